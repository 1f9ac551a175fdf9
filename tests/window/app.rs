//! The whole window, driven as a person drives it: by roles and names, keys
//! and pointer.

use crate::support::{
    bytes, click, picture, press, real_plan, sees, settings, wait, window, window_of,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotResults};
use std::path::Path;

use veikart::file;
use veikart::text::Lang;
use veikart::ui::{Action, App, Command, Screen, Settings};

const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn opens_on_the_gap_and_whose_it_is() {
    let harness = window();
    assert!(sees(&harness, "Planen trenger 221 millioner i 2020. 126 er innvilget."));
    assert!(sees(&harness, "95 mangler: 74 hos Norsk Helsenett (4\u{a0}tiltak)"));
    harness.get_by_label("Behov 2020, 221");
    harness.get_by_label("Innvilget, 126");
    harness.get_by_label("Mangler, 95");
    assert!(sees(&harness, "RM6-T1, RM6-T2 (egen finansieringsprosess)"));
    assert!(sees(&harness, "RM5-T8 Redusere risiko på dagens grunndataplattform, 18,5"));
}

#[test]
fn postpones_by_keyboard_undoes_and_redoes() {
    let mut harness = window();
    let before = bytes(&harness);
    click(&mut harness, "RM5-T8 Redusere risiko på dagens grunndataplattform, 18,5");
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert!(sees(&harness, "Mangler, 76,5"));
    let after = bytes(&harness);
    assert_ne!(before, after);
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
    assert!(sees(&harness, "Mangler, 95"));
    press(&mut harness, CTRL, Key::Y);
    assert_eq!(bytes(&harness), after);
}

#[test]
fn ten_undos_too_many_do_nothing() {
    let mut harness = window();
    let before = bytes(&harness);
    for _ in 0..10 {
        press(&mut harness, CTRL, Key::Z);
    }
    assert_eq!(bytes(&harness), before);
    assert!(sees(&harness, "Det er ikke noe å angre."));
}

#[test]
fn switches_scenario_and_edits_only_that() {
    let mut harness = window();
    click(&mut harness, "Åpent scenario: Vedtatt plan. Bytt");
    click(&mut harness, "29 bare forespeilet");
    assert!(sees(&harness, "Mangler, 124"));
    let base = harness.state().document().set().base.clone();
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(harness.state().document().set().base, base);
    assert!(sees(&harness, "du redigerer scenarioet"));
    assert!(sees(&harness, "Mangler, 105,5"));
}

#[test]
fn tells_what_follows_if_the_gap_is_not_closed() {
    let mut harness = window();
    click(&mut harness, "Hva om dette ikke løses?");
    assert!(sees(
        &harness,
        "Gapet i 2020 går fra 95 til 21 millioner, men 74 er flyttet til tidligst 2021"
    ));
    assert!(sees(&harness, "4 milepæler glir fra 2020 til tidligst 2021"));
    assert!(sees(&harness, "antatt kobling"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(sees(&harness, "95 mangler:"));
}

#[test]
fn shows_every_chart_as_a_table() {
    let mut harness = window();
    click(&mut harness, "Vis som tabell");
    harness.get_by_label("Sum, Behov, 221");
    harness.get_by_label("Sum, Mangler, 95");
    harness.get_by_label("Norsk Helsenett, eget budsjett, Mangler, 74");
}

#[test]
fn the_roadmap_has_its_table_too() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num2);
    click(&mut harness, "Vis som tabell");
    harness.get_by_label("RM5-T8, Mangler, 18,5, antatt");
    harness.get_by_label("RM3-T3, Innvilget, 13, antatt");
    click(&mut harness, "RM5-T8");
    assert_eq!(harness.state().look().selected, Some("RM5-T8".parse().unwrap()));
    harness.snapshot("veikart_tabell_light");
}

#[test]
fn an_empty_year_says_why() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::PageDown);
    assert!(sees(&harness, "Kildene sier ikke hva 2021 koster."));
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let mut harness = window();
    for key in [Key::Num1, Key::Num2] {
        press(&mut harness, Modifiers::NONE, key);
        // One frame is drawn because the test asks for it; none follows.
        assert_eq!(harness.run(), 1, "{key:?}");
    }
}

#[test]
fn unfolds_the_gap_down_to_its_evidence() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::H);
    assert!(sees(&harness, "Hvorfor det mangler penger i 2020"));
    assert!(sees(&harness, "221"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!sees(&harness, "Hvorfor det mangler penger i 2020"));
}

