//! The funding matrix agrees with the figures, whatever the plan, and what is
//! typed or sent in it does what it says.

use crate::generate::{self, config};
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::Arc;
use veikart::change::Change;
use veikart::engine::{Figures, Part};
use veikart::model::{Amount, GrantId, Keyed, Ore, Plan, Restriction, Rung, TiltakId, Year};
use veikart::text::{Lang, MoneyInput, Texts};
use veikart::view::Derived;
use veikart::view::funding::{
    Matrix, Span, allocate, fill, matrix, move_between, notes, put_amount, put_share, sharing,
};

const PARTS: [Part; 7] = [
    Part::Need,
    Part::Granted,
    Part::Signalled,
    Part::Applied,
    Part::Unclear,
    Part::Uncovered,
    Part::Gap,
];

fn derived(plan: &Plan) -> Derived {
    Derived::of(Arc::new(plan.clone()))
}

/// Every year with figures, and all of them together.
fn spans(derived: &Derived) -> Vec<Span> {
    derived.figures.years().map(Span::Year).chain([Span::All]).collect()
}

fn amount(plan: &Plan, grant: GrantId, year: i32) -> Option<Ore> {
    let figure = plan.grants.get(grant)?.mnok.get(year);
    figure.map_or(Some(0), |figure| Some(Ore::from(figure.amount?.ore())))
}

fn spent(plan: &Plan, grant: GrantId, year: i32) -> Ore {
    let of_grant = plan.allocations.iter().filter(|allocation| allocation.grant == grant);
    let figures = of_grant.filter_map(|allocation| allocation.mnok.get(year)?.amount);
    figures.map(|amount| Ore::from(amount.ore())).sum()
}

/// The cover of a column's need by what the lines give it, filled from the
/// highest rung down: the slow and plain way.
fn cover(matrix: &Matrix, column: usize) -> [Ore; 4] {
    let mut left = matrix.columns[column].cell.need;
    Rung::COVERING.map(|rung| {
        let on = (0..matrix.lines.len()).filter(|line| matrix.lines[*line].rung == Some(rung));
        let given: Ore = on.map(|line| matrix.given(line, column).known).sum();
        let cover = given.min(left);
        left -= cover;
        cover
    })
}

fn keys<T: Keyed>(table: &veikart::model::Table<T>) -> Vec<T::Key> {
    table.iter().map(Keyed::key).collect()
}

/// The restriction of a grant's pot.
fn only(plan: &Plan, grant: GrantId) -> Option<Restriction> {
    plan.pot(plan.grants.get(grant)?.pot)?.1.only.clone()
}

fn may(plan: &Plan, grant: GrantId, tiltak: TiltakId) -> bool {
    let allowed =
        only(plan, grant).is_none_or(|only| only.allows(plan.tiltak.get(tiltak).unwrap()));
    allowed && plan.grants.get(grant).unwrap().rung != Rung::Rejected
}

