//! A tiltak's row: its name and its bar, and what is done to them.

use super::bar;
use super::hold::{Doing, Hand, Hold, presses};
use super::stage::{Comes, STUB, Stage, line, write};
use super::tip;
use crate::model::{TiltakId, Year};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::focus_ring;
use crate::ui::shell;
use crate::view::TiltakRow;
use egui::accesskit::Action as Wish;
use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, PointerButton, Rangef, Rect, Response, Sense, Ui,
    WidgetInfo, pos2,
};

/// Width of the edge that stretches a bar.
const EDGE: f32 = 8.0;

/// The bar of a tiltak, as egui knows it.
pub(super) fn bar_id(id: TiltakId) -> Id {
    Id::unique(("roadmap bar", id))
}

/// The row whose bar has the focus, also when it is out of sight.
pub(super) fn focused(ui: &Ui, stage: &Stage<'_>) -> Option<usize> {
    let at = ui.data(|data| data.get_temp::<usize>(focus_id()))?;
    let id = bar_id(stage.tiltak(at)?.id);
    ui.memory(|memory| memory.has_focus(id)).then_some(at)
}

fn focus_id() -> Id {
    Id::unique("roadmap focus")
}

/// Draws a tiltak's row and takes in what is done to it.
pub(super) fn show(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, at: usize, row: &TiltakRow) {
    let rect = stage.rect(at);
    name(ui, frame, stage, row, rect);
    let response = hand(ui, frame, stage, at, row);
    let painter = ui.painter();
    marks(ui, stage, row, rect);
    let moved = stage.moved(row.id);
    let years = stage.years(row);
    bar::paint(painter, &stage.sheet, (&row.bar, years), moved, stage.sheet.bar(rect.y_range()));
    words(ui, frame, stage, row, rect);
    if response.has_focus() || stage.hold.is_some_and(|hold| hold.tiltak == row.id) {
        let ring = stage.bar(row, rect);
        focus_ring(painter, ring.shrink(1.0), bar::radius(&stage.sheet), stage.sheet.tokens);
    }
    if stage.hold.is_none() {
        tip::of_bar(frame, row, &response);
    }
}

/// Code and short title; the full title beside the pointer.
fn name(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, row: &TiltakRow, rect: Rect) {
    let (sheet, painter) = (&stage.sheet, ui.painter());
    let held = stage.hold.is_some_and(|hold| hold.tiltak == row.id);
    let strong = held || frame.look.selected == Some(row.id);
    let font = if strong { sheet.strong(13.0) } else { sheet.text(13.0) };
    let (y, end) = (rect.center().y, sheet.years.min - 8.0 * sheet.scale);
    let code = line(painter, &row.code, font.clone(), sheet.tokens.ink, end - sheet.code_x);
    write(painter, sheet.code_x, y, &code);
    let said = row.title != row.code;
    let title = if said { row.title.as_str() } else { "" };
    let title = line(painter, title, font, sheet.tokens.ink, end - sheet.title_x);
    write(painter, sheet.title_x, y, &title);
    if title.elided || code.elided || row.full != row.title {
        let room = Rect::from_min_max(rect.min, pos2(end, rect.bottom()));
        let response = ui.interact(room, bar_id(row.id).with("name"), Sense::hover());
        if stage.hold.is_none() {
            response.on_hover_text(tip::title(row));
        }
    }
}

/// What stands beside the bar: where it was, and where it has to go.
fn marks(ui: &Ui, stage: &Stage<'_>, row: &TiltakRow, rect: Rect) {
    let (sheet, bar) = (&stage.sheet, &row.bar);
    let (y, painter) = (stage.sheet.bar(rect.y_range()), ui.painter());
    let (first, last) = (bar.first.number(), bar.last.number());
    let moved = stage.moved(row.id);
    if moved != (0, 0) {
        bar::ghost(painter, sheet, (first, last), y, sheet.tokens.muted);
    }
    let held = stage.hold.is_some_and(|hold| hold.tiltak == row.id);
    let to = match stage.hit(row.id.record()) {
        _ if held => None,
        Some(Comes::In(year)) => Some(year),
        Some(Comes::Never) => None,
        None => row.bar.pushed.map(Year::number),
    };
    let (from, to, color) = match to {
        Some(to) if to != first => (first, to, sheet.tokens.gap),
        _ if moved.0 != 0 => (first, first + moved.0, sheet.tokens.action),
        _ => return,
    };
    let length = last - first;
    if !held {
        bar::ghost(painter, sheet, (to, to + length), y, color);
    }
    let (old, new) = (sheet.span(from, from + length), sheet.span(to, to + length));
    // Where nothing is seen of the new place, its year stands at the edge.
    let edge = if new.is_outside() { STUB * sheet.scale } else { 0.0 };
    let (start, end) = way(old.whole, new.whole, held, 4.0 * sheet.scale);
    let end = end.clamp(sheet.years.min + edge, sheet.years.max - edge);
    let painter = painter.with_clip_rect(Rect::from_x_y_ranges(sheet.years, y));
    let (start, end) = (pos2(start, y.center()), pos2(end, y.center()));
    bar::small_arrow(&painter, start, end, sheet.scale, color);
}

