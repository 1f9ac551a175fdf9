//! Proposed allocations: lawful, the best there are, and one step to undo.

mod brute;
mod network;
mod real;

use super::{YEARS, filled, naive, plan};
use crate::generate::config;
use proptest::prelude::*;
use std::cell::Cell as Slot;
use std::collections::{BTreeMap, BTreeSet};
use veikart::change::Change;
use veikart::engine::{
    Existing, Figures, Lack, Options, Proposal, Severity, check, propose, schedule,
};
use veikart::model::{Plan, RecordId, Rung, TiltakId, Year};

/// Any options, for all years or some.
fn options() -> impl Strategy<Value = Options> {
    let years = prop::sample::subsequence((2017..=2027).collect::<Vec<i32>>(), 0..=11);
    let rungs = prop::sample::subsequence(Rung::COVERING.to_vec(), 1..=4);
    let existing = prop_oneof![Just(Existing::Keep), Just(Existing::StartOver)];
    (prop::option::of(years), prop_oneof![Just(Rung::COVERING.to_vec()), rungs], existing).prop_map(
        |(years, rungs, existing)| Options {
            years: years.map(|years| years.into_iter().map(Year::clamped).collect()),
            rungs,
            existing,
        },
    )
}

/// Half of the plans have every amount known.
fn plans() -> impl Strategy<Value = Plan> {
    (plan(), prop::option::of(1..4_000_000_000_i64))
        .prop_map(|(plan, fill)| fill.map_or_else(|| plan.clone(), |ore| filled(&plan, &[ore])))
}

fn proposed(plan: &Plan, options: &Options) -> Proposal {
    propose(plan, options, &|_, _| true).unwrap()
}

