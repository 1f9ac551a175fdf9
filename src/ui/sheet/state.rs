//! What of a sheet is not its content: where the cursor stands, what is
//! selected, what is typed and not taken, how wide columns are.

use super::draft::Draft;
use super::event::Write;
use super::pointer::Hold;
use super::rows::Rows;
use super::steps::Place;
use crate::model::Message;
use crate::ui::frame::Stamp;
use egui::{FocusDirection, Pos2, Vec2};
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
    /// Where the cursor stands, and where that was found last.
    pub(super) cursor: Option<Key<R, C>>,
    pub(super) cursor_at: Place,
    /// The row that the cursor was sent to and has not been found in yet.
    pub(super) sought: Option<R>,
    /// Two opposite corners of the selected block; the second is the one that
    /// Shift and an arrow move. And where they were found last.
    pub(super) block: Option<[Key<R, C>; 2]>,
    pub(super) block_at: [usize; 2],
    /// Rows that were selected one by one.
    pub(super) picked: HashSet<R>,
    /// What is being typed.
    pub(super) draft: Option<Draft<R, C>>,
    /// The column that a line of Tabs began in.
    pub(super) begun: Option<C>,
    /// Cells that keep what was typed, and why.
    pub(super) refused: HashMap<Key<R, C>, Refused>,
    /// What was asked for in the last frame, and may yet be refused.
    pub(super) asked: Vec<Write<R, C>>,
    /// Widths that were dragged, in points.
    pub(super) widths: HashMap<C, f32>,
    /// How far the sheet is scrolled.
    pub(super) offset: Vec2,
    /// The row to be brought in sight.
    pub(super) reveal: Option<R>,
    /// What the pointer holds.
    pub(super) hold: Option<Hold<R, C>>,
    /// What is told under the sheet until the cursor moves.
    pub(super) said: Option<Message>,
    /// Whether the sheet is to get the focus.
    pub(super) wants_focus: bool,
    /// Where Tab leads out of the sheet.
    pub(super) leaving: Option<FocusDirection>,
    /// Where the menu was opened.
    pub(super) menu: Option<Pos2>,
    /// Whether the next space belongs to a shortcut.
    pub(super) swallow: bool,
    /// What is told of the selected cells, and what that was made of.
    pub(super) sum: Option<((Stamp, usize, u64), String)>,
    /// Grows with every move of the cursor and the selection.
    pub(super) turn: u64,
}

/// What is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection<R, C> {
    /// The rows, sums included, in the order that they stand in.
    pub rows: Vec<R>,
    /// The columns, from left to right.
    pub columns: Vec<C>,
}

impl<R, C> Default for State<R, C> {
    fn default() -> Self {
        Self {
            cursor: None,
            cursor_at: (0, 0),
            sought: None,
            block: None,
            block_at: [0, 0],
            picked: HashSet::new(),
            draft: None,
            begun: None,
            refused: HashMap::new(),
            asked: Vec::new(),
            widths: HashMap::new(),
            offset: Vec2::ZERO,
            reveal: None,
            hold: None,
            said: None,
            wants_focus: false,
            leaving: None,
            menu: None,
            swallow: false,
            sum: None,
            turn: 0,
        }
    }
}

impl<R: Copy + Eq + Hash, C: Copy + Eq + Hash> State<R, C> {
    /// Where the cursor stands.
    #[must_use]
    pub const fn cursor(&self) -> Option<Key<R, C>> {
        self.cursor
    }

    /// Puts the cursor in a cell and brings it in sight. While no such row is
    /// shown, the cursor stands nowhere.
    pub fn go_to(&mut self, row: R, column: C) {
        self.turn += 1;
        self.cursor = Some((row, column));
        self.sought = Some(row);
        self.block = None;
        self.picked.clear();
        self.reveal = Some(row);
    }

    /// Brings a row in sight.
    pub const fn reveal(&mut self, row: R) {
        self.reveal = Some(row);
    }

    /// Gives the sheet the keys, from the next frame that it is shown in.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Whether something is being typed.
    #[must_use]
    pub const fn is_editing(&self) -> bool {
        self.draft.is_some()
    }

    /// The rows that are selected, or else the one that the cursor stands in,
    /// in the order that they stand in.
    #[must_use]
    pub fn selected<T: Rows<Row = R, Column = C>>(&self, rows: &T) -> Vec<R> {
        let place = |row: R| rows.place(row);
        let corners = self.block.map(|corners| corners.map(|(row, _)| place(row)));
        let mut places: Vec<usize> = match corners {
            _ if !self.picked.is_empty() => self.picked.iter().copied().filter_map(place).collect(),
            Some([Some(from), Some(to)]) => (from.min(to)..=from.max(to)).collect(),
            _ => self.cursor.and_then(|(row, _)| place(row)).into_iter().collect(),
        };
        places.sort_unstable();
        places.into_iter().filter_map(|at| rows.line(at).row()).collect()
    }

    /// The selected cells: every one of these rows in every one of these
    /// columns. Without a selection, the cell of the cursor.
    #[must_use]
    pub fn selection<T: Rows<Row = R, Column = C>>(&self, rows: &T) -> Selection<R, C> {
        let columns = rows.columns();
        let place = |key: C| columns.iter().position(|column| column.key == key);
        let ends = match self.block.filter(|_| self.picked.is_empty()) {
            Some([(_, a), (_, b)]) => place(a).zip(place(b)),
            None => self.cursor.and_then(|(_, key)| place(key)).map(|at| (at, at)),
        };
        let columns = ends.map_or_else(Vec::new, |(a, b)| {
            columns[a.min(b)..=a.max(b)].iter().map(|column| column.key).collect()
        });
        Selection { rows: self.selected(rows), columns }
    }

    /// Another number whenever the cursor or the selection has moved: what is
    /// made of the selection can be kept while this and the content are the
    /// same.
    #[must_use]
    pub const fn turn(&self) -> u64 {
        self.turn
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

    /// Lets go of what was refused in rows that are no more.
    pub fn keep(&mut self, mut is_there: impl FnMut(R) -> bool) {
        self.refused.retain(|(row, _), _| is_there(*row));
    }

    /// Tells something under the sheet until the cursor moves.
    pub fn say(&mut self, message: Message) {
        self.said = Some(message);
    }

    /// Gives columns the widths that somebody dragged them to before.
    pub fn set_widths(&mut self, widths: impl IntoIterator<Item = (C, f32)>) {
        self.widths = widths.into_iter().collect();
    }
}
