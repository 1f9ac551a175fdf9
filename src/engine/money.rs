//! Free and bound money.

use super::figures::{Figures, inside};
use crate::model::{
    Allocation, Figure, Grant, GrantId, Ore, Plan, Pot, PotId, Restriction, Rung, Source, SourceId,
    Year,
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A grant's money in a year, in øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantYear {
    /// The grant.
    pub grant: GrantId,
    /// The source that its pot belongs to, if the pot is known.
    pub source: Option<SourceId>,
    /// Its rung.
    pub rung: Rung,
    /// The year.
    pub year: Year,
    /// The amount; `None` is unknown.
    pub amount: Option<Ore>,
    /// What is allocated of it.
    pub allocated: Ore,
    /// Granted money that stands unused: not allocated, or allocated beyond a
    /// need. Where several grants give a tiltak too much together, the excess
    /// is of the last of them by id.
    pub unused: Ore,
    /// The part of the unused money that its restriction keeps from every gap there is.
    pub bound: Ore,
}

impl GrantYear {
    /// What is allocated beyond what there is; nothing where that is unknown.
    #[must_use]
    pub fn over(&self) -> Ore {
        self.amount.map_or(0, |amount| (self.allocated - amount).max(0))
    }

    /// What is not allocated; negative when more is allocated than there is.
    #[must_use]
    pub fn free(&self) -> Option<Ore> {
        self.amount.map(|amount| amount - self.allocated)
    }
}

/// Every grant's money, year by year, in the plan's order.
#[must_use]
pub fn grant_years(plan: &Plan, figures: &Figures) -> Vec<GrantYear> {
    let spent = spent(plan, figures);
    let mut pots = Pots::of(plan);
    let mut result = Vec::new();
    for (grant, spent) in plan.grants.iter().zip(&spent) {
        for (year, amount) in years(grant, spent) {
            let mut money = grant_year(grant, year, amount, spent.get(&year));
            money.source = pots.source(grant.pot);
            if money.unused > 0 {
                money.bound = pots.bound(figures, grant.pot, year, money.unused);
            }
            result.push(money);
        }
    }
    result
}

/// What is allocated of a grant in a year, and granted money of it beyond need.
#[derive(Clone, Copy, Default)]
struct Spent {
    allocated: Ore,
    beyond: Ore,
}

/// What is spent of every grant, by its position in the plan and by year.
fn spent(plan: &Plan, figures: &Figures) -> Vec<BTreeMap<i32, Spent>> {
    let mut result = vec![BTreeMap::new(); plan.grants.len()];
    let mut over = figures.all_over_cover().clone();
    // From the last on, so that the last has the excess.
    for allocation in plan.allocations.iter().rev() {
        let Some(at) = plan.grants.position(allocation.grant) else { continue };
        let is_granted = plan.grants.at(at).is_some_and(|grant| grant.rung == Rung::Granted);
        let position = plan.tiltak.position(allocation.tiltak);
        for (year, amount) in amounts(allocation) {
            let spent: &mut Spent = result[at].entry(year).or_default();
            spent.allocated += amount;
            if is_granted {
                // Money for what the plan does not hold is beyond every need.
                let index = position.map(|position| figures.index(position, year));
                let over = index.map(|index| index.and_then(|index| over.get_mut(&index)));
                spent.beyond +=
                    over.map_or(amount, |over| over.map_or(0, |over| take(over, amount)));
            }
        }
    }
    result
}

/// Known amounts of an allocation.
fn amounts(allocation: &Allocation) -> impl Iterator<Item = (i32, Ore)> {
    let known = |(year, figure): (i32, &Figure)| Some((year, Ore::from(figure.amount?.ore())));
    allocation.mnok.iter().filter_map(known)
}

/// Takes as much as there is.
fn take(from: &mut Ore, amount: Ore) -> Ore {
    let taken = amount.min(*from);
    *from -= taken;
    taken
}

