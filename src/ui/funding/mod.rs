//! Finansiering: who pays what. Grants one way, tiltak the other; amounts are
//! typed, dragged or proposed, and grants move on the confidence ladder.
//!
//! *Invariant:* a proposal changes nothing before it is taken, and then it is
//! one step.

mod edit;
mod grid;
mod head;
mod kept;
mod layout;
mod looks;
mod menu;
mod place;
mod proposal;
mod said;
mod shared;
mod shown;
mod strip;
mod tips;

use super::commands::Command;
use super::frame::{Frame, Stamp};
use super::memo::Memo;
use super::paint::number::count;
use super::sheet::{self, Sheet};
use crate::model::{GrantId, PotId};
use crate::view::funding::{LadderStep, Matrix, rung_beside};
use egui::{Key, Margin, Modifiers, Ui, vec2};
use grid::Grid;
use layout::{Chosen, Layout};
use place::{Axis, MoneyKey};
use proposal::Stage;
use shown::{Made, Model};

/// Height of a line of the sheet, and what it has besides its rows.
const LINE: f32 = 34.0;
const EXTRA_LINES: f32 = 2.6;

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct State {
    /// Whether the co-funding is shown, and not the matrix.
    shared: bool,
    /// Whether all years are added up.
    all: bool,
    /// How the table stands.
    chosen: Chosen,
    /// Pots that have a line to write more money in.
    open: Vec<PotId>,
    /// The pot whose restriction is unfolded.
    why: Option<PotId>,
    /// Whether the proposal under way gives all money out anew.
    anew: bool,
    /// What was proposed for last.
    asked: Option<proposal::Question>,
    /// What a command asks of the next frame.
    wish: Option<Wish>,
    /// A proposal.
    stage: Stage,
    /// The sheet of the matrix.
    sheet: sheet::State<Axis, Axis>,
    /// Whether tiltak were taken together in the last frame.
    folded: bool,
    /// What the sheets were of in the last frame.
    seen: Option<kept::Seen>,
    /// Room that the sentences took in the last frame.
    said: f32,
    /// The co-funding.
    sharing: shared::State,
    memo: Memo<Made, Model>,
    plain: Memo<(Stamp, bool), Matrix>,
    layout: Memo<(Made, Chosen, (u32, u32)), Layout>,
    ladder: Memo<(Stamp, GrantId, bool), Vec<LadderStep>>,
}

/// What a command asks of this screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Wish {
    /// Propose allocations.
    Propose,
    /// Fill what is missing in the cell at the cursor.
    Fill,
    /// Move the grant at the cursor one rung up, or down.
    Rung {
        /// Whether up.
        up: bool,
    },
    /// Turn the table.
    Turn,
    /// Show the co-funding, or the matrix again.
    Shared,
}

impl Wish {
    /// What a command asks of this screen, if it is one of its own.
    pub(in crate::ui) const fn of(command: Command) -> Option<Self> {
        Some(match command {
            Command::Propose => Self::Propose,
            Command::FillHere => Self::Fill,
            Command::RungUp => Self::Rung { up: true },
            Command::RungDown => Self::Rung { up: false },
            Command::TurnTable => Self::Turn,
            Command::CoFunding => Self::Shared,
            _ => return None,
        })
    }
}

impl State {
    /// Asks for something in the next frame.
    pub(in crate::ui) const fn wish(&mut self, wish: Wish) {
        self.wish = Some(wish);
    }

    /// Whether Esc takes something back here first.
    pub(in crate::ui) const fn holds_escape(&self) -> bool {
        self.stage.is_open()
    }
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let side = if ui.available_width() < 900.0 { 16 } else { 24 };
    let margin = Margin { left: side, right: side, top: 24, bottom: 10 };
    proposal::poll(frame);
    kept::keep(frame);
    egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        match frame.look.funding.wish {
            Some(Wish::Shared) => {
                frame.look.funding.shared = !frame.look.funding.shared;
                frame.look.funding.wish = None;
            }
            Some(_) => frame.look.funding.shared = false,
            None => {}
        }
        head::show(ui, frame);
        if frame.look.funding.shared {
            shared::show(ui, frame);
        } else {
            matrix(ui, frame);
        }
    });
}

