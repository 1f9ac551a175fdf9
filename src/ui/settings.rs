//! What the window remembers from one time to the next. No part of a plan.

use super::action::Screen;
use super::shell::{Sizes, within};
use super::table::Kept as TableKept;
use crate::text::Lang;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// Key of the settings in the window's storage.
pub(super) const KEY: &str = "veikart";

/// How many files are remembered.
const RECENT: usize = 8;

/// What the window remembers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// Dark instead of light; `None` follows the system.
    pub dark: Option<bool>,
    /// How large everything is; 1 is usual.
    pub zoom: f32,
    /// Whether the system's file dialogs are asked first. Where they hang,
    /// switching this off leaves the own one.
    pub system_dialogs: bool,
    /// Files opened or saved lately, the last first.
    pub recent: Vec<PathBuf>,
    /// How the table of tiltak is looked at.
    pub table: TableKept,
    /// Keys of the commands used lately from the palette, the last first.
    pub commands: Vec<String>,
    /// How large the panels are.
    pub sizes: Sizes,
    /// Whether the findings are open.
    pub findings: bool,
    /// The screen that was shown last.
    pub screen: Screen,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::from_system(),
            dark: Some(false),
            zoom: 1.0,
            system_dialogs: true,
            recent: Vec::new(),
            table: TableKept::default(),
            commands: Vec::new(),
            sizes: Sizes::default(),
            findings: false,
            screen: Screen::default(),
        }
    }
}

/// How far zooming goes.
pub(super) const ZOOM: RangeInclusive<f32> = 0.6..=2.5;

impl Settings {
    /// The same, within what is lawful: what is stored may be broken.
    #[must_use]
    pub fn sane(mut self) -> Self {
        self.zoom = within(self.zoom, &ZOOM, 1.0);
        self.sizes = self.sizes.sane();
        self.recent.truncate(RECENT);
        self.table.put_right();
        self
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Forgets a file that is not there any more.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }
}
