//! The co-funding.
use crate::ui::frame::Frame;
use egui::Ui;

/// What of the co-funding is not the plan.
#[derive(Clone, Debug, Default)]
pub(super) struct State {}

/// Draws the co-funding.
pub(super) fn show(_ui: &mut Ui, _frame: &mut Frame<'_>) {}