/// From where to where an arrow goes along the row: up to a bar that is held,
/// and a little into the outline of where one has to go.
fn way(old: Rangef, new: Rangef, held: bool, inset: f32) -> (f32, f32) {
    match (new.min > old.min, held) {
        (true, true) => (f32::midpoint(old.min, old.max.min(new.min)), new.min - inset),
        (false, true) => (f32::midpoint(old.max, old.min.max(new.max)), new.max + inset),
        (true, false) => (old.max, new.min.max(old.max) + 3.0 * inset),
        (false, false) => (old.min, new.max.min(old.min) - 3.0 * inset),
    }
}

/// Words in or beside the bar.
fn words(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, row: &TiltakRow, rect: Rect) {
    let (sheet, painter) = (&stage.sheet, ui.painter());
    let (by, longer) = stage.moved(row.id);
    let (first, last) = (row.bar.first.number() + by, row.bar.last.number() + by + longer);
    let span = sheet.span(first, last);
    let (pad, y) = (8.0 * sheet.scale, rect.center().y);
    if span.is_outside() {
        // Nothing of the bar is seen: its first year stands at the edge instead.
        let stub = stage.bar(row, rect);
        let color = sheet.tokens.ink;
        painter.rect_filled(stub, bar::radius(sheet), sheet.tokens.well);
        let galley = line(painter, &first.to_string(), sheet.strong(12.0), color, f32::INFINITY);
        write(painter, stub.center().x - galley.size().x / 2.0, y, &galley);
    } else if row.bar.outside {
        let text = frame.tr("own-process");
        let galley = line(painter, &text, sheet.text(12.0), sheet.tokens.muted, f32::INFINITY);
        if galley.size().x + 2.0 * pad <= span.seen.span() {
            write(painter, span.seen.min + pad, y, &galley);
        }
    }
}

/// Takes in what the hand does to the bar.
fn hand(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, at: usize, row: &TiltakRow) -> Response {
    let bar = stage.bar(row, stage.rect(at));
    let reach = bar.expand2(egui::vec2(0.0, (stage.sheet.row - bar.height()) / 2.0 - 1.0));
    let response = ui.interact(reach, bar_id(row.id), Sense::click_and_drag());
    describe(ui, frame, stage, row, &response);
    if response.gained_focus() {
        ui.scroll_to_rect(stage.rect(at), None);
    }
    // The guide points at the first bar: the second row, below its goal.
    if at == 1 {
        shell::mark(ui, shell::Mark::Bar, bar);
    }
    pointer(ui, frame, stage, row, &response, bar);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(focus_id(), at));
        keys(ui, frame, stage, at, row);
    }
    shell::tiltak_menu(&response, frame, row.id);
    let mine = stage.hold.filter(|hold| hold.tiltak == row.id);
    if response.clicked() {
        match mine.filter(|hold| hold.by_keys() && !response.clicked_by(PointerButton::Primary)) {
            Some(hold) => hold.commit(ui, frame),
            None => frame.ask(Action::Select(Some(row.id))),
        }
    } else if mine.is_some_and(|hold| hold.by_keys()) && !response.has_focus() {
        // Unless another bar has been taken hold of already.
        if frame.look.drag.is_some_and(|(id, _)| id == row.id) {
            Hold::let_go(ui, frame);
        }
    }
    response
}

