//! What the table looks like.

use super::table;
use crate::support::{press, settings, window_of};
use egui::{Key, Modifiers, vec2};
use veikart::text::Lang;
use veikart::ui::Settings;

#[test]
fn the_table_in_light() {
    table().snapshot("tiltak_light");
}

#[test]
fn the_table_grouped_and_filtered_in_dark() {
    let dark = Settings { dark: Some(true), ..settings() };
    let mut harness = window_of(crate::support::real_plan(), dark);
    press(&mut harness, Modifiers::NONE, Key::Num3);
    crate::support::click(&mut harness, "Vis bare …");
    crate::support::click(&mut harness, "Uten innvilget finansiering");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    crate::support::click(&mut harness, "Grupper etter …");
    super::pick(&mut harness, egui::accesskit::Role::Button, "Tiltenkt kilde");
    harness.snapshot("tiltak_grouped_dark");
}

#[test]
fn the_table_in_a_small_window_in_english() {
    let english = Settings { lang: Lang::En, ..settings() };
    let mut harness = window_of(crate::support::real_plan(), english);
    harness.set_size(vec2(1280.0, 720.0));
    press(&mut harness, Modifiers::NONE, Key::Num3);
    harness.snapshot("tiltak_small_light");
}

#[test]
fn refused_cells_and_the_inspector_beside() {
    let mut harness = table();
    crate::support::click(&mut harness, "RM2-T1, kostnad 2020, 9, antatt");
    super::paste(&mut harness, "12\nmye\n?\n-3");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::COMMAND, Key::I);
    harness.snapshot("tiltak_refused_light");
}

#[test]
fn the_columns_are_chosen() {
    let mut harness = table();
    crate::support::click(&mut harness, "Kolonner …");
    harness.snapshot("tiltak_columns_light");
}
