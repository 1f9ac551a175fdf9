//! Cost: amounts as people write them, and what they rest on.

use super::{Bench, bench};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use veikart::model::{Amount, Figure, Year};

const COST: &str = "RM3-T2, 2020, kostnad";

fn figure(bench: &Bench, id: &str, year: i32) -> Option<Figure> {
    let tiltak = bench.tiltak(id);
    tiltak.cost.get(tiltak.offset(Year::new(year).unwrap())).copied()
}

fn mnok(text: &str) -> Amount {
    text.parse().unwrap()
}

#[test]
fn an_amount_is_typed_exactly_and_no_longer_rests_on_what_the_old_one_did() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    let old = figure(&bench, "RM3-T2", 2020).unwrap();
    bench.enter(COST, "18,5");
    let now = figure(&bench, "RM3-T2", 2020).unwrap();
    assert_eq!(old.evidence.unwrap().as_str(), "a-50-fordelt");
    assert_eq!(now, Figure::known(mnok("18.5"), None));
    assert_eq!(bench.value(COST), "18,5");
    assert_eq!(bench.window().asked, 1);
    bench.field(COST).focus();
    bench.0.run();
    assert_eq!(bench.value("RM3-T2, 2020, belegg for kostnad"), "Uten belegg");
    bench.undo();
    assert_eq!(bench.bytes(), before);
    assert_eq!(bench.value(COST), "13");
}

#[test]
fn a_new_amount_rests_on_nothing_until_it_is_said() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter("RM3-T2, 2021, kostnad", "4");
    assert_eq!(figure(&bench, "RM3-T2", 2021), Some(Figure::known(mnok("4"), None)));
    // Enter goes on to the next year; back, to say what this one rests on.
    bench.field("RM3-T2, 2021, kostnad").focus();
    bench.0.run();
    assert_eq!(bench.value("RM3-T2, 2021, belegg for kostnad"), "Uten belegg");
    bench.choose("RM3-T2, 2021, belegg for kostnad", "Finansieringstabellen");
    let evidence = figure(&bench, "RM3-T2", 2021).unwrap().evidence.unwrap();
    assert_eq!(evidence.as_str(), "k-420-tabell");
    // What a source says is not what a planner types instead.
    bench.enter("RM3-T2, 2021, kostnad", "5");
    assert_eq!(figure(&bench, "RM3-T2", 2021), Some(Figure::known(mnok("5"), None)));
    for _ in 0..3 {
        bench.undo();
    }
    assert_eq!(bench.bytes(), before);
}

#[test]
fn the_same_amount_written_otherwise_changes_nothing() {
    let mut bench = bench("RM3-T2");
    for text in ["13,0", "13.00", " 13 ", "13 MNOK"] {
        bench.enter(COST, text);
        bench.press(Key::Tab);
        assert_eq!(bench.value(COST), "13", "{text}");
    }
    assert_eq!(bench.window().asked, 0);
}

#[test]
fn what_is_no_amount_is_refused_and_kept_until_it_is_put_right() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter(COST, "abc");
    assert!(bench.says("«abc» er ikke et beløp"));
    bench.press(Key::Tab);
    bench.0.run_steps(5);
    assert_eq!(bench.value(COST), "abc");
    assert!(bench.says("«abc» er ikke et beløp"));
    assert_eq!(bench.bytes(), before);
    bench.enter(COST, "14");
    assert!(!bench.says("er ikke et beløp"));
    assert_eq!(figure(&bench, "RM3-T2", 2020).unwrap().amount, Some(mnok("14")));
}

#[test]
fn esc_restores_what_was_there() {
    let mut bench = bench("RM3-T2");
    bench.write(COST, "99");
    assert_eq!(bench.value(COST), "99");
    bench.press(Key::Escape);
    assert_eq!(bench.value(COST), "13");
    bench.enter(COST, "abc");
    bench.press(Key::Escape);
    assert_eq!(bench.value(COST), "13");
    assert!(!bench.says("er ikke et beløp"));
    assert!(!bench.field(COST).is_focused());
    assert_eq!(bench.window().asked, 0);
    assert_eq!(bench.window().look.selected.unwrap().as_str(), "RM3-T2");
}

