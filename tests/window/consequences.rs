//! What follows from postponement: the question, the answer, and the edit.

use crate::support::{bytes, click, press, real_plan, sees, settings, window, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, vec2};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, SnapshotResults};
use veikart::change::PlanSet;
use veikart::document::Document;
use veikart::model::{Dependency, DependencyKind, Plan, Tiltak, Year};
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const NHN: [&str; 4] = ["RM2-T2", "RM4-T5.1", "RM5-T3.2", "RM5-T8"];

/// The screen, with nothing selected before.
fn screen() -> Harness<'static, App> {
    let mut harness = window();
    press(&mut harness, NONE, Key::Num6);
    harness
}

/// The screen with only one tiltak picked.
fn asked_of(code: &str) -> Harness<'static, App> {
    let mut harness = window();
    harness.state_mut().ask(Action::Select(Some(code.parse().unwrap())));
    harness.run();
    press(&mut harness, NONE, Key::Num6);
    harness
}

/// What was put on the clipboard by a click.
fn copied(harness: &mut Harness<'_, App>, label: &str) -> String {
    harness.get_by_label(label).click();
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    harness.run();
    text.expect("nothing was copied")
}

#[test]
fn begins_with_those_of_the_owner_that_lacks_most() {
    let harness = screen();
    assert!(sees(&harness, "Hvis Norsk Helsenetts fire tiltak utsettes ett år"));
    harness.get_by_label("74 er flyttet til 2021, ikke spart");
    harness.get_by_label("Behov 2020, 147");
    harness.get_by_label("før 221");
    assert_eq!(harness.query_all_by_label("Mangler, 21").count(), 1);
    harness.get_by_label("Flyttet til 2021, 74");
    assert!(sees(&harness, "Fire milepæler glir, antatt kobling"));
    assert!(sees(&harness, "To gevinster kommer senere"));
    assert!(sees(&harness, "Behovet over alle årene er det samme: minst 221 millioner."));
    assert!(sees(&harness, "ukjent, regelen er ikke i kildene"));
}

#[test]
fn begins_with_the_tiltak_that_is_selected_elsewhere() {
    let mut harness = asked_of("RM5-T8");
    assert!(sees(&harness, "Hvis RM5-T8 Risiko på dagens plattform utsettes ett år"));
    harness.get_by_label("Mangler, 76,5, antatt");
    // What is asked about stays when one goes elsewhere and comes back.
    press(&mut harness, NONE, Key::Num1);
    harness.state_mut().ask(Action::Select(Some("RM2-T2".parse().unwrap())));
    press(&mut harness, NONE, Key::Num6);
    assert!(sees(&harness, "Hvis RM5-T8 Risiko"));
    click(&mut harness, "Valgt: RM2-T2");
    assert!(sees(&harness, "Hvis RM2-T2 HelseID utsettes ett år"));
}

#[test]
fn a_tiltak_is_ticked_and_let_go_of() {
    let mut harness = asked_of("RM5-T8");
    let before = bytes(&harness);
    harness.get_by_role_and_label(Role::CheckBox, "RM2-T2  HelseID").click();
    harness.run();
    assert!(sees(&harness, "Hvis to tiltak utsettes ett år"));
    harness.get_by_label("Mangler, 58, antatt");
    click(&mut harness, "Ta ut RM5-T8");
    assert!(sees(&harness, "Hvis RM2-T2 HelseID utsettes ett år"));
    click(&mut harness, "Fjern alle");
    assert!(sees(&harness, "Kryss av tiltak under, eller velg en gruppe."));
    assert!(sees(&harness, "Velg hva som utsettes"));
    assert_eq!(bytes(&harness), before, "asking edits nothing");
}

#[test]
fn years_are_stepped_and_typed() {
    let mut harness = asked_of("RM5-T1");
    click(&mut harness, "RM5-T1: ett år mer");
    assert!(sees(&harness, "utsettes to år"));
    assert!(sees(&harness, "Overgang til nytt folkeregister når ikke fristen"));
    click(&mut harness, "RM5-T1: ett år mindre");
    assert!(!sees(&harness, "når ikke fristen"));
    let years = harness.get_by_role_and_label(Role::SpinButton, "RM5-T1, år");
    years.focus();
    harness.run();
    press(&mut harness, NONE, Key::ArrowUp);
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "utsettes to år"));
}

#[test]
fn arrow_keys_change_the_years_of_the_tiltak_in_focus() {
    let mut harness = asked_of("RM5-T8");
    harness.get_by_role_and_label(Role::CheckBox, "RM2-T2  HelseID").focus();
    harness.run();
    press(&mut harness, NONE, Key::ArrowRight);
    assert!(sees(&harness, "Hvis to tiltak utsettes ett år"));
    press(&mut harness, NONE, Key::ArrowRight);
    assert!(sees(&harness, "Hvis to tiltak utsettes, ulikt lenge"));
    for _ in 0..3 {
        press(&mut harness, NONE, Key::ArrowLeft);
    }
    assert!(sees(&harness, "Hvis to tiltak flyttes, hvert for seg"));
}

