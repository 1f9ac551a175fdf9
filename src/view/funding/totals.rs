//! The rows under the matrix: need, cover by rung, what is missing.

use super::matrix::{Fold, Matrix, NeedColumn};
use crate::engine::{Cell, Part};
use crate::text::Texts;
use crate::view::topbar::bounded;

/// A row under the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotalRow {
    /// What it tells.
    pub part: Part,
    /// Key of its name.
    pub key: &'static str,
}

const ROWS: [TotalRow; 7] = [
    TotalRow { part: Part::Need, key: "column-need" },
    TotalRow { part: Part::Granted, key: "column-granted" },
    TotalRow { part: Part::Signalled, key: "column-signalled" },
    TotalRow { part: Part::Applied, key: "column-applied" },
    TotalRow { part: Part::Unclear, key: "column-unclear" },
    TotalRow { part: Part::Uncovered, key: "column-uncovered" },
    TotalRow { part: Part::Gap, key: "column-gap" },
];

/// The rows that say something: need, granted and missing always, the rungs
/// between when any of the need is covered so.
#[must_use]
pub fn total_rows(matrix: &Matrix) -> Vec<TotalRow> {
    let always = |part| matches!(part, Part::Need | Part::Granted | Part::Gap);
    let any = |part| {
        matrix.total.part(part) != 0 || matrix.columns.iter().any(|c| c.cell.part(part) != 0)
    };
    ROWS.into_iter().filter(|row| always(row.part) || any(row.part)).collect()
}

impl TotalRow {
    /// What the row says of a tiltak.
    #[must_use]
    pub fn of(&self, column: &NeedColumn, texts: &Texts) -> String {
        text(&column.cell, self.part, texts)
    }

    /// What it says of the tiltak taken together.
    #[must_use]
    pub fn of_rest(&self, fold: &Fold, texts: &Texts) -> String {
        text(&fold.cell, self.part, texts)
    }

    /// What it says of the plan.
    #[must_use]
    pub fn of_all(&self, matrix: &Matrix, texts: &Texts) -> String {
        text(&matrix.total, self.part, texts)
    }

    /// Whether what it says of a tiltak rests on an assumption.
    #[must_use]
    pub const fn is_assumed(&self, column: &NeedColumn) -> bool {
        match self.part {
            Part::Need => column.need.assumed,
            Part::Gap | Part::Uncovered => column.need.assumed || column.cover_assumed,
            part => column.cover_assumed && column.cell.part(part) != 0,
        }
    }

    /// Whether what it says of the plan rests on an assumption.
    #[must_use]
    pub const fn is_total_assumed(&self, matrix: &Matrix) -> bool {
        let (need, granted) = matrix.total_assumed;
        match self.part {
            Part::Need => need,
            Part::Granted => granted,
            Part::Gap => need || granted,
            _ => false,
        }
    }
}

/// A part of a cell; "?" where the need is there but not known.
fn text(cell: &Cell, part: Part, texts: &Texts) -> String {
    let unknown = cell.need == 0 && (cell.unknown_need > 0 || cell.silent);
    let of_need = matches!(part, Part::Need | Part::Gap | Part::Uncovered);
    if unknown && of_need { "?".to_owned() } else { bounded(cell, part, texts) }
}
