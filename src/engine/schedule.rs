//! Effective years: a tiltak's own years, pushed by what it depends on.

use super::network::Network;
use crate::model::{Plan, TiltakId, Year};

/// When every tiltak really can take place.
///
/// Derived each time from the plan, so that removing a cause pulls its
/// effects back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    pub(super) starts: Vec<Due>,
    pub(super) causes: Vec<Option<Cause>>,
    /// Circles of dependencies, each named in order; their links push nothing.
    pub cycles: Vec<Vec<TiltakId>>,
}

/// How sure a year is that something is postponed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// That year.
    #[default]
    Certain,
    /// That year at the earliest: the money of that year is unknown.
    Earliest,
    /// Not within the plan's years.
    Never,
}

/// A year, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) year: i32,
    pub(super) sure: Sure,
}

impl Due {
    pub(super) const fn certain(year: i32) -> Self {
        Self { year, sure: Sure::Certain }
    }

    /// Whether this is too late for what must be ready in a year.
    pub(super) fn is_after(self, year: i32) -> bool {
        self.sure == Sure::Never || self.year > year
    }

    /// Never is later than any year; of two in the same year the less sure
    /// one decides.
    pub(super) fn is_later_than(self, other: Self) -> bool {
        let rank = |due: Self| (due.sure == Sure::Never, due.year, due.sure);
        rank(self) > rank(other)
    }
}

/// How many tiltak of a very long chain are told from its beginning, and as
/// many from its end. Nobody reads what is between, and to name all of it for
/// every tiltak of a long chain costs the square of its length.
pub(super) const ENDS: usize = 12;

/// Which dependency pushed a tiltak, and what is known of the way to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cause {
    /// Position of the tiltak that pushed it.
    pub(super) from: usize,
    /// How many links lead here from the first cause.
    pub(super) depth: usize,
    /// Position of the last of the first [`ENDS`] tiltak on the way here.
    pub(super) head: usize,
    /// Whether the link itself is an assumption.
    pub(super) link_assumed: bool,
    /// Whether any link on the way here is an assumption.
    pub(super) assumed: bool,
}

impl Schedule {
    /// Effective first year of the tiltak at a position.
    #[must_use]
    pub fn start(&self, position: usize) -> Option<Year> {
        self.starts.get(position).map(|start| Year::clamped(start.year))
    }

    /// Effective last year of the tiltak at a position.
    #[must_use]
    pub fn end(&self, plan: &Plan, position: usize) -> Option<Year> {
        let years = i32::from(plan.tiltak.at(position)?.years);
        Some(self.start(position)?.plus(years - 1))
    }

    /// Whether a dependency pushes the tiltak at a position past its own years.
    #[must_use]
    pub fn is_pushed(&self, position: usize) -> bool {
        self.cause(position).is_some()
    }

    pub(super) fn cause(&self, position: usize) -> Option<Cause> {
        self.causes.get(position).copied().flatten()
    }

    pub(super) fn due(&self, position: usize) -> Due {
        self.starts.get(position).copied().unwrap_or(Due::certain(0))
    }
}

/// Effective years of every tiltak.
#[must_use]
pub fn schedule(plan: &Plan) -> Schedule {
    Network::of(plan).schedule()
}
