//! What a record is used by, in words, and what removing it takes along.

use super::name::record_name;
use crate::change::{
    Change, Entry, Key, Part, RecordKey, RecordKind, Removal, Scenario, Thing, Use, removal, uses,
};
use crate::model::{Message, Plan};
use crate::text::Texts;
use crate::view::records::form::Book;

/// Records that use another in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseGroup {
    /// How.
    pub title: String,
    /// The records.
    pub lines: Vec<UseLine>,
}

/// A record that uses another, or goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseLine {
    /// The record to go to; `None` is the plan's own page.
    pub go: Option<RecordKey>,
    /// What it is called.
    pub text: String,
    /// Whether the link between them is assumed.
    pub assumed: bool,
}

/// What uses a record, grouped by how.
#[must_use]
pub fn used_by(book: Book<'_>, key: RecordKey) -> Vec<UseGroup> {
    grouped(book, &uses(book.plan, key), |found| {
        if key.kind() == RecordKind::Evidence { basis_key(found.part) } else { use_key(found.part) }
    })
}

fn grouped(book: Book<'_>, uses: &[Use], key_of: impl Fn(&Use) -> &'static str) -> Vec<UseGroup> {
    let mut groups: Vec<(&'static str, UseGroup)> = Vec::new();
    for found in uses {
        let key = key_of(found);
        let line = line(book, found);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.lines.push(line),
            None => groups.push((key, UseGroup { title: book.texts.tr(key), lines: vec![line] })),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn line(book: Book<'_>, found: &Use) -> UseLine {
    let Some(key) = found.by else {
        let text = book.texts.tr("register-page-about");
        return UseLine { go: None, text, assumed: false };
    };
    let linked = matches!(found.part, Part::After | Part::With | Part::Needs);
    UseLine {
        go: Some(shown_at(key)),
        text: full_name(book.plan, key, book.texts),
        assumed: linked && book.plan.is_assumed(found.rests_on),
    }
}

/// Where a record is shown: a relation at the tiltak that it is of.
const fn shown_at(key: RecordKey) -> RecordKey {
    match key {
        RecordKey::Allocation((_, tiltak)) => RecordKey::Tiltak(tiltak),
        key => key,
    }
}

fn full_name(plan: &Plan, key: RecordKey, texts: &Texts) -> String {
    let named = record_name(plan, key, texts);
    let more =
        [RecordKind::Allocation, RecordKind::Grant, RecordKind::Decision, RecordKind::Stated];
    if more.contains(&key.kind()) && !named.more.is_empty() {
        format!("{}, {}", named.text, named.more)
    } else {
        named.text
    }
}

/// Key of how a record is used by a part of another.
const fn use_key(part: Part) -> &'static str {
    match part {
        Part::PartOf => "register-use-part-of",
        Part::Goal => "register-use-goal",
        Part::Area => "register-use-area",
        Part::Owners => "register-use-owner",
        Part::Responsible => "register-use-responsible",
        Part::Partners => "register-use-partner",
        Part::Source => "register-use-source",
        Part::After | Part::Needs => "register-use-needed",
        Part::With => "register-use-with",
        Part::Actor => "register-use-run",
        Part::Contributors => "register-use-contributes",
        Part::Bound => "register-use-limits",
        Part::Pot => "register-use-pot",
        Part::Decision => "register-use-decision",
        Part::Grant => "register-use-grant",
        Part::Tiltak => "register-use-money",
        Part::Of => "register-use-cause",
        Part::About => "register-use-about",
        Part::Follows => "register-use-followed",
        Part::Other => "register-use-other",
        Part::Who => "register-use-gains",
        Part::Scope => "register-use-stated",
        _ => "register-use-basis",
    }
}

/// Key of what rests on evidence, by the part that does.
const fn basis_key(part: Part) -> &'static str {
    match part {
        Part::Follows => "register-use-followed",
        Part::Other => "register-use-other",
        Part::About => "register-use-about",
        Part::Roles => "register-basis-roles",
        Part::Years | Part::Date | Part::Silent => "register-basis-years",
        Part::SourceBy => "register-basis-source",
        Part::Cost | Part::Money => "register-basis-amounts",
        Part::Rung => "register-basis-rung",
        Part::After | Part::With | Part::Needs | Part::Link => "register-basis-links",
        Part::Contributors => "register-basis-shares",
        Part::Bound => "register-basis-bound",
        Part::CarryOver => "register-basis-carry-over",
        Part::Outside => "register-basis-outside",
        Part::Risk => "register-basis-risk",
        _ => "register-use-basis",
    }
}

/// What removing something takes along, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removing {
    /// What is asked.
    pub title: String,
    /// What goes with it, kind by kind.
    pub along: Vec<UseGroup>,
    /// What stays and is changed, by how.
    pub changed: Vec<UseGroup>,
    /// The scenarios that mention what goes.
    pub scenarios: Vec<String>,
    /// What it is called when undone.
    pub name: Message,
    /// The changes; or what to do first.
    pub changes: Result<Vec<Change>, Message>,
}

