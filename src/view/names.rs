//! What people call things.

use crate::engine::GroupKey;
use crate::model::{
    ActorId, EvidenceId, EvidenceKind, GrantId, Message, Plan, RecordId, Source, SourceKind,
};
use crate::text::Texts;

/// Names of actors, joined; "ingen ennå" when there are none.
#[must_use]
pub fn actor_names(plan: &Plan, actors: &[ActorId], texts: &Texts) -> String {
    if actors.is_empty() {
        return texts.tr("nobody-yet");
    }
    let name = |id: &ActorId| {
        let actor = plan.actors.get(*id);
        Message::verbatim(actor.map_or_else(|| id.to_string(), |actor| actor.name.clone()))
    };
    texts.say(&Message::new("list").list("items", actors.iter().map(name).collect()))
}

/// What a group of owners, sources or goals is called.
#[must_use]
pub fn group_name(plan: &Plan, key: &GroupKey, texts: &Texts) -> String {
    let name = |id: &RecordId| {
        let actor = plan.actors.get((*id).into()).map(|actor| actor.name.clone());
        let source = || plan.sources.get((*id).into()).map(|source| source.short().to_owned());
        let goal = || plan.goals.get((*id).into()).map(|g| format!("{} {}", g.code, g.short()));
        let area = || plan.areas.get((*id).into()).map(|area| area.name.clone());
        let name = actor.or_else(source).or_else(goal).or_else(area);
        Message::verbatim(name.unwrap_or_else(|| id.to_string()))
    };
    match key.ids() {
        [] => texts.tr("nobody-yet"),
        ids => texts.say(&Message::new("list").list("items", ids.iter().map(name).collect())),
    }
}

/// A source as it stands in a sentence: "hos Norsk Helsenett", "i
/// samfinansiering fra RHF-ene".
#[must_use]
pub fn source_phrase(source: Option<&Source>, texts: &Texts) -> String {
    let Some(source) = source else { return texts.tr("phrase-no-source") };
    let key = match source.kind {
        SourceKind::OwnBudget => "phrase-own-budget",
        SourceKind::CoFunding => "phrase-co-funding",
        SourceKind::Earmarked => "phrase-earmarked",
    };
    texts.say(&Message::new(key).text("source", source.short()))
}

/// A grant by its source and pot.
#[must_use]
pub fn grant_name(plan: &Plan, id: GrantId) -> String {
    let pot = plan.grants.get(id).and_then(|grant| plan.pot(grant.pot));
    pot.map_or_else(|| id.to_string(), |(source, pot)| format!("{}, {}", source.short(), pot.name))
}

/// A piece of evidence in a line: the document and case, or whose assumption
/// and why.
#[must_use]
pub fn evidence_text(plan: &Plan, id: Option<EvidenceId>, texts: &Texts) -> String {
    let Some(id) = id else { return texts.tr("evidence-none") };
    let Some(evidence) = plan.evidence.get(id) else {
        return texts.say(&Message::new("evidence-missing").text("id", id.as_str()));
    };
    let message = match &evidence.kind {
        EvidenceKind::Source { document, case } if case.is_empty() => {
            Message::new("evidence-document").text("document", document.clone())
        }
        EvidenceKind::Source { document, case } => Message::new("evidence-source")
            .text("document", document.clone())
            .text("case", case.clone()),
        EvidenceKind::Assumption { whose, why } => Message::new("evidence-assumption")
            .text("whose", whose.clone())
            .text("why", why.clone()),
    };
    let who = texts.say(&message);
    if evidence.says.is_empty() { who } else { format!("{} – {who}", evidence.says) }
}

/// The text with a small first letter, as it stands within a sentence.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The text with a large first letter, as it stands by itself.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
