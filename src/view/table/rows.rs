//! Whole rows: added, duplicated, removed with what leads to them, moved.

use super::fresh::Fresh;
use crate::change::{Change, RecordKey, Removal, Thing, removal};
use crate::model::{Figure, Message, Plan, Profile, Tiltak, TiltakId, Year};
use crate::text::Texts;
use rustc_hash::FxHashSet;

/// A new tiltak at a place, of the same goal as the one that it stands
/// beside.
#[must_use]
pub fn insert(
    plan: &Plan,
    at: usize,
    beside: Option<TiltakId>,
    year: Year,
    texts: &Texts,
    seed: u64,
) -> Option<(TiltakId, Change)> {
    let mut fresh = Fresh::new(plan, seed);
    let id = fresh.id(plan)?;
    let mut tiltak = Tiltak::new(id, fresh.code(), texts.tr("new-tiltak"), year);
    tiltak.goal = beside.and_then(|id| plan.tiltak.get(id)?.goal);
    Some((id, Change::Add { at, record: tiltak.into() }))
}

/// Copies of some tiltak, each below its own. What a source says of one it
/// does not say of another, so nothing of a copy rests on anything yet; and
/// money is given to the first only.
#[must_use]
pub fn duplicate(plan: &Plan, ids: &[TiltakId], seed: u64) -> (Vec<TiltakId>, Vec<Change>) {
    let mut fresh = Fresh::new(plan, seed);
    let mut positions: Vec<_> = ids.iter().filter_map(|id| plan.tiltak.position(*id)).collect();
    positions.sort_unstable();
    let (mut added, mut changes) = (Vec::new(), Vec::new());
    for (before, position) in positions.into_iter().enumerate() {
        let (Some(tiltak), Some(id)) = (plan.tiltak.at(position), fresh.id(plan)) else { continue };
        let copy = Tiltak { id, code: fresh.unique(&tiltak.code), ..without_evidence(tiltak) };
        changes.push(Change::Add { at: position + before + 1, record: copy.into() });
        added.push(id);
    }
    (added, changes)
}

fn without_evidence(tiltak: &Tiltak) -> Tiltak {
    let mut copy = tiltak.clone();
    (copy.by, copy.roles_by, copy.years_by, copy.source_by) = (None, None, None, None);
    let mut cost = Profile::default();
    for (offset, figure) in tiltak.cost.iter() {
        cost.set(offset, Some(Figure { evidence: None, ..*figure }));
    }
    copy.cost = cost;
    copy.after.iter_mut().for_each(|link| link.by = None);
    copy.with.iter_mut().for_each(|link| link.by = None);
    copy.risk = copy.risk.map(|risk| crate::model::Risk { by: None, ..risk });
    if let Some(outside) = &mut copy.outside {
        outside.by = None;
    }
    copy
}

/// What goes with tiltak that are removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The changes, to be made as one step.
    pub changes: Vec<Change>,
    /// Codes of what is removed.
    pub codes: Vec<String>,
    /// Allocations that are given up.
    pub allocations: usize,
    /// Other tiltak that no longer depend on them.
    pub links: usize,
    /// Milestones, initiatives and benefits that no longer need them.
    pub needs: usize,
    /// Other places that name them.
    pub others: usize,
}

impl Taken {
    /// Keeps account of what a removal takes along, beside what is removed
    /// anyway.
    fn count(&mut self, removal: &Removal, removed: &FxHashSet<TiltakId>) {
        let mut cleared: Vec<_> = removal.cleared.iter().map(|found| found.by).collect();
        cleared.sort_unstable();
        cleared.dedup();
        for key in removal.gone.iter().copied().map(Some).chain(cleared) {
            match key {
                Some(RecordKey::Tiltak(id)) if removed.contains(&id) => {}
                Some(RecordKey::Allocation(_)) => self.allocations += 1,
                Some(RecordKey::Tiltak(_)) => self.links += 1,
                Some(
                    RecordKey::Milestone(_) | RecordKey::Initiative(_) | RecordKey::Benefit(_),
                ) => self.needs += 1,
                _ => self.others += 1,
            }
        }
    }

