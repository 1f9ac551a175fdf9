//! The tiltak of a bar, those that miss most first.

use super::bars::{inside, value, word};
use super::group::{folded, group_of, label};
use super::{GapKey, GapPick, GapSide, GapSpan, steps};
use crate::engine::{Cell, GroupKey, Part, Question, Scope, owner_key};
use crate::model::{Decision, DecisionStatus, GrantId, Message, RecordId, Tiltak, TiltakId, Year};
use crate::text::{Texts, date_long};
use crate::view::derived::Derived;
use crate::view::names::group_name;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// The tiltak of a bar or of a part of it. Their words are made row by row,
/// when they are seen.
#[derive(Clone, Debug)]
pub struct GapList {
    /// What the list is of.
    pub title: String,
    /// How many there are, and their sums.
    pub sum: String,
    /// The figure to ask why about; `None` over several years.
    pub question: Option<Question>,
    /// The years.
    pub span: GapSpan,
    rows: Vec<(usize, Cell)>,
    places: FxHashSet<usize>,
    deciders: FxHashMap<RecordId, Vec<usize>>,
}

/// A tiltak of a bar, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRow {
    /// The tiltak.
    pub id: TiltakId,
    /// Its code.
    pub code: String,
    /// Its short title.
    pub title: String,
    /// Who owns it, and who must decide.
    pub about: String,
    /// Its figures.
    pub cell: Cell,
    /// Its need as text.
    pub need: String,
    /// What it misses, as text.
    pub gap: String,
    /// Whether its need rests on an assumption.
    pub assumed: bool,
    /// All of it in words.
    pub name: String,
    /// The full title, the exact figures, and who must decide what.
    pub tip: String,
}

impl GapList {
    /// How many tiltak there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The tiltak at a place in the list.
    #[must_use]
    pub fn id(&self, at: usize, derived: &Derived) -> Option<TiltakId> {
        let (position, _) = self.rows.get(at)?;
        derived.plan.tiltak.at(*position).map(|tiltak| tiltak.id)
    }

    /// Whether it holds the tiltak at a position in the plan.
    #[must_use]
    pub fn holds(&self, position: usize) -> bool {
        self.places.contains(&position)
    }

    /// The figures of the tiltak in it, in its order.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        self.rows.iter().map(|(_, cell)| *cell)
    }

    /// A row in words.
    #[must_use]
    pub fn row(&self, at: usize, derived: &Derived, texts: &Texts) -> Option<GapRow> {
        let (position, cell) = *self.rows.get(at)?;
        let tiltak = derived.plan.tiltak.at(position)?;
        let owner = match owner_key(tiltak) {
            GroupKey::Nobody => texts.tr("gap-no-owner"),
            key => group_name(&derived.plan, &key, texts),
        };
        let decisions = self.decisions(derived, tiltak);
        let about = match decisions.as_slice() {
            [] => owner.clone(),
            _ if cell.gap() == 0 => owner.clone(),
            decisions => decided(derived, tiltak, &owner, decisions, texts),
        };
        let (need, gap) = (value(&cell, Part::Need, texts), value(&cell, Part::Gap, texts));
        let name = Message::new("gap-bar-name")
            .text("label", format!("{} {}", tiltak.code, tiltak.title))
            .text("need", need.clone())
            .text("granted", value(&cell, Part::Granted, texts))
            .text("gap", gap.clone());
        Some(GapRow {
            id: tiltak.id,
            code: tiltak.code.clone(),
            title: tiltak.short().to_owned(),
            about,
            cell,
            need,
            gap,
            assumed: is_assumed(derived, tiltak, self.span),
            name: texts.say(&name),
            tip: tip(tiltak, &cell, &owner, &decisions, texts),
        })
    }

    fn decisions<'a>(&self, derived: &'a Derived, tiltak: &Tiltak) -> Vec<&'a Decision> {
        let source = tiltak.source.map(|id| id.record());
        let records = [Some(tiltak.id.record()), source].into_iter().flatten();
        let found = records.filter_map(|id| self.deciders.get(&id)).flatten();
        let mut found: Vec<usize> = found.copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| derived.plan.decisions.at(at)).collect()
    }
}

