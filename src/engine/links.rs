//! What is tied to a tiltak, for a screen that shows one.

use crate::change::{Part, RecordKey, uses};
use crate::model::{EvidenceId, Plan, RecordId, TiltakId};

/// A relation between a tiltak and another record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The tiltak depends on this one.
    DependsOn(TiltakId, Option<EvidenceId>),
    /// This tiltak depends on it.
    NeededByTiltak(TiltakId, Option<EvidenceId>),
    /// They must be tested or introduced together.
    Together(TiltakId, Option<EvidenceId>),
    /// A milestone needs it.
    NeededByMilestone(RecordId, Option<EvidenceId>),
    /// A dependent initiative needs it.
    NeededByInitiative(RecordId, Option<EvidenceId>),
}

/// All relations of a tiltak, in the plan's order: what it needs first.
#[must_use]
pub fn links_of(plan: &Plan, id: TiltakId) -> Vec<Link> {
    let mut links = Vec::new();
    if let Some(tiltak) = plan.tiltak.get(id) {
        links.extend(tiltak.after.iter().map(|link| Link::DependsOn(link.on, link.by)));
        links.extend(tiltak.with.iter().map(|link| Link::Together(link.on, link.by)));
    }
    for found in uses(plan, RecordKey::Tiltak(id)) {
        let by = found.rests_on;
        let link = match (found.by, found.part) {
            (Some(RecordKey::Tiltak(other)), _) if other == id => continue,
            (Some(RecordKey::Tiltak(other)), Part::After) => Link::NeededByTiltak(other, by),
            (Some(RecordKey::Tiltak(other)), Part::With) => Link::Together(other, by),
            (Some(RecordKey::Milestone(m)), Part::Needs) => Link::NeededByMilestone(m.record(), by),
            (Some(RecordKey::Initiative(i)), Part::Needs) => {
                Link::NeededByInitiative(i.record(), by)
            }
            _ => continue,
        };
        let known =
            |l: &Link| matches!((l, &link), (Link::Together(a, _), Link::Together(b, _)) if a == b);
        if !links.iter().any(known) {
            links.push(link);
        }
    }
    links
}