/// Says what the bar is to those who listen.
fn describe(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, row: &TiltakRow, response: &Response) {
    let first = f64::from(row.bar.first.number() + stage.moved(row.id).0);
    response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), first, &row.name));
    let selected = frame.look.selected == Some(row.id);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_selected(selected);
        node.set_numeric_value_step(1.0);
        node.add_action(Wish::Increment);
        node.add_action(Wish::Decrement);
    });
}

/// Dragging: the bar moves, its right edge stretches it.
fn pointer(
    ui: &Ui,
    frame: &mut Frame<'_>,
    stage: &Stage<'_>,
    row: &TiltakRow,
    response: &Response,
    bar: Rect,
) {
    let edge = bar.right() - (EDGE * stage.sheet.scale).min(bar.width() / 3.0);
    let mine =
        stage.hold.filter(|hold| hold.tiltak == row.id && matches!(hold.hand, Hand::Pointer(_)));
    if response.drag_started_by(PointerButton::Primary) {
        let from = ui.input(|input| input.pointer.press_origin()).map_or(edge, |at| at.x);
        let doing = if from >= edge { Doing::Stretch } else { Doing::Shift };
        let hold = Hold { tiltak: row.id, doing, hand: Hand::Pointer(from), by: 0 };
        hold.follow(ui, &stage.sheet, row).keep(ui, frame);
    } else if let Some(hold) = mine {
        let hold = hold.follow(ui, &stage.sheet, row);
        // Esc and a lost window end a drag as well: only letting go is a yes.
        let released = ui.input(|input| input.pointer.primary_released());
        match (response.dragged(), response.drag_stopped() && released) {
            (true, _) => hold.keep(ui, frame),
            (_, true) => hold.commit(ui, frame),
            _ => Hold::let_go(ui, frame),
        }
    }
    let at = ui.input(|input| input.pointer.latest_pos()).map_or(0.0, |at| at.x);
    if response.dragged() || response.hovered() {
        let stretches = mine.map_or(at >= edge, |hold| hold.doing == Doing::Stretch);
        ui.set_cursor_icon(match (stretches, response.dragged()) {
            (true, _) => CursorIcon::ResizeHorizontal,
            (_, true) => CursorIcon::Grabbing,
            _ => CursorIcon::Grab,
        });
    }
}

/// Arrow keys: along the years the bar is moved (stretched with Shift), up
/// and down the focus goes to another bar.
fn keys(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, at: usize, row: &TiltakRow) {
    let (id, holding) = (bar_id(row.id), stage.hold.is_some());
    let filter =
        EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: holding };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let wished = |wish| {
        let asked = ui.input(|input| input.num_accesskit_action_requests(id, wish));
        i32::try_from(asked).unwrap_or_default()
    };
    let along = |modifiers| {
        presses(ui, modifiers, Key::ArrowRight) - presses(ui, modifiers, Key::ArrowLeft)
    };
    let shift = along(Modifiers::NONE) + wished(Wish::Increment) - wished(Wish::Decrement);
    let each = [(Doing::Shift, shift), (Doing::Stretch, along(Modifiers::SHIFT))];
    if let Some((doing, by)) = each.into_iter().find(|(_, by)| *by != 0) {
        let before = stage.hold.filter(|hold| hold.tiltak == row.id && hold.doing == doing);
        let by = before.map_or(0, |hold| hold.by) + by;
        let hold = Hold { tiltak: row.id, doing, hand: Hand::Keys, by }.within(row);
        if hold.by == 0 {
            Hold::let_go(ui, frame);
        } else {
            hold.keep(ui, frame);
        }
    }
    let down =
        presses(ui, Modifiers::NONE, Key::ArrowDown) - presses(ui, Modifiers::NONE, Key::ArrowUp);
    if !holding && let Some((at, next)) = beside(stage, at, down) {
        // Drawn from now on, also before it is scrolled to.
        ui.data_mut(|data| data.insert_temp(focus_id(), at));
        ui.memory_mut(|memory| memory.request_focus(bar_id(next)));
        ui.request_repaint();
        ui.scroll_to_rect(stage.rect(at), None);
    }
}

/// The next tiltak above or below a row.
fn beside(stage: &Stage<'_>, at: usize, down: i32) -> Option<(usize, TiltakId)> {
    let found = |row: usize| stage.tiltak(row).map(|tiltak| (row, tiltak.id));
    match down.signum() {
        1 => (at + 1..stage.places.len()).find_map(found),
        -1 => (0..at).rev().find_map(found),
        _ => None,
    }
}
