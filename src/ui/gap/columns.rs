//! Years side by side: what is granted below, what is missing on top of it.

use super::axis::Axis;
use super::hand::{self, Among};
use super::mark;
use crate::engine::{Bound, Part};
use crate::model::Message;
use crate::ui::frame::Frame;
use crate::ui::paint::number::count;
use crate::ui::paint::{dashed_rect, dotted_line};
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::{GapBar, GapStated, GapView};
use egui::epaint::Galley;
use egui::{Align2, Color32, Painter, Rangef, Rect, ScrollArea, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

/// The narrowest column that a year's words have room in.
const NARROW: f32 = 76.0;
/// A column that is wider than this says no more.
const BROAD: f32 = 210.0;

/// The room beside a bar for what is missing.
const BESIDE: f32 = 52.0;

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
        let width = ((self.slot - beside) * 0.82).min(96.0 * self.scale);
        let left = column.center().x - f32::midpoint(width, beside);
        Rangef::new(left.round(), (left + width).round())
    }

    fn says_beside(&self) -> bool {
        self.slot >= 92.0 * self.scale
    }
}

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let (room, scale) = (ui.max_rect(), frame.scale());
    let stated = |bar: &GapBar| bar.stated.as_ref().map_or(0, |stated| stated.ore);
    let most = view.bars.iter().map(|bar| bar.cell.need.max(stated(bar))).max();
    let most = most.unwrap_or_default();
    let axis = Axis::of(most);
    let plot = Rangef::new(room.top() + 34.0 * scale, room.bottom() - 60.0 * scale);
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
                let among = Among { at, bar, len: view.bars.len() };
                column(ui, frame, &sheet, among, sheet.column(at, room));
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
fn column(ui: &Ui, frame: &mut Frame<'_>, sheet: &Sheet<'_>, among: Among<'_>, column: Rect) {
    let reach = column.shrink2(vec2(2.0, 0.0));
    // The ground of a chosen year lies on the grid.
    let again = || lines(ui.painter(), sheet, reach.x_range());
    let response = hand::whole(ui, frame, among, reach, again);
    let (bar, body) = (among.bar, sheet.body(column));
    if bar.is_silent() {
        silent(ui.painter(), frame, sheet, body);
    } else if let Some(stated) = &bar.stated {
        outline(ui.painter(), frame, sheet, stated, body);
    } else {
        above(ui.painter(), sheet, bar, body);
    }
    let said = missing(ui.painter(), frame, sheet, bar, body);
    below(ui.painter(), frame, sheet, bar, body, said);
    let place = |from, to| Rect::from_x_y_ranges(body, sheet.y(to)..=sheet.y(from));
    let parts = hand::parts(ui, frame, among, place, (15.0, sheet.says_beside()));
    // Sideways to another year, up and down through the parts.
    hand::take(ui, frame, among, (&response, &parts), |(right, down)| (right, -down));
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

/// The need on top of a bar, open where there may be more of it, and what of it
/// is assumed along its side.
fn above(painter: &Painter, sheet: &Sheet<'_>, bar: &GapBar, body: Rangef) {
    let Sheet { tokens, scale, .. } = *sheet;
    let assumed = bar.assumed.any().then_some(tokens.assumed);
    let top = sheet.y(bar.cell.need);
    let color = if bar.cell.gap() > 0 { tokens.need } else { tokens.ink };
    let rise = if bar.is_open() { 14.0 * scale } else { 3.0 };
    if let Some(galley) =
        fitting(painter, &bar.need, color, sheet.slot - 4.0, ([15.0, 13.0, 12.0], scale))
    {
        let at = pos2(body.center(), top - rise);
        mark::write(painter, at, Align2::CENTER_BOTTOM, galley, assumed);
    }
    if bar.is_open() {
        let (low, high) = (top, top - rise + 3.0);
        let ends = [(body.min, high), (body.min, low), (body.max, low), (body.max, high)];
        mark::open(painter, ends.map(|(x, y)| pos2(x, y)), tokens.muted);
    }
    let part = bar.assumed.need.max(bar.assumed.granted);
    if part > 0 {
        let x = body.min - 5.0;
        let ends = [pos2(x, sheet.y(0)), pos2(x, sheet.y(part))];
        dotted_line(painter, ends[0], ends[1], 2.0, tokens.assumed);
    }
}

/// The year below a bar, and what there is to say of it that is not said yet.
fn below(
    painter: &Painter,
    frame: &Frame<'_>,
    sheet: &Sheet<'_>,
    bar: &GapBar,
    body: Rangef,
    said: bool,
) {
    let Sheet { tokens, scale, .. } = *sheet;
    let year = pos2(body.center(), sheet.plot.max + 8.0 * scale);
    painter.text(year, Align2::CENTER_TOP, &bar.label, font::strong(13.0 * scale), tokens.ink);
    let lacks = bar.cell.gap() > 0 && !said;
    let note = match bar {
        bar if bar.is_silent() => frame.tr("not-in-sources"),
        bar if lacks => format!("{} {}", frame.tr("gap-missing"), bar.gap),
        bar => frame.say(&Message::new("gap-tiltak").count("count", bar.tiltak)),
    };
    let color = if lacks { tokens.gap } else { tokens.muted };
    let small = font::text(12.0 * scale);
    // As much as there is on the narrower side of the bar's middle, twice.
    let aside = if sheet.says_beside() { BESIDE * scale } else { 0.0 };
    let width = sheet.slot - aside - 4.0;
    let mut galley = mark::rows(painter, &note, small.clone(), color, width, 2);
    if galley.elided && lacks {
        // A shortened figure is a wrong one: it stands in the tooltip.
        galley = mark::rows(painter, &frame.tr("gap-missing"), small, color, width, 1);
    }
    let below = pos2(body.center(), sheet.plot.max + 26.0 * scale);
    for row in &galley.rows {
        let text = painter.layout_no_wrap(row.text(), font::text(12.0 * scale), color);
        let down = vec2(0.0, row.pos.y);
        mark::write(painter, below + down, Align2::CENTER_TOP, text, None);
    }
}

/// A figure as large as it has room for; one without room is not shortened,
/// but left to the tooltip and the table.
fn fitting(
    painter: &Painter,
    text: &str,
    color: Color32,
    room: f32,
    (sizes, scale): ([f32; 3], f32),
) -> Option<Arc<Galley>> {
    sizes
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
    // "minst 12" as a large 12 over a small "mangler minst".
    let (amount, key) = match bar.cell.bound(Part::Gap) {
        Bound::Exact => (&bar.gap, "gap-missing"),
        Bound::AtLeast => (&bar.known_gap, "gap-missing-at-least"),
        Bound::AtMost => (&bar.known_gap, "gap-missing-at-most"),
        Bound::Open => (&bar.known_gap, "gap-missing-open"),
    };
    let room = BESIDE * scale;
    let Some(value) = fitting(painter, amount, tokens.gap, room, ([22.0, 15.0, 12.0], scale))
    else {
        return false;
    };
    let small = font::text(12.0 * scale);
    let word = painter.layout_no_wrap(frame.tr(key), small, tokens.gap);
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
