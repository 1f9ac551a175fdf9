//! Which rows and columns the table has, made once for what it shows.

use super::place::{At, Axis, MoneyKey, Place, meet};
use crate::engine::Part;
use crate::model::{Message, Year};
use crate::text::Texts;
use crate::ui::paint::number::count;
use crate::ui::sheet::Column;
use crate::view::funding::{Fold, Matrix, MoneyLine, Span, TotalRow, total_rows};
use rustc_hash::FxHashMap;

/// Widths in points.
const SOURCE: f32 = 118.0;
const STATUS: f32 = 92.0;
const AMOUNT: f32 = 54.0;
const FREE: f32 = 50.0;
const REST: f32 = 70.0;
const CODE: f32 = 88.0;
const PART: f32 = 70.0;
/// Of what takes the room that is left: the pot, a tiltak's title, and each
/// line of money across.
const POT: [f32; 2] = [120.0, 286.0];
const TITLE: [f32; 2] = [150.0, 236.0];
const MONEY: [f32; 2] = [100.0, 150.0];
/// Of the bar that scrolls many tiltak.
const SCROLL: f32 = 10.0;
/// Of a digit or letter of a code, about.
const LETTER: f32 = 8.6;
const PAD: f32 = 19.0;

/// From so many columns on, the tiltak stand down.
const MANY: usize = 40;

/// The rows and columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Whether the tiltak stand down, and the money across.
    pub(super) turned: bool,
    /// Whether those that have all they need are taken together.
    pub(super) folded: bool,
    /// The rows from top to bottom.
    pub(super) rows: Vec<Axis>,
    /// How many of the first rows are typed in; the rest are sums.
    pub(super) body: usize,
    /// The columns from left to right.
    pub(super) columns: Vec<Column<Axis>>,
    /// The place of each row.
    place: FxHashMap<Axis, usize>,
    /// Where each row and column stands in the matrix.
    at: FxHashMap<Axis, At>,
}

/// What of the table somebody chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Tiltak down, or across; by their number where nobody has chosen.
    pub(super) turned: Option<bool>,
    /// Whether those that have all they need are taken together; by the room
    /// where nobody has chosen.
    pub(super) folded: Option<bool>,
}

impl Layout {
    /// The rows and columns for a room of a width.
    pub(super) fn of(
        matrix: &Matrix,
        fold: &Fold,
        chosen: Chosen,
        (width, scale): (f32, f32),
        texts: &Texts,
    ) -> Self {
        let turned = chosen.turned.unwrap_or(matrix.columns.len() > MANY);
        let make = Make { matrix, fold, scale, texts };
        let mut layout = if turned {
            make.turned(chosen.folded, width)
        } else {
            make.upright(chosen.folded, width)
        };
        layout.place = layout.rows.iter().enumerate().map(|(at, row)| (*row, at)).collect();
        let lines = matrix.lines.iter().enumerate();
        let lines = lines.map(|(at, line)| (Axis::Money(key(line)), At::Line(at)));
        let columns = matrix.columns.iter().enumerate();
        let columns = columns.map(|(at, column)| (Axis::Tiltak(column.id), At::Column(at)));
        layout.at = lines.chain(columns).collect();
        layout
    }

    /// What stands in a row and a column.
    pub(super) fn meet(&self, row: Axis, column: Axis) -> Place {
        meet(self.at(row), self.at(column))
    }

    /// Where a row or column stands in the matrix.
    pub(super) fn at(&self, axis: Axis) -> At {
        self.at.get(&axis).copied().unwrap_or(At::Other(axis))
    }

    /// The place of a row.
    pub(super) fn row(&self, row: Axis) -> Option<usize> {
        self.place.get(&row).copied()
    }

    /// The cell of a line and something else, as row and column.
    pub(super) fn cell(&self, line: MoneyKey, other: Axis) -> (Axis, Axis) {
        let line = Axis::Money(line);
        if self.turned { (other, line) } else { (line, other) }
    }
}

/// The key of a line.
pub(super) fn key(line: &MoneyLine) -> MoneyKey {
    line.grant.map_or(MoneyKey::Pot(line.pot), MoneyKey::Grant)
}

struct Make<'a> {
    matrix: &'a Matrix,
    fold: &'a Fold,
    scale: f32,
    texts: &'a Texts,
}

