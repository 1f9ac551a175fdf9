//! What a right click on a tiltak offers, the same wherever it is drawn.

use super::command_item;
use crate::engine::{Part, Question, Scope};
use crate::model::TiltakId;
use crate::ui::action::{Action, Screen};
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use egui::{Button, Key, Modifiers, Popup, Response, SetOpenCommand, Ui};

/// Gives a tiltak's bar or row its menu: by the right button, the Menu key or
/// Shift+F10. What the menu does is done to the tiltak that it opened on.
pub(in crate::ui) fn tiltak_menu(response: &Response, frame: &mut Frame<'_>, id: TiltakId) {
    let pressed = response.has_focus()
        && response.ctx.input_mut(|input| {
            input.consume_key(Modifiers::SHIFT, Key::F10)
                || input.consume_key(Modifiers::NONE, Key::Menu)
        });
    if pressed || response.secondary_clicked() {
        frame.ask(Action::Select(Some(id)));
        response.ctx.data_mut(|data| data.insert_temp(response.id.with("by key"), pressed));
    }
    let by_key = response.ctx.data(|data| data.get_temp(response.id.with("by key")));
    // By key there is no pointer to open at: it opens below what has the focus.
    let popup = if by_key.unwrap_or(false) {
        Popup::menu(response).open_memory(pressed.then_some(SetOpenCommand::Bool(true)))
    } else {
        Popup::context_menu(response)
    };
    popup.show(|ui| entries(ui, frame, id));
}

fn entries(ui: &mut Ui, frame: &mut Frame<'_>, id: TiltakId) {
    for command in [Command::Postpone, Command::BringForward, Command::Duplicate, Command::Remove] {
        command_item(ui, command, frame);
    }
    ui.separator();
    let why = Question { part: Part::Gap, year: frame.look.year, scope: Scope::Tiltak(id) };
    let select = Action::Select(Some(id));
    let looks = [
        ("table-menu-why", vec![Action::Why(why)]),
        ("menu-in-table", vec![select.clone(), Action::Show(Screen::Table)]),
        ("table-menu-roadmap", vec![select.clone(), Action::Show(Screen::Roadmap)]),
        ("table-menu-funding", vec![select.clone(), Action::Show(Screen::Funding)]),
        ("menu-consequences", vec![select, Action::Show(Screen::Consequences)]),
    ];
    for (key, actions) in looks {
        if ui.add(Button::new(frame.tr(key))).clicked() {
            for action in actions {
                frame.ask(action);
            }
            ui.close();
        }
    }
}
