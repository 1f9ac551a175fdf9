//! What the sections of the inspector share: the tiltak, what is typed, and
//! the way to ask for a change.

use super::draft::{Draft, State};
use super::field::Field;
use super::seen::Seen;
use crate::change::{Change, describe};
use crate::model::{Message, TiltakId};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use egui::{Context, Id};
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
    /// The frame that is drawn.
    now: u64,
}

impl<'a, 'f> Desk<'a, 'f> {
    /// Takes up the selected tiltak. `None` when there is none; then what was
    /// typed before is put into the plan, or dropped.
    pub(super) fn open(ctx: &Context, frame: &'a mut Frame<'f>) -> Option<Self> {
        let now = ctx.cumulative_frame_nr();
        let Some(seen) = Seen::of(ctx, frame) else {
            let mut state = State::load(ctx);
            finish(&mut state, frame, now);
            State::default().store(ctx);
            return None;
        };
        let state = State::load(ctx);
        let active = state.active.filter(|(id, _)| *id == seen.tiltak.id).map(|(_, field)| field);
        Some(Self { frame, seen, state, active, now })
    }

    /// Lays the tiltak down again.
    pub(super) fn close(mut self, ctx: &Context) {
        finish(&mut self.state, self.frame, self.now);
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
        self.frame.look.refused.remove(&id);
        ask(self.frame, change, id);
    }

    /// Why what was last done with a widget was refused.
    pub(super) fn refused(&self, id: Id) -> Option<String> {
        self.frame.look.refused.get(&id).map(|message| self.frame.say(message))
    }

    /// What is typed into a field, unless the plan has changed under it.
    pub(super) fn take(&mut self, field: Field, shown: &str) -> Option<Draft> {
        let id = self.id(field);
        let draft = self.state.drafts.remove(&(self.seen.tiltak.id, field));
        let refused = self.frame.look.refused.contains_key(&id);
        // Asked for and neither made nor refused: it came to nothing.
        let came_to_nothing =
            |draft: &Draft| draft.asked.is_some_and(|at| at + 2 <= self.now) && !refused;
        let draft = draft.filter(|draft| draft.base == shown && !came_to_nothing(draft));
        if draft.is_none() {
            self.frame.look.refused.remove(&id);
        }
        draft
    }

    /// Keeps what is typed into a field.
    pub(super) fn keep(&mut self, field: Field, mut draft: Draft) {
        draft.drawn = self.now;
        self.state.drafts.insert((self.seen.tiltak.id, field), draft);
    }

    /// Whether what is typed into a field was refused.
    pub(super) fn is_wrong(&self, field: Field, draft: Option<&Draft>) -> bool {
        draft.is_some_and(|draft| draft.error.is_some())
            || self.frame.look.refused.contains_key(&self.id(field))
    }

    /// Another text is typed: no draft, when it is the plan's.
    pub(super) fn retype(&mut self, field: Field, text: &str, shown: String) -> Option<Draft> {
        self.frame.look.refused.remove(&self.id(field));
        (text != shown).then(|| Draft {
            text: text.to_owned(),
            base: shown,
            error: None,
            asked: None,
            drawn: self.now,
        })
    }

    /// Puts what is typed into the plan. Gives the draft back for as long as
    /// it is not there.
    pub(super) fn settle(&mut self, field: Field, mut draft: Draft) -> Option<Draft> {
        if draft.asked.is_some() {
            return Some(draft);
        }
        let seen = Arc::clone(&self.seen);
        let lang = self.frame.texts.lang();
        match field.change(&seen.plan, &seen.tiltak, &draft.text, lang) {
            Err(message) => draft.error = Some(message),
            Ok(change) if change.is_nothing() => return None,
            Ok(change) => {
                self.ask(change, self.id(field));
                draft.asked = Some(self.now);
            }
        }
        Some(draft)
    }
}

/// Puts what was typed into fields that are no longer drawn into the plan:
/// the hand has left them. What cannot be put there is dropped.
fn finish(state: &mut State, frame: &mut Frame<'_>, now: u64) {
    let gone = |draft: &Draft| draft.drawn != now;
    let left: Vec<_> =
        state.drafts.iter().filter(|(_, draft)| gone(draft)).map(|(key, _)| *key).collect();
    for key in left {
        let Some(draft) = state.drafts.remove(&key) else { continue };
        let (id, field) = key;
        // Of a draft that has not been drawn for long, the hand knows nothing.
        let live = draft.asked.is_none() && draft.error.is_none() && draft.drawn + 2 >= now;
        if live && let Some(change) = left_behind(frame, id, field, &draft) {
            ask(frame, change, field.id(id));
        }
    }
}

fn left_behind(frame: &Frame<'_>, id: TiltakId, field: Field, draft: &Draft) -> Option<Change> {
    let (plan, lang) = (&frame.shown.derived.plan, frame.texts.lang());
    let tiltak = plan.tiltak.get(id)?;
    if field.shown(plan, tiltak, lang) != draft.base {
        return None;
    }
    field.change(plan, tiltak, &draft.text, lang).ok()
}

fn ask(frame: &mut Frame<'_>, change: Change, id: Id) {
    if change.is_nothing() {
        return;
    }
    let name = describe(&change, &frame.shown.derived.plan);
    frame.ask(Action::Change { name, changes: vec![change], field: Some(id) });
}

/// The text with a small first letter, as it stands within a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The text with a large first letter, as it stands by itself.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
