//! The one button of a page that matters most.

use super::mark::focus_ring;
use crate::ui::theme::{font, tokens};
use egui::{Button, Response, RichText, Stroke, Ui, vec2};

/// A button filled with the action colour.
///
/// Its focus ring lies outside it: on its own colour it would not be seen.
pub fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let tokens = tokens(ui);
    let text = RichText::new(text).font(font::strong(15.0)).color(tokens.on_action);
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = vec2(20.0, 12.0);
            let before = ui.read_response(ui.next_auto_id());
            let near = before.is_some_and(|response| response.hovered());
            let fill = if near { tokens.action_hover } else { tokens.action };
            ui.add(Button::new(text).fill(fill).stroke(Stroke::NONE).corner_radius(6))
        })
        .inner;
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, 6.0, tokens);
    }
    response
}

/// A button that looks like a link and stands flush with the text around it.
pub fn quiet_button(ui: &mut Ui, text: &str, size: f32) -> Response {
    let text = RichText::new(text).font(font::text(size)).color(tokens(ui).action);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.add(Button::new(text).frame_when_inactive(false))
    })
    .inner
}
