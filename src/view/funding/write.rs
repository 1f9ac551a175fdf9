//! What is typed in the matrix, as changes; or why it cannot be one.

use crate::change::{Change, Standing};
use crate::model::{
    Figure, Grant, GrantId, Message, Ore, Plan, PotId, Profile, Restriction, Rung, Tiltak,
    TiltakId, Year,
};
use crate::text::{MoneyInput, Texts, parse_money_input};

/// Gives a tiltak what was typed of a grant's money in a year. More than the
/// grant has is taken in: that is a finding, shown where it stands.
///
/// # Errors
/// What is wrong and what to do: no amount, money bound to something else, or
/// money that was refused. What stands there already may always be made less.
pub fn allocate(
    plan: &Plan,
    (grant, tiltak, year): (GrantId, TiltakId, Year),
    text: &str,
    texts: &Texts,
) -> Result<Change, Message> {
    let input = parse_money_input(texts.lang(), text).map_err(|error| error.message())?;
    put_amount(plan, (grant, tiltak, year), input)
}

/// The same of an amount that is understood.
///
/// # Errors
/// As [`allocate`].
pub fn put_amount(
    plan: &Plan,
    (grant, tiltak, year): (GrantId, TiltakId, Year),
    input: MoneyInput,
) -> Result<Change, Message> {
    let was = allocated(plan, grant, tiltak, year);
    let now = figure(was, input)?;
    if !is_less(was, now) {
        lawful(plan, grant, tiltak)?;
    }
    Ok(Change::Allocate { grant, tiltak, year, was, now })
}

/// What a grant gives a tiltak in a year.
pub(super) fn allocated(
    plan: &Plan,
    grant: GrantId,
    tiltak: TiltakId,
    year: Year,
) -> Option<Figure> {
    plan.allocations.get((grant, tiltak))?.mnok.get(year.number()).copied()
}

/// Whether a grant's money may be used for a tiltak.
///
/// # Errors
/// Why not, and what to do.
pub(super) fn lawful(plan: &Plan, grant: GrantId, tiltak: TiltakId) -> Result<(), Message> {
    let (Some(grant), Some(tiltak)) = (plan.grants.get(grant), plan.tiltak.get(tiltak)) else {
        return Ok(());
    };
    if grant.rung == Rung::Rejected {
        return Err(Message::new("refused-rejected"));
    }
    match plan.pot(grant.pot).and_then(|(_, pot)| pot.only.as_ref()) {
        Some(only) if !only.allows(tiltak) => Err(bound(only, tiltak)),
        _ => Ok(()),
    }
}

fn bound(only: &Restriction, tiltak: &Tiltak) -> Message {
    Message::new("refused-money-bound")
        .text("purpose", only.purpose.clone())
        .text("tiltak", tiltak.code.clone())
}

/// Sets what a grant has in a year to what was typed.
///
/// # Errors
/// When it is no amount.
pub fn set_amount(
    plan: &Plan,
    grant: GrantId,
    year: Year,
    text: &str,
    texts: &Texts,
) -> Result<Change, Message> {
    let input = parse_money_input(texts.lang(), text).map_err(|error| error.message())?;
    let was = plan.grants.get(grant).and_then(|grant| grant.mnok.get(year.number())).copied();
    Ok(Change::SetGrant { grant, year, was, now: figure(was, input)? })
}

/// A grant whose last amount was taken out and that gives nobody anything
/// says nothing more: it goes with it, as one step.
#[must_use]
pub fn cleared_grant(plan: &Plan, change: &Change) -> Option<Change> {
    let Change::SetGrant { grant, year, now: None, .. } = change else { return None };
    let at = plan.grants.position(*grant)?;
    let record = plan.grants.at(at)?;
    let only_here = record.mnok.iter().all(|(other, _)| other == year.number());
    let used = plan.allocations.iter().any(|allocation| allocation.grant == *grant);
    let named = !record.note.is_empty() || record.decision.is_some() || record.asked.is_some();
    let goes = only_here && !used && !named && record.answered.is_none();
    goes.then(|| Change::Remove { at, record: record.clone().into() })
}

