//! What must hold of the table of tiltak, whatever the plan.

mod cases;
mod many;

use crate::generate::{config, plan};
use proptest::prelude::*;
use std::sync::Arc;
use veikart::change::{Change, PlanSet};
use veikart::document::Document;
use veikart::engine::Cell;
use veikart::model::{Message, Plan, TiltakId, Year};
use veikart::text::{Lang, Texts};
use veikart::view::Derived;
use veikart::view::table::{
    Arranged, By, Cells, Choice, Column, Names, Order, Row, RowAt, Sieve, Typed, Written, arrange,
    assumed_cover, cost_years, shift_rows, taken_along, write_block,
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn writing_what_stands_in_a_cell_changes_nothing(plan in plan()) {
        for lang in Lang::ALL {
            let table = Table::of(plan.clone(), lang);
            let cells = table.block(&table.ids(), &table.columns());
            let written = table.write(&cells);
            prop_assert_eq!(written.refused, vec![]);
            prop_assert_eq!(written.changes, vec![]);
        }
    }

    #[test]
    fn a_cell_copied_to_another_row_says_the_same_there(plan in plan(), from in 0..12_usize) {
        let table = Table::of(plan, Lang::Nb);
        let ids = table.ids();
        let Some(id) = ids.get(from).copied() else { return Ok(()) };
        let position = table.derived.plan.tiltak.position(id).unwrap();
        for column in table.columns().into_iter().filter(|column| column.locked().is_none()) {
            let text = table.input(id, column);
            for to in ids.iter().filter(|to| **to != id) {
                let typed = vec![typed(*to, column, &text)];
                let written = table.write(&typed);
                if written.refused.is_empty() {
                    let after = Table::of(made(&table.derived.plan, &written), Lang::Nb);
                    // Whitespace is one space each in what is one line.
                    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
                    prop_assert_eq!(one_line(after.input(*to, column)), one_line(text.clone()));
                } else {
                    // What cannot stand in the other row: a link to itself, an
                    // end before its start, a share of nothing.
                    let may = matches!(
                        column,
                        Column::After | Column::With | Column::End | Column::Policy | Column::Start
                    );
                    prop_assert!(may, "{column:?} {text} {:?}", written.refused);
                }
            }
        }
        prop_assert_eq!(table.input(id, Column::Code), table.cells().cell(position, Column::Code).text);
    }

    #[test]
    fn groups_add_up_to_the_figures_of_the_engine(plan in plan()) {
        let table = Table::of(plan, Lang::Nb);
        let figures = &table.derived.figures;
        for by in By::ALL {
            let grouping = match by {
                By::Goal => &figures.by_goal,
                By::Owner => &figures.by_owner,
                By::Area => &figures.by_area,
                By::Source => &figures.by_source,
            };
            let arranged = table.arrange(&Sieve::default(), Some(by), None);
            let mut seen = 0;
            for row in &arranged.rows {
                let Row::Heading(heading) = row else { continue };
                for (at, year) in table.years.iter().enumerate() {
                    let of_engine = grouping.cell(&heading.key, *year);
                    prop_assert_eq!(plain(heading.sums.years[at]), plain(of_engine));
                }
                prop_assert_eq!(
                    plain(heading.sums.year),
                    plain(grouping.cell(&heading.key, table.year()))
                );
                seen += usize::from(grouping.keys().contains(&heading.key));
            }
            prop_assert_eq!(seen, grouping.keys().len());
            prop_assert_eq!(arranged.sums.year, figures.total(table.year()));
            prop_assert_eq!(plain(arranged.sums.all), plain(figures.grand_total()));
        }
    }

    #[test]
    fn sorting_keeps_every_row_and_is_stable(plan in plan(), down in any::<bool>()) {
        let table = Table::of(plan, Lang::Nb);
        for column in table.columns() {
            let order = Order { column, down };
            let arranged = table.arrange(&Sieve::default(), None, Some(order));
            let shown = ids(&arranged);
            let mut all = shown.clone();
            let mut expected = table.ids();
            all.sort_unstable();
            expected.sort_unstable();
            prop_assert_eq!(all, expected);
            let cell = |id: TiltakId| table.input(id, column);
            let place = |id: TiltakId| table.derived.plan.tiltak.position(id).unwrap();
            for pair in shown.windows(2) {
                if cell(pair[0]) == cell(pair[1]) {
                    prop_assert!(place(pair[0]) < place(pair[1]), "{column:?}");
                }
                prop_assert!(!cell(pair[0]).is_empty() || cell(pair[1]).is_empty() || column.locked().is_some());
            }
        }
    }

    #[test]
    fn a_block_is_made_as_written_and_undone_as_one(
        plan in plan(), texts in prop::collection::vec(
            prop::sample::select(vec!["18,5", "?", "", "2021", "A1, A2", "RM1", "tull", "-3", "0", "RM0+1"]), 60
        )
    ) {
        let table = Table::of(plan, Lang::Nb);
        let columns = table.columns();
        let ids = table.ids();
        let mut cells = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let row = match ids.get(at % (ids.len() + 2)) {
                Some(id) => RowAt::Tiltak(*id),
                None => RowAt::New(at % 2),
            };
            cells.push(Typed { row, column: columns[at * 7 % columns.len()], text: (*text).into() });
        }
        let written = table.write(&cells);
        let mut document = Document::new(PlanSet::new(Plan::clone(&table.derived.plan)));
        document.change(Message::verbatim("lim inn"), written.changes.clone()).unwrap();
        // What was taken reads back as nothing new, and what was not, not.
        let after = Table::of(Plan::clone(document.plan()), Lang::Nb);
        for refused in &written.refused {
            prop_assert!(document.plan().tiltak.contains(refused.tiltak));
        }
        prop_assert_eq!(after.derived.plan.tiltak.len(), ids.len() + written.added.len());
        if !written.changes.is_empty() {
            document.undo();
        }
        prop_assert!(**document.plan() == *table.derived.plan);
        prop_assert!(document.undo_name().is_none());
    }

    #[test]
    fn what_is_removed_is_named_nowhere_and_comes_back_whole(plan in plan(), pick in 1..64_u32) {
        let ids: Vec<_> = plan.tiltak.iter().map(|tiltak| tiltak.id).collect();
        let chosen: Vec<_> =
            (0..).zip(&ids).filter(|(at, _)| pick >> (at % 6) & 1 == 1).map(|(_, id)| *id).collect();
        let Ok(taken) = taken_along(&plan, &chosen) else { return Ok(()) };
        let mut document = Document::new(PlanSet::new(plan.clone()));
        document.change(taken.message(), taken.changes).unwrap();
        let text = format!("{:?}", document.plan());
        for id in &chosen {
            // Ids are followed by something that no id holds.
            let named = text.match_indices(id.as_str()).any(|(at, _)| {
                let rest = &text[at + id.as_str().len()..];
                let before = text[..at].chars().next_back();
                let within = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
                !rest.starts_with(within) && !before.is_some_and(within)
            });
            prop_assert!(!named, "{id} is still named");
        }
        document.undo();
        prop_assert!(**document.plan() == plan);
    }

    #[test]
    fn rows_move_past_the_row_beside_them_and_back(plan in plan(), pick in 1..64_u32, down in any::<bool>()) {
        let ids: Vec<_> = plan.tiltak.iter().map(|tiltak| tiltak.id).collect();
        let chosen: Vec<_> =
            (0..).zip(&ids).filter(|(at, _)| pick >> (at % 6) & 1 == 1).map(|(_, id)| *id).collect();
        let changes = shift_rows(&plan, &ids, &chosen, down);
        let mut document = Document::new(PlanSet::new(plan.clone()));
        document.change(Message::verbatim("flytt"), changes.clone()).unwrap();
        let after: Vec<_> = document.plan().tiltak.iter().map(|tiltak| tiltak.id).collect();
        let kept = |ids: &[TiltakId], of: bool| -> Vec<TiltakId> {
            ids.iter().copied().filter(|id| chosen.contains(id) == of).collect()
        };
        prop_assert_eq!(kept(&after, true), kept(&ids, true), "in the same order");
        prop_assert_eq!(kept(&after, false), kept(&ids, false), "and so the rest");
        let at = |ids: &[TiltakId], id: TiltakId| ids.iter().position(|one| *one == id).unwrap();
        if let (Some(first), Some(last)) = (chosen.first(), chosen.last()) {
            let edge = if down { at(&ids, *last) + 1 == ids.len() } else { at(&ids, *first) == 0 };
            prop_assert_eq!(changes.is_empty(), edge);
            if !edge {
                let (from, to) = if down {
                    (at(&ids, *last), at(&after, *last))
                } else {
                    (at(&after, *first), at(&ids, *first))
                };
                prop_assert_eq!(from + 1, to);
            }
        }
        document.undo();
        prop_assert!(**document.plan() == plan);
    }
}

