//! The chains from what is postponed to what is hit.

use super::rests::link_evidence;
use crate::engine::{Consequences, Hit, HitKind, Until};
use crate::model::{
    BenefitId, InitiativeId, Message, MilestoneId, Plan, RecordId, Tiltak, TiltakId,
};
use crate::text::Texts;
use rustc_hash::FxHashMap;

/// Chains, and how many there were no room for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains {
    /// Each from its first cause on, those with the same cause together.
    pub rows: Vec<Chain>,
    /// How many more there are.
    pub more: usize,
    /// Whether any link is assumed.
    pub assumed: bool,
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
    /// An outside initiative or a benefit.
    Outside,
    /// Tiltak that are not drawn one by one.
    Between,
}

/// A node of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainNode {
    /// The record; of what is not drawn, the one before it.
    pub id: RecordId,
    /// Code or title.
    pub title: String,
    /// What it is, or what happens to it, in a few words.
    pub note: String,
    /// All of it in words.
    pub name: String,
    /// How it is drawn.
    pub tone: NodeTone,
    /// Whether the link that leads to it is an assumption.
    pub assumed: bool,
}

/// How many chains are drawn. Whoever needs more reads the table.
const MOST: usize = 60;

/// How many nodes of a chain are drawn; of a longer one the first and the last.
const DRAWN: usize = 6;
const FIRST: usize = 2;
const LAST: usize = 3;

/// The longest chains: one that is the beginning of another says nothing more.
pub(super) fn chains(plan: &Plan, all: &Consequences, texts: &Texts) -> Chains {
    let hits: Vec<&Hit> = all.hits().collect();
    let by_id: FxHashMap<RecordId, usize> =
        hits.iter().enumerate().map(|(at, hit)| (hit.id, at)).collect();
    let mut is_beginning = vec![false; hits.len()];
    for hit in &hits {
        for (at, id) in hit.chain.iter().enumerate().take(hit.chain.len().saturating_sub(1)) {
            let Some(earlier) = by_id.get(id).copied().filter(|at| !is_beginning[*at]) else {
                continue;
            };
            is_beginning[earlier] = begins(hits[earlier], hit, at);
        }
    }
    let mut kept: Vec<&Hit> =
        hits.iter().zip(is_beginning).filter(|(_, begins)| !begins).map(|(hit, _)| *hit).collect();
    kept.sort_by_cached_key(|hit| {
        hit.chain.first().and_then(|id| plan.tiltak.position((*id).into()))
    });
    let more = kept.len().saturating_sub(MOST);
    kept.truncate(MOST);
    let teller = Teller { plan, hits: &hits, by_id: &by_id, texts };
    let rows: Vec<Chain> = kept.into_iter().map(|hit| teller.chain(hit)).collect();
    let assumed = rows.iter().flat_map(|chain| &chain.nodes).any(|node| node.assumed);
    Chains { rows, more, assumed }
}

/// Whether a hit's chain leads a part of the way of another's, which comes by
/// it at a place. Of chains that leave something out only the last link is
/// compared: there is one way to everything.
fn begins(earlier: &Hit, hit: &Hit, at: usize) -> bool {
    if earlier.cut.is_none() && hit.cut.is_none() {
        return earlier.chain == hit.chain[..=at];
    }
    let before = at.checked_sub(1).map(|before| hit.chain[before]);
    let cut = hit.cut.is_some_and(|cut| cut.at == at);
    cut || before == earlier.chain.len().checked_sub(2).map(|before| earlier.chain[before])
}

/// What is needed to tell a chain.
struct Teller<'a> {
    plan: &'a Plan,
    hits: &'a [&'a Hit],
    by_id: &'a FxHashMap<RecordId, usize>,
    texts: &'a Texts,
}

impl Teller<'_> {
    fn chain(&self, hit: &Hit) -> Chain {
        let mut nodes: Vec<ChainNode> = (0..hit.chain.len()).map(|at| self.node(hit, at)).collect();
        let names: Vec<&str> = nodes.iter().map(|node| node.name.as_str()).collect();
        let name = names.join(" → ");
        let omitted = hit.cut.map_or(0, |cut| cut.count);
        if nodes.len() > DRAWN {
            let tail = nodes.split_off(nodes.len() - LAST);
            let count = nodes.len() - FIRST + omitted;
            let hidden = nodes.split_off(FIRST);
            nodes.extend(self.between(&hidden, count));
            nodes.extend(tail);
        }
        Chain { nodes, name }
    }

    /// "… 12 flere", in place of what is not drawn.
    fn between(&self, hidden: &[ChainNode], count: usize) -> Option<ChainNode> {
        let title = self.texts.say(&Message::new("follows-between").count("count", count));
        let names: Vec<_> = hidden.iter().map(|node| node.title.as_str()).collect();
        Some(ChainNode {
            id: hidden.first()?.id,
            name: format!("{title}: {}", names.join(", ")),
            title,
            note: String::new(),
            tone: NodeTone::Between,
            assumed: hidden.iter().any(|node| node.assumed),
        })
    }

    fn node(&self, of: &Hit, at: usize) -> ChainNode {
        let id = of.chain[at];
        let hit = self.by_id.get(&id).map(|at| self.hits[*at]);
        let tiltak = self.plan.tiltak.get(TiltakId::from(id));
        let outside = is_outside(self.plan, id);
        let tone = match (at == 0, outside) {
            (true, _) => NodeTone::Cause,
            (false, true) => NodeTone::Outside,
            (false, false) => NodeTone::Step,
        };
        let (years, short) = (hit.map(|hit| years(hit, self.texts)), tiltak.map(Tiltak::short));
        // The heading says how far the causes are moved.
        let note = match (tone, &years, short) {
            (NodeTone::Cause, _, Some(short)) | (_, None, Some(short)) => short.to_owned(),
            (_, years, _) => years.clone().unwrap_or_default(),
        };
        let title = title(self.plan, id);
        let parts = [Some(title.as_str()), short, years.as_deref()];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        // What is left out between two leads from one to the other.
        let cut = of.cut.is_some_and(|cut| cut.at == at);
        let before = at.checked_sub(1).filter(|_| !cut).map(|before| of.chain[before]);
        let is_assumed = |from| self.plan.is_assumed(link_evidence(self.plan, from, id));
        ChainNode {
            id,
            title,
            note,
            name,
            tone,
            assumed: before.map_or(cut && of.assumed, is_assumed),
        }
    }
}

/// Code or title of what a chain goes through.
pub(super) fn title(plan: &Plan, id: RecordId) -> String {
    let tiltak = plan.tiltak.get(TiltakId::from(id)).map(|tiltak| tiltak.code.clone());
    let milestone = || plan.milestones.get(MilestoneId::from(id)).map(|m| m.code.clone());
    let initiative = || plan.initiatives.get(InitiativeId::from(id)).map(|i| i.title.clone());
    let benefit = || plan.benefits.get(BenefitId::from(id)).map(|b| b.title.clone());
    let named = tiltak.or_else(milestone).or_else(initiative).or_else(benefit);
    named.unwrap_or_else(|| id.to_string())
}

/// Whether it lies outside what the plan itself does.
fn is_outside(plan: &Plan, id: RecordId) -> bool {
    let inside =
        plan.tiltak.contains(TiltakId::from(id)) || plan.milestones.contains(MilestoneId::from(id));
    !inside
        && (plan.initiatives.contains(InitiativeId::from(id))
            || plan.benefits.contains(BenefitId::from(id)))
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
