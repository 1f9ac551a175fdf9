//! A form in words, made once per revision.

use super::field::{Adds, Field, Formed, Group, Line, RowsOf, Spot, Subject, Work, at, open, work};
use super::name::{Named, lower_first, name_by_id, record_name};
use super::slot::{Among, Slot, Typing, choices};
use crate::change::{PlanSet, RecordKind, Thing};
use crate::model::{EvidenceId, Message, Plan, RecordId, Year};
use crate::text::Texts;
use crate::view::{evidence_label, evidence_text};

/// What a form is read from.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The base and its scenarios.
    pub set: &'a PlanSet,
    /// The language.
    pub texts: &'static Texts,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What it is of.
    pub subject: Subject,
    /// What the record is called.
    pub title: String,
    /// Its lines, from the top.
    pub lines: Vec<FormLine>,
}

/// A line of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormLine {
    /// A field.
    Field(FormField),
    /// Fields that come once for each row.
    Group(FormGroup),
}

/// A group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormGroup {
    /// Its heading.
    pub label: String,
    /// What is said when there are no rows.
    pub empty: String,
    /// Whether the fields of a row stand under each other.
    pub block: bool,
    /// What stands above the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<FormRow>,
    /// How a row is added.
    pub add: Option<FormAdd>,
}

/// A row of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormRow {
    /// What it is called.
    pub label: String,
    /// Whether its label is shown: a year.
    pub shown: bool,
    /// The fields.
    pub fields: Vec<FormField>,
    /// How it is removed.
    pub remove: Option<RowRemoval>,
}

/// How a row is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowRemoval {
    /// What the button is called.
    pub name: String,
    /// The line of the form, and the row.
    pub at: (usize, usize),
    /// What cannot go without its money.
    pub thing: Option<Thing>,
}

/// How a row is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormAdd {
    /// What the button says.
    pub label: String,
    /// The line of the form.
    pub line: usize,
    /// What is chosen first.
    pub choice: AddChoice,
}

/// What is chosen when a row is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddChoice {
    /// Nothing; the row is called this to begin with.
    Nothing(String),
    /// One of these records.
    Records(Among, Vec<RecordId>),
    /// One of these years.
    Years(Vec<Year>),
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Where it stands.
    pub spot: Spot,
    /// Its label.
    pub label: String,
    /// What it is called by those who listen.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// What it rests on, where it has evidence of its own.
    pub basis: Option<Basis>,
}

/// What a field rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Where it stands.
    pub spot: Spot,
    /// What it is called by those who listen.
    pub name: String,
    /// The evidence, in a few words.
    pub text: String,
    /// All of it.
    pub tip: String,
    /// Whether the field is assumed.
    pub assumed: bool,
    /// The evidence.
    pub evidence: Option<EvidenceId>,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// It is typed.
    Typed(Typing),
    /// One record is chosen, or none.
    One {
        /// What is chosen.
        now: Option<RecordId>,
        /// What it is called.
        text: String,
    },
    /// Several records are chosen.
    Several {
        /// What is chosen.
        now: Vec<RecordId>,
        /// What they are called, joined.
        text: String,
    },
    /// A word is chosen.
    Word {
        /// Its place.
        now: usize,
        /// The words.
        words: Vec<String>,
    },
}

/// A form; `None` when the plan has no such subject.
#[must_use]
pub fn form(book: Book<'_>, subject: Subject) -> Option<Form> {
    let title = match subject {
        Subject::About => book.plan.about.title.clone(),
        Subject::Record(key) => record_name(book.plan, key, book.texts).text,
    };
    let make = Make { book, subject, title };
    let (lines, _) = work(book.plan, subject, &make)?;
    Some(Form { subject, lines, title: make.title })
}

struct Make<'a> {
    book: Book<'a>,
    subject: Subject,
    title: String,
}

impl Work for &Make<'_> {
    type Out = Vec<FormLine>;

    fn on<R: Formed>(self, record: &mut R) -> Vec<FormLine> {
        let lines = R::LINES.iter().enumerate();
        lines.filter_map(|(line, spec)| self.line(record, line, spec)).collect()
    }
}

