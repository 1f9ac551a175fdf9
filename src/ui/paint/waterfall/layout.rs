//! Where everything in a waterfall lies.

use super::super::number::{count, narrow};
use super::beside::{self, Beside};
use super::setting::{Setter, Text, Words};
use super::{Waterfall, WaterfallBar};
use crate::ui::theme::{Tokens, font};
use egui::emath::GuiRounding as _;
use egui::{FontId, Painter, Pos2, Rect, pos2, vec2};

/// The type of a waterfall and the scale of its distances.
pub(super) struct Type {
    pub(super) scale: f32,
    pub(super) value: FontId,
    pub(super) small_value: FontId,
    pub(super) label: FontId,
    pub(super) note: FontId,
}

impl Type {
    pub(super) fn of(scale: f32) -> Self {
        let scale = if scale.is_finite() { scale.clamp(0.5, 4.0) } else { 1.0 };
        Self {
            scale,
            value: font::strong(18.0 * scale),
            small_value: font::strong(13.0 * scale),
            label: font::text(13.0 * scale),
            note: font::text(12.0 * scale),
        }
    }
}

/// Everything in its place.
pub(super) struct Layout {
    pub(super) rect: Rect,
    /// Where bars are drawn.
    pub(super) plot: Rect,
    /// The level of nothing.
    pub(super) zero: f32,
    pub(super) scale: f32,
    pub(super) slots: Vec<Slot>,
    /// From bar to bar at the level that they share.
    pub(super) joints: Vec<[Pos2; 2]>,
}

/// A bar and what belongs to it.
pub(super) struct Slot {
    /// The whole column, from the value above down to the note.
    pub(super) column: Rect,
    pub(super) bar: Rect,
    /// Whether there is nothing between its two levels.
    pub(super) empty: bool,
    pub(super) top: Option<Text>,
    pub(super) label: Text,
    pub(super) note: Text,
    /// Where parts meet.
    pub(super) seams: Vec<f32>,
    pub(super) inside: Vec<Text>,
    pub(super) beside: Vec<Beside>,
    /// Whether some text had no room.
    pub(super) cut: bool,
}

/// A part of a bar.
pub(super) struct Band<'a> {
    pub(super) rect: Rect,
    pub(super) text: &'a str,
}

/// Values to levels.
struct Axis {
    low: f32,
    high: f32,
    plot: Rect,
    pixels: f32,
}

impl Axis {
    fn new(bars: &[WaterfallBar], plot: Rect, pixels: f32) -> Self {
        let ends = || bars.iter().flat_map(|bar| [narrow(bar.from), narrow(bar.to)]);
        let (low, high) = (ends().fold(0.0, f32::min), ends().fold(0.0, f32::max));
        // An empty plan has an axis all the same, at the foot.
        let high = if high - low > f32::EPSILON { high } else { low + 1.0 };
        Self { low, high, plot, pixels }
    }

    fn level(&self, value: f64) -> f32 {
        let part = (narrow(value) - self.low) / (self.high - self.low);
        egui::lerp(self.plot.bottom()..=self.plot.top(), part).round_to_pixels(self.pixels)
    }

    /// A bar's body, at least a line where it is empty.
    fn body(&self, bar: &WaterfallBar, column: Rect, scale: f32) -> Rect {
        let (from, to) = (self.level(bar.from), self.level(bar.to));
        let bottom = from.max(to);
        let top = from.min(to).min(bottom - 2.0);
        let width = (column.width() * 0.76).min(168.0 * scale).round_to_pixels(self.pixels);
        let left = (column.center().x - width / 2.0).round_to_pixels(self.pixels);
        Rect::from_min_size(pos2(left, top), vec2(width, bottom - top))
    }
}

