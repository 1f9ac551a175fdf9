//! What the matrix says, and what is typed in it.

use super::*;

#[test]
fn tells_who_pays_what() {
    let desk = desk();
    assert!(desk.sees("Hvem betaler hva i 2020"));
    assert!(desk.has(&format!("RM2-T2, {NHN}, 18,5, antatt")));
    assert!(desk.has(&format!("RM3-T3, {RHF_29}, 13, antatt")));
    // What has all that it needs is taken together.
    assert!(
        desk.has(
            "Øvrige 7 tiltak, fullt innvilget, Direktoratet, Egne midler, øvrig, innvilget, 34"
        )
    );
    assert!(desk.has("Sum, Behov, 221"));
    assert!(desk.has("Sum, Innvilget, 126"));
    assert!(desk.has("Sum, Uavklart, 95"));
    assert!(desk.has("Sum, Mangler, 95"));
    assert!(desk.has("RM3-T3, Mangler, 9"));
    assert!(desk.sees("50 millioner fra RHF-ene (4) kan bare brukes til «Data- og dokumentdeling"));
    assert!(desk.sees("De kan ikke dekke HelseID"));
}

#[test]
fn tells_why_money_is_bound() {
    let mut desk = desk();
    assert!(!desk.sees("Tiltaket må høre til innsatsområdet"));
    desk.follow("Hvorfor? 50 millioner");
    assert!(desk.sees("Tiltaket må høre til innsatsområdet Dokumentdeling og Datadeling."));
    assert!(desk.sees("Belegg: "));
    desk.follow("Skjul");
    assert!(!desk.sees("Tiltaket må høre til innsatsområdet"));
}

#[test]
fn a_contradiction_leads_to_the_scenario_and_back() {
    let mut desk = desk();
    desk.follow("Vis scenario");
    assert!(desk.has("Sum, Mangler, 124"));
    assert!(desk.has("Sum, Forespeilet, 29"));
    desk.follow("Tilbake til vedtatt plan");
    assert!(desk.has("Sum, Mangler, 95"));
}

#[test]
fn an_amount_that_is_typed_is_allocated_as_one_step() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.write(&format!("RM3-T2, {RHF_29}"), "6,5");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "6.5");
    assert!(desk.has("RM3-T2, Mangler, 6,5"));
    assert!(desk.has(&format!("{RHF_29}, Fritt, 1,5")));
    assert!(desk.sees("1,5 millioner er ikke fordelt."));
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), before);
    // What is free is a column only when there is something free.
    assert!(!desk.has(&format!("{RHF_29}, Fritt")));
}

#[test]
fn an_unknown_amount_and_none_can_be_typed() {
    let mut desk = desk();
    desk.write(&format!("RM3-T2, {RHF_29}"), "?");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "?");
    desk.click(&format!("RM3-T9, {RHF_29}"));
    desk.press(NONE, Key::Delete);
    assert_eq!(desk.gives("g-rhf-29", "RM3-T9"), "");
}

#[test]
fn more_than_there_is_is_taken_in_and_told() {
    let mut desk = desk();
    desk.write(&format!("RM3-T2, {RHF_29}"), "12");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "12");
    assert!(desk.has(&format!("{RHF_29}, Fritt, \u{2212}4")));
    assert!(desk.sees("Det er fordelt 4 millioner mer enn det er penger til."));
    desk.follow("Vis i tabellen");
    assert!(desk.cell(&format!("{RHF_29}, 2020")).is_focused());
}

#[test]
fn bound_money_is_refused_and_what_was_typed_is_kept() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.write(&format!("RM2-T2, {RHF_29}"), "5");
    assert_eq!(desk.bytes(), before);
    assert!(desk.sees("kan ikke brukes til RM2-T2. Fordel fra en annen pott"));
    desk.click(&format!("RM2-T2, {RHF_29}"));
    desk.press(NONE, Key::F2);
    let editor = desk.0.get_by_role(egui::accesskit::Role::TextInput);
    assert_eq!(editor.value().as_deref(), Some("5"));
}

#[test]
fn what_is_no_amount_is_refused_in_its_cell() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.write(&format!("RM3-T2, {RHF_29}"), "åtte");
    assert!(desk.sees("«åtte» er ikke et beløp"));
    assert_eq!(desk.bytes(), before);
}

