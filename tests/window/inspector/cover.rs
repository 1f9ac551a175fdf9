//! Money from grants.

use super::{Bench, bench};
use egui::Key;
use veikart::model::{Amount, Figure, GrantId, TiltakId};

const RHF: &str = "RHF-ene (4), Samfinansiering, data- og dokumentdeling";

fn given(bench: &Bench, grant: &str, tiltak: &str) -> Option<Figure> {
    let key = (GrantId::new(grant).unwrap(), TiltakId::new(tiltak).unwrap());
    bench.plan().allocations.get(key)?.mnok.get(2020).copied()
}

fn mnok(text: &str) -> Amount {
    text.parse().unwrap()
}

#[test]
fn money_that_is_given_is_changed_where_it_stands() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    let granted = format!("RM3-T2, 2020, dekning fra {RHF}, innvilget");
    assert_eq!(bench.value(&granted), "8");
    bench.enter(&granted, "6,5");
    assert_eq!(given(&bench, "g-rhf-29", "RM3-T2").unwrap().amount, Some(mnok("6.5")));
    assert!(bench.says("1,5 fritt"));
    let unclear = format!("RM3-T2, 2020, dekning fra {RHF}, uavklart");
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
    let cell = format!("RM3-T2, 2020, dekning fra {RHF}, innvilget");
    bench.enter(&cell, "åtte");
    assert!(bench.says("«åtte» er ikke et beløp"));
    bench.enter(&cell, "-8");
    assert!(bench.says("er under null"));
    assert_eq!(bench.value(&cell), "-8");
    assert_eq!(bench.bytes(), before);
}
