//! The content of the table's sheet, made anew when the plan or the way it
//! is looked at is another.

use super::kept::Kept;
use crate::engine::Part;
use crate::model::{Message, Rung, TiltakId, Year};
use crate::text::{Texts, format_money};
use crate::ui::frame::Frame;
use crate::ui::paint::Cover;
use crate::ui::sheet::{self, Cell, Ground, Line, Rows, Sort, Tone};
use crate::view::table::{
    Arranged, Cells, Choice, Chosen, Column, Headline, Names, Order, Row, Sense, Sieve, Sums,
    arrange, assumed_cover, choices, cost_years, headline, hint, why_locked,
};
use crate::view::{Derived, bounded};
use rustc_hash::FxHashSet;

/// Key of a row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum RowKey {
    /// A tiltak.
    Tiltak(TiltakId),
    /// The sums at the foot.
    Sum,
}

impl RowKey {
    /// The tiltak, if it is one.
    pub(super) const fn tiltak(self) -> Option<TiltakId> {
        match self {
            Self::Tiltak(id) => Some(id),
            Self::Sum => None,
        }
    }
}

/// All that is worked out for the table once per revision and way of looking.
#[derive(Clone, Debug)]
pub(super) struct Content {
    names: Names,
    assumed_cover: FxHashSet<TiltakId>,
    pub(super) years: Vec<Year>,
    columns: Vec<sheet::Column<Column>>,
    pub(super) arranged: Arranged,
    pub(super) headline: Headline,
}

impl Content {
    /// `room` is how wide the sheet is: what the other columns leave of it
    /// goes to the title.
    pub(super) fn of(frame: &Frame<'_>, kept: &Kept, sieve: &Sieve, room: u16) -> Self {
        let derived = &frame.shown.derived;
        let (plan, year) = (&derived.plan, frame.look.year);
        let years = cost_years(plan, &derived.figures);
        let names = Names::of(plan);
        let cover = assumed_cover(plan, year);
        let texts = frame.texts;
        let cells = Cells { derived, names: &names, assumed_cover: &cover, year, texts };
        let chosen = Column::of(&kept.columns, &years);
        // An order by a year that the plan does not have is none.
        let order = kept.order.filter(|order| match order.column {
            Column::Cost(year) => years.contains(&year),
            _ => true,
        });
        let arranged = arrange(&cells, &years, sieve, kept.by, order);
        let room = f32::from(room) / frame.scale();
        let empty = |column: &Column| is_empty_year(&cells, &years, &arranged, *column);
        let wide = |column: &Column| if empty(column) { Some(EMPTY) } else { width(*column) };
        let titled = fit(kept, &chosen, room, wide);
        let columns = chosen.iter().map(|column| {
            let mut made = heading(*column, wide(column).unwrap_or(titled), year, order, texts);
            if empty(column) {
                made.title = made.title.rsplit('\n').next().unwrap_or_default().to_owned();
            }
            made
        });
        let columns = columns.collect();
        Self {
            headline: headline(&cells, &years, &arranged),
            columns,
            arranged,
            years,
            assumed_cover: cover,
            names,
        }
    }

    /// The content with what it is read from.
    pub(super) fn rows<'a>(
        &'a self,
        derived: &'a Derived,
        year: Year,
        texts: &'a Texts,
    ) -> TableRows<'a> {
        let assumed_cover = &self.assumed_cover;
        let cells = Cells { derived, names: &self.names, assumed_cover, year, texts };
        TableRows { content: self, cells, sum: texts.tr("sum") }
    }

    /// The column to type in first in a new row: its title, where that is
    /// shown; else its code, or whatever else can be typed in.
    pub(super) fn title_column(&self) -> Column {
        let shown = |wanted: Column| self.columns.iter().any(|column| column.key == wanted);
        let open = || self.columns.iter().map(|column| column.key).find(|c| c.locked().is_none());
        let first = [Column::Title, Column::Code].into_iter().find(|wanted| shown(*wanted));
        first.or_else(open).unwrap_or(Column::Code)
    }

    /// The tiltak shown, from the top down.
    pub(super) fn shown(&self) -> Vec<TiltakId> {
        let id = |row: &Row| match row {
            Row::Tiltak(id, _) => Some(*id),
            Row::Heading(_) => None,
        };
        self.arranged.rows.iter().filter_map(id).collect()
    }
}

