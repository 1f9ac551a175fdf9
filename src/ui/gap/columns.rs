//! Years side by side: what is granted below, what is missing on top of it.

use super::axis::Axis;
use super::mark;
use crate::engine::{Bound, Part};
use crate::ui::frame::Frame;
use crate::ui::paint::number::count;
use crate::ui::paint::{dashed_rect, dotted_line};
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::{GapBar, GapPick, GapStated, GapView};
use egui::epaint::Galley;
use egui::{Align2, Color32, Painter, Rangef, Rect, ScrollArea, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

/// The narrowest column that a year's words have room in.
const NARROW: f32 = 76.0;
/// A column that is wider than this says no more.
const BROAD: f32 = 210.0;

/// The room beside a bar for what is missing.
const BESIDE: f32 = 62.0;

/// Where everything lies.
struct Sheet<'a> {
    tokens: &'a Tokens,
    axis: Axis,
    scale: f32,
    /// From the highest figure down to zero.
    plot: Rangef,
    /// The left edge of the first column.
    left: f32,
    slot: f32,
}

impl Sheet<'_> {
    fn y(&self, ore: i128) -> f32 {
        self.plot.max - self.axis.part(ore) * self.plot.span()
    }

    /// The whole column, from the value on top to the words below.
    fn column(&self, at: usize, room: Rect) -> Rect {
        let left = self.left + self.slot * count(at);
        Rect::from_x_y_ranges(left..=left + self.slot, room.y_range())
    }

    /// The bar's width, within its column: to the left where what is missing
    /// has room beside it.
    fn body(&self, column: Rect) -> Rangef {
        let beside = if self.says_beside() { BESIDE * self.scale } else { 0.0 };
        let width = ((self.slot - beside) * 0.62).min(96.0 * self.scale);
        let left = column.center().x - f32::midpoint(width, beside);
        Rangef::new(left.round(), (left + width).round())
    }

    fn says_beside(&self) -> bool {
        self.slot >= 104.0 * self.scale
    }
}

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let (room, scale) = (ui.max_rect(), frame.scale());
    let stated = |bar: &GapBar| bar.stated.as_ref().map_or(0, |stated| stated.ore);
    let most = view.bars.iter().map(|bar| bar.cell.need.max(stated(bar))).max();
    let most = most.unwrap_or_default();
    let axis = Axis::of(most);
    let plot = Rangef::new(room.top() + 34.0 * scale, room.bottom() - 46.0 * scale);
    let margin = 46.0 * scale;
    let wide = (room.width() - margin) / count(view.bars.len().max(1));
    let slot = wide.clamp(NARROW * scale, BROAD * scale);
    let tokens = tokens(ui);
    let mut sheet = Sheet { tokens, axis, scale, plot, left: room.left() + margin, slot };
    grid(ui, frame, &sheet, room, margin);
    let inner = room.with_min_x(room.left() + margin);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    let area = ScrollArea::horizontal().id_salt("gap years").auto_shrink(false);
    area.show_viewport(&mut ui, |ui, seen| {
        ui.set_width(slot * count(view.bars.len()));
        ui.set_height(inner.height() - 1.0);
        sheet.left = ui.max_rect().left();
        let room = Rect::from_x_y_ranges(ui.max_rect().x_range(), room.y_range());
        for (at, bar) in view.bars.iter().enumerate() {
            let left = slot * count(at);
            let near = left + 2.0 * slot >= seen.left() && left - slot <= seen.right();
            if near || frame.look.gap.bar == Some(at) {
                column(ui, frame, &sheet, (at, bar, view.bars.len()), sheet.column(at, room));
            }
        }
    });
}

