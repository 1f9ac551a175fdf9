//! Need, cover and gap of a plan: questions 1 and 2 of the engine.

use super::cell::Cell;
use super::grouping::{GroupKey, Grouping};
use crate::model::{ActorId, Ore, Plan, RecordId, Tiltak, TiltakId, Year};

/// All figures of a plan, computed once per revision.
///
/// Money stands in the years that the plan gives a tiltak. Where a dependency
/// would push a tiltak later, that is a consequence, told beside the figures:
/// a figure never rests on a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    first: i32,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    over: Vec<Ore>,
    totals: Vec<Cell>,
    /// By owner.
    pub by_owner: Grouping,
    /// By intended source.
    pub by_source: Grouping,
    /// By goal.
    pub by_goal: Grouping,
    /// By focus area.
    pub by_area: Grouping,
}

/// A tiltak's cells: `len` years from `first`, at `at` in the flat list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    first: i32,
    len: usize,
    at: usize,
    outside: bool,
}

impl Row {
    fn index(self, year: i32) -> Option<usize> {
        let offset = usize::try_from(year.checked_sub(self.first)?).ok()?;
        (offset < self.len).then_some(self.at + offset)
    }

    fn cover(&mut self, from: i32, to: i32) {
        if self.len == 0 {
            (self.first, self.len) = (from, 1);
        }
        let last = self.first + i32::try_from(self.len).unwrap_or_default() - 1;
        let (first, last) = (self.first.min(from), last.max(to));
        self.first = first;
        self.len = usize::try_from(last - first + 1).unwrap_or_default();
    }
}

/// Money allocated to a tiltak in a year, by covering rung, highest first.
#[derive(Clone, Copy, Default)]
struct Allocated {
    by_rung: [Ore; 4],
    unknown: u32,
}

