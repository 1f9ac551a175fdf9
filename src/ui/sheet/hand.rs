//! The hand is followed key by key, also where a frame takes long.
//!
//! *Invariant:* a key, press or text that may change what the keys after it
//! mean has a frame to itself: "12", Enter and "3" end in two cells, however
//! late the window gets to see them.

use egui::plugin::Plugin;
use egui::{Context, Event, Id, Key, RawInput, Ui};

/// What keys mean to a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// They move in it.
    Moving,
    /// They are typed into a cell.
    Typing,
}

/// What has come in, and waits for a frame of its own.
#[derive(Debug, Default)]
pub(super) struct Hand(Vec<Event>);

fn place() -> Id {
    Id::unique("sheet hand")
}

/// Says what keys mean in the next frame.
pub(super) fn expect(ctx: &Context, mode: Mode) {
    ctx.data_mut(|data| data.insert_temp(place(), mode));
}

impl Plugin for Hand {
    fn debug_name(&self) -> &'static str {
        "sheet hand"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mode = ctx.data_mut(|data| {
            let mode = data.get_temp::<Mode>(place());
            data.remove::<Mode>(place());
            mode
        });
        if self.0.is_empty() && mode.is_none() {
            return;
        }
        self.0.append(&mut input.events);
        let step = match mode {
            None => self.0.len(),
            Some(mode) => step(&self.0, mode),
        };
        input.events.extend(self.0.drain(..step));
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if !self.0.is_empty() {
            ui.request_repaint();
        }
    }
}

/// How many events a frame is given: up to one that changes what keys mean,
/// and that one by itself.
fn step(events: &[Event], mode: Mode) -> usize {
    match events.iter().position(|event| turns(event, mode)) {
        None => events.len(),
        Some(first) => first.max(1),
    }
}

fn turns(event: &Event, mode: Mode) -> bool {
    match event {
        Event::PointerButton { .. } => true,
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Cut => mode == Mode::Moving,
        Event::Key { key, pressed: true, modifiers, .. } => {
            modifiers.command || modifiers.alt || leads(*key, mode)
        }
        _ => false,
    }
}

/// Whether a key may lead to another cell, or begin or end typing.
const fn leads(key: Key, mode: Mode) -> bool {
    match key {
        Key::Tab
        | Key::Enter
        | Key::Escape
        | Key::F2
        | Key::F6
        | Key::F10
        | Key::ArrowUp
        | Key::ArrowDown
        | Key::ArrowLeft
        | Key::ArrowRight
        | Key::PageUp
        | Key::PageDown
        | Key::Home
        | Key::End => true,
        Key::Backspace | Key::Delete | Key::Insert => matches!(mode, Mode::Moving),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;

    fn key(key: Key) -> Event {
        let modifiers = Modifiers::NONE;
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    #[test]
    fn what_changes_the_meaning_of_keys_stands_alone() {
        let text = |text: &str| Event::Text(text.to_owned());
        let events = [key(Key::Num1), text("1"), text("2"), key(Key::Enter), text("3")];
        assert_eq!(step(&events, Mode::Moving), 1);
        assert_eq!(step(&events[1..], Mode::Moving), 1);
        assert_eq!(step(&events[2..], Mode::Typing), 1);
        assert_eq!(step(&events[3..], Mode::Typing), 1);
        assert_eq!(step(&[text("a"), key(Key::Backspace), text("b")], Mode::Typing), 3);
        assert_eq!(step(&[], Mode::Moving), 0);
    }
}