impl Make<'_> {
    /// Money down, tiltak across.
    fn upright(&self, folded: Option<bool>, width: f32) -> Layout {
        let status = self.column(Axis::Status, "funding-status", STATUS).frozen();
        let mut money = vec![status, self.amount().frozen()];
        if self.has_free() {
            money.push(self.column(Axis::Free, "funding-free", FREE).right().frozen());
        }
        let source = self.column(Axis::Source, "funding-source", SOURCE).frozen();
        let fixed = sum(&money) + source.width;
        let all: Vec<_> = (0..self.matrix.columns.len()).map(|at| self.tiltak(at)).collect();
        let least = fixed + POT[0] * self.scale;
        let folded = folded.unwrap_or(least + sum(&all) > width) && !self.fold.rest.is_empty();
        let tiltak = if folded {
            let shown = self.fold.shown.iter().map(|at| all[*at].clone());
            shown.chain([self.rest()]).collect()
        } else {
            all
        };
        let pot = self.within(width - fixed - sum(&tiltak), POT);
        let pot = Column::new(Axis::Pot, self.texts.tr("funding-pot"), pot).frozen();
        let rows: Vec<_> = self.matrix.lines.iter().map(|line| Axis::Money(key(line))).collect();
        let sums = total_rows(self.matrix).into_iter().map(|row| Axis::Part(row.part));
        Layout {
            turned: false,
            folded,
            body: rows.len(),
            rows: rows.into_iter().chain(sums).collect(),
            columns: [source, pot].into_iter().chain(money).chain(tiltak).collect(),
            place: FxHashMap::default(),
            at: FxHashMap::default(),
        }
    }

    /// Tiltak down, money across.
    fn turned(&self, folded: Option<bool>, width: f32) -> Layout {
        let folded = folded.unwrap_or(false) && !self.fold.rest.is_empty();
        let code = self.column(Axis::Code, "column-code", CODE).frozen();
        let (need, cover): (Vec<TotalRow>, Vec<_>) =
            total_rows(self.matrix).into_iter().partition(|row| row.part == Part::Need);
        let need: Vec<_> = need.iter().map(|row| self.part(row)).collect();
        let cover: Vec<_> = cover.iter().map(|row| self.part(row)).collect();
        let left = width - SCROLL - code.width - sum(&need) - sum(&cover);
        let lines = count(self.matrix.lines.len().max(1));
        let each = self.within((left - TITLE[1] * self.scale) / lines, MONEY);
        let title = self.within(left - each * lines, TITLE);
        let title = Column::new(Axis::Title, self.texts.tr("column-tiltak"), title).frozen();
        let money = self.matrix.lines.iter().map(|line| self.money(line, each));
        let columns = [code, title].into_iter().chain(need).chain(money).chain(cover).collect();
        let mut rows = vec![Axis::Status, Axis::Amount];
        if folded {
            let shown = self.fold.shown.iter().map(|at| self.matrix.columns[*at].id);
            rows.extend(shown.map(Axis::Tiltak));
            rows.push(Axis::Rest);
        } else {
            rows.extend(self.matrix.columns.iter().map(|column| Axis::Tiltak(column.id)));
        }
        let body = rows.len();
        rows.extend(self.has_free().then_some(Axis::Free));
        rows.push(Axis::Sum);
        let (place, at) = (FxHashMap::default(), FxHashMap::default());
        Layout { turned: true, folded, body, rows, columns, place, at }
    }

    /// Whether something is free, or too much, or may be: where all is given
    /// out there is nothing to tell.
    fn has_free(&self) -> bool {
        let mut lines = self.matrix.lines.iter().filter(|line| line.grant.is_some());
        lines.any(|line| line.free != Some(0) || line.over > 0)
    }

    /// A width for what takes the room that is left.
    fn within(&self, left: f32, [least, most]: [f32; 2]) -> f32 {
        left.clamp(least * self.scale, most * self.scale)
    }

    fn column(&self, key: Axis, title: &'static str, width: f32) -> Column<Axis> {
        Column::new(key, self.texts.tr(title), width * self.scale)
    }

    fn amount(&self) -> Column<Axis> {
        let title = amount_title(self.matrix.span, self.texts);
        let amounts = self.matrix.lines.iter().map(|line| line.amount.text(self.texts));
        let width = amounts.map(|text| wide(&text)).fold(AMOUNT.max(wide(&title)), f32::max);
        Column::new(Axis::Amount, title, width.min(140.0) * self.scale).right()
    }

    fn tiltak(&self, at: usize) -> Column<Axis> {
        let column = &self.matrix.columns[at];
        let need = column.need.text(self.texts);
        let width = wide(&column.code).max(wide(&need)).clamp(60.0, 140.0);
        Column::new(Axis::Tiltak(column.id), column.code.clone(), width * self.scale)
            .full(format!("{} {}", column.code, column.title))
            .right()
    }

    fn rest(&self) -> Column<Axis> {
        let count = self.fold.rest.len();
        let title = self.texts.say(&Message::new("funding-rest").count("count", count));
        let full = rest_full(self.matrix, self.fold, self.texts);
        Column::new(Axis::Rest, title, REST * self.scale).full(full).right()
    }

    fn money(&self, line: &MoneyLine, width: f32) -> Column<Axis> {
        let title = format!("{}\n{}", line.source_name, line.pot_name);
        Column::new(Axis::Money(key(line)), title, width).full(line.name(self.texts)).right()
    }

    fn part(&self, row: &TotalRow) -> Column<Axis> {
        self.column(Axis::Part(row.part), row.key, PART).right()
    }
}

/// Width of columns together.
fn sum(columns: &[Column<Axis>]) -> f32 {
    columns.iter().map(|column| column.width).sum()
}

/// Width of a text that stands in a cell, about.
fn wide(text: &str) -> f32 {
    count(text.chars().count()) * LETTER + PAD
}

/// Which tiltak are taken together, by name.
pub(super) fn rest_full(matrix: &Matrix, fold: &Fold, texts: &Texts) -> String {
    let codes = fold.rest.iter().map(|at| Message::verbatim(matrix.columns[*at].code.clone()));
    let shown: Vec<_> = codes.clone().take(12).collect();
    let key = if fold.rest.len() > shown.len() { "funding-rest-many" } else { "funding-rest-full" };
    let count = fold.rest.len() - shown.len();
    texts.say(&Message::new(key).list("tiltak", shown).count("count", count))
}

/// What the amounts of the money are of: a year, or all.
pub(super) fn amount_title(span: Span, texts: &Texts) -> String {
    span.year().map_or_else(|| texts.tr("funding-all-years"), |year: Year| year.to_string())
}
