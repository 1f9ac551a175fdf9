//! One frame of a sheet: what was done first, then what it looks like.

use super::desk::Desk;
use super::hand::{self, Hand, Mode};
use super::measure::{self, Places};
use super::pointer::{self, Hold};
use super::rows::{Line, Rows};
use super::steps;
use super::{Event, Sheet, access, draw, editor, keys, menu, strip};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use egui::containers::scroll_area::{DragScroll, ScrollSource};
use egui::{
    EventFilter, FocusDirection, Key, LayerId, Modifiers, Order, Painter, Rect, Response,
    ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2,
};

/// Draws the sheet and tells what was done in it.
pub(super) fn show<T: Rows>(
    mut sheet: Sheet<'_, T>,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
) -> Vec<Event<T::Row, T::Column>> {
    ui.add_plugin(Hand::default());
    let (places, map) = measure::room(ui, &sheet, frame.scale());
    let (name, more) = (std::mem::take(&mut sheet.name), sheet.menu.take());
    let Sheet { id, rows, state, grows, .. } = sheet;
    let texts = frame.texts;
    let mut desk =
        Desk { id, rows, state, events: Vec::new(), map, cursor: None, block: None, grows, texts };
    refusals(frame, &mut desk);
    desk.find();
    reveal(&mut desk);
    let response = widget(ui, &mut desk, places.sheet);
    let turn = desk.state.turn;
    hands(ui, frame, &mut desk, &response);
    follow(ui, &desk, turn);
    access::sheet(ui, &desk, &name);
    content(ui, &mut desk, &places);
    draw::header(ui, &mut desk);
    tip(ui, &desk, &response);
    dragged(ui, &desk);
    strip::show(ui, frame, &mut desk, places.strip);
    menu::show(ui, frame, &mut desk, more);
    keys_are_for(ui, frame, &desk);
    desk.events
}

/// Takes in what was refused of what was asked for in the last frame.
fn refusals<T: Rows>(frame: &mut Frame<'_>, desk: &mut Desk<'_, T>) {
    for write in std::mem::take(&mut desk.state.asked) {
        if let Some(why) = frame.look.refused.remove(&write.field) {
            for (row, column, typed) in write.cells {
                desk.state.refuse(row, column, typed, why.clone());
            }
        }
    }
}

/// Brings in sight what is to be.
fn reveal<T: Rows>(desk: &mut Desk<'_, T>) {
    let Some(row) = desk.state.reveal.take() else { return };
    let cursor = desk.cursor.filter(|place| desk.rows.line(place.0).row() == Some(row));
    let place = cursor.or_else(|| desk.rows.place(row).map(|line| (line, 0)));
    if let Some(place) = place {
        desk.map.offset = desk.map.reveal(place);
    }
}

/// The widget that has the keys, for all of the sheet. It is one stop on the
/// way of Tab.
fn widget<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, rect: Rect) -> Response {
    let (id, editor) = (desk.id, desk.editor());
    let mine = ui.memory(|memory| memory.has_focus(id) || memory.has_focus(editor));
    let leaves = mine && leave(ui, desk);
    if mine && !leaves {
        // Keys that come before the lock below is in place do not lead away.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    let response = ui.interact(rect, id, Sense::click_and_drag());
    if std::mem::take(&mut desk.state.wants_focus) {
        response.request_focus();
    }
    let all =
        EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, all));
    response
}

/// F6, and Tab from the last cell, leave the sheet for what comes after it;
/// Shift+F6, and Shift+Tab from the first, for what is before.
fn leave<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>) -> bool {
    let pressed = |modifiers: fn(egui::Modifiers) -> bool| {
        ui.input(|input| {
            input.events.iter().any(|event| {
                matches!(event, egui::Event::Key { key: egui::Key::F6, pressed: true, modifiers: held, .. } if modifiers(*held))
            })
        })
    };
    let way = if let Some(way) = desk.state.leaving.take() {
        way
    } else if pressed(|held| held.is_none()) {
        FocusDirection::Next
    } else if pressed(|held| held.shift_only()) {
        FocusDirection::Previous
    } else {
        return false;
    };
    desk.commit();
    ui.memory_mut(|memory| {
        memory.request_focus(desk.id);
        memory.move_focus(way);
    });
    true
}

/// Takes in what keys and pointer do.
fn hands<T: Rows>(ui: &Ui, frame: &mut Frame<'_>, desk: &mut Desk<'_, T>, response: &Response) {
    let focused = ui.memory(|memory| memory.has_focus(desk.id));
    if response.gained_focus() {
        // The Tab that led here does not lead on.
        for modifiers in [Modifiers::SHIFT, Modifiers::NONE] {
            ui.input_mut(|input| input.consume_key(modifiers, Key::Tab));
        }
    }
    if focused && desk.cursor.is_none() && desk.state.sought.is_none() {
        let first = (0..desk.rows.len()).find(|at| matches!(desk.rows.line(*at), Line::Body(_)));
        if let Some(line) = first.or_else(|| steps::first(desk)) {
            desk.go((line, 0));
        }
    }
    if desk.state.draft.is_some() {
        desk.edit(ui);
    } else if focused {
        keys::take(ui, frame, desk);
    }
    access::take(ui, desk);
    pointer::take(ui, desk, response);
}

