//! What a grant's money may still be used for, and why not for more.

use super::cell::{Bound, Cell};
use super::figures::{Figures, inside};
use super::money::{GrantYear, Pots, grant_years};
use crate::model::{Ore, Plan, PotId, Restriction, Rung, Tiltak, TiltakId, Year};

/// A need that some money could cover, or could if it were not bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// What money on the rung and above does not cover, in øre; `None` where
    /// the need is unknown.
    pub lacks: Option<Ore>,
    /// How exact that is.
    pub bound: Bound,
}

/// A grant's money in a year, and what it may be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach<'a> {
    /// Amount, allocated, unused.
    pub money: GrantYear,
    /// The pot.
    pub pot: PotId,
    /// What is not allocated, in øre; `None` where the amount is unknown.
    pub free: Option<Ore>,
    /// What is allocated beyond the amount, in øre.
    pub over: Ore,
    /// What stands unused (of granted money also what is allocated beyond a
    /// need) although all that it may be used for is covered, in øre ("bundet").
    pub bound: Ore,
    /// Whether less may be bound: something that it may be used for has an
    /// unknown need.
    pub at_most: bool,
    /// The restriction, with its purpose and what it rests on; `None` when
    /// the money may be used for anything.
    pub only: Option<&'a Restriction>,
    /// Whether the restriction is an assumption.
    pub only_is_assumed: bool,
    /// What it could still cover, in the plan's order.
    pub may: Vec<Unmet>,
    /// What lacks such money and may not have it because of the restriction,
    /// in the plan's order.
    pub may_not: Vec<Unmet>,
}

/// Every grant that has money in a year, and what that may be used for.
///
/// A need counts by what is not covered on the grant's own rung or a higher
/// one: what is granted closes the gap, what is unclear covers what nothing
/// surer does. Rejected money reaches nothing.
#[must_use]
pub fn reach<'a>(plan: &'a Plan, figures: &Figures, year: Year) -> Vec<Reach<'a>> {
    let pots = Pots::of(plan);
    let needs: Vec<Need<'a>> = inside(plan)
        .map(|(position, tiltak)| Need { tiltak, cell: figures.tiltak(position, year) })
        .filter(|need| need.cell.gap() > 0 || need.cell.unknown_need > 0)
        .collect();
    let money = grant_years(plan, figures).into_iter().filter(|money| money.year == year);
    money
        .filter_map(|money| {
            let pot = plan.grants.get(money.grant)?.pot;
            Some(of_grant(plan, &needs, money, (pot, pots.restriction(pot))))
        })
        .collect()
}

/// A tiltak that may lack money in the year.
struct Need<'a> {
    tiltak: &'a Tiltak,
    cell: Cell,
}

impl Need<'_> {
    /// What money on a rung could cover.
    fn unmet(&self, rung: Rung) -> Option<Unmet> {
        let cell = &self.cell;
        let lower = match rung {
            Rung::Granted => cell.signalled + cell.applied + cell.unclear,
            Rung::Signalled => cell.applied + cell.unclear,
            Rung::Applied => cell.unclear,
            Rung::Unclear => 0,
            Rung::Rejected => return None,
        };
        let known = cell.unknown_need == 0;
        let lacks = known.then_some(cell.uncovered + lower);
        let bound = if known { cell.bound(super::Part::Uncovered) } else { Bound::AtLeast };
        (lacks != Some(0)).then_some(Unmet { tiltak: self.tiltak.id, lacks, bound })
    }
}

fn of_grant<'a>(
    plan: &Plan,
    needs: &[Need<'a>],
    money: GrantYear,
    (pot, only): (PotId, Option<&'a Restriction>),
) -> Reach<'a> {
    let allows = |tiltak: &Tiltak| only.is_none_or(|only| only.allows(tiltak));
    let unmet = needs.iter().filter_map(|need| Some((need, need.unmet(money.rung)?)));
    let (may, may_not): (Vec<_>, Vec<_>) = unmet.partition(|(need, _)| allows(need.tiltak));
    let list = |some: Vec<(&Need<'_>, Unmet)>| -> Vec<Unmet> {
        some.into_iter().map(|(_, unmet)| unmet).collect()
    };
    let (may, may_not) = (list(may), list(may_not));
    let free = money.free();
    let spare = match money.rung {
        Rung::Granted => money.unused,
        Rung::Rejected => 0,
        _ => free.unwrap_or_default().max(0),
    };
    let reached: Ore = may.iter().filter_map(|unmet| unmet.lacks).sum();
    let bound = only.map_or(0, |_| (spare - reached).max(0));
    Reach {
        money,
        pot,
        free: free.map(|free| free.max(0)),
        over: free.map_or(0, |free| (-free).max(0)),
        bound,
        at_most: bound > 0 && may.iter().any(|unmet| unmet.lacks.is_none()),
        only,
        only_is_assumed: only.is_some_and(|only| plan.is_assumed(only.by)),
        may,
        may_not,
    }
}