/// Who owns a tiltak and who must decide, in few words.
fn decided(
    derived: &Derived,
    tiltak: &Tiltak,
    owner: &str,
    decisions: &[&Decision],
    texts: &Texts,
) -> String {
    let short = short_owner(derived, tiltak, texts);
    let forums: Vec<_> = decisions.iter().map(|decision| decision.forum.as_str()).collect();
    let itself = forums == [short.as_str()] || forums == [owner];
    let key = if itself { "gap-decides-itself" } else { "gap-decided-by" };
    texts.say(&Message::new(key).text("owner", short).text("forum", forums.join(", ")))
}

/// The owner in few words, as whoever must decide stands beside it.
fn short_owner(derived: &Derived, tiltak: &Tiltak, texts: &Texts) -> String {
    let short = |id| derived.plan.actors.get(id).map(|actor| actor.short().to_owned());
    let names: Vec<String> = tiltak.owners.iter().filter_map(|id| short(*id)).collect();
    if names.is_empty() { texts.tr("gap-no-owner") } else { names.join(", ") }
}

/// The full title, each part of the need, and what must be decided.
fn tip(
    tiltak: &Tiltak,
    cell: &Cell,
    owner: &str,
    decisions: &[&Decision],
    texts: &Texts,
) -> String {
    let mut lines = vec![format!("{} {}", tiltak.code, tiltak.title), owner.to_owned()];
    let covers = [Part::Need].into_iter().chain(super::bars::PARTS);
    for part in covers.filter(|part| cell.part(*part) > 0) {
        lines.push(format!("{} {}", texts.tr(word(part)), value(cell, part, texts)));
    }
    if cell.unknown_need > 0 {
        let count = usize::try_from(cell.unknown_need).unwrap_or(usize::MAX);
        lines.push(texts.say(&Message::new("gap-unknown-needs").count("count", count)));
    }
    lines.extend(decisions.iter().map(|decision| {
        let date = decision
            .date
            .map_or_else(|| texts.tr("gap-no-date"), |date| date_long(texts.lang(), date));
        format!("{}: {} ({date})", decision.forum, decision.text)
    }));
    lines.join("\n")
}

fn is_assumed(derived: &Derived, tiltak: &Tiltak, span: GapSpan) -> bool {
    let plan = &derived.plan;
    let assumed = |year: Year| {
        let figure = tiltak.cost.get(tiltak.offset(year));
        figure.is_some_and(|figure| plan.is_assumed(figure.evidence))
    };
    span.years(&derived.figures).any(assumed)
}

/// The tiltak of a bar; without one, all that miss money.
#[must_use]
pub fn gap_list(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    pick: Option<&GapPick>,
    texts: &Texts,
) -> GapList {
    let span = match pick.map(|pick| &pick.key) {
        Some(GapKey::Year(year)) => GapSpan::Year(*year),
        _ if side == GapSide::Years => GapSpan::All,
        _ => span,
    };
    let within = Within::new(derived, side, span, pick);
    let part = pick.map_or(Some(Part::Gap), |pick| pick.part);
    let mut rows: Vec<(usize, Cell)> = inside(derived)
        .filter(|at| derived.plan.tiltak.at(*at).is_some_and(|tiltak| within.holds(tiltak)))
        .map(|at| (at, span.tiltak(&derived.figures, at)))
        .filter(|(_, cell)| is_in(cell, part))
        .collect();
    rows.sort_by_key(|(_, cell)| Reverse((cell.gap(), cell.unknown_need, cell.need)));
    let sum: Cell = rows.iter().map(|(_, cell)| *cell).sum();
    GapList {
        title: title(derived, side, span, (pick, sum.unknown_need > 0), texts),
        sum: summed(&sum, rows.len(), texts),
        question: question(derived, side, span, pick),
        span,
        places: rows.iter().map(|(at, _)| *at).collect(),
        rows,
        deciders: deciders(derived),
    }
}

