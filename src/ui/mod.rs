//! The window: what is drawn and what the hand does to it.
//!
//! *Invariant:* panels read view models through a [`Frame`] and ask through
//! its queue; none of them can change a plan.

mod action;
mod commands;
mod frame;
mod inspector;
pub mod paint;
mod roadmap;
pub mod theme;

pub use action::{Action, Screen};
pub use commands::{COMMANDS, Command};
pub use frame::{Frame, Look, Shown};
