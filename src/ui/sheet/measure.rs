//! Sizes: of the whole sheet, of columns, of texts.

use super::desk::Desk;
use super::map::Map;
use super::rows::{Line, Rows};
use super::{Event, Sheet};
use crate::ui::paint::number::count;
use crate::ui::theme::font;
use egui::epaint::Galley;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Rect, Ui, Vec2, vec2};
use std::sync::Arc;

/// Height of a line.
const ROW: f32 = 34.0;

/// Height of one more line of a title.
const TITLE: f32 = 16.0;

/// Height of what is told under the sheet.
const STRIP: f32 = 24.0;

/// Room at both sides of a cell's text.
pub(super) const PAD: f32 = 8.0;

/// How wide a column is made to fit what is in it, at the most.
const WIDEST: f32 = 480.0;

/// Where the sheet and the strip under it lie.
pub(super) struct Places {
    /// The sheet, with its scroll bars.
    pub(super) sheet: Rect,
    /// What is told under it.
    pub(super) strip: Rect,
    /// Which bars there are: under it and beside it.
    pub(super) bars: [bool; 2],
}

/// Finds room for a sheet, and where everything lies in it.
pub(super) fn room<T: Rows>(ui: &mut Ui, sheet: &Sheet<'_, T>, scale: f32) -> (Places, Map) {
    let columns = sheet.rows.columns();
    let tall = columns.iter().any(|column| column.title.contains('\n'));
    let header = (ROW + if tall { TITLE } else { 0.0 }) * scale;
    let strip = STRIP * scale;
    let room = ui.available_rect_before_wrap();
    let mut map = Map {
        rect: room,
        header: header.round(),
        row: (ROW * scale).round(),
        edges: edges(ui, sheet, scale),
        frozen: columns.iter().take_while(|column| column.frozen).count(),
        lines: sheet.rows.len(),
        offset: sheet.state.offset,
        clip: ui.clip_rect(),
        scale,
    };
    let content = map.content() + vec2(0.0, map.header);
    let bar = ui.spacing().scroll.allocated_width();
    let left = vec2(room.width(), (room.height() - strip).max(map.header + 3.0 * map.row));
    let mut bars = [content.x > left.x, content.y > left.y];
    bars[0] |= bars[1] && content.x > left.x - bar;
    bars[1] |= bars[0] && content.y > left.y - bar;
    let mut height = left.y;
    if sheet.fits {
        height = height.min(content.y + if bars[0] { bar } else { 0.0 });
    }
    let whole = Rect::from_min_size(room.min, vec2(left.x, height));
    let inner =
        whole.size() - vec2(if bars[1] { bar } else { 0.0 }, if bars[0] { bar } else { 0.0 });
    map.rect = Rect::from_min_size(whole.min, inner);
    map.offset = map.held(map.offset);
    let strip = Rect::from_min_size(whole.left_bottom(), vec2(whole.width(), strip));
    ui.advance_cursor_after_rect(whole.union(strip));
    (Places { sheet: whole, strip, bars }, map)
}

fn edges<T: Rows>(ui: &Ui, sheet: &Sheet<'_, T>, scale: f32) -> Vec<f32> {
    let columns = sheet.rows.columns();
    let sums = sums(sheet);
    let mut edges = Vec::with_capacity(columns.len() + 1);
    let mut at = 0.0;
    edges.push(at);
    for column in columns {
        let set = sheet.state.widths.get(&column.key).copied();
        let usual = || {
            let cells = sums.iter().map(|line| sheet.rows.cell(*line, column.key));
            let font = || font::strong(13.0 * scale);
            let wide = |text: &str| {
                ui.painter().layout_no_wrap(text.to_owned(), font(), Color32::BLACK).size().x
            };
            let widest = cells.map(|cell| wide(&cell.text)).fold(0.0, f32::max);
            if column.right {
                column.width.max(widest / scale + 2.0 * PAD + 2.0)
            } else {
                column.width
            }
        };
        let width = set.unwrap_or_else(usual);
        at += (width.max(column.least) * scale).round();
        edges.push(at);
    }
    edges
}

/// The lines of sums at the end, in a sheet of so few columns that all of
/// them can be measured: a sum must never be cut.
fn sums<T: Rows>(sheet: &Sheet<'_, T>) -> Vec<usize> {
    const MOST_SUMS: usize = 8;
    const MOST_COLUMNS: usize = 64;
    if sheet.rows.columns().len() > MOST_COLUMNS {
        return Vec::new();
    }
    let (end, rows) = (sheet.rows.len(), sheet.rows);
    let last = end.saturating_sub(MOST_SUMS)..end;
    last.filter(|at| matches!(rows.line(*at), Line::Total(_))).collect()
}

/// A text on one line, cut where there is no room. Of a figure that is cut
/// nothing is left: a part of it would be another figure.
pub(super) fn line(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    room: f32,
    figure: bool,
) -> Arc<Galley> {
    let text = if text.contains('\n') { text.replace('\n', " ") } else { text.to_owned() };
    let mut job = LayoutJob::simple_singleline(text, font.clone(), color);
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    let galley = ui.painter().layout_job(job);
    if galley.elided && figure {
        return ui.painter().layout_no_wrap("…".to_owned(), font, color);
    }
    galley
}

/// Makes a column as wide as what is seen in it.
pub(super) fn fit<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, column: usize) {
    let Some(about) = desk.rows.columns().get(column) else { return };
    let size = 13.0 * desk.map.scale;
    let width = |text: &str, font: FontId| {
        let text = text.replace('\n', " ");
        ui.painter().layout_no_wrap(text, font, Color32::BLACK).size().x
    };
    let mark = if about.sort.is_some() { 16.0 } else { 0.0 };
    let titles = about.title.lines().map(|line| width(line, font::strong(size)) + mark);
    let cells = desk.map.seen_lines().map(|at| {
        let cell = desk.rows.cell(at, about.key);
        let font = if cell.strong { font::strong(size) } else { font::text(size) };
        if desk.rows.line(at).row().is_some() { width(&cell.text, font) } else { 0.0 }
    });
    let widest = titles.chain(cells).fold(0.0, f32::max) / desk.map.scale;
    let wide = (widest + 2.0 * PAD + 2.0).clamp(about.least, WIDEST).ceil();
    desk.state.widths.insert(about.key, wide);
    desk.events.push(Event::Resized(about.key, wide));
    ui.request_repaint();
}

/// Room for so many columns or lines of text.
pub(super) fn text_room(rect: Rect) -> f32 {
    rect.width() - 2.0 * PAD
}

/// The size of so many lines of a list.
pub(super) fn list_size(width: f32, row: f32, lines: usize) -> Vec2 {
    vec2(width, row * count(lines))
}
