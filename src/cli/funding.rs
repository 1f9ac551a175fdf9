//! The funding table, as planners know it: owner by intended source.

use super::grid::Grid;
use crate::engine::{Bound, Cell, Figures, GroupKey, Part, assumed, share, stated_total};
use crate::model::{
    ActorId, Arg, Measure, Message, Ore, Plan, Source, SourceId, SourceKind, Tiltak, Year,
};
use crate::text::{Texts, format_money, format_permille};
use crate::view::stated_amount;

/// The columns with figures.
const COLUMNS: [(&str, Part); 7] = [
    ("need", Part::Need),
    ("rung-granted", Part::Granted),
    ("rung-signalled", Part::Signalled),
    ("rung-applied", Part::Applied),
    ("rung-unclear", Part::Unclear),
    ("uncovered", Part::Uncovered),
    ("gap", Part::Gap),
];

/// The funding of a plan as a text: its focus year by owner and intended
/// source, what stands outside the totals, the other years, and how much is
/// assumed. Amounts in MNOK.
#[must_use]
pub fn funding_table(plan: &Plan, figures: &Figures, texts: &Texts) -> String {
    let mut sections = vec![heading(plan, texts), focus(plan, figures, texts)];
    sections.extend(outside(plan, figures, texts));
    sections.push(other_years(plan, figures, texts));
    sections.join("\n")
}

fn heading(plan: &Plan, texts: &Texts) -> String {
    let about = &plan.about;
    let mut parts = Vec::new();
    if !about.case.is_empty() {
        parts.push(about.case.clone());
    }
    if let Some(as_of) = about.as_of {
        parts.push(texts.say(&Message::new("cli-as-of").when("date", as_of)));
    }
    parts.push(match about.price_year {
        Some(year) => texts.say(&Message::new("cli-price-year").year("year", year)),
        None => texts.tr("cli-price-year-unknown"),
    });
    format!("{}\n{}\n", about.title, parts.join(" · "))
}

/// A row of the table: the tiltak that the same owners mean the same source
/// to pay.
struct Row<'a> {
    owners: &'a [ActorId],
    key: GroupKey,
    source: Option<SourceId>,
    cell: Cell,
}

fn focus(plan: &Plan, figures: &Figures, texts: &Texts) -> String {
    let year = plan.about.focus;
    let mut grid = Grid::new(2);
    grid.row(header(["cli-column-owner", "cli-column-source"].map(|key| texts.tr(key)), texts));
    for row in rows(plan, figures, year) {
        let source = row.source.and_then(|id| plan.sources.get(id));
        let names = [owner_names(plan, row.owners, texts), source_name(source, row.owners, texts)];
        grid.row(numbers(names, &row.cell, texts));
    }
    grid.rule();
    let sum = [texts.tr("cli-sum"), String::new()];
    grid.row(numbers(sum, &figures.total(year), texts));
    let title = texts.say(&Message::new("cli-table-title").year("year", year));
    let mut text = format!("{title}\n\n{}\n{}\n", grid.text(), assumed_line(plan, figures, texts));
    if let Some(line) = stated_line(plan, figures, texts) {
        text = text + &line + "\n";
    }
    let contradictions = plan.contradictions.len();
    if contradictions > 0 {
        let line = Message::new("cli-contradictions").count("count", contradictions);
        text = text + &texts.say(&line) + "\n";
    }
    text
}

/// The rows with something to say in a year, in the plan's order.
fn rows<'a>(plan: &'a Plan, figures: &Figures, year: Year) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let inside = plan.tiltak.iter().enumerate().filter(|(_, tiltak)| tiltak.outside.is_none());
    for (position, tiltak) in inside {
        let cell = figures.tiltak(position, year);
        let key = GroupKey::of(tiltak.owners.iter().map(|owner| owner.record()).collect());
        match rows.iter_mut().find(|row| row.key == key && row.source == tiltak.source) {
            Some(row) => row.cell += cell,
            None => rows.push(Row { owners: &tiltak.owners, key, source: tiltak.source, cell }),
        }
    }
    rows.retain(|row| !row.cell.is_empty());
    for row in &mut rows {
        row.cell.silent = plan.about.is_silent(year);
    }
    rows
}

fn owner_names(plan: &Plan, owners: &[ActorId], texts: &Texts) -> String {
    let name = |id: &ActorId| {
        let actor = plan.actors.get(*id);
        actor.map_or_else(|| id.to_string(), |actor| actor.short().to_owned())
    };
    match owners {
        [] => texts.tr("nobody-yet"),
        _ => owners.iter().map(name).collect::<Vec<_>>().join(" + "),
    }
}

