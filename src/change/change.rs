//! What differs in a plan's content.

use super::record::{Record, RecordKey, RecordKind};
use super::value::{TiltakField, TiltakValue};
use crate::model::{About, EvidenceId, Figure, GrantId, Rung, TiltakId, Year};
use serde::{Deserialize, Serialize};

/// One difference, in the project's own words.
///
/// A value is set from what it `was` to what it is `now`, so a change inverts
/// by itself and notices when it replaces something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Change {
    /// A record comes in, at a place in its list.
    Add {
        /// Place; past the end means last, and a sorted list chooses itself.
        at: usize,
        /// The record.
        record: Record,
    },
    /// A record goes out.
    Remove {
        /// The place that it had.
        at: usize,
        /// The record as it was.
        record: Record,
    },
    /// A record is replaced whole.
    Replace {
        /// The record as it was.
        was: Record,
        /// The record as it becomes; the same key.
        now: Record,
    },
    /// A tiltak starts later (earlier when negative), with all its cost.
    /// Relative, so that it follows when the base moves.
    Shift {
        /// The tiltak.
        tiltak: TiltakId,
        /// Years.
        by: i32,
    },
    /// A record moves to another place among the others of its kind. Relations
    /// keep an order of their own.
    Move {
        /// The record.
        record: RecordKey,
        /// The place that it had.
        was: usize,
        /// The place that it gets; past the end means last.
        now: usize,
    },
    /// A field of a tiltak gets another value.
    Set {
        /// The tiltak.
        tiltak: TiltakId,
        /// The value as it was.
        was: TiltakValue,
        /// The value as it becomes; the same field.
        now: TiltakValue,
    },
    /// A tiltak's cost in one of its years. Counted from its start, so that
    /// the change follows when the tiltak is shifted.
    SetCost {
        /// The tiltak.
        tiltak: TiltakId,
        /// Year from the start; 0 is the first.
        offset: i32,
        /// The figure as it was; `None` is blank.
        was: Option<Figure>,
        /// The figure as it becomes; `None` is blank.
        now: Option<Figure>,
    },
    /// A grant's amount in a year.
    SetGrant {
        /// The grant.
        grant: GrantId,
        /// Calendar year.
        year: Year,
        /// The figure as it was; `None` is blank.
        was: Option<Figure>,
        /// The figure as it becomes; `None` is blank.
        now: Option<Figure>,
    },
    /// A grant moves on the ladder, and its allocations with it.
    SetRung {
        /// The grant.
        grant: GrantId,
        /// Where it stood.
        was: Standing,
        /// Where it comes to stand.
        now: Standing,
    },
    /// Money of a grant for a tiltak in a year.
    Allocate {
        /// The grant.
        grant: GrantId,
        /// The tiltak.
        tiltak: TiltakId,
        /// Calendar year.
        year: Year,
        /// The figure as it was; `None` is blank.
        was: Option<Figure>,
        /// The figure as it becomes; `None` is blank.
        now: Option<Figure>,
    },
    /// What the plan is, and the years that it looks at.
    SetAbout {
        /// As it was.
        was: Box<About>,
        /// As it becomes.
        now: Box<About>,
    },
}

/// A rung on the ladder, with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The rung.
    pub rung: Rung,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// What a change writes. Two changes with keys that do not touch commute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A whole record.
    Record(RecordKey),
    /// The order of the records of a kind: whatever moves one moves others.
    Order(RecordKind),
    /// A tiltak's first year.
    Start(TiltakId),
    /// A field of a tiltak.
    Field(TiltakId, TiltakField),
    /// A tiltak's cost in a year from its start.
    Cost(TiltakId, i32),
    /// A grant's amount in a year.
    Grant(GrantId, Year),
    /// A grant's rung.
    Rung(GrantId),
    /// An allocation in a year.
    Allocation(GrantId, TiltakId, Year),
    /// What the plan is.
    About,
}

impl Key {
    /// The record that the key lies in.
    #[must_use]
    pub const fn record(self) -> Option<RecordKey> {
        match self {
            Self::Record(record) => Some(record),
            Self::Start(tiltak) | Self::Field(tiltak, _) | Self::Cost(tiltak, _) => {
                Some(RecordKey::Tiltak(tiltak))
            }
            Self::Grant(grant, _) | Self::Rung(grant) => Some(RecordKey::Grant(grant)),
            Self::Allocation(grant, tiltak, _) => Some(RecordKey::Allocation((grant, tiltak))),
            Self::Order(_) | Self::About => None,
        }
    }

    /// Whether two keys touch: equal, or one is the record that the other lies in.
    #[must_use]
    pub fn touches(self, other: Self) -> bool {
        let whole = matches!(self, Self::Record(_)) || matches!(other, Self::Record(_));
        let order =
            |a, b| matches!((a, b), (Self::Order(kind), Self::Record(key)) if key.kind() == kind);
        if order(self, other) || order(other, self) {
            return true;
        }
        self == other || (whole && self.record() == other.record())
    }
}

impl Change {
    /// What the change writes.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Add { record, .. }
            | Self::Remove { record, .. }
            | Self::Replace { now: record, .. } => Key::Record(record.key()),
            Self::Shift { tiltak, .. } => Key::Start(*tiltak),
            Self::Move { record, .. } => Key::Order(record.kind()),
            Self::Set { tiltak, now, .. } => Key::Field(*tiltak, now.field()),
            Self::SetCost { tiltak, offset, .. } => Key::Cost(*tiltak, *offset),
            Self::SetGrant { grant, year, .. } => Key::Grant(*grant, *year),
            Self::SetRung { grant, .. } => Key::Rung(*grant),
            Self::Allocate { grant, tiltak, year, .. } => Key::Allocation(*grant, *tiltak, *year),
            Self::SetAbout { .. } => Key::About,
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let mut inverse = self.clone();
        match &mut inverse {
            Self::Add { at, record } => {
                return Self::Remove { at: *at, record: record.clone() };
            }
            Self::Remove { at, record } => {
                return Self::Add { at: *at, record: record.clone() };
            }
            Self::Replace { was, now } => std::mem::swap(was, now),
            Self::Shift { by, .. } => *by = by.saturating_neg(),
            Self::Move { was, now, .. } => std::mem::swap(was, now),
            Self::Set { was, now, .. } => std::mem::swap(was, now),
            Self::SetCost { was, now, .. }
            | Self::SetGrant { was, now, .. }
            | Self::Allocate { was, now, .. } => std::mem::swap(was, now),
            Self::SetRung { was, now, .. } => std::mem::swap(was, now),
            Self::SetAbout { was, now } => std::mem::swap(was, now),
        }
        inverse
    }

    /// Whether the change sets something to what it already was.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Add { .. } | Self::Remove { .. } => false,
            Self::Replace { was, now } => was == now,
            Self::Shift { by, .. } => *by == 0,
            Self::Move { was, now, .. } => was == now,
            Self::Set { was, now, .. } => was == now,
            Self::SetCost { was, now, .. }
            | Self::SetGrant { was, now, .. }
            | Self::Allocate { was, now, .. } => was == now,
            Self::SetRung { was, now, .. } => was == now,
            Self::SetAbout { was, now } => was == now,
        }
    }
}
