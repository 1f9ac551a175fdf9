//! Where things stand: years across, rows down.

use super::places::Places;
use crate::model::When;
use crate::ui::frame::Frame;
use crate::ui::paint::number::{count, steps};
use crate::ui::theme::{Tokens, font, tokens};
use egui::{FontId, Rangef, Rect, Ui, pos2};

/// Height of a tiltak's row and of a goal's heading.
const ROW: f32 = 31.0;
const HEADING: f32 = 34.0;
/// How much lower rows may get, so that the whole plan is seen at once.
const LOWEST: f32 = 0.8;
/// From the left edge to a tiltak's code, and from what to what beside it.
const INDENT: f32 = 16.0;
const GAP: f32 = 12.0;
/// What is left free at the right for the scroll bar and half a diamond.
const RIGHT: f32 = 14.0;

/// The measures of the chart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    /// How much larger than usual everything is drawn.
    pub(super) scale: f32,
    /// From the left edge of the names to the right edge of the years.
    pub(super) across: Rangef,
    /// The columns of the years.
    pub(super) years: Rangef,
    /// Width of a year.
    pub(super) column: f32,
    /// First year.
    pub(super) first: i32,
    /// Number of years.
    pub(super) count: i32,
    /// Where tiltak's codes begin.
    pub(super) code_x: f32,
    /// Where tiltak's titles begin.
    pub(super) title_x: f32,
    /// Height of a tiltak's row.
    pub(super) row: f32,
    /// Height of a goal's heading.
    pub(super) heading: f32,
    /// The colours.
    pub(super) tokens: &'static Tokens,
}

/// The part of the chart that a span of years takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// All of it, also what lies beyond the years shown.
    pub(super) whole: Rangef,
    /// What is seen of it.
    pub(super) seen: Rangef,
}

impl Span {
    /// Whether nothing of it lies within the years shown.
    pub(super) fn is_outside(self) -> bool {
        self.seen.span() <= 0.0
    }
}

impl Sheet {
    /// The measures for a room.
    pub(super) fn new(ui: &Ui, frame: &Frame<'_>, places: &Places, room: Rect) -> Self {
        let (roadmap, scale) = (&frame.shown.roadmap, frame.scale());
        let across = Rangef::new(room.left(), room.right() - RIGHT);
        let widths = Widths::of(ui, places, scale);
        let least = (across.span() * 0.36).max(200.0 * scale).min(across.span() * 0.5);
        let left = widths.needed(scale).min(least);
        let years = Rangef::new(across.min + left, across.max);
        let count = roadmap.last.since(roadmap.first).max(0) + 1;
        Self {
            scale,
            across,
            years,
            column: years.span() / steps(count),
            first: roadmap.first.number(),
            count,
            code_x: across.min + INDENT * scale,
            title_x: across.min + (INDENT + GAP) * scale + widths.code,
            row: ROW * scale,
            heading: HEADING * scale,
            tokens: tokens(ui),
        }
    }

    /// Makes rows a little lower where that shows the whole plan in a room.
    pub(super) fn fit(&mut self, places: &Places, height: f32) {
        let needed = self.height(places);
        let factor = (height / needed).min(1.0);
        if factor >= LOWEST {
            self.row = (self.row * factor).floor();
            self.heading = (self.heading * factor).floor();
        }
    }

    /// The last year.
    pub(super) const fn last(&self) -> i32 {
        self.first + self.count - 1
    }

    /// Where a year begins.
    pub(super) fn x(&self, year: i32) -> f32 {
        self.years.min + steps(year.saturating_sub(self.first)) * self.column
    }

    /// Where a year ends.
    pub(super) fn end(&self, year: i32) -> f32 {
        self.x(year.saturating_add(1))
    }

    /// Where a date falls; a deadline "in 2021" is the year's end.
    pub(super) fn date(&self, when: When) -> f32 {
        match when {
            When::Year(year) => self.end(year.number()),
            When::Day(day) => {
                let part = f32::from(day.day_of_year()) / f32::from(day.days_in_year());
                self.x(i32::from(day.year())) + part * self.column
            }
        }
    }

    /// Whether a place across lies within the years shown.
    pub(super) fn shows(&self, x: f32) -> bool {
        (self.years.min - 1.0..=self.years.max + 1.0).contains(&x)
    }

    /// The part of the chart that a bar takes.
    pub(super) fn span(&self, first: i32, last: i32) -> Span {
        let gap = (4.0 * self.scale).min(self.column * 0.1);
        let whole = Rangef::new(self.x(first) + gap, self.end(last) - gap);
        let seen = Rangef::new(whole.min.max(self.years.min), whole.max.min(self.years.max));
        Span { whole, seen }
    }

    /// The part of a row's height that bars take.
    pub(super) fn bar(&self, row: Rangef) -> Rangef {
        let half = (self.row * 0.33).round();
        let middle = row.center().round();
        Rangef::new(middle - half, middle + half)
    }

    /// The top of a row, from the top of the first.
    pub(super) fn top(&self, places: &Places, row: usize) -> f32 {
        let headings = places.headings_before(row);
        count(headings) * self.heading + count(row - headings) * self.row
    }

    /// The height of all rows.
    pub(super) fn height(&self, places: &Places) -> f32 {
        self.top(places, places.len())
    }

    /// A row, where the first begins at a height.
    pub(super) fn rect(&self, places: &Places, row: usize, origin: f32) -> Rect {
        let top = origin + self.top(places, row);
        let bottom = origin + self.top(places, row + 1);
        Rect::from_min_max(pos2(self.across.min, top), pos2(self.across.max, bottom))
    }

    /// Plain text of a size.
    pub(super) fn text(&self, size: f32) -> FontId {
        font::text(size * self.scale)
    }

    /// Emphasis of a size.
    pub(super) fn strong(&self, size: f32) -> FontId {
        font::strong(size * self.scale)
    }
}

/// Widths of the widest names.
struct Widths {
    code: f32,
    title: f32,
    heading: f32,
}

impl Widths {
    fn of(ui: &Ui, places: &Places, scale: f32) -> Self {
        let width = |text: &str, font: FontId| {
            ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size().x
        };
        let [code, title] = places.longest();
        let [goal, about] = places.longest_heading();
        Self {
            code: width(code, font::strong(13.0 * scale)),
            title: width(title, font::strong(13.0 * scale)),
            heading: width(goal, font::strong(13.5 * scale))
                + width(about, font::text(13.5 * scale)),
        }
    }

    fn needed(&self, scale: f32) -> f32 {
        let row = INDENT * scale + self.code + GAP * scale + self.title;
        // The longest by letters is not always the widest.
        row.max(self.heading + GAP * scale) * 1.03 + GAP * scale
    }
}
