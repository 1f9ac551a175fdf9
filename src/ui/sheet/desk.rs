//! A sheet at work: where the cursor and the selection are in this frame, and
//! what moving and writing do to them.

use super::map::Map;
use super::rows::{Line, Rows};
use super::state::{Key, State};
use super::steps::{self, Ground, Place, Step, Walk};
use super::{Event, How, Write};
use crate::text::Texts;
use egui::Id;

/// A block of lines and columns, both ends within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// First and last line.
    pub(super) lines: (usize, usize),
    /// First and last column.
    pub(super) columns: (usize, usize),
}

impl Area {
    fn of([a, b]: [Place; 2]) -> Self {
        Self { lines: (a.0.min(b.0), a.0.max(b.0)), columns: (a.1.min(b.1), a.1.max(b.1)) }
    }

    /// Whether a cell lies in the block.
    pub(super) const fn contains(&self, (line, column): Place) -> bool {
        self.lines.0 <= line
            && line <= self.lines.1
            && self.columns.0 <= column
            && column <= self.columns.1
    }
}

/// A sheet in one frame.
pub(super) struct Desk<'s, T: Rows> {
    /// The widget.
    pub(super) id: Id,
    /// The content.
    pub(super) rows: &'s T,
    /// What is kept.
    pub(super) state: &'s mut State<T::Row, T::Column>,
    /// What was done.
    pub(super) events: Vec<Event<T::Row, T::Column>>,
    /// Where everything lies.
    pub(super) map: Map,
    /// Where the cursor stands.
    pub(super) cursor: Option<Place>,
    /// The corners of the block.
    pub(super) block: Option<[Place; 2]>,
    /// Whether rows can be added and taken away.
    pub(super) grows: bool,
    /// The texts of the language shown.
    pub(super) texts: &'static Texts,
}

impl<T: Rows> Ground for Desk<'_, T> {
    fn lines(&self) -> usize {
        self.rows.len()
    }

    fn columns(&self) -> usize {
        self.rows.columns().len()
    }

    fn holds(&self, line: usize) -> bool {
        self.rows.line(line).row().is_some()
    }

    fn filled(&self, (line, column): Place) -> bool {
        self.column(column).is_some_and(|column| !self.rows.cell(line, column).text.is_empty())
    }

    fn page(&self) -> usize {
        self.map.page()
    }
}

