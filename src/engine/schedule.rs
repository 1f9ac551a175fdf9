//! Effective years: a tiltak's own years, pushed by what it depends on.

use crate::model::{Dependency, DependencyKind, Plan, Tiltak, TiltakId, Year};
use petgraph::algo::{tarjan_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};

/// When every tiltak really can take place.
///
/// Derived each time from the plan, so that removing a cause pulls its
/// effects back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    starts: Vec<i32>,
    causes: Vec<Option<Cause>>,
    /// Circles of dependencies, each named in order; their links push nothing.
    pub cycles: Vec<Vec<TiltakId>>,
}

/// Which dependency pushed a tiltak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cause {
    /// Position of the tiltak that pushed it.
    pub(super) from: usize,
    /// Place of the link in the pushed tiltak's list.
    pub(super) link: usize,
}

impl Schedule {
    /// Effective first year of the tiltak at a position.
    #[must_use]
    pub fn start(&self, position: usize) -> Option<Year> {
        self.starts.get(position).map(|start| Year::clamped(*start))
    }

    /// Effective last year of the tiltak at a position.
    #[must_use]
    pub fn end(&self, plan: &Plan, position: usize) -> Option<Year> {
        let years = i32::from(plan.tiltak.at(position)?.years);
        Some(self.start(position)?.plus(years - 1))
    }

    /// Whether a dependency pushes the tiltak at a position past its own years.
    #[must_use]
    pub fn is_pushed(&self, position: usize) -> bool {
        self.cause(position).is_some()
    }

    pub(super) fn cause(&self, position: usize) -> Option<Cause> {
        self.causes.get(position).copied().flatten()
    }

    pub(super) fn raw_start(&self, position: usize) -> i32 {
        self.starts.get(position).copied().unwrap_or_default()
    }
}

/// Effective years of every tiltak.
#[must_use]
pub fn schedule(plan: &Plan) -> Schedule {
    let order = order(plan);
    let mut result = Schedule {
        starts: plan.tiltak.iter().map(|tiltak| tiltak.start.number()).collect(),
        causes: vec![None; plan.tiltak.len()],
        cycles: order.cycles,
    };
    for position in order.positions {
        let Some(tiltak) = plan.tiltak.at(position) else { continue };
        for (link, dependency) in tiltak.after.iter().enumerate() {
            let Some(from) = plan.tiltak.position(dependency.on) else { continue };
            if order.circle[from].is_some() && order.circle[from] == order.circle[position] {
                continue;
            }
            let earliest = earliest(plan, &result, dependency, from, tiltak);
            if earliest > result.starts[position] {
                result.starts[position] = earliest;
                result.causes[position] = Some(Cause { from, link });
            }
        }
    }
    result
}

/// The earliest start that a dependency allows.
fn earliest(
    plan: &Plan,
    schedule: &Schedule,
    dependency: &Dependency,
    from: usize,
    tiltak: &Tiltak,
) -> i32 {
    let start = schedule.starts[from];
    let length = plan.tiltak.at(from).map_or(1, |cause| i32::from(cause.years));
    let lag = i32::from(dependency.lag);
    match dependency.kind {
        DependencyKind::AfterEnd => start + length - 1 + lag,
        DependencyKind::AfterStart => start + lag,
        DependencyKind::EndsAfterEnd => start + length - i32::from(tiltak.years) + lag,
    }
}

/// Causes before effects, and the circles that make that impossible.
struct Order {
    positions: Vec<usize>,
    /// Which circle a tiltak stands in.
    circle: Vec<Option<usize>>,
    cycles: Vec<Vec<TiltakId>>,
}

fn order(plan: &Plan) -> Order {
    let graph = graph(plan);
    let none = vec![None; plan.tiltak.len()];
    if graph.edge_count() == 0 {
        let positions = (0..plan.tiltak.len()).collect();
        return Order { positions, circle: none, cycles: Vec::new() };
    }
    if let Ok(sorted) = toposort(&graph, None) {
        let positions = sorted.into_iter().map(NodeIndex::index).collect();
        return Order { positions, circle: none, cycles: Vec::new() };
    }
    // Tarjan gives effects before causes, and each circle as one component.
    let mut result = Order { positions: Vec::new(), circle: none, cycles: Vec::new() };
    for component in tarjan_scc(&graph).into_iter().rev() {
        let mut members: Vec<usize> = component.into_iter().map(NodeIndex::index).collect();
        members.sort_unstable();
        let own = members.len() == 1 && graph.contains_edge(node(members[0]), node(members[0]));
        if members.len() > 1 || own {
            for member in &members {
                result.circle[*member] = Some(result.cycles.len());
            }
            result.cycles.push(circle(plan, &members));
        }
        result.positions.extend(members);
    }
    result
}

fn node(position: usize) -> NodeIndex {
    NodeIndex::new(position)
}

fn graph(plan: &Plan) -> DiGraph<(), ()> {
    let links = plan.tiltak.iter().map(|tiltak| tiltak.after.len()).sum();
    let mut graph = DiGraph::with_capacity(plan.tiltak.len(), links);
    for _ in 0..plan.tiltak.len() {
        graph.add_node(());
    }
    for (position, tiltak) in plan.tiltak.iter().enumerate() {
        for from in tiltak.after.iter().filter_map(|link| plan.tiltak.position(link.on)) {
            graph.add_edge(node(from), node(position), ());
        }
    }
    graph
}

/// One way around within the members, from the first of them: what a finding names.
fn circle(plan: &Plan, members: &[usize]) -> Vec<TiltakId> {
    let mut path = vec![members[0]];
    while let Some(tiltak) = path.last().and_then(|at| plan.tiltak.at(*at)) {
        let next = tiltak
            .after
            .iter()
            .filter_map(|link| plan.tiltak.position(link.on))
            .find(|next| members.contains(next));
        let Some(next) = next else { break };
        if let Some(seen) = path.iter().position(|at| *at == next) {
            path.drain(..seen);
            break;
        }
        path.push(next);
    }
    path.iter().filter_map(|at| plan.tiltak.at(*at)).map(|tiltak| tiltak.id).collect()
}
