//! What figures and relations rest on, and where sources disagree.

use super::{
    ActorId, ContradictionId, DecisionId, EvidenceId, Figure, Keyed, RecordId, ScenarioId,
    SourceId, StatedId, When, Year,
};
use serde::{Deserialize, Serialize};

/// A source or an assumption that figures and relations can rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Immutable id.
    pub id: EvidenceId,
    /// Source or assumption.
    pub kind: EvidenceKind,
    /// What it says, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
}

/// Whether something is documented or assumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EvidenceKind {
    /// A document.
    Source {
        /// The document, as people name it.
        document: String,
        /// The case within it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        case: String,
    },
    /// Somebody's assumption. Never shown as a fact.
    Assumption {
        /// Whose.
        whose: String,
        /// Why it was made.
        why: String,
    },
}

impl Evidence {
    /// Whether this is an assumption.
    #[must_use]
    pub const fn is_assumption(&self) -> bool {
        matches!(self.kind, EvidenceKind::Assumption { .. })
    }
}

/// Two sources that say different things of the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// Immutable id.
    pub id: ContradictionId,
    /// The records that it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordId>,
    /// What the sources disagree on, and how, in a sentence.
    pub text: String,
    /// The evidence that the plan follows.
    pub follows: EvidenceId,
    /// The evidence that says otherwise.
    pub other: EvidenceId,
    /// The scenario that follows the other evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<ScenarioId>,
}

/// What a stated total measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Measure {
    /// What is needed.
    Need,
    /// What is granted.
    Granted,
    /// What is missing.
    Gap,
}

/// A total that a paper states. It is compared with what the plan computes,
/// and shown as stated where nothing can be computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// Immutable id.
    pub id: StatedId,
    /// What it measures.
    pub measure: Measure,
    /// The year that it is for.
    pub year: Year,
    /// Only tiltak with this owner; `None` for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<ActorId>,
    /// Only needs meant for this source; `None` for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The total, with its evidence.
    pub figure: Figure,
    /// Whether the paper says "about".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// The date that it held at.
    pub as_of: When,
    /// Whether it is of this plan; otherwise of an earlier one, kept for comparison.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub current: bool,
}

const fn yes() -> bool {
    true
}

/// Whether a decision has been made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionStatus {
    /// Made.
    Made,
    /// Still to be made.
    Awaited,
}

/// A decision by a forum, or one that is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Immutable id.
    pub id: DecisionId,
    /// The forum or actor that decides.
    pub forum: String,
    /// Case number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case: String,
    /// When; unknown for many that are awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
    /// Made or awaited.
    pub status: DecisionStatus,
    /// What was decided, or must be.
    pub text: String,
    /// The sources, grants or tiltak that it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordId>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

macro_rules! keyed {
    ($($record:ty => $id:ty),* $(,)?) => {$(
        impl Keyed for $record {
            type Key = $id;
            fn key(&self) -> $id {
                self.id
            }
        }
    )*};
}
pub(super) use keyed;

keyed! {
    Evidence => EvidenceId,
    Contradiction => ContradictionId,
    Stated => StatedId,
    Decision => DecisionId,
}
