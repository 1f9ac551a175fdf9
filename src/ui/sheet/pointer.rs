//! What the pointer does: select, drag what stands in a cell, stretch columns.

use super::desk::Desk;
use super::draft::Kind;
use super::rows::{Ground as Look, Rows};
use super::steps::{self, Place};
use super::{Event, measure};
use egui::{CursorIcon, PointerButton, Pos2, Response, Ui, vec2};

/// How far the pointer goes before something is dragged.
const SLACK: f32 = 6.0;

/// What the pointer holds.
#[derive(Clone, Debug)]
pub(super) enum Hold<R, C> {
    /// A corner of the block.
    Corner,
    /// The edge of a column.
    Edge {
        /// The column.
        column: C,
        /// Where it was taken.
        from: f32,
        /// Its width then, on the screen.
        width: f32,
    },
    /// A choice that was just taken: the button is yet to be let go of.
    Choice,
    /// What stands in a cell.
    Content {
        /// The cell.
        from: (R, C),
        /// Where it was taken.
        at: Pos2,
        /// What is drawn at the pointer.
        label: String,
        /// Whether it has been moved.
        moved: bool,
    },
}

/// Takes in what the pointer does.
pub(super) fn take<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, response: &Response) {
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let over = response.hovered();
    if over && ui.input(|input| input.pointer.primary_pressed()) {
        press(ui, desk, at);
    } else if over && ui.input(|input| input.pointer.secondary_pressed()) {
        point_out(ui, desk, at);
    } else if ui.input(|input| input.pointer.primary_down()) {
        drag(ui, desk, at);
    }
    if ui.input(|input| input.pointer.primary_released()) {
        release(ui, desk, at);
    }
    if response.clicked_by(PointerButton::Primary) {
        click(ui, desk, at, response.double_clicked_by(PointerButton::Primary));
    }
    if response.clicked_by(PointerButton::Secondary) && desk.cursor.is_some() {
        desk.state.menu = Some(at);
    }
    icon(ui, desk, at, over);
}

fn press<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2) {
    desk.commit();
    ui.memory_mut(|memory| memory.request_focus(desk.id));
    if at.y < desk.map.body().top() {
        if let Some(column) = desk.map.edge_at(at) {
            let width = desk.map.column(column).span();
            desk.state.hold =
                desk.column(column).map(|column| Hold::Edge { column, from: at.x, width });
        }
        return;
    }
    let Some(place) = desk.map.at(at).filter(|place| desk.key(*place).is_some()) else { return };
    let modifiers = ui.input(|input| input.modifiers);
    desk.state.begun = None;
    if modifiers.shift {
        desk.extend(place);
        desk.state.hold = Some(Hold::Corner);
    } else if modifiers.command {
        pick(desk, place);
    } else {
        let content = content(desk, place, at);
        desk.go(place);
        desk.state.hold = Some(content.unwrap_or(Hold::Corner));
    }
}

/// The cell that the cursor stands in already can be dragged from: so a first
/// press selects, as it does everywhere else.
fn content<T: Rows>(desk: &Desk<'_, T>, place: Place, at: Pos2) -> Option<Hold<T::Row, T::Column>> {
    let from = desk.key(place).filter(|_| desk.cursor == Some(place) && !desk.has_several())?;
    let label = desk.rows.drag(place.0, from.1)?;
    Some(Hold::Content { from, at, label, moved: false })
}

/// Ctrl and a click select rows one by one.
fn pick<T: Rows>(desk: &mut Desk<'_, T>, place: Place) {
    let Some((row, _)) = desk.key(place) else { return };
    if desk.state.picked.is_empty() {
        let rows = desk.state.selected(desk.rows);
        desk.state.picked.extend(rows);
    }
    desk.block = None;
    desk.state.block = None;
    let picked = &mut desk.state.picked;
    if picked.len() > 1 && picked.contains(&row) {
        picked.remove(&row);
    } else {
        picked.insert(row);
    }
    desk.put(place);
}

/// A press with the other button goes to a cell that is not selected.
fn point_out<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2) {
    desk.commit();
    ui.memory_mut(|memory| memory.request_focus(desk.id));
    let place = if at.y < desk.map.body().top() {
        desk.cursor.map(|(line, _)| (line, desk.map.column_at(at.x)))
    } else {
        desk.map.at(at)
    };
    if let Some((place, (row, _))) = place.and_then(|place| Some((place, desk.key(place)?)))
        && !desk.is_selected(row, place)
    {
        desk.go(place);
    }
}

