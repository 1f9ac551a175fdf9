//! When milestones and initiatives get what they need, under a schedule.

use super::schedule::Schedule;
use crate::model::{
    EvidenceId, Initiative, Milestone, MilestoneId, Plan, RecordId, TiltakId, Year,
};

/// How sure a year is that something is postponed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// That year.
    Certain,
    /// That year at the earliest: the money of that year is unknown.
    Earliest,
    /// Not within the plan's years.
    Never,
}

/// A schedule with how sure it is, tiltak by tiltak.
pub(super) struct Outlook<'a> {
    pub(super) plan: &'a Plan,
    pub(super) schedule: Schedule,
    /// By position; empty means all certain.
    pub(super) sure: Vec<Sure>,
}

/// The year that something is ready, and what decides it.
#[derive(Clone, Copy)]
pub(super) struct Ready {
    pub(super) year: i32,
    pub(super) sure: Sure,
    /// The need that comes last, with the link's evidence.
    pub(super) last: Option<(RecordId, Option<EvidenceId>)>,
}

impl Ready {
    /// Never is later than any year; of two in the same year the less sure
    /// one decides.
    fn later_than(&self, other: &Self) -> bool {
        let rank = |ready: &Self| (ready.sure == Sure::Never, ready.year, ready.sure);
        rank(self) > rank(other)
    }
}

impl<'a> Outlook<'a> {
    pub(super) fn new(plan: &'a Plan, schedule: Schedule) -> Self {
        Self { plan, schedule, sure: Vec::new() }
    }

    pub(super) fn sure(&self, position: usize) -> Sure {
        self.sure.get(position).copied().unwrap_or(Sure::Certain)
    }

    pub(super) fn end(&self, position: usize) -> i32 {
        let years = self.plan.tiltak.at(position).map_or(1, |tiltak| i32::from(tiltak.years));
        self.schedule.raw_start(position) + years - 1
    }

    pub(super) fn milestone(&self, milestone: &Milestone) -> Ready {
        let mut ready = Ready { year: milestone.year.number(), sure: Sure::Certain, last: None };
        for need in &milestone.needs {
            let Some(position) = self.plan.tiltak.position(need.tiltak) else { continue };
            let (year, sure) = (self.end(position), self.sure(position));
            let next = Ready { year, sure, last: Some((need.tiltak.record(), need.by)) };
            if next.later_than(&ready) {
                ready = next;
            }
        }
        ready
    }

    /// `None` when the initiative needs nothing that the plan holds.
    pub(super) fn initiative(&self, initiative: &Initiative) -> Option<Ready> {
        initiative
            .needs
            .iter()
            .filter_map(|need| {
                let (year, sure) = self.record(need.on)?;
                Some(Ready { year, sure, last: Some((need.on, need.by)) })
            })
            .reduce(|a, b| if b.later_than(&a) { b } else { a })
    }

    /// When a tiltak ends or a milestone is reached.
    fn record(&self, id: RecordId) -> Option<(i32, Sure)> {
        if let Some(position) = self.plan.tiltak.position(TiltakId::from(id)) {
            return Some((self.end(position), self.sure(position)));
        }
        let milestone = self.plan.milestones.get(MilestoneId::from(id))?;
        let ready = self.milestone(milestone);
        Some((ready.year, ready.sure))
    }

    /// From the first cause to this record, and whether a link on the way is assumed.
    pub(super) fn chain(&self, id: RecordId) -> (Vec<RecordId>, bool) {
        let (mut chain, mut assumed) = (vec![id], false);
        let mut at = id;
        if let Some(milestone) = self.plan.milestones.get(MilestoneId::from(at))
            && !self.plan.tiltak.contains(TiltakId::from(at))
        {
            let Some((need, by)) = self.milestone(milestone).last else { return (chain, false) };
            assumed |= self.plan.is_assumed(by);
            chain.push(need);
            at = need;
        }
        let mut position = self.plan.tiltak.position(TiltakId::from(at));
        while let Some(here) = position
            && let Some(cause) = self.schedule.cause(here)
            && chain.len() <= self.plan.tiltak.len() + 1
        {
            let link = self.plan.tiltak.at(here).and_then(|t| t.after.get(cause.link));
            assumed |= link.is_none_or(|link| self.plan.is_assumed(link.by));
            let Some(from) = self.plan.tiltak.at(cause.from) else { break };
            chain.push(from.id.record());
            position = Some(cause.from);
        }
        chain.reverse();
        (chain, assumed)
    }
}

/// A year within what a plan may name.
pub(super) fn year(number: i32) -> Year {
    Year::clamped(number)
}

/// The year that each milestone can be reached under a schedule, in the
/// plan's order: its own year, or when the last of what it needs is finished.
#[must_use]
pub fn milestone_years(plan: &Plan, schedule: &Schedule) -> Vec<Year> {
    let outlook = Outlook::new(plan, schedule.clone());
    plan.milestones.iter().map(|milestone| year(outlook.milestone(milestone).year)).collect()
}
