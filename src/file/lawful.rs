//! What one record cannot see: rules that hold over the whole file.

use super::locate::Step;
use crate::change::{Change, FURTHEST_OFFSET, LONGEST_SPAN, PlanSet, lawful_tiltak};
use crate::model::Message;
use std::collections::HashSet;

/// The first fault, and the way to it.
pub(super) fn fault(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    span(set)
        .or_else(|| pots(set))
        .or_else(|| tiltak(set))
        .or_else(|| allocations(set))
        .or_else(|| scenarios(set))
        .or_else(|| offsets(set))
}

fn span(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    let about = &set.base.about;
    let years = about.last.since(about.first);
    (!(0..=LONGEST_SPAN).contains(&years)).then(|| {
        let steps = ["base", "about", "last"].map(Step::field).to_vec();
        (steps, Message::new("file-span").year("first", about.first).year("last", about.last))
    })
}

fn pots(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    let mut seen = HashSet::new();
    for (source, record) in set.base.sources.iter().enumerate() {
        if let Some(pot) = record.pots.iter().position(|pot| !seen.insert(pot.id)) {
            let mut steps = vec![Step::field("base"), Step::field("sources"), Step::Item(source)];
            steps.extend([Step::field("pots"), Step::Item(pot), Step::field("id")]);
            return Some((steps, duplicate(record.pots[pot].id.as_str())));
        }
    }
    None
}

/// What no edit could have made could not be restored by undo either.
fn tiltak(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    set.base.tiltak.iter().enumerate().find_map(|(place, tiltak)| {
        let refusal = lawful_tiltak(tiltak).err()?;
        let steps = vec![Step::field("base"), Step::field("tiltak"), Step::Item(place)];
        Some((steps, refusal.message()))
    })
}

/// An allocation without an amount says nothing, and no edit leaves one behind.
fn allocations(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    let place = set.base.allocations.iter().position(|allocation| allocation.mnok.is_empty())?;
    let steps = vec![Step::field("base"), Step::field("allocations"), Step::Item(place)];
    Some((steps, Message::new("file-empty-allocation")))
}

fn scenarios(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    let mut seen = HashSet::new();
    let place = set.scenarios.iter().position(|scenario| !seen.insert(scenario.id))?;
    let steps = vec![Step::field("scenarios"), Step::Item(place), Step::field("id")];
    Some((steps, duplicate(set.scenarios[place].id.as_str())))
}

/// A year far from a tiltak's start would fill the memory with blank years.
fn offsets(set: &PlanSet) -> Option<(Vec<Step>, Message)> {
    for (place, scenario) in set.scenarios.iter().enumerate() {
        for (entry, listed) in scenario.changes.iter().enumerate() {
            let Change::SetCost { offset, .. } = listed.change else { continue };
            if !(-FURTHEST_OFFSET..=FURTHEST_OFFSET).contains(&offset) {
                let mut steps = vec![Step::field("scenarios"), Step::Item(place)];
                steps.extend([Step::field("changes"), Step::Item(entry), Step::field("change")]);
                steps.extend([Step::Choice("SetCost".into()), Step::field("offset")]);
                return Some((
                    steps,
                    Message::new("file-offset").text("value", offset.to_string()),
                ));
            }
        }
    }
    None
}

fn duplicate(id: &str) -> Message {
    Message::new("duplicate-id").text("value", id)
}
