//! Allocations by the tiltak that gets them.

use crate::model::{Allocation, Ore, Plan, Rung, Year};

/// The allocations of every tiltak, by its position in the plan.
pub(super) struct Allocated<'a> {
    plan: &'a Plan,
    by_tiltak: Vec<Vec<&'a Allocation>>,
}

impl<'a> Allocated<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut by_tiltak = vec![Vec::new(); plan.tiltak.len()];
        for allocation in plan.allocations.iter() {
            if let Some(position) = plan.tiltak.position(allocation.tiltak) {
                by_tiltak[position].push(allocation);
            }
        }
        Self { plan, by_tiltak }
    }

    /// The allocations to the tiltak at a position.
    pub(super) fn to(&self, position: usize) -> &[&'a Allocation] {
        self.by_tiltak.get(position).map_or(&[], Vec::as_slice)
    }

    /// Granted money allocated to the tiltak at a position in a year, in øre.
    pub(super) fn granted(&self, position: usize, year: Year) -> Ore {
        self.on(position, Rung::Granted)
            .filter_map(|allocation| allocation.mnok.get(year.number())?.amount)
            .map(|amount| Ore::from(amount.ore()))
            .sum()
    }

    /// The allocations to the tiltak at a position from grants on a rung.
    pub(super) fn on(&self, position: usize, rung: Rung) -> impl Iterator<Item = &'a Allocation> {
        let plan = self.plan;
        self.to(position).iter().copied().filter(move |allocation| {
            plan.grants.get(allocation.grant).is_some_and(|grant| grant.rung == rung)
        })
    }
}
