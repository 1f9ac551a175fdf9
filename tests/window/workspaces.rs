//! Every screen, as it has been approved: in both looks, in both languages,
//! on a small and on a large screen, and at twice the pixels.

use crate::support::{options, real_plan, settings};
use egui::{Theme, Vec2, vec2};
use egui_kittest::{Harness, SnapshotResults};
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};

/// How a screen is looked at.
struct Setting {
    look: Theme,
    lang: Lang,
    size: Vec2,
    pixels: f32,
}

const SMALL: Vec2 = vec2(1280.0, 720.0);
const LARGE: Vec2 = vec2(1920.0, 1080.0);

const SETTINGS: [Setting; 5] = [
    Setting { look: Theme::Light, lang: Lang::Nb, size: SMALL, pixels: 1.0 },
    Setting { look: Theme::Dark, lang: Lang::En, size: SMALL, pixels: 1.0 },
    Setting { look: Theme::Light, lang: Lang::En, size: LARGE, pixels: 1.0 },
    Setting { look: Theme::Dark, lang: Lang::Nb, size: LARGE, pixels: 1.0 },
    Setting { look: Theme::Light, lang: Lang::Nb, size: SMALL, pixels: 2.0 },
];

impl Setting {
    fn window(&self) -> Harness<'static, App> {
        let dark = Some(self.look == Theme::Dark);
        let settings = Settings { lang: self.lang, dark, ..settings() };
        let mut harness = Harness::builder()
            .with_size(self.size)
            .with_pixels_per_point(self.pixels)
            .with_options(options())
            .with_theme(self.look)
            .with_max_steps(16)
            .build_eframe(|creation| App::new(&creation.egui_ctx, real_plan(), settings));
        harness.run();
        harness
    }

    fn picture(&self, screen: Screen) -> String {
        let look = if self.look == Theme::Dark { "dark" } else { "light" };
        let scale = if self.pixels > 1.0 { format!("_{}x", self.pixels) } else { String::new() };
        let (lang, width) = (self.lang.code(), self.size.x);
        format!("{}_{look}_{lang}_{width}{scale}", screen.key())
    }
}

/// One screen in every setting.
fn looks_as_approved(screen: Screen) {
    let mut results = SnapshotResults::new();
    for setting in &SETTINGS {
        let mut harness = setting.window();
        harness.state_mut().ask(Action::Show(screen));
        harness.run();
        results.add(harness.try_snapshot(setting.picture(screen)));
    }
}

#[test]
fn the_picture() {
    looks_as_approved(Screen::Picture);
}

#[test]
fn the_roadmap() {
    looks_as_approved(Screen::Roadmap);
}

#[test]
fn the_table() {
    looks_as_approved(Screen::Table);
}

#[test]
fn the_funding() {
    looks_as_approved(Screen::Funding);
}

#[test]
fn the_gap() {
    looks_as_approved(Screen::Gap);
}

#[test]
fn the_consequences() {
    looks_as_approved(Screen::Consequences);
}

#[test]
fn the_records() {
    looks_as_approved(Screen::Records);
}
