//! Why a figure is what it is, and how much of it is assumed.

use super::{PARTS, keys, plan};
use crate::generate::config;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use veikart::engine::{Cell, Figures, Question, Scope, Term, assumed, assumed_by, owner_key, why};
use veikart::model::{Plan, Tiltak, Year};

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
                adds_up(&term)?;
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

fn adds_up(term: &Term) -> TestCaseResult {
    let value = term.value.unwrap_or_default();
    let sum: i128 = term.terms.iter().filter_map(|term| term.value).sum();
    prop_assert!(term.terms.is_empty() || sum == value, "{term:#?}");
    prop_assert!(0 <= term.assumed && term.assumed <= value.abs(), "{term:#?}");
    term.terms.iter().try_for_each(adds_up)
}