fn drag<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2) {
    match desk.state.hold.clone() {
        Some(Hold::Corner) => {
            scroll(ui, desk, at);
            let (line, column) = desk.map.near(at);
            let place = steps::nearest(desk, line).map(|line| (line, column));
            let free = desk.block.map(|[_, to]| to).or(desk.cursor);
            if let Some(place) = place.filter(|place| free != Some(*place)) {
                desk.extend(place);
            }
        }
        Some(Hold::Edge { column, from, width }) => stretch(desk, column, width + at.x - from),
        Some(Hold::Content { at: from, .. }) => {
            if let Some(Hold::Content { moved, .. }) = &mut desk.state.hold {
                *moved |= from.distance(at) > SLACK;
            }
            scroll(ui, desk, at);
        }
        Some(Hold::Choice) | None => {}
    }
}

/// Scrolls while something is held outside of what is seen.
fn scroll<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2) {
    const FAST: f32 = 0.25;
    let body = desk.map.body();
    let beyond = |at: f32, least: f32, most: f32| (at - most).max(0.0) + (at - least).min(0.0);
    let by = vec2(beyond(at.x, body.left(), body.right()), beyond(at.y, body.top(), body.bottom()));
    let to = desk.map.held(desk.map.offset + by * FAST);
    if to != desk.map.offset {
        desk.map.offset = to;
        desk.state.offset = to;
        ui.request_repaint();
    }
}

fn stretch<T: Rows>(desk: &mut Desk<'_, T>, key: T::Column, width: f32) {
    let least = desk.rows.columns().iter().find(|column| column.key == key);
    let least = least.map_or(0.0, |column| column.least);
    let width = (width / desk.map.scale).max(least).round();
    desk.state.widths.insert(key, width);
}

fn release<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2) {
    match desk.state.hold.take() {
        Some(Hold::Edge { column, width, .. }) => {
            if let Some(now) = desk.state.widths.get(&column).copied()
                && (now * desk.map.scale - width).abs() > 0.5
            {
                desk.events.push(Event::Resized(column, now));
            }
        }
        Some(Hold::Content { from, moved: true, .. }) => {
            ui.request_repaint();
            drop_at(desk, from, at);
        }
        Some(Hold::Choice) => ui.memory_mut(|memory| memory.request_focus(desk.id)),
        _ => {}
    }
}

fn drop_at<T: Rows>(desk: &mut Desk<'_, T>, from: (T::Row, T::Column), at: Pos2) {
    let Some(to) = desk.map.at(at).and_then(|place| Some((place, desk.key(place)?))) else {
        return;
    };
    let Some(line) = desk.rows.place(from.0).filter(|_| to.1 != from) else { return };
    match desk.rows.drop((line, from.1), (to.0.0, to.1.1)) {
        Ok(_) => {
            desk.go(to.0);
            desk.events.push(Event::Dropped { from, to: to.1 });
        }
        Err(why) => desk.state.said = Some(why),
    }
}

fn click<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, at: Pos2, double: bool) {
    if at.y < desk.map.body().top() {
        let column = desk.map.column_at(at.x);
        match (desk.map.edge_at(at), double) {
            (Some(edge), true) => measure::fit(ui, desk, edge),
            (Some(_), false) => {}
            (None, _) => desk.ask_sort(column),
        }
        return;
    }
    let Some(place) = desk.map.at(at).filter(|place| desk.cursor == Some(*place)) else { return };
    let Some((row, column)) = desk.key(place) else { return };
    let plain = ui.input(|input| input.modifiers.is_none());
    let open = desk.is_open(place);
    if double && !open {
        desk.events.push(Event::Open(row, column));
    } else if plain && (double || open && lists(desk, place)) {
        desk.begin(Kind::Full, None);
    }
}

/// Whether one click on a cell lists its choices.
fn lists<T: Rows>(desk: &Desk<'_, T>, (line, column): Place) -> bool {
    desk.column(column).is_some_and(|column| {
        matches!(desk.rows.cell(line, column).ground, Look::Pill(_))
            && !desk.rows.choices(line, column).is_empty()
    })
}

fn icon<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, at: Pos2, over: bool) {
    let icon = match &desk.state.hold {
        Some(Hold::Edge { .. }) => CursorIcon::ResizeColumn,
        Some(Hold::Content { moved: true, .. }) => CursorIcon::Grabbing,
        Some(_) => return,
        None if !over => return,
        None if at.y < desk.map.body().top() => match desk.map.edge_at(at) {
            Some(_) => CursorIcon::ResizeColumn,
            None => return,
        },
        None => match desk.map.at(at).and_then(|place| content(desk, place, at)) {
            Some(_) => CursorIcon::Grab,
            None => return,
        },
    };
    ui.set_cursor_icon(icon);
}