/// A column's title, width and what else the sheet must know of it.
fn heading(
    column: Column,
    width: f32,
    year: Year,
    order: Option<Order>,
    texts: &Texts,
) -> sheet::Column<Column> {
    let full = column.name(year, texts);
    let in_year =
        matches!(column, Column::Cost(_) | Column::Granted | Column::Gap | Column::Status);
    // The year on a line of its own, so that figures stand close.
    let title = match full.rsplit_once(' ') {
        Some((name, year)) if in_year => format!("{name}\n{year}"),
        _ => full.clone(),
    };
    let sort = match order {
        Some(order) if order.column == column && order.down => Sort::Down,
        Some(order) if order.column == column => Sort::Up,
        _ => Sort::None,
    };
    let mut made = sheet::Column::new(column, title, width).full(full).sort(sort);
    if column == Column::Code {
        made = made.frozen();
    }
    if column.is_number() {
        made = made.right();
    }
    match hint(column, texts) {
        Some(text) => made.hint(text),
        None => made,
    }
}

/// Width of a year that nothing stands in.
const EMPTY: f32 = 52.0;

/// Whether a column is the cost of a year that the sources say nothing of and
/// nobody has typed anything in: it takes little room.
fn is_empty_year(cells: &Cells<'_>, years: &[Year], arranged: &Arranged, column: Column) -> bool {
    let Column::Cost(year) = column else { return false };
    let sum = years.binary_search(&year).ok().and_then(|at| arranged.sums.years.get(at));
    let about = &cells.derived.plan.about;
    about.is_silent(year) && sum.is_some_and(|cell| cell.is_empty())
}

/// The room that is left for the title, within reason.
fn fit(kept: &Kept, columns: &[Column], room: f32, width: impl Fn(&Column) -> Option<f32>) -> f32 {
    let dragged = |column: &Column| kept.widths.iter().find(|(known, _)| known == column);
    let wide = |column: &Column| dragged(column).map(|(_, wide)| *wide).or_else(|| width(column));
    let others: f32 = columns.iter().filter_map(wide).sum();
    // A little less, for the bar beside the rows.
    (room - others - 12.0).clamp(208.0, 460.0)
}

/// How wide a column is; `None` for what is left.
const fn width(column: Column) -> Option<f32> {
    Some(match column {
        Column::Title => return None,
        Column::Start | Column::End => 60.0,
        Column::Code | Column::Kind => 92.0,
        Column::Years | Column::Priority | Column::Cost(_) | Column::Gap => 76.0,
        Column::Total | Column::Granted => 80.0,
        Column::Risk => 72.0,
        Column::Note => 260.0,
        Column::Owners | Column::Source => 124.0,
        Column::Area | Column::Status => 140.0,
        _ => 180.0,
    })
}

/// The rows as the sheet reads them.
pub(super) struct TableRows<'a> {
    content: &'a Content,
    pub(super) cells: Cells<'a>,
    sum: String,
}

impl TableRows<'_> {
    /// The position in the plan of the tiltak on a line.
    fn position(&self, at: usize) -> Option<usize> {
        match self.content.arranged.rows.get(at) {
            Some(Row::Tiltak(_, position)) => Some(*position),
            _ => None,
        }
    }

    fn sums(&self, sums: &Sums, column: Column) -> Cell<'static> {
        let text = sums.text(column, &self.content.years, self.cells.texts);
        let gap = column == Column::Gap && sums.year.gap() > 0;
        let tone = if gap { Tone::Gap } else { Tone::Plain };
        Cell::new(text).tone(tone).strong().locked()
    }
}

