//! Why a figure is what it is: its terms, down to inputs and evidence.

use super::allocated::Allocated;
use super::assumed::{assumed_of, need_is_assumed};
use super::cell::{Bound, Cell, Part};
use super::figures::{Figures, inside, owner_key, positioned};
use super::grouping::GroupKey;
use crate::model::{
    Allocation, EvidenceId, Message, Ore, Plan, RecordId, Rung, Tiltak, TiltakId, Year,
};

/// Which tiltak a figure is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole plan.
    Plan,
    /// Those of an owner, or of several together.
    Owner(GroupKey),
    /// Those meant to be paid by a source.
    Source(GroupKey),
    /// Those of a goal.
    Goal(GroupKey),
    /// Those of a focus area.
    Area(GroupKey),
    /// One tiltak.
    Tiltak(TiltakId),
}

/// Which figure is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Need, cover or gap.
    pub part: Part,
    /// The year.
    pub year: Year,
    /// Of what.
    pub scope: Scope,
}

/// A figure with the terms that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is.
    pub label: Message,
    /// Its value in øre, with the sign that it counts by; `None` is unknown.
    pub value: Option<Ore>,
    /// How exact it is.
    pub bound: Bound,
    /// How much of it is assumed, in øre.
    pub assumed: Ore,
    /// What it rests on, for an input.
    pub evidence: Option<EvidenceId>,
    /// The record that it comes from, to go there.
    pub record: Option<RecordId>,
    /// What it is made of; their values add up to this one's.
    pub terms: Vec<Term>,
}

/// Unfolds a figure. The values of a term's terms add up to its own.
#[must_use]
pub fn why(plan: &Plan, figures: &Figures, question: &Question) -> Term {
    let Question { part, year, scope } = question;
    let tiltak: Vec<usize> = match scope {
        Scope::Tiltak(id) => positioned(plan, *id).map(|(at, _)| at).into_iter().collect(),
        _ => inside(plan).filter(|(_, t)| in_scope(scope, t)).map(|(at, _)| at).collect(),
    };
    let unfold = Unfold { plan, figures, allocated: Allocated::of(plan), year: *year, scope };
    match part {
        Part::Gap => {
            let need = unfold.part(Part::Need, &tiltak);
            let cover = unfold.part(Part::Granted, &tiltak);
            unfold.sum(Part::Gap, &tiltak, vec![need, cover.negated()])
        }
        part => unfold.part(*part, &tiltak),
    }
}

fn in_scope(scope: &Scope, tiltak: &Tiltak) -> bool {
    let is = |key: &GroupKey, id: Option<RecordId>| match (key, id) {
        (GroupKey::One(key), Some(id)) => *key == id,
        (GroupKey::Nobody, None) => true,
        _ => false,
    };
    match scope {
        Scope::Plan => true,
        Scope::Owner(key) => owner_key(tiltak) == *key,
        Scope::Source(key) => is(key, tiltak.source.map(|id| id.record())),
        Scope::Goal(key) => is(key, tiltak.goal.map(|id| id.record())),
        Scope::Area(key) => is(key, tiltak.area.map(|id| id.record())),
        Scope::Tiltak(id) => tiltak.id == *id,
    }
}

impl Term {
    /// The term as one that is taken away: at least so much of it is at most
    /// so much less.
    fn negated(self) -> Self {
        Self {
            value: self.value.map(|value| -value),
            bound: match self.bound {
                Bound::AtLeast => Bound::AtMost,
                Bound::AtMost => Bound::AtLeast,
                other => other,
            },
            terms: self.terms.into_iter().map(Self::negated).collect(),
            ..self
        }
    }
}

/// The parts that money covers, the surest first.
const COVERS: [Part; 4] = [Part::Granted, Part::Signalled, Part::Applied, Part::Unclear];

struct Unfold<'a> {
    plan: &'a Plan,
    figures: &'a Figures,
    allocated: Allocated<'a>,
    year: Year,
    scope: &'a Scope,
}

