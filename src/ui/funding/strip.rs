//! The strip over the matrix: a proposal under way, or to be taken.

use super::proposal::{self, Stage};
use super::shown::span;
use crate::model::{Arg, Message};
use crate::ui::frame::Frame;
use crate::ui::paint::{focus_ring, quiet_button};
use crate::ui::theme::{font, tokens};
use egui::accesskit::Live;
use egui::{Button, Label, Margin, Response, RichText, Stroke, Ui};
use std::time::Duration;

/// How often the progress is drawn.
const EVERY: Duration = Duration::from_millis(100);

/// Draws the strip, when there is something to tell.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    if !frame.look.funding.stage.is_open() {
        return;
    }
    let fill = tokens(ui).selection_fill;
    let strip =
        egui::Frame::NONE.fill(fill).corner_radius(6).inner_margin(Margin::symmetric(14, 10));
    strip.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| match frame.look.funding.stage.clone() {
            Stage::None => {}
            Stage::Working(_) => working(ui, frame),
            Stage::Nothing(why) => nothing(ui, frame, &why),
            Stage::Shown(shown) => proposed(ui, frame, &shown),
        });
    });
    ui.add_space(8.0);
}

fn working(ui: &mut Ui, frame: &mut Frame<'_>) {
    let done = frame.look.funding.stage.done().unwrap_or_default();
    let message = Message::new("proposal-working").with("done", Arg::Permille(done / 10 * 10));
    say(ui, &frame.say(&message), frame.scale());
    if button(ui, &frame.tr("button-cancel"), frame.scale()).clicked() {
        proposal::discard(frame);
    }
    ui.request_repaint_after(EVERY);
}

fn nothing(ui: &mut Ui, frame: &mut Frame<'_>, why: &[Message]) {
    let text: Vec<_> = why.iter().map(|message| frame.say(message)).collect();
    say(ui, &text.join(" "), frame.scale());
    if button(ui, &frame.tr("button-close"), frame.scale()).clicked() {
        proposal::discard(frame);
    }
    if !frame.look.funding.anew && button(ui, &frame.tr("proposal-anew"), frame.scale()).clicked() {
        let span = span(frame);
        proposal::start(frame, span, true);
    }
}

fn proposed(ui: &mut Ui, frame: &mut Frame<'_>, shown: &proposal::Shown) {
    let said = proposal::told(shown);
    let text: Vec<_> = said.iter().map(|message| frame.say(message)).collect();
    say(ui, &text.join(" "), frame.scale());
    let accept = primary(ui, &frame.tr("proposal-accept"), frame.scale());
    if !shown.seen {
        // Enter takes it, so it is where the keys go.
        accept.request_focus();
        if let Stage::Shown(shown) = &mut frame.look.funding.stage {
            shown.seen = true;
        }
    }
    if accept.clicked() {
        proposal::accept(frame);
        return;
    }
    if button(ui, &frame.tr("proposal-discard"), frame.scale()).clicked() {
        proposal::discard(frame);
        return;
    }
    let key = if shown.anew { "proposal-keep" } else { "proposal-anew" };
    if quiet_button(ui, &frame.tr(key), 13.0 * frame.scale()).clicked() {
        let span = span(frame);
        proposal::start(frame, span, !shown.anew);
    }
}

/// A sentence that is told at once to those who listen.
fn say(ui: &mut Ui, text: &str, scale: f32) {
    let text = RichText::new(text).font(font::text(14.0 * scale));
    let response = ui.add(Label::new(text).wrap());
    ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    ui.add_space(8.0);
}

fn button(ui: &mut Ui, text: &str, scale: f32) -> Response {
    ui.add(Button::new(RichText::new(text).font(font::text(13.0 * scale))))
}

fn primary(ui: &mut Ui, text: &str, scale: f32) -> Response {
    let look = tokens(ui);
    let text = RichText::new(text).font(font::strong(13.0 * scale)).color(look.on_action);
    let response =
        ui.add(Button::new(text).fill(look.action).stroke(Stroke::NONE).corner_radius(4));
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, 4.0, look);
    }
    response
}
