//! What of a sheet is not its content: where the cursor stands, what is
//! selected, what is typed and not taken, how wide columns are.

use crate::model::Message;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// A cell by its keys.
pub type Key<R, C> = (R, C);

/// What was typed in a cell and could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What was typed.
    pub typed: String,
    /// Why it could not be used.
    pub why: Message,
}

/// What a screen keeps of its sheet from frame to frame.
#[derive(Clone, Debug)]
pub struct State<R, C> {
    /// Where the cursor stands.
    pub(super) cursor: Option<Key<R, C>>,
    /// Two opposite corners of the selected block; the second is the one that
    /// Shift and an arrow move.
    pub(super) block: Option<[Key<R, C>; 2]>,
    /// Rows that were selected one by one.
    pub(super) picked: HashSet<R>,
    /// Cells that keep what was typed, and why.
    pub(super) refused: HashMap<Key<R, C>, Refused>,
    /// Widths that were dragged, in points.
    pub(super) widths: HashMap<C, f32>,
    /// The row to be brought in sight.
    pub(super) reveal: Option<R>,
}

impl<R, C> Default for State<R, C> {
    fn default() -> Self {
        Self {
            cursor: None,
            block: None,
            picked: HashSet::new(),
            refused: HashMap::new(),
            widths: HashMap::new(),
            reveal: None,
        }
    }
}

impl<R: Copy + Eq + Hash, C: Copy + Eq + Hash> State<R, C> {
    /// Where the cursor stands.
    #[must_use]
    pub const fn cursor(&self) -> Option<Key<R, C>> {
        self.cursor
    }

    /// Puts the cursor in a cell and brings it in sight.
    pub fn go_to(&mut self, row: R, column: C) {
        self.cursor = Some((row, column));
        self.block = None;
        self.picked.clear();
        self.reveal = Some(row);
    }

    /// Brings a row in sight.
    pub const fn reveal(&mut self, row: R) {
        self.reveal = Some(row);
    }

    /// Keeps what was typed in a cell, marked, with the reason why it cannot
    /// be used.
    pub fn refuse(&mut self, row: R, column: C, typed: impl Into<String>, why: Message) {
        self.refused.insert((row, column), Refused { typed: typed.into(), why });
    }

    /// Lets go of what was typed in a cell.
    pub fn accept(&mut self, row: R, column: C) {
        self.refused.remove(&(row, column));
    }

    /// What was refused, by cell.
    #[must_use]
    pub const fn refused(&self) -> &HashMap<Key<R, C>, Refused> {
        &self.refused
    }

    /// Lets go of everything that was refused.
    pub fn accept_all(&mut self) {
        self.refused.clear();
    }

    /// Gives columns the widths that somebody dragged them to before.
    pub fn set_widths(&mut self, widths: impl IntoIterator<Item = (C, f32)>) {
        self.widths = widths.into_iter().collect();
    }
}
