//! What comes at another time than before, and through which chain.

use super::outlook::{Outlook, year};
use super::schedule::{Due, Sure};
use crate::model::{Initiative, Milestone, RecordId, Tiltak, TiltakId, When, Year};

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

impl Until {
    pub(super) fn new(due: Due) -> Self {
        match due.sure {
            Sure::Certain => Self::Year(year(due.year)),
            Sure::Earliest => Self::AtLeast(year(due.year)),
            Sure::Never => Self::NotInPeriod,
        }
    }
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
    /// From the postponed tiltak to this, by id. Of a very long chain only
    /// the beginning and the end.
    pub chain: Vec<RecordId>,
    /// Whether a link of the chain is an assumption.
    pub assumed: bool,
}

impl Hit {
    /// Whether it stands in the same year as before, and only depends on money
    /// that the sources do not speak of: nothing is known to come later.
    pub(super) fn stays(&self) -> bool {
        self.to == Until::AtLeast(self.from)
    }
}

/// One plan under two schedules, or two plans.
#[derive(Clone, Copy)]
pub(super) struct Comparison<'a> {
    pub(super) before: Outlook<'a>,
    pub(super) after: Outlook<'a>,
}

impl<'a> Comparison<'a> {
    /// The tiltak of both, with their positions before and after.
    pub(super) fn tiltak(self) -> impl Iterator<Item = (usize, usize, &'a Tiltak)> {
        let same = std::ptr::eq(self.before.plan, self.after.plan);
        self.after.plan.tiltak.iter().enumerate().filter_map(move |(now, tiltak)| {
            let was = if same { Some(now) } else { self.before.plan.tiltak.position(tiltak.id) };
            was.map(|was| (was, now, tiltak))
        })
    }

    /// The side that tells why something comes at another time: what comes
    /// later is held back after, what comes earlier was held back before.
    fn telling(self, was: Due, now: Due) -> Outlook<'a> {
        if was.is_later_than(now) { self.before } else { self.after }
    }

    /// What leads to a hit, and whether that is assumed. What stands as before
    /// explains nothing: a tiltak that it held back already, and that now waits
    /// for money of its own as well, is where the chain begins.
    fn chain(self, telling: Outlook<'_>, id: RecordId) -> (Vec<RecordId>, bool) {
        let (mut chain, assumed) = telling.chain(id);
        let due = |side: Outlook<'_>, id: RecordId| {
            // The end too: one that only lasts longer starts as it did.
            let at = side.plan.tiltak.position(TiltakId::from(id))?;
            Some((side.schedule.due(at), side.end(at)))
        };
        let same = |id: &&RecordId| {
            let was = due(self.before, **id);
            was.is_some() && was == due(self.after, **id)
        };
        let skip = chain[..chain.len() - 1].iter().take_while(same).count();
        chain.drain(..skip);
        let links = skip == 0 || chain.len() > 1;
        (chain, assumed && links)
    }

    pub(super) fn hit_tiltak(self) -> Vec<Hit> {
        let hit = |(was, now, tiltak): (usize, usize, &Tiltak)| {
            let (was, now) = (self.before.schedule.due(was), self.after.schedule.due(now));
            (was != now).then(|| {
                let (chain, assumed) = self.chain(self.telling(was, now), tiltak.id.record());
                Hit {
                    id: tiltak.id.record(),
                    kind: if chain.len() > 1 { HitKind::Pushed } else { HitKind::Postponed },
                    from: year(was.year),
                    to: Until::new(now),
                    missed: None,
                    chain,
                    assumed,
                }
            })
        };
        self.tiltak().filter_map(hit).collect()
    }

    pub(super) fn hit_milestones(self) -> Vec<Hit> {
        let hit = |milestone: &Milestone| {
            let was = self.before.milestone(self.before.plan.milestones.get(milestone.id)?).due;
            let now = self.after.milestone(milestone).after(was);
            let late = now.sure == Sure::Never || now.year > milestone.year.number();
            (was != now).then(|| {
                let (chain, assumed) = self.chain(self.telling(was, now), milestone.id.record());
                Hit {
                    id: milestone.id.record(),
                    kind: HitKind::Milestone,
                    from: year(was.year),
                    to: Until::new(now),
                    missed: late.then_some(When::Year(milestone.year)),
                    chain,
                    assumed,
                }
            })
        };
        self.after.plan.milestones.iter().filter_map(hit).collect()
    }

    pub(super) fn hit_initiatives(self) -> Vec<Hit> {
        let hit = |initiative: &Initiative| {
            let old = self.before.plan.initiatives.get(initiative.id)?;
            let ready = (self.before.initiative(old)?, self.after.initiative(initiative)?);
            let (was, now) = (ready.0.due, ready.1.after(ready.0.due));
            let telling = self.telling(was, now);
            let (need, by) = if was.is_later_than(now) { ready.0.last? } else { ready.1.last? };
            let late =
                |date: &When| now.sure == Sure::Never || now.year > date.last_full_year().number();
            (was != now).then(|| {
                let (mut chain, assumed) = self.chain(telling, need);
                chain.push(initiative.id.record());
                Hit {
                    id: initiative.id.record(),
                    kind: HitKind::Initiative,
                    from: year(was.year),
                    to: Until::new(now),
                    missed: initiative.date.filter(late),
                    chain,
                    assumed: assumed || telling.plan.is_assumed(by),
                }
            })
        };
        self.after.plan.initiatives.iter().filter_map(hit).collect()
    }

    /// Pairs that must go together, had a year in common before and have none
    /// after; and whether that they must is an assumption.
    pub(super) fn torn(self) -> Vec<(TiltakId, TiltakId, bool)> {
        let mut result: Vec<(TiltakId, TiltakId, bool)> = Vec::new();
        for tiltak in self.after.plan.tiltak.iter() {
            for link in &tiltak.with {
                let was = self.before.overlap(tiltak.id, link.on);
                let now = self.after.overlap(tiltak.id, link.on);
                let known = |(a, b, _): &(TiltakId, TiltakId, bool)| {
                    (*a, *b) == (link.on, tiltak.id) || (*a, *b) == (tiltak.id, link.on)
                };
                if (was, now) == (Some(true), Some(false)) && !result.iter().any(known) {
                    result.push((tiltak.id, link.on, self.after.plan.is_assumed(link.by)));
                }
            }
        }
        result
    }
}
