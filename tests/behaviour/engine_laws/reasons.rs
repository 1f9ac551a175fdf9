//! Why a figure is what it is, and how much of it is assumed.

use super::{PARTS, filled, keys, plan};
use crate::generate::config;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use veikart::engine::{
    Bound, Cell, Figures, Part, Question, Scope, Term, assumed, assumed_by, owner_key, why,
};
use veikart::model::{About, GrantId, Plan, Rung, Tiltak, Year};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_figure_unfolds_into_terms_that_add_up_to_it(plan in plan()) {
        let figures = Figures::of(&plan);
        for (scope, year, cell) in scopes(&plan, &figures) {
            for part in PARTS {
                let question = Question { part, year, scope: scope.clone() };
                let term = why(&plan, &figures, &question);
                prop_assert_eq!(term.value, Some(cell.part(part)));
                prop_assert_eq!(term.bound, cell.bound(part));
                adds_up(&plan, &term)?;
                comes_from_inputs(&plan, &term)?;
            }
        }
    }

    #[test]
    fn what_a_term_is_told_to_be_holds_when_all_is_known(
        plan in plan(), amounts in vec(0..4_000_000_000_i64, 1..6)
    ) {
        let plan = Plan { about: About { silent: Vec::new(), ..plan.about.clone() }, ..plan };
        let later = filled(&plan, &amounts);
        let (figures, then) = (Figures::of(&plan), Figures::of(&later));
        for (scope, year, _) in scopes(&plan, &figures) {
            for part in PARTS {
                let question = Question { part, year, scope: scope.clone() };
                let now = why(&plan, &figures, &question);
                bounds_hold(&now, Some(&why(&later, &then, &question)))?;
            }
        }
    }

    /// A tiltak is told as unknown in as many totals as it is part of, and its
    /// unknown need is never left out.
    #[test]
    fn every_tiltak_of_a_total_is_told_once(plan in plan()) {
        let figures = Figures::of(&plan);
        for year in figures.years() {
            for part in PARTS.into_iter().filter(|part| *part != Part::Gap) {
                let question = Question { part, year, scope: Scope::Plan };
                let term = why(&plan, &figures, &question);
                let told: Vec<_> = term.terms.iter().map(|term| term.record.unwrap()).collect();
                for (at, tiltak) in plan.tiltak.iter().enumerate() {
                    let cell = figures.tiltak(at, year);
                    let times = told.iter().filter(|id| **id == tiltak.id.record()).count();
                    let unknown = matches!(part, Part::Need | Part::Uncovered)
                        && cell.unknown_need > 0;
                    let must = cell.part(part) != 0 || unknown;
                    if figures.is_outside(at) {
                        prop_assert_eq!(times, 0);
                    } else {
                        prop_assert!(times == 1 || (times == 0 && !must));
                    }
                }
            }
        }
    }

    #[test]
    fn no_more_is_assumed_than_there_is(plan in plan()) {
        let figures = Figures::of(&plan);
        for year in figures.years() {
            let all = assumed(&plan, &figures, year, |_| true);
            let total = figures.total(year);
            prop_assert!(0 <= all.need && all.need <= total.need);
            prop_assert!(0 <= all.granted && all.granted <= total.granted);
        }
    }

    #[test]
    fn what_is_assumed_by_group_is_what_is_assumed_of_each(plan in plan()) {
        let figures = Figures::of(&plan);
        let owners = figures.by_owner.keys();
        let group = |tiltak: &Tiltak| owners.iter().position(|key| *key == owner_key(tiltak));
        let told = assumed_by(&plan, &figures, figures.years(), owners.len(), group);
        for (at, key) in owners.iter().enumerate() {
            let each = figures.years().map(|year| {
                assumed(&plan, &figures, year, |tiltak| owner_key(tiltak) == *key)
            });
            let (need, granted) =
                each.fold((0, 0), |sum, one| (sum.0 + one.need, sum.1 + one.granted));
            prop_assert_eq!((told[at].need, told[at].granted), (need, granted));
        }
        let whole = assumed_by(&plan, &figures, figures.years(), 1, |_| Some(0));
        let each = figures.years().map(|year| assumed(&plan, &figures, year, |_| true));
        let need: i128 = each.map(|one| one.need).sum();
        prop_assert_eq!(whole[0].need, need);
    }

    /// Without stated totals nothing bears out a figure but its own evidence.
    #[test]
    fn what_is_assumed_of_a_total_is_the_sum_over_its_tiltak(plan in plan()) {
        let mut plan = plan;
        for id in keys(&plan.stated) {
            plan.stated.remove(id);
        }
        let figures = Figures::of(&plan);
        for year in figures.years() {
            let inside = plan.tiltak.iter().filter(|tiltak| tiltak.outside.is_none());
            let each = inside.map(|one| assumed(&plan, &figures, year, |tiltak| tiltak.id == one.id));
            let (need, granted) =
                each.fold((0, 0), |sum, one| (sum.0 + one.need, sum.1 + one.granted));
            let all = assumed(&plan, &figures, year, |_| true);
            prop_assert_eq!((all.need, all.granted), (need, granted));
        }
    }
}

