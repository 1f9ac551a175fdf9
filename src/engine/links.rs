//! What is tied to a tiltak, for a screen that shows one.

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

/// All relations of a tiltak, in the plan's order.
#[must_use]
pub fn links_of(plan: &Plan, id: TiltakId) -> Vec<Link> {
    let mut links = Vec::new();
    if let Some(tiltak) = plan.tiltak.get(id) {
        links.extend(tiltak.after.iter().map(|link| Link::DependsOn(link.on, link.by)));
        links.extend(tiltak.with.iter().map(|link| Link::Together(link.on, link.by)));
    }
    for other in plan.tiltak.iter().filter(|other| other.id != id) {
        let needing = other.after.iter().filter(|link| link.on == id);
        links.extend(needing.map(|link| Link::NeededByTiltak(other.id, link.by)));
        let together = other.with.iter().filter(|link| link.on == id);
        for link in together.map(|link| Link::Together(other.id, link.by)) {
            let known = |l: &Link| matches!(l, Link::Together(seen, _) if *seen == other.id);
            if !links.iter().any(known) {
                links.push(link);
            }
        }
    }
    for milestone in plan.milestones.iter() {
        let needs = milestone.needs.iter().filter(|need| need.tiltak == id);
        links.extend(needs.map(|need| Link::NeededByMilestone(milestone.id.record(), need.by)));
    }
    for initiative in plan.initiatives.iter() {
        let needs = initiative.needs.iter().filter(|need| need.on == id.record());
        links.extend(needs.map(|need| Link::NeededByInitiative(initiative.id.record(), need.by)));
    }
    links
}
