//! Taking something out of a plan, with all that hangs on it.

use super::change::Change;
use super::difference::difference;
use super::record::{Record, RecordKey, RecordKind, each_record};
use super::references::{To, Use, about_without, uses_of};
use crate::model::{Message, Plan, Pot, PotId, RecordId, Restriction, Source};
use std::collections::BTreeSet;

/// Something that can be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A record.
    Record(RecordKey),
    /// A pot of a source.
    Pot(PotId),
}

/// What it takes to remove something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The changes, in the order that they are made.
    pub changes: Vec<Change>,
    /// The records that go out, those that were asked for first.
    pub gone: Vec<RecordKey>,
    /// The records that stay, and let go of what is removed.
    pub cleared: Vec<Use>,
}

/// What is to be gone.
#[derive(Clone, Debug, Default)]
struct Gone {
    keys: BTreeSet<RecordKey>,
    pots: BTreeSet<PotId>,
}

impl Gone {
    fn take(&mut self, plan: &Plan, key: RecordKey) {
        self.keys.insert(key);
        if let RecordKey::Source(id) = key
            && let Some(source) = plan.sources.get(id)
        {
            self.pots.extend(source.pots.iter().map(|pot| pot.id));
        }
    }

    /// Whether a reference may stay: what it means is not gone, or was not
    /// there in the first place.
    fn keeps(&self, plan: &Plan, to: To) -> bool {
        match to {
            To::Key(key) => !self.keys.contains(&key),
            To::Pot(pot) => !self.pots.contains(&pot),
            To::Deliverable(id) | To::Any(id) => {
                let hit = keys_of(id).any(|key| to.means(key) && self.keys.contains(&key))
                    || (to.means_pot(id.into()) && self.pots.contains(&PotId::from(id)));
                !hit || self.is_left(plan, to)
            }
        }
    }

    /// Whether something else with the same id is left.
    fn is_left(&self, plan: &Plan, to: To) -> bool {
        let Some(id) = to.id() else { return false };
        keys_of(id).any(|key| to.means(key) && key.is_in(plan) && !self.keys.contains(&key))
            || (plan.pot(id.into()).is_some()
                && to.means_pot(id.into())
                && !self.pots.contains(&PotId::from(id)))
    }

    /// Takes along what cannot stand without what is gone; tells whether
    /// there was anything.
    fn spread(&mut self, plan: &Plan) -> bool {
        let mut fallen = Vec::new();
        each_record(plan, &mut |key, record| {
            let mut hit = false;
            record.each(&mut |_, to, _| hit |= !self.keeps(plan, to));
            if hit
                && !self.keys.contains(&key)
                && record.without(&|to| self.keeps(plan, to)).is_none()
            {
                fallen.push(key);
            }
        });
        let any = !fallen.is_empty();
        for key in fallen {
            self.take(plan, key);
        }
        any
    }

    /// A record that stays, without what is gone.
    fn left(&self, plan: &Plan, key: RecordKey) -> Option<(Record, Record)> {
        let was = key.find(plan)?;
        let mut now = was.references().without(&|to| self.keeps(plan, to))?;
        if let Record::Source(source) = &mut now {
            source.pots.retain(|pot| !self.pots.contains(&pot.id));
        }
        Some((was, now))
    }
}

/// The keys of all kinds that have an id.
fn keys_of(id: RecordId) -> impl Iterator<Item = RecordKey> {
    RecordKind::ALL.iter().filter_map(move |kind| RecordKey::new(*kind, id))
}