impl Unfold<'_> {
    fn cell(&self, tiltak: &[usize]) -> Cell {
        let mut cell: Cell = tiltak.iter().map(|at| self.figures.tiltak(*at, self.year)).sum();
        cell.silent |=
            !matches!(self.scope, Scope::Tiltak(_)) && self.plan.about.is_silent(self.year);
        cell
    }

    fn sum(&self, part: Part, tiltak: &[usize], terms: Vec<Term>) -> Term {
        let cell = self.cell(tiltak);
        let among = |t: &Tiltak| in_scope(self.scope, t);
        let amount = assumed_of(self.plan, self.figures, &self.allocated, self.year, among);
        // What stands outside is in no total that could bear it out.
        let counts = tiltak.iter().any(|at| !self.figures.is_outside(*at));
        let assumed = match part {
            Part::Need if counts => amount.need,
            Part::Granted if counts => amount.granted,
            Part::Gap if counts => amount.need.max(amount.granted),
            Part::Uncovered if counts => {
                amount.need.max(amount.granted + self.assumed_below_granted(tiltak))
            }
            _ => terms.iter().map(|term| term.assumed).sum(),
        };
        Term {
            label: Message::new(part_key(part)).year("year", self.year),
            value: Some(cell.part(part)),
            bound: cell.bound(part),
            assumed: assumed.min(cell.part(part)),
            evidence: None,
            record: None,
            terms,
        }
    }

    fn part(&self, part: Part, tiltak: &[usize]) -> Term {
        let terms = tiltak
            .iter()
            .filter_map(|at| Some((*at, self.plan.tiltak.at(*at)?)))
            .filter_map(|(at, tiltak)| self.of_tiltak(part, at, tiltak))
            .collect();
        self.sum(part, tiltak, terms)
    }

    fn of_tiltak(&self, part: Part, at: usize, tiltak: &Tiltak) -> Option<Term> {
        let cell = self.figures.tiltak(at, self.year);
        let value = cell.part(part);
        let term = match part {
            Part::Need => self.need(tiltak, cell),
            Part::Granted | Part::Signalled | Part::Applied | Part::Unclear => {
                self.cover(part, at, cell)
            }
            Part::Uncovered | Part::Gap => self.uncovered(at, tiltak, cell),
        };
        let says_something = match part {
            Part::Need | Part::Uncovered | Part::Gap => cell.unknown_need > 0,
            _ => term.bound != Bound::Exact && !term.terms.is_empty(),
        };
        if value == 0 && !says_something {
            return None;
        }
        Some(Term {
            label: Message::verbatim(named(tiltak)),
            record: Some(tiltak.id.record()),
            ..term
        })
    }

    /// What a tiltak needs: an input.
    fn need(&self, tiltak: &Tiltak, cell: Cell) -> Term {
        let figure = tiltak.cost.get(tiltak.offset(self.year));
        let is_assumed = need_is_assumed(self.plan, tiltak, self.year);
        Term {
            label: Message::new(part_key(Part::Need)).year("year", self.year),
            value: (cell.unknown_need == 0).then_some(cell.need),
            bound: cell.bound(Part::Need),
            assumed: if is_assumed { cell.need } else { 0 },
            evidence: figure.and_then(|figure| figure.evidence),
            record: Some(tiltak.id.record()),
            terms: Vec::new(),
        }
    }

    /// A tiltak's cover on one rung: the allocations behind it. When they are
    /// more than the need, a last term says what was cut off.
    fn cover(&self, part: Part, at: usize, cell: Cell) -> Term {
        let mut terms: Vec<Term> = rung(part)
            .into_iter()
            .flat_map(|rung| self.allocated.on(at, rung))
            .filter_map(|allocation| self.allocation(allocation))
            .collect();
        let value = cell.part(part);
        let cut = value - terms.iter().filter_map(|term| term.value).sum::<Ore>();
        let assumed: Ore = terms.iter().map(|term| term.assumed).sum();
        let none_known = value == 0 && terms.iter().any(|term| term.value.is_none());
        if cut != 0 {
            terms.push(cut_off(cut, cell));
        }
        Term {
            label: Message::new(part_key(part)).year("year", self.year),
            value: (!none_known).then_some(value),
            bound: cell.bound(part),
            assumed: assumed.min(value),
            evidence: None,
            record: None,
            terms,
        }
    }

    /// What no money is meant for: the need, less the cover on every rung.
    fn uncovered(&self, at: usize, tiltak: &Tiltak, cell: Cell) -> Term {
        let need = self.need(tiltak, cell);
        let covers = COVERS.map(|part| self.cover(part, at, cell));
        let assumed: Ore = covers.iter().map(|cover| cover.assumed).sum();
        let assumed = need.assumed.max(assumed).min(cell.uncovered);
        let covers = covers.into_iter().filter(|cover| !cover.terms.is_empty());
        Term {
            label: Message::new(part_key(Part::Uncovered)).year("year", self.year),
            value: need.value.map(|_| cell.uncovered),
            bound: cell.bound(Part::Uncovered),
            assumed,
            evidence: None,
            record: None,
            terms: std::iter::once(need).chain(covers.map(Term::negated)).collect(),
        }
    }

    /// How much of the cover below what is granted is assumed.
    fn assumed_below_granted(&self, tiltak: &[usize]) -> Ore {
        let below = |at: &usize| {
            let cell = self.figures.tiltak(*at, self.year);
            COVERS[1..].iter().map(|part| self.cover(*part, *at, cell).assumed).sum::<Ore>()
        };
        tiltak.iter().map(below).sum()
    }

    fn allocation(&self, allocation: &Allocation) -> Option<Term> {
        let figure = allocation.mnok.get(self.year.number())?;
        let grant = self.plan.grants.get(allocation.grant)?;
        let pot = self.plan.pot(grant.pot);
        let value = figure.amount.map(|amount| Ore::from(amount.ore()));
        let name = pot.map_or_else(
            || grant.id.to_string(),
            |(source, pot)| format!("{}, {}", source.short(), pot.name),
        );
        let is_assumed = self.plan.is_assumed(figure.evidence);
        Some(Term {
            label: Message::verbatim(name),
            value,
            bound: if value.is_some() { Bound::Exact } else { Bound::AtLeast },
            assumed: if is_assumed { value.unwrap_or_default() } else { 0 },
            evidence: figure.evidence,
            record: Some(grant.id.record()),
            terms: Vec::new(),
        })
    }
}

