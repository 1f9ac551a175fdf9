//! What keys do while nothing is being typed.

use super::desk::Desk;
use super::draft::Kind;
use super::rows::{Line, Rows};
use super::steps::{Ground, Step, Walk, Way};
use super::{Event, steps};
use crate::ui::frame::Frame;
use egui::{Event as Input, FocusDirection, ImeEvent, Key, Modifiers, Ui};

/// What becomes of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// The sheet has used it.
    Yes,
    /// It is for somebody else.
    No,
    /// The sheet has used it, and keys mean something else from now on.
    Last,
}

/// Takes in what is pressed, in the order that it was.
pub(super) fn take<T: Rows>(ui: &Ui, frame: &mut Frame<'_>, desk: &mut Desk<'_, T>) {
    let inputs = ui.input(|input| input.events.clone());
    let mut left = Vec::with_capacity(inputs.len());
    let mut inputs = inputs.into_iter();
    for input in inputs.by_ref() {
        let done = one(ui, frame, desk, &input);
        if done == Done::No {
            left.push(input);
        }
        if done == Done::Last {
            break;
        }
    }
    left.extend(inputs);
    ui.input_mut(|input| input.events = left);
}

fn one<T: Rows>(ui: &Ui, frame: &mut Frame<'_>, desk: &mut Desk<'_, T>, input: &Input) -> Done {
    match input {
        Input::Text(text) | Input::Ime(ImeEvent::Commit(text)) => typed(desk, text),
        Input::Copy => {
            desk.copy(frame, false);
            Done::Yes
        }
        Input::Cut => {
            desk.copy(frame, false);
            desk.clear();
            Done::Yes
        }
        Input::Paste(text) => {
            desk.paste(text);
            Done::Yes
        }
        Input::Key { key, pressed: true, modifiers, .. } => {
            desk.state.swallow = *key == Key::Space && (modifiers.shift || modifiers.command);
            let extends = modifiers.shift;
            if let Some(step) = step_of(*key, *modifiers) {
                desk.step(step, extends);
                return Done::Yes;
            }
            pressed(ui, desk, *key, *modifiers)
        }
        _ => Done::No,
    }
}

/// Text that is typed replaces what stands in the cell.
fn typed<T: Rows>(desk: &mut Desk<'_, T>, text: &str) -> Done {
    if std::mem::take(&mut desk.state.swallow) && text == " " {
        return Done::Yes;
    }
    let is_text = !text.is_empty() && !text.chars().any(char::is_control);
    if !is_text || desk.cursor.is_none() {
        return Done::No;
    }
    if desk.begin(Kind::Quick, Some(text)) { Done::Last } else { Done::Yes }
}

/// The step that a key is for, whether or not it extends the selection.
fn step_of(key: Key, modifiers: Modifiers) -> Option<Step> {
    if modifiers.alt {
        return None;
    }
    let way = match key {
        Key::ArrowUp => Some(Way::Up),
        Key::ArrowDown => Some(Way::Down),
        Key::ArrowLeft => Some(Way::Left),
        Key::ArrowRight => Some(Way::Right),
        _ => None,
    };
    match (way, key, modifiers.command) {
        (Some(way), _, false) => Some(Step::To(way)),
        (Some(way), _, true) => Some(Step::Edge(way)),
        (_, Key::Home, false) => Some(Step::Home),
        (_, Key::End, false) => Some(Step::End),
        (_, Key::Home, true) => Some(Step::First),
        (_, Key::End, true) => Some(Step::Last),
        (_, Key::PageUp, false) => Some(Step::PageUp),
        (_, Key::PageDown, false) => Some(Step::PageDown),
        _ => None,
    }
}

fn pressed<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, key: Key, modifiers: Modifiers) -> Done {
    let (plain, command) = (modifiers.is_none(), modifiers.command_only());
    let shift = modifiers.shift_only();
    match key {
        Key::Tab if plain => desk.tab(ui, Walk::Next),
        Key::Tab if shift => desk.tab(ui, Walk::Previous),
        Key::Enter if plain => return enter(desk),
        Key::Enter if shift => desk.walk(Walk::Up),
        Key::F2 if plain => return last(desk.begin(Kind::Full, None)),
        Key::Backspace if plain => return last(desk.begin(Kind::Quick, Some(""))),
        Key::Delete if plain => desk.clear(),
        Key::Delete if command && desk.grows => desk.ask_delete(),
        Key::Insert if plain && desk.grows => desk.ask_insert(),
        Key::A if command => desk.select_all(),
        Key::D if command => desk.fill_down(),
        Key::R if command => desk.fill_right(),
        Key::Space if shift => desk.select_lines(),
        Key::Space if command => desk.select_columns(),
        Key::Escape if plain => desk.step_back(),
        Key::F10 if shift => desk.open_menu(),
        Key::Menu => desk.open_menu(),
        _ => return Done::No,
    }
    Done::Yes
}

