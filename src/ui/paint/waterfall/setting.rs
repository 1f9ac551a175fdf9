//! The texts of a waterfall: which type, which colour, how wide.

use super::layout::{Band, Type};
use super::{BarKind, WaterfallBar};
use crate::model::Rung;
use crate::ui::paint::Cover;
use crate::ui::theme::Tokens;
use egui::epaint::Galley;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontId, Painter, Pos2, Rect, Vec2, vec2};
use std::sync::Arc;

/// A text and where it is drawn from: for centred text, its upper middle.
pub(super) struct Text {
    pub(super) at: Pos2,
    pub(super) galley: Arc<Galley>,
}

impl Text {
    pub(super) fn rect(&self) -> Rect {
        self.galley.rect.translate(self.at.to_vec2())
    }
}

/// What stands above and below a bar, before it has a place.
pub(super) struct Words {
    pub(super) top: Option<Arc<Galley>>,
    pub(super) label: Arc<Galley>,
    pub(super) note: Arc<Galley>,
    pub(super) cut: bool,
    least_head: f32,
}

impl Words {
    pub(super) fn head(&self) -> f32 {
        self.top.as_ref().map_or(self.least_head, |top| top.size().y)
    }

    pub(super) fn foot(&self) -> f32 {
        let note = if self.note.text().is_empty() { 0.0 } else { self.note.size().y + 2.0 };
        self.label.size().y + note
    }
}

/// Sets the texts of one chart.
pub(super) struct Setter<'a> {
    painter: &'a Painter,
    tokens: &'a Tokens,
    pub(super) kind: &'a Type,
    width: f32,
    rows: usize,
}

impl<'a> Setter<'a> {
    /// For columns of a size.
    pub(super) fn new(
        painter: &'a Painter,
        kind: &'a Type,
        tokens: &'a Tokens,
        column: Vec2,
    ) -> Self {
        // In a low chart the bars need the room more than the words do.
        let rows = if column.y < 320.0 * kind.scale { 2 } else { 3 };
        Self { painter, tokens, kind, width: (column.x - 4.0 * kind.scale).max(16.0), rows }
    }

    pub(super) fn words(&self, bar: &WaterfallBar) -> Words {
        let Tokens { ink, muted, .. } = *self.tokens;
        let top = self.value(bar, &bar.top);
        // A value that finds no room in the bar is lifted above it.
        let lone = bar.parts.len() == 1 && bar.parts.iter().all(|(_, text)| !text.is_empty());
        let upper = lone || !bar.top.is_empty();
        let least_head = if upper { self.kind.value.size * 1.25 } else { 0.0 };
        let label = self.wrapped(&bar.label, &self.kind.label, ink);
        let note = self.wrapped(&bar.note, &self.kind.note, muted);
        let lost = top.is_none() && !bar.top.is_empty();
        let cut = label.elided || note.elided || lost;
        Words { top, label, note, cut, least_head }
    }

    /// The text of a part, where it has room in the bar.
    pub(super) fn inside(&self, kind: BarKind, band: &Band<'_>) -> Option<Text> {
        if band.text.is_empty() {
            return None;
        }
        let color = inside_color(kind, self.tokens);
        let galley = self.line(band.text, &self.kind.value, color, Align::Center);
        let need = galley.size() + vec2(12.0, 2.0) * self.kind.scale;
        let fits = need.x <= band.rect.width() && need.y <= band.rect.height();
        let at = band.rect.center() - vec2(0.0, galley.size().y / 2.0);
        fits.then_some(Text { at, galley })
    }

