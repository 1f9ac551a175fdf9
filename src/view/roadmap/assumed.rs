//! What of the roadmap rests on assumptions.

use super::{Assumption, Bar, RoadmapRow};
use crate::model::{Allocation, Dependency, DependencyKind, Milestone, Plan, Rung, TiltakId, Year};
use crate::view::Derived;
use rustc_hash::FxHashMap;

/// What of all bars is assumed. What stands outside the totals shows no money.
pub(super) fn assumption(rows: &[RoadmapRow]) -> Option<Assumption> {
    let bars = || {
        rows.iter().filter_map(|row| match row {
            RoadmapRow::Tiltak(row) if !row.bar.outside => Some(&row.bar),
            _ => None,
        })
    };
    let split = |bar: &Bar| !bar.assumed_need.is_empty() || !bar.assumed_granted.is_empty();
    if bars().any(split) {
        return Some(Assumption::Split);
    }
    bars().any(|bar| bar.assumed).then_some(Assumption::Years)
}

/// The tiltak with granted money of a year that is an assumption.
pub(super) fn assumed_grants(plan: &Plan) -> FxHashMap<TiltakId, Vec<Year>> {
    let mut found: FxHashMap<TiltakId, Vec<Year>> = FxHashMap::default();
    let granted = |allocation: &&Allocation| {
        plan.grants.get(allocation.grant).is_some_and(|grant| grant.rung == Rung::Granted)
    };
    for allocation in plan.allocations.iter().filter(granted) {
        for (year, figure) in allocation.mnok.iter() {
            if plan.is_assumed(figure.evidence)
                && let Ok(year) = Year::new(year)
            {
                found.entry(allocation.tiltak).or_default().push(year);
            }
        }
    }
    found
}

/// Whether a milestone that comes late does so by a link that is an
/// assumption: its own, or one further back.
pub(super) fn delay_is_assumed(derived: &Derived, milestone: &Milestone, ready: Year) -> bool {
    let (plan, schedule) = (&derived.plan, &derived.schedule);
    let ends = |id| plan.tiltak.position(id).and_then(|at| schedule.end(plan, at)) == Some(ready);
    let Some(need) = milestone.needs.iter().find(|need| ends(need.tiltak)) else { return false };
    let mut assumed = plan.is_assumed(need.by);
    let mut at = plan.tiltak.position(need.tiltak);
    for _ in 0..plan.tiltak.len() {
        let Some(here) = at.filter(|at| !assumed && schedule.is_pushed(*at)) else { break };
        let links = plan.tiltak.at(here).map(|tiltak| tiltak.after.as_slice()).unwrap_or_default();
        let link = links.iter().find(|link| pushes(derived, link, here));
        assumed = link.is_none_or(|link| plan.is_assumed(link.by));
        at = link.and_then(|link| plan.tiltak.position(link.on));
    }
    assumed
}

/// Whether a dependency is what decides the year of the tiltak at a position.
fn pushes(derived: &Derived, link: &Dependency, here: usize) -> bool {
    let (plan, schedule) = (&derived.plan, &derived.schedule);
    let Some(from) = plan.tiltak.position(link.on) else { return false };
    let other = match link.kind {
        DependencyKind::AfterStart => schedule.start(from),
        _ => schedule.end(plan, from),
    };
    let own = match link.kind {
        DependencyKind::EndsAfterEnd => schedule.end(plan, here),
        _ => schedule.start(here),
    };
    other.map(|year| year.plus(i32::from(link.lag))) == own
}
