//! The chart of the side that is shown, or its table, with what stands below.

use super::{columns, foot, rows, steps, table, then};
use crate::ui::frame::Frame;
use crate::view::{GapSide, GapView};
use egui::{Role, Ui, UiBuilder};

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let room = ui.max_rect();
    let below = foot::height(ui, frame, view);
    let rect = room.with_max_y((room.bottom() - below).max(room.top() + 120.0));
    let named = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(Role::Figure)
        .accessibility_label(view.name.clone());
    let mut inner = ui.new_child(named);
    inner.set_clip_rect(rect.expand(6.0).intersect(ui.clip_rect()));
    match frame.look.gap.side {
        _ if frame.look.tables => table::show(&mut inner, frame, view),
        GapSide::Years => columns::show(&mut inner, frame, view),
        GapSide::Steps => steps::show(&mut inner, frame, view),
        GapSide::Then => then::show(&mut inner, frame, view),
        _ => rows::show(&mut inner, frame, view),
    }
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room.with_min_y(rect.bottom() + 8.0)));
    foot::show(&mut inner, frame, view);
}
