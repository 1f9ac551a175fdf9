//! Typing in a cell: what keys do, and what becomes of the text.

use super::How;
use super::desk::Desk;
use super::draft::{Draft, Kind};
use super::rows::Rows;
use super::steps::{Step, Walk, Way};
use egui::{Event as Input, Id, Key, Modifiers, Ui};

/// What a key does to what is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// Take it in, and go on.
    Walk(Walk),
    /// Take it in, and go there.
    Step(Step),
    /// Take it in, in every selected cell.
    All,
    /// Take it back.
    Back,
    /// Mark the next choice, or the one before.
    Mark(bool),
    /// Let arrows move in the text, or in the sheet again.
    Turn,
    /// Take it in, and leave the key to the screen.
    Settle,
}

impl<T: Rows> Desk<'_, T> {
    /// The widget that is typed into.
    pub(super) fn editor(&self) -> Id {
        self.id.with("editor")
    }

    /// Begins typing where the cursor stands, with a text in place of what
    /// stands there, or with that. Tells whether anything can be typed.
    pub(super) fn begin(&mut self, kind: Kind, text: Option<&str>) -> bool {
        let Some((place, key)) = self.cursor.and_then(|place| Some((place, self.key(place)?)))
        else {
            return false;
        };
        if !self.is_open(place) {
            self.say_locked();
            return false;
        }
        let was = self.rows.input(place.0, key.1);
        let text = text.map_or_else(|| self.input(place), str::to_owned);
        let choices = self.rows.choices(place.0, key.1);
        self.state.said = None;
        self.state.offset = self.map.reveal(place);
        self.map.offset = self.state.offset;
        self.state.draft = Some(Draft::new(key, was, text, kind, choices));
        true
    }

    /// Takes in what was typed. What says nothing new asks for nothing.
    pub(super) fn commit(&mut self) {
        let Some(draft) = self.state.draft.take() else { return };
        let (value, (row, column)) = (draft.value(), draft.key);
        if value == draft.was {
            self.state.accept(row, column);
        } else {
            self.write(How::Typed, vec![(row, column, value)]);
        }
    }

    /// Takes in what keys do to what is being typed.
    pub(super) fn edit(&mut self, ui: &Ui) {
        let mut inputs = ui.input(|input| input.events.clone());
        let found = inputs.iter().position(|input| self.act_of(input).is_some());
        let Some((at, act)) = found.and_then(|at| Some((at, self.act_of(&inputs[at])?))) else {
            return;
        };
        if act != Act::Settle {
            inputs.remove(at);
            ui.input_mut(|input| input.events = inputs);
        }
        match (act, &mut self.state.draft) {
            (Act::Mark(next), Some(draft)) => return draft.mark(next),
            (Act::Turn, Some(draft)) => return draft.turn(),
            _ => {}
        }
        match act {
            Act::Back => self.state.draft = None,
            Act::All => {
                let value = self.state.draft.take().map(|draft| draft.value());
                self.write_all(&value.unwrap_or_default());
            }
            _ => self.commit(),
        }
        match act {
            Act::Walk(walk) => self.walk(walk),
            Act::Step(step) => self.step(step, false),
            _ => {}
        }
        ui.memory_mut(|memory| memory.request_focus(self.id));
    }

    /// What an input does, when it is not for the text itself.
    fn act_of(&self, input: &Input) -> Option<Act> {
        let draft = self.state.draft.as_ref()?;
        let Input::Key { key, pressed: true, modifiers, .. } = input else { return None };
        let (plain, shift) = (modifiers.is_none(), modifiers.shift_only());
        let all = Modifiers::COMMAND | Modifiers::SHIFT;
        match key {
            Key::Enter if plain => Some(Act::Walk(Walk::Down)),
            Key::Enter if shift => Some(Act::Walk(Walk::Up)),
            Key::Enter if modifiers.matches_exact(all) => Some(Act::All),
            Key::Enter if modifiers.command_only() => Some(Act::Settle),
            Key::Tab if plain => Some(Act::Walk(Walk::Next)),
            Key::Tab if shift => Some(Act::Walk(Walk::Previous)),
            Key::Escape if plain => Some(Act::Back),
            Key::F2 if plain => Some(Act::Turn),
            Key::ArrowDown if plain && !draft.matches.is_empty() => Some(Act::Mark(true)),
            Key::ArrowUp if plain && !draft.matches.is_empty() => Some(Act::Mark(false)),
            _ if plain && draft.kind == Kind::Quick => leaves(*key).map(Act::Step),
            _ => None,
        }
    }
}

/// The step that a key is for, when keys are not for moving in the text.
const fn leaves(key: Key) -> Option<Step> {
    match key {
        Key::ArrowUp => Some(Step::To(Way::Up)),
        Key::ArrowDown => Some(Step::To(Way::Down)),
        Key::ArrowLeft => Some(Step::To(Way::Left)),
        Key::ArrowRight => Some(Step::To(Way::Right)),
        Key::PageUp => Some(Step::PageUp),
        Key::PageDown => Some(Step::PageDown),
        _ => None,
    }
}
