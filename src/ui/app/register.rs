//! What commands do to the records of a plan.

use super::App;
use crate::change::{Change, Record, RecordKey, Thing, describe};
use crate::model::{Message, RecordId};
use crate::ui::action::Screen;
use crate::ui::commands::Command;
use crate::ui::dialogs::Dialog;
use crate::view::records::{
    Book, copy_of, fresh_id, kind_key, moved, new_record, record_name, removing,
};
use std::sync::Arc;

impl App {
    /// Carries out a command to the records.
    pub(super) fn edit_records(&mut self, command: Command) {
        match command {
            Command::AddRecord => self.add_record(),
            Command::Duplicate => self.duplicate_record(),
            Command::MoveUp => self.move_record(-1),
            Command::MoveDown => self.move_record(1),
            Command::Remove => {
                if let Some(key) = self.selected_record() {
                    self.ask_to_remove(Thing::Record(key));
                }
            }
            _ => {}
        }
    }

    /// What is selected: the record that is open among the records, elsewhere
    /// the tiltak.
    fn selected_record(&self) -> Option<RecordKey> {
        let key = match self.look.screen {
            Screen::Records => self.look.records.current(),
            _ => self.look.selected.map(RecordKey::Tiltak),
        };
        key.filter(|key| key.is_in(self.document.plan()))
    }

    /// Selects a record where one looks; a `new` one is ready to be written.
    fn select_record(&mut self, key: RecordKey, new: bool) {
        match (self.look.screen, key) {
            (Screen::Records, key) if new => self.look.records.open_new(key),
            (Screen::Records, key) => self.look.records.open(key),
            (_, RecordKey::Tiltak(tiltak)) => {
                self.look.selected = Some(tiltak);
                self.look.reveal = true;
            }
            _ => {}
        }
    }

    /// Adds a record of the kind that is shown, below the one that is open.
    fn add_record(&mut self) {
        let Some(kind) = self.look.records.kind() else { return };
        let plan = Arc::clone(self.document.plan());
        let Some(id) = self.fresh(kind) else { return };
        match new_record(&plan, kind, (id, self.look.year), self.texts()) {
            Ok(record) => self.put(record),
            Err(why) => self.said = Some(why),
        }
    }

    /// Copies what is selected.
    fn duplicate_record(&mut self) {
        let Some(key) = self.selected_record() else { return };
        let Some(id) = self.fresh(key.kind()) else { return };
        if let Some(copy) = copy_of(self.document.plan(), key, id, self.texts()) {
            self.put(copy);
        }
    }

    /// Moves what is selected up or down among those of its kind.
    fn move_record(&mut self, by: isize) {
        let Some(key) = self.selected_record() else { return };
        let plan = Arc::clone(self.document.plan());
        let changes = moved(&plan, key, by);
        if changes.is_empty() {
            return;
        }
        let what = Message::new("record-named")
            .message("kind", Message::new(kind_key(key.kind())))
            .text("name", record_name(&plan, key, self.texts()).text);
        self.change(Message::new("change-move").message("what", what), changes, None);
        self.select_record(key, false);
    }

    /// Removes something, and selects what stood below it.
    pub(super) fn remove(&mut self, name: Message, changes: Vec<Change>) {
        let open = self.selected_record();
        let place = open.and_then(|key| key.place(self.document.plan()));
        self.change(name, changes, None);
        let plan = self.document.plan();
        if let Some((key, place)) = open.zip(place).filter(|(key, _)| !key.is_in(plan)) {
            let next = key.kind().at(plan, place);
            let before = || key.kind().at(plan, place.checked_sub(1)?);
            if let Some(key) = next.or_else(before) {
                self.select_record(key, false);
            }
        }
    }

    /// Asks whether to remove something, saying what it takes along.
    pub(super) fn ask_to_remove(&mut self, thing: Thing) {
        let open = self.document.target().scenario();
        let open = open.and_then(|id| self.document.set().scenario(id));
        let (plan, set) = (self.document.plan(), self.document.set());
        let book = Book { plan, set, texts: self.texts() };
        if let Some(removing) = removing(book, open, thing) {
            self.dialog = Some(Dialog::Remove(Box::new(removing)));
        }
    }

    fn fresh(&self, kind: crate::change::RecordKind) -> Option<RecordId> {
        let number = jiff::Timestamp::now().as_microsecond();
        fresh_id(self.document.plan(), kind, number)
    }

    /// Puts a record below the one that is selected, and selects it.
    fn put(&mut self, record: Record) {
        let key = record.key();
        let plan = Arc::clone(self.document.plan());
        let beside = self.selected_record().and_then(|open| open.place(&plan));
        let at = beside.map_or_else(|| key.kind().count(&plan), |at| at + 1);
        let change = Change::Add { at, record };
        let name = describe(&change, &plan);
        self.change(name, vec![change], None);
        self.select_record(key, true);
    }
}
