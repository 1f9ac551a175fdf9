//! The furniture around the content: top bar, side bar, status line.

mod emphasis;
mod findings;
mod guide;
mod listbox;
mod menu;
mod offer;
mod palette;
mod search;
mod side;
mod sizes;
mod status;
mod top;

pub(super) use findings::{findings, step as step_finding};
pub(super) use guide::{Mark, begin as begin_guide, guide, mark};
pub(super) use menu::tiltak_menu;
pub(super) use palette::palette;
pub(super) use search::{search, step as step_hit};
pub(super) use side::side;
pub use sizes::Sizes;
pub(super) use sizes::{FINDINGS, INSPECTOR, within};
pub(super) use status::{HEIGHT as STATUS_HEIGHT, status};
pub(super) use top::{command_item, top};

use super::settings::Settings;
use egui::{KeyboardShortcut, ModifierNames};

/// What of the furniture is open, and what one does in it.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The palette.
    pub(super) palette: palette::State,
    /// The search.
    pub(super) search: search::State,
    /// The findings.
    pub(super) findings: findings::State,
    /// The guided first minute.
    pub(super) guide: guide::State,
    /// How large the panels are.
    pub(super) sizes: Sizes,
}

impl State {
    /// As it was left.
    pub(super) fn of(settings: &Settings) -> Self {
        let mut state = Self { sizes: settings.sizes, ..Self::default() };
        state.palette.recent.clone_from(&settings.commands);
        state.findings.open = settings.findings;
        state
    }

    /// Keeps what the next window should know.
    pub(super) fn remember(&self, settings: &mut Settings) {
        settings.sizes = self.sizes;
        settings.findings = self.findings.open;
        if settings.commands != self.palette.recent {
            settings.commands.clone_from(&self.palette.recent);
        }
    }
}

/// A shortcut as people write it.
pub(super) fn shortcut_text(shortcut: KeyboardShortcut) -> String {
    shortcut.format(&ModifierNames::NAMES, cfg!(target_os = "macos"))
}
