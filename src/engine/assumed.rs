//! How much of a total is assumed.
//!
//! A split over tiltak may be an assumption while its sum is stated by a
//! source. A total that contains all of such a sum is then no assumption;
//! the single figures still are.

use super::allocated::Allocated;
use super::cell::{Bound, Part};
use super::figures::{Figures, inside};
use crate::model::{Measure, Ore, Plan, Rung, Stated, Tiltak, Year};
use rust_decimal::Decimal;

/// What of a total rests on assumptions, in øre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// Of the need.
    pub need: Ore,
    /// Of the granted cover.
    pub granted: Ore,
}

impl Assumed {
    /// Whether any of it does.
    #[must_use]
    pub const fn any(self) -> bool {
        self.need != 0 || self.granted != 0
    }
}

/// What of the need and the granted cover of some tiltak in a year rests on
/// assumptions that no stated total bears out.
#[must_use]
pub fn assumed(
    plan: &Plan,
    figures: &Figures,
    year: Year,
    among: impl Fn(&Tiltak) -> bool,
) -> Assumed {
    assumed_of(plan, figures, &Allocated::of(plan), year, among)
}

/// The same, with the allocations that are at hand.
pub(super) fn assumed_of(
    plan: &Plan,
    figures: &Figures,
    allocated: &Allocated<'_>,
    year: Year,
    among: impl Fn(&Tiltak) -> bool,
) -> Assumed {
    let backed = backed_scopes(plan, figures, year, Measure::Granted, &among);
    let granted = inside(plan)
        .filter(|(_, tiltak)| among(tiltak) && !backed.iter().any(|s| in_scope(s, tiltak)))
        .filter(|(position, _)| grant_is_assumed(plan, allocated, *position, year))
        .map(|(position, _)| figures.tiltak(position, year).granted)
        .sum();
    Assumed { need: assumed_need(plan, figures, year, among), granted }
}

/// What of the need of some tiltak in a year rests on assumptions.
pub(super) fn assumed_need(
    plan: &Plan,
    figures: &Figures,
    year: Year,
    among: impl Fn(&Tiltak) -> bool,
) -> Ore {
    let backed = backed_scopes(plan, figures, year, Measure::Need, &among);
    inside(plan)
        .filter(|(_, tiltak)| among(tiltak) && !backed.iter().any(|s| in_scope(s, tiltak)))
        .filter(|(_, tiltak)| need_is_assumed(plan, tiltak, year))
        .map(|(position, _)| figures.tiltak(position, year).need)
        .sum()
}

/// Whether a tiltak is part of what a stated total covers.
pub(super) fn in_scope(stated: &Stated, tiltak: &Tiltak) -> bool {
    stated.owner.is_none_or(|owner| tiltak.owners == [owner])
        && stated.source.is_none_or(|source| tiltak.source == Some(source))
}

/// What the plan computes for a stated total: the value, and whether all of
/// it is known.
pub(super) fn computed(plan: &Plan, figures: &Figures, stated: &Stated) -> (Ore, bool) {
    let part = match stated.measure {
        Measure::Need => Part::Need,
        Measure::Granted => Part::Granted,
        Measure::Gap => Part::Gap,
    };
    inside(plan)
        .filter(|(_, tiltak)| in_scope(stated, tiltak))
        .map(|(position, _)| figures.tiltak(position, stated.year))
        .fold((0, true), |(sum, known), cell| {
            (sum + cell.part(part), known && cell.unknown_need + cell.unknown_cover == 0)
        })
}

/// What a source states as the plan's total of a year, where the plan itself
/// holds unknowns and cannot compute it.
#[must_use]
pub fn stated_total<'a>(
    plan: &'a Plan,
    figures: &Figures,
    measure: Measure,
    year: Year,
) -> Option<&'a Stated> {
    let part = match measure {
        Measure::Need => Part::Need,
        Measure::Granted => Part::Granted,
        Measure::Gap => Part::Gap,
    };
    if figures.total(year).bound(part) == Bound::Exact {
        return None;
    }
    plan.stated.iter().find(|stated| {
        let whole = stated.owner.is_none() && stated.source.is_none();
        let here = stated.measure == measure && stated.year == year;
        stated.current && whole && here && stated.figure.amount.is_some()
    })
}

/// Stated totals that the plan agrees with and that lie wholly among the tiltak.
fn backed_scopes<'a>(
    plan: &'a Plan,
    figures: &Figures,
    year: Year,
    measure: Measure,
    among: &impl Fn(&Tiltak) -> bool,
) -> Vec<&'a Stated> {
    plan.stated
        .iter()
        .filter(|stated| {
            let applies = stated.current
                && !stated.approximate
                && stated.year == year
                && stated.measure == measure
                && !plan.is_assumed(stated.figure.evidence);
            applies
                && inside(plan).all(|(_, tiltak)| !in_scope(stated, tiltak) || among(tiltak))
                && stated.figure.amount.is_some_and(|amount| {
                    computed(plan, figures, stated) == (Ore::from(amount.ore()), true)
                })
        })
        .collect()
}

/// Whether a tiltak's need in a year rests on an assumption.
pub(super) fn need_is_assumed(plan: &Plan, tiltak: &Tiltak, year: Year) -> bool {
    let figure = tiltak.cost.get(tiltak.offset(year));
    figure.is_some_and(|figure| plan.is_assumed(figure.evidence))
}

/// Whether the granted cover of the tiltak at a position rests on an assumption.
fn grant_is_assumed(plan: &Plan, allocated: &Allocated<'_>, position: usize, year: Year) -> bool {
    allocated
        .on(position, Rung::Granted)
        .filter_map(|allocation| allocation.mnok.get(year.number()))
        .any(|figure| plan.is_assumed(figure.evidence))
}

/// A part of a whole as a decimal with some places; something is never rounded
/// to nothing, nor less than all to all.
#[must_use]
pub fn share(part: Ore, whole: Ore, places: u32) -> Decimal {
    let one: Ore = 10_i128.pow(places);
    let rounded = match part {
        _ if part <= 0 || whole <= 0 => 0,
        _ if part >= whole => one,
        _ => ((part * one * 2 + whole) / (whole * 2)).clamp(1, one - 1),
    };
    Decimal::from_i128_with_scale(rounded, places)
}
