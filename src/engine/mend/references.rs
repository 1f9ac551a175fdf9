//! Letting go of what is not there.

use super::Mend;
use crate::change::{Change, Record, RecordKey, To, difference, each_reference};
use crate::engine::check::Finding;
use crate::engine::check::records::place;
use crate::model::{Message, Plan, RecordId, Source, Tiltak};

/// Every reference that the finding tells of goes, with an allocation that
/// is nothing without it.
pub(super) fn let_go(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let missing = finding.about?;
    let gone = |to: To| to.id() == Some(missing) && !to.is_in(plan);
    let mut keys: Vec<RecordKey> = Vec::new();
    let mut in_about = false;
    each_reference(plan, |found, to| {
        if gone(to) && found.by.and_then(|by| place(by, missing)) == finding.place.record {
            match found.by {
                Some(by) if !keys.contains(&by) => keys.push(by),
                Some(_) => {}
                None => in_about = true,
            }
        }
    });
    let mut changes = Vec::new();
    if in_about {
        changes.push(about(plan, missing));
    }
    for key in keys {
        changes.extend(record(plan, key, &|to| !gone(to))?);
    }
    let told = |key| {
        let at = finding.what.arg("record").cloned();
        let message = Message::new(key).text("missing", missing.as_str());
        at.into_iter().fold(message, |message, at| message.with("record", at))
    };
    let (name, effect) = (told("mend-reference"), told("mend-reference-effect"));
    (!changes.is_empty()).then_some(Mend { name, effect, changes })
}

/// The plan's own page without evidence that is not there.
fn about(plan: &Plan, missing: RecordId) -> Change {
    let mut now = plan.about.clone();
    for silence in &mut now.silent {
        silence.by = silence.by.filter(|by| by.record() != missing);
    }
    Change::SetAbout { was: Box::new(plan.about.clone()), now: Box::new(now) }
}

/// What a record must be changed by to let go; `None` when that would give
/// it another meaning.
fn record(plan: &Plan, key: RecordKey, keeps: &dyn Fn(To) -> bool) -> Option<Vec<Change>> {
    let was = key.find(plan)?;
    let now = was.references().without(keeps);
    match (was, now) {
        (was @ Record::Allocation(_), None) => {
            Some(vec![Change::Remove { at: key.place(plan)?, record: was }])
        }
        (_, None) => None,
        // Where an end of it is missing, it can only be replaced whole.
        (was @ Record::Allocation(_), Some(now)) => Some(vec![Change::Replace { was, now }]),
        (Record::Source(was), Some(Record::Source(now))) => is_same_money(&was, &now)
            .then(|| difference(&Record::Source(was), &Record::Source(now))),
        (Record::Tiltak(was), Some(Record::Tiltak(now))) => keeps_money(plan, &was, &now)
            .then(|| difference(&Record::Tiltak(was), &Record::Tiltak(now))),
        (was, Some(now)) => Some(difference(&was, &now)),
    }
}

/// Whether a source's money comes from where it came from, and may be used
/// for what it could be used for.
fn is_same_money(was: &Source, now: &Source) -> bool {
    let shares =
        |source: &Source| source.contributors.iter().filter(|given| given.share.is_some()).count();
    let bound = was.pots.iter().zip(&now.pots).all(|(was, now)| match (&was.only, &now.only) {
        (Some(was), Some(now)) => {
            (&was.tiltak, &was.areas, &was.goals, &was.owners)
                == (&now.tiltak, &now.areas, &now.goals, &now.owners)
        }
        (was, now) => was.is_some() == now.is_some(),
    });
    // What is left of a key must not look like a whole one.
    let whole = now.contributors.len() == was.contributors.len() || shares(now) == 0;
    bound && whole
}

/// Whether the tiltak may still be given the money that it is given.
fn keeps_money(plan: &Plan, was: &Tiltak, now: &Tiltak) -> bool {
    let given = plan.allocations.iter().filter(|allocation| allocation.tiltak == was.id);
    let pots = given.filter_map(|allocation| plan.grants.get(allocation.grant));
    let mut only = pots.filter_map(|grant| plan.pot(grant.pot)?.1.only.as_ref());
    only.all(|only| !only.allows(was) || only.allows(now))
}
