//! Draws a waterfall that is laid out.

use super::layout::{Layout, Slot};
use super::setting::Text;
use super::{BarKind, Waterfall, WaterfallBar};
use crate::ui::paint::mark::dashed_rect;
use crate::ui::paint::pattern::{Cover, Pattern};
use crate::ui::theme::Tokens;
use egui::{Color32, Painter, Rect, Response, Stroke, StrokeKind, vec2};

/// What is shown of what is done to a bar.
pub(super) struct State {
    hovered: bool,
    focused: bool,
}

impl State {
    pub(super) fn of(response: &Response) -> Self {
        Self { hovered: response.hovered(), focused: response.has_focus() }
    }
}

pub(super) fn chart(
    painter: &Painter,
    chart: &Waterfall,
    layout: &Layout,
    states: &[State],
    tokens: &Tokens,
) {
    for (slot, state) in layout.slots.iter().zip(states) {
        if state.hovered {
            painter.rect_filled(slot.column, 6.0, tokens.hover);
        }
    }
    let thin = Stroke::new(1.0, tokens.edge);
    for [from, to] in &layout.joints {
        painter.hline(from.x..=to.x, from.y + 0.5, thin);
    }
    for (bar, slot) in chart.bars.iter().zip(&layout.slots) {
        body(painter, bar, slot, layout.scale, tokens);
        words(painter, slot, tokens);
    }
    painter.hline(layout.plot.x_range(), layout.zero + 0.5, thin);
    for (slot, state) in layout.slots.iter().zip(states) {
        if state.focused {
            let stroke = Stroke::new(2.0, tokens.action);
            painter.rect_stroke(slot.column, 6.0, stroke, StrokeKind::Inside);
        }
    }
}

fn body(painter: &Painter, bar: &WaterfallBar, slot: &Slot, scale: f32, tokens: &Tokens) {
    let kind = bar.kind;
    if slot.empty {
        painter.rect_filled(slot.bar, 0.0, nothing(kind, tokens));
        return;
    }
    if kind == BarKind::Stated {
        dashed_rect(painter, slot.bar, 0.0, Stroke::new(1.5 * scale, tokens.need));
        return;
    }
    let cover = match kind {
        BarKind::Need | BarKind::Stated => None,
        BarKind::Cover(cover) => Some(cover),
        BarKind::Missing => Some(Cover::Uncovered),
    };
    let pattern = cover.map_or(Pattern::plain(tokens.need), |cover| Pattern::of(cover, tokens));
    if bar.covers.len() == slot.seams.len() + 1 {
        bands(painter, bar, slot, scale, tokens);
    } else {
        pattern.scaled(1.2 * scale).edged(2.0).paint(painter, slot.bar, 0.0);
    }
    let seam = cover.map_or(tokens.on_need, |cover| seam(cover, tokens));
    let stroke = Stroke::new(if pattern.is_plain() { 1.0 } else { 2.0 }, seam);
    for y in &slot.seams {
        painter.hline(slot.bar.x_range(), *y, stroke);
    }
    for text in &slot.inside {
        if !pattern.is_plain() {
            let plate = text.rect().expand2(vec2(8.0, 1.0) * scale).intersect(slot.bar.shrink(2.0));
            painter.rect_filled(plate, 2.0, tokens.surface);
        }
        put(painter, text, tokens);
    }
}

/// Each part in its own pattern, so that money on its way is told from none.
fn bands(painter: &Painter, bar: &WaterfallBar, slot: &Slot, scale: f32, tokens: &Tokens) {
    let tops = std::iter::once(slot.bar.top()).chain(slot.seams.iter().copied());
    let bottoms = slot.seams.iter().copied().chain([slot.bar.bottom()]);
    for ((cover, top), bottom) in bar.covers.iter().zip(tops).zip(bottoms) {
        let band = Rect::from_x_y_ranges(slot.bar.x_range(), top..=bottom);
        Pattern::of(*cover, tokens).scaled(1.2 * scale).edged(2.0).paint(painter, band, 0.0);
    }
}

/// The colour of a bar of nothing: a line where it would have been.
const fn nothing(kind: BarKind, tokens: &Tokens) -> Color32 {
    match kind {
        BarKind::Need | BarKind::Stated => tokens.need,
        BarKind::Cover(cover) if cover.is_money() => tokens.granted,
        BarKind::Cover(_) | BarKind::Missing => tokens.edge,
    }
}

/// The colour of the line between two parts.
fn seam(cover: Cover, tokens: &Tokens) -> Color32 {
    if Pattern::of(cover, tokens).is_plain() { tokens.surface } else { cover.text_color(tokens) }
}

fn words(painter: &Painter, slot: &Slot, tokens: &Tokens) {
    for text in slot.top.iter().chain([&slot.label, &slot.note]) {
        put(painter, text, tokens);
    }
    for beside in &slot.beside {
        painter.line_segment(beside.leader, Stroke::new(1.0, tokens.edge));
        put(painter, &beside.text, tokens);
    }
}

fn put(painter: &Painter, text: &Text, tokens: &Tokens) {
    painter.galley(text.at, text.galley.clone(), tokens.ink);
}
