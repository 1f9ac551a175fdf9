//! The tiltak that lack money, by name.

use crate::engine::{Part, grant_years};
use crate::model::{EvidenceId, Message, Rung, TiltakId, Year};
use crate::text::{Texts, format_money};
use crate::view::Derived;
use crate::view::names::evidence_text;
use crate::view::topbar::bounded;

/// A tiltak that lacks money in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfundedRow {
    /// The tiltak.
    pub id: TiltakId,
    /// Its code.
    pub code: String,
    /// Its short title.
    pub title: String,
    /// Its full title.
    pub full: String,
    /// What it lacks.
    pub amount: String,
    /// The words for an amount that is assumed; `None` when it is not.
    pub assumed: Option<String>,
    /// More of it: the note on it, for a tooltip.
    pub note: String,
}

/// The tiltak without any granted money, and those with some of it.
pub(super) fn rows(
    derived: &Derived,
    year: Year,
    texts: &Texts,
) -> (Vec<UnfundedRow>, Vec<UnfundedRow>) {
    let (mut unfunded, mut partly) = (Vec::new(), Vec::new());
    for (position, tiltak) in derived.plan.tiltak.iter().enumerate() {
        let cell = derived.figures.tiltak(position, year);
        if derived.figures.is_outside(position) || (cell.gap() == 0 && cell.unknown_need == 0) {
            continue;
        }
        let evidence = tiltak.cost.get(tiltak.offset(year)).and_then(|figure| figure.evidence);
        let row = UnfundedRow {
            id: tiltak.id,
            code: tiltak.code.clone(),
            title: tiltak.short().to_owned(),
            full: tiltak.title.clone(),
            amount: if cell.need == 0 { "?".to_owned() } else { bounded(&cell, Part::Gap, texts) },
            assumed: derived.plan.is_assumed(evidence).then(|| texts.tr("assumed")),
            note: tiltak.note.clone(),
        };
        if cell.granted == 0 { unfunded.push(row) } else { partly.push(row) }
    }
    (unfunded, partly)
}

/// What the dotted figures rest on.
pub(super) fn note(
    derived: &Derived,
    year: Year,
    unfunded: &[UnfundedRow],
    partly: &[UnfundedRow],
    texts: &Texts,
) -> String {
    let dotted = unfunded.iter().chain(partly).filter(|row| row.assumed.is_some());
    let mut rests: Vec<Option<EvidenceId>> = dotted
        .filter_map(|row| derived.plan.tiltak.get(row.id))
        .filter_map(|tiltak| tiltak.cost.get(tiltak.offset(year)))
        .map(|figure| figure.evidence)
        .collect();
    rests.sort_unstable();
    rests.dedup();
    if rests.is_empty() {
        return String::new();
    }
    let why: Vec<_> = rests
        .iter()
        .map(|evidence| {
            let said = evidence.and_then(|id| derived.plan.evidence.get(id)).map(|e| &e.says);
            match said {
                Some(says) if !says.is_empty() => says.clone(),
                _ => evidence_text(&derived.plan, *evidence, texts),
            }
        })
        .collect();
    texts.say(&Message::new("picture-dotted").text("why", why.join("; ")))
}

/// Granted money of the year that stands unused, or that is given out twice.
pub(super) fn unused(derived: &Derived, year: Year, texts: &Texts) -> Vec<String> {
    let money = grant_years(&derived.plan, &derived.figures);
    let here = || money.iter().filter(|money| money.year == year);
    let over =
        here().filter(|money| money.rung == Rung::Granted && money.over() > 0).map(|money| {
            let name = crate::view::names::grant_name(&derived.plan, money.grant);
            let message = Message::new("picture-over").money("amount", money.over());
            texts.say(&message.text("grant", name))
        });
    let unused = here().filter(|money| money.unused > 0).map(|money| {
        let name = crate::view::names::grant_name(&derived.plan, money.grant);
        let key = if money.bound > 0 { "picture-unused-bound" } else { "picture-unused" };
        let message = Message::new(key)
            .text("amount", format_money(texts.lang(), money.unused))
            .text("bound", format_money(texts.lang(), money.bound))
            .text("grant", name);
        texts.say(&message)
    });
    over.chain(unused).collect()
}