/// A plan as the table shows it.
pub(crate) struct Table {
    pub(crate) derived: Derived,
    names: Names,
    cover: rustc_hash::FxHashSet<TiltakId>,
    pub(crate) years: Vec<Year>,
    texts: &'static Texts,
}

impl Table {
    pub(crate) fn of(plan: Plan, lang: Lang) -> Self {
        let derived = Derived::of(Arc::new(plan));
        Self {
            names: Names::of(&derived.plan),
            cover: assumed_cover(&derived.plan, derived.plan.about.focus),
            years: cost_years(&derived.plan, &derived.figures),
            texts: Texts::of(lang),
            derived,
        }
    }

    pub(crate) fn year(&self) -> Year {
        self.derived.plan.about.focus
    }

    pub(crate) fn cells(&self) -> Cells<'_> {
        Cells {
            derived: &self.derived,
            names: &self.names,
            assumed_cover: &self.cover,
            year: self.year(),
            texts: self.texts,
        }
    }

    pub(crate) fn columns(&self) -> Vec<Column> {
        Column::of(&Choice::ALL, &self.years)
    }

    pub(crate) fn ids(&self) -> Vec<TiltakId> {
        self.derived.plan.tiltak.iter().map(|tiltak| tiltak.id).collect()
    }

    pub(crate) fn input(&self, id: TiltakId, column: Column) -> String {
        self.cells().input(self.derived.plan.tiltak.position(id).unwrap(), column)
    }

    /// What is copied of some rows and columns.
    fn block(&self, ids: &[TiltakId], columns: &[Column]) -> Vec<Typed> {
        ids.iter()
            .flat_map(|id| columns.iter().map(|c| typed(*id, *c, &self.input(*id, *c))))
            .collect()
    }

    pub(crate) fn write(&self, cells: &[Typed]) -> Written {
        write_block(&self.derived, self.year(), self.texts, cells, 0x51)
    }

    pub(crate) fn arrange(&self, sieve: &Sieve, by: Option<By>, order: Option<Order>) -> Arranged {
        arrange(&self.cells(), &self.years, sieve, by, order)
    }
}

pub(crate) fn typed(id: TiltakId, column: Column, text: &str) -> Typed {
    Typed { row: RowAt::Tiltak(id), column, text: text.into() }
}

pub(crate) fn ids(arranged: &Arranged) -> Vec<TiltakId> {
    let id = |row: &Row| match row {
        Row::Tiltak(id, _) => Some(*id),
        Row::Heading(_) => None,
    };
    arranged.rows.iter().filter_map(id).collect()
}

/// A plan with a block written in it.
pub(crate) fn made(plan: &Plan, written: &Written) -> Plan {
    let mut after = plan.clone();
    for change in &written.changes {
        let applied: Change = change.apply(&mut after).unwrap();
        assert_eq!(&applied, change, "a change says what it replaces");
    }
    after
}

/// A cell but for whether the year is silent, which a group that counts in no
/// total does not know.
fn plain(mut cell: Cell) -> Cell {
    cell.silent = false;
    cell
}
