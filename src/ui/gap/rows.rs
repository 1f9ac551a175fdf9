//! Groups one below the other, those that miss most first. Only the rows that
//! are seen are drawn.

use super::axis::Axis;
use super::hand::{self, Among};
use super::mark;
use crate::model::Message;
use crate::ui::frame::Frame;
use crate::ui::paint::dotted_line;
use crate::ui::paint::number::count;
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::{GapBar, GapView};
use egui::{Align2, Painter, Rangef, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

const ROW: f32 = 52.0;
const HEAD: f32 = 22.0;

/// Where everything lies.
struct Sheet<'a> {
    tokens: &'a Tokens,
    axis: Axis,
    scale: f32,
    names: Rangef,
    bars: Rangef,
}

impl Sheet<'_> {
    /// Half a bar's height in its row.
    fn half(&self, row: Rect) -> f32 {
        (row.height() * 0.26).clamp(12.0 * self.scale, 28.0 * self.scale)
    }

    fn x(&self, ore: i128) -> f32 {
        self.bars.min + self.axis.part(ore) * self.bars.span()
    }
}

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let (room, scale) = (ui.max_rect(), frame.scale());
    let most = view.bars.iter().map(|bar| bar.cell.need).max().unwrap_or_default();
    let (axis, width) = (Axis::of(most), room.width());
    let names = (width * 0.3).clamp(110.0, 260.0 * scale);
    // What is missing stands at the end of the longest bar.
    let values = 108.0 * scale;
    let left = room.left() + 8.0;
    let sheet = Sheet {
        tokens: tokens(ui),
        axis,
        scale,
        names: Rangef::new(left, left + names),
        bars: Rangef::new(left + names + 12.0, room.right() - values),
    };
    let row = row_height(room, scale, view.bars.len());
    let bottom = (room.top() + HEAD * scale + row * count(view.bars.len())).min(room.bottom());
    head(ui, frame, &sheet, Rangef::new(room.top(), bottom));
    let inner = room.with_min_y(room.top() + HEAD * scale);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
    let area = ScrollArea::vertical().id_salt("gap groups").auto_shrink(false);
    area.show_viewport(&mut ui, |ui, seen| {
        ui.set_height(row * count(view.bars.len()));
        let (left, top) = (ui.max_rect().left(), ui.max_rect().top());
        let size = vec2(ui.max_rect().width(), row);
        for (at, bar) in view.bars.iter().enumerate() {
            let from = row * count(at);
            let near = from + 2.0 * row >= seen.top() && from - row <= seen.bottom();
            if near || frame.look.gap.bar == Some(at) {
                let rect = Rect::from_min_size(pos2(left, top + from), size);
                let among = Among { at, bar, len: view.bars.len() };
                group(ui, frame, &sheet, among, rect);
            }
        }
    });
}

/// Few groups share the room there is, up to a point.
fn row_height(room: Rect, scale: f32, rows: usize) -> f32 {
    let each = (room.height() - HEAD * scale) / count(rows.max(1));
    each.clamp(ROW * scale, 112.0 * scale).floor()
}

/// The scale above the rows, and its grid through them.
fn head(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet<'_>, y: Rangef) {
    let (painter, tokens) = (ui.painter(), sheet.tokens);
    let small = font::text(12.0 * sheet.scale);
    for tick in sheet.axis.ticks() {
        let x = sheet.x(tick).round() + 0.5;
        let color = if tick == 0 { tokens.edge } else { tokens.line };
        painter.vline(x, y.min + HEAD * sheet.scale - 4.0..=y.max, Stroke::new(1.0, color));
        let text = crate::text::format_money(frame.texts.lang(), tick);
        let at = pos2(x, y.min);
        painter.text(at, Align2::CENTER_TOP, text, small.clone(), tokens.muted);
    }
    let unit = pos2(sheet.names.min, y.min);
    painter.text(unit, Align2::LEFT_TOP, frame.tr("gap-mnok"), small, tokens.muted);
}

