//! What each side looks like.

use super::{UNKNOWN, empty, looks, open, plan, scenario, sized};
use crate::support::{click, press};
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::SnapshotResults;
use veikart::file::example;
use veikart::text::Lang;

const SIDES: [(&str, &str); 7] = [
    ("År for år", "gap_years"),
    ("Fra behov til gap", "gap_steps"),
    ("Tiltakseier", "gap_owner"),
    ("Resultatmål", "gap_goal"),
    ("Innsatsområde", "gap_area"),
    ("Kilde", "gap_source"),
    ("Før og nå", "gap_then"),
];

#[test]
fn picture_of_every_side() {
    let mut seen = SnapshotResults::new();
    let mut harness = open();
    for (side, name) in SIDES {
        click(&mut harness, side);
        harness.snapshot(format!("{name}_light"));
    }
    seen.extend_harness(&mut harness);
}

#[test]
fn picture_of_several_years() {
    let mut seen = SnapshotResults::new();
    for (look, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let document = scenario("illustrasjon");
        let mut harness = sized(document, looks(look, Lang::Nb), vec2(1440.0, 900.0));
        click(&mut harness, "2021: behov 76, innvilget 0, mangler 76");
        harness.snapshot(format!("gap_five_years_{name}"));
        click(&mut harness, "Før og nå");
        harness.snapshot(format!("gap_then_scenario_{name}"));
        seen.extend_harness(&mut harness);
    }
}

#[test]
fn picture_of_what_is_unknown() {
    let mut seen = SnapshotResults::new();
    let mut harness = sized(plan(UNKNOWN), looks(Theme::Light, Lang::Nb), vec2(1440.0, 900.0));
    harness.snapshot("gap_unknown_years_light");
    click(&mut harness, "Tiltakseier");
    harness.snapshot("gap_unknown_owner_light");
    seen.extend_harness(&mut harness);
    let mut harness = sized(empty(), looks(Theme::Light, Lang::Nb), vec2(1440.0, 900.0));
    harness.snapshot("gap_empty_light");
    seen.extend_harness(&mut harness);
}

#[test]
fn picture_of_what_is_only_stated() {
    let mut seen = SnapshotResults::new();
    let june = include_str!("../../../scenarios/veikart-juni-2019.ron");
    let mut harness = sized(plan(june), looks(Theme::Light, Lang::Nb), vec2(1440.0, 900.0));
    harness.snapshot("gap_stated_years_light");
    click(&mut harness, "Resultatmål");
    harness.snapshot("gap_stated_goal_light");
    click(&mut harness, "Før og nå");
    harness.snapshot("gap_stated_then_light");
    seen.extend_harness(&mut harness);
}

#[test]
fn picture_in_other_rooms() {
    let mut seen = SnapshotResults::new();
    for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0)] {
        let size = vec2(width, height);
        let mut harness = sized(plan(example()), looks(Theme::Light, Lang::Nb), size);
        harness.snapshot(format!("gap_years_{width}_light"));
        click(&mut harness, "Tiltakseier");
        harness.snapshot(format!("gap_owner_{width}_light"));
        seen.extend_harness(&mut harness);
    }
    let size = vec2(1280.0, 720.0);
    let mut harness = sized(plan(example()), looks(Theme::Light, Lang::Nb), size);
    click(
        &mut harness,
        "RM2-T2 Videreutvikle og bredde HelseID: behov 18,5, innvilget 0, mangler 18,5",
    );
    click(&mut harness, "Tiltakseier");
    harness.snapshot("gap_selected_1280_light");
    press(&mut harness, Modifiers::COMMAND, Key::I);
    harness.snapshot("gap_inspector_1280_light");
    seen.extend_harness(&mut harness);
    let document = plan(example());
    let mut harness = sized(document, looks(Theme::Dark, Lang::En), vec2(1280.0, 720.0));
    click(&mut harness, "Goal");
    harness.snapshot("gap_goal_en_dark");
    seen.extend_harness(&mut harness);
}

#[test]
fn picture_of_the_meeting_view_and_the_tables() {
    let mut seen = SnapshotResults::new();
    let mut harness = open();
    press(&mut harness, Modifiers::NONE, Key::F11);
    harness.snapshot("gap_meeting_light");
    press(&mut harness, Modifiers::NONE, Key::F11);
    click(&mut harness, "Vis som tabell");
    harness.snapshot("gap_table_light");
    click(&mut harness, "Før og nå");
    harness.snapshot("gap_then_table_light");
    seen.extend_harness(&mut harness);
}
