//! `veikart check`: what must be put right, and what is worth knowing.

use super::args::PlanRequest;
use super::input::{self, Opened};
use super::names::name;
use super::{Answer, Exit, Said, json};
use crate::change::{PlanSet, Resolved, Trouble, TroubleKind, describe, resolve};
use crate::engine::{Figures, MANY, Severity, check, many, schedule};
use crate::model::{Message, Plan, RecordId, Year};
use crate::text::Texts;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;

/// A finding of the engine, or a change of a scenario that did not go as
/// written.
struct Found {
    severity: Severity,
    code: &'static str,
    record: Option<RecordId>,
    /// What the record is called.
    name: Option<String>,
    year: Option<Year>,
    what: Message,
    todo: Message,
}

pub(super) fn run(request: &PlanRequest, texts: &Texts, input: &mut dyn Read) -> Answer {
    let opened = input::read(request, input)?;
    let mut found = troubles(&opened);
    found.extend(in_plan(opened.plan()));
    found.sort_by_key(|one| one.severity);
    let must_fix = found.iter().filter(|one| one.severity == Severity::MustFix).count();
    let out = if request.json {
        json::text(&as_json(&found, must_fix, texts))
    } else {
        as_text(&found, must_fix, texts)
    };
    Ok(Said::new(out, if must_fix > 0 { Exit::Findings } else { Exit::Fine }))
}

fn in_plan(plan: &Plan) -> Vec<Found> {
    let findings = check(plan, &Figures::of(plan), &schedule(plan));
    let found = findings.into_iter().map(|finding| Found {
        severity: finding.severity,
        code: finding.code,
        record: finding.place.record,
        name: finding.place.record.map(|id| name(plan, id)),
        year: finding.place.year,
        what: finding.what,
        todo: finding.todo,
    });
    found.collect()
}

/// The troubles of the scenario that is asked for; of all of them when none is.
fn troubles(opened: &Opened) -> Vec<Found> {
    let set = &opened.set;
    if opened.scenario.is_some() {
        let troubles = &opened.resolved.troubles;
        return troubles.iter().map(|one| trouble(set, &opened.resolved, one)).collect();
    }
    let mut seen: Vec<Trouble> = Vec::new();
    let mut found = Vec::new();
    for scenario in &set.scenarios {
        let resolved = resolve(set, Some(scenario.id));
        for one in &resolved.troubles {
            // A scenario repeats the troubles of those that it builds on.
            if !seen.contains(one) {
                found.push(trouble(set, &resolved, one));
                seen.push(one.clone());
            }
        }
    }
    found
}

fn trouble(set: &PlanSet, resolved: &Resolved, trouble: &Trouble) -> Found {
    let scenario = set.scenario(trouble.scenario);
    let named = scenario.map_or_else(|| trouble.scenario.to_string(), |s| s.name.clone());
    let change = || {
        let entry = scenario.and_then(|s| s.changes.get(trouble.index?));
        entry.map_or_else(|| Message::new("unknown"), |e| describe(&e.change, &resolved.plan))
    };
    let message = |key| Message::new(key).text("scenario", named.clone());
    let at = |key| message(key).count("number", trouble.index.unwrap_or_default() + 1);
    let (code, todo, what) = match &trouble.kind {
        TroubleKind::Refused(why) => {
            let what = at("cli-trouble-refused").message("change", change());
            ("change-refused", "cli-todo-refused", what.message("why", why.message()))
        }
        TroubleKind::ReplacedOther => {
            let what = at("cli-trouble-replaced-other").message("change", change());
            ("change-replaced-other", "cli-todo-replaced-other", what)
        }
        TroubleKind::NoLineage(wrong) => {
            let what = message("cli-trouble-no-lineage").text("wrong", wrong.as_str());
            ("scenario-no-lineage", "cli-todo-no-lineage", what)
        }
    };
    let record = Some(trouble.scenario.record());
    let todo = Message::new(todo);
    let severity = Severity::MustFix;
    Found { severity, code, record, name: Some(named), year: None, what, todo }
}

fn as_json(found: &[Found], must_fix: usize, texts: &Texts) -> Value {
    let one = |one: &Found| {
        json!({
            "severity": match one.severity {
                Severity::MustFix => "must_fix",
                Severity::Note => "note",
            },
            "code": one.code,
            "record": one.record,
            "year": one.year.map(Year::number),
            "what": texts.say(&one.what),
            "todo": texts.say(&one.todo),
        })
    };
    json!({
        "findings": found.iter().map(one).collect::<Value>(),
        "must_fix": must_fix,
        "notes": found.len() - must_fix,
    })
}

fn as_text(found: &[Found], must_fix: usize, texts: &Texts) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut kinds: BTreeMap<&str, Vec<&Found>> = BTreeMap::new();
    for note in found.iter().filter(|one| one.severity == Severity::Note) {
        kinds.entry(note.code).or_default().push(note);
    }
    kinds.retain(|_, alike| alike.len() > MANY);
    for one in found {
        // What must be put right is told one by one, with its amounts.
        match kinds.get(one.code).filter(|_| one.severity == Severity::Note) {
            None => parts.push(paragraph(one, texts)),
            Some(alike) if std::ptr::eq(alike[0], one) => parts.push(together(alike, texts)),
            Some(_) => {}
        }
    }
    let summary = if found.is_empty() {
        Message::new("cli-no-findings")
    } else {
        let notes = found.len() - must_fix;
        Message::new("cli-findings").count("must", must_fix).count("notes", notes)
    };
    parts.push(texts.say(&summary) + "\n");
    parts.join("\n")
}

/// Many notes of one kind, with what each of them is about.
fn together(alike: &[&Found], texts: &Texts) -> String {
    let first = alike[0];
    let names: Vec<_> = alike.iter().filter_map(|one| one.name.as_deref()).collect();
    let what = texts.say(&many(first.code, &first.what, alike.len()));
    let (heading, todo) = (texts.tr("cli-note"), texts.say(&first.todo));
    format!("{heading}: {}\n  {what}\n  {}\n  → {todo}\n", first.code, names.join(", "))
}

fn paragraph(one: &Found, texts: &Texts) -> String {
    let heading = texts.tr(match one.severity {
        Severity::MustFix => "cli-must-fix",
        Severity::Note => "cli-note",
    });
    let mut place = vec![one.code.to_owned()];
    place.extend(one.name.clone());
    place.extend(one.year.map(|year| year.to_string()));
    let (place, what, todo) = (place.join(" · "), texts.say(&one.what), texts.say(&one.todo));
    format!("{heading}: {place}\n  {what}\n  → {todo}\n")
}