#[test]
fn one_key_hides_the_furniture_and_brings_it_back() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::F11);
    assert!(harness.query_by_label("Fil").is_none());
    assert!(sees(&harness, "95 mangler:"));
    press(&mut harness, Modifiers::NONE, Key::F11);
    harness.get_by_label("Fil");
}

#[test]
fn speaks_english_when_asked() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::L);
    assert!(sees(&harness, "The plan needs 221 million in 2020. 126 is granted."));
    assert!(sees(&harness, "Missing, 95"));
    assert!(!sees(&harness, "Mangler"));
}

#[test]
fn no_text_is_missing_in_either_language() {
    for lang in [Lang::Nb, Lang::En] {
        let mut harness = window_of(real_plan(), Settings { lang, ..settings() });
        for key in [Key::Num1, Key::Num2] {
            press(&mut harness, Modifiers::NONE, key);
            let found: Vec<_> = harness
                .query_all_by(|node| {
                    node.label().is_some_and(|label| label.contains('[') || label.contains("{$"))
                })
                .filter_map(|node| node.accesskit_node().label())
                .collect();
            assert!(found.is_empty(), "{lang:?}: {found:?}");
        }
    }
}

#[test]
fn asks_before_anything_unsaved_is_lost() {
    let mut harness = window();
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    press(&mut harness, CTRL, Key::N);
    assert!(sees(&harness, "Lagre endringene?"));
    click(&mut harness, "Avbryt");
    assert!(harness.state().document().is_dirty());
    press(&mut harness, CTRL, Key::N);
    click(&mut harness, "Ikke lagre");
    assert!(sees(&harness, "Planen har ingen tiltak ennå."));
    press(&mut harness, Modifiers::NONE, Key::Num2);
    press(&mut harness, Modifiers::NONE, Key::Num1);
}

#[test]
fn closing_the_window_asks_too() {
    let mut harness = window();
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    let root = egui::ViewportId::ROOT;
    let close = egui::ViewportEvent::Close;
    harness.input_mut().viewports.entry(root).or_default().events.push(close);
    harness.step();
    harness.input_mut().viewports.entry(root).or_default().events.clear();
    harness.run();
    assert!(sees(&harness, "Lagre endringene?"));
}

#[test]
fn saves_to_a_typed_path_and_reads_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("min plan");
    let mut harness = window();
    harness.state_mut().ask(Action::Command(Command::OpenExample));
    harness.run();
    assert!(sees(&harness, "ikke lagret som egen fil"));
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    press(&mut harness, CTRL, Key::S);
    type_path(&mut harness, &path);
    let saved = path.with_extension("ron");
    wait(&mut harness, |harness| !harness.state().document().is_dirty());
    assert!(!sees(&harness, "ikke lagret som egen fil"), "it is a file of its own now");
    let loaded = file::load(&saved).unwrap();
    assert_eq!(loaded.set, **harness.state().document().set());
    assert!(sees(&harness, "min plan.ron"));
}

#[test]
fn saving_takes_in_what_is_being_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, file::example()).unwrap();
    let mut harness = window();
    harness.state_mut().ask(Action::Open(path.clone()));
    wait(&mut harness, |harness| harness.state().document().origin().is_some());
    press(&mut harness, Modifiers::NONE, Key::Num2);
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "RM5-T8, 2020, kostnad").focus();
    harness.run();
    press(&mut harness, CTRL, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "RM5-T8, 2020, kostnad").type_text("20,25");
    harness.run();
    press(&mut harness, CTRL, Key::S);
    wait(&mut harness, |harness| sees(harness, "plan.ron · lagret"));
    let saved = file::load(&path).unwrap().set;
    let figure = saved.base.find_tiltak("RM5-T8").unwrap().cost.get(0).unwrap().amount.unwrap();
    assert_eq!(figure.to_string(), "20.25");
}

#[test]
fn a_file_changed_by_others_is_not_written_over_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, file::example()).unwrap();
    let mut harness = window();
    harness.state_mut().ask(Action::Open(path.clone()));
    wait(&mut harness, |harness| harness.state().document().origin().is_some());
    std::fs::write(&path, "noe annet").unwrap();
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    press(&mut harness, CTRL, Key::S);
    wait(&mut harness, |harness| sees(harness, "Noen andre har endret filen"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "noe annet");
    click(&mut harness, "Avbryt");
    assert!(harness.state().document().is_dirty());
}

