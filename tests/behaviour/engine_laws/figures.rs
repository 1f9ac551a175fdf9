//! Need, cover and gap.

use super::{PARTS, filled, keys, naive, plan, shifted, years};
use crate::generate::config;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use std::collections::BTreeSet;
use veikart::change::{Change, Standing};
use veikart::engine::{Bound, Cell, Figures, GroupKey, Grouping, Part};
use veikart::model::{Outside, Rung, Year};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_grouping_sums_to_the_same_total(plan in plan()) {
        let figures = Figures::of(&plan);
        for year in years() {
            let total = figures.total(year);
            let inside = (0..plan.tiltak.len()).filter(|at| !figures.is_outside(*at));
            same_sum(inside.map(|at| figures.tiltak(at, year)), total)?;
            for grouping in groupings(&figures) {
                let cells = grouping.keys().iter().map(|key| grouping.cell(key, year));
                prop_assert!(cells.clone().all(|cell| cell.silent == total.silent));
                same_sum(cells, total)?;
            }
        }
    }

    #[test]
    fn a_groups_row_and_a_tiltaks_years_are_its_cells(plan in plan()) {
        let figures = Figures::of(&plan);
        for grouping in groupings(&figures) {
            for (at, key) in grouping.keys().iter().enumerate() {
                let row = figures.years().map(|year| grouping.cell(key, year));
                prop_assert_eq!(grouping.row(at), row.collect::<Vec<_>>());
            }
        }
        for at in 0..plan.tiltak.len() {
            let told: Vec<_> = figures.tiltak_years(at).collect();
            for year in years() {
                let cell = told.iter().find(|(told, _)| *told == year).map(|(_, cell)| *cell);
                prop_assert_eq!(cell.unwrap_or_default(), figures.tiltak(at, year));
            }
        }
        let all: Cell = years().map(|year| figures.total(year)).sum();
        prop_assert_eq!(figures.grand_total(), all);
    }

    #[test]
    fn rungs_are_exclusive_and_add_up_to_the_need(plan in plan()) {
        let figures = Figures::of(&plan);
        for (_, _, cell) in all_cells(&figures, plan.tiltak.len()) {
            let rungs = cell.granted + cell.signalled + cell.applied + cell.unclear;
            prop_assert_eq!(rungs + cell.uncovered, cell.need);
            prop_assert!(PARTS.iter().all(|part| cell.part(*part) >= 0));
        }
    }

    #[test]
    fn cover_is_capped_at_need_and_filled_from_the_highest_rung(plan in plan()) {
        let figures = Figures::of(&plan);
        for (at, tiltak) in plan.tiltak.iter().enumerate() {
            for year in years() {
                let cell = figures.tiltak(at, year);
                let found = naive::Cell {
                    need: cell.need,
                    cover: [cell.granted, cell.signalled, cell.applied, cell.unclear],
                    uncovered: cell.uncovered,
                    over: figures.over_cover(at, year),
                    unknown_need: cell.unknown_need,
                    unknown_cover: cell.unknown_cover,
                };
                prop_assert_eq!(found, naive::cell(&plan, tiltak, year.number()));
            }
        }
    }

    #[test]
    fn the_gap_is_what_granted_money_leaves_of_each_need(plan in plan()) {
        let figures = Figures::of(&plan);
        for year in years() {
            let inside = plan.tiltak.iter().filter(|tiltak| tiltak.outside.is_none());
            let gaps = inside.map(|tiltak| {
                let cell = naive::cell(&plan, tiltak, year.number());
                (cell.need - cell.cover[0]).max(0)
            });
            prop_assert_eq!(gaps.sum::<i128>(), figures.total(year).gap());
        }
    }

    #[test]
    fn rejected_money_covers_nothing(plan in plan()) {
        for grant in keys(&plan.grants) {
            let (mut rejected, mut gone) = (plan.clone(), plan.clone());
            let was = plan.grants.get(grant).unwrap();
            let now = Standing { rung: Rung::Rejected, by: was.rung_by };
            let was = Standing { rung: was.rung, by: was.rung_by };
            Change::SetRung { grant, was, now }.apply(&mut rejected).unwrap();
            for key in keys(&plan.allocations).into_iter().filter(|(from, _)| *from == grant) {
                gone.allocations.remove(key);
            }
            let (rejected, gone) = (Figures::of(&rejected), Figures::of(&gone));
            same_totals(&rejected, &gone)?;
            for (at, year) in (0..plan.tiltak.len()).flat_map(|at| years().map(move |y| (at, y))) {
                prop_assert_eq!(rejected.tiltak(at, year), gone.tiltak(at, year));
            }
        }
    }

    #[test]
    fn what_stands_outside_counts_no_more_than_what_is_not_there(plan in plan()) {
        for id in keys(&plan.tiltak) {
            let (mut outside, mut gone) = (plan.clone(), plan.clone());
            let process = Outside { process: "Egen".into(), by: None };
            outside.tiltak.update(id, |tiltak| tiltak.outside = Some(process)).unwrap();
            gone.tiltak.remove(id);
            same_totals(&Figures::of(&outside), &Figures::of(&gone))?;
        }
    }

    /// Whatever the unknown figures turn out to be, what was said of a sum
    /// when they were unknown is true.
    #[test]
    fn a_bound_is_true_whatever_the_unknown_turns_out_to_be(
        plan in plan(), amounts in vec(prop_oneof![Just(0), 1..5_000_000_000_i64], 1..20)
    ) {
        let (figures, known) = (Figures::of(&plan), Figures::of(&filled(&plan, &amounts)));
        let said = all_cells(&figures, plan.tiltak.len());
        let real = all_cells(&known, plan.tiltak.len());
        for ((what, year, said), (other, _, real)) in said.into_iter().zip(real) {
            prop_assert_eq!(&what, &other);
            for part in PARTS {
                let (told, truth) = (said.part(part), real.part(part));
                let holds = match said.bound(part) {
                    Bound::Exact => truth == told,
                    Bound::AtLeast => truth >= told,
                    Bound::AtMost => truth <= told,
                    Bound::Open => true,
                };
                prop_assert!(holds, "{what} {year} {part:?}: {said:?} was {real:?}");
            }
        }
    }

    #[test]
    fn what_is_unknown_is_said_of_every_sum_that_holds_it(plan in plan()) {
        let figures = Figures::of(&plan);
        for (_, _, cell) in all_cells(&figures, plan.tiltak.len()) {
            let need = cell.unknown_need > 0 || cell.silent;
            let cover = cell.unknown_cover > 0;
            let gap = match (need, cover) {
                (false, false) => Bound::Exact,
                (true, false) => Bound::AtLeast,
                (false, true) => Bound::AtMost,
                (true, true) => Bound::Open,
            };
            prop_assert_eq!(cell.bound(Part::Gap), gap);
            prop_assert_eq!(cell.bound(Part::Uncovered), gap);
            prop_assert_eq!(cell.bound(Part::Need) == Bound::AtLeast, need);
            prop_assert!(!cover || cell.bound(Part::Granted) == Bound::AtLeast);
            prop_assert!(!cover || cell.bound(Part::Signalled) == Bound::Open);
            if !need && !cover {
                prop_assert!(PARTS.iter().all(|part| cell.bound(*part) == Bound::Exact));
            }
        }
        for silence in &plan.about.silent {
            prop_assert_eq!(figures.total(silence.year).bound(Part::Need), Bound::AtLeast);
        }
    }

    #[test]
    fn a_shift_and_its_opposite_give_the_same_figures(plan in plan(), by in -20..=20_i32) {
        let ids = keys(&plan.tiltak);
        let there: Vec<_> = ids.iter().map(|id| (*id, by)).collect();
        let back: Vec<_> = ids.iter().map(|id| (*id, -by)).collect();
        let moved = shifted(&plan, &there);
        prop_assert_eq!(Figures::of(&shifted(&moved, &back)), Figures::of(&plan));
    }

    #[test]
    fn what_is_postponed_is_moved_not_saved(plan in plan(), by in -20..=20_i32) {
        let figures = Figures::of(&plan);
        for (at, id) in keys(&plan.tiltak).into_iter().enumerate() {
            let later = Figures::of(&shifted(&plan, &[(id, by)]));
            prop_assert_eq!(later.grand_total().need, figures.grand_total().need);
            for (year, cell) in figures.tiltak_years(at) {
                prop_assert_eq!(later.tiltak(at, year.plus(by)).need, cell.need);
            }
        }
    }
}

