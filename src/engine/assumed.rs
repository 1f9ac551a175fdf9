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

/// What the plan computes for a stated total: the value in øre, and whether
/// all of it is known.
#[must_use]
pub fn computed(plan: &Plan, figures: &Figures, stated: &Stated) -> (Ore, bool) {
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
    let lies_among = |stated: &Stated| {
        inside(plan).all(|(_, tiltak)| !in_scope(stated, tiltak) || among(tiltak))
    };
    plan.stated
        .iter()
        .filter(|stated| stated.measure == measure && stated.year == year)
        .filter(|stated| lies_among(stated) && bears_out(plan, figures, stated))
        .collect()
}

/// Whether a source states the total of this plan, and the plan agrees.
fn bears_out(plan: &Plan, figures: &Figures, stated: &Stated) -> bool {
    let says = stated.current && !stated.approximate && !plan.is_assumed(stated.figure.evidence);
    says && stated
        .figure
        .amount
        .is_some_and(|amount| computed(plan, figures, stated) == (Ore::from(amount.ore()), true))
}

/// What rests on assumptions in each of some groups, as [`assumed`] tells it
/// of one, over some years: in one visit to every tiltak and year.
/// `group` tells which of the `count` groups a tiltak is of, if any.
#[must_use]
pub fn assumed_by(
    plan: &Plan,
    figures: &Figures,
    years: impl Iterator<Item = Year>,
    count: usize,
    group: impl Fn(&Tiltak) -> Option<usize>,
) -> Vec<Assumed> {
    let allocated = Allocated::of(plan);
    let groups: Vec<Option<usize>> =
        plan.tiltak.iter().map(|tiltak| group(tiltak).filter(|at| *at < count)).collect();
    let stated: Vec<&Stated> =
        plan.stated.iter().filter(|stated| bears_out(plan, figures, stated)).collect();
    let mut result = vec![Assumed::default(); count];
    for year in years {
        let of_year = || stated.iter().copied().filter(|stated| stated.year == year);
        let need = backed(plan, &groups, of_year().filter(|s| s.measure == Measure::Need));
        let granted = backed(plan, &groups, of_year().filter(|s| s.measure == Measure::Granted));
        for (at, tiltak) in inside(plan) {
            let Some(sum) = groups[at].and_then(|group| result.get_mut(group)) else { continue };
            let cell = figures.tiltak(at, year);
            if !need[at] && cell.need != 0 && need_is_assumed(plan, tiltak, year) {
                sum.need += cell.need;
            }
            if !granted[at] && cell.granted != 0 && grant_is_assumed(plan, &allocated, at, year) {
                sum.granted += cell.granted;
            }
        }
    }
    result
}

/// Which tiltak lie in a stated total that lies wholly in their group.
fn backed<'a>(
    plan: &Plan,
    groups: &[Option<usize>],
    stated: impl Iterator<Item = &'a Stated>,
) -> Vec<bool> {
    let mut backed = vec![false; plan.tiltak.len()];
    for stated in stated {
        let scope =
            || inside(plan).filter(|(_, tiltak)| in_scope(stated, tiltak)).map(|(at, _)| at);
        let first = scope().next().and_then(|at| groups[at]);
        if first.is_some() && scope().all(|at| groups[at] == first) {
            scope().for_each(|at| backed[at] = true);
        }
    }
    backed
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
