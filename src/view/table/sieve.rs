//! Which tiltak are shown.

use super::cell::{Cells, Status};
use crate::model::{ActorId, Plan, RecordId, Tiltak, TiltakKind};
use std::collections::BTreeSet;

/// What is asked of the tiltak that are shown. What is not asked for lets all
/// pass; what is asked for at once must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sieve {
    /// Words that must all stand in the code, the titles or a name.
    pub search: String,
    /// Only these owners; `None` in it is nobody. Empty is all.
    pub owners: BTreeSet<Option<RecordId>>,
    /// Only these goals.
    pub goals: BTreeSet<Option<RecordId>>,
    /// Only these focus areas.
    pub areas: BTreeSet<Option<RecordId>>,
    /// Only these sources.
    pub sources: BTreeSet<Option<RecordId>>,
    /// Only tiltak or only activities.
    pub kind: Option<TiltakKind>,
    /// Only what lacks granted money in the year looked at.
    pub ungranted: bool,
    /// Only what has a figure that is assumed.
    pub assumed: bool,
}

impl Sieve {
    /// Whether all pass.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let Self { search, owners, goals, areas, sources, kind, ungranted, assumed } = self;
        search.trim().is_empty()
            && [owners, goals, areas, sources].into_iter().all(BTreeSet::is_empty)
            && kind.is_none()
            && !ungranted
            && !assumed
    }

    /// The positions of those that pass, in the plan's order.
    #[must_use]
    pub fn pass(&self, cells: &Cells<'_>) -> Vec<usize> {
        let plan = &cells.derived.plan;
        let words = self.search.to_lowercase();
        let words: Vec<_> = words.split_whitespace().collect();
        let passes = |(position, tiltak): &(usize, &Tiltak)| {
            self.is_asked_for(tiltak)
                && (!self.ungranted || lacks(cells, *position))
                && (!self.assumed || is_assumed(cells, tiltak))
                && has(plan, tiltak, &words)
        };
        plan.tiltak.iter().enumerate().filter(passes).map(|(position, _)| position).collect()
    }

    fn is_asked_for(&self, tiltak: &Tiltak) -> bool {
        let one = |of: &BTreeSet<Option<RecordId>>, id: Option<RecordId>| {
            of.is_empty() || of.contains(&id)
        };
        let owners = || {
            self.owners.is_empty()
                || (tiltak.owners.is_empty() && self.owners.contains(&None))
                || tiltak.owners.iter().any(|id| self.owners.contains(&Some(id.record())))
        };
        self.kind.is_none_or(|kind| kind == tiltak.kind)
            && one(&self.goals, tiltak.goal.map(|id| id.record()))
            && one(&self.areas, tiltak.area.map(|id| id.record()))
            && one(&self.sources, tiltak.source.map(|id| id.record()))
            && owners()
    }
}

/// Whether a tiltak lacks granted money in the year looked at, as far as is
/// known.
fn lacks(cells: &Cells<'_>, position: usize) -> bool {
    let status = Status::of(cells.derived, position, cells.year);
    matches!(status, Some(Status::NotGranted | Status::Partly | Status::Unknown))
}

/// Whether a cost, or granted cover in the year looked at, is assumed.
fn is_assumed(cells: &Cells<'_>, tiltak: &Tiltak) -> bool {
    let plan = &cells.derived.plan;
    tiltak.cost.iter().any(|(_, figure)| plan.is_assumed(figure.evidence))
        || cells.assumed_cover.contains(&tiltak.id)
}

/// Whether every word stands somewhere in a tiltak.
fn has(plan: &Plan, tiltak: &Tiltak, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut all = String::with_capacity(200);
    let mut push = |text: &str| {
        all.push_str(text);
        all.push('\n');
    };
    push(&tiltak.code);
    push(&tiltak.title);
    push(&tiltak.short);
    let actors = [&tiltak.owners, &tiltak.responsible, &tiltak.partners];
    for actor in actors.into_iter().flatten().filter_map(|id: &ActorId| plan.actors.get(*id)) {
        push(&actor.name);
        push(&actor.short);
    }
    if let Some(goal) = tiltak.goal.and_then(|id| plan.goals.get(id)) {
        push(&goal.code);
        push(&goal.title);
        push(&goal.short);
    }
    if let Some(area) = tiltak.area.and_then(|id| plan.areas.get(id)) {
        push(&area.name);
    }
    if let Some(source) = tiltak.source.and_then(|id| plan.sources.get(id)) {
        push(&source.name);
        push(&source.short);
    }
    let all = all.to_lowercase();
    words.iter().all(|word| all.contains(word))
}
