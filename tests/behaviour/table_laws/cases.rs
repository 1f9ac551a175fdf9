//! The real plan in the table.

use super::{Table, ids, made, typed};
use veikart::change::Change;
use veikart::file;
use veikart::model::{Plan, TiltakId, TiltakKind, Year};
use veikart::text::{Lang, Texts};
use veikart::view::table::{
    Choice, Column, Order, RowAt, Sieve, Status, Typed, duplicate, headline, taken_along,
};

fn real() -> Table {
    let set = file::read_str(file::example()).unwrap();
    Table::of(Plan::clone(&set.base), Lang::Nb)
}

fn id(code: &str) -> TiltakId {
    TiltakId::new(code).unwrap()
}

fn year(year: i32) -> Year {
    Year::new(year).unwrap()
}

/// Writes one cell; gives what stands there then, or why it was refused.
fn write(table: &Table, code: &str, column: Column, text: &str) -> Result<String, String> {
    let written = table.write(&[typed(id(code), column, text)]);
    match written.refused.first() {
        Some(refused) => {
            assert_eq!(written.changes, vec![], "nothing is changed by what is refused");
            assert_eq!(refused.typed, text);
            Err(Texts::of(Lang::Nb).say(&refused.why))
        }
        None => {
            Ok(Table::of(made(&table.derived.plan, &written), Lang::Nb).input(id(code), column))
        }
    }
}

#[test]
fn the_heading_agrees_with_the_funding_table() {
    let table = real();
    let arranged = table.arrange(&Sieve::default(), None, None);
    let told = headline(&table.cells(), &table.years, &arranged);
    assert_eq!(told.title, "14 tiltak og én aktivitet trenger 221 millioner i 2020. 95 mangler.");
    assert_eq!(
        told.line,
        "17 rader · beløp i MNOK · 2019, 2021, 2022 og 2023 er ikke i kildene · utenfor summene: RM6-T1 og RM6-T2"
    );
    let only = Sieve {
        owners: [Some(veikart::model::ActorId::new("nhn").unwrap().record())].into(),
        ..Sieve::default()
    };
    let told = headline(&table.cells(), &table.years, &table.arrange(&only, None, None));
    assert_eq!(told.title, "4 tiltak trenger 74 millioner i 2020. 74 mangler.");
    assert_eq!(
        told.line,
        "4 av 17 vises · beløp i MNOK · 2019, 2021, 2022 og 2023 er ikke i kildene"
    );
}

#[test]
fn what_is_typed_is_understood_as_people_write_it() {
    let table = real();
    let cost = Column::Cost(year(2020));
    for (column, typed, reads) in [
        (cost, "20", "20"),
        (cost, "18.75", "18,75"),
        (cost, "1 234,5 MNOK", "1\u{202f}234,5"),
        (cost, "?", "?"),
        (cost, "", ""),
        (Column::Owners, "nhn", "Norsk Helsenett"),
        (
            Column::Owners,
            "Norsk Helsenett, direktoratet for e-helse",
            "Norsk Helsenett, Direktoratet",
        ),
        (Column::Owners, "?", ""),
        (Column::Goal, "rm5", "RM5"),
        (Column::Area, "dok", "Dokumentdeling"),
        (Column::Source, "rhf", "RHF-ene"),
        (Column::Start, "2021", "2021"),
        (Column::End, "2022", "2022"),
        (Column::Kind, "akt", "Aktivitet"),
        (Column::Policy, "alt", "Venter på alt"),
        (Column::Policy, "50", "50\u{a0}%"),
        (Column::Policy, "skal", "Skalerer ned"),
        (Column::Risk, "3x4", "3×4"),
        (Column::After, "rm3-t1+1; RM5-T8 (start)", "RM3-T1+1, RM5-T8 (start)"),
        (Column::After, "RM3-T1 (end)", "RM3-T1 (slutt)"),
        (Column::With, "RM5-T3.2", "RM5-T3.2"),
        (Column::Priority, "2", "2"),
        (Column::Outside, "Egen  prosess", "Egen prosess"),
    ] {
        assert_eq!(write(&table, "RM2-T2", column, typed), Ok(reads.into()), "{column:?} {typed}");
    }
}

