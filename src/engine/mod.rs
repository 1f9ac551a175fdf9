//! Everything that is derived from a plan. Pure functions: no disk, no clock,
//! no language, no randomness.
//!
//! *Invariant:* totals are computed here and stored nowhere. Sums are exact,
//! in whole øre.

mod allocated;
mod assumed;
mod cell;
mod check;
mod consequences;
mod figures;
mod grouping;
mod hits;
mod index;
mod links;
mod mend;
mod money;
mod moved;
mod network;
mod outlook;
mod placed;
mod propose;
mod reach;
mod schedule;
mod sentences;
mod sharing;
mod sum;
mod unfunded;
mod waiting;
mod why;

pub use assumed::{Assumed, assumed, assumed_by, computed, share, stated_total};
pub use cell::{Bound, Cell, Part};
pub use check::{Finding, MANY, Place, Severity, check, many};
pub use consequences::{Consequences, consequences, of_postponing};
pub use figures::{Figures, owner_key};
pub use grouping::{GroupKey, Grouping};
pub use hits::{Cut, Hit, HitKind, Until};
pub use links::{Link, links_of};
pub use mend::{Mend, mend};
pub use money::{GrantYear, grant_years};
pub use moved::{Freed, MoneyMoved};
pub use outlook::milestone_years;
pub use propose::{
    Existing, Lack, LeftOver, Options, Proposal, ProposedLine, ProposedYear, by_code, propose,
};
pub use reach::{Reach, Unmet, reach};
pub use schedule::{Schedule, schedule};
pub use sentences::Sentence;
pub use sharing::{
    Contribution, GrantShares, RungShares, contributions, grant_shares, rung_shares, split,
};
pub use unfunded::{ScaledDown, Unfunded, unfunded};
pub use why::{Question, Scope, Term, why};
