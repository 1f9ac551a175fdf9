//! Grants, what is allocated of them, and what `check` says of that.

use super::{YEARS, filled, naive, plan, years};
use crate::generate::config;
use proptest::prelude::*;
use std::collections::BTreeMap;
use veikart::engine::{
    Figures, Finding, GrantYear, Place, Unmet, check, grant_years, reach, schedule,
};
use veikart::model::{GrantId, Plan, RecordId, Rung, Tiltak, TiltakId, Year};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn more_allocated_than_granted_is_found_and_nothing_else(plan in plan()) {
        let mut expected = Vec::new();
        for grant in plan.grants.iter() {
            let over = |year: &i32| {
                naive::granted(grant, *year)
                    .is_some_and(|amount| naive::spent(&plan, grant.id, *year) > amount)
            };
            let years = YEARS.filter(over).map(Year::clamped);
            expected.extend(years.map(|year| (grant.id.record(), Some(year))));
        }
        prop_assert_eq!(found(&plan, "over-allocated"), sorted(expected));
    }

    #[test]
    fn an_allocation_against_its_restriction_is_found_and_nothing_else(plan in plan()) {
        let against = plan.allocations.iter().filter(|allocation| {
            let tiltak = plan.tiltak.get(allocation.tiltak).unwrap();
            let grant = plan.grants.get(allocation.grant).unwrap();
            !may_have(&plan, grant.pot, tiltak)
        });
        let expected = against.map(|allocation| (allocation.tiltak.record(), None)).collect();
        prop_assert_eq!(found(&plan, "restricted"), sorted(expected));
    }

    #[test]
    fn more_than_a_tiltak_needs_is_found_and_nothing_else(plan in plan()) {
        let over = plan.tiltak.iter().flat_map(|tiltak| {
            let over = |year: &Year| naive::cell(&plan, tiltak, year.number()).over > 0;
            years().filter(over).map(|year| (tiltak.id.record(), Some(year))).collect::<Vec<_>>()
        });
        let expected = over.collect();
        prop_assert_eq!(found(&plan, "over-cover"), sorted(expected));
    }

    #[test]
    fn every_krone_granted_covers_is_too_much_or_is_not_allocated(
        plan in plan(), amount in 0..5_000_000_000_i64
    ) {
        let plan = filled(&plan, &[amount]);
        let figures = Figures::of(&plan);
        let money = grant_years(&plan, &figures);
        for year in years() {
            let of_year = || money.iter().filter(|m| m.rung == Rung::Granted && m.year == year);
            let granted: i128 = of_year().filter_map(|money| money.amount).sum();
            let free: i128 = of_year().filter_map(GrantYear::free).sum();
            let unused: i128 = of_year().map(|money| money.unused).sum();
            let cover = (0..plan.tiltak.len()).map(|at| figures.tiltak(at, year).granted);
            let (cover, over) = (cover.sum::<i128>(), figures.over_cover_total(year));
            prop_assert_eq!(granted, free + over + cover);
            let too_much = of_year().filter_map(GrantYear::free).map(|free| free.min(0));
            prop_assert_eq!(unused, free - too_much.sum::<i128>() + over);
        }
    }

    #[test]
    fn a_grants_money_is_what_the_plan_says(plan in plan()) {
        let money = by_grant(grant_years(&plan, &Figures::of(&plan)));
        for grant in plan.grants.iter() {
            for year in YEARS {
                let spent = naive::spent(&plan, grant.id, year);
                let Some(money) = money.get(&(grant.id.record(), year)) else {
                    prop_assert!(grant.mnok.get(year).is_none() && spent == 0);
                    continue;
                };
                prop_assert_eq!(money.amount, naive::granted(grant, year));
                prop_assert_eq!(money.allocated, spent);
                prop_assert_eq!(money.rung, grant.rung);
                let source = plan.pot(grant.pot).map(|(source, _)| source.id);
                prop_assert_eq!(money.source, source);
            }
        }
    }

    #[test]
    fn money_is_bound_where_its_restriction_keeps_it_from_every_gap(plan in plan()) {
        let figures = Figures::of(&plan);
        for money in grant_years(&plan, &figures) {
            let grant = plan.grants.get(money.grant).unwrap();
            let inside = plan.tiltak.iter().enumerate().filter(|(_, t)| t.outside.is_none());
            let lawful = inside.filter(|(_, tiltak)| may_have(&plan, grant.pot, tiltak));
            let gap: i128 = lawful.map(|(at, _)| figures.tiltak(at, money.year).gap()).sum();
            let free_to_use = plan.pot(grant.pot).is_some_and(|(_, pot)| pot.only.is_none());
            let bound = if free_to_use { 0 } else { (money.unused - gap).max(0) };
            prop_assert_eq!(money.bound, bound);
            prop_assert!(money.rung == Rung::Granted || money.unused == 0);
        }
    }

    #[test]
    fn what_money_may_and_may_not_cover_is_all_that_lacks_it(plan in plan()) {
        let figures = Figures::of(&plan);
        let all = grant_years(&plan, &figures);
        for year in years() {
            let reaches = reach(&plan, &figures, year);
            let money: Vec<_> = reaches.iter().map(|reach| reach.money).collect();
            let of_year: Vec<_> = all.iter().filter(|m| m.year == year).copied().collect();
            prop_assert_eq!(money, of_year);
            for reach in &reaches {
                prop_assert_eq!(reach.free.is_none(), reach.money.amount.is_none());
                let net = reach.free.unwrap_or_default() - reach.over;
                prop_assert_eq!(net, reach.money.free().unwrap_or_default());
                let (may, not) = unmet(&plan, reach.money.grant, year);
                prop_assert_eq!(told(&reach.may), may.clone());
                prop_assert_eq!(told(&reach.may_not), not);
                if reach.money.rung == Rung::Granted {
                    prop_assert_eq!(reach.bound, reach.money.bound);
                }
                let unknown = may.iter().any(|(_, lacks)| lacks.is_none());
                prop_assert_eq!(reach.at_most, unknown && reach.bound > 0);
                prop_assert!(reach.only.is_some() || (reach.bound == 0 && reach.may_not.is_empty()));
            }
        }
    }
}

