//! A side as a table to paste into a spreadsheet: tab-separated, numbers
//! without spaces, what is not exact in a column of its own.

use super::bars::plain;
use super::{GapBar, GapSide, GapSpan, GapStep, GapView, ThenAndNow};
use crate::engine::{Bound, Part};
use crate::text::Texts;
use crate::view::derived::Derived;
use crate::view::picture::COLUMNS;

const HEADS: [&str; 7] = [
    "column-need",
    "column-granted",
    "column-signalled",
    "column-applied",
    "column-unclear",
    "column-uncovered",
    "column-gap",
];

pub(super) fn table(
    view: &GapView,
    side: GapSide,
    span: GapSpan,
    derived: &Derived,
    texts: &Texts,
) -> String {
    let when = texts.say(&span.message(&derived.figures));
    let first = vec![format!("{} {when}", texts.tr(side.key()))];
    let rows = match (&view.then, side) {
        (Some(then), _) => stated(then, texts),
        (None, GapSide::Steps) => steps(&view.steps, texts),
        _ => bars(view, side, texts),
    };
    let lines: Vec<String> = std::iter::once(first).chain(rows).map(|cells| line(&cells)).collect();
    lines.join("\n")
}

/// A line; no cell may break the table.
fn line(cells: &[String]) -> String {
    let clean = |cell: &String| cell.replace(['\t', '\n', '\r'], " ");
    cells.iter().map(clean).collect::<Vec<_>>().join("\t")
}

fn bars(view: &GapView, side: GapSide, texts: &Texts) -> Vec<Vec<String>> {
    let mut heads = vec![texts.tr(head(side))];
    heads.extend(HEADS.iter().map(|key| texts.tr(key)));
    heads.extend(
        ["gap-column-tiltak", "gap-column-assumed", "gap-column-bound"].map(|k| texts.tr(k)),
    );
    let all = view.bars.iter().chain([&view.total]);
    std::iter::once(heads).chain(all.map(|bar| cells(bar, texts))).collect()
}

/// Key of what the bars of a side are called.
fn head(side: GapSide) -> &'static str {
    match side {
        GapSide::Years => "gap-column-year",
        GapSide::Owner => "gap-column-owner",
        GapSide::Goal => "gap-column-goal",
        GapSide::Area => "gap-column-area",
        GapSide::Source | GapSide::Steps | GapSide::Then => "column-source",
    }
}

fn cells(bar: &GapBar, texts: &Texts) -> Vec<String> {
    let mut cells = vec![bar.label.clone()];
    if bar.is_silent() {
        cells.extend(COLUMNS.map(|_| String::new()));
    } else {
        cells.extend(COLUMNS.map(|part| plain(bar.cell.part(part), texts)));
    }
    cells.push(bar.tiltak.to_string());
    cells.push(plain(bar.assumed.need.max(bar.assumed.granted), texts));
    cells.push(match bar.cell.bound(Part::Gap) {
        _ if bar.is_silent() => texts.tr("not-in-sources"),
        Bound::Exact => String::new(),
        Bound::AtLeast => texts.tr("gap-bound-at-least"),
        Bound::AtMost => texts.tr("gap-bound-at-most"),
        Bound::Open => texts.tr("gap-bound-open"),
    });
    cells
}

fn steps(steps: &[GapStep], texts: &Texts) -> Vec<Vec<String>> {
    let heads = ["gap-column-step", "gap-column-note", "gap-column-mnok"].map(|k| texts.tr(k));
    let row = |step: &GapStep| {
        let step = &step.step;
        let ore = if step.from > step.to { step.from - step.to } else { step.to - step.from };
        vec![step.label.clone(), step.note.clone(), plain(ore, texts)]
    };
    std::iter::once(heads.to_vec()).chain(steps.iter().map(row)).collect()
}

fn stated(then: &ThenAndNow, texts: &Texts) -> Vec<Vec<String>> {
    let heads = [
        "gap-column-date",
        "gap-column-measure",
        "gap-column-whose",
        "gap-column-stated",
        "gap-column-computed",
        "gap-column-rests",
    ];
    let rows = then.rows.iter().map(|row| {
        [&row.date, &row.measure, &row.whose, &row.stated, &row.computed, &row.source]
            .map(Clone::clone)
            .to_vec()
    });
    std::iter::once(heads.map(|key| texts.tr(key)).to_vec()).chain(rows).collect()
}
