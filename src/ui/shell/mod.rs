//! The furniture around the content: top bar, side bar, status line.

mod emphasis;
mod listbox;
mod offer;
mod palette;
mod search;
mod side;
mod status;
mod top;

pub(super) use palette::palette;
pub(super) use search::{search, step as step_hit};
pub(super) use side::side;
pub(super) use status::status;
pub(super) use top::top;

use egui::{KeyboardShortcut, ModifierNames};

/// What of the furniture is open, and what one does in it.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The palette.
    pub(super) palette: palette::State,
    /// The search.
    pub(super) search: search::State,
}

/// A shortcut as people write it.
pub(super) fn shortcut_text(shortcut: KeyboardShortcut) -> String {
    shortcut.format(&ModifierNames::NAMES, cfg!(target_os = "macos"))
}