    /// What goes, in words: "fjern RM5-T8, med 2 fordelinger og 1 kobling".
    #[must_use]
    pub fn message(&self) -> Message {
        let counted = [
            ("table-taken-allocations", self.allocations),
            ("table-taken-links", self.links),
            ("table-taken-needs", self.needs),
            ("table-taken-others", self.others),
        ];
        let parts: Vec<_> = counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| Message::new(key).count("count", count))
            .collect();
        let key = match (self.codes.len(), parts.is_empty()) {
            (1, true) => "table-remove-one",
            (1, false) => "table-remove-one-with",
            (_, true) => "table-remove-many",
            (_, false) => "table-remove-many-with",
        };
        let code = self.codes.first().cloned().unwrap_or_default();
        Message::new(key).text("tiltak", code).count("count", self.codes.len()).list("parts", parts)
    }
}

/// What removing tiltak takes along: money given to them, and whatever names
/// them. One step, which undo restores whole.
///
/// # Errors
/// A message that says what to do first, where letting go of them would give
/// the rest of the plan another meaning.
pub fn taken_along(plan: &Plan, ids: &[TiltakId]) -> Result<Taken, Message> {
    let known = ids.iter().filter_map(|id| plan.tiltak.get(*id));
    let codes = known.clone().map(|tiltak| tiltak.code.clone()).collect();
    let removed: FxHashSet<_> = known.map(|tiltak| tiltak.id).collect();
    let things: Vec<_> = removed.iter().map(|id| Thing::Record(RecordKey::Tiltak(*id))).collect();
    let removal = removal(plan, &things)?;
    let mut taken = Taken { codes, ..Taken::default() };
    taken.count(&removal, &removed);
    let mut left = plan.clone();
    for change in removal.changes {
        let made = change.apply(&mut left).map_err(|refusal| refusal.message())?;
        taken.changes.push(made);
    }
    Ok(taken)
}

/// Moves tiltak one row up or down among those that are shown, in the plan's
/// order. Empty where there is no further to go.
#[must_use]
pub fn shift_rows(plan: &Plan, shown: &[TiltakId], ids: &[TiltakId], down: bool) -> Vec<Change> {
    let ids: FxHashSet<_> = ids.iter().copied().collect();
    let places: Vec<_> = (0..shown.len()).filter(|at| ids.contains(&shown[*at])).collect();
    let (Some(first), Some(last)) = (places.first().copied(), places.last().copied()) else {
        return Vec::new();
    };
    let beside = if down { shown.get(last + 1) } else { first.checked_sub(1).map(|at| &shown[at]) };
    let Some(beside) = beside.copied() else { return Vec::new() };
    // A block is left where it is, and the one row beside it moved past it.
    if places.len() > 1 && last - first + 1 == places.len() {
        let past = if down { shown[first] } else { shown[last] };
        return moved_past(plan, beside, past).into_iter().collect();
    }
    gathered(plan, shown, places, beside, down)
}

/// The move of a tiltak to the other side of another.
fn moved_past(plan: &Plan, tiltak: TiltakId, past: TiltakId) -> Option<Change> {
    let (was, now) = (plan.tiltak.position(tiltak)?, plan.tiltak.position(past)?);
    Some(Change::Move { record: RecordKey::Tiltak(tiltak), was, now })
        .filter(|change| !change.is_nothing())
}

/// The moves that bring rows past the one beside them, those that stood apart
/// together.
fn gathered(
    plan: &Plan,
    shown: &[TiltakId],
    mut places: Vec<usize>,
    beside: TiltakId,
    down: bool,
) -> Vec<Change> {
    if down {
        places.reverse();
    }
    let mut order: Vec<TiltakId> = plan.tiltak.iter().map(|tiltak| tiltak.id).collect();
    let mut changes = Vec::new();
    let mut next_to = beside;
    for at in places {
        let id = shown[at];
        let Some(was) = order.iter().position(|known| *known == id) else { continue };
        order.remove(was);
        let Some(place) = order.iter().position(|known| *known == next_to) else { continue };
        // The first goes past the neighbour, the rest follow it.
        let past = match (down, next_to == beside) {
            (false, true) | (true, false) => place,
            (true, true) | (false, false) => place + 1,
        };
        order.insert(past, id);
        changes.push(Change::Move { record: RecordKey::Tiltak(id), was, now: past });
        next_to = id;
    }
    changes.retain(|change| !change.is_nothing());
    changes
}
