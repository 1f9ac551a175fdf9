//! The selected tiltak.

use super::frame::Frame;
use egui::Ui;

/// Draws the inspector of the selected tiltak.
pub fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let _ = (ui, frame);
}
