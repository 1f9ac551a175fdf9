//! What the hand does in the table.

use super::{id, paste, pick, table, tiltak, typed};
use crate::support::{bytes, click, press, sees};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use veikart::model::Year;
use veikart::ui::App;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

fn cost(harness: &Harness<'_, App>, code: &str, year: i32) -> Option<String> {
    let tiltak = tiltak(harness, code);
    let figure = tiltak.cost.get(tiltak.offset(Year::new(year).unwrap()))?;
    Some(figure.amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string()))
}

fn order(harness: &Harness<'_, App>) -> Vec<String> {
    harness.state().document().plan().tiltak.iter().map(|tiltak| tiltak.code.clone()).collect()
}

/// Whether the table shows a row.
fn row(harness: &Harness<'_, App>, code: &str) -> bool {
    harness.query_by_label_contains(&format!("{code}, kode")).is_some()
}

#[test]
fn the_heading_says_the_finding_and_the_rows_what_is_assumed() {
    let harness = table();
    assert!(sees(&harness, "14 tiltak og én aktivitet trenger 221 millioner i 2020. 95 mangler."));
    harness.get_by_label("RM2-T2, kostnad 2020, 18,5, antatt");
    harness.get_by_label("RM2-T2, mangler 2020, 18,5, antatt");
    harness.get_by_label("Sum, Kostnad 2020, 221");
    harness.get_by_label("Sum, Mangler 2020, 95");
    harness.get_by_label("Sum, Innvilget 2020, 126");
}

#[test]
fn an_amount_is_typed_over_and_undone() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "RM2-T2, kostnad 2020, 18,5, antatt");
    typed(&mut harness, "2");
    typed(&mut harness, "0,25");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(cost(&harness, "RM2-T2", 2020).as_deref(), Some("20.25"));
    harness.get_by_label("RM2-T2, kostnad 2020, 20,25, antatt");
    assert!(sees(&harness, "trenger 222,75 millioner"));
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn a_refused_cell_says_why_and_keeps_what_was_typed() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "RM2-T2, eier, Norsk Helsenett");
    typed(&mut harness, "NHM");
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, NONE, Key::F2);
    typed(&mut harness, " og Co");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(bytes(&harness), before);
    assert!(sees(&harness, "Én celle tok ikke imot det som ble skrevet."));
    click(&mut harness, "Gå til neste");
    assert!(sees(&harness, "er ingen aktør i planen"));
    assert!(sees(&harness, "Norsk Helsenett og Co"));
    click(&mut harness, "Glem det som ble skrevet");
    assert!(!sees(&harness, "er ingen aktør i planen"));
}

#[test]
fn the_keyboard_alone_opens_finds_sets_a_cost_allocates_undoes_and_saves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let plan = crate::support::real_plan();
    veikart::file::save(&path, plan.set(), None).unwrap();
    let mut harness = crate::support::window();
    press(&mut harness, CTRL, Key::O);
    typed(&mut harness, path.to_str().unwrap());
    press(&mut harness, NONE, Key::Enter);
    crate::support::wait(&mut harness, |harness| harness.state().document().origin().is_some());

    press(&mut harness, NONE, Key::Num3);
    press(&mut harness, CTRL, Key::F);
    typed(&mut harness, "RM2-T2");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(harness.state().look().selected, Some(id("RM2-T2")));
    press(&mut harness, NONE, Key::Escape);
    // The cursor stands in the row; the arrows lead to the cost of 2020.
    for _ in 0..5 {
        press(&mut harness, NONE, Key::ArrowRight);
    }
    typed(&mut harness, "19");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(cost(&harness, "RM2-T2", 2020).as_deref(), Some("19"));

    press(&mut harness, CTRL, Key::Num4);
    for _ in 0..60 {
        if harness.state().look().typing {
            break;
        }
        press(&mut harness, NONE, Key::Tab);
    }
    press(&mut harness, CTRL, Key::Home);
    for _ in 0..4 {
        press(&mut harness, NONE, Key::ArrowRight);
    }
    typed(&mut harness, "17");
    press(&mut harness, NONE, Key::Enter);
    let given = |plan: &veikart::model::Plan| {
        let key = ("g-nhn-74".parse().unwrap(), id("RM2-T2"));
        let figure = *plan.allocations.get(key).unwrap().mnok.get(2020).unwrap();
        figure.amount.unwrap().to_string()
    };
    assert_eq!(given(harness.state().document().plan()), "17");
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(given(harness.state().document().plan()), "18.5");
    press(&mut harness, CTRL, Key::S);
    crate::support::wait(&mut harness, |harness| !harness.state().document().is_dirty());
    let saved = veikart::file::read_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(given(&saved.base), "18.5");
    let cost = saved.base.tiltak.get(id("RM2-T2")).unwrap().cost.get(0).unwrap();
    assert_eq!(cost.amount, "19".parse().ok());
}

