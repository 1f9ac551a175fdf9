//! What follows when tiltak are postponed: question 4 of the engine.

use super::assumed::assumed;
use super::cell::Cell;
use super::figures::Figures;
use super::money::grant_years;
use super::outlook::{Outlook, Ready, Sure, year};
use super::schedule::schedule;
use super::sentences::{Sentence, sentences};
use super::unfunded::ScaledDown;
use crate::change::{Change, Refusal};
use crate::model::{ConsequenceId, Ore, Plan, RecordId, SourceId, Tiltak, TiltakId, When, Year};

/// The year that something is postponed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// That year.
    Year(Year),
    /// That year at the earliest; the sources do not give its money.
    AtLeast(Year),
    /// It gets no funding within the plan's years.
    NotInPeriod,
}

/// How something is hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitKind {
    /// A tiltak that is postponed itself.
    Postponed,
    /// A tiltak that must wait for another.
    Pushed,
    /// A milestone that comes later.
    Milestone,
    /// A dependent initiative that gets what it needs later.
    Initiative,
}

/// Something that comes at another time than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What is hit.
    pub id: RecordId,
    /// How.
    pub kind: HitKind,
    /// First year of a tiltak, or the year that it was ready, before.
    pub from: Year,
    /// The same, after.
    pub to: Until,
    /// The date that it no longer makes.
    pub missed: Option<When>,
    /// From the postponed tiltak to this, by id.
    pub chain: Vec<RecordId>,
    /// Whether a link of the chain is an assumption.
    pub assumed: bool,
}

/// A tiltak's need that goes from one year to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyMoved {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// The year that it stood in.
    pub from: Year,
    /// Where it goes.
    pub to: Until,
    /// The need, in øre. Moved, not saved.
    pub need: Ore,
    /// Whether the figure rests on an assumption.
    pub assumed: bool,
}

/// Granted money that a postponement leaves unused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freed {
    /// The source.
    pub source: SourceId,
    /// The year that it was granted for.
    pub year: Year,
    /// In øre.
    pub amount: Ore,
    /// Per cent that may be carried to the next year; `None` is unknown.
    pub carry: Option<u8>,
}

/// All that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequences {
    /// Tiltak that start later, by themselves or pushed.
    pub tiltak: Vec<Hit>,
    /// Milestones that come later.
    pub milestones: Vec<Hit>,
    /// Dependent initiatives that get what they need later.
    pub initiatives: Vec<Hit>,
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

/// What follows when tiltak are postponed by a number of years (or brought
/// forward, when negative).
///
/// # Errors
/// A [`Refusal`] when a tiltak is missing or a year out of range.
pub fn of_postponing(plan: &Plan, by: &[(TiltakId, i32)]) -> Result<Consequences, Refusal> {
    let mut later = plan.clone();
    for (tiltak, years) in by {
        Change::Shift { tiltak: *tiltak, by: *years }.apply(&mut later)?;
    }
    Ok(consequences(plan, &later))
}

/// What follows when a plan becomes another: what comes later, through which
/// chain, and what happens to the money.
#[must_use]
pub fn consequences(before: &Plan, after: &Plan) -> Consequences {
    let before = Outlook::new(before, schedule(before));
    let after = Outlook::new(after, schedule(after));
    between(&before, &after, Vec::new())
}

pub(super) fn between(
    before: &Outlook<'_>,
    after: &Outlook<'_>,
    scaled: Vec<ScaledDown>,
) -> Consequences {
    let figures = (Figures::of(before.plan), Figures::of(after.plan));
    let tiltak = hit_tiltak(before, after);
    let moved = moved(before, after, &figures.0, &tiltak);
    let mut result = Consequences {
        moved_is_assumed: moved_is_assumed(before.plan, &figures.0, &moved),
        moved,
        freed: freed(before.plan, after.plan, &figures),
        torn: torn(before, after),
        said: said(after.plan, &tiltak),
        milestones: hit_milestones(before, after),
        initiatives: hit_initiatives(before, after),
        scaled,
        before: figures.0.years().map(|year| (year, figures.0.total(year))).collect(),
        after: figures.1.years().map(|year| (year, figures.1.total(year))).collect(),
        sentences: Vec::new(),
        tiltak,
    };
    result.sentences = sentences(after.plan, &result);
    result
}

