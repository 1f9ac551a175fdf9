//! A circle of dependencies by itself, apart from the plan that it is in.

use crate::model::{Plan, TiltakId};
use petgraph::algo::{kosaraju_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;

/// The links among all tiltak that depend on each other in circles.
pub(super) struct Circle {
    places: FxHashMap<TiltakId, usize>,
    /// From what depends to what it depends on, by place.
    links: Vec<(usize, usize)>,
}

impl Circle {
    /// The circle that a tiltak is part of.
    pub(super) fn around(plan: &Plan, first: TiltakId) -> Self {
        let mut places = FxHashMap::from_iter([(first, 0)]);
        let (mut open, mut links) = (vec![first], Vec::new());
        while let Some(id) = open.pop() {
            let Some(tiltak) = plan.tiltak.get(id) else { continue };
            for link in tiltak.after.iter().filter(|link| plan.tiltak.contains(link.on)) {
                let next = places.len();
                let on = *places.entry(link.on).or_insert_with(|| {
                    open.push(link.on);
                    next
                });
                links.push((places[&id], on));
            }
        }
        let parts = kosaraju_scc(&graph(places.len(), links.iter().copied()));
        let mut part = vec![0; places.len()];
        for (number, members) in parts.into_iter().enumerate() {
            for member in members {
                part[member.index()] = number;
            }
        }
        links.retain(|(from, on)| part[*from] == part[0] && part[*on] == part[0]);
        Self { places, links }
    }

    /// Whether no circle is left once one tiltak no longer depends on another.
    pub(super) fn opens_without(&self, from: TiltakId, on: TiltakId) -> bool {
        let gone = self.places.get(&from).copied().zip(self.places.get(&on).copied());
        let left = self.links.iter().copied().filter(|link| Some(*link) != gone);
        // It keeps a stack of its own, so a long circle has room.
        toposort(&graph(self.places.len(), left), None).is_ok()
    }
}

fn graph(count: usize, links: impl Iterator<Item = (usize, usize)>) -> DiGraph<(), ()> {
    let mut graph = DiGraph::new();
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, on) in links {
        graph.add_edge(NodeIndex::new(from), NodeIndex::new(on), ());
    }
    graph
}
