//! What follows if the gap is not closed.

use super::consequences::{chain_is_sound, effective, newly_unused};
use super::naive::{self, Wait};
use super::{filled, keys, plan, shifted};
use crate::generate::config;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use veikart::change::Change;
use veikart::engine::{Figures, HitKind, Until, schedule, unfunded};
use veikart::model::{
    Figure, Grant, GrantId, InitiativeId, MilestoneId, Plan, Policy, Profile, RecordId, Rung,
    TiltakId, Year,
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn with_no_gap_nothing_waits(plan in plan(), amount in 0..5_000_000_000_i64) {
        let plan = covered(filled(&plan, &[amount]));
        prop_assert!(Figures::of(&plan).grand_total().gap() == 0);
        let result = unfunded(&plan);
        prop_assert_eq!(result.waiting, Vec::new());
        let all = result.consequences;
        prop_assert!(all.tiltak.is_empty() && all.milestones.is_empty());
        prop_assert!(all.initiatives.is_empty() && all.benefits.is_empty());
        prop_assert!(all.scaled.is_empty());
        prop_assert!(all.moved.is_empty() && all.freed.is_empty());
    }

    #[test]
    fn what_waits_is_what_its_policy_says_lacks_money(plan in plan()) {
        let result = unfunded(&plan);
        let waits = waits(&plan);
        let expected = waits.iter().filter(|(_, wait)| **wait != Wait::No);
        let expected: BTreeSet<_> = expected.map(|(id, _)| *id).collect();
        let found: BTreeSet<_> = result.waiting.iter().copied().collect();
        prop_assert_eq!(&found, &expected);
        for hit in result.consequences.tiltak.iter().filter(|h| h.kind == HitKind::Postponed) {
            let holds = match (&waits[&TiltakId::from(hit.id)], hit.to) {
                // It may depend on what is not sure: see the law of that.
                (Wait::Until(year), Until::Year(to) | Until::AtLeast(to)) => {
                    to == Year::clamped(*year)
                }
                // What is held back as long as before may wait for its money too.
                (Wait::AtLeast(year), Until::AtLeast(to)) => to == hit.from.max(Year::clamped(*year)),
                (Wait::Never, Until::NotInPeriod) => true,
                _ => false,
            };
            prop_assert!(holds, "{hit:?}");
        }
    }

    #[test]
    fn every_chain_leads_from_what_waits(plan in plan()) {
        let result = unfunded(&plan);
        let waiting: BTreeSet<_> = result.waiting.iter().map(|id| id.record()).collect();
        let all = &result.consequences;
        for hit in all.hits() {
            chain_is_sound(&plan, hit, &waiting)?;
        }
    }

    #[test]
    fn waiting_makes_nothing_earlier_and_saves_nothing(plan in plan()) {
        let all = unfunded(&plan).consequences;
        for hit in all.hits() {
            let earlier = match hit.to {
                Until::Year(to) => to <= hit.from,
                Until::AtLeast(to) => to < hit.from,
                Until::NotInPeriod => false,
            };
            prop_assert!(!earlier, "{hit:?}");
        }
        let need = |cells: &[(Year, veikart::engine::Cell)]| -> i128 {
            cells.iter().map(|(_, cell)| cell.need).sum()
        };
        prop_assert_eq!(need(&all.before), need(&all.after));
    }

    /// The years are those of the plan in which all that waits is postponed
    /// until its money comes.
    #[test]
    fn what_is_pushed_is_pushed_by_what_waits(plan in plan()) {
        let later = schedule(&shifted(&plan, &postponed(&plan)));
        let hits = unfunded(&plan).consequences.tiltak;
        let hits: BTreeMap<_, _> = hits.iter().map(|hit| (TiltakId::from(hit.id), hit.to)).collect();
        for (at, tiltak) in plan.tiltak.iter().enumerate() {
            let year = later.start(at).unwrap();
            match hits.get(&tiltak.id) {
                None => prop_assert_eq!(Some(year), schedule(&plan).start(at)),
                Some(Until::Year(to) | Until::AtLeast(to)) => prop_assert_eq!(*to, year),
                Some(Until::NotInPeriod) => {}
            }
        }
    }

    /// Of two years the later one, and no surer than the least sure: what waits
    /// into the unknown and is pushed by something certain, what is pushed by
    /// both, and what needs both.
    #[test]
    fn what_comes_later_is_as_sure_as_the_least_sure_of_its_causes(plan in plan()) {
        let (waits, circles) = (waits(&plan), naive::causes(&plan));
        let all = unfunded(&plan).consequences;
        let told: BTreeMap<_, _> =
            all.tiltak.iter().chain(&all.milestones).map(|hit| (hit.id, hit.to)).collect();
        let sure = |causes: &mut dyn Iterator<Item = RecordId>, own: &Wait| {
            let causes: Vec<_> = causes.filter_map(|id| told.get(&id)).collect();
            let never = *own == Wait::Never || causes.contains(&&Until::NotInPeriod);
            let unsure = causes.iter().any(|to| matches!(to, Until::AtLeast(_)));
            (never, unsure || matches!(own, Wait::AtLeast(_)))
        };
        let as_sure = |to: Until, (never, unsure): (bool, bool)| match to {
            Until::NotInPeriod => never,
            Until::AtLeast(_) => !never && unsure,
            Until::Year(_) => !never && !unsure,
        };
        for hit in &all.tiltak {
            let tiltak = plan.tiltak.get(TiltakId::from(hit.id)).unwrap();
            let causes = tiltak.after.iter().map(|link| link.on);
            let mut causes = causes.filter(|on| !circles[on].contains(&tiltak.id));
            let causes = &mut causes.by_ref().map(|on| on.record());
            prop_assert!(as_sure(hit.to, sure(causes, &waits[&tiltak.id])), "{hit:?}");
        }
        for hit in &all.milestones {
            let milestone = plan.milestones.get(MilestoneId::from(hit.id)).unwrap();
            let needs = &mut milestone.needs.iter().map(|need| need.tiltak.record());
            prop_assert!(as_sure(hit.to, sure(needs, &Wait::No)), "{hit:?}");
        }
        for hit in &all.initiatives {
            let initiative = plan.initiatives.get(InitiativeId::from(hit.id)).unwrap();
            let needs = &mut initiative.needs.iter().map(|need| need.on);
            prop_assert!(as_sure(hit.to, sure(needs, &Wait::No)), "{hit:?}");
        }
    }

    /// Granted money is left where the work does not take place, whether a
    /// tiltak waits for its own money or for another tiltak.
    #[test]
    fn freed_is_what_the_years_of_waiting_leave_unused(plan in plan()) {
        let all = unfunded(&plan).consequences;
        let found: BTreeMap<_, _> = all.freed.iter().map(|f| ((f.source, f.year), f.amount)).collect();
        let later = effective(&shifted(&plan, &postponed(&plan)));
        prop_assert_eq!(found, newly_unused(&effective(&plan), &later));
    }

    #[test]
    fn what_is_scaled_down_has_some_money_and_not_all(plan in plan()) {
        let figures = Figures::of(&plan);
        let scaled = unfunded(&plan).consequences.scaled;
        for down in &scaled {
            let (at, tiltak) = (
                plan.tiltak.position(down.tiltak).unwrap(),
                plan.tiltak.get(down.tiltak).unwrap(),
            );
            let cell = figures.tiltak(at, down.year);
            prop_assert_eq!(tiltak.policy, Some(Policy::ScalesDown));
            prop_assert_eq!((down.granted, down.need), (cell.granted, cell.need));
            prop_assert!(0 < down.granted && down.granted < down.need);
        }
        let later = unfunded(&plan).consequences.tiltak;
        let later: BTreeSet<_> = later.iter().map(|hit| TiltakId::from(hit.id)).collect();
        prop_assert!(scaled.iter().all(|down| !later.contains(&down.tiltak)));
        let ids: BTreeSet<_> = scaled.iter().map(|down| down.tiltak).collect();
        prop_assert_eq!(ids.len(), scaled.len());
    }
}

