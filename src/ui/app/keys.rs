//! Shortcuts, from the one list of commands.

use super::App;
use crate::ui::action::{Action, Screen};
use crate::ui::commands::{COMMANDS, Command, Entry, MORE_SHORTCUTS};
use egui::{Context, Popup};

impl App {
    /// Takes pressed shortcuts out of the input, as actions to be carried out
    /// after what the panels ask for: what is being typed is taken in first,
    /// so that Ctrl+S saves it too.
    pub(super) fn keys(&self, ctx: &Context) -> Vec<Action> {
        if self.dialog.is_some() {
            return Vec::new();
        }
        let popup = Popup::is_any_open(ctx);
        let mut entries: Vec<_> = COMMANDS
            .iter()
            .filter(|entry| !self.look.shell.palette.open || entry.command == Command::Palette)
            .filter(|entry| !(self.look.typing && entry.is_plain()))
            // Esc closes what is open on top.
            .filter(|entry| !(popup && entry.command == Command::SelectNone))
            .filter(|entry| !is_for_somebody_else(ctx, entry))
            .filter_map(|entry| Some((entry.shortcut?, entry.command)))
            .chain(MORE_SHORTCUTS.iter().copied().filter(|_| !self.look.shell.palette.open))
            .collect();
        // The longest shortcut first: Ctrl+Shift+S is not Ctrl+S.
        entries.sort_by_key(|(shortcut, _)| !shortcut.modifiers.shift);
        let mut pressed = Vec::new();
        for (shortcut, command) in entries {
            if !self.is_taken(ctx, command)
                && ctx.input_mut(|input| input.consume_shortcut(&shortcut))
            {
                pressed.push(Action::Command(command));
            }
        }
        if popup && !pressed.is_empty() {
            // An open menu belongs to what was there before.
            Popup::close_all(ctx);
        }
        if !pressed.is_empty() && ctx.text_edit_focused() {
            ctx.memory_mut(|memory| memory.stop_text_input());
        }
        pressed
    }

    /// Whether Esc belongs to a proposal that is shown.
    fn held(&self) -> bool {
        self.look.screen == Screen::Funding && self.look.funding.holds_escape()
    }

    /// Esc belongs to a drag, and undo to what is being typed.
    fn is_taken(&self, ctx: &Context, command: Command) -> bool {
        match command {
            // Where it is typed, it takes a word away.
            Command::Remove if ctx.text_edit_focused() => true,
            Command::AddRecord => self.look.screen != Screen::Records,
            Command::SelectNone => self.look.drag.is_some() || self.held(),
            // In a cell that is typed in, Ctrl+Enter writes in all selected.
            Command::Undo | Command::Redo | Command::Propose | Command::FillHere => {
                ctx.text_edit_focused()
            }
            _ => false,
        }
    }
}

/// Whether a plain key is meant for what has the focus: for typing, or, as
/// Esc, for an open list.
fn is_for_somebody_else(ctx: &Context, entry: &Entry) -> bool {
    entry.is_plain()
        && match entry.command {
            Command::SelectNone => ctx.egui_wants_keyboard_input(),
            _ => ctx.text_edit_focused(),
        }
}
