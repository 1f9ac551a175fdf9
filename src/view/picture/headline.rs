//! The one sentence.

use super::{SourceCell, Tone, ToneSpan, missing_tiltak, phrase};
use crate::engine::{Bound, Part, stated_total};
use crate::model::{Measure, Message, Year};
use crate::text::Texts;
use crate::view::{Derived, stated_amount};

pub(super) fn headline(
    derived: &Derived,
    year: Year,
    sources: &[SourceCell<'_>],
    texts: &Texts,
) -> Vec<Vec<ToneSpan>> {
    let cell = derived.figures.total(year);
    let plain = |message: &Message| vec![span(texts.say(message), Tone::Plain)];
    if derived.plan.tiltak.is_empty() {
        return vec![plain(&Message::new("headline-empty"))];
    }
    if cell.is_empty() {
        let key = if cell.silent { "headline-silent" } else { "headline-no-need" };
        return vec![plain(&Message::new(key).year("year", year))];
    }
    let first = plain(&need(derived, year));
    if cell.gap() == 0 && cell.bound(Part::Gap) == Bound::AtLeast {
        return vec![first, plain(&Message::new("headline-gap-unknown"))];
    }
    if cell.gap() == 0 {
        let key = match cell.bound(Part::Gap) {
            Bound::Exact => "headline-no-gap",
            _ => "headline-no-known-gap",
        };
        return vec![first, plain(&Message::new(key))];
    }
    let parts: Vec<_> = sources
        .iter()
        .filter(|source| source.cell.gap() > 0)
        .map(|source| part(derived, year, source, texts))
        .collect();
    let parts = match parts.as_slice() {
        // The amount is the whole gap: it is not said twice.
        [one] => vec![Message { key: lone_key(one.key), ..one.clone() }],
        _ => parts,
    };
    let lone = parts.len() == 1;
    let key = match (cell.bound(Part::Gap), lone) {
        (Bound::Exact, false) => "headline-gap",
        (Bound::AtMost, false) => "headline-gap-at-most",
        (Bound::AtLeast | Bound::Open, false) => "headline-gap-at-least",
        (Bound::Exact, true) => "headline-lone-gap",
        (Bound::AtMost, true) => "headline-lone-gap-at-most",
        (Bound::AtLeast | Bound::Open, true) => "headline-lone-gap-at-least",
    };
    let missing = texts.say(&Message::new(key).money("gap", cell.gap()));
    let whose = texts.say(&Message::new("headline-parts").list("parts", parts));
    vec![first, vec![span(missing, Tone::Gap), span(format!(" {whose}"), Tone::Plain)]]
}

/// What the plan needs and what of it is granted; what a source states where
/// the plan cannot compute it.
pub(in crate::view) fn need(derived: &Derived, year: Year) -> Message {
    let cell = derived.figures.total(year);
    let stated = stated_total(&derived.plan, &derived.figures, Measure::Need, year);
    let message = match (stated, cell.bound(Part::Need)) {
        (Some(stated), _) => {
            let key = if cell.need == 0 { "headline-stated" } else { "headline-need-stated" };
            Message::new(key).message("stated", stated_amount(stated))
        }
        (None, Bound::Exact) => Message::new("headline-need"),
        (None, _) if cell.need == 0 => Message::new("headline-need-unknown"),
        (None, _) => Message::new("headline-need-at-least"),
    };
    message.year("year", year).money("need", cell.need).money("granted", cell.granted)
}

/// "74 hos Norsk Helsenett (4 tiltak)". How many is said only where whole
/// tiltak are without money: it is those that a board must name.
fn part(derived: &Derived, year: Year, source: &SourceCell<'_>, texts: &Texts) -> Message {
    let count = missing_tiltak(derived, source.source.map(|s| s.id.record()), year);
    let key = if source.cell.granted == 0 { "headline-part-tiltak" } else { "headline-part" };
    Message::new(key)
        .money("gap", source.cell.gap())
        .text("whose", phrase(source, texts))
        .count("count", count)
}

/// The same part without its amount.
fn lone_key(key: &'static str) -> &'static str {
    if key == "headline-part-tiltak" { "headline-lone-part-tiltak" } else { "headline-lone-part" }
}

fn span(text: String, tone: Tone) -> ToneSpan {
    ToneSpan { text, tone }
}
