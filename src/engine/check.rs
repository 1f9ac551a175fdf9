//! Findings: question 8 of the engine.

mod funding;
pub(super) mod records;
mod sources;

use super::figures::Figures;
use super::schedule::Schedule;
use crate::model::{Message, Plan, RecordId, Year};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The figures or the plan are wrong until it is put right.
    MustFix,
    /// Worth knowing.
    Note,
}

/// Where a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The record; `None` is the plan as a whole.
    pub record: Option<RecordId>,
    /// The year.
    pub year: Option<Year>,
}

impl Place {
    pub(super) fn record(record: RecordId) -> Self {
        Self { record: Some(record), year: None }
    }

    pub(super) fn in_year(record: RecordId, year: Year) -> Self {
        Self { record: Some(record), year: Some(year) }
    }
}

/// Something that a planner should put right or know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// A stable name for the kind of finding, such as `over-allocated`.
    pub code: &'static str,
    /// Where it is.
    pub place: Place,
    /// What else it is about: what a reference leads to, the grant that money
    /// is taken from.
    pub about: Option<RecordId>,
    /// What is the matter.
    pub what: Message,
    /// What to do.
    pub todo: Message,
}

/// Up to so many notes of one kind each stand by themselves; more are folded
/// into one line.
pub const MANY: usize = 5;

/// What many findings of one kind say together: `first` is what the first of
/// them says.
#[must_use]
pub fn many(code: &str, first: &Message, count: usize) -> Message {
    let many = match code {
        "no-owner" => Message::new("finding-no-owner-many"),
        _ => Message::new("finding-many").message("first", first.clone()),
    };
    many.count("count", count)
}

/// Collects findings; the message keys follow from the code.
pub(super) struct Findings<'a> {
    pub(super) plan: &'a Plan,
    pub(super) figures: &'a Figures,
    pub(super) schedule: &'a Schedule,
    found: Vec<Finding>,
}

impl Findings<'_> {
    pub(super) fn must(&mut self, key: (&'static str, &'static str), at: Place, what: Message) {
        self.add(Severity::MustFix, key, at, None, what);
    }

    pub(super) fn must_about(
        &mut self,
        key: (&'static str, &'static str),
        at: Place,
        about: RecordId,
        what: Message,
    ) {
        self.add(Severity::MustFix, key, at, Some(about), what);
    }

    pub(super) fn note(&mut self, key: (&'static str, &'static str), at: Place, what: Message) {
        self.add(Severity::Note, key, at, None, what);
    }

    fn add(
        &mut self,
        severity: Severity,
        (code, todo): (&'static str, &'static str),
        place: Place,
        about: Option<RecordId>,
        what: Message,
    ) {
        let todo = Message::new(todo);
        self.found.push(Finding { severity, code, place, about, what, todo });
    }
}

/// Everything in a plan that must be put right or is worth knowing, the
/// gravest first.
#[must_use]
pub fn check(plan: &Plan, figures: &Figures, schedule: &Schedule) -> Vec<Finding> {
    let mut findings = Findings { plan, figures, schedule, found: Vec::new() };
    records::references(&mut findings);
    records::cycles(&mut findings);
    records::codes(&mut findings);
    funding::grants(&mut findings);
    funding::restrictions(&mut findings);
    funding::over_cover(&mut findings);
    funding::outside(&mut findings);
    funding::shares(&mut findings);
    sources::contradictions(&mut findings);
    sources::stated(&mut findings);
    records::years(&mut findings);
    records::owners(&mut findings);
    records::costs(&mut findings);
    sources::without_evidence(&mut findings);
    let mut found = findings.found;
    found.sort_by_key(|finding| finding.severity);
    found
}
