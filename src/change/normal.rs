//! Keeping a scenario's list normal: fifty edits of a cell leave one change.

use super::change::{Change, Key};
use super::scenario::Entry;

/// Adds a change to a list and keeps the list normal: one `Set` per key, with
/// the first `was` and the last `now`; shifts of one tiltak added up; what
/// cancels gone. The list means the same as with the change appended.
#[must_use]
pub fn push_normal(list: &[Entry], change: &Change) -> Vec<Entry> {
    let mut list = list.to_vec();
    if change.is_nothing() {
        return list;
    }
    if let Change::Remove { record, .. } = change
        && let Some(added) = added_here(&list, Key::Record(record.key()))
    {
        let gone = Key::Record(record.key());
        let mut at = 0;
        list.retain(|entry| {
            at += 1;
            at <= added || !entry.change.key().touches(gone)
        });
        return list;
    }
    // Only the last change that touches the same may be merged with: moving
    // past one that conflicts would alter what the list means.
    let key = change.key();
    let last = list.iter().rposition(|entry| entry.change.key().touches(key));
    if let Some(at) = last.filter(|at| !list[*at].off)
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

/// Place of the `Add` of a record that this list itself brought in, when
/// taking it out again leaves nothing behind.
fn added_here(list: &[Entry], key: Key) -> Option<usize> {
    let mut touching = list.iter().enumerate().filter(|(_, e)| e.change.key().touches(key));
    let (at, first) = touching.next()?;
    let plain = matches!(first.change, Change::Add { .. })
        && !first.off
        && touching.all(|(_, e)| {
            !e.off && !matches!(e.change, Change::Add { .. } | Change::Remove { .. })
        });
    plain.then_some(at)
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