#[test]
fn what_is_refused_says_why_and_what_to_do() {
    let table = real();
    for (column, typed, why) in [
        (Column::Cost(year(2020)), "tjue", "Skriv MNOK som et tall"),
        (Column::Cost(year(2020)), "-3", "under null"),
        (Column::Cost(year(2020)), "1,123456789", "finere enn én øre"),
        (Column::Owners, "NHM", "Mente du «Norsk Helsenett»? Nye navn legges til under Register."),
        (Column::Owners, "Kommunenes felles innkjøp", "legg det til under Register"),
        (Column::Goal, "RM", "kan være RM1"),
        (Column::After, "RM5-T3", "ikke noe tiltak i planen. Mente du «RM5-T"),
        (Column::After, "RM2-T2", "kan ikke bygge på seg selv"),
        (Column::Start, "21", "er ikke et år"),
        (Column::Years, "0", "fra 1 til 200"),
        (Column::Years, "mange", "er ikke et antall år"),
        (Column::End, "2019", "er før starten i 2020"),
        (Column::Code, "  ", "Koden er tom"),
        (Column::Title, "", "Tittelen er tom"),
        (Column::Risk, "5×1", "fra 1 til 4"),
        (Column::Priority, "først", "Skriv et helt tall"),
        (Column::Total, "3", "Skriv kostnaden i året"),
        (Column::Gap, "0", "regnes ut"),
    ] {
        let refused = write(&table, "RM2-T2", column, typed).unwrap_err();
        assert!(refused.contains(why), "{column:?} {typed}: {refused}");
    }
}

#[test]
fn a_typed_amount_rests_on_nothing_and_a_start_takes_costs_along() {
    let table = real();
    let cost = |plan: &Plan, year: i32| {
        let tiltak = plan.tiltak.get(id("RM2-T2")).unwrap();
        tiltak.cost.get(tiltak.offset(Year::new(year).unwrap())).copied()
    };
    let before = cost(&table.derived.plan, 2020).unwrap();
    assert!(before.evidence.is_some());
    let typed_in = |cells: &[Typed]| made(&table.derived.plan, &table.write(cells));
    let after = typed_in(&[typed(id("RM2-T2"), Column::Cost(year(2020)), "20")]);
    assert_eq!(cost(&after, 2020).unwrap().evidence, None);
    // The start is taken first, wherever it stands in the row.
    let block = [
        typed(id("RM2-T2"), Column::Cost(year(2022)), "4"),
        typed(id("RM2-T2"), Column::Start, "2021"),
    ];
    let written = table.write(&block);
    assert!(matches!(written.changes[0], Change::Shift { by: 1, .. }));
    let after = typed_in(&block);
    assert_eq!(cost(&after, 2020), None);
    assert_eq!(cost(&after, 2021), Some(before));
    assert_eq!(cost(&after, 2022).unwrap().amount, "4".parse().ok());
}

#[test]
fn rows_below_the_last_become_tiltak_with_codes_of_their_own() {
    let table = real();
    let cell = |row, column, text: &str| Typed { row: RowAt::New(row), column, text: text.into() };
    let cost = Column::Cost(year(2021));
    let written = table.write(&[
        cell(0, Column::Code, "RM5-T8"),
        cell(0, Column::Title, "Nytt grunndataløft"),
        cell(0, cost, "3,5"),
        cell(0, Column::After, "NY-1"),
        cell(1, Column::Code, "NY-1"),
        cell(1, cost, "mye"),
        cell(2, Column::Code, ""),
        cell(2, cost, " "),
        cell(3, Column::Owners, "NHN"),
    ]);
    let plan = made(&table.derived.plan, &written);
    let new: Vec<_> =
        plan.tiltak.iter().skip(17).map(|t| (t.code.as_str(), t.title.as_str())).collect();
    assert_eq!(
        new,
        [("RM5-T8-2", "Nytt grunndataløft"), ("NY-1", "Nytt tiltak"), ("T1", "Nytt tiltak")]
    );
    let first = plan.tiltak.at(17).unwrap();
    assert_eq!(first.start, year(2020));
    assert_eq!(first.cost.get(1).unwrap().amount, "3.5".parse().ok());
    assert_eq!(first.after[0].on, plan.tiltak.at(18).unwrap().id, "links lead on to later rows");
    assert_eq!(written.refused.len(), 1);
    assert_eq!(written.refused[0].tiltak, plan.tiltak.at(18).unwrap().id);
    assert_eq!(written.changes.len(), 3, "each comes in whole");
}

