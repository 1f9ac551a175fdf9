//! Everything else in the plan.

use super::frame::Frame;
use super::theme::font;
use crate::change::RecordKey;
use crate::ui::action::Screen;
use egui::{Label, RichText, Ui};

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The record that is shown.
    open: Option<RecordKey>,
}

impl State {
    /// Shows a record.
    pub(super) fn open(&mut self, key: RecordKey) {
        self.open = Some(key);
    }
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let title = RichText::new(frame.tr(Screen::Records.key())).font(font::heading());
    ui.add(Label::new(title));
    if let Some(key) = frame.look.records.open {
        ui.label(key.text());
    }
}
