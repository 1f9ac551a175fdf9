//! Money from givers to takers: the most there can be, and the most of it as
//! meant. Augmenting paths, each of the greatest gain.

use crate::model::Ore;
use std::collections::{BTreeMap, VecDeque};

/// That a taker may have a giver's money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) giver: usize,
    /// 1 where the giver is meant to pay, otherwise 0.
    pub(super) gain: i32,
}

/// What one taker has of a giver.
#[derive(Clone, Copy, Debug)]
struct Share {
    amount: Ore,
    gain: i32,
}

/// What is given. *Invariant:* of what could be given to the takers in these
/// amounts, none has more as meant.
pub(super) struct Flow {
    /// What each giver has left.
    pub(super) free: Vec<Ore>,
    /// By giver: what each taker has of it.
    given: Vec<BTreeMap<usize, Share>>,
    /// By taker.
    links: Vec<Vec<Link>>,
    /// By giver: how much of what is meant is lost, at least, for each øre
    /// that is taken from it; `None` where none can be. This never shrinks as
    /// more is given, so what a search finds out holds for later ones.
    loss: Vec<Option<i32>>,
}

/// The best known way to have more of a giver's money.
#[derive(Clone, Copy)]
struct Label {
    gain: i32,
    hops: usize,
    /// The giver before this one, and the taker that goes over to this one.
    from: Option<(usize, usize)>,
}

impl Label {
    fn beats(self, other: Option<Self>) -> bool {
        let Some(other) = other else { return true };
        (self.gain, other.hops) > (other.gain, self.hops)
    }
}

/// Givers from the one that the taker gets money of to the one that has it
/// free; between two, the taker that goes over from the first to the second.
struct Path {
    first: usize,
    over: Vec<(usize, usize, usize)>,
    last: usize,
}

impl Flow {
    pub(super) fn new(free: Vec<Ore>, links: Vec<Vec<Link>>) -> Self {
        let count = free.len();
        let loss = free.iter().map(|free| (*free > 0).then_some(0)).collect();
        Self { free, given: vec![BTreeMap::new(); count], links, loss }
    }

    /// Gives a taker as much as can be, up to what it has room for. What
    /// others have been given stays as much, but may come from elsewhere.
    pub(super) fn give(&mut self, taker: usize, room: Ore) {
        let mut left = room;
        while left > 0 {
            let Some(path) = self.path(taker) else { return };
            let over = path.over.iter().map(|(from, _, taker)| self.given[*from][taker].amount);
            let amount = over.fold(left.min(self.free[path.last]), Ore::min);
            self.free[path.last] -= amount;
            for (from, to, other) in path.over {
                self.add(from, other, -amount);
                self.add(to, other, amount);
            }
            self.add(path.first, taker, amount);
            left -= amount;
        }
    }

    /// Who has how much of whom: giver, taker, amount.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, usize, Ore)> + '_ {
        self.given.iter().enumerate().flat_map(|(giver, takers)| {
            takers.iter().map(move |(taker, share)| (giver, *taker, share.amount))
        })
    }

    fn add(&mut self, giver: usize, taker: usize, amount: Ore) {
        let gain = || self.links[taker].iter().find(|link| link.giver == giver).map(|l| l.gain);
        let gain = gain().unwrap_or_default();
        let share = self.given[giver].entry(taker).or_insert(Share { amount: 0, gain });
        share.amount += amount;
        if share.amount == 0 {
            self.given[giver].remove(&taker);
        }
    }

    /// The way to give the taker more that has most of it as meant.
    fn path(&mut self, taker: usize) -> Option<Path> {
        let hope = |link: &Link| self.loss[link.giver].map(|loss| link.gain - loss);
        let most = self.links[taker].iter().filter_map(hope).max()?;
        let direct = |link: &&Link| self.free[link.giver] > 0 && link.gain == most;
        if let Some(link) = self.links[taker].iter().find(direct) {
            return Some(Path { first: link.giver, over: Vec::new(), last: link.giver });
        }
        let labels = self.search(taker, most);
        let best = self.best(&labels);
        self.learn(taker, &labels, best.map(|(_, label)| label.gain));
        best.map(|(last, _)| trace(&labels, last))
    }

    /// Ways from the taker to every giver, until one is found that nothing beats.
    fn search(&self, taker: usize, most: i32) -> Vec<Option<Label>> {
        let mut labels: Vec<Option<Label>> = vec![None; self.free.len()];
        let mut queue = VecDeque::new();
        for link in self.links[taker].iter().filter(|link| self.loss[link.giver].is_some()) {
            labels[link.giver] = Some(Label { gain: link.gain, hops: 0, from: None });
            queue.push_back(link.giver);
        }
        while let Some((giver, here)) = queue.pop_front().and_then(|at| Some((at, labels[at]?))) {
            if self.free[giver] > 0 && here.gain == most {
                break;
            }
            // No way is longer than there are givers.
            if here.hops >= self.free.len() {
                continue;
            }
            for (other, share) in &self.given[giver] {
                for link in self.links[*other].iter().filter(|link| link.giver != giver) {
                    let gain = here.gain - share.gain + link.gain;
                    let from = Some((giver, *other));
                    let label = Label { gain, hops: here.hops + 1, from };
                    if self.loss[link.giver].is_some() && label.beats(labels[link.giver]) {
                        labels[link.giver] = Some(label);
                        queue.push_back(link.giver);
                    }
                }
            }
        }
        labels
    }

    /// The giver with free money that is best to end at.
    fn best(&self, labels: &[Option<Label>]) -> Option<(usize, Label)> {
        let mut best: Option<(usize, Label)> = None;
        for (giver, label) in labels.iter().enumerate() {
            let Some(label) = label.filter(|_| self.free[giver] > 0) else { continue };
            if label.beats(best.map(|(_, best)| best)) {
                best = Some((giver, label));
            }
        }
        best
    }

    /// Keeps what a search has shown: what is lost by way of each giver that
    /// the taker may have, or that nothing can be had by way of any it reached.
    fn learn(&mut self, taker: usize, labels: &[Option<Label>], gain: Option<i32>) {
        let Some(gain) = gain else {
            for (giver, _) in labels.iter().enumerate().filter(|(_, label)| label.is_some()) {
                self.loss[giver] = None;
            }
            return;
        };
        for link in &self.links[taker] {
            let known = &mut self.loss[link.giver];
            *known = known.map(|known| known.max(link.gain - gain));
        }
    }
}

/// The way that leads to a giver.
fn trace(labels: &[Option<Label>], last: usize) -> Path {
    let (mut first, mut over) = (last, Vec::new());
    // A way goes by no giver twice, as no circle gains.
    while over.len() < labels.len()
        && let Some((from, taker)) = labels[first].and_then(|label| label.from)
    {
        over.push((from, first, taker));
        first = from;
    }
    Path { first, over, last }
}