/// Whether the sum that leaves the year decided on now is an assumption. A
/// stated total that it is all of makes it a fact, however it is split.
fn moved_is_assumed(plan: &Plan, figures: &Figures, moved: &[MoneyMoved]) -> bool {
    let focus = plan.about.focus;
    let leaves = |tiltak: &Tiltak| {
        moved.iter().any(|moved| moved.from == focus && moved.tiltak == tiltak.id)
    };
    assumed(plan, figures, focus, leaves).need != 0
}

fn until(number: i32, sure: Sure) -> Until {
    match sure {
        Sure::Certain => Until::Year(year(number)),
        Sure::Earliest => Until::AtLeast(year(number)),
        Sure::Never => Until::NotInPeriod,
    }
}

fn pairs<'a>(
    before: &'a Outlook<'_>,
    after: &'a Outlook<'_>,
) -> impl Iterator<Item = (usize, usize, &'a Tiltak)> {
    after.plan.tiltak.iter().enumerate().filter_map(|(now, tiltak)| {
        before.plan.tiltak.position(tiltak.id).map(|was| (was, now, tiltak))
    })
}

fn hit_tiltak(before: &Outlook<'_>, after: &Outlook<'_>) -> Vec<Hit> {
    pairs(before, after)
        .filter_map(|(was, now, tiltak)| {
            let from = before.schedule.raw_start(was);
            let to = after.schedule.raw_start(now);
            let sure = after.sure(now);
            if from == to && sure == Sure::Certain {
                return None;
            }
            let pushed = after.schedule.is_pushed(now);
            let (chain, assumed) = after.chain(tiltak.id.record());
            Some(Hit {
                id: tiltak.id.record(),
                kind: if pushed { HitKind::Pushed } else { HitKind::Postponed },
                from: year(from),
                to: until(to, sure),
                missed: None,
                chain,
                assumed,
            })
        })
        .collect()
}

fn hit_milestones(before: &Outlook<'_>, after: &Outlook<'_>) -> Vec<Hit> {
    let hit = |milestone: &crate::model::Milestone| {
        let was = before.milestone(before.plan.milestones.get(milestone.id)?);
        let now = after.milestone(milestone);
        changed(was, now).then(|| {
            let (chain, assumed) = after.chain(milestone.id.record());
            let due = milestone.year;
            let late = now.sure == Sure::Never || now.year > due.number();
            Hit {
                id: milestone.id.record(),
                kind: HitKind::Milestone,
                from: year(was.year),
                to: until(now.year, now.sure),
                missed: late.then_some(When::Year(due)),
                chain,
                assumed,
            }
        })
    };
    after.plan.milestones.iter().filter_map(hit).collect()
}

fn hit_initiatives(before: &Outlook<'_>, after: &Outlook<'_>) -> Vec<Hit> {
    let hit = |initiative: &crate::model::Initiative| {
        let was = before.initiative(before.plan.initiatives.get(initiative.id)?)?;
        let now = after.initiative(initiative)?;
        let (need, by) = now.last?;
        changed(was, now).then(|| {
            let (mut chain, assumed) = after.chain(need);
            chain.push(initiative.id.record());
            let late =
                |date: &When| now.sure == Sure::Never || now.year > date.last_full_year().number();
            Hit {
                id: initiative.id.record(),
                kind: HitKind::Initiative,
                from: year(was.year),
                to: until(now.year, now.sure),
                missed: initiative.date.filter(late),
                chain,
                assumed: assumed || after.plan.is_assumed(by),
            }
        })
    };
    after.plan.initiatives.iter().filter_map(hit).collect()
}