/// What removing something would take along; `None` when the plan has no such
/// thing. `open` is the scenario that is open.
#[must_use]
pub fn removing(book: Book<'_>, open: Option<&Scenario>, thing: Thing) -> Option<Removing> {
    let what = asked(book, thing)?;
    let title =
        book.texts.say(&Message::new("register-remove-title").message("what", what.clone()));
    let name_step = Message::new("change-remove").message("what", what);
    let found = removal(book.plan, &[thing]);
    let lawful = found.as_ref().ok();
    Some(Removing {
        title,
        along: lawful.map_or_else(Vec::new, |removal| along(book, thing, removal)),
        changed: lawful.map_or_else(Vec::new, |removal| changed(book, removal)),
        scenarios: lawful.map_or_else(Vec::new, |removal| scenarios(book, open, removal)),
        name: name_step,
        changes: found.map(|removal| removal.changes),
    })
}

/// What is to go, as "kind name".
fn asked(book: Book<'_>, thing: Thing) -> Option<Message> {
    let (kind, name) = match thing {
        Thing::Record(key) if key.is_in(book.plan) => {
            (kind_key(key.kind()), full_name(book.plan, key, book.texts))
        }
        Thing::Pot(id) => ("register-kind-pot", book.plan.pot(id)?.1.name.clone()),
        Thing::Record(_) => return None,
    };
    let message = Message::new("record-named").message("kind", Message::new(kind));
    Some(message.text("name", name))
}

/// Key of a word for one record of a kind.
#[must_use]
pub const fn kind_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Evidence => "kind-evidence",
        RecordKind::Actor => "kind-actor",
        RecordKind::Goal => "kind-goal",
        RecordKind::Area => "kind-area",
        RecordKind::Tiltak => "kind-tiltak",
        RecordKind::Milestone => "kind-milestone",
        RecordKind::Initiative => "kind-initiative",
        RecordKind::Source => "kind-source",
        RecordKind::Grant => "kind-grant",
        RecordKind::Allocation => "kind-allocation",
        RecordKind::Stated => "kind-stated",
        RecordKind::Contradiction => "kind-contradiction",
        RecordKind::Decision => "kind-decision",
        RecordKind::Consequence => "kind-consequence",
        RecordKind::Benefit => "kind-benefit",
    }
}

fn along(book: Book<'_>, thing: Thing, removal: &Removal) -> Vec<UseGroup> {
    let mut groups: Vec<(RecordKind, UseGroup)> = Vec::new();
    for key in &removal.gone {
        if thing == Thing::Record(*key) {
            continue;
        }
        let text = full_name(book.plan, *key, book.texts);
        let line = UseLine { go: Some(shown_at(*key)), text, assumed: false };
        if let Some((_, group)) = groups.iter_mut().find(|(kind, _)| *kind == key.kind()) {
            group.lines.push(line);
        } else {
            let title = book.texts.tr(along_key(key.kind()));
            groups.push((key.kind(), UseGroup { title, lines: vec![line] }));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Key of the name of a kind where several go along.
const fn along_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Allocation => "register-along-allocations",
        kind => super::list::Page::Kind(kind).keys()[0],
    }
}

fn changed(book: Book<'_>, removal: &Removal) -> Vec<UseGroup> {
    grouped(book, &removal.cleared, |found| match found.part {
        part if is_basis(part) => "register-loses-basis",
        part => loses_key(part),
    })
}

/// Whether the part refers to nothing but evidence.
const fn is_basis(part: Part) -> bool {
    matches!(
        part,
        Part::Record
            | Part::Roles
            | Part::Years
            | Part::SourceBy
            | Part::Date
            | Part::Silent
            | Part::Outside
            | Part::Risk
            | Part::Cost
            | Part::CarryOver
            | Part::Rung
            | Part::Money
            | Part::Link
    )
}

/// Key of what a record loses with a part.
const fn loses_key(part: Part) -> &'static str {
    match part {
        Part::Owners => "register-loses-owner",
        Part::Responsible => "register-loses-responsible",
        Part::Partners => "register-loses-partner",
        Part::Goal => "register-loses-goal",
        Part::Area => "register-loses-area",
        Part::Source => "register-loses-source",
        Part::After | Part::With | Part::Needs => "register-loses-link",
        Part::Contributors => "register-loses-contributor",
        Part::Bound => "register-loses-bound",
        _ => "register-loses-mention",
    }
}

/// Names of the other scenarios in whose lists something that goes is named:
/// there the change will no longer fit, and is told.
fn scenarios(book: Book<'_>, open: Option<&Scenario>, removal: &Removal) -> Vec<String> {
    let names = |entry: &&Entry| mentions(&entry.change, &removal.gone);
    let follows = |scenario: &&Scenario| match open {
        None => true,
        Some(open) => {
            let line = book.set.lineage(scenario.id).unwrap_or_default();
            scenario.id != open.id && line.iter().any(|parent| parent.id == open.id)
        }
    };
    let hit = |scenario: &&Scenario| scenario.changes.iter().any(|entry| names(&entry));
    let all = book.set.scenarios.iter().filter(follows).filter(hit);
    all.map(|scenario| scenario.name.clone()).collect()
}

/// Whether a change writes a record, or refers to it.
fn mentions(change: &Change, gone: &[RecordKey]) -> bool {
    let touched = change.key().record().is_some_and(|key| gone.contains(&key));
    let leans = match change.key() {
        Key::Allocation(grant, tiltak, _) => {
            gone.contains(&RecordKey::Grant(grant)) || gone.contains(&RecordKey::Tiltak(tiltak))
        }
        _ => false,
    };
    let mut refers = false;
    if let Change::Add { record, .. } | Change::Replace { now: record, .. } = change {
        record.references().each(&mut |_, to, _| refers |= gone.iter().any(|key| to.means(*key)));
    }
    touched || leans || refers
}
