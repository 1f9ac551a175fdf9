//! What there is to give, and what lacks it.

use super::flow::{Flow, Link};
use super::order::served;
use super::{Existing, Options};
use crate::engine::allocated::Allocated;
use crate::engine::cell::Cell;
use crate::engine::figures::inside;
use crate::engine::money::Pots;
use crate::model::{Allocation, Figure, Ore, Plan, SourceId, Tiltak, Year};
use std::collections::BTreeSet;

/// A grant that may be given out.
pub(super) struct Giver {
    /// Its position in the plan.
    pub(super) grant: usize,
    /// The place of its rung in [`crate::model::Rung::COVERING`].
    pub(super) slot: usize,
    source: SourceId,
    /// By taker: whether its pot may be used for it.
    pub(super) allows: Vec<bool>,
}

/// What does not differ from year to year.
pub(super) struct Book<'a> {
    pub(super) plan: &'a Plan,
    existing: Existing,
    pub(super) givers: Vec<Giver>,
    /// By grant: its place among the givers.
    by_grant: Vec<Option<usize>>,
    /// Positions of the tiltak in the totals, in the order that they are served.
    pub(super) takers: Vec<usize>,
}

impl<'a> Book<'a> {
    pub(super) fn of(plan: &'a Plan, options: &Options) -> Self {
        let mut order: Vec<(usize, &Tiltak)> = inside(plan).collect();
        order.sort_by(|(_, one), (_, other)| served(one, other));
        let pots = Pots::of(plan);
        let (mut givers, mut by_grant) = (Vec::new(), vec![None; plan.grants.len()]);
        for (position, grant) in plan.grants.iter().enumerate() {
            let slot = Cell::slot(grant.rung).filter(|_| options.rungs.contains(&grant.rung));
            let Some((slot, source)) = slot.zip(pots.source(grant.pot)) else { continue };
            let only = pots.restriction(grant.pot);
            let allows = |(_, tiltak): &(usize, &Tiltak)| only.is_none_or(|o| o.allows(tiltak));
            by_grant[position] = Some(givers.len());
            let allows = order.iter().map(allows).collect();
            givers.push(Giver { grant: position, slot, source, allows });
        }
        let takers = order.into_iter().map(|(position, _)| position).collect();
        Self { plan, existing: options.existing, givers, by_grant, takers }
    }

    /// The years to propose for: those asked for in which a giver has money,
    /// or money to take back.
    pub(super) fn years(&self, options: &Options) -> BTreeSet<Year> {
        let grants = self.givers.iter().filter_map(|giver| self.plan.grants.at(giver.grant));
        let taken = self.plan.allocations.iter().filter(|allocation| {
            self.existing == Existing::StartOver && giver(self, allocation).is_some()
        });
        let profiles = grants.map(|grant| &grant.mnok).chain(taken.map(|given| &given.mnok));
        let years = profiles.flat_map(|mnok| mnok.iter().map(|(year, _)| Year::clamped(year)));
        let asked = |year: &Year| options.years.as_ref().is_none_or(|years| years.contains(year));
        years.filter(asked).collect()
    }

    /// The rungs that there is money on, highest first.
    pub(super) fn rungs(&self) -> Vec<usize> {
        let rungs: BTreeSet<usize> = self.givers.iter().map(|giver| giver.slot).collect();
        rungs.into_iter().collect()
    }

    /// How many tiltak may be given money.
    pub(super) fn takers(&self) -> usize {
        self.takers.len()
    }
}

/// What a tiltak needs and has in a year.
pub(super) struct Need<'a> {
    pub(super) figure: Option<&'a Figure>,
    /// What stays allocated to it, by rung.
    pub(super) kept: [Ore; 4],
    /// How many allocations of unknown amounts, by rung.
    pub(super) unknown: [u32; 4],
    /// What is given to it, by rung.
    pub(super) given: [Ore; 4],
    /// What was taken back from it first, by rung.
    pub(super) back: [Ore; 4],
}

impl Need<'_> {
    /// What money of a rung could still cover; `None` is unknown.
    pub(super) fn room(&self, slot: usize) -> Option<Ore> {
        let Some(figure) = self.figure else { return Some(0) };
        let need = Ore::from(figure.amount?.ore());
        let known = self.unknown[..=slot].iter().all(|count| *count == 0);
        let has: Ore = self.kept[..=slot].iter().chain(&self.given[..=slot]).sum();
        known.then_some((need - has).max(0))
    }
}

/// Money given: the giver, the taker, how much.
pub(super) struct Gift {
    pub(super) giver: usize,
    pub(super) taker: usize,
    pub(super) amount: Ore,
}

/// One year.
pub(super) struct Page<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) year: Year,
    /// By taker.
    pub(super) needs: Vec<Need<'a>>,
    /// By giver; `None` is unknown.
    pub(super) free: Vec<Option<Ore>>,
    /// What is taken back, to be given anew.
    pub(super) back: Vec<Gift>,
    pub(super) gifts: Vec<Gift>,
}

