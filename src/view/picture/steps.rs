//! The waterfall and its table.

use super::SourceCell;
use crate::engine::{Cell, Part, assumed, stated_total};
use crate::model::{Measure, Message, Ore, Rung, Stated, Year};
use crate::text::{Texts, format_money};
use crate::view::Derived;
use crate::view::topbar::{bounded, stated_amount};

/// What a step of the waterfall stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// The need.
    Need,
    /// The need as a source states it, where it cannot be computed.
    Stated,
    /// Granted money that covers it.
    Granted,
    /// What is missing.
    Missing,
}

/// A step of the waterfall, in øre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it stands for.
    pub kind: StepKind,
    /// What it is.
    pub label: String,
    /// More of it, in small.
    pub note: String,
    /// Where it begins.
    pub from: Ore,
    /// Where it ends.
    pub to: Ore,
    /// Its value as text.
    pub value: String,
    /// What the missing money consists of, from the top down.
    pub parts: Vec<GapPart>,
    /// All of it in a sentence, for those who listen.
    pub name: String,
}

/// A part of the missing money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapPart {
    /// How much, in øre.
    pub ore: Ore,
    /// The amount as text.
    pub text: String,
    /// The rung that it stands on; `None` is covered by nothing.
    pub rung: Option<Rung>,
}

/// A row of the waterfall's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureRow {
    /// The source, or what the sum is called.
    pub name: String,
    /// Need, granted, signalled, applied, unclear, uncovered, gap, as text.
    pub values: Vec<String>,
    /// Whether this is the sum.
    pub is_sum: bool,
    /// Whether the row's need or cover rests on assumptions.
    pub assumed: bool,
}

/// The table's columns, in order.
pub(in crate::view) const COLUMNS: [Part; 7] = [
    Part::Need,
    Part::Granted,
    Part::Signalled,
    Part::Applied,
    Part::Unclear,
    Part::Uncovered,
    Part::Gap,
];

pub(super) fn steps(
    derived: &Derived,
    year: Year,
    sources: &[SourceCell<'_>],
    texts: &Texts,
) -> Vec<Step> {
    let total = derived.figures.total(year);
    if total.is_empty() {
        return Vec::new();
    }
    let stated = stated_total(&derived.plan, &derived.figures, Measure::Need, year);
    let stated = stated.filter(|_| total.need == 0);
    let mut steps = vec![match stated {
        Some(said) => self::stated(said, texts),
        None => need(&total, texts),
    }];
    let mut left = total.need;
    for source in sources.iter().filter(|source| source.cell.granted > 0) {
        steps.push(granted(source, left, texts));
        left -= source.cell.granted;
    }
    steps.push(missing(&total, sources, texts));
    steps
}

pub(in crate::view) fn need(total: &Cell, texts: &Texts) -> Step {
    let value = bounded(total, Part::Need, texts);
    let label = texts.tr("step-need");
    Step {
        kind: StepKind::Need,
        name: format!("{label}, {value}"),
        label,
        note: String::new(),
        from: 0,
        to: total.need,
        value,
        parts: Vec::new(),
    }
}

pub(in crate::view) fn stated(stated: &Stated, texts: &Texts) -> Step {
    let (label, value) = (texts.tr("step-need"), texts.say(&stated_amount(stated)));
    let note = texts.say(&Message::new("step-stated").when("date", stated.as_of));
    Step {
        kind: StepKind::Stated,
        name: format!("{label}, {value}, {note}"),
        label,
        note,
        from: 0,
        to: stated.figure.amount.map_or(0, |amount| amount.ore().into()),
        value,
        parts: Vec::new(),
    }
}

pub(in crate::view) fn granted(source: &SourceCell<'_>, left: Ore, texts: &Texts) -> Step {
    let cell = &source.cell;
    let label = source.source.map_or_else(|| texts.tr("no-source"), |s| s.short().to_owned());
    let note = if cell.gap() > 0 {
        texts.say(&Message::new("step-granted-of").money("need", cell.need))
    } else {
        texts.tr("step-granted")
    };
    let value = format_money(texts.lang(), cell.granted);
    Step {
        kind: StepKind::Granted,
        name: format!("{label}, {value}, {note}"),
        label,
        note,
        from: left,
        to: left - cell.granted,
        value,
        parts: Vec::new(),
    }
}

pub(in crate::view) fn missing(total: &Cell, sources: &[SourceCell<'_>], texts: &Texts) -> Step {
    let short = |source: &SourceCell<'_>| {
        source.source.map_or_else(|| texts.tr("no-source"), |source| source.short().to_owned())
    };
    let lacking: Vec<_> = sources.iter().filter(|source| source.cell.gap() > 0).collect();
    let note: Vec<_> = lacking
        .iter()
        .map(|s| format!("{}\u{a0}{}", short(s), format_money(texts.lang(), s.cell.gap())))
        .collect();
    let value = bounded(total, Part::Gap, texts);
    let label = texts.tr("step-missing");
    let note = note.join(" · ");
    Step {
        kind: StepKind::Missing,
        name: if note.is_empty() {
            format!("{label}, {value}")
        } else {
            format!("{label}, {value}: {note}")
        },
        label,
        note,
        from: total.gap(),
        to: 0,
        value,
        parts: lacking.iter().flat_map(|source| parts(&source.cell, texts)).collect(),
    }
}

/// A source's missing money by rung: what is held out is nearer than what
/// nobody has answered for.
pub(in crate::view) fn parts(cell: &Cell, texts: &Texts) -> Vec<GapPart> {
    let rungs = [
        (cell.signalled, Some(Rung::Signalled)),
        (cell.applied, Some(Rung::Applied)),
        (cell.unclear, Some(Rung::Unclear)),
        (cell.uncovered, None),
    ];
    let there = rungs.into_iter().filter(|(ore, _)| *ore > 0);
    let text = |ore, rung| {
        let amount = format_money(texts.lang(), ore);
        match rung {
            Some(Rung::Signalled) => format!("{amount} {}", texts.tr("rung-signalled")),
            Some(Rung::Applied) => format!("{amount} {}", texts.tr("rung-applied")),
            _ => amount,
        }
    };
    there.map(|(ore, rung)| GapPart { ore, text: text(ore, rung), rung }).collect()
}

pub(super) fn rows(
    derived: &Derived,
    year: Year,
    sources: &[SourceCell<'_>],
    texts: &Texts,
) -> Vec<PictureRow> {
    let values = |cell: &Cell| COLUMNS.iter().map(|part| bounded(cell, *part, texts)).collect();
    let rests = |id: Option<_>| {
        assumed(&derived.plan, &derived.figures, year, |tiltak| tiltak.source == id).any()
    };
    let mut rows: Vec<_> = sources
        .iter()
        .map(|source| PictureRow {
            name: source.source.map_or_else(|| texts.tr("no-source"), |s| s.name.clone()),
            values: values(&source.cell),
            is_sum: false,
            assumed: rests(source.source.map(|source| source.id)),
        })
        .collect();
    if !rows.is_empty() {
        let total = derived.figures.total(year);
        rows.push(PictureRow {
            name: texts.tr("sum"),
            values: values(&total),
            is_sum: true,
            assumed: assumed(&derived.plan, &derived.figures, year, |_| true).any(),
        });
    }
    rows
}
