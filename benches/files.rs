//! Opening and saving a plan of 10,000 tiltak. Goal: open in under 200 ms.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "support/mod.rs"]
mod support;

use divan::Bencher;
use support::large;
use veikart::change::PlanSet;
use veikart::file;

const SIZES: [usize; 3] = [25, 1_000, 10_000];

fn main() {
    let bytes = file::write_string(&PlanSet::new(large(10_000))).len();
    println!("A plan of 10,000 tiltak takes {bytes} bytes.");
    divan::main();
}

#[divan::bench(args = SIZES)]
fn open(bencher: Bencher, n: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    file::save(&path, &PlanSet::new(large(n)), None).unwrap();
    bencher.bench(|| file::load(&path).unwrap());
}

#[divan::bench(args = SIZES)]
fn save(bencher: Bencher, n: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let set = PlanSet::new(large(n));
    bencher.bench(|| file::save(&path, &set, None).unwrap());
}