impl<'a> Page<'a> {
    pub(super) fn of(book: &'a Book<'a>, allocated: &Allocated<'a>, year: Year) -> Self {
        let mut page = Self {
            book,
            year,
            needs: Vec::with_capacity(book.takers.len()),
            free: amounts(book, year),
            back: Vec::new(),
            gifts: Vec::new(),
        };
        for (taker, position) in book.takers.iter().enumerate() {
            page.read(allocated, taker, *position);
        }
        for (giver, figure) in left_out(book, year) {
            page.spend(giver, figure);
        }
        page
    }

    /// Reads a tiltak's need and what it has.
    fn read(&mut self, allocated: &Allocated<'a>, taker: usize, position: usize) {
        let book = self.book;
        let Some(tiltak) = book.plan.tiltak.at(position) else { return };
        let figure = tiltak.cost.get(tiltak.offset(self.year));
        let mut need = Need { figure, kept: [0; 4], unknown: [0; 4], given: [0; 4], back: [0; 4] };
        for given in allocated.to(position) {
            let Some(money) = given.allocation.mnok.get(self.year.number()) else { continue };
            let Some(slot) = given.rung.and_then(Cell::slot) else { continue };
            let giver = giver(book, given.allocation);
            let known = figure.is_none_or(|figure| figure.amount.is_some());
            let back = giver.filter(|at| {
                book.existing == Existing::StartOver && known && self.free[*at].is_some()
            });
            match (money.amount, back) {
                (Some(amount), Some(giver)) => {
                    need.back[slot] += Ore::from(amount.ore());
                    self.back.push(Gift { giver, taker, amount: amount.ore().into() });
                }
                (Some(amount), None) => {
                    need.kept[slot] += Ore::from(amount.ore());
                    if let Some(giver) = giver {
                        self.spend(giver, money);
                    }
                }
                (None, _) => need.unknown[slot] += 1,
            }
        }
        self.needs.push(need);
    }

    fn spend(&mut self, giver: usize, figure: &Figure) {
        let amount = figure.amount.map_or(0, |amount| Ore::from(amount.ore()));
        self.free[giver] = self.free[giver].map(|free| free - amount);
    }

    /// Gives out the money of a rung.
    pub(super) fn give(&mut self, slot: usize, step: &mut dyn FnMut() -> bool) -> Option<()> {
        let book = self.book;
        let of_rung = |giver: &usize| book.givers[*giver].slot == slot;
        let givers: Vec<usize> = (0..book.givers.len()).filter(of_rung).collect();
        let free = givers.iter().map(|giver| self.free[*giver].unwrap_or_default().max(0));
        let links = book.takers.iter().enumerate();
        let links = links.map(|(taker, position)| self.links(&givers, taker, *position));
        let mut flow = Flow::new(free.collect(), links.collect());
        for (taker, need) in self.needs.iter().enumerate() {
            flow.give(taker, need.room(slot).unwrap_or_default());
            if !step() {
                return None;
            }
        }
        for (at, giver) in givers.iter().enumerate() {
            let left = flow.free[at];
            // What is over-allocated stays so.
            self.free[*giver] = self.free[*giver].map(|free| if free > 0 { left } else { free });
        }
        for (at, taker, amount) in flow.all() {
            self.needs[taker].given[slot] += amount;
            self.gifts.push(Gift { giver: givers[at], taker, amount });
        }
        Some(())
    }

    /// Whose money a tiltak may have, by place among some givers.
    fn links(&self, givers: &[usize], taker: usize, position: usize) -> Vec<Link> {
        let book = self.book;
        let meant = book.plan.tiltak.at(position).and_then(|tiltak| tiltak.source);
        let link = |(at, giver): (usize, &usize)| {
            let giver = &book.givers[*giver];
            let gain = i32::from(meant == Some(giver.source));
            giver.allows[taker].then_some(Link { giver: at, gain })
        };
        givers.iter().enumerate().filter_map(link).collect()
    }
}

/// The place among the givers of an allocation's grant.
fn giver(book: &Book<'_>, allocation: &Allocation) -> Option<usize> {
    let position = book.plan.grants.position(allocation.grant)?;
    book.by_grant[position]
}

/// What every giver has in a year, before anything is allocated of it;
/// `None` where that, or what is allocated of it, is unknown.
fn amounts(book: &Book<'_>, year: Year) -> Vec<Option<Ore>> {
    let amount = |giver: &Giver| {
        let grant = book.plan.grants.at(giver.grant)?;
        let Some(figure) = grant.mnok.get(year.number()) else { return Some(0) };
        figure.amount.map(|amount| Ore::from(amount.ore()))
    };
    let mut amounts: Vec<Option<Ore>> = book.givers.iter().map(amount).collect();
    for allocation in book.plan.allocations.iter() {
        let figure = allocation.mnok.get(year.number());
        if let Some(giver) = giver(book, allocation)
            && figure.is_some_and(|figure| figure.amount.is_none())
        {
            amounts[giver] = None;
        }
    }
    amounts
}

/// Money of the givers for what is no taker: it stays.
fn left_out<'a>(book: &'a Book<'_>, year: Year) -> impl Iterator<Item = (usize, &'a Figure)> {
    book.plan.allocations.iter().filter_map(move |allocation| {
        let figure = allocation.mnok.get(year.number())?;
        let tiltak = book.plan.tiltak.get(allocation.tiltak);
        let out = tiltak.is_none_or(|tiltak| tiltak.outside.is_some());
        Some((giver(book, allocation)?, figure)).filter(|_| out)
    })
}