impl Make<'_> {
    fn line<R: Formed>(&self, record: &mut R, line: usize, spec: &Line<R>) -> Option<FormLine> {
        match spec {
            Line::One(field) => {
                let spot = self.spot(line, 0, 0);
                self.field(record, field, spot, "").map(FormLine::Field)
            }
            Line::Many(group) => Some(FormLine::Group(self.group(record, line, group))),
        }
    }

    const fn spot(&self, line: usize, row: i32, column: usize) -> Spot {
        Spot { subject: self.subject, line, row, column, basis: false }
    }

    fn field<R: Formed>(
        &self,
        record: &mut R,
        field: &Field<R>,
        spot: Spot,
        row: &str,
    ) -> Option<FormField> {
        let texts = self.book.texts;
        let label = texts.tr(field.label);
        let value = self.value(open(record, spot, texts.lang())?);
        let basis = open(record, Spot { basis: true, ..spot }, texts.lang());
        let basis = basis.filter(Slot::is_evidence).map(|by| self.basis(&by, spot, row, &label));
        let name = self.name("register-field-name", row, &label);
        Some(FormField { spot, label, name, value, basis })
    }

    /// What something is called by those who listen: the record, the row and
    /// the field.
    fn name(&self, key: &'static str, row: &str, label: &str) -> String {
        let field = lower_first(label);
        let field = if row.is_empty() { field } else { format!("{}, {field}", lower_first(row)) };
        let message = Message::new(key).text("record", self.title.clone()).text("field", field);
        self.book.texts.say(&message)
    }

    fn basis(&self, by: &Slot<'_>, spot: Spot, row: &str, label: &str) -> Basis {
        let Book { plan, texts, .. } = self.book;
        let evidence = match by {
            Slot::One { now, .. } => now.map(EvidenceId::from),
            _ => None,
        };
        Basis {
            spot: Spot { basis: true, ..spot },
            name: self.name("register-basis-name", row, label),
            text: evidence_label(plan, evidence, texts),
            tip: evidence_text(plan, evidence, texts),
            assumed: plan.is_assumed(evidence),
            evidence,
        }
    }

    fn value(&self, slot: Slot<'_>) -> Value {
        let texts = self.book.texts;
        match slot {
            Slot::Typed { typing, .. } => Value::Typed(typing),
            Slot::One { now, among, none, .. } => {
                let text = match now {
                    Some(id) => self.book.named(among, id).text,
                    None => none.map_or_else(String::new, |key| texts.tr(key)),
                };
                Value::One { now, text: super::name::upper_first(&text) }
            }
            Slot::Several { now, among, none, .. } => {
                let names =
                    now.iter().map(|id| Message::verbatim(self.book.named(among, *id).text));
                let text = match now.as_slice() {
                    [] => texts.tr(none),
                    _ => texts.say(&Message::new("list").list("items", names.collect())),
                };
                Value::Several { text: super::name::upper_first(&text), now }
            }
            Slot::Word { now, words, .. } => {
                let word = |word: &Message| super::name::upper_first(&texts.say(word));
                Value::Word { now, words: words.iter().map(word).collect() }
            }
        }
    }

    fn group<R: Formed>(&self, record: &mut R, line: usize, group: &Group<R>) -> FormGroup {
        let texts = self.book.texts;
        let places = self.rows(record, &group.rows);
        let rows: Vec<_> =
            places.into_iter().map(|row| self.row(record, line, group, row)).collect();
        let heads = group.fields.iter().map(|field| texts.tr(field.label)).collect();
        FormGroup {
            label: texts.tr(group.label),
            empty: if group.empty.is_empty() { String::new() } else { texts.tr(group.empty) },
            block: group.block,
            heads,
            rows,
            add: self.add(record, line, group),
        }
    }

    fn rows<R: Formed>(&self, record: &R, rows: &RowsOf<R>) -> Vec<i32> {
        let about = &self.book.plan.about;
        match rows {
            RowsOf::List(len) => (0..i32::try_from(len(record)).unwrap_or(i32::MAX)).collect(),
            RowsOf::Years(bounds) => {
                let (first, last) = (about.first.number(), about.last.number());
                let (from, to) = bounds(record).unwrap_or((first, last));
                (first.min(from)..=last.max(to)).collect()
            }
        }
    }

    fn row<R: Formed>(&self, record: &mut R, line: usize, group: &Group<R>, row: i32) -> FormRow {
        let texts = self.book.texts;
        let shown = matches!(group.rows, RowsOf::Years(_));
        let number = if shown { row } else { row.saturating_add(1) };
        let label = texts.say(&Message::new(group.row).text("number", number.to_string()));
        let mut fields = Vec::with_capacity(group.fields.len());
        for (column, field) in group.fields.iter().enumerate() {
            fields.extend(self.field(record, field, self.spot(line, row, column), &label));
        }
        let at = usize::try_from(row).unwrap_or_default();
        let thing = group.pot.and_then(|pot| pot(record, at)).map(Thing::Pot);
        let remove = (thing.is_some() || group.remove.is_some()).then(|| RowRemoval {
            name: self.name("register-remove-row", "", &label),
            at: (line, at),
            thing,
        });
        FormRow { label: if shown { row.to_string() } else { label }, shown, fields, remove }
    }

    fn add<R: Formed>(&self, record: &R, line: usize, group: &Group<R>) -> Option<FormAdd> {
        let (label, adds) = &group.add;
        let choice = match adds {
            Adds::Never => return None,
            Adds::Blank(_) => AddChoice::Nothing(self.book.texts.tr("register-new-pot")),
            Adds::Chosen(among, taken, _) => AddChoice::Records(*among, taken(record)),
            Adds::Year(taken, _) => {
                let taken = taken(record);
                let years = self.book.plan.about.years();
                AddChoice::Years(years.filter(|year| !taken.contains(year)).collect())
            }
        };
        Some(FormAdd { label: self.book.texts.tr(label), line, choice })
    }
}

