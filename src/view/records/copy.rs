//! Copies of records.
//!
//! *Invariant:* what a source says of one record it does not say of another,
//! so nothing of a copy rests on anything yet.

use crate::change::{Change, Record, RecordKey, To};
use crate::model::{Message, Plan, PotId, RecordId, TiltakId};
use crate::text::Texts;
use crate::view::table;
use rustc_hash::FxHashSet;

/// A copy of a record under another id, and under a name that no other of its
/// kind has. It rests on no evidence. The pots of a source get ids of their
/// own. `None` for a relation.
#[must_use]
pub fn copy_of(plan: &Plan, key: RecordKey, id: RecordId, texts: &Texts) -> Option<Record> {
    let mut record = match key {
        RecordKey::Tiltak(tiltak) => copied_tiltak(plan, tiltak)?,
        _ => without_evidence(key.find(plan)?),
    };
    give_id(&mut record, id)?;
    let taken = names(plan, key);
    match &mut record {
        Record::Goal(goal) => goal.code = unique_code(&goal.code, &taken),
        Record::Milestone(milestone) => milestone.code = unique_code(&milestone.code, &taken),
        record => {
            if let Some(name) = name_in(record) {
                *name = unique_name(name, &taken, texts);
            }
        }
    }
    Some(record)
}

/// As the table makes it.
fn copied_tiltak(plan: &Plan, id: TiltakId) -> Option<Record> {
    let (_, changes) = table::duplicate(plan, &[id], 0);
    changes.into_iter().find_map(|change| match change {
        Change::Add { record, .. } => Some(record),
        _ => None,
    })
}

/// The record as it is where it means nothing without the evidence: that a
/// source is contradicted.
fn without_evidence(record: Record) -> Record {
    let bare = record.references().without(&|to| !matches!(to, To::Key(RecordKey::Evidence(_))));
    bare.unwrap_or(record)
}

/// What the others of a record's kind are called, in small letters.
fn names(plan: &Plan, key: RecordKey) -> FxHashSet<String> {
    let kind = key.kind();
    let keys = (0..kind.count(plan)).filter_map(|at| kind.at(plan, at));
    let named = keys.filter_map(|key| Some(name_in(&mut key.find(plan)?)?.to_lowercase()));
    named.collect()
}

/// A code with a number after it: 2, 3, ….
fn unique_code(code: &str, taken: &FxHashSet<String>) -> String {
    free(|number| format!("{code}-{}", number + 1), taken)
}

/// A name that says that it is of a copy, and which where there are several.
fn unique_name(name: &str, taken: &FxHashSet<String>, texts: &Texts) -> String {
    let copy = |number| match number {
        1 => texts.say(&Message::new("register-copy").text("name", name)),
        _ => texts
            .say(&Message::new("register-copy-more").text("name", name).count("number", number)),
    };
    free(copy, taken)
}

/// The first that is not taken: of one more than there are, one is free.
fn free(name: impl Fn(usize) -> String, taken: &FxHashSet<String>) -> String {
    let free = (1..=taken.len()).map(&name).find(|name| !taken.contains(&name.to_lowercase()));
    free.unwrap_or_else(|| name(taken.len() + 1))
}

fn give_id(record: &mut Record, id: RecordId) -> Option<()> {
    match record {
        Record::Evidence(r) => r.id = id.into(),
        Record::Actor(r) => r.id = id.into(),
        Record::Goal(r) => r.id = id.into(),
        Record::Area(r) => r.id = id.into(),
        Record::Tiltak(r) => r.id = id.into(),
        Record::Milestone(r) => r.id = id.into(),
        Record::Initiative(r) => r.id = id.into(),
        Record::Source(r) => {
            r.id = id.into();
            for (at, pot) in r.pots.iter_mut().enumerate() {
                pot.id = PotId::new(&format!("{id}-p{at}")).ok()?;
            }
        }
        Record::Grant(r) => r.id = id.into(),
        Record::Allocation(_) => return None,
        Record::Stated(r) => r.id = id.into(),
        Record::Contradiction(r) => r.id = id.into(),
        Record::Decision(r) => r.id = id.into(),
        Record::Consequence(r) => r.id = id.into(),
        Record::Benefit(r) => r.id = id.into(),
    }
    Some(())
}

/// What people know a record by; `None` where it has no name of its own,
/// and of a tiltak, whose code the table gives.
fn name_in(record: &mut Record) -> Option<&mut String> {
    match record {
        Record::Evidence(r) => Some(&mut r.says),
        Record::Actor(r) => Some(&mut r.name),
        Record::Goal(r) => Some(&mut r.code),
        Record::Area(r) => Some(&mut r.name),
        Record::Milestone(r) => Some(&mut r.code),
        Record::Initiative(r) => Some(&mut r.title),
        Record::Source(r) => Some(&mut r.name),
        Record::Contradiction(r) => Some(&mut r.text),
        Record::Decision(r) => Some(&mut r.text),
        Record::Consequence(r) => Some(&mut r.text),
        Record::Benefit(r) => Some(&mut r.title),
        Record::Tiltak(_) | Record::Grant(_) | Record::Allocation(_) | Record::Stated(_) => None,
    }
}
