//! How several fund what others own.

use super::*;
use veikart::change::Target;
use veikart::model::SourceId;

const POT: &str = "Samfinansiering, data- og dokumentdeling";

fn shared() -> Desk {
    let mut desk = desk();
    desk.press(CTRL, Key::M);
    desk
}

#[test]
fn tells_who_is_asked_for_what_and_what_they_answered() {
    let desk = shared();
    assert!(desk.sees(
        "RHF-ene (4) bes om 50 millioner til tiltak som Direktoratet for e-helse eier: \
         29 innvilget og 21 uavklart."
    ));
    assert!(
        desk.sees("21 millioner er ikke besvart, og det er ikke kjent om eller når de ble bedt.")
    );
    assert!(desk.has(&format!("{POT}, innvilget, Bedt, 2019")));
    assert!(desk.has(&format!("{POT}, innvilget, Står slik, svart, dato er ikke i kildene")));
    assert!(desk.has(&format!("{POT}, uavklart, Står slik, ikke kjent om de er bedt")));
    assert!(desk.has("Helse Nord RHF, Andel, ?"));
    assert!(desk.sees("Ukjent fordeling"));
    assert!(desk.has("RM3-T3, Tiltakseier, Direktoratet for e-helse"));
}

#[test]
fn shares_split_to_the_ore() {
    let mut desk = shared();
    let before = desk.bytes();
    for (who, share) in [
        ("Helse Sør-Øst RHF", "54,1"),
        ("Helse Vest RHF", "18,9"),
        ("Helse Midt-Norge RHF", "14,3"),
        ("Helse Nord RHF", "12,7"),
    ] {
        desk.write(&format!("{who}, Andel"), share);
    }
    assert!(
        desk.has("Helse Sør-Øst RHF, Samfinansiering, data- og dokumentdeling, innvilget, 15,689")
    );
    assert!(desk.has("Helse Nord RHF, Sum, 6,35"));
    assert!(desk.has("Sum, Andel, 100\u{a0}%"));
    assert!(!desk.sees("Ukjent fordeling"));
    desk.write("Helse Nord RHF, Andel", "20");
    assert!(desk.sees("Andelene er til sammen 107,3"));
    for _ in 0..5 {
        desk.press(CTRL, Key::Z);
    }
    assert_eq!(desk.bytes(), before);
}

#[test]
fn dates_are_typed_and_must_come_in_order() {
    let mut desk = shared();
    desk.write(&format!("{POT}, uavklart, Bedt"), "3.2.2020");
    assert!(desk.has(&format!("{POT}, uavklart, Står slik, bedt 03.02.2020, ikke svart")));
    assert!(desk.sees("21 millioner er ikke besvart."));
    let before = desk.bytes();
    desk.write(&format!("{POT}, uavklart, Svart"), "1.2.2020");
    assert!(desk.sees("De kan ikke ha svart før de ble bedt (03.02.2020)."));
    desk.write(&format!("{POT}, uavklart, Svart"), "snart");
    assert!(desk.sees("«snart» er ikke en dato."));
    assert_eq!(desk.bytes(), before);
    desk.write(&format!("{POT}, uavklart, Svart"), "2020");
    assert!(desk.has(&format!("{POT}, uavklart, Står slik, svart 2020")));
    assert!(!desk.sees("er ikke besvart"));
}

#[test]
fn a_share_that_is_none_is_refused() {
    let mut desk = shared();
    let before = desk.bytes();
    desk.write("Helse Nord RHF, Andel", "120");
    assert!(desk.sees("«120» er ikke en andel."));
    assert_eq!(desk.bytes(), before);
}

#[test]
fn the_tabs_lead_there_and_back() {
    let mut desk = desk();
    desk.button("Samfinansiering");
    assert!(desk.sees("Hvem samfinansierer hva i 2020"));
    desk.button("Fordeling");
    assert!(desk.sees("Hvem betaler hva i 2020"));
}

#[test]
fn two_cells_of_one_ask_are_pasted_as_one_step() {
    let mut desk = shared();
    let before = desk.bytes();
    desk.click(&format!("{POT}, uavklart, Bedt"));
    desk.0.event(Event::Paste("3.2.2020\t5.3.2020\n".to_owned()));
    desk.0.run();
    assert!(desk.has(&format!("{POT}, uavklart, Bedt, 03.02.2020")));
    assert!(desk.has(&format!("{POT}, uavklart, Svart, 05.03.2020")));
    // Both days are later than the old answer; together they are in order.
    let once = desk.bytes();
    desk.0.event(Event::Paste("1.4.2020\t2.4.2020\n".to_owned()));
    desk.0.run();
    assert!(desk.has(&format!("{POT}, uavklart, Bedt, 01.04.2020")));
    assert!(desk.has(&format!("{POT}, uavklart, Svart, 02.04.2020")));
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), once);
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), before);
}

/// A desk on the co-funding, where Norsk Helsenett asks the same four.
fn two_sources() -> Desk {
    let mut desk = shared();
    let plan = desk.plan();
    let of = |id: &str| plan.sources.get(SourceId::new(id).unwrap()).unwrap().clone();
    let mut now = of("s-nhn");
    now.contributors = of("s-rhf").contributors;
    desk.change(vec![Change::Replace { was: of("s-nhn").into(), now: now.into() }]);
    desk.button("RHF-ene");
    desk
}

#[test]
fn what_was_refused_of_one_source_is_not_said_of_another() {
    let mut desk = two_sources();
    desk.write("Helse Nord RHF, Andel", "120");
    assert!(desk.sees("«120» er ikke en andel."));
    desk.button("Norsk Helsenett");
    assert!(!desk.sees("«120»"));
    desk.button("RHF-ene");
    assert!(desk.sees("«120» er ikke en andel."));
}

#[test]
fn what_was_refused_is_let_go_of_with_its_row_and_in_another_scenario() {
    let mut desk = two_sources();
    desk.button("Norsk Helsenett");
    desk.write("Helse Nord RHF, Andel", "120");
    let was = desk.plan().sources.get(SourceId::new("s-nhn").unwrap()).unwrap().clone();
    let mut now = was.clone();
    now.contributors.clear();
    desk.change(vec![Change::Replace { was: was.into(), now: now.into() }]);
    desk.press(CTRL, Key::Z);
    desk.button("Norsk Helsenett");
    assert!(!desk.sees("«120»"));
    desk.write("Helse Nord RHF, Andel", "130");
    assert!(desk.sees("«130» er ikke en andel."));
    let scenario = desk.0.state().document().set().scenarios[0].id;
    for target in [Target::Scenario(scenario), Target::Base] {
        desk.0.state_mut().ask(Action::Switch(target));
        desk.0.run();
        assert!(!desk.sees("«130»"));
    }
}
