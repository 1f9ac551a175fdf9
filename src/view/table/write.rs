//! From what is typed in a cell to the change that it means.

use super::book::{Names, Of};
use super::column::Column;
use super::edit::edit_text;
use super::read::{self, Reader};
use crate::change::{Change, TiltakValue};
use crate::model::{
    Concurrence, Dependency, EvidenceId, Message, Outside, Plan, Risk, Tiltak, TiltakId, Year,
};
use crate::text::{Texts, parse_year};
use crate::view::{one_line, set, typed_figure, typed_years};
use std::cell::Cell;

/// What a typed text means for a cell of a tiltak; `None` when it changes
/// nothing. `worked_out` is what a column shows that nothing can be typed in.
///
/// Whether the change is lawful is for the plan to say.
///
/// # Errors
/// Why the text cannot be used, and what was expected.
pub(super) fn meant(
    (plan, names, left): (&Plan, &Names, &Cell<usize>),
    tiltak: &Tiltak,
    column: Column,
    typed: &str,
    texts: &Texts,
    worked_out: impl FnOnce() -> String,
) -> Result<Option<Change>, Message> {
    if let Some(key) = column.locked() {
        let same = typed.trim().is_empty() || typed.trim() == worked_out();
        return if same { Ok(None) } else { Err(Message::new(key)) };
    }
    let read = change(&Reader { plan, names, left }, tiltak, column, typed, texts);
    if read.as_ref().is_ok_and(Change::is_nothing) {
        return Ok(None);
    }
    // What stands in a cell means what it is, also where it could not be
    // typed anew: a name that two have, a share that is no longer lawful.
    if edit_text(plan, names, tiltak, column, texts).is_some_and(|own| own == typed) {
        return Ok(None);
    }
    read.map(Some)
}

fn change(
    reader: &Reader<'_>,
    tiltak: &Tiltak,
    column: Column,
    typed: &str,
    texts: &Texts,
) -> Result<Change, Message> {
    let year = |text| parse_year(text).map_err(|error| error.message());
    let value = match column {
        Column::Start => {
            let by = year(typed)?.since(tiltak.start);
            return Ok(Change::Shift { tiltak: tiltak.id, by });
        }
        Column::Cost(year) => return cost(tiltak, year, typed, texts),
        Column::Code => TiltakValue::Code(one_line(typed)),
        Column::Title => TiltakValue::Title(one_line(typed)),
        Column::Short => TiltakValue::Short(one_line(typed)),
        Column::Note => TiltakValue::Note(typed.to_owned()),
        Column::Kind => TiltakValue::Kind(read::kind_of(typed)?),
        Column::Goal => TiltakValue::Goal(reader.one(Of::Goal, typed)?),
        Column::Area => TiltakValue::Area(reader.one(Of::Area, typed)?),
        Column::Source => TiltakValue::Source(reader.one(Of::Source, typed)?),
        Column::Owners => TiltakValue::Owners(reader.actors(typed)?),
        Column::Responsible => TiltakValue::Responsible(reader.actors(typed)?),
        Column::Partners => TiltakValue::Partners(reader.actors(typed)?),
        Column::Years => TiltakValue::Years(typed_years(typed)?),
        Column::End => TiltakValue::Years(lasting(tiltak, year(typed)?)?),
        Column::Priority => TiltakValue::Priority(read::priority(typed)?),
        Column::Policy => TiltakValue::Policy(read::policy(typed)?),
        Column::Risk => TiltakValue::Risk(risk(tiltak, typed)?),
        Column::After => TiltakValue::After(after(reader, tiltak, typed)?),
        Column::With => TiltakValue::With(with(reader, tiltak, typed)?),
        Column::Outside => TiltakValue::Outside(outside(tiltak, typed)),
        Column::TitleBy => TiltakValue::By(evidence(reader, typed)?),
        Column::RolesBy => TiltakValue::RolesBy(evidence(reader, typed)?),
        Column::YearsBy => TiltakValue::YearsBy(evidence(reader, typed)?),
        Column::SourceBy => TiltakValue::SourceBy(evidence(reader, typed)?),
        Column::Total | Column::Granted | Column::Gap | Column::Status => {
            return Ok(Change::Shift { tiltak: tiltak.id, by: 0 });
        }
    };
    Ok(set(tiltak, value))
}

fn cost(tiltak: &Tiltak, year: Year, typed: &str, texts: &Texts) -> Result<Change, Message> {
    let offset = tiltak.offset(year);
    let was = tiltak.cost.get(offset).copied();
    let now = typed_figure(was, typed, texts.lang())?;
    Ok(Change::SetCost { tiltak: tiltak.id, offset, was, now })
}

fn evidence(reader: &Reader<'_>, typed: &str) -> Result<Option<EvidenceId>, Message> {
    reader.one(Of::Evidence, typed)
}

/// The years from the start to a last year.
fn lasting(tiltak: &Tiltak, last: Year) -> Result<u16, Message> {
    let years = u16::try_from(last.since(tiltak.start) + 1).ok().filter(|years| *years > 0);
    let before = || Message::new("table-end-before").year("end", last).year("start", tiltak.start);
    years.ok_or_else(before)
}

/// A score that is typed rests on nothing yet.
fn risk(tiltak: &Tiltak, typed: &str) -> Result<Option<Risk>, Message> {
    let now = read::risk(typed)?;
    Ok(now.map(|(likelihood, severity)| {
        let same = tiltak.risk.filter(|r| (r.likelihood, r.severity) == (likelihood, severity));
        same.unwrap_or(Risk { likelihood, severity, by: None })
    }))
}

/// Links that stay as they were keep what they rest on.
fn after(reader: &Reader<'_>, tiltak: &Tiltak, typed: &str) -> Result<Vec<Dependency>, Message> {
    let read = reader.after(typed)?;
    not_itself(tiltak, read.iter().map(|link| link.on))?;
    let known = |link: &Dependency| {
        let same =
            |was: &&Dependency| (was.on, was.kind, was.lag) == (link.on, link.kind, link.lag);
        tiltak.after.iter().find(same).cloned()
    };
    Ok(read.into_iter().map(|link| known(&link).unwrap_or(link)).collect())
}

fn with(reader: &Reader<'_>, tiltak: &Tiltak, typed: &str) -> Result<Vec<Concurrence>, Message> {
    let read = reader.with(typed)?;
    not_itself(tiltak, read.iter().copied())?;
    let link = |on: TiltakId| {
        let known = tiltak.with.iter().find(|was| was.on == on).cloned();
        known.unwrap_or(Concurrence { on, by: None })
    };
    Ok(read.into_iter().map(link).collect())
}

fn not_itself(tiltak: &Tiltak, mut on: impl Iterator<Item = TiltakId>) -> Result<(), Message> {
    if on.any(|on| on == tiltak.id) {
        return Err(Message::new("table-after-itself").text("tiltak", tiltak.code.clone()));
    }
    Ok(())
}

fn outside(tiltak: &Tiltak, typed: &str) -> Option<Outside> {
    let process = one_line(typed);
    let same = tiltak.outside.clone().filter(|was| was.process == process);
    let made = || (!process.is_empty()).then(|| Outside { process: process.clone(), by: None });
    same.or_else(made)
}
