//! From base and scenario to the plan that they mean together.

use super::refusal::Refusal;
use super::scenario::PlanSet;
use crate::model::{Plan, ScenarioId};
use std::sync::Arc;

/// A resolved plan, and what of its scenarios did not go as written.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Changes that did not apply, or replaced something else than they say.
    pub troubles: Vec<Trouble>,
}

/// A scenario's change that did not go as written. It is kept, and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The scenario.
    pub scenario: ScenarioId,
    /// Place in its list; `None` when the scenario itself cannot be resolved.
    pub index: Option<usize>,
    /// What happened.
    pub kind: TroubleKind,
}

/// What happened to a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TroubleKind {
    /// It did not apply.
    Refused(Refusal),
    /// It applied, but what it replaced is not what it was made against.
    ReplacedOther,
    /// The scenario or one of its parents is missing, or they form a circle.
    NoLineage(ScenarioId),
}

/// Resolves a scenario, or the base plan for `None`.
///
/// Never fails: what does not apply is left out and told in
/// [`Resolved::troubles`]; a scenario without a sound line of parents
/// resolves to the base.
#[must_use]
pub fn resolve(set: &PlanSet, scenario: Option<ScenarioId>) -> Resolved {
    let mut resolved = Resolved { plan: Arc::clone(&set.base), troubles: Vec::new() };
    let Some(id) = scenario else { return resolved };
    let line = match set.lineage(id) {
        Ok(line) => line,
        Err(wrong) => {
            let kind = TroubleKind::NoLineage(wrong);
            resolved.troubles.push(Trouble { scenario: id, index: None, kind });
            return resolved;
        }
    };
    for scenario in line {
        for (index, entry) in scenario.changes.iter().enumerate().filter(|(_, e)| !e.off) {
            let plan = Arc::make_mut(&mut resolved.plan);
            let kind = match entry.change.apply(plan) {
                Ok(applied) if entry.change.replaced_other(&applied) => TroubleKind::ReplacedOther,
                Ok(_) => continue,
                Err(refusal) => TroubleKind::Refused(refusal),
            };
            resolved.troubles.push(Trouble { scenario: scenario.id, index: Some(index), kind });
        }
    }
    resolved
}
