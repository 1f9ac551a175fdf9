//! What can be looked for in a plan.

use super::fold::Folded;
use crate::model::{Actor, Evidence, EvidenceKind, Plan, RecordId, Tiltak};
use crate::text::Texts;
use crate::view::names::grant_name;

/// What kind of thing was found, in the order that kinds are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundKind {
    /// A tiltak or an activity.
    Tiltak,
    /// A milestone.
    Milestone,
    /// A goal.
    Goal,
    /// A focus area.
    Area,
    /// An actor or a program.
    Actor,
    /// A funding source.
    Source,
    /// A grant.
    Grant,
    /// A dependent initiative.
    Initiative,
    /// A decision.
    Decision,
    /// A benefit.
    Benefit,
    /// A consequence in words.
    Consequence,
    /// Where sources disagree.
    Contradiction,
    /// A source or an assumption.
    Evidence,
}

impl FoundKind {
    /// Key of what several of it are called.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Tiltak => "search-tiltak",
            Self::Milestone => "search-milestones",
            Self::Goal => "search-goals",
            Self::Area => "search-areas",
            Self::Actor => "search-actors",
            Self::Source => "search-sources",
            Self::Grant => "search-grants",
            Self::Initiative => "search-initiatives",
            Self::Decision => "search-decisions",
            Self::Benefit => "search-benefits",
            Self::Consequence => "search-consequences",
            Self::Contradiction => "search-contradictions",
            Self::Evidence => "search-evidence",
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchEntry {
    /// What it is.
    pub kind: FoundKind,
    /// The record to go to.
    pub record: RecordId,
    /// Its code; empty where it has none.
    pub code: String,
    /// Its title, name or text.
    pub title: String,
    /// What stands beside: short title, owners, notes. Empty parts are left out.
    pub beside: Vec<String>,
    /// All of it folded, a line for the code, one for the title, then the rest.
    folded: String,
    title_at: usize,
    beside_at: usize,
}

impl SearchEntry {
    fn new(
        kind: FoundKind,
        record: RecordId,
        (code, title): (&str, &str),
        beside: impl IntoIterator<Item = String>,
    ) -> Self {
        let beside: Vec<String> = beside.into_iter().filter(|text| !text.is_empty()).collect();
        let mut folded = Folded::of(code).text;
        folded.push('\n');
        let title_at = folded.len();
        folded.push_str(&Folded::of(title).text);
        folded.push('\n');
        let beside_at = folded.len();
        for text in &beside {
            folded.push_str(&Folded::of(text).text);
            folded.push('\n');
        }
        let (code, title) = (code.to_owned(), title.to_owned());
        Self { kind, record, code, title, beside, folded, title_at, beside_at }
    }

    /// Code and title as people say them.
    #[must_use]
    pub fn name(&self) -> String {
        if self.code.is_empty() {
            self.title.clone()
        } else {
            format!("{} {}", self.code, self.title)
        }
    }

    pub(super) fn folded_code(&self) -> &str {
        self.folded.get(..self.title_at).unwrap_or_default().trim_end_matches('\n')
    }

    pub(super) fn folded_title(&self) -> &str {
        let title = self.folded.get(self.title_at..self.beside_at).unwrap_or_default();
        title.trim_end_matches('\n')
    }

    /// Code and title, folded.
    pub(super) fn front(&self) -> &str {
        self.folded.get(..self.beside_at).unwrap_or_default()
    }

