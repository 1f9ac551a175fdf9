//! What the hand does: bars, parts, tiltak, tables, the clipboard.

use super::{UNKNOWN, open, plan, sized};
use crate::support::{bytes, click, press, sees, settings};
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, PointerButton, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::fmt::Write as _;
use veikart::file::example;
use veikart::ui::{App, Screen};

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

const Y2020: &str = "2020: behov 221, innvilget 126, mangler 95";
const NHN: &str = "Norsk Helsenett SF: behov 74, innvilget 0, mangler 74";
const RM2_T2: &str =
    "RM2-T2 Videreutvikle og bredde HelseID: behov 18,5, innvilget 0, mangler 18,5";

/// Whether a bar, a part or a tiltak is the one that is chosen.
fn is_chosen(harness: &Harness<'_, App>, name: &str) -> bool {
    let node = harness.get_by_role_and_label(Role::Button, name);
    node.accesskit_node().is_selected() == Some(true)
        || node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

fn has_focus(harness: &Harness<'_, App>, name: &str) -> bool {
    harness.get_by_role_and_label(Role::Button, name).accesskit_node().is_focused()
}

#[test]
fn every_bar_is_a_control_with_its_figures() {
    let harness = open();
    harness.get_by_role_and_label(Role::Button, Y2020);
    harness.get_by_role_and_label(Role::Button, "2021: ikke i kildene");
    harness.get_by_role_and_label(Role::Button, "2020, innvilget: 126");
    harness.get_by_role_and_label(Role::Figure, "Diagram: År for år");
    assert!(sees(&harness, "Kildene sier ikke hva 2019, 2021–2023 koster."));
}

#[test]
fn a_click_on_a_bar_shows_its_tiltak_and_esc_lets_go() {
    let mut harness = open();
    let before = bytes(&harness);
    assert!(sees(&harness, "8 tiltak: behov 124, innvilget 29, mangler 95"));
    click(&mut harness, "Tiltakseier");
    click(&mut harness, NHN);
    assert!(is_chosen(&harness, NHN));
    assert!(sees(&harness, "Norsk Helsenett SF i 2020"));
    assert!(sees(&harness, "4 tiltak: behov 74, innvilget 0, mangler 74"));
    assert!(!sees(&harness, "Kjernejournal innsyn: behov 22"));
    press(&mut harness, NONE, Key::Escape);
    assert!(!is_chosen(&harness, NHN));
    assert!(sees(&harness, "8 tiltak: behov 124"));
    click(&mut harness, NHN);
    harness.get_by_label(NHN).focus();
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    assert!(!is_chosen(&harness, NHN), "choosing it again lets go of it");
    click(&mut harness, NHN);
    click(&mut harness, "Fjern valget");
    assert!(!is_chosen(&harness, NHN));
    assert_eq!(bytes(&harness), before);
}

#[test]
fn a_part_of_a_bar_shows_only_what_is_in_it() {
    let mut harness = open();
    click(&mut harness, "2020, innvilget: 126");
    assert!(is_chosen(&harness, Y2020), "the pointer takes the whole bar first");
    click(&mut harness, "2020, innvilget: 126");
    assert!(is_chosen(&harness, "2020, innvilget: 126"));
    assert!(!is_chosen(&harness, Y2020));
    assert!(sees(&harness, "Hele planen i 2020, innvilget"));
    assert!(!sees(&harness, RM2_T2));
    click(&mut harness, "2020, uavklart: 95");
    assert!(sees(&harness, RM2_T2));
}

#[test]
fn arrow_keys_go_from_bar_to_bar_and_through_the_parts() {
    let mut harness = open();
    harness.get_by_label(Y2020).focus();
    harness.run();
    press(&mut harness, NONE, Key::ArrowRight);
    assert!(has_focus(&harness, "2021: ikke i kildene"));
    press(&mut harness, NONE, Key::ArrowLeft);
    press(&mut harness, NONE, Key::ArrowUp);
    assert!(has_focus(&harness, "2020, innvilget: 126"));
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::Enter);
    assert!(is_chosen(&harness, "2020, uavklart: 95"));
    press(&mut harness, NONE, Key::Escape);
    assert!(!is_chosen(&harness, "2020, uavklart: 95"));
    click(&mut harness, "Tiltakseier");
    harness.get_by_label(NHN).focus();
    harness.run();
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::ArrowRight);
    press(&mut harness, NONE, Key::Space);
    assert!(is_chosen(&harness, "Direktoratet for e-helse, innvilget: 126"));
}

