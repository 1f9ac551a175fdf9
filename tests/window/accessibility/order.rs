//! The way of Tab through the window.

use super::{LARGE, Scene, State, open, scenes, told};
use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use veikart::text::Lang;
use veikart::ui::{App, Screen};

/// A stop on the way.
#[derive(Clone, Debug, PartialEq)]
struct Stop {
    name: String,
    rect: Rect,
}

fn focused(harness: &Harness<'_, App>) -> Option<Stop> {
    let mut all = harness.query_all_by(|_| true);
    let node = all.find(|node| node.accesskit_node().is_focused_in_tree())?;
    let data = node.accesskit_node();
    data.data().supports_action(Action::Focus).then(|| Stop {
        name: format!(
            "{:?} {}",
            data.role(),
            data.label().or_else(|| data.value()).unwrap_or_default()
        ),
        rect: node.rect(),
    })
}

/// The stops from the first around to the first again; `None` when it never
/// comes around.
fn way(harness: &mut Harness<'_, App>) -> Option<Vec<Stop>> {
    let mut stops: Vec<Stop> = Vec::new();
    for _ in 0..600 {
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.step();
        let Some(stop) = focused(harness) else { continue };
        if stops.first().is_some_and(|first| first.name == stop.name) {
            return Some(stops);
        }
        if stops.last() != Some(&stop) {
            stops.push(stop);
        }
    }
    None
}

/// The part of the window that a place lies in, in the order of Tab.
fn part(stop: &Stop) -> u8 {
    let at = stop.rect.center();
    match () {
        () if at.y < 50.0 => 0,
        // What is scrolled out of sight lies below the window.
        () if stop.rect.top() >= LARGE.y - 29.0 && at.y < LARGE.y => 3,
        () if at.x < 168.0 => 1,
        () => 2,
    }
}

/// Whether the step goes up without going right to another column. The parts
/// of a stacked bar are told from its foot.
fn is_backwards(from: &Stop, to: &Stop) -> bool {
    let stacked = from.rect.x_range() == to.rect.x_range()
        && (from.rect.top() - to.rect.bottom()).abs() < 1.0;
    if stacked {
        return false;
    }
    to.rect.bottom() <= from.rect.top() + 1.0 && to.rect.left() < from.rect.right() - 1.0
}

/// The scenes that are walked: every screen with and without the inspector,
/// and what stands beside one of them.
fn walked() -> Vec<Scene> {
    let once = [State::Findings, State::WhatIf, State::Tables, State::Empty];
    let walked = |(screen, state): &Scene| {
        matches!(state, State::Plain | State::Selected)
            || (*screen == Screen::Picture && once.contains(state))
    };
    scenes().into_iter().filter(walked).collect()
}

#[test]
fn tab_reaches_every_control_and_goes_around_in_a_natural_order() {
    let mut found = Vec::new();
    for scene in walked() {
        let mut harness = open(scene, Lang::Nb, LARGE, false);
        let wanted = in_sight(&harness);
        let Some(stops) = way(&mut harness) else {
            found.push(format!("{scene:?}: Tab never comes around"));
            continue;
        };
        assert!(stops.len() > 8, "{scene:?}: {stops:#?}");
        // The evidence is that of the cost that had the focus last: on the way
        // down it is another year's.
        // The inspector beside a table is that of the row the cursor is in: on
        // the way it has become the last one's.
        let in_table = scene == (Screen::Table, State::Selected);
        let follows = |name: &str| {
            name.ends_with("belegg for kostnad")
                || (in_table && (name.contains("RM5-T8") || name.contains("RM5-M4")))
        };
        let is_last = |stop: &Stop| stop.name.starts_with("TextInput Normen, ");
        if in_table && !stops.iter().any(is_last) {
            found.push(format!("{scene:?}: the inspector is not reached"));
        }
        let missed = wanted.iter().filter(|name| !stops.iter().any(|stop| stop.name == **name));
        let missed = missed.filter(|name| !follows(name));
        found.extend(missed.map(|name| format!("{scene:?}: {name} is not reached")));
        // The edge that resizes a panel comes after what is in it.
        let stops: Vec<_> = stops.iter().filter(|s| !s.name.starts_with("Splitter")).collect();
        for pair in stops.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            if part(to) < part(from) || (part(to) == part(from) && is_backwards(from, to)) {
                found.push(format!("{scene:?}: from {from:?} back to {to:?}"));
            }
        }
    }
    told(&found);
}

fn in_sight(harness: &Harness<'_, App>) -> Vec<String> {
    let all = harness.query_all_by(|_| true);
    all.filter(|node| {
        let node = node.accesskit_node();
        // A sheet is one stop: its cells are gone through within it, and are
        // its active descendants.
        let cell = [Role::Cell, Role::GridCell, Role::RowHeader, Role::ColumnHeader];
        node.data().supports_action(Action::Focus)
            && !node.is_disabled()
            && !cell.contains(&node.role())
    })
    .map(|node| {
        let data = node.accesskit_node();
        format!("{:?} {}", data.role(), data.label().or_else(|| data.value()).unwrap_or_default())
    })
    .collect()
}
