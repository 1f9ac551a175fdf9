//! What the cells of the matrix are called, and what is told of them.

use super::grid::Grid;
use super::layout::amount_title;
use super::looks;
use super::place::{Axis, Place};
use crate::model::{Figure, Message, Year};
use crate::text::format_money;
use crate::view::evidence_text;
use crate::view::funding::total_rows;

/// What a cell is called by those who listen.
pub(super) fn name(grid: &Grid<'_>, place: Place) -> String {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    let line = |line: usize| grid.model.names.get(line).cloned().unwrap_or_default();
    let code = |column: usize| matrix.columns[column].code.clone();
    let part = |part| {
        let row = total_rows(matrix).into_iter().find(|row| row.part == part);
        row.map_or_else(String::new, |row| texts.tr(row.key))
    };
    let rest =
        || texts.say(&Message::new("funding-rest-long").count("count", grid.model.fold.rest.len()));
    let about = match place {
        Place::Given(of, column) => vec![code(column), line(of)],
        Place::GivenRest(of) => vec![rest(), line(of)],
        Place::Source(of) => vec![line(of), texts.tr("funding-source")],
        Place::Pot(of) => vec![line(of), texts.tr("funding-pot")],
        Place::Status(of) => vec![line(of), texts.tr("funding-status")],
        Place::Amount(of) => vec![line(of), amount_title(matrix.span, texts)],
        Place::Free(of) => vec![line(of), texts.tr("funding-free")],
        Place::Code(column) => vec![texts.tr("column-code"), matrix.columns[column].title.clone()],
        Place::Title(column) => vec![texts.tr("column-tiltak"), code(column)],
        Place::Part(of, column) => vec![code(column), part(of)],
        Place::PartRest(of) => vec![rest(), part(of)],
        Place::PartSum(of) => vec![texts.tr("sum"), part(of)],
        Place::Name(_)
        | Place::PartTitle(_)
        | Place::RestTitle
        | Place::SumTitle
        | Place::Empty => Vec::new(),
    };
    let cell = looks::cell(grid, place);
    let assumed = cell.assumed.then(|| texts.tr("assumed"));
    let said = about.into_iter().chain([cell.text.into_owned()]).chain(assumed);
    said.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a row is called.
pub(super) fn row(grid: &Grid<'_>, row: Axis) -> String {
    let place = match row {
        Axis::Part(part) => Place::PartTitle(part),
        Axis::Sum => Place::SumTitle,
        Axis::Rest => Place::RestTitle,
        other => Place::Name(other),
    };
    looks::cell(grid, place).text.into_owned()
}

/// What is told of a cell that is pointed at.
pub(super) fn tip(grid: &Grid<'_>, place: Place) -> String {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    match place {
        Place::Given(line, column) => given(grid, line, column),
        Place::Source(line) => matrix.lines[line].source_full.clone(),
        Place::Pot(line) => match &matrix.lines[line].only {
            None => texts.tr("cover-anything"),
            Some(only) => {
                texts.say(&Message::new("funding-only").text("purpose", only.purpose.clone()))
            }
        },
        Place::Status(line) => status(grid, line),
        Place::Amount(line) => amount(grid, line),
        Place::Free(line) => matrix.lines[line].free_words(texts),
        Place::Code(column) | Place::Title(column) => matrix.columns[column].title.clone(),
        Place::Part(..) | Place::PartSum(_) => texts.tr("funding-why-hint"),
        _ => String::new(),
    }
}

fn given(grid: &Grid<'_>, line: usize, column: usize) -> String {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    let (of, to) = (&matrix.lines[line], &matrix.columns[column]);
    let mut said = Vec::new();
    if matrix.is_barred(grid.derived, line, column) {
        let purpose = of.only.as_ref().map(|only| only.purpose.clone()).unwrap_or_default();
        let message = Message::new("refused-money-bound").text("purpose", purpose);
        said.push(texts.say(&message.text("tiltak", to.code.clone())));
    }
    if let Some(was) = grid.model.was(line, column).filter(|was| *was != matrix.given(line, column))
    {
        let was = if was.is_empty() { texts.tr("blank") } else { was.text(texts) };
        said.push(texts.say(&Message::new("funding-was").text("amount", was)));
    }
    let given = of.grant.and_then(|grant| grid.derived.plan.allocations.get((grant, to.id)));
    for (year, figure) in given.into_iter().flat_map(|given| given.mnok.iter()) {
        said.push(in_year(grid, year, figure));
    }
    if to.over > 0 && !matrix.given(line, column).is_empty() {
        said.push(texts.say(&Message::new("funding-beyond").money("amount", to.over)));
    }
    said.join("\n")
}

fn amount(grid: &Grid<'_>, line: usize) -> String {
    let of = &grid.model.matrix.lines[line];
    let Some(grant) = of.grant.and_then(|id| grid.derived.plan.grants.get(id)) else {
        return grid.texts.tr("funding-empty-pot");
    };
    let mut said: Vec<_> =
        grant.mnok.iter().map(|(year, figure)| in_year(grid, year, figure)).collect();
    said.push(of.free_words(grid.texts));
    if !grant.note.is_empty() {
        said.push(grant.note.clone());
    }
    said.join("\n")
}

fn status(grid: &Grid<'_>, line: usize) -> String {
    let plan = &grid.derived.plan;
    let grant = grid.model.matrix.lines[line].grant.and_then(|id| plan.grants.get(id));
    let Some(grant) = grant else { return String::new() };
    let mut said = vec![evidence_text(plan, grant.rung_by, grid.texts)];
    if !grant.note.is_empty() {
        said.push(grant.note.clone());
    }
    said.push(grid.texts.tr("ladder-hint"));
    said.join("\n")
}

/// A year's amount, and what it rests on.
fn in_year(grid: &Grid<'_>, year: i32, figure: &Figure) -> String {
    let amount = figure.amount.map(|amount| format_money(grid.texts.lang(), amount.ore().into()));
    let message = Message::new("funding-in-year")
        .year("year", Year::clamped(year))
        .text("amount", amount.unwrap_or_else(|| "?".to_owned()))
        .text("evidence", evidence_text(&grid.derived.plan, figure.evidence, grid.texts));
    grid.texts.say(&message)
}