#[test]
fn a_tiltak_is_selected_and_looked_at_beside_and_on_the_roadmap() {
    let mut harness = open();
    click(&mut harness, RM2_T2);
    let id = Some("RM2-T2".parse().unwrap());
    assert_eq!(harness.state().look().selected, id);
    assert!(is_chosen(&harness, RM2_T2));
    press(&mut harness, CTRL, Key::I);
    assert!(harness.state().look().inspect);
    press(&mut harness, CTRL, Key::I);
    click(&mut harness, "Vis ved siden av");
    assert!(harness.state().look().inspect);
    click(&mut harness, "Vis i veikartet");
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert_eq!(harness.state().look().selected, id);
}

#[test]
fn a_double_click_goes_to_the_roadmap() {
    let mut harness = open();
    // A frame of the stage takes as long as a double click may.
    harness.ctx.options_mut(|options| options.input_options.max_double_click_delay = 9.0);
    let at = harness.get_by_label(RM2_T2).rect().center();
    for _ in 0..2 {
        harness.hover_at(at);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, NONE);
            harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        harness.step();
    }
    harness.run();
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert_eq!(harness.state().look().selected, Some("RM2-T2".parse().unwrap()));
}

#[test]
fn the_list_is_walked_by_the_arrow_keys() {
    let mut harness = open();
    harness.get_by_label(RM2_T2).focus();
    harness.run();
    for _ in 0..4 {
        press(&mut harness, NONE, Key::ArrowDown);
    }
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().selected, Some("RM3-T3".parse().unwrap()));
}

#[test]
fn every_figure_can_be_asked_why() {
    let mut harness = open();
    click(&mut harness, "Innsatsområde");
    click(&mut harness, "Datadeling: behov 31,5, innvilget 10, mangler 21,5");
    click(&mut harness, "Hvorfor?");
    assert!(sees(&harness, "Hvorfor det mangler penger i 2020"));
    assert!(sees(&harness, "RM4-T5.1"));
    assert!(sees(&harness, "Gap i 2020, 21,5"));
}

#[test]
fn the_waterfall_leads_to_the_tiltak_behind_each_step() {
    let mut harness = open();
    click(&mut harness, "Fra behov til gap");
    click(&mut harness, "RHF-ene, 29, innvilget av 50");
    assert!(sees(&harness, "RHF-ene i 2020, innvilget"));
    assert!(sees(&harness, "4 tiltak: behov 50, innvilget 29, mangler 21"));
    harness.get_by_label("RHF-ene, 29, innvilget av 50").focus();
    harness.run();
    press(&mut harness, NONE, Key::ArrowRight);
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "Hele planen i 2020, gap"));
}

#[test]
fn each_side_has_its_table() {
    let mut harness = open();
    press(&mut harness, CTRL, Key::T);
    harness.get_by_label("2020, Mangler, 95");
    harness.get_by_label("Sum, Behov, minst 221");
    assert!(sees(&harness, "ikke i kildene"));
    click(&mut harness, "Tiltakseier");
    harness.get_by_label("Norsk Helsenett SF, Mangler, 74");
    click(&mut harness, "Norsk Helsenett SF");
    assert!(sees(&harness, "Norsk Helsenett SF i 2020"));
    click(&mut harness, "Resultatmål");
    harness.get_by_label("RM5 Felles grunndata, Mangler, 37, antatt");
    click(&mut harness, "Fra behov til gap");
    harness.get_by_label("Direktoratet, 97");
    click(&mut harness, "Før og nå");
    harness.get_by_label("19.06.2019, behov, Hele planen, Oppgitt, ca. 200");
    harness.get_by_label("19.11.2019, gap, Hele planen, Planen gir, 95");
    press(&mut harness, CTRL, Key::T);
    assert!(sees(&harness, "19.11.2019: gap, oppgitt 50, NUIT 19.11.2019, referat, sak 31/19"));
}

