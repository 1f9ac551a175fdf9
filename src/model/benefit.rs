//! Benefits: what the sector gains when tiltak are done.

use super::evidence::keyed;
use super::{ActorId, BenefitId, EvidenceId, Figure, Keyed, RecordId, Year};
use serde::{Deserialize, Serialize};

/// Something gained when tiltak or milestones are reached. What they need
/// coming later makes the benefit come later too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Immutable id.
    pub id: BenefitId,
    /// What is gained.
    pub title: String,
    /// Who gains; empty where nobody says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<ActorId>,
    /// The tiltak or milestones that it needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<BenefitNeed>,
    /// The first year that it is expected; `None` is the year that its needs
    /// are ready.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// What it is worth a year, MNOK in the plan's price year; `None` where
    /// it is told in words only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<Figure>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// A tiltak or a milestone that a benefit needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenefitNeed {
    /// Id of the tiltak or milestone.
    pub on: RecordId,
    /// What the link rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

keyed! { Benefit => BenefitId }