impl<T: Rows> Desk<'_, T> {
    /// Finds the cursor and the block among the lines as they are now. A row
    /// that is gone leaves the cursor on the one that took its place; but one
    /// that the cursor was sent to and that is not shown leaves it nowhere, so
    /// that what is typed does not land in another row.
    pub(super) fn find(&mut self) {
        let (line, column) = self.state.cursor_at;
        let sought = self.state.sought;
        self.cursor = self.state.cursor.and_then(|key| {
            let column = self.place_of_column(key.1).unwrap_or(column);
            let nearest = || steps::nearest(self, line).filter(|_| sought != Some(key.0));
            let line = self.place_of(key.0, line).or_else(nearest)?;
            Some((line, column.min(self.columns().checked_sub(1)?)))
        });
        if let Some(place) = self.cursor {
            self.state.cursor_at = place;
        }
        if self.cursor.is_some() || sought.is_none() {
            self.state.cursor = self.cursor.and_then(|place| self.key(place));
            self.state.sought = None;
        }
        let was = self.state.block_at;
        self.block = self.state.block.and_then(|corners| {
            let [a, b] = [0, 1].map(|at| {
                let (row, column) = corners[at];
                Some((self.place_of(row, was[at])?, self.place_of_column(column)?))
            });
            let (a, b) = (a?, b?);
            // Lines in another order would select others than were marked.
            (a.0.abs_diff(b.0) == was[0].abs_diff(was[1])).then_some([a, b])
        });
        match self.block {
            Some([a, b]) => self.state.block_at = [a.0, b.0],
            None => self.state.turn += u64::from(self.state.block.take().is_some()),
        }
    }

    fn place_of(&self, row: T::Row, hint: usize) -> Option<usize> {
        let there = hint < self.rows.len() && self.rows.line(hint).row() == Some(row);
        if there { Some(hint) } else { self.rows.place(row) }
    }

    fn place_of_column(&self, key: T::Column) -> Option<usize> {
        self.rows.columns().iter().position(|column| column.key == key)
    }

    /// The key of a column.
    pub(super) fn column(&self, column: usize) -> Option<T::Column> {
        self.rows.columns().get(column).map(|column| column.key)
    }

    /// The keys of a cell; a heading has none.
    pub(super) fn key(&self, (line, column): Place) -> Option<Key<T::Row, T::Column>> {
        let row = (line < self.rows.len()).then(|| self.rows.line(line).row())??;
        Some((row, self.column(column)?))
    }

    /// Whether a cell can be typed in.
    pub(super) fn is_open(&self, (line, column): Place) -> bool {
        matches!(self.rows.line(line), Line::Body(_))
            && self.column(column).is_some_and(|column| !self.rows.cell(line, column).locked)
    }

    /// The block of the selection; without one, the cell of the cursor.
    pub(super) fn area(&self) -> Option<Area> {
        self.block.or_else(|| self.cursor.map(|at| [at, at])).map(Area::of)
    }

    /// Whether a cell is one of several that are selected.
    pub(super) fn is_selected(&self, row: T::Row, place: Place) -> bool {
        if self.state.picked.is_empty() {
            self.block.is_some_and(|block| Area::of(block).contains(place))
        } else {
            self.state.picked.contains(&row)
                && self.cursor.is_some_and(|cursor| cursor.1 == place.1)
        }
    }

    /// Whether more than one cell is selected.
    pub(super) fn has_several(&self) -> bool {
        self.state.picked.len() > 1 || self.block.is_some_and(|[a, b]| a != b)
    }

    /// The selected lines and columns, headings left out.
    pub(super) fn selection(&self) -> (Vec<usize>, Vec<usize>) {
        let Some(area) = self.area() else { return (Vec::new(), Vec::new()) };
        let columns = (area.columns.0..=area.columns.1).collect();
        if self.state.picked.is_empty() {
            let lines = (area.lines.0..=area.lines.1).filter(|line| self.holds(*line));
            return (lines.collect(), columns);
        }
        let picked = self.state.picked.iter();
        let mut lines: Vec<_> = picked.filter_map(|row| self.rows.place(*row)).collect();
        lines.sort_unstable();
        (lines, columns)
    }

    /// Puts the cursor in a cell and lets go of the selection.
    pub(super) fn go(&mut self, to: Place) {
        self.state.block = None;
        self.block = None;
        self.state.picked.clear();
        self.put(to);
    }

    /// Puts the cursor in a cell.
    pub(super) fn put(&mut self, to: Place) {
        let Some((row, column)) = self.key(to) else { return };
        self.state.turn += 1;
        self.state.offset = self.map.reveal(to);
        self.map.offset = self.state.offset;
        if self.cursor != Some(to) {
            self.state.said = None;
            self.events.push(Event::Cursor(row, column));
        }
        self.cursor = Some(to);
        self.state.cursor = Some((row, column));
        self.state.cursor_at = to;
        self.state.sought = None;
    }

    /// Moves the free corner of the block.
    pub(super) fn extend(&mut self, to: Place) {
        let from = self.block.map(|[from, _]| from).or(self.cursor);
        if let Some(from) = from {
            self.select([from, to]);
            self.map.offset = self.map.reveal(to);
            self.state.offset = self.map.offset;
        }
    }

    /// Selects a block; the cursor stays where it is.
    pub(super) fn select(&mut self, corners: [Place; 2]) {
        let keys = corners.map(|corner| self.key(corner));
        if let [Some(a), Some(b)] = keys {
            self.state.picked.clear();
            self.state.turn += 1;
            self.block = (a != b).then_some(corners);
            self.state.block = (a != b).then_some([a, b]);
            self.state.block_at = corners.map(|(line, _)| line);
        }
    }

    /// A step of the cursor, or of the free corner of the block.
    pub(super) fn step(&mut self, key: Step, extends: bool) {
        let from = if extends { self.block.map(|[_, to]| to) } else { None };
        if let Some(from) = from.or(self.cursor) {
            let to = steps::step(self, from, key);
            if extends {
                self.extend(to);
            } else {
                self.go(to);
            }
            self.state.begun = None;
        } else if let Some(line) = steps::first(self) {
            self.go((line, 0));
        }
    }

    /// Enter and Tab: through the selection, or to the next cell.
    pub(super) fn walk(&mut self, walk: Walk) {
        let Some(from) = self.cursor else { return };
        if self.has_several() {
            let (lines, columns) = self.selection();
            return self.put(steps::walk(&lines, &columns, from, walk));
        }
        let to = match walk {
            Walk::Down => Step::To(steps::Way::Down),
            Walk::Up => Step::To(steps::Way::Up),
            Walk::Next => Step::To(steps::Way::Right),
            Walk::Previous => Step::To(steps::Way::Left),
        };
        let mut to = steps::step(self, from, to);
        // What is typed next is for a row: sums are reached by arrows only.
        if matches!(self.rows.line(to.0), Line::Total(_))
            && matches!(self.rows.line(from.0), Line::Body(_))
        {
            to.0 = from.0;
        }
        if matches!(walk, Walk::Next | Walk::Previous) {
            self.state.begun = self.state.begun.or(self.column(from.1));
        } else if let Some(column) =
            self.state.begun.take().and_then(|key| self.place_of_column(key))
        {
            to.1 = column;
        }
        self.go(to);
    }

    /// Asks for texts to be written in cells. What was refused there is gone.
    pub(super) fn write(&mut self, how: How, cells: Vec<(T::Row, T::Column, String)>) {
        self.write_with(how, cells, Vec::new());
    }

    /// The same, with rows that were pasted below the last.
    pub(super) fn write_with(
        &mut self,
        how: How,
        cells: Vec<(T::Row, T::Column, String)>,
        beyond: Vec<Vec<(T::Column, String)>>,
    ) {
        if cells.is_empty() && beyond.is_empty() {
            return;
        }
        for (row, column, _) in &cells {
            self.state.refused.remove(&(*row, *column));
        }
        let first = cells.first().map(|(row, column, _)| (*row, *column));
        let field = self.id.with(("field", first));
        let write = Write { cells, beyond, how, field };
        self.state.asked.push(write.clone());
        self.events.push(Event::Write(write));
    }

    /// The next cell whose text was refused, after the one of the cursor.
    pub(super) fn next_refused(&self) -> Option<Place> {
        let keys = self.state.refused.keys();
        let places = keys.filter_map(|(row, column)| {
            Some((self.rows.place(*row)?, self.place_of_column(*column)?))
        });
        let places: Vec<Place> = places.filter(|place| self.cursor != Some(*place)).collect();
        let after = places.iter().copied().filter(|place| self.cursor < Some(*place)).min();
        after.or_else(|| places.iter().copied().min())
    }

    /// The exact text of a cell, or what was typed there and refused.
    pub(super) fn input(&self, place: Place) -> String {
        let Some(key) = self.key(place) else { return String::new() };
        match self.state.refused.get(&key) {
            Some(refused) => refused.typed.clone(),
            None => self.rows.input(place.0, key.1),
        }
    }

    /// Asks to sort by a column that can be sorted by.
    pub(super) fn ask_sort(&mut self, column: usize) {
        let about = self.rows.columns().get(column);
        if let Some(about) = about.filter(|about| about.sort.is_some()) {
            self.events.push(Event::Sort(about.key));
        }
    }
}
