//! What happens to the money when tiltak stand in other years.

use super::allocated::Allocated;
use super::assumed::need_is_assumed;
use super::cell::Cell;
use super::figures::Figures;
use super::hits::{Comparison, Until};
use super::money::{beyond, grant_years};
use super::outlook::Outlook;
use super::placed::{Placed, wider};
use super::schedule::{Due, Sure};
use crate::model::{Allocation, GrantId, Ore, Plan, Rung, SourceId, TiltakId, Year};
use rustc_hash::{FxHashMap, FxHashSet};

/// A tiltak's need that goes from one year to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyMoved {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// The year that it stood in.
    pub from: Year,
    /// Where it goes.
    pub to: Until,
    /// The need, in øre. Moved, not saved.
    pub need: Ore,
    /// Whether the figure rests on an assumption.
    pub assumed: bool,
}

/// Granted money that a postponement leaves unused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freed {
    /// The source.
    pub source: SourceId,
    /// The year that it was granted for.
    pub year: Year,
    /// In øre.
    pub amount: Ore,
    /// Per cent that may be carried to the next year; `None` is unknown.
    pub carry: Option<u8>,
    /// Whether an allocation that it comes from is an assumption, or a link
    /// that leaves it unused.
    pub assumed: bool,
}

/// A tiltak that stands in other years of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shift {
    /// Its position before.
    pub(super) was: usize,
    /// Its position after.
    pub(super) now: usize,
    /// By how many years.
    pub(super) by: i32,
    /// How sure that is, of itself: what pushes it further does not move its
    /// money.
    pub(super) sure: Sure,
}

/// What happens to the money.
pub(super) struct Money {
    /// The tiltak whose money moves, in the plan's order.
    pub(super) shifts: Vec<Shift>,
    /// The plan's totals afterwards.
    pub(super) totals: Vec<(Year, Cell)>,
    /// What more of a grant stands unused in a year than before; less when negative.
    unused: FxHashMap<(GrantId, Year), Ore>,
    /// The grants and years of which what is left unused is so by an
    /// assumption.
    assumed: FxHashSet<(GrantId, Year)>,
}

impl Money {
    /// When a plan becomes another.
    pub(super) fn of_plans(both: Comparison<'_>, figures: &Figures, later: &Figures) -> Self {
        let (before, after) = (both.before.plan, both.after.plan);
        let shift = |(was, now): (usize, usize)| {
            let by = after.tiltak.at(now)?.start.since(before.tiltak.at(was)?.start);
            (by != 0).then_some(Shift { was, now, by, sure: Sure::Certain })
        };
        let mut unused: FxHashMap<(GrantId, Year), Ore> = FxHashMap::default();
        for money in grant_years(after, later) {
            *unused.entry((money.grant, money.year)).or_default() += money.unused;
        }
        for money in grant_years(before, figures) {
            *unused.entry((money.grant, money.year)).or_default() -= money.unused;
        }
        let shifts: Vec<Shift> =
            both.tiltak().filter_map(|(was, now, _)| shift((was, now))).collect();
        let assumed = assumed_grants(after, &shifts);
        Self { shifts, totals: totals(later), unused, assumed }
    }

    /// When some tiltak of a plan stand in other years. Only their figures
    /// are computed anew.
    pub(super) fn of_shifts(
        plan: &Plan,
        figures: &Figures,
        allocated: &Allocated<'_>,
        shifts: Vec<Shift>,
    ) -> Self {
        let mut after = After {
            totals: totals(figures).into_iter().collect(),
            unused: FxHashMap::default(),
            stays: vec![true; plan.tiltak.len()],
            years: (plan.about.first.number(), plan.about.last.number()),
        };
        for shift in &shifts {
            after.move_one(plan, figures, allocated, *shift);
        }
        let (first, last) = figures.span(after.years, |position| after.stays[position]);
        let total = |year: Year| {
            let cell = after.totals.get(&year).copied().unwrap_or_default();
            (year, Cell { silent: plan.about.is_silent(year), ..cell })
        };
        let totals = (first..=last).map(|year| total(Year::clamped(year))).collect();
        let assumed = assumed_grants(plan, &shifts);
        Self { shifts, totals, unused: after.unused, assumed }
    }

    /// Tells as left unused what tiltak do not use because others push them.
    ///
    /// The figures stand in the plan's own years, and a link moves no money;
    /// but granted money serves only where the work really takes place. So
    /// what is unused by the figures is put right, before and after, by the
    /// years that the tiltak are pushed to.
    pub(super) fn leave(
        &mut self,
        both: Comparison<'_>,
        before: &Allocated<'_>,
        after: &Allocated<'_>,
    ) {
        self.leave_side(both.before, before, |_| 0, -1);
        let moves = std::ptr::eq(both.before.plan, both.after.plan);
        let shifts = self.shifts.iter().filter(|_| moves);
        let by: FxHashMap<usize, i32> = shifts.map(|shift| (shift.now, shift.by)).collect();
        let by = |position| by.get(&position).copied().unwrap_or_default();
        self.leave_side(both.after, after, by, 1);
    }

    /// The same of one side. `by` is how far a tiltak stands from its years
    /// in the plan, of itself.
    fn leave_side(
        &mut self,
        side: Outlook<'_>,
        allocated: &Allocated<'_>,
        by: impl Fn(usize) -> i32,
        sign: Ore,
    ) {
        for (position, tiltak) in side.plan.tiltak.iter().enumerate() {
            let own = tiltak.start.number() + by(position);
            let really = side.schedule.due(position).year;
            let given = allocated.on(position, Rung::Granted);
            let bounds = given.clone().filter_map(|a| a.mnok.bounds()).reduce(wider);
            let Some(years) = bounds.filter(|_| own != really) else { continue };
            let pushed = side.schedule.cause(position).is_some_and(|cause| cause.assumed);
            for number in years.0..=years.1 {
                for (start, sign) in [(really, sign), (own, -sign)] {
                    let over = Placed { tiltak, position, start, allocated }.cell(number).1;
                    for (grant, amount) in beyond(given.clone(), number, over) {
                        let of = (grant, Year::clamped(number));
                        *self.unused.entry(of).or_default() += sign * amount;
                        if pushed || guessed(side.plan, given.clone(), of) {
                            self.assumed.insert(of);
                        }
                    }
                }
            }
        }
    }

