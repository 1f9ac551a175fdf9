//! Tiltak that wait for their own money, told together.

use super::assumed::assumed_need;
use super::figures::Figures;
use super::schedule::{Due, Schedule, Sure};
use super::sentences::{Sentence, named};
use super::unfunded::first_cost;
use crate::model::{Message, Ore, Plan, Tiltak, TiltakId, Year};
use rustc_hash::FxHashSet;

/// Tiltak that lack the money of the same year, and wait for it as long.
pub(super) struct Waiting {
    /// The year that they need the money in.
    year: Year,
    until: Due,
    /// Whether it is the year that they stand in: its money is unknown.
    stays: bool,
    need: Ore,
    tiltak: Vec<TiltakId>,
}

/// What waits, in the plan's order. What gets no money within the plan's years
/// is told otherwise, and what starts no later than before is not told.
pub(super) fn waiting(
    plan: &Plan,
    waits: &[Option<Due>],
    (before, after): (&Schedule, &Schedule),
) -> Vec<Waiting> {
    let mut groups: Vec<Waiting> = Vec::new();
    for (position, (tiltak, wait)) in plan.tiltak.iter().zip(waits).enumerate() {
        let moves = before.due(position) != after.due(position);
        let until = wait.filter(|wait| moves && wait.sure != Sure::Never);
        let Some((until, (offset, need))) = until.zip(first_cost(tiltak)) else { continue };
        let year = tiltak.start.plus(offset);
        let stays = until.year == tiltak.start.number();
        let alike =
            |group: &&mut Waiting| (group.year, group.until, group.stays) == (year, until, stays);
        if let Some(group) = groups.iter_mut().find(alike) {
            group.need += need;
            group.tiltak.push(tiltak.id);
        } else {
            groups.push(Waiting { year, until, stays, need, tiltak: vec![tiltak.id] });
        }
    }
    groups
}

impl Waiting {
    /// How many tiltak need how much, and until when they wait for it.
    pub(super) fn sentence(&self, plan: &Plan, figures: &Figures) -> Sentence {
        let names = self.tiltak.iter().map(|id| Message::verbatim(named(plan, id.record())));
        let message = Message::new(match (self.stays, self.until.sure) {
            (true, _) => "consequence-waiting-silent",
            (false, Sure::Certain) => "consequence-waiting",
            (false, _) => "consequence-waiting-at-least",
        })
        .count("count", self.tiltak.len())
        .list("tiltak", names.collect())
        .money("need", self.need)
        .year("year", self.year)
        .year("to", Year::clamped(self.until.year));
        let all: FxHashSet<TiltakId> = self.tiltak.iter().copied().collect();
        let among = |tiltak: &Tiltak| all.contains(&tiltak.id);
        let assumed = assumed_need(plan, figures, self.year, among) != 0;
        let chain = self.tiltak.iter().map(|id| id.record()).collect();
        Sentence::of_figures(message, assumed, chain)
    }
}
