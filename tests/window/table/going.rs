//! Keys go to the row that was asked for, or to none; and what was refused
//! goes with its row.

use super::{id, pick, table, tiltak, typed};
use crate::support::{click, press, sees};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use veikart::change::Target;
use veikart::ui::{Action, App};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn search(harness: &mut Harness<'_, App>, text: &str) {
    harness.get_by_label("Søk i tiltak").focus();
    harness.run();
    typed(harness, text);
}

fn titles(harness: &Harness<'_, App>) -> Vec<String> {
    harness.state().document().plan().tiltak.iter().map(|tiltak| tiltak.title.clone()).collect()
}

#[test]
fn a_row_added_under_a_search_is_the_one_that_is_typed_in() {
    let mut harness = table();
    let before = titles(&harness);
    search(&mut harness, "helseid");
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, CTRL_SHIFT, Key::N);
    assert!(sees(&harness, "Søk og filter er tatt bort for å vise T1."));
    typed(&mut harness, "Et nytt tiltak");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(tiltak(&harness, "T1").title, "Et nytt tiltak");
    let mut after = titles(&harness);
    after.retain(|title| title != "Et nytt tiltak");
    assert_eq!(after, before, "no other row is written in");
}

#[test]
fn a_copy_that_the_filter_hides_is_shown_and_typed_in() {
    let mut harness = table();
    let before = titles(&harness);
    click(&mut harness, "Vis bare …");
    click(&mut harness, "Antatte beløp");
    press(&mut harness, NONE, Key::Escape);
    click(&mut harness, "RM1-T2, kode, RM1-T2");
    press(&mut harness, CTRL, Key::J);
    typed(&mut harness, "En kopi");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(tiltak(&harness, "RM1-T2-2").title, "En kopi");
    let mut after = titles(&harness);
    after.retain(|title| title != "En kopi");
    assert_eq!(after, before);
}

#[test]
fn what_is_found_in_the_plan_is_shown_though_the_table_was_searched_for_another() {
    let mut harness = table();
    search(&mut harness, "helseid");
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, NONE, Key::ArrowRight);
    let before = tiltak(&harness, "RM2-T2").clone();
    press(&mut harness, CTRL, Key::F);
    typed(&mut harness, "RM1-T4");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().selected, Some(id("RM1-T4")));
    assert!(sees(&harness, "Søk og filter er tatt bort for å vise RM1-T4."));
    press(&mut harness, NONE, Key::Escape);
    typed(&mut harness, "Skrevet");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(tiltak(&harness, "RM1-T4").title, "Skrevet");
    assert_eq!(tiltak(&harness, "RM2-T2"), &before);
}

#[test]
fn without_the_title_a_new_row_is_begun_in_its_code() {
    let mut harness = table();
    click(&mut harness, "Kolonner …");
    pick(&mut harness, Role::CheckBox, "Tittel");
    press(&mut harness, NONE, Key::Escape);
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, NONE, Key::ArrowRight);
    press(&mut harness, CTRL_SHIFT, Key::N);
    typed(&mut harness, "RM9-T1");
    press(&mut harness, NONE, Key::Enter);
    assert!(harness.state().document().plan().find_tiltak("RM9-T1").is_some());
}

fn refuse(harness: &mut Harness<'_, App>) {
    click(harness, "RM2-T2, eier, Norsk Helsenett");
    typed(harness, "NHM");
    press(harness, NONE, Key::Escape);
    press(harness, NONE, Key::F2);
    typed(harness, " og Co");
    press(harness, NONE, Key::Enter);
    assert!(sees(harness, "Én celle tok ikke imot"));
}

#[test]
fn what_was_refused_goes_with_its_row() {
    let mut harness = table();
    refuse(&mut harness);
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, CTRL_SHIFT, Key::Delete);
    assert!(harness.state().document().plan().find_tiltak("RM2-T2").is_none());
    assert!(!sees(&harness, "Én celle tok ikke imot"));
    press(&mut harness, CTRL, Key::Z);
    assert!(!sees(&harness, "Norsk Helsenett og Co"), "nor does it come back");
}

#[test]
fn what_was_refused_in_one_scenario_is_not_carried_over_to_another() {
    let mut harness = table();
    refuse(&mut harness);
    let scenario = harness.state().document().set().scenarios[0].id;
    harness.state_mut().ask(Action::Switch(Target::Scenario(scenario)));
    harness.run();
    harness.run();
    assert!(!sees(&harness, "Én celle tok ikke imot"));
}

#[test]
fn a_tiltak_added_beside_the_roadmap_takes_no_code_that_differs_in_case_only() {
    let mut harness = table();
    click(&mut harness, "RM1-T2, kode, RM1-T2");
    typed(&mut harness, "t1");
    press(&mut harness, NONE, Key::Enter);
    harness.state_mut().ask(Action::Show(veikart::ui::Screen::Roadmap));
    harness.run();
    press(&mut harness, CTRL_SHIFT, Key::N);
    let plan = harness.state().document().plan();
    assert!(plan.find_tiltak("T2").is_some());
    assert_eq!(plan.tiltak.iter().filter(|t| t.code.eq_ignore_ascii_case("t1")).count(), 1);
}