/// Tiltak with what they lack; `None` is unknown.
type Lacking = Vec<(TiltakId, Option<i128>)>;

fn told(unmet: &[Unmet]) -> Lacking {
    unmet.iter().map(|unmet| (unmet.tiltak, unmet.lacks)).collect()
}

/// What lacks a grant's money, and may or may not have it.
fn unmet(plan: &Plan, grant: GrantId, year: Year) -> (Lacking, Lacking) {
    let grant = plan.grants.get(grant).unwrap();
    let (mut may, mut not) = (Vec::new(), Vec::new());
    let Some(slot) = Rung::COVERING.iter().position(|rung| *rung == grant.rung) else {
        return (may, not);
    };
    for tiltak in plan.tiltak.iter().filter(|tiltak| tiltak.outside.is_none()) {
        let cell = naive::cell(plan, tiltak, year.number());
        let left = cell.need - cell.cover[..=slot].iter().sum::<i128>();
        let lacks = (cell.unknown_need == 0).then_some(left);
        if lacks != Some(0) {
            let list = if may_have(plan, grant.pot, tiltak) { &mut may } else { &mut not };
            list.push((tiltak.id, lacks));
        }
    }
    (may, not)
}

/// The restriction's own words, written anew.
fn may_have(plan: &Plan, pot: veikart::model::PotId, tiltak: &Tiltak) -> bool {
    let Some((_, pot)) = plan.pot(pot) else { return true };
    let Some(only) = &pot.only else { return true };
    let named = only.tiltak.contains(&tiltak.id);
    let area = only.areas.is_empty() || tiltak.area.is_some_and(|id| only.areas.contains(&id));
    let goal = only.goals.is_empty() || tiltak.goal.is_some_and(|id| only.goals.contains(&id));
    let owner =
        only.owners.is_empty() || only.owners.iter().any(|owner| tiltak.owners.contains(owner));
    let lists = [only.areas.len(), only.goals.len(), only.owners.len()];
    named || (lists != [0, 0, 0] && area && goal && owner)
}

fn by_grant(money: Vec<GrantYear>) -> BTreeMap<(RecordId, i32), GrantYear> {
    money.into_iter().map(|m| ((m.grant.record(), m.year.number()), m)).collect()
}

/// Where `check` finds this.
fn found(plan: &Plan, code: &str) -> Vec<(RecordId, Option<Year>)> {
    let findings = check(plan, &Figures::of(plan), &schedule(plan));
    let place = |finding: &Finding| {
        let Place { record, year } = finding.place;
        record.map(|record| (record, year))
    };
    sorted(findings.iter().filter(|finding| finding.code == code).filter_map(place).collect())
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort_unstable();
    list
}
