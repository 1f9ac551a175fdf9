//! Figures: amounts that show when they are assumed, and the top bar's sums.

use super::mark::dotted_line;
use crate::ui::theme::{Tokens, font, tokens};
use egui::epaint::Galley;
use egui::{
    Align2, Color32, FontId, Painter, Pos2, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2,
    vec2,
};
use std::sync::Arc;

/// An amount.
///
/// When it is assumed it has a dotted underline, and whoever listens instead
/// of looking hears that it is.
#[must_use = "add it with `ui.add(…)`"]
pub struct Money<'a> {
    text: &'a str,
    about: &'a str,
    assumed: Option<&'a str>,
    font: FontId,
    color: Option<Color32>,
    align: Align2,
}

impl<'a> Money<'a> {
    /// An amount as it is to be read, in a table's type.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            about: "",
            assumed: None,
            font: font::table(),
            color: None,
            align: Align2::LEFT_CENTER,
        }
    }

    /// What the amount is about; heard before it, not seen.
    pub const fn about(mut self, about: &'a str) -> Self {
        self.about = about;
        self
    }

    /// Marks the amount as assumed; `words` are heard after it.
    pub const fn assumed(mut self, words: Option<&'a str>) -> Self {
        self.assumed = words;
        self
    }

    /// The font; a table's where none is given.
    pub fn font(mut self, font: FontId) -> Self {
        self.font = font;
        self
    }

    /// The colour; where none is given ink, or the one of assumptions.
    pub const fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// Fills the width there is and stands at its right end.
    pub const fn right(mut self) -> Self {
        self.align = Align2::RIGHT_CENTER;
        self
    }

    fn name(&self) -> String {
        let parts = [self.about, self.text, self.assumed.unwrap_or_default()];
        let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }
}

impl Widget for Money<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (tokens, name) = (tokens(ui), self.name());
        let plain = if self.assumed.is_some() { tokens.assumed } else { tokens.ink };
        let color = self.color.unwrap_or(plain);
        let galley = ui.painter().layout_no_wrap(self.text.to_owned(), self.font, color);
        let room = if self.align == Align2::RIGHT_CENTER { ui.available_width() } else { 0.0 };
        let size = vec2(galley.size().x.max(room), galley.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), &name));
        let at = self.align.align_size_within_rect(galley.size(), rect).min;
        figure(ui.painter(), at, galley, self.assumed.is_some(), tokens);
        response
    }
}

/// An amount with a font and a colour, at the left; see [`Money`] for more.
pub fn money_label(
    ui: &mut Ui,
    text: &str,
    assumed: Option<&str>,
    font: FontId,
    color: Color32,
) -> Response {
    ui.add(Money::new(text).assumed(assumed).font(font).color(color))
}

/// A small label and a large figure on one line, as in the top bar; `assumed`
/// holds the words that are heard when the figure is assumed.
pub fn kpi(
    ui: &mut Ui,
    label: &str,
    value: &str,
    color: Color32,
    assumed: Option<&str>,
) -> Response {
    let tokens = tokens(ui);
    let label_galley = ui.painter().layout_no_wrap(label.to_owned(), font::small(), tokens.muted);
    let galley = ui.painter().layout_no_wrap(value.to_owned(), font::figure(), color);
    let gap = if label.is_empty() { 0.0 } else { 6.0 };
    let size = vec2(label_galley.size().x + gap + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = Money::new(value).about(label).assumed(assumed).name();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), &name));
    let line = baseline(&galley);
    let at = pos2(rect.left(), rect.top() + line - baseline(&label_galley));
    let value_at = pos2(rect.left() + label_galley.size().x + gap, rect.top());
    ui.painter().galley(at, label_galley, tokens.muted);
    figure(ui.painter(), value_at, galley, assumed.is_some(), tokens);
    response
}

/// Draws a figure, with a dotted underline when it is assumed.
fn figure(painter: &Painter, at: Pos2, galley: Arc<Galley>, assumed: bool, tokens: &Tokens) {
    if assumed && galley.size().x > 0.0 {
        let y = at.y + baseline(&galley) + 3.0;
        let ends = [pos2(at.x, y), pos2(at.x + galley.size().x, y)];
        dotted_line(painter, ends[0], ends[1], 1.0, tokens.assumed);
    }
    painter.galley(at, galley, tokens.ink);
}

/// From the top of a text to the line that its first row stands on.
fn baseline(galley: &Galley) -> f32 {
    let first = galley.rows.first();
    let glyph = first.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y));
    glyph.unwrap_or_else(|| galley.size().y)
}