/// A group: its controls, its words and its bar.
fn group(ui: &Ui, frame: &mut Frame<'_>, sheet: &Sheet<'_>, among: Among<'_>, rect: Rect) {
    let reach = rect.shrink2(vec2(0.0, 1.0));
    let response = hand::whole(ui, frame, among, reach, || ());
    let bar = among.bar;
    name(ui.painter(), frame, sheet, bar, rect);
    let half = sheet.half(rect);
    let body = Rangef::new(rect.center().y - half, rect.center().y + half);
    let place = |from, to| Rect::from_x_y_ranges(sheet.x(from)..=sheet.x(to), body);
    let parts = hand::parts(ui, frame, among, place, (13.0, true));
    value(ui.painter(), frame, sheet, bar, rect);
    assumed(ui.painter(), sheet, bar, body);
    // Up and down to another group, sideways through the parts.
    hand::take(ui, frame, among, (&response, &parts), |(right, down)| (down, right));
}

fn name(painter: &Painter, frame: &Frame<'_>, sheet: &Sheet<'_>, bar: &GapBar, rect: Rect) {
    let Sheet { tokens, scale, .. } = *sheet;
    let width = sheet.names.span();
    let plain = font::text(13.0 * scale);
    let label = mark::rows(painter, &bar.label, plain, tokens.ink, width, 2);
    let note = frame.say(&Message::new("gap-tiltak").count("count", bar.tiltak));
    let (note, _) = mark::cut(painter, &note, font::text(12.0 * scale), tokens.muted, width);
    let height = label.size().y + note.size().y;
    let top = pos2(sheet.names.min, rect.center().y - height / 2.0);
    let below = pos2(top.x, top.y + label.size().y);
    painter.galley(top, label, tokens.ink);
    painter.galley(below, note, tokens.muted);
}

/// What is missing and of how much, after the bar.
fn value(painter: &Painter, frame: &Frame<'_>, sheet: &Sheet<'_>, bar: &GapBar, rect: Rect) {
    let Sheet { tokens, scale, .. } = *sheet;
    let rests = bar.assumed.any().then_some(tokens.assumed);
    let (x, middle) = (end(painter, sheet, bar, rect), rect.center().y);
    let missing = bar.cell.gap() > 0 || bar.gap == "?";
    let (text, color) = if missing { (&bar.gap, tokens.gap) } else { (&bar.need, tokens.granted) };
    let right = painter.clip_rect().right() - 4.0;
    let set = |size: f32| painter.layout_no_wrap(text.clone(), font::strong(size * scale), color);
    let sizes = if missing { [17.0, 13.0, 12.0] } else { [13.0, 13.0, 12.0] };
    let fits = sizes.into_iter().map(set).find(|galley| x + galley.size().x <= right);
    let galley = fits.unwrap_or_else(|| set(12.0));
    let at = x.min(right - galley.size().x);
    if at < x {
        // On the bar's end: a figure is moved, never shortened.
        let size = galley.size() + vec2(8.0, 2.0);
        let plate = Rect::from_center_size(pos2(at + galley.size().x / 2.0, middle), size);
        painter.rect_filled(plate, 2.0, tokens.surface);
    }
    let first = mark::write(painter, pos2(at, middle), Align2::LEFT_CENTER, galley, rests);
    if missing && bar.gap != bar.need {
        let of = Message::new("gap-of").text("need", bar.need.clone());
        let small = font::text(12.0 * scale);
        let (of, cut) =
            mark::cut(painter, &frame.say(&of), small, tokens.muted, right - first.right() - 6.0);
        if !cut {
            let at = pos2(first.right() + 5.0, middle + 1.0);
            mark::write(painter, at, Align2::LEFT_CENTER, of, None);
        }
    }
}

/// Where the words after a bar begin: after its open end, where it has one.
fn end(painter: &Painter, sheet: &Sheet<'_>, bar: &GapBar, rect: Rect) -> f32 {
    let (from, middle) = (sheet.x(bar.cell.need), rect.center().y);
    if !bar.is_open() {
        return from + 8.0 * sheet.scale;
    }
    let to = from + 12.0 * sheet.scale;
    let (high, low) = (middle - sheet.half(rect), middle + sheet.half(rect));
    let corners = [pos2(to, high), pos2(from, high), pos2(from, low), pos2(to, low)];
    mark::open(painter, corners, sheet.tokens.muted);
    to + 6.0 * sheet.scale
}

/// A dotted line under what of the bar is assumed.
fn assumed(painter: &Painter, sheet: &Sheet<'_>, bar: &GapBar, body: Rangef) {
    let part = bar.assumed.need.max(bar.assumed.granted);
    if part > 0 {
        let y = body.max + 4.0;
        let ends = [pos2(sheet.x(0), y), pos2(sheet.x(part), y)];
        dotted_line(painter, ends[0], ends[1], 2.0, sheet.tokens.assumed);
    }
}
