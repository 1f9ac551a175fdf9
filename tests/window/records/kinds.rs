//! Every kind of record, and every kind of value.

use super::{at, choose, enter, field, heard, page, pick, plan, turn_to, undone, value};
use crate::support::{bytes, press, sees, settings, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use veikart::change::PlanSet;
use veikart::change::RecordKind;
use veikart::document::Document;
use veikart::model::{Plan, Year};
use veikart::text::Lang;
use veikart::ui::{Action, Screen, Settings};

/// Every page, its kind, the first field and what is typed there.
const PAGES: [(&str, RecordKind, &str, &str); 14] = [
    ("Tiltak", RecordKind::Tiltak, "kode", "RM9-T1"),
    ("Resultatmål", RecordKind::Goal, "kode", "RM9"),
    ("Innsatsområder", RecordKind::Area, "navn", "Velferdsteknologi"),
    ("Milepæler", RecordKind::Milestone, "kode", "RM9-M1"),
    ("Aktører", RecordKind::Actor, "navn", "Folkehelseinstituttet"),
    ("Finansieringskilder", RecordKind::Source, "navn", "KS"),
    ("Midler", RecordKind::Grant, "2021, beløp", "12,5"),
    ("Initiativer", RecordKind::Initiative, "navn", "Akson"),
    ("Konsekvenser", RecordKind::Consequence, "hva følger", "Dobbeltarbeid"),
    ("Gevinster", RecordKind::Benefit, "gevinst", "Spart tid"),
    ("Vedtak", RecordKind::Decision, "hvem avgjør", "NUFA"),
    ("Belegg", RecordKind::Evidence, "dokument", "NUFA 1.1.2020"),
    ("Oppgitte summer", RecordKind::Stated, "år", "2022"),
    ("Motstrider", RecordKind::Contradiction, "hva de er uenige om", "Summen"),
];

#[test]
fn every_kind_is_added_written_and_taken_back() {
    for (name, kind, first, text) in PAGES {
        let mut harness = page(name);
        let before = bytes(&harness);
        let count = kind.count(plan(&harness));
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        assert_eq!(kind.count(plan(&harness)), count + 1, "{name}");
        enter(&mut harness, first, text);
        assert_eq!(value(&harness, first), text, "{name}");
        assert!(bytes(&harness).contains(&text.replace(',', ".")), "{name}");
        assert_eq!(kind.count(plan(&harness)), count + 1, "{name}");
        for _ in 0..2 {
            harness.state_mut().ask(Action::Command(veikart::ui::Command::Undo));
            harness.run();
        }
        assert_eq!(bytes(&harness), before, "{name}");
    }
}

#[test]
fn a_new_record_has_the_cursor_in_its_first_field() {
    let mut harness = page("Aktører");
    harness.get_by_label("Legg til").click();
    harness.run();
    assert!(field(&harness, "navn").is_focused());
    assert_eq!(value(&harness, "navn"), "Ny aktør");
    // What stands there is marked, so that typing replaces it.
    field(&harness, "navn").type_text("Helsedirektoratet");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(plan(&harness).actors.iter().any(|actor| actor.name == "Helsedirektoratet"));
}

#[test]
fn every_kind_is_copied_and_removed_again() {
    for (name, kind, ..) in PAGES {
        let mut harness = page(name);
        if kind.count(plan(&harness)) == 0 {
            press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        }
        let (before, count) = (bytes(&harness), kind.count(plan(&harness)));
        press(&mut harness, Modifiers::COMMAND, Key::J);
        assert_eq!(kind.count(plan(&harness)), count + 1, "{name}");
        // The copy is open, and nothing uses it.
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Delete);
        assert!(sees(&harness, "Ingenting annet i planen bruker dette."), "{name}");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(bytes(&harness), before, "{name}");
    }
}

#[test]
fn every_kind_moves_in_its_list() {
    for (name, kind, ..) in PAGES {
        let mut harness = page(name);
        if kind.count(plan(&harness)) < 2 {
            continue;
        }
        let first = kind.at(plan(&harness), 0);
        undone(&mut harness, |harness| {
            press(harness, Modifiers::ALT | Modifiers::SHIFT, Key::ArrowDown);
            assert_eq!(kind.at(plan(harness), 1), first, "{name}");
        });
        press(&mut harness, Modifiers::ALT | Modifiers::SHIFT, Key::ArrowUp);
        assert_eq!(kind.at(plan(&harness), 0), first, "{name}");
    }
}

#[test]
fn text_choices_shares_dates_and_amounts_are_edited() {
    let mut harness = at("nhn");
    undone(&mut harness, |h| enter(h, "kort navn", "NHN"));
    undone(&mut harness, |h| choose(h, "type", "Program"));
    undone(&mut harness, |h| choose(h, "del av", "De fire regionale"));
    undone(&mut harness, |h| choose(h, "belegg for navn", "Uten belegg"));
    let mut harness = at("s-rhf");
    undone(&mut harness, |h| {
        enter(h, "bidragsyter 1, andel, %", "33,33");
        assert!(bytes(h).contains("share: \"33.33\""));
    });
    // Unknown is told, not left blank, and can be typed so.
    enter(&mut harness, "bidragsyter 1, andel, %", "40");
    enter(&mut harness, "bidragsyter 1, andel, %", "?");
    assert_eq!(value(&harness, "bidragsyter 1, andel, %"), "?");
    assert_eq!(value(&harness, "kan overføres, %"), "?");
    undone(&mut harness, |h| enter(h, "kan overføres, %", "5"));
    undone(&mut harness, |h| choose(h, "pott 1, innsatsområder", "Grunndata"));
    let mut harness = at("g-rhf-29");
    undone(&mut harness, |h| enter(h, "2020, beløp", "30,25"));
    undone(&mut harness, |h| enter(h, "besvart", "14.2.2020"));
    undone(&mut harness, |h| choose(h, "status", "Avslått"));
    undone(&mut harness, |h| choose(h, "pott", "Norsk Helsenett, Egne midler"));
    undone(&mut harness, |h| enter(h, "notat", "Fire år"));
}

