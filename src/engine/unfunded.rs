//! What follows if the gap is not closed: question 5 of the engine.

use super::allocated::Allocated;
use super::consequences::{Consequences, between};
use super::figures::Figures;
use super::outlook::{Outlook, Sure};
use super::schedule::{schedule, schedule_with};
use crate::change::Change;
use crate::model::{Ore, Plan, Policy, Tiltak, TiltakId, Year};
use std::cell::RefCell;

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
#[must_use]
pub fn unfunded(plan: &Plan) -> Unfunded {
    let figures = Figures::of(plan);
    let last = plan.about.last.number().max(figures.last().number());
    let allocated = Allocated::of(plan);
    let sure = RefCell::new(vec![Sure::Certain; plan.tiltak.len()]);
    let scaled = RefCell::new(Vec::new());
    let waiting = RefCell::new(Vec::new());
    let settled = schedule_with(plan, |position, start| {
        let Some(tiltak) = plan.tiltak.at(position) else { return start };
        let inherited = inherited(plan, &sure.borrow(), position);
        if inherited == Sure::Never {
            sure.borrow_mut()[position] = Sure::Never;
            return last + 1;
        }
        let waited = wait(&figures, &allocated, plan, position, start, last);
        let (to, how) = match waited {
            Wait::No => (start, Sure::Certain),
            Wait::Scaled(down) => {
                scaled.borrow_mut().push(down);
                (start, Sure::Certain)
            }
            Wait::Until(year, how) => {
                waiting.borrow_mut().push(tiltak.id);
                (year, how)
            }
        };
        sure.borrow_mut()[position] = how.max(inherited);
        to
    });
    let later = shifted(plan, &waiting.borrow(), &settled);
    let before = Outlook::new(plan, schedule(plan));
    let after = Outlook { plan: &later, schedule: settled, sure: sure.into_inner() };
    let mut scaled = scaled.into_inner();
    scaled.sort_unstable_by_key(|down: &ScaledDown| plan.tiltak.position(down.tiltak));
    let mut waiting = waiting.into_inner();
    waiting.sort_unstable_by_key(|id| plan.tiltak.position(*id));
    Unfunded { waiting, consequences: between(&before, &after, scaled) }
}

enum Wait {
    No,
    Scaled(ScaledDown),
    Until(i32, Sure),
}

/// The least sure of what a tiltak depends on and is pushed by.
fn inherited(plan: &Plan, sure: &[Sure], position: usize) -> Sure {
    let Some(tiltak) = plan.tiltak.at(position) else { return Sure::Certain };
    tiltak
        .after
        .iter()
        .filter_map(|link| sure.get(plan.tiltak.position(link.on)?).copied())
        .max()
        .unwrap_or(Sure::Certain)
}

fn wait(
    figures: &Figures,
    allocated: &Allocated<'_>,
    plan: &Plan,
    position: usize,
    start: i32,
    last: i32,
) -> Wait {
    let costing = plan.tiltak.at(position).filter(|tiltak| tiltak.outside.is_none());
    let Some((tiltak, (offset, need))) = costing.and_then(|t| Some((t, first_cost(t)?))) else {
        return Wait::No;
    };
    let policy = tiltak.policy.unwrap_or_default();
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
    for year in start + 1..=last {
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

/// The plan with the waiting tiltak in the years that they wait for, so that
/// its figures show the money as moved.
fn shifted(plan: &Plan, waiting: &[TiltakId], settled: &super::schedule::Schedule) -> Plan {
    let mut later = plan.clone();
    for id in waiting {
        let Some(position) = plan.tiltak.position(*id) else { continue };
        let Some(tiltak) = plan.tiltak.at(position) else { continue };
        let by = settled.raw_start(position) - tiltak.start.number();
        // Refused only beyond year 2999, where there is nothing to show.
        let _ = Change::Shift { tiltak: *id, by }.apply(&mut later);
    }
    later
}