#[test]
fn unknown_is_a_question_mark_and_empty_is_none() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter(COST, "?");
    assert_eq!(figure(&bench, "RM3-T2", 2020).unwrap().amount, None);
    assert_eq!(bench.value(COST), "?");
    bench.enter(COST, "");
    assert_eq!(figure(&bench, "RM3-T2", 2020), None);
    bench.undo();
    bench.undo();
    assert_eq!(bench.bytes(), before);
}

#[test]
fn amounts_beyond_bounds_are_refused_and_those_at_them_are_not() {
    let mut bench = bench("RM3-T2");
    let most = "92 233 720 368,54775807";
    bench.enter(COST, most);
    assert_eq!(figure(&bench, "RM3-T2", 2020).unwrap().amount, Some(Amount::from_ore(i64::MAX)));
    assert!(bench.says("RM3-T2, 2020, mangler, 92"));
    bench.enter(COST, "92 233 720 368,54775808");
    assert!(bench.says("er for stort"));
    bench.enter(COST, &"9".repeat(400));
    assert!(bench.says("er for stort"));
    bench.enter(COST, "0,000000001");
    assert!(bench.says("er finere enn én øre"));
    bench.enter(COST, "-3");
    assert!(bench.says("er under null"));
    assert_eq!(bench.value(COST), "-3");
}

#[test]
fn enter_goes_down_the_years() {
    let mut bench = bench("RM3-T2");
    bench.enter("RM3-T2, 2021, kostnad", "1");
    assert!(bench.field("RM3-T2, 2022, kostnad").is_focused());
    bench.field("RM3-T2, 2022, kostnad").type_text("2");
    bench.0.run();
    bench.press(Key::Enter);
    let after = [2021, 2022].map(|year| figure(&bench, "RM3-T2", year).unwrap().amount);
    assert_eq!(after, [mnok("1"), mnok("2")].map(Some));
}

#[test]
fn what_is_missing_and_what_the_sources_do_not_say_is_told() {
    let bench = bench("RM3-T2");
    assert!(bench.says("RM3-T2, 2020, innvilget, 8"));
    assert!(bench.says("RM3-T2, 2020, mangler, 5"));
    assert!(bench.says("2021, ikke i kildene"));
    assert!(bench.0.query_by_label_contains("2020, ikke i kildene").is_none());
}

#[test]
fn what_comes_of_an_assumption_is_assumed_too() {
    let mut bench = bench("RM3-T2");
    assert!(bench.says("RM3-T2, 2020, mangler, 5, antatt"));
    // Both the cost and the money rest on a source: so does what is missing.
    bench.enter(COST, "14");
    bench.field(COST).focus();
    bench.0.run();
    bench.choose("RM3-T2, 2020, belegg for kostnad", "Finansieringstabellen");
    let mut names = bench.heard().into_iter().map(|(_, name, _)| name);
    let money = names.find(|n| n.contains("dekning fra") && n.ends_with("innvilget")).unwrap();
    bench.enter(&money, "7,5");
    assert!(bench.says("RM3-T2, 2020, mangler, 6,5, antatt"));
    bench.choose(&money.replace("dekning fra", "belegg for dekning fra"), "Finansieringstabellen");
    assert!(bench.says("RM3-T2, 2020, mangler, 6,5"));
    assert!(!bench.says("RM3-T2, 2020, mangler, 6,5, antatt"));
    assert!(!bench.says("RM3-T2, 2020, innvilget, 7,5, antatt"));
    // Another amount of money rests on nothing.
    bench.enter(&money, "7");
    assert!(bench.says("RM3-T2, 2020, innvilget, 7, antatt"));
    assert!(bench.says("RM3-T2, 2020, mangler, 7, antatt"));
}
