//! The picture: how big the gap is, whose it is, and what follows if it is
//! not closed.

mod chart;
mod story;
mod unfunded;

pub(super) use chart::bar;

use super::frame::Frame;
use super::theme::{font, tokens};
use crate::engine::{Part, Question, Scope};
use crate::model::Year;
use crate::ui::action::Action;
use crate::ui::invite::invite;
use crate::ui::paint::focus_ring;
use crate::ui::shell;
use crate::view::Tone;
use egui::text::LayoutJob;
use egui::{
    Label, Margin, Rect, RichText, Role, ScrollArea, Sense, TextFormat, Ui, WidgetInfo, pos2, vec2,
};

/// Width from which the list stands beside the chart.
const WIDE: f32 = 900.0;

/// Draws the picture.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let scale = frame.scale();
    let side = if ui.available_width() < 760.0 { 20 } else { 44 };
    let margin = Margin { left: side, right: side, top: 34, bottom: 24 };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            if frame.look.what_if {
                story::show(ui, frame, scale);
            } else {
                headline(ui, frame, scale);
                if frame.shown.picture.no_tiltak {
                    invite(ui, frame);
                }
                body(ui, frame, scale);
            }
        });
    });
}

/// The sentence, the line under it, and the years.
fn headline(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let tokens = tokens(ui);
    let mut sentence = font::sentence();
    sentence.size *= scale;
    let mut asked = false;
    ui.spacing_mut().item_spacing.y = 0.0;
    let top = ui.cursor().left_top();
    let mut wide = 0.0_f32;
    for line in &frame.shown.picture.headline {
        let mut job = LayoutJob::default();
        for span in line {
            let color = if span.tone == Tone::Gap { tokens.gap } else { tokens.ink };
            let mut format = TextFormat::simple(sentence.clone(), color);
            format.line_height = Some(font::SENTENCE_LINE * scale);
            job.append(&span.text, 0.0, format);
        }
        let said = job.text.clone();
        let label = ui.add(Label::new(job).sense(Sense::click()));
        // It unfolds when it is clicked, and says so to those who listen.
        label.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if label.has_focus() {
            focus_ring(ui.painter(), label.rect, 4.0, tokens);
        }
        wide = wide.max(label.rect.width());
        asked |= label.on_hover_text(frame.tr("why-hint")).clicked();
    }
    let sentence = Rect::from_min_max(top, pos2(top.x + wide, ui.cursor().top()));
    shell::mark(ui, shell::Mark::Sentence, sentence);
    ui.add_space(6.0);
    let subtitle = RichText::new(&frame.shown.picture.subtitle);
    ui.label(subtitle.font(font::text(14.0 * scale)).color(tokens.muted));
    ui.add_space(10.0);
    years(ui, frame, scale);
    ui.add_space(18.0);
    if asked {
        let question = Question { part: Part::Gap, year: frame.look.year, scope: Scope::Plan };
        frame.ask(Action::Why(question));
    }
}

/// The years that can be looked at, side by side.
fn years(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let about = &frame.document.plan().about;
    let figures = &frame.shown.derived.figures;
    let first = about.first.min(figures.first());
    let last = about.last.max(figures.last());
    if last.since(first) > 14 {
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for year in first.number()..=last.number() {
            let year = Year::clamped(year);
            let here = year == frame.look.year;
            let text = RichText::new(year.to_string()).font(if here {
                font::strong(13.0 * scale)
            } else {
                font::text(13.0 * scale)
            });
            if ui.selectable_label(here, text).clicked() {
                frame.ask(Action::Look(year));
            }
        }
    });
}

fn body(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let width = ui.available_width();
    if width >= WIDE {
        let left = (width * 0.6).min(980.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(left);
                chart::show(ui, frame, scale);
            });
            ui.add_space(44.0);
            ui.vertical(|ui| {
                ui.set_width(width - left - 60.0);
                unfunded::show(ui, frame, scale);
            });
        });
    } else {
        chart::show(ui, frame, scale);
        ui.add_space(24.0);
        unfunded::show(ui, frame, scale);
    }
}
