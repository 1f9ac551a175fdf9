//! What the matrix says in sentences: what is bound and to what, where the
//! sources disagree, what is free, too much, or left behind.

use super::matrix::{Matrix, MoneyLine, NeedColumn, Span};
use crate::engine::Until;
use crate::model::{
    Contradiction, GrantId, Message, Ore, PotId, RecordId, Restriction, Rung, ScenarioId, SourceId,
    SourceKind, TiltakId,
};
use crate::text::Texts;
use crate::view::Derived;
use crate::view::names::evidence_text;
use rustc_hash::FxHashSet;

/// Tiltak that a sentence names before it says how many more there are.
const NAMED: usize = 3;

/// What a sentence is about; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// More is allocated than there is.
    Over,
    /// Money that was refused is allocated.
    Rejected,
    /// Money is where the need no longer is.
    LeftBehind,
    /// A tiltak is given more than it needs.
    Beyond,
    /// Money is not allocated.
    Free,
    /// Money may only be used for some of it.
    Bound,
    /// Sources disagree.
    Contradiction,
}

/// Where a sentence leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLink {
    /// To the line of a grant.
    Grant(GrantId),
    /// To the column of a tiltak.
    Tiltak(TiltakId),
    /// To why a pot is bound.
    Why(PotId),
    /// To the scenario that follows the other evidence.
    Scenario(ScenarioId),
}

/// A sentence under the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// The sentence.
    pub text: String,
    /// Where it leads.
    pub link: Option<NoteLink>,
    /// More of it, that is unfolded by the link to why.
    pub more: Vec<String>,
}

impl NoteKind {
    /// Key of the word that the sentence begins with.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Over => "funding-lead-over",
            Self::Rejected => "funding-lead-rejected",
            Self::LeftBehind => "funding-lead-left",
            Self::Beyond => "funding-lead-beyond",
            Self::Free => "funding-lead-free",
            Self::Bound => "funding-lead-bound",
            Self::Contradiction => "funding-lead-contradiction",
        }
    }
}

/// All that is to be said of a matrix, the gravest first.
#[must_use]
pub fn notes(derived: &Derived, matrix: &Matrix, texts: &Texts) -> Vec<Note> {
    let tell = Tell { derived, matrix, texts };
    let lines = matrix.lines.iter().enumerate();
    let mut notes: Vec<Note> = lines.flat_map(|(at, line)| tell.of_line(at, line)).collect();
    notes.extend(matrix.columns.iter().filter_map(|column| tell.left_behind(column)));
    notes.extend(tell.bound());
    notes.extend(derived.plan.contradictions.iter().filter_map(|c| tell.contradiction(c)));
    notes.sort_by_key(|note| note.kind);
    notes
}

struct Tell<'a> {
    derived: &'a Derived,
    matrix: &'a Matrix,
    texts: &'a Texts,
}