impl Book<'_> {
    /// What a record is called where it is chosen.
    #[must_use]
    pub fn named(&self, among: Among, id: RecordId) -> Named {
        match among {
            Among::Kinds([RecordKind::Evidence]) => self.evidence(id.into()),
            Among::Kinds(kinds) => name_by_id(self.plan, kinds, id, self.texts),
            Among::Pots => name_by_id(self.plan, &[], id, self.texts),
            Among::Scenarios => {
                let scenario = self.set.scenario(id.into());
                let name = scenario.map_or_else(|| id.to_string(), |found| found.name.clone());
                Named { text: name, ..Named::default() }
            }
        }
    }

    /// Evidence where it is chosen: where it stands, and what it says.
    fn evidence(&self, id: EvidenceId) -> Named {
        let found = self.plan.evidence.get(id);
        let assumed = found.is_some_and(crate::model::Evidence::is_assumption);
        let more = found.map_or_else(String::new, |evidence| match &evidence.kind {
            crate::model::EvidenceKind::Source { .. } => evidence.says.clone(),
            crate::model::EvidenceKind::Assumption { why, .. } => why.clone(),
        });
        Named { text: evidence_label(self.plan, Some(id), self.texts), more, assumed }
    }

    /// What can be chosen at a spot; `None` is none of them. Nothing for a spot
    /// that is typed into.
    #[must_use]
    pub fn choices(&self, spot: Spot) -> (Among, Vec<Option<RecordId>>) {
        let found = at(self.plan, spot, self.texts.lang(), |slot| match slot {
            Slot::One { among, none, .. } => Some((among, none.is_some())),
            Slot::Several { among, .. } => Some((among, false)),
            _ => None,
        });
        let Some((Some((among, none)), _)) = found else {
            return (Among::Kinds(&[]), Vec::new());
        };
        let all = choices(self.plan, self.set, among).into_iter().map(Some);
        (among, none.then_some(None).into_iter().chain(all).collect())
    }

    /// What is left to choose where a row is added.
    #[must_use]
    pub fn left(&self, among: Among, taken: &[RecordId]) -> Vec<RecordId> {
        let mut all = choices(self.plan, self.set, among);
        let taken: std::collections::BTreeSet<_> = taken.iter().collect();
        all.retain(|id| !taken.contains(id));
        all
    }

    /// What it is called when nothing is chosen at a spot.
    #[must_use]
    pub fn nothing(&self, spot: Spot) -> String {
        let found = at(self.plan, spot, self.texts.lang(), |slot| match slot {
            Slot::One { none, .. } => none,
            _ => None,
        });
        found.and_then(|(none, _)| none).map_or_else(String::new, |key| self.texts.tr(key))
    }
}
