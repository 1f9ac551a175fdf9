//! One frame of a sheet.

use super::{Event, Line, Rows, Sheet, Sort};
use crate::ui::frame::Frame;
use crate::ui::paint::number::count;
use crate::ui::theme::{font, tokens};
use egui::{Align2, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 34.0;
const PAD: f32 = 8.0;

/// Draws the sheet and tells what was done in it.
pub(super) fn show<T: Rows>(
    sheet: Sheet<'_, T>,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
) -> Vec<Event<T::Row, T::Column>> {
    let Sheet { id, rows, state, name, menu: _, grows: _, fits: _ } = sheet;
    let mut events = Vec::new();
    let look = tokens(ui);
    let columns = rows.columns();
    let width: f32 = columns.iter().map(|column| column.width).sum();
    let row = ROW * frame.scale();
    ScrollArea::both().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, view| {
        ui.set_min_size(vec2(width, count(rows.len() + 1) * row));
        let origin = ui.min_rect().min;
        let mut x = origin.x;
        for column in columns {
            let rect = Rect::from_min_size(pos2(x, origin.y), vec2(column.width, row));
            let response = ui.interact(rect, id.with(("head", column.key)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &column.full));
            if response.clicked() && column.sort.is_some_and(|sort| sort != Sort::Up) {
                events.push(Event::Sort(column.key));
            }
            let at = rect.left_center() + vec2(PAD, 0.0);
            let font = font::strong(13.0 * frame.scale());
            ui.painter().text(at, Align2::LEFT_CENTER, &column.title, font, look.muted);
            x += column.width;
        }
        for at in (0..rows.len()).skip_while(|at| count(at + 2) * row < view.top()) {
            let top = origin.y + count(at + 1) * row;
            if top > origin.y + view.bottom() {
                break;
            }
            let mut x = origin.x;
            let line = rows.line(at);
            for column in columns {
                let rect = Rect::from_min_size(pos2(x, top), vec2(column.width, row));
                x += column.width;
                if let Line::Heading { text, .. } = line {
                    let font = font::strong(13.0 * frame.scale());
                    let at = rect.left_center() + vec2(PAD, 0.0);
                    ui.painter().text(at, Align2::LEFT_CENTER, text, font, look.ink);
                    break;
                }
                let Some(key) = line.row() else { continue };
                let cell = rows.cell(at, column.key);
                let response = ui.interact(rect, id.with((key, column.key)), Sense::click());
                response.widget_info(|| {
                    WidgetInfo::labeled(Role::Cell, true, rows.name(at, column.key))
                });
                if response.clicked() {
                    state.cursor = Some((key, column.key));
                    events.push(Event::Cursor(key, column.key));
                }
                let (place, align) = if column.right {
                    (rect.right_center() - vec2(PAD, 0.0), Align2::RIGHT_CENTER)
                } else {
                    (rect.left_center() + vec2(PAD, 0.0), Align2::LEFT_CENTER)
                };
                let font = font::text(13.0 * frame.scale());
                ui.painter().with_clip_rect(rect).text(place, align, &cell.text, font, look.ink);
            }
        }
    });
    let _ = name;
    events
}
