//! A tiltak's own figures, in its own years or in others.

use super::allocated::Allocated;
use super::cell::{Cell, Own};
use crate::model::{Ore, Tiltak};

/// A tiltak with the money allocated to it, as it is when it starts then.
pub(super) struct Placed<'a> {
    pub(super) tiltak: &'a Tiltak,
    /// Its position in the plan.
    pub(super) position: usize,
    /// First year.
    pub(super) start: i32,
    pub(super) allocated: &'a Allocated<'a>,
}

impl Placed<'_> {
    /// First and last year that it has figures in.
    pub(super) fn years(&self) -> Option<(i32, i32)> {
        let cost = self.tiltak.cost.bounds();
        let cost = cost.map(|(from, to)| (self.start + from, self.start + to));
        let given = self.allocated.to(self.position);
        given.filter_map(|given| given.allocation.mnok.bounds()).chain(cost).reduce(wider)
    }

    /// Its figures in a year, and the granted money beyond its need.
    pub(super) fn cell(&self, year: i32) -> (Own, Ore) {
        let (mut by_rung, mut unknown_cover) = ([0; 4], 0);
        for given in self.allocated.to(self.position) {
            let slot = given.rung.and_then(Cell::slot);
            let Some((figure, slot)) = given.allocation.mnok.get(year).zip(slot) else { continue };
            match figure.amount {
                Some(amount) => by_rung[slot] += Ore::from(amount.ore()),
                None => unknown_cover += 1,
            }
        }
        Own::fill(self.tiltak.cost.get(year - self.start), &by_rung, unknown_cover)
    }
}

/// First and last year of both.
pub(super) fn wider(one: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    (one.0.min(other.0), one.1.max(other.1))
}
