//! How fields set text and lines.

use crate::ui::paint::dotted_line;
use crate::ui::theme::{Tokens, font, tokens};
use egui::accesskit::Live;
use egui::epaint::Galley;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Align2, Color32, FontId, Label, Rect, Response, RichText, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Height of a line that is typed or chosen in.
pub(in crate::ui) const LINE: f32 = 28.0;

/// Height of an amount in a table.
pub(in crate::ui) const CELL: f32 = 24.0;

/// Room to the left and right of the text in a field.
pub(in crate::ui) const PAD: f32 = 6.0;

/// The heading of what follows, with its unit at the right.
pub(in crate::ui) fn heading(ui: &mut Ui, text: &str, unit: &str) {
    let look = tokens(ui);
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        let size = vec2(ui.available_width(), 20.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
        let at = pos2(rect.left(), rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, text, font::strong(14.0), look.ink);
        let at = pos2(rect.right(), rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, unit, font::small(), look.muted);
    });
}

/// Secondary text that wraps.
pub(in crate::ui) fn note(ui: &mut Ui, text: &str) -> Response {
    let color = tokens(ui).muted;
    ui.add(Label::new(RichText::new(text).font(font::small()).color(color)).wrap())
}

/// Something that stands where a choice would stand.
pub(in crate::ui) fn nothing(ui: &mut Ui, text: &str) {
    ui.add_space(PAD);
    let text = RichText::new(text).font(font::table()).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap());
}

/// Why something was not done; told at once to those who listen.
pub(in crate::ui) fn complaint(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(font::small()).color(tokens(ui).gap);
    let response = ui.add(Label::new(text).wrap());
    ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    ui.add_space(4.0);
}

/// What a field is told of when it is pointed at: all of a text that is cut,
/// and what it rests on.
pub(in crate::ui) fn tip(response: Response, cut: Option<&str>, rests_on: &str) {
    let said: Vec<_> = cut.into_iter().chain([rests_on]).filter(|part| !part.is_empty()).collect();
    if !rests_on.is_empty() {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(rests_on));
    }
    if !said.is_empty() && !response.has_focus() {
        response.on_hover_text(said.join("\n"));
    }
}

/// A text in as many rows as there is room for; the rest is left out.
pub(in crate::ui) fn fitted(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    (width, rows): (f32, usize),
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: rows,
        break_anywhere: rows == 1,
        ..TextWrapping::default()
    };
    ui.painter().layout_job(job)
}

/// The sizes of an amount: smaller where there is no room for all of it.
const SIZES: [f32; 5] = [13.0, 12.0, 11.0, 10.0, 9.0];

/// An amount on one line, as large as there is room for. Where there is none,
/// half an amount would be another amount: it says that it is cut, unless it is
/// being typed in.
pub(in crate::ui) fn amount(
    ui: &Ui,
    text: &str,
    color: Color32,
    (width, align): (f32, Align),
    typing: bool,
) -> Arc<Galley> {
    let set = |size: f32, max: f32| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font::text(size), color);
        job.wrap = TextWrapping::truncate_at_width(max);
        job.halign = align;
        ui.painter().layout_job(job)
    };
    let last = SIZES[SIZES.len() - 1];
    let end = if typing { f32::INFINITY } else { width };
    SIZES
        .into_iter()
        .map(|size| set(size, f32::INFINITY))
        .find(|galley| galley.size().x <= width)
        .unwrap_or_else(|| set(last, end.max(0.0)))
}

/// A figure at the right end of a cell, with its name for those who listen,
/// and the word for it when it is assumed.
pub(in crate::ui) fn figure(
    ui: &Ui,
    rect: Rect,
    (name, text): (&str, &str),
    assumed: Option<&str>,
    color: Color32,
) {
    if text.is_empty() {
        return;
    }
    let galley = amount(ui, text, color, (rect.width(), Align::LEFT), false);
    let elided = galley.elided;
    let response = ui.interact(rect, ui.scope_id().with(name), Sense::hover());
    let said: Vec<_> = [name, text].into_iter().chain(assumed).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said.join(", ")));
    let at = Align2::RIGHT_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, color);
    if assumed.is_some() {
        dots(ui, at);
    }
    let tip: Vec<_> = elided.then_some(text).into_iter().chain(assumed).collect();
    if !tip.is_empty() {
        response.on_hover_text(tip.join("\n"));
    }
}

/// The dots under an assumed figure.
pub(in crate::ui) fn dots(ui: &Ui, text: Rect) {
    let y = text.bottom() - 1.0;
    let [from, to] = [pos2(text.left(), y), pos2(text.right(), y)];
    dotted_line(ui.painter(), from, to, 1.0, tokens(ui).assumed);
}

/// How a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Standing {
    /// At rest.
    Quiet,
    /// Pointed at.
    Near,
    /// In focus.
    Focus,
    /// Refused.
    Wrong,
}

impl Standing {
    /// How a widget stands.
    pub(in crate::ui) fn of(response: &Response, wrong: bool) -> Self {
        if response.has_focus() {
            Self::Focus
        } else if wrong {
            Self::Wrong
        } else if response.hovered() {
            Self::Near
        } else {
            Self::Quiet
        }
    }

    /// The ground of a field: a line to write on, and a ring when it is
    /// written on. Text stands flush with its label, so the ring is wider.
    pub(in crate::ui) fn line(self, rect: Rect, look: &Tokens) -> Shape {
        let wide = rect.expand2(vec2(PAD, 0.0));
        let line = |stroke: Stroke| {
            let y = rect.bottom() - 0.5;
            Shape::line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], stroke)
        };
        match self {
            Self::Quiet => line(Stroke::new(1.0, look.line)),
            Self::Near => Shape::rect_filled(wide, 4.0, look.hover),
            Self::Wrong => line(Stroke::new(1.5, look.gap)),
            Self::Focus => ring(wide, Stroke::new(2.0, look.action)),
        }
    }

    /// The ground of a cell of a table: a tint where an amount may stand.
    pub(in crate::ui) fn cell(self, rect: Rect, look: &Tokens) -> Shape {
        let tint = Shape::rect_filled(rect, 4.0, look.hover);
        match self {
            Self::Quiet => tint,
            Self::Near => Shape::Vec(vec![tint, ring(rect, Stroke::new(1.0, look.edge))]),
            Self::Wrong => Shape::Vec(vec![tint, ring(rect, Stroke::new(1.0, look.gap))]),
            Self::Focus => ring(rect, Stroke::new(2.0, look.action)),
        }
    }
}

fn ring(rect: Rect, stroke: Stroke) -> Shape {
    Shape::rect_stroke(rect, 4.0, stroke, StrokeKind::Inside)
}
