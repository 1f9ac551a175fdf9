//! Plans of any amounts against the network of who may have whose money, by
//! another's hand: what is given on each rung is the greatest flow, and no way
//! to give as much leaves more to the sources that are meant to pay.

use super::brute::small;
use super::{Options, plans, proposed};
use crate::engine_laws::naive;
use crate::generate::config;
use petgraph::algo::{dinics, find_negative_cycle};
use petgraph::graph::DiGraph;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::collections::BTreeMap;
use veikart::change::Change;
use veikart::engine::{Existing, Proposal, ProposedLine};
use veikart::model::{Grant, Plan, Rung, Tiltak, TiltakId, Year};

proptest! {
    #![proptest_config(Config { cases: 4 * config().cases, ..config() })]

    #[test]
    fn each_rung_gives_the_greatest_flow(plan in plans()) {
        let options = Options::default();
        prop_assert_eq!(options.existing, Existing::Keep);
        let proposal = proposed(&plan, &options);
        for year in &proposal.years {
            for slot in 0..4 {
                let of_year = proposal.lines.iter().filter(|line| line.year == year.year);
                let given: i128 = of_year.map(|line| line.more[slot]).sum();
                prop_assert_eq!(given, greatest(&plan, &proposal, year.year, slot));
            }
        }
    }

    #[test]
    fn no_exchange_leaves_more_to_whom_is_meant_to_pay(plan in small(14, 6, 2), all in plans()) {
        for plan in [plan, all] {
            let proposal = proposed(&plan, &Options::default());
            for year in &proposal.years {
                for rung in Rung::COVERING {
                    prop_assert!(!can_be_meant_more(&plan, &proposal, year.year, rung));
                }
            }
        }
    }
}

/// Whether tiltak could go over from grant to grant, in a circle or to what
/// is left, and more be as meant.
fn can_be_meant_more(plan: &Plan, proposal: &Proposal, year: Year, rung: Rung) -> bool {
    let grants: Vec<&Grant> = plan.grants.iter().filter(|grant| grant.rung == rung).collect();
    let mut graph: DiGraph<(), f32> = DiGraph::new();
    let start = graph.add_node(());
    let left = graph.add_node(());
    let nodes: Vec<_> = grants.iter().map(|_| graph.add_node(())).collect();
    graph.add_edge(start, left, 0.0);
    for (grant, node) in grants.iter().zip(&nodes) {
        graph.add_edge(start, *node, 0.0);
        graph.add_edge(left, *node, 0.0);
        if proposal.left.iter().any(|over| (over.grant, over.year) == (grant.id, year)) {
            graph.add_edge(*node, left, 0.0);
        }
    }
    let given = new(proposal, year);
    for ((from, node), tiltak) in grants
        .iter()
        .zip(&nodes)
        .flat_map(|from| plan.tiltak.iter().map(move |tiltak| (from, tiltak)))
        .filter(|((from, _), tiltak)| given.contains(&(from.id, tiltak.id)))
    {
        for (to, other) in grants.iter().zip(&nodes).filter(|(to, _)| may_have(plan, to, tiltak)) {
            let more = meant(plan, to, tiltak) - meant(plan, from, tiltak);
            graph.add_edge(*node, *other, -more);
        }
    }
    find_negative_cycle(&graph, start).is_some()
}

/// Who is given more of what.
fn new(proposal: &Proposal, year: Year) -> Vec<(veikart::model::GrantId, TiltakId)> {
    let pair = |change: &Change| match change {
        Change::Allocate { grant, tiltak, year: of, .. } if *of == year => Some((*grant, *tiltak)),
        _ => None,
    };
    proposal.changes.iter().filter_map(pair).collect()
}

/// Whether a grant of known amounts may be used for a tiltak.
fn may_have(plan: &Plan, grant: &Grant, tiltak: &Tiltak) -> bool {
    let only = &plan.pot(grant.pot).unwrap().1.only;
    only.as_ref().is_none_or(|only| only.allows(tiltak))
}

fn meant(plan: &Plan, grant: &Grant, tiltak: &Tiltak) -> f32 {
    let source = plan.pot(grant.pot).unwrap().0.id;
    if tiltak.source == Some(source) { 1.0 } else { 0.0 }
}

/// The greatest flow from the grants of a rung to what the rungs above leave.
fn greatest(plan: &Plan, proposal: &Proposal, year: Year, slot: usize) -> i128 {
    let mut graph: DiGraph<(), u64> = DiGraph::new();
    let (source, sink) = (graph.add_node(()), graph.add_node(()));
    let mut takers = BTreeMap::new();
    for line in proposal.lines.iter().filter(|line| line.year == year) {
        let room = room(plan, line, slot);
        if room > 0 {
            let node = graph.add_node(());
            graph.add_edge(node, sink, u64::try_from(room).unwrap());
            takers.insert(line.tiltak, node);
        }
    }
    for grant in plan.grants.iter().filter(|grant| grant.rung == Rung::COVERING[slot]) {
        let year = year.number();
        let of = |a: &&veikart::model::Allocation| a.grant == grant.id;
        let mut spent = plan.allocations.iter().filter(of).filter_map(|a| a.mnok.get(year));
        let unknown = spent.any(|figure| figure.amount.is_none());
        let amount = naive::granted(grant, year).filter(|_| !unknown).unwrap_or_default();
        let free = amount - naive::spent(plan, grant.id, year);
        let node = graph.add_node(());
        graph.add_edge(source, node, u64::try_from(free.max(0)).unwrap());
        for (tiltak, taker) in &takers {
            let tiltak = plan.tiltak.get(*tiltak).unwrap();
            if may_have(plan, grant, tiltak) {
                graph.add_edge(node, *taker, u64::MAX / 4);
            }
        }
    }
    dinics(&graph, source, sink).0.into()
}

/// What a rung's money could cover of a need: what is left by what stays on it
/// and by all above it.
fn room(plan: &Plan, line: &ProposedLine, slot: usize) -> i128 {
    let year = line.year.number();
    let mut left = line.after.need;
    for (at, rung) in Rung::COVERING.into_iter().enumerate().take(slot + 1) {
        let kept = naive::allocated(plan, line.tiltak, rung, year);
        if kept.iter().any(|figure| figure.amount.is_none()) {
            return 0;
        }
        left -= kept.iter().filter_map(|f| f.amount).map(|a| i128::from(a.ore())).sum::<i128>();
        left -= if at < slot { line.more[at] } else { 0 };
    }
    left.max(0)
}
