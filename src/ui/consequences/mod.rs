//! What follows from postponement: what is asked at the left, the answer
//! beside it. Nothing here edits the plan until it is told to.

mod answer;
pub(super) mod chains;
mod hits;
mod lead;
mod money;
mod pick;
mod picked;
mod sentence;

pub(super) use sentence::{bullet, sentence};

use super::frame::{Frame, Stamp};
use super::memo::Memo;
use crate::model::{Message, Policy, TiltakId};
use crate::text::Lang;
use crate::ui::theme::tokens;
use crate::view::{
    Answer, Asked, Beside, PickRow, QuickSets, Stance, answer as answered, pick_rows, quick_sets,
    stances,
};
use egui::{Margin, Panel, ScrollArea, Ui, vec2};
use std::sync::Arc;

/// What is asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// Some tiltak are postponed.
    #[default]
    Postpone,
    /// The gap is not closed.
    NotClosed,
    /// The open scenario beside what it is compared with.
    Scenario,
}

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {
    mode: Mode,
    /// What is postponed, and by how many years.
    picked: Vec<(TiltakId, i32)>,
    /// What some tiltak do when their money is missing, instead of what the
    /// plan says.
    tried: Vec<(TiltakId, Policy)>,
    search: String,
    /// The pass that the screen was drawn in last.
    drawn: u64,
    /// Whether there was a first question.
    begun: bool,
    /// The sentence that is asked what it rests on.
    why: Option<usize>,
    /// The language that is copied in; `None` is the one shown.
    copied: Option<Lang>,
    answer: Memo<(Stamp, Asked), Result<Answer, Message>>,
    sets: Memo<Stamp, QuickSets>,
    rows: Memo<(Stamp, String), Vec<PickRow>>,
    stances: Memo<Stamp, Vec<Stance>>,
}

impl State {
    fn years_of(&self, id: TiltakId) -> Option<i32> {
        self.picked.iter().find(|(picked, _)| *picked == id).map(|(_, years)| *years)
    }

    /// Picks a tiltak, as far as the others, or lets go of it.
    fn pick(&mut self, id: TiltakId, on: bool) {
        let years = self.picked.last().map_or(1, |(_, years)| *years);
        self.picked.retain(|(picked, _)| *picked != id);
        if on {
            self.picked.push((id, years));
        }
        self.why = None;
    }

    /// Picks these and no others.
    fn pick_only(&mut self, tiltak: &[TiltakId]) {
        let years = self.picked.first().map_or(1, |(_, years)| *years);
        let years = if years == 0 { 1 } else { years };
        self.picked = tiltak.iter().map(|id| (*id, years)).collect();
        self.why = None;
    }

    fn asked(&self) -> Asked {
        match self.mode {
            Mode::Postpone => {
                let moved = self.picked.iter().filter(|(_, years)| *years != 0);
                Asked::Postponed(moved.copied().collect())
            }
            Mode::NotClosed => Asked::NotClosed(self.tried.clone()),
            Mode::Scenario => Asked::Scenario,
        }
    }
}

/// What a frame of the screen reads.
struct Seen {
    answer: Arc<Result<Answer, Message>>,
    sets: Arc<QuickSets>,
    rows: Arc<Vec<PickRow>>,
    stances: Arc<Vec<Stance>>,
    beside: Option<(String, String)>,
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let sets = sets(frame);
    begin(ui, frame, &sets);
    let seen = seen(frame, sets);
    if !frame.look.bare {
        let panel = tokens(ui).panel;
        let paper = egui::Frame::NONE.fill(panel).inner_margin(Margin::symmetric(16, 16));
        let side = Panel::left("consequences-asked").frame(paper);
        side.default_size(276.0).size_range(240.0..=420.0).show(ui, |ui| {
            pick::show(ui, frame, &seen);
        });
    }
    let margin = if ui.available_width() < 900.0 { 20 } else { 30 };
    ScrollArea::vertical().id_salt("consequences-answer").auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: margin, right: margin, top: 24, bottom: 24 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            answer::show(ui, frame, &seen);
        });
    });
}

/// Forgets what is gone from the plan. When the screen is opened with nothing
/// asked, the selected tiltak is the question, or else those of the owner
/// that lacks most.
fn begin(ui: &Ui, frame: &mut Frame<'_>, sets: &QuickSets) {
    let plan = frame.document.plan();
    let selected = frame.look.selected.filter(|id| plan.tiltak.contains(*id));
    let state = &mut frame.look.consequences;
    state.picked.retain(|(id, _)| plan.tiltak.contains(*id));
    state.tried.retain(|(id, _)| plan.tiltak.contains(*id));
    let pass = ui.ctx().cumulative_pass_nr();
    let opened = state.drawn + 1 < pass || state.drawn == 0;
    state.drawn = pass;
    if !opened || !state.picked.is_empty() {
        return;
    }
    if let Some(id) = selected {
        state.pick_only(&[id]);
    } else if let Some(set) = sets.owners.first().filter(|_| !state.begun) {
        state.pick_only(&set.tiltak);
    }
    state.begun = true;
}

fn sets(frame: &mut Frame<'_>) -> Arc<QuickSets> {
    let (stamp, texts) = (frame.stamp(), frame.texts);
    let derived = &frame.shown.derived;
    let make = || quick_sets(&derived.plan, &derived.figures, texts);
    frame.look.consequences.sets.get(stamp, make)
}

fn seen(frame: &mut Frame<'_>, sets: Arc<QuickSets>) -> Seen {
    let (stamp, texts) = (frame.stamp(), frame.texts);
    let derived = &frame.shown.derived;
    let beside = beside(frame);
    let document = frame.document;
    let plan = document.plan();
    let state = &mut frame.look.consequences;
    let asked = state.asked();
    let answer = state.answer.get((stamp, asked.clone()), || {
        let beside =
            beside.clone().map(|(name, other)| Beside { name, other, plan: document.reference() });
        answered(plan, &asked, beside.as_ref(), texts).map_err(|refusal| refusal.message())
    });
    let search = state.search.trim().to_owned();
    let rows = state.rows.get((stamp, search.clone()), || {
        pick_rows(&derived.plan, &derived.figures, &search, texts)
    });
    let waits = if state.mode == Mode::NotClosed {
        state.stances.get(stamp, || stances(plan))
    } else {
        Arc::default()
    };
    Seen { answer, sets, rows, stances: waits, beside }
}

/// The open scenario's name, and that of what it is compared with.
fn beside(frame: &Frame<'_>) -> Option<(String, String)> {
    let set = frame.document.set();
    let open = frame.document.target().scenario().and_then(|id| set.scenario(id))?;
    let parent = open.parent.and_then(|id| set.scenario(id)).map(|parent| parent.name.clone());
    Some((open.name.clone(), parent.unwrap_or_else(|| frame.tr("base-plan"))))
}