#[test]
fn the_plan_s_own_page_is_edited() {
    let mut harness = page("Om planen");
    undone(&mut harness, |h| enter(h, "tittel", "Ny plan"));
    undone(&mut harness, |h| enter(h, "per dato", "1.3.2020"));
    undone(&mut harness, |h| enter(h, "siste år", "2025"));
    undone(&mut harness, |h| enter(h, "prisår", "2020"));
    undone(&mut harness, |h| {
        h.get_by_label("Legg til år …").click();
        h.run();
        pick(h, "2020");
        assert!(plan(h).about.is_silent(Year::new(2020).unwrap()));
    });
    undone(&mut harness, |h| {
        h.get_by_label("Plan for Felles grunnmur 2020, fjern år uten kilder 1").click();
        h.run();
    });
}

#[test]
fn links_are_added_and_taken_away() {
    let mut harness = at("RM5-M4");
    undone(&mut harness, |h| {
        h.get_by_label("Legg til …").click();
        h.run();
        // Many: they are looked through by typing.
        let search: Vec<_> = h.query_all_by_label("Søk").collect();
        search.last().unwrap().focus();
        h.run();
        h.query_all_by_label("Søk").last().unwrap().type_text("helseid");
        h.run();
        pick(h, "RM2-T2");
    });
    undone(&mut harness, |h| {
        let cross =
            "RM5-M4 Akseptabel risiko på dagens grunndataplattform er oppnådd, fjern behov 1";
        h.get_by_label(cross).click();
        h.run();
    });
}

#[test]
fn of_a_tiltak_all_that_the_inspector_leaves_out_is_edited() {
    let mut harness = page("Tiltak");
    undone(&mut harness, |h| enter(h, "prioritet", "2"));
    undone(&mut harness, |h| {
        choose(h, "risiko ved å la være", "2 mindre sannsynlig, 4 kritisk");
        let risk = plan(h).tiltak.at(0).unwrap().risk.unwrap();
        assert_eq!((risk.likelihood, risk.severity, risk.by), (2, 4, None));
    });
    undone(&mut harness, |h| choose(h, "finansieres", "I egen prosess"));
    undone(&mut harness, |h| {
        h.get_by_label("Legg til avhengighet …").scroll_to_me();
        h.run();
        h.get_by_label("Legg til avhengighet …").click();
        h.run();
        pick(h, "RM1-T4");
    });
    undone(&mut harness, |h| {
        h.get_by_label("Legg til samtidighet …").click();
        h.run();
        pick(h, "RM1-T4");
    });
}

#[test]
fn where_there_is_nothing_it_invites_the_first() {
    let plan = Plan::empty("Tom", year(2020), year(2022), year(2020));
    let mut harness = window_of(Document::new(PlanSet::new(plan)), settings());
    harness.state_mut().ask(Action::Show(Screen::Records));
    harness.run();
    for (name, kind, ..) in PAGES {
        turn_to(&mut harness, name);
        assert!(sees(&harness, " ennå. Legg til "), "{name}");
        let buttons = harness.query_all_by_label("Legg til");
        buttons.last().unwrap().click();
        harness.run();
        let lacking = [RecordKind::Contradiction].contains(&kind);
        assert_eq!(kind.count(super::plan(&harness)), usize::from(!lacking), "{name}");
    }
    assert!(sees(&harness, "En motstrid er mellom to belegg."));
}

fn year(year: i32) -> Year {
    Year::new(year).unwrap()
}

#[test]
fn every_input_of_every_kind_has_a_name_of_its_own_in_every_language() {
    for lang in Lang::ALL {
        let mut harness = window_of(super::example(), Settings { lang, ..settings() });
        harness.state_mut().ask(Action::Show(Screen::Records));
        harness.run();
        let pages: Vec<_> = heard(&harness)
            .into_iter()
            .filter(|(role, _)| *role == Role::ListBoxOption)
            .map(|(_, name)| name.split(", ").next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(pages.len(), 15);
        for name in pages {
            turn_to(&mut harness, &name);
            let all = heard(&harness);
            assert!(all.iter().all(|(_, name)| !name.contains('[')), "{name}: {all:?}");
            let mut inputs: Vec<_> = all
                .iter()
                .filter(|(role, _)| egui::accessibility::is_input(*role) && *role != Role::Link)
                .map(|(_, name)| name)
                .collect();
            assert!(inputs.iter().all(|name| !name.is_empty()), "{name}");
            inputs.sort();
            for pair in inputs.windows(2) {
                assert_ne!(pair[0], pair[1], "{name}");
            }
        }
    }
}
