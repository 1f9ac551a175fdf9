//! What follows from postponement.

use super::frame::Frame;
use super::theme::font;
use crate::ui::action::Screen;
use egui::{Label, RichText, Ui};

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let title = RichText::new(frame.tr(Screen::Consequences.key())).font(font::heading());
    ui.add(Label::new(title));
}
