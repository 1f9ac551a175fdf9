//! Money from grants.

use super::{Bench, bench};
use egui::Key;
use veikart::model::{Amount, Figure, GrantId, TiltakId, Year};
use veikart::view::grant_name;

fn given(bench: &Bench, grant: &str, tiltak: &str) -> Option<Figure> {
    let key = (GrantId::new(grant).unwrap(), TiltakId::new(tiltak).unwrap());
    bench.plan().allocations.get(key)?.mnok.get(2020).copied()
}

/// The field of what a grant gives RM3-T2.
fn cell(bench: &Bench, grant: &str, rung: &str) -> String {
    let grant = grant_name(&bench.plan(), GrantId::new(grant).unwrap());
    format!("RM3-T2, 2020, dekning fra {grant}, {rung}")
}

fn mnok(text: &str) -> Amount {
    text.parse().unwrap()
}

#[test]
fn money_that_is_given_is_changed_where_it_stands() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    let granted = cell(&bench, "g-rhf-29", "innvilget");
    assert_eq!(bench.value(&granted), "8");
    // The same amount rests on what it rested on.
    bench.enter(&granted, "8,0");
    assert!(given(&bench, "g-rhf-29", "RM3-T2").unwrap().evidence.is_some());
    assert_eq!(bench.bytes(), before);
    bench.enter(&granted, "6,5");
    assert_eq!(given(&bench, "g-rhf-29", "RM3-T2"), Some(Figure::known(mnok("6.5"), None)));
    assert!(bench.says("1,5 fritt"));
    let unclear = cell(&bench, "g-rhf-21", "uavklart");
    bench.enter(&unclear, "");
    assert_eq!(given(&bench, "g-rhf-21", "RM3-T2"), None);
    bench.undo();
    bench.undo();
    assert_eq!(bench.bytes(), before);
}

#[test]
fn money_is_added_from_a_grant() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.choose("Legg til dekning fra…", "Norsk Helsenett, Egne midler");
    let cell = "RM3-T2, 2020, dekning fra Norsk Helsenett, Egne midler, uavklart";
    assert!(bench.field(cell).is_focused());
    bench.enter(cell, "3");
    let figure = given(&bench, "g-nhn-74", "RM3-T2").unwrap();
    assert_eq!(figure, Figure::known(mnok("3"), None));
    assert!(bench.says("Fordelt 3 mer enn potten har"));
    assert!(bench.says("RM3-T2, 2020, belegg for dekning fra Norsk Helsenett"));
    bench.undo();
    assert_eq!(bench.bytes(), before);
}

#[test]
fn what_a_new_amount_rests_on_can_be_said_at_once() {
    let mut bench = bench("RM3-T2");
    bench.choose("Legg til dekning fra…", "Norsk Helsenett, Egne midler");
    bench.enter("RM3-T2, 2020, dekning fra Norsk Helsenett, Egne midler, uavklart", "3");
    let name = "RM3-T2, 2020, belegg for dekning fra Norsk Helsenett, Egne midler, uavklart";
    bench.choose(name, "Finansieringstabellen");
    let evidence = given(&bench, "g-nhn-74", "RM3-T2").unwrap().evidence.unwrap();
    assert_eq!(evidence.as_str(), "k-420-tabell");
}

#[test]
fn a_pot_that_does_not_allow_the_tiltak_says_why_and_cannot_be_chosen() {
    let mut bench = bench("RM2-T2");
    bench.click("Legg til dekning fra…");
    assert!(bench.says("Gjelder bare: Øremerket MF Helse"));
    bench.click("Direktoratet, Egne midler, MF Helse (øremerket), innvilget · 0 fritt, Gjelder bare: Øremerket MF Helse");
    assert!(!bench.says("dekning fra Direktoratet, Egne midler, MF Helse"));
    assert_eq!(bench.window().asked, 0);
}

#[test]
fn a_grant_that_was_chosen_by_mistake_is_let_go() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.choose("Legg til dekning fra…", "Norsk Helsenett, Egne midler");
    assert!(bench.says("dekning fra Norsk Helsenett"));
    bench.press(Key::Escape);
    assert!(!bench.says("dekning fra Norsk Helsenett"));
    assert_eq!(bench.bytes(), before);
}

#[test]
fn what_is_no_amount_of_money_is_refused_in_its_row() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    let cell = cell(&bench, "g-rhf-29", "innvilget");
    bench.enter(&cell, "åtte");
    assert!(bench.says("«åtte» er ikke et beløp"));
    bench.enter(&cell, "-8");
    assert!(bench.says("er under null"));
    assert_eq!(bench.value(&cell), "-8");
    assert_eq!(bench.bytes(), before);
}

#[test]
fn another_year_has_other_money() {
    let mut bench = bench("RM3-T2");
    let granted = cell(&bench, "g-rhf-29", "innvilget");
    bench.write(&granted, "7");
    bench.window().look.year = Year::new(2021).unwrap();
    bench.0.run();
    // What was typed belongs to the year that it was typed in.
    assert_eq!(given(&bench, "g-rhf-29", "RM3-T2").unwrap().amount, Some(mnok("7")));
    assert!(bench.says("Dekning i 2021"));
    assert!(bench.says("2020: 7"));
    let other = cell(&bench, "g-rhf-29", "innvilget").replace("2020", "2021");
    bench.enter(&other, "2");
    let key = (GrantId::new("g-rhf-29").unwrap(), TiltakId::new("RM3-T2").unwrap());
    let mnok = bench.plan().allocations.get(key).unwrap().mnok.clone();
    assert_eq!(mnok.iter().map(|(year, _)| year).collect::<Vec<_>>(), [2020, 2021]);
}
