//! Applying a change to a plan.

use super::change::{Change, Standing};
use super::record::Record;
use super::refusal::Refusal;
use super::value::TiltakValue;
use crate::model::{About, Allocation, Figure, GrantId, Plan, Profile, Tiltak, TiltakId, Year};

/// The longest span of years that a plan may show, from the first to the last.
pub const LONGEST_SPAN: i32 = 100;

/// The furthest from a tiltak's start that a year may lie: what lies further
/// is outside the years that a plan may name.
pub const FURTHEST_OFFSET: i32 = Year::MAX - Year::MIN;

/// The most years that a tiltak may last.
const MOST_YEARS: u16 = 200;

impl Change {
    /// Applies the change and gives it back as it was applied: with what it
    /// really replaced, and the place that it really took. The inverse of
    /// that restores the plan exactly.
    ///
    /// # Errors
    /// A [`Refusal`] when the record is missing or its key taken, or the value
    /// is not lawful. The plan is then untouched.
    pub fn apply(&self, plan: &mut Plan) -> Result<Self, Refusal> {
        match self {
            Self::Add { at, record } => add(plan, *at, record),
            Self::Remove { record, .. } => {
                let (at, record) = record.key().remove(plan).ok_or_else(|| missing(record))?;
                Ok(Self::Remove { at, record })
            }
            Self::Replace { now, .. } => replace(plan, now),
            Self::Shift { tiltak, by } => shift(plan, *tiltak, *by),
            Self::Move { record, now, .. } => {
                let missing = || Refusal::MissingRecord(Box::new(*record));
                let (was, now) = record.shift(plan, *now).ok_or_else(missing)?;
                Ok(Self::Move { record: *record, was, now })
            }
            Self::Set { tiltak, now, .. } => set(plan, *tiltak, now),
            Self::SetCost { tiltak, offset, now, .. } => set_cost(plan, *tiltak, *offset, *now),
            Self::SetGrant { grant, year, now, .. } => {
                lawful_figure(now.as_ref())?;
                let was = plan
                    .grants
                    .update(*grant, |g| swap_figure(&mut g.mnok, year.number(), *now))
                    .ok_or(Refusal::Missing(grant.record()))?;
                Ok(Self::SetGrant { grant: *grant, year: *year, was, now: *now })
            }
            Self::SetRung { grant, now, .. } => set_rung(plan, *grant, *now),
            Self::Allocate { grant, tiltak, year, now, .. } => {
                allocate(plan, *grant, *tiltak, *year, *now)
            }
            Self::SetAbout { now, .. } => set_about(plan, now),
        }
    }

    /// Whether the change, as applied, replaced something else than it says.
    #[must_use]
    pub fn replaced_other(&self, applied: &Self) -> bool {
        match (self, applied) {
            (Self::Add { .. }, _) => false,
            (Self::Remove { record: said, .. }, Self::Remove { record: real, .. }) => said != real,
            _ => self != applied,
        }
    }
}

fn missing(record: &Record) -> Refusal {
    Refusal::MissingRecord(Box::new(record.key()))
}

fn add(plan: &mut Plan, at: usize, record: &Record) -> Result<Change, Refusal> {
    lawful_record(record)?;
    let at =
        record.clone().insert(plan, at).ok_or_else(|| Refusal::Taken(Box::new(record.key())))?;
    Ok(Change::Add { at, record: record.clone() })
}

fn replace(plan: &mut Plan, now: &Record) -> Result<Change, Refusal> {
    lawful_record(now)?;
    let was = now.clone().replace(plan).ok_or_else(|| missing(now))?;
    Ok(Change::Replace { was, now: now.clone() })
}

fn shift(plan: &mut Plan, id: TiltakId, by: i32) -> Result<Change, Refusal> {
    let current = plan.tiltak.get(id).ok_or(Refusal::Missing(id.record()))?;
    let start = current.start.number().saturating_add(by);
    let refused = Refusal::YearOutOfRange(start);
    let Ok(start) = Year::new(start) else { return Err(refused) };
    // Of years, the one that was asked for says most.
    lawful_end(start, current.years).map_err(|_| refused)?;
    lawful_costs(start, &current.cost)?;
    plan.tiltak.update(id, |tiltak| tiltak.start = start);
    Ok(Change::Shift { tiltak: id, by })
}

fn set_cost(
    plan: &mut Plan,
    id: TiltakId,
    offset: i32,
    now: Option<Figure>,
) -> Result<Change, Refusal> {
    lawful_figure(now.as_ref())?;
    let current = plan.tiltak.get(id).ok_or(Refusal::Missing(id.record()))?;
    lawful_offset(current.start, offset)?;
    let was = plan.tiltak.update(id, |tiltak| swap_figure(&mut tiltak.cost, offset, now)).flatten();
    Ok(Change::SetCost { tiltak: id, offset, was, now })
}

fn set(plan: &mut Plan, id: TiltakId, now: &TiltakValue) -> Result<Change, Refusal> {
    lawful_value(now)?;
    if let (TiltakValue::Years(years), Some(current)) = (now, plan.tiltak.get(id)) {
        lawful_end(current.start, *years)?;
    }
    let was = plan
        .tiltak
        .update(id, |tiltak| now.clone().swap(tiltak))
        .ok_or(Refusal::Missing(id.record()))?;
    Ok(Change::Set { tiltak: id, was, now: now.clone() })
}