    /// What stands beside, folded.
    pub(super) fn beside(&self) -> &str {
        self.folded.get(self.beside_at..).unwrap_or_default()
    }
}

pub(super) fn of(plan: &Plan, texts: &Texts) -> Vec<SearchEntry> {
    let mut entries: Vec<SearchEntry> =
        plan.tiltak.iter().map(|tiltak| of_tiltak(plan, tiltak)).collect();
    people(plan, &mut entries);
    money(plan, texts, &mut entries);
    follows(plan, &mut entries);
    entries.extend(plan.evidence.iter().map(of_evidence));
    entries
}

fn of_tiltak(plan: &Plan, tiltak: &Tiltak) -> SearchEntry {
    let roles = tiltak.owners.iter().chain(&tiltak.responsible).chain(&tiltak.partners);
    let mut names: Vec<String> = Vec::new();
    for actor in roles.filter_map(|id| plan.actors.get(*id)) {
        if !names.contains(&actor.name) {
            names.extend(actor_names(actor));
        }
    }
    let mut beside = vec![tiltak.short.clone()];
    beside.extend(names);
    beside.push(tiltak.note.clone());
    let names = (tiltak.code.as_str(), tiltak.title.as_str());
    SearchEntry::new(FoundKind::Tiltak, tiltak.id.record(), names, beside)
}

fn actor_names(actor: &Actor) -> [String; 2] {
    [actor.name.clone(), actor.short.clone()]
}

fn people(plan: &Plan, entries: &mut Vec<SearchEntry>) {
    for milestone in plan.milestones.iter() {
        let names = (milestone.code.as_str(), milestone.title.as_str());
        let year = milestone.year.to_string();
        entries.push(SearchEntry::new(FoundKind::Milestone, milestone.id.record(), names, [year]));
    }
    for goal in plan.goals.iter() {
        let names = (goal.code.as_str(), goal.title.as_str());
        entries.push(SearchEntry::new(
            FoundKind::Goal,
            goal.id.record(),
            names,
            [goal.short.clone()],
        ));
    }
    for area in plan.areas.iter() {
        entries.push(SearchEntry::new(FoundKind::Area, area.id.record(), ("", &area.name), []));
    }
    for actor in plan.actors.iter() {
        let names = ("", actor.name.as_str());
        entries.push(SearchEntry::new(
            FoundKind::Actor,
            actor.id.record(),
            names,
            [actor.short.clone()],
        ));
    }
}

fn money(plan: &Plan, texts: &Texts, entries: &mut Vec<SearchEntry>) {
    for source in plan.sources.iter() {
        let pots = source.pots.iter().flat_map(|pot| {
            let only = pot.only.as_ref().map(|only| only.purpose.clone());
            [pot.name.clone(), only.unwrap_or_default()]
        });
        let beside = std::iter::once(source.short.clone()).chain(pots);
        let names = ("", source.name.as_str());
        entries.push(SearchEntry::new(FoundKind::Source, source.id.record(), names, beside));
    }
    for grant in plan.grants.iter() {
        let name = grant_name(plan, grant.id);
        let beside = [texts.tr(grant.rung.key()), grant.note.clone()];
        entries.push(SearchEntry::new(FoundKind::Grant, grant.id.record(), ("", &name), beside));
    }
}

fn follows(plan: &Plan, entries: &mut Vec<SearchEntry>) {
    for initiative in plan.initiatives.iter() {
        let actor = initiative.actor.and_then(|id| plan.actors.get(id));
        let actor = actor.map(|actor| actor.name.clone()).unwrap_or_default();
        let beside = [initiative.event.clone(), actor];
        let names = ("", initiative.title.as_str());
        entries.push(SearchEntry::new(
            FoundKind::Initiative,
            initiative.id.record(),
            names,
            beside,
        ));
    }
    for decision in plan.decisions.iter() {
        let beside = [decision.forum.clone(), decision.case.clone()];
        let names = ("", decision.text.as_str());
        entries.push(SearchEntry::new(FoundKind::Decision, decision.id.record(), names, beside));
    }
    for benefit in plan.benefits.iter() {
        let names = ("", benefit.title.as_str());
        entries.push(SearchEntry::new(FoundKind::Benefit, benefit.id.record(), names, []));
    }
    for consequence in plan.consequences.iter() {
        let names = ("", consequence.text.as_str());
        entries.push(SearchEntry::new(FoundKind::Consequence, consequence.id.record(), names, []));
    }
    for contradiction in plan.contradictions.iter() {
        let names = ("", contradiction.text.as_str());
        entries.push(SearchEntry::new(
            FoundKind::Contradiction,
            contradiction.id.record(),
            names,
            [],
        ));
    }
}

fn of_evidence(evidence: &Evidence) -> SearchEntry {
    let beside = match &evidence.kind {
        EvidenceKind::Source { document, case } => [document.clone(), case.clone()],
        EvidenceKind::Assumption { whose, why } => [whose.clone(), why.clone()],
    };
    // What it says is what people know it by; else the document or the reason.
    let [first, second] = &beside;
    let title = match (&evidence.kind, evidence.says.is_empty()) {
        (_, false) => &evidence.says,
        (EvidenceKind::Source { .. }, true) => first,
        (EvidenceKind::Assumption { .. }, true) => second,
    };
    let title = title.clone();
    SearchEntry::new(FoundKind::Evidence, evidence.id.record(), ("", &title), beside)
}
