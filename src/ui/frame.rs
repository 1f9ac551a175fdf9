//! What a panel is given to draw with.

use super::action::{Action, Screen};
use super::commands::Command;
use super::{consequences, funding, gap, records, shell, table};
use crate::document::Document;
use crate::jobs::Waker;
use crate::model::{Message, TiltakId, Year};
use crate::text::{Lang, Texts};
use crate::view::{Derived, Kpi, Picture, Preview, Roadmap, Story};
use std::collections::HashMap;

/// What of the window is not the plan: where one looks, and how.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Look {
    /// The screen.
    pub screen: Screen,
    /// The year that figures are shown for.
    pub year: Year,
    /// The selected tiltak.
    pub selected: Option<TiltakId>,
    /// Whether all but the content is hidden.
    pub bare: bool,
    /// Whether charts are shown as tables.
    pub tables: bool,
    /// Whether the picture tells what follows if the gap is not closed.
    pub what_if: bool,
    /// A postponement that is being dragged: the tiltak and the years.
    pub drag: Option<(TiltakId, i32)>,
    /// Why a field refused what was typed into it.
    pub refused: HashMap<egui::Id, Message>,
    /// Whether the inspector stands beside other screens than the roadmap.
    pub inspect: bool,
    /// Whether the keys that are also characters are for a sheet now.
    pub typing: bool,
    /// Set when the selected tiltak should be scrolled to.
    pub reveal: bool,
    /// Whether the plan is the one that comes with the program.
    pub example: bool,
    /// The furniture: palette, search, findings.
    pub shell: shell::State,
    /// The table of tiltak.
    pub table: table::State,
    /// The funding.
    pub funding: funding::State,
    /// The gap.
    pub gap: gap::State,
    /// The consequences.
    pub consequences: consequences::State,
    /// Everything else in the plan.
    pub records: records::State,
}

impl Look {
    /// How a plan is looked at when it is opened.
    #[must_use]
    pub fn at(year: Year) -> Self {
        Self {
            screen: Screen::default(),
            year,
            selected: None,
            bare: false,
            tables: false,
            what_if: false,
            drag: None,
            refused: HashMap::new(),
            inspect: false,
            typing: false,
            reveal: false,
            example: false,
            shell: shell::State::default(),
            table: table::State::default(),
            funding: funding::State::default(),
            gap: gap::State::default(),
            consequences: consequences::State::default(),
            records: records::State::default(),
        }
    }

    /// With what the window remembers from one time to the next.
    #[must_use]
    pub(super) fn keeping(mut self, settings: &super::settings::Settings) -> Self {
        self.table.kept = settings.table.clone();
        self
    }
}

/// What every view model depends on. Two equal stamps show the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The document's revision.
    pub revision: u64,
    /// Whether something is not saved.
    pub dirty: bool,
    /// The language.
    pub lang: Lang,
    /// The year looked at.
    pub year: Year,
}

/// View models of the open plan, made once per revision and language.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is derived from the plan.
    pub derived: Derived,
    /// The figures of the top bar.
    pub kpis: Vec<Kpi>,
    /// The picture.
    pub picture: Picture,
    /// The roadmap.
    pub roadmap: Roadmap,
    /// What follows if the gap is not closed; made when it is asked for.
    pub story: Option<Story>,
    /// What the drag under way would do.
    pub preview: Option<Preview>,
}

/// What a panel reads, and the queue that it asks through.
pub struct Frame<'a> {
    /// The open plan; read only.
    pub document: &'a Document,
    /// Its view models.
    pub shown: &'a Shown,
    /// Texts of the language shown.
    pub texts: &'static Texts,
    /// Where one looks. Panels may change this; it is no part of the plan.
    pub look: &'a mut Look,
    /// What is asked for.
    pub actions: &'a mut Vec<Action>,
    /// Wakes the window when a job is done.
    pub waker: &'a Waker,
}

impl Frame<'_> {
    /// Asks for something.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Asks for a command.
    pub fn command(&mut self, command: Command) {
        self.actions.push(Action::Command(command));
    }

    /// What a view model made now depends on.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp {
            revision: self.document.revision(),
            dirty: self.document.is_dirty(),
            lang: self.texts.lang(),
            year: self.look.year,
        }
    }

    /// A text without arguments.
    #[must_use]
    pub fn tr(&self, key: &'static str) -> String {
        self.texts.tr(key)
    }

    /// A text.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// How much larger than usual text is drawn: the meeting view is for a
    /// projector.
    #[must_use]
    pub fn scale(&self) -> f32 {
        if self.look.bare { super::theme::font::MEETING_SCALE } else { 1.0 }
    }
}
