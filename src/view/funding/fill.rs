//! Money that is dragged, or sent by a command: as much as there is and as
//! is missing, and no more.

use super::write::{allocated, lawful};
use crate::change::Change;
use crate::engine::Figures;
use crate::model::{Amount, Figure, GrantId, Message, Ore, Plan, Rung, TiltakId, Year};

/// An amount that a grant can give, and the changes that give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// How much more the tiltak gets, in øre.
    pub amount: Ore,
    /// What it comes to have of the grant, in øre.
    pub then: Ore,
    /// The changes.
    pub changes: Vec<Change>,
}

/// What a grant's free money can do for a tiltak in a year: the least of what
/// is free and what is missing on the grant's rung and those above.
///
/// # Errors
/// Why nothing can be given, and what to do.
pub fn fill(
    plan: &Plan,
    figures: &Figures,
    (grant, tiltak, year): (GrantId, TiltakId, Year),
) -> Result<Fill, Message> {
    lawful(plan, grant, tiltak)?;
    let free = free(plan, grant, year)?;
    let missing = missing(plan, figures, (grant, tiltak, year))?;
    let amount = free.min(missing);
    let (change, then) = more(plan, (grant, tiltak, year), amount)?;
    Ok(Fill { amount, then, changes: vec![change] })
}

/// Moves of what a grant gives one tiltak as much as another lacks.
///
/// # Errors
/// Why nothing can be moved, and what to do.
pub fn move_between(
    plan: &Plan,
    figures: &Figures,
    (grant, year): (GrantId, Year),
    (from, to): (TiltakId, TiltakId),
) -> Result<Fill, Message> {
    lawful(plan, grant, to)?;
    let stands = allocated(plan, grant, from, year).and_then(|figure| figure.amount);
    let stands = stands.map(|amount| Ore::from(amount.ore())).filter(|ore| *ore > 0);
    let stands = stands.ok_or_else(|| Message::new("refused-nothing-here"))?;
    let amount = stands.min(missing(plan, figures, (grant, to, year))?);
    let (less, _) = more(plan, (grant, from, year), -amount)?;
    let (more, then) = more(plan, (grant, to, year), amount)?;
    Ok(Fill { amount, then, changes: vec![less, more] })
}

fn free(plan: &Plan, id: GrantId, year: Year) -> Result<Ore, Message> {
    let figure = plan.grants.get(id).and_then(|grant| grant.mnok.get(year.number()));
    let amount = match figure {
        None => 0,
        Some(Figure { amount: None, .. }) => return Err(Message::new("refused-unknown-money")),
        Some(Figure { amount: Some(amount), .. }) => Ore::from(amount.ore()),
    };
    let given = plan.allocations.iter().filter(|allocation| allocation.grant == id);
    let given = given.filter_map(|allocation| allocation.mnok.get(year.number())?.amount);
    let free = amount - given.map(|amount| Ore::from(amount.ore())).sum::<Ore>();
    if free > 0 { Ok(free) } else { Err(Message::new("refused-nothing-free")) }
}

/// What a tiltak lacks of money at least as sure as the grant's.
fn missing(
    plan: &Plan,
    figures: &Figures,
    (grant, tiltak, year): (GrantId, TiltakId, Year),
) -> Result<Ore, Message> {
    let code = |key: &'static str| {
        let code = plan.tiltak.get(tiltak).map(|tiltak| tiltak.code.clone());
        Message::new(key).text("tiltak", code.unwrap_or_default()).year("year", year)
    };
    let position = plan.tiltak.position(tiltak).ok_or_else(|| code("refused-no-need"))?;
    let cell = figures.tiltak(position, year);
    if cell.unknown_need > 0 {
        return Err(code("refused-unknown-need"));
    }
    let rung = plan.grants.get(grant).map_or(Rung::Unclear, |grant| grant.rung);
    let above = [
        (Rung::Granted, cell.granted),
        (Rung::Signalled, cell.signalled),
        (Rung::Applied, cell.applied),
        (Rung::Unclear, cell.unclear),
    ];
    let covered = above.into_iter().filter(|(of, _)| *of >= rung).map(|(_, ore)| ore).sum::<Ore>();
    match cell.need - covered {
        missing if missing > 0 => Ok(missing),
        _ if cell.need == 0 => Err(code("refused-no-need")),
        _ => Err(code("refused-has-all")),
    }
}

/// The change that gives a tiltak so much more, and what it then has.
fn more(
    plan: &Plan,
    (grant, tiltak, year): (GrantId, TiltakId, Year),
    amount: Ore,
) -> Result<(Change, Ore), Message> {
    let was = allocated(plan, grant, tiltak, year);
    let unknown = was.is_some_and(|was| was.amount.is_none());
    let stands = was.and_then(|was| was.amount).map_or(0, |amount| Ore::from(amount.ore()));
    let then = stands + amount;
    let now = i64::try_from(then).ok().filter(|_| !unknown);
    let now = now.ok_or_else(|| Message::new("refused-unknown-money"))?;
    let now = (now != 0).then_some(Figure::known(Amount::from_ore(now), None));
    Ok((Change::Allocate { grant, tiltak, year, was, now }, then))
}