fn grid(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet<'_>, room: Rect, margin: f32) {
    let (painter, tokens) = (ui.painter(), sheet.tokens);
    let small = font::text(12.0 * sheet.scale);
    lines(painter, sheet, Rangef::new(room.left() + margin, room.right()));
    for tick in sheet.axis.ticks() {
        let y = sheet.y(tick).round() + 0.5;
        let text = crate::text::format_money(frame.texts.lang(), tick);
        let at = pos2(room.left() + margin - 8.0, y);
        painter.text(at, Align2::RIGHT_CENTER, text, small.clone(), tokens.muted);
    }
    let unit = pos2(room.left(), room.top());
    painter.text(unit, Align2::LEFT_TOP, frame.tr("gap-mnok"), small, tokens.muted);
}

fn lines(painter: &Painter, sheet: &Sheet<'_>, x: Rangef) {
    for tick in sheet.axis.ticks() {
        let color = if tick == 0 { sheet.tokens.edge } else { sheet.tokens.line };
        painter.hline(x, sheet.y(tick).round() + 0.5, Stroke::new(1.0, color));
    }
}

/// A year: its controls, its bar and its words.
fn column(
    ui: &Ui,
    frame: &mut Frame<'_>,
    sheet: &Sheet<'_>,
    (at, bar, len): (usize, &GapBar, usize),
    column: Rect,
) {
    let picked = frame.look.gap.picked.clone();
    let chosen = picked.as_ref().is_some_and(|pick| pick.key == bar.key);
    let whole = picked.as_ref().is_some_and(|pick| chosen && pick.part.is_none());
    let reach = column.shrink2(vec2(2.0, 0.0));
    let response = mark::control(ui, reach, mark::id(at, None), (&bar.name, &bar.tip), whole);
    if chosen || response.hovered() {
        let fill = if chosen { sheet.tokens.selection_fill } else { sheet.tokens.hover };
        ui.painter().rect_filled(reach, 4.0, fill);
        // The ground of a chosen year lies on the grid.
        lines(ui.painter(), sheet, reach.x_range());
    }
    let body = sheet.body(column);
    if bar.is_silent() {
        silent(ui.painter(), frame, sheet, body);
    }
    if let Some(stated) = &bar.stated {
        outline(ui.painter(), frame, sheet, stated, body);
    }
    words(ui.painter(), frame, sheet, bar, body);
    let mut focused = response.has_focus().then_some(None);
    let mut asked = response.clicked().then_some(None);
    let mut steps = mark::arrows(ui, &response);
    let mut base = 0;
    for (n, segment) in bar.segments.iter().enumerate() {
        let rect = Rect::from_x_y_ranges(body, sheet.y(base + segment.ore)..=sheet.y(base));
        base += segment.ore;
        let font = font::strong(15.0 * sheet.scale);
        let scale = (font, sheet.scale);
        // What is said beside the bar is not said in it too.
        let twice = sheet.says_beside() && is_gap(segment.part) && segment.ore == bar.cell.gap();
        let text = if twice { "" } else { segment.text.as_str() };
        mark::segment(ui.painter(), rect, segment.part, text, scale, sheet.tokens);
        let is = chosen && picked.as_ref().is_some_and(|pick| pick.part == Some(segment.part));
        let id = mark::id(at, Some(n));
        let response = mark::control(ui, rect, id, (&segment.name, &bar.tip), is);
        mark::frame(ui, rect, &response, is);
        let by = mark::arrows(ui, &response);
        if response.has_focus() {
            (focused, steps) = (Some(Some(n)), by);
        }
        asked = mark::asked(&response, chosen, n).or(asked);
    }
    if response.has_focus() {
        mark::frame(ui, reach.shrink(2.0), &response, false);
    }
    if let Some(part) = focused {
        frame.look.gap.bar = Some(at);
        // Sideways to another year, up and down through the parts.
        go(ui, frame, (at, part), (steps.0, -steps.1), (len, bar.segments.len()));
    }
    if let Some(part) = asked {
        let part = part.and_then(|n: usize| bar.segments.get(n)).map(|segment| segment.part);
        frame.look.gap.pick(GapPick { key: bar.key.clone(), part });
    }
}

