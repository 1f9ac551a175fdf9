//! A grant on its way up or down the confidence ladder, and what that does.

use super::matrix::Span;
use super::write::{LADDER, set_rung};
use crate::change::Change;
use crate::engine::{Cell, Figures, Part};
use crate::model::{GrantId, Message, Rung};
use crate::text::Texts;
use crate::view::Derived;
use crate::view::topbar::bounded;

/// What follows when a grant moves to a rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rung.
    pub rung: Rung,
    /// What it does to the gap, and what follows along, in words.
    pub told: String,
    /// The change.
    pub change: Change,
}

impl Step {
    /// The grant that moves.
    #[must_use]
    pub const fn grant(&self) -> Option<GrantId> {
        match self.change {
            Change::SetRung { grant, .. } => Some(grant),
            _ => None,
        }
    }
}

/// The rung above or below; `None` at the end of the ladder.
#[must_use]
pub fn rung_beside(rung: Rung, up: bool) -> Option<Rung> {
    let at = LADDER.iter().position(|of| *of == rung)?;
    let next = if up { at.checked_sub(1)? } else { at + 1 };
    LADDER.get(next).copied()
}

/// What follows when a grant moves to a rung; `None` without such a grant.
#[must_use]
pub fn ladder_step(
    derived: &Derived,
    id: GrantId,
    rung: Rung,
    span: Span,
    texts: &Texts,
) -> Option<Step> {
    let grant = derived.plan.grants.get(id)?;
    let change = set_rung(grant, rung);
    let mut plan = (*derived.plan).clone();
    change.apply(&mut plan).ok()?;
    let figures = Figures::of(&plan);
    let (before, after) = (total(&derived.figures, span), total(&figures, span));
    let key = if before.gap() == after.gap() { "ladder-gap-same" } else { "ladder-gap" };
    let gap = Message::new(key)
        .text("before", bounded(&before, Part::Gap, texts))
        .text("after", bounded(&after, Part::Gap, texts));
    let given = derived.plan.allocations.iter().filter(|allocation| allocation.grant == id);
    let follow = given.filter(|given| given.mnok.iter().any(|(year, _)| span.has(year))).count();
    let follow = Message::new("ladder-follow").count("count", follow);
    let told = [gap, follow].map(|message| texts.say(&message)).join(" ");
    Some(Step { rung, told, change })
}

fn total(figures: &Figures, span: Span) -> Cell {
    match span {
        Span::Year(year) => figures.total(year),
        Span::All => figures.grand_total(),
    }
}