#[test]
fn search_and_filters_find_what_is_asked_for() {
    let table = real();
    let found = |sieve: Sieve| ids(&table.arrange(&sieve, None, None));
    let search = |text: &str| found(Sieve { search: text.into(), ..Sieve::default() });
    assert_eq!(search("helseid"), [id("RM2-T2")]);
    assert_eq!(search("rm2-t2"), [id("RM2-T2")]);
    assert_eq!(search("norsk HELSENETT api"), [id("RM4-T5.1")]);
    assert_eq!(search("finnes ikke"), []);
    let ungranted = found(Sieve { ungranted: true, ..Sieve::default() });
    let missing = |id: &TiltakId| {
        let position = table.derived.plan.tiltak.position(*id).unwrap();
        let cell = table.derived.figures.tiltak(position, year(2020));
        cell.gap() > 0 && !table.derived.figures.is_outside(position)
    };
    let expected: Vec<_> = table.ids().into_iter().filter(missing).collect();
    assert_eq!(ungranted, expected);
    assert!(ungranted.len() > 4);
    let activities = found(Sieve { kind: Some(TiltakKind::Activity), ..Sieve::default() });
    assert_eq!(activities, [id("AKT-NORMEN")]);
}

#[test]
fn codes_are_sorted_by_their_numbers_and_the_status_by_what_is_missing() {
    let table = real();
    let sorted =
        |column, down| ids(&table.arrange(&Sieve::default(), None, Some(Order { column, down })));
    let codes = sorted(Column::Code, false);
    let at = |code: &str| codes.iter().position(|one| *one == id(code)).unwrap();
    assert!(at("RM3-T2") < at("RM3-T9"));
    assert!(at("RM5-T3.2") < at("RM5-T8"));
    let gaps = sorted(Column::Gap, true);
    assert!(["RM2-T2", "RM4-T5.1", "RM5-T3.2", "RM5-T8"].map(id).contains(&gaps[0]));
    let status = sorted(Column::Status, false);
    let first = table.derived.plan.tiltak.position(status[0]).unwrap();
    assert_eq!(Status::of(&table.derived, first, year(2020)), Some(Status::NotGranted));
}

#[test]
fn a_removal_says_what_it_takes_along() {
    let table = real();
    let plan = &table.derived.plan;
    let taken = taken_along(plan, &[id("RM5-T3.2")]).unwrap();
    let said = Texts::of(Lang::Nb).say(&taken.message());
    assert!(said.starts_with("fjern RM5-T3.2, med én fordeling, kobling fra ett tiltak"), "{said}");
    let dependent = plan.tiltak.iter().filter(|t| t.after.iter().any(|l| l.on == id("RM5-T3.2")));
    assert_eq!(dependent.count(), taken.links);
}

#[test]
fn a_copy_rests_on_nothing_and_takes_no_money() {
    let table = real();
    let plan = &table.derived.plan;
    let (added, changes) = duplicate(plan, &[id("RM2-T2"), id("RM1-T2")], 7);
    let mut after = Plan::clone(plan);
    for change in &changes {
        assert_eq!(&change.apply(&mut after).unwrap(), change);
    }
    let codes: Vec<_> = after.tiltak.iter().map(|tiltak| tiltak.code.as_str()).collect();
    assert_eq!(&codes[..2], ["RM1-T2", "RM1-T2-2"]);
    assert_eq!(
        codes.iter().position(|c| *c == "RM2-T2").unwrap() + 1,
        codes.iter().position(|c| *c == "RM2-T2-2").unwrap()
    );
    for id in added {
        let copy = after.tiltak.get(id).unwrap();
        assert!(copy.cost.iter().all(|(_, figure)| figure.evidence.is_none()));
        assert_eq!(
            (copy.by, copy.roles_by, copy.years_by, copy.source_by),
            (None, None, None, None)
        );
        assert!(after.allocations.iter().all(|allocation| allocation.tiltak != id));
    }
}

#[test]
fn every_column_has_a_name_of_its_own() {
    let table = real();
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        let columns = Column::of(&Choice::ALL, &table.years);
        let names: std::collections::BTreeSet<_> =
            columns.iter().map(|column| column.name(year(2020), texts)).collect();
        assert_eq!(names.len(), columns.len());
    }
}
