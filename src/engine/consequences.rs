//! What follows when tiltak are postponed: question 4 of the engine.

use super::allocated::Allocated;
use super::assumed::assumed_need;
use super::cell::Cell;
use super::figures::{Figures, positioned};
use super::hits::{Comparison, Hit, Until};
use super::moved::{Freed, Money, MoneyMoved, Shift, totals};
use super::network::Network;
use super::outlook::Outlook;
use super::schedule::{Due, Sure, schedule};
use super::sentences::{Sentence, sentences};
use super::unfunded::ScaledDown;
use crate::change::{Change, Refusal};
use crate::model::{About, ConsequenceId, Plan, RecordId, Tiltak, TiltakId, Year};
use rustc_hash::{FxHashMap, FxHashSet};

/// All that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequences {
    /// Tiltak that start later, by themselves or pushed.
    pub tiltak: Vec<Hit>,
    /// Milestones that come later.
    pub milestones: Vec<Hit>,
    /// Dependent initiatives that get what they need later.
    pub initiatives: Vec<Hit>,
    /// Benefits that come later.
    pub benefits: Vec<Hit>,
    /// Need that goes to other years.
    pub moved: Vec<MoneyMoved>,
    /// Whether the need that leaves the year decided on now is, as a sum,
    /// an assumption. The sum may be stated where the single figures are not.
    pub moved_is_assumed: bool,
    /// Granted money left unused.
    pub freed: Vec<Freed>,
    /// Pairs that must go together and no longer do.
    pub torn: Vec<(TiltakId, TiltakId, bool)>,
    /// Tiltak that go on with less than their cost.
    pub scaled: Vec<ScaledDown>,
    /// What the plan says follows, in words.
    pub said: Vec<ConsequenceId>,
    /// The plan's totals by year before.
    pub before: Vec<(Year, Cell)>,
    /// The plan's totals by year after.
    pub after: Vec<(Year, Cell)>,
    /// All of this in sentences, the most important first.
    pub sentences: Vec<Sentence>,
}

impl Consequences {
    /// All that is hit: tiltak, milestones, initiatives, benefits.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> + Clone {
        let outcomes = self.milestones.iter().chain(&self.initiatives).chain(&self.benefits);
        self.tiltak.iter().chain(outcomes)
    }
}

/// What follows when tiltak are postponed by a number of years (or brought
/// forward, when negative).
///
/// # Errors
/// A [`Refusal`] when a tiltak is missing or a year out of range.
pub fn of_postponing(plan: &Plan, by: &[(TiltakId, i32)]) -> Result<Consequences, Refusal> {
    let shifts = shifts(plan, by)?;
    let network = Network::of(plan);
    let by: FxHashMap<usize, i32> = shifts.iter().map(|shift| (shift.was, shift.by)).collect();
    let own = |position| network.start(position) + by.get(&position).copied().unwrap_or_default();
    let before = network.schedule();
    let after = network.schedule_from(|position| Due::certain(own(position)));
    let allocated = Allocated::of(plan);
    let figures = Figures::of_allocated(plan, &allocated);
    let mut money = Money::of_shifts(plan, &figures, &allocated, shifts);
    let both = Comparison {
        before: Outlook { plan, schedule: &before },
        after: Outlook { plan, schedule: &after },
    };
    money.leave(both, &allocated, &allocated);
    Ok(between(both, &figures, &money, None))
}

/// Where tiltak that are moved come to stand. They are moved in a plan of
/// their own, which costs little, so that the same is refused as in the whole.
fn shifts(plan: &Plan, by: &[(TiltakId, i32)]) -> Result<Vec<Shift>, Refusal> {
    let About { first, last, focus, .. } = plan.about;
    let mut alone = Plan::empty("", first, last, focus);
    let mut shifts = Vec::new();
    for (id, by) in by {
        if !alone.tiltak.contains(*id)
            && let Some(tiltak) = plan.tiltak.get(*id)
        {
            let _ = alone.tiltak.push(tiltak.clone());
        }
        Change::Shift { tiltak: *id, by: *by }.apply(&mut alone)?;
    }
    for moved in alone.tiltak.iter() {
        if let Some((was, tiltak)) = positioned(plan, moved.id)
            && moved.start != tiltak.start
        {
            let by = moved.start.since(tiltak.start);
            shifts.push(Shift { was, now: was, by, sure: Sure::Certain });
        }
    }
    shifts.sort_unstable_by_key(|shift| shift.was);
    Ok(shifts)
}

