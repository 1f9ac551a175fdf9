//! The palette.

use super::{CTRL, NONE, options, palette, type_text};
use crate::support::{bytes, click, picture, press, real_plan, sees, settings, window, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT, Queryable};
use veikart::change::Target;
use veikart::text::Lang;
use veikart::ui::{Action, COMMANDS, Command, Screen, Settings};

#[test]
fn offers_every_command_and_what_it_is_for() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::K);
    let first = options(&harness);
    assert!(first[0].starts_with("Ny, tom plan, Fil · Ctrl+N"), "{first:?}");
    // Only the rows in sight are there; the list goes on to the last.
    assert!(first.len() < COMMANDS.len());
    for _ in 0..COMMANDS.len() {
        press(&mut harness, NONE, Key::ArrowDown);
    }
    let last = options(&harness);
    assert!(last.last().unwrap().starts_with("Om Veikart"), "{last:?}");
}

#[test]
fn a_command_is_found_by_its_name_in_either_language() {
    for typed in ["angre", "UNDO", "ndo"] {
        let mut harness = window();
        click(&mut harness, "RM5-T8 Redusere risiko på dagens grunndataplattform, 18,5");
        let before = bytes(&harness);
        press(&mut harness, Modifiers::ALT, Key::ArrowRight);
        assert_ne!(bytes(&harness), before);
        palette(&mut harness, typed);
        assert!(options(&harness)[0].starts_with("Angre: "), "{typed}: {:?}", options(&harness));
        press(&mut harness, NONE, Key::Enter);
        assert_eq!(bytes(&harness), before, "{typed}");
        assert!(harness.query_by_role(Role::ListBox).is_none());
    }
}

#[test]
fn what_cannot_be_done_says_why_and_stays() {
    let mut harness = window();
    palette(&mut harness, "angre");
    assert!(options(&harness)[0].contains("Det er ikke noe å angre."), "{:?}", options(&harness));
    press(&mut harness, NONE, Key::Enter);
    assert!(harness.query_by_role(Role::ListBox).is_some(), "it stays open");
    assert!(sees(&harness, "Det er ikke noe å angre."));
}

#[test]
fn jumps_to_a_tiltak_a_scenario_a_year_and_a_screen() {
    let mut harness = window();
    palette(&mut harness, "rm5-t8");
    assert!(options(&harness)[0].starts_with("RM5-T8 Redusere risiko"));
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().selected, Some("RM5-T8".parse().unwrap()));
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    palette(&mut harness, "bare forespeilet");
    press(&mut harness, NONE, Key::Enter);
    assert!(matches!(harness.state().document().target(), Target::Scenario(_)));
    palette(&mut harness, "2021");
    assert!(options(&harness)[0].starts_with("Se på 2021"), "{:?}", options(&harness));
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().year.number(), 2021);
    palette(&mut harness, "finansiering");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().screen, Screen::Funding);
}

#[test]
fn what_was_used_lately_comes_first_and_is_remembered() {
    let mut harness = window();
    palette(&mut harness, "om veikart");
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "Versjon"));
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, CTRL, Key::K);
    assert!(options(&harness)[0].starts_with("Om Veikart"));
    assert_eq!(harness.state().settings().commands, ["command-about"]);
}

#[test]
fn escape_closes_it_and_gives_the_focus_back() {
    let mut harness = window();
    harness.get_by_label("Hva om dette ikke løses?").focus();
    harness.run();
    press(&mut harness, CTRL, Key::K);
    type_text(&mut harness, "lagre");
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_role(Role::ListBox).is_none());
    let button = harness.get_by_label("Hva om dette ikke løses?");
    assert!(button.accesskit_node().is_focused());
    // Plain keys are for the window again.
    press(&mut harness, NONE, Key::Num2);
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
}

#[test]
fn plain_keys_are_typed_while_it_is_open() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::K);
    harness.key_press(Key::Num2);
    type_text(&mut harness, "2");
    assert_eq!(harness.state().look().screen, Screen::Picture);
}

#[test]
fn a_screen_reader_hears_the_active_choice() {
    let mut harness = window();
    palette(&mut harness, "lagre");
    press(&mut harness, NONE, Key::ArrowDown);
    let field = harness.get_by_role(Role::EditableComboBox);
    assert!(field.accesskit_node().is_focused_in_tree());
    let active = field.accesskit_node().active_descendant().unwrap();
    assert!(active.label().unwrap().starts_with("Lagre som"), "{:?}", active.label());
    assert_eq!(active.is_selected(), Some(true));
    harness.get_by_role_and_label(Role::ListBox, "Finn kommando, tiltak, scenario eller år");
}

#[test]
fn says_so_when_nothing_matches() {
    let mut harness = window();
    palette(&mut harness, "xyzzy");
    assert!(sees(&harness, "Ingen kommando og ingenting i planen passer med «xyzzy»."));
    press(&mut harness, NONE, Key::Enter);
    assert!(harness.query_by_role(Role::ListBox).is_some());
}

#[test]
fn an_open_palette_asks_for_no_frame() {
    let mut harness = window();
    palette(&mut harness, "tiltak");
    harness.run();
    assert_eq!(harness.run(), 1);
}

#[test]
fn every_command_of_the_list_can_be_found() {
    let mut harness = window();
    // Where those of the records do something too.
    harness.state_mut().ask(Action::Show(Screen::Records));
    harness.run();
    for entry in COMMANDS.iter().filter(|entry| entry.command != Command::Palette) {
        let name = veikart::text::Texts::of(Lang::Nb).tr(entry.key);
        palette(&mut harness, &name);
        assert!(!options(&harness).is_empty(), "{name}");
        press(&mut harness, NONE, Key::Escape);
    }
}

#[test]
fn the_palette_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, typed, lang, name) in [
        (Theme::Light, "", Lang::Nb, "palette"),
        (Theme::Dark, "utsett", Lang::Nb, "palette_found"),
        (Theme::Light, "rm5", Lang::En, "palette_english"),
    ] {
        let dark = Some(look == Theme::Dark);
        let mut harness = window_of(real_plan(), Settings { lang, dark, ..settings() });
        palette(&mut harness, typed);
        harness.snapshot(picture(name, look, 1.0));
        results.extend_harness(&mut harness);
    }
}
