//! Dates that others have set: a dotted line through all rows, and what
//! happens then in a strip below them.

use super::sheet::Sheet;
use super::stage::{Comes, line, write};
use crate::model::{Message, RecordId, Year};
use crate::ui::frame::Frame;
use crate::ui::paint::dotted_line;
use crate::ui::paint::number::count;
use crate::view::DateMark;
use egui::{Color32, Galley, Id, Painter, Rangef, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Height of a label, and the room above and below all of them.
const ROW: f32 = 18.0;
const PAD: f32 = 4.0;
/// The most labels one under another.
const ROWS: usize = 4;

/// The strip, laid out.
pub(super) struct Strip<'a> {
    labels: Vec<Label<'a>>,
    rows: usize,
}

struct Label<'a> {
    mark: &'a DateMark,
    x: f32,
    /// Where it has room; `None` when there are too many.
    place: Option<(usize, Rangef)>,
    texts: [Arc<Galley>; 2],
    missed: Option<Comes>,
}

/// What the hand does to the dates: the year that what one of them needs is
/// ready then.
pub(super) type Missed<'m> = &'m dyn Fn(RecordId) -> Option<Comes>;

impl<'a> Strip<'a> {
    /// Lays out the labels of all dates.
    pub(super) fn new(
        painter: &Painter,
        dates: &'a [DateMark],
        sheet: &Sheet,
        missed: Missed<'_>,
    ) -> Self {
        let mut dates: Vec<_> = dates.iter().collect();
        dates.sort_by_key(|mark| (mark.when.year(), mark.when));
        let mut strip = Self { labels: Vec::new(), rows: 0 };
        for mark in dates {
            let x = sheet.date(mark.when).round();
            if sheet.shows(x) {
                strip.add(painter, sheet, mark, x, missed(mark.id).filter(|to| is_late(mark, *to)));
            }
        }
        strip
    }

    fn add(
        &mut self,
        painter: &Painter,
        sheet: &Sheet,
        mark: &'a DateMark,
        x: f32,
        missed: Option<Comes>,
    ) {
        let pad = 6.0 * sheet.scale;
        let (left, right) = (x - pad - sheet.across.min, sheet.across.max - x - pad);
        let (texts, width) = texts(painter, sheet, mark, left.max(right), missed.is_some());
        let range = if width <= right {
            Rangef::new(x + pad, x + pad + width)
        } else {
            Rangef::new(x - pad - width, x - pad)
        };
        let free = |row: &usize| {
            let mut same = self.labels.iter().filter_map(|label| label.place);
            !same.any(|(at, taken)| at == *row && taken.expand(2.0 * pad).intersects(range))
        };
        let row = (0..ROWS).find(free);
        self.rows = self.rows.max(row.map_or(0, |row| row + 1));
        let place = row.map(|row| (row, range));
        self.labels.push(Label { mark, x, place, texts, missed });
    }

    /// How high the strip is.
    pub(super) fn height(&self, scale: f32) -> f32 {
        if self.rows == 0 { 0.0 } else { (count(self.rows) * ROW + 2.0 * PAD) * scale }
    }

    /// Draws the lines over a height.
    pub(super) fn lines(&self, painter: &Painter, sheet: &Sheet, y: Rangef) {
        for label in &self.labels {
            let color = label.color(sheet);
            let size = (1.25 * sheet.scale).round().max(1.0);
            dotted_line(painter, pos2(label.x, y.min), pos2(label.x, y.max), size, color);
        }
    }

    /// Draws the labels into the strip, with their lines down to them.
    pub(super) fn show(&self, ui: &Ui, frame: &Frame<'_>, sheet: &Sheet, rect: Rect) {
        let height = ROW * sheet.scale;
        let middle = |row: usize| rect.top() + PAD * sheet.scale + (count(row) + 0.5) * height;
        for label in &self.labels {
            let end = label.place.map_or(rect.top(), |(row, _)| middle(row));
            let y = Rangef::new(rect.top(), end);
            let color = label.color(sheet);
            let size = (1.25 * sheet.scale).round().max(1.0);
            dotted_line(ui.painter(), pos2(label.x, y.min), pos2(label.x, y.max), size, color);
        }
        for label in &self.labels {
            if let Some((row, range)) = label.place {
                label.draw(ui.painter(), sheet, range, middle(row));
                let size = vec2(range.span(), height);
                let place = Rect::from_center_size(pos2(range.center(), middle(row)), size);
                label.listen(ui, frame, place);
            }
        }
    }
}

impl Label<'_> {
    fn color(&self, sheet: &Sheet) -> Color32 {
        if self.missed.is_some() { sheet.tokens.gap } else { sheet.tokens.ink }
    }

    fn draw(&self, painter: &Painter, sheet: &Sheet, range: Rangef, y: f32) {
        let [date, what] = &self.texts;
        // Other dates' lines end where they meet a text.
        let ground = Rangef::new(range.min - 2.0, range.max + 2.0);
        let height = Rangef::new(y - ROW * sheet.scale / 2.0, y + ROW * sheet.scale / 2.0);
        painter.rect_filled(Rect::from_x_y_ranges(ground, height), 0.0, sheet.tokens.surface);
        write(painter, range.min, y, date);
        write(painter, range.max - what.size().x, y, what);
        if self.mark.assumed {
            let y = y + date.size().y / 2.0;
            let end = range.min + date.size().x;
            dotted_line(painter, pos2(range.min, y), pos2(end, y), 1.0, sheet.tokens.assumed);
        }
    }

    fn listen(&self, ui: &Ui, frame: &Frame<'_>, rect: Rect) {
        let id = Id::unique(("roadmap date", self.mark.id));
        let response = ui.interact(rect, id, Sense::hover());
        let mut lines = vec![self.mark.name.clone()];
        match self.missed {
            Some(Comes::In(year)) => {
                let late = Message::new("date-late").year("year", Year::clamped(year));
                lines.push(frame.say(&late));
            }
            Some(Comes::Never) => lines.push(frame.tr("date-never")),
            None => {}
        }
        if self.mark.assumed {
            lines.push(frame.tr("date-assumed"));
        }
        let name = lines.join("\n");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        if response.hovered() {
            response.on_hover_text(name);
        }
    }
}

/// Whether what is ready in a year comes after the date.
fn is_late(mark: &DateMark, ready: Comes) -> bool {
    match ready {
        Comes::In(year) => year > mark.when.last_full_year().number(),
        Comes::Never => true,
    }
}

/// The date, and as much of who and what as there is room for.
fn texts(
    painter: &Painter,
    sheet: &Sheet,
    mark: &DateMark,
    room: f32,
    missed: bool,
) -> ([Arc<Galley>; 2], f32) {
    let tokens = sheet.tokens;
    let ink = if missed { tokens.gap } else { tokens.ink };
    let date = line(painter, &mark.date, sheet.strong(12.0), ink, room);
    let gap = 6.0 * sheet.scale;
    let left = room - date.size().x - gap;
    let both = if mark.event.is_empty() {
        mark.title.clone()
    } else {
        format!("{} · {}", mark.title, mark.event)
    };
    let font = sheet.text(12.0);
    let mut what = line(painter, &both, font.clone(), ink, left);
    if what.elided && !mark.event.is_empty() {
        what = line(painter, &mark.title, font, ink, left);
    }
    let width = date.size().x + gap + what.size().x;
    ([date, what], width)
}
