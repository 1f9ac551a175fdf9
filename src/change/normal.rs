//! Keeping a scenario's list normal: fifty edits of a cell leave one change.

use super::change::{Change, Key};
use super::record::{Record, RecordKey};
use super::scenario::Entry;
use std::mem::discriminant;

/// Adds a change to a list and keeps the list normal: one `Set` per key, with
/// the first `was` and the last `now`; shifts of one tiltak added up; what
/// cancels gone. Where all of the list applies, it means the same as with the
/// change appended.
#[must_use]
pub fn push_normal(list: &[Entry], change: &Change) -> Vec<Entry> {
    if change.is_nothing() {
        return list.to_vec();
    }
    if let Change::Remove { record, .. } = change
        && is_made_here(list, record)
    {
        return without(list, record.key());
    }
    let mut list = list.to_vec();
    // Only the last change that touches the same may be merged with: moving
    // past one that conflicts would alter what the list means.
    let key = change.key();
    let at = list.iter().rposition(|entry| entry.change.key().touches(key));
    if let Some(at) = at.filter(|at| !list[*at].off)
        && let Some(merged) = merge(&list[at].change, change)
    {
        if merged.is_nothing() {
            list.remove(at);
        } else {
            list[at].change = merged;
        }
    } else {
        list.push(change.clone().into());
    }
    list
}

/// Whether a record is there by this list alone, so that taking it out again
/// leaves nothing behind.
fn is_made_here(list: &[Entry], record: &Record) -> bool {
    let key = record.key();
    let leans = |entry: &Entry| leans_on(&entry.change, key);
    let touching: Vec<_> =
        list.iter().filter(|entry| entry.change.key().touches(Key::Record(key))).collect();
    let Some((first, rest)) = touching.split_first() else { return false };
    if touching.iter().any(|entry| entry.off) || list.iter().any(leans) {
        return false;
    }
    match (&first.change, record) {
        (Change::Add { .. }, _) => rest
            .iter()
            .all(|entry| !matches!(entry.change, Change::Add { .. } | Change::Remove { .. })),
        // Money brings its allocation with it: made here when all of it is.
        (Change::Allocate { .. }, Record::Allocation(allocation)) => {
            touching.len() == allocation.mnok.iter().count()
                && touching
                    .iter()
                    .all(|entry| matches!(entry.change, Change::Allocate { was: None, .. }))
        }
        _ => false,
    }
}

/// Whether the change could not be made without the record, though it writes
/// another.
fn leans_on(change: &Change, key: RecordKey) -> bool {
    matches!(change, Change::Allocate { grant, tiltak, .. }
        if key == RecordKey::Grant(*grant) || key == RecordKey::Tiltak(*tiltak))
}

/// The list without what it does to a record that it made itself. What it
/// added further down in the same table moves up.
fn without(list: &[Entry], gone: RecordKey) -> Vec<Entry> {
    let mut place = None;
    let mut kept = Vec::with_capacity(list.len());
    for entry in list {
        if entry.change.key().touches(Key::Record(gone)) {
            if let Change::Add { at, .. } = entry.change {
                place = Some(at);
            }
            continue;
        }
        let mut entry = entry.clone();
        if let Some(place) = place.as_mut().filter(|_| !entry.off) {
            close_up(&mut entry.change, place, gone);
        }
        kept.push(entry);
    }
    kept
}

/// Moves a change in the table of the record that is gone to where it would
/// have happened without it, and follows where the record would stand.
fn close_up(change: &mut Change, place: &mut usize, gone: RecordKey) {
    let same_table = |record: &Record| discriminant(&record.key()) == discriminant(&gone);
    match change {
        Change::Add { at, record } if same_table(record) => {
            if *at > *place {
                *at -= 1;
            } else {
                *place += 1;
            }
        }
        Change::Remove { at, record } if same_table(record) => {
            if *at > *place {
                *at -= 1;
            } else {
                *place = place.saturating_sub(1);
            }
        }
        _ => {}
    }
}

fn merge(first: &Change, then: &Change) -> Option<Change> {
    if first.key() != then.key() {
        return None;
    }
    let mut merged = then.clone();
    match (first, &mut merged) {
        (Change::Shift { by: first, .. }, Change::Shift { by, .. }) => {
            *by = by.checked_add(*first)?;
        }
        (Change::Set { was: first, .. }, Change::Set { was, .. }) => was.clone_from(first),
        (Change::SetCost { was: first, .. }, Change::SetCost { was, .. })
        | (Change::SetGrant { was: first, .. }, Change::SetGrant { was, .. })
        | (Change::Allocate { was: first, .. }, Change::Allocate { was, .. }) => *was = *first,
        (Change::SetRung { was: first, .. }, Change::SetRung { was, .. }) => *was = *first,
        (Change::SetAbout { was: first, .. }, Change::SetAbout { was, .. }) => {
            was.clone_from(first);
        }
        (Change::Replace { was: first, .. }, Change::Replace { was, .. }) => was.clone_from(first),
        _ => return None,
    }
    Some(merged)
}
