//! Consequences as a story: sentences, and the chains that lead to them.

use crate::engine::{Consequences, Hit, HitKind, Until};
use crate::model::{InitiativeId, Message, MilestoneId, Plan, RecordId, TiltakId};
use crate::text::Texts;

/// What follows, ready to be shown and read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The sentences that matter most, as one paragraph's lines.
    pub lead: Vec<StoryLine>,
    /// The others.
    pub more: Vec<StoryLine>,
    /// From what is postponed to what is hit.
    pub chains: Vec<Chain>,
    /// Whether any link of the chains is assumed.
    pub assumed: bool,
    /// All of it as plain text, to be pasted elsewhere.
    pub text: String,
}

/// A sentence of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryLine {
    /// The sentence.
    pub text: String,
    /// The words for what is assumed in it: a link, or a figure.
    pub assumed: Option<String>,
}

/// A chain of what leads to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// From the first cause on.
    pub nodes: Vec<ChainNode>,
    /// All of it in words.
    pub name: String,
}

/// How a node of a chain is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeTone {
    /// What is postponed.
    Cause,
    /// A tiltak or milestone on the way.
    Step,
    /// An outside initiative.
    Outside,
}

/// A node of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainNode {
    /// The record.
    pub id: RecordId,
    /// Code or title.
    pub title: String,
    /// What happens to it.
    pub note: String,
    /// How it is drawn.
    pub tone: NodeTone,
    /// Whether the link that leads to it is an assumption.
    pub assumed: bool,
}

/// How many sentences stand large.
const LEAD: usize = 3;

/// Tells consequences as a story.
#[must_use]
pub fn story(plan: &Plan, consequences: &Consequences, texts: &Texts) -> Story {
    let mut lines: Vec<StoryLine> = consequences
        .sentences
        .iter()
        .map(|s| {
            let mark = if s.figure { "assumed" } else { "assumed-link" };
            let assumed = s.assumed.then(|| texts.tr(mark));
            StoryLine { text: texts.say(&s.message), assumed }
        })
        .collect();
    let more = lines.split_off(LEAD.min(lines.len()));
    let chains = chains(plan, consequences, texts);
    let assumed = chains.iter().flat_map(|chain| &chain.nodes).any(|node| node.assumed);
    let told = |line: &StoryLine| match &line.assumed {
        Some(mark) => format!("{} ({mark})", line.text),
        None => line.text.clone(),
    };
    let text: Vec<_> = lines.iter().chain(&more).map(told).collect();
    Story { lead: lines, more, chains, assumed, text: text.join("\n") }
}

/// The longest chains: one that is the beginning of another says nothing more.
fn chains(plan: &Plan, consequences: &Consequences, texts: &Texts) -> Vec<Chain> {
    let hits: Vec<&Hit> = consequences
        .tiltak
        .iter()
        .chain(&consequences.milestones)
        .chain(&consequences.initiatives)
        .collect();
    let longest = |hit: &&&Hit| {
        !hits
            .iter()
            .any(|other| other.chain.len() > hit.chain.len() && other.chain.starts_with(&hit.chain))
    };
    let mut kept: Vec<_> = hits.iter().filter(longest).collect();
    kept.sort_by_key(|hit| hit.chain.first().and_then(|id| plan.tiltak.position((*id).into())));
    kept.into_iter()
        .map(|hit| {
            let nodes: Vec<_> = hit
                .chain
                .iter()
                .enumerate()
                .map(|(at, id)| node(plan, &hits, &hit.chain[..at], *id, texts))
                .collect();
            let name = nodes.iter().map(|n| format!("{}, {}", n.title, n.note));
            Chain { name: name.collect::<Vec<_>>().join(" → "), nodes }
        })
        .collect()
}

fn node(plan: &Plan, hits: &[&Hit], before: &[RecordId], id: RecordId, texts: &Texts) -> ChainNode {
    let hit = hits.iter().find(|hit| hit.id == id);
    let tiltak = plan.tiltak.get(TiltakId::from(id));
    let milestone = plan.milestones.get(MilestoneId::from(id)).filter(|_| tiltak.is_none());
    let initiative = plan.initiatives.get(InitiativeId::from(id)).filter(|_| tiltak.is_none());
    let title = tiltak
        .map(|tiltak| tiltak.code.clone())
        .or_else(|| milestone.map(|milestone| milestone.code.clone()))
        .or_else(|| initiative.map(|initiative| initiative.title.clone()))
        .unwrap_or_else(|| id.to_string());
    let tone = match (before.is_empty(), initiative.is_some()) {
        (true, _) => NodeTone::Cause,
        (false, true) => NodeTone::Outside,
        (false, false) => NodeTone::Step,
    };
    let note = match (hit, tiltak) {
        (Some(hit), Some(tiltak)) if hit.kind == HitKind::Postponed => {
            format!("{}, {}", tiltak.short(), years(hit, texts))
        }
        (Some(hit), _) => years(hit, texts),
        (None, Some(tiltak)) => tiltak.short().to_owned(),
        (None, None) => String::new(),
    };
    let assumed = before.last().is_some_and(|from| link_is_assumed(plan, *from, id));
    ChainNode { id, title, note, tone, assumed }
}

fn years(hit: &Hit, texts: &Texts) -> String {
    let (key, to) = match (hit.missed, hit.to) {
        (Some(_), Until::NotInPeriod) if hit.kind == HitKind::Initiative => ("years-missed", None),
        (_, Until::NotInPeriod) => ("years-not-in-period", None),
        (_, Until::Year(to)) => ("years-from-to", Some(to)),
        (_, Until::AtLeast(to)) if to == hit.from => ("years-silent", Some(to)),
        (_, Until::AtLeast(to)) => ("years-from-at-least", Some(to)),
    };
    let message = Message::new(key).year("from", hit.from);
    texts.say(&match to {
        Some(to) => message.year("to", to),
        None => message,
    })
}

/// Whether the link from one record of a chain to the next is an assumption.
fn link_is_assumed(plan: &Plan, from: RecordId, to: RecordId) -> bool {
    let tiltak = plan.tiltak.get(TiltakId::from(to));
    let after = tiltak
        .and_then(|t| t.after.iter().find(|link| link.on.record() == from))
        .map(|link| link.by);
    let milestone = || {
        let needs = &plan.milestones.get(MilestoneId::from(to))?.needs;
        needs.iter().find(|need| need.tiltak.record() == from).map(|need| need.by)
    };
    let initiative = || {
        let needs = &plan.initiatives.get(InitiativeId::from(to))?.needs;
        needs.iter().find(|need| need.on == from).map(|need| need.by)
    };
    let by = after.or_else(milestone).or_else(initiative);
    by.is_none_or(|by| plan.is_assumed(by))
}
