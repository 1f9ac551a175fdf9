//! Opening the window.

use super::App;
use crate::text::Lang;
use egui::{ViewportBuilder, vec2};
use std::path::PathBuf;

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// No screen is connected to this terminal.
    #[error("no display")]
    NoDisplay,
    /// The system refused, in its own words.
    #[error("{0}")]
    Refused(String),
}

/// Opens the window on a file, or on the plan that comes with the program,
/// and comes back when it is closed.
///
/// # Errors
/// [`NoWindow`] where there is no display or no way to draw on it.
pub fn run(path: Option<PathBuf>, lang: Option<Lang>) -> Result<(), NoWindow> {
    if !has_display() {
        return Err(NoWindow::NoDisplay);
    }
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("veikart")
            .with_title("Veikart")
            .with_inner_size(vec2(1440.0, 900.0))
            .with_min_inner_size(vec2(900.0, 600.0)),
        system_font_fallback: false,
        ..Default::default()
    };
    eframe::run_native(
        "veikart",
        options,
        Box::new(move |creation| Ok(Box::new(App::start(creation, path, lang)))),
    )
    .map_err(|error| NoWindow::Refused(error.to_string()))
}

/// Whether there is a screen. Elsewhere than on Linux there always is; there,
/// asking before trying spares the user a message from the depths.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
