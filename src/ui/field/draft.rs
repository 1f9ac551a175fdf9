//! What is typed and not yet in the plan.

use crate::change::{Change, describe};
use crate::model::{Message, Plan};
use crate::text::Lang;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use egui::Id;
use std::collections::BTreeMap;

/// A place in the plan that text is typed into.
pub(in crate::ui) trait Place: Copy + Ord {
    /// The widget.
    fn id(self) -> Id;

    /// The text as the plan has it; `None` when the plan has no such place.
    fn shown(self, plan: &Plan, lang: Lang) -> Option<String>;

    /// The changes that put a text there. They may change nothing.
    ///
    /// # Errors
    /// Why the text cannot stand there.
    fn changes(self, plan: &Plan, text: &str, lang: Lang) -> Result<Vec<Change>, Message>;
}

/// A text that is being typed.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Draft {
    /// The text.
    pub(in crate::ui) text: String,
    /// What the plan had when the typing began.
    base: String,
    /// Why the text cannot be used.
    pub(in crate::ui) error: Option<Message>,
    /// The frame that it was asked for in, as it now stands.
    asked: Option<u64>,
    /// The frame that it was last drawn in.
    drawn: u64,
}

/// All that is typed and not yet in the plan.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Drafts<P> {
    drafts: BTreeMap<P, Draft>,
    /// The frame that is drawn.
    now: u64,
}

impl<P> Default for Drafts<P> {
    fn default() -> Self {
        Self { drafts: BTreeMap::new(), now: 0 }
    }
}

impl<P: Place> Drafts<P> {
    /// Begins a frame.
    pub(in crate::ui) fn begin(&mut self, now: u64) {
        self.now = now;
    }

    /// Ends a frame: what was typed into fields that are no longer drawn is put
    /// into the plan, since the hand has left them. What cannot be put there
    /// is dropped.
    pub(in crate::ui) fn finish(&mut self, frame: &mut Frame<'_>) {
        let now = self.now;
        let left: Vec<_> = self.drafts.iter().filter(|(_, draft)| draft.drawn != now).collect();
        let left: Vec<_> = left.into_iter().map(|(place, _)| *place).collect();
        for place in left {
            let Some(draft) = self.drafts.remove(&place) else { continue };
            // Of a draft that has not been drawn for long, the hand knows nothing.
            let live = draft.asked.is_none() && draft.error.is_none() && draft.drawn + 2 >= now;
            if live && let Some(changes) = left_behind(frame, place, &draft) {
                ask(frame, changes, place.id());
            }
        }
    }

    /// What is typed at a place.
    pub(in crate::ui) fn get(&self, place: P) -> Option<&Draft> {
        self.drafts.get(&place)
    }

    /// What is typed at a place, unless the plan has changed under it.
    pub(super) fn take(&mut self, frame: &mut Frame<'_>, place: P, shown: &str) -> Option<Draft> {
        let id = place.id();
        let draft = self.drafts.remove(&place);
        let refused = frame.look.refused.contains_key(&id);
        // Asked for and neither made nor refused: it came to nothing.
        let came_to_nothing =
            |draft: &Draft| draft.asked.is_some_and(|at| at + 2 <= self.now) && !refused;
        let draft = draft.filter(|draft| draft.base == shown && !came_to_nothing(draft));
        if draft.is_none() {
            frame.look.refused.remove(&id);
        }
        draft
    }

    /// Keeps what is typed at a place.
    pub(super) fn keep(&mut self, place: P, mut draft: Draft) {
        draft.drawn = self.now;
        self.drafts.insert(place, draft);
    }

    /// Another text is typed: no draft, when it is the plan's.
    pub(super) fn retype(
        &self,
        frame: &mut Frame<'_>,
        place: P,
        text: &str,
        shown: String,
    ) -> Option<Draft> {
        frame.look.refused.remove(&place.id());
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
    pub(super) fn settle(
        &self,
        frame: &mut Frame<'_>,
        place: P,
        mut draft: Draft,
    ) -> Option<Draft> {
        if draft.asked.is_some() {
            return Some(draft);
        }
        let lang = frame.texts.lang();
        match place.changes(&frame.shown.derived.plan, &draft.text, lang) {
            Err(message) => draft.error = Some(message),
            Ok(changes) if changes.iter().all(Change::is_nothing) => return None,
            Ok(changes) => {
                ask(frame, changes, place.id());
                draft.asked = Some(self.now);
            }
        }
        Some(draft)
    }
}

fn left_behind<P: Place>(frame: &Frame<'_>, place: P, draft: &Draft) -> Option<Vec<Change>> {
    let (plan, lang) = (&frame.shown.derived.plan, frame.texts.lang());
    if place.shown(plan, lang)? != draft.base {
        return None;
    }
    place.changes(plan, &draft.text, lang).ok()
}

/// Asks for changes as one step named after the first, unless they would
/// change nothing. A refusal is shown at the widget.
pub(in crate::ui) fn ask(frame: &mut Frame<'_>, mut changes: Vec<Change>, id: Id) {
    frame.look.refused.remove(&id);
    changes.retain(|change| !change.is_nothing());
    if let Some(first) = changes.first() {
        let name = describe(first, &frame.shown.derived.plan);
        frame.ask(Action::Change { name, changes, field: Some(id) });
    }
}