fn changed(was: Ready, now: Ready) -> bool {
    was.year != now.year || was.sure != now.sure
}

/// The need of what is postponed itself. What is only pushed has not been
/// decided on, so its money is not moved by anybody yet.
fn moved(
    before: &Outlook<'_>,
    after: &Outlook<'_>,
    figures: &Figures,
    hits: &[Hit],
) -> Vec<MoneyMoved> {
    let mut result = Vec::new();
    for hit in hits {
        let id = TiltakId::from(hit.id);
        let (Some(was), Some(now)) =
            (before.plan.tiltak.position(id), after.plan.tiltak.position(id))
        else {
            continue;
        };
        let (Some(old), Some(new)) = (before.plan.tiltak.at(was), after.plan.tiltak.at(now)) else {
            continue;
        };
        let by = new.start.since(old.start);
        if figures.is_outside(was) || by == 0 {
            continue;
        }
        for (from, cell) in figures.tiltak_years(was).filter(|(_, cell)| cell.need > 0) {
            let to = from.plus(by);
            result.push(MoneyMoved {
                tiltak: id,
                from,
                to: until(to.number(), after.sure(now)),
                need: cell.need,
                assumed: super::assumed::need_is_assumed(before.plan, old, from),
            });
        }
    }
    result
}

fn freed(before: &Plan, after: &Plan, figures: &(Figures, Figures)) -> Vec<Freed> {
    let was = grant_years(before, &figures.0);
    let mut result: Vec<Freed> = Vec::new();
    for now in grant_years(after, &figures.1) {
        let Some(source) = now.source else { continue };
        let earlier = was
            .iter()
            .find(|was| was.grant == now.grant && was.year == now.year)
            .map_or(0, |was| was.unused);
        let amount = now.unused - earlier;
        if amount <= 0 {
            continue;
        }
        let known = result.iter_mut().find(|f| f.source == source && f.year == now.year);
        if let Some(freed) = known {
            freed.amount += amount;
        } else {
            let rule = after.sources.get(source).and_then(|source| source.carry_over.as_ref());
            let carry = rule.map(|rule| rule.percent);
            result.push(Freed { source, year: now.year, amount, carry });
        }
    }
    result
}

/// Pairs that had a year in common before and have none after.
fn torn(before: &Outlook<'_>, after: &Outlook<'_>) -> Vec<(TiltakId, TiltakId, bool)> {
    let overlap = |outlook: &Outlook<'_>, a: TiltakId, b: TiltakId| {
        let (a, b) = (outlook.plan.tiltak.position(a)?, outlook.plan.tiltak.position(b)?);
        let (start_a, start_b) = (outlook.schedule.raw_start(a), outlook.schedule.raw_start(b));
        Some(start_a <= outlook.end(b) && start_b <= outlook.end(a))
    };
    let mut result = Vec::new();
    for tiltak in after.plan.tiltak.iter() {
        for link in &tiltak.with {
            let was = overlap(before, tiltak.id, link.on);
            let now = overlap(after, tiltak.id, link.on);
            let known = result.iter().any(|(a, b, _)| {
                (*a, *b) == (link.on, tiltak.id) || (*a, *b) == (tiltak.id, link.on)
            });
            if (was, now) == (Some(true), Some(false)) && !known {
                result.push((tiltak.id, link.on, after.plan.is_assumed(link.by)));
            }
        }
    }
    result
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
    let concerns = |of: &RecordId| {
        later.iter().any(|tiltak| {
            tiltak.id.record() == *of
                || tiltak.goal.is_some_and(|goal| goal.record() == *of)
                || tiltak.area.is_some_and(|area| area.record() == *of)
        })
    };
    let tied = plan.consequences.iter().filter(|c| !c.of.is_empty() && c.of.iter().any(concerns));
    let general = plan.consequences.iter().filter(|c| c.of.is_empty());
    tied.chain(general).map(|consequence| consequence.id).collect()
}
