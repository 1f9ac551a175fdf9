//! Any record of a plan, for changes that add, remove or replace one.

use super::references::References;
use crate::model::{
    Actor, ActorId, Allocation, Area, AreaId, Benefit, BenefitId, Consequence, ConsequenceId,
    Contradiction, ContradictionId, Decision, DecisionId, Evidence, EvidenceId, Goal, GoalId,
    Grant, GrantId, Initiative, InitiativeId, Keyed, Milestone, MilestoneId, Plan, PotId, RecordId,
    Source, SourceId, Stated, StatedId, Tiltak, TiltakId,
};
use serde::{Deserialize, Serialize};

macro_rules! records {
    ($($kind:ident($key:ty) in $table:ident),* $(,)?) => {
        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is the record of its name")]
        pub enum Record {
            $($kind(Box<$kind>),)*
        }

        /// The key of a record of any kind.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[expect(missing_docs, reason = "each variant is the key of the record of its name")]
        pub enum RecordKey {
            $($kind($key),)*
        }

        /// What a record is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each variant is the kind of the record of its name")]
        pub enum RecordKind {
            $($kind,)*
        }

        impl RecordKind {
            /// Every kind, in the order of a plan.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// How many records of the kind a plan has.
            #[must_use]
            pub fn count(self, plan: &Plan) -> usize {
                match self {
                    $(Self::$kind => plan.$table.len(),)*
                }
            }

            /// The key of the record at a place among those of the kind.
            #[must_use]
            pub fn at(self, plan: &Plan, place: usize) -> Option<RecordKey> {
                match self {
                    $(Self::$kind => plan.$table.at(place).map(|r| RecordKey::$kind(r.key())),)*
                }
            }
        }

        /// Gives every record of a plan, in its order.
        pub(super) fn each_record(plan: &Plan, see: &mut dyn FnMut(RecordKey, &dyn References)) {
            $(for record in plan.$table.iter() {
                see(RecordKey::$kind(record.key()), record);
            })*
        }

        impl Record {
            /// The record's key.
            #[must_use]
            pub fn key(&self) -> RecordKey {
                match self {
                    $(Self::$kind(record) => RecordKey::$kind(record.key()),)*
                }
            }

            /// What the record refers to.
            #[must_use]
            pub fn references(&self) -> &dyn References {
                match self {
                    $(Self::$kind(record) => &**record,)*
                }
            }

            /// Inserts the record and tells where; gives `None` when its key is taken.
            pub(super) fn insert(self, plan: &mut Plan, at: usize) -> Option<usize> {
                match self {
                    $(Self::$kind(record) => plan.$table.insert(at, *record).ok(),)*
                }
            }

            /// Puts the record in the place of the one with its key, and gives
            /// that one back.
            pub(super) fn replace(self, plan: &mut Plan) -> Option<Self> {
                match self {
                    $(Self::$kind(record) => plan
                        .$table
                        .update(record.key(), |old| std::mem::replace(old, *record))
                        .map(|old| Self::$kind(Box::new(old))),)*
                }
            }
        }

        impl RecordKey {
            /// What the record is.
            #[must_use]
            pub const fn kind(self) -> RecordKind {
                match self {
                    $(Self::$kind(_) => RecordKind::$kind,)*
                }
            }

            /// Whether the plan has the record.
            #[must_use]
            pub fn is_in(self, plan: &Plan) -> bool {
                match self {
                    $(Self::$kind(key) => plan.$table.contains(key),)*
                }
            }

            /// The record's place among those of its kind.
            #[must_use]
            pub fn place(self, plan: &Plan) -> Option<usize> {
                match self {
                    $(Self::$kind(key) => plan.$table.position(key),)*
                }
            }

            /// The record with this key.
            #[must_use]
            pub fn find(self, plan: &Plan) -> Option<Record> {
                match self {
                    $(Self::$kind(key) => {
                        plan.$table.get(key).map(|r| Record::$kind(Box::new(r.clone())))
                    })*
                }
            }

            /// Moves the record to another place among those of its kind, and
            /// tells where it stood and where it stands.
            pub(super) fn shift(self, plan: &mut Plan, to: usize) -> Option<(usize, usize)> {
                match self {
                    $(Self::$kind(key) => plan.$table.shift(key, to),)*
                }
            }

            /// Takes the record out, and tells where it stood.
            pub(super) fn remove(self, plan: &mut Plan) -> Option<(usize, Record)> {
                match self {
                    $(Self::$kind(key) => plan
                        .$table
                        .remove(key)
                        .map(|(at, record)| (at, Record::$kind(Box::new(record)))),)*
                }
            }
        }

        $(impl From<$kind> for Record {
            fn from(record: $kind) -> Self {
                Self::$kind(Box::new(record))
            }
        })*
    };
}

