//! Mending findings: after it the finding is gone, nothing new must be put
//! right, and undo brings everything back.

use crate::generate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;
use veikart::change::{Change, PlanSet};
use veikart::document::Document;
use veikart::engine::{Figures, Finding, Mend, Severity, check, mend, schedule};
use veikart::file;
use veikart::model::{Amount, Figure, Keyed, Message, Plan, RecordId, Table, Year};
use veikart::text::{Lang, Texts};
use veikart::view::Derived;

fn findings(plan: &Plan) -> Vec<Finding> {
    check(plan, &Figures::of(plan), &schedule(plan))
}

fn mends(plan: &Plan) -> Vec<(Finding, Mend)> {
    let schedule = schedule(plan);
    let findings = findings(plan).into_iter();
    findings.filter_map(|found| Some((found.clone(), mend(plan, &schedule, &found)?))).collect()
}

/// What a finding is, whatever it is called now.
type Mark = (&'static str, Option<RecordId>, Option<Year>, Option<RecordId>);

fn mark(finding: &Finding) -> Mark {
    (finding.code, finding.place.record, finding.place.year, finding.about)
}

fn marks(findings: &[Finding], only: Option<Severity>) -> BTreeSet<Mark> {
    let kept = findings.iter().filter(|found| only.is_none_or(|only| only == found.severity));
    kept.map(mark).collect()
}

fn mended(plan: &Plan, changes: &[Change]) -> Plan {
    let mut plan = plan.clone();
    for change in changes {
        change.apply(&mut plan).unwrap();
    }
    plan
}

/// Plans in which much is wrong: records are gone that others refer to, codes
/// are shared, too much is allocated.
fn broken() -> impl Strategy<Value = Plan> {
    let gone = vec((any::<Index>(), 0..8_u8), 0..4);
    let codes = vec((any::<Index>(), any::<Index>()), 0..3);
    (generate::plan(), gone, codes).prop_map(|(mut plan, gone, codes)| {
        for (at, kind) in gone {
            match kind {
                0 => drop_one(&mut plan.tiltak, at),
                1 => drop_one(&mut plan.actors, at),
                2 => drop_one(&mut plan.goals, at),
                3 => drop_one(&mut plan.areas, at),
                4 => drop_one(&mut plan.evidence, at),
                5 => drop_one(&mut plan.grants, at),
                6 => drop_one(&mut plan.sources, at),
                _ => drop_one(&mut plan.milestones, at),
            }
        }
        let codes = if plan.tiltak.is_empty() { Vec::new() } else { codes };
        for (from, to) in codes {
            let code = plan.tiltak.at(from.index(plan.tiltak.len())).unwrap().code.clone();
            let to = plan.tiltak.at(to.index(plan.tiltak.len())).unwrap().id;
            plan.tiltak.update(to, |tiltak| tiltak.code = code);
        }
        plan
    })
}

fn drop_one<T: Keyed + Clone>(table: &mut Table<T>, at: Index) {
    if !table.is_empty() {
        let key = table.at(at.index(table.len())).unwrap().key();
        table.remove(key);
    }
}

proptest! {
    #![proptest_config(generate::config())]

    #[test]
    fn what_is_mended_is_gone_and_nothing_new_must_be_put_right(plan in broken()) {
        let before = findings(&plan);
        for (finding, mend) in mends(&plan) {
            let after = findings(&mended(&plan, &mend.changes));
            prop_assert!(!marks(&after, None).contains(&mark(&finding)), "{finding:?} {mend:?}");
            let must = Some(Severity::MustFix);
            let new: Vec<_> =
                marks(&after, must).difference(&marks(&before, must)).copied().collect();
            prop_assert!(new.is_empty(), "{finding:?} {mend:?} {new:?}");
        }
    }

    #[test]
    fn mending_is_one_step_that_undo_takes_back(plan in broken()) {
        for (_, mend) in mends(&plan) {
            let mut document = Document::new(PlanSet::new(plan.clone()));
            document.change(mend.name.clone(), mend.changes.clone()).unwrap();
            prop_assert_ne!(&**document.plan(), &plan);
            prop_assert_eq!(document.undo(), Some(mend.name));
            prop_assert_eq!(&**document.plan(), &plan);
        }
    }

    #[test]
    fn mending_one_after_the_other_comes_to_an_end(plan in broken()) {
        let mut plan = plan;
        let mut steps = 0;
        while let Some((_, mend)) = mends(&plan).into_iter().next() {
            plan = mended(&plan, &mend.changes);
            steps += 1;
            prop_assert!(steps < 400, "{mend:?}");
        }
    }
}

#[test]
fn the_plans_hold_every_kind_of_finding_that_is_mended() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 300, ..generate::config() },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let mut seen = BTreeSet::new();
    for _ in 0..300 {
        let plan = broken().new_tree(&mut runner).unwrap().current();
        seen.extend(mends(&plan).iter().map(|(finding, _)| finding.code));
    }
    let kinds = [
        "cycle",
        "dangling",
        "milestone-late",
        "over-allocated",
        "rejected-allocated",
        "restricted",
        "same-code",
    ];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), kinds);
}