/// A grant, a tiltak and a year of a plan that has them.
fn place(plan: &Plan, picks: [Index; 3]) -> Option<(GrantId, TiltakId, Year)> {
    let (grants, tiltak) = (keys(&plan.grants), keys(&plan.tiltak));
    let years: Vec<_> = Figures::of(plan).years().collect();
    (!grants.is_empty() && !tiltak.is_empty())
        .then(|| (*picks[0].get(&grants), *picks[1].get(&tiltak), *picks[2].get(&years)))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_columns_add_up_to_the_plans_figures(plan in generate::plan()) {
        let derived = derived(&plan);
        for span in spans(&derived) {
            let matrix = matrix(&derived, span, &[]);
            let total = match span {
                Span::Year(year) => derived.figures.total(year),
                Span::All => derived.figures.grand_total(),
            };
            let fold = matrix.fold();
            for part in PARTS {
                let inside = matrix.columns.iter().filter(|column| !column.outside);
                let sum: Ore = inside.map(|column| column.cell.part(part)).sum();
                prop_assert_eq!(sum, total.part(part));
                prop_assert_eq!(matrix.total.part(part), total.part(part));
                let shown = fold.shown.iter().map(|at| &matrix.columns[*at]);
                let shown = shown.filter(|column| !column.outside);
                let shown: Ore = shown.map(|column| column.cell.part(part)).sum();
                prop_assert_eq!(shown + fold.cell.part(part), total.part(part));
            }
        }
    }

    #[test]
    fn the_cells_of_a_column_are_its_cover(plan in generate::plan()) {
        let derived = derived(&plan);
        for year in derived.figures.years() {
            let matrix = matrix(&derived, Span::Year(year), &[]);
            for (at, column) in matrix.columns.iter().enumerate() {
                let parts = [Part::Granted, Part::Signalled, Part::Applied, Part::Unclear];
                prop_assert_eq!(cover(&matrix, at), parts.map(|part| column.cell.part(part)));
            }
        }
    }

    #[test]
    fn every_allocation_stands_in_just_one_cell(plan in generate::plan()) {
        let derived = derived(&plan);
        for span in spans(&derived) {
            let matrix = matrix(&derived, span, &[]);
            let cells = (0..matrix.lines.len())
                .flat_map(|line| (0..matrix.columns.len()).map(move |column| (line, column)));
            let shown: Ore = cells.map(|(line, column)| matrix.given(line, column).known).sum();
            let figures = plan.allocations.iter().flat_map(|allocation| allocation.mnok.iter());
            let of_span = figures.filter(|(year, _)| match span {
                Span::Year(of) => of.number() == *year,
                Span::All => true,
            });
            let stands: Ore =
                of_span.filter_map(|(_, f)| Some(Ore::from(f.amount?.ore()))).sum();
            prop_assert_eq!(shown, stands);
        }
    }

    #[test]
    fn what_is_free_and_what_is_too_much_is_as_the_plan_says(plan in generate::plan()) {
        let derived = derived(&plan);
        for year in derived.figures.years() {
            let matrix = matrix(&derived, Span::Year(year), &[]);
            for line in &matrix.lines {
                let Some(grant) = line.grant else { continue };
                let left = amount(&plan, grant, year.number())
                    .map(|amount| amount - spent(&plan, grant, year.number()));
                prop_assert_eq!(line.free, left.map(|left| left.max(0)));
                prop_assert_eq!(line.over, left.map_or(0, |left| (-left).max(0)));
            }
        }
    }

    #[test]
    fn what_is_typed_is_given_or_refused_for_its_restriction(
        plan in generate::plan(), picks in any::<[Index; 3]>(), ore in 0..4_000_000_000_i64
    ) {
        let Some(place) = place(&plan, picks) else { return Ok(()) };
        let (grant, tiltak, year) = place;
        let stands = plan.allocations.get((grant, tiltak));
        let stands = stands.and_then(|a| a.mnok.get(year.number())).copied();
        let amount = Amount::from_ore(ore);
        let made = put_amount(&plan, place, MoneyInput::Known(amount));
        let less = stands.and_then(|figure| figure.amount).is_some_and(|was| amount <= was);
        prop_assert_eq!(made.is_ok(), may(&plan, grant, tiltak) || less);
        // What stands there may always be taken away.
        let gone = put_amount(&plan, place, MoneyInput::Empty).unwrap();
        for change in made.into_iter().chain([gone]) {
            let mut after = plan.clone();
            change.apply(&mut after).unwrap();
            let now = after.allocations.get((grant, tiltak));
            let now = now.and_then(|a| a.mnok.get(year.number())).copied();
            let Change::Allocate { now: wanted, .. } = change else { unreachable!() };
            prop_assert_eq!(wanted, now);
            change.inverse().apply(&mut after).unwrap();
            prop_assert_eq!(&after, &plan);
        }
    }

    #[test]
    fn what_is_sent_fills_what_is_missing_and_no_more(
        plan in generate::plan(), picks in any::<[Index; 3]>()
    ) {
        let Some(place) = place(&plan, picks) else { return Ok(()) };
        let (grant, tiltak, year) = place;
        let figures = Figures::of(&plan);
        let Ok(made) = fill(&plan, &figures, place) else { return Ok(()) };
        prop_assert!(made.amount > 0 && may(&plan, grant, tiltak));
        let mut after = plan.clone();
        made.changes.iter().for_each(|change| { change.apply(&mut after).unwrap(); });
        let free = amount(&plan, grant, year.number()).unwrap() - spent(&plan, grant, year.number());
        prop_assert_eq!(spent(&after, grant, year.number()), spent(&plan, grant, year.number()) + made.amount);
        prop_assert!(made.amount <= free);
        let at = plan.tiltak.position(tiltak).unwrap();
        let before = figures.tiltak(at, year);
        let now = Figures::of(&after);
        // It is as much as can be: the money is spent, or nothing is missing.
        let again = fill(&after, &now, place);
        prop_assert!(again.is_err(), "{:?}", again);
        if plan.grants.get(grant).unwrap().rung == Rung::Granted {
            prop_assert_eq!(before.gap() - now.tiltak(at, year).gap(), made.amount);
        }
        prop_assert_eq!(now.over_cover(at, year), figures.over_cover(at, year));
    }

    #[test]
    fn what_is_moved_leaves_the_grant_as_it_was(
        plan in generate::plan(), picks in any::<[Index; 3]>(), other in any::<Index>()
    ) {
        let Some((grant, to, year)) = place(&plan, picks) else { return Ok(()) };
        let from = *other.get(&keys(&plan.tiltak));
        let figures = Figures::of(&plan);
        prop_assume!(from != to);
        let Ok(made) = move_between(&plan, &figures, (grant, year), (from, to)) else {
            return Ok(());
        };
        let mut after = plan.clone();
        made.changes.iter().for_each(|change| { change.apply(&mut after).unwrap(); });
        prop_assert_eq!(spent(&after, grant, year.number()), spent(&plan, grant, year.number()));
        prop_assert!(made.amount > 0);
    }

    #[test]
    fn contributors_are_asked_for_all_that_is_asked(
        plan in generate::plan(), first in 0..=10_000_u32
    ) {
        let mut plan = plan;
        let sources: Vec<_> = plan.sources.iter().cloned().collect();
        for source in &sources {
            for at in 0..source.contributors.len().min(2) {
                let part = [first, 10_000 - first][at];
                let text = format!("{},{:02} %", part / 100, part % 100);
                let change = put_share(&plan, source.id, at, &text).unwrap();
                change.apply(&mut plan).unwrap();
            }
        }
        let derived = derived(&plan);
        for span in spans(&derived) {
            let matrix = matrix(&derived, span, &[]);
            for texts in [Texts::of(Lang::Nb), Texts::of(Lang::En)] {
                let _ = notes(&derived, &matrix, texts);
                for shared in sharing(&derived, &matrix, texts) {
                    for (at, ask) in shared.asks.iter().enumerate() {
                        let split: Option<Vec<Ore>> =
                            shared.contributors.iter().map(|share| share.parts[at].amount).collect();
                        if shared.contributors.len() == 2 && ask.amount.unknown == 0 {
                            prop_assert_eq!(split.map(|split| split.iter().sum()), Some(ask.amount.known));
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_typed_may_be_in_any_form_that_people_write() {
    let set = veikart::file::read_str(veikart::file::example()).unwrap();
    let texts = Texts::of(Lang::Nb);
    let id = |grant: &str, tiltak: &str| {
        (GrantId::new(grant).unwrap(), TiltakId::new(tiltak).unwrap(), Year::clamped(2020))
    };
    let typed = |text: &str| allocate(&set.base, id("g-nhn-74", "RM2-T2"), text, texts);
    assert!(matches!(typed("18,5"), Ok(change) if change.is_nothing()));
    assert!(
        matches!(typed("?"), Ok(Change::Allocate { now: Some(now), .. }) if now.amount.is_none())
    );
    assert!(matches!(typed(" "), Ok(Change::Allocate { now: None, .. })));
    assert_eq!(typed("mye").unwrap_err().key, "money-not-a-number");
    assert_eq!(typed("-1").unwrap_err().key, "refused-negative");
    let bound = allocate(&set.base, id("g-rhf-29", "RM2-T2"), "1", texts).unwrap_err();
    let said = texts.say(&bound);
    assert!(said.contains("kan ikke brukes til RM2-T2"), "{said}");
}
