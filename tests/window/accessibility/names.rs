//! Names, roles, and changes that are announced.

use super::{LARGE, Scene, open, scenes, told};
use crate::support::{press, window};
use egui::accesskit::{Action, Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::collections::BTreeMap;
use veikart::text::Lang;
use veikart::ui::App;

/// What a node is called: its label, or the text that it shows.
fn name(node: &egui_kittest::Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default().trim().to_owned()
}

/// Everything that can be focused or clicked.
fn controls<'a>(harness: &'a Harness<'_, App>) -> Vec<egui_kittest::Node<'a>> {
    let all = harness.query_all_by(|_| true);
    all.filter(|node| {
        let data = node.accesskit_node().data();
        data.supports_action(Action::Focus) || data.supports_action(Action::Click)
    })
    .collect()
}

/// Roles that say nothing of what a control is for.
const NO_ROLES: [Role; 4] = [Role::Unknown, Role::GenericContainer, Role::Pane, Role::Label];

fn nameless(scene: Scene, harness: &Harness<'_, App>) -> Vec<String> {
    let mut found = Vec::new();
    for node in controls(harness) {
        let data = node.accesskit_node().data();
        let focusable = data.supports_action(Action::Focus);
        if focusable && name(&node).is_empty() {
            found.push(format!("{scene:?}: {:?} at {:?} has no name", data.role(), node.rect()));
        }
        if focusable && NO_ROLES.contains(&data.role()) {
            found.push(format!("{scene:?}: {:?} {:?} has no role", data.role(), name(&node)));
        }
    }
    found
}

/// Two controls of one kind and one name cannot be told apart by ear.
fn alike(scene: Scene, harness: &Harness<'_, App>) -> Vec<String> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for node in controls(harness) {
        let data = node.accesskit_node().data();
        if data.supports_action(Action::Focus) && data.role() != Role::Splitter {
            let beside = node.accesskit_node().description().unwrap_or_default();
            let sound = (format!("{:?}", data.role()), format!("{} {beside}", name(&node)));
            *seen.entry(sound).or_default() += 1;
        }
    }
    let twice = seen.into_iter().filter(|(_, count)| *count > 1);
    twice.map(|((role, name), count)| format!("{scene:?}: {count} {role} {name:?}")).collect()
}

/// A text field tells what is in it.
fn silent(scene: Scene, harness: &Harness<'_, App>) -> Vec<String> {
    let controls = controls(harness).into_iter();
    let fields = controls.filter(|node| {
        let data = node.accesskit_node().data();
        data.role() == Role::TextInput && data.supports_action(Action::Focus)
    });
    let silent = fields.filter(|node| node.accesskit_node().value().is_none());
    silent.map(|node| format!("{scene:?}: {:?} tells no value", name(&node))).collect()
}

#[test]
fn every_control_has_a_name_of_its_own_a_role_and_a_value() {
    let mut found = Vec::new();
    for scene in scenes() {
        let harness = open(scene, Lang::Nb, LARGE, false);
        assert!(controls(&harness).len() > 3, "{scene:?}: the tree is not walked as it should be");
        found.extend(nameless(scene, &harness));
        found.extend(alike(scene, &harness));
        found.extend(silent(scene, &harness));
    }
    told(&found);
}

#[test]
fn what_was_done_is_announced() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num2);
    harness.state_mut().ask(veikart::ui::Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let said = harness.get_by(|node| {
        node.live() == Live::Polite && node.value().is_some_and(|said| said.starts_with("Angret: "))
    });
    assert_eq!(said.accesskit_node().role(), Role::Label);
}
