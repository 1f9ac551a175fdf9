//! How it looks.

use super::{at, example, go};
use crate::support::{click, settings, window_of};
use egui_kittest::SnapshotResults;
use veikart::text::Lang;
use veikart::ui::{Action, Screen, Settings};

#[test]
fn records_look_as_approved() {
    let mut results = SnapshotResults::new();
    for (id, name) in [
        ("nhn", "register_aktor_light"),
        ("s-rhf", "register_kilde_light"),
        ("a-50-fordelt", "register_belegg_light"),
    ] {
        let mut harness = at(id);
        harness.snapshot(name);
        results.extend(harness.take_snapshot_results());
    }
    let mut harness = window_of(example(), settings());
    harness.state_mut().ask(Action::Show(Screen::Records));
    harness.run();
    harness.snapshot("register_om_light");
    results.extend(harness.take_snapshot_results());
}

#[test]
fn records_look_as_approved_in_the_dark_and_narrow() {
    let mut results = SnapshotResults::new();
    let dark = Settings { dark: Some(true), ..settings() };
    let mut harness = go(window_of(example(), dark), "RM5-M4");
    harness.snapshot("register_milepael_dark");
    results.extend(harness.take_snapshot_results());
    let english = Settings { lang: Lang::En, ..settings() };
    let mut harness = window_of(example(), english);
    harness.set_size(egui::vec2(1280.0, 720.0));
    let mut harness = go(harness, "s-rhf");
    harness.snapshot("register_narrow_light");
    results.extend(harness.take_snapshot_results());
}

#[test]
fn the_question_whether_to_remove_looks_as_approved() {
    let mut harness = at("s-nhn");
    click(&mut harness, "Fjern …");
    harness.snapshot("register_fjern_light");
}
