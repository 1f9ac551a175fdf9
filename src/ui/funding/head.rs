//! The heading: what the table answers, of which year, and how it stands.

use super::Wish;
use super::proposal::{self, Stage};
use super::shown::span;
use crate::change::RecordKind;
use crate::model::{Message, Year};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::primary_button;
use crate::ui::theme::{font, tokens};
use crate::view::funding::Span;
use egui::{Align, Button, Label, Layout, Response, RichText, Role, Ui, WidgetInfo};

/// More years than this have no room side by side.
const MOST_YEARS: i32 = 14;

/// Draws the heading.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let scale = frame.scale();
    let mut heading = font::heading();
    heading.size *= scale;
    let title = title(frame);
    let response = ui.add(Label::new(RichText::new(&title).font(heading)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
    let hint = if frame.look.funding.shared {
        frame.tr("sharing-hint")
    } else if frame.look.funding.all {
        frame.tr("funding-hint-all")
    } else {
        frame.tr("funding-hint")
    };
    let hint = RichText::new(hint).font(font::text(14.0 * scale)).color(tokens(ui).muted);
    ui.add(Label::new(hint).wrap());
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        tabs(ui, frame, scale);
        ui.add_space(16.0);
        years(ui, frame, scale);
        if !frame.look.funding.shared && !frame.look.bare {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, frame, scale));
        }
    });
    ui.add_space(6.0);
}

/// The question that the screen answers.
pub(super) fn title(frame: &Frame<'_>) -> String {
    let span = span(frame);
    match (frame.look.funding.shared, span) {
        (false, Span::Year(year)) => frame.say(&Message::new("funding-title").year("year", year)),
        (false, Span::All) => frame.tr("funding-title-all"),
        (true, Span::Year(year)) => frame.say(&Message::new("sharing-title").year("year", year)),
        (true, Span::All) => frame.tr("sharing-title-all"),
    }
}

/// The matrix, or the co-funding.
fn tabs(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let shared = frame.look.funding.shared;
    for (here, key) in [(!shared, "funding-tab-matrix"), (shared, "funding-tab-shared")] {
        let text = frame.tr(key);
        let response = choice(ui, here, &text, scale);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, here, &text));
        if response.clicked() && !here {
            frame.command(Command::CoFunding);
        }
    }
}

fn choice(ui: &mut Ui, here: bool, text: &str, scale: f32) -> Response {
    let size = 13.0 * scale;
    let font = if here { font::strong(size) } else { font::text(size) };
    ui.selectable_label(here, RichText::new(text).font(font))
}

/// The years that can be looked at, and all of them together.
fn years(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let about = &frame.document.plan().about;
    let figures = &frame.shown.derived.figures;
    let first = about.first.min(figures.first());
    let last = about.last.max(figures.last());
    let all = frame.look.funding.all;
    if last.since(first) <= MOST_YEARS {
        for year in first.number()..=last.number() {
            let year = Year::clamped(year);
            let here = year == frame.look.year && !all;
            if choice(ui, here, &year.to_string(), scale).clicked() {
                frame.look.funding.all = false;
                frame.ask(Action::Look(year));
            }
        }
    }
    let text = frame.tr("funding-all-years");
    if choice(ui, all, &text, scale).clicked() {
        frame.look.funding.all = !all;
    }
}

/// How the table stands, and what can be done with it; from the right.
fn tools(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let button = |text: String| Button::new(RichText::new(text).font(font::text(13.0 * scale)));
    let busy = matches!(frame.look.funding.stage, Stage::Working(_) | Stage::Shown(_));
    if ui.add_enabled(!busy, button(frame.tr("command-propose"))).clicked() {
        frame.command(Command::Propose);
    }
    if ui.add(button(frame.tr("command-turn"))).clicked() {
        frame.command(Command::TurnTable);
    }
    let model = super::shown::model(frame);
    if model.fold.rest.is_empty() {
        return;
    }
    let width = ui.ctx().content_rect().width();
    let folded = frame.look.funding.folded;
    let key = if folded { "funding-unfold" } else { "funding-fold" };
    let text = frame.say(&Message::new(key).count("count", model.fold.rest.len()));
    if width > 700.0 && ui.add(button(text)).clicked() {
        frame.look.funding.chosen.folded = Some(!folded);
    }
}

/// An empty plan says where the money begins.
pub(super) fn invite(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.add_space(12.0);
    let text = RichText::new(frame.tr("funding-empty")).font(font::text(15.0 * frame.scale()));
    ui.add(Label::new(text).wrap());
    if primary_button(ui, &frame.tr("funding-add-source")).clicked() {
        frame.look.records.show_kind(RecordKind::Source);
        frame.command(Command::Records);
        frame.command(Command::AddRecord);
    }
    // Nothing is there to propose for.
    if frame.look.funding.wish.take() == Some(Wish::Propose) {
        proposal::discard(frame);
    }
}
