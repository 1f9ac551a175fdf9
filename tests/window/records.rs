//! The records: every kind is added, edited, seen in use, removed and put
//! back, to the byte.

mod keys;
mod kinds;
mod pictures;
mod refusals;
mod removing;

use crate::support::{bytes, click, press, settings, window_of};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use veikart::document::Document;
use veikart::file;
use veikart::model::{Plan, RecordId};
use veikart::ui::{Action, App, Screen};

pub(super) fn example() -> Document {
    Document::new(file::read_str(file::example()).unwrap())
}

/// A window that shows a record.
pub(super) fn at(id: &str) -> Harness<'static, App> {
    go(window_of(example(), settings()), id)
}

pub(super) fn go(mut harness: Harness<'static, App>, id: &str) -> Harness<'static, App> {
    let id = RecordId::new(id).unwrap();
    harness.state_mut().ask(Action::Show(Screen::Records));
    harness.state_mut().ask(Action::GoTo(id));
    harness.run();
    harness
}

/// A window that shows a page.
pub(super) fn page(name: &str) -> Harness<'static, App> {
    let mut harness = window_of(example(), settings());
    harness.state_mut().ask(Action::Show(Screen::Records));
    harness.run();
    turn_to(&mut harness, name);
    harness
}

/// Chooses a page in the list of kinds.
pub(super) fn turn_to(harness: &mut Harness<'_, App>, name: &str) {
    let found: Vec<_> = harness.query_all_by_label_contains(name).collect();
    let is = |node: &&Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        node.accesskit_node().role() == Role::ListBoxOption
            && (label == name || label.starts_with(&format!("{name}, ")))
    };
    found.iter().find(is).unwrap_or_else(|| panic!("no page {name}")).click();
    harness.run();
}

pub(super) fn plan<'h>(harness: &'h Harness<'_, App>) -> &'h Plan {
    harness.state().document().plan()
}

/// The input of the open form whose name ends so.
pub(super) fn field<'h>(harness: &'h Harness<'_, App>, end: &'h str) -> Node<'h> {
    let end = format!(", {end}");
    let found = harness.root().children_recursive().find(|node| {
        let node = node.accesskit_node();
        egui::accessibility::is_input(node.role())
            && node.label().unwrap_or_default().ends_with(&end)
    });
    found.unwrap_or_else(|| panic!("no field{end}"))
}

pub(super) fn value(harness: &Harness<'_, App>, end: &str) -> String {
    field(harness, end).value().unwrap_or_default()
}

/// Types instead of what stands in a field, and leaves it there.
pub(super) fn write(harness: &mut Harness<'_, App>, end: &str, text: &str) {
    field(harness, end).focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        harness.key_press(Key::Backspace);
    } else {
        field(harness, end).type_text(text);
    }
    harness.run();
}

/// Types in a field and puts it into the plan.
pub(super) fn enter(harness: &mut Harness<'_, App>, end: &str, text: &str) {
    write(harness, end, text);
    press(harness, Modifiers::NONE, Key::Tab);
}

/// Chooses in a field.
pub(super) fn choose(harness: &mut Harness<'_, App>, end: &str, choice: &str) {
    field(harness, end).scroll_to_me();
    harness.run();
    field(harness, end).click();
    harness.run();
    pick(harness, choice);
}

/// Chooses in an open list.
pub(super) fn pick(harness: &mut Harness<'_, App>, choice: &str) {
    let found: Vec<_> = harness.query_all_by_label_contains(choice).collect();
    let is = |node: &&Node<'_>| {
        matches!(node.accesskit_node().role(), Role::MenuItemRadio | Role::CheckBox)
    };
    found.iter().find(is).unwrap_or_else(|| panic!("no {choice} to choose")).click();
    harness.run();
    press(harness, Modifiers::NONE, Key::Escape);
}

/// Does something, sees that it changed the plan, and takes it back to the
/// byte.
pub(super) fn undone(harness: &mut Harness<'_, App>, what: impl FnOnce(&mut Harness<'_, App>)) {
    let before = bytes(harness);
    what(harness);
    assert_ne!(bytes(harness), before);
    harness.state_mut().ask(Action::Command(veikart::ui::Command::Undo));
    harness.run();
    assert_eq!(bytes(harness), before);
}

/// Everything that is heard.
pub(super) fn heard(harness: &Harness<'_, App>) -> Vec<(Role, String)> {
    let nodes = harness.root().children_recursive();
    nodes
        .map(|node| {
            (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())
        })
        .collect()
}

pub(super) fn answer(harness: &mut Harness<'_, App>, button: &str) {
    click(harness, button);
}