#[test]
fn the_table_is_copied_for_a_spreadsheet() {
    let mut harness = open();
    click(&mut harness, "Tiltakseier");
    harness.get_by_label("Kopier tabellen").click();
    harness.step();
    let mut copied = None;
    for _ in 0..4 {
        let commands = &harness.output().platform_output.commands;
        copied = copied.or(commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
        harness.step();
    }
    let copied = copied.expect("something is copied");
    let lines: Vec<_> = copied.lines().collect();
    assert_eq!(lines[0], "Tiltakseier i 2020");
    assert!(lines[1].starts_with("Tiltakseier\tBehov\tInnvilget\t"), "{}", lines[1]);
    assert_eq!(lines[2], "Norsk Helsenett SF\t74\t0\t0\t0\t74\t0\t74\t4\t0\t");
    assert_eq!(lines[4], "Sum\t221\t126\t0\t0\t95\t0\t95\t15\t0\t");
    assert!(sees(&harness, "Kopiert."));
}

#[test]
fn a_year_or_all_of_them_are_looked_at() {
    let mut harness = open();
    click(&mut harness, "Kilde");
    click(&mut harness, "2021");
    assert!(sees(&harness, "Kildene sier ikke hva 2021 koster."));
    assert!(sees(&harness, "Velg et annet år over"));
    click(&mut harness, "Alle år");
    assert!(sees(&harness, "Det mangler minst 95 millioner"));
    click(&mut harness, "2020");
    assert!(!sees(&harness, "minst 95"));
}

#[test]
fn another_year_is_seen_alone_and_keeps_no_bar_that_is_gone() {
    let mut harness = open();
    click(&mut harness, "Kilde");
    click(&mut harness, "Alle år");
    assert!(sees(&harness, "minst 95"));
    press(&mut harness, NONE, Key::PageDown);
    assert!(sees(&harness, "Kildene sier ikke hva 2021 koster."));
    press(&mut harness, NONE, Key::PageUp);
    click(&mut harness, "Tiltakseier");
    click(&mut harness, NHN);
    press(&mut harness, NONE, Key::PageDown);
    press(&mut harness, NONE, Key::PageUp);
    assert!(!is_chosen(&harness, NHN));
}

#[test]
fn a_plan_without_tiltak_invites_the_first() {
    let mut harness = sized(super::empty(), settings(), vec2(1440.0, 900.0));
    assert!(sees(&harness, "Planen har ingen tiltak ennå."));
    click(&mut harness, "Legg til tiltak");
    assert_eq!(harness.state().document().plan().tiltak.len(), 1);
}

#[test]
fn what_is_unknown_is_never_shown_as_zero() {
    let mut harness = sized(plan(UNKNOWN), settings(), vec2(1440.0, 900.0));
    harness.get_by_label("2021: behov minst 115,5, innvilget 22, mangler minst 93,5");
    harness.get_by_label("2023: ikke i kildene");
    assert!(sees(&harness, "23 millioner er innvilget, men ikke brukt på noe behov."));
    click(&mut harness, "Tiltakseier");
    harness.get_by_label("Kommunene: behov ?, innvilget ?, mangler ?");
    harness.get_by_label(
        "Et direktorat med et navn som er for langt til å få plass og Kommunene: \
         behov 30, innvilget 0, mangler 30",
    );
    assert!(sees(&harness, "Ett behov er ukjent"));
}

/// A plan with as many owners as tiltak.
fn many(count: usize) -> String {
    let (mut actors, mut tiltak) = (String::new(), String::new());
    for at in 0..count {
        let _ = write!(actors, r#"(id: "a{at}", name: "Aktør {at}"),"#);
        let _ = write!(
            tiltak,
            r#"(id: "t{at}", code: "T{at}", title: "Tiltak {at}", owners: ["a{at}"],
                start: 2020, cost: (mnok: ["{}"])),"#,
            count - at
        );
    }
    format!(
        r#"#![enable(implicit_some)] (veikart: 1, base: (
            about: (title: "Mange", first: 2020, last: 2021, focus: 2020),
            actors: [{actors}], tiltak: [{tiltak}],
        ))"#
    )
}

#[test]
fn small_groups_are_folded_and_unfolded_again() {
    let mut harness = sized(plan(&many(300)), settings(), vec2(1440.0, 900.0));
    click(&mut harness, "Tiltakseier");
    harness.get_by_label_contains("Øvrige (289): behov").focus();
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "Øvrige i 2020"));
    assert!(sees(&harness, "289 tiltak"));
    click(&mut harness, "Vis alle 300");
    assert!(sees(&harness, "Aktør 12: behov 288"));
    assert!(!sees(&harness, "Aktør 250: behov 50"), "only what is seen is drawn");
    // The keyboard reaches those that are out of sight.
    harness.get_by_label("Aktør 0: behov 300, innvilget 0, mangler 300").focus();
    harness.run();
    for _ in 0..40 {
        press(&mut harness, NONE, Key::ArrowDown);
    }
    assert!(has_focus(&harness, "Aktør 40: behov 260, innvilget 0, mangler 260"));
    click(&mut harness, "Slå sammen de minste");
    assert!(sees(&harness, "Øvrige (289)"));
}

#[test]
fn an_idle_screen_asks_for_no_frame() {
    let mut harness = open();
    for side in ["År for år", "Fra behov til gap", "Tiltakseier", "Før og nå"] {
        click(&mut harness, side);
        assert_eq!(harness.run(), 1, "{side}");
    }
}

#[test]
fn no_control_is_nameless() {
    let mut harness = sized(plan(example()), settings(), vec2(1280.0, 720.0));
    for side in ["År for år", "Tiltakseier", "Resultatmål", "Kilde", "Før og nå"] {
        click(&mut harness, side);
        for role in [Role::Button, Role::Tab, Role::Figure, Role::Image] {
            for node in harness.query_all_by_role(role) {
                let named = node.accesskit_node().label().is_some_and(|name| !name.is_empty());
                assert!(named, "{side}: {role:?}");
            }
        }
    }
}
