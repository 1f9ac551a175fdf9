//! What the cells of the table show.

use super::book::Names;
use super::column::Column;
use super::edit::{amount, edit_text, kind_text};
use crate::engine::{Cell, Part};
use crate::model::{ActorId, EvidenceId, Message, Plan, Policy, Rung, Tiltak, TiltakId, Year};
use crate::text::Texts;
use crate::view::{Derived, bounded};
use rustc_hash::FxHashSet;

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellText {
    /// The text.
    pub text: String,
    /// What the text means.
    pub sense: Sense,
    /// Whether it is an assumption.
    pub assumed: bool,
}

/// What the text of a cell means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sense {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Something that does not count, or is not there.
    Pale,
    /// Money that is granted.
    Granted,
    /// Money that is missing.
    Missing,
}

/// How it stands with the funding of a tiltak in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing of its cost is granted.
    NotGranted,
    /// Some of it is.
    Partly,
    /// Its cost, or what it gets, is not known.
    Unknown,
    /// All of it is.
    Granted,
    /// It costs nothing.
    Free,
    /// It stands outside the totals.
    Outside,
}

impl Status {
    /// The status of the tiltak at a position, in a year; `None` where nothing
    /// is said of its cost.
    #[must_use]
    pub fn of(derived: &Derived, position: usize, year: Year) -> Option<Self> {
        let tiltak = derived.plan.tiltak.at(position)?;
        if tiltak.outside.is_some() {
            return Some(Self::Outside);
        }
        let cell = derived.figures.tiltak(position, year);
        let cost = tiltak.cost.get(tiltak.offset(year))?;
        Some(match cell.granted {
            _ if cost.amount.is_none() => Self::Unknown,
            _ if cell.need == 0 => Self::Free,
            granted if granted >= cell.need => Self::Granted,
            _ if cell.unknown_cover > 0 => Self::Unknown,
            0 => Self::NotGranted,
            _ => Self::Partly,
        })
    }

    /// Key of its words.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotGranted => "table-status-not",
            Self::Partly => "table-status-partly",
            Self::Unknown => "table-status-unknown",
            Self::Granted => "table-status-granted",
            Self::Free => "table-status-free",
            Self::Outside => "table-status-outside",
        }
    }
}

/// The tiltak that get granted money in a year whose amount is assumed.
#[must_use]
pub fn assumed_cover(plan: &Plan, year: Year) -> FxHashSet<TiltakId> {
    let granted = |id| plan.grants.get(id).is_some_and(|grant| grant.rung == Rung::Granted);
    plan.allocations
        .iter()
        .filter(|a| a.mnok.get(year.number()).is_some_and(|f| plan.is_assumed(f.evidence)))
        .filter(|a| granted(a.grant))
        .map(|a| a.tiltak)
        .collect()
}

/// All that the cells are made of.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    /// The plan and what is derived of it.
    pub derived: &'a Derived,
    /// What its records are called.
    pub names: &'a Names,
    /// Tiltak with assumed cover in the year looked at.
    pub assumed_cover: &'a FxHashSet<TiltakId>,
    /// The year looked at.
    pub year: Year,
    /// The language.
    pub texts: &'a Texts,
}

