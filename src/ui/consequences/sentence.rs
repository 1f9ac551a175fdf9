//! Sentences of consequences.

use crate::ui::theme::{font, tokens};
use crate::view::StoryLine;
use egui::text::LayoutJob;
use egui::{RichText, TextFormat, Ui};

/// A sentence; what rests on an assumption says so in its colour.
pub(in crate::ui) fn sentence(ui: &mut Ui, line: &StoryLine, size: f32) {
    let tokens = tokens(ui);
    let mut job = LayoutJob::default();
    let mut format = TextFormat::simple(font::text(size), tokens.ink);
    format.line_height = Some(size * 1.45);
    job.append(&line.text, 0.0, format.clone());
    if let Some(mark) = &line.assumed {
        format.color = tokens.assumed;
        format.font_id = font::text((size * 0.8).max(12.0));
        job.append(&format!(" ({mark})"), 0.0, format);
    }
    job.wrap.max_width = ui.available_width();
    ui.label(job);
}

/// A sentence in a list.
pub(in crate::ui) fn bullet(ui: &mut Ui, line: &StoryLine, scale: f32) {
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        let dot = RichText::new("•").font(font::text(14.0 * scale));
        ui.label(dot.line_height(Some(14.0 * scale * 1.45)));
        ui.vertical(|ui| {
            ui.set_max_width(width - 18.0 * scale);
            sentence(ui, line, 14.0 * scale);
        });
    });
}