/// Puts what was typed as new money in a pot, with nobody asked yet. `None`
/// when nothing was typed.
///
/// # Errors
/// When it is no amount.
pub fn add_grant(
    plan: &Plan,
    (id, pot): (GrantId, PotId),
    year: Year,
    text: &str,
    texts: &Texts,
) -> Result<Option<Change>, Message> {
    let input = parse_money_input(texts.lang(), text).map_err(|error| error.message())?;
    let Some(figure) = figure(None, input)? else { return Ok(None) };
    let grant = Grant {
        id,
        pot,
        rung: Rung::Unclear,
        rung_by: None,
        mnok: Profile::single(year.number(), figure),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    };
    Ok(Some(Change::Add { at: place(plan, pot), record: grant.into() }))
}

/// After the other money of the pot, or last.
fn place(plan: &Plan, pot: PotId) -> usize {
    let last = plan.grants.iter().rposition(|grant| grant.pot == pot);
    last.map_or(plan.grants.len(), |at| at + 1)
}

/// Moves a grant to the rung that was typed.
///
/// # Errors
/// When it is none of the rungs' words.
pub fn put_rung(plan: &Plan, grant: GrantId, text: &str, texts: &Texts) -> Result<Change, Message> {
    let rung = rung_of(text, texts).ok_or_else(|| unknown_rung(text, texts))?;
    let stands = plan.grants.get(grant).ok_or_else(|| unknown_rung(text, texts))?;
    Ok(set_rung(stands, rung))
}

/// The change that moves a grant to a rung. What the old rung rests on does
/// not bear out another.
pub(super) fn set_rung(grant: &Grant, rung: Rung) -> Change {
    let was = Standing { rung: grant.rung, by: grant.rung_by };
    let now = if rung == was.rung { was } else { Standing { rung, by: None } };
    Change::SetRung { grant: grant.id, was, now }
}

/// The rung that a word, or the beginning of just one, means.
#[must_use]
pub fn rung_of(text: &str, texts: &Texts) -> Option<Rung> {
    let typed = text.trim().to_lowercase();
    let begins = |rung: &Rung| texts.tr(rung.key()).to_lowercase().starts_with(&typed);
    let mut meant = LADDER.into_iter().filter(begins);
    let first = meant.next().filter(|_| !typed.is_empty())?;
    let whole = |rung: &Rung| texts.tr(rung.key()).to_lowercase() == typed;
    match meant.next() {
        None => Some(first),
        Some(_) => LADDER.into_iter().find(whole),
    }
}

/// The ladder, highest first.
pub(super) const LADDER: [Rung; 5] =
    [Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear, Rung::Rejected];

fn unknown_rung(text: &str, texts: &Texts) -> Message {
    let words = LADDER.map(|rung| Message::verbatim(texts.tr(rung.key())));
    let shown: String = text.trim().chars().take(60).collect();
    Message::new("refused-rung").text("value", shown).list("rungs", words.into())
}

/// Why nothing can be written where all years are added up.
#[must_use]
pub const fn choose_year() -> Message {
    Message::new("refused-choose-year")
}

/// The figure that was typed. The same amount goes on resting on what it
/// rested on; another amount rests on nothing yet.
fn figure(was: Option<Figure>, input: MoneyInput) -> Result<Option<Figure>, Message> {
    let amount = match input {
        MoneyInput::Empty => return Ok(None),
        MoneyInput::Unknown => None,
        MoneyInput::Known(amount) if amount.is_negative() => {
            let ore = Ore::from(amount.ore());
            return Err(Message::new("refused-negative").money("amount", ore));
        }
        MoneyInput::Known(amount) => Some(amount),
    };
    let same = was.filter(|was| was.amount == amount);
    Ok(Some(same.unwrap_or(Figure { amount, evidence: None })))
}

/// Whether a figure only takes from what stands there, or leaves it.
fn is_less(was: Option<Figure>, now: Option<Figure>) -> bool {
    match (was, now) {
        (_, None) => true,
        (Some(was), Some(now)) if was == now => true,
        (Some(was), Some(now)) => was.amount.zip(now.amount).is_some_and(|(was, now)| now <= was),
        (None, Some(_)) => false,
    }
}
