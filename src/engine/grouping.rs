//! Figures by owner, source, goal or area.

use super::cell::Cell;
use super::sum::{Lane, Sum};
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
    /// Groups of one record, which most are: found without making a key.
    ones: FxHashMap<RecordId, usize>,
    /// All other groups.
    others: FxHashMap<GroupKey, usize>,
    cells: Vec<Cell>,
    first: i32,
    years: usize,
}

impl Grouping {
    /// The place of a group, new or known.
    pub(super) fn group(&mut self, key: GroupKey) -> usize {
        match self.find(&key) {
            Some(group) => group,
            None => self.add(key),
        }
    }

    /// The place of the group of one record, or of nothing.
    pub(super) fn group_of(&mut self, id: Option<RecordId>) -> usize {
        let Some(id) = id else { return self.group(GroupKey::Nobody) };
        match self.ones.get(&id) {
            Some(group) => *group,
            None => self.add(GroupKey::One(id)),
        }
    }

    fn find(&self, key: &GroupKey) -> Option<usize> {
        match key {
            GroupKey::One(id) => self.ones.get(id).copied(),
            other => self.others.get(other).copied(),
        }
    }

    fn add(&mut self, key: GroupKey) -> usize {
        let group = self.keys.len();
        match &key {
            GroupKey::One(id) => self.ones.insert(*id, group),
            other => self.others.insert(other.clone(), group),
        };
        self.keys.push(key);
        group
    }

    /// Says which years the figures are of, once all groups are known.
    pub(super) const fn lay_out(&mut self, first: i32, years: usize) {
        (self.first, self.years) = (first, years);
    }

    /// Sums to add to, for all groups and years.
    pub(super) fn open<T: Lane>(&self) -> Vec<Sum<T>> {
        vec![Sum::default(); self.keys.len() * self.years]
    }

    /// Where in the sums those of a group begin, from one of its years on.
    pub(super) fn place(&self, group: usize, first: i32) -> usize {
        group * self.years + usize::try_from(first - self.first).unwrap_or_default()
    }

    /// Keeps the sums as the groups' figures.
    pub(super) fn close<T: Lane>(&mut self, sums: Vec<Sum<T>>) {
        self.cells = sums.into_iter().map(Cell::from).collect();
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
        match self.find(key) {
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
