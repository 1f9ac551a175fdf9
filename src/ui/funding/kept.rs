//! What was refused in the sheets of this screen, for as long as there is
//! something that it is about.

use super::place::{Axis, MoneyKey};
use super::shared::who;
use crate::change::Target;
use crate::model::Plan;
use crate::ui::frame::Frame;

/// What of the document the sheets were of in the last frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    revision: u64,
    target: Target,
}

/// Lets go of what was refused in records that are no more, and of all of it
/// in another scenario.
pub(super) fn keep(frame: &mut Frame<'_>) {
    let plan = frame.document.plan();
    let seen = Seen { revision: frame.document.revision(), target: frame.document.target() };
    let state = &mut frame.look.funding;
    let Some(before) = state.seen.replace(seen).filter(|before| *before != seen) else { return };
    let sharing = &mut state.sharing;
    if before.target != seen.target {
        state.sheet.accept_all();
        sharing.asks.accept_all();
        sharing.who.accept_all();
        return;
    }
    let gone = state.sheet.refused().keys().copied();
    let gone: Vec<_> =
        gone.filter(|(row, column)| !is_there(plan, *row) || !is_there(plan, *column)).collect();
    for (row, column) in gone {
        state.sheet.accept(row, column);
    }
    sharing.asks.keep(|grant| plan.grants.get(grant).is_some());
    sharing.who.keep(|row| match row {
        who::Row::Actor(source, at) => {
            plan.sources.get(source).is_some_and(|source| at < source.contributors.len())
        }
        who::Row::Sum => true,
    });
}

/// Whether what a row or a column is of is in the plan.
fn is_there(plan: &Plan, axis: Axis) -> bool {
    match axis {
        Axis::Money(MoneyKey::Grant(grant)) => plan.grants.get(grant).is_some(),
        Axis::Money(MoneyKey::Pot(pot)) => plan.pot(pot).is_some(),
        Axis::Tiltak(tiltak) => plan.tiltak.get(tiltak).is_some(),
        _ => true,
    }
}
