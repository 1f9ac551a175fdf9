//! Findings as a panel.

use super::{CTRL, NONE};
use crate::support::{bytes, click, picture, press, sees, settings, window, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotResults};
use veikart::change::PlanSet;
use veikart::document::Document;
use veikart::file;
use veikart::model::{Amount, Plan};
use veikart::text::Lang;
use veikart::ui::{App, Screen, Settings};

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The real plan with a code used twice and too much money allocated.
fn broken() -> Document {
    let mut plan = Plan::clone(&file::read_str(file::example()).unwrap().base);
    let twice = plan.find_tiltak("RM5-T1").unwrap().id;
    plan.tiltak.update(twice, |tiltak| tiltak.code = "RM5-T8".into());
    let grant = plan.allocations.at(0).unwrap().grant;
    plan.grants.update(grant, |grant| {
        let mut figure = *grant.mnok.get(2020).unwrap();
        figure.amount = figure.amount.map(|amount| Amount::from_ore(amount.ore() - 150_000_000));
        grant.mnok.set(2020, Some(figure));
    });
    let other = plan.find_tiltak("RM4-T1").unwrap().id;
    plan.tiltak.update(other, |tiltak| tiltak.owners.clear());
    Document::new(PlanSet::new(plan))
}

fn open(document: Document) -> Harness<'static, App> {
    let mut harness = window_of(document, settings());
    press(&mut harness, CTRL_SHIFT, Key::F);
    harness
}

#[test]
fn lists_what_must_be_put_right_first() {
    let harness = open(broken());
    assert!(sees(&harness, "Må rettes (3)"));
    assert!(sees(&harness, "Til orientering ("));
    let must = harness.get_by_label_contains("Flere tiltak har koden RM5-T8").rect();
    let note = harness.get_by_label("Til orientering (4)").rect();
    assert!(must.bottom() <= note.top(), "{must:?} {note:?}");
}

#[test]
fn leads_to_the_place_and_stays_open() {
    let mut harness = open(broken());
    harness.get_by_label_contains("Flere tiltak har koden RM5-T8").click();
    harness.run();
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert!(harness.state().look().selected.is_some());
    assert!(sees(&harness, "Må rettes (3)"), "it stays");
}

#[test]
fn by_keyboard_enter_goes_to_the_place() {
    let mut harness = open(broken());
    harness.get_by_label_contains("Flere tiltak har koden RM5-T8").focus();
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    assert!(harness.state().look().selected.is_some());
}

