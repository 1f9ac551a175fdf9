//! What puts a finding right, where one thing is the lawful one to do.
//!
//! *Invariant:* after it the finding is gone and nothing new must be put
//! right. Where there is a choice to make, or money to move, nothing is
//! offered: that is the planner's.

mod circle;
mod money;
mod references;

use super::check::Finding;
use super::schedule::Schedule;
use crate::change::{Change, TiltakValue};
use crate::model::{Arg, Message, MilestoneId, Plan, TiltakId};
use circle::Circle;
use std::collections::BTreeSet;

/// How many links of a circle are tried: a very long one is not to keep the
/// planner waiting.
const TRIES: usize = 64;

/// What would put a finding right.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// What it does, in a few words: on its button, and in the undo menu.
    pub name: Message,
    /// Exactly what it changes.
    pub effect: Message,
    /// The changes, to be made as one step.
    pub changes: Vec<Change>,
}

/// What would put a finding of this plan right; `None` where that is for the
/// planner to decide.
#[must_use]
pub fn mend(plan: &Plan, schedule: &Schedule, finding: &Finding) -> Option<Mend> {
    match finding.code {
        "dangling" => references::let_go(plan, finding),
        "same-code" => own_code(plan, finding),
        "cycle" => open_circle(plan, schedule, finding),
        "over-allocated" => money::reduce(plan, finding),
        "rejected-allocated" => money::take_back(plan, finding),
        "restricted" => money::release(plan, finding),
        "milestone-late" => move_milestone(plan, finding),
        _ => None,
    }
}

/// A code of its own for a tiltak that has another's.
fn own_code(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let tiltak = plan.tiltak.get(TiltakId::from(finding.place.record?))?;
    let taken: BTreeSet<&str> = plan.tiltak.iter().map(|tiltak| tiltak.code.as_str()).collect();
    let code = (2..=taken.len() + 2)
        .map(|number| format!("{}-{number}", tiltak.code))
        .find(|code| !taken.contains(code.as_str()))?;
    let args = |key| {
        Message::new(key)
            .text("title", tiltak.short())
            .text("was", tiltak.code.clone())
            .text("now", code.clone())
    };
    Some(Mend {
        name: args("mend-code"),
        effect: args("mend-code-effect"),
        changes: vec![Change::Set {
            tiltak: tiltak.id,
            was: TiltakValue::Code(tiltak.code.clone()),
            now: TiltakValue::Code(code.clone()),
        }],
    })
}

/// A milestone's year becomes the one that it can be reached in.
fn move_milestone(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let was = plan.milestones.get(MilestoneId::from(finding.place.record?))?;
    let Some(Arg::Year(ready)) = finding.what.arg("ready") else { return None };
    let mut now = was.clone();
    now.year = *ready;
    let args = |key| {
        Message::new(key).text("code", was.code.clone()).year("was", was.year).year("now", *ready)
    };
    let (name, effect) = (args("mend-milestone"), args("mend-milestone-effect"));
    let changes = vec![Change::Replace { was: was.clone().into(), now: now.into() }];
    Some(Mend { name, effect, changes })
}

/// An assumed link of a circle goes: the last one on the way around whose
/// loss leaves no circle behind. A link that a source states is not touched.
fn open_circle(plan: &Plan, schedule: &Schedule, finding: &Finding) -> Option<Mend> {
    let first = TiltakId::from(finding.place.record?);
    let circle = schedule.cycles.iter().find(|circle| circle.first() == Some(&first))?;
    let nexts = circle.iter().cycle().skip(1);
    let links: Vec<_> = circle.iter().zip(nexts).collect();
    let whole = Circle::around(plan, first);
    let assumed = links.into_iter().rev().filter(|(from, on)| is_assumed(plan, **from, **on));
    let (from, on) = assumed.take(TRIES).find(|(from, on)| whole.opens_without(**from, **on))?;
    without_link(plan, *from, *on)
}

/// Whether nothing but assumptions says that one tiltak depends on another.
fn is_assumed(plan: &Plan, from: TiltakId, on: TiltakId) -> bool {
    plan.tiltak.get(from).is_some_and(|tiltak| {
        tiltak.after.iter().all(|link| link.on != on || plan.is_assumed(link.by))
    })
}

fn without_link(plan: &Plan, from: TiltakId, on: TiltakId) -> Option<Mend> {
    let (tiltak, cause) = (plan.tiltak.get(from)?, plan.tiltak.get(on)?);
    let left = tiltak.after.iter().filter(|link| link.on != on).cloned().collect();
    let was = TiltakValue::After(tiltak.after.clone());
    let change = Change::Set { tiltak: from, was, now: TiltakValue::After(left) };
    let args = |key| {
        Message::new(key).text("tiltak", tiltak.code.clone()).text("cause", cause.code.clone())
    };
    let (name, effect) = (args("mend-circle"), args("mend-circle-effect"));
    Some(Mend { name, effect, changes: vec![change] })
}
