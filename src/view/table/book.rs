//! Finding records by what people call them.

use crate::model::{
    ActorId, AreaId, EvidenceId, EvidenceKind, GoalId, Message, Plan, RecordId, SourceId, TiltakId,
};
use crate::text::{Lang, Texts};
use crate::view::nearest;
use rustc_hash::FxHashMap;
use std::cell::Cell;
use std::sync::OnceLock;

/// What some records are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    /// By name, in small letters.
    names: FxHashMap<String, Vec<RecordId>>,
    /// By id, in small letters.
    ids: FxHashMap<String, RecordId>,
    /// Small letters, the name as it is, and whose it is; sorted.
    sorted: Vec<(String, String, RecordId)>,
}

/// How a text does not lead to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Missed {
    /// No record is called so.
    Nobody,
    /// Several may be meant; some of their names.
    Several(Vec<String>),
}

/// How many names are told where several may be meant.
const TOLD: usize = 3;

/// How many names are compared with what was typed to find what was meant.
const COMPARED: usize = 20_000;

impl Book {
    fn of(entries: impl Iterator<Item = (RecordId, Vec<String>)>) -> Self {
        let mut book = Self::default();
        for (id, names) in entries {
            book.ids.entry(id.as_str().to_lowercase()).or_insert(id);
            for name in names.into_iter().filter(|name| !name.trim().is_empty()) {
                let small = name.trim().to_lowercase();
                let called = book.names.entry(small.clone()).or_default();
                if !called.contains(&id) {
                    called.push(id);
                    book.sorted.push((small, name, id));
                }
            }
        }
        book.sorted.sort_unstable();
        book
    }

    /// The record that is called so, or else has that id.
    pub(super) fn exact(&self, text: &str) -> Result<RecordId, Missed> {
        let small = text.trim().to_lowercase();
        match self.names.get(&small).map(Vec::as_slice) {
            Some([one]) => Ok(*one),
            Some(several) => {
                Err(Missed::Several(several.iter().take(TOLD).map(ToString::to_string).collect()))
            }
            None => self.ids.get(&small).copied().ok_or(Missed::Nobody),
        }
    }

    /// The same, or the only record whose name begins so.
    pub(super) fn find(&self, text: &str) -> Result<RecordId, Missed> {
        let missed = match self.exact(text) {
            Err(Missed::Nobody) => Missed::Nobody,
            found => return found,
        };
        let small = text.trim().to_lowercase();
        if small.is_empty() {
            return Err(missed);
        }
        let from = self.sorted.partition_point(|(name, ..)| *name < small);
        let begin = self.sorted[from..].iter().take_while(|(name, ..)| name.starts_with(&small));
        let mut found: Vec<(&str, RecordId)> = Vec::new();
        for (_, name, id) in begin {
            if found.iter().all(|(_, known)| known != id) {
                found.push((name, *id));
            }
        }
        match found.as_slice() {
            [] => Err(missed),
            [(_, one)] => Ok(*one),
            several => {
                let names = several.iter().take(TOLD).map(|(name, _)| (*name).to_owned());
                Err(Missed::Several(names.collect()))
            }
        }
    }

    /// The name that is most like a text, when any is much like it. Ids are
    /// often what people say in short, so they count too.
    pub(super) fn near(&self, text: &str, left: &Cell<usize>) -> Option<&str> {
        left.set(left.get().checked_sub(self.sorted.len() + self.ids.len())?);
        let names = self.sorted.iter().map(|(_, name, _)| name.as_str());
        let mut ids: Vec<_> = self.ids.keys().map(String::as_str).collect();
        ids.sort_unstable();
        let near = nearest(text, names.chain(ids), 1).into_iter().next()?;
        let of_id = || {
            let id = self.ids.get(near)?;
            self.sorted.iter().find(|(.., of)| of == id).map(|(_, name, _)| name.as_str())
        };
        is_like(text, near).then(|| of_id().unwrap_or(near))
    }

    /// The first of some names that leads to the record alone, or its id.
    pub(super) fn call<'a>(&self, id: RecordId, names: impl Iterator<Item = &'a str>) -> String {
        let mut names = names.filter(|name| !name.trim().is_empty() && !splits(name));
        let unique = |name: &&str| self.exact(name) == Ok(id);
        names.find(unique).map_or_else(|| id.to_string(), |name| name.trim().to_owned())
    }
}

/// Whether a name holds what stands between several.
fn splits(name: &str) -> bool {
    name.contains([';', '\t', '\n', '\r'])
}

/// Whether two texts are so alike that one may be meant by the other.
fn is_like(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let longest = a.chars().count().max(b.chars().count());
    let off = super::super::near::distance(&a, &b);
    off * 5 <= longest * 2
}

/// What all records are called that a tiltak can name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) actors: Book,
    pub(super) goals: Book,
    pub(super) areas: Book,
    pub(super) sources: Book,
    pub(super) evidence: Book,
    tiltak: OnceLock<Book>,
}

