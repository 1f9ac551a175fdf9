//! The hand is followed step by step, also where a frame takes long.
//!
//! *Invariant:* while somebody types, a key or press that may take the hand to
//! another field has a frame to itself. Else what was typed before it in the
//! same frame would be given to the other field too.

use egui::plugin::Plugin;
use egui::{Context, Event, Key, RawInput, Ui};

/// What has come in, and waits for a frame of its own.
#[derive(Debug, Default)]
pub(in crate::ui) struct Hand(Vec<Event>);

impl Plugin for Hand {
    fn debug_name(&self) -> &'static str {
        "fields hand"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.0.is_empty() && !ctx.text_edit_focused() {
            return;
        }
        self.0.append(&mut input.events);
        let step = match self.0.iter().position(may_leave) {
            None => self.0.len(),
            Some(first) => first.max(1),
        };
        input.events.extend(self.0.drain(..step));
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if !self.0.is_empty() {
            ui.request_repaint();
        }
    }
}

/// Whether the hand may be in another field afterwards.
const fn may_leave(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { key: Key::Tab | Key::Enter | Key::Escape, pressed: true, .. }
            | Event::PointerButton { .. }
    )
}