impl Rows for TableRows<'_> {
    type Row = RowKey;
    type Column = Column;

    fn len(&self) -> usize {
        let rows = self.content.arranged.rows.len();
        rows + usize::from(rows > 0)
    }

    fn line(&self, at: usize) -> Line<'_, RowKey> {
        match self.content.arranged.rows.get(at) {
            Some(Row::Tiltak(id, _)) => Line::Body(RowKey::Tiltak(*id)),
            Some(Row::Heading(heading)) => Line::Heading { text: &heading.text, level: 0 },
            None => Line::Total(RowKey::Sum),
        }
    }

    fn place(&self, row: RowKey) -> Option<usize> {
        match row {
            RowKey::Tiltak(id) => self.content.arranged.places.get(&id).copied(),
            RowKey::Sum => self.len().checked_sub(1),
        }
    }

    fn columns(&self) -> &[sheet::Column<Column>] {
        &self.content.columns
    }

    fn cell(&self, at: usize, column: Column) -> Cell<'_> {
        let position = match self.content.arranged.rows.get(at) {
            Some(Row::Tiltak(_, position)) => *position,
            Some(Row::Heading(heading)) => return self.sums(&heading.sums, column),
            None if column == Column::Code => return Cell::new(&*self.sum).strong().locked(),
            None => return self.sums(&self.content.arranged.sums, column),
        };
        let told = self.cells.cell(position, column);
        let tone = match told.sense {
            Sense::Plain => Tone::Plain,
            Sense::Pale => Tone::Muted,
            Sense::Granted => Tone::Granted,
            Sense::Missing => Tone::Gap,
        };
        let ground = match (column, told.sense) {
            (Column::Gap, Sense::Missing) => Ground::Pale(Cover::Rung(Rung::Unclear)),
            _ => Ground::None,
        };
        let mut cell = Cell::new(told.text).tone(tone).assumed(told.assumed).ground(ground);
        cell.strong = column == Column::Code;
        cell.locked = column.locked().is_some();
        cell
    }

    fn name(&self, at: usize, column: Column) -> String {
        if let Some(position) = self.position(at) {
            return self.cells.name(position, column);
        }
        let title = column.name(self.cells.year, self.cells.texts);
        let heading = match self.line(at) {
            Line::Heading { text, .. } => text.to_owned(),
            _ => self.sum.clone(),
        };
        [heading, title, self.cell(at, column).text.into_owned()].join(", ")
    }

    fn tip(&self, at: usize, column: Column) -> Option<String> {
        self.cells.tip(self.position(at)?, column)
    }

    fn input(&self, at: usize, column: Column) -> String {
        match self.position(at) {
            Some(position) => self.cells.input(position, column),
            None => self.cell(at, column).text.into_owned(),
        }
    }

    fn why_locked(&self, at: usize, column: Column) -> Option<Message> {
        match self.position(at) {
            Some(_) => why_locked(column),
            None => Some(Message::new("table-locked-sum")),
        }
    }

    fn choices(&self, at: usize, column: Column) -> Vec<sheet::Choice> {
        if self.position(at).is_none() {
            return Vec::new();
        }
        let all = choices(&self.cells, column).into_iter();
        all.map(|(text, note)| sheet::Choice::new(text).note(note)).collect()
    }

    fn sum(&self, cells: &mut dyn Iterator<Item = (usize, Column)>) -> Option<String> {
        let mut chosen = Chosen::default();
        for (at, column) in cells {
            if let Some(position) = self.position(at) {
                chosen.add(&self.cells, position, column);
            }
        }
        let texts = self.cells.texts;
        // How many there are, the strip says itself.
        if chosen.amounts == 0 {
            return None;
        }
        let sum = Message::verbatim(bounded(&chosen.sum, Part::Need, texts));
        let message = match chosen.average() {
            Some(ore) => {
                let average = format_money(texts.lang(), ore);
                Message::new("table-chosen").text("average", average)
            }
            None => Message::new("table-chosen-unknown"),
        };
        Some(texts.say(&message.message("sum", sum)))
    }
}

/// What a chosen column is called in the list of columns.
pub(super) fn choice_name(choice: Choice, texts: &Texts) -> String {
    texts.tr(choice.key())
}
