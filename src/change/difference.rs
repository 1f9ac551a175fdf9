//! What makes one record into another.

use super::change::{Change, Standing};
use super::record::Record;
use super::value::TiltakField;
use crate::model::{Allocation, Figure, Grant, Profile, Tiltak, Year};

/// The changes that make a record into another with the same key, as small as
/// they can be: a field of a tiltak, an amount of a year.
#[must_use]
pub fn difference(was: &Record, now: &Record) -> Vec<Change> {
    match (was, now) {
        _ if was == now => Vec::new(),
        (Record::Tiltak(was), Record::Tiltak(now)) => of_tiltak(was, now),
        (Record::Grant(old), Record::Grant(new)) => {
            of_grant(old, new).unwrap_or_else(|| whole(was, now))
        }
        (Record::Allocation(was), Record::Allocation(now)) => of_allocation(was, now),
        _ => whole(was, now),
    }
}

fn whole(was: &Record, now: &Record) -> Vec<Change> {
    vec![Change::Replace { was: was.clone(), now: now.clone() }]
}

fn of_tiltak(was: &Tiltak, now: &Tiltak) -> Vec<Change> {
    let tiltak = was.id;
    let by = now.start.since(was.start);
    let shift = (by != 0).then_some(Change::Shift { tiltak, by });
    let fields = TiltakField::ALL.iter().map(|field| (field.of(was), field.of(now)));
    let fields = fields.filter(|(was, now)| was != now);
    let sets = fields.map(|(was, now)| Change::Set { tiltak, was, now });
    let costs = cells(&was.cost, &now.cost);
    let costs = costs.map(|(offset, was, now)| Change::SetCost { tiltak, offset, was, now });
    shift.into_iter().chain(sets).chain(costs).collect()
}

/// `None` when more differs than rung and amounts.
fn of_grant(was: &Grant, now: &Grant) -> Option<Vec<Change>> {
    let rest =
        Grant { rung: was.rung, rung_by: was.rung_by, mnok: was.mnok.clone(), ..now.clone() };
    if rest != *was {
        return None;
    }
    let standing = |grant: &Grant| Standing { rung: grant.rung, by: grant.rung_by };
    let rung = Change::SetRung { grant: was.id, was: standing(was), now: standing(now) };
    let money = cells(&was.mnok, &now.mnok).map(|(year, old, new)| Change::SetGrant {
        grant: was.id,
        year: Year::clamped(year),
        was: old,
        now: new,
    });
    Some(std::iter::once(rung).filter(|rung| !rung.is_nothing()).chain(money).collect())
}

fn of_allocation(was: &Allocation, now: &Allocation) -> Vec<Change> {
    let money = cells(&was.mnok, &now.mnok).map(|(year, old, new)| Change::Allocate {
        grant: was.grant,
        tiltak: was.tiltak,
        year: Year::clamped(year),
        was: old,
        now: new,
    });
    money.collect()
}

/// The years in which two profiles differ, with what each has.
fn cells<'a>(
    was: &'a Profile,
    now: &'a Profile,
) -> impl Iterator<Item = (i32, Option<Figure>, Option<Figure>)> + 'a {
    let mut years: Vec<i32> = was.iter().chain(now.iter()).map(|(year, _)| year).collect();
    years.sort_unstable();
    years.dedup();
    let both = years.into_iter().map(|year| (year, was.get(year).copied(), now.get(year).copied()));
    both.filter(|(_, was, now)| was != now)
}