    /// The only part's text, where it has no room in the bar: it takes the
    /// empty place above it.
    pub(super) fn lifted(&self, bar: &WaterfallBar, bands: &[Band<'_>]) -> Option<Arc<Galley>> {
        let [band] = bands else { return None };
        let homeless = !band.text.is_empty() && self.inside(bar.kind, band).is_none();
        if homeless { self.value(bar, band.text) } else { None }
    }

    /// The text of a part beside its bar.
    pub(super) fn small_value(&self, bar: &WaterfallBar, text: &str) -> Arc<Galley> {
        self.line(text, &self.kind.small_value, value_color(bar, self.tokens), Align::Min)
    }

    /// The value that belongs above a bar but was too wide for the column.
    pub(super) fn wide(&self, bar: &WaterfallBar) -> Option<Arc<Galley>> {
        let text = match bar.parts.as_slice() {
            _ if !bar.top.is_empty() => &bar.top,
            [(_, text)] => text,
            _ => return None,
        };
        (!text.is_empty()).then(|| self.small_value(bar, text))
    }

    /// A value above its bar, smaller where it is wider than the column. None
    /// where that is too wide too: a shortened figure is a wrong one.
    fn value(&self, bar: &WaterfallBar, text: &str) -> Option<Arc<Galley>> {
        if text.is_empty() {
            return None;
        }
        let color = value_color(bar, self.tokens);
        [&self.kind.value, &self.kind.small_value]
            .into_iter()
            .map(|font| self.line(text, font, color, Align::Center))
            .find(|galley| galley.size().x <= self.width)
    }

    fn line(&self, text: &str, font: &FontId, color: Color32, halign: Align) -> Arc<Galley> {
        let format = TextFormat::simple(font.clone(), color);
        let job = LayoutJob::single_section(text.to_owned(), format);
        self.painter.layout_job(LayoutJob { halign, ..job })
    }

    /// Words under a bar: wrapped between words, smaller where a word is wider
    /// than the column, and one shortened row where that does not help.
    fn wrapped(&self, text: &str, font: &FontId, color: Color32) -> Arc<Galley> {
        let set = |font: &FontId, max_rows, break_anywhere| {
            let wrap = TextWrapping {
                max_width: self.width,
                max_rows,
                break_anywhere,
                ..TextWrapping::default()
            };
            let format = TextFormat::simple(font.clone(), color);
            let job = LayoutJob::single_section(text.to_owned(), format);
            self.painter.layout_job(LayoutJob { wrap, halign: Align::Center, ..job })
        };
        let least = FontId::new(self.kind.note.size, font.family.clone());
        [set(font, self.rows, false), set(&least, self.rows, false)]
            .into_iter()
            .find(|galley| !spills(galley, self.width))
            .unwrap_or_else(|| set(font, 1, true))
    }
}

/// Whether a row ends within a word or is wider than it may be: egui lets a
/// word run over when there is no place to break it.
fn spills(galley: &Galley, width: f32) -> bool {
    let wide = galley.rows.iter().any(|row| row.visuals.mesh_bounds.width() > width + 1.0);
    let mut pairs = galley.rows.iter().zip(galley.rows.iter().skip(1));
    wide || pairs.any(|(row, next)| {
        let ends = [row.glyphs.last(), next.glyphs.first()];
        ends.into_iter().flatten().filter(|glyph| glyph.chr.is_alphanumeric()).count() == 2
    })
}

/// The colour of a value on the page's ground.
fn value_color(bar: &WaterfallBar, tokens: &Tokens) -> Color32 {
    match bar.kind {
        BarKind::Missing if bar.from.total_cmp(&bar.to).is_ne() => tokens.gap,
        BarKind::Cover(cover) => cover.text_color(tokens),
        // Nothing missing is no bad news.
        BarKind::Missing | BarKind::Need | BarKind::Stated => tokens.ink,
    }
}

/// The colour of a value in its bar: on the bar, or on a plate.
fn inside_color(kind: BarKind, tokens: &Tokens) -> Color32 {
    match kind {
        BarKind::Need => tokens.on_need,
        BarKind::Stated => tokens.ink,
        BarKind::Missing => tokens.gap,
        BarKind::Cover(Cover::Rung(Rung::Granted)) => tokens.on_granted,
        BarKind::Cover(cover) => cover.text_color(tokens),
    }
}
