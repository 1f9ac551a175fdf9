//! Blocks of cells: copied, pasted, filled, cleared.

use super::How;
use super::desk::Desk;
use super::rows::{Line, Rows};
use super::steps::Place;
use super::tsv;
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;

/// Texts for cells, with what became of those that could not be written.
struct Texts<R, C> {
    cells: Vec<(R, C, String)>,
    locked: usize,
}

impl<T: Rows> Desk<'_, T> {
    /// The selected cells as text.
    pub(super) fn copied(&self, titles: bool) -> String {
        let (lines, columns) = self.selection();
        let mut table = tsv::Table::with_capacity(lines.len() + 1);
        if titles {
            let all = self.rows.columns();
            table.push(columns.iter().map(|column| all[*column].full.clone()).collect());
        }
        for line in lines {
            table.push(columns.iter().map(|column| self.input((line, *column))).collect());
        }
        tsv::write(&table)
    }

    /// Puts the selected cells on the clipboard.
    pub(super) fn copy(&self, frame: &mut Frame<'_>, titles: bool) {
        if self.cursor.is_some() {
            frame.ask(Action::Copy(self.copied(titles)));
        }
    }

    /// Clears the selected cells; drops what was refused in them first.
    pub(super) fn clear(&mut self) {
        let (lines, columns) = self.selection();
        let places = each(&lines, &columns);
        let mut texts = Texts { cells: Vec::new(), locked: 0 };
        let mut dropped = false;
        for place in places {
            let Some(key) = self.key(place) else { continue };
            if self.state.refused.remove(&key).is_some() {
                dropped = true;
            } else if !self.rows.input(place.0, key.1).is_empty() {
                self.add(&mut texts, place, String::new());
            }
        }
        // One cell keeps its value when what was refused in it is dropped.
        if !dropped || self.has_several() {
            self.put_in(How::Cleared, texts);
        }
    }

    /// Writes pasted text: from the upper left corner of the selection, as
    /// often as it fits in it.
    pub(super) fn paste(&mut self, text: &str) {
        let table = tsv::read(text);
        let wide = table.iter().map(Vec::len).max().unwrap_or(0);
        let (lines, columns) = self.selection();
        let lines: Vec<usize> = lines.into_iter().filter(|line| self.is_body(*line)).collect();
        let (Some(first), Some(left)) = (lines.first().copied(), columns.first().copied()) else {
            return self.say_locked();
        };
        if wide == 0 {
            return;
        }
        let high = lines.len().is_multiple_of(table.len());
        let fits = high && columns.len().is_multiple_of(wide);
        let picked = !self.state.picked.is_empty() && high;
        let (lines, columns) = if (fits || picked) && self.has_several() {
            (lines, if fits { columns } else { self.columns_from(left, wide) })
        } else {
            (self.lines_from(first, table.len()), self.columns_from(left, wide))
        };
        self.put_table(&table, wide, &lines, &columns, first);
    }

    fn put_table(
        &mut self,
        table: &tsv::Table,
        wide: usize,
        lines: &[usize],
        columns: &[usize],
        first: usize,
    ) {
        let mut texts = Texts { cells: Vec::new(), locked: 0 };
        for (down, line) in lines.iter().enumerate() {
            let row = &table[down % table.len()];
            for (along, column) in columns.iter().enumerate() {
                // Nothing is known of what a short row lacks.
                if let Some(text) = row.get(along % wide) {
                    self.add(&mut texts, (*line, *column), text.clone());
                }
            }
        }
        let over = table.get(lines.len()..).unwrap_or_default();
        let keys: Vec<_> = columns.iter().filter_map(|column| self.column(*column)).collect();
        let beyond = |row: &Vec<String>| keys.iter().copied().zip(row.iter().cloned()).collect();
        let beyond: Vec<_> =
            if self.grows { over.iter().map(beyond).collect() } else { Vec::new() };
        let lost = if self.grows { 0 } else { over.iter().map(Vec::len).sum() };
        let cut = wide.saturating_sub(columns.len()) * lines.len();
        let locked = texts.locked;
        if let (Some(last), Some(left), Some(right)) =
            (lines.last(), columns.first(), columns.last())
        {
            self.put((first, *left));
            if self.state.picked.is_empty() {
                self.select([(first, *left), (*last, *right)]);
            }
        }
        self.write_with(How::Pasted, texts.cells, beyond);
        self.tell(locked, lost + cut);
    }

    /// Writes the first selected line in those below it; one cell takes what
    /// stands above it.
    pub(super) fn fill_down(&mut self) {
        let (mut lines, columns) = self.selection();
        if let [line] = lines[..] {
            let above = (0..line).rev().find(|line| self.is_body(*line));
            lines = above.into_iter().chain([line]).collect();
        }
        let Some((from, to)) = lines.split_first() else { return };
        let mut texts = Texts { cells: Vec::new(), locked: 0 };
        for (line, column) in each(to, &columns) {
            let text = self.input((*from, column));
            self.add(&mut texts, (line, column), text);
        }
        self.put_in(How::Filled, texts);
    }

    /// Writes the first selected column in those to the right of it; one cell
    /// takes what stands to its left.
    pub(super) fn fill_right(&mut self) {
        let (lines, mut columns) = self.selection();
        if let [column] = columns[..] {
            columns = column.checked_sub(1).into_iter().chain([column]).collect();
        }
        let Some((from, to)) = columns.split_first() else { return };
        let mut texts = Texts { cells: Vec::new(), locked: 0 };
        for (line, column) in each(&lines, to) {
            let text = self.input((line, *from));
            self.add(&mut texts, (line, column), text);
        }
        self.put_in(How::Filled, texts);
    }

    /// Writes a text in every selected cell.
    pub(super) fn write_all(&mut self, text: &str) {
        let (lines, columns) = self.selection();
        let mut texts = Texts { cells: Vec::new(), locked: 0 };
        for place in each(&lines, &columns) {
            self.add(&mut texts, place, text.to_owned());
        }
        self.put_in(How::TypedInAll, texts);
    }

    fn put_in(&mut self, how: How, texts: Texts<T::Row, T::Column>) {
        let locked = texts.locked;
        self.write(how, texts.cells);
        self.tell(locked, 0);
    }

    /// Adds a text for a cell. A cell that cannot be typed in is counted,
    /// unless the text is what stands there.
    fn add(&self, texts: &mut Texts<T::Row, T::Column>, place: Place, text: String) {
        let Some((row, column)) = self.key(place) else { return };
        if self.is_open(place) {
            texts.cells.push((row, column, text));
        } else if self.rows.input(place.0, column) != text {
            texts.locked += 1;
        }
    }

    /// Tells how many cells were left out.
    fn tell(&mut self, locked: usize, beyond: usize) {
        self.state.said = match (locked, beyond) {
            (0, 0) => None,
            (locked, 0) => Some(Message::new("sheet-left-locked").count("count", locked)),
            (0, beyond) => Some(Message::new("sheet-left-beyond").count("count", beyond)),
            (locked, beyond) => {
                let message = Message::new("sheet-left-both").count("locked", locked);
                Some(message.count("beyond", beyond))
            }
        };
    }

    /// Tells why nothing can be typed where the cursor stands.
    pub(super) fn say_locked(&mut self) {
        let Some(place) = self.cursor else { return };
        let why = self.column(place.1).and_then(|column| self.rows.why_locked(place.0, column));
        self.state.said = Some(why.unwrap_or(Message::new("sheet-locked")));
    }

    fn is_body(&self, line: usize) -> bool {
        matches!(self.rows.line(line), Line::Body(_))
    }

    fn lines_from(&self, first: usize, count: usize) -> Vec<usize> {
        (first..self.rows.len()).filter(|line| self.is_body(*line)).take(count).collect()
    }

    fn columns_from(&self, left: usize, count: usize) -> Vec<usize> {
        (left..self.rows.columns().len()).take(count).collect()
    }
}

fn each<'a>(lines: &'a [usize], columns: &'a [usize]) -> impl Iterator<Item = Place> + 'a {
    lines.iter().flat_map(move |line| columns.iter().map(move |column| (*line, *column)))
}
