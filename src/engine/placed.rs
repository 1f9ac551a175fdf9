//! A tiltak's own figures, in its own years or in others.

use super::allocated::Allocated;
use super::cell::{Cell, Own};
use crate::model::{Figure, Ore, Tiltak};

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

    /// The same year by year, from the first to the last of some that hold all
    /// of its figures. `money` is room to work in.
    pub(super) fn cells<'m>(
        &'m self,
        (first, last): (i32, i32),
        money: &'m mut Vec<Allotted>,
    ) -> impl Iterator<Item = (Own, Ore)> + 'm {
        money.clear();
        money.resize(usize::try_from(last - first + 1).unwrap_or_default(), Allotted::default());
        for given in self.allocated.to(self.position) {
            let Some(slot) = given.rung.and_then(Cell::slot) else { continue };
            for (year, figure) in given.allocation.mnok.iter() {
                let at = usize::try_from(year - first).ok();
                if let Some(money) = at.and_then(|at| money.get_mut(at)) {
                    money.add(slot, figure);
                }
            }
        }
        (first..).zip(money.iter()).map(|(year, money)| {
            Own::fill(self.tiltak.cost.get(year - self.start), &money.by_rung, money.unknown)
        })
    }

    /// Its figures in a year, and the granted money beyond its need.
    pub(super) fn cell(&self, year: i32) -> (Own, Ore) {
        let mut money = Allotted::default();
        for given in self.allocated.to(self.position) {
            let slot = given.rung.and_then(Cell::slot);
            let Some((figure, slot)) = given.allocation.mnok.get(year).zip(slot) else { continue };
            money.add(slot, figure);
        }
        Own::fill(self.tiltak.cost.get(year - self.start), &money.by_rung, money.unknown)
    }
}

/// What is allocated to a tiltak in a year.
#[derive(Clone, Copy, Default)]
pub(super) struct Allotted {
    /// By covering rung, highest first.
    by_rung: [Ore; 4],
    /// Number of allocations whose amount is unknown.
    unknown: u32,
}

impl Allotted {
    fn add(&mut self, slot: usize, figure: &Figure) {
        match figure.amount {
            Some(amount) => self.by_rung[slot] += Ore::from(amount.ore()),
            None => self.unknown += 1,
        }
    }
}

/// First and last year of both.
pub(super) fn wider(one: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    (one.0.min(other.0), one.1.max(other.1))
}
