//! Shortcuts, from the one list of commands.

use super::App;
use crate::ui::action::Action;
use crate::ui::commands::{COMMANDS, Command, MORE_SHORTCUTS};
use egui::Context;

impl App {
    /// Turns pressed shortcuts into actions.
    pub(super) fn keys(&mut self, ctx: &Context) {
        if self.dialog.is_some() {
            return;
        }
        let typing = ctx.egui_wants_keyboard_input();
        // The longest shortcut first: Ctrl+Shift+S is not Ctrl+S.
        let mut entries: Vec<_> = COMMANDS
            .iter()
            .filter(|entry| !(typing && entry.is_plain()))
            .filter_map(|entry| Some((entry.shortcut?, entry.command)))
            .chain(MORE_SHORTCUTS.iter().copied())
            .collect();
        entries.sort_by_key(|(shortcut, _)| !shortcut.modifiers.shift);
        for (shortcut, command) in entries {
            // Esc belongs to the drag, and undo of typing to what is typed in.
            let taken = command == Command::SelectNone && self.look.drag.is_some()
                || typing && matches!(command, Command::Undo | Command::Redo);
            if !taken && ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                self.actions.push(Action::Command(command));
            }
        }
    }
}