impl Names {
    /// What the records of a plan are called.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let actor =
            |a: &crate::model::Actor| (a.id.record(), vec![a.short.clone(), a.name.clone()]);
        let goal = |g: &crate::model::Goal| {
            let both = format!("{} {}", g.code, g.short());
            (g.id.record(), vec![g.code.clone(), both, g.short.clone(), g.title.clone()])
        };
        let source =
            |s: &crate::model::Source| (s.id.record(), vec![s.short.clone(), s.name.clone()]);
        Self {
            actors: Book::of(plan.actors.iter().map(actor)),
            goals: Book::of(plan.goals.iter().map(goal)),
            areas: Book::of(plan.areas.iter().map(|a| (a.id.record(), vec![a.name.clone()]))),
            sources: Book::of(plan.sources.iter().map(source)),
            evidence: Book::of(plan.evidence.iter().map(evidence)),
            tiltak: OnceLock::new(),
        }
    }

    /// The tiltak by their codes; looked through when first asked for.
    pub(super) fn tiltak(&self, plan: &Plan) -> &Book {
        self.tiltak.get_or_init(|| {
            Book::of(plan.tiltak.iter().map(|t| (t.id.record(), vec![t.code.clone()])))
        })
    }

    /// Forgets the codes, when some of them are others.
    pub(super) fn forget_tiltak(&mut self) {
        self.tiltak = OnceLock::new();
    }
}

fn evidence(evidence: &crate::model::Evidence) -> (RecordId, Vec<String>) {
    let mut names = vec![evidence.says.clone()];
    if let EvidenceKind::Source { document, case } = &evidence.kind {
        names.push(document.clone());
        if !case.is_empty() {
            let said = Message::new("evidence-source");
            let said = said.text("document", document.clone()).text("case", case.clone());
            // As it is called in any language: a table copied from a window
            // in one is pasted in another.
            names.extend(Lang::ALL.into_iter().map(|lang| Texts::of(lang).say(&said)));
        }
    }
    (evidence.id.record(), names)
}

/// What each kind of record is called where a text leads to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Actor,
    Goal,
    Area,
    Source,
    Evidence,
    Tiltak,
}

impl Of {
    const fn key(self) -> &'static str {
        match self {
            Self::Actor => "table-no-actor",
            Self::Goal => "table-no-goal",
            Self::Area => "table-no-area",
            Self::Source => "table-no-source",
            Self::Evidence => "table-no-evidence",
            Self::Tiltak => "table-no-tiltak",
        }
    }
}

/// Says why a text does not lead to one record, and what to do.
pub(super) fn missed(
    of: Of,
    book: &Book,
    text: &str,
    missed: Missed,
    left: &Cell<usize>,
) -> Message {
    let shown: String = text.trim().chars().take(60).collect();
    match missed {
        Missed::Several(names) => {
            let names = names.into_iter().map(Message::verbatim).collect();
            Message::new("table-several-match").text("value", shown).list("names", names)
        }
        Missed::Nobody => {
            let tiltak = of == Of::Tiltak;
            let (key, near) = match book.near(text.trim(), left) {
                Some(near) if tiltak => ("table-no-code-near", near),
                None if tiltak => ("table-no-code", ""),
                Some(near) => ("table-not-found-near", near),
                None => ("table-not-found", ""),
            };
            let what = Message::new(of.key());
            Message::new(key).text("value", shown).message("what", what).text("near", near)
        }
    }
}

/// How much may be compared to find what was meant, all in all.
pub(super) const fn patience() -> Cell<usize> {
    Cell::new(COMPARED)
}

/// What a tiltak's records are called where they are typed: the shortest name
/// that leads to one alone.
pub(super) fn actor_name(plan: &Plan, names: &Names, id: ActorId) -> String {
    let actor = plan.actors.get(id);
    let called = actor.into_iter().flat_map(|a| [a.short.as_str(), a.name.as_str()]);
    names.actors.call(id.record(), called)
}

/// The same for a goal.
pub(super) fn goal_name(plan: &Plan, names: &Names, id: GoalId) -> String {
    let called = plan.goals.get(id).into_iter().flat_map(|g| [g.code.as_str(), g.title.as_str()]);
    names.goals.call(id.record(), called)
}

/// The same for a focus area.
pub(super) fn area_name(plan: &Plan, names: &Names, id: AreaId) -> String {
    names.areas.call(id.record(), plan.areas.get(id).into_iter().map(|a| a.name.as_str()))
}

/// The same for a source.
pub(super) fn source_name(plan: &Plan, names: &Names, id: SourceId) -> String {
    let source = plan.sources.get(id);
    let called = source.into_iter().flat_map(|s| [s.short.as_str(), s.name.as_str()]);
    names.sources.call(id.record(), called)
}

/// The same for a piece of evidence.
pub(super) fn evidence_name(plan: &Plan, names: &Names, id: EvidenceId) -> String {
    names.evidence.call(id.record(), plan.evidence.get(id).into_iter().map(|e| e.says.as_str()))
}

/// The same for a tiltak.
pub(super) fn tiltak_name(plan: &Plan, names: &Names, id: TiltakId) -> String {
    let code = plan.tiltak.get(id).into_iter().map(|t| t.code.as_str());
    names.tiltak(plan).call(id.record(), code)
}
