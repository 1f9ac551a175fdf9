//! What the sections of the inspector share: the tiltak, what is typed, and
//! the way to ask for a change.

use super::draft::State;
use super::field::Field;
use super::seen::Seen;
use crate::change::{Change, TiltakValue};
use crate::model::Message;
use crate::ui::field::draft::ask;
use crate::ui::field::entry::{Kind, Typed, complain, entry};
use crate::ui::field::menu::Words;
use crate::ui::field::picker::{Picker, pick, refusal};
use crate::ui::frame::Frame;
use crate::view::lower_first;
use egui::{Context, Id, Ui};
use std::sync::Arc;

/// A selected tiltak, open for editing.
pub(super) struct Desk<'a, 'f> {
    /// What the window gave.
    pub(super) frame: &'a mut Frame<'f>,
    /// The tiltak as it is shown.
    pub(super) seen: Arc<Seen>,
    /// What is typed.
    pub(super) state: State,
    /// The amount that was worked on when the frame began.
    pub(super) active: Option<Field>,
}

impl<'a, 'f> Desk<'a, 'f> {
    /// Takes up the selected tiltak. `None` when there is none; then what was
    /// typed before is put into the plan, or dropped.
    pub(super) fn open(ctx: &Context, frame: &'a mut Frame<'f>) -> Option<Self> {
        let mut state = State::load(ctx);
        state.drafts.begin(ctx.cumulative_frame_nr());
        let Some(seen) = Seen::of(ctx, frame) else {
            state.drafts.finish(frame);
            State::default().store(ctx);
            return None;
        };
        let active = state.active.filter(|(id, _)| *id == seen.tiltak.id).map(|(_, field)| field);
        Some(Self { frame, seen, state, active })
    }

    /// Lays the tiltak down again.
    pub(super) fn close(mut self, ctx: &Context) {
        self.state.drafts.finish(self.frame);
        self.state.store(ctx);
    }

    /// The widget that a field of the tiltak is typed into.
    pub(super) fn id(&self, field: Field) -> Id {
        field.id(self.seen.tiltak.id)
    }

    /// The widget that something of the tiltak is chosen in.
    pub(super) fn choice(&self, what: &'static str) -> Id {
        Id::unique(("inspector choice", self.seen.tiltak.id, what))
    }

    /// A text of the catalogue.
    pub(super) fn tr(&self, key: &'static str) -> String {
        self.frame.tr(key)
    }

    /// What a field or choice is called by those who listen: the tiltak's
    /// code and the label.
    pub(super) fn name(&self, key: &'static str, label: &str) -> String {
        let message = Message::new(key).text("tiltak", self.seen.tiltak.code.clone());
        self.frame.say(&message.text("field", lower_first(label)))
    }

    /// Remembers the amount that is worked on.
    pub(super) fn work_on(&mut self, field: Field) {
        self.state.active = Some((self.seen.tiltak.id, field));
    }

    /// Asks for a change, unless it would change nothing.
    pub(super) fn ask(&mut self, change: Change, id: Id) {
        ask(self.frame, vec![change], id);
    }

    /// Draws a field that is typed into.
    pub(super) fn entry(&mut self, ui: &mut Ui, field: Field, name: &str, kind: Kind) -> Typed {
        let place = (self.seen.tiltak.id, field);
        let typed = entry(ui, self.frame, &mut self.state.drafts, place, (name, kind));
        // Never missing: the tiltak was found when it was taken up.
        typed.unwrap_or_else(|| Typed::nothing(ui))
    }

    /// Says under a field why what was typed into it is not in the plan.
    pub(super) fn complain(&self, ui: &mut Ui, field: Field) {
        complain(ui, self.frame, &self.state.drafts, (self.seen.tiltak.id, field));
    }

    /// A field of the tiltak that one value is chosen for, with what it asks for.
    pub(super) fn pick_value<T: Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        picker: Picker<'_>,
        now: &T,
        values: impl FnOnce() -> Vec<T>,
        words: impl Fn(&T) -> Words,
        set: impl FnOnce(T) -> TiltakValue,
    ) {
        let chosen = pick(ui, picker, now, values, words);
        let change = chosen.map(|value| super::field::set(&self.seen.tiltak, set(value)));
        self.settle(ui, picker.id, change);
    }

    /// Asks for a change that was chosen, and says why one was refused.
    pub(super) fn settle(&mut self, ui: &mut Ui, id: Id, change: Option<Change>) {
        if let Some(change) = change {
            self.ask(change, id);
        }
        refusal(ui, self.frame, id);
    }
}
