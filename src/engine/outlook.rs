//! When milestones and initiatives get what they need, under a schedule.

use super::hits::Cut;
use super::schedule::{Due, ENDS, Schedule, Sure};
use crate::model::{
    Benefit, EvidenceId, Initiative, Milestone, MilestoneId, Plan, RecordId, TiltakId, Year,
};

/// A plan under a schedule.
#[derive(Clone, Copy)]
pub(super) struct Outlook<'a> {
    pub(super) plan: &'a Plan,
    pub(super) schedule: &'a Schedule,
}

/// When something is ready, and what decides it.
#[derive(Clone, Copy)]
pub(super) struct Ready {
    pub(super) due: Due,
    /// The need that comes last, with the link's evidence.
    pub(super) last: Option<(RecordId, Option<EvidenceId>)>,
    /// Whether any need is only known to be ready at the earliest then.
    pub(super) doubt: bool,
}

impl Ready {
    /// When it is ready, as what was ready at another time: if that is
    /// another year, it is no surer than all that it needs.
    pub(super) fn after(self, was: Due) -> Due {
        let moves = self.doubt && self.due.year != was.year;
        let sure = if moves { self.due.sure.max(Sure::Earliest) } else { self.due.sure };
        Due { sure, ..self.due }
    }
}

/// What leads to a record.
pub(super) struct Way {
    /// From the first cause on, by id.
    pub(super) chain: Vec<RecordId>,
    pub(super) cut: Option<Cut>,
    /// Whether a link on the way is an assumption.
    pub(super) assumed: bool,
}

