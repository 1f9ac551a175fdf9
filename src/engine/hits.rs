//! What comes at another time than before, and through which chain.

use super::outlook::{Outlook, Ready, Way, year};
use super::schedule::{Due, Sure};
use crate::model::{
    Benefit, EvidenceId, Initiative, Milestone, RecordId, Tiltak, TiltakId, When, Year,
};

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
    /// A benefit that comes later.
    Benefit,
}

/// What is left out of a very long chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How many of the chain stand before what is left out.
    pub at: usize,
    /// How many tiltak are left out.
    pub count: usize,
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
    /// What the chain leaves out.
    pub cut: Option<Cut>,
    /// Whether a link of the chain is an assumption.
    pub assumed: bool,
}

impl Hit {
    /// Whether it stands in the same year as before, and only depends on money
    /// that the sources do not speak of: nothing is known to come later.
    #[must_use]
    pub fn stays(&self) -> bool {
        self.to == Until::AtLeast(self.from)
    }

    /// Whether it comes later than before, or not at all.
    #[must_use]
    pub fn is_later(&self) -> bool {
        match self.to {
            Until::Year(to) | Until::AtLeast(to) => to > self.from,
            Until::NotInPeriod => true,
        }
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
    fn chain(self, telling: Outlook<'_>, id: RecordId) -> Way {
        let Way { mut chain, cut, assumed } = telling.chain(id);
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
        // What begins after the cut leaves nothing out.
        let cut = cut.filter(|cut| cut.at > skip).map(|cut| Cut { at: cut.at - skip, ..cut });
        // What led to the part that is left out no longer counts.
        let assumed =
            if skip == 0 { assumed } else { telling.links_assumed(&chain).unwrap_or(assumed) };
        Way { chain, cut, assumed }
    }

    pub(super) fn hit_tiltak(self) -> Vec<Hit> {
        let hit = |(was, now, tiltak): (usize, usize, &Tiltak)| {
            let (was, now) = (self.before.schedule.due(was), self.after.schedule.due(now));
            (was != now).then(|| {
                let Way { chain, cut, assumed } =
                    self.chain(self.telling(was, now), tiltak.id.record());
                Hit {
                    id: tiltak.id.record(),
                    kind: if chain.len() > 1 { HitKind::Pushed } else { HitKind::Postponed },
                    from: year(was.year),
                    to: Until::new(now),
                    missed: None,
                    chain,
                    cut,
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
            let late = now.is_after(milestone.year.number());
            (was != now).then(|| {
                let Way { chain, cut, assumed } =
                    self.chain(self.telling(was, now), milestone.id.record());
                Hit {
                    id: milestone.id.record(),
                    kind: HitKind::Milestone,
                    from: year(was.year),
                    to: Until::new(now),
                    missed: late.then_some(When::Year(milestone.year)),
                    chain,
                    cut,
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
            let late = |date: &When| ready.1.due.is_after(date.last_full_year().number());
            let missed = initiative.date.filter(late);
            self.served(initiative.id.record(), HitKind::Initiative, ready, missed)
        };
        self.after.plan.initiatives.iter().filter_map(hit).collect()
    }

    pub(super) fn hit_benefits(self) -> Vec<Hit> {
        let hit = |benefit: &Benefit| {
            let old = self.before.plan.benefits.get(benefit.id)?;
            let ready = (self.before.benefit(old)?, self.after.benefit(benefit)?);
            let late = |year: &Year| ready.1.due.is_after(year.number());
            let missed = benefit.year.filter(late).map(When::Year);
            self.served(benefit.id.record(), HitKind::Benefit, ready, missed)
        };
        self.after.plan.benefits.iter().filter_map(hit).collect()
    }

    /// What gets what it needs at another time than before.
    fn served(
        self,
        id: RecordId,
        kind: HitKind,
        ready: (Ready, Ready),
        missed: Option<When>,
    ) -> Option<Hit> {
        let (was, now) = (ready.0.due, ready.1.after(ready.0.due));
        let telling = self.telling(was, now);
        let last = if was.is_later_than(now) { ready.0.last } else { ready.1.last };
        let (need, by): (RecordId, Option<EvidenceId>) = last.filter(|_| was != now)?;
        let Way { mut chain, cut, assumed } = self.chain(telling, need);
        chain.push(id);
        let assumed = assumed || telling.plan.is_assumed(by);
        Some(Hit {
            id,
            kind,
            from: year(was.year),
            to: Until::new(now),
            missed,
            chain,
            cut,
            assumed,
        })
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