#[test]
fn mends_in_one_step_that_says_what_it_changes() {
    let mut harness = open(broken());
    let before = bytes(&harness);
    let button = harness.get_by_label("Gi egen kode: RM5-T8-2");
    let effect = button.accesskit_node().description().unwrap();
    assert!(effect.contains("får koden RM5-T8-2 i stedet for RM5-T8."), "{effect}");
    button.click();
    harness.run();
    assert!(sees(&harness, "Må rettes (2)"));
    assert!(harness.query_by_label_contains("Flere tiltak har koden").is_none());
    press(&mut harness, CTRL, Key::Z);
    assert!(sees(&harness, "Angret: Gi egen kode: RM5-T8-2"));
    assert_eq!(bytes(&harness), before);
    click(&mut harness, "Reduser til beløpet");
    assert!(sees(&harness, "Må rettes (2)"));
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn f8_goes_round_the_findings_also_while_the_panel_is_closed() {
    let mut harness = window_of(broken(), settings());
    press(&mut harness, NONE, Key::F8);
    assert!(sees(&harness, "Funn 1 av 7: "));
    let first = harness.state().look().selected;
    for number in 2..=7 {
        press(&mut harness, NONE, Key::F8);
        assert!(sees(&harness, &format!("Funn {number} av 7: ")));
    }
    press(&mut harness, NONE, Key::F8);
    assert!(sees(&harness, "Funn 1 av 7: "));
    assert_eq!(harness.state().look().selected, first);
    press(&mut harness, Modifiers::SHIFT, Key::F8);
    assert!(sees(&harness, "Funn 7 av 7: "));
}

#[test]
fn f8_skips_none_after_a_finding_was_mended() {
    let mut harness = open(broken());
    let said = |number: usize| {
        move |harness: &Harness<'_, App>| sees(harness, &format!("Funn {number} av "))
    };
    press(&mut harness, NONE, Key::F8);
    assert!(said(1)(&harness));
    // Another than the marked one goes: the mark stays where it was.
    click(&mut harness, "Reduser til beløpet");
    press(&mut harness, NONE, Key::F8);
    assert!(said(2)(&harness));
    press(&mut harness, Modifiers::SHIFT, Key::F8);
    assert!(said(1)(&harness));
    // The marked one goes: what took its place is next.
    click(&mut harness, "Gi egen kode: RM5-T8-2");
    press(&mut harness, NONE, Key::F8);
    assert!(said(1)(&harness));
}

#[test]
fn the_status_line_opens_and_closes_it() {
    let mut harness = window();
    for open in [true, false] {
        harness.get_by_label_contains("2 merknader").click();
        harness.run();
        assert_eq!(
            harness.query_by_role_and_label(Role::Group, "Funn og merknader").is_some(),
            open
        );
        assert_eq!(harness.state().settings().findings, open, "remembered");
    }
}

#[test]
fn its_height_is_the_hands_and_remembered() {
    let mut harness = open(broken());
    let before = harness.state().settings().sizes.findings;
    let edges: Vec<_> = harness.query_all_by_role(Role::Splitter).map(|node| node.rect()).collect();
    let edge = edges.iter().find(|edge| edge.width() > edge.height()).unwrap().center();
    harness.drag_at(edge);
    harness.run();
    harness.hover_at(edge - vec2(0.0, 90.0));
    harness.run();
    harness.drop_at(edge - vec2(0.0, 90.0));
    harness.run();
    let after = harness.state().settings().sizes.findings;
    assert!((after - before - 90.0).abs() < 4.0, "{before} {after}");
    let settings = harness.state().settings().clone();
    let again = window_of(broken(), settings.clone());
    assert!(sees(&again, "Må rettes (3)"), "open as it was left");
    assert!((again.state().settings().sizes.findings - after).abs() < 1.0);
}

#[test]
fn many_of_one_kind_fold_into_one_line() {
    let june = Document::new(file::read_str(file::example_june()).unwrap());
    let mut harness = open(june);
    let count = harness.query_all_by_label_contains("har ingen tiltakseier").count();
    assert_eq!(count, 1);
    let line = "25 tiltak har ingen tiltakseier";
    assert!(!sees(&harness, "Avklar hvem som eier tiltaket."));
    click(&mut harness, line);
    assert!(sees(&harness, "Avklar hvem som eier tiltaket."));
    click(&mut harness, line);
    assert!(!sees(&harness, "Avklar hvem som eier tiltaket."));
    // By keyboard too.
    harness.get_by_label(line).focus();
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "Avklar hvem som eier tiltaket."));
}

#[test]
fn nothing_to_mend_is_said() {
    let year = veikart::model::Year::new(2020).unwrap();
    let harness = open(Document::new(PlanSet::new(Plan::empty("Tom", year, year, year))));
    assert!(sees(&harness, "Ingenting å rette, og ingen merknader."));
}

#[test]
fn the_findings_look_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, lang, name) in [
        (Theme::Light, Lang::Nb, "findings"),
        (Theme::Dark, Lang::Nb, "findings"),
        (Theme::Light, Lang::En, "findings_english"),
    ] {
        let dark = Some(look == Theme::Dark);
        let mut harness = window_of(broken(), Settings { lang, dark, ..settings() });
        press(&mut harness, NONE, Key::Num2);
        press(&mut harness, CTRL_SHIFT, Key::F);
        press(&mut harness, NONE, Key::F8);
        if lang == Lang::En {
            harness.set_size(vec2(1280.0, 720.0));
            harness.run();
        }
        harness.snapshot(picture(name, look, 1.0));
        results.extend_harness(&mut harness);
    }
}
