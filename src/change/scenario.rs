//! Scenarios, and the base plan with all of them.

use super::change::Change;
use crate::model::{Plan, ScenarioId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A named, ordered list of changes over its parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Immutable id.
    pub id: ScenarioId,
    /// Name.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The scenario that it builds on; `None` is the base plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ScenarioId>,
    /// The changes, in order.
    #[serde(default)]
    pub changes: Vec<Entry>,
}

/// A change in a scenario's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The change.
    pub change: Change,
    /// Whether it is switched off for now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
}

impl From<Change> for Entry {
    fn from(change: Change) -> Self {
        Self { change, off: false }
    }
}

/// What a file holds: the base plan and its scenarios.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanSet {
    /// The base plan. Shared, and copied only when it is written to.
    pub base: Arc<Plan>,
    /// The scenarios, in the order that they are shown.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
}

impl PlanSet {
    /// A plan without scenarios.
    #[must_use]
    pub fn new(base: Plan) -> Self {
        Self { base: Arc::new(base), scenarios: Vec::new() }
    }

    /// The scenario with an id.
    #[must_use]
    pub fn scenario(&self, id: ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// A scenario with its ancestors, the one over the base first.
    ///
    /// # Errors
    /// The id that is missing, or that stands in a circle of parents.
    pub fn lineage(&self, id: ScenarioId) -> Result<Vec<&Scenario>, ScenarioId> {
        let mut line: Vec<&Scenario> = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next {
            let scenario = self.scenario(id).ok_or(id)?;
            if line.iter().any(|seen| seen.id == id) {
                return Err(id);
            }
            line.push(scenario);
            next = scenario.parent;
        }
        line.reverse();
        Ok(line)
    }
}
