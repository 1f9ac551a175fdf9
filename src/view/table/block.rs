//! A block of cells written at once: pasted, filled down, or typed in several
//! rows.

use super::book::{Names, patience};
use super::cell::worked_out;
use super::column::Column;
use super::fresh::Fresh;
use super::write::meant;
use crate::change::Change;
use crate::model::{Message, Plan, Tiltak, TiltakId, Year};
use crate::text::Texts;
use crate::view::Derived;
use rustc_hash::FxHashMap;
use std::cell::Cell;

/// The row that a text is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowAt {
    /// A tiltak of the plan.
    Tiltak(TiltakId),
    /// A row below the last: a tiltak that is added.
    New(usize),
}

/// A text for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The row.
    pub row: RowAt,
    /// The column.
    pub column: Column,
    /// What is typed.
    pub text: String,
}

/// A text that a cell did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedCell {
    /// The row's tiltak; for a new row the one that was added.
    pub tiltak: TiltakId,
    /// The column.
    pub column: Column,
    /// What was typed.
    pub typed: String,
    /// Why it was not taken, and what was expected.
    pub why: Message,
}

/// What a block comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The changes, to be made as one step. Each is lawful after the ones
    /// before it.
    pub changes: Vec<Change>,
    /// What was not taken.
    pub refused: Vec<RefusedCell>,
    /// The tiltak that are added.
    pub added: Vec<TiltakId>,
}

/// Writes texts to cells. Cells of one row are written start first, so that
/// its costs stand where they belong; links last, so that they lead to rows
/// of the same block too.
///
/// `seed` makes the ids of rows that are added: another number each time.
#[must_use]
pub fn write_block(
    derived: &Derived,
    year: Year,
    texts: &Texts,
    cells: &[Typed],
    seed: u64,
) -> Written {
    let mut writer = Writer::new(derived, year, texts, seed);
    let mut order: Vec<_> = cells.iter().collect();
    let mut rows: FxHashMap<RowAt, usize> = FxHashMap::default();
    for cell in cells {
        let next = rows.len();
        rows.entry(cell.row).or_insert(next);
    }
    order.sort_by_key(|cell| (is_link(cell.column), rows[&cell.row], rank(cell.column)));
    let filled = order.iter().filter(|cell| !cell.text.trim().is_empty());
    let new: Vec<_> = filled.clone().filter(|cell| matches!(cell.row, RowAt::New(_))).collect();
    for cell in new {
        writer.add(cell.row);
    }
    for cell in &order {
        writer.write(cell);
    }
    writer.finish()
}

/// What must be known of a row before the rest of it is read.
const fn rank(column: Column) -> u8 {
    match column {
        Column::Start => 0,
        Column::Years => 1,
        Column::End => 2,
        _ => 3,
    }
}

const fn is_link(column: Column) -> bool {
    matches!(column, Column::After | Column::With)
}

struct Writer<'a> {
    derived: &'a Derived,
    year: Year,
    texts: &'a Texts,
    /// The plan as the cells so far have made it.
    plan: Plan,
    names: Names,
    /// Whether the codes are read anew for the links.
    linked: bool,
    left: Cell<usize>,
    fresh: Fresh,
    new: FxHashMap<RowAt, TiltakId>,
    written: Written,
}

impl<'a> Writer<'a> {
    fn new(derived: &'a Derived, year: Year, texts: &'a Texts, seed: u64) -> Self {
        Self {
            derived,
            year,
            texts,
            plan: Plan::clone(&derived.plan),
            names: Names::of(&derived.plan),
            linked: false,
            left: patience(),
            fresh: Fresh::new(&derived.plan, seed),
            new: FxHashMap::default(),
            written: Written::default(),
        }
    }

    /// Adds the tiltak of a row below the last.
    fn add(&mut self, row: RowAt) {
        if self.new.contains_key(&row) {
            return;
        }
        let Some(id) = self.fresh.id(&self.plan) else { return };
        let title = self.texts.tr("new-tiltak");
        // Its code comes last, so that it takes none that is pasted.
        let tiltak = Tiltak::new(id, "", title, self.year);
        if self.plan.tiltak.push(tiltak).is_ok() {
            self.new.insert(row, id);
            self.written.added.push(id);
        }
    }

    fn write(&mut self, cell: &Typed) {
        let id = match cell.row {
            RowAt::Tiltak(id) => Some(id),
            RowAt::New(_) => self.new.get(&cell.row).copied(),
        };
        let Some(id) = id else { return };
        let is_new = matches!(cell.row, RowAt::New(_));
        if is_new && cell.text.trim().is_empty() {
            return;
        }
        if is_link(cell.column) && !std::mem::replace(&mut self.linked, true) {
            self.names.forget_tiltak();
        }
        match self.change(id, is_new, cell) {
            Ok(Some(change)) if !is_new => self.written.changes.push(change),
            Ok(_) => {}
            Err(why) => {
                let typed = cell.text.clone();
                let refused = RefusedCell { tiltak: id, column: cell.column, typed, why };
                self.written.refused.push(refused);
            }
        }
    }

    /// The change that a cell means, made in the plan so far.
    fn change(
        &mut self,
        id: TiltakId,
        is_new: bool,
        cell: &Typed,
    ) -> Result<Option<Change>, Message> {
        let gone = || crate::change::Refusal::Missing(id.record()).message();
        let tiltak = self.plan.tiltak.get(id).ok_or_else(gone)?;
        let unique;
        let text = if is_new && cell.column == Column::Code {
            unique = self.fresh.unique(&cell.text);
            &unique
        } else {
            &cell.text
        };
        let known = (&self.plan, &self.names, &self.left);
        let position = self.derived.plan.tiltak.position(id);
        let shown =
            || worked_out(self.derived, position, tiltak, cell.column, self.year, self.texts);
        let change = meant(known, tiltak, cell.column, text, self.texts, shown)?;
        let Some(change) = change else { return Ok(None) };
        let applied = change.apply(&mut self.plan).map_err(|refusal| refusal.message())?;
        Ok(Some(applied))
    }

    /// The added tiltak come whole, at the end of the plan.
    fn finish(mut self) -> Written {
        let mut changes = Vec::with_capacity(self.written.added.len() + self.written.changes.len());
        for id in &self.written.added {
            let Some(at) = self.plan.tiltak.position(*id) else { continue };
            let Some(mut tiltak) = self.plan.tiltak.at(at).cloned() else { continue };
            if tiltak.code.is_empty() {
                tiltak.code = self.fresh.code();
            }
            changes.push(Change::Add { at, record: tiltak.into() });
        }
        changes.append(&mut self.written.changes);
        self.written.changes = changes;
        self.written
    }
}
