//! Where everything in a waterfall lies.

use super::super::number::{count, narrow};
use super::super::pattern::Cover;
use super::beside::{self, Beside};
use super::{BarKind, Waterfall, WaterfallBar};
use crate::model::Rung;
use crate::ui::theme::{Tokens, font};
use egui::emath::GuiRounding as _;
use egui::epaint::Galley;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontId, Painter, Pos2, Rect, pos2, vec2};
use std::sync::Arc;

/// The type of a waterfall and the distances that follow from it.
pub(super) struct Type {
    pub(super) scale: f32,
    pub(super) value: FontId,
    pub(super) beside: FontId,
    label: FontId,
    note: FontId,
}

impl Type {
    pub(super) fn of(scale: f32) -> Self {
        let scale = if scale.is_finite() { scale.clamp(0.5, 4.0) } else { 1.0 };
        Self {
            scale,
            value: font::strong(18.0 * scale),
            beside: font::strong(13.0 * scale),
            label: font::text(13.0 * scale),
            note: font::text(12.0 * scale),
        }
    }
}

/// Everything in its place.
pub(super) struct Layout {
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
    /// Whether there is anything between its two levels.
    pub(super) empty: bool,
    pub(super) top: Text,
    pub(super) label: Text,
    pub(super) note: Text,
    /// Where parts meet.
    pub(super) seams: Vec<f32>,
    pub(super) inside: Vec<Text>,
    pub(super) beside: Vec<Beside>,
    /// Whether some text had no room.
    pub(super) cut: bool,
}

/// A text and its upper left corner.
pub(super) struct Text {
    pub(super) at: Pos2,
    pub(super) galley: Arc<Galley>,
}

impl Text {
    pub(super) fn rect(&self) -> Rect {
        Rect::from_min_size(self.at, self.galley.size())
    }

    fn centered(galley: Arc<Galley>, middle: f32, top: f32) -> Self {
        Self { at: pos2(middle - galley.size().x / 2.0, top), galley }
    }
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

    fn level(&self, value: f32) -> f32 {
        let part = (value - self.low) / (self.high - self.low);
        egui::lerp(self.plot.bottom()..=self.plot.top(), part).round_to_pixels(self.pixels)
    }
}

/// What stands above and below a bar, before it has a place.
struct Words {
    top: Arc<Galley>,
    label: Arc<Galley>,
    note: Arc<Galley>,
}

impl Words {
    fn top_height(&self) -> f32 {
        if self.top.is_empty() { 0.0 } else { self.top.size().y }
    }

    fn foot_height(&self) -> f32 {
        let note = if self.note.is_empty() { 0.0 } else { self.note.size().y + 2.0 };
        self.label.size().y + note
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
        let pixels = painter.pixels_per_point();
        let width = rect.width() / count(chart.bars.len().max(1));
        let rows = if rect.height() < 360.0 * kind.scale { 2 } else { 3 };
        let set = Setter { painter, kind, tokens, width: width - 8.0 * kind.scale, rows };
        let words: Vec<_> = chart.bars.iter().map(|bar| set.words(bar)).collect();
        let tallest = |height: fn(&Words) -> f32| words.iter().map(height).fold(0.0, f32::max);
        let (head, foot) = (tallest(Words::top_height), tallest(Words::foot_height));
        let plot = Rect::from_min_max(
            pos2(rect.left(), rect.top() + head + 6.0 * kind.scale),
            pos2(rect.right(), rect.bottom() - foot - 10.0 * kind.scale),
        );
        let axis = Axis::new(&chart.bars, plot, pixels);
        let column = |n: usize| {
            let left = rect.left() + width * count(n);
            Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()))
        };
        let slots: Vec<_> = chart
            .bars
            .iter()
            .zip(words)
            .enumerate()
            .map(|(n, (bar, words))| set.slot(bar, words, column(n), &axis))
            .collect();
        let joints = joints(&chart.bars, &slots, &axis);
        let mut layout =
            Self { plot, zero: axis.level(0.0), scale: kind.scale, slots, joints };
        beside::place(&mut layout, chart, &set.small_values(chart), rect);
        layout
    }
}

/// A line from a bar to the next where they share a level.
fn joints(bars: &[WaterfallBar], slots: &[Slot], axis: &Axis) -> Vec<[Pos2; 2]> {
    bars.windows(2)
        .zip(slots.windows(2))
        .filter_map(|(bars, slots)| {
            let [here, next] = bars else { return None };
            let [from, to] = slots else { return None };
            let level = axis.level(narrow(here.to));
            let shared = [next.from, next.to]
                .into_iter()
                .any(|end| (axis.level(narrow(end)) - level).abs() < 1.0);
            shared.then(|| [pos2(from.bar.right(), level), pos2(to.bar.left(), level)])
        })
        .collect()
}

/// Sets text for one chart.
struct Setter<'a> {
    painter: &'a Painter,
    kind: &'a Type,
    tokens: &'a Tokens,
    width: f32,
    rows: usize,
}

impl Setter<'_> {
    fn words(&self, bar: &WaterfallBar) -> Words {
        let Tokens { ink, muted, .. } = *self.tokens;
        let color = value_color(bar, self.tokens);
        let set = |font: &FontId| {
            self.painter.layout_no_wrap(bar.top.clone(), font.clone(), color)
        };
        let large = set(&self.kind.value);
        let top = if large.size().x > self.width { set(&self.kind.beside) } else { large };
        Words {
            top,
            label: self.wrapped(&bar.label, &self.kind.label, ink),
            note: self.wrapped(&bar.note, &self.kind.note, muted),
        }
    }

    fn wrapped(&self, text: &str, font: &FontId, color: Color32) -> Arc<Galley> {
        let wrap = TextWrapping {
            max_width: self.width.max(16.0),
            max_rows: self.rows,
            ..TextWrapping::default()
        };
        let format = TextFormat::simple(font.clone(), color);
        let job = LayoutJob { wrap, ..LayoutJob::single_section(text.to_owned(), format) };
        self.painter.layout_job(job)
    }

    fn slot(&self, bar: &WaterfallBar, words: Words, column: Rect, axis: &Axis) -> Slot {
        let Words { top, label, note } = words;
        let scale = self.kind.scale;
        let (body, empty) = body(bar, column, axis, scale);
        let middle = column.center().x;
        let foot = axis.plot.bottom() + 10.0 * scale;
        let under = foot + label.size().y + 2.0;
        let above = body.top() - top.size().y - 4.0 * scale;
        let bands = bands(bar, body);
        let cut = label.elided || note.elided;
        Slot {
            column,
            bar: body,
            empty,
            top: Text::centered(top, middle, above),
            label: row_centered(label, middle, foot),
            note: row_centered(note, middle, under),
            seams: bands.iter().skip(1).map(|band| band.top()).collect(),
            inside: self.inside(bar, &bands),
            beside: Vec::new(),
            cut,
        }
    }
}