/// How much of each granted allocation to a tiltak is beyond its need in a
/// year, where this much is in all.
pub(super) fn beyond<'a>(
    granted: impl DoubleEndedIterator<Item = &'a Allocation>,
    year: i32,
    over: Ore,
) -> impl Iterator<Item = (GrantId, Ore)> {
    let mut left = over;
    granted.rev().filter_map(move |allocation| {
        let amount = allocation.mnok.get(year)?.amount?;
        let beyond = take(&mut left, Ore::from(amount.ore()));
        (beyond > 0).then_some((allocation.grant, beyond))
    })
}
/// The years that are said or spent of a grant, with the amount: nothing where
/// it is only spent, `None` where it is unknown.
fn years(grant: &Grant, spent: &BTreeMap<i32, Spent>) -> Vec<(i32, Option<Ore>)> {
    let said = grant
        .mnok
        .iter()
        .map(|(year, figure)| (year, figure.amount.map(|amount| Ore::from(amount.ore()))));
    let not_said = spent.keys().filter(|year| grant.mnok.get(**year).is_none());
    let mut years: Vec<_> = said.chain(not_said.map(|year| (*year, Some(0)))).collect();
    years.sort_unstable_by_key(|(year, _)| *year);
    years
}

fn grant_year(grant: &Grant, year: i32, amount: Option<Ore>, spent: Option<&Spent>) -> GrantYear {
    let Spent { allocated, beyond } = spent.copied().unwrap_or_default();
    let left = amount.map_or(0, |amount| (amount - allocated).max(0));
    GrantYear {
        grant: grant.id,
        source: None,
        rung: grant.rung,
        year: Year::clamped(year),
        amount,
        allocated,
        unused: if grant.rung == Rung::Granted { left + beyond } else { 0 },
        bound: 0,
    }
}

/// Pots by id, and the gaps that each may be used for.
pub(super) struct Pots<'a> {
    plan: &'a Plan,
    by_id: FxHashMap<PotId, (&'a Source, &'a Pot)>,
    /// Gaps that a restriction allows, by year; found when first asked for.
    gaps: FxHashMap<PotId, Vec<Ore>>,
}

impl<'a> Pots<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let pots = plan
            .sources
            .iter()
            .flat_map(|source| source.pots.iter().map(move |pot| (pot.id, (source, pot))));
        Self { plan, by_id: pots.collect(), gaps: FxHashMap::default() }
    }

    pub(super) fn restriction(&self, pot: PotId) -> Option<&'a Restriction> {
        self.by_id.get(&pot).and_then(|(_, pot)| pot.only.as_ref())
    }

    pub(super) fn source(&self, pot: PotId) -> Option<SourceId> {
        self.by_id.get(&pot).map(|(source, _)| source.id)
    }

    /// What of unused money the pot's restriction keeps from every gap.
    fn bound(&mut self, figures: &Figures, pot: PotId, year: i32, unused: Ore) -> Ore {
        let Some(only) = self.restriction(pot) else { return 0 };
        let plan = self.plan;
        let gaps = self.gaps.entry(pot).or_insert_with(|| gaps(plan, figures, only));
        let index = usize::try_from(year - figures.first().number()).ok();
        let gap = index.and_then(|index| gaps.get(index)).copied().unwrap_or_default();
        (unused - gap).max(0)
    }
}

/// The gaps of all tiltak that a restriction allows, from the first year of
/// the figures on.
fn gaps(plan: &Plan, figures: &Figures, only: &Restriction) -> Vec<Ore> {
    let mut gaps = vec![0; figures.years().count()];
    for (position, _) in inside(plan).filter(|(_, tiltak)| only.allows(tiltak)) {
        for (year, cell) in figures.tiltak_years(position) {
            let index = usize::try_from(year.since(figures.first())).ok();
            if let Some(sum) = index.and_then(|index| gaps.get_mut(index)) {
                *sum += cell.gap();
            }
        }
    }
    gaps
}
