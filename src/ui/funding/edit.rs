//! What was done in the matrix, as steps of the plan.

use super::grid::Grid;
use super::place::{Axis, MoneyKey, Place};
use crate::change::{Change, Record, RecordKind, describe};
use crate::engine::{Question, Scope};
use crate::model::{GrantId, Message, Plan, PotId};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::sheet::{Event, State, Write};
use crate::view::funding::{
    Fill, add_grant, allocate, choose_year, cleared_grant, put_rung, set_amount,
};
use crate::view::records::fresh_id;

/// What the matrix is asked for, besides what is asked of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The pots that got the money that a line was open for.
    pub(super) filled: Vec<PotId>,
}

/// Carries out what was done in the matrix.
pub(super) fn carry_out(
    events: Vec<Event<Axis, Axis>>,
    grid: &Grid<'_>,
    sheet: &mut State<Axis, Axis>,
    frame: &mut Frame<'_>,
) -> Asked {
    let mut asked = Asked::default();
    for event in events {
        match event {
            Event::Write(write) => write_all(&write, grid, sheet, frame, &mut asked),
            Event::Cursor(row, column) => select(grid, row, column, frame),
            Event::Open(row, column) => open(grid, row, column, frame),
            Event::Dropped { from, to } => drop(grid, from, to, frame),
            Event::Sort(_) | Event::Resized(..) | Event::Insert { .. } | Event::Delete { .. } => {}
        }
    }
    asked
}

/// The lawful cells become one step; the others keep what was typed. Each
/// goes on from what the others made of the plan: new money gets another id.
fn write_all(
    write: &Write<Axis, Axis>,
    grid: &Grid<'_>,
    sheet: &mut State<Axis, Axis>,
    frame: &mut Frame<'_>,
    asked: &mut Asked,
) {
    let mut plan = (*grid.derived.plan).clone();
    let now = jiff::Timestamp::now().as_microsecond();
    let mut changes = Vec::new();
    let mut refused = None;
    for (row, column, text) in &write.cells {
        let made = change(grid, (&plan, now), grid.layout.meet(*row, *column), text);
        let made = made.and_then(|made| {
            let applied = made.map(|change| change.apply(&mut plan)).transpose();
            applied.map_err(|refused| refused.message())
        });
        match made {
            Ok(made) => {
                sheet.accept(*row, *column);
                asked.filled.extend(made.as_ref().and_then(added));
                changes.extend(made);
            }
            Err(why) => {
                sheet.refuse(*row, *column, text.clone(), why);
                refused.get_or_insert((*row, *column));
            }
        }
    }
    // The cursor goes back to what was refused: there it is told why.
    if let Some((row, column)) = refused {
        sheet.go_to(row, column);
    }
    changes.retain(|change| !change.is_nothing());
    step(frame, grid, changes, Some(write.field));
}

/// Asks for changes as one step, with the name of what they do.
pub(super) fn step(
    frame: &mut Frame<'_>,
    grid: &Grid<'_>,
    changes: Vec<Change>,
    field: Option<egui::Id>,
) {
    let name = match changes.as_slice() {
        [] => return,
        [one, ..] if changes.len() == 1 => describe(one, &grid.derived.plan),
        several => Message::new("funding-step").count("count", several.len()),
    };
    frame.ask(Action::Change { name, changes, field });
}

/// The pot that a change brings new money to.
fn added(change: &Change) -> Option<PotId> {
    match change {
        Change::Add { record: Record::Grant(grant), .. } => Some(grant.pot),
        _ => None,
    }
}

