//! What a form is made of: the fields of each kind of record, as data.

use super::slot::{Among, Slot};
use crate::change::{Change, Record, RecordKey, difference};
use crate::model::{About, EvidenceId, Message, Plan, PotId, RecordId, Year};
use crate::text::Lang;

/// What a form is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// What the plan is.
    About,
    /// A record.
    Record(RecordKey),
}

/// Where in a form something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The form.
    pub subject: Subject,
    /// The line of the form.
    pub line: usize,
    /// The row within a group: a place in a list, or a year.
    pub row: i32,
    /// The field within a row.
    pub column: usize,
    /// Whether this is what the field rests on, and not the field itself.
    pub basis: bool,
}

type SlotOf<R> = for<'a> fn(&'a mut R, i32, Lang) -> Option<Slot<'a>>;
type BasisOf<R> = for<'a> fn(&'a mut R, i32) -> Option<&'a mut Option<EvidenceId>>;

/// A field: its label, and how its value is read and written. It is left out
/// where the record has no such value.
pub(super) struct Field<R: 'static> {
    pub(super) label: &'static str,
    pub(super) slot: SlotOf<R>,
    pub(super) basis: Option<BasisOf<R>>,
}

impl<R> Field<R> {
    /// A field that nothing rests on by itself.
    pub(super) const fn new(label: &'static str, slot: SlotOf<R>) -> Self {
        Self { label, slot, basis: None }
    }

    /// A field with evidence of its own.
    pub(super) const fn based(label: &'static str, slot: SlotOf<R>, basis: BasisOf<R>) -> Self {
        Self { label, slot, basis: Some(basis) }
    }
}

/// How a row comes into a group.
pub(super) enum Adds<R: 'static> {
    /// It does not.
    Never,
    /// As it is, with a fresh id.
    Blank(fn(&mut R, RecordId, String)),
    /// For a record that is chosen among those not there.
    Chosen(Among, fn(&R) -> Vec<RecordId>, fn(&mut R, RecordId)),
    /// For a year of the plan that is not there.
    Year(fn(&R) -> Vec<Year>, fn(&mut R, Year)),
}

/// The rows of a group.
pub(super) enum RowsOf<R: 'static> {
    /// A list of so many.
    List(fn(&R) -> usize),
    /// The plan's years, and any beyond them that have figures.
    Years(fn(&R) -> Option<(i32, i32)>),
}

/// Fields that come once for each row.
pub(super) struct Group<R: 'static> {
    pub(super) label: &'static str,
    /// What a row is called by those who listen.
    pub(super) row: &'static str,
    /// What is said when there are no rows.
    pub(super) empty: &'static str,
    /// Whether the fields of a row stand under each other.
    pub(super) block: bool,
    pub(super) rows: RowsOf<R>,
    pub(super) fields: &'static [Field<R>],
    pub(super) add: (&'static str, Adds<R>),
    pub(super) remove: Option<fn(&mut R, usize)>,
    /// The pot that a row is: it cannot go without its money.
    pub(super) pot: Option<fn(&R, usize) -> Option<PotId>>,
}

/// A line of a form.
pub(super) enum Line<R: 'static> {
    One(Field<R>),
    Many(Group<R>),
}

/// A record with a form.
pub(super) trait Formed: Sized + 'static {
    /// Its lines, from the top.
    const LINES: &'static [Line<Self>];
}

/// The value at a spot; `None` when there is none.
pub(super) fn open<R: Formed>(record: &mut R, spot: Spot, lang: Lang) -> Option<Slot<'_>> {
    let field = match R::LINES.get(spot.line)? {
        Line::One(field) => field,
        Line::Many(group) => {
            let rows = match &group.rows {
                RowsOf::List(len) => len(record),
                RowsOf::Years(_) => usize::MAX,
            };
            usize::try_from(spot.row).ok().filter(|row| *row < rows)?;
            group.fields.get(spot.column)?
        }
    };
    if spot.basis {
        let basis = field.basis?;
        // A value that is not there rests on nothing.
        (field.slot)(record, spot.row, lang)?;
        basis(record, spot.row).map(super::slot::evidence)
    } else {
        (field.slot)(record, spot.row, lang)
    }
}

/// Does something with a record of whatever kind, opened.
macro_rules! with_formed {
    ($record:expr, $of:ident => $do:expr) => {
        match $record {
            Record::Evidence($of) => Some($do),
            Record::Actor($of) => Some($do),
            Record::Goal($of) => Some($do),
            Record::Area($of) => Some($do),
            Record::Tiltak($of) => Some($do),
            Record::Milestone($of) => Some($do),
            Record::Initiative($of) => Some($do),
            Record::Source($of) => Some($do),
            Record::Grant($of) => Some($do),
            Record::Allocation(_) => None,
            Record::Stated($of) => Some($do),
            Record::Contradiction($of) => Some($do),
            Record::Decision($of) => Some($do),
            Record::Consequence($of) => Some($do),
            Record::Benefit($of) => Some($do),
        }
    };
}

/// What is done to an opened record, whatever its kind.
pub(super) trait Work {
    /// What comes of it.
    type Out;

    /// Does it.
    fn on<R: Formed>(self, record: &mut R) -> Self::Out;
}

