//! The money before and after, year by year.

use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use crate::view::{Answer, YearRow};
use egui::{Align2, FontId, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The columns with figures.
const COLUMNS: [&str; 4] =
    ["follows-need-before", "follows-need-after", "follows-gap-before", "follows-gap-after"];

pub(super) fn show(ui: &mut Ui, frame: &Frame<'_>, answer: &Answer, scale: f32) {
    let tokens = tokens(ui);
    let money = &answer.money;
    if money.rows.len() < 2 && money.freed.is_empty() {
        return;
    }
    let head = RichText::new(frame.tr("follows-money")).font(font::strong(14.0 * scale));
    ui.label(head.color(tokens.muted));
    ui.spacing_mut().item_spacing.y = 0.0;
    let names = COLUMNS.map(|key| frame.tr(key));
    let width = (ui.available_width().min(640.0 * scale) - 70.0 * scale) / 4.0;
    let small = font::text(12.0 * scale);
    line(ui, &frame.tr("follows-money-year"), &names, None, (width, scale, small.clone()));
    for row in &money.rows {
        let font = if row.differs { font::strong(13.0 * scale) } else { font::text(13.0 * scale) };
        line(ui, &row.year, &row.values, Some((&names, row)), (width, scale, font));
    }
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    let text = |text: &str| RichText::new(text).font(font::text(13.0 * scale));
    for moved in &money.moved {
        ui.label(text(moved).font(font::strong(13.0 * scale)));
    }
    if !money.same.is_empty() {
        ui.label(text(&money.same));
    }
    for freed in &money.freed {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.label(text(&freed.text));
            ui.label(text(&freed.rule));
            if let Some(mark) = &freed.assumed {
                ui.label(text(&format!("({mark})")).color(tokens.assumed));
            }
        });
    }
}

/// A line of the table; each figure is heard with its year and column.
fn line(
    ui: &mut Ui,
    year: &str,
    values: &[String; 4],
    named: Option<(&[String; 4], &YearRow)>,
    (width, scale, font): (f32, f32, FontId),
) {
    let tokens = tokens(ui);
    let first = 70.0 * scale;
    let size = vec2(first + width * 4.0, 26.0 * scale);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let color = if named.is_some() { tokens.ink } else { tokens.muted };
    let middle = rect.center().y;
    let at = pos2(rect.left(), middle);
    ui.painter().text(at, Align2::LEFT_CENTER, year, font.clone(), color);
    for (place, value) in values.iter().enumerate() {
        let right = rect.left() + first + width * (crate::ui::paint::number::count(place) + 1.0);
        let gap = named.is_some_and(|(_, row)| place == 3 && row.differs);
        let color = if gap { tokens.gap } else { color };
        let at = pos2(right, middle);
        ui.painter().text(at, Align2::RIGHT_CENTER, value, font.clone(), color);
        if let Some((names, row)) = named {
            let name = format!("{}, {}, {}", row.year, names[place], value);
            let spot =
                egui::Rect::from_min_max(pos2(right - width, rect.top()), rect.right_bottom())
                    .with_max_x(right);
            let id = ui.scope_id().with(("money", &row.year, place));
            let response = ui.interact(spot, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), (1.0, tokens.line));
}