const fn last(begun: bool) -> Done {
    if begun { Done::Last } else { Done::Yes }
}

/// Enter goes on to the next cell; where nothing can be typed, it opens what
/// stands there.
fn enter<T: Rows>(desk: &mut Desk<'_, T>) -> Done {
    let here = desk.cursor.and_then(|place| Some((place, desk.key(place)?)));
    match here {
        Some((place, (row, column))) if !desk.is_open(place) && !desk.has_several() => {
            desk.events.push(Event::Open(row, column));
        }
        _ => desk.walk(Walk::Down),
    }
    Done::Yes
}

impl<T: Rows> Desk<'_, T> {
    /// Tab goes on along the line, from its end to the next line, and from
    /// the last cell out of the sheet, so that nobody is caught in it.
    fn tab(&mut self, ui: &Ui, walk: Walk) {
        if self.cursor.is_none()
            && walk == Walk::Next
            && let Some(line) = steps::first(self)
        {
            return self.go((line, 0));
        }
        let before = self.cursor;
        self.walk(walk);
        if self.cursor != before || self.has_several() {
            return;
        }
        let from = before.unwrap_or_default();
        let next = walk == Walk::Next;
        let way = if next { Way::Down } else { Way::Up };
        let (line, _) = steps::step(self, from, Step::To(way));
        let sum = matches!(self.rows.line(line), Line::Total(_));
        if before.is_none() || line == from.0 || sum {
            // The way of Tab is asked before the widget is there: in the next
            // frame.
            self.state.leaving =
                Some(if next { FocusDirection::Next } else { FocusDirection::Previous });
            ui.request_repaint();
            return;
        }
        let column = if next { 0 } else { self.columns().saturating_sub(1) };
        self.go((line, column));
    }

    /// Esc: lets go of what is dragged, or drops what was refused, then lets
    /// go of the selection. Never of the keys: what is typed next would be
    /// taken for commands.
    fn step_back(&mut self) {
        let several = self.has_several() || !self.state.picked.is_empty();
        if self.state.hold.take().is_some() {
            return;
        }
        if self.state.cursor.is_some_and(|key| self.state.refused.remove(&key).is_some()) {
            return;
        }
        if several {
            self.block = None;
            self.state.block = None;
            self.state.picked.clear();
            self.state.turn += 1;
        }
    }

    /// Selects all cells.
    pub(super) fn select_all(&mut self) {
        let ends = steps::first(self).zip(steps::last(self));
        if let (Some((first, last)), Some(right)) = (ends, self.columns().checked_sub(1)) {
            self.select([(first, 0), (last, right)]);
        }
    }

    /// Selects the whole lines of the selection.
    fn select_lines(&mut self) {
        if let (Some(area), Some(right)) = (self.area(), self.columns().checked_sub(1)) {
            self.select([(area.lines.0, 0), (area.lines.1, right)]);
        }
    }

    /// Selects the whole columns of the selection.
    fn select_columns(&mut self) {
        let ends = steps::first(self).zip(steps::last(self));
        if let (Some(area), Some((first, last))) = (self.area(), ends) {
            self.select([(first, area.columns.0), (last, area.columns.1)]);
        }
    }

    /// Asks for a row below the cursor.
    pub(super) fn ask_insert(&mut self) {
        let below = self.state.cursor.map(|(row, _)| row);
        self.events.push(Event::Insert { below });
    }

    /// Asks to take the selected rows away.
    pub(super) fn ask_delete(&mut self) {
        let rows = self.state.selected(self.rows);
        if !rows.is_empty() {
            self.events.push(Event::Delete { rows });
        }
    }

    /// Opens the menu at the cursor.
    fn open_menu(&mut self) {
        if let Some(place) = self.cursor {
            self.state.menu = Some(self.map.cell(place).left_bottom());
        }
    }
}
