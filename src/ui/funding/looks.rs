//! What the cells of the matrix look like.

use super::grid::Grid;
use super::layout::amount_title;
use super::place::{Axis, Place};
use crate::engine::Part;
use crate::model::{Message, Rung};
use crate::ui::paint::Cover;
use crate::ui::sheet::{Cell, Ground, Tone};
use crate::view::funding::{Sum, TotalRow, total_rows};

/// What a cell looks like.
pub(super) fn cell<'a>(grid: &Grid<'a>, place: Place) -> Cell<'a> {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    match place {
        Place::Given(line, column) => given(grid, line, column),
        Place::GivenRest(line) => {
            let sum = grid.model.fold.given.get(line).copied().unwrap_or_default();
            on_rung(sum.text(texts), sum, matrix.lines[line].rung).locked()
        }
        Place::Source(line) => Cell::new(matrix.lines[line].source_name.as_str()).locked(),
        Place::Pot(line) => Cell::new(matrix.lines[line].pot_name.as_str()).locked(),
        Place::Status(line) => status(grid, line),
        Place::Amount(line) => {
            let amount = matrix.lines[line].amount;
            let cell = Cell::new(amount.text(texts)).strong().assumed(amount.assumed);
            lock(cell, matrix.span.year().is_none() || grid.model.is_proposed())
        }
        Place::Free(line) => free(grid, line),
        Place::Code(column) => Cell::new(matrix.columns[column].code.as_str()).locked(),
        Place::Title(column) => Cell::new(matrix.columns[column].short.as_str()).locked(),
        _ => sums(grid, place),
    }
}

/// The cells that sum up others.
fn sums<'a>(grid: &Grid<'a>, place: Place) -> Cell<'a> {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    let row = |part: Part| total_rows(matrix).into_iter().find(|row| row.part == part);
    let cell = match place {
        Place::Part(part, column) => row(part).map(|row| {
            let column = &matrix.columns[column];
            let cell = Cell::new(row.of(column, texts)).assumed(row.is_assumed(column));
            if column.outside { cell.tone(Tone::Muted) } else { toned(cell, part) }
        }),
        Place::PartRest(part) => row(part).map(|row| {
            let cell = Cell::new(row.of_rest(&grid.model.fold, texts));
            toned(cell.assumed(grid.model.fold.need.assumed), part)
        }),
        Place::PartSum(part) => row(part).map(|row| {
            let cell = Cell::new(row.of_all(matrix, texts)).assumed(row.is_total_assumed(matrix));
            toned(cell, part)
        }),
        Place::PartTitle(part) => {
            row(part).map(|row: TotalRow| toned(Cell::new(texts.tr(row.key)), part))
        }
        Place::RestTitle => {
            let message =
                Message::new("funding-rest-long").count("count", grid.model.fold.rest.len());
            return Cell::new(texts.say(&message)).tone(Tone::Muted).locked();
        }
        Place::SumTitle => Some(Cell::new(texts.tr("sum"))),
        Place::Name(axis) => {
            let name = match axis {
                Axis::Status => texts.tr("funding-status"),
                Axis::Free => texts.tr("funding-free"),
                Axis::Amount => amount_title(matrix.span, texts),
                _ => String::new(),
            };
            return Cell::new(name).tone(Tone::Muted).locked();
        }
        _ => None,
    };
    cell.map_or_else(|| Cell::default().locked(), |cell| cell.strong().locked())
}

fn toned(cell: Cell<'_>, part: Part) -> Cell<'_> {
    match part {
        Part::Gap => cell.tone(Tone::Gap),
        _ => cell,
    }
}

fn given<'a>(grid: &Grid<'a>, line: usize, column: usize) -> Cell<'a> {
    let (model, matrix) = (grid.model, &grid.model.matrix);
    let sum = matrix.given(line, column);
    let of = &matrix.lines[line];
    let locked = matrix.span.year().is_none() || of.grant.is_none() || model.is_proposed();
    if sum.is_empty() {
        let barred =
            matrix.is_barred(grid.derived, line, column) || of.rung == Some(Rung::Rejected);
        let ground = if barred { Ground::Closed } else { Ground::None };
        let cell = match model.was(line, column) {
            // A proposal that takes money away shows where.
            Some(was) if !was.is_empty() => Cell::new("0").ground(proposed(of.rung)),
            _ => Cell::default().ground(ground),
        };
        return lock(cell, locked);
    }
    let cell = on_rung(sum.text(grid.texts), sum, of.rung);
    let cell = match model.was(line, column) {
        Some(was) if was.known != sum.known => cell.strong().ground(proposed(of.rung)),
        _ => cell,
    };
    lock(cell, locked)
}

fn proposed(rung: Option<Rung>) -> Ground {
    Ground::Proposed(rung.map_or(Cover::Uncovered, Cover::Rung))
}

/// An amount on the pattern of its rung.
fn on_rung<'a>(text: String, sum: Sum, rung: Option<Rung>) -> Cell<'a> {
    let cell = Cell::new(text).assumed(sum.assumed);
    match rung {
        Some(rung) if !sum.is_empty() => cell.ground(Ground::Pale(Cover::Rung(rung))),
        _ => cell,
    }
}

fn status<'a>(grid: &Grid<'a>, line: usize) -> Cell<'a> {
    let of = &grid.model.matrix.lines[line];
    match of.rung {
        Some(rung) => {
            let cell = Cell::new(grid.texts.tr(rung.key())).ground(Ground::Pill(Cover::Rung(rung)));
            lock(cell.assumed(of.rung_assumed), grid.model.is_proposed())
        }
        None => Cell::default().locked(),
    }
}

fn free<'a>(grid: &Grid<'a>, line: usize) -> Cell<'a> {
    let of = &grid.model.matrix.lines[line];
    let text = of.free_text(grid.texts);
    let cell = Cell::new(text).locked();
    if of.over > 0 {
        return cell.strong().tone(Tone::Gap);
    }
    match (of.free, of.rung) {
        (Some(free), Some(rung)) if free > 0 && rung != Rung::Rejected => {
            cell.strong().tone(Tone::Granted)
        }
        _ => cell.tone(Tone::Muted),
    }
}

fn lock(cell: Cell<'_>, locked: bool) -> Cell<'_> {
    if locked { cell.locked() } else { cell }
}
