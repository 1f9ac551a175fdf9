//! Need and cover of a tiltak, a group or a plan in a year.

use crate::model::{Figure, Ore, Rung};
use std::ops::{Add, AddAssign, SubAssign};

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
    /// Number of unknown needs that known money is allocated to: how much of
    /// it covers them is unknown.
    pub unknown_use: u32,
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
    /// Money for an unknown need may cover more than it is known to.
    #[must_use]
    pub const fn bound(&self, part: Part) -> Bound {
        let need = self.unknown_need > 0 || self.silent;
        let cover = self.unknown_cover > 0;
        let used = self.unknown_use > 0;
        match (part, need, cover) {
            (Part::Need, true, _)
            | (Part::Granted, _, true)
            | (Part::Gap | Part::Uncovered, true, false) => Bound::AtLeast,
            (Part::Gap | Part::Uncovered, false, true) => Bound::AtMost,
            (Part::Gap | Part::Uncovered, true, true)
            | (Part::Signalled | Part::Applied | Part::Unclear, _, true) => Bound::Open,
            (Part::Granted | Part::Signalled | Part::Applied | Part::Unclear, _, false) if used => {
                Bound::AtLeast
            }
            _ => Bound::Exact,
        }
    }

    /// Whether nothing of a part is known, though there may be some.
    #[must_use]
    pub const fn is_untold(&self, part: Part) -> bool {
        matches!(self.bound(part), Bound::AtLeast | Bound::Open) && self.part(part) == 0
    }

    /// Whether nothing at all is said: no need, known or unknown, and no cover.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.need == 0 && self.unknown_need == 0 && self.unknown_cover == 0
    }

    /// Place of a covering rung in the order that cover is filled.
    pub(super) const fn slot(rung: Rung) -> Option<usize> {
        match rung {
            Rung::Granted => Some(0),
            Rung::Signalled => Some(1),
            Rung::Applied => Some(2),
            Rung::Unclear => Some(3),
            Rung::Rejected => None,
        }
    }
}

/// A tiltak's cell as it is stored. No part is more than the need, which is an
/// amount, so that half the room of a sum is enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) need: i64,
    /// By covering rung, highest first.
    pub(super) cover: [i64; 4],
    pub(super) unknown_cover: u32,
    pub(super) unknown_need: bool,
    pub(super) unknown_use: bool,
}

impl Own {
    /// Fills the cover of a need from the highest rung down, capped at the
    /// need, and tells what granted money is too much.
    pub(super) fn fill(need: Option<&Figure>, given: &[Ore; 4], unknown_cover: u32) -> (Self, Ore) {
        let mut own = Self { unknown_cover, ..Self::default() };
        let Some(need) = need else { return (own, given[0]) };
        let Some(need) = need.amount else {
            own.unknown_need = true;
            own.unknown_use = *given != [0; 4];
            // Against an unknown need nothing can be said to be too much.
            return (own, 0);
        };
        own.need = need.ore();
        if *given == [0; 4] {
            return (own, 0);
        }
        let mut left = own.need;
        for (cover, money) in own.cover.iter_mut().zip(given) {
            *cover = i64::try_from(*money).map_or(left, |money| money.min(left));
            left -= *cover;
        }
        (own, given[0] - Ore::from(own.cover[0]))
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
        self.unknown_use += other.unknown_use;
        self.silent |= other.silent;
    }
}

/// Takes out what was added before. Whether a year is silent stays.
impl SubAssign for Cell {
    fn sub_assign(&mut self, other: Self) {
        self.need -= other.need;
        self.granted -= other.granted;
        self.signalled -= other.signalled;
        self.applied -= other.applied;
        self.unclear -= other.unclear;
        self.uncovered -= other.uncovered;
        self.unknown_need -= other.unknown_need;
        self.unknown_cover -= other.unknown_cover;
        self.unknown_use -= other.unknown_use;
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