impl Tell<'_> {
    fn note(&self, kind: NoteKind, message: &Message, link: NoteLink) -> Note {
        Note { kind, text: self.texts.say(message), link: Some(link), more: Vec::new() }
    }

    fn of_line(&self, at: usize, line: &MoneyLine) -> Vec<Note> {
        let Some(grant) = line.grant else { return Vec::new() };
        let there = NoteLink::Grant(grant);
        let about = |key, ore: Ore| {
            Message::new(key).money("amount", ore).text("line", line.name(self.texts))
        };
        let mut notes = Vec::new();
        if line.rung == Some(Rung::Rejected) {
            let given: Ore = self.row(at).sum();
            if given > 0 {
                notes.push(self.note(
                    NoteKind::Rejected,
                    &about("funding-note-rejected", given),
                    there,
                ));
            }
            return notes;
        }
        if line.over > 0 {
            notes.push(self.note(NoteKind::Over, &about("funding-note-over", line.over), there));
        }
        if let Some(free) = line.free.filter(|free| *free > 0) {
            let message = about(
                if line.bound > 0 { "funding-note-free-bound" } else { "funding-note-free" },
                free,
            );
            let message = message.money("bound", line.bound);
            notes.push(self.note(NoteKind::Free, &message, there));
        }
        notes
    }

    /// The known amounts that a line gives.
    fn row(&self, line: usize) -> impl Iterator<Item = Ore> + '_ {
        (0..self.matrix.columns.len()).map(move |column| self.matrix.given(line, column).known)
    }

    /// Money that stands where a tiltak does not need it.
    fn left_behind(&self, column: &NeedColumn) -> Option<Note> {
        let Span::Year(year) = self.matrix.span else { return None };
        (column.over > 0).then(|| {
            let moved = self.derived.standing.moved.iter();
            let moved = moved.filter(|moved| moved.tiltak == column.id && moved.from == year);
            let to = moved.filter_map(|moved| match moved.to {
                Until::Year(to) | Until::AtLeast(to) => Some(to),
                Until::NotInPeriod => None,
            });
            let (kind, message) = match to.max() {
                Some(to) => {
                    let message = Message::new("funding-note-left-moved").year("to", to);
                    (NoteKind::LeftBehind, message)
                }
                None => (NoteKind::Beyond, Message::new("funding-note-left")),
            };
            let message = message
                .money("amount", column.over)
                .text("tiltak", named(column))
                .year("year", year);
            self.note(kind, &message, NoteLink::Tiltak(column.id))
        })
    }

    /// Pots with money that may not be used for all that is missing.
    fn bound(&self) -> Vec<Note> {
        let mut seen = FxHashSet::default();
        let lines = self.matrix.lines.iter().filter(|line| seen.insert(line.pot));
        let mut notes: Vec<_> = lines
            .filter_map(|line| Some((line.source, self.bound_pot(line, line.only.as_ref()?)?)))
            .collect();
        // What others were asked for first, what the owners have themselves last.
        let kind = |source: Option<SourceId>| {
            source.and_then(|id| self.derived.plan.sources.get(id)).map(|source| source.kind)
        };
        notes.sort_by_key(|(source, _)| match kind(*source) {
            Some(SourceKind::CoFunding) => 0,
            Some(SourceKind::Earmarked) => 1,
            _ => 2,
        });
        notes.into_iter().map(|(_, note)| note).collect()
    }

    fn bound_pot(&self, line: &MoneyLine, only: &Restriction) -> Option<Note> {
        let of_pot = self.matrix.lines.iter().filter(|other| other.pot == line.pot);
        let money = of_pot.filter(|line| line.rung != Some(Rung::Rejected));
        let amount: Ore = money.map(|line| line.amount.known).sum();
        let plan = &self.derived.plan;
        let missing = self.matrix.columns.iter().filter(|column| {
            let tiltak = plan.tiltak.at(column.position);
            let barred = tiltak.is_some_and(|tiltak| !only.allows(tiltak));
            barred && column.cell.gap() > 0 && !column.outside
        });
        let missing: Vec<&NeedColumn> = missing.collect();
        if amount <= 0 || missing.is_empty() {
            return None;
        }
        let message = Message::new("funding-note-bound")
            .money("amount", amount)
            .text("source", line.source_name.clone())
            .text("purpose", only.purpose.clone())
            .money("gap", missing.iter().map(|column| column.cell.gap()).sum())
            .list("tiltak", names(&missing));
        let mut note = self.note(NoteKind::Bound, &message, NoteLink::Why(line.pot));
        note.more = self.why(only);
        Some(note)
    }

    /// What a restriction says, rule by rule, and what it rests on.
    fn why(&self, only: &Restriction) -> Vec<String> {
        let plan = &self.derived.plan;
        let list = |key: &'static str, names: Vec<String>| {
            let names: Vec<_> = names.into_iter().map(Message::verbatim).collect();
            (!names.is_empty()).then(|| self.texts.say(&Message::new(key).list("names", names)))
        };
        let areas = only.areas.iter().filter_map(|id| Some(plan.areas.get(*id)?.name.clone()));
        let goals = only.goals.iter().filter_map(|id| {
            let goal = plan.goals.get(*id)?;
            Some(format!("{} {}", goal.code, goal.short()))
        });
        let owners = only.owners.iter().filter_map(|id| Some(plan.actors.get(*id)?.name.clone()));
        let tiltak = only.tiltak.iter().filter_map(|id| Some(plan.tiltak.get(*id)?.code.clone()));
        let rests = Message::new("funding-why-rests")
            .text("evidence", evidence_text(plan, only.by, self.texts));
        let rules = [
            list("funding-why-areas", areas.collect()),
            list("funding-why-goals", goals.collect()),
            list("funding-why-owners", owners.collect()),
            list("funding-why-tiltak", tiltak.collect()),
            Some(self.texts.say(&rests)),
        ];
        rules.into_iter().flatten().collect()
    }

    /// Where sources disagree about the money shown.
    fn contradiction(&self, contradiction: &Contradiction) -> Option<Note> {
        let shown = |id: &RecordId| {
            self.matrix.lines.iter().any(|line| {
                let grant = line.grant.is_some_and(|grant| grant.record() == *id);
                let source = line.source.is_some_and(|source| source.record() == *id);
                grant || source || line.pot.record() == *id
            })
        };
        contradiction.about.iter().any(shown).then(|| Note {
            kind: NoteKind::Contradiction,
            text: contradiction.text.clone(),
            link: contradiction.scenario.map(NoteLink::Scenario),
            more: Vec::new(),
        })
    }
}

/// The code with the short title, where they differ.
fn named(column: &NeedColumn) -> String {
    if column.code == column.short {
        return column.code.clone();
    }
    format!("{} {}", column.code, column.short)
}

/// The first few by name, and how many more there are.
fn names(columns: &[&NeedColumn]) -> Vec<Message> {
    let shown = if columns.len() <= NAMED + 1 { columns.len() } else { NAMED };
    let name = |column: &&NeedColumn| Message::verbatim(column.short.clone());
    let mut names: Vec<_> = columns[..shown].iter().map(name).collect();
    if columns.len() > shown {
        names.push(Message::new("funding-others").count("count", columns.len() - shown));
    }
    names
}
