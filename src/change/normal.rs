//! Keeping a scenario's list normal: fifty edits of a cell leave one change.

use super::change::{Change, Key};
use super::record::{Record, RecordKey};
use super::scenario::Entry;
use rustc_hash::FxHashMap;
use std::mem::discriminant;

/// Adds a change to a list and keeps the list normal: one `Set` per key, with
/// the first `was` and the last `now`; shifts of one tiltak added up; what
/// cancels gone. Where all of the list applies, it means the same as with the
/// change appended.
#[must_use]
pub fn push_normal(list: &[Entry], change: &Change) -> Vec<Entry> {
    normal(list, std::slice::from_ref(change))
}

/// The same for many changes, one after another.
pub(super) fn normal(list: &[Entry], changes: &[Change]) -> Vec<Entry> {
    let mut normal = Normal::of(list);
    for change in changes {
        normal.push(change);
    }
    normal.entries.into_iter().flatten().collect()
}

/// A list under way.
struct Normal {
    /// `None` where an entry has gone.
    entries: Vec<Option<Entry>>,
    /// Where the entries that lie in a record stand, so that thousands of
    /// changes are not compared with each other. Those that have gone too.
    places: FxHashMap<Option<RecordKey>, Vec<usize>>,
}

impl Normal {
    fn of(list: &[Entry]) -> Self {
        let entries = Vec::with_capacity(list.len());
        let mut normal = Self { entries, places: FxHashMap::default() };
        for entry in list {
            normal.append(entry.clone());
        }
        normal
    }

    fn append(&mut self, entry: Entry) {
        let record = entry.change.key().record();
        self.places.entry(record).or_default().push(self.entries.len());
        self.entries.push(Some(entry));
    }

    fn push(&mut self, change: &Change) {
        if change.is_nothing() {
            return;
        }
        if let Change::Remove { record, .. } = change
            && self.is_made_here(record)
        {
            self.leave_out(record.key());
            return;
        }
        // Only the last change that touches the same may be merged with: moving
        // past one that conflicts would alter what the list means.
        let key = change.key();
        // What a record says does not matter to where it stands.
        let order = matches!(key, Key::Order(_));
        let stands = |entry: &Entry| !(order && matches!(entry.change, Change::Replace { .. }));
        let last = self.touching(key).rfind(|(_, entry)| stands(entry));
        let merged = last.and_then(|(at, entry)| {
            let merged = if entry.off { None } else { merge(&entry.change, change) };
            Some((at, merged?))
        });
        match merged {
            Some((at, merged)) if merged.is_nothing() => self.entries[at] = None,
            Some((at, merged)) => self.entries[at] = Some(merged.into()),
            None => self.append(change.clone().into()),
        }
    }

    /// The entries that touch what a key names, with their places.
    fn touching(&self, key: Key) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let places = self.places.get(&key.record()).map_or(&[][..], Vec::as_slice);
        // What moves the records of a kind is touched by all that comes and goes.
        let order = matches!(key, Key::Order(_));
        let all = if order { 0..self.entries.len() } else { 0..0 };
        let places = if order { &[][..] } else { places };
        let there = all.chain(places.iter().copied());
        let there = there.filter_map(|at| Some((at, self.entries[at].as_ref()?)));
        there.filter(move |(_, entry)| entry.change.key().touches(key))
    }

    /// Whether a record is there by this list alone, so that taking it out
    /// again leaves nothing behind.
    fn is_made_here(&self, record: &Record) -> bool {
        let key = record.key();
        let touching: Vec<_> = self.touching(Key::Record(key)).map(|(_, entry)| entry).collect();
        let Some((first, rest)) = touching.split_first() else { return false };
        let made = match (&first.change, record) {
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
        };
        let leans = |entry: &Entry| leans_on(&entry.change, key);
        // Past what moves the others among themselves, places are not followed.
        let moves = |entry: &Entry| entry.change.key() == Key::Order(key.kind());
        let reordered = self.entries.iter().flatten().any(moves);
        !reordered
            && made
            && !touching.iter().any(|entry| entry.off)
            && !self.entries.iter().flatten().any(leans)
    }

    /// Leaves out what the list does to a record that it made itself. What it
    /// added further down in the same table moves up.
    fn leave_out(&mut self, gone: RecordKey) {
        let mut place = None;
        for slot in &mut self.entries {
            let Some(entry) = slot else { continue };
            if entry.change.key().touches(Key::Record(gone)) {
                if let Change::Add { at, .. } = entry.change {
                    place = Some(at);
                }
                *slot = None;
            } else if let Some(place) = place.as_mut().filter(|_| !entry.off) {
                close_up(&mut entry.change, place, gone);
            }
        }
    }
}

/// Whether the change could not be made without the record, though it writes
/// another.
fn leans_on(change: &Change, key: RecordKey) -> bool {
    matches!(change, Change::Allocate { grant, tiltak, .. }
        if key == RecordKey::Grant(*grant) || key == RecordKey::Tiltak(*tiltak))
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
        (Change::Move { record: moved, was: first, now: to }, Change::Move { record, was, .. })
            if moved == record && to == was =>
        {
            *was = *first;
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
