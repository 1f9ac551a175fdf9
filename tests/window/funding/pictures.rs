//! What the funding looks like.

use crate::support::{press, real_plan, settings, wait, window, window_of};
use egui::{Key, Modifiers, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use veikart::text::Lang;
use veikart::ui::Settings;

#[test]
fn picture_of_the_matrix() {
    let mut seen = SnapshotResults::new();
    for dark in [false, true] {
        let settings = Settings { dark: Some(dark), ..settings() };
        let mut harness = window_of(real_plan(), settings);
        press(&mut harness, Modifiers::NONE, Key::Num4);
        harness.snapshot(if dark { "finansiering_dark" } else { "finansiering_light" });
        seen.extend_harness(&mut harness);
    }
}

#[test]
fn picture_in_english() {
    let settings = Settings { lang: Lang::En, ..settings() };
    let mut harness = window_of(real_plan(), settings);
    press(&mut harness, Modifiers::NONE, Key::Num4);
    harness.snapshot("finansiering_english_light");
}

#[test]
fn picture_where_there_is_little_room() {
    let mut harness = window();
    harness.set_size(vec2(1280.0, 720.0));
    press(&mut harness, Modifiers::NONE, Key::Num4);
    harness.snapshot("finansiering_1280_light");
}

#[test]
fn picture_of_the_table_turned() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num4);
    press(&mut harness, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::T);
    harness.snapshot("finansiering_snudd_light");
}

#[test]
fn picture_of_the_co_funding() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num4);
    press(&mut harness, Modifiers::COMMAND, Key::M);
    harness.snapshot("samfinansiering_light");
}

#[test]
fn picture_of_a_proposal() {
    let mut desk = super::desk();
    desk.release("g-rhf-29", "RM3-T3");
    desk.press(Modifiers::COMMAND, Key::Enter);
    wait(&mut desk.0, |harness| harness.query_by_label("Godta").is_some());
    desk.0.snapshot("finansiering_forslag_light");
}
