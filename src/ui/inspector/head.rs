//! The head: what is selected.

use super::desk::Desk;
use super::words::note;
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::theme::{font, tokens};
use egui::{Align, Button, Label, Layout, RichText, Role, Ui, WidgetInfo, vec2};

/// Draws code and title, and the way to close the inspector.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let look = tokens(ui);
    let close = desk.tr("inspector-close");
    let seen = std::sync::Arc::clone(&desk.seen);
    ui.horizontal(|ui| {
        let code = RichText::new(&seen.tiltak.code).font(font::strong(12.0)).color(look.muted);
        ui.add(Label::new(code).truncate());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let cross = RichText::new("✗").font(font::text(14.0)).color(look.muted);
            let button = Button::new(cross).frame_when_inactive(false).min_size(vec2(28.0, 28.0));
            let response = ui.add(button).accessible_name(&close).on_hover_text(&close);
            if response.clicked() {
                desk.frame.ask(Action::Select(None));
            }
        });
    });
    let title = RichText::new(&seen.tiltak.title).font(font::strong(17.0)).color(look.ink);
    let response = ui.add(Label::new(title).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &seen.tiltak.title));
    if let Some(process) = &seen.view.outside {
        ui.add_space(4.0);
        let message = Message::new("inspector-outside").text("process", process.clone());
        note(ui, &desk.frame.say(&message));
    }
    ui.add_space(10.0);
}
