//! The roadmap's table twin: the same rows, with years and figures as text.

use crate::engine::{Cell, Part};
use crate::model::{Message, Year};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{Money, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{GoalRow, RoadmapRow, TiltakRow, bounded};
use egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder, TableRow};
use std::collections::BTreeMap;

const HEADS: [(&str, Part); 3] =
    [("column-need", Part::Need), ("column-granted", Part::Granted), ("column-gap", Part::Gap)];

/// Draws the table. Only the rows that are seen are drawn.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let scale = frame.scale();
    let shown = frame.shown;
    let rows = &shown.roadmap.rows;
    if quiet_button(ui, &frame.tr("show-as-chart"), 12.0 * scale).clicked() {
        frame.command(Command::Tables);
    }
    let number = 96.0 * scale;
    // Room for a goal's milestones; titles are cut before they are.
    let years = (ui.available_width() * 0.24).clamp(150.0 * scale, 280.0 * scale);
    TableBuilder::new(ui)
        .id_salt("roadmap-table")
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(96.0 * scale))
        .column(Column::remainder().at_least(160.0).clip(true))
        .column(Column::exact(years).clip(true))
        .columns(Column::exact(number), HEADS.len())
        .header(34.0 * scale, |mut header| heads(&mut header, frame))
        .body(|body| {
            body.rows(30.0 * scale, rows.len(), |mut row| match &rows[row.index()] {
                RoadmapRow::Goal(goal) => goal_row(&mut row, goal, scale),
                RoadmapRow::Tiltak(tiltak) => tiltak_row(&mut row, frame, tiltak),
            });
        });
}

fn heads(header: &mut TableRow<'_, '_>, frame: &Frame<'_>) {
    let size = 12.0 * frame.scale();
    for key in ["column-code", "column-tiltak", "column-years"] {
        header.col(|ui| {
            let text = RichText::new(frame.tr(key)).font(font::strong(size));
            ui.label(text.color(tokens(ui).muted));
        });
    }
    for (key, _) in HEADS {
        header.col(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let head = Message::new("column-in-year").text("column", frame.tr(key));
                let text = frame.say(&head.year("year", frame.look.year));
                let text = RichText::new(text).font(font::strong(size));
                ui.label(text.color(tokens(ui).muted));
            });
        });
    }
}

fn goal_row(row: &mut TableRow<'_, '_>, goal: &GoalRow, scale: f32) {
    let strong = |text: &str| RichText::new(text).font(font::strong(13.0 * scale));
    row.col(|ui| {
        ui.label(strong(&goal.code));
    });
    row.col(|ui| {
        ui.add(Label::new(strong(&goal.title)).truncate()).on_hover_text(&goal.full);
    });
    row.col(|ui| {
        let names: Vec<_> = goal.milestones.iter().map(|mark| mark.name.as_str()).collect();
        let text = RichText::new(milestones(goal)).font(font::text(12.0 * scale));
        ui.add(Label::new(text.color(tokens(ui).muted)).truncate()).on_hover_text(names.join("\n"));
    });
}

/// The milestones by year, without the goal's code, which stands on the row:
/// "M1 2019, M2 M3 2020".
fn milestones(goal: &GoalRow) -> String {
    let mut years: BTreeMap<Year, Vec<&str>> = BTreeMap::new();
    for mark in &goal.milestones {
        years.entry(mark.ready).or_default().push(mark.short(&goal.code));
    }
    let said: Vec<_> =
        years.into_iter().map(|(year, codes)| format!("{} {year}", codes.join(" "))).collect();
    said.join(", ")
}

fn tiltak_row(row: &mut TableRow<'_, '_>, frame: &mut Frame<'_>, tiltak: &TiltakRow) {
    let scale = frame.scale();
    let text = |text: &str| RichText::new(text).font(font::text(13.0 * scale));
    row.set_selected(frame.look.selected == Some(tiltak.id));
    row.col(|ui| {
        let button = quiet_button(ui, &tiltak.code, 13.0 * scale);
        if button.on_hover_text(&tiltak.name).clicked() {
            frame.ask(Action::Select(Some(tiltak.id)));
        }
    });
    row.col(|ui| {
        ui.add(Label::new(text(&tiltak.title)).truncate()).on_hover_text(&tiltak.full);
    });
    row.col(|ui| {
        let bar = &tiltak.bar;
        let mut years = bar.first.to_string();
        if bar.last != bar.first {
            years = format!("{years}–{}", bar.last);
        }
        if let Some(pushed) = bar.pushed {
            years = format!("{years} → {pushed}");
        }
        ui.label(text(&years));
    });
    let derived = &frame.shown.derived;
    let position = derived.plan.tiltak.position(tiltak.id).unwrap_or(usize::MAX);
    let cell = derived.figures.tiltak(position, frame.look.year);
    for (key, part) in HEADS {
        row.col(|ui| amount(ui, frame, tiltak, key, &cell, part));
    }
}

fn amount(
    ui: &mut Ui,
    frame: &Frame<'_>,
    tiltak: &TiltakRow,
    key: &'static str,
    cell: &Cell,
    part: Part,
) {
    let value = match cell {
        _ if tiltak.bar.outside => String::new(),
        cell if cell.is_empty() => String::new(),
        cell if cell.need == 0 && cell.unknown_need > 0 => "?".to_owned(),
        cell => bounded(cell, part, frame.texts),
    };
    let about = format!("{}, {}", tiltak.code, frame.tr(key));
    let tokens = tokens(ui);
    let color = if part == Part::Gap && cell.gap() > 0 { tokens.gap } else { tokens.ink };
    let font = font::text(13.0 * frame.scale());
    let mut money = Money::new(&value).about(&about).font(font).color(color).right();
    let words = frame.tr("assumed");
    if is_assumed(frame, tiltak, cell, part) {
        money = money.assumed(Some(&words));
        if color == tokens.ink {
            money = money.color(tokens.assumed);
        }
    }
    ui.add(money);
}

/// Whether a figure rests on an assumption; a gap does when either of what it
/// is the difference of does.
fn is_assumed(frame: &Frame<'_>, row: &TiltakRow, cell: &Cell, part: Part) -> bool {
    let year = &frame.look.year;
    let need = cell.need > 0 && row.bar.assumed_need.contains(year);
    let granted = cell.granted > 0 && row.bar.assumed_granted.contains(year);
    match part {
        Part::Need => need,
        Part::Granted => granted,
        _ => need || granted,
    }
}
