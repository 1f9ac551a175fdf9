//! The choices of an open field.

use super::words::{PAD, fitted};
use crate::ui::theme::{font, tokens};
use egui::{Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// How high the list may be.
const HEIGHT: f32 = 320.0;

/// How wide it is at least: choices are longer than the field.
const WIDTH: f32 = 300.0;

/// Height of a choice with one line, and with two.
const ROW: f32 = 28.0;
const TALL: f32 = 44.0;

/// A choice in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) struct Words {
    /// The choice.
    pub(in crate::ui) text: String,
    /// More about it, under it.
    pub(in crate::ui) more: String,
    /// All of it.
    pub(in crate::ui) tip: String,
    /// Whether it is an assumption.
    pub(in crate::ui) assumed: bool,
    /// Why it cannot be chosen; empty when it can.
    pub(in crate::ui) barred: String,
}

impl Words {
    /// A choice that says all in a line.
    pub(in crate::ui) fn line(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// How wide the list under a field is.
pub(in crate::ui) fn width(response: &Response) -> f32 {
    response.rect.width().max(WIDTH)
}

/// Lists choices and gives the place of the one that is chosen. Only those in
/// sight are put into words.
pub(in crate::ui) fn list(
    ui: &mut Ui,
    count: usize,
    now: Option<usize>,
    words: impl Fn(usize) -> Words,
) -> Option<usize> {
    let tall = (0..count.min(2)).any(|at| !words(at).more.is_empty());
    let height = if tall { TALL } else { ROW };
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut chosen = None;
    rows(ui, height, count, now, |ui, at| {
        let words = words(at);
        let response = row(ui, &words, height, now == Some(at));
        if response.clicked() && words.barred.is_empty() {
            chosen = Some(at);
            ui.close();
        }
    });
    chosen
}

/// Scrolls through rows of one height; opens where the choice stands.
pub(in crate::ui) fn rows(
    ui: &mut Ui,
    height: f32,
    count: usize,
    now: Option<usize>,
    mut row: impl FnMut(&mut Ui, usize),
) {
    ui.set_min_width(ui.available_width());
    let mut area = ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]);
    // The first pass only measures: then the list is opened.
    if let Some(now) = now.filter(|_| ui.is_sizing_pass()) {
        let top = height * f32::from(u16::try_from(now).unwrap_or(u16::MAX));
        area = area.vertical_scroll_offset((top - HEIGHT / 2.0).max(0.0));
    }
    area.show_rows(ui, height, count, |ui, range| range.for_each(|at| row(ui, at)));
}

fn row(ui: &mut Ui, words: &Words, height: f32, now: bool) -> Response {
    let look = tokens(ui);
    let barred = !words.barred.is_empty();
    let size = vec2(ui.available_width(), height);
    let sense = if barred { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, !barred, now, said(words)));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    ground(ui, rect, &response, now);
    let color = match (barred, words.assumed) {
        (true, _) => look.muted,
        (false, true) => look.assumed,
        (false, false) => look.ink,
    };
    let room = (size.x - 2.0 * PAD, 1);
    let first = fitted(ui, &words.text, font::table(), color, room);
    let more = if barred { &words.barred } else { &words.more };
    let second = fitted(ui, more, font::small(), look.muted, room);
    let cut = first.elided || second.elided;
    let text_height = first.size().y + if more.is_empty() { 0.0 } else { second.size().y };
    let at = rect.left_top() + vec2(PAD, (height - text_height) / 2.0);
    let below = at + vec2(0.0, first.size().y);
    ui.painter().galley(at, first, color);
    ui.painter().galley(below, second, look.muted);
    let tip = if words.tip.is_empty() { said(words) } else { words.tip.clone() };
    if cut || !words.tip.is_empty() { response.on_hover_text(tip) } else { response }
}

fn said(words: &Words) -> String {
    let parts = [&words.text, &words.more, &words.barred];
    let said: Vec<_> =
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    said.join(", ")
}

fn ground(ui: &Ui, rect: Rect, response: &Response, now: bool) {
    let look = tokens(ui);
    if now {
        ui.painter().rect_filled(rect, 4.0, look.selection_fill);
    } else if response.hovered() && response.sense.senses_click() {
        ui.painter().rect_filled(rect, 4.0, look.hover);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, look.action);
        ui.painter().rect_stroke(rect, 4.0, stroke, StrokeKind::Inside);
    }
}
