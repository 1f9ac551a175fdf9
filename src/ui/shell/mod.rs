//! The furniture around the content: top bar, side bar, status line.

mod side;
mod status;
mod top;

pub(super) use side::side;
pub(super) use status::status;
pub(super) use top::top;

use egui::{KeyboardShortcut, ModifierNames};

/// A shortcut as people write it.
pub(super) fn shortcut_text(shortcut: KeyboardShortcut) -> String {
    shortcut.format(&ModifierNames::NAMES, cfg!(target_os = "macos"))
}