#[test]
fn the_amount_of_a_grant_is_typed_too() {
    let mut desk = desk();
    desk.write(&format!("{RHF_21}, 2020"), "30");
    assert!(desk.has(&format!("{RHF_21}, 2020, 30")));
    assert!(desk.has(&format!("{RHF_21}, Fritt, 9")));
}

#[test]
fn a_sum_unfolds_into_what_it_is_made_of() {
    let mut desk = desk();
    desk.click("RM3-T3, Mangler");
    desk.press(NONE, Key::Enter);
    assert!(desk.sees("Hvorfor det mangler penger i 2020"));
}

#[test]
fn those_taken_together_can_be_shown_one_by_one() {
    let mut desk = desk();
    assert!(!desk.has("RM1-T2, Behov"));
    desk.button("Vis 7 som er dekket");
    assert!(desk.has("RM1-T2, Behov, 5"));
    desk.button("Ta sammen 7 som er dekket");
    assert!(!desk.has("RM1-T2, Behov"));
}

#[test]
fn the_table_turns_and_says_the_same() {
    let mut desk = desk();
    desk.press(CTRL_SHIFT, Key::T);
    assert!(desk.has(&format!("RM2-T2, {NHN}, 18,5, antatt")));
    assert!(desk.has("RM1-T2, Behov, 5"));
    desk.write(&format!("RM3-T2, {RHF_29}"), "7");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "7");
    desk.press(CTRL_SHIFT, Key::T);
    assert!(desk.has(&format!("RM3-T2, {RHF_29}, 7")));
}

#[test]
fn all_years_are_added_up_and_only_read() {
    let mut desk = desk();
    desk.button("Alle år");
    assert!(desk.sees("Hvem betaler hva, alle år"));
    let before = desk.bytes();
    desk.write(&format!("RM3-T2, {RHF_29}"), "7");
    assert_eq!(desk.bytes(), before);
    assert!(desk.sees("Velg et år for å skrive."));
    desk.button("2020");
    desk.write(&format!("RM3-T2, {RHF_29}"), "7");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "7");
}

#[test]
fn a_pot_without_money_is_there_to_be_filled() {
    let mut desk = desk();
    desk.press(NONE, Key::PageDown);
    desk.write("RHF-ene (4), Samfinansiering, data- og dokumentdeling, 2021", "12");
    let plan = desk.plan();
    let new = plan.grants.iter().last().unwrap();
    assert_eq!((new.pot.as_str(), new.rung), ("p-rhf", Rung::Unclear));
    assert_eq!(new.mnok.get(2021), Some(&mnok("12")));
    assert!(desk.has(&format!("{RHF_21}, 2021, 12")));
    assert!(desk.has(&format!("{RHF_21}, Fritt, 12")));
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.plan().grants.len(), 5);
}

#[test]
fn more_money_can_be_added_to_a_pot_that_has_some() {
    let mut desk = desk();
    desk.cell(&format!("{NHN}, 2020")).click_secondary();
    desk.0.run();
    desk.button("Legg til flere penger i potten");
    desk.write("Norsk Helsenett, Egne midler, 2020", "6");
    assert_eq!(desk.plan().grants.len(), 6);
    assert!(desk.sees("Norsk Helsenett, Egne midler, uavklart, g-nhn-74, Status"));
}

#[test]
fn money_that_a_postponement_leaves_behind_is_told() {
    let mut desk = desk();
    desk.change(vec![Change::Shift { tiltak: tiltak("RM3-T3"), by: 1 }]);
    assert!(desk.sees(
        "RM3-T3 Kjernejournal innsyn er flyttet til 2021, og 22 millioner står igjen i 2020."
    ));
}

#[test]
fn new_money_is_pasted_in_several_pots_as_one_step() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.press(NONE, Key::PageDown);
    desk.click("Norsk Helsenett, Egne midler, 2021");
    desk.0.event(Event::Paste("1\n2\n".to_owned()));
    desk.0.run();
    let plan = desk.plan();
    let new = plan.grants.iter().filter_map(|grant| {
        let amount = grant.mnok.get(2021)?.amount?;
        Some((plan.pot(grant.pot)?.0.short(), amount.to_string()))
    });
    let new: Vec<_> = new.collect();
    let expected = [("Norsk Helsenett", "1"), ("Direktoratet", "2")];
    assert_eq!(new, expected.map(|(source, amount)| (source, amount.to_owned())));
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), before);
}
