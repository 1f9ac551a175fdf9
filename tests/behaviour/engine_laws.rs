//! What must hold of everything that the engine derives, whatever the plan.

mod consequences;
mod figures;
mod funding;
mod naive;
mod proposal;
mod reasons;
mod sharing;
mod unfunded;
mod years;

use crate::generate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::ops::RangeInclusive;
use veikart::change::Change;
use veikart::engine::Part;
use veikart::model::{Amount, Figure, Keyed, Plan, Profile, Table, TiltakId, Year};

/// More years than any generated plan has figures in, also when shifted.
const YEARS: RangeInclusive<i32> = 1990..=2060;

const PARTS: [Part; 7] = [
    Part::Need,
    Part::Granted,
    Part::Signalled,
    Part::Applied,
    Part::Unclear,
    Part::Uncovered,
    Part::Gap,
];

/// Generated plans with more money for the first three tiltak, so that
/// several grants on several rungs meet at one need.
fn plan() -> impl Strategy<Value = Plan> {
    let amount = prop_oneof![Just(1_850_000_000), 1..4_000_000_000_i64];
    let more = (any::<Index>(), 0..3_usize, 0..3_i32, prop::option::weighted(0.9, amount));
    (generate::plan(), vec(more, 0..20)).prop_map(|(mut plan, more)| {
        let grants = keys(&plan.grants);
        for (grant, at, offset, ore) in more.into_iter().filter(|_| !grants.is_empty()) {
            let Some(tiltak) = plan.tiltak.at(at) else { continue };
            let (tiltak, year) = (tiltak.id, tiltak.start.plus(offset));
            let now = Some(Figure { amount: ore.map(Amount::from_ore), evidence: None });
            let grant = *grant.get(&grants);
            let allocate = Change::Allocate { grant, tiltak, year, was: None, now };
            allocate.apply(&mut plan).unwrap();
        }
        plan
    })
}

fn years() -> impl Iterator<Item = Year> + Clone {
    YEARS.map(Year::clamped)
}

fn keys<T: Keyed>(table: &Table<T>) -> Vec<T::Key> {
    table.iter().map(Keyed::key).collect()
}

/// The plan with these tiltak moved.
fn shifted(plan: &Plan, by: &[(TiltakId, i32)]) -> Plan {
    let mut plan = plan.clone();
    for (tiltak, by) in by {
        Change::Shift { tiltak: *tiltak, by: *by }.apply(&mut plan).unwrap();
    }
    plan
}

/// The plan with every unknown figure known to be one of these amounts, in turn.
fn filled(plan: &Plan, with: &[i64]) -> Plan {
    let mut plan = plan.clone();
    let mut amounts = with.iter().cycle().map(|ore| Amount::from_ore(*ore));
    let mut fill = |profile: &mut Profile| {
        let unknown = profile.iter().filter(|(_, figure)| figure.amount.is_none());
        for (year, figure) in unknown.map(|(year, figure)| (year, *figure)).collect::<Vec<_>>() {
            profile.set(year, Some(Figure { amount: amounts.next(), ..figure }));
        }
    };
    for key in keys(&plan.tiltak) {
        plan.tiltak.update(key, |tiltak| fill(&mut tiltak.cost)).unwrap();
    }
    for key in keys(&plan.grants) {
        plan.grants.update(key, |grant| fill(&mut grant.mnok)).unwrap();
    }
    for key in keys(&plan.allocations) {
        plan.allocations.update(key, |allocation| fill(&mut allocation.mnok)).unwrap();
    }
    plan
}
