//! What the tiltak is tied to.

use super::desk::Desk;
use crate::change::RecordKey;
use crate::ui::action::Action;
use crate::ui::field::words::{heading, note};
use crate::ui::paint::{focus_ring, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::LinkLine;
use egui::text::{LayoutJob, TextFormat};
use egui::{CursorIcon, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Draws the links; a click leads to the other end.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    heading(ui, &desk.tr("inspector-links"), "");
    let seen = Arc::clone(&desk.seen);
    if seen.view.links.is_empty() {
        note(ui, &desk.tr("inspector-no-links"));
    }
    let assumed = desk.tr("inspector-assumed-link");
    for link in &seen.view.links {
        if line(ui, link, &assumed).on_hover_text(&link.evidence).clicked() {
            desk.frame.ask(Action::GoTo(link.id));
        }
    }
    if quiet_button(ui, &desk.tr("register-all-fields"), 13.0).clicked() {
        desk.frame.ask(Action::Edit(RecordKey::Tiltak(seen.tiltak.id)));
    }
}

/// A line that leads somewhere, and in another colour that it is assumed.
fn line(ui: &mut Ui, link: &LinkLine, assumed: &str) -> Response {
    let look = tokens(ui);
    let mut job = LayoutJob::default();
    job.append(&link.text, 0.0, TextFormat::simple(font::table(), look.action));
    if link.assumed {
        job.append(assumed, 4.0, TextFormat::simple(font::small(), look.assumed));
    }
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y + 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let tail = if link.assumed { assumed } else { "" };
    let said = [link.text.as_str(), tail].join(" ");
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, said.trim_end()));
    let at = rect.left_top() + vec2(0.0, 3.0);
    if response.hovered() {
        for row in &galley.rows {
            let row = row.rect().translate(at.to_vec2());
            ui.painter().hline(row.x_range(), row.bottom(), Stroke::new(1.0, look.action));
        }
    }
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 2.0, look);
    }
    ui.painter().galley(at, galley, look.action);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
