//! What follows if the gap is not closed: sentences, and the chains to them.

use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::consequences::{bullet, chains, sentence};
use crate::ui::frame::Frame;
use crate::ui::paint::quiet_button;
use crate::ui::theme::font;
use crate::view::Story;
use egui::{RichText, Ui};

/// Width from which the chains stand beside the sentences.
const WIDE: f32 = 940.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let shown = frame.shown;
    let Some(story) = &shown.story else { return };
    title(ui, frame, scale);
    ui.add_space(10.0);
    let width = ui.available_width();
    if width >= WIDE {
        let left = (width * 0.44).min(620.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(left);
                sentences(ui, frame, story, scale);
            });
            ui.add_space(44.0);
            let right = width - left - 60.0;
            ui.vertical(|ui| {
                ui.set_width(right);
                chains::show(ui, frame, &story.chains, scale);
            });
        });
    } else {
        sentences(ui, frame, story, scale);
        ui.add_space(24.0);
        chains::show(ui, frame, &story.chains, scale);
    }
}

fn title(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    ui.horizontal(|ui| {
        let back = format!("← {}", frame.tr("story-back"));
        if quiet_button(ui, &back, 13.0 * scale).clicked() {
            frame.command(Command::WhatIf);
        }
    });
    ui.add_space(4.0);
    let message = Message::new("story-title").year("year", frame.document.plan().about.focus);
    let mut heading = font::heading();
    heading.size *= scale;
    ui.label(RichText::new(frame.say(&message)).font(heading));
}

fn sentences(ui: &mut Ui, frame: &mut Frame<'_>, story: &Story, scale: f32) {
    if story.lead.is_empty() {
        ui.label(RichText::new(frame.tr("story-nothing")).font(font::text(18.0 * scale)));
        return;
    }
    ui.spacing_mut().item_spacing.y = 10.0;
    for line in &story.lead {
        sentence(ui, line, 19.0 * scale);
    }
    ui.add_space(8.0);
    for line in &story.more {
        bullet(ui, line, scale);
    }
    ui.add_space(10.0);
    if quiet_button(ui, &frame.tr("story-copy"), 14.0 * scale).clicked() {
        frame.ask(Action::Copy(story.text.clone()));
    }
}