fn groupings(figures: &Figures) -> [&Grouping; 4] {
    [&figures.by_owner, &figures.by_source, &figures.by_goal, &figures.by_area]
}

/// Every cell that the figures hold: of tiltak, groups and the plan.
fn all_cells(figures: &Figures, tiltak: usize) -> Vec<(String, Year, Cell)> {
    let mut cells = Vec::new();
    for year in years() {
        cells.push(("plan".to_owned(), year, figures.total(year)));
        let own = (0..tiltak).map(|at| (format!("tiltak {at}"), year, figures.tiltak(at, year)));
        cells.extend(own);
        for (grouping, name) in
            groupings(figures).into_iter().zip(["owner", "source", "goal", "area"])
        {
            let groups = grouping.keys().iter();
            let cell = |key: &GroupKey| (format!("{name} {key:?}"), year, grouping.cell(key, year));
            cells.extend(groups.map(cell));
        }
    }
    cells
}

fn same_sum(cells: impl Iterator<Item = Cell>, total: Cell) -> TestCaseResult {
    let sum: Cell = cells.sum();
    prop_assert_eq!(Cell { silent: total.silent, ..sum }, total);
    Ok(())
}

/// The same totals and groups, whatever years they are kept for.
fn same_totals(one: &Figures, other: &Figures) -> TestCaseResult {
    for year in years() {
        prop_assert_eq!(one.total(year), other.total(year));
    }
    for (one, other) in groupings(one).into_iter().zip(groupings(other)) {
        let keys: BTreeSet<_> = one.keys().iter().chain(other.keys()).collect();
        for (key, year) in keys.iter().flat_map(|key| years().map(move |year| (key, year))) {
            let silent = one.cell(key, year).silent || other.cell(key, year).silent;
            let cell = |grouping: &Grouping| Cell { silent, ..grouping.cell(key, year) };
            prop_assert_eq!(cell(one), cell(other));
        }
    }
    Ok(())
}