/// The last year that money is looked for in.
fn last(plan: &Plan) -> i32 {
    plan.about.last.number().max(Figures::of(plan).last().number())
}

/// What waits, and by how many years.
fn postponed(plan: &Plan) -> Vec<(TiltakId, i32)> {
    let last = last(plan);
    let until = |(id, wait): (TiltakId, Wait)| {
        let start = plan.tiltak.get(id).unwrap().start.number();
        let year = match wait {
            Wait::No => return None,
            Wait::Until(year) | Wait::AtLeast(year) => year,
            Wait::Never => (last + 1).max(start),
        };
        Some((id, year - start))
    };
    waits(plan).into_iter().filter_map(until).collect()
}

fn waits(plan: &Plan) -> BTreeMap<TiltakId, Wait> {
    let last = last(plan);
    plan.tiltak.iter().map(|tiltak| (tiltak.id, naive::wait(plan, tiltak, last))).collect()
}

/// The plan with every need granted, in money of its own.
fn covered(mut plan: Plan) -> Plan {
    let grant: GrantId = "all".parse().unwrap();
    let pot = plan.sources.iter().flat_map(|source| &source.pots).next().unwrap().id;
    let whole = Grant {
        id: grant,
        pot,
        rung: Rung::Granted,
        rung_by: None,
        mnok: Profile::default(),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    };
    plan.grants.push(whole).unwrap();
    for id in keys(&plan.tiltak) {
        let tiltak = plan.tiltak.get(id).unwrap().clone();
        for (offset, figure) in tiltak.cost.iter() {
            let year = tiltak.start.plus(offset);
            let now = Some(Figure::known(figure.amount.unwrap(), None));
            let allocate = Change::Allocate { grant, tiltak: id, year, was: None, now };
            allocate.apply(&mut plan).unwrap();
        }
    }
    plan
}
