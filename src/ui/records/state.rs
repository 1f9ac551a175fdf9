//! What of the records' screen is not the plan.

use crate::change::{RecordKey, RecordKind};
use crate::ui::field::draft::Drafts;
use crate::ui::frame::Stamp;
use crate::ui::memo::Memo;
use crate::view::records::{Form, Page, Spot, Subject, UseGroup};
use std::collections::BTreeMap;

/// Where the focus is to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Focus {
    /// Where it is.
    #[default]
    Stay,
    /// To the first field of the form.
    Form,
    /// To the list.
    List,
}

/// What of the records' screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The page that is shown.
    pub(super) page: Page,
    /// The record that is open on each page.
    pub(super) open: BTreeMap<RecordKind, RecordKey>,
    /// What is looked for on the page.
    pub(super) search: String,
    /// What is typed and not yet in the plan.
    pub(super) drafts: Drafts<Spot>,
    /// Where the focus is to go.
    pub(super) focus: Focus,
    /// Set when the open record should be scrolled to in the list.
    pub(super) reveal: bool,
    /// How far from the open record the next one to open is.
    pub(super) step: isize,
    /// The records of the page.
    pub(super) list: Memo<(Stamp, RecordKind, String), Vec<RecordKey>>,
    /// The form.
    pub(super) form: Memo<(Stamp, Subject), Option<Form>>,
    /// What uses the open record.
    pub(super) uses: Memo<(Stamp, RecordKey), Vec<UseGroup>>,
}

impl State {
    /// Shows a record.
    pub(in crate::ui) fn open(&mut self, key: RecordKey) {
        let key = match key {
            RecordKey::Allocation((_, tiltak)) => RecordKey::Tiltak(tiltak),
            key => key,
        };
        self.page = Page::Kind(key.kind());
        self.open.insert(key.kind(), key);
        self.search.clear();
        self.reveal = true;
    }

    /// Shows a record that was just made, ready to be written.
    pub(in crate::ui) fn open_new(&mut self, key: RecordKey) {
        self.open(key);
        self.focus = Focus::Form;
    }

    /// Shows a page.
    pub(super) fn turn_to(&mut self, page: Page) {
        if self.page != page {
            self.page = page;
            self.search.clear();
            self.reveal = true;
        }
    }

    /// Shows the records of a kind.
    pub(in crate::ui) fn show_kind(&mut self, kind: RecordKind) {
        self.turn_to(Page::Kind(kind));
    }

    /// The kind of the page that is shown.
    #[must_use]
    pub(in crate::ui) fn kind(&self) -> Option<RecordKind> {
        self.page.kind()
    }

    /// The record that is open.
    #[must_use]
    pub(in crate::ui) fn current(&self) -> Option<RecordKey> {
        self.open.get(&self.page.kind()?).copied()
    }

    /// Opens the record so many places down the list.
    pub(in crate::ui) fn step(&mut self, by: isize) {
        self.step = by;
    }
}