#[test]
fn search_and_filters_show_fewer_rows_and_say_so() {
    let mut harness = table();
    harness.get_by_label("Søk i tiltak").focus();
    harness.run();
    typed(&mut harness, "helseid");
    assert!(row(&harness, "RM2-T2") && !row(&harness, "RM1-T2"));
    assert!(sees(&harness, "1 av 17 vises"));
    harness.get_by_label("Søk i tiltak").focus();
    harness.run();
    press(&mut harness, CTRL, Key::A);
    press(&mut harness, NONE, Key::Backspace);
    assert!(row(&harness, "RM1-T2"));
    click(&mut harness, "Vis bare …");
    click(&mut harness, "Uten innvilget finansiering");
    press(&mut harness, NONE, Key::Escape);
    assert!(!row(&harness, "RM1-T2") && row(&harness, "RM5-T8"));
    click(&mut harness, "Vis alle igjen: Uten innvilget finansiering");
    assert!(row(&harness, "RM1-T2"));
    harness.get_by_label("Søk i tiltak").focus();
    harness.run();
    typed(&mut harness, "finnes ikke");
    assert!(sees(&harness, "Ingen av 17 tiltak passer med det du leter etter"));
}

#[test]
fn groups_have_headings_with_sums() {
    let mut harness = table();
    click(&mut harness, "Grupper etter …");
    pick(&mut harness, Role::Button, "Tiltenkt kilde");
    assert!(sees(&harness, "Gruppert etter tiltenkt kilde"));
    assert!(sees(&harness, "Norsk Helsenett (4)"));
    assert!(sees(&harness, "RHF-ene (4)"));
    assert_eq!(harness.state().look().selected, None);
}

#[test]
fn columns_are_chosen_and_the_choice_is_kept() {
    let mut harness = table();
    assert!(harness.query_by_label_contains("RM2-T2, resultatmål").is_none());
    click(&mut harness, "Kolonner …");
    pick(&mut harness, Role::CheckBox, "Resultatmål");
    pick(&mut harness, Role::CheckBox, "Eier");
    press(&mut harness, NONE, Key::Escape);
    harness.get_by_label_contains("RM2-T2, resultatmål");
    assert!(harness.query_by_label_contains("RM2-T2, eier").is_none());
}

#[test]
fn a_click_on_a_title_sorts_and_another_turns_it() {
    let mut harness = table();
    let top = |harness: &Harness<'_, App>, code: &str| {
        harness.get_by_label_contains(&format!("{code}, kode")).rect().top()
    };
    click(&mut harness, "Kostnad 2020");
    assert!(top(&harness, "RM1-T4") < top(&harness, "RM5-T1"));
    click(&mut harness, "Kostnad 2020");
    assert!(top(&harness, "RM1-T4") > top(&harness, "RM5-T1"));
    assert!(top(&harness, "RM6-T1") > top(&harness, "RM1-T4"), "what says nothing is last");
    click(&mut harness, "Planens rekkefølge");
    assert!(top(&harness, "RM1-T4") < top(&harness, "RM5-T1"));
}

#[test]
fn rows_are_duplicated_moved_added_and_removed() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, CTRL, Key::J);
    assert_eq!(order(&harness)[3..5], ["RM2-T2", "RM2-T2-2"]);
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
    click(&mut harness, "RM2-T2, kode, RM2-T2");
    press(&mut harness, ALT_SHIFT, Key::ArrowUp);
    press(&mut harness, ALT_SHIFT, Key::ArrowUp);
    assert_eq!(order(&harness)[..3], ["RM1-T2", "RM2-T2", "RM1-T4"]);
    press(&mut harness, ALT_SHIFT, Key::ArrowDown);
    press(&mut harness, ALT_SHIFT, Key::ArrowDown);
    assert_eq!(bytes(&harness), before);
    press(&mut harness, CTRL_SHIFT, Key::N);
    assert_eq!(order(&harness)[3..5], ["RM2-T2", "T1"]);
    assert_eq!(harness.state().look().screen, veikart::ui::Screen::Table);
    typed(&mut harness, "Et nytt tiltak");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(tiltak(&harness, "T1").title, "Et nytt tiltak");
    press(&mut harness, CTRL, Key::Z);
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
    click(&mut harness, "RM5-T3.2, kode, RM5-T3.2");
    press(&mut harness, CTRL_SHIFT, Key::Delete);
    assert!(harness.state().document().plan().find_tiltak("RM5-T3.2").is_none());
    assert!(sees(&harness, "fjern RM5-T3.2, med én fordeling, kobling fra ett tiltak"));
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn the_menu_of_a_row_leads_on() {
    let mut harness = table();
    harness.get_by_label("RM2-T2, kode, RM2-T2").click_secondary();
    harness.run();
    click(&mut harness, "Vis på veikartet");
    assert_eq!(harness.state().look().screen, veikart::ui::Screen::Roadmap);
    assert_eq!(harness.state().look().selected, Some(id("RM2-T2")));
}

