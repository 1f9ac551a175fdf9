//! The tiltak in a table to type in.

mod content;
mod kept;
mod menu;
mod tools;
mod write;

pub use kept::Kept;

use super::action::{Action, Screen};
use super::commands::Command;
use super::frame::{Frame, Stamp};
use super::memo::Memo;
use super::paint::{primary_button, quiet_button};
use super::sheet::{self, Rows, Sheet};
use super::theme::{font, tokens};
use crate::change::Target;
use crate::model::{Message, TiltakId};
use crate::view::table::{Column, Sieve};
use content::{Content, RowKey};
use egui::{Label, Layout, Margin, RichText, Ui, vec2};
use std::sync::Arc;

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What is remembered from one time to the next.
    pub(super) kept: Kept,
    /// Which tiltak are shown.
    sieve: Sieve,
    sheet: sheet::State<RowKey, Column>,
    content: Memo<(Stamp, Kept, Sieve, u16), Content>,
    /// How wide the sheet is, in whole points.
    room: u16,
    /// The selected tiltak that the cursor has gone to.
    followed: Option<TiltakId>,
    /// Set when one has come here to a tiltak, and the keys are for its row as
    /// soon as nothing else has them.
    wants_keys: bool,
    /// Whether the sheet has been shown with the widths that were kept.
    laid_out: bool,
    /// The tiltak to go to once it is in the plan, to type in its row.
    going: Option<TiltakId>,
    /// What the texts that were refused were to be written in.
    target: Option<Target>,
}

/// Something to do with whole rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    /// Ask the window.
    Do(Vec<Action>),
    /// Tell why the gap is as it is.
    Why,
    /// Take them out.
    Remove,
    /// Copy them.
    Duplicate,
    /// Move them up.
    MoveUp,
    /// Move them down.
    MoveDown,
    /// A new one above.
    InsertAbove,
    /// A new one below.
    InsertBelow,
}

impl Ask {
    /// What a command does with rows; `None` for any other command.
    pub(super) fn of(command: Command, screen: Screen) -> Option<Self> {
        if screen == Screen::Records {
            return None;
        }
        Some(match command {
            Command::AddTiltak if screen == Screen::Table => Self::InsertBelow,
            Command::InsertAbove => Self::InsertAbove,
            Command::Duplicate => Self::Duplicate,
            Command::MoveUp => Self::MoveUp,
            Command::MoveDown => Self::MoveDown,
            Command::Remove => Self::Remove,
            _ => return None,
        })
    }
}

impl State {
    /// What is shown. When it is made anew, what was refused in rows that are
    /// no more goes with them; and nothing that was refused in one scenario is
    /// carried over to another.
    fn content(&mut self, frame: &Frame<'_>) -> Arc<Content> {
        let key = (frame.stamp(), self.kept.clone(), self.sieve.clone(), self.room);
        let (kept, sieve, room) = (&self.kept, &self.sieve, self.room);
        let mut is_new = false;
        let content = self.content.get(key, || {
            is_new = true;
            Content::of(frame, kept, sieve, room)
        });
        let target = Some(frame.document.target());
        if std::mem::replace(&mut self.target, target) != target {
            self.sheet.accept_all();
        }
        if is_new {
            let plan = &frame.shown.derived.plan;
            self.sheet.keep(|row| row.tiltak().is_some_and(|id| plan.tiltak.contains(id)));
        }
        content
    }

    /// The cursor goes to the row that was asked for, or where a tiltak was
    /// selected on another screen.
    fn follow(&mut self, frame: &mut Frame<'_>) {
        let reveal = std::mem::take(&mut frame.look.reveal);
        self.wants_keys |= reveal;
        let plan = Arc::clone(&frame.shown.derived.plan);
        let is_there = |id: &TiltakId| plan.tiltak.contains(*id);
        if let Some(id) = self.going.take().filter(is_there) {
            let column = self.show_row(frame, id).title_column();
            self.sheet.go_to(RowKey::Tiltak(id), column);
            self.wants_keys = true;
        }
        let selected = frame.look.selected;
        if selected == self.followed && !reveal {
            return;
        }
        self.followed = selected;
        let Some(id) = selected.filter(is_there) else { return };
        let content = if reveal { self.show_row(frame, id) } else { self.content(frame) };
        let cursor = self.sheet.cursor();
        // Merely selected elsewhere, and not shown here: the cursor stays.
        let is_shown = content.arranged.places.contains_key(&id);
        if is_shown && cursor.and_then(|(row, _)| row.tiltak()) != Some(id) {
            let column = cursor.map_or_else(|| content.title_column(), |(_, column)| column);
            self.sheet.go_to(RowKey::Tiltak(id), column);
        }
    }