/// What of allocated money does not count. Of money for an unknown need
/// nothing is known to.
fn cut_off(value: Ore, cell: Cell) -> Term {
    let (label, bound) = match (cell.unknown_need > 0, cell.unknown_cover > 0) {
        (true, true) => ("why-need-unknown", Bound::Open),
        (true, false) => ("why-need-unknown", Bound::AtLeast),
        (false, true) => ("why-capped", Bound::AtMost),
        (false, false) => ("why-capped", Bound::Exact),
    };
    Term {
        label: Message::new(label),
        value: Some(value),
        bound,
        assumed: 0,
        evidence: None,
        record: None,
        terms: Vec::new(),
    }
}

const fn rung(part: Part) -> Option<Rung> {
    match part {
        Part::Granted => Some(Rung::Granted),
        Part::Signalled => Some(Rung::Signalled),
        Part::Applied => Some(Rung::Applied),
        Part::Unclear => Some(Rung::Unclear),
        _ => None,
    }
}

/// Code and short title; a line of work may have the same for both.
fn named(tiltak: &Tiltak) -> String {
    if tiltak.code == tiltak.short() {
        return tiltak.code.clone();
    }
    format!("{} {}", tiltak.code, tiltak.short())
}

const fn part_key(part: Part) -> &'static str {
    match part {
        Part::Need => "why-need",
        Part::Granted => "why-granted",
        Part::Signalled => "why-signalled",
        Part::Applied => "why-applied",
        Part::Unclear => "why-unclear",
        Part::Uncovered => "why-uncovered",
        Part::Gap => "why-gap",
    }
}
