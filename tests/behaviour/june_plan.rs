//! The roadmap of June 2019 as it is shipped, against the paper.

use crate::table_laws::Table;
use veikart::change::PlanSet;
use veikart::engine::{Bound, Figures, Part, Severity, check, schedule, stated_total};
use veikart::file;
use veikart::model::{Amount, Measure, Plan, Year};
use veikart::text::{Lang, Texts};
use veikart::view::table::{Sieve, headline};
use veikart::view::{Derived, picture, topbar};

fn set() -> PlanSet {
    file::read_str(file::example_june()).unwrap()
}

fn base() -> Plan {
    Plan::clone(&set().base)
}

fn year(number: i32) -> Year {
    Year::new(number).unwrap()
}

/// Codes of the tiltak that these are responsible for.
fn responsible(plan: &Plan, ids: &[&str]) -> Vec<String> {
    let is = |responsible: &[veikart::model::ActorId]| {
        responsible.iter().map(|id| id.as_str()).eq(ids.iter().copied())
    };
    let tiltak = plan.tiltak.iter().filter(|tiltak| is(&tiltak.responsible));
    tiltak.map(|tiltak| tiltak.code.clone()).collect()
}

#[test]
fn it_is_written_as_the_program_writes_it() {
    assert_eq!(file::write_string(&set()), file::example_june());
}

#[test]
fn has_25_tiltak_with_the_responsibility_that_the_paper_gives() {
    let plan = base();
    assert_eq!(plan.tiltak.len(), 25);
    assert!(plan.tiltak.iter().all(|tiltak| tiltak.owners.is_empty()));
    let of = |ids: &[&str]| responsible(&plan, ids);
    let directorate =
        ["RM1-T3", "RM1-T4", "RM3-T1", "RM3-T6", "RM4-T1", "RM4-T4", "RM5-T2", "RM5-T7", "RM7-T5"];
    assert_eq!(of(&["direktoratet"]), directorate);
    assert_eq!(of(&["direktoratet", "nhn"]), ["RM2-T1"]);
    assert_eq!(of(&["mfhelse"]), ["RM5-T1", "RM5-T3.1"]);
    let nobody = [
        "RM2-T2", "RM3-T2", "RM3-T3", "RM3-T4", "RM3-T5", "RM3-T7", "RM3-T8", "RM3-T9", "RM4-T5",
        "RM5-T3.2", "RM5-T4", "RM5-T6", "RM5-T8",
    ];
    assert_eq!(of(&[]), nobody);
}

#[test]
fn milestones_stand_in_their_year_with_what_was_started_and_planned() {
    let plan = base();
    let milestones: Vec<_> = plan
        .milestones
        .iter()
        .map(|m| (m.code.as_str(), m.year.number(), m.started, m.planned))
        .collect();
    assert_eq!(milestones.len(), 20);
    for known in [
        ("RM1-M1", 2019, Some(2), Some(2)),
        ("RM2-M2", 2020, None, Some(1)),
        ("RM3-M1", 2019, Some(1), Some(4)),
        ("RM4-M3", 2022, None, Some(1)),
        ("RM5-M2", 2019, Some(1), Some(5)),
        ("RM7-M1", 2021, None, Some(3)),
        ("RM7-M2", 2022, None, Some(2)),
    ] {
        assert!(milestones.contains(&known), "{known:?}");
    }
    // What a milestone needs is nowhere said but as a number.
    assert!(plan.milestones.iter().all(|milestone| milestone.needs.is_empty()));
}

#[test]
fn the_need_is_stated_and_not_computed() {
    let plan = base();
    let figures = Figures::of(&plan);
    let total = figures.total(year(2020));
    assert_eq!((total.need, total.unknown_need), (0, 25));
    assert_eq!(total.bound(Part::Need), Bound::AtLeast);
    let stated = stated_total(&plan, &figures, Measure::Need, year(2020)).unwrap();
    assert_eq!(stated.figure.amount, Some("200".parse::<Amount>().unwrap()));
    assert!(stated.approximate);
    assert!(stated_total(&plan, &figures, Measure::Need, year(2021)).is_none());
    assert!(stated_total(&plan, &figures, Measure::Gap, year(2020)).is_none());
}

#[test]
fn what_is_stated_is_shown_as_stated() {
    let texts = Texts::of(Lang::Nb);
    let derived = Derived::of(std::sync::Arc::new(base()));
    let need = &topbar(&derived, year(2020), texts)[0];
    assert_eq!((need.label.as_str(), need.value.as_str()), ("Behov 2020, oppgitt", "ca. 200"));
    let lines = picture(&derived, year(2020), texts).headline;
    let text: Vec<String> =
        lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect();
    assert!(text[0].starts_with("Behovet i 2020 er oppgitt til ca. 200 millioner."), "{text:?}");
    assert_eq!(text[1], "Hvor mye som mangler, kan ikke regnes ut.");
}

#[test]
fn nothing_in_it_must_be_mended() {
    let plan = base();
    let findings = check(&plan, &Figures::of(&plan), &schedule(&plan));
    let must: Vec<_> = findings.iter().filter(|f| f.severity == Severity::MustFix).collect();
    assert!(must.is_empty(), "{must:?}");
    assert!(findings.iter().all(|finding| finding.code != "no-cost"), "unknown is not nothing");
}

/// The sentence above the table.
fn table_title(plan: Plan) -> String {
    let table = Table::of(plan, Lang::Nb);
    let arranged = table.arrange(&Sieve::default(), None, None);
    headline(&table.cells(), &table.years, &arranged).title
}

#[test]
fn the_table_says_as_the_picture_what_is_known_of_the_need() {
    assert_eq!(
        table_title(base()),
        "Behovet i 2020 er oppgitt til ca. 200 millioner. Hva hvert tiltak koster, er ikke i \
         kildene. Hvor mye som mangler, kan ikke regnes ut."
    );
    let unstated = Plan { stated: veikart::model::Table::default(), ..base() };
    assert_eq!(
        table_title(unstated),
        "25 tiltak har et behov i 2020 som ikke er kjent. Hvor mye som mangler, kan ikke regnes ut."
    );
}