/// Whether a part of the need is also a part of the gap.
pub(super) const fn is_gap(part: Part) -> bool {
    !matches!(part, Part::Need | Part::Granted)
}

/// Moves the focus to another bar, or to another part of this one.
pub(super) fn go(
    ui: &Ui,
    frame: &mut Frame<'_>,
    (at, part): (usize, Option<usize>),
    (bars, parts): (i32, i32),
    (len, segments): (usize, usize),
) {
    let next = if bars != 0 {
        let next = mark::moved(at, bars, len);
        frame.look.gap.bar = Some(next);
        mark::id(next, None)
    } else if parts != 0 {
        // From the bar itself to its parts, from the first on, and back.
        let place = mark::moved(part.map_or(0, |part| part + 1), parts, segments + 1);
        mark::id(at, place.checked_sub(1))
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(next));
    ui.request_repaint();
}

/// A need that only a source gives: an outline, as nothing is computed of it.
fn outline(
    painter: &Painter,
    frame: &Frame<'_>,
    sheet: &Sheet<'_>,
    stated: &GapStated,
    body: Rangef,
) {
    let (tokens, scale) = (sheet.tokens, sheet.scale);
    let rect = Rect::from_x_y_ranges(body, sheet.y(stated.ore)..=sheet.y(0));
    dashed_rect(painter, rect, 0.0, Stroke::new(1.5, tokens.need));
    let font = font::strong(18.0 * scale);
    let top = rect.center_top() - vec2(0.0, 16.0 * scale);
    painter.text(top, Align2::CENTER_BOTTOM, &stated.text, font, tokens.need);
    let small = font::text(12.0 * scale);
    let below = rect.center_top() - vec2(0.0, 3.0);
    painter.text(below, Align2::CENTER_BOTTOM, frame.tr("gap-stated"), small, tokens.muted);
}

/// A year that the sources do not give: open, not zero.
fn silent(painter: &Painter, frame: &Frame<'_>, sheet: &Sheet<'_>, body: Rangef) {
    let (low, high) = (sheet.plot.max, sheet.plot.max - sheet.plot.span() * 0.22);
    let corners =
        [pos2(body.min, high), pos2(body.min, low), pos2(body.max, low), pos2(body.max, high)];
    mark::open(painter, corners, sheet.tokens.edge);
    let at = pos2(body.center(), f32::midpoint(low, high));
    let font = font::strong(18.0 * frame.scale());
    painter.text(at, Align2::CENTER_CENTER, "?", font, sheet.tokens.muted);
}

