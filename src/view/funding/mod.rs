//! Finansiering: who pays what, as a view model.
//!
//! *Invariant:* what the matrix adds up to is what [`crate::engine::Figures`]
//! computes, to the øre. Nothing here changes a plan: what is typed becomes a
//! [`Change`](crate::change::Change), or a message that says why not.

mod build;
mod fill;
mod ladder;
mod matrix;
mod notes;
mod sharing;
mod sharing_write;
mod sum;
mod totals;
mod write;

pub use build::matrix;
pub use fill::{Fill, fill, move_between};
pub use ladder::{Step as LadderStep, ladder_step, rung_beside};
pub use matrix::{Fold, Matrix, MoneyLine, NeedColumn, Span};
pub use notes::{Note, NoteKind, NoteLink, notes};
pub use sharing::{Ask, Item, Part, Share, Shared, sharing};
pub use sharing_write::{put_answered, put_asked, put_share};
pub use sum::Sum;
pub use totals::{TotalRow, total_rows};
pub use write::{
    add_grant, allocate, choose_year, cleared_grant, put_amount, put_rung, rung_of, set_amount,
};
