//! Need, cover and gap of a plan: questions 1 and 2 of the engine.

use super::allocated::Allocated;
use super::cell::{Cell, Own};
use super::grouping::{GroupKey, Grouping};
use super::placed::{Allotted, Placed, wider};
use super::sum::{Lane, fits};
use crate::model::{About, ActorId, Ore, Plan, Tiltak, TiltakId, Year};
use rustc_hash::FxHashMap;

/// All figures of a plan, computed once per revision.
///
/// Money stands in the years that the plan gives a tiltak. Where a dependency
/// would push a tiltak later, that is a consequence, told beside the figures:
/// a figure never rests on a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    first: i32,
    rows: Vec<Row>,
    cells: Vec<Own>,
    /// Granted money beyond need, by place in `cells`, where there is any.
    over: FxHashMap<usize, Ore>,
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

    /// First and last year.
    fn span(self) -> Option<(i32, i32)> {
        let last = i32::try_from(self.len).ok()? - 1;
        (self.len > 0).then_some((self.first, self.first + last))
    }
}

/// The places of a tiltak's groups: owner, source, goal, area.
type Groups = [usize; 4];

impl Figures {
    /// Computes all figures of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self::of_allocated(plan, &Allocated::of(plan))
    }

    /// The same, with the allocations that are at hand.
    pub(super) fn of_allocated(plan: &Plan, allocated: &Allocated<'_>) -> Self {
        let mut figures = Self {
            first: 0,
            rows: Vec::with_capacity(plan.tiltak.len()),
            // A guess, so that it seldom has to grow.
            cells: Vec::with_capacity(plan.tiltak.len() * 6),
            over: FxHashMap::default(),
            totals: Vec::new(),
            by_owner: Grouping::default(),
            by_source: Grouping::default(),
            by_goal: Grouping::default(),
            by_area: Grouping::default(),
        };
        let mut money = Vec::new();
        // One visit to each tiltak: what is far apart in memory is slow to visit.
        let groups: Vec<Groups> = plan
            .tiltak
            .iter()
            .enumerate()
            .map(|(position, tiltak)| {
                let start = tiltak.start.number();
                figures.push(&Placed { tiltak, position, start, allocated }, &mut money)
            })
            .collect();
        figures.group(&plan.about, &groups);
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
        row.index(year.number()).map_or_else(Cell::default, |index| self.cells[index].into())
    }

    /// The figures of the tiltak at a position, over its years.
    pub fn tiltak_years(&self, position: usize) -> impl Iterator<Item = (Year, Cell)> + '_ {
        let row = self.rows.get(position).copied().unwrap_or_default();
        let cells = self.cells.get(row.at..row.at + row.len).unwrap_or_default();
        (row.first..).zip(cells).map(|(year, cell)| (Year::clamped(year), Cell::from(*cell)))
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
        let over = row.index(year.number()).and_then(|index| self.over.get(&index));
        over.copied().unwrap_or_default()
    }

    /// Granted money allocated beyond need in a year, over all tiltak.
    #[must_use]
    pub fn over_cover_total(&self, year: Year) -> Ore {
        (0..self.rows.len()).map(|position| self.over_cover(position, year)).sum()
    }

    /// The place of a tiltak's cell in the flat list, if it has one that year.
    pub(super) fn index(&self, position: usize, year: i32) -> Option<usize> {
        self.rows.get(position)?.index(year)
    }

    /// Granted money beyond need, by [`Figures::index`], where there is any.
    pub(super) const fn all_over_cover(&self) -> &FxHashMap<usize, Ore> {
        &self.over
    }

    /// First and last of these years and those that chosen tiltak have
    /// figures in.
    pub(super) fn span(&self, years: (i32, i32), of: impl Fn(usize) -> bool) -> (i32, i32) {
        let rows = self.rows.iter().enumerate().filter(|(position, _)| of(*position));
        rows.filter_map(|(_, row)| row.span()).fold(years, wider)
    }

    /// Computes the cells of the next tiltak, and tells which groups it is of.
    /// `money` is room to work in.
    fn push(&mut self, placed: &Placed<'_>, money: &mut Vec<Allotted>) -> Groups {
        let tiltak = placed.tiltak;
        let mut row =
            Row { at: self.cells.len(), outside: tiltak.outside.is_some(), ..Row::default() };
        if let Some((first, last)) = placed.years() {
            (row.first, row.len) = (first, usize::try_from(last - first + 1).unwrap_or_default());
            for (cell, over) in placed.cells((first, last), money) {
                if over != 0 {
                    self.over.insert(self.cells.len(), over);
                }
                self.cells.push(cell);
            }
        }
        self.rows.push(row);
        if row.outside {
            return Groups::default();
        }
        [
            owner_group(&mut self.by_owner, tiltak),
            self.by_source.group_of(tiltak.source.map(|id| id.record())),
            self.by_goal.group_of(tiltak.goal.map(|id| id.record())),
            self.by_area.group_of(tiltak.area.map(|id| id.record())),
        ]
    }

    fn group(&mut self, about: &About, groups: &[Groups]) {
        let (first, last) = self.span((about.first.number(), about.last.number()), |_| true);
        let years = usize::try_from(last - first + 1).unwrap_or_default();
        self.first = first;
        let groupings =
            [&mut self.by_owner, &mut self.by_source, &mut self.by_goal, &mut self.by_area];
        let groupings = groupings.map(|grouping| {
            grouping.lay_out(first, years);
            grouping
        });
        if fits(&self.cells) {
            add_up::<i64>(groupings, &self.rows, &self.cells, groups);
        } else {
            add_up::<Ore>(groupings, &self.rows, &self.cells, groups);
        }
        self.totals = self.by_owner.totals();
        for silence in &about.silent {
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

/// Adds each tiltak's cells to those of its groups.
fn add_up<T: Lane>(groupings: [&mut Grouping; 4], rows: &[Row], cells: &[Own], groups: &[Groups]) {
    let mut sums = groupings.each_ref().map(|grouping| grouping.open::<T>());
    for (row, groups) in rows.iter().zip(groups).filter(|(row, _)| !row.outside) {
        let own = &cells[row.at..row.at + row.len];
        for ((sums, grouping), group) in sums.iter_mut().zip(&groupings).zip(groups) {
            let place = grouping.place(*group, row.first);
            for (sum, cell) in sums[place..].iter_mut().zip(own) {
                *sum += cell;
            }
        }
    }
    for (grouping, sums) in groupings.into_iter().zip(sums) {
        grouping.close(sums);
    }
}

/// The place of the group that a tiltak's owners make.
fn owner_group(by_owner: &mut Grouping, tiltak: &Tiltak) -> usize {
    match tiltak.owners.as_slice() {
        [one] => by_owner.group_of(Some(one.record())),
        _ => by_owner.group(owner_key(tiltak)),
    }
}

/// The group that a tiltak's owners make.
#[must_use]
pub fn owner_key(tiltak: &Tiltak) -> GroupKey {
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