    /// The need of what is postponed itself. What is only pushed has not been
    /// decided on, so its money is not moved by anybody yet.
    pub(super) fn moved(&self, both: Comparison<'_>, figures: &Figures) -> Vec<MoneyMoved> {
        let mut result = Vec::new();
        for Shift { was, by, sure, .. } in &self.shifts {
            let Some(tiltak) = both.before.plan.tiltak.at(*was) else { continue };
            let needs = figures.tiltak_years(*was).filter(|(_, cell)| cell.need > 0);
            for (from, cell) in needs.filter(|_| !figures.is_outside(*was)) {
                result.push(MoneyMoved {
                    tiltak: tiltak.id,
                    from,
                    to: Until::new(Due { year: from.number() + by, sure: *sure }),
                    need: cell.need,
                    assumed: need_is_assumed(both.before.plan, tiltak, from),
                });
            }
        }
        result
    }

    /// Granted money that stands unused and did not before, by source and year.
    pub(super) fn freed(&self, after: &Plan) -> Vec<Freed> {
        let more = self.unused.iter().filter(|(_, more)| **more > 0);
        let mut more: Vec<_> = more
            .filter_map(|((grant, year), more)| {
                Some((after.grants.position(*grant)?, *year, *more))
            })
            .collect();
        more.sort_unstable();
        let mut result: Vec<Freed> = Vec::new();
        for (grant, year, amount) in more {
            let grant = after.grants.at(grant);
            let Some(grant) = grant else { continue };
            let Some((source, _)) = after.pot(grant.pot) else { continue };
            let assumed = self.assumed.contains(&(grant.id, year));
            if let Some(freed) = result.iter_mut().find(|f| f.source == source.id && f.year == year)
            {
                freed.amount += amount;
                freed.assumed |= assumed;
            } else {
                let carry = source.carry_over.as_ref().map(|rule| rule.percent);
                result.push(Freed { source: source.id, year, amount, carry, assumed });
            }
        }
        result
    }
}

/// Whether an allocation of a grant in a year is an assumption.
fn guessed<'a>(
    plan: &Plan,
    mut given: impl Iterator<Item = &'a Allocation>,
    (grant, year): (GrantId, Year),
) -> bool {
    given.any(|allocation| {
        let figure = allocation.mnok.get(year.number()).filter(|_| allocation.grant == grant);
        figure.is_some_and(|figure| plan.is_assumed(figure.evidence))
    })
}

/// The grants and years of which moved tiltak have an assumed allocation.
fn assumed_grants(plan: &Plan, shifts: &[Shift]) -> FxHashSet<(GrantId, Year)> {
    let id = |shift: &Shift| plan.tiltak.at(shift.now).map(|tiltak| tiltak.id);
    let moved: FxHashSet<TiltakId> = shifts.iter().filter_map(id).collect();
    let theirs = plan.allocations.iter().filter(|allocation| moved.contains(&allocation.tiltak));
    let years = |allocation: &'_ Allocation| -> Vec<(GrantId, Year)> {
        let figures = allocation.mnok.iter().filter(|(_, f)| plan.is_assumed(f.evidence));
        figures.map(|(year, _)| (allocation.grant, Year::clamped(year))).collect()
    };
    theirs.flat_map(years).collect()
}

/// The plan's totals in all years that there are figures for.
pub(super) fn totals(figures: &Figures) -> Vec<(Year, Cell)> {
    figures.years().map(|year| (year, figures.total(year))).collect()
}

/// What changes when tiltak are moved one by one.
struct After {
    totals: FxHashMap<Year, Cell>,
    unused: FxHashMap<(GrantId, Year), Ore>,
    /// By position.
    stays: Vec<bool>,
    /// The plan's window, and the years of what is moved.
    years: (i32, i32),
}

impl After {
    fn move_one(
        &mut self,
        plan: &Plan,
        figures: &Figures,
        allocated: &Allocated<'_>,
        shift: Shift,
    ) {
        let position = shift.was;
        let Some(tiltak) = plan.tiltak.at(position) else { return };
        self.stays[position] = false;
        let counts = !figures.is_outside(position);
        for (year, cell) in figures.tiltak_years(position) {
            if counts {
                *self.totals.entry(year).or_default() -= cell;
            }
            self.unuse(allocated, position, year, figures.over_cover(position, year), -1);
        }
        let start = tiltak.start.number() + shift.by;
        let placed = Placed { tiltak, position, start, allocated };
        let Some(years) = placed.years() else { return };
        self.years = wider(self.years, years);
        for number in years.0..=years.1 {
            let ((cell, over), year) = (placed.cell(number), Year::clamped(number));
            if counts {
                *self.totals.entry(year).or_default() += cell.into();
            }
            self.unuse(allocated, position, year, over, 1);
        }
    }

    /// Adds granted money beyond a need to what stands unused of its grants.
    fn unuse(&mut self, to: &Allocated<'_>, position: usize, year: Year, over: Ore, sign: Ore) {
        for (grant, amount) in beyond(to.on(position, Rung::Granted), year.number(), over) {
            *self.unused.entry((grant, year)).or_default() += sign * amount;
        }
    }
}
