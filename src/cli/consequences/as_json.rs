//! Consequences for scripts.

use super::Told;
use crate::cli::input::Opened;
use crate::cli::json::{self, Object};
use crate::engine::{Cell, Consequences, Freed, Hit, HitKind, MoneyMoved, Part, ScaledDown, Until};
use crate::model::{Plan, RecordId, When, Year};
use crate::text::Texts;
use serde_json::{Value, json};

pub(super) fn value(told: &Told<'_>, opened: &Opened, texts: &Texts) -> Value {
    let Told { plan, all, .. } = told;
    let hits = |hits: &[Hit]| hits.iter().map(|hit| one(plan, hit)).collect::<Value>();
    let details: Vec<(String, &crate::engine::Sentence)> =
        all.sentences.iter().map(|sentence| (texts.say(&sentence.message), sentence)).collect();
    json!({
        "title": plan.about.title,
        "scenario": opened.scenario.map(|id| id.to_string()),
        "unapplied": opened.unapplied(),
        "tiltak": hits(&all.tiltak),
        "milestones": hits(&all.milestones),
        "initiatives": hits(&all.initiatives),
        "benefits": hits(&all.benefits),
        "moved": all.moved.iter().map(|moved| money(plan, *moved)).collect::<Value>(),
        "freed": all.freed.iter().map(|freed| left(*freed)).collect::<Value>(),
        "scaled": all.scaled.iter().map(|down| scaled(plan, *down)).collect::<Value>(),
        "torn": all.torn.iter()
            .map(|(a, b, assumed)| json!({ "a": a, "b": b, "assumed": assumed }))
            .collect::<Value>(),
        "gap": gap(all),
        "sentences": details.iter().map(|(text, _)| text.as_str()).collect::<Value>(),
        "sentence_details": details.iter()
            .map(|(text, sentence)| json!({
                "text": text,
                "assumed": sentence.assumed,
                "chain": sentence.chain,
            }))
            .collect::<Value>(),
    })
}

/// The year that something is postponed to, and whether it may be later.
const fn until(until: Until) -> (Option<i32>, bool) {
    match until {
        Until::Year(year) => (Some(year.number()), false),
        Until::AtLeast(year) => (Some(year.number()), true),
        Until::NotInPeriod => (None, false),
    }
}

fn one(plan: &Plan, hit: &Hit) -> Value {
    let (to, at_least) = until(hit.to);
    let mut object = named(plan, hit.id, hit.kind);
    let rest = [
        ("from", json!(hit.from.number())),
        ("to", json!(to)),
        ("at_least", json!(at_least)),
        ("missed", json!(hit.missed.map(|date: When| date.to_string()))),
        ("chain", json!(hit.chain)),
        ("chain_omits", json!(hit.cut.map_or(0, |cut| cut.count))),
        ("assumed", json!(hit.assumed)),
    ];
    object.extend(rest.into_iter().map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

/// Id, kind, and code and title where it has them.
fn named(plan: &Plan, id: RecordId, kind: HitKind) -> Object {
    let (kind, code, title) = match kind {
        HitKind::Postponed | HitKind::Pushed => {
            let kind = if kind == HitKind::Pushed { "pushed" } else { "postponed" };
            let tiltak = plan.tiltak.get(id.into());
            (kind, tiltak.map(|t| t.code.as_str()), tiltak.map(|t| t.title.as_str()))
        }
        HitKind::Milestone => {
            let milestone = plan.milestones.get(id.into());
            ("milestone", milestone.map(|m| m.code.as_str()), milestone.map(|m| m.title.as_str()))
        }
        HitKind::Initiative => {
            ("initiative", None, plan.initiatives.get(id.into()).map(|i| i.title.as_str()))
        }
        HitKind::Benefit => {
            ("benefit", None, plan.benefits.get(id.into()).map(|b| b.title.as_str()))
        }
    };
    let words = [("id", Some(id.as_str())), ("kind", Some(kind)), ("code", code), ("title", title)];
    let given = words.into_iter().filter_map(|(name, word)| Some((name.to_owned(), word?.into())));
    given.collect()
}

fn money(plan: &Plan, moved: MoneyMoved) -> Value {
    let (to, at_least) = until(moved.to);
    json!({
        "tiltak": moved.tiltak,
        "code": plan.tiltak.get(moved.tiltak).map(|tiltak| tiltak.code.as_str()),
        "from": moved.from.number(),
        "to": to,
        "at_least": at_least,
        "mnok": json::mnok(moved.need),
        "assumed": moved.assumed,
    })
}

fn left(freed: Freed) -> Value {
    json!({
        "source": freed.source,
        "year": freed.year.number(),
        "mnok": json::mnok(freed.amount),
        "carry_percent": freed.carry,
        "assumed": freed.assumed,
    })
}

fn scaled(plan: &Plan, down: ScaledDown) -> Value {
    json!({
        "tiltak": down.tiltak,
        "code": plan.tiltak.get(down.tiltak).map(|tiltak| tiltak.code.as_str()),
        "year": down.year.number(),
        "granted": json::mnok(down.granted),
        "need": json::mnok(down.need),
    })
}

/// The gap before and after, year by year.
fn gap(all: &Consequences) -> Value {
    let mut years: Vec<Year> = all.before.iter().chain(&all.after).map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let rows = years.into_iter().map(|year| {
        let mut row = Object::new();
        for (when, bound, cells) in
            [("before", "before_bound", &all.before), ("after", "after_bound", &all.after)]
        {
            let cell = cell_of(cells, year);
            row.insert(when.to_owned(), json::mnok(cell.gap()));
            if let Some(name) = json::bound_name(cell.bound(Part::Gap)) {
                row.insert(bound.to_owned(), name.into());
            }
        }
        (year.to_string(), Value::Object(row))
    });
    Value::Object(rows.collect())
}

pub(super) fn cell_of(cells: &[(Year, Cell)], year: Year) -> Cell {
    let found = cells.iter().find(|(known, _)| *known == year);
    found.map(|(_, cell)| *cell).unwrap_or_default()
}