/// On a page that scrolls, the page follows the cursor too.
fn follow<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, turn: u64) {
    let free = desk.block.map(|[_, to]| to).or(desk.cursor);
    if let Some(place) = free.filter(|_| desk.state.turn != turn) {
        ui.scroll_to_rect(desk.map.cell(place).intersect(desk.map.body()), None);
    }
}

/// Draws lines and cells in a part that scrolls.
fn content<T: Rows>(ui: &mut Ui, desk: &mut Desk<'_, T>, places: &Places) {
    let size = desk.map.content();
    let top = places.sheet.top() + desk.map.header;
    let rect = Rect::from_min_max(egui::pos2(places.sheet.left(), top), places.sheet.max);
    let source = ScrollSource { drag: DragScroll::Never, ..ScrollSource::default() };
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    // A cell at the edge is as good as any: its ring must not fade.
    inner.spacing_mut().scroll.fade.strength = 0.0;
    let area = ScrollArea::new(places.bars)
        .id_salt(desk.id)
        .auto_shrink(false)
        .scroll_source(source)
        .scroll_offset(desk.map.offset)
        .min_scrolled_height(0.0)
        .min_scrolled_width(0.0);
    let shown = area.show_viewport(&mut inner, |ui, view| {
        ui.set_min_size(size);
        desk.map.offset = view.min.to_vec2();
        ui.set_clip_rect(ui.clip_rect().intersect(desk.map.body()));
        draw::body(ui, desk);
        editor::show(ui, desk);
    });
    let offset = shown.state.clamped_offset();
    desk.state.offset = if offset.any_nan() { Vec2::ZERO } else { offset };
}

/// What is told of the cell that is pointed at: all of its text where it is
/// cut, what its user tells of it, and why it was refused.
fn tip<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, response: &Response) {
    let at = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.hovered());
    let place = at.and_then(|at| desk.map.at(at)).filter(|_| desk.state.hold.is_none());
    let Some((place, key)) = place.and_then(|place| Some((place, desk.key(place)?))) else {
        return;
    };
    let cell = desk.rows.cell(place.0, key.1);
    let whole = desk.map.cell(place);
    let font = font::text(13.0 * desk.map.scale);
    let room = measure::text_room(whole);
    let cut = measure::line(ui, &cell.text, font, egui::Color32::BLACK, room, false).elided
        || cell.text.contains('\n');
    let lines: Vec<_> = cut
        .then(|| cell.text.to_string())
        .into_iter()
        .chain(desk.rows.tip(place.0, key.1))
        .chain(desk.why(key))
        .collect();
    if !lines.is_empty() {
        let seen = whole.intersect(desk.map.body());
        let response = ui.interact(seen, desk.id.with(("tip", key)), Sense::hover());
        response.on_hover_text(lines.join("\n"));
    }
}

/// What is dragged, at the pointer, and what dropping it here would do.
fn dragged<T: Rows>(ui: &Ui, desk: &Desk<'_, T>) {
    let Some(Hold::Content { from, label, moved: true, .. }) = &desk.state.hold else { return };
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let look = tokens(ui);
    let over = desk.map.at(at).and_then(|place| Some((place, desk.key(place)?)));
    let line = desk.rows.place(from.0);
    let (text, wrong) = match (over, line) {
        (Some((to, key)), Some(line)) if key != *from => {
            match desk.rows.drop((line, from.1), (to.0, key.1)) {
                Ok(text) => (text, false),
                Err(why) => (desk.texts.say(&why), true),
            }
        }
        _ => (label.clone(), false),
    };
    let layer = LayerId::new(Order::Tooltip, desk.id.with("dragged"));
    let painter = Painter::new(ui.ctx().clone(), layer, ui.ctx().content_rect());
    let color = if wrong { look.gap } else { look.ink };
    let galley = painter.layout(text, font::text(13.0 * desk.map.scale), color, 360.0);
    let rect = Rect::from_min_size(at + vec2(14.0, 14.0), galley.size() + vec2(16.0, 10.0));
    let rect = rect.translate((ui.ctx().content_rect().max - rect.max).min(Vec2::ZERO));
    let edge = egui::Stroke::new(1.0, if wrong { look.gap } else { look.action });
    painter.rect(rect, 4.0, look.surface, edge, egui::StrokeKind::Inside);
    painter.galley(rect.min + vec2(8.0, 5.0), galley, color);
}

/// Says whom the keys are for until the next frame.
fn keys_are_for<T: Rows>(ui: &Ui, frame: &mut Frame<'_>, desk: &Desk<'_, T>) {
    let focused = ui.memory(|memory| memory.has_focus(desk.id));
    if focused || desk.is_typing() || menu::is_open(ui, desk) {
        frame.look.typing = true;
    }
    if desk.is_typing() {
        hand::expect(ui, Mode::Typing);
    } else if focused {
        hand::expect(ui, Mode::Moving);
    }
}

impl<T: Rows> Desk<'_, T> {
    fn is_typing(&self) -> bool {
        self.state.draft.is_some()
    }
}