#[test]
fn a_group_is_picked_at_once_and_named() {
    let mut harness = asked_of("RM5-T8");
    click(&mut harness, "Innsatsområde …");
    click(&mut harness, "Grunndata");
    assert!(sees(&harness, "Hvis tre tiltak i Grunndata utsettes ett år"));
    click(&mut harness, "Norsk Helsenett, 4 uten penger");
    assert!(sees(&harness, "Hvis Norsk Helsenetts fire tiltak utsettes ett år"));
}

#[test]
fn a_search_narrows_the_list() {
    let mut harness = screen();
    let boxes = |harness: &Harness<'_, App>| harness.query_all_by_role(Role::CheckBox).count();
    assert!(boxes(&harness) > 10);
    harness.get_by_label("Søk etter kode eller tittel").focus();
    harness.run();
    harness.event(egui::Event::Text("helseid".into()));
    harness.run();
    assert_eq!(boxes(&harness), 1);
    harness.event(egui::Event::Text("xyz".into()));
    harness.run();
    assert!(sees(&harness, "Ingen tiltak passer."));
}

#[test]
fn every_marked_part_says_what_it_rests_on() {
    let mut harness = screen();
    click(&mut harness, "74 er flyttet til 2021, ikke spart");
    assert!(sees(&harness, "Dette flyttes"));
    harness.get_by_label("RM5-T8 Risiko på dagens plattform, 18,5, antatt");
    assert!(sees(&harness, "Summen, 74 millioner, er oppgitt i kildene."));
    assert!(sees(&harness, "74 delt likt på de fire tiltakene til Norsk Helsenett"));
    harness.get_by_label("Fire milepæler glir, antatt kobling").focus();
    harness.run();
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "Dette bygger på"));
    assert!(sees(&harness, "RM5-T8 → RM5-M4"));
    assert!(sees(&harness, "Hvilket tiltak milepælen trenger"));
    click(&mut harness, "RM5-T8 → RM5-M4");
    assert_ne!(harness.state().look().screen, Screen::Consequences, "it goes there");
}

#[test]
fn a_box_of_a_chain_goes_to_its_tiltak() {
    let mut harness = screen();
    harness
        .get_by_role_and_label(
            Role::Button,
            "RM5-T3.2, Personell og virksomhet med FHIR, 2020 til 2021",
        )
        .click();
    harness.run();
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert_eq!(harness.state().look().selected, Some("RM5-T3.2".parse().unwrap()));
}

#[test]
fn all_that_is_hit_stands_in_a_table() {
    let mut harness = screen();
    press(&mut harness, CTRL, Key::T);
    for name in [
        "RM5-T8  Redusere risiko på dagens grunndataplattform, tiltak, utsatt, 2020, 2021",
        "RM5-M4  Akseptabel risiko på dagens grunndataplattform er oppnådd, milepæl, 2020, 2021, 2020, RM5-T8, antatt",
        "Tilgang på tvers av virksomheter, initiativ, 2020, 2021, RM5-T3.2 → RM3-M2, antatt",
    ] {
        assert!(harness.query_by_label(name).is_some(), "{name}");
    }
    assert!(
        harness
            .query_by_role_and_label(Role::Button, "RM2-M2, 2020 til 2021, antatt kobling")
            .is_none()
    );
}

#[test]
fn the_text_is_copied_short_or_whole_in_either_language() {
    let mut harness = screen();
    let paragraph = copied(&mut harness, "Kopier avsnitt");
    assert!(paragraph.starts_with("Hvis Norsk Helsenetts fire tiltak utsettes ett år:\nGapet i 2020 faller fra 95 til 21 millioner, men 74 er flyttet til 2021, ikke spart. Fire milepæler glir:"), "{paragraph}");
    assert!(paragraph.contains("(antatt kobling)") && !paragraph.contains('⟦'), "{paragraph}");
    let short = copied(&mut harness, "Kortform");
    assert!(short.starts_with("Gapet i 2020 faller"), "{short}");
    assert!(short.len() < paragraph.len());
    click(&mut harness, "English");
    let whole = copied(&mut harness, "Hele listen");
    assert!(
        whole.starts_with("If Norsk Helsenett’s four tiltak are postponed by one year:\n"),
        "{whole}"
    );
    assert!(whole.contains("• Milestone") || whole.contains("• 4 milestones slip"), "{whole}");
    assert!(whole.contains("Moved from 2020, not saved: 74 to 2021."), "{whole}");
}

#[test]
fn postpones_in_the_plan_as_one_step() {
    let mut harness = screen();
    let before = bytes(&harness);
    click(&mut harness, "Utsett i planen");
    let plan = harness.state().document().plan().clone();
    for id in NHN {
        assert_eq!(plan.tiltak.get(id.parse().unwrap()).unwrap().start.number(), 2021, "{id}");
    }
    assert!(sees(&harness, "Velg hva som utsettes"), "what is done is not asked again");
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn tells_what_follows_when_the_gap_is_not_closed_and_tries_policies() {
    let mut harness = screen();
    let before = bytes(&harness);
    click(&mut harness, "Ikke løst");
    assert!(sees(&harness, "Hvis gapet i 2020 ikke lukkes"));
    assert!(sees(&harness, "Fire tiltak uten penger venter"));
    harness.get_by_role_and_label(Role::ComboBox, "RM3-T3 når pengene mangler").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "venter til alt er innvilget").click();
    harness.run();
    assert!(sees(&harness, "Fem tiltak uten penger venter"));
    assert_eq!(bytes(&harness), before, "the plan keeps its policy");
}