/// Whether a tiltak with these figures is in a part of a bar; in all of it
/// when something is said of its money.
fn is_in(cell: &Cell, part: Option<Part>) -> bool {
    match part {
        None => !cell.is_empty(),
        Some(part @ (Part::Need | Part::Gap)) => cell.part(part) > 0 || cell.unknown_need > 0,
        Some(part) => cell.part(part) > 0,
    }
}

fn summed(sum: &Cell, count: usize, texts: &Texts) -> String {
    texts.say(
        &Message::new("gap-list-sum")
            .count("count", count)
            .text("need", value(sum, Part::Need, texts))
            .text("granted", value(sum, Part::Granted, texts))
            .text("gap", value(sum, Part::Gap, texts)),
    )
}

/// Which tiltak a bar holds.
enum Within {
    All,
    Groups(GapSide, FxHashSet<GroupKey>),
}

impl Within {
    fn new(derived: &Derived, side: GapSide, span: GapSpan, pick: Option<&GapPick>) -> Self {
        match pick.map(|pick| &pick.key) {
            Some(GapKey::Group(key)) => Self::Groups(side, FxHashSet::from_iter([key.clone()])),
            Some(GapKey::Rest) if side == GapSide::Steps => {
                Self::Groups(side, steps::folded(derived, span).into_iter().collect())
            }
            Some(GapKey::Rest) => {
                Self::Groups(side, folded(derived, side, span).into_iter().collect())
            }
            _ => Self::All,
        }
    }

    fn holds(&self, tiltak: &Tiltak) -> bool {
        match self {
            Self::All => true,
            Self::Groups(side, keys) => keys.contains(&group_of(*side, tiltak)),
        }
    }
}

fn title(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    (pick, unknown): (Option<&GapPick>, bool),
    texts: &Texts,
) -> String {
    let when = span.message(&derived.figures);
    let Some(pick) = pick else {
        let key = if unknown { "gap-list-unknown" } else { "gap-list-all" };
        return texts.say(&Message::new(key).message("when", when));
    };
    let label = match &pick.key {
        GapKey::Group(key) => label(derived, side, key, texts),
        GapKey::Rest => texts.tr("gap-rest-short"),
        GapKey::All | GapKey::Year(_) => texts.tr("gap-whole-plan"),
    };
    let message = Message::new(if pick.part.is_some() { "gap-list-part" } else { "gap-list-bar" })
        .text("label", label)
        .message("when", when);
    texts.say(&match pick.part {
        Some(part) => message.message("part", Message::new(word(part))),
        None => message,
    })
}

/// The question that a bar's figure answers: over several years only where
/// one of them has figures.
fn question(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    pick: Option<&GapPick>,
) -> Option<Question> {
    let part = pick.and_then(|pick| pick.part).unwrap_or(Part::Gap);
    let scope = match pick.map(|pick| &pick.key) {
        None | Some(GapKey::All | GapKey::Year(_)) => Scope::Plan,
        Some(GapKey::Rest) => return None,
        Some(GapKey::Group(key)) => match side {
            GapSide::Goal => Scope::Goal(key.clone()),
            GapSide::Area => Scope::Area(key.clone()),
            GapSide::Source | GapSide::Steps => Scope::Source(key.clone()),
            _ => Scope::Owner(key.clone()),
        },
    };
    let figures = &derived.figures;
    let mut years = span.years(figures).filter(|year| !figures.total(*year).is_empty());
    let year = years.next()?;
    years.next().is_none().then_some(Question { part, year, scope })
}

/// Awaited decisions by the tiltak, source or, through its grants, tiltak
/// that they are about.
fn deciders(derived: &Derived) -> FxHashMap<RecordId, Vec<usize>> {
    let plan = &derived.plan;
    let mut found: FxHashMap<RecordId, Vec<usize>> = FxHashMap::default();
    for (at, decision) in plan.decisions.iter().enumerate() {
        if decision.status != DecisionStatus::Awaited {
            continue;
        }
        for id in &decision.about {
            found.entry(*id).or_default().push(at);
            if plan.grants.contains(GrantId::from(*id)) {
                let given = plan.allocations.iter().filter(|a| a.grant.record() == *id);
                for allocation in given {
                    found.entry(allocation.tiltak.record()).or_default().push(at);
                }
            }
        }
    }
    found
}
