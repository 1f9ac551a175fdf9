//! What follows if the gap is not closed: question 5 of the engine.

use super::allocated::Allocated;
use super::consequences::{Aside, Consequences, between};
use super::figures::Figures;
use super::hits::Comparison;
use super::moved::{Money, Shift};
use super::network::Network;
use super::outlook::Outlook;
use super::schedule::{Due, Schedule, Sure};
use super::waiting::waiting;
use crate::model::{Ore, Plan, Policy, Tiltak, TiltakId, Year};

/// A tiltak that goes on with less than its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScaledDown {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// The year.
    pub year: Year,
    /// What is granted, in øre.
    pub granted: Ore,
    /// What it costs, in øre.
    pub need: Ore,
}

/// What follows if nothing more is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfunded {
    /// Tiltak that wait, by position in the plan.
    pub waiting: Vec<TiltakId>,
    /// All that follows.
    pub consequences: Consequences,
}

/// What follows if the gap is not closed: a tiltak whose first year lacks
/// granted cover waits until it has it, by its own policy.
///
/// What counts is the money of the tiltak's own years: one that has it and is
/// only pushed by another does not wait for money. A year that the sources do
/// not speak of may bring money, and so may a granted allocation of an unknown
/// amount: waiting into one is told as "at the earliest". Where all years are
/// known and none brings enough, the tiltak is not funded in the period.
///
/// What must wait for another only because it depends on it is told as a
/// consequence, and its money stays where it is: a link does not move money.
/// What is granted in the years that it no longer uses is told as left unused.
#[must_use]
pub fn unfunded(plan: &Plan) -> Unfunded {
    let allocated = Allocated::of(plan);
    let figures = Figures::of_allocated(plan, &allocated);
    let purse =
        Purse { plan, allocated, last: plan.about.last.number().max(figures.last().number()) };
    let tiltak = plan.tiltak.iter().enumerate();
    let waits: Vec<Option<Due>> = tiltak.map(|(at, tiltak)| purse.wait(at, tiltak)).collect();
    let network = Network::of(plan);
    let before = network.schedule();
    let own = |position| Due::certain(network.start(position));
    let own = |position: usize| waits[position].unwrap_or_else(|| own(position));
    let after = network.schedule_after(&before, own);
    let mut money = Money::of_shifts(plan, &figures, &purse.allocated, shifts(plan, &waits));
    let both = Comparison {
        before: Outlook { plan, schedule: &before },
        after: Outlook { plan, schedule: &after },
    };
    money.leave(both, &purse.allocated, &purse.allocated);
    let schedules = (&before, &after);
    let aside = Aside {
        scaled: scaled(plan, &figures, &waits, schedules),
        falls: waiting(plan, &waits, schedules)
            .iter()
            .map(|group| group.sentence(plan, &figures))
            .collect(),
    };
    let waiting = plan.tiltak.iter().zip(&waits).filter(|(_, wait)| wait.is_some());
    Unfunded {
        waiting: waiting.map(|(tiltak, _)| tiltak.id).collect(),
        consequences: between(both, &figures, &money, Some(aside)),
    }
}

/// The money that there is to wait for.
struct Purse<'a> {
    plan: &'a Plan,
    allocated: Allocated<'a>,
    /// The last year that is looked into.
    last: i32,
}

impl Purse<'_> {
    /// When a tiltak can start at the earliest; `None` when it need not wait.
    fn wait(&self, position: usize, tiltak: &Tiltak) -> Option<Due> {
        let (offset, need) = first_cost(tiltak).filter(|_| tiltak.outside.is_none())?;
        let start = tiltak.start.number();
        for year in start..=(self.last - offset).max(start) {
            let (granted, unknown) = self.allocated.granted(position, year + offset);
            if enough(tiltak.policy.unwrap_or_default(), granted, need) {
                return (year > start).then_some(Due::certain(year));
            }
            if unknown || self.plan.about.is_silent(Year::clamped(year + offset)) {
                return Some(Due { year, sure: Sure::Earliest });
            }
        }
        Some(Due { year: (self.last + 1).max(start), sure: Sure::Never })
    }
}

/// The first year from the start that has a known cost, and that cost.
pub(super) fn first_cost(tiltak: &Tiltak) -> Option<(i32, Ore)> {
    tiltak.cost.iter().find_map(|(offset, figure)| {
        let ore = Ore::from(figure.amount?.ore());
        (ore > 0).then_some((offset, ore))
    })
}

fn enough(policy: Policy, granted: Ore, need: Ore) -> bool {
    match policy {
        Policy::All => granted >= need,
        Policy::Threshold(percent) => granted * 100 >= need * Ore::from(percent),
        Policy::ScalesDown => granted > 0,
    }
}

/// The waiting tiltak in the years that they wait for, so that the figures
/// show the money as moved.
fn shifts(plan: &Plan, waits: &[Option<Due>]) -> Vec<Shift> {
    let shift = |(position, (tiltak, wait)): (usize, (&Tiltak, &Option<Due>))| {
        let Due { year, sure } = (*wait)?;
        let by = year - tiltak.start.number();
        // Beyond year 2999 there is nothing to show.
        let end = tiltak.end().number() + by;
        (by != 0 && end <= Year::MAX).then_some(Shift { was: position, now: position, by, sure })
    };
    plan.tiltak.iter().zip(waits).enumerate().filter_map(shift).collect()
}

/// What waits neither for money nor for another, and has less than its cost.
fn scaled(
    plan: &Plan,
    figures: &Figures,
    waits: &[Option<Due>],
    (before, after): (&Schedule, &Schedule),
) -> Vec<ScaledDown> {
    let scaled = |(position, tiltak): (usize, &Tiltak)| {
        let goes_on = waits[position].is_none() && before.due(position) == after.due(position);
        let scales = tiltak.policy == Some(Policy::ScalesDown) && goes_on;
        let (offset, need) = first_cost(tiltak).filter(|_| scales && tiltak.outside.is_none())?;
        let year = tiltak.start.plus(offset);
        let cell = figures.tiltak(position, year);
        let granted = cell.granted;
        (cell.gap() > 0).then_some(ScaledDown { tiltak: tiltak.id, year, granted, need })
    };
    plan.tiltak.iter().enumerate().filter_map(scaled).collect()
}
