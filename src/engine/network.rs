//! What depends on what, laid out once so that years can be pushed quickly.

use super::index::Index;
use super::schedule::{Cause, Due, ENDS, Schedule, Sure};
use crate::model::{DependencyKind, Plan, TiltakId};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::FxHashMap;

/// The plan's dependencies by position.
pub(super) struct Network<'a> {
    plan: &'a Plan,
    tiltak: Vec<Node>,
    /// Tiltak by tiltak, without those that form circles.
    links: Vec<Link>,
    /// Positions, causes before effects.
    order: Vec<usize>,
    cycles: Vec<Vec<TiltakId>>,
}

/// A tiltak's own years, and where its links lie.
struct Node {
    start: i32,
    years: i32,
    links: std::ops::Range<usize>,
}

/// A dependency of the tiltak at `to` on the one at `from`, at `place` in its list.
#[derive(Clone, Copy)]
struct Link {
    from: usize,
    to: usize,
    place: usize,
    kind: DependencyKind,
    lag: i32,
}

impl<'a> Network<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut network = Self {
            plan,
            tiltak: Vec::with_capacity(plan.tiltak.len()),
            // A guess, so that it seldom has to grow.
            links: Vec::with_capacity(plan.tiltak.len() * 2),
            order: Vec::new(),
            cycles: Vec::new(),
        };
        for (to, tiltak) in plan.tiltak.iter().enumerate() {
            let begin = network.links.len();
            for (place, link) in tiltak.after.iter().enumerate() {
                if let Some(from) = plan.tiltak.position(link.on) {
                    let (kind, lag) = (link.kind, i32::from(link.lag));
                    network.links.push(Link { from, to, place, kind, lag });
                }
            }
            network.tiltak.push(Node {
                start: tiltak.start.number(),
                years: i32::from(tiltak.years),
                links: begin..network.links.len(),
            });
        }
        network.order = network.sorted();
        if network.order.len() < network.tiltak.len() {
            network.open_circles();
        }
        network
    }

    /// The own first year of the tiltak at a position.
    pub(super) fn start(&self, position: usize) -> i32 {
        self.tiltak[position].start
    }

    /// Effective years when every tiltak stands in its own.
    pub(super) fn schedule(&self) -> Schedule {
        self.schedule_from(|position| Due::certain(self.start(position)))
    }

    /// Effective years when the tiltak stand in other years than their own.
    /// What is pushed is no surer of its year than what pushes it, and no surer
    /// than it was by itself: money that it waits for may come later still.
    pub(super) fn schedule_from(&self, own: impl Fn(usize) -> Due) -> Schedule {
        self.push(own, |_, _| false)
    }

    /// The same, when the tiltak stood in other years before. One that comes
    /// at another time is no surer of it than all that it depends on: what it
    /// waits for "at the earliest" may come later than what pushes it now.
    pub(super) fn schedule_after(&self, before: &Schedule, own: impl Fn(usize) -> Due) -> Schedule {
        self.push(own, |position, year| before.due(position).year != year)
    }

    fn push(&self, own: impl Fn(usize) -> Due, moves: impl Fn(usize, i32) -> bool) -> Schedule {
        let count = self.tiltak.len();
        let mut result = Schedule {
            starts: vec![Due::certain(0); count],
            causes: vec![None; count],
            cycles: self.cycles.clone(),
        };
        for position in self.order.iter().copied() {
            let own = own(position);
            let (mut start, mut last) = (own, None);
            for link in self.links_of(position) {
                let cause = result.starts[link.from];
                let sure = cause.sure.max(own.sure);
                let earliest = Due { year: self.earliest(*link, cause.year), sure };
                if earliest.is_later_than(start) {
                    (start, last) = (earliest, Some(*link));
                }
            }
            let mut causes = self.links_of(position).iter().map(|link| result.starts[link.from]);
            if start.sure == Sure::Certain
                && moves(position, start.year)
                && causes.any(|cause| cause.sure == Sure::Earliest)
            {
                start.sure = Sure::Earliest;
            }
            result.starts[position] = start;
            result.causes[position] = last.map(|link| self.cause(link, &result.causes));
        }
        result
    }

    /// A link as the cause of what it pushes, with the way that leads to it.
    fn cause(&self, link: Link, causes: &[Option<Cause>]) -> Cause {
        let by = self.plan.tiltak.at(link.to).and_then(|to| to.after.get(link.place));
        let assumed = by.is_none_or(|by| self.plan.is_assumed(by.by));
        let before = causes[link.from];
        Cause {
            from: link.from,
            depth: before.map_or(0, |cause| cause.depth) + 1,
            head: before.filter(|c| c.depth + 1 >= ENDS).map_or(link.to, |cause| cause.head),
            link_assumed: assumed,
            assumed: assumed || before.is_some_and(|cause| cause.assumed),
        }
    }

    /// The earliest start that a dependency allows when its cause starts then.
    fn earliest(&self, link: Link, start: i32) -> i32 {
        let years = self.tiltak[link.from].years;
        match link.kind {
            DependencyKind::AfterEnd => start + years - 1 + link.lag,
            DependencyKind::AfterStart => start + link.lag,
            DependencyKind::EndsAfterEnd => start + years - self.tiltak[link.to].years + link.lag,
        }
    }

    /// Positions, causes before effects, without what stands in a circle or
    /// depends on one.
    fn sorted(&self) -> Vec<usize> {
        let effects = Index::of(self.links.iter().map(|link| Some(link.from)), self.tiltak.len());
        let mut open: Vec<usize> = self.tiltak.iter().map(|node| node.links.len()).collect();
        let mut order: Vec<usize> = Vec::with_capacity(open.len());
        order.extend((0..open.len()).filter(|position| open[*position] == 0));
        let mut done = 0;
        while let Some(from) = order.get(done).copied() {
            done += 1;
            for link in effects.at(from) {
                let to = self.links[*link].to;
                open[to] -= 1;
                if open[to] == 0 {
                    order.push(to);
                }
            }
        }
        order
    }

    /// Names the circles and takes their links out, so that all can be sorted.
    fn open_circles(&mut self) {
        let mut circle = vec![None; self.tiltak.len()];
        // Kosaraju's way keeps a stack of its own: a circle may be longer than
        // the thread's has room for.
        for component in kosaraju_scc(&self.graph()) {
            let mut members: Vec<usize> = component.into_iter().map(NodeIndex::index).collect();
            members.sort_unstable();
            let own = |at: usize| self.links_of(at).iter().any(|link| link.from == at);
            if members.len() > 1 || own(members[0]) {
                for member in &members {
                    circle[*member] = Some(members[0]);
                }
            }
        }
        for first in 0..circle.len() {
            if circle[first] == Some(first) {
                let path = self.around(first, &circle);
                let ids = path.into_iter().filter_map(|at| self.plan.tiltak.at(at)).map(|t| t.id);
                self.cycles.push(ids.collect());
            }
        }
        let pushes =
            |link: &&Link| circle[link.to].is_none() || circle[link.from] != circle[link.to];
        let mut kept = Vec::with_capacity(self.links.len());
        for node in &mut self.tiltak {
            let begin = kept.len();
            kept.extend(self.links[node.links.clone()].iter().filter(pushes));
            node.links = begin..kept.len();
        }
        self.links = kept;
        self.order = self.sorted();
    }

    fn links_of(&self, position: usize) -> &[Link] {
        &self.links[self.tiltak[position].links.clone()]
    }

    fn graph(&self) -> DiGraph<(), ()> {
        let mut graph = DiGraph::with_capacity(self.tiltak.len(), self.links.len());
        for _ in &self.tiltak {
            graph.add_node(());
        }
        for link in &self.links {
            graph.add_edge(NodeIndex::new(link.from), NodeIndex::new(link.to), ());
        }
        graph
    }

    /// One way around a circle, from what depends to what it depends on: what
    /// a finding names.
    fn around(&self, first: usize, circle: &[Option<usize>]) -> Vec<usize> {
        let (mut path, mut seen) = (Vec::new(), FxHashMap::default());
        let mut at = first;
        // Where a tiltak first stood is kept: from there the way goes around.
        while !seen.contains_key(&at) {
            seen.insert(at, path.len());
            path.push(at);
            let next = self.links_of(at).iter().find(|link| circle[link.from] == circle[first]);
            at = next.map_or(first, |link| link.from);
        }
        // The way may lead into the circle before it goes around.
        path.drain(..seen[&at]);
        path
    }
}
