//! What records are called, in a line.

use crate::change::{RecordKey, RecordKind};
use crate::model::{
    DecisionStatus, Evidence, EvidenceKind, Measure, Message, Plan, RecordId, Stated, When, Year,
};
use crate::text::Texts;
use crate::view::{evidence_label, grant_name};

/// A record in a list: what it is called, and what tells it from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What it is called.
    pub text: String,
    /// More about it; empty where the name says all.
    pub more: String,
    /// Whether it is an assumption.
    pub assumed: bool,
}

impl Named {
    fn new(text: impl Into<String>, more: impl Into<String>) -> Self {
        Self { text: text.into(), more: more.into(), assumed: false }
    }
}

/// Whether records of a kind may have more to say than what they are called.
#[must_use]
pub const fn has_second_line(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Evidence
            | RecordKind::Actor
            | RecordKind::Milestone
            | RecordKind::Initiative
            | RecordKind::Grant
            | RecordKind::Stated
            | RecordKind::Decision
    )
}

/// What a record is called; a record that is not there by its id.
#[must_use]
pub fn record_name(plan: &Plan, key: RecordKey, texts: &Texts) -> Named {
    name_of(plan, key, texts).unwrap_or_else(|| Named::new(key.text(), ""))
}

fn name_of(plan: &Plan, key: RecordKey, texts: &Texts) -> Option<Named> {
    Some(match key {
        RecordKey::Evidence(id) => evidence(plan, plan.evidence.get(id)?, texts),
        RecordKey::Actor(id) => {
            let actor = plan.actors.get(id)?;
            let group = actor.part_of.and_then(|id| plan.actors.get(id));
            Named::new(&actor.name, group.map_or("", |group| group.short()))
        }
        RecordKey::Goal(id) => {
            let goal = plan.goals.get(id)?;
            Named::new(format!("{} {}", goal.code, goal.short()), "")
        }
        RecordKey::Area(id) => Named::new(&plan.areas.get(id)?.name, ""),
        RecordKey::Tiltak(id) => {
            let tiltak = plan.tiltak.get(id)?;
            Named::new(format!("{} {}", tiltak.code, tiltak.short()), "")
        }
        RecordKey::Milestone(id) => {
            let milestone = plan.milestones.get(id)?;
            let name = format!("{} {}", milestone.code, milestone.title);
            Named::new(name, milestone.year.to_string())
        }
        RecordKey::Initiative(id) => {
            let initiative = plan.initiatives.get(id)?;
            Named::new(&initiative.title, date(initiative.date, texts))
        }
        RecordKey::Source(id) => Named::new(&plan.sources.get(id)?.name, ""),
        RecordKey::Grant(id) => {
            let grant = plan.grants.get(id)?;
            Named::new(grant_name(plan, id), texts.tr(grant.rung.key()))
        }
        RecordKey::Allocation((grant, tiltak)) => {
            let code = plan.tiltak.get(tiltak).map(|tiltak| tiltak.code.clone());
            Named::new(code.unwrap_or_else(|| tiltak.to_string()), grant_name(plan, grant))
        }
        RecordKey::Stated(id) => stated(plan, plan.stated.get(id)?, texts),
        RecordKey::Contradiction(id) => Named::new(&plan.contradictions.get(id)?.text, ""),
        RecordKey::Decision(id) => {
            let decision = plan.decisions.get(id)?;
            let words = [decision.forum.as_str(), decision.case.as_str()];
            let status = match decision.status {
                DecisionStatus::Made => texts.tr("register-made"),
                DecisionStatus::Awaited => texts.tr("register-awaited"),
            };
            let when = date(decision.date, texts);
            Named::new(joined(&words, " "), joined(&[&status, &when], ", "))
        }
        RecordKey::Consequence(id) => Named::new(&plan.consequences.get(id)?.text, ""),
        RecordKey::Benefit(id) => {
            let benefit = plan.benefits.get(id)?;
            Named::new(&benefit.title, benefit.year.map_or_else(String::new, |y| y.to_string()))
        }
    })
}

fn joined(parts: &[&str], by: &str) -> String {
    let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
    parts.join(by)
}

fn date(date: Option<When>, texts: &Texts) -> String {
    date.map_or_else(String::new, |date| crate::text::date_short(texts.lang(), date))
}

fn evidence(plan: &Plan, evidence: &Evidence, texts: &Texts) -> Named {
    let (first, second) = match &evidence.kind {
        EvidenceKind::Source { document, case } => (document, case),
        EvidenceKind::Assumption { whose, .. } => (&evidence.says, whose),
    };
    let label = evidence_label(plan, Some(evidence.id), texts);
    let named = match &evidence.kind {
        EvidenceKind::Source { .. } if evidence.says.is_empty() => Named::new(label, ""),
        EvidenceKind::Source { .. } => Named::new(&evidence.says, label),
        EvidenceKind::Assumption { why, .. } if first.is_empty() => Named::new(why, second),
        EvidenceKind::Assumption { .. } => Named::new(first, second),
    };
    Named { assumed: evidence.is_assumption(), ..named }
}

fn stated(plan: &Plan, stated: &Stated, texts: &Texts) -> Named {
    let measure = match stated.measure {
        Measure::Need => "need",
        Measure::Granted => "granted",
        Measure::Gap => "gap",
    };
    let about = if stated.approximate { "stated-about" } else { "stated-exact" };
    let amount = match stated.figure.amount {
        None => Message::new("unknown"),
        Some(amount) => Message::new("amount-exact").money("amount", amount.ore().into()),
    };
    let message = Message::new(about)
        .message("measure", Message::new(measure))
        .message("amount", amount)
        .when("date", stated.as_of);
    let owner = stated.owner.and_then(|id| plan.actors.get(id)).map(|owner| owner.short());
    let source = stated.source.and_then(|id| plan.sources.get(id)).map(|source| source.short());
    let year: Year = stated.year;
    let whose = owner.or(source).unwrap_or_default();
    let text = upper_first(&texts.say(&message));
    Named::new(text, joined(&[&year.to_string(), whose], ", "))
}

/// What is chosen under an id among some kinds: a record, or a pot with its
/// source. By its id when it is neither.
pub(super) fn name_by_id(plan: &Plan, kinds: &[RecordKind], id: RecordId, texts: &Texts) -> Named {
    let keys = kinds.iter().filter_map(|kind| RecordKey::new(*kind, id));
    let found = keys.filter(|key| key.is_in(plan)).map(|key| record_name(plan, key, texts)).next();
    let pot = || {
        let (source, pot) = plan.pot(id.into())?;
        Some(Named::new(format!("{}, {}", source.short(), pot.name), ""))
    };
    found.or_else(pot).unwrap_or_else(|| Named::new(id.to_string(), ""))
}

/// The text with a large first letter, as it stands by itself.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The text with a small first letter, as it stands within a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
