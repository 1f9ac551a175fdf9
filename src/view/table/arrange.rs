//! Which rows are shown, in what order, under which headings.

use super::cell::{Cells, Worth, need, worth};
use super::column::Column;
use super::sieve::Sieve;
use super::sorting::{Order, sort};
use crate::engine::{Cell, GroupKey, Part};
use crate::model::{ActorId, Plan, RecordId, Tiltak, TiltakId, Year};
use crate::text::Texts;
use crate::view::{group_name, upper_first};
use rustc_hash::FxHashMap;

/// What rows are gathered under headings by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum By {
    /// Goal.
    Goal,
    /// Owners; several together are a group of their own, since their money
    /// cannot be split between them.
    Owner,
    /// Focus area.
    Area,
    /// Intended source.
    Source,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Goal, Self::Owner, Self::Area, Self::Source];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "inspector-goal",
            Self::Owner => "inspector-owners",
            Self::Area => "inspector-area",
            Self::Source => "inspector-source",
        }
    }

    /// The group of a tiltak.
    #[must_use]
    pub fn group(self, tiltak: &Tiltak) -> GroupKey {
        let one = |id: Option<RecordId>| id.map_or(GroupKey::Nobody, GroupKey::One);
        match self {
            Self::Goal => one(tiltak.goal.map(|id| id.record())),
            Self::Area => one(tiltak.area.map(|id| id.record())),
            Self::Source => one(tiltak.source.map(|id| id.record())),
            Self::Owner => {
                GroupKey::of(tiltak.owners.iter().map(|id: &ActorId| id.record()).collect())
            }
        }
    }

    /// Where a group stands among the others: as the plan has its records,
    /// those of nobody last.
    fn place(self, plan: &Plan, key: &GroupKey) -> (bool, usize) {
        let [first, ..] = key.ids() else { return (true, 0) };
        let place = match self {
            Self::Goal => plan.goals.position((*first).into()),
            Self::Area => plan.areas.position((*first).into()),
            Self::Source => plan.sources.position((*first).into()),
            Self::Owner => plan.actors.position((*first).into()),
        };
        (false, place.unwrap_or(usize::MAX))
    }

    fn name(self, plan: &Plan, key: &GroupKey, texts: &Texts) -> String {
        match (self, key) {
            (Self::Owner, GroupKey::Nobody) => texts.tr("table-no-owner"),
            (Self::Goal, GroupKey::Nobody) => texts.tr("table-without-goal"),
            (Self::Area, GroupKey::Nobody) => texts.tr("table-without-area"),
            (Self::Source, GroupKey::Nobody) => texts.tr("no-source"),
            _ => upper_first(&group_name(plan, key, texts)),
        }
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading.
    Heading(Box<Heading>),
    /// A tiltak, and its position in the plan.
    Tiltak(TiltakId, usize),
}

/// The heading of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The group.
    pub key: GroupKey,
    /// Its name, and how many it holds.
    pub text: String,
    /// The sums of those that count in the totals.
    pub sums: Sums,
}

/// Sums over some rows. What stands outside the totals is not in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// By year, as the cost columns.
    pub years: Vec<Cell>,
    /// Over all years that figures are worked out for.
    pub all: Cell,
    /// The year looked at.
    pub year: Cell,
}

/// The rows of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// The rows from the top down.
    pub rows: Vec<Row>,
    /// Where each tiltak stands.
    pub places: FxHashMap<TiltakId, usize>,
    /// The sums of all rows shown.
    pub sums: Sums,
    /// How many tiltak are shown.
    pub shown: usize,
}

/// Sieves, sorts and gathers the tiltak of a plan.
#[must_use]
pub fn arrange(
    cells: &Cells<'_>,
    years: &[Year],
    sieve: &Sieve,
    by: Option<By>,
    order: Option<Order>,
) -> Arranged {
    let plan = &cells.derived.plan;
    let mut positions = sieve.pass(cells);
    if let Some(order) = order {
        sort(cells, &mut positions, order);
    }
    let mut arranged = Arranged {
        sums: sums(cells, years, &positions),
        shown: positions.len(),
        ..Arranged::default()
    };
    let tiltak = |position: usize| Some(Row::Tiltak(plan.tiltak.at(position)?.id, position));
    match by {
        None => arranged.rows.extend(positions.into_iter().filter_map(tiltak)),
        Some(by) => {
            for (key, members) in groups(plan, by, positions) {
                let name = by.name(plan, &key, cells.texts);
                let text = format!("{name} ({})", members.len());
                let sums = sums(cells, years, &members);
                arranged.rows.push(Row::Heading(Box::new(Heading { key, text, sums })));
                arranged.rows.extend(members.into_iter().filter_map(tiltak));
            }
        }
    }
    arranged.places = arranged
        .rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| match row {
            Row::Tiltak(id, _) => Some((*id, at)),
            Row::Heading(_) => None,
        })
        .collect();
    arranged
}

