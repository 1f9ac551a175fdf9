//! Bars: their parts, names and exact figures.

use super::{GapBar, GapKey, GapSegment, GapSpan, GapStated};
use crate::engine::{Assumed, Cell, Part, assumed_by, grant_years, stated_total};
use crate::model::{Measure, Message, Ore, Stated, Year};
use crate::text::{Texts, format_money};
use crate::view::derived::Derived;
use crate::view::picture::COLUMNS;
use crate::view::topbar::{bounded, stated_amount};
use std::collections::BTreeMap;

/// The parts that a need consists of, from the surest money on.
pub(super) const PARTS: [Part; 5] =
    [Part::Granted, Part::Signalled, Part::Applied, Part::Unclear, Part::Uncovered];

/// What a bar is made of, before it is put in words.
pub(super) struct Raw {
    pub(super) key: GapKey,
    pub(super) label: String,
    pub(super) cell: Cell,
    pub(super) assumed: Assumed,
    pub(super) tiltak: usize,
    pub(super) unused: Ore,
    pub(super) stated: Option<GapStated>,
}

impl Raw {
    pub(super) fn bar(self, texts: &Texts) -> GapBar {
        let Self { key, label, cell, assumed, tiltak, unused, stated } = self;
        let values: Vec<String> = COLUMNS.iter().map(|part| value(&cell, *part, texts)).collect();
        let segments: Vec<_> = PARTS
            .iter()
            .filter(|part| cell.part(**part) > 0)
            .map(|part| segment(&label, &cell, *part, texts))
            .collect();
        let name = name(&label, &cell, stated.as_ref(), texts);
        let mut bar = GapBar {
            need: value(&cell, Part::Need, texts),
            gap: value(&cell, Part::Gap, texts),
            known_gap: format_money(texts.lang(), cell.gap()),
            tip: String::new(),
            key,
            label,
            tiltak,
            cell,
            assumed,
            unused,
            stated,
            segments,
            values,
            name,
        };
        bar.tip = tip(&bar, texts);
        bar
    }
}

/// A part of a cell as text; "?" where nothing of it is known.
pub(super) fn value(cell: &Cell, part: Part, texts: &Texts) -> String {
    let unknown = cell.unknown_need > 0 || (cell.silent && cell.is_empty());
    if cell.need == 0 && unknown { "?".to_owned() } else { bounded(cell, part, texts) }
}

/// "2020: behov 221, innvilget 126, mangler 95".
fn name(label: &str, cell: &Cell, stated: Option<&GapStated>, texts: &Texts) -> String {
    if cell.is_empty() && cell.silent {
        return texts.say(&Message::new("gap-bar-silent").text("label", label));
    }
    let part = |part| value(cell, part, texts);
    let key = if stated.is_some() { "gap-bar-stated" } else { "gap-bar-name" };
    texts.say(
        &Message::new(key)
            .text("label", label)
            .text("need", part(Part::Need))
            .text("granted", part(Part::Granted))
            .text("gap", part(Part::Gap))
            .text("stated", stated.map_or("", |stated| stated.text.as_str())),
    )
}

fn segment(label: &str, cell: &Cell, part: Part, texts: &Texts) -> GapSegment {
    let amount = bounded(cell, part, texts);
    let word = texts.tr(word(part));
    let name = Message::new("gap-segment-name")
        .text("label", label)
        .text("part", word)
        .text("amount", amount.clone());
    GapSegment { part, ore: cell.part(part), text: amount, name: texts.say(&name) }
}

/// Key of a part's word.
pub(super) fn word(part: Part) -> &'static str {
    match part {
        Part::Need => "need",
        Part::Granted => "rung-granted",
        Part::Signalled => "rung-signalled",
        Part::Applied => "rung-applied",
        Part::Unclear => "rung-unclear",
        Part::Uncovered => "uncovered",
        Part::Gap => "gap",
    }
}