/// What was typed in a cell, as a change of a plan, if it is one.
fn change(
    grid: &Grid<'_>,
    (plan, now): (&Plan, i64),
    place: Place,
    text: &str,
) -> Result<Option<Change>, Message> {
    let (matrix, texts) = (&grid.model.matrix, grid.texts);
    if grid.model.is_proposed() {
        return Err(Message::new("refused-proposed"));
    }
    let year = || matrix.span.year().ok_or_else(choose_year);
    match place {
        Place::Given(line, column) => {
            year()?;
            let place = grid.given(line, column).ok_or_else(|| Message::new("refused-no-money"))?;
            allocate(plan, place, text, texts).map(Some)
        }
        Place::Amount(line) => {
            let (line, year) = (&matrix.lines[line], year()?);
            if let Some(grant) = line.grant {
                let change = set_amount(plan, grant, year, text, texts)?;
                return Ok(Some(cleared_grant(plan, &change).unwrap_or(change)));
            }
            let id = fresh_id(plan, RecordKind::Grant, now);
            let id = id.ok_or_else(|| Message::new("refused-no-money"))?;
            add_grant(plan, (id.into(), line.pot), year, text, texts)
        }
        Place::Status(line) => {
            let grant = matrix.lines[line].grant;
            let grant = grant.ok_or_else(|| Message::new("refused-no-rung"))?;
            put_rung(plan, grant, text, texts).map(Some)
        }
        _ => Err(Message::new("refused-sum")),
    }
}

/// The tiltak of the cell is the selected one.
fn select(grid: &Grid<'_>, row: Axis, column: Axis, frame: &mut Frame<'_>) {
    let tiltak = [row, column].into_iter().find_map(|axis| match axis {
        Axis::Tiltak(id) => Some(id),
        _ => None,
    });
    if tiltak.is_some() && tiltak != frame.look.selected && grid.derived.plan.tiltak.len() > 1 {
        frame.ask(Action::Select(tiltak));
    }
}

/// A sum unfolds into what it is made of; those taken together stand alone.
pub(super) fn open(grid: &Grid<'_>, row: Axis, column: Axis, frame: &mut Frame<'_>) {
    let matrix = &grid.model.matrix;
    let (part, scope) = match grid.layout.meet(row, column) {
        Place::Part(part, column) => (part, Scope::Tiltak(matrix.columns[column].id)),
        Place::PartSum(part) | Place::PartTitle(part) => (part, Scope::Plan),
        Place::GivenRest(_) | Place::PartRest(_) | Place::RestTitle => {
            frame.look.funding.chosen.folded = Some(false);
            return;
        }
        _ => return,
    };
    match matrix.span.year() {
        Some(year) => frame.ask(Action::Why(Question { part, year, scope })),
        None => frame.ask(Action::Say(choose_year())),
    }
}

/// Money was let go of on a cell.
fn drop(grid: &Grid<'_>, from: (Axis, Axis), to: (Axis, Axis), frame: &mut Frame<'_>) {
    let from = grid.layout.meet(from.0, from.1);
    let to = grid.layout.meet(to.0, to.1);
    transfer(grid, grid.transfer(from, to), frame);
}

/// Asks for what a transfer does, or says why it does nothing.
pub(super) fn transfer(grid: &Grid<'_>, made: Result<Fill, Message>, frame: &mut Frame<'_>) {
    match made {
        Ok(made) => step(frame, grid, made.changes, None),
        Err(why) => frame.ask(Action::Say(why)),
    }
}

/// Fills what is missing in a cell from the money of its line.
pub(super) fn fill_here(grid: &Grid<'_>, (row, column): (Axis, Axis), frame: &mut Frame<'_>) {
    let place = grid.layout.meet(row, column);
    let Place::Given(line, _) = place else {
        frame.ask(Action::Say(Message::new("refused-fill")));
        return;
    };
    transfer(grid, grid.transfer(Place::Amount(line), place), frame);
}

/// The grant of a cell, when it is one of the cells of a line.
pub(super) fn grant_of(row: Axis, column: Axis) -> Option<GrantId> {
    [row, column].into_iter().find_map(|axis| match axis {
        Axis::Money(MoneyKey::Grant(grant)) => Some(grant),
        _ => None,
    })
}
