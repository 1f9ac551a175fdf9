//! View models, made anew when what they show has changed.

use super::App;
use crate::document::Document;
use crate::engine::unfunded;
use crate::model::{TiltakId, Year};
use crate::text::{Lang, Texts};
use crate::ui::frame::{Look, Shown};
use crate::view::{Derived, Story, picture, preview, roadmap, story, topbar};
use std::sync::Arc;

/// What the view models were made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    revision: u64,
    /// Saving changes no content, but whether the plan is as it was saved.
    dirty: bool,
    lang: Lang,
    year: Year,
    drag: Option<(TiltakId, i32)>,
}

impl Made {
    pub(super) fn of(document: &Document, look: &Look, lang: Lang) -> Self {
        Self {
            revision: document.revision(),
            dirty: document.is_dirty(),
            lang,
            year: look.year,
            drag: look.drag,
        }
    }
}

/// Makes all view models.
pub(super) fn shown(document: &Document, look: &Look, texts: &Texts) -> Shown {
    let scenario = document.target().scenario().and_then(|id| document.set().scenario(id));
    let name = scenario.map(|scenario| scenario.name.clone());
    let edited = name.is_none() && document.is_dirty();
    let derived = Derived::of(Arc::clone(document.plan()));
    let derived = derived.beside(name, edited, &document.reference());
    Shown {
        kpis: topbar(&derived, look.year, texts),
        picture: picture(&derived, look.year, texts),
        roadmap: roadmap(&derived, texts),
        story: look.what_if.then(|| told(&derived, texts)),
        preview: None,
        derived,
    }
}

fn told(derived: &Derived, texts: &Texts) -> Story {
    let unfunded = unfunded(&derived.plan);
    story(&derived.plan, &unfunded.consequences, texts)
}

impl App {
    /// Makes anew what is out of date, and no more than that.
    pub(super) fn refresh(&mut self) {
        let texts = Texts::of(self.settings.lang);
        let now = Made::of(&self.document, &self.look, self.settings.lang);
        let shown = &mut self.shown;
        let old = &self.made;
        if (now.revision, now.dirty, now.lang) != (old.revision, old.dirty, old.lang) {
            self.forget_what_is_gone();
            self.shown = self::shown(&self.document, &self.look, texts);
        } else if now.year != self.made.year {
            shown.kpis = topbar(&shown.derived, now.year, texts);
            shown.picture = picture(&shown.derived, now.year, texts);
        }
        let shown = &mut self.shown;
        if now != self.made {
            shown.preview = self
                .look
                .drag
                .and_then(|(tiltak, by)| preview(&shown.derived.plan, tiltak, by, now.year, texts));
        }
        if self.look.what_if && shown.story.is_none() {
            shown.story = Some(told(&shown.derived, texts));
        }
        self.made = now;
    }

    /// A selection or a drag of something that an edit took away.
    fn forget_what_is_gone(&mut self) {
        let plan = self.document.plan();
        self.look.selected = self.look.selected.filter(|id| plan.tiltak.contains(*id));
        self.look.drag = None;
    }
}
