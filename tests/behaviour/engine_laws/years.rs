//! Effective years.

use super::{keys, naive, plan, shifted};
use crate::generate::config;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use veikart::engine::{Schedule, milestone_years, schedule};
use veikart::model::{MilestoneId, Plan, RecordId, Table, Tiltak, TiltakId, Year};

proptest! {
    #![proptest_config(config())]

    /// Also in plans with circles: their links push nothing, and all others do.
    #[test]
    fn a_tiltak_starts_as_early_as_its_own_year_and_its_causes_allow(plan in plan()) {
        let schedule = schedule(&plan);
        let expected = naive::starts(&plan);
        for (at, tiltak) in plan.tiltak.iter().enumerate() {
            let start = schedule.start(at).unwrap();
            prop_assert_eq!(start.number(), expected[&tiltak.id]);
            prop_assert_eq!(schedule.end(&plan, at), Some(start.plus(i32::from(tiltak.years) - 1)));
            prop_assert_eq!(schedule.is_pushed(at), start > tiltak.start);
        }
    }

    #[test]
    fn every_circle_is_named_once(plan in plan()) {
        let causes = naive::causes(&plan);
        let together = |id: &TiltakId| -> BTreeSet<TiltakId> {
            causes[id].iter().filter(|on| causes[on].contains(id)).copied().collect()
        };
        let circles: BTreeSet<_> = causes.keys().map(together).filter(|c| !c.is_empty()).collect();
        let named = schedule(&plan).cycles;
        prop_assert_eq!(named.len(), circles.len());
        for cycle in &named {
            prop_assert!(!cycle.is_empty());
            let members: BTreeSet<_> = cycle.iter().copied().collect();
            prop_assert_eq!(members.len(), cycle.len());
            prop_assert!(circles.iter().any(|circle| members.is_subset(circle)));
            for (at, next) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
                let tiltak = plan.tiltak.get(*at).unwrap();
                prop_assert!(tiltak.after.iter().any(|link| link.on == *next));
            }
        }
    }

    #[test]
    fn the_order_of_the_table_does_not_matter((plan, order) in plan().prop_flat_map(|plan| {
        let rows: Vec<Tiltak> = plan.tiltak.iter().cloned().collect();
        (Just(plan), Just(rows).prop_shuffle())
    })) {
        let mut other = plan.clone();
        other.tiltak = Table::default();
        for tiltak in order {
            other.tiltak.push(tiltak).unwrap();
        }
        prop_assert_eq!(starts(&plan), starts(&other));
        prop_assert_eq!(schedule(&plan).cycles.len(), schedule(&other).cycles.len());
    }

    #[test]
    fn postponing_makes_nothing_earlier(plan in plan(), by in 0..=10) {
        let before = everything(&plan);
        for id in keys(&plan.tiltak) {
            let after = everything(&shifted(&plan, &[(id, by)]));
            for (what, year) in &before {
                prop_assert!(after[what] >= *year, "{what}");
            }
        }
    }

    /// But in a circle, where taking a link away lets the others push again.
    #[test]
    fn removing_a_dependency_makes_nothing_later(plan in plan()) {
        let before = everything(&plan);
        let causes = naive::causes(&plan);
        for tiltak in plan.tiltak.iter() {
            for (at, link) in tiltak.after.iter().enumerate() {
                if causes[&link.on].contains(&tiltak.id) {
                    continue;
                }
                let mut without = plan.clone();
                without.tiltak.update(tiltak.id, |tiltak| tiltak.after.remove(at)).unwrap();
                let after = everything(&without);
                for (what, year) in &before {
                    prop_assert!(after[what] <= *year, "{what}");
                }
            }
        }
    }

    #[test]
    fn concurrence_moves_nothing(plan in plan()) {
        let mut without = plan.clone();
        for id in keys(&plan.tiltak) {
            without.tiltak.update(id, |tiltak| tiltak.with.clear()).unwrap();
        }
        prop_assert_eq!(schedule(&plan), schedule(&without));
    }
}

fn starts(plan: &Plan) -> BTreeMap<TiltakId, (Option<Year>, bool)> {
    let schedule = schedule(plan);
    let row =
        |(at, tiltak): (usize, &Tiltak)| (tiltak.id, (schedule.start(at), schedule.is_pushed(at)));
    plan.tiltak.iter().enumerate().map(row).collect()
}

/// The first year of every tiltak, and the year that every milestone and
/// initiative is ready.
fn everything(plan: &Plan) -> BTreeMap<RecordId, Year> {
    let schedule = schedule(plan);
    let tiltak = plan.tiltak.iter().enumerate();
    let mut years: BTreeMap<_, _> =
        tiltak.map(|(at, tiltak)| (tiltak.id.record(), schedule.start(at).unwrap())).collect();
    let milestones = milestone_years(plan, &schedule);
    years.extend(plan.milestones.iter().map(|m| m.id.record()).zip(milestones.iter().copied()));
    for initiative in plan.initiatives.iter() {
        let ready = |on: RecordId| ready(plan, &schedule, &milestones, on);
        if let Some(year) = initiative.needs.iter().filter_map(|need| ready(need.on)).max() {
            years.insert(initiative.id.record(), year);
        }
    }
    years
}

fn ready(plan: &Plan, schedule: &Schedule, milestones: &[Year], on: RecordId) -> Option<Year> {
    let tiltak = plan.tiltak.position(TiltakId::from(on));
    let milestone = || plan.milestones.position(MilestoneId::from(on)).map(|at| milestones[at]);
    tiltak.and_then(|at| schedule.end(plan, at)).or_else(milestone)
}
