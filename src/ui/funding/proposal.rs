//! A proposal: worked out off the window's thread, shown in the matrix, and
//! taken as one step or let go of.

use crate::engine::{Existing, Lack, Options, Part, Proposal, propose};
use crate::jobs::{Job, Poll, Progress};
use crate::model::{Message, Ore};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::view::Derived;
use crate::view::funding::Span;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far a proposal has come.
#[derive(Clone, Debug, Default)]
pub(super) enum Stage {
    /// There is none.
    #[default]
    None,
    /// It is worked out.
    Working(Rc<Working>),
    /// It is shown.
    Shown(Shown),
    /// It could not be made, or there is nothing to propose.
    Nothing(Vec<Message>),
}

/// A proposal that is worked out, for as long as somebody waits for it.
#[derive(Debug)]
pub(super) struct Working {
    job: Job<Option<Answer>>,
    progress: Progress,
    /// The revision of the plan that it is for.
    revision: u64,
}

impl Drop for Working {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

/// What a proposal is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// The revision of the plan.
    revision: u64,
    /// The years.
    span: Span,
    /// Whether all money is given out anew.
    anew: bool,
}

/// What comes of the work.
#[derive(Debug)]
struct Answer {
    proposal: Proposal,
    after: Box<Derived>,
}

/// A proposal that is shown.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// Another one for every proposal.
    pub(super) number: u64,
    /// The plan as it would become.
    pub(super) after: Arc<Derived>,
    /// The proposal.
    proposal: Arc<Proposal>,
    /// The revision of the plan that it is for.
    revision: u64,
    /// Whether all money was given out anew.
    pub(super) anew: bool,
    /// Whether its buttons have been given the focus.
    pub(super) seen: bool,
}

impl Stage {
    /// The proposal that is shown.
    pub(super) const fn shown(&self) -> Option<&Shown> {
        match self {
            Self::Shown(shown) => Some(shown),
            _ => None,
        }
    }