/// What stands at a bar: the need on top, what is missing beside it, the year
/// below.
fn words(painter: &Painter, frame: &Frame<'_>, sheet: &Sheet<'_>, bar: &GapBar, body: Rangef) {
    let Sheet { tokens, scale, .. } = *sheet;
    let size = |size: f32| font::text(size * scale);
    let assumed = bar.assumed.any().then_some(tokens.assumed);
    let top = sheet.y(bar.cell.need);
    if !bar.is_silent() && bar.stated.is_none() {
        let color = if bar.cell.gap() > 0 { tokens.need } else { tokens.ink };
        let galley = fitting(painter, &bar.need, color, sheet.slot - 4.0, scale);
        let rise = if bar.is_open() && bar.cell.need > 0 { 14.0 * scale } else { 3.0 };
        if let Some(galley) = galley {
            let at = pos2(body.center(), top - rise);
            mark::write(painter, at, Align2::CENTER_BOTTOM, galley, assumed);
        }
        if rise > 3.0 {
            let (low, high) = (top, top - rise + 3.0);
            let xs = [(body.min, high), (body.min, low), (body.max, low), (body.max, high)];
            mark::open(painter, xs.map(|(x, y)| pos2(x, y)), tokens.muted);
        }
        let part = bar.assumed.need.max(bar.assumed.granted);
        if part > 0 {
            let x = body.min - 5.0;
            let ends = [pos2(x, sheet.y(0)), pos2(x, sheet.y(part))];
            dotted_line(painter, ends[0], ends[1], 2.0, tokens.assumed);
        }
    }
    let year = pos2(body.center(), sheet.plot.max + 8.0 * scale);
    painter.text(year, Align2::CENTER_TOP, &bar.label, font::strong(13.0 * scale), tokens.ink);
    let said = missing(painter, frame, sheet, bar, body);
    let note = if bar.is_silent() {
        frame.tr("not-in-sources")
    } else if bar.cell.gap() > 0 && !said {
        format!("{} {}", frame.tr("gap-missing"), bar.gap)
    } else {
        frame.say(&crate::model::Message::new("gap-tiltak").count("count", bar.tiltak))
    };
    let color = if bar.cell.gap() > 0 && !said { tokens.gap } else { tokens.muted };
    let (mut galley, cut) = mark::cut(painter, &note, size(12.0), color, sheet.slot - 4.0);
    if cut && !bar.is_silent() {
        galley = mark::cut(painter, &frame.tr("gap-missing"), size(12.0), color, sheet.slot).0;
    }
    // The first and the last keep within the chart.
    let (seen, half) = (painter.clip_rect().x_range(), galley.size().x / 2.0);
    let x = body.center().min(seen.max - half).max(seen.min + half);
    let below = pos2(x, sheet.plot.max + 26.0 * scale);
    mark::write(painter, below, Align2::CENTER_TOP, galley, None);
}

/// A figure as large as it has room for; one without room is not shortened,
/// but left to the tooltip and the table.
fn fitting(
    painter: &Painter,
    text: &str,
    color: Color32,
    room: f32,
    scale: f32,
) -> Option<Arc<Galley>> {
    [15.0, 12.0]
        .map(|size| painter.layout_no_wrap(text.to_owned(), font::strong(size * scale), color))
        .into_iter()
        .find(|galley| galley.size().x <= room)
}

/// What is missing, beside the bar where that has room.
fn missing(
    painter: &Painter,
    frame: &Frame<'_>,
    sheet: &Sheet<'_>,
    bar: &GapBar,
    body: Rangef,
) -> bool {
    let Sheet { tokens, scale, .. } = *sheet;
    if bar.cell.gap() <= 0 || !sheet.says_beside() {
        return false;
    }
    let set = |text: String, font| painter.layout_no_wrap(text, font, tokens.gap);
    // "minst 12" as a large 12 over a small "mangler minst".
    let (amount, key) = match bar.cell.bound(Part::Gap) {
        Bound::Exact => (&bar.gap, "gap-missing"),
        Bound::AtLeast => (&bar.known_gap, "gap-missing-at-least"),
        Bound::AtMost => (&bar.known_gap, "gap-missing-at-most"),
        Bound::Open => (&bar.known_gap, "gap-missing-open"),
    };
    let room = BESIDE * scale;
    // Smaller where it is long, rather than cut: a shortened figure is a wrong one.
    let value = [22.0, 15.0, 12.0]
        .map(|size| set(amount.clone(), font::strong(size * scale)))
        .into_iter()
        .find(|galley| galley.size().x <= room);
    let Some(value) = value else { return false };
    let word = set(frame.tr(key), font::text(12.0 * scale));
    let x = body.max + 6.0 * scale;
    let (high, low) = (sheet.y(bar.cell.need), sheet.y(bar.cell.granted));
    let stroke = Stroke::new(1.5, tokens.gap);
    painter.vline(x, high + 1.0..=low - 1.0, stroke);
    let middle = f32::midpoint(high, low);
    let height = value.size().y + word.size().y;
    let text = pos2(x + 6.0 * scale, (middle - height / 2.0).min(sheet.plot.max - height));
    let under = text + vec2(0.0, value.size().y - 2.0);
    painter.galley(text, value, tokens.gap);
    painter.galley(under, word, tokens.gap);
    true
}