impl Layout {
    pub(super) fn new(
        painter: &Painter,
        chart: &Waterfall,
        rect: Rect,
        kind: &Type,
        tokens: &Tokens,
    ) -> Self {
        let width = rect.width() / count(chart.bars.len().max(1));
        let set = Setter::new(painter, kind, tokens, vec2(width, rect.height()));
        let words: Vec<_> = chart.bars.iter().map(|bar| set.words(bar)).collect();
        let plot = plot(rect, &words, kind.scale);
        let axis = Axis::new(&chart.bars, plot, painter.pixels_per_point());
        let slots = chart.bars.iter().zip(words).enumerate().map(|(n, (bar, words))| {
            let left = rect.left() + width * count(n);
            let column = Rect::from_x_y_ranges(left..=left + width, rect.y_range());
            slot(&set, bar, words, column, &axis)
        });
        let slots: Vec<_> = slots.collect();
        let joints = joints(&chart.bars, &slots, &axis);
        let scale = kind.scale;
        let mut layout = Self { rect, plot, zero: axis.level(0.0), scale, slots, joints };
        beside::place(&mut layout, chart, &set);
        layout
    }
}

/// What is left for the bars between the values above and the words below.
fn plot(rect: Rect, words: &[Words], scale: f32) -> Rect {
    let tallest = |height: fn(&Words) -> f32| words.iter().map(height).fold(0.0, f32::max);
    let top = rect.top() + tallest(Words::head) + 10.0 * scale;
    let bottom = rect.bottom() - tallest(Words::foot) - 16.0 * scale;
    // Text that fills the room would turn the plot over.
    Rect::from_x_y_ranges(rect.x_range(), top..=bottom.max(top + 16.0))
}

fn slot(set: &Setter<'_>, bar: &WaterfallBar, words: Words, column: Rect, axis: &Axis) -> Slot {
    let body = axis.body(bar, column, set.kind.scale);
    let middle = column.center().x;
    let foot = axis.plot.bottom() + 10.0 * set.kind.scale;
    let under = foot + words.label.size().y + 2.0;
    let bands = bands(bar, body, axis.pixels);
    let inside: Vec<_> = bands.iter().filter_map(|band| set.inside(bar.kind, band)).collect();
    let lone = bands.len() == 1 && inside.is_empty() && !bands[0].text.is_empty();
    let top = words.top.or_else(|| set.lifted(bar, &bands));
    // A lone part without room may say what stands above the bar already.
    let cut = words.cut || lone && top.is_none();
    Slot {
        column,
        bar: body,
        empty: narrow(bar.from - bar.to).abs() <= f32::EPSILON,
        top: top.map(|galley| {
            let above = body.top() - galley.size().y - 4.0 * set.kind.scale;
            Text { at: pos2(middle, above), galley }
        }),
        label: Text { at: pos2(middle, foot), galley: words.label },
        note: Text { at: pos2(middle, under), galley: words.note },
        seams: bands.iter().skip(1).map(|band| band.rect.top()).collect(),
        inside,
        beside: Vec::new(),
        cut,
    }
}

/// The parts of a bar, from the top down. Parts that are more than the whole
/// end where the bar ends.
pub(super) fn bands(bar: &WaterfallBar, body: Rect, pixels: f32) -> Vec<Band<'_>> {
    let whole = (bar.from - bar.to).abs();
    let unit = if whole > 0.0 { body.height() / narrow(whole) } else { 0.0 };
    let mut top = body.top();
    let mut bands = Vec::with_capacity(bar.parts.len());
    for (height, text) in &bar.parts {
        let end = (top + narrow(*height).max(0.0) * unit).min(body.bottom());
        let ends = top.round_to_pixels(pixels)..=end.round_to_pixels(pixels);
        bands.push(Band { rect: Rect::from_x_y_ranges(body.x_range(), ends), text });
        top = end;
    }
    bands
}

/// A line from a bar to the next where they share a level.
fn joints(bars: &[WaterfallBar], slots: &[Slot], axis: &Axis) -> Vec<[Pos2; 2]> {
    let pairs = bars.iter().zip(slots).zip(bars.iter().zip(slots).skip(1));
    pairs
        .filter_map(|((here, from), (next, to))| {
            let level = axis.level(here.to);
            let shared = |end| (axis.level(end) - level).abs() < 1.0;
            (shared(next.from) || shared(next.to))
                .then(|| [pos2(from.bar.right(), level), pos2(to.bar.left(), level)])
        })
        .collect()
}
