//! The waterfall, or its table.

use crate::engine::{Part, Question, Scope};
use crate::model::Rung;
use crate::model::{ORE_PER_MNOK, Ore};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{BarKind, Cover, Money, Waterfall, WaterfallBar, quiet_button, waterfall};
use crate::ui::theme::{font, tokens};
use crate::view::{GapPart, Step, StepKind};
use egui::{RichText, Ui, vec2};
use egui_extras::{Column, TableBuilder};

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    if frame.shown.picture.steps.is_empty() {
        return;
    }
    if frame.look.tables {
        table(ui, frame, scale);
    } else {
        draw(ui, frame, scale);
    }
    ui.add_space(6.0);
    let key = if frame.look.tables { "show-as-chart" } else { "show-as-table" };
    if quiet_button(ui, &frame.tr(key), 12.0 * scale).clicked() {
        frame.command(Command::Tables);
    }
}

fn draw(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let bars = frame.shown.picture.steps.iter().enumerate().map(|(id, step)| bar(id, step));
    let chart = Waterfall { name: frame.tr("waterfall-name"), bars: bars.collect() };
    let below = if frame.look.bare { 90.0 } else { 120.0 };
    let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - below;
    let size = vec2(ui.available_width(), room.clamp(300.0, 520.0 * scale));
    let response = waterfall(ui, &chart, size, scale);
    let asked = response.clicked().and_then(|id| frame.shown.picture.steps.get(id));
    if let Some(step) = asked {
        let part = match step.kind {
            StepKind::Need | StepKind::Stated => Part::Need,
            StepKind::Granted => Part::Granted,
            StepKind::Missing => Part::Gap,
        };
        frame.ask(Action::Why(Question { part, year: frame.look.year, scope: Scope::Plan }));
    }
}

/// A step as a bar of the waterfall.
pub(in crate::ui) fn bar(id: usize, step: &Step) -> WaterfallBar {
    let inside = step.kind == StepKind::Granted;
    WaterfallBar {
        label: step.label.clone(),
        note: step.note.clone(),
        top: if inside { String::new() } else { step.value.clone() },
        from: mnok(step.from),
        to: mnok(step.to),
        kind: match step.kind {
            StepKind::Need => BarKind::Need,
            StepKind::Stated => BarKind::Stated,
            StepKind::Granted => BarKind::Cover(Cover::Rung(Rung::Granted)),
            StepKind::Missing => BarKind::Missing,
        },
        parts: if inside {
            vec![(mnok(step.from - step.to), step.value.clone())]
        } else {
            step.parts.iter().map(part).collect()
        },
        covers: if inside { Vec::new() } else { step.parts.iter().map(cover).collect() },
        name: step.name.clone(),
        id,
    }
}

fn part(part: &GapPart) -> (f64, String) {
    (mnok(part.ore), part.text.clone())
}

fn cover(part: &GapPart) -> Cover {
    part.rung.map_or(Cover::Uncovered, Cover::Rung)
}

/// MNOK for drawing only.
#[expect(clippy::cast_precision_loss, reason = "a bar's height in pixels needs no øre")]
fn mnok(ore: Ore) -> f64 {
    ore as f64 / ORE_PER_MNOK as f64
}

/// The table twin: who is meant to pay what, and how sure it is.
fn table(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    const HEADS: [&str; 7] = [
        "column-need",
        "column-granted",
        "column-signalled",
        "column-applied",
        "column-unclear",
        "column-uncovered",
        "column-gap",
    ];
    let row_height = 32.0 * scale;
    let tokens = tokens(ui);
    let name_width = (ui.available_width() - 7.0 * 84.0 * scale).max(150.0);
    TableBuilder::new(ui)
        .id_salt("picture-table")
        .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
        .column(Column::exact(name_width).clip(true))
        .columns(Column::exact(78.0 * scale), HEADS.len())
        .header(row_height, |mut header| {
            let text = |key| RichText::new(frame.tr(key)).font(font::strong(12.0 * scale));
            header.col(|ui| {
                ui.label(text("column-source").color(tokens.muted));
            });
            for key in HEADS {
                header.col(|ui| {
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(text(key).color(tokens.muted));
                    });
                });
            }
        })
        .body(|mut body| {
            for row in &frame.shown.picture.rows {
                body.row(row_height, |mut cells| {
                    let size = 13.0 * scale;
                    let font = if row.is_sum { font::strong(size) } else { font::text(size) };
                    cells.col(|ui| {
                        ui.label(RichText::new(&row.name).font(font.clone()))
                            .on_hover_text(&row.name);
                    });
                    let assumed = row.assumed.then(|| frame.tr("assumed"));
                    for (value, head) in row.values.iter().zip(HEADS) {
                        cells.col(|ui| {
                            let color = if head == "column-gap" { tokens.gap } else { tokens.ink };
                            let about = format!("{}, {}", row.name, frame.tr(head));
                            ui.add(
                                Money::new(value)
                                    .about(&about)
                                    .assumed(assumed.as_deref())
                                    .font(font.clone())
                                    .color(color)
                                    .right(),
                            );
                        });
                    }
                });
            }
        });
}