/// Every scope and year that can be asked about, with the figures it must give.
fn scopes(plan: &Plan, figures: &Figures) -> Vec<(Scope, Year, Cell)> {
    let mut scopes = Vec::new();
    for year in figures.years() {
        scopes.push((Scope::Plan, year, figures.total(year)));
        let owners = figures.by_owner.keys().iter();
        scopes.extend(
            owners.map(|k| (Scope::Owner(k.clone()), year, figures.by_owner.cell(k, year))),
        );
        let sources = figures.by_source.keys().iter();
        scopes.extend(
            sources.map(|k| (Scope::Source(k.clone()), year, figures.by_source.cell(k, year))),
        );
        let goals = figures.by_goal.keys().iter();
        scopes.extend(goals.map(|k| (Scope::Goal(k.clone()), year, figures.by_goal.cell(k, year))));
        let areas = figures.by_area.keys().iter();
        scopes.extend(areas.map(|k| (Scope::Area(k.clone()), year, figures.by_area.cell(k, year))));
        let tiltak = plan.tiltak.iter().enumerate();
        scopes.extend(tiltak.map(|(at, t)| (Scope::Tiltak(t.id), year, figures.tiltak(at, year))));
    }
    scopes
}

fn adds_up(plan: &Plan, term: &Term) -> TestCaseResult {
    let value = term.value.unwrap_or_default();
    let sum: i128 = term.terms.iter().filter_map(|term| term.value).sum();
    prop_assert!(term.terms.is_empty() || sum == value, "{term:#?}");
    prop_assert!(0 <= term.assumed && term.assumed <= value.abs(), "{term:#?}");
    let known = |term: &Term| term.bound == Bound::Exact && term.value.is_some();
    prop_assert!(term.bound != Bound::Exact || term.terms.iter().all(known), "{term:#?}");
    prop_assert!(term.value.is_some() || term.bound != Bound::Exact, "{term:#?}");
    if term.terms.is_empty() && term.record.is_some() {
        let all = if plan.is_assumed(term.evidence) { value.abs() } else { 0 };
        prop_assert_eq!(term.assumed, all);
    }
    term.terms.iter().try_for_each(|term| adds_up(plan, term))
}

/// Every kroner comes from an input: a need, or an allocation on a rung that
/// covers something.
fn comes_from_inputs(plan: &Plan, term: &Term) -> TestCaseResult {
    if term.terms.is_empty() && term.value != Some(0) {
        let cut = ["why-capped", "why-need-unknown"].contains(&term.label.key);
        prop_assert_eq!(term.record.is_none(), cut, "{:#?}", term);
        let grant = term.record.and_then(|record| plan.grants.get(GrantId::from(record)));
        prop_assert!(grant.is_none_or(|grant| grant.rung != Rung::Rejected));
    }
    term.terms.iter().try_for_each(|term| comes_from_inputs(plan, term))
}

/// What is known now holds when all that is unknown is known.
fn bounds_hold(now: &Term, then: Option<&Term>) -> TestCaseResult {
    let value = now.value.unwrap_or_default();
    let later = then.and_then(|term| term.value).unwrap_or_default();
    let holds = match now.bound {
        Bound::Exact => later == value,
        Bound::AtLeast => later >= value,
        Bound::AtMost => later <= value,
        Bound::Open => true,
    };
    prop_assert!(holds, "{now:#?} {then:#?}");
    // What has come to be nothing is not unfolded.
    let Some(then) = then else { return Ok(()) };
    for (at, term) in now.terms.iter().enumerate() {
        // Nothing else tells two terms of one grant or tiltak apart.
        let same = |other: &&Term| (&other.label, other.record) == (&term.label, term.record);
        let nth = now.terms[..at].iter().filter(same).count();
        let then = then.terms.iter().filter(same).nth(nth);
        // When a need is known, what is cut off is called otherwise.
        if term.label.key != "why-need-unknown" {
            bounds_hold(term, then)?;
        }
    }
    Ok(())
}
