//! What all parts of the chart are drawn with.

use super::hold::Hold;
use super::places::Places;
use super::sheet::Sheet;
use crate::model::{RecordId, TiltakId};
use crate::ui::frame::Shown;
use crate::view::{BarYear, Preview, Roadmap, RoadmapRow, TiltakRow};
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Painter, Rect, pos2};
use std::sync::Arc;

/// Width of what stands at the edge for a bar of which nothing is seen.
pub(super) const STUB: f32 = 44.0;

/// When something comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comes {
    /// In a year.
    In(i32),
    /// Not within the plan's years.
    Never,
}

/// The chart that is drawn now.
pub(super) struct Stage<'a> {
    /// Its measures.
    pub(super) sheet: Sheet,
    /// Which row is whose.
    pub(super) places: &'a Places,
    /// What is shown.
    pub(super) shown: &'a Shown,
    /// What the hand holds.
    pub(super) hold: Option<Hold>,
    /// What follows from that.
    pub(super) preview: Option<&'a Preview>,
    /// The top of the first row.
    pub(super) origin: f32,
    /// What is seen of the rows.
    pub(super) view: Rect,
}

impl<'a> Stage<'a> {
    /// What the chart shows.
    pub(super) fn roadmap(&self) -> &'a Roadmap {
        &self.shown.roadmap
    }

    /// Where a row stands on the screen.
    pub(super) fn rect(&self, row: usize) -> Rect {
        self.sheet.rect(self.places, row, self.origin)
    }

    /// The tiltak of a row.
    pub(super) fn tiltak(&self, row: usize) -> Option<&'a TiltakRow> {
        match self.roadmap().rows.get(row) {
            Some(RoadmapRow::Tiltak(tiltak)) => Some(tiltak),
            _ => None,
        }
    }

    /// The row at a height.
    pub(super) fn row_at(&self, y: f32) -> Option<usize> {
        let below = self.first_below(y);
        below.checked_sub(1).filter(|row| self.rect(*row).y_range().contains(y))
    }

    /// The first row whose top lies at or below a height.
    pub(super) fn first_below(&self, y: f32) -> usize {
        let (mut low, mut high) = (0, self.places.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.origin + self.sheet.top(self.places, middle) < y {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// By how many years a tiltak's bar is moved and made longer by the hand.
    pub(super) fn moved(&self, id: TiltakId) -> (i32, i32) {
        self.hold
            .filter(|hold| hold.tiltak == id)
            .map_or((0, 0), |hold| (hold.shift(), hold.longer()))
    }

    /// When a record comes by what the hand does; `None` when it is not hit.
    pub(super) fn hit(&self, id: RecordId) -> Option<Comes> {
        let (_, _, to) = self.preview?.moved.iter().find(|(hit, ..)| *hit == id)?;
        Some(to.map_or(Comes::Never, Comes::In))
    }

    /// Whether that is only so by a link that is an assumption.
    pub(super) fn is_unsure(&self, id: RecordId) -> bool {
        self.preview.is_some_and(|preview| preview.unsure.contains(&id))
    }

    /// The years of a bar that is held, as they would be.
    pub(super) fn years(&self, row: &TiltakRow) -> Option<&'a [BarYear]> {
        let first = row.bar.first.number() + self.moved(row.id).0;
        let preview = self.preview.filter(|preview| preview.tiltak == row.id)?;
        let same = preview.years.first().is_some_and(|year| year.year.number() == first);
        same.then_some(preview.years.as_slice())
    }

    /// Where a tiltak's bar is drawn.
    pub(super) fn bar(&self, row: &TiltakRow, rect: Rect) -> Rect {
        let (by, longer) = self.moved(row.id);
        let (first, last) = (row.bar.first.number() + by, row.bar.last.number() + by + longer);
        let seen = self.sheet.span(first, last).seen;
        let y = self.sheet.bar(rect.y_range());
        if seen.span() > 0.0 {
            return Rect::from_x_y_ranges(seen, y);
        }
        // Out of sight: a place at the edge where it can still be taken hold of.
        let left = seen.min < self.sheet.years.min + self.sheet.column;
        let width = STUB * self.sheet.scale;
        let x = if left { self.sheet.years.min } else { self.sheet.years.max - width };
        Rect::from_min_max(pos2(x, y.min), pos2(x + width, y.max))
    }
}

/// A text on one line, cut off where it is wider than its room.
pub(super) fn line(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    room: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap.max_width = room.max(1.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.break_on_newline = false;
    painter.layout_job(job)
}

/// Writes a text with the middle of its line at a height.
pub(super) fn write(painter: &Painter, x: f32, y: f32, galley: &Arc<Galley>) {
    let at = pos2(x, (y - galley.size().y / 2.0).round());
    painter.galley(at, Arc::clone(galley), Color32::PLACEHOLDER);
}
