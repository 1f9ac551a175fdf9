//! What happens to the money, year by year.

use super::lead::{money_year, moved_part, targets};
use crate::engine::{Cell, Consequences, Figures, Freed, Part, Until, assumed};
use crate::model::{Arg, Message, Ore, Plan, Year};
use crate::text::{Texts, format_money};
use crate::view::topbar::{Kpi, KpiTone, bounded, bounded_amount};

/// A year's money before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// The year, or "Sum".
    pub year: String,
    /// Need before and after, gap before and after.
    pub values: [String; 4],
    /// Whether the year becomes another.
    pub differs: bool,
}

/// Granted money that is left unused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreedLine {
    /// How much, whose and when, in a sentence.
    pub text: String,
    /// What becomes of it, or that nobody says.
    pub rule: String,
    /// The words for what is assumed in it.
    pub assumed: Option<String>,
}

/// All that happens to the money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyTable {
    /// Each year with figures, and the sum.
    pub rows: Vec<YearRow>,
    /// "74 er flyttet fra 2020 til 2021", year by year.
    pub moved: Vec<String>,
    /// That the need over all years is the same; empty where it is not.
    pub same: String,
    /// Granted money left unused.
    pub freed: Vec<FreedLine>,
}

pub(super) fn money_table(
    before: &Plan,
    after: &Plan,
    all: &Consequences,
    texts: &Texts,
) -> MoneyTable {
    let mut years: Vec<Year> = all.before.iter().chain(&all.after).map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let mut rows = Vec::new();
    let mut sums = (Cell::default(), Cell::default());
    for year in years {
        let (was, now) = (cell_of(&all.before, year), cell_of(&all.after, year));
        sums = (sums.0 + was, sums.1 + now);
        if !(was.is_empty() && now.is_empty()) {
            rows.push(row(year.to_string(), &was, &now, texts));
        }
    }
    rows.push(row(texts.tr("sum"), &sums.0, &sums.1, texts));
    let same = sums.0.need == sums.1.need && !all.moved.is_empty();
    let same = same.then(|| texts.say(&same_need(&sums.0)));
    MoneyTable {
        rows,
        moved: moved(all, texts),
        same: same.unwrap_or_default(),
        freed: all.freed.iter().map(|freed| freed_line(before, after, *freed, texts)).collect(),
    }
}

/// That the need is the same, with the bound that the table gives it.
fn same_need(cell: &Cell) -> Message {
    let need = bounded_amount(cell, Part::Need);
    Message::new("follows-same-need").message("need", need)
}

fn cell_of(cells: &[(Year, Cell)], year: Year) -> Cell {
    let found = cells.iter().find(|(known, _)| *known == year);
    found.map(|(_, cell)| *cell).unwrap_or_default()
}

fn row(year: String, was: &Cell, now: &Cell, texts: &Texts) -> YearRow {
    let value = |cell: &Cell, part: Part| {
        if cell.is_empty() && cell.silent {
            texts.tr("not-in-sources")
        } else {
            bounded(cell, part, texts)
        }
    };
    YearRow {
        year,
        values: [
            value(was, Part::Need),
            value(now, Part::Need),
            value(was, Part::Gap),
            value(now, Part::Gap),
        ],
        differs: (was.need, was.granted) != (now.need, now.granted),
    }
}

/// Where the need of each year goes.
fn moved(all: &Consequences, texts: &Texts) -> Vec<String> {
    let mut years: Vec<Year> = all.moved.iter().map(|moved| moved.from).collect();
    years.sort_unstable();
    years.dedup();
    let line = |year: Year| {
        let targets = targets(all, year);
        let message = Message::new("follows-moved-line")
            .year("from", year)
            .list("parts", targets.iter().map(moved_part).collect());
        texts.say(&message)
    };
    years.into_iter().map(line).collect()
}

fn freed_line(before: &Plan, after: &Plan, freed: Freed, texts: &Texts) -> FreedLine {
    let source = after.sources.get(freed.source).or_else(|| before.sources.get(freed.source));
    let name = source.map_or_else(|| freed.source.to_string(), |source| source.name.clone());
    let text = Message::new("follows-freed")
        .money("amount", freed.amount)
        .text("source", name)
        .year("year", freed.year);
    let rule = match freed.carry {
        None => Message::new("follows-carry-unknown"),
        Some(0) => Message::new("follows-carry-none"),
        Some(100) => Message::new("follows-carry-all"),
        Some(percent) => Message::new("follows-carry-part")
            .with("percent", Arg::Permille(i64::from(percent) * 10)),
    };
    let rule_by = source.and_then(|source| source.carry_over.as_ref());
    let guessed = freed.assumed || rule_by.is_some_and(|rule| after.is_assumed(rule.by));
    FreedLine {
        text: texts.say(&text),
        rule: texts.say(&rule),
        assumed: guessed.then(|| texts.tr("assumed")),
    }
}

/// Need, granted, gap and what is moved in the year decided on, each with
/// what it was where it becomes another; empty where none does.
pub(super) fn strip(
    before: &Plan,
    figures: &Figures,
    all: &Consequences,
    texts: &Texts,
) -> Vec<(Kpi, String)> {
    let Some(year) = money_year(before, all) else { return Vec::new() };
    let (was, now) = (cell_of(&all.before, year), cell_of(&all.after, year));
    // What is left of the year rests on assumptions where what leaves it does.
    let rests = assumed(before, figures, year, |_| true).any() || all.moved_is_assumed;
    let kpi = |label: String, part: Part| {
        let differs = was.part(part) != now.part(part);
        let tone = if part == Part::Gap { KpiTone::Gap } else { KpiTone::Plain };
        let value = bounded(&now, part, texts);
        let note = Message::new("follows-was").text("value", bounded(&was, part, texts));
        let note = if differs { texts.say(&note) } else { String::new() };
        (Kpi { label, value, tone, assumed: rests && differs }, note)
    };
    let need = texts.say(&Message::new("kpi-need").year("year", year));
    let mut strip = vec![
        kpi(need, Part::Need),
        kpi(texts.tr("kpi-granted"), Part::Granted),
        kpi(texts.tr("kpi-gap"), Part::Gap),
    ];
    let targets = targets(all, year);
    let sum: Ore = targets.iter().map(|(_, need)| need).sum();
    if sum > 0 {
        let label = match targets.as_slice() {
            [(Until::Year(to), _)] => texts.say(&Message::new("kpi-moved").year("year", *to)),
            [(Until::AtLeast(to), _)] => {
                texts.say(&Message::new("follows-kpi-moved-at-least").year("year", *to))
            }
            _ => texts.tr("kpi-moved-on"),
        };
        let value = format_money(texts.lang(), sum);
        let tone = KpiTone::Plain;
        strip.push((Kpi { label, value, tone, assumed: all.moved_is_assumed }, String::new()));
    }
    strip
}
