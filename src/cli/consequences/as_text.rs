//! Consequences for people.

use super::Told;
use super::as_json::cell_of;
use crate::cli::funding::number;
use crate::cli::grid::Grid;
use crate::cli::names::name;
use crate::engine::{Cell, Part, Sentence};
use crate::model::{Message, RecordId};
use crate::text::Texts;

pub(super) fn text(told: &Told<'_>, texts: &Texts) -> String {
    let asked = Message::new("cli-asked").list("asked", told.asked.clone());
    let mut text = format!("{}\n{}\n\n", told.plan.about.title, texts.say(&asked));
    if told.all.sentences.is_empty() {
        text.push_str(&texts.tr("cli-nothing-follows"));
        text.push('\n');
    }
    for sentence in &told.all.sentences {
        text.push_str(&line(told, sentence, texts));
    }
    format!("{text}\n{}", gaps(told, texts))
}

/// A sentence, whether it rests on an assumption, and its chain.
fn line(told: &Told<'_>, sentence: &Sentence, texts: &Texts) -> String {
    let said = Message::new(if sentence.assumed { "cli-line-assumed" } else { "cli-line" })
        .message("sentence", sentence.message.clone());
    let said = texts.say(&said);
    if !is_chain(told, &sentence.chain) {
        return said + "\n";
    }
    let names = sentence.chain.iter().map(|id| name(told.plan, *id)).collect::<Vec<_>>();
    format!("{said}\n    {}\n", names.join(" → "))
}

/// Whether records follow from each other. A sentence about several tiltak
/// names them too, but none of them leads to the next.
fn is_chain(told: &Told<'_>, records: &[RecordId]) -> bool {
    let all = &told.all;
    let mut hits = all.hits();
    records.len() > 1 && hits.any(|hit| hit.chain == records)
}

fn gaps(told: &Told<'_>, texts: &Texts) -> String {
    let (before, after) = (&told.all.before, &told.all.after);
    let mut grid = Grid::new(1);
    let header = ["cli-column-year", "cli-column-before", "cli-column-after"];
    grid.row(header.map(|key| texts.tr(key)).to_vec());
    let known = before.iter().chain(after).map(|(year, _)| *year);
    let Some((first, last)) = known.clone().min().zip(known.max()) else { return String::new() };
    let gap = |cell: Cell| {
        if cell.silent && cell.is_empty() {
            texts.tr("not-in-sources")
        } else {
            number(&cell, Part::Gap, texts)
        }
    };
    for by in 0..=last.since(first) {
        let year = first.plus(by);
        let (was, now) = (cell_of(before, year), cell_of(after, year));
        grid.row(vec![year.to_string(), gap(was), gap(now)]);
    }
    format!("{}\n\n{}", texts.tr("cli-gap-by-year"), grid.text())
}
