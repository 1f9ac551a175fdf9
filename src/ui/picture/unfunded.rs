//! The tiltak that lack money, who must decide, and the question.

use crate::change::Target;
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{Money, focus_ring, primary_button, quiet_button};
use crate::ui::shell;
use crate::ui::theme::{font, tokens};
use crate::view::UnfundedRow;
use egui::{Align, Layout, Response, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

/// How many tiltak are named; the roadmap has them all.
const MOST: usize = 12;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let shown = frame.shown;
    let picture = &shown.picture;
    let lists = [
        ("unfunded-title", picture.unfunded.as_slice()),
        ("partly-title", picture.partly.as_slice()),
    ];
    let mut lists = lists.into_iter().filter(|(_, rows)| !rows.is_empty());
    let first = lists.next();
    if let Some((title, rows)) = first {
        list(ui, frame, title, rows, scale);
        ui.add_space(14.0);
        // On a projector the question must be in sight before the rest.
        if frame.look.bare {
            question(ui, frame);
        }
    }
    for (title, rows) in lists {
        list(ui, frame, title, rows, scale);
        ui.add_space(14.0);
    }
    if !picture.assumed_note.is_empty() {
        let note = RichText::new(&picture.assumed_note).font(font::text(12.0 * scale));
        ui.label(note.color(tokens(ui).assumed));
        ui.add_space(10.0);
    }
    if first.is_some() && !frame.look.bare {
        question(ui, frame);
    }
    notes(ui, frame, scale);
}

fn question(ui: &mut Ui, frame: &mut Frame<'_>) {
    let button = primary_button(ui, &frame.tr("command-what-if"));
    shell::mark(ui, shell::Mark::WhatIf, button.rect);
    if button.clicked() {
        frame.command(Command::WhatIf);
    }
    ui.add_space(12.0);
}

/// Who must decide, what was moved or stands unused, where sources disagree,
/// and what was stated before.
fn notes(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let shown = frame.shown;
    let picture = &shown.picture;
    let muted = tokens(ui).muted;
    let small = |text: &str| RichText::new(text).font(font::text(13.0 * scale)).color(muted);
    ui.spacing_mut().item_spacing.y = 4.0;
    for line in &picture.moved {
        ui.label(RichText::new(line).font(font::strong(13.0 * scale)));
    }
    if !picture.awaited.is_empty() {
        let title = RichText::new(frame.tr("awaited-title")).font(font::strong(13.0 * scale));
        ui.label(title.color(muted));
    }
    for line in picture.awaited.iter().chain(&picture.unused) {
        ui.label(small(line));
    }
    for (text, scenario) in &picture.contradictions {
        ui.add_space(4.0);
        let told = frame.say(&Message::new("picture-contradiction").text("text", text.clone()));
        ui.label(small(&told));
        let target = scenario.map(Target::Scenario);
        if let Some(target) = target.filter(|target| *target != frame.document.target())
            && quiet_button(ui, &frame.tr("show-scenario"), 13.0 * scale).clicked()
        {
            frame.ask(Action::Switch(target));
        }
    }
    if !picture.earlier.is_empty() {
        ui.add_space(4.0);
        ui.label(small(&picture.earlier));
    }
}

fn list(ui: &mut Ui, frame: &mut Frame<'_>, title: &'static str, rows: &[UnfundedRow], scale: f32) {
    let tokens = tokens(ui);
    ui.horizontal(|ui| {
        let strong = |text| RichText::new(text).font(font::strong(13.0 * scale));
        ui.label(strong(frame.tr(title)).color(tokens.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let unit = RichText::new(frame.tr("missing-mnok")).font(font::text(12.0 * scale));
            ui.label(unit.color(tokens.muted));
        });
    });
    ui.add_space(2.0);
    for row in rows.iter().take(MOST) {
        let response = draw(ui, row, scale);
        shell::tiltak_menu(&response, frame, row.id);
        if response.clicked() {
            frame.ask(Action::GoTo(row.id.record()));
        }
    }
    if rows.len() > MOST {
        let more = frame.say(&Message::new("and-more").count("count", rows.len() - MOST));
        ui.label(RichText::new(more).font(font::text(13.0 * scale)).color(tokens.muted));
    }
}

/// Draws a row.
fn draw(ui: &mut Ui, row: &UnfundedRow, scale: f32) -> Response {
    let tokens = tokens(ui);
    let builder = UiBuilder::new().sense(Sense::click()).id_salt(row.id);
    let inner = ui.scope_builder(builder, |ui| {
        let response = ui.response();
        if response.hovered() {
            let rect = ui.max_rect();
            let rect = egui::Rect::from_min_size(rect.min, vec2(rect.width(), 34.0 * scale));
            ui.painter().rect_filled(rect, 2, tokens.panel);
        }
        ui.add_space(7.0 * scale);
        ui.horizontal_top(|ui| {
            let size = 14.0 * scale;
            let code = RichText::new(&row.code).font(font::text(size));
            ui.allocate_ui(vec2(80.0 * scale, 0.0), |ui| {
                ui.set_min_width(80.0 * scale);
                ui.add(egui::Label::new(code).extend());
            });
            let amount = 76.0 * scale;
            let width = (ui.available_width() - amount - 8.0).max(80.0);
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_min_width(width);
                ui.add(egui::Label::new(RichText::new(&row.title).font(font::text(size))).wrap());
            });
            ui.add(
                Money::new(&row.amount)
                    .about(&row.code)
                    .assumed(row.assumed.as_deref())
                    .font(font::strong(size))
                    .right(),
            );
        });
        ui.add_space(7.0 * scale);
    });
    let response = inner.response;
    let rect = response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), (1.0, tokens.line));
    let name = format!("{} {}, {}", row.code, row.full, row.amount);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 2.0, tokens);
    }
    response.on_hover_text(format!("{}\n{}", row.full, row.note).trim_end())
}
