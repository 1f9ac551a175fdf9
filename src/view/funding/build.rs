//! Making the matrix of a plan.

use super::matrix::{Matrix, MoneyLine, NeedColumn, Span};
use super::sum::Sum;
use crate::engine::{Cell, Figures, GrantYear, assumed, grant_years};
use crate::model::{Grant, GrantId, Ore, Plan, Pot, PotId, Profile, Rung, Source, Tiltak};
use crate::view::Derived;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// Makes the matrix of a year, or of all. The pots in `open` get a line to
/// write more money in, also where they have some.
#[must_use]
pub fn matrix(derived: &Derived, span: Span, open: &[PotId]) -> Matrix {
    let (plan, figures) = (&*derived.plan, &derived.figures);
    let lines = lines(plan, figures, span, open);
    let given = Givens::of(plan, span, &lines);
    let columns = columns(plan, figures, span, &given);
    let at: FxHashMap<usize, usize> =
        columns.iter().enumerate().map(|(at, column)| (column.position, at)).collect();
    let cells = given.cells.iter();
    let given =
        cells.filter_map(|((line, position), sum)| Some(((*line, *at.get(position)?), *sum)));
    Matrix {
        span,
        total: total(figures, span),
        total_assumed: rests(derived, span),
        given: given.collect(),
        lines,
        columns,
    }
}

fn total(figures: &Figures, span: Span) -> Cell {
    match span {
        Span::Year(year) => figures.total(year),
        Span::All => figures.grand_total(),
    }
}

/// Whether need and granted cover rest on assumptions that no total bears out.
fn rests(derived: &Derived, span: Span) -> (bool, bool) {
    let years: Vec<_> = match span {
        Span::Year(year) => vec![year],
        Span::All => derived.figures.years().collect(),
    };
    let rests = |year| assumed(&derived.plan, &derived.figures, year, |_| true);
    years.into_iter().map(rests).fold((false, false), |(need, granted), rests| {
        (need || rests.need != 0, granted || rests.granted != 0)
    })
}

/// What each line gives each tiltak by its position, and what the tiltak get.
#[derive(Default)]
struct Givens {
    cells: FxHashMap<(usize, usize), Sum>,
    /// By position: what can cover a need, and whether any of it is assumed.
    got: FxHashMap<usize, Sum>,
}

impl Givens {
    fn of(plan: &Plan, span: Span, lines: &[MoneyLine]) -> Self {
        let at: FxHashMap<GrantId, usize> =
            lines.iter().enumerate().filter_map(|(at, line)| Some((line.grant?, at))).collect();
        let mut givens = Self::default();
        for allocation in plan.allocations.iter() {
            let Some(position) = plan.tiltak.position(allocation.tiltak) else { continue };
            let Some(line) = at.get(&allocation.grant).copied() else { continue };
            let sum = sum(plan, &allocation.mnok, span);
            if sum.is_empty() {
                continue;
            }
            givens.cells.insert((line, position), sum);
            let got = givens.got.entry(position).or_default();
            if lines[line].rung != Some(Rung::Rejected) {
                got.join(&sum);
            }
        }
        givens
    }
}

fn sum(plan: &Plan, mnok: &Profile, span: Span) -> Sum {
    let mut sum = Sum::default();
    match span {
        Span::Year(year) => {
            if let Some(figure) = mnok.get(year.number()) {
                sum.add(figure, plan.is_assumed(figure.evidence));
            }
        }
        Span::All => {
            mnok.iter().for_each(|(_, figure)| sum.add(figure, plan.is_assumed(figure.evidence)));
        }
    }
    sum
}

fn columns(plan: &Plan, figures: &Figures, span: Span, given: &Givens) -> Vec<NeedColumn> {
    let tiltak = plan.tiltak.iter().enumerate();
    tiltak.filter_map(|(at, tiltak)| column(plan, figures, span, given, (at, tiltak))).collect()
}

fn column(
    plan: &Plan,
    figures: &Figures,
    span: Span,
    given: &Givens,
    (position, tiltak): (usize, &Tiltak),
) -> Option<NeedColumn> {
    let need = need(plan, tiltak, span);
    let got = given.got.get(&position);
    if need.is_empty() && got.is_none() {
        return None;
    }
    let years = figures.tiltak_years(position).filter(|(year, _)| span.has(year.number()));
    Some(NeedColumn {
        position,
        id: tiltak.id,
        code: tiltak.code.clone(),
        short: tiltak.short().to_owned(),
        title: tiltak.title.clone(),
        outside: tiltak.outside.is_some(),
        need,
        cell: years.map(|(_, cell)| cell).sum(),
        cover_assumed: got.is_some_and(|got| got.assumed),
        over: beyond(tiltak, span, got.copied().unwrap_or_default()),
    })
}

