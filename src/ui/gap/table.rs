//! The table twin of each side.

use crate::engine::Part;
use crate::ui::frame::Frame;
use crate::ui::paint::{Money, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{GapBar, GapPick, GapSide, GapView, StatusRow};
use egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

const HEADS: [(&str, Part); 7] = [
    ("column-need", Part::Need),
    ("column-granted", Part::Granted),
    ("column-signalled", Part::Signalled),
    ("column-applied", Part::Applied),
    ("column-unclear", Part::Unclear),
    ("column-uncovered", Part::Uncovered),
    ("column-gap", Part::Gap),
];

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    match frame.look.gap.side {
        GapSide::Then => stated(ui, frame, view),
        GapSide::Steps => steps(ui, frame, view),
        _ => bars(ui, frame, view),
    }
}

fn bars(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let (scale, width) = (frame.scale(), ui.available_width());
    // The columns without a figure are let be where there is no room for all.
    let heads: Vec<_> = HEADS
        .into_iter()
        .filter(|(_, part)| {
            let always = matches!(part, Part::Need | Part::Granted | Part::Gap);
            always || width > 730.0 * scale || view.total.cell.part(*part) != 0
        })
        .collect();
    TableBuilder::new(ui)
        .id_salt("gap-table")
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(120.0).clip(true))
        .columns(Column::exact(76.0 * scale), heads.len())
        .header(32.0 * scale, |mut header| {
            let first = first(frame.look.gap.side);
            head(&mut header, frame, first, false, 0.0);
            for (key, _) in &heads {
                head(&mut header, frame, key, true, 0.0);
            }
        })
        .body(|body| {
            let count = view.bars.len() + 1;
            body.rows(30.0 * scale, count, |mut row| {
                let bar = view.bars.get(row.index()).unwrap_or(&view.total);
                bar_row(&mut row, frame, bar, &heads);
            });
        });
}

/// Key of the head of the first column.
fn first(side: GapSide) -> &'static str {
    match side {
        GapSide::Years => "gap-column-year",
        GapSide::Owner => "gap-column-owner",
        GapSide::Goal => "gap-column-goal",
        GapSide::Area => "gap-column-area",
        GapSide::Source | GapSide::Steps | GapSide::Then => "column-source",
    }
}

fn head(
    header: &mut TableRow<'_, '_>,
    frame: &Frame<'_>,
    key: &'static str,
    right: bool,
    indent: f32,
) {
    let font = font::strong(12.0 * frame.scale());
    header.col(|ui| {
        let text = RichText::new(frame.tr(key)).font(font).color(tokens(ui).muted);
        if right {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(text);
            });
        } else {
            ui.add_space(indent);
            ui.label(text);
        }
    });
}

