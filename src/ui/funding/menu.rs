//! What a right click on a cell of the matrix offers.

use super::edit::{self, grant_of};
use super::grid::Grid;
use super::place::{Axis, Place};
use crate::change::describe;
use crate::model::{Message, PotId, Rung};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::view::funding::LadderStep;
use egui::{Button, Ui};

/// What was chosen in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// Fill what is missing in the cell.
    Fill((Axis, Axis)),
    /// Move the grant of the cell to a rung.
    Rung((Axis, Axis), Rung),
    /// A line to write more money of a pot in.
    More(PotId),
    /// Unfold what a pot is bound to.
    Why(PotId),
    /// Unfold a sum.
    Open((Axis, Axis)),
}

/// Draws the entries of a cell; tells what was chosen.
pub(super) fn entries(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    grid: &Grid<'_>,
    cell: (Axis, Axis),
) -> Option<Entry> {
    let place = grid.layout.meet(cell.0, cell.1);
    let mut chosen = None;
    let mut entry = |ui: &mut Ui, text: String, what: Entry| {
        if ui.add(Button::new(text)).clicked() {
            chosen = Some(what);
            ui.close();
        }
    };
    if let Place::Given(line, _) = place {
        let hint = match grid.transfer(Place::Amount(line), place) {
            Ok(fill) => grid.told(place, &fill),
            Err(why) => grid.texts.say(&why),
        };
        entry(ui, frame.tr("command-fill-here"), Entry::Fill(cell));
        ui.add(egui::Label::new(egui::RichText::new(hint).small()).wrap());
        ui.separator();
    }
    if let Some(line) = line_of(place) {
        let line = &grid.model.matrix.lines[line];
        if let Some(grant) = line.grant {
            for step in super::shown::ladder(frame, grant).iter() {
                let here = line.rung == Some(step.rung);
                if !here {
                    let word =
                        Message::new("ladder-move").message("rung", Message::new(step.rung.key()));
                    entry(ui, frame.say(&word), Entry::Rung(cell, step.rung));
                    ui.add(egui::Label::new(egui::RichText::new(&step.told).small()).wrap());
                }
            }
            ui.separator();
            entry(ui, frame.tr("funding-more-money"), Entry::More(line.pot));
        }
        if line.only.is_some() {
            entry(ui, frame.tr("funding-menu-why"), Entry::Why(line.pot));
        }
    }
    if matches!(place, Place::Part(..) | Place::PartSum(_)) {
        entry(ui, frame.tr("funding-menu-unfold"), Entry::Open(cell));
    }
    chosen
}

const fn line_of(place: Place) -> Option<usize> {
    match place {
        Place::Given(line, _)
        | Place::GivenRest(line)
        | Place::Source(line)
        | Place::Pot(line)
        | Place::Status(line)
        | Place::Amount(line)
        | Place::Free(line) => Some(line),
        _ => None,
    }
}

/// Does what was chosen.
pub(super) fn carry_out(entry: Entry, grid: &Grid<'_>, frame: &mut Frame<'_>) {
    match entry {
        Entry::Fill(cell) => edit::fill_here(grid, cell, frame),
        Entry::Rung((row, column), rung) => {
            let step = grant_of(row, column).and_then(|grant| grid.step(grant, rung));
            if let Some(step) = step {
                climb(&step, grid, frame);
            }
        }
        Entry::More(pot) => {
            let open = &mut frame.look.funding.open;
            if !open.contains(&pot) {
                open.push(pot);
            }
        }
        Entry::Why(pot) => frame.look.funding.why = Some(pot),
        Entry::Open((row, column)) => edit::open(grid, row, column, frame),
    }
}

/// Moves a grant on the ladder, and tells what follows.
pub(super) fn climb(step: &LadderStep, grid: &Grid<'_>, frame: &mut Frame<'_>) {
    if grid.model.is_proposed() {
        frame.ask(Action::Say(Message::new("refused-proposed")));
        return;
    }
    if step.change.is_nothing() {
        return;
    }
    let name = describe(&step.change, &grid.derived.plan);
    let told = grid.texts.say(&name);
    frame.ask(Action::Change { name, changes: vec![step.change.clone()], field: None });
    frame.ask(Action::Say(Message::verbatim(format!("{told}. {}", step.told))));
}