/// What follows when a plan becomes another: what comes later, through which
/// chain, and what happens to the money.
#[must_use]
pub fn consequences(before: &Plan, after: &Plan) -> Consequences {
    let allocated = (Allocated::of(before), Allocated::of(after));
    let figures = Figures::of_allocated(before, &allocated.0);
    let later = Figures::of_allocated(after, &allocated.1);
    let schedules = (schedule(before), schedule(after));
    let both = Comparison {
        before: Outlook { plan: before, schedule: &schedules.0 },
        after: Outlook { plan: after, schedule: &schedules.1 },
    };
    let mut money = Money::of_plans(both, &figures, &later);
    money.leave(both, &allocated.0, &allocated.1);
    between(both, &figures, &money, None)
}

/// What follows only when the gap is not closed.
pub(super) struct Aside {
    pub(super) scaled: Vec<ScaledDown>,
    /// What waits for its own money, in sentences.
    pub(super) falls: Vec<Sentence>,
}

/// All that follows, with the figures before.
pub(super) fn between(
    both: Comparison<'_>,
    figures: &Figures,
    money: &Money,
    aside: Option<Aside>,
) -> Consequences {
    let (scaled, falls) = aside.map(|aside| (aside.scaled, aside.falls)).unzip();
    let tiltak = both.hit_tiltak();
    let moved = money.moved(both, figures);
    let plan = both.after.plan;
    let mut result = Consequences {
        moved_is_assumed: moved_is_assumed(both.before.plan, figures, &moved),
        moved,
        freed: money.freed(plan),
        torn: both.torn(),
        said: said(plan, &tiltak),
        milestones: both.hit_milestones(),
        initiatives: both.hit_initiatives(),
        benefits: both.hit_benefits(),
        scaled: scaled.unwrap_or_default(),
        before: totals(figures),
        after: money.totals.clone(),
        sentences: Vec::new(),
        tiltak,
    };
    result.sentences = sentences(plan, &result, falls);
    result
}

/// Whether the sum that leaves the year decided on now is an assumption. A
/// stated total that it is all of makes it a fact, however it is split.
fn moved_is_assumed(plan: &Plan, figures: &Figures, moved: &[MoneyMoved]) -> bool {
    let focus = plan.about.focus;
    let leaves = moved.iter().filter(|moved| moved.from == focus).map(|moved| moved.tiltak);
    let leaves: FxHashSet<TiltakId> = leaves.collect();
    let among = |tiltak: &Tiltak| leaves.contains(&tiltak.id);
    !leaves.is_empty() && assumed_need(plan, figures, focus, among) != 0
}

/// What the plan says in words: tied to what is hit first, then the general.
fn said(plan: &Plan, hits: &[Hit]) -> Vec<ConsequenceId> {
    let later: Vec<&Tiltak> = hits
        .iter()
        .filter(|hit| !matches!(hit.to, Until::Year(to) if to < hit.from))
        .filter_map(|hit| plan.tiltak.get(TiltakId::from(hit.id)))
        .collect();
    if later.is_empty() {
        return Vec::new();
    }
    let concerned: FxHashSet<RecordId> = later
        .iter()
        .flat_map(|tiltak| {
            let goal = tiltak.goal.map(|goal| goal.record());
            let area = tiltak.area.map(|area| area.record());
            [Some(tiltak.id.record()), goal, area]
        })
        .flatten()
        .collect();
    let is_tied = |of: &RecordId| concerned.contains(of);
    let tied = plan.consequences.iter().filter(|said| said.of.iter().any(is_tied));
    let general = plan.consequences.iter().filter(|said| said.of.is_empty());
    tied.chain(general).map(|said| said.id).collect()
}