impl Figures {
    /// Computes all figures of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut figures = Self::laid_out(plan);
        let allocated = figures.allocated(plan);
        figures.fill(plan, &allocated);
        figures.group(plan);
        figures
    }

    /// First year with a figure or in the plan's window.
    #[must_use]
    pub fn first(&self) -> Year {
        Year::clamped(self.first)
    }

    /// Last year with a figure or in the plan's window.
    #[must_use]
    pub fn last(&self) -> Year {
        Year::clamped(self.first + i32::try_from(self.totals.len()).unwrap_or(1) - 1)
    }

    /// All years that figures are computed for.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        (self.first().number()..=self.last().number()).map(Year::clamped)
    }

    /// The plan's figures in a year, without what stands outside the totals.
    #[must_use]
    pub fn total(&self, year: Year) -> Cell {
        let index = usize::try_from(year.number() - self.first).ok();
        index.and_then(|index| self.totals.get(index)).copied().unwrap_or_default()
    }

    /// The plan's figures over all years.
    #[must_use]
    pub fn grand_total(&self) -> Cell {
        self.totals.iter().copied().sum()
    }

    /// The figures of the tiltak at a position in the plan.
    #[must_use]
    pub fn tiltak(&self, position: usize, year: Year) -> Cell {
        let row = self.rows.get(position).copied().unwrap_or_default();
        row.index(year.number()).map_or_else(Cell::default, |index| self.cells[index])
    }

    /// The figures of the tiltak at a position, over its years.
    pub fn tiltak_years(&self, position: usize) -> impl Iterator<Item = (Year, Cell)> + '_ {
        let row = self.rows.get(position).copied().unwrap_or_default();
        let cells = self.cells.get(row.at..row.at + row.len).unwrap_or_default();
        (row.first..).zip(cells).map(|(year, cell)| (Year::clamped(year), *cell))
    }

    /// Whether the tiltak at a position stands outside the totals.
    #[must_use]
    pub fn is_outside(&self, position: usize) -> bool {
        self.rows.get(position).is_some_and(|row| row.outside)
    }

    /// Granted money allocated to the tiltak at a position beyond its need in
    /// a year. Never netted against anybody's gap.
    #[must_use]
    pub fn over_cover(&self, position: usize, year: Year) -> Ore {
        let row = self.rows.get(position).copied().unwrap_or_default();
        row.index(year.number()).map_or(0, |index| self.over[index])
    }

    /// Granted money allocated beyond need in a year, over all tiltak.
    #[must_use]
    pub fn over_cover_total(&self, year: Year) -> Ore {
        (0..self.rows.len()).map(|position| self.over_cover(position, year)).sum()
    }

    /// Finds the years of every tiltak, so that only cells in use are stored.
    fn laid_out(plan: &Plan) -> Self {
        let mut rows = vec![Row::default(); plan.tiltak.len()];
        let (mut first, mut last) = (plan.about.first.number(), plan.about.last.number());
        for (row, tiltak) in rows.iter_mut().zip(plan.tiltak.iter()) {
            row.outside = tiltak.outside.is_some();
            if let Some((from, to)) = tiltak.cost.bounds() {
                let start = tiltak.start.number();
                row.cover(start + from, start + to);
            }
        }
        for allocation in plan.allocations.iter() {
            if let Some(position) = plan.tiltak.position(allocation.tiltak)
                && let Some((from, to)) = allocation.mnok.bounds()
            {
                rows[position].cover(from, to);
            }
        }
        let mut at = 0;
        for row in rows.iter_mut().filter(|row| row.len > 0) {
            row.at = at;
            at += row.len;
            first = first.min(row.first);
            last = last.max(row.first + i32::try_from(row.len).unwrap_or_default() - 1);
        }
        let years = usize::try_from(last - first + 1).unwrap_or_default();
        let grouping = || Grouping::new(first, years);
        Self {
            first,
            rows,
            cells: vec![Cell::default(); at],
            over: vec![0; at],
            totals: vec![Cell::default(); years],
            by_owner: grouping(),
            by_source: grouping(),
            by_goal: grouping(),
            by_area: grouping(),
        }
    }

    fn allocated(&self, plan: &Plan) -> Vec<Allocated> {
        let mut allocated = vec![Allocated::default(); self.cells.len()];
        for allocation in plan.allocations.iter() {
            let rung = plan.grants.get(allocation.grant).and_then(|grant| Cell::slot(grant.rung));
            let position = plan.tiltak.position(allocation.tiltak);
            let (Some(slot), Some(position)) = (rung, position) else { continue };
            for (year, figure) in allocation.mnok.iter() {
                let Some(index) = self.rows[position].index(year) else { continue };
                match figure.amount {
                    Some(amount) => allocated[index].by_rung[slot] += Ore::from(amount.ore()),
                    None => allocated[index].unknown += 1,
                }
            }
        }
        allocated
    }

    fn fill(&mut self, plan: &Plan, allocated: &[Allocated]) {
        for (row, tiltak) in self.rows.iter().zip(plan.tiltak.iter()) {
            let start = tiltak.start.number();
            let own = row.at..row.at + row.len;
            for ((year, index), money) in (row.first..).zip(own.clone()).zip(&allocated[own]) {
                let figure = tiltak.cost.get(year - start);
                let need = figure.and_then(|f| f.amount).map_or(0, |a| Ore::from(a.ore()));
                let mut cell = Cell::fill(need, &money.by_rung);
                cell.unknown_need = u32::from(figure.is_some_and(|f| f.amount.is_none()));
                cell.unknown_cover = money.unknown;
                self.cells[index] = cell;
                // Against an unknown need nothing can be said to be too much.
                if cell.unknown_need == 0 {
                    self.over[index] = money.by_rung[0] - cell.granted;
                }
            }
        }
    }

    fn group(&mut self, plan: &Plan) {
        for (position, tiltak) in plan.tiltak.iter().enumerate() {
            let row = self.rows[position];
            if row.outside {
                continue;
            }
            let owner = self.by_owner.group(owner_key(tiltak));
            let source = self.by_source.group(key(tiltak.source.map(|id| id.record())));
            let goal = self.by_goal.group(key(tiltak.goal.map(|id| id.record())));
            let area = self.by_area.group(key(tiltak.area.map(|id| id.record())));
            for (year, cell) in (row.first..).zip(&self.cells[row.at..row.at + row.len]) {
                if let Ok(index) = usize::try_from(year - self.first) {
                    self.totals[index] += *cell;
                }
                self.by_owner.add(owner, year, *cell);
                self.by_source.add(source, year, *cell);
                self.by_goal.add(goal, year, *cell);
                self.by_area.add(area, year, *cell);
            }
        }
        for silence in &plan.about.silent {
            self.silence(silence.year.number());
        }
    }

    fn silence(&mut self, year: i32) {
        let Ok(index) = usize::try_from(year - self.first) else { return };
        let Some(total) = self.totals.get_mut(index) else { return };
        total.silent = true;
        for grouping in
            [&mut self.by_owner, &mut self.by_source, &mut self.by_goal, &mut self.by_area]
        {
            grouping.silence(year);
        }
    }
}

fn key(id: Option<RecordId>) -> GroupKey {
    id.map_or(GroupKey::Nobody, GroupKey::One)
}

/// The group that a tiltak's owners make.
pub(super) fn owner_key(tiltak: &Tiltak) -> GroupKey {
    match tiltak.owners.as_slice() {
        [] => GroupKey::Nobody,
        [one] => GroupKey::One(one.record()),
        several => GroupKey::of(several.iter().map(|owner: &ActorId| owner.record()).collect()),
    }
}

/// Positions of the tiltak in the totals.
pub(super) fn inside(plan: &Plan) -> impl Iterator<Item = (usize, &Tiltak)> {
    plan.tiltak.iter().enumerate().filter(|(_, tiltak)| tiltak.outside.is_none())
}

/// Position of a tiltak, with the tiltak.
pub(super) fn positioned(plan: &Plan, id: TiltakId) -> Option<(usize, &Tiltak)> {
    let position = plan.tiltak.position(id)?;
    Some((position, plan.tiltak.at(position)?))
}
