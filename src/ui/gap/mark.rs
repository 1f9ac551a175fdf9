//! Bars as controls, and what their parts are painted with.

use crate::engine::Part;
use crate::model::Rung;
use crate::ui::paint::{Cover, Pattern, dotted_line};
use crate::ui::theme::{Tokens, font, tokens};
use egui::epaint::Galley;
use egui::{
    Align2, Color32, CursorIcon, EventFilter, FontId, Id, Key, Modifiers, Painter, Pos2, Rect,
    Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The bar at a place, or one of its parts, as egui knows it.
pub(super) fn id(bar: usize, part: Option<usize>) -> Id {
    Id::unique(("gap bar", bar, part))
}

/// A control over what is painted.
pub(super) fn control(
    ui: &Ui,
    rect: Rect,
    id: Id,
    (name, tip): (&str, &str),
    selected: bool,
) -> Response {
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, name));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    response.on_hover_text(tip)
}

/// Arrow keys pressed while a control has the focus: right and down.
pub(super) fn arrows(ui: &Ui, response: &Response) -> (i32, i32) {
    if !response.has_focus() {
        return (0, 0);
    }
    let filter =
        EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let count = |key| {
        let pressed = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        i32::try_from(pressed).unwrap_or_default()
    };
    (count(Key::ArrowRight) - count(Key::ArrowLeft), count(Key::ArrowDown) - count(Key::ArrowUp))
}

/// The place some steps on, within what there is.
pub(super) fn moved(at: usize, by: i32, len: usize) -> usize {
    let by = isize::try_from(by).unwrap_or_default();
    at.saturating_add_signed(by).min(len.saturating_sub(1))
}

/// How a part of a need is covered.
pub(super) const fn cover(part: Part) -> Cover {
    match part {
        Part::Granted => Cover::Rung(Rung::Granted),
        Part::Signalled => Cover::Rung(Rung::Signalled),
        Part::Applied => Cover::Rung(Rung::Applied),
        Part::Unclear => Cover::Rung(Rung::Unclear),
        Part::Need | Part::Uncovered | Part::Gap => Cover::Uncovered,
    }
}

/// Paints a part of a bar, with its amount where that has room.
pub(super) fn segment(
    painter: &Painter,
    rect: Rect,
    part: Part,
    text: &str,
    (size, scale): (f32, f32),
    tokens: &Tokens,
) {
    let pattern = Pattern::of(cover(part), tokens).scaled(scale);
    pattern.paint(painter, rect, 0.0);
    if text.is_empty() {
        return;
    }
    let color = if pattern.is_plain() { tokens.on_granted } else { cover(part).text_color(tokens) };
    // Smaller where it is long; without room it stands in the tooltip.
    let fits = [size, 12.0]
        .map(|size| painter.layout_no_wrap(text.to_owned(), font::strong(size * scale), color))
        .into_iter()
        .find(|galley| {
            let size = galley.size();
            size.x + 8.0 * scale <= rect.width() && size.y + 2.0 <= rect.height()
        });
    let Some(galley) = fits else { return };
    let size = galley.size();
    let middle = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
    if !pattern.is_plain() {
        let plate = middle.expand2(vec2(5.0 * scale, 0.0)).intersect(rect.shrink(1.0));
        painter.rect_filled(plate, 2.0, tokens.surface);
    }
    painter.galley(middle.min, galley, color);
}

/// A frame around what is chosen or has the focus.
pub(super) fn frame(ui: &Ui, rect: Rect, response: &Response, chosen: bool) {
    let tokens = tokens(ui);
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.expand(1.0),
            3.0,
            Stroke::new(2.0, tokens.action),
            StrokeKind::Outside,
        );
    } else if chosen {
        ui.painter().rect_stroke(rect, 1.0, Stroke::new(2.0, tokens.action), StrokeKind::Outside);
    } else if response.hovered() {
        ui.painter().rect_stroke(rect, 1.0, Stroke::new(1.0, tokens.ink), StrokeKind::Outside);
    }
}

/// Writes a figure; dotted underneath when it is assumed.
pub(super) fn write(
    painter: &Painter,
    at: Pos2,
    align: Align2,
    galley: Arc<Galley>,
    assumed: Option<Color32>,
) -> Rect {
    let rect = align.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, Color32::PLACEHOLDER);
    if let Some(color) = assumed {
        let y = rect.bottom() - 1.0;
        dotted_line(painter, pos2(rect.left(), y), pos2(rect.right(), y), 1.0, color);
    }
    rect
}

/// A text in one row, cut where there is no room; tells whether it was cut.
pub(super) fn cut(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> (Arc<Galley>, bool) {
    let format = egui::TextFormat::simple(font, color);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(8.0));
    let galley = painter.layout_job(job);
    let elided = galley.elided;
    (galley, elided)
}

/// A text in a few rows, cut where it is longer.
pub(super) fn rows(
    painter: &Painter,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let format = egui::TextFormat::simple(font, color);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width.max(8.0);
    job.wrap.max_rows = rows;
    painter.layout_job(job)
}

/// A bar that nobody has given a figure for: dashed, and open at its end.
pub(super) fn open(painter: &Painter, from: [Pos2; 4], color: Color32) {
    let dashes = egui::Shape::dashed_line(&from, Stroke::new(1.5, color), 4.0, 4.0);
    painter.extend(dashes);
}