    /// The content with the row of a tiltak of the plan in it: where search or
    /// a filter hides it, they are cleared, and that is said. Keys must never
    /// go to another row than the one that was asked for.
    fn show_row(&mut self, frame: &mut Frame<'_>, id: TiltakId) -> Arc<Content> {
        let content = self.content(frame);
        if content.arranged.places.contains_key(&id) {
            return content;
        }
        self.sieve = Sieve::default();
        let code = frame.shown.derived.plan.tiltak.get(id).map(|tiltak| tiltak.code.clone());
        let code = code.unwrap_or_default();
        frame.ask(Action::Say(Message::new("table-filter-lifted").text("tiltak", code)));
        self.content(frame)
    }
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let mut state = std::mem::take(&mut frame.look.table);
    let scale = frame.scale();
    let side = if frame.look.bare { 36 } else { 24 };
    egui::Frame::NONE.inner_margin(Margin::symmetric(side, 16)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        state.room = whole(ui.available_width());
        state.follow(frame);
        let content = state.content(frame);
        title(ui, &content, scale);
        ui.add_space(6.0);
        if frame.shown.derived.plan.tiltak.is_empty() {
            return invite(ui, frame);
        }
        tools::show(ui, frame, &mut state);
        ui.add_space(6.0);
        let content = state.content(frame);
        if state.wants_keys && ui.memory(|memory| memory.focused()).is_none() {
            state.wants_keys = false;
            state.sheet.focus();
        }
        let foot = if state.sheet.refused().is_empty() { 0.0 } else { 32.0 };
        let room = ui.available_size() - vec2(0.0, foot);
        ui.allocate_ui(room, |ui| sheet(ui, frame, &mut state, &content));
        refused(ui, &mut state, &content, frame);
    });
    frame.look.table = state;
}

/// A length in whole points.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no window is so wide, and the cast saturates"
)]
fn whole(points: f32) -> u16 {
    points as u16
}

fn title(ui: &mut Ui, content: &Content, scale: f32) {
    let mut heading = font::heading();
    heading.size *= scale;
    let mut small = font::table();
    small.size *= scale;
    let text = &content.headline.title;
    ui.add(Label::new(RichText::new(text).font(heading)).truncate());
    let line = RichText::new(&content.headline.line).font(small).color(tokens(ui).muted);
    ui.add(Label::new(line).truncate());
}

/// An empty plan invites the first tiltak.
fn invite(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.add_space(16.0);
    let text = RichText::new(frame.tr("table-invite")).color(tokens(ui).muted);
    ui.label(text);
    ui.add_space(12.0);
    if primary_button(ui, &frame.tr("command-add")).clicked() {
        frame.command(Command::AddTiltak);
    }
}

fn sheet(ui: &mut Ui, frame: &mut Frame<'_>, state: &mut State, content: &Content) {
    if !std::mem::replace(&mut state.laid_out, true) {
        state.sheet.set_widths(state.kept.widths.iter().copied());
    }
    let (derived, year, texts) = (&frame.shown.derived, frame.look.year, frame.texts);
    let rows = content.rows(derived, year, texts);
    let name = frame.tr("screen-table");
    let mut chosen = None;
    let mut offer = |ui: &mut Ui, frame: &mut Frame<'_>, row: RowKey, _: Column| {
        if let Some(id) = row.tiltak()
            && let Some(ask) = menu::show(ui, frame, id)
        {
            chosen = Some((ask, id));
        }
    };
    let made = Sheet::new("tiltak", &rows, &mut state.sheet).name(name).grows().menu(&mut offer);
    for event in made.show(ui, frame) {
        write::carry_on(frame, state, content, event);
    }
    if let Some((ask, id)) = chosen {
        write::act(frame, state, content, &ask, &[id]);
    }
}

/// How many cells keep what they could not take, and the way to them.
fn refused(ui: &mut Ui, state: &mut State, content: &Content, frame: &Frame<'_>) {
    let count = state.sheet.refused().len();
    if count == 0 {
        return;
    }
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 28.0),
        Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let text = frame.say(&Message::new("table-refused").count("count", count));
            ui.label(RichText::new(text).font(font::table()).color(tokens(ui).gap));
            if quiet_button(ui, &frame.tr("table-refused-next"), 13.0).clicked() {
                next_refused(state, content, frame);
            }
            if quiet_button(ui, &frame.tr("table-refused-drop"), 13.0).clicked() {
                state.sheet.accept_all();
            }
        },
    );
}

/// Goes to the refused cell after the cursor, in reading order.
fn next_refused(state: &mut State, content: &Content, frame: &Frame<'_>) {
    let rows = content.rows(&frame.shown.derived, frame.look.year, frame.texts);
    let columns = rows.columns();
    let place = |(row, column): (RowKey, Column)| {
        let across = columns.iter().position(|one| one.key == column)?;
        Some((rows.place(row)?, across))
    };
    let mut places: Vec<_> =
        state.sheet.refused().keys().filter_map(|key| Some((place(*key)?, *key))).collect();
    places.sort_unstable_by_key(|(place, _)| *place);
    let here = state.sheet.cursor().and_then(place);
    let next = places.iter().find(|(place, _)| Some(*place) > here).or_else(|| places.first());
    if let Some((_, (row, column))) = next.copied() {
        state.sheet.go_to(row, column);
        state.sheet.focus();
    }
}

/// Does something with the rows that are selected: in the table, or the one
/// tiltak that is selected elsewhere.
pub(super) fn command(frame: &mut Frame<'_>, ask: &Ask) {
    let mut state = std::mem::take(&mut frame.look.table);
    let content = state.content(frame);
    let in_table = frame.look.screen == Screen::Table;
    let rows = content.rows(&frame.shown.derived, frame.look.year, frame.texts);
    let mut ids = if in_table { write::selected(&state, &rows) } else { Vec::new() };
    if ids.is_empty() {
        ids.extend(frame.look.selected);
    }
    write::act(frame, &mut state, &content, ask, &ids);
    frame.look.table = state;
}

/// The tiltak that the table shows, from the top down, as it was last drawn.
pub(super) fn shown(frame: &mut Frame<'_>) -> Vec<TiltakId> {
    let mut state = std::mem::take(&mut frame.look.table);
    let ids = state.content(frame).shown();
    frame.look.table = state;
    ids
}
