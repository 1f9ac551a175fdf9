//! What the tests of the window share.

use egui::{Key, Modifiers, Theme, Vec2, vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, HarnessBuilder, SnapshotOptions};
use std::sync::Arc;
use std::time::{Duration, Instant};
use veikart::document::Document;
use veikart::file;
use veikart::jobs::Waker;
use veikart::text::Lang;
use veikart::ui::{App, Settings, theme};

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

pub(crate) fn real_plan() -> Document {
    Document::new(file::read_str(file::example()).unwrap())
}

pub(crate) fn settings() -> Settings {
    // A test must not open dialogs on the desk of whoever runs it.
    let quiet = Settings { system_dialogs: false, ..Settings::default() };
    Settings { lang: Lang::Nb, dark: Some(false), ..quiet }
}

pub(crate) fn window_of(document: Document, settings: Settings) -> Harness<'static, App> {
    let look = if settings.dark == Some(true) { Theme::Dark } else { Theme::Light };
    let mut harness = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_options(options())
        .with_theme(look)
        // A dialog finds its size over some frames.
        .with_max_steps(16)
        .build_eframe(|creation| App::new(&creation.egui_ctx, document, settings));
    harness.run();
    harness
}

pub(crate) fn window() -> Harness<'static, App> {
    window_of(real_plan(), settings())
}

pub(crate) fn bytes(harness: &Harness<'_, App>) -> String {
    file::write_string(harness.state().document().set())
}

/// Presses a shortcut and lets the window settle.
pub(crate) fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

pub(crate) fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// Runs until something holds, for work that is done on another thread.
pub(crate) fn wait(harness: &mut Harness<'_, App>, done: impl Fn(&Harness<'_, App>) -> bool) {
    let since = Instant::now();
    while !done(harness) {
        assert!(since.elapsed() < Duration::from_secs(20), "waited in vain");
        std::thread::sleep(Duration::from_millis(10));
        harness.step();
    }
    harness.run();
}

pub(crate) fn sees(harness: &Harness<'_, App>, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

/// Wakes nobody: for stages where no job is started.
pub(crate) fn quiet() -> Waker {
    Arc::new(|| ())
}