/// The exact figures, and what they rest on.
fn tip(bar: &GapBar, texts: &Texts) -> String {
    let mut lines = vec![bar.name.clone()];
    lines.extend(bar.segments.iter().map(|segment| segment.name.clone()));
    let cell = &bar.cell;
    if cell.unknown_need > 0 {
        let count = usize::try_from(cell.unknown_need).unwrap_or(usize::MAX);
        lines.push(texts.say(&Message::new("gap-unknown-needs").count("count", count)));
    }
    if cell.silent && !bar.is_silent() {
        lines.push(texts.tr("gap-silent-more"));
    }
    if bar.assumed.any() {
        let assumed = bar.assumed.need.max(bar.assumed.granted);
        lines.push(texts.say(&Message::new("gap-assumed").money("amount", assumed)));
    }
    if bar.unused > 0 {
        lines.push(texts.say(&Message::new("gap-unused").money("amount", bar.unused)));
    }
    if bar.tiltak > 0 {
        lines.push(texts.say(&Message::new("gap-tiltak").count("count", bar.tiltak)));
    }
    lines.join("\n")
}

/// What a source states as the need of a year that the plan cannot compute.
pub(super) fn said(derived: &Derived, span: GapSpan) -> Option<&Stated> {
    let GapSpan::Year(year) = span else { return None };
    stated_total(&derived.plan, &derived.figures, Measure::Need, year)
}

fn told(stated: &Stated, texts: &Texts) -> Option<GapStated> {
    let ore = Ore::from(stated.figure.amount?.ore());
    Some(GapStated { ore, text: texts.say(&stated_amount(stated)) })
}

/// A bar for every year that there may be something to say of.
pub(super) fn years(derived: &Derived, texts: &Texts) -> Vec<GapBar> {
    let (plan, figures) = (&derived.plan, &derived.figures);
    let counts = counts(derived);
    let unused = unused(derived);
    let bar = |year: Year| {
        let assumed = assumed_by(plan, figures, std::iter::once(year), 1, |_| Some(0));
        Raw {
            key: GapKey::Year(year),
            label: year.to_string(),
            cell: figures.total(year),
            assumed: assumed.first().copied().unwrap_or_default(),
            tiltak: counts.get(&year).copied().unwrap_or_default(),
            unused: unused.get(&year).copied().unwrap_or_default(),
            stated: said(derived, GapSpan::Year(year)).and_then(|stated| told(stated, texts)),
        }
        .bar(texts)
    };
    figures.years().map(bar).collect()
}

/// Number of tiltak with something to pay in a year.
fn counts(derived: &Derived) -> BTreeMap<Year, usize> {
    let mut counts = BTreeMap::new();
    for at in inside(derived) {
        for (year, cell) in derived.figures.tiltak_years(at) {
            if !cell.is_empty() {
                *counts.entry(year).or_default() += 1;
            }
        }
    }
    counts
}

/// Positions of the tiltak that the totals hold.
pub(super) fn inside(derived: &Derived) -> impl Iterator<Item = usize> + '_ {
    (0..derived.plan.tiltak.len()).filter(|at| !derived.figures.is_outside(*at))
}

/// Granted money that stands unused, by year.
pub(super) fn unused(derived: &Derived) -> BTreeMap<Year, Ore> {
    let mut unused = BTreeMap::new();
    for money in grant_years(&derived.plan, &derived.figures) {
        if money.unused > 0 {
            *unused.entry(money.year).or_default() += money.unused;
        }
    }
    unused
}

/// The sum of all bars.
pub(super) fn total(derived: &Derived, span: GapSpan, texts: &Texts) -> GapBar {
    let (plan, figures) = (&derived.plan, &derived.figures);
    let assumed = assumed_by(plan, figures, span.years(figures), 1, |_| Some(0));
    let in_span = |at: &usize| !span.tiltak(figures, *at).is_empty();
    Raw {
        key: GapKey::All,
        label: texts.tr("sum"),
        cell: span.total(figures),
        assumed: assumed.first().copied().unwrap_or_default(),
        tiltak: inside(derived).filter(in_span).count(),
        unused: 0,
        stated: said(derived, span).and_then(|stated| told(stated, texts)),
    }
    .bar(texts)
}

/// An amount without spaces and with an ordinary minus, for a spreadsheet.
pub(super) fn plain(ore: Ore, texts: &Texts) -> String {
    let grouping = match texts.lang() {
        crate::text::Lang::Nb => '\u{202f}',
        crate::text::Lang::En => ',',
    };
    format_money(texts.lang(), ore).replace(grouping, "").replace('\u{2212}', "-")
}
