//! All of it by the keys.

use super::{at, field, heard, page, plan, value};
use crate::support::{bytes, press, sees};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use veikart::change::{RecordKey, Thing};
use veikart::model::TiltakId;
use veikart::ui::{Action, Screen};

const NONE: Modifiers = Modifiers::NONE;

#[test]
fn the_keys_go_from_kind_to_record_to_field() {
    let mut harness = page("Om planen");
    harness.get_by_role_and_label(Role::ListBox, "Slag opplysninger").focus();
    harness.run();
    for _ in 0..5 {
        press(&mut harness, NONE, Key::ArrowDown);
    }
    assert_eq!(value(&harness, "navn"), "Direktoratet for e-helse");
    press(&mut harness, NONE, Key::Enter);
    // Those who listen hear the row of the list that has the focus.
    let row = (Role::ListBoxOption, "Direktoratet for e-helse");
    assert!(harness.get_by_role_and_label(row.0, row.1).is_focused());
    press(&mut harness, NONE, Key::ArrowDown);
    assert_eq!(value(&harness, "navn"), "Norsk Helsenett SF");
    press(&mut harness, NONE, Key::End);
    assert_eq!(value(&harness, "navn"), "Skatteetaten");
    press(&mut harness, NONE, Key::Home);
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::Enter);
    assert!(field(&harness, "navn").is_focused());
    for end in ["belegg for navn", "kort navn", "type", "del av"] {
        press(&mut harness, NONE, Key::Tab);
        assert!(field(&harness, end).is_focused(), "{end}");
    }
}

#[test]
fn a_record_is_found_by_typing() {
    let mut harness = page("Belegg");
    harness.get_by_label("Søk").focus();
    harness.run();
    harness.get_by_label("Søk").type_text("74 likt");
    harness.run();
    let rows = heard(&harness)
        .into_iter()
        .filter(|(role, name)| *role == Role::ListBoxOption && name.contains("74 delt likt"));
    assert_eq!(rows.count(), 1);
    assert!(!sees(&harness, "97 delt i 63"));
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::ArrowDown);
    assert_eq!(
        value(&harness, "hva det sier"),
        "74 delt likt på de fire tiltakene til Norsk Helsenett"
    );
    harness.get_by_label("Søk").focus();
    harness.run();
    harness.get_by_label("Søk").type_text(" xyz");
    harness.run();
    assert!(sees(&harness, "Ingen treff"));
}

#[test]
fn alt_and_arrows_go_through_the_list_from_anywhere() {
    let mut harness = at("nhn");
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(value(&harness, "navn"), "De fire regionale helseforetakene");
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(value(&harness, "navn"), "Direktoratet for e-helse");
}

#[test]
fn elsewhere_the_keys_leave_the_open_record_alone() {
    let mut harness = at("nhn");
    let before = bytes(&harness);
    harness.state_mut().ask(Action::Show(Screen::Roadmap));
    harness.run();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Delete);
    press(&mut harness, Modifiers::COMMAND, Key::J);
    assert_eq!(bytes(&harness), before);
    assert!(!sees(&harness, "Fjerne aktør"));
}

#[test]
fn removing_a_tiltak_elsewhere_selects_what_stood_below_it() {
    let mut harness = at("nhn");
    let (before, id) = (bytes(&harness), TiltakId::new("RM2-T2").unwrap());
    harness.state_mut().ask(Action::GoTo(id.record()));
    harness.state_mut().ask(Action::Remove(Thing::Record(RecordKey::Tiltak(id))));
    harness.run();
    assert!(sees(&harness, "Fjerne tiltak RM2-T2 HelseID?"));
    press(&mut harness, NONE, Key::Enter);
    assert!(!plan(&harness).tiltak.contains(id));
    assert_eq!(harness.state().look().selected, TiltakId::new("RM3-T1").ok());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&harness), before);
}
