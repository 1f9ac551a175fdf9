//! What it costs to derive things from a plan, small, large and very large.
//!
//! The goal: figures and the direct consequences of postponing one tiltak in
//! less than 5 ms at 10,000 tiltak, and in less than 50 µs at 25.

#[path = "support/mod.rs"]
mod support;

use divan::Bencher;
use std::sync::Arc;
use support::{large, tiltak_id};
use veikart::engine::{Figures, check, of_postponing, schedule, unfunded};
use veikart::text::{Lang, Texts};
use veikart::view::{Asked, answer};

const SIZES: [usize; 3] = [25, 1_000, 10_000];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES)]
fn figures(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    bencher.bench_local(|| Figures::of(&plan));
}

#[divan::bench(name = "schedule", args = SIZES)]
fn effective_years(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    bencher.bench_local(|| schedule(&plan));
}

/// One in the middle of the plan: some tiltak wait for it, most do not.
#[divan::bench(args = SIZES)]
fn postponing_one(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    bencher.bench_local(|| of_postponing(&plan, &[(tiltak_id(n / 2), 1)]));
}

/// The first: nearly every other tiltak comes later.
#[divan::bench(args = SIZES)]
fn postponing_what_all_wait_for(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    bencher.bench_local(|| of_postponing(&plan, &[(tiltak_id(0), 10)]));
}

/// The page of consequences: all that follows, in words, with its chains.
#[divan::bench(args = SIZES)]
fn the_page_of_consequences(bencher: Bencher<'_, '_>, n: usize) {
    let plan = Arc::new(large(n));
    let asked = Asked::Postponed(vec![(tiltak_id(0), 10)]);
    let texts = Texts::of(Lang::Nb);
    bencher.bench_local(|| answer(&plan, &asked, None, texts));
}

#[divan::bench(args = SIZES)]
fn if_the_gap_is_not_closed(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    bencher.bench_local(|| unfunded(&plan));
}

#[divan::bench(args = SIZES)]
fn findings(bencher: Bencher<'_, '_>, n: usize) {
    let plan = large(n);
    let (figures, schedule) = (Figures::of(&plan), schedule(&plan));
    bencher.bench_local(|| check(&plan, &figures, &schedule));
}