#[test]
fn tells_what_a_scenario_leads_to() {
    let mut harness = screen();
    click(&mut harness, "Scenario");
    assert!(sees(&harness, "Den vedtatte planen er åpen."));
    let scenario = "nhn-utsatt".parse().unwrap();
    harness.state_mut().ask(Action::Switch(veikart::change::Target::Scenario(scenario)));
    harness.run();
    assert!(sees(&harness, "Hvis «NHN-tiltakene utsettes ett år» følges, og ikke «Kostnadsprofil"));
    assert!(sees(&harness, "74 er flyttet til 2021, ikke spart"));
}

#[test]
fn what_is_removed_from_the_plan_is_asked_about_no_more() {
    let mut harness = asked_of("RM5-T8");
    let plan = harness.state().document().plan().clone();
    let tiltak = plan.tiltak.get("RM5-T8".parse().unwrap()).unwrap().clone();
    let remove = veikart::change::Change::Remove { at: 0, record: tiltak.into() };
    let name = veikart::model::Message::verbatim("fjern");
    harness.state_mut().ask(Action::Change { name, changes: vec![remove], field: None });
    harness.run();
    assert!(sees(&harness, "Velg hva som utsettes"));
}

/// Tiltak in a row, each building on the one before.
fn long(count: usize) -> Document {
    let year = Year::new(2020).unwrap();
    let mut plan = Plan::empty("Lang rekke", year, Year::new(2024).unwrap(), year);
    for at in 0..count {
        let id = format!("T{at}");
        let mut tiltak = Tiltak::new(id.parse().unwrap(), &id, format!("Tiltak {at}"), year);
        if let Some(before) = at.checked_sub(1) {
            let on = format!("T{before}").parse().unwrap();
            tiltak.after.push(Dependency { on, kind: DependencyKind::AfterEnd, lag: 0, by: None });
        }
        plan.tiltak.push(tiltak).unwrap();
    }
    Document::new(PlanSet::new(plan))
}

#[test]
fn of_a_long_chain_the_ends_are_drawn_and_the_rest_counted() {
    let mut harness = window_of(long(40), settings());
    press(&mut harness, NONE, Key::Num6);
    harness.get_by_role_and_label(Role::CheckBox, "T0  Tiltak 0").click();
    harness.run();
    // 40 tiltak: two first, three last, the others between.
    harness.get_by_label_contains("… 35 flere: T2, T3");
    assert!(sees(&harness, "39 tiltak må vente"));
    harness.snapshot("konsekvenser_lang_light");
}

#[test]
fn an_idle_screen_asks_for_no_frame() {
    let mut harness = screen();
    assert_eq!(harness.run(), 1);
}

#[test]
fn the_meeting_view_has_the_answer_alone() {
    let mut harness = screen();
    press(&mut harness, NONE, Key::F11);
    assert!(sees(&harness, "Hvis Norsk Helsenetts fire tiltak utsettes ett år"));
    assert!(!sees(&harness, "Kopier avsnitt") && !sees(&harness, "Grupper"));
    harness.snapshot("konsekvenser_mote_light");
}

#[test]
fn looks_as_approved() {
    let mut results = SnapshotResults::new();
    let looks: [(&str, bool, Lang, [f32; 2]); 5] = [
        ("konsekvenser_nhn_light", false, Lang::Nb, [1440.0, 900.0]),
        ("konsekvenser_nhn_dark", true, Lang::Nb, [1440.0, 900.0]),
        ("konsekvenser_nhn_en", false, Lang::En, [1440.0, 900.0]),
        ("konsekvenser_nhn_1280", false, Lang::Nb, [1280.0, 720.0]),
        ("konsekvenser_nhn_1920", false, Lang::Nb, [1920.0, 1080.0]),
    ];
    for (name, dark, lang, size) in looks {
        let settings = Settings { lang, dark: Some(dark), ..settings() };
        let mut harness = window_of(real_plan(), settings);
        harness.set_size(vec2(size[0], size[1]));
        press(&mut harness, NONE, Key::Num6);
        results.add(harness.try_snapshot(name));
    }
    let mut harness = screen();
    click(&mut harness, "Ikke løst");
    results.add(harness.try_snapshot("konsekvenser_ikke_lost_light"));
    click(&mut harness, "Utsettelse");
    press(&mut harness, CTRL, Key::T);
    harness.get_by_label("74 er flyttet til 2021, ikke spart").click();
    harness.run();
    results.add(harness.try_snapshot("konsekvenser_tabell_light"));
}
