//! The selected tiltak: what can be edited of it, and what it leads to.

use super::derived::Derived;
use super::names::{evidence_text, grant_name};
use super::topbar::bounded;
use crate::engine::{GrantYear, Link, Part, links_of};
use crate::model::{
    EvidenceId, EvidenceKind, Figure, Grant, GrantId, Message, Ore, Plan, Profile, RecordId,
    Restriction, Rung, Tiltak, TiltakId, Year,
};
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
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own in the table")]
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
    /// What it rests on, in a few words.
    pub rests_on: String,
    /// Granted cover as text; empty without a cost.
    pub granted: String,
    /// Whether an assumption stands behind the granted cover.
    pub granted_assumed: bool,
    /// What is missing, as text; empty without a cost.
    pub gap: String,
    /// Whether an assumption stands behind what is missing.
    pub gap_assumed: bool,
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
    pub by: Option<EvidenceId>,
    /// The evidence in words.
    pub text: String,
    /// The evidence in a few words.
    pub rests_on: String,
    /// Whether it is an assumption.
    pub assumed: bool,
}

/// Money that a grant gives a tiltak in a year, or could give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverLine {
    /// The grant.
    pub grant: GrantId,
    /// The grant's source and pot.
    pub name: String,
    /// How sure the money is.
    pub rung: Rung,
    /// How sure the money is, in a word.
    pub standing: String,
    /// What it gives in the year, if anything.
    pub figure: Option<Figure>,
    /// Whether that is an assumption.
    pub assumed: bool,
    /// What it rests on, in a line.
    pub evidence: String,
    /// What it rests on, in a few words.
    pub rests_on: String,
    /// What it gives in other years; empty when nothing.
    pub others: String,
    /// What the grant has left in the year.
    pub free: String,
    /// Whether it has anything left, or may have.
    pub has_free: bool,
    /// Whether more is allocated of it than there is.
    pub over: bool,
    /// What the money may be used for.
    pub purpose: String,
    /// Why the money may not be used for the tiltak; empty when it may.
    pub barred: String,
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
        links: links_of(plan, id).iter().map(|link| line(plan, link, texts)).collect(),
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
    let (evidence, rests_on) = rests_on(plan, figure, texts);
    let assumed = figure.is_some_and(|figure| plan.is_assumed(figure.evidence));
    let granted_assumed = grant_is_assumed(plan, tiltak.id, year);
    CostCell {
        year,
        offset,
        figure,
        text: figure.map_or_else(String::new, |figure| amount_text(figure, texts)),
        assumed,
        evidence,
        rests_on,
        granted: told(Part::Granted),
        granted_assumed,
        gap: told(Part::Gap),
        gap_assumed: assumed || granted_assumed,
        missing: cell.gap() > 0,
        within: (tiltak.start..=tiltak.end()).contains(&year),
        silent: plan.about.is_silent(year),
    }
}

/// Whether any of the money that is granted to a tiltak in a year is assumed.
fn grant_is_assumed(plan: &Plan, tiltak: TiltakId, year: Year) -> bool {
    let granted = |id: GrantId| plan.grants.get(id).is_some_and(|g| g.rung == Rung::Granted);
    plan.allocations
        .iter()
        .filter(|allocation| allocation.tiltak == tiltak && granted(allocation.grant))
        .filter_map(|allocation| allocation.mnok.get(year.number()))
        .any(|figure| plan.is_assumed(figure.evidence))
}

fn line(plan: &Plan, link: &Link, texts: &Texts) -> LinkLine {
    let tiltak = |id: TiltakId| {
        plan.tiltak.get(id).map_or_else(|| id.to_string(), |t| format!("{} {}", t.code, t.short()))
    };
    let (key, id, name, by) = match *link {
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
            by,
            text: evidence_text(plan, by, texts),
            rests_on: evidence_label(plan, by, texts),
            assumed: plan.is_assumed(by),
        })
        .collect()
}

/// A piece of evidence in a few words: the document and case, or what is
/// assumed.
#[must_use]
pub fn evidence_label(plan: &Plan, id: Option<EvidenceId>, texts: &Texts) -> String {
    let Some(evidence) = id.and_then(|id| plan.evidence.get(id)) else {
        return evidence_text(plan, id, texts);
    };
    let message = match &evidence.kind {
        EvidenceKind::Assumption { why, .. } => {
            let says = if evidence.says.is_empty() { why } else { &evidence.says };
            Message::new("evidence-assumed").text("says", says.clone())
        }
        EvidenceKind::Source { document, case } if case.is_empty() => {
            Message::new("evidence-document").text("document", document.clone())
        }
        EvidenceKind::Source { document, case } => Message::new("evidence-source")
            .text("document", document.clone())
            .text("case", case.clone()),
    };
    texts.say(&message)
}

/// The evidence of a plan, sources first, then assumptions.
#[must_use]
pub fn evidence_choices(plan: &Plan) -> Vec<EvidenceId> {
    let (assumed, known): (Vec<_>, Vec<_>) =
        plan.evidence.iter().partition(|evidence| evidence.is_assumption());
    known.into_iter().chain(assumed).map(|evidence| evidence.id).collect()
}

