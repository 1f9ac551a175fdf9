//! From what was done in the sheet to what is asked for.

use super::content::{Content, RowKey, TableRows};
use super::{Ask, State};
use crate::change::describe;
use crate::engine::{Part, Question, Scope};
use crate::model::{Message, TiltakId};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::sheet::{Event, How, Write};
use crate::view::table::{
    Column, RowAt, Typed, duplicate, insert, shift_rows, taken_along, write_block,
};

/// Carries on what was done in the sheet.
pub(super) fn carry_on(
    frame: &mut Frame<'_>,
    state: &mut State,
    content: &Content,
    event: Event<RowKey, Column>,
) {
    match event {
        Event::Write(write) => written(frame, state, write),
        Event::Cursor(row, _) => {
            if let Some(id) = row.tiltak().filter(|id| frame.look.selected != Some(*id)) {
                frame.ask(Action::Select(Some(id)));
                state.followed = Some(id);
            }
        }
        Event::Sort(column) => state.kept.sort(column),
        Event::Open(RowKey::Tiltak(id), column) => {
            if let Some(ask) = super::menu::opens(column) {
                act(frame, state, content, &ask, &[id]);
            }
        }
        Event::Resized(column, width) => state.kept.resize(column, width),
        Event::Insert { below } => {
            let beside = below.and_then(RowKey::tiltak);
            let ids: Vec<_> = beside.into_iter().collect();
            act(frame, state, content, &Ask::InsertBelow, &ids);
        }
        Event::Delete { rows } => {
            let ids: Vec<_> = rows.into_iter().filter_map(RowKey::tiltak).collect();
            act(frame, state, content, &Ask::Remove, &ids);
        }
        Event::Open(RowKey::Sum, _) | Event::Dropped { .. } => {}
    }
}

/// Puts what is lawful of a block in the plan as one step; the rest is kept
/// in its cells, with the reasons.
fn written(frame: &mut Frame<'_>, state: &mut State, write: Write<RowKey, Column>) {
    let of_plan = write.cells.into_iter().filter_map(|(row, column, text)| {
        Some(Typed { row: RowAt::Tiltak(row.tiltak()?), column, text })
    });
    let below = write.beyond.into_iter().enumerate().flat_map(|(at, cells)| {
        let row = RowAt::New(at);
        cells.into_iter().map(move |(column, text)| Typed { row, column, text })
    });
    let cells: Vec<_> = of_plan.chain(below).collect();
    let derived = &frame.shown.derived;
    let made = write_block(derived, frame.look.year, frame.texts, &cells, seed());
    for refused in &made.refused {
        let row = RowKey::Tiltak(refused.tiltak);
        state.sheet.refuse(row, refused.column, refused.typed.clone(), refused.why.clone());
    }
    if made.changes.is_empty() {
        return;
    }
    let name = if let ([_], [change]) = (cells.as_slice(), made.changes.as_slice()) {
        describe(change, &derived.plan)
    } else {
        let key = match write.how {
            How::Pasted => "table-paste",
            How::Filled => "table-fill",
            How::Cleared => "table-clear",
            How::Typed | How::TypedInAll => "table-write-many",
        };
        Message::new(key).count("count", cells.len() - made.refused.len())
    };
    frame.ask(Action::Change { name, changes: made.changes, field: Some(write.field) });
}

/// Does something with whole rows.
pub(super) fn act(
    frame: &mut Frame<'_>,
    state: &mut State,
    content: &Content,
    ask: &Ask,
    ids: &[TiltakId],
) {
    match ask {
        Ask::Do(actions) => actions.iter().cloned().for_each(|action| frame.ask(action)),
        Ask::Why => {
            let year = frame.look.year;
            if let Some(id) = ids.first().copied() {
                let scope = Scope::Tiltak(id);
                frame.ask(Action::Why(Question { part: Part::Gap, year, scope }));
            }
        }
        Ask::Remove => remove(frame, ids),
        Ask::Duplicate => copy(frame, state, ids),
        Ask::MoveUp | Ask::MoveDown => shift(frame, content, state, ids, *ask == Ask::MoveDown),
        Ask::InsertAbove | Ask::InsertBelow => {
            add(frame, state, ids, *ask == Ask::InsertBelow);
        }
    }
}

fn remove(frame: &mut Frame<'_>, ids: &[TiltakId]) {
    if ids.is_empty() {
        return frame.ask(Action::Say(Message::new("table-remove-first")));
    }
    match taken_along(&frame.shown.derived.plan, ids) {
        Ok(taken) => {
            let name = taken.message();
            frame.ask(Action::Change { name, changes: taken.changes, field: None });
        }
        Err(why) => frame.ask(Action::Say(why)),
    }
}

fn copy(frame: &mut Frame<'_>, state: &mut State, ids: &[TiltakId]) {
    let plan = &frame.shown.derived.plan;
    let (added, changes) = duplicate(plan, ids, seed());
    let Some(first) = added.first().copied() else {
        return frame.ask(Action::Say(Message::new("table-remove-first")));
    };
    let code = ids.first().and_then(|id| plan.tiltak.get(*id)).map(|tiltak| tiltak.code.clone());
    let name = match (ids, code) {
        ([_], Some(code)) => Message::new("table-duplicate-one").text("tiltak", code),
        _ => Message::new("table-duplicate-many").count("count", added.len()),
    };
    frame.ask(Action::Change { name, changes, field: None });
    go_to(frame, state, first);
}

fn shift(frame: &mut Frame<'_>, content: &Content, state: &State, ids: &[TiltakId], down: bool) {
    if state.kept.order.is_some() {
        return frame.ask(Action::Say(Message::new("table-move-sorted")));
    }
    let changes = shift_rows(&frame.shown.derived.plan, &content.shown(), ids, down);
    if !changes.is_empty() {
        let name = Message::new(if down { "table-move-down" } else { "table-move-up" });
        frame.ask(Action::Change { name, changes, field: None });
    }
}

fn add(frame: &mut Frame<'_>, state: &mut State, ids: &[TiltakId], below: bool) {
    let plan = &frame.shown.derived.plan;
    let beside = if below { ids.last() } else { ids.first() }.copied();
    let at = beside.and_then(|id| plan.tiltak.position(id));
    let at = at.map_or(plan.tiltak.len(), |at| at + usize::from(below));
    let made = insert(plan, at, beside, frame.look.year, frame.texts, seed());
    let Some((id, change)) = made else { return };
    let name = describe(&change, plan);
    frame.ask(Action::Change { name, changes: vec![change], field: None });
    go_to(frame, state, id);
}

/// Goes to a row that is there in the next frame, to type its title.
fn go_to(frame: &mut Frame<'_>, state: &mut State, id: TiltakId) {
    frame.ask(Action::Select(Some(id)));
    state.followed = Some(id);
    state.going = Some(id);
}

/// Another number each time.
fn seed() -> u64 {
    u64::try_from(jiff::Timestamp::now().as_microsecond()).unwrap_or_default()
}

/// The tiltak that are selected, from the top down.
pub(super) fn selected(state: &State, rows: &TableRows<'_>) -> Vec<TiltakId> {
    state.sheet.selected(rows).into_iter().filter_map(RowKey::tiltak).collect()
}
