//! What follows if the gap is not closed: question 5 of the engine.

use super::allocated::Allocated;
use super::consequences::{Consequences, between};
use super::figures::Figures;
use super::outlook::{Outlook, Sure};
use super::schedule::{Schedule, schedule};
use crate::change::Change;
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
/// A year that the sources do not speak of may bring money, so waiting into
/// one is told as "at the earliest"; where all years are known and none
/// brings enough, the tiltak is not funded in the period.
///
/// What must wait for another only because it depends on it is told as a
/// consequence, and its money stays where it is: a link does not move money.
#[must_use]
pub fn unfunded(plan: &Plan) -> Unfunded {
    let figures = Figures::of(plan);
    let last = plan.about.last.number().max(figures.last().number());
    let allocated = Allocated::of(plan);
    let mut later = plan.clone();
    let mut own = vec![Sure::Certain; plan.tiltak.len()];
    let (mut scaled, mut waiting) = (Vec::new(), Vec::new());
    for (position, tiltak) in plan.tiltak.iter().enumerate() {
        match wait(&figures, &allocated, plan, position, last) {
            Wait::No => {}
            Wait::Scaled(down) => scaled.push(down),
            Wait::Until(year, sure) => {
                waiting.push(tiltak.id);
                own[position] = sure;
                let by = year - tiltak.start.number();
                // Refused only beyond year 2999, where there is nothing to show.
                let _ = Change::Shift { tiltak: tiltak.id, by }.apply(&mut later);
            }
        }
    }
    let settled = schedule(&later);
    let sure = (0..own.len()).map(|position| own[root(&settled, position)]).collect();
    let before = Outlook::new(plan, schedule(plan));
    let after = Outlook { plan: &later, schedule: settled, sure };
    Unfunded { waiting, consequences: between(&before, &after, scaled) }
}

/// Where the line of causes that decides a tiltak's year begins.
fn root(schedule: &Schedule, position: usize) -> usize {
    let mut at = position;
    while let Some(cause) = schedule.cause(at) {
        at = cause.from;
    }
    at
}

enum Wait {
    No,
    Scaled(ScaledDown),
    Until(i32, Sure),
}

fn wait(
    figures: &Figures,
    allocated: &Allocated<'_>,
    plan: &Plan,
    position: usize,
    last: i32,
) -> Wait {
    let costing = plan.tiltak.at(position).filter(|tiltak| tiltak.outside.is_none());
    let Some((tiltak, (offset, need))) = costing.and_then(|t| Some((t, first_cost(t)?))) else {
        return Wait::No;
    };
    let (policy, start) = (tiltak.policy.unwrap_or_default(), tiltak.start.number());
    let in_year = |year: i32| allocated.granted(position, Year::clamped(year));
    if enough(policy, in_year(start + offset), need) {
        let year = Year::clamped(start + offset);
        let cell = figures.tiltak(position, year);
        if matches!(policy, Policy::ScalesDown) && cell.gap() > 0 {
            let granted = cell.granted;
            return Wait::Scaled(ScaledDown { tiltak: tiltak.id, year, granted, need });
        }
        return Wait::No;
    }
    for year in start..=last {
        let money_year = year + offset;
        if enough(policy, in_year(money_year), need) {
            return Wait::Until(year, Sure::Certain);
        }
        if plan.about.is_silent(Year::clamped(money_year)) || money_year > last {
            return Wait::Until(year, Sure::Earliest);
        }
    }
    Wait::Until(last + 1, Sure::Never)
}

/// The first year from the start that has a known cost, and that cost.
fn first_cost(tiltak: &Tiltak) -> Option<(i32, Ore)> {
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
