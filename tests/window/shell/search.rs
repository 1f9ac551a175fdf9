//! The search.

use super::{CTRL, NONE, options, type_text};
use crate::support::{picture, press, real_plan, sees, settings, window, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotResults};
use veikart::text::Lang;
use veikart::ui::{App, Screen, Settings};

fn search(harness: &mut Harness<'_, App>, text: &str) {
    press(harness, CTRL, Key::F);
    type_text(harness, text);
}

#[test]
fn finds_by_code_and_goes_there() {
    let mut harness = window();
    search(&mut harness, "rm5-t");
    assert!(options(&harness)[0].starts_with("RM5-T1 "), "{:?}", options(&harness));
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().selected, Some("RM5-T8".parse().unwrap()));
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert!(sees(&harness, "Treff 3 av "), "{:?}", options(&harness));
    assert!(sees(&harness, ": RM5-T8"));
    // The panel stays, for the next one.
    assert!(harness.query_by_role(Role::ListBox).is_some());
}

#[test]
fn finds_everything_that_has_a_name() {
    let mut harness = window();
    for (typed, kind) in [
        ("helseid", "Tiltak"),
        ("folkeregister", "Avhengige initiativer"),
        ("norsk helsenett", "Aktører"),
        ("saksnotatet", "Motstrid"),
    ] {
        search(&mut harness, typed);
        assert!(!options(&harness).is_empty(), "{typed} ({kind})");
        press(&mut harness, NONE, Key::Escape);
    }
}

#[test]
fn f3_goes_round_the_hits_with_the_panel_closed() {
    let mut harness = window();
    search(&mut harness, "rm4-t");
    press(&mut harness, NONE, Key::Enter);
    press(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_role(Role::ListBox).is_none());
    let selected = |harness: &Harness<'_, App>| harness.state().look().selected.unwrap();
    let mut seen = vec![selected(&harness).to_string()];
    for _ in 0..3 {
        press(&mut harness, NONE, Key::F3);
        seen.push(selected(&harness).to_string());
    }
    assert_eq!(seen, ["RM4-T1", "RM4-T4", "RM4-T5.1", "RM4-T1"]);
    press(&mut harness, Modifiers::SHIFT, Key::F3);
    assert_eq!(selected(&harness).to_string(), "RM4-T5.1");
    press(&mut harness, Modifiers::SHIFT, Key::F3);
    assert_eq!(selected(&harness).to_string(), "RM4-T4");
}

#[test]
fn f3_without_a_search_says_what_to_do() {
    let mut harness = window();
    press(&mut harness, NONE, Key::F3);
    assert!(sees(&harness, "Skriv først hva du leter etter"));
}

#[test]
fn the_panel_opens_with_what_was_typed_ready_to_be_typed_over() {
    let mut harness = window();
    search(&mut harness, "helseid");
    press(&mut harness, NONE, Key::Escape);
    search(&mut harness, "rm1");
    let field = harness.get_by_role(Role::EditableComboBox);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("rm1"));
}

#[test]
fn tells_how_many_there_are_as_one_types() {
    let mut harness = window();
    search(&mut harness, "helseid");
    let live = harness.query_all_by(|node| {
        node.value().is_some_and(|text| text.ends_with("treff"))
            && node.live() == egui::accesskit::Live::Polite
    });
    assert_eq!(live.count(), 1);
    type_text(&mut harness, "xyzzy");
    assert!(sees(&harness, "Ingen treff."));
}

#[test]
fn the_search_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, typed, lang, name) in [
        (Theme::Light, "grunndata", Lang::Nb, "search"),
        (Theme::Dark, "rm5", Lang::Nb, "search"),
        (Theme::Light, "norsk helsenett", Lang::En, "search_english"),
    ] {
        let dark = Some(look == Theme::Dark);
        let mut harness = window_of(real_plan(), Settings { lang, dark, ..settings() });
        press(&mut harness, NONE, Key::Num2);
        search(&mut harness, typed);
        harness.snapshot(picture(name, look, 1.0));
        results.extend_harness(&mut harness);
    }
}
