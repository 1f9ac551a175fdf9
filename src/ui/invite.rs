//! What an empty plan offers, the same on every screen.

use super::commands::Command;
use super::frame::Frame;
use super::paint::{primary_button, quiet_button};
use egui::Ui;

/// Invites the first tiltak, and beside it a look at the example.
pub(in crate::ui) fn invite(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.horizontal(|ui| {
        if primary_button(ui, &frame.tr("invite-first")).clicked() {
            frame.command(Command::AddTiltak);
        }
        ui.add_space(12.0);
        if quiet_button(ui, &frame.tr("invite-example"), 14.0 * frame.scale()).clicked() {
            frame.command(Command::OpenExample);
        }
    });
}
