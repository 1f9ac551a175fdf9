//! What the tests of the window share.

use egui::{Theme, Vec2};
use egui_kittest::{Harness, HarnessBuilder, SnapshotOptions};
use veikart::ui::theme;

/// How pictures are compared, the same for all.
///
/// The CPU driver compiles for the processor it runs on, so edges may differ
/// by a hair between machines: hence a threshold above zero. More than a few
/// failed pixels is a change that somebody must look at.
pub(crate) fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(0.6).max_failed_pixels(8).output_path("tests/pictures")
}

/// A stage in one of the looks, with Veikart's fonts and style.
pub(crate) fn stage<State>(
    look: Theme,
    size: impl Into<Vec2>,
    pixels: f32,
) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        .with_theme(look)
        .with_pixels_per_point(pixels)
        .with_options(options())
        .with_context_setup(theme::install)
}

/// A picture's name: what it shows, the look, and the scale where it is not one.
pub(crate) fn picture(what: &str, look: Theme, pixels: f32) -> String {
    let look = if look == Theme::Dark { "dark" } else { "light" };
    if pixels > 1.0 { format!("{what}_{look}_{pixels}x") } else { format!("{what}_{look}") }
}