    /// Whether something of it is on the screen.
    pub(super) const fn is_open(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// How much of the work is done, in tenths of a per cent.
    pub(super) fn done(&self) -> Option<i64> {
        let Self::Working(working) = self else { return None };
        let (done, of) = working.progress.steps();
        let done = (done * 1000).checked_div(of).unwrap_or_default();
        Some(i64::try_from(done).unwrap_or_default())
    }
}

/// Starts to work out a proposal for the years looked at, in place of another
/// one. Where the same was asked for, and it is under way or answered, it stays.
pub(super) fn start(frame: &mut Frame<'_>, span: Span, anew: bool) {
    let question = Question { revision: frame.document.revision(), span, anew };
    let state = &mut frame.look.funding;
    let same = state.asked.replace(question) == Some(question);
    if same && state.stage.is_open() {
        return;
    }
    frame.look.funding.anew = anew;
    frame.look.funding.stage = work(frame, span, anew);
}

fn work(frame: &Frame<'_>, span: Span, anew: bool) -> Stage {
    let derived = frame.shown.derived.clone();
    let (progress, revision) = (Progress::default(), frame.document.revision());
    let report = progress.clone();
    let options = Options {
        years: span.year().map(|year| vec![year]),
        existing: if anew { Existing::StartOver } else { Existing::Keep },
        ..Options::default()
    };
    let work = move || {
        let proposal = propose(&derived.plan, &options, &|done, of| report.report(done, of))?;
        let mut plan = (*derived.plan).clone();
        for change in &proposal.changes {
            change.apply(&mut plan).ok()?;
        }
        let after = Derived { standing: derived.standing, ..Derived::of(Arc::new(plan)) };
        Some(Answer { proposal, after: Box::new(after) })
    };
    match Job::start("proposal", Arc::clone(frame.waker), work) {
        Ok(job) => Stage::Working(Rc::new(Working { job, progress, revision })),
        Err(error) => {
            Stage::Nothing(vec![Message::new("no-thread").text("why", error.to_string())])
        }
    }
}

/// Takes the answer, when it is there.
pub(super) fn poll(frame: &mut Frame<'_>) {
    let now = frame.document.revision();
    let Stage::Working(working) = &frame.look.funding.stage else {
        if frame.look.funding.stage.shown().is_some_and(|shown| shown.revision != now) {
            // What was proposed is for a plan that is no longer there.
            frame.look.funding.stage = Stage::Nothing(vec![Message::new("proposal-stale")]);
        }
        return;
    };
    let revision = working.revision;
    let stage = match working.job.poll() {
        Poll::Waiting => return,
        Poll::Lost => Stage::Nothing(vec![Message::new("job-lost")]),
        Poll::Done(None) => Stage::None,
        Poll::Done(Some(_)) if revision != now => {
            Stage::Nothing(vec![Message::new("proposal-stale")])
        }
        Poll::Done(Some(answer)) if answer.proposal.changes.is_empty() => {
            Stage::Nothing(nothing(&answer.proposal))
        }
        Poll::Done(Some(answer)) => Stage::Shown(Shown {
            number: number(),
            after: Arc::new(*answer.after),
            proposal: Arc::new(answer.proposal),
            revision,
            anew: frame.look.funding.anew,
            seen: false,
        }),
    };
    frame.look.funding.stage = stage;
}

fn number() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// What the strip says of a proposal that is shown.
pub(super) fn told(shown: &Shown) -> Vec<Message> {
    let before: Ore = shown.proposal.years.iter().map(|year| year.before.gap()).sum();
    let after: Ore = shown.proposal.years.iter().map(|year| year.after.gap()).sum();
    let covered = |part: Part| -> Ore {
        shown.proposal.years.iter().map(|year| year.after.part(part) - year.before.part(part)).sum()
    };
    let mut said = vec![if before == after {
        Message::new("proposal-gap-same").money("after", after)
    } else {
        Message::new("proposal-gap").money("less", before - after).money("after", after)
    }];
    let planned = -covered(Part::Uncovered);
    if planned > 0 && planned != before - after {
        said.push(Message::new("proposal-covered").money("amount", planned));
    }
    said.push(Message::new("proposal-cells").count("count", shown.proposal.changes.len()));
    said.extend(bound(&shown.proposal));
    said
}

/// Why there is nothing to propose.
fn nothing(proposal: &Proposal) -> Vec<Message> {
    let gap: Ore = proposal.years.iter().map(|year| year.after.gap()).sum();
    let lacks: Ore = proposal.lines.iter().map(|line| line.lacks).sum();
    if gap == 0 && lacks == 0 {
        return vec![Message::new("proposal-none-needed")];
    }
    let unknown = proposal.lines.iter().any(|line| line.why == Some(Lack::Unknown));
    let bound = bound(proposal);
    let mut said = vec![Message::new("proposal-none").money("gap", gap)];
    if bound.is_none() {
        said.push(Message::new(if unknown { "proposal-unknown" } else { "proposal-no-money" }));
    }
    said.extend(bound);
    said
}

/// What stays free because it may not be used for what is missing.
fn bound(proposal: &Proposal) -> Option<Message> {
    let bound: Ore = proposal.left.iter().filter(|left| left.bound).map(|left| left.amount).sum();
    (bound > 0).then(|| Message::new("proposal-bound").money("amount", bound))
}

/// Takes the proposal, as one step.
pub(super) fn accept(frame: &mut Frame<'_>) {
    let stage = std::mem::take(&mut frame.look.funding.stage);
    if let Stage::Shown(shown) = stage {
        let changes = shown.proposal.changes.clone();
        let name = Message::new("proposal-name").count("count", changes.len());
        frame.ask(Action::Change { name, changes, field: None });
    }
}

/// Lets go of the proposal, or of the work on it.
pub(super) fn discard(frame: &mut Frame<'_>) {
    frame.look.funding.stage = Stage::None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_nobody_waits_for_is_cancelled() {
        let progress = Progress::default();
        let job = Job::start("test", Arc::new(|| ()), || None).unwrap();
        let working = Working { job, progress: progress.clone(), revision: 0 };
        let mut stage = Stage::Working(Rc::new(working));
        drop(stage.clone());
        assert!(!progress.is_cancelled(), "only a copy is gone");
        stage = Stage::None;
        assert!(progress.is_cancelled() && !stage.is_open());
    }
}
