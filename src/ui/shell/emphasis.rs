//! Text with the part that was searched for set off.

use crate::ui::theme::{Tokens, font};
use crate::view::Query;
use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Painter, TextFormat};
use std::sync::Arc;

/// Text in one line of at most this width, with what matches strong and
/// underlined; what there is no room for ends in an ellipsis.
pub(super) fn emphasised(
    painter: &Painter,
    text: &str,
    query: &Query,
    (size, color): (f32, Color32),
    width: f32,
    tokens: &Tokens,
) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    let mut plain = TextFormat::simple(font::text(size), color);
    plain.valign = Align::Center;
    let mut strong = TextFormat::simple(font::strong(size), color);
    strong.valign = Align::Center;
    strong.underline = egui::Stroke::new(1.0, tokens.action);
    let mut at = 0;
    for part in query.parts(text) {
        job.append(text.get(at..part.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(part.clone()).unwrap_or_default(), 0.0, strong.clone());
        at = part.end;
    }
    job.append(text.get(at..).unwrap_or_default(), 0.0, plain);
    job.wrap.max_width = width.max(0.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    painter.layout_job(job)
}