records! {
    Evidence(EvidenceId) in evidence,
    Actor(ActorId) in actors,
    Goal(GoalId) in goals,
    Area(AreaId) in areas,
    Tiltak(TiltakId) in tiltak,
    Milestone(MilestoneId) in milestones,
    Initiative(InitiativeId) in initiatives,
    Source(SourceId) in sources,
    Grant(GrantId) in grants,
    Allocation((GrantId, TiltakId)) in allocations,
    Stated(StatedId) in stated,
    Contradiction(ContradictionId) in contradictions,
    Decision(DecisionId) in decisions,
    Consequence(ConsequenceId) in consequences,
    Benefit(BenefitId) in benefits,
}

impl RecordKey {
    /// The key as people may look for it: the id, or both ids of a relation.
    #[must_use]
    pub fn text(&self) -> String {
        match (self, self.id()) {
            (Self::Allocation((grant, tiltak)), _) => format!("{grant} – {tiltak}"),
            (_, id) => id.map_or_else(String::new, |id| id.to_string()),
        }
    }

    /// The id; `None` for a relation, which has none of its own.
    #[must_use]
    pub fn id(self) -> Option<RecordId> {
        Some(match self {
            Self::Evidence(id) => id.record(),
            Self::Actor(id) => id.record(),
            Self::Goal(id) => id.record(),
            Self::Area(id) => id.record(),
            Self::Tiltak(id) => id.record(),
            Self::Milestone(id) => id.record(),
            Self::Initiative(id) => id.record(),
            Self::Source(id) => id.record(),
            Self::Grant(id) => id.record(),
            Self::Allocation(_) => return None,
            Self::Stated(id) => id.record(),
            Self::Contradiction(id) => id.record(),
            Self::Decision(id) => id.record(),
            Self::Consequence(id) => id.record(),
            Self::Benefit(id) => id.record(),
        })
    }

    /// The key that a record of a kind has with an id; `None` for a relation.
    #[must_use]
    pub fn new(kind: RecordKind, id: RecordId) -> Option<Self> {
        Some(match kind {
            RecordKind::Evidence => Self::Evidence(id.into()),
            RecordKind::Actor => Self::Actor(id.into()),
            RecordKind::Goal => Self::Goal(id.into()),
            RecordKind::Area => Self::Area(id.into()),
            RecordKind::Tiltak => Self::Tiltak(id.into()),
            RecordKind::Milestone => Self::Milestone(id.into()),
            RecordKind::Initiative => Self::Initiative(id.into()),
            RecordKind::Source => Self::Source(id.into()),
            RecordKind::Grant => Self::Grant(id.into()),
            RecordKind::Allocation => return None,
            RecordKind::Stated => Self::Stated(id.into()),
            RecordKind::Contradiction => Self::Contradiction(id.into()),
            RecordKind::Decision => Self::Decision(id.into()),
            RecordKind::Consequence => Self::Consequence(id.into()),
            RecordKind::Benefit => Self::Benefit(id.into()),
        })
    }

    /// The record that an id means where its kind is not said: a tiltak before
    /// others; for a pot's id, the source that it lies in.
    #[must_use]
    pub fn of(plan: &Plan, id: RecordId) -> Option<Self> {
        let first = [RecordKind::Tiltak];
        let kinds = first.iter().chain(RecordKind::ALL);
        let found = kinds.filter_map(|kind| Self::new(*kind, id)).find(|key| key.is_in(plan));
        found.or_else(|| plan.pot(PotId::from(id)).map(|(source, _)| Self::Source(source.id)))
    }
}
