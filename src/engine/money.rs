//! Free and bound money.

use super::figures::Figures;
use crate::model::{GrantId, Ore, Plan, Rung, SourceId, Year};
use rustc_hash::FxHashMap;

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
    /// Granted money that stands unused: not allocated, or allocated beyond a need.
    pub unused: Ore,
    /// The part of the unused money that its restriction keeps from every gap there is.
    pub bound: Ore,
}

impl GrantYear {
    /// What is not allocated; negative when more is allocated than there is.
    #[must_use]
    pub fn free(&self) -> Option<Ore> {
        self.amount.map(|amount| amount - self.allocated)
    }
}

/// Every grant's money, year by year, in the plan's order.
#[must_use]
pub fn grant_years(plan: &Plan, figures: &Figures) -> Vec<GrantYear> {
    let mut allocated: FxHashMap<(GrantId, i32), Ore> = FxHashMap::default();
    let mut over: FxHashMap<(GrantId, i32), Ore> = FxHashMap::default();
    for allocation in plan.allocations.iter() {
        let position = plan.tiltak.position(allocation.tiltak);
        for (year, figure) in allocation.mnok.iter() {
            let Some(amount) = figure.amount else { continue };
            let amount = Ore::from(amount.ore());
            *allocated.entry((allocation.grant, year)).or_default() += amount;
            let beyond = position.map_or(amount, |position| {
                figures.over_cover(position, Year::clamped(year)).min(amount)
            });
            *over.entry((allocation.grant, year)).or_default() += beyond;
        }
    }
    let mut result = Vec::new();
    for grant in plan.grants.iter() {
        let pot = plan.pot(grant.pot);
        let named = grant.mnok.iter().map(|(year, figure)| (year, figure.amount));
        let mut years: Vec<_> = named.collect();
        for (id, year) in allocated.keys().filter(|(id, _)| *id == grant.id) {
            if grant.mnok.get(*year).is_none() {
                debug_assert!(*id == grant.id);
                years.push((*year, Some(crate::model::Amount::ZERO)));
            }
        }
        years.sort_unstable_by_key(|(year, _)| *year);
        for (year, amount) in years {
            let amount = amount.map(|amount| Ore::from(amount.ore()));
            let used = allocated.get(&(grant.id, year)).copied().unwrap_or_default();
            let beyond = over.get(&(grant.id, year)).copied().unwrap_or_default();
            let year = Year::clamped(year);
            let unused = match (grant.rung, amount) {
                (Rung::Granted, Some(amount)) => (amount - used).max(0) + beyond,
                (Rung::Granted, None) => beyond,
                _ => 0,
            };
            let usable = || -> Ore {
                let lawful = plan.tiltak.iter().enumerate().filter(|(position, tiltak)| {
                    !figures.is_outside(*position)
                        && pot.is_some_and(|(_, pot)| {
                            pot.only.as_ref().is_none_or(|only| only.allows(tiltak))
                        })
                });
                lawful.map(|(position, _)| figures.tiltak(position, year).gap()).sum()
            };
            let bound = if unused > 0 { (unused - usable()).max(0) } else { 0 };
            result.push(GrantYear {
                grant: grant.id,
                source: pot.map(|(source, _)| source.id),
                rung: grant.rung,
                year,
                amount,
                allocated: used,
                unused,
                bound,
            });
        }
    }
    result
}