/// Works on a copy of a form's subject; gives what came of it, and the changes
/// that make the subject so. `None` when the plan has no such subject.
pub(super) fn work<W: Work>(
    plan: &Plan,
    subject: Subject,
    work: W,
) -> Option<(W::Out, Vec<Change>)> {
    let Subject::Record(key) = subject else {
        let mut now = plan.about.clone();
        let out = work.on(&mut now);
        let changes = about_difference(&plan.about, now);
        return Some((out, changes));
    };
    let was = key.find(plan)?;
    let mut now = was.clone();
    let out = with_formed!(&mut now, record => work.on(&mut **record))?;
    let changes = difference(&was, &now);
    Some((out, changes))
}

fn about_difference(was: &About, now: About) -> Vec<Change> {
    if *was == now {
        return Vec::new();
    }
    vec![Change::SetAbout { was: Box::new(was.clone()), now: Box::new(now) }]
}

/// Opens the value at a spot, and does something with it.
struct AtSpot<F> {
    spot: Spot,
    lang: Lang,
    with: F,
}

impl<T, F: FnOnce(Slot<'_>) -> T> Work for AtSpot<F> {
    type Out = Option<T>;

    fn on<R: Formed>(self, record: &mut R) -> Option<T> {
        open(record, self.spot, self.lang).map(self.with)
    }
}

/// Opens the value at a spot of a plan.
pub(super) fn at<T>(
    plan: &Plan,
    spot: Spot,
    lang: Lang,
    with: impl FnOnce(Slot<'_>) -> T,
) -> Option<(T, Vec<Change>)> {
    let (out, changes) = work(plan, spot.subject, AtSpot { spot, lang, with })?;
    Some((out?, changes))
}

/// The text at a spot that is typed into.
#[must_use]
pub fn typed_text(plan: &Plan, spot: Spot, lang: Lang) -> Option<String> {
    let shown = |slot: Slot<'_>| match slot {
        Slot::Typed { shown, .. } => Some(shown),
        _ => None,
    };
    at(plan, spot, lang, shown)?.0
}

/// The changes that put a text at a spot.
///
/// # Errors
/// Why the text cannot stand there.
pub fn type_text(plan: &Plan, spot: Spot, text: &str, lang: Lang) -> Result<Vec<Change>, Message> {
    let put = |slot: Slot<'_>| match slot {
        Slot::Typed { put, .. } => put(text),
        _ => Ok(()),
    };
    match at(plan, spot, lang, put) {
        None => Ok(Vec::new()),
        Some((Ok(()), changes)) => Ok(changes),
        Some((Err(why), _)) => Err(why),
    }
}

/// The changes that put a chosen record, or none, at a spot.
#[must_use]
pub fn choose(plan: &Plan, spot: Spot, chosen: Option<RecordId>, lang: Lang) -> Vec<Change> {
    let put = |slot: Slot<'_>| {
        if let Slot::One { put, .. } = slot {
            put(chosen);
        }
    };
    at(plan, spot, lang, put).map_or_else(Vec::new, |((), changes)| changes)
}

/// The changes that put another of a few words at a spot.
#[must_use]
pub fn choose_word(plan: &Plan, spot: Spot, chosen: usize, lang: Lang) -> Vec<Change> {
    let put = |slot: Slot<'_>| {
        if let Slot::Word { put, .. } = slot {
            put(chosen);
        }
    };
    at(plan, spot, lang, put).map_or_else(Vec::new, |((), changes)| changes)
}

/// The changes that check a record at a spot with several, or clear it.
#[must_use]
pub fn toggle(plan: &Plan, spot: Spot, record: RecordId, lang: Lang) -> Vec<Change> {
    let put = |slot: Slot<'_>| {
        if let Slot::Several { now, put, .. } = slot {
            let mut then: Vec<_> = now.iter().copied().filter(|id| *id != record).collect();
            if then.len() == now.len() {
                then.push(record);
            }
            put(then);
        }
    };
    at(plan, spot, lang, put).map_or_else(Vec::new, |((), changes)| changes)
}

/// A row that is added to a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewRow {
    /// With an id and a name to begin with.
    Blank(RecordId, String),
    /// For this record.
    Record(RecordId),
    /// For this year.
    Year(Year),
}

struct AddRow(usize, NewRow);

impl Work for AddRow {
    type Out = ();

    fn on<R: Formed>(self, record: &mut R) {
        let Some(Line::Many(group)) = R::LINES.get(self.0) else { return };
        match (&group.add.1, self.1) {
            (Adds::Blank(add), NewRow::Blank(id, name)) => add(record, id, name),
            (Adds::Chosen(_, _, add), NewRow::Record(id)) => add(record, id),
            (Adds::Year(_, add), NewRow::Year(year)) => add(record, year),
            _ => {}
        }
    }
}

/// The changes that add a row to the group on a line.
#[must_use]
pub fn add_row(plan: &Plan, subject: Subject, line: usize, row: NewRow) -> Vec<Change> {
    work(plan, subject, AddRow(line, row)).map_or_else(Vec::new, |((), changes)| changes)
}

struct RemoveRow(usize, usize);

impl Work for RemoveRow {
    type Out = ();

    fn on<R: Formed>(self, record: &mut R) {
        let Some(Line::Many(group)) = R::LINES.get(self.0) else { return };
        let RowsOf::List(len) = group.rows else { return };
        if let Some(remove) = group.remove.filter(|_| self.1 < len(record)) {
            remove(record, self.1);
        }
    }
}

/// The changes that take a row out of the group on a line.
#[must_use]
pub fn remove_row(plan: &Plan, subject: Subject, line: usize, row: usize) -> Vec<Change> {
    work(plan, subject, RemoveRow(line, row)).map_or_else(Vec::new, |((), changes)| changes)
}
