//! Figures by owner, source, goal or area.

use super::cell::{Cell, Own};
use crate::model::{RecordId, Year};
use rustc_hash::FxHashMap;

/// What a group of tiltak has in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// One record: an owner, a source, a goal, an area.
    One(RecordId),
    /// Several owners together. Their money cannot be split between them,
    /// so they are a group of their own.
    Several(Vec<RecordId>),
    /// Nobody yet, or nothing.
    Nobody,
}

impl GroupKey {
    /// The key of a list of ids, in whatever order they stand.
    #[must_use]
    pub fn of(mut ids: Vec<RecordId>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        match ids.as_slice() {
            [] => Self::Nobody,
            [one] => Self::One(*one),
            _ => Self::Several(ids),
        }
    }

    /// The ids of the group.
    #[must_use]
    pub fn ids(&self) -> &[RecordId] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::Several(ids) => ids,
            Self::Nobody => &[],
        }
    }

    /// The key as text for files and scripts: ids joined by `+`, or `?`.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Nobody => "?".to_owned(),
            _ => self.ids().iter().map(RecordId::as_str).collect::<Vec<_>>().join("+"),
        }
    }
}

/// Figures by group and year. Groups stand in the order in which the plan's
/// tiltak first name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    keys: Vec<GroupKey>,
    index: FxHashMap<GroupKey, usize>,
    cells: Vec<Cell>,
    first: i32,
    years: usize,
}

impl Grouping {
    /// The place of a group, new or known.
    pub(super) fn group(&mut self, key: GroupKey) -> usize {
        if let Some(group) = self.index.get(&key) {
            return *group;
        }
        let group = self.keys.len();
        self.keys.push(key.clone());
        self.index.insert(key, group);
        group
    }

    /// Makes room for every group's figures, once all groups are known.
    pub(super) fn lay_out(&mut self, first: i32, years: usize) {
        (self.first, self.years) = (first, years);
        self.cells = vec![Cell::default(); self.keys.len() * years];
    }

    /// Adds figures to a group, year by year from one of its years on.
    pub(super) fn add(&mut self, group: usize, first: i32, cells: &[Own]) {
        let Ok(skipped) = usize::try_from(first - self.first) else { return };
        let row = &mut self.cells[group * self.years..][..self.years];
        for (sum, cell) in row.iter_mut().skip(skipped).zip(cells) {
            *sum += *cell;
        }
    }

    /// The sum of all groups, year by year.
    pub(super) fn totals(&self) -> Vec<Cell> {
        let mut totals = vec![Cell::default(); self.years];
        for group in 0..self.keys.len() {
            for (sum, cell) in totals.iter_mut().zip(self.row(group)) {
                *sum += *cell;
            }
        }
        totals
    }

    pub(super) fn silence(&mut self, year: i32) {
        let Ok(year) = usize::try_from(year - self.first) else { return };
        if year < self.years {
            for row in self.cells.chunks_mut(self.years) {
                row[year].silent = true;
            }
        }
    }

    /// The groups.
    #[must_use]
    pub fn keys(&self) -> &[GroupKey] {
        &self.keys
    }

    /// A group's figures in a year.
    #[must_use]
    pub fn cell(&self, key: &GroupKey, year: Year) -> Cell {
        let year = usize::try_from(year.number() - self.first).unwrap_or(usize::MAX);
        match self.index.get(key) {
            Some(group) if year < self.years => self.cells[group * self.years + year],
            _ => Cell::default(),
        }
    }

    /// A group's figures year by year, from the first year of the figures.
    #[must_use]
    pub fn row(&self, group: usize) -> &[Cell] {
        let start = group.saturating_mul(self.years);
        self.cells.get(start..start + self.years).unwrap_or_default()
    }
}
