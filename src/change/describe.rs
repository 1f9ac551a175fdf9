//! A change in words: the name of an undo step, a line of a report.

use super::change::Change;
use super::record::{Record, RecordKey};
use super::value::TiltakField;
use crate::model::{Arg, Figure, GrantId, Message, Plan, TiltakId};

/// Says what a change does, with the names that the plan has (before or after
/// the change; what a removed record was called is in the change itself).
#[must_use]
pub fn describe(change: &Change, plan: &Plan) -> Message {
    match change {
        Change::Add { record, .. } => {
            Message::new("change-add").message("what", name(record, plan))
        }
        Change::Remove { record, .. } => {
            Message::new("change-remove").message("what", name(record, plan))
        }
        Change::Replace { now, .. } => {
            Message::new("change-replace").message("what", name(now, plan))
        }
        Change::Shift { tiltak, by } => {
            let key = if *by < 0 { "change-shift-earlier" } else { "change-shift-later" };
            let years = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
            Message::new(key).text("tiltak", code(*tiltak, plan)).count("years", years)
        }
        Change::Move { record, was, now } => {
            let key = if now < was { "change-move-up" } else { "change-move-down" };
            match (record, record.find(plan)) {
                (RecordKey::Tiltak(tiltak), _) => {
                    Message::new(key).text("what", code(*tiltak, plan))
                }
                (_, Some(record)) => Message::new(key).message("what", name(&record, plan)),
                (_, None) => Message::new(key).text("what", record.text()),
            }
        }
        Change::Set { tiltak, now, .. } => Message::new("change-set")
            .text("tiltak", code(*tiltak, plan))
            .message("field", Message::new(field_key(now.field()))),
        Change::SetCost { tiltak, offset, now, .. } => {
            let message = Message::new("change-cost").text("tiltak", code(*tiltak, plan));
            let message = match plan.tiltak.get(*tiltak) {
                Some(tiltak) => message.year("year", tiltak.start.plus(*offset)),
                None => message.text("year", offset.to_string()),
            };
            message.with("amount", figure(now.as_ref()))
        }
        Change::SetGrant { grant, year, now, .. } => Message::new("change-grant")
            .text("grant", grant_name(*grant, plan))
            .year("year", *year)
            .with("amount", figure(now.as_ref())),
        Change::SetRung { grant, was, now } => Message::new("change-rung")
            .text("grant", grant_name(*grant, plan))
            .message("was", Message::new(was.rung.key()))
            .message("now", Message::new(now.rung.key())),
        Change::Allocate { grant, tiltak, year, now, .. } => Message::new("change-allocate")
            .text("grant", grant_name(*grant, plan))
            .text("tiltak", code(*tiltak, plan))
            .year("year", *year)
            .with("amount", figure(now.as_ref())),
        Change::SetAbout { .. } => Message::new("change-about"),
    }
}

fn code(id: TiltakId, plan: &Plan) -> String {
    plan.tiltak.get(id).map_or_else(|| id.to_string(), |tiltak| tiltak.code.clone())
}

fn grant_name(id: GrantId, plan: &Plan) -> String {
    plan.grants
        .get(id)
        .and_then(|grant| plan.pot(grant.pot))
        .map_or_else(|| id.to_string(), |(source, _)| source.short().to_owned())
}

fn figure(figure: Option<&Figure>) -> Arg {
    match figure {
        None => Arg::Message(Box::new(Message::new("blank"))),
        Some(Figure { amount: None, .. }) => Arg::Message(Box::new(Message::new("unknown"))),
        Some(Figure { amount: Some(amount), .. }) => Arg::Money(amount.ore().into()),
    }
}

fn name(record: &Record, plan: &Plan) -> Message {
    let text = match record {
        Record::Evidence(r) => r.says.clone(),
        Record::Actor(r) => r.short().to_owned(),
        Record::Goal(r) => r.code.clone(),
        Record::Area(r) => r.name.clone(),
        Record::Tiltak(r) => r.code.clone(),
        Record::Milestone(r) => r.code.clone(),
        Record::Initiative(r) => r.title.clone(),
        Record::Source(r) => r.short().to_owned(),
        Record::Grant(r) => {
            let pot = plan.pot(r.pot).map(|(_, pot)| pot.name.clone());
            pot.unwrap_or_else(|| r.id.to_string())
        }
        Record::Allocation(r) => code(r.tiltak, plan),
        Record::Stated(r) => r.id.to_string(),
        Record::Contradiction(r) => r.text.clone(),
        Record::Decision(r) => format!("{} {}", r.forum, r.case),
        Record::Consequence(r) => r.text.clone(),
        Record::Benefit(r) => r.title.clone(),
    };
    Message::new("record-named")
        .message("kind", Message::new(kind_key(record.key())))
        .text("name", text)
}

const fn kind_key(key: RecordKey) -> &'static str {
    match key {
        RecordKey::Evidence(_) => "kind-evidence",
        RecordKey::Actor(_) => "kind-actor",
        RecordKey::Goal(_) => "kind-goal",
        RecordKey::Area(_) => "kind-area",
        RecordKey::Tiltak(_) => "kind-tiltak",
        RecordKey::Milestone(_) => "kind-milestone",
        RecordKey::Initiative(_) => "kind-initiative",
        RecordKey::Source(_) => "kind-source",
        RecordKey::Grant(_) => "kind-grant",
        RecordKey::Allocation(_) => "kind-allocation",
        RecordKey::Stated(_) => "kind-stated",
        RecordKey::Contradiction(_) => "kind-contradiction",
        RecordKey::Decision(_) => "kind-decision",
        RecordKey::Consequence(_) => "kind-consequence",
        RecordKey::Benefit(_) => "kind-benefit",
    }
}

const fn field_key(field: TiltakField) -> &'static str {
    match field {
        TiltakField::Code => "field-code",
        TiltakField::Title => "field-title",
        TiltakField::Short => "field-short",
        TiltakField::Kind => "field-kind",
        TiltakField::Goal => "field-goal",
        TiltakField::Area => "field-area",
        TiltakField::Owners => "field-owners",
        TiltakField::Responsible => "field-responsible",
        TiltakField::Partners => "field-partners",
        TiltakField::Years => "field-years",
        TiltakField::Source => "field-source",
        TiltakField::Outside => "field-outside",
        TiltakField::Policy => "field-policy",
        TiltakField::Priority => "field-priority",
        TiltakField::After => "field-after",
        TiltakField::With => "field-with",
        TiltakField::Risk => "field-risk",
        TiltakField::By | TiltakField::RolesBy | TiltakField::YearsBy | TiltakField::SourceBy => {
            "field-evidence"
        }
        TiltakField::Note => "field-note",
    }
}