fn bar_row(
    row: &mut TableRow<'_, '_>,
    frame: &mut Frame<'_>,
    bar: &GapBar,
    heads: &[(&'static str, Part)],
) {
    let size = 13.0 * frame.scale();
    let is_sum = bar.key == crate::view::GapKey::All;
    let pick = GapPick { key: bar.key.clone(), part: None };
    row.set_selected(frame.look.gap.picked.as_ref().is_some_and(|picked| picked.key == bar.key));
    row.col(|ui| {
        if is_sum {
            ui.label(RichText::new(&bar.label).font(font::strong(size)));
        } else if quiet_button(ui, &bar.label, size).on_hover_text(&bar.tip).clicked() {
            frame.look.gap.pick(pick);
        }
        if bar.is_silent() {
            let silent = RichText::new(frame.tr("not-in-sources")).font(font::text(size));
            ui.label(silent.color(tokens(ui).muted));
        }
    });
    let words = frame.tr("assumed");
    for (key, part) in heads {
        row.col(|ui| {
            let text = if bar.is_silent() { "" } else { text(bar, *part) };
            let about = format!("{}, {}", bar.label, frame.tr(key));
            let assumed = is_assumed(bar, *part).then_some(words.as_str());
            let tokens = tokens(ui);
            let missing = *part == Part::Gap && bar.cell.gap() > 0;
            let font = if is_sum { font::strong(size) } else { font::text(size) };
            let mut money = Money::new(text).about(&about).assumed(assumed).font(font).right();
            if missing {
                money = money.color(tokens.gap);
            }
            ui.add(money);
        });
    }
}

fn text(bar: &GapBar, part: Part) -> &str {
    let at = HEADS.iter().position(|(_, head)| *head == part);
    at.and_then(|at| bar.values.get(at)).map_or("", String::as_str)
}

fn is_assumed(bar: &GapBar, part: Part) -> bool {
    match part {
        _ if bar.cell.part(part) == 0 => false,
        Part::Need | Part::Uncovered => bar.assumed.need > 0,
        Part::Granted => bar.assumed.granted > 0,
        _ => bar.assumed.any(),
    }
}

/// The steps of the waterfall.
fn steps(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let scale = frame.scale();
    TableBuilder::new(ui)
        .id_salt("gap-steps")
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(120.0).clip(true))
        .column(Column::remainder().at_least(120.0).clip(true))
        .column(Column::exact(100.0 * scale))
        .header(32.0 * scale, |mut header| {
            head(&mut header, frame, "gap-column-step", false, 0.0);
            head(&mut header, frame, "gap-column-note", false, 0.0);
            head(&mut header, frame, "gap-column-mnok", true, 0.0);
        })
        .body(|body| {
            body.rows(30.0 * scale, view.steps.len(), |mut row| {
                let step = &view.steps[row.index()];
                row.set_selected(frame.look.gap.picked.as_ref() == Some(&step.pick));
                let size = 13.0 * scale;
                row.col(|ui| {
                    if quiet_button(ui, &step.step.label, size).clicked() {
                        frame.look.gap.pick(step.pick.clone());
                    }
                });
                row.col(|ui| {
                    let note = RichText::new(&step.step.note).font(font::text(size));
                    ui.add(Label::new(note).truncate()).on_hover_text(&step.step.note);
                });
                row.col(|ui| {
                    let value = &step.step.value;
                    let money = Money::new(value).about(&step.step.label);
                    ui.add(money.font(font::text(size)).right());
                });
            });
        });
}

const STATED: [&str; 6] = [
    "gap-column-date",
    "gap-column-measure",
    "gap-column-whose",
    "gap-column-stated",
    "gap-column-computed",
    "gap-column-rests",
];

/// All that is stated of the year, beside what the plan gives.
fn stated(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let Some(then) = &view.then else { return };
    let scale = frame.scale();
    TableBuilder::new(ui)
        .id_salt("gap-stated")
        .cell_layout(Layout::left_to_right(Align::Center))
        .columns(Column::exact(92.0 * scale), 2)
        .column(Column::remainder().at_least(100.0).clip(true))
        .columns(Column::exact(92.0 * scale), 2)
        .column(Column::remainder().at_least(120.0).clip(true))
        .header(32.0 * scale, |mut header| {
            for (at, key) in STATED.into_iter().enumerate() {
                let indent = if at == 5 { 16.0 } else { 0.0 };
                head(&mut header, frame, key, at == 3 || at == 4, indent);
            }
        })
        .body(|body| {
            body.rows(30.0 * scale, then.rows.len(), |mut row| {
                let stated = &then.rows[row.index()];
                stated_row(&mut row, frame, stated);
            });
        });
}

fn stated_row(row: &mut TableRow<'_, '_>, frame: &Frame<'_>, stated: &StatusRow) {
    let size = 13.0 * frame.scale();
    let StatusRow { date, measure, whose, stated, computed, source } = stated;
    for (at, text) in [date, measure, whose, stated, computed, source].into_iter().enumerate() {
        row.col(|ui| {
            if at == 3 || at == 4 {
                let about = format!("{date}, {measure}, {whose}, {}", frame.tr(STATED[at]));
                ui.add(Money::new(text).about(&about).font(font::text(size)).right());
            } else {
                if at == 5 {
                    ui.add_space(16.0);
                }
                let shown = RichText::new(text).font(font::text(size));
                ui.add(Label::new(shown).truncate()).on_hover_text(text);
            }
        });
    }
}