/// The source's name; an owner's own budget needs no name.
fn source_name(source: Option<&Source>, owners: &[ActorId], texts: &Texts) -> String {
    let Some(source) = source else { return texts.tr("cli-no-source") };
    let owns = source.contributors.iter().map(|c| c.actor).eq(owners.iter().copied());
    if source.kind == SourceKind::OwnBudget && owns {
        texts.tr("cli-own-budget")
    } else {
        source.name.clone()
    }
}

fn header<const N: usize>(words: [String; N], texts: &Texts) -> Vec<String> {
    words.into_iter().chain(COLUMNS.iter().map(|(key, _)| texts.tr(key))).collect()
}

fn numbers<const N: usize>(words: [String; N], cell: &Cell, texts: &Texts) -> Vec<String> {
    words.into_iter().chain(COLUMNS.iter().map(|(_, part)| number(cell, *part, texts))).collect()
}

/// A figure, with how exact it is.
pub(super) fn number(cell: &Cell, part: Part, texts: &Texts) -> String {
    let ore = cell.part(part);
    let key = match cell.bound(part) {
        Bound::Exact => return format_money(texts.lang(), ore),
        Bound::AtLeast if ore == 0 => "unknown",
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
        Bound::Open => "cli-open",
    };
    texts.say(&Message::new(key).money("amount", ore))
}

/// What a source states where the plan itself cannot compute the need.
fn stated_line(plan: &Plan, figures: &Figures, texts: &Texts) -> Option<String> {
    let stated = stated_total(plan, figures, Measure::Need, plan.about.focus)?;
    let message = Message::new("cli-need-stated")
        .year("year", stated.year)
        .message("stated", stated_amount(stated))
        .when("date", stated.as_of);
    Some(texts.say(&message))
}

/// How much of the focus year's need is assumed.
fn assumed_line(plan: &Plan, figures: &Figures, texts: &Texts) -> String {
    let year = plan.about.focus;
    if figures.total(year).need == 0 && figures.total(year).bound(Part::Need) != Bound::Exact {
        return texts.say(&Message::new("cli-need-unknown").year("year", year));
    }
    let message = match permille(assumed_need(plan, figures, year), figures.total(year).need) {
        0 => Message::new("cli-assumed-none"),
        share => Message::new("cli-assumed-share").with("share", Arg::Permille(share)),
    };
    texts.say(&message.year("year", year))
}

fn assumed_need(plan: &Plan, figures: &Figures, year: Year) -> Ore {
    assumed(plan, figures, year, |_: &Tiltak| true).need
}

fn permille(part: Ore, whole: Ore) -> i64 {
    i64::try_from(share(part, whole, 3).mantissa()).unwrap_or_default()
}

/// What is financed by a process of its own, by name.
fn outside(plan: &Plan, figures: &Figures, texts: &Texts) -> Option<String> {
    let lines: Vec<String> = plan
        .tiltak
        .iter()
        .enumerate()
        .filter_map(|(position, tiltak)| {
            let need: Ore = figures.tiltak_years(position).map(|(_, cell)| cell.need).sum();
            let key = if need > 0 { "cli-outside-line-need" } else { "cli-outside-line" };
            let message = Message::new(key)
                .text("code", tiltak.code.clone())
                .text("title", tiltak.short())
                .text("process", tiltak.outside.as_ref()?.process.clone());
            let message = if need > 0 { message.money("need", need) } else { message };
            Some(format!("  {}\n", texts.say(&message)))
        })
        .collect();
    let title = texts.tr("cli-outside-title");
    (!lines.is_empty()).then(|| format!("{title}\n{}", lines.concat()))
}

/// The years beside the focus year, with the share of the need that is assumed:
/// these years are where plans rest on assumptions most.
fn other_years(plan: &Plan, figures: &Figures, texts: &Texts) -> String {
    let part = |part: Ore, whole: Ore| match permille(part, whole) {
        0 => String::new(),
        share => format_permille(texts.lang(), share),
    };
    let mut grid = Grid::new(1);
    let mut head = header([texts.tr("cli-column-year")], texts);
    head.push(texts.tr("cli-column-assumed"));
    grid.row(head);
    let mut sum = 0;
    for year in figures.years() {
        let (cell, assumed) = (figures.total(year), assumed_need(plan, figures, year));
        sum += assumed;
        if year == plan.about.focus {
            continue;
        }
        if cell.silent && cell.is_empty() {
            grid.note(vec![year.to_string()], texts.tr("not-in-sources"));
            continue;
        }
        let mut row = numbers([year.to_string()], &cell, texts);
        row.push(part(assumed, cell.need));
        grid.row(row);
    }
    grid.rule();
    let total = figures.grand_total();
    let mut row = numbers([texts.tr("cli-all-years")], &total, texts);
    row.push(part(sum, total.need));
    grid.row(row);
    format!("{}\n\n{}", texts.tr("cli-other-years"), grid.text())
}
