//! The selected tiltak: what can be edited of it, and what it leads to.

use super::derived::Derived;
use super::names::evidence_text;
use super::topbar::bounded;
use crate::engine::{Link, Part, links_of};
use crate::model::{EvidenceId, Figure, Message, Plan, RecordId, Tiltak, TiltakId, Year};
use crate::text::{Texts, format_money};

/// All that the inspector shows of a tiltak beside its plain fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspector {
    /// The tiltak.
    pub id: TiltakId,
    /// Its cost and cover, year by year.
    pub years: Vec<CostCell>,
    /// What it depends on, and what depends on it.
    pub links: Vec<LinkLine>,
    /// The process that finances it, when it stands outside the totals.
    pub outside: Option<String>,
    /// What owner, years and source rest on.
    pub rests: Vec<FieldText>,
}

/// A tiltak's cost and cover in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostCell {
    /// The year.
    pub year: Year,
    /// Place in the cost profile: years from the start.
    pub offset: i32,
    /// The figure, if there is one.
    pub figure: Option<Figure>,
    /// The cost as text: an amount, "?", or empty.
    pub text: String,
    /// Whether the figure is an assumption.
    pub assumed: bool,
    /// What it rests on, in a line.
    pub evidence: String,
    /// Granted cover as text; empty without a cost.
    pub granted: String,
    /// What is missing, as text; empty without a cost.
    pub gap: String,
    /// Whether money is missing.
    pub missing: bool,
    /// Whether the year is among the tiltak's years.
    pub within: bool,
    /// Whether the sources say nothing of the year's money.
    pub silent: bool,
}

/// A relation in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkLine {
    /// The other record.
    pub id: RecordId,
    /// The relation.
    pub text: String,
    /// Whether the link is an assumption.
    pub assumed: bool,
    /// What it rests on.
    pub evidence: String,
}

/// A field and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The field.
    pub label: String,
    /// The evidence.
    pub text: String,
    /// Whether it is an assumption.
    pub assumed: bool,
}

/// One of the values that a field may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// Its name.
    pub label: String,
}

/// Makes the inspector of a tiltak; `None` when the plan does not hold it.
#[must_use]
pub fn inspector(derived: &Derived, id: TiltakId, texts: &Texts) -> Option<Inspector> {
    let plan = &derived.plan;
    let position = plan.tiltak.position(id)?;
    let tiltak = plan.tiltak.at(position)?;
    Some(Inspector {
        id,
        years: years(derived, position, tiltak, texts),
        links: links_of(plan, id).into_iter().map(|link| line(plan, link, texts)).collect(),
        outside: tiltak.outside.as_ref().map(|outside| outside.process.clone()),
        rests: rests(plan, tiltak, texts),
    })
}

fn years(derived: &Derived, position: usize, tiltak: &Tiltak, texts: &Texts) -> Vec<CostCell> {
    let plan = &derived.plan;
    let cost = tiltak.cost.bounds().map(|(a, b)| (tiltak.start.plus(a), tiltak.start.plus(b)));
    let (first, last) = cost.unwrap_or((plan.about.first, plan.about.last));
    let first = first.min(plan.about.first).min(tiltak.start);
    let last = last.max(plan.about.last).max(tiltak.end());
    (first.number()..=last.number())
        .map(|year| cost_cell(derived, position, tiltak, Year::clamped(year), texts))
        .collect()
}

fn cost_cell(
    derived: &Derived,
    position: usize,
    tiltak: &Tiltak,
    year: Year,
    texts: &Texts,
) -> CostCell {
    let plan = &derived.plan;
    let offset = tiltak.offset(year);
    let figure = tiltak.cost.get(offset).copied();
    let cell = derived.figures.tiltak(position, year);
    let amount = figure.map(|figure| figure.amount);
    let told = |part: Part| {
        if amount.flatten().is_some() { bounded(&cell, part, texts) } else { String::new() }
    };
    CostCell {
        year,
        offset,
        figure,
        text: match amount {
            None => String::new(),
            Some(None) => "?".to_owned(),
            Some(Some(amount)) => format_money(texts.lang(), amount.ore().into()),
        },
        assumed: figure.is_some_and(|figure| plan.is_assumed(figure.evidence)),
        evidence: figure
            .map_or_else(String::new, |figure| evidence_text(plan, figure.evidence, texts)),
        granted: told(Part::Granted),
        gap: told(Part::Gap),
        missing: cell.gap() > 0,
        within: (tiltak.start..=tiltak.end()).contains(&year),
        silent: plan.about.is_silent(year),
    }
}

fn line(plan: &Plan, link: Link, texts: &Texts) -> LinkLine {
    let tiltak = |id: TiltakId| {
        plan.tiltak.get(id).map_or_else(|| id.to_string(), |t| format!("{} {}", t.code, t.short()))
    };
    let (key, id, name, by) = match link {
        Link::DependsOn(on, by) => ("link-depends-on", on.record(), tiltak(on), by),
        Link::NeededByTiltak(id, by) => ("link-needed-by", id.record(), tiltak(id), by),
        Link::Together(on, by) => ("link-together", on.record(), tiltak(on), by),
        Link::NeededByMilestone(id, by) => {
            let milestone = plan.milestones.get(id.into());
            let name = milestone.map(|m| format!("{} {}", m.code, m.title));
            ("link-milestone", id, name.unwrap_or_else(|| id.to_string()), by)
        }
        Link::NeededByInitiative(id, by) => {
            let name = plan.initiatives.get(id.into()).map(|i| i.title.clone());
            ("link-initiative", id, name.unwrap_or_else(|| id.to_string()), by)
        }
    };
    LinkLine {
        id,
        text: texts.say(&Message::new(key).text("name", name)),
        assumed: plan.is_assumed(by),
        evidence: evidence_text(plan, by, texts),
    }
}

fn rests(plan: &Plan, tiltak: &Tiltak, texts: &Texts) -> Vec<FieldText> {
    let fields: [(&'static str, Option<EvidenceId>); 4] = [
        ("rests-title", tiltak.by),
        ("rests-roles", tiltak.roles_by),
        ("rests-years", tiltak.years_by),
        ("rests-source", tiltak.source_by),
    ];
    fields
        .into_iter()
        .map(|(label, by)| FieldText {
            label: texts.tr(label),
            text: evidence_text(plan, by, texts),
            assumed: plan.is_assumed(by),
        })
        .collect()
}
