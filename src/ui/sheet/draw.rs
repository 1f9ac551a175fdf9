//! The grid: titles, lines and cells in sight, the selection and the cursor.

use super::access;
use super::desk::Desk;
use super::look::{self, Setting};
use super::measure::{self, PAD};
use super::rows::{Cell, Line, Rows, Sort};
use super::state::Key;
use crate::ui::paint::number::count;
use crate::ui::theme::{Tokens, font, tokens};
use egui::emath::GuiRounding as _;
use egui::epaint::PathShape;
use egui::{Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use std::borrow::Cow;

/// Draws the lines in sight.
pub(super) fn body<T: Rows>(ui: &mut Ui, desk: &Desk<'_, T>) {
    let tokens = tokens(ui);
    let told = access::is_on(ui, desk.id);
    let whole = desk.map.body();
    for at in desk.map.seen_lines() {
        let line = desk.rows.line(at);
        let mut row = access::row(ui, desk, at, told);
        let left = one(ui, desk, at, line, row.as_mut(), tokens);
        if let Line::Heading { text, level } = line {
            heading(ui, desk, at, (text, level), left, tokens);
            access::heading(row.as_mut(), text);
        }
        let y = desk.map.line(at).max;
        rule(ui.painter(), whole, y, if is_last(desk, at) { tokens.edge } else { tokens.line });
    }
    if told {
        access::out_of_sight(ui, desk);
    }
    frozen_edge(ui, desk, tokens);
    cursor(ui, desk, tokens);
}

/// Whether sums follow below a line.
fn is_last<T: Rows>(desk: &Desk<'_, T>, at: usize) -> bool {
    let is_total = |at: usize| matches!(desk.rows.line(at), Line::Total(_));
    at + 1 < desk.rows.len() && is_total(at + 1) && !is_total(at)
}

/// Draws a line; gives where the first text that is not in the first column
/// begins.
fn one<T: Rows>(
    ui: &Ui,
    desk: &Desk<'_, T>,
    at: usize,
    line: Line<'_, T::Row>,
    mut told: Option<&mut Ui>,
    tokens: &Tokens,
) -> f32 {
    let mut left = desk.map.rect.right();
    let scrolled = desk.map.seen_columns();
    for column in scrolled.chain(0..desk.map.frozen.min(desk.map.columns())) {
        let whole = desk.map.cell((at, column));
        let seen = desk.map.seen(whole.intersect(desk.map.body()), column < desk.map.frozen);
        let about = &desk.rows.columns()[column];
        if !seen.is_positive() || line.row().is_none() && column == 0 {
            continue;
        }
        let cell = desk.rows.cell(at, about.key);
        if column > 0 && !cell.text.is_empty() {
            left = left.min(seen.left());
        }
        let key = line.row().map(|row| (row, about.key));
        let (cell, refused) = shown(desk, key, cell);
        let setting = Setting { right: about.right, scale: desk.map.scale, refused };
        let painter = ui.painter().with_clip_rect(seen);
        look::cell(ui, &painter, whole, &cell, setting, tokens);
        let Some((row, _)) = key else { continue };
        let selected = desk.is_selected(row, (at, column));
        if selected && desk.cursor != Some((at, column)) {
            painter.rect_filled(whole, 0.0, tokens.action.gamma_multiply(0.12));
        }
        if let Some(told) = told.as_deref_mut() {
            access::cell(told, desk, (at, column), seen, &cell, selected);
        }
    }
    left
}

/// A cell with the text that was typed in it, where that is not in the plan;
/// and whether it was refused.
fn shown<'d, T: Rows>(
    desk: &'d Desk<'_, T>,
    key: Option<Key<T::Row, T::Column>>,
    cell: Cell<'d>,
) -> (Cell<'d>, bool) {
    let typed = key.and_then(|key| typed(desk, key));
    match typed.or_else(|| key.and_then(|key| asked(desk, key))) {
        Some(text) => (Cell { text: Cow::Borrowed(text), ..cell }, typed.is_some()),
        None => (cell, false),
    }
}

/// What was typed in a cell and refused.
fn typed<'d, T: Rows>(desk: &'d Desk<'_, T>, key: Key<T::Row, T::Column>) -> Option<&'d str> {
    desk.state.refused.get(&key).map(|refused| refused.typed.as_str())
}

/// What was just written in a cell, until the plan has it.
fn asked<'d, T: Rows>(desk: &'d Desk<'_, T>, key: Key<T::Row, T::Column>) -> Option<&'d str> {
    const FEW: usize = 64;
    let writes = desk.state.asked.iter().filter(|write| write.cells.len() <= FEW);
    let mut cells = writes.flat_map(|write| &write.cells);
    cells.find(|cell| (cell.0, cell.1) == key).map(|cell| cell.2.as_str())
}

/// A heading runs as far as there is nothing else on its line.
fn heading<T: Rows>(
    ui: &Ui,
    desk: &Desk<'_, T>,
    at: usize,
    (text, level): (&str, u8),
    right: f32,
    tokens: &Tokens,
) {
    let y = desk.map.line(at);
    let indent = 16.0 * f32::from(level) * desk.map.scale;
    let left = desk.map.rect.left() + PAD + indent;
    let font = font::strong(13.0 * desk.map.scale);
    let galley = measure::line(ui, text, font, tokens.ink, right - left - PAD, false);
    let place = pos2(left, y.center() - galley.size().y / 2.0).round();
    ui.painter_at(desk.map.body()).galley(place, galley, tokens.ink);
}