/// The money that is allocated to a tiltak, surest first. `money` is what the
/// grants have in the year.
#[must_use]
pub fn cover(
    plan: &Plan,
    money: &[GrantYear],
    tiltak: &Tiltak,
    year: Year,
    texts: &Texts,
) -> Vec<CoverLine> {
    let given = plan.allocations.iter().filter(|allocation| allocation.tiltak == tiltak.id);
    let mut lines: Vec<_> = given
        .filter_map(|allocation| cover_line(plan, money, tiltak, allocation.grant, year, texts))
        .collect();
    lines.sort_by_key(|line| (std::cmp::Reverse(line.rung), plan.grants.position(line.grant)));
    lines
}

/// The grants that give a tiltak nothing yet, those with free money first and
/// those that may not be used last.
#[must_use]
pub fn offers(
    plan: &Plan,
    money: &[GrantYear],
    tiltak: &Tiltak,
    year: Year,
    texts: &Texts,
) -> Vec<CoverLine> {
    let left = plan.grants.iter().filter(|g| !plan.allocations.contains((g.id, tiltak.id)));
    let mut lines: Vec<_> =
        left.filter_map(|grant| cover_line(plan, money, tiltak, grant.id, year, texts)).collect();
    lines.sort_by_key(|line| (!line.barred.is_empty(), !line.has_free));
    lines
}

/// What a grant gives a tiltak in a year; `None` when the plan has no such grant.
#[must_use]
pub fn cover_line(
    plan: &Plan,
    money: &[GrantYear],
    tiltak: &Tiltak,
    id: GrantId,
    year: Year,
    texts: &Texts,
) -> Option<CoverLine> {
    let grant = plan.grants.get(id)?;
    let given = plan.allocations.get((id, tiltak.id)).map(|given| &given.mnok);
    let figure = given.and_then(|mnok| mnok.get(year.number())).copied();
    let only = plan.pot(grant.pot).and_then(|(_, pot)| pot.only.as_ref());
    let free = left(money, id, year);
    let (evidence, rests_on) = rests_on(plan, figure, texts);
    Some(CoverLine {
        grant: id,
        name: grant_name(plan, id),
        rung: grant.rung,
        standing: texts.tr(grant.rung.key()),
        figure,
        assumed: figure.is_some_and(|figure| plan.is_assumed(figure.evidence)),
        evidence,
        rests_on,
        others: given.map_or_else(String::new, |mnok| other_years(mnok, year, texts)),
        free: free_text(free, texts),
        has_free: free.is_none_or(|ore| ore > 0),
        over: free.is_some_and(|ore| ore < 0),
        purpose: match only {
            None => texts.tr("cover-anything"),
            Some(only) => purpose("cover-purpose", only, texts),
        },
        barred: barred(grant, only, tiltak, texts),
    })
}

fn amount_text(figure: Figure, texts: &Texts) -> String {
    figure
        .amount
        .map_or_else(|| "?".to_owned(), |amount| format_money(texts.lang(), amount.ore().into()))
}

/// What a figure rests on, in a line and in a few words; nothing without one.
fn rests_on(plan: &Plan, figure: Option<Figure>, texts: &Texts) -> (String, String) {
    let Some(figure) = figure else { return Default::default() };
    (evidence_text(plan, figure.evidence, texts), evidence_label(plan, figure.evidence, texts))
}

/// What a grant has left in a year; `None` is unknown.
fn left(money: &[GrantYear], id: GrantId, year: Year) -> Option<Ore> {
    let of_year = money.iter().find(|money| money.grant == id && money.year == year);
    of_year.map_or(Some(0), GrantYear::free)
}

fn free_text(free: Option<Ore>, texts: &Texts) -> String {
    match free {
        None => texts.tr("cover-free-unknown"),
        Some(ore) if ore < 0 => texts.say(&Message::new("cover-over").money("amount", -ore)),
        Some(ore) => texts.say(&Message::new("cover-free").money("amount", ore)),
    }
}

fn barred(grant: &Grant, only: Option<&Restriction>, tiltak: &Tiltak, texts: &Texts) -> String {
    match only {
        _ if grant.rung == Rung::Rejected => texts.tr("cover-rejected"),
        Some(only) if !only.allows(tiltak) => purpose("cover-barred", only, texts),
        _ => String::new(),
    }
}

fn purpose(key: &'static str, only: &Restriction, texts: &Texts) -> String {
    texts.say(&Message::new(key).text("purpose", only.purpose.clone()))
}

fn other_years(mnok: &Profile, year: Year, texts: &Texts) -> String {
    let others = mnok.iter().filter(|(other, _)| *other != year.number());
    let said = others.map(|(other, figure)| {
        let message = Message::new("cover-in-year").year("year", Year::clamped(other));
        texts.say(&message.text("amount", amount_text(*figure, texts)))
    });
    said.collect::<Vec<_>>().join(" · ")
}
