//! The one vocabulary of difference.
//!
//! A [`Change`] says what differs in a plan's content. An [`Edit`] is the one
//! unit of editing: what the window does, what undo undoes, what a scenario
//! lists. Every change carries what it replaced, so it inverts by itself.
//!
//! *Invariant:* knows only [`crate::model`].

mod apply;
mod change;
mod describe;
mod difference;
mod edit;
mod normal;
mod record;
mod references;
mod refusal;
mod removal;
mod resolve;
mod scenario;
mod value;

pub use apply::{FURTHEST_OFFSET, LONGEST_SPAN, lawful_tiltak};
pub use change::{Change, Key, Standing};
pub use describe::describe;
pub use difference::difference;
pub use edit::{Edit, Op, Target};
pub use normal::push_normal;
pub use record::{Record, RecordKey, RecordKind};
pub use references::{Part, References, To, Use, each_reference, uses, uses_of};
pub use refusal::Refusal;
pub use removal::{Removal, Thing, removal};
pub use resolve::{Resolved, Trouble, TroubleKind, resolve};
pub use scenario::{Entry, PlanSet, Scenario};
pub use value::{TiltakField, TiltakValue};
