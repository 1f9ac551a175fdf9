//! Allocations by the tiltak that gets them.

use super::index::Index;
use crate::model::{Allocation, Ore, Plan, Rung};

/// An allocation with the rung of its grant, if the plan holds that.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) allocation: &'a Allocation,
    pub(super) rung: Option<Rung>,
}

/// The allocations of every tiltak, by its position in the plan.
pub(super) struct Allocated<'a> {
    /// In the plan's order.
    all: Vec<Given<'a>>,
    by_tiltak: Index,
}

impl<'a> Allocated<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut all: Vec<Given<'a>> = Vec::with_capacity(plan.allocations.len());
        for allocation in plan.allocations.iter() {
            // They are sorted by grant, so most are of the same one as the last.
            let last = all.last().filter(|last| last.allocation.grant == allocation.grant);
            let rung = || plan.grants.get(allocation.grant).map(|grant| grant.rung);
            all.push(Given { allocation, rung: last.map_or_else(rung, |last| last.rung) });
        }
        let positions: Vec<_> =
            all.iter().map(|given| plan.tiltak.position(given.allocation.tiltak)).collect();
        let by_tiltak = Index::of(positions.iter().copied(), plan.tiltak.len());
        Self { all, by_tiltak }
    }

    /// The allocations to the tiltak at a position, in the plan's order.
    pub(super) fn to(
        &self,
        position: usize,
    ) -> impl DoubleEndedIterator<Item = Given<'a>> + Clone + '_ {
        self.by_tiltak.at(position).iter().map(|place| self.all[*place])
    }

    /// The allocations to the tiltak at a position from grants on a rung.
    pub(super) fn on(
        &self,
        position: usize,
        rung: Rung,
    ) -> impl DoubleEndedIterator<Item = &'a Allocation> + Clone + '_ {
        self.to(position)
            .filter(move |given| given.rung == Some(rung))
            .map(|given| given.allocation)
    }

    /// Granted money allocated to the tiltak at a position in a year, in øre,
    /// and whether there is more of it that is unknown.
    pub(super) fn granted(&self, position: usize, year: i32) -> (Ore, bool) {
        self.on(position, Rung::Granted).filter_map(|allocation| allocation.mnok.get(year)).fold(
            (0, false),
            |(sum, unknown), figure| match figure.amount {
                Some(amount) => (sum + Ore::from(amount.ore()), unknown),
                None => (sum, true),
            },
        )
    }
}