/// What it takes to remove some things: the records themselves, what cannot
/// stand without them, and every reference to them that is let go of. After it
/// the plan refers to nothing that is gone. Many things together take little
/// more time than one.
///
/// # Errors
/// A message that says what to do first, when letting go would give the plan
/// another meaning: a pot that may be used for more than before.
pub fn removal(plan: &Plan, things: &[Thing]) -> Result<Removal, Message> {
    let (mut gone, asked, mut keys) = asked_for(plan, things);
    while gone.spread(plan) {}
    let keeps = |to: To| gone.keeps(plan, to);
    let mut cleared = uses_of(plan, |to| !keeps(to));
    cleared.retain(|found| found.by.is_none_or(|by| !gone.keys.contains(&by)));
    keys.extend(cleared.iter().filter_map(|found| found.by));
    keys.retain(|key| !gone.keys.contains(key));
    keys.sort_unstable();
    keys.dedup();
    let mut changes = Vec::new();
    let about = about_without(&plan.about, &keeps);
    if about != plan.about {
        let (was, now) = (Box::new(plan.about.clone()), Box::new(about));
        changes.push(Change::SetAbout { was, now });
    }
    for (was, now) in keys.into_iter().filter_map(|key| gone.left(plan, key)) {
        widened(&was, &now)?;
        changes.extend(difference(&was, &now));
    }
    let (asked, fallen) = ordered(plan, &gone, asked);
    // What falls goes first, and of each kind the last first: then none of
    // those that are still to go has to be moved up.
    let removes = fallen.iter().rev().chain(asked.iter().rev());
    let removes = removes.filter_map(|key| Some((key.place(plan)?, key.find(plan)?)));
    changes.extend(removes.map(|(at, record)| Change::Remove { at, record }));
    let gone = asked.into_iter().chain(fallen).collect();
    Ok(Removal { changes, gone, cleared })
}

/// What is to be gone to begin with, the records among it, and the records
/// that have the rest of it: a pot is part of a source.
fn asked_for(plan: &Plan, things: &[Thing]) -> (Gone, Vec<RecordKey>, Vec<RecordKey>) {
    let (mut gone, mut asked, mut of) = (Gone::default(), Vec::new(), Vec::new());
    for thing in things {
        match *thing {
            Thing::Record(key) => {
                gone.take(plan, key);
                asked.push(key);
            }
            Thing::Pot(pot) => {
                gone.pots.insert(pot);
                of.extend(plan.pot(pot).map(|(source, _)| RecordKey::Source(source.id)));
            }
        }
    }
    (gone, asked, of)
}

/// What goes out: what was asked for, and what falls with it; each kind in the
/// order that the plan has it.
fn ordered(plan: &Plan, gone: &Gone, asked: Vec<RecordKey>) -> (Vec<RecordKey>, Vec<RecordKey>) {
    let asked: BTreeSet<_> = asked.into_iter().collect();
    let mut fallen: Vec<_> = gone.keys.difference(&asked).copied().collect();
    let mut asked: Vec<_> = asked.into_iter().collect();
    for keys in [&mut asked, &mut fallen] {
        keys.sort_by_cached_key(|key| (key.kind(), key.place(plan)));
    }
    (asked, fallen)
}

/// Refuses what would let a pot be used for more than it was given for.
fn widened(was: &Record, now: &Record) -> Result<(), Message> {
    let (Record::Source(was), Record::Source(now)) = (was, now) else { return Ok(()) };
    let wider = now.pots.iter().find(|pot| {
        before(was, pot)
            .is_some_and(|only| pot.only.as_ref().is_some_and(|now| is_wider(only, now)))
    });
    match wider {
        None => Ok(()),
        Some(pot) => Err(Message::new("refused-bound")
            .text("pot", pot.name.clone())
            .text("source", now.short())),
    }
}

fn before<'a>(source: &'a Source, pot: &Pot) -> Option<&'a Restriction> {
    source.pots.iter().find(|before| before.id == pot.id)?.only.as_ref()
}

/// Whether a list that had something has nothing now, while another still has:
/// a tiltak must match every list that is not empty.
fn is_wider(was: &Restriction, now: &Restriction) -> bool {
    let lists =
        |only: &Restriction| [only.areas.is_empty(), only.goals.is_empty(), only.owners.is_empty()];
    let emptied = lists(was).iter().zip(lists(now)).any(|(was, now)| !was && now);
    emptied && lists(now).contains(&false)
}