/// What a tiltak needs in the years.
fn need(plan: &Plan, tiltak: &Tiltak, span: Span) -> Sum {
    let mut sum = Sum::default();
    for (offset, figure) in tiltak.cost.iter() {
        if span.has(tiltak.start.number() + offset) {
            sum.add(figure, plan.is_assumed(figure.evidence));
        }
    }
    sum
}

/// What is given beyond the need in a year. Over several years it is not
/// told: money in the wrong year would vanish in the sum.
fn beyond(tiltak: &Tiltak, span: Span, got: Sum) -> Ore {
    let Span::Year(year) = span else { return 0 };
    match tiltak.cost.get(tiltak.offset(year)).map(|figure| figure.amount) {
        Some(None) => 0,
        Some(Some(need)) => (got.known - Ore::from(need.ore())).max(0),
        None => got.known,
    }
}

fn lines(plan: &Plan, figures: &Figures, span: Span, open: &[PotId]) -> Vec<MoneyLine> {
    let money = Money::of(plan, figures, span);
    let used: FxHashSet<GrantId> = plan
        .allocations
        .iter()
        .filter(|allocation| allocation.mnok.iter().any(|(year, _)| span.has(year)))
        .map(|allocation| allocation.grant)
        .collect();
    let says = |grant: &Grant| grant.mnok.iter().any(|(year, _)| span.has(year));
    let mut grants: FxHashMap<PotId, Vec<&Grant>> = FxHashMap::default();
    for grant in plan.grants.iter().filter(|grant| says(grant) || used.contains(&grant.id)) {
        grants.entry(grant.pot).or_default().push(grant);
    }
    let mut lines = Vec::new();
    for source in plan.sources.iter() {
        for pot in &source.pots {
            let mut here = grants.remove(&pot.id).unwrap_or_default();
            here.sort_by_key(|grant| Reverse(grant.rung));
            let bare = here.is_empty() || open.contains(&pot.id);
            let here = here.into_iter().map(Some).chain(bare.then_some(None));
            lines.extend(
                here.map(|grant| line(plan, pot.id, Some((source, pot)), grant, (span, &money))),
            );
        }
    }
    // Money of pots that the plan does not hold is money all the same.
    let left = plan.grants.iter().filter(|grant| grants.contains_key(&grant.pot));
    let left = left.filter(|grant| says(grant) || used.contains(&grant.id));
    lines.extend(left.map(|grant| line(plan, grant.pot, None, Some(grant), (span, &money))));
    lines
}

fn line(
    plan: &Plan,
    pot: PotId,
    of: Option<(&Source, &Pot)>,
    grant: Option<&Grant>,
    (span, money): (Span, &Money),
) -> MoneyLine {
    let left = grant.and_then(|grant| money.left.get(&grant.id)).copied().unwrap_or_default();
    MoneyLine {
        pot,
        source: of.map(|(source, _)| source.id),
        grant: grant.map(|grant| grant.id),
        source_name: of.map_or_else(String::new, |(source, _)| source_name(source)),
        source_full: of.map_or_else(String::new, |(source, _)| source.name.clone()),
        pot_name: of.map_or_else(|| pot.to_string(), |(_, pot)| pot.name.clone()),
        only: of.and_then(|(_, pot)| pot.only.clone()),
        rung: grant.map(|grant| grant.rung),
        rung_assumed: grant.is_some_and(|grant| plan.is_assumed(grant.rung_by)),
        amount: grant.map(|grant| sum(plan, &grant.mnok, span)).unwrap_or_default(),
        free: (!left.unknown).then_some(left.free),
        over: left.over,
        unused: left.unused,
        bound: left.bound,
    }
}

/// The source in a few words; of several contributors it tells how many.
pub(super) fn source_name(source: &Source) -> String {
    match source.contributors.len() {
        0 | 1 => source.short().to_owned(),
        several => format!("{} ({several})", source.short()),
    }
}

/// What is left of the grants in the years.
#[derive(Clone, Copy, Default)]
struct Left {
    free: Ore,
    over: Ore,
    unused: Ore,
    bound: Ore,
    unknown: bool,
}

struct Money {
    left: FxHashMap<GrantId, Left>,
}

impl Money {
    fn of(plan: &Plan, figures: &Figures, span: Span) -> Self {
        let mut left: FxHashMap<GrantId, Left> = FxHashMap::default();
        let of_span = |money: &GrantYear| span.has(money.year.number());
        for money in grant_years(plan, figures).iter().filter(|money| of_span(money)) {
            let left = left.entry(money.grant).or_default();
            match money.free() {
                None => left.unknown = true,
                // What is too much in one year is no money in another.
                Some(free) => {
                    left.free += free.max(0);
                    left.over += (-free).max(0);
                }
            }
            left.unused += money.unused;
            left.bound += money.bound;
        }
        Self { left }
    }
}
