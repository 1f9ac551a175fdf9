//! What tiltak lead to: milestones, outside initiatives, and what follows
//! when they come late.

use super::evidence::keyed;
use super::{
    ActorId, AreaId, ConsequenceId, EvidenceId, GoalId, InitiativeId, Keyed, MilestoneId, RecordId,
    TiltakId, When, Year,
};
use serde::{Deserialize, Serialize};

/// A milestone: a year, and the tiltak that it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Immutable id.
    pub id: MilestoneId,
    /// The code that people see, such as `RM5-M4`.
    pub code: String,
    /// What is reached.
    pub title: String,
    /// The goal that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalId>,
    /// The focus area that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// The year that it is planned for.
    pub year: Year,
    /// The tiltak that must be finished.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<MilestoneNeed>,
    /// Number of its tiltak that were started, where a paper says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<u16>,
    /// Number of its tiltak, where a paper says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<u16>,
    /// What title, year and counts rest on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// A tiltak that a milestone needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilestoneNeed {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// What the link rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// A programme outside the plan that needs something from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Immutable id.
    pub id: InitiativeId,
    /// Name.
    pub title: String,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// The date that it needs its deliveries by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<When>,
    /// What the date rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_by: Option<EvidenceId>,
    /// What happens on the date, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub event: String,
    /// What it needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<InitiativeNeed>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// A tiltak or a milestone that an initiative needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InitiativeNeed {
    /// Id of the tiltak or milestone.
    pub on: RecordId,
    /// What the link rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// What follows, in words, when tiltak are postponed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Immutable id.
    pub id: ConsequenceId,
    /// What follows.
    pub text: String,
    /// The tiltak, goals or areas whose postponement leads to it; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<RecordId>,
    /// What the statement rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
    /// What the link to those tiltak rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_by: Option<EvidenceId>,
}

keyed! {
    Milestone => MilestoneId,
    Initiative => InitiativeId,
    Consequence => ConsequenceId,
}
