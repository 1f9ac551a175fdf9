//! What is common to all screens: palette, search, findings, what is
//! remembered.

mod findings;
mod guide;
mod menus;
mod palette;
mod search;

use crate::support::press;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use veikart::ui::App;

pub(crate) const CTRL: Modifiers = Modifiers::COMMAND;
pub(crate) const NONE: Modifiers = Modifiers::NONE;

/// Types into what has the focus, as a person does.
pub(crate) fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

/// The names of the choices in the open list, from the top.
pub(crate) fn options(harness: &Harness<'_, App>) -> Vec<String> {
    let options = harness.query_all_by_role(Role::ListBoxOption);
    options.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Opens the palette and types into it.
pub(crate) fn palette(harness: &mut Harness<'_, App>, text: &str) {
    press(harness, CTRL, Key::K);
    type_text(harness, text);
}
