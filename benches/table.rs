//! A block of 1,000 × 6 cells pasted in the table of tiltak: reading it, and
//! with the step of undo that it becomes. Goal: under 50 ms.

#[path = "support/mod.rs"]
mod support;

use divan::Bencher;
use std::sync::Arc;
use support::{large, tiltak_id};
use veikart::change::PlanSet;
use veikart::document::Document;
use veikart::model::{Message, Year};
use veikart::text::{Lang, Texts};
use veikart::view::Derived;
use veikart::view::table::{Column, RowAt, Typed, write_block};

const ROWS: usize = 1_000;

fn main() {
    divan::main();
}

/// Start, owner and four costs, some of which cannot be read.
fn block() -> Vec<Typed> {
    let cost = |year: i32| Column::Cost(Year::clamped(year));
    let columns = [Column::Start, Column::Owners, cost(2020), cost(2021), cost(2022), cost(2023)];
    let text = |at: usize, column: usize| match column {
        0 => (2020 + at % 4).to_string(),
        1 if at % 50 == 3 => "Aktør hundre".to_owned(),
        1 => format!("Aktør {}", at % 12),
        2 if at % 100 == 7 => "mye".to_owned(),
        _ => format!("1 {:03},{}", at % 1_000, 5 + column % 4),
    };
    let row = |at: usize| {
        let cell = move |(of, column): (usize, Column)| Typed {
            row: RowAt::Tiltak(tiltak_id(at)),
            column,
            text: text(at, of),
        };
        columns.into_iter().enumerate().map(cell)
    };
    (0..ROWS).flat_map(row).collect()
}

#[divan::bench]
fn read_a_pasted_block(bencher: Bencher) {
    let derived = Derived::of(Arc::new(large(ROWS)));
    let (block, texts) = (block(), Texts::of(Lang::Nb));
    bencher.bench_local(|| write_block(&derived, Year::clamped(2020), texts, &block, 1));
}

#[divan::bench]
fn paste_a_block(bencher: Bencher) {
    let document = Document::new(PlanSet::new(large(ROWS)));
    let derived = Derived::of(Arc::clone(document.plan()));
    let (block, texts) = (block(), Texts::of(Lang::Nb));
    bencher.with_inputs(|| document.clone()).bench_local_values(|mut document| {
        let written = write_block(&derived, Year::clamped(2020), texts, &block, 1);
        let made = document.change(Message::verbatim("lim inn"), written.changes);
        (made, document)
    });
}
