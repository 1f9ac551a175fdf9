//! The roadmap: years across, goals and tiltak down.

use super::frame::Frame;
use egui::Ui;

/// Draws the roadmap.
pub fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let _ = (ui, frame);
}
