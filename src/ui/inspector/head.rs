//! The head: what is selected.

use super::desk::Desk;
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::field::words::note;
use crate::ui::theme::{font, tokens};
use egui::{
    Button, Direction, Label, Layout, Rect, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use std::sync::Arc;

/// Size of the button that closes the inspector.
const CLOSE: f32 = 28.0;

/// How far it reaches beyond its cross: that stands flush with what is under it.
const HANG: f32 = 9.0;

/// Draws code and title, and the way to close the inspector.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let look = tokens(ui);
    let seen = Arc::clone(&desk.seen);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), CLOSE), Sense::hover());
    let place = row.with_max_x(row.right() - CLOSE);
    let mut code = ui.new_child(UiBuilder::new().max_rect(place).layout(*ui.layout()));
    code.horizontal_centered(|ui| {
        let code = RichText::new(&seen.tiltak.code).font(font::strong(12.0)).color(look.muted);
        ui.add(Label::new(code).truncate());
    });
    close(ui, desk, row);
    let title = RichText::new(&seen.tiltak.title).font(font::strong(17.0)).color(look.ink);
    let response = ui.add(Label::new(title).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &seen.tiltak.title));
    if let Some(process) = &seen.view.outside {
        let message = Message::new("inspector-outside").text("process", process.clone());
        note(ui, &desk.frame.say(&message));
    }
    ui.add_space(8.0);
}

fn close(ui: &mut Ui, desk: &mut Desk<'_, '_>, row: Rect) {
    let name = desk.tr("inspector-close");
    let place = Rect::from_min_size(row.right_top() + vec2(HANG - CLOSE, 0.0), vec2(CLOSE, CLOSE));
    let cross = RichText::new("✗").font(font::text(14.0)).color(tokens(ui).muted);
    let button = Button::new(cross).frame_when_inactive(false).min_size(place.size());
    let layout = Layout::centered_and_justified(Direction::TopDown);
    let mut corner = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    let response = corner.add(button).accessible_name(&name).on_hover_text(&name);
    if response.clicked() {
        desk.frame.ask(Action::Select(None));
    }
}
