//! What a right click on a row offers.

use super::Ask;
use crate::model::TiltakId;
use crate::ui::action::{Action, Screen};
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::shell::command_item;
use crate::view::table::Column;
use egui::{Button, Ui};

/// Draws the entries; gives what was chosen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, id: TiltakId) -> Option<Ask> {
    let select = Action::Select(Some(id));
    let looks = [
        ("table-menu-why", Ask::Why),
        ("table-menu-roadmap", Ask::Do(vec![select.clone(), Action::Show(Screen::Roadmap)])),
        ("table-menu-funding", Ask::Do(vec![select, Action::Show(Screen::Funding)])),
    ];
    let mut chosen = None;
    for (key, ask) in looks {
        if ui.add(Button::new(frame.tr(key))).clicked() {
            chosen = Some(ask);
            ui.close();
        }
    }
    ui.separator();
    for command in [
        Command::InsertAbove,
        Command::AddTiltak,
        Command::Duplicate,
        Command::MoveUp,
        Command::MoveDown,
        Command::Remove,
    ] {
        command_item(ui, command, frame);
    }
    chosen
}

/// What Enter on a cell opens that nothing can be typed in: what it is made
/// of, or where it is made.
pub(super) const fn opens(column: Column) -> Option<Ask> {
    match column {
        Column::Gap | Column::Granted | Column::Status => Some(Ask::Why),
        _ => None,
    }
}
