//! A sheet to type in, like a spreadsheet; the table of tiltak and the
//! funding matrix are such sheets.
//!
//! The sheet knows nothing of plans. It shows [`Rows`], keeps a [`State`] and
//! tells what was done as [`Event`]s:
//!
//! ```text
//! let mut sheet = std::mem::take(&mut frame.look.table.sheet);
//! let events = Sheet::new("tiltak", &rows, &mut sheet).name(title).show(ui, frame);
//! for event in events {
//!     match event {
//!         Event::Write(write) => match changes_of(&write.cells) {
//!             // One change of the plan: one step of undo.
//!             Ok(changes) => frame.ask(Action::Change { name, changes, field: Some(write.field) }),
//!             // What cannot be read is kept where it was typed, and told.
//!             Err((row, column, typed, why)) => sheet.refuse(row, column, typed, why),
//!         },
//!         Event::Sort(column) => …,
//!         …
//!     }
//! }
//! frame.look.table.sheet = sheet;
//! ```
//!
//! A refusal of the document comes back by itself: the sheet finds it under
//! [`Write::field`] in the next frame, keeps what was typed in those cells,
//! and says why. When a cell is written again, its refusal is gone.
//!
//! ## Hands and keys
//!
//! - *Moving*: arrows, Home, End, a page up or down; with Ctrl to the edge of
//!   what is filled; Tab, Enter, with Shift the other way. Enter after Tabs
//!   returns to the column that the row was begun in. Several cells: Shift and
//!   any of these, a drag, Shift and a click; Ctrl and a click for rows one by
//!   one; Shift+Space, Ctrl+Space and Ctrl+A. In a block Enter and Tab walk it.
//! - *Typing* replaces, F2 or a double click goes on with what stands there.
//!   Enter, Tab and, unless begun with F2, arrows take it in; so do a click
//!   elsewhere and any command. Ctrl+Shift+Enter writes it in all selected
//!   cells. Where there are choices, typing filters them.
//! - *Blocks*: Ctrl+C, X, V as tab-separated text; Ctrl+D and Ctrl+R fill down
//!   and to the right; Delete clears.
//! - *Leaving*: Esc takes back what is typed, then what was refused, then the
//!   selection, and keeps the keys. F6 and Shift+F6, and Tab from the last
//!   cell, go on to what stands after or before the sheet, which is one stop
//!   on the way of Tab.
//! - Shift+F10 or the right button opens the menu. Ctrl+Enter, Alt and arrows,
//!   Ctrl+Z and all other commands are left to the screen and the application.

mod access;
mod clip;
mod desk;
mod draft;
mod draw;
mod edit;
mod editor;
mod event;
mod hand;
mod keys;
mod look;
mod map;
mod measure;
mod menu;
mod pointer;
mod rows;
mod show;
mod state;
mod steps;
mod strip;
pub mod tsv;

pub use event::{Event, How, Write};
pub use rows::{Cell, Choice, Column, Ground, Line, Rows, Sort, Tone};
pub use state::{Key, Refused, Selection, State};

use super::frame::Frame;
use egui::{Id, Ui};

/// What a right click opens: menu entries for a cell, below the sheet's own.
/// Whatever it wants done it keeps for itself until the sheet has been shown.
type Menu<'a, R, C> = &'a mut dyn FnMut(&mut Ui, &mut Frame<'_>, R, C);

/// A sheet, for one frame.
pub struct Sheet<'a, T: Rows> {
    id: Id,
    rows: &'a T,
    state: &'a mut State<T::Row, T::Column>,
    name: String,
    menu: Option<Menu<'a, T::Row, T::Column>>,
    /// Whether pasting below the last row and inserting make new rows.
    grows: bool,
    /// Whether it is only as high as its lines.
    fits: bool,
}

impl<'a, T: Rows> Sheet<'a, T> {
    /// A sheet; its id is one of its own in the whole window.
    pub fn new(id: &'static str, rows: &'a T, state: &'a mut State<T::Row, T::Column>) -> Self {
        let id = Id::unique(("sheet", id));
        Self { id, rows, state, name: String::new(), menu: None, grows: false, fits: false }
    }

    /// What the sheet is called by those who listen.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Adds entries to the menu of a cell, for the cell that it opens on.
    #[must_use]
    pub fn menu(mut self, menu: Menu<'a, T::Row, T::Column>) -> Self {
        self.menu = Some(menu);
        self
    }

    /// Asks for new rows ([`Event::Insert`], [`Write::beyond`]) and to take
    /// rows away ([`Event::Delete`]).
    #[must_use]
    pub const fn grows(mut self) -> Self {
        self.grows = true;
        self
    }

    /// Takes no more height than its lines need; else all that is left.
    #[must_use]
    pub const fn fits(mut self) -> Self {
        self.fits = true;
        self
    }

    /// Draws the sheet and tells what was done in it.
    pub fn show(self, ui: &mut Ui, frame: &mut Frame<'_>) -> Vec<Event<T::Row, T::Column>> {
        show::show(self, ui, frame)
    }
}