/// The matrix with the proposal above it and the sentences under it.
fn matrix(ui: &mut Ui, frame: &mut Frame<'_>) {
    escape(ui, frame);
    strip::show(ui, frame);
    let model = shown::model(frame);
    if model.matrix.is_empty() || frame.document.plan().sources.is_empty() {
        head::invite(ui, frame);
        return;
    }
    let layout = shown::layout(frame, &model, ui.available_width());
    frame.look.funding.folded = layout.folded;
    let stage = frame.look.funding.stage.clone();
    let grid = Grid {
        model: &model,
        layout: &layout,
        derived: shown::derived(&frame.shown.derived, &stage),
        texts: frame.texts,
    };
    carry_out_wish(&grid, frame);
    // The table takes what it needs, but leaves the sentences a quarter.
    let room = ui.available_height() - 12.0;
    let needs = (count(layout.rows.len()) + EXTRA_LINES) * LINE * frame.scale();
    let left = room - frame.look.funding.said.min(room * 0.25);
    let height = needs.min(left).max(room - frame.look.funding.said).max(120.0);
    let mut sheet = std::mem::take(&mut frame.look.funding.sheet);
    let mut picked = None;
    let events = ui
        .scope(|ui| {
            ui.set_max_height(height);
            let mut entries = |ui: &mut Ui, frame: &mut Frame<'_>, row: Axis, column: Axis| {
                if let Some(chosen) = menu::entries(ui, frame, &grid, (row, column)) {
                    picked = Some(chosen);
                }
            };
            let drawn = Sheet::new("funding", &grid, &mut sheet).name(head::title(frame));
            drawn.menu(&mut entries).fits().show(ui, frame)
        })
        .inner;
    let asked = edit::carry_out(events, &grid, &mut sheet, frame);
    if let Some(chosen) = picked {
        menu::carry_out(chosen, &grid, frame);
    }
    frame.look.funding.sheet = sheet;
    frame.look.funding.open.retain(|open| !asked.filled.contains(open));
    said::show(ui, frame, &model, &layout);
}

/// The grant whose cell the cursor stands in.
fn at_cursor(frame: &Frame<'_>) -> Option<GrantId> {
    let (row, column) = frame.look.funding.sheet.cursor()?;
    edit::grant_of(row, column)
}

/// Does what a command asked for.
fn carry_out_wish(grid: &Grid<'_>, frame: &mut Frame<'_>) {
    let Some(wish) = frame.look.funding.wish.take() else { return };
    match wish {
        Wish::Propose => proposal::start(frame, grid.model.matrix.span, false),
        Wish::Turn => frame.look.funding.chosen.turned = Some(!grid.layout.turned),
        Wish::Fill => match frame.look.funding.sheet.cursor() {
            Some(cell) => edit::fill_here(grid, cell, frame),
            None => frame.ask(said::select_first()),
        },
        Wish::Rung { up } => rung(grid, up, frame),
        Wish::Shared => {}
    }
}

/// Moves the grant at the cursor one rung, and tells what follows.
fn rung(grid: &Grid<'_>, up: bool, frame: &mut Frame<'_>) {
    let Some(grant) = at_cursor(frame) else {
        frame.ask(said::select_first());
        return;
    };
    let stands = grid.derived.plan.grants.get(grant).map(|grant| grant.rung);
    let step = stands.and_then(|rung| rung_beside(rung, up));
    let step = step.and_then(|rung| grid.step(grant, rung));
    match step {
        Some(step) => menu::climb(&step, grid, frame),
        None => frame.ask(said::end_of_ladder(up)),
    }
}

/// Esc lets go of a proposal, whatever has the focus.
fn escape(ui: &Ui, frame: &mut Frame<'_>) {
    let open = frame.look.funding.stage.is_open() && !ui.text_edit_focused();
    if open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        proposal::discard(frame);
    }
}

/// The line of a grant or pot, as the cursor goes there.
fn go_to(frame: &mut Frame<'_>, layout: &Layout, line: MoneyKey) {
    let (row, column) = layout.cell(line, Axis::Amount);
    frame.look.funding.sheet.go_to(row, column);
    frame.look.funding.sheet.focus();
}