#[test]
fn no_file_is_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("annet.ron");
    std::fs::write(&path, "noe annet").unwrap();
    let mut harness = window();
    press(&mut harness, CTRL | Modifiers::SHIFT, Key::S);
    type_path(&mut harness, &path);
    assert!(sees(&harness, "Filen finnes fra før"));
    click(&mut harness, "Avbryt");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "noe annet");
    press(&mut harness, CTRL | Modifiers::SHIFT, Key::S);
    type_path(&mut harness, &path);
    click(&mut harness, "Erstatt");
    wait(&mut harness, |harness| harness.state().document().origin().is_some());
    assert!(file::load(&path).is_ok());
}

#[test]
fn what_is_edited_while_a_file_is_saved_is_not_taken_for_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, file::example()).unwrap();
    let mut harness = window();
    harness.state_mut().ask(Action::Open(path.clone()));
    wait(&mut harness, |harness| harness.state().document().origin().is_some());
    select_and_postpone(&mut harness);
    // Saved, postponed again and left, all before the first save can be done.
    let ask = |harness: &mut Harness<'_, App>, command| {
        harness.state_mut().ask(Action::Command(command));
    };
    ask(&mut harness, Command::Save);
    ask(&mut harness, Command::Postpone);
    ask(&mut harness, Command::New);
    harness.step();
    wait(&mut harness, |harness| sees(harness, "Lagre endringene?"));
    let saved = file::load(&path).unwrap().set;
    assert_eq!(saved.base.find_tiltak("RM5-T8").unwrap().start.number(), 2021);
    let open = harness.state().document().plan().find_tiltak("RM5-T8").unwrap().start;
    assert_eq!(open.number(), 2022);
    assert!(harness.state().document().is_dirty());
}

fn select_and_postpone(harness: &mut Harness<'_, App>) {
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(harness, Modifiers::ALT, Key::ArrowRight);
}

#[test]
fn what_is_moved_stays_in_sight_as_moved() {
    let mut harness = window();
    select_and_postpone(&mut harness);
    assert!(sees(&harness, "Flyttet til 2021, 18,5"));
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert!(sees(&harness, "18,5 millioner er flyttet til 2021, ikke spart."));
    // The figures are no longer those of the paper.
    assert!(!sees(&harness, "NUIT sak 4/20"));
    assert!(sees(&harness, "avviker fra planen per 3. februar 2020"));
}

#[test]
fn a_contradiction_leads_to_the_scenario_that_shows_its_other_side() {
    let mut harness = window();
    assert!(sees(&harness, "Motstrid:"));
    click(&mut harness, "Vis scenarioet");
    assert!(sees(&harness, "Mangler, 124"));
    assert!(sees(&harness, "Scenario: 29 bare forespeilet"));
}

#[test]
fn an_empty_plan_invites_the_first_tiltak() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::N);
    click(&mut harness, "Legg til det første tiltaket");
    let plan = harness.state().document().plan();
    assert_eq!(plan.tiltak.len(), 1);
    assert_eq!(harness.state().look().selected, plan.tiltak.at(0).map(|tiltak| tiltak.id));
    press(&mut harness, CTRL, Key::Z);
    assert!(harness.state().document().plan().tiltak.is_empty());
}

#[test]
fn findings_open_from_the_status_line() {
    let mut harness = window();
    harness.get_by_label_contains("2 merknader").click();
    harness.run();
    assert!(sees(&harness, "Funn og merknader"));
    assert!(sees(&harness, "presentasjonen av samme sak kaller dem forespeilet"));
}

#[test]
fn the_top_bar_has_room_at_every_size() {
    for width in [900.0, 1100.0, 1440.0, 1920.0] {
        let mut harness = window();
        harness.set_size(vec2(width, 700.0));
        harness.run();
        click(&mut harness, "Åpent scenario: Vedtatt plan. Bytt");
        click(&mut harness, "NHN-tiltakene utsettes ett år");
        let switcher = harness.get_by_label_contains("Åpent scenario").rect();
        let gap = harness.get_by_label("Mangler, 21").rect();
        assert!(gap.right() <= width, "{width}: {gap:?}");
        let labels = harness.query_all_by(|node| node.role() == Role::Label);
        for figure in labels.map(|label| label.rect()).filter(|at| at.bottom() < 48.0) {
            let apart = figure.left() >= switcher.right() || figure.right() <= switcher.left();
            assert!(apart, "{width}: {figure:?} on {switcher:?}");
        }
    }
}

