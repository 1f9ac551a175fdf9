//! The years, above everything.

use super::sheet::Sheet;
use super::stage::{line, write};
use crate::model::{Message, Year};
use crate::ui::frame::Frame;
use crate::ui::paint::number::steps;
use egui::{Galley, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use std::sync::Arc;

/// How high the years stand.
pub(super) fn height(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet) -> f32 {
    let silent = !frame.shown.roadmap.silent.is_empty() && note(ui, frame, sheet).is_some();
    if silent { 46.0 * sheet.scale } else { 32.0 * sheet.scale }
}

/// What stands under a year without sources, where there is room for it.
fn note(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet) -> Option<Arc<Galley>> {
    let text = frame.tr("not-in-sources");
    let font = sheet.text(12.0);
    let note = line(ui.painter(), &text, font, sheet.tokens.muted, f32::INFINITY);
    (note.size().x + 8.0 * sheet.scale <= sheet.column).then_some(note)
}

/// Draws the years.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet, rect: Rect) {
    let painter = ui.painter();
    let silent = |year: Year| frame.shown.roadmap.silent.contains(&year);
    let note = note(ui, frame, sheet);
    let every = every(ui, sheet);
    for number in sheet.first..=sheet.last() {
        let year = Year::clamped(number);
        let middle = f32::midpoint(sheet.x(number), sheet.end(number));
        let color = if silent(year) { sheet.tokens.muted } else { sheet.tokens.ink };
        let y = rect.top() + 12.0 * sheet.scale;
        if (number - sheet.first) % every == 0 {
            let galley =
                line(painter, &number.to_string(), sheet.strong(14.0), color, f32::INFINITY);
            write(painter, middle - galley.size().x / 2.0, y, &galley);
        }
        if let Some(note) = note.as_ref().filter(|_| silent(year)) {
            let y = rect.top() + 30.0 * sheet.scale;
            write(painter, middle - note.size().x / 2.0, y, note);
        }
        listen(ui, frame, sheet, rect, (year, silent(year)));
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
fn listen(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet, rect: Rect, (year, silent): (Year, bool)) {
    let number = year.number();
    let from = pos2(sheet.x(number), rect.top());
    let column = Rect::from_min_max(from, pos2(sheet.end(number), rect.bottom()));
    let response = ui.interact(column, Id::unique(("roadmap year", year)), Sense::hover());
    let name = if silent {
        frame.say(&Message::new("year-silent").year("year", year))
    } else {
        year.to_string()
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    if silent && response.hovered() {
        response.on_hover_text(name);
    }
}
