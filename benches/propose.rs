//! What it costs to propose allocations.
//!
//! The goal: less than 1 s for 1,000 tiltak, five years and 50 pots.

#[path = "support/mod.rs"]
mod support;

use divan::Bencher;
use support::{large, tiltak_id};
use veikart::engine::{Existing, Options, propose};
use veikart::model::{Keyed, Plan, Restriction};

fn main() {
    divan::main();
}

/// Half of the pots may be used for anything, the others only for some areas
/// and goals or for tiltak named one by one. There is less money than need.
fn restricted(n: usize) -> Plan {
    let mut plan = large(n);
    let areas: Vec<_> = plan.areas.iter().map(Keyed::key).collect();
    let goals: Vec<_> = plan.goals.iter().map(Keyed::key).collect();
    let sources: Vec<_> = plan.sources.iter().map(Keyed::key).collect();
    for (at, source) in sources.into_iter().enumerate().filter(|(at, _)| at % 2 == 1) {
        let only = Restriction {
            purpose: "Øremerket".into(),
            areas: areas.iter().copied().skip(at % 5).take(3).collect(),
            goals: goals
                .iter()
                .copied()
                .skip(at % 3)
                .take(if at % 4 == 1 { 4 } else { 0 })
                .collect(),
            tiltak: (at..n).step_by(17).map(tiltak_id).collect(),
            ..Restriction::default()
        };
        plan.sources.update(source, |source| source.pots[0].only = Some(only));
    }
    plan
}

#[divan::bench(args = [25, 1_000, 10_000])]
fn what_is_left(bencher: Bencher<'_, '_>, n: usize) {
    let plan = restricted(n);
    bencher.bench_local(|| propose(&plan, &Options::default(), &|_, _| true));
}

#[divan::bench(args = [25, 1_000, 10_000])]
fn starting_over(bencher: Bencher<'_, '_>, n: usize) {
    let plan = restricted(n);
    let options = Options { existing: Existing::StartOver, ..Options::default() };
    bencher.bench_local(|| propose(&plan, &options, &|_, _| true));
}
