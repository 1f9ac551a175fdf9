//! A goal's heading: its code and title, and its milestones.

use super::milestones;
use super::stage::{Stage, line, write};
use crate::ui::frame::Frame;
use crate::view::GoalRow;
use egui::{Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

/// Draws a goal's heading.
pub(super) fn show(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, at: usize, row: &GoalRow) {
    let rect = body(stage, at);
    let (sheet, painter) = (&stage.sheet, ui.painter());
    let thin = Stroke::new(1.0, sheet.tokens.line);
    if at > 0 {
        painter.hline(sheet.across, rect.top().round() + 0.5, thin);
    }
    let end = sheet.years.min - 8.0 * sheet.scale;
    let room = end - rect.left();
    let code = line(painter, &row.code, sheet.strong(13.5), sheet.tokens.ink, room);
    write(painter, rect.left(), rect.center().y, &code);
    let gap = if row.code.is_empty() { 0.0 } else { 12.0 * sheet.scale };
    let x = rect.left() + code.size().x + gap;
    let title = line(painter, &row.title, sheet.text(13.5), sheet.tokens.muted, end - x);
    write(painter, x, rect.center().y, &title);
    name(ui, row, Rect::from_min_max(rect.min, pos2(end, rect.bottom())), at);
    milestones::listen(ui, frame, stage, row, rect);
}

/// Draws a goal's milestones.
pub(super) fn marks(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, at: usize, row: &GoalRow) {
    milestones::show(ui, frame, stage, row, body(stage, at));
}

/// The heading without the room that keeps it apart from what is above.
pub(super) fn body(stage: &Stage<'_>, at: usize) -> Rect {
    let mut rect = stage.rect(at);
    if at > 0 {
        rect.min.y += (rect.height() * 0.15).round();
    }
    rect
}

/// The heading for those who listen, and its full title beside the pointer.
fn name(ui: &Ui, row: &GoalRow, rect: Rect, at: usize) {
    let name = format!("{} {}", row.code, row.title);
    let response = ui.interact(rect, Id::unique(("roadmap heading", at)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name.trim()));
    if !row.full.is_empty() && response.hovered() {
        response.on_hover_text(format!("{} {}", row.code, row.full));
    }
}