fn set_rung(plan: &mut Plan, id: GrantId, now: Standing) -> Result<Change, Refusal> {
    let was = plan
        .grants
        .update(id, |grant| Standing {
            rung: std::mem::replace(&mut grant.rung, now.rung),
            by: std::mem::replace(&mut grant.rung_by, now.by),
        })
        .ok_or(Refusal::Missing(id.record()))?;
    Ok(Change::SetRung { grant: id, was, now })
}

fn allocate(
    plan: &mut Plan,
    grant: GrantId,
    tiltak: TiltakId,
    year: Year,
    now: Option<Figure>,
) -> Result<Change, Refusal> {
    lawful_figure(now.as_ref())?;
    // Money for what is not there is refused, whether or not some lies there
    // from before, so that the change is lawful exactly when its inverse is.
    let grant_there = plan.grants.contains(grant).then_some(());
    grant_there.ok_or(Refusal::Missing(grant.record()))?;
    let tiltak_there = plan.tiltak.contains(tiltak).then_some(());
    tiltak_there.ok_or(Refusal::Missing(tiltak.record()))?;
    let key = (grant, tiltak);
    let was = if plan.allocations.contains(key) {
        plan.allocations.update(key, |a| swap_figure(&mut a.mnok, year.number(), now)).flatten()
    } else {
        if let Some(figure) = now {
            let mnok = Profile::single(year.number(), figure);
            let _ = plan.allocations.push(Allocation { grant, tiltak, mnok });
        }
        None
    };
    // An allocation without a figure says nothing, so it is not kept.
    if plan.allocations.get(key).is_some_and(|a| a.mnok.is_empty()) {
        plan.allocations.remove(key);
    }
    Ok(Change::Allocate { grant, tiltak, year, was, now })
}

fn set_about(plan: &mut Plan, now: &About) -> Result<Change, Refusal> {
    if now.first > now.last || now.last.since(now.first) > LONGEST_SPAN {
        return Err(Refusal::SpanBackwards(now.first, now.last));
    }
    let was = std::mem::replace(&mut plan.about, now.clone());
    Ok(Change::SetAbout { was: Box::new(was), now: Box::new(now.clone()) })
}

fn swap_figure(profile: &mut Profile, year: i32, now: Option<Figure>) -> Option<Figure> {
    let was = profile.get(year).copied();
    if was != now {
        profile.set(year, now);
    }
    was
}

fn lawful_figure(figure: Option<&Figure>) -> Result<(), Refusal> {
    match figure.and_then(|figure| figure.amount) {
        Some(amount) if amount.is_negative() => Err(Refusal::NegativeAmount(amount)),
        _ => Ok(()),
    }
}

/// A cost belongs to a year that a plan may name: figures of any other would
/// be lost, or fall in the first or last of the years.
fn lawful_offset(start: Year, offset: i32) -> Result<(), Refusal> {
    let year = start.number().saturating_add(offset);
    Year::new(year).map(|_| ()).map_err(|_| Refusal::YearOutOfRange(year))
}

/// The same for all costs of a tiltak that starts then.
fn lawful_costs(start: Year, cost: &Profile) -> Result<(), Refusal> {
    let Some((first, last)) = cost.bounds() else { return Ok(()) };
    lawful_offset(start, first).and_then(|()| lawful_offset(start, last))
}

/// A tiltak ends in a year that a plan may name; otherwise its file could
/// never be read back, and so never be saved.
fn lawful_end(start: Year, years: u16) -> Result<(), Refusal> {
    let end = start.number() + i32::from(years) - 1;
    if end > Year::MAX { Err(Refusal::YearOutOfRange(end)) } else { Ok(()) }
}

fn lawful_value(value: &TiltakValue) -> Result<(), Refusal> {
    match value {
        TiltakValue::Code(code) if code.trim().is_empty() => Err(Refusal::EmptyCode),
        TiltakValue::Title(title) if title.trim().is_empty() => Err(Refusal::EmptyTitle),
        TiltakValue::Years(years) if !(1..=MOST_YEARS).contains(years) => {
            Err(Refusal::YearsOutOfRange(*years))
        }
        _ => Ok(()),
    }
}

fn lawful_record(record: &Record) -> Result<(), Refusal> {
    match record {
        Record::Tiltak(tiltak) => lawful_tiltak(tiltak),
        Record::Grant(grant) => lawful_profile(&grant.mnok),
        Record::Allocation(allocation) => lawful_profile(&allocation.mnok),
        Record::Stated(stated) => lawful_figure(Some(&stated.figure)),
        _ => Ok(()),
    }
}

/// What must hold of a tiltak by itself, in a file as in an edit: otherwise an
/// edit that puts it right could not be undone. Circles of dependencies are
/// no such thing; they are told as findings.
///
/// # Errors
/// The [`Refusal`] that an edit to it would meet.
pub fn lawful_tiltak(tiltak: &Tiltak) -> Result<(), Refusal> {
    if tiltak.code.trim().is_empty() {
        return Err(Refusal::EmptyCode);
    }
    if tiltak.title.trim().is_empty() {
        return Err(Refusal::EmptyTitle);
    }
    lawful_end(tiltak.start, tiltak.years)?;
    lawful_costs(tiltak.start, &tiltak.cost)?;
    if !(1..=MOST_YEARS).contains(&tiltak.years) {
        return Err(Refusal::YearsOutOfRange(tiltak.years));
    }
    lawful_profile(&tiltak.cost)
}

fn lawful_profile(profile: &Profile) -> Result<(), Refusal> {
    profile.iter().try_for_each(|(_, figure)| lawful_figure(Some(figure)))
}