fn rule(painter: &Painter, within: Rect, y: f32, color: egui::Color32) {
    let y = y.round_to_pixels(painter.pixels_per_point());
    let painter = painter.with_clip_rect(within);
    let rect = Rect::from_min_max(pos2(within.left(), y - 1.0), pos2(within.right(), y));
    painter.rect_filled(rect, 0.0, color);
}

/// Where the frozen columns end, once others have gone under them.
fn frozen_edge<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, tokens: &Tokens) {
    if desk.map.frozen > 0 && desk.map.offset.x > 0.0 {
        let x = desk.map.frozen_right();
        let rect = desk.map.rect;
        let line = Rect::from_min_max(pos2(x - 1.0, rect.top()), pos2(x, rect.bottom()));
        ui.painter().with_clip_rect(rect).rect_filled(line, 0.0, tokens.edge);
    }
}

/// The outline of the block, and the ring around the cursor: full where keys
/// are for the sheet, pale where they are not.
fn cursor<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, tokens: &Tokens) {
    let Some(place) = desk.cursor else { return };
    let has_keys = ui.memory(|memory| memory.has_focus(desk.id) || memory.has_focus(desk.editor()));
    if let Some([a, b]) = desk.block {
        let rect = desk.map.cell(a).union(desk.map.cell(b));
        let free = a.1.min(b.1) >= desk.map.frozen;
        let clip = if free { desk.map.seen(desk.map.body(), false) } else { desk.map.body() };
        let stroke = Stroke::new(1.0, tokens.action);
        ui.painter_at(clip).rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }
    let frozen = place.1 < desk.map.frozen;
    let clip = desk.map.seen(desk.map.body(), frozen);
    let stroke =
        if has_keys { Stroke::new(2.0, tokens.action) } else { Stroke::new(1.0, tokens.edge) };
    let mut rect = desk.map.cell(place);
    rect.max.y -= 1.0;
    ui.painter_at(clip).rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
}

/// Draws the titles.
pub(super) fn header<T: Rows>(ui: &mut Ui, desk: &mut Desk<'_, T>) {
    let tokens = tokens(ui);
    let body = desk.map.body();
    let strip = Rect::from_min_max(desk.map.rect.min, pos2(body.right(), body.top()));
    let mut row = access::header(ui, desk, strip);
    let mut wanted = None;
    let columns = desk.map.seen_columns();
    for column in columns.chain(0..desk.map.frozen.min(desk.map.columns())) {
        let whole = desk.map.title(column);
        let seen = desk.map.seen(whole.intersect(strip), column < desk.map.frozen);
        if !seen.is_positive() {
            continue;
        }
        let cut = title(ui, desk, column, whole, seen, tokens);
        if access::title(row.as_mut(), desk, column, seen) {
            wanted = Some(column);
        }
        tip(ui, desk, column, seen, cut);
    }
    rule(ui.painter(), desk.map.rect, strip.bottom(), tokens.edge);
    if let Some(column) = wanted {
        desk.ask_sort(column);
    }
}

/// Draws a title; tells whether it is cut.
fn title<T: Rows>(
    ui: &Ui,
    desk: &Desk<'_, T>,
    column: usize,
    whole: Rect,
    seen: Rect,
    tokens: &Tokens,
) -> bool {
    let about = &desk.rows.columns()[column];
    let here = desk.cursor.is_some_and(|cursor| cursor.1 == column);
    let color = if here { tokens.ink } else { tokens.muted };
    let painter = ui.painter().with_clip_rect(seen);
    let mark = matches!(about.sort, Some(Sort::Up | Sort::Down));
    let side = if mark { 14.0 * desk.map.scale } else { 0.0 };
    let lines = about.title.lines().count().max(1);
    let high = 16.0 * desk.map.scale;
    let mut top = whole.center().y - high * count(lines) / 2.0;
    let (mut cut, mut right) = (false, whole.left() + PAD);
    for text in about.title.lines() {
        let font = font::strong(13.0 * desk.map.scale);
        let room = measure::text_room(whole) - side;
        let galley = measure::line(ui, text, font, color, room, false);
        cut |= galley.elided;
        let wide = galley.size().x;
        let x = if about.right { whole.right() - PAD - wide } else { whole.left() + PAD };
        let x = if about.right { x - side } else { x };
        painter.galley(pos2(x, top).round(), galley, color);
        right = right.max(x + wide);
        top += high;
    }
    if let Some(sort @ (Sort::Up | Sort::Down)) = about.sort {
        let at = pos2(right + side / 2.0 + 1.0, whole.center().y);
        arrow(&painter, at, sort == Sort::Up, desk.map.scale, tokens);
    }
    cut
}

fn arrow(painter: &Painter, at: egui::Pos2, up: bool, scale: f32, tokens: &Tokens) {
    let tip = vec2(0.0, if up { -3.0 } else { 3.0 }) * scale;
    let side = vec2(4.0, 0.0) * scale;
    let points = if up {
        vec![at + tip, at - tip + side, at - tip - side]
    } else {
        vec![at + tip, at - tip - side, at - tip + side]
    };
    painter.add(PathShape::convex_polygon(points, tokens.action, Stroke::NONE));
}

/// The whole title, where it says more than what is seen.
fn tip<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, column: usize, seen: Rect, cut: bool) {
    let about = &desk.rows.columns()[column];
    let more = about.full != about.title.replace('\n', " ");
    let near = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| seen.contains(at));
    if near && (cut || more) && desk.state.hold.is_none() {
        let response = ui.interact(seen, desk.id.with(("title", about.key)), egui::Sense::hover());
        response.on_hover_text(&about.full);
    }
}
