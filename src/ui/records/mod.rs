//! Everything else in the plan: kinds to the left, the records of a kind, and
//! the form of the one that is open.
//!
//! *Invariant:* what a form has is data of [`crate::view::records`]; here any
//! field is drawn by what kind of value it has.

mod chooser;
mod fields;
mod form;
mod group;
mod listing;
mod lists;
mod place;
mod state;
mod uses;

pub(in crate::ui) use state::State;

use super::frame::Frame;
use super::theme::tokens;
use crate::change::RecordKey;
use crate::ui::field::hand::Hand;
use crate::view::records::{Book, Subject};
use egui::{CentralPanel, Frame as Margins, Margin, Panel, ScrollArea, Ui, vec2};
use state::Focus;

/// Width of the list of kinds, and of the list of records.
const KINDS: f32 = 176.0;
const LIST: f32 = 276.0;

/// Room around the form.
const MARGIN: Margin = Margin { left: 32, right: 8, top: 20, bottom: 36 };

/// What the parts of the screen share.
struct Desk<'a, 'f> {
    frame: &'a mut Frame<'f>,
    state: &'a mut State,
}

impl Desk<'_, '_> {
    fn book(&self) -> Book<'_> {
        Book {
            plan: &self.frame.shown.derived.plan,
            set: self.frame.document.set(),
            texts: self.frame.texts,
        }
    }

    /// Whether the plan has nothing of the kind that is shown.
    fn is_empty(&self) -> bool {
        let plan = &self.frame.shown.derived.plan;
        self.state.page.kind().is_some_and(|kind| kind.count(plan) == 0)
    }

    fn tr(&self, key: &'static str) -> String {
        self.frame.tr(key)
    }
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.add_plugin(Hand::default());
    let mut state = std::mem::take(&mut frame.look.records);
    state.drafts.begin(ui.cumulative_frame_nr());
    let mut desk = Desk { frame: &mut *frame, state: &mut state };
    let look = tokens(ui);
    if !desk.frame.look.bare {
        let paper = Margins::NONE.fill(look.panel).inner_margin(Margin::symmetric(8, 14));
        Panel::left("record kinds")
            .exact_size(KINDS)
            .resizable(false)
            .frame(paper)
            .show(ui, |ui| lists::kinds(ui, &mut desk));
    }
    let key = desk.open();
    if desk.state.page.kind().is_some() {
        let paper = Margins::NONE.fill(look.surface).inner_margin(Margin::symmetric(12, 14));
        Panel::left("records")
            .default_size(LIST)
            .size_range(220.0..=440.0)
            .frame(paper)
            .show(ui, |ui| lists::records(ui, &mut desk, key));
    }
    let subject = match desk.state.page.kind() {
        None => Some(Subject::About),
        Some(_) => key.map(Subject::Record),
    };
    CentralPanel::default().frame(Margins::NONE.fill(look.surface)).show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt(("record", subject)).auto_shrink(false);
        area.show(ui, |ui| {
            Margins::NONE.inner_margin(MARGIN).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                ui.set_width(ui.available_width());
                match subject {
                    Some(subject) => form::show(ui, &mut desk, subject),
                    None => lists::nothing(ui, &mut desk),
                }
            });
        });
    });
    desk.state.focus = Focus::Stay;
    state.drafts.finish(frame);
    frame.look.records = state;
}

impl Desk<'_, '_> {
    /// The record that is open: the chosen one, or else the first of the page.
    fn open(&mut self) -> Option<RecordKey> {
        let kind = self.state.page.kind()?;
        let list = lists::made(self, kind);
        let plan = &self.frame.shown.derived.plan;
        let known = self.state.open.get(&kind).copied().filter(|key| key.is_in(plan));
        let at = known.and_then(|key| list.iter().position(|other| *other == key));
        let step = std::mem::take(&mut self.state.step);
        let to = at.and_then(|at| at.checked_add_signed(step)).and_then(|to| list.get(to));
        // What is looked for does not close what is open.
        let key = to.copied().or(known).or_else(|| list.first().copied())?;
        self.state.reveal |= step != 0;
        self.state.open.insert(kind, key);
        Some(key)
    }
}
