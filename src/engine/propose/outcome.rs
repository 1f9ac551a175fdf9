//! What a proposal comes to: changes, lines, totals.

use super::book::{Need, Page};
use super::{Lack, LeftOver, Proposal, ProposedLine, ProposedYear};
use crate::change::Change;
use crate::engine::cell::{Cell, Own};
use crate::engine::figures::Figures;
use crate::model::{Amount, Figure, Ore};
use std::collections::BTreeMap;

impl Page<'_> {
    /// Adds the year to a proposal.
    pub(super) fn tell(&self, figures: &Figures, proposal: &mut Proposal) {
        proposal.changes.extend(self.changes());
        let first = proposal.lines.len();
        for (taker, position) in self.book.takers.iter().enumerate() {
            let before = figures.tiltak(*position, self.year);
            proposal.lines.extend(self.line(taker, *position, before));
        }
        let before = figures.total(self.year);
        let mut after = before;
        for line in &proposal.lines[first..] {
            after -= line.before;
            after += line.after;
        }
        proposal.years.push(ProposedYear { year: self.year, before, after });
        proposal.left.extend(self.left());
    }

    /// The allocations that become others.
    fn changes(&self) -> impl Iterator<Item = Change> + '_ {
        let mut more: BTreeMap<(usize, usize), Ore> = BTreeMap::new();
        for gift in &self.back {
            *more.entry((gift.giver, gift.taker)).or_default() -= gift.amount;
        }
        for gift in &self.gifts {
            *more.entry((gift.giver, gift.taker)).or_default() += gift.amount;
        }
        let more = more.into_iter().filter(|(_, more)| *more != 0);
        more.filter_map(|((giver, taker), more)| self.change(giver, taker, more))
    }

    fn change(&self, giver: usize, taker: usize, more: Ore) -> Option<Change> {
        let plan = self.book.plan;
        let grant = plan.grants.at(self.book.givers[giver].grant)?.id;
        let tiltak = plan.tiltak.at(self.book.takers[taker])?.id;
        let was =
            plan.allocations.get((grant, tiltak)).and_then(|a| a.mnok.get(self.year.number()));
        let had = was.and_then(|figure| figure.amount).map_or(0, |amount| Ore::from(amount.ore()));
        // Never more than a need, which is an amount.
        let amount = Amount::from_ore(i64::try_from(had + more).ok()?);
        let now = (amount != Amount::ZERO).then_some(Figure::known(amount, None));
        Some(Change::Allocate { grant, tiltak, year: self.year, was: was.copied(), now })
    }

    /// What a tiltak gets; nothing where it needs nothing and gets nothing.
    fn line(&self, taker: usize, position: usize, before: Cell) -> Option<ProposedLine> {
        let need = &self.needs[taker];
        let more: [Ore; 4] = std::array::from_fn(|slot| need.given[slot] - need.back[slot]);
        let money: [Ore; 4] = std::array::from_fn(|slot| need.kept[slot] + need.given[slot]);
        let after = Cell::from(Own::fill(need.figure, &money, need.unknown.iter().sum()).0);
        let lowest = self.book.givers.iter().map(|giver| giver.slot).max().unwrap_or_default();
        let covers = [after.granted, after.signalled, after.applied, after.unclear];
        let lacks = after.need - covers[..=lowest].iter().sum::<Ore>();
        if more == [0; 4] && after.need == 0 {
            return None;
        }
        Some(ProposedLine {
            tiltak: self.book.plan.tiltak.at(position)?.id,
            year: self.year,
            more,
            before,
            after,
            lacks,
            why: (lacks > 0).then(|| self.why(taker, need, lowest)),
        })
    }

    /// Why a tiltak still lacks money.
    fn why(&self, taker: usize, need: &Need<'_>, lowest: usize) -> Lack {
        let may = |(giver, free): (usize, &Option<Ore>)| {
            free.is_none() && self.book.givers[giver].allows[taker]
        };
        if need.room(lowest).is_none() || self.free.iter().enumerate().any(may) {
            return Lack::Unknown;
        }
        match self.free.iter().flatten().filter(|free| **free > 0).sum() {
            0 => Lack::NoMoney,
            left => Lack::Bound(left),
        }
    }

    fn left(&self) -> impl Iterator<Item = LeftOver> + '_ {
        let lacking: [bool; 4] = std::array::from_fn(|slot| {
            self.needs.iter().any(|need| need.room(slot).is_some_and(|room| room > 0))
        });
        let givers = self.book.givers.iter().zip(&self.free);
        givers.filter_map(move |(giver, free)| {
            let amount = free.filter(|free| *free > 0)?;
            let grant = self.book.plan.grants.at(giver.grant)?.id;
            Some(LeftOver { grant, year: self.year, amount, bound: lacking[giver.slot] })
        })
    }
}
