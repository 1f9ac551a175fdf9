//! The window: what is drawn and what the hand does to it.
//!
//! *Invariant:* panels read view models through a [`Frame`] and ask through
//! its queue; none of them can change a plan.

mod action;
mod app;
mod commands;
mod consequences;
mod dialogs;
mod field;
mod frame;
mod funding;
mod gap;
mod inspector;
mod invite;
mod memo;
pub mod paint;
mod picture;
mod records;
mod roadmap;
mod settings;
pub mod sheet;
mod shell;
mod start;
mod table;
pub mod theme;

pub use action::{Action, Screen};
pub use app::App;
pub use commands::{COMMANDS, Command};
pub use frame::{Frame, Look, Shown, Stamp};
pub use inspector::show as show_inspector;
pub use roadmap::show as show_roadmap;
pub use settings::Settings;
pub use shell::Sizes;
pub use start::{NoWindow, run};
pub use table::Kept as TableKept;
