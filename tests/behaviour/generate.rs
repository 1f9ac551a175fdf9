//! Generated plans, and changes to them.
//!
//! Ids come from small pools, so that records meet: a change removes what
//! another added, several grants lie in one pot, references sometimes dangle
//! once something is gone.

mod changes;
mod funding;
mod records;

pub(crate) use changes::{
    EditSeed, change, changes, edit_seeds, plan_set, plan_with_changes, seeds,
};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::fmt::Debug;
use std::str::FromStr;
use veikart::model::{
    About, Amount, EvidenceId, Figure, Keyed, Plan, Profile, Silence, Table, When, Year,
};

/// Tiltak that a plan holds at most.
const TILTAK: usize = 12;
const ACTORS: usize = 4;
const GOALS: usize = 3;
const AREAS: usize = 3;
const SOURCES: usize = 3;
/// Two in every source.
const POTS: usize = 2 * SOURCES;
const GRANTS: usize = 10;
const EVIDENCE: usize = 4;
const FIRST: i32 = 2018;
const LAST: i32 = 2025;

/// How the property tests run: quickly, and the same every time. Set
/// `PROPTEST_RNG_SEED` to look elsewhere, `PROPTEST_CASES` to look longer.
pub(crate) fn config() -> Config {
    let given = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { given.cases } else { 128 };
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0x5645_494B),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    Config { cases, rng_seed, max_shrink_iters: 4096, failure_persistence: None, ..given }
}

/// A plan: sound in its references, but with any money and any dependencies.
pub(crate) fn plan() -> BoxedStrategy<Plan> {
    let sizes = (0..=TILTAK, 0..=GRANTS, prop::bool::weighted(0.25));
    let plans = sizes.prop_flat_map(|(tiltak, grants, cyclic)| {
        let rows = (
            about(),
            each(tiltak, move |at| records::tiltak(at, if cyclic { tiltak } else { at })),
            each(grants, funding::grant),
            funding::allocations(grants, tiltak),
            others(tiltak),
        );
        rows.prop_map(|(about, tiltak, grants, allocations, others)| Plan {
            about,
            tiltak: table(tiltak),
            grants: table(grants),
            allocations: table(allocations),
            ..others
        })
    });
    plans.boxed()
}

/// All of a plan but its tiltak, grants and allocations.
fn others(tiltak: usize) -> impl Strategy<Value = Plan> {
    let people = (
        each(EVIDENCE, records::evidence),
        each(ACTORS, records::actor),
        each(GOALS, records::goal),
        each(AREAS, records::area),
        each(SOURCES, funding::source),
    );
    let outcome = (
        some(3, move |at| records::milestone(at, tiltak)),
        some(2, move |at| records::initiative(at, tiltak)),
        some(2, move |at| records::consequence(at, tiltak)),
        some(3, move |at| records::benefit(at, tiltak)),
    );
    let papers =
        (some(3, funding::stated), some(2, records::contradiction), some(2, records::decision));
    (people, outcome, papers).prop_map(|(people, outcome, papers)| Plan {
        evidence: table(people.0),
        actors: table(people.1),
        goals: table(people.2),
        areas: table(people.3),
        sources: table(people.4),
        milestones: table(outcome.0),
        initiatives: table(outcome.1),
        consequences: table(outcome.2),
        benefits: table(outcome.3),
        stated: table(papers.0),
        contradictions: table(papers.1),
        decisions: table(papers.2),
        ..Plan::empty("", year_of(FIRST), year_of(LAST), year_of(FIRST))
    })
}

fn about() -> impl Strategy<Value = About> {
    let silent = prop::sample::subsequence((FIRST..=LAST).collect::<Vec<_>>(), 0..3);
    (words(), year(), prop::option::of(year()), prop::option::of(when()), silent, by()).prop_map(
        |(title, focus, price_year, as_of, silent, by)| About {
            title,
            case: "Sak 12/20".into(),
            as_of,
            first: year_of(FIRST),
            last: year_of(LAST),
            focus,
            price_year,
            silent: silent.into_iter().map(|year| Silence { year: year_of(year), by }).collect(),
            note: String::new(),
        },
    )
}

/// Amounts that have something to get wrong: none, øre, halves, odd øre, and
/// more than any plan holds.
fn amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        2 => Just(0),
        3 => 1..1_000_i64,
        4 => Just(1_850_000_000),
        3 => (1..100_000_000_000_i64).prop_map(|ore| ore | 1),
        1 => 100_000_000_000_000..=1_000_000_000_000_000_i64,
    ]
    .prop_map(Amount::from_ore)
}

fn figure() -> impl Strategy<Value = Figure> {
    (prop::option::weighted(0.85, amount()), by())
        .prop_map(|(amount, evidence)| Figure { amount, evidence })
}

/// A cell as it may be set: a figure, or blank.
fn cell() -> impl Strategy<Value = Option<Figure>> {
    prop::option::weighted(0.85, figure())
}

/// Figures from one of these years on, with blanks between; perhaps none.
fn profile(first: std::ops::RangeInclusive<i32>) -> impl Strategy<Value = Profile> {
    (first, vec(cell(), 0..5)).prop_map(|(first, cells)| Profile::new(first, cells))
}

/// Evidence, or none.
fn by() -> impl Strategy<Value = Option<EvidenceId>> {
    prop::option::weighted(0.7, one_of("e", EVIDENCE))
}

fn year() -> impl Strategy<Value = Year> {
    (FIRST..=LAST).prop_map(year_of)
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        year().prop_map(When::Year),
        year().prop_map(|year| format!("{year}-06-30").parse().unwrap()),
        year().prop_map(|year| format!("{year}-12-31").parse().unwrap()),
    ]
}

fn words() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["Å dele", "Grunndata", "Kjernejournal \"ny\"", "Én, to;\ttre"])
        .prop_map(String::from)
}

fn year_of(year: i32) -> Year {
    Year::new(year).unwrap()
}

fn id<T: FromStr<Err: Debug>>(pool: &str, at: usize) -> T {
    format!("{pool}{at}").parse().unwrap()
}

fn one_of<T: FromStr<Err: Debug> + Debug + Clone>(
    pool: &'static str,
    size: usize,
) -> impl Strategy<Value = T> + Clone {
    (0..size).prop_map(move |at| id(pool, at))
}

/// Up to `most` different ids; none when the pool is empty.
fn several<T: FromStr<Err: Debug> + Debug + Clone + 'static>(
    pool: &'static str,
    size: usize,
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    let all: Vec<T> = (0..size).map(|at| id(pool, at)).collect();
    prop::sample::subsequence(all, 0..=most.min(size))
}

/// The records with the first `count` ids.
fn each<S: Strategy + 'static>(
    count: usize,
    record: impl Fn(usize) -> S,
) -> impl Strategy<Value = Vec<S::Value>> {
    // Boxed: a plan's strategy would not fit on a test's stack.
    (0..count).map(|at| record(at).boxed()).collect::<Vec<_>>()
}

/// The records with some of the first `most` ids.
fn some<S: Strategy + 'static>(
    most: usize,
    record: impl Fn(usize) -> S,
) -> impl Strategy<Value = Vec<S::Value>>
where
    S::Value: Clone + 'static,
{
    each(most, record).prop_flat_map(move |all| prop::sample::subsequence(all, 0..=most))
}

/// A table of what has keys of its own; a key met again is left out.
fn table<T: Keyed>(rows: Vec<T>) -> Table<T> {
    let mut table = Table::default();
    for row in rows {
        let _ = table.push(row);
    }
    table
}
