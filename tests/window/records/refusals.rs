//! What cannot stand in a field stays there, with the reason.

use super::{at, enter, field, page, value, write};
use crate::support::{bytes, press, sees};
use egui::{Key, Modifiers};

#[test]
fn what_cannot_be_is_refused_where_it_was_typed() {
    for (id, end, typed, why) in [
        ("nhn", "navn", "  ", "Feltet er tomt. Skriv minst ett tegn."),
        ("RM5-M4", "år", "20", "«20» er ikke et år."),
        ("RM5-M4", "planlagte tiltak", "mange", "«mange» er ikke et antall."),
        ("g-rhf-29", "besvart", "31.2.2020", "«31.2.2020» er ikke en dato."),
        ("g-rhf-29", "2020, beløp", "-3", "er under null"),
        ("s-rhf", "bidragsyter 1, andel, %", "101", "«101» er ikke en andel."),
        ("s-rhf", "kan overføres, %", "5,5", "Skriv et helt tall fra 0 til 100"),
        ("k-420-sak", "dokument", "", "Feltet er tomt."),
    ] {
        let mut harness = at(id);
        let before = bytes(&harness);
        enter(&mut harness, end, typed);
        assert!(sees(&harness, why), "{id}, {end}");
        assert_eq!(value(&harness, end), typed, "{id}, {end}");
        assert_eq!(bytes(&harness), before, "{id}, {end}");
        // Esc takes back what was typed, and the reason with it.
        field(&harness, end).focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(!sees(&harness, why), "{id}, {end}");
        assert_ne!(value(&harness, end), typed, "{id}, {end}");
    }
}

#[test]
fn a_span_that_ends_before_it_begins_is_refused_by_the_plan_itself() {
    let mut harness = page("Om planen");
    let before = bytes(&harness);
    enter(&mut harness, "første år", "2030");
    assert!(sees(&harness, "Planen kan ikke gå fra 2030 til 2023."));
    assert_eq!(value(&harness, "første år"), "2030");
    assert_eq!(bytes(&harness), before);
}

#[test]
fn what_is_typed_is_taken_in_before_a_command() {
    let mut harness = at("nhn");
    write(&mut harness, "kort navn", "NHN");
    press(&mut harness, Modifiers::COMMAND, Key::T);
    assert!(bytes(&harness).contains("short: \"NHN\""));
}

#[test]
fn another_record_or_screen_takes_in_what_was_typed() {
    let mut harness = at("nhn");
    write(&mut harness, "kort navn", "NHN");
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert!(bytes(&harness).contains("short: \"NHN\""));
    assert_eq!(value(&harness, "navn"), "De fire regionale helseforetakene");
}