/// Groups with the positions in them, in the order of the plan's records.
fn groups(plan: &Plan, by: By, positions: Vec<usize>) -> Vec<(GroupKey, Vec<usize>)> {
    let mut groups: Vec<(GroupKey, Vec<usize>)> = Vec::new();
    let mut known: FxHashMap<GroupKey, usize> = FxHashMap::default();
    for position in positions {
        let Some(tiltak) = plan.tiltak.at(position) else { continue };
        let key = by.group(tiltak);
        let at = *known.entry(key.clone()).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push(position);
    }
    groups.sort_by_key(|(key, _)| (by.place(plan, key), key.ids().len()));
    groups
}

/// The sums of some tiltak.
fn sums(cells: &Cells<'_>, years: &[Year], positions: &[usize]) -> Sums {
    let (figures, about) = (&cells.derived.figures, &cells.derived.plan.about);
    let mut sums = Sums { years: vec![Cell::default(); years.len()], ..Sums::default() };
    for position in positions.iter().filter(|position| !figures.is_outside(**position)) {
        for (year, cell) in figures.tiltak_years(*position) {
            sums.all += cell;
            if let Ok(at) = years.binary_search(&year) {
                sums.years[at] += cell;
            }
        }
        sums.year += figures.tiltak(*position, cells.year);
    }
    for (cell, year) in sums.years.iter_mut().zip(years) {
        cell.silent = about.is_silent(*year);
    }
    sums.year.silent = about.is_silent(cells.year);
    sums.all.silent = about.silent.iter().any(|silence| figures.years().any(|y| y == silence.year));
    sums
}

impl Sums {
    /// What a column shows of the sums.
    #[must_use]
    pub fn text(&self, column: Column, years: &[Year], texts: &Texts) -> String {
        let (cell, part) = match column {
            Column::Cost(year) => match years.binary_search(&year) {
                Ok(at) => (self.years[at], Part::Need),
                Err(_) => return String::new(),
            },
            Column::Total => (self.all, Part::Need),
            Column::Granted => (self.year, Part::Granted),
            Column::Gap => (self.year, Part::Gap),
            _ => return String::new(),
        };
        if cell.is_empty() { String::new() } else { crate::view::bounded(&cell, part, texts) }
    }
}

/// The sum of chosen cells, as a spreadsheet tells it at its foot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Cells with something in them.
    pub count: usize,
    /// Cells with an amount, known or not.
    pub amounts: usize,
    /// Their sum.
    pub sum: Cell,
}

impl Chosen {
    /// Adds a cell of a tiltak.
    pub fn add(&mut self, cells: &Cells<'_>, position: usize, column: Column) {
        let Some(tiltak) = cells.derived.plan.tiltak.at(position) else { return };
        if cells.is_blank(position, tiltak, column) {
            return;
        }
        self.count += 1;
        let part = |part: Part| match worth(cells.derived, position, cells.year, part) {
            Worth::Blank => None,
            Worth::Unknown => Some(need(None)),
            Worth::Known(cell) => Some(Cell { need: cell.part(part), ..Cell::default() }),
        };
        let cell = match column {
            Column::Cost(year) => {
                tiltak.cost.get(tiltak.offset(year)).map(|figure| need(figure.amount))
            }
            Column::Total => Some(tiltak.cost.iter().map(|(_, f)| need(f.amount)).sum()),
            Column::Granted => part(Part::Granted),
            Column::Gap => part(Part::Gap),
            _ => None,
        };
        if let Some(cell) = cell {
            self.amounts += 1;
            self.sum += cell;
        }
    }

    /// The average of the known amounts in øre, rounded to whole øre; `None`
    /// when there are none, or some are unknown.
    #[must_use]
    pub fn average(&self) -> Option<crate::model::Ore> {
        let count = i128::try_from(self.amounts).ok().filter(|count| *count > 0)?;
        let known = self.sum.unknown_need == 0;
        known.then(|| (self.sum.need * 2 + count).div_euclid(count * 2))
    }
}
