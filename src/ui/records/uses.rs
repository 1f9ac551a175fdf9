//! What uses the open record, as links that go there.

use super::Desk;
use crate::change::RecordKey;
use crate::ui::field::words::{fitted, heading, note};
use crate::ui::paint::focus_ring;
use crate::ui::theme::{font, tokens};
use crate::view::records::{Page, UseGroup, UseLine, used_by};
use egui::{CursorIcon, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Height of a link.
const ROW: f32 = 26.0;

/// Draws what uses a record.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>, key: RecordKey) {
    let stamp = desk.frame.stamp();
    let mut memo = std::mem::take(&mut desk.state.uses);
    let made: Arc<Vec<UseGroup>> = memo.get((stamp, key), || used_by(desk.book(), key));
    desk.state.uses = memo;
    heading(ui, &desk.tr("register-used-by"), "");
    if made.is_empty() {
        note(ui, &desk.tr("register-unused"));
    }
    let mut go = None;
    for group in made.iter() {
        ui.add_space(2.0);
        note(ui, &group.title);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(line) = lines(ui, group, &desk.tr("inspector-assumed-link")) {
                go = Some(line.go);
            }
        });
    }
    match go {
        Some(Some(key)) => desk.state.open(key),
        Some(None) => desk.state.turn_to(Page::About),
        None => {}
    }
}

/// Draws the lines of a group that are in sight; gives the one that is
/// clicked.
fn lines<'g>(ui: &mut Ui, group: &'g UseGroup, assumed: &str) -> Option<&'g UseLine> {
    let count = f32::from(u16::try_from(group.lines.len()).unwrap_or(u16::MAX));
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW * count), Sense::hover());
    let clip = ui.clip_rect();
    let mut clicked = None;
    let mut top = all.top();
    for (at, line) in group.lines.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), ROW));
        top += ROW;
        if rect.bottom() < clip.top() || rect.top() > clip.bottom() {
            continue;
        }
        let mut row = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((&group.title, at)));
        if link(&mut row, rect, line, assumed) {
            clicked = Some(line);
        }
    }
    clicked
}

fn link(ui: &mut Ui, rect: Rect, line: &UseLine, assumed: &str) -> bool {
    let look = tokens(ui);
    let tail = if line.assumed { assumed } else { "" };
    let mark = fitted(ui, tail, font::small(), look.assumed, (rect.width(), 1));
    let room = rect.width() - mark.size().x - 8.0;
    let text = fitted(ui, &line.text, font::table(), look.action, (room, 1));
    let (cut, size) = (text.elided, text.size());
    let place = Rect::from_min_size(rect.left_top(), vec2(size.x + 2.0, ROW));
    let response = ui.interact(place, ui.scope_id().with("link"), Sense::click());
    let said = [line.text.as_str(), tail].join(" ");
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, said.trim_end()));
    let at = pos2(rect.left(), rect.center().y - size.y / 2.0);
    ui.painter().galley(at, text, look.action);
    let beside = pos2(rect.left() + size.x + 8.0, rect.center().y - mark.size().y / 2.0);
    ui.painter().galley(beside, mark, look.assumed);
    if response.hovered() {
        let under = at.y + size.y;
        ui.painter().hline(
            rect.left()..=rect.left() + size.x,
            under,
            Stroke::new(1.0, look.action),
        );
    }
    if response.has_focus() {
        focus_ring(ui.painter(), place.shrink2(vec2(0.0, 3.0)), 2.0, look);
    }
    let clicked = response.clicked();
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut {
        response.on_hover_text(&line.text);
    }
    clicked
}