impl Cells<'_> {
    /// What a cell shows of the tiltak at a position in the plan.
    #[must_use]
    pub fn cell(&self, position: usize, column: Column) -> CellText {
        let Some(tiltak) = self.derived.plan.tiltak.at(position) else {
            return CellText::default();
        };
        let text = self.text(position, tiltak, column);
        let assumed = !text.is_empty() && self.assumed(tiltak, column);
        CellText { sense: self.sense(position, tiltak, column, &text), text, assumed }
    }

    pub(super) fn text(&self, position: usize, tiltak: &Tiltak, column: Column) -> String {
        let (plan, texts) = (&self.derived.plan, self.texts);
        match column {
            Column::Code => tiltak.code.clone(),
            Column::Title => tiltak.title.clone(),
            Column::Goal => {
                let goal = tiltak.goal.map(|id| (id, plan.goals.get(id)));
                goal.map_or_else(String::new, |(id, goal)| {
                    goal.map_or_else(|| id.to_string(), |g| format!("{} {}", g.code, g.short()))
                })
            }
            Column::Area => {
                let area = tiltak.area.map(|id| (id, plan.areas.get(id)));
                area.map_or_else(String::new, |(id, area)| {
                    area.map_or_else(|| id.to_string(), |area| area.name.clone())
                })
            }
            Column::Owners => actors(plan, &tiltak.owners),
            Column::Responsible => actors(plan, &tiltak.responsible),
            Column::Partners => actors(plan, &tiltak.partners),
            Column::Source => {
                let source = tiltak.source.map(|id| (id, plan.sources.get(id)));
                source.map_or_else(String::new, |(id, source)| {
                    source.map_or_else(|| id.to_string(), |s| s.short().to_owned())
                })
            }
            Column::Policy => policy(tiltak.policy, texts),
            Column::Kind => kind_text(tiltak.kind, texts),
            Column::Note => tiltak.note.lines().collect::<Vec<_>>().join(" "),
            Column::Total | Column::Granted | Column::Gap | Column::Status => {
                worked_out(self.derived, Some(position), tiltak, column, self.year, texts)
            }
            _ => edit_text(plan, self.names, tiltak, column, texts).unwrap_or_default(),
        }
    }

    /// Whether a cell shows nothing; told without making its text.
    pub(super) fn is_blank(&self, position: usize, tiltak: &Tiltak, column: Column) -> bool {
        let part = |part| worth(self.derived, position, self.year, part) == Worth::Blank;
        match column {
            Column::Code => tiltak.code.is_empty(),
            Column::Title => tiltak.title.is_empty(),
            Column::Short => tiltak.short.is_empty(),
            Column::Note => tiltak.note.lines().collect::<String>().is_empty(),
            Column::Goal => tiltak.goal.is_none(),
            Column::Area => tiltak.area.is_none(),
            Column::Source => tiltak.source.is_none(),
            Column::Policy => tiltak.policy.is_none(),
            Column::Risk => tiltak.risk.is_none(),
            Column::Priority => tiltak.priority.is_none(),
            Column::Cost(year) => tiltak.cost.get(tiltak.offset(year)).is_none(),
            Column::Total => tiltak.cost.iter().next().is_none(),
            Column::Granted => part(Part::Granted),
            Column::Gap => part(Part::Gap),
            Column::Status => Status::of(self.derived, position, self.year).is_none(),
            Column::After => tiltak.after.is_empty(),
            Column::With => tiltak.with.is_empty(),
            Column::Outside => tiltak.outside.as_ref().is_none_or(|o| o.process.is_empty()),
            Column::TitleBy => tiltak.by.is_none(),
            Column::RolesBy => tiltak.roles_by.is_none(),
            Column::YearsBy => tiltak.years_by.is_none(),
            Column::SourceBy => tiltak.source_by.is_none(),
            // Nobody is "?", and the rest is always said.
            Column::Owners
            | Column::Responsible
            | Column::Partners
            | Column::Kind
            | Column::Start
            | Column::Years
            | Column::End => false,
        }
    }

    /// The exact text of a cell, as it is edited and copied.
    #[must_use]
    pub fn input(&self, position: usize, column: Column) -> String {
        let plan = &self.derived.plan;
        let Some(tiltak) = plan.tiltak.at(position) else { return String::new() };
        let exact = edit_text(plan, self.names, tiltak, column, self.texts);
        exact.unwrap_or_else(|| self.text(position, tiltak, column))
    }

    fn sense(&self, position: usize, tiltak: &Tiltak, column: Column, text: &str) -> Sense {
        let cell = || self.derived.figures.tiltak(position, self.year);
        match column {
            Column::Gap if cell().gap() > 0 => Sense::Missing,
            Column::Granted if cell().granted > 0 => Sense::Granted,
            Column::Status => match Status::of(self.derived, position, self.year) {
                Some(Status::NotGranted | Status::Partly) => Sense::Missing,
                Some(Status::Granted) => Sense::Granted,
                _ => Sense::Pale,
            },
            Column::Owners if text == "?" => Sense::Pale,
            Column::Cost(_) | Column::Total if tiltak.outside.is_some() => Sense::Pale,
            _ => Sense::Plain,
        }
    }

    /// Whether what a cell shows is an assumption.
    pub(super) fn assumed(&self, tiltak: &Tiltak, column: Column) -> bool {
        let plan = &self.derived.plan;
        let cost = |year: Year| {
            let figure = tiltak.cost.get(tiltak.offset(year));
            figure.is_some_and(|figure| plan.is_assumed(figure.evidence))
        };
        match column {
            Column::Cost(year) => cost(year),
            Column::Total => tiltak.cost.iter().any(|(_, f)| plan.is_assumed(f.evidence)),
            Column::Granted => self.assumed_cover.contains(&tiltak.id),
            Column::Gap => cost(self.year) || self.assumed_cover.contains(&tiltak.id),
            Column::After => tiltak.after.iter().any(|link| plan.is_assumed(link.by)),
            Column::With => tiltak.with.iter().any(|link| plan.is_assumed(link.by)),
            _ => match rests(tiltak, column) {
                Rests::On(by) => plan.is_assumed(by),
                Rests::Nowhere => false,
            },
        }
    }
}

