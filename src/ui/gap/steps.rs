//! From need to gap: the waterfall, each step a way to its tiltak.

use crate::ui::frame::Frame;
use crate::ui::paint::{Waterfall, waterfall};
use crate::ui::picture::bar;
use crate::view::GapView;
use egui::{Ui, vec2};

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let bars = view.steps.iter().enumerate().map(|(id, step)| bar(id, &step.step));
    let chart = Waterfall { name: view.name.clone(), bars: bars.collect() };
    let size = vec2(ui.available_width(), ui.max_rect().height() - 4.0);
    let response = waterfall(ui, &chart, size, frame.scale());
    if let Some(step) = response.clicked().and_then(|id| view.steps.get(id)) {
        frame.look.gap.pick(step.pick.clone());
    }
    // Along the steps with the arrow keys, as along the years.
    for (at, (_, step)) in response.bars.iter().enumerate() {
        let (right, down) = super::mark::arrows(ui, step);
        let next = super::mark::moved(at, right + down, response.bars.len());
        if let Some((_, next)) = response.bars.get(next).filter(|_| next != at) {
            next.request_focus();
        }
        let chosen = view.steps.get(at).map(|step| &step.pick);
        if chosen.is_some() && frame.look.gap.picked.as_ref() == chosen {
            let y = step.rect.bottom() - 1.0;
            let action = crate::ui::theme::tokens(ui).action;
            ui.painter().hline(step.rect.shrink(8.0).x_range(), y, (2.0, action));
        }
    }
}
