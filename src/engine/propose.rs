//! Proposing allocations: the greatest lawful cover, exact to the øre.

mod book;
mod flow;
mod order;
mod outcome;

use super::allocated::Allocated;
use super::cell::Cell;
use super::figures::Figures;
use crate::change::Change;
use crate::model::{GrantId, Ore, Plan, Rung, TiltakId, Year};
use book::{Book, Page};
pub use order::by_code;

/// What to do with the allocations that the plan has already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// They stay, and what is left is given out.
    #[default]
    Keep,
    /// They are taken back and given out anew. What cannot be weighed stays:
    /// unknown amounts, money of which it is not known how much there is,
    /// money for an unknown need, and money for what stands outside the totals.
    StartOver,
}

/// What a proposal may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The years to propose for; `None` is all that have money.
    pub years: Option<Vec<Year>>,
    /// The rungs whose grants may be given out. [`Rung::Rejected`] is no money.
    pub rungs: Vec<Rung>,
    /// What happens to the allocations that there are.
    pub existing: Existing,
}

impl Default for Options {
    fn default() -> Self {
        Self { years: None, rungs: Rung::COVERING.to_vec(), existing: Existing::Keep }
    }
}

/// Why money is still lacking after a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No money stands free in the year.
    NoMoney,
    /// So much stands free, in øre, and none of it may be used for this.
    Bound(Ore),
    /// Whether there is more is not known: an amount is unknown.
    Unknown,
}

/// What a tiltak gets in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposedLine {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// The year.
    pub year: Year,
    /// More money than before by rung, in the order of [`Rung::COVERING`],
    /// in øre; negative where more is taken back than given.
    pub more: [Ore; 4],
    /// Need and cover before.
    pub before: Cell,
    /// Need and cover after.
    pub after: Cell,
    /// What no money on the rungs in use, or higher, covers afterwards, in øre.
    pub lacks: Ore,
    /// Why, where something is lacking.
    pub why: Option<Lack>,
}

/// The plan's totals in a year, before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposedYear {
    /// The year.
    pub year: Year,
    /// The totals before.
    pub before: Cell,
    /// The totals after.
    pub after: Cell,
}

/// Money that a proposal leaves free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// The grant.
    pub grant: GrantId,
    /// The year.
    pub year: Year,
    /// What is left, in øre.
    pub amount: Ore,
    /// Whether some tiltak lacks such money and may not have this ("bundet").
    /// Otherwise nothing lacks it.
    pub bound: bool,
}

/// What is proposed. Nothing is changed before its changes are applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The changes, all [`Change::Allocate`], to be applied as one step.
    pub changes: Vec<Change>,
    /// Every tiltak and year with a need, by year and then in the order in
    /// which they were served.
    pub lines: Vec<ProposedLine>,
    /// The years that were proposed for.
    pub years: Vec<ProposedYear>,
    /// What is left of the grants in use, by year and then in the plan's order.
    pub left: Vec<LeftOver>,
}

/// Proposes allocations; `None` when `go_on` says to stop. It is told how
/// many steps are done, and of how many.
///
/// What is lawful:
/// - A grant gives no more in a year than its amount less what stays allocated
///   of it. Where either is unknown, or its pot is, it gives nothing.
/// - A tiltak is given no more than its known need. What stands outside the
///   totals, or has an unknown need, is given nothing; nor is it given more of
///   a rung when an allocation of an unknown amount already covers it there
///   or higher.
/// - A pot's restriction is kept ([`crate::model::Restriction::allows`]).
///
/// What is best, each year by itself:
/// 1. the greatest sum of granted cover, as only that closes the gap;
/// 2. of these, the most for the tiltak with the first priority, then for the
///    next; those without priority last, and equal ones by code ([`by_code`]);
/// 3. the same for each lower rung in turn, with the need that is left. Money
///    of a lower rung that stays allocated yields to a higher one: it stays
///    where it is, and covers less;
/// 4. of these, as much as can be from the source that is meant to pay;
/// 5. of these, grants in the plan's order.
///
/// A proposed amount is the user's choice and so rests on no evidence; where
/// it is what stood there before, nothing is changed.
#[must_use]
pub fn propose(
    plan: &Plan,
    options: &Options,
    go_on: &dyn Fn(usize, usize) -> bool,
) -> Option<Proposal> {
    let allocated = Allocated::of(plan);
    let figures = Figures::of_allocated(plan, &allocated);
    let book = Book::of(plan, options);
    let years = book.years(options);
    let rungs = book.rungs();
    let of = years.len() * rungs.len() * book.takers();
    let mut done = 0;
    let mut proposal = Proposal::default();
    for year in years {
        let mut page = Page::of(&book, &allocated, year);
        for slot in &rungs {
            let mut step = || {
                done += 1;
                go_on(done, of)
            };
            page.give(*slot, &mut step)?;
        }
        page.tell(&figures, &mut proposal);
    }
    proposal.changes.sort_by_key(|change| change.key());
    Some(proposal)
}
