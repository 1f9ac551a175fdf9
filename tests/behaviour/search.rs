//! Search over everything in a plan that has a name.

use crate::generate::plan;
use proptest::prelude::*;
use std::collections::BTreeSet;
use veikart::file;
use veikart::model::Plan;
use veikart::text::{Lang, Texts};
use veikart::view::{FoundKind, FoundRow, Query, SearchEntry, SearchIndex};

fn real() -> Plan {
    Plan::clone(&file::read_str(file::example()).unwrap().base)
}

fn index(plan: &Plan) -> SearchIndex {
    SearchIndex::of(plan, Texts::of(Lang::Nb))
}

fn found(index: &SearchIndex, typed: &str) -> Vec<String> {
    let rows = index.find(&Query::new(typed));
    rows.iter()
        .map(|row| match row {
            FoundRow::Kind(kind, count) => format!("{kind:?} {count}"),
            FoundRow::Entry(at) => index.entry(*at).unwrap().name(),
        })
        .collect()
}

fn entries<'a>(index: &'a SearchIndex, typed: &str) -> Vec<&'a SearchEntry> {
    let rows = index.find(&Query::new(typed));
    let entry = |row: &FoundRow| match row {
        FoundRow::Entry(at) => index.entry(*at),
        FoundRow::Kind(..) => None,
    };
    rows.iter().filter_map(entry).collect()
}

#[test]
fn a_code_comes_before_all_else() {
    let index = index(&real());
    let rows = found(&index, "rm5");
    assert_eq!(rows[0], "Goal 1", "{rows:#?}");
    assert!(rows[2].starts_with("Tiltak 3"), "{rows:#?}");
    assert!(rows[3].starts_with("RM5-T1 "));
    assert_eq!(entries(&index, "RM5-T8")[0].code, "RM5-T8");
    assert_eq!(entries(&index, "rm4‑t5.1")[0].code, "RM4-T5.1", "with another hyphen");
}

#[test]
fn words_are_found_in_any_order_and_in_part() {
    let index = index(&real());
    for typed in ["redusere risiko", "risiko reduser", "grunndataplatt dagens"] {
        let found = entries(&index, typed);
        assert!(found.iter().any(|entry| entry.code == "RM5-T8"), "{typed}");
    }
    assert!(entries(&index, "redusere xyzzy").is_empty());
}

#[test]
fn norwegian_letters_are_letters_of_their_own() {
    let mut plan = Plan::empty("p", year(2020), year(2021), year(2020));
    for (at, title) in
        ["Åpne data", "Apne porter", "Øvelse", "E\u{301}n", "Sær", "Sar"].iter().enumerate()
    {
        let id = format!("t{at}").parse().unwrap();
        let tiltak = veikart::model::Tiltak::new(id, format!("K{at}"), *title, year(2020));
        plan.tiltak.push(tiltak).unwrap();
    }
    let index = index(&plan);
    let titles = |typed: &str| -> Vec<String> {
        entries(&index, typed).iter().map(|entry| entry.title.clone()).collect()
    };
    assert_eq!(titles("ÅPNE"), ["Åpne data"]);
    assert_eq!(titles("a\u{30a}pne"), ["Åpne data"], "composed of two signs");
    assert_eq!(titles("apne"), ["Apne porter"]);
    assert_eq!(titles("aapne"), ["Åpne data"], "without the letter on the keyboard");
    assert_eq!(titles("oevelse"), ["Øvelse"]);
    assert_eq!(titles("saer"), ["Sær"]);
    assert_eq!(titles("en"), ["E\u{301}n"]);
}

fn year(number: i32) -> veikart::model::Year {
    veikart::model::Year::new(number).unwrap()
}

#[test]
fn owners_and_notes_lead_to_the_tiltak() {
    let index = index(&real());
    let rows = index.find(&Query::new("norsk helsenett"));
    let kinds: Vec<FoundKind> = rows
        .iter()
        .filter_map(|row| match row {
            FoundRow::Kind(kind, _) => Some(*kind),
            FoundRow::Entry(_) => None,
        })
        .collect();
    assert_eq!(kinds[0], FoundKind::Actor, "the name itself first: {kinds:?}");
    assert!(kinds.contains(&FoundKind::Tiltak), "{kinds:?}");
    assert!(entries(&index, "helseid norsk").iter().any(|entry| entry.code == "RM2-T2"));
}

#[test]
fn what_matches_is_pointed_out_in_the_text_as_it_stands() {
    let marked = |typed: &str, text: &str| -> Vec<String> {
        let parts = Query::new(typed).parts(text);
        parts.into_iter().map(|part| text[part].to_owned()).collect()
    };
    assert_eq!(marked("påvirk", "Stor Påvirkning"), ["Påvirk"]);
    assert_eq!(marked("a b", "A-b ba"), ["A", "b", "ba"]);
    assert_eq!(marked("aap", "A\u{30a}pen"), ["A\u{30a}p"]);
    assert!(marked("", "x").is_empty());
}

#[test]
fn nothing_typed_finds_nothing() {
    let index = index(&real());
    for typed in ["", "  ", "\u{ad}"] {
        assert!(Query::new(typed).is_empty());
        assert!(found(&index, typed).is_empty());
    }
}

proptest! {
    #[test]
    fn every_tiltak_is_found_by_its_code_and_by_its_title(plan in plan()) {
        let index = index(&plan);
        for tiltak in plan.tiltak.iter() {
            for typed in [&tiltak.code, &tiltak.title] {
                if Query::new(typed).is_empty() {
                    continue;
                }
                let found = entries(&index, typed);
                prop_assert!(
                    found.iter().any(|entry| entry.record == tiltak.id.record()),
                    "{typed:?}"
                );
            }
        }
    }

    #[test]
    fn a_longer_query_finds_no_more(plan in plan(), typed in "[a-zæøå0-9-]{1,4}", more in "[b-df-z0-9 -]{1,3}") {
        let index = index(&plan);
        let records = |typed: &str| -> BTreeSet<_> {
            entries(&index, typed).iter().map(|entry| entry.record).collect()
        };
        let longer = records(&format!("{typed} {more}"));
        prop_assert!(longer.is_subset(&records(&typed)));
    }

    #[test]
    fn parts_are_in_order_and_on_letters(text in "\\PC{0,24}", typed in "\\PC{0,6}") {
        let mut end = 0;
        for part in Query::new(&typed).parts(&text) {
            prop_assert!(part.start >= end && part.start < part.end);
            prop_assert!(text.get(part.clone()).is_some());
            end = part.end;
        }
    }
}