impl Outlook<'_> {
    pub(super) fn end(&self, position: usize) -> Due {
        let years = self.plan.tiltak.at(position).map_or(1, |tiltak| i32::from(tiltak.years));
        let start = self.schedule.due(position);
        Due { year: start.year + years - 1, ..start }
    }

    pub(super) fn milestone(&self, milestone: &Milestone) -> Ready {
        let due = Due::certain(milestone.year.number());
        let own = Ready { due, last: None, doubt: false };
        let needs = milestone.needs.iter().map(|need| (need.tiltak.record(), need.by));
        self.ready(needs).fold(own, later)
    }

    /// `None` when the initiative needs nothing that the plan holds.
    pub(super) fn initiative(&self, initiative: &Initiative) -> Option<Ready> {
        self.ready(initiative.needs.iter().map(|need| (need.on, need.by))).reduce(later)
    }

    /// `None` when the benefit has no year and needs nothing that the plan holds.
    pub(super) fn benefit(&self, benefit: &Benefit) -> Option<Ready> {
        let own = |year: Year| Ready { due: Due::certain(year.number()), last: None, doubt: false };
        let own = benefit.year.map(own);
        let needs = self.ready(benefit.needs.iter().map(|need| (need.on, need.by)));
        own.into_iter().chain(needs).reduce(later)
    }

    /// When each need is ready.
    fn ready(
        &self,
        needs: impl Iterator<Item = (RecordId, Option<EvidenceId>)>,
    ) -> impl Iterator<Item = Ready> {
        needs.filter_map(|(on, by)| Some(Ready { last: Some((on, by)), ..self.record(on)? }))
    }

    /// When a tiltak ends or a milestone is reached.
    fn record(&self, id: RecordId) -> Option<Ready> {
        if let Some(position) = self.plan.tiltak.position(TiltakId::from(id)) {
            let due = self.end(position);
            return Some(Ready { due, last: None, doubt: due.sure == Sure::Earliest });
        }
        let milestone = self.plan.milestones.get(MilestoneId::from(id))?;
        Some(self.milestone(milestone))
    }

    /// Whether two tiltak have a year in common.
    pub(super) fn overlap(&self, a: TiltakId, b: TiltakId) -> Option<bool> {
        let (a, b) = (self.plan.tiltak.position(a)?, self.plan.tiltak.position(b)?);
        let (start_a, start_b) = (self.schedule.due(a).year, self.schedule.due(b).year);
        Some(start_a <= self.end(b).year && start_b <= self.end(a).year)
    }

    /// From the first cause to this record, and whether a link on the way is
    /// assumed. Of more than twice [`ENDS`] tiltak only the first and the last
    /// are named.
    pub(super) fn chain(&self, id: RecordId) -> Way {
        let (mut chain, mut cut, mut assumed) = (vec![id], None, false);
        let mut at = id;
        if let Some(milestone) = self.plan.milestones.get(MilestoneId::from(at))
            && !self.plan.tiltak.contains(TiltakId::from(at))
        {
            let Some((need, by)) = self.milestone(milestone).last else {
                return Way { chain, cut, assumed };
            };
            assumed |= self.plan.is_assumed(by);
            chain.push(need);
            at = need;
        }
        if let Some(position) = self.plan.tiltak.position(TiltakId::from(at)) {
            chain.pop();
            let cause = self.schedule.cause(position);
            assumed |= cause.is_some_and(|cause| cause.assumed);
            match cause.filter(|cause| cause.depth + 1 > 2 * ENDS) {
                None => chain.extend(self.back(position)),
                Some(cause) => {
                    chain.extend(self.back(position).take(ENDS));
                    let named = chain.len();
                    chain.extend(self.back(cause.head));
                    let at = chain.len() - named;
                    cut = Some(Cut { at, count: (cause.depth + 1).saturating_sub(ENDS + at) });
                }
            }
        }
        chain.reverse();
        Way { chain, cut, assumed }
    }

    /// Whether one of the links between the records of a chain is assumed. Of
    /// one so long that not all of it is named, `None`.
    pub(super) fn links_assumed(&self, chain: &[RecordId]) -> Option<bool> {
        let assumed = |id: &RecordId| {
            if let Some(position) = self.plan.tiltak.position(TiltakId::from(*id)) {
                return self.schedule.cause(position).is_some_and(|cause| cause.link_assumed);
            }
            let milestone = self.plan.milestones.get(MilestoneId::from(*id));
            let last = milestone.and_then(|milestone| self.milestone(milestone).last);
            last.is_some_and(|(_, by)| self.plan.is_assumed(by))
        };
        let is_whole = chain.windows(2).all(|pair| {
            let position = self.plan.tiltak.position(TiltakId::from(pair[1]));
            let cause = position.and_then(|position| self.schedule.cause(position));
            let from = cause.and_then(|cause| self.plan.tiltak.at(cause.from));
            position.is_none() || from.is_some_and(|from| from.id.record() == pair[0])
        });
        is_whole.then(|| chain.iter().skip(1).any(assumed))
    }

    /// From a tiltak back to the first cause of its year.
    fn back(&self, position: usize) -> impl Iterator<Item = RecordId> {
        let cause = |here: &usize| self.schedule.cause(*here).map(|cause| cause.from);
        let way = std::iter::successors(Some(position), cause);
        way.filter_map(|here| self.plan.tiltak.at(here)).map(|tiltak| tiltak.id.record())
    }
}

/// The later of two; the first when neither is.
fn later(one: Ready, other: Ready) -> Ready {
    let doubt = one.doubt || other.doubt;
    Ready { doubt, ..if other.due.is_later_than(one.due) { other } else { one } }
}

/// A year within what a plan may name.
pub(super) fn year(number: i32) -> Year {
    Year::clamped(number)
}

/// The year that each milestone can be reached under a schedule, in the
/// plan's order: its own year, or when the last of what it needs is finished.
#[must_use]
pub fn milestone_years(plan: &Plan, schedule: &Schedule) -> Vec<Year> {
    let outlook = Outlook { plan, schedule };
    plan.milestones.iter().map(|milestone| year(outlook.milestone(milestone).due.year)).collect()
}
