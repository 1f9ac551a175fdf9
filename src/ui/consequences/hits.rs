//! All that is hit, as a table. Only the rows in sight are drawn.

use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::focus_ring;
use crate::ui::paint::number::count;
use crate::ui::theme::{font, tokens};
use crate::view::{Answer, HitRow};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Rect, RichText, Role, Sense, TextFormat, Ui, WidgetInfo, pos2, vec2};

/// Height of a row.
const ROW: f32 = 28.0;

/// The columns, with their share of the width.
const COLUMNS: [(&str, f32); 7] = [
    ("follows-column-what", 0.29),
    ("follows-column-kind", 0.13),
    ("follows-column-from", 0.06),
    ("follows-column-to", 0.11),
    ("follows-column-missed", 0.14),
    ("follows-column-through", 0.18),
    ("follows-column-link", 0.09),
];

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer, scale: f32) {
    let rows = answer.rows();
    if rows == 0 {
        return;
    }
    let tokens = tokens(ui);
    let head = RichText::new(frame.tr("follows-hits")).font(font::strong(14.0 * scale));
    ui.label(head.color(tokens.muted));
    let high = ROW * scale;
    let size = vec2(ui.available_width(), high * (count(rows) + 1.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let names = COLUMNS.map(|(key, _)| frame.tr(key));
    let small = font::text(12.0 * scale);
    let top = Rect::from_min_size(rect.min, vec2(rect.width(), high));
    for (at, name) in names.iter().enumerate() {
        cell(ui, place(top, at), name, &small, tokens.muted);
    }
    ui.painter().hline(rect.x_range(), top.bottom(), (1.0, tokens.line));
    let sight = ui.clip_rect();
    for at in 0..rows {
        let above = rect.top() + high * (count(at) + 1.0);
        if above > sight.bottom() {
            break;
        }
        if above + high < sight.top() {
            continue;
        }
        let spot = Rect::from_min_size(pos2(rect.left(), above), vec2(rect.width(), high));
        if let Some(row) = answer.row(at, frame.texts) {
            draw(ui, frame, &row, spot, scale);
        }
    }
}

/// The part of a row that a column takes.
fn place(row: Rect, at: usize) -> Rect {
    let before: f32 = COLUMNS.iter().take(at).map(|(_, share)| share).sum();
    let left = row.left() + row.width() * before;
    let width = row.width() * COLUMNS[at].1 - 8.0;
    Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()))
}

fn draw(ui: &mut Ui, frame: &mut Frame<'_>, row: &HitRow, spot: Rect, scale: f32) {
    let tokens = tokens(ui);
    let link = match row.assumed {
        None => String::new(),
        Some(true) => frame.tr("follows-link-assumed"),
        Some(false) => frame.tr("follows-link-source"),
    };
    let what = format!("{}  {}", row.code, row.title);
    let cells = [what.trim_end(), &row.kind, &row.from, &row.to, &row.missed, &row.through, &link];
    let response = ui.interact(spot, ui.scope_id().with(("hit", row.id)), Sense::click());
    let said: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    let name = said.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(spot, 2, tokens.panel);
    }
    for (at, text) in cells.into_iter().enumerate() {
        let color = match at {
            4 => tokens.gap,
            6 if row.assumed == Some(true) => tokens.assumed,
            1 | 5 | 6 => tokens.muted,
            _ => tokens.ink,
        };
        cell(ui, place(spot, at), text, &font::text(13.0 * scale), color);
    }
    ui.painter().hline(spot.x_range(), spot.bottom(), (1.0, tokens.line));
    if response.has_focus() {
        focus_ring(ui.painter(), spot, 2.0, tokens);
    }
    if response.clicked() {
        frame.ask(Action::GoTo(row.id));
    }
    response.on_hover_text(name);
}

/// Text on one line, cut where it has no room; the row's tooltip has it all.
fn cell(ui: &Ui, spot: Rect, text: &str, font: &FontId, color: Color32) {
    let mut job = LayoutJob::default();
    job.append(text, 0.0, TextFormat::simple(font.clone(), color));
    job.wrap = TextWrapping::truncate_at_width(spot.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(spot.left(), spot.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}