#[test]
fn a_broken_file_is_told_with_its_place_and_the_plan_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feil.ron");
    let broken = file::example().replacen("start: 2020", "start: \"tidlig\"", 1);
    std::fs::write(&path, broken).unwrap();
    let mut harness = window();
    let before = bytes(&harness);
    harness.state_mut().ask(Action::Open(path));
    wait(&mut harness, |harness| sees(harness, "Det gikk ikke"));
    assert!(sees(&harness, "Linje"));
    assert!(sees(&harness, "start"));
    assert_eq!(bytes(&harness), before);
}

/// A file that somebody lets go of over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_file_is_opened_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sluppet.ron");
    std::fs::write(&path, file::example()).unwrap();
    let mut harness = window();
    let dropped = std::sync::Arc::new(Dropped(path.clone()));
    harness.input_mut().dropped_files.push(dropped);
    harness.step();
    wait(&mut harness, |harness| harness.state().document().origin().is_some());
    assert!(sees(&harness, "sluppet.ron · lagret"));
    click(&mut harness, "Fil");
    harness.get_by_label("Sist brukt").hover();
    harness.run();
    assert!(sees(&harness, path.to_str().unwrap()));
}

/// Types a path in the own file dialog and answers it.
fn type_path(harness: &mut Harness<'_, App>, path: &Path) {
    let field = || Role::TextInput;
    harness.get_by_role(field()).focus();
    harness.run();
    press(harness, CTRL, Key::A);
    harness.get_by_role(field()).type_text(path.to_str().unwrap());
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

fn looks() -> [(Theme, Settings); 2] {
    let dark = Settings { dark: Some(true), ..settings() };
    [(Theme::Light, settings()), (Theme::Dark, dark)]
}

#[test]
fn bildet_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, settings) in looks() {
        let mut harness = window_of(real_plan(), settings);
        harness.snapshot(picture("bildet", look, 1.0));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn the_story_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, settings) in looks() {
        let mut harness = window_of(real_plan(), settings);
        press(&mut harness, CTRL, Key::U);
        harness.snapshot(picture("konsekvenser", look, 1.0));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn the_meeting_view_looks_as_approved() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::F11);
    harness.snapshot(picture("bildet_mote", Theme::Light, 1.0));
}

#[test]
fn veikart_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, settings) in looks() {
        let mut harness = window_of(real_plan(), settings);
        press(&mut harness, Modifiers::NONE, Key::Num2);
        harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
        harness.run();
        harness.snapshot(picture("veikart", look, 1.0));
        results.extend_harness(&mut harness);
    }
}

#[test]
fn opens_the_earlier_plan_with_what_was_stated() {
    let mut harness = window();
    harness.state_mut().ask(Action::Command(Command::OpenJune));
    harness.run();
    assert_eq!(harness.state().document().plan().tiltak.len(), 25);
    harness.get_by_label("Behov 2020, oppgitt, ca. 200");
    assert!(sees(&harness, "oppgitt til ca. 200 millioner"));
    harness.snapshot("bildet_juni_2019_light");
}

#[test]
fn a_right_click_on_a_bar_and_the_menu_key_offer_what_can_be_done_to_it() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num2);
    let name = bar_name(&harness, "RM5-T8");
    harness.get_by_role_and_label(Role::Slider, &name).click_secondary();
    harness.run();
    assert_eq!(harness.state().look().selected.map(|id| id.to_string()).as_deref(), Some("RM5-T8"));
    click(&mut harness, "Vis i tabellen");
    assert_eq!(harness.state().look().screen, Screen::Table);
    press(&mut harness, CTRL, Key::Num2);
    let name = bar_name(&harness, "RM2-T2");
    harness.get_by_role_and_label(Role::Slider, &name).focus();
    harness.run();
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, "Hva om det utsettes?");
    assert_eq!(harness.state().look().screen, Screen::Consequences);
    assert_eq!(harness.state().look().selected.map(|id| id.to_string()).as_deref(), Some("RM2-T2"));
}

/// The name of a tiltak's bar, as it is heard.
fn bar_name(harness: &Harness<'_, App>, code: &str) -> String {
    let all = harness.query_all_by_role(Role::Slider);
    let mut names = all.filter_map(|node| node.accesskit_node().label());
    names.find(|name| name.starts_with(code)).unwrap()
}
