//! The one unit of editing.

use super::change::Change;
use super::normal::normal;
use super::refusal::Refusal;
use super::resolve::resolve;
use super::scenario::{Entry, PlanSet};
use crate::model::ScenarioId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What an edit is made to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// The base plan.
    #[default]
    Base,
    /// A scenario's list of changes.
    Scenario(ScenarioId),
}

impl Target {
    /// The scenario, or `None` for the base.
    #[must_use]
    pub const fn scenario(self) -> Option<ScenarioId> {
        match self {
            Self::Base => None,
            Self::Scenario(id) => Some(id),
        }
    }
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// A change in the content.
    Change(Change),
    /// Part of a scenario's list is replaced.
    Splice {
        /// Place of the first entry.
        at: usize,
        /// The entries as they were.
        was: Vec<Entry>,
        /// The entries as they become.
        now: Vec<Entry>,
    },
}

/// The one unit of editing. Nothing changes a plan but an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// What it is made to.
    pub target: Target,
    /// What is done.
    pub op: Op,
}

impl Edit {
    /// A change to the content of the base or a scenario.
    #[must_use]
    pub const fn change(target: Target, change: Change) -> Self {
        Self { target, op: Op::Change(change) }
    }

    /// Makes the edit, and gives back what was made of it: for a scenario a
    /// splice of its list. The inverse of that restores the plan set exactly.
    ///
    /// # Errors
    /// A [`Refusal`]; the plan set is then untouched.
    pub fn apply(&self, set: &mut PlanSet) -> Result<Self, Refusal> {
        match (&self.op, self.target) {
            (Op::Change(change), Target::Base) => {
                let base = Arc::make_mut(&mut set.base);
                let applied = change.apply(base)?;
                if change.replaced_other(&applied) {
                    // Never fails: it takes back what was just made.
                    let _ = applied.inverse().apply(base);
                    return Err(Refusal::Stale);
                }
                Ok(Self::change(Target::Base, applied))
            }
            (Op::Change(change), Target::Scenario(id)) => {
                let op = in_scenario(set, id, std::slice::from_ref(change))?;
                Self { target: self.target, op }.apply(set)
            }
            (Op::Splice { at, was, now }, Target::Scenario(id)) => {
                let scenario = set
                    .scenarios
                    .iter_mut()
                    .find(|scenario| scenario.id == id)
                    .ok_or(Refusal::NoScenario(id))?;
                let end = at.saturating_add(was.len());
                if scenario.changes.get(*at..end) != Some(was) {
                    return Err(Refusal::Stale);
                }
                scenario.changes.splice(*at..end, now.iter().cloned());
                Ok(self.clone())
            }
            (Op::Splice { .. }, Target::Base) => Err(Refusal::Stale),
        }
    }

    /// Makes changes to the content of the base or a scenario, all or none,
    /// and gives back the edits as they were made. A scenario is resolved once
    /// for all of them.
    ///
    /// # Errors
    /// The first [`Refusal`]; the plan set is then untouched.
    pub fn make(
        set: &mut PlanSet,
        target: Target,
        changes: &[Change],
    ) -> Result<Vec<Self>, Refusal> {
        let edits = match target {
            Target::Base => changes.iter().map(|c| Self::change(target, c.clone())).collect(),
            Target::Scenario(id) => vec![Self { target, op: in_scenario(set, id, changes)? }],
        };
        Self::apply_all(set, &edits)
    }

    /// Makes edits, all or none, and gives them back as they were made.
    ///
    /// # Errors
    /// The first [`Refusal`]; the plan set is then untouched.
    pub fn apply_all(set: &mut PlanSet, edits: &[Self]) -> Result<Vec<Self>, Refusal> {
        let mut made: Vec<Self> = Vec::with_capacity(edits.len());
        for edit in edits {
            match edit.apply(set) {
                Ok(edit) => made.push(edit),
                Err(refusal) => {
                    Self::take_back(set, &made);
                    return Err(refusal);
                }
            }
        }
        Ok(made)
    }

    /// Takes back edits as they were made, the last one first.
    pub fn take_back(set: &mut PlanSet, made: &[Self]) {
        for edit in made.iter().rev() {
            // Never refused: the inverse of what was just made fits what stands.
            let _ = edit.inverse().apply(set);
        }
    }

    /// The edit that takes back this one, as it was applied.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let op = match &self.op {
            Op::Change(change) => Op::Change(change.inverse()),
            Op::Splice { at, was, now } => {
                Op::Splice { at: *at, was: now.clone(), now: was.clone() }
            }
        };
        Self { target: self.target, op }
    }
}

/// The splice that makes changes part of a scenario.
fn in_scenario(set: &PlanSet, id: ScenarioId, changes: &[Change]) -> Result<Op, Refusal> {
    set.lineage(id).map_err(Refusal::NoScenario)?;
    let scenario = set.scenario(id).ok_or(Refusal::NoScenario(id))?;
    let mut plan = resolve(set, Some(id)).plan;
    let edited = Arc::make_mut(&mut plan);
    let mut applied = Vec::with_capacity(changes.len());
    for change in changes {
        let made = change.apply(edited)?;
        if change.replaced_other(&made) {
            return Err(Refusal::Stale);
        }
        applied.push(made);
    }
    let mut list = normal(&scenario.changes, &applied);
    // Merged into a change that no longer applies, these would be lost with
    // it; then they stand by themselves.
    let mut again = resolve(set, scenario.parent).plan;
    for entry in list.iter().filter(|entry| !entry.off) {
        let _ = entry.change.apply(Arc::make_mut(&mut again));
    }
    if again != plan {
        list.clone_from(&scenario.changes);
        list.extend(applied.into_iter().map(Entry::from));
    }
    Ok(splice(&scenario.changes, &list))
}

/// The smallest splice that makes one list into another.
fn splice(from: &[Entry], to: &[Entry]) -> Op {
    let at = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let (from, to) = (&from[at..], &to[at..]);
    let tail = from.iter().rev().zip(to.iter().rev()).take_while(|(a, b)| a == b).count();
    Op::Splice { at, was: from[..from.len() - tail].to_vec(), now: to[..to.len() - tail].to_vec() }
}