/// What a cell rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rests {
    /// On this, or on nothing.
    On(Option<EvidenceId>),
    /// It is no statement, or a sum of several.
    Nowhere,
}

/// What a cell rests on that is no sum.
pub(super) fn rests(tiltak: &Tiltak, column: Column) -> Rests {
    match column {
        Column::Code | Column::Title | Column::Goal => Rests::On(tiltak.by),
        Column::Owners | Column::Responsible | Column::Partners => Rests::On(tiltak.roles_by),
        Column::Start | Column::Years | Column::End => Rests::On(tiltak.years_by),
        Column::Source => Rests::On(tiltak.source_by),
        Column::Cost(year) => tiltak
            .cost
            .get(tiltak.offset(year))
            .map_or(Rests::Nowhere, |figure| Rests::On(figure.evidence)),
        Column::Risk => tiltak.risk.map_or(Rests::Nowhere, |risk| Rests::On(risk.by)),
        Column::Outside => {
            tiltak.outside.as_ref().map_or(Rests::Nowhere, |outside| Rests::On(outside.by))
        }
        _ => Rests::Nowhere,
    }
}

/// What a column shows that nothing can be typed in.
pub(super) fn worked_out(
    derived: &Derived,
    position: Option<usize>,
    tiltak: &Tiltak,
    column: Column,
    year: Year,
    texts: &Texts,
) -> String {
    let Some(position) = position else { return String::new() };
    let part = |part: Part| match worth(derived, position, year, part) {
        Worth::Blank => String::new(),
        Worth::Unknown => "?".to_owned(),
        Worth::Known(cell) => bounded(&cell, part, texts),
    };
    match column {
        Column::Granted => part(Part::Granted),
        Column::Gap => part(Part::Gap),
        Column::Total => total(tiltak, texts),
        Column::Status => {
            let status = Status::of(derived, position, year);
            status.map(|status| texts.tr(status.key())).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// What is known of a part of a tiltak's cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    /// Nothing is said of the cost.
    Blank,
    /// The cost is not known, and so nor is this.
    Unknown,
    /// It can be read here, with how exact it is.
    Known(Cell),
}

/// What is known of a part of the cost of the tiltak at a position in a year.
pub(super) fn worth(derived: &Derived, position: usize, year: Year, part: Part) -> Worth {
    let tiltak = derived.plan.tiltak.at(position);
    let Some(cost) = tiltak.and_then(|t| t.cost.get(t.offset(year))) else { return Worth::Blank };
    let cell = derived.figures.tiltak(position, year);
    let given = cell.unknown_use > 0 || cell.unknown_cover > 0;
    if cost.amount.is_none() && (part == Part::Gap || given) {
        return Worth::Unknown;
    }
    Worth::Known(cell)
}

/// The cost over all years.
fn total(tiltak: &Tiltak, texts: &Texts) -> String {
    let mut figures = tiltak.cost.iter().map(|(_, figure)| *figure);
    let (Some(first), next) = (figures.next(), figures.next()) else { return String::new() };
    if next.is_none() {
        return amount(first, texts);
    }
    let sum: Cell = tiltak.cost.iter().map(|(_, figure)| need(figure.amount)).sum();
    bounded(&sum, Part::Need, texts)
}

/// A need alone in a cell.
pub(super) fn need(amount: Option<crate::model::Amount>) -> Cell {
    Cell {
        need: amount.map_or(0, |amount| amount.ore().into()),
        unknown_need: u32::from(amount.is_none()),
        ..Cell::default()
    }
}

/// Short names of actors; "?" while there are none.
fn actors(plan: &Plan, actors: &[ActorId]) -> String {
    if actors.is_empty() {
        return "?".to_owned();
    }
    let name = |id: &ActorId| {
        plan.actors.get(*id).map_or_else(|| id.to_string(), |actor| actor.short().to_owned())
    };
    actors.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn policy(policy: Option<Policy>, texts: &Texts) -> String {
    match policy {
        Some(Policy::Threshold(percent)) => {
            let permille = crate::model::Arg::Permille(i64::from(percent) * 10);
            texts.say(&Message::new("inspector-policy-threshold").with("percent", permille))
        }
        other => super::edit::policy_text(other, texts),
    }
}
