//! Actors, goals and focus areas.

use super::evidence::keyed;
use super::{ActorId, AreaId, EvidenceId, GoalId, Keyed};
use serde::{Deserialize, Serialize};

/// What an actor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActorKind {
    /// An organisation.
    #[default]
    Organisation,
    /// A program, which can be responsible too.
    Program,
    /// Several organisations named together, such as the four RHFs.
    Group,
}

/// Somebody who owns, carries out, funds or takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Immutable id.
    pub id: ActorId,
    /// Full name.
    pub name: String,
    /// Short name for narrow places; the full name when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// What the actor is.
    #[serde(default, skip_serializing_if = "is_organisation")]
    pub kind: ActorKind,
    /// The group or organisation that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<ActorId>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_organisation(kind: &ActorKind) -> bool {
    matches!(kind, ActorKind::Organisation)
}

impl Actor {
    /// The short name, or the full one where there is none.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short.is_empty() { &self.name } else { &self.short }
    }
}

/// A goal of the plan (RM1, RM2, …).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Immutable id.
    pub id: GoalId,
    /// The code that people see.
    pub code: String,
    /// The goal.
    pub title: String,
    /// A few words for a heading; the title when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

impl Goal {
    /// The short title, or the full one where there is none.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short.is_empty() { &self.title } else { &self.short }
    }
}

/// A focus area of the plan (Dokumentdeling, Grunndata, …).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Immutable id.
    pub id: AreaId,
    /// Name.
    pub name: String,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

keyed! {
    Actor => ActorId,
    Goal => GoalId,
    Area => AreaId,
}