#[test]
fn the_cursor_follows_what_is_selected_elsewhere_and_leads_it() {
    let mut harness = table();
    click(&mut harness, "RM5-T8, kode, RM5-T8");
    assert_eq!(harness.state().look().selected, Some(id("RM5-T8")));
    press(&mut harness, NONE, Key::ArrowUp);
    assert_eq!(harness.state().look().selected, Some(id("RM5-T3.2")));
    press(&mut harness, CTRL, Key::I);
    assert!(sees(&harness, "RM5-T3.2, tittel"));
}

#[test]
fn several_rows_are_typed_in_at_once() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "RM1-T2, kostnad 2020, 5, antatt");
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    typed(&mut harness, "7");
    press(&mut harness, CTRL_SHIFT, Key::Enter);
    for code in ["RM1-T2", "RM1-T4", "RM2-T1"] {
        assert_eq!(cost(&harness, code, 2020).as_deref(), Some("7"), "{code}");
    }
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn a_block_is_copied_pasted_and_filled_down() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "RM1-T2, kostnad 2020, 5, antatt");
    paste(&mut harness, "1,5\t2\n?\t\n");
    assert_eq!(cost(&harness, "RM1-T2", 2020).as_deref(), Some("1.5"));
    assert_eq!(cost(&harness, "RM1-T2", 2021).as_deref(), Some("2"));
    assert_eq!(cost(&harness, "RM1-T4", 2020).as_deref(), Some("?"));
    assert_eq!(cost(&harness, "RM1-T4", 2021), None);
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
    click(&mut harness, "RM1-T2, kostnad 2020, 5, antatt");
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, CTRL, Key::D);
    assert_eq!(cost(&harness, "RM1-T4", 2020).as_deref(), Some("5"));
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn rows_pasted_below_the_last_are_added() {
    let mut harness = table();
    let before = bytes(&harness);
    click(&mut harness, "Normen, kode, Normen");
    paste(&mut harness, "Normen\tNormen\nRM2-T2\tEn til\nNY\tEnda en");
    assert_eq!(order(&harness)[16..], ["Normen", "RM2-T2-2", "NY"]);
    assert_eq!(tiltak(&harness, "NY").title, "Enda en");
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn an_empty_plan_invites_the_first_tiltak() {
    let document = veikart::document::Document::new(veikart::change::PlanSet::new(
        veikart::model::Plan::empty(
            "Ny",
            Year::new(2020).unwrap(),
            Year::new(2022).unwrap(),
            Year::new(2020).unwrap(),
        ),
    ));
    let mut harness = super::table_of(document);
    assert!(sees(&harness, "Planen har ingen tiltak ennå."));
    click(&mut harness, "Legg til tiltak");
    assert_eq!(order(&harness), ["T1"]);
    typed(&mut harness, "Det første");
    press(&mut harness, NONE, Key::Enter);
    assert_eq!(tiltak(&harness, "T1").title, "Det første");
}

#[test]
fn tab_walks_the_cells_and_then_out_of_the_table() {
    let mut harness = table();
    let cursor = |harness: &Harness<'_, App>| {
        let mut cells = harness.query_all_by(|node| node.is_selected() == Some(true));
        cells.find_map(|node| node.accesskit_node().label())
    };
    let mut stops: Vec<String> = Vec::new();
    for _ in 0..16 + 8 * 18 + 5 * 18 {
        harness.key_press_modifiers(NONE, Key::Tab);
        harness.step();
        harness.step();
        if let Some(stop) = cursor(&harness)
            && stops.last() != Some(&stop)
        {
            stops.push(stop);
        }
    }
    let at = |name: &str| stops.iter().position(|stop| stop.starts_with(name));
    let (first, next) = (at("RM1-T2, kode"), at("RM1-T4, kode"));
    assert!(first.is_some() && first < next, "{stops:#?}");
    assert!(at("Normen, mangler").is_some(), "{stops:#?}");
    assert!(at("Sum").is_none(), "nothing can be typed in a sum");
    let keys = harness.query_all_by(|node| node.is_focused()).next();
    let role = keys.map(|node| node.accesskit_node().role());
    assert_ne!(role, Some(Role::Table), "the keys are free again");
}
