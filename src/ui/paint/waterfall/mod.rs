//! The waterfall: from the need, step by step, down to what is missing.

mod beside;
mod draw;
mod layout;
mod setting;
#[cfg(test)]
mod tests;

use super::pattern::Cover;
use crate::ui::theme::tokens;
use draw::State;
use egui::{CursorIcon, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};
use layout::{Layout, Type};

/// What the waterfall shows, in words of the language it is shown in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waterfall {
    /// What the whole chart is called, for those who listen.
    pub name: String,
    /// The bars, from left to right.
    pub bars: Vec<WaterfallBar>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallBar {
    /// What it is, under the axis.
    pub label: String,
    /// A few more words under the label, smaller and paler.
    pub note: String,
    /// The value above the bar; empty for none.
    pub top: String,
    /// Where it begins, in MNOK.
    pub from: f64,
    /// Where it ends, in MNOK; the next bar is joined to this level.
    pub to: f64,
    /// What it stands for.
    pub kind: BarKind,
    /// What it consists of, from the top down: how much, in MNOK, and the
    /// text. A part without text is only set apart.
    pub parts: Vec<(f64, String)>,
    /// How each part is covered, in the same order; empty draws them all as
    /// the bar.
    pub covers: Vec<Cover>,
    /// All of it in one sentence, for those who listen and as the tooltip
    /// where something had no room.
    pub name: String,
    /// Told back when it is pointed at; unlike that of the other bars.
    pub id: usize,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// The need.
    Need,
    /// A need that is said, and not summed up from anything.
    Stated,
    /// A step: covered, or said to be.
    Cover(Cover),
    /// What is missing.
    Missing,
}

/// What was done to a waterfall.
#[derive(Debug)]
pub struct WaterfallResponse {
    /// The whole chart.
    pub response: Response,
    /// Each bar's id and what was done to it.
    pub bars: Vec<(usize, Response)>,
}

impl WaterfallResponse {
    /// The bar under the pointer.
    #[must_use]
    pub fn hovered(&self) -> Option<usize> {
        self.first(Response::hovered)
    }

    /// The bar that was chosen, with the pointer or from the keyboard.
    #[must_use]
    pub fn clicked(&self) -> Option<usize> {
        self.first(Response::clicked)
    }

    fn first(&self, test: impl Fn(&Response) -> bool) -> Option<usize> {
        self.bars.iter().find(|(_, response)| test(response)).map(|(id, _)| *id)
    }
}

/// The least room it is drawn in, for text of the usual size.
const LEAST: Vec2 = vec2(320.0, 240.0);

/// Draws a waterfall in a room of `size`, with text `scale` times the usual.
///
/// Every bar's column can be pointed at, clicked and reached with the
/// keyboard. It carries the bar's name; the chart is a figure around them.
pub fn waterfall(ui: &mut Ui, chart: &Waterfall, size: Vec2, scale: f32) -> WaterfallResponse {
    let kind = Type::of(scale);
    let (rect, response) = ui.allocate_exact_size(size.max(LEAST * kind.scale), Sense::hover());
    let frame = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(Role::Figure)
        .accessibility_label(chart.name.clone());
    let mut ui = ui.new_child(frame);
    let layout = Layout::new(ui.painter(), chart, rect, &kind, tokens(&ui));
    let bars: Vec<_> = chart
        .bars
        .iter()
        .zip(&layout.slots)
        .map(|(bar, slot)| (bar.id, column(&mut ui, bar, slot.column, slot.cut)))
        .collect();
    let states: Vec<_> = bars.iter().map(|(_, response)| State::of(response)).collect();
    draw::chart(ui.painter(), chart, &layout, &states, tokens(&ui));
    WaterfallResponse { response, bars }
}

/// What is done to one bar.
fn column(ui: &mut Ui, bar: &WaterfallBar, rect: Rect, cut: bool) -> Response {
    let id = ui.unique_id().with(bar.id);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &bar.name));
    if cut { response.on_hover_text(&bar.name) } else { response }
}
