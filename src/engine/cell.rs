//! Need and cover of a tiltak, a group or a plan in a year.

use crate::model::{Ore, Rung};
use std::ops::{Add, AddAssign};

/// How exact a sum is that contains unknown figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// Nothing in it is unknown.
    #[default]
    Exact,
    /// The true value is this or more.
    AtLeast,
    /// The true value is this or less.
    AtMost,
    /// It may be more or less.
    Open,
}

/// A part of a cell that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Need.
    Need,
    /// Cover by granted money.
    Granted,
    /// Cover by signalled money.
    Signalled,
    /// Cover by money applied for.
    Applied,
    /// Cover by money that nobody has answered for.
    Unclear,
    /// What no money is meant for.
    Uncovered,
    /// Need less granted cover.
    Gap,
}

/// Need and cover, in øre. The rungs are exclusive:
/// need = granted + signalled + applied + unclear + uncovered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Known need.
    pub need: Ore,
    /// Covered by granted money.
    pub granted: Ore,
    /// Covered by signalled money.
    pub signalled: Ore,
    /// Covered by money applied for.
    pub applied: Ore,
    /// Covered by money that nobody has answered for.
    pub unclear: Ore,
    /// Covered by nothing.
    pub uncovered: Ore,
    /// Number of needs that are unknown.
    pub unknown_need: u32,
    /// Number of allocations whose amount is unknown.
    pub unknown_cover: u32,
    /// Whether the sources say nothing of the year's money, so that there may
    /// be more.
    pub silent: bool,
}

impl Cell {
    /// Need less granted cover: what is missing.
    #[must_use]
    pub const fn gap(&self) -> Ore {
        self.need - self.granted
    }

    /// The known value of a part.
    #[must_use]
    pub const fn part(&self, part: Part) -> Ore {
        match part {
            Part::Need => self.need,
            Part::Granted => self.granted,
            Part::Signalled => self.signalled,
            Part::Applied => self.applied,
            Part::Unclear => self.unclear,
            Part::Uncovered => self.uncovered,
            Part::Gap => self.gap(),
        }
    }

    /// How exact a part is.
    ///
    /// More need can only add to the gap, more cover can only take from it.
    #[must_use]
    pub const fn bound(&self, part: Part) -> Bound {
        let need = self.unknown_need > 0 || self.silent;
        let cover = self.unknown_cover > 0;
        match (part, need, cover) {
            (Part::Need, true, _)
            | (Part::Granted, _, true)
            | (Part::Gap | Part::Uncovered, true, false) => Bound::AtLeast,
            (Part::Gap | Part::Uncovered, false, true) => Bound::AtMost,
            (Part::Gap | Part::Uncovered, true, true)
            | (Part::Signalled | Part::Applied | Part::Unclear, _, true) => Bound::Open,
            _ => Bound::Exact,
        }
    }

    /// Whether nothing at all is said: no need, known or unknown, and no cover.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.need == 0 && self.unknown_need == 0 && self.unknown_cover == 0
    }

    /// Fills the cover of a need from the highest rung down, capped at the need.
    pub(super) fn fill(need: Ore, allocated: &[Ore; 4]) -> Self {
        let mut left = need;
        let mut take = |money: Ore| {
            let taken = money.min(left);
            left -= taken;
            taken
        };
        let granted = take(allocated[0]);
        let signalled = take(allocated[1]);
        let applied = take(allocated[2]);
        let unclear = take(allocated[3]);
        Self { need, granted, signalled, applied, unclear, uncovered: left, ..Self::default() }
    }

    /// Place of a covering rung in the order that cover is filled.
    pub(super) fn slot(rung: Rung) -> Option<usize> {
        Rung::COVERING.iter().position(|covering| *covering == rung)
    }
}

impl AddAssign for Cell {
    fn add_assign(&mut self, other: Self) {
        self.need += other.need;
        self.granted += other.granted;
        self.signalled += other.signalled;
        self.applied += other.applied;
        self.unclear += other.unclear;
        self.uncovered += other.uncovered;
        self.unknown_need += other.unknown_need;
        self.unknown_cover += other.unknown_cover;
        self.silent |= other.silent;
    }
}

impl Add for Cell {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl std::iter::Sum for Cell {
    fn sum<I: Iterator<Item = Self>>(cells: I) -> Self {
        cells.fold(Self::default(), Self::add)
    }
}
