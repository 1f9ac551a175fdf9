//! All of it by the keys.

use super::{at, field, heard, page, plan, value};
use crate::support::{press, sees};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
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
fn elsewhere_the_keys_of_the_records_do_nothing() {
    let mut harness = at("nhn");
    let actors = plan(&harness).actors.len();
    harness.state_mut().ask(Action::Show(Screen::Roadmap));
    harness.run();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::Delete);
    assert_eq!(plan(&harness).actors.len(), actors);
    assert!(!sees(&harness, "Fjerne aktør"));
}
