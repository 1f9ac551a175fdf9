//! Sources, pots, grants, allocations and stated totals.

use super::{
    ACTORS, AREAS, FIRST, GOALS, GRANTS, LAST, POTS, SOURCES, TILTAK, by, figure, id, one_of,
    profile, several, when, words, year,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rust_decimal::Decimal;
use veikart::change::Standing;
use veikart::model::{
    Allocation, CarryOver, Contributor, Grant, Measure, Pot, Profile, Restriction, Rung, Source,
    SourceKind, Stated,
};

/// A source with its two pots.
pub(crate) fn source(at: usize) -> impl Strategy<Value = Source> {
    let kind = prop::sample::select(vec![
        SourceKind::OwnBudget,
        SourceKind::CoFunding,
        SourceKind::Earmarked,
    ]);
    let carry_over = (0..=100_u8, by()).prop_map(|(percent, by)| CarryOver { percent, by });
    (words(), kind, contributors(), of(carry_over), [pot(2 * at), pot(2 * at + 1)], by()).prop_map(
        move |(name, kind, contributors, carry_over, pots, by)| Source {
            id: id("s", at),
            name,
            short: format!("S{at}"),
            kind,
            contributors,
            carry_over,
            pots: pots.into(),
            by,
        },
    )
}

fn contributors() -> impl Strategy<Value = Vec<Contributor>> {
    let share = of((0..=50_i64).prop_map(Decimal::from));
    (several("a", ACTORS, 2), share, by()).prop_map(|(actors, share, by)| {
        actors.into_iter().map(|actor| Contributor { actor, share, by }).collect()
    })
}

fn pot(at: usize) -> impl Strategy<Value = Pot> {
    (words(), of(restriction())).prop_map(move |(name, only)| Pot { id: id("p", at), name, only })
}

fn restriction() -> impl Strategy<Value = Restriction> {
    let lists = (
        several("t", TILTAK, 2),
        several("f", AREAS, 2),
        several("g", GOALS, 2),
        several("a", ACTORS, 2),
    );
    (words(), lists, by()).prop_map(|(purpose, (tiltak, areas, goals, owners), by)| Restriction {
        purpose,
        tiltak,
        areas,
        goals,
        owners,
        by,
    })
}

/// A grant on any rung, in any pot: a pot often has several.
pub(crate) fn grant(at: usize) -> impl Strategy<Value = Grant> {
    (one_of("p", POTS), standing(), profile(FIRST..=LAST), of(when()), of(when())).prop_map(
        move |(pot, standing, mnok, asked, answered)| Grant {
            id: id("b", at),
            pot,
            rung: standing.rung,
            rung_by: standing.by,
            mnok,
            asked,
            answered,
            decision: None,
            note: String::new(),
        },
    )
}

pub(crate) fn standing() -> impl Strategy<Value = Standing> {
    let rung = prop::sample::select(vec![
        Rung::Rejected,
        Rung::Unclear,
        Rung::Applied,
        Rung::Signalled,
        Rung::Granted,
    ]);
    (rung, by()).prop_map(|(rung, by)| Standing { rung, by })
}

/// Allocations from the first grants to the first tiltak, lawful or not: they
/// know neither what the grants hold nor what the pots are for.
pub(crate) fn allocations(grants: usize, tiltak: usize) -> impl Strategy<Value = Vec<Allocation>> {
    let most = if grants == 0 || tiltak == 0 { 0 } else { 8 };
    vec(allocation_between(grants.max(1), tiltak.max(1)), 0..=most)
}

/// An allocation between any grant and any tiltak, perhaps ones that a plan
/// does not hold.
pub(crate) fn allocation() -> impl Strategy<Value = Allocation> {
    allocation_between(GRANTS, TILTAK)
}

/// With at least one figure: an allocation of nothing is no record.
fn allocation_between(grants: usize, tiltak: usize) -> impl Strategy<Value = Allocation> {
    let mnok = (FIRST..=LAST, vec(figure(), 1..3))
        .prop_map(|(first, figures)| Profile::new(first, figures.into_iter().map(Some).collect()));
    (one_of("b", grants), one_of("t", tiltak), mnok).prop_map(|(grant, tiltak, mnok)| Allocation {
        grant,
        tiltak,
        mnok,
    })
}

pub(crate) fn stated(at: usize) -> impl Strategy<Value = Stated> {
    let measure = prop::sample::select(vec![Measure::Need, Measure::Granted, Measure::Gap]);
    let part = (of(one_of("a", ACTORS)), of(one_of("s", SOURCES)));
    (measure, year(), part, figure(), any::<(bool, bool)>(), when()).prop_map(
        move |(measure, year, (owner, source), figure, (approximate, current), as_of)| Stated {
            id: id("st", at),
            measure,
            year,
            owner,
            source,
            figure,
            approximate,
            as_of,
            current,
        },
    )
}