/// The plan with the changes made, each replacing what it says that it does.
fn accepted(plan: &Plan, changes: &[Change]) -> Plan {
    let mut plan = plan.clone();
    for change in changes {
        assert_eq!(change.apply(&mut plan).as_ref(), Ok(change));
    }
    plan
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_grant_gives_more_than_it_has(plan in plans(), options in options()) {
        let after = accepted(&plan, &proposed(&plan, &options).changes);
        for grant in plan.grants.iter() {
            for year in YEARS {
                let (was, now) =
                    (naive::spent(&plan, grant.id, year), naive::spent(&after, grant.id, year));
                let most = naive::granted(grant, year).map_or(was, |amount| amount.max(was));
                prop_assert!(now <= most, "{} {year}", grant.id);
            }
        }
    }

    #[test]
    fn no_tiltak_is_given_more_than_it_needs(plan in plans(), options in options()) {
        let proposal = proposed(&plan, &options);
        for line in &proposal.lines {
            let given: i128 = line.more.iter().map(|more| (*more).max(0)).sum();
            prop_assert!(options.existing == Existing::StartOver || given <= line.after.need);
            let after = line.after;
            let covers = [after.granted, after.signalled, after.applied, after.unclear];
            for (more, cover) in line.more.iter().zip(covers) {
                prop_assert!(*more <= cover);
            }
        }
    }

    #[test]
    fn accepting_makes_nothing_that_must_be_fixed(plan in plans(), options in options()) {
        let after = accepted(&plan, &proposed(&plan, &options).changes);
        let (was, now) = (must_fix(&plan), must_fix(&after));
        prop_assert!(now.is_subset(&was), "{:?}", now.difference(&was));
    }

    #[test]
    fn keeping_takes_nothing_from_anybody(plan in plans(), options in options()) {
        let options = Options { existing: Existing::Keep, ..options };
        for change in proposed(&plan, &options).changes {
            let Change::Allocate { was, now, .. } = change else { panic!("{change:?}") };
            let was = was.map_or(0, |figure| figure.amount.unwrap().ore());
            prop_assert!(was < now.unwrap().amount.unwrap().ore());
        }
    }

    #[test]
    fn what_is_told_is_what_accepting_gives(plan in plans(), options in options()) {
        let proposal = proposed(&plan, &options);
        let after = accepted(&plan, &proposal.changes);
        let (was, now) = (Figures::of(&plan), Figures::of(&after));
        for line in &proposal.lines {
            let at = plan.tiltak.position(line.tiltak).unwrap();
            prop_assert_eq!(line.before, was.tiltak(at, line.year));
            prop_assert_eq!(line.after, now.tiltak(at, line.year));
            for (rung, more) in Rung::COVERING.into_iter().zip(line.more) {
                let sum = |plan: &Plan| -> i128 {
                    let all = naive::allocated(plan, line.tiltak, rung, line.year.number());
                    all.iter().filter_map(|f| f.amount).map(|a| i128::from(a.ore())).sum()
                };
                prop_assert_eq!(sum(&after) - sum(&plan), more);
            }
        }
        for year in &proposal.years {
            prop_assert_eq!(year.before, was.total(year.year));
            prop_assert_eq!(year.after, now.total(year.year));
        }
        let told: BTreeSet<_> = proposal.lines.iter().map(|l| (l.tiltak, l.year)).collect();
        prop_assert_eq!(told.len(), proposal.lines.len());
        for change in &proposal.changes {
            let Change::Allocate { tiltak, year, .. } = change else { panic!("{change:?}") };
            prop_assert!(told.contains(&(*tiltak, *year)));
        }
    }

    #[test]
    fn accepting_and_undoing_restores_the_plan(plan in plans(), options in options()) {
        let changes = proposed(&plan, &options).changes;
        let mut after = accepted(&plan, &changes);
        for change in changes.iter().rev() {
            change.inverse().apply(&mut after).unwrap();
        }
        prop_assert_eq!(after, plan);
    }

    #[test]
    fn proposing_again_after_accepting_changes_nothing(plan in plans(), options in options()) {
        let after = accepted(&plan, &proposed(&plan, &options).changes);
        prop_assert_eq!(proposed(&after, &options).changes, Vec::new());
    }

    #[test]
    fn years_are_independent(plan in plans(), options in options()) {
        let all = proposed(&plan, &options);
        let mut each = Vec::new();
        for year in &all.years {
            let one = Options { years: Some(vec![year.year]), ..options.clone() };
            each.extend(proposed(&plan, &one).changes);
        }
        each.sort_by_key(Change::key);
        prop_assert_eq!(all.changes, each);
    }

    #[test]
    fn why_money_is_lacking_is_told(plan in plans(), options in options()) {
        let proposal = proposed(&plan, &options);
        let mut left: BTreeMap<Year, i128> = BTreeMap::new();
        for over in &proposal.left {
            *left.entry(over.year).or_default() += over.amount;
        }
        for line in &proposal.lines {
            prop_assert_eq!(line.why.is_some(), line.lacks > 0);
            prop_assert!(line.lacks <= line.after.gap() && line.lacks >= line.after.uncovered);
            let Some(why) = line.why else { continue };
            let left = left.get(&line.year).copied().unwrap_or_default();
            match why {
                Lack::NoMoney => prop_assert_eq!(left, 0),
                Lack::Bound(bound) => prop_assert!(bound > 0 && bound == left),
                Lack::Unknown => prop_assert!(unknown(&plan, line.tiltak, line.year.number())),
            }
            if why != Lack::Unknown {
                let tiltak = plan.tiltak.get(line.tiltak).unwrap();
                for over in proposal.left.iter().filter(|over| over.year == line.year) {
                    let pot = plan.grants.get(over.grant).unwrap().pot;
                    let only = &plan.pot(pot).unwrap().1.only;
                    prop_assert!(only.as_ref().is_some_and(|only| !only.allows(tiltak)));
                    prop_assert!(over.bound);
                }
            }
        }
    }

    #[test]
    fn it_stops_when_told_to(plan in plans(), options in options(), after in 1..60_usize) {
        let told = Slot::new((0, 0));
        let all = propose(&plan, &options, &|done, of| {
            assert_eq!(done, told.get().0 + 1);
            assert!(done <= of);
            told.set((done, of));
            true
        });
        prop_assert!(all.is_some());
        let (done, of) = told.get();
        prop_assert_eq!(done, of);
        let some = propose(&plan, &options, &|done, _| done < after);
        prop_assert_eq!(some.is_none(), of >= after);
    }
}

/// Whether any amount that bears on a tiltak's money in a year is unknown.
fn unknown(plan: &Plan, tiltak: TiltakId, year: i32) -> bool {
    let grants = plan.grants.iter().any(|grant| naive::granted(grant, year).is_none());
    let of = |figure: Option<&veikart::model::Figure>| figure.is_some_and(|f| f.amount.is_none());
    let money = plan.allocations.iter().any(|a| of(a.mnok.get(year)));
    grants || money || plan.tiltak.get(tiltak).is_none()
}

fn must_fix(plan: &Plan) -> BTreeSet<(&'static str, Option<RecordId>, Option<Year>)> {
    let findings = check(plan, &Figures::of(plan), &schedule(plan));
    let must = findings.into_iter().filter(|finding| finding.severity == Severity::MustFix);
    must.map(|finding| (finding.code, finding.place.record, finding.place.year)).collect()
}
