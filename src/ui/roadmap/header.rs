//! The years, above everything.

use super::sheet::Sheet;
use super::stage::{Stage, line, write};
use crate::model::{Message, Year};
use crate::ui::frame::Frame;
use crate::ui::paint::number::steps;
use egui::{Galley, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use std::sync::Arc;

/// How high the years stand.
pub(super) fn height(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet) -> f32 {
    let silent = !frame.shown.roadmap.silent.is_empty()
        && note(ui, frame, sheet, "not-in-sources").is_some();
    if silent { 46.0 * sheet.scale } else { 32.0 * sheet.scale }
}

/// What the sources do for a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// They speak of it.
    Known,
    /// They are silent, and it is empty.
    Silent,
    /// They are silent, but it holds money, or would if the hand let go: what
    /// was moved or written there. "Not in the sources" alone would then say
    /// that there is nothing to see.
    Filled,
}

impl Told {
    fn of(stage: &Stage<'_>, year: Year) -> Self {
        let roadmap = stage.roadmap();
        let preview = stage.preview.into_iter().flat_map(|preview| &preview.years);
        let mut held = preview.filter(|held| held.year == year);
        match roadmap.silent.contains(&year) {
            false => Self::Known,
            true if roadmap.filled.contains(&year) => Self::Filled,
            true if held.any(|held| !held.cover.is_empty()) => Self::Filled,
            true => Self::Silent,
        }
    }
}

/// What stands under a year without sources, where there is room for it.
fn note(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet, key: &'static str) -> Option<Arc<Galley>> {
    let text = frame.tr(key);
    let font = sheet.text(12.0);
    let note = line(ui.painter(), &text, font, sheet.tokens.muted, f32::INFINITY);
    (note.size().x + 8.0 * sheet.scale <= sheet.column).then_some(note)
}

/// Draws the years.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, rect: Rect) {
    let (painter, sheet) = (ui.painter(), &stage.sheet);
    let silent = note(ui, frame, sheet, "not-in-sources");
    let filled = note(ui, frame, sheet, "only-put-here");
    let every = every(ui, sheet);
    for number in sheet.first..=sheet.last() {
        let year = Year::clamped(number);
        let middle = f32::midpoint(sheet.x(number), sheet.end(number));
        let told = Told::of(stage, year);
        let color = if told == Told::Silent { sheet.tokens.muted } else { sheet.tokens.ink };
        let y = rect.top() + 12.0 * sheet.scale;
        if (number - sheet.first) % every == 0 {
            let galley =
                line(painter, &number.to_string(), sheet.strong(14.0), color, f32::INFINITY);
            write(painter, middle - galley.size().x / 2.0, y, &galley);
        }
        let note = match told {
            Told::Known => None,
            Told::Silent => silent.as_ref(),
            Told::Filled => filled.as_ref(),
        };
        if let Some(note) = note {
            let y = rect.top() + 30.0 * sheet.scale;
            write(painter, middle - note.size().x / 2.0, y, note);
        }
        listen(ui, frame, sheet, rect, (year, told));
    }
}

/// One of how many years is named: all of them where there is room.
fn every(ui: &Ui, sheet: &Sheet) -> i32 {
    let year = "2020".to_owned();
    let galley = ui.painter().layout_no_wrap(year, sheet.strong(14.0), sheet.tokens.ink);
    let needed = galley.size().x + 8.0 * sheet.scale;
    [1, 2, 5, 10, 20].into_iter().find(|n| steps(*n) * sheet.column >= needed).unwrap_or(50)
}

/// The year for those who listen, and why it is empty beside the pointer.
fn listen(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet, rect: Rect, (year, told): (Year, Told)) {
    let number = year.number();
    let from = pos2(sheet.x(number), rect.top());
    let column = Rect::from_min_max(from, pos2(sheet.end(number), rect.bottom()));
    let response = ui.interact(column, Id::unique(("roadmap year", year)), Sense::hover());
    let name = match told {
        Told::Known => year.to_string(),
        Told::Silent => frame.say(&Message::new("year-silent").year("year", year)),
        Told::Filled => frame.say(&Message::new("year-filled").year("year", year)),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    if told != Told::Known && response.hovered() {
        response.on_hover_text(name);
    }
}
