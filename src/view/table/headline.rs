//! The sentence above the table, and the line below it.

use super::arrange::{Arranged, Row};
use super::cell::Cells;
use crate::engine::{Bound, Cell, Part, stated_total};
use crate::model::{Measure, Message, TiltakKind, Year};
use crate::text::Texts;
use crate::view::picture::headline::need as picture_need;
use crate::view::{bounded, upper_first};

/// What stands above the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The finding, in a sentence.
    pub title: String,
    /// How many are shown, the unit, and what stands outside the totals.
    pub line: String,
}

/// What the rows shown come to in the year looked at.
#[must_use]
pub fn headline(cells: &Cells<'_>, years: &[Year], arranged: &Arranged) -> Headline {
    Headline { title: title(cells, arranged), line: line(cells, years, arranged) }
}

fn title(cells: &Cells<'_>, arranged: &Arranged) -> String {
    let (plan, texts, year) = (&cells.derived.plan, cells.texts, cells.year);
    let all = plan.tiltak.len();
    if all == 0 {
        return texts.tr("headline-empty");
    }
    if arranged.shown == 0 {
        return texts.say(&Message::new("table-title-none").count("all", all));
    }
    let sum = &arranged.sums.year;
    if sum.is_empty() {
        let key = if sum.silent { "headline-silent" } else { "table-title-no-need" };
        return texts.say(&Message::new(key).year("year", year));
    }
    let stated = stated_total(plan, &cells.derived.figures, Measure::Need, year);
    if arranged.shown == all && stated.is_some() {
        // What the picture says of the whole plan is said of it here too.
        let need = texts.say(&picture_need(cells.derived, year));
        return format!("{need} {}", texts.say(&missing(sum, texts)));
    }
    let (who, count) = who(cells, arranged);
    let unknown = sum.need == 0 && sum.bound(Part::Need) != Bound::Exact;
    let key = if unknown { "table-title-need-unknown" } else { "table-title" };
    let need = Message::verbatim(bounded(sum, Part::Need, texts));
    let message = Message::new(key).message("who", who).year("year", year).count("count", count);
    texts.say(&message.message("need", need).message("gap", missing(sum, texts)))
}

/// What is missing, as a sentence.
fn missing(sum: &Cell, texts: &Texts) -> Message {
    match (sum.gap() > 0, sum.bound(Part::Gap)) {
        (true, _) => {
            let gap = Message::verbatim(upper_first(&bounded(sum, Part::Gap, texts)));
            Message::new("table-title-gap").message("gap", gap)
        }
        (false, Bound::Exact) => Message::new("headline-no-gap"),
        (false, Bound::AtLeast) => Message::new("headline-gap-unknown"),
        (false, _) => Message::new("headline-no-known-gap"),
    }
}

/// "14 tiltak og én aktivitet", and how many they are together.
fn who(cells: &Cells<'_>, arranged: &Arranged) -> (Message, usize) {
    let (tiltak, activities) = counted(cells, arranged);
    let who = if activities == 0 {
        Message::new("table-tiltak").count("count", tiltak)
    } else if tiltak == 0 {
        Message::new("table-activities").count("count", activities)
    } else {
        let tiltak = Message::new("table-tiltak").count("count", tiltak);
        let activities = Message::new("table-activities").count("count", activities);
        Message::new("list").list("items", vec![tiltak, activities])
    };
    (who, tiltak + activities)
}

/// Tiltak and activities that count in the year's need.
fn counted(cells: &Cells<'_>, arranged: &Arranged) -> (usize, usize) {
    let (plan, figures) = (&cells.derived.plan, &cells.derived.figures);
    let mut counted = (0, 0);
    for row in &arranged.rows {
        let Row::Tiltak(_, position) = row else { continue };
        let needs = !figures.tiltak(*position, cells.year).is_empty();
        if figures.is_outside(*position) || !needs {
            continue;
        }
        match plan.tiltak.at(*position).map(|tiltak| tiltak.kind) {
            Some(TiltakKind::Activity) => counted.1 += 1,
            _ => counted.0 += 1,
        }
    }
    counted
}

/// How many codes are named before the rest are counted.
const NAMED: usize = 3;

fn line(cells: &Cells<'_>, years: &[Year], arranged: &Arranged) -> String {
    let (plan, texts) = (&cells.derived.plan, cells.texts);
    let all = plan.tiltak.len();
    let count = if arranged.shown == all {
        Message::new("table-all-shown").count("all", all)
    } else {
        Message::new("table-some-shown").count("shown", arranged.shown).count("all", all)
    };
    let mut parts = vec![texts.say(&count), texts.tr("table-unit")];
    parts.extend(silent(cells, years, arranged));
    let outside: Vec<_> = arranged
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Tiltak(_, position) => plan.tiltak.at(*position),
            Row::Heading(_) => None,
        })
        .filter(|tiltak| tiltak.outside.is_some())
        .map(|tiltak| tiltak.code.clone())
        .collect();
    if !outside.is_empty() {
        let mut codes: Vec<_> =
            outside.iter().take(NAMED).cloned().map(Message::verbatim).collect();
        if outside.len() > NAMED {
            codes.push(Message::new("table-others").count("count", outside.len() - NAMED));
        }
        parts.push(texts.say(&Message::new("table-outside-totals").list("codes", codes)));
    }
    parts.join(" · ")
}

/// The years that stand empty because the sources do not say what they cost.
fn silent(cells: &Cells<'_>, years: &[Year], arranged: &Arranged) -> Option<String> {
    let about = &cells.derived.plan.about;
    let empty = years.iter().zip(&arranged.sums.years);
    let empty = empty.filter(|(year, cell)| cell.is_empty() && about.is_silent(**year));
    let told: Vec<_> = empty.map(|(year, _)| Message::verbatim(year.to_string())).collect();
    let message = Message::new("table-silent").list("years", told.clone());
    (!told.is_empty()).then(|| cells.texts.say(&message))
}