fn real() -> Plan {
    Plan::clone(&file::read_str(file::example()).unwrap().base)
}

fn said(message: &Message) -> String {
    Texts::of(Lang::Nb).say(message)
}

#[test]
fn too_much_money_is_taken_from_the_last_until_it_fits() {
    let mut plan = real();
    let (grant, year) = {
        let allocation = plan.allocations.at(0).unwrap();
        (allocation.grant, allocation.mnok.bounds().unwrap().0)
    };
    let amount = plan.grants.get(grant).unwrap().mnok.get(year).unwrap().amount.unwrap();
    let less = Figure::known(Amount::from_ore(amount.ore() - 150_000_000), None);
    let change = Change::SetGrant { grant, year: Year::clamped(year), was: None, now: Some(less) };
    change.apply(&mut plan).unwrap();
    let mends = mends(&plan);
    let (_, mend) = mends.iter().find(|(found, _)| found.code == "over-allocated").unwrap();
    let allocated = |plan: &Plan| -> i64 {
        let of_grant = plan.allocations.iter().filter(|allocation| allocation.grant == grant);
        of_grant.filter_map(|allocation| allocation.mnok.get(year)?.amount).map(Amount::ore).sum()
    };
    assert_eq!(allocated(&plan), amount.ore());
    let after = mended(&plan, &mend.changes);
    assert_eq!(allocated(&after), amount.ore() - 150_000_000, "to the øre, and no further");
    assert_eq!(mend.changes.len(), 1, "one tiltak is enough: {:?}", mend.changes);
    assert!(said(&mend.effect).contains(" til "), "{}", said(&mend.effect));
}

#[test]
fn a_code_that_is_taken_gets_a_number() {
    let mut plan = real();
    let id = plan.find_tiltak("RM5-T1").unwrap().id;
    plan.tiltak.update(id, |tiltak| tiltak.code = "RM5-T8".into());
    let mends = mends(&plan);
    let (_, mend) = mends.iter().find(|(found, _)| found.code == "same-code").unwrap();
    assert_eq!(said(&mend.name), "Gi egen kode: RM5-T8-2");
    let codes: Vec<String> =
        mended(&plan, &mend.changes).tiltak.iter().map(|tiltak| tiltak.code.clone()).collect();
    assert!(codes.contains(&"RM5-T8".to_owned()) && codes.contains(&"RM5-T8-2".to_owned()));
}

#[test]
fn what_the_planner_must_decide_has_no_button() {
    let derived = Derived::of(std::sync::Arc::new(real()));
    assert!(!derived.findings.is_empty());
    for finding in &derived.findings {
        assert_eq!(mend(&derived.plan, &derived.schedule, finding), None, "{finding:?}");
    }
}

#[test]
fn a_long_circle_that_no_link_opens_keeps_nobody_waiting() {
    let count = 3000_usize;
    let mut plan = Plan::clone(&file::read_str(file::example()).unwrap().base);
    let template = plan.tiltak.at(0).unwrap().clone();
    let id = |at: usize| format!("ring-{}", at % count).parse().unwrap();
    let link = |on: usize| veikart::model::Dependency {
        on: id(on),
        ..plan
            .tiltak
            .iter()
            .flat_map(|tiltak| &tiltak.after)
            .find(|link| plan.is_assumed(link.by))
            .unwrap()
            .clone()
    };
    // Around in both directions: to take one link away opens neither.
    let ring: Vec<_> = (0..count)
        .map(|at| {
            let mut tiltak = template.clone();
            tiltak.id = id(at);
            tiltak.code = format!("R{at}");
            tiltak.after = vec![link(at + 1), link(at + count - 1)];
            tiltak
        })
        .collect();
    for tiltak in ring {
        plan.tiltak.push(tiltak).unwrap();
    }
    let schedule = schedule(&plan);
    let found = findings(&plan).into_iter().find(|found| found.code == "cycle").unwrap();
    let since = std::time::Instant::now();
    assert_eq!(mend(&plan, &schedule, &found), None);
    assert!(since.elapsed().as_secs() < 5, "{:?}", since.elapsed());
}
