//! What a panel asks for. Panels read view models and push actions to one
//! queue; the application carries them out between frames.

use super::commands::Command;
use crate::change::{Change, RecordKey, Target, Thing};
use crate::engine::Question;
use crate::model::{Message, RecordId, TiltakId, Year};
use std::path::PathBuf;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Carry out a command of the menu.
    Command(Command),
    /// Make changes to what is open, as one step of undo with this name.
    Change {
        /// The name.
        name: Message,
        /// The changes.
        changes: Vec<Change>,
        /// The field that it comes from, so that a refusal is shown there.
        field: Option<egui::Id>,
    },
    /// Show a screen.
    Show(Screen),
    /// Select a tiltak, or nothing.
    Select(Option<TiltakId>),
    /// Go to a record: show it where it is best seen.
    GoTo(RecordId),
    /// Open a record among the records, with all that can be said of it.
    Edit(RecordKey),
    /// Ask whether to remove something, saying what it takes along.
    Remove(Thing),
    /// Look at a year.
    Look(Year),
    /// Open the base or a scenario.
    Switch(Target),
    /// Open a file, after asking about what is not saved.
    Open(PathBuf),
    /// Unfold a figure.
    Why(Question),
    /// Put text on the clipboard, and say so.
    Copy(String),
    /// Leave the guided first minute, and take back what it asked to try.
    LeaveGuide,
    /// Say something in the status line.
    Say(Message),
}

/// A screen of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Screen {
    /// How big the gap is, and whose.
    #[default]
    Picture,
    /// Years across, tiltak down.
    Roadmap,
    /// Tiltak in a table to type in.
    Table,
    /// Sources down, tiltak across.
    Funding,
    /// What is missing, from every side.
    Gap,
    /// What follows from postponement.
    Consequences,
    /// Everything else in the plan.
    Records,
}

impl Screen {
    /// All screens, in the order of the side bar.
    pub const ALL: [Self; 7] = [
        Self::Picture,
        Self::Roadmap,
        Self::Table,
        Self::Funding,
        Self::Gap,
        Self::Consequences,
        Self::Records,
    ];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Picture => "screen-picture",
            Self::Roadmap => "screen-roadmap",
            Self::Table => "screen-table",
            Self::Funding => "screen-funding",
            Self::Gap => "screen-gap",
            Self::Consequences => "screen-consequences",
            Self::Records => "screen-records",
        }
    }
}
