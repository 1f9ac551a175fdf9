//! Any record of a plan, for changes that add, remove or replace one.

use crate::model::{
    Actor, ActorId, Allocation, Area, AreaId, Benefit, BenefitId, Consequence, ConsequenceId,
    Contradiction, ContradictionId, Decision, DecisionId, Evidence, EvidenceId, Goal, GoalId,
    Grant, GrantId, Initiative, InitiativeId, Keyed, Milestone, MilestoneId, Plan, Source,
    SourceId, Stated, StatedId, Tiltak, TiltakId,
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
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each variant is the key of the record of its name")]
        pub enum RecordKey {
            $($kind($key),)*
        }

        impl Record {
            /// The record's key.
            #[must_use]
            pub fn key(&self) -> RecordKey {
                match self {
                    $(Self::$kind(record) => RecordKey::$kind(record.key()),)*
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
            /// The record with this key.
            #[must_use]
            pub fn find(self, plan: &Plan) -> Option<Record> {
                match self {
                    $(Self::$kind(key) => {
                        plan.$table.get(key).map(|r| Record::$kind(Box::new(r.clone())))
                    })*
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
        match self {
            Self::Evidence(id) => id.to_string(),
            Self::Actor(id) => id.to_string(),
            Self::Goal(id) => id.to_string(),
            Self::Area(id) => id.to_string(),
            Self::Tiltak(id) => id.to_string(),
            Self::Milestone(id) => id.to_string(),
            Self::Initiative(id) => id.to_string(),
            Self::Source(id) => id.to_string(),
            Self::Grant(id) => id.to_string(),
            Self::Allocation((grant, tiltak)) => format!("{grant} – {tiltak}"),
            Self::Stated(id) => id.to_string(),
            Self::Contradiction(id) => id.to_string(),
            Self::Decision(id) => id.to_string(),
            Self::Consequence(id) => id.to_string(),
            Self::Benefit(id) => id.to_string(),
        }
    }
}
