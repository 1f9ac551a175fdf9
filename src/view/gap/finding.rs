//! The finding of a side in a sentence, and what must be said beside it.

use super::bars::{said, unused};
use super::{GapBar, GapKey, GapSide, GapSpan, ThenAndNow};
use crate::engine::{Bound, Cell, GroupKey, Part};
use crate::model::{Message, Ore, Year};
use crate::text::Texts;
use crate::view::derived::Derived;
use crate::view::names::source_phrase;
use crate::view::picture::{Tone, ToneSpan};
use crate::view::topbar::{bounded_amount, stated_amount};
use std::cmp::Reverse;

/// So many sources are named in a sentence; the others are one sum.
const NAMED: usize = 3;

pub(super) fn finding(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    bars: &[GapBar],
    then: Option<&ThenAndNow>,
    texts: &Texts,
) -> Vec<ToneSpan> {
    let total = span.total(&derived.figures);
    let plain = |text| vec![ToneSpan { text, tone: Tone::Plain }];
    if let Some(text) = nothing(derived, side, span, &total, texts) {
        return plain(text);
    }
    if total.gap() == 0 {
        return plain(no_gap(derived, span, &total, texts));
    }
    let when = span.message(&derived.figures);
    let missing: Vec<&GapBar> = bars.iter().filter(|bar| bar.cell.gap() > 0).collect();
    // Of one year that misses money, what is said is exact if that year is.
    let cell = match missing.as_slice() {
        [one] if side == GapSide::Years => one.cell,
        _ => total,
    };
    let lead = Message::new("gap-lead").message("gap", bounded_amount(&cell, Part::Gap));
    let rest = match side {
        GapSide::Years => years(derived, bars, when, texts),
        GapSide::Steps => steps(derived, span, when, texts),
        GapSide::Then => {
            let here = texts.say(&Message::new("gap-here").message("when", when));
            format!("{here} {}", then.map_or_else(String::new, |then| then.sentence.clone()))
        }
        _ => most(derived, side, bars, &total, when, texts),
    };
    let rest = ToneSpan { text: format!(" {}", rest.trim_end()), tone: Tone::Plain };
    vec![ToneSpan { text: texts.say(&lead), tone: Tone::Gap }, rest]
}

/// What is said where no gap is known: that there is none, or that nobody
/// knows.
fn no_gap(derived: &Derived, span: GapSpan, total: &Cell, texts: &Texts) -> String {
    let when = span.message(&derived.figures);
    if total.bound(Part::Gap) != Bound::AtLeast {
        let known = total.bound(Part::Gap) == Bound::Exact;
        let key = if known { "gap-none" } else { "gap-none-known" };
        return texts.say(&Message::new(key).message("when", when));
    }
    if total.unknown_need == 0 {
        // A silent year beside others that are covered.
        return texts.say(&Message::new("gap-none-known").message("when", when));
    }
    match stated_year(derived, span) {
        Some((of, stated)) => texts.say(
            &Message::new("gap-unknown-stated")
                .message("when", of.message(&derived.figures))
                .message("stated", stated),
        ),
        None => texts.say(&Message::new("gap-unknown").message("when", when)),
    }
}

/// What a source states of the need: of the year, or of the one year that
/// has something stated.
fn stated_year(derived: &Derived, span: GapSpan) -> Option<(GapSpan, Message)> {
    let of_year = |year: Year| {
        let stated = said(derived, GapSpan::Year(year))?;
        Some((GapSpan::Year(year), stated_amount(stated)))
    };
    match span {
        GapSpan::Year(year) => of_year(year),
        GapSpan::All => {
            let mut all = span.years(&derived.figures).filter_map(of_year);
            let one = all.next();
            one.filter(|_| all.next().is_none())
        }
    }
}

/// Why there is no gap to speak of: no tiltak, no word in the sources, no need.
fn nothing(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    total: &Cell,
    texts: &Texts,
) -> Option<String> {
    if derived.plan.tiltak.is_empty() && side != GapSide::Then {
        return Some(texts.tr("headline-empty"));
    }
    if !total.is_empty() {
        return None;
    }
    Some(match (span, total.silent) {
        (GapSpan::Year(year), true) => {
            texts.say(&Message::new("headline-silent").year("year", year))
        }
        (GapSpan::Year(year), false) => {
            texts.say(&Message::new("headline-no-need").year("year", year))
        }
        (GapSpan::All, true) => texts.tr("gap-silent-all"),
        (GapSpan::All, false) => texts.tr("gap-no-need-all"),
    })
}

/// What stands in place of a chart.
pub(super) fn empty(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    total: &GapBar,
    then: Option<&ThenAndNow>,
    texts: &Texts,
) -> Option<String> {
    match then {
        Some(then) if !then.points.is_empty() => return None,
        Some(_) => return Some(texts.tr("gap-then-empty")),
        None => {}
    }
    // Years are told from each other also where nothing is said of them.
    if side == GapSide::Years && !derived.plan.tiltak.is_empty() {
        return None;
    }
    // The finding says why; here stands what to do about it.
    nothing(derived, side, span, &total.cell, texts)?;
    let invited = derived.plan.tiltak.is_empty();
    Some(texts.tr(if invited { "gap-empty-invite" } else { "gap-empty-year" }))
}

fn years(derived: &Derived, bars: &[GapBar], when: Message, texts: &Texts) -> String {
    let mut missing: Vec<&GapBar> = bars.iter().filter(|bar| bar.cell.gap() > 0).collect();
    missing.sort_by_key(|bar| Reverse(bar.cell.gap()));
    match missing.as_slice() {
        [GapBar { key: GapKey::Year(year), .. }] => {
            let span = GapSpan::Year(*year);
            steps(derived, span, span.message(&derived.figures), texts)
        }
        [most, ..] => texts.say(
            &Message::new("gap-finding-years")
                .message("when", when)
                .text("year", most.label.clone())
                .text("amount", most.gap.clone()),
        ),
        [] => String::new(),
    }
}

/// "i 2020: 74 hos Norsk Helsenett og 21 i samfinansiering fra RHF-ene."
fn steps(derived: &Derived, span: GapSpan, when: Message, texts: &Texts) -> String {
    let figures = &derived.figures;
    let cell = |key: &GroupKey| -> Cell {
        span.years(figures).map(|year| figures.by_source.cell(key, year)).sum()
    };
    let sources = figures.by_source.keys().iter().map(|key| (key, cell(key).gap()));
    let mut sources: Vec<_> = sources.filter(|(_, gap)| *gap > 0).collect();
    sources.sort_by_key(|(_, gap)| Reverse(*gap));
    let named = if sources.len() > NAMED + 1 { NAMED } else { sources.len() };
    let rest: Ore = sources[named..].iter().map(|(_, gap)| gap).sum();
    let whose = |key: &GroupKey| {
        let source = key.ids().first().and_then(|id| derived.plan.sources.get((*id).into()));
        source_phrase(source, texts)
    };
    if let [(key, _)] = sources.as_slice() {
        let lone = Message::new("gap-finding-one").message("when", when).text("whose", whose(key));
        return texts.say(&lone);
    }
    let part = |(key, gap): &(&GroupKey, Ore)| {
        Message::new("headline-part").money("gap", *gap).text("whose", whose(key))
    };
    let mut parts: Vec<Message> = sources[..named].iter().map(part).collect();
    if rest > 0 {
        parts.push(Message::new("gap-part-rest").money("gap", rest));
    }
    texts.say(&Message::new("gap-finding-parts").message("when", when).list("parts", parts))
}

/// "i 2020, 74 av dem hos Norsk Helsenett SF."
fn most(
    derived: &Derived,
    side: GapSide,
    bars: &[GapBar],
    total: &Cell,
    when: Message,
    texts: &Texts,
) -> String {
    let named = bars.iter().filter(|bar| bar.key != GapKey::Rest);
    let Some(most) = named.max_by_key(|bar| bar.cell.gap()) else { return String::new() };
    let whose = whose(derived, side, most, texts);
    let message = if most.cell.gap() == total.gap() {
        Message::new("gap-finding-one")
    } else {
        Message::new("gap-finding-most").text("amount", most.gap.clone())
    };
    texts.say(&message.message("when", when).text("whose", whose))
}

/// A group as it stands in a sentence.
fn whose(derived: &Derived, side: GapSide, bar: &GapBar, texts: &Texts) -> String {
    let nobody = bar.key == GapKey::Group(GroupKey::Nobody);
    if side == GapSide::Source {
        let source = match &bar.key {
            GapKey::Group(GroupKey::One(id)) => derived.plan.sources.get((*id).into()),
            _ => None,
        };
        return source_phrase(source, texts);
    }
    let key = match (side, nobody) {
        (GapSide::Goal, false) => "gap-whose-goal",
        (GapSide::Goal, true) => "gap-whose-no-goal",
        (GapSide::Area, false) => "gap-whose-area",
        (GapSide::Area, true) => "gap-whose-no-area",
        (_, false) => "gap-whose-owner",
        (_, true) => "gap-whose-no-owner",
    };
    texts.say(&Message::new(key).text("name", bar.label.clone()))
}

/// What stands beside the bars.
pub(super) fn notes(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    bars: &[GapBar],
    total: &GapBar,
    texts: &Texts,
) -> Vec<String> {
    let mut notes = Vec::new();
    if side == GapSide::Then {
        return notes;
    }
    if side == GapSide::Years {
        let silent: Vec<Year> = silent_years(bars);
        if !silent.is_empty() && silent.len() < bars.len() {
            let years = ranges(&silent);
            notes.push(texts.say(&Message::new("gap-silent-years").text("years", years)));
        }
    }
    let unknown = usize::try_from(total.cell.unknown_need).unwrap_or(usize::MAX);
    if unknown > 0 {
        let nothing = total.cell.need == 0;
        let key = if nothing { "gap-note-all-unknown" } else { "gap-note-unknown" };
        notes.push(texts.say(&Message::new(key).count("count", unknown)));
    }
    notes.extend(assumed(bars, total, texts));
    let unused: Ore = {
        let by_year = unused(derived);
        span.years(&derived.figures).filter_map(|year| by_year.get(&year)).sum()
    };
    if unused > 0 {
        notes.push(texts.say(&Message::new("gap-note-unused").money("amount", unused)));
    }
    notes
}

/// How much of what is shown is assumed: the sum, or only how it is split.
fn assumed(bars: &[GapBar], total: &GapBar, texts: &Texts) -> Option<String> {
    let split: Ore = bars.iter().map(|bar| bar.assumed.need.max(bar.assumed.granted)).sum();
    let whole = total.assumed.need.max(total.assumed.granted);
    let (key, amount) = match (whole, split) {
        (0, 0) => return None,
        (0, split) => ("gap-note-split", split),
        (whole, _) => ("gap-note-assumed", whole),
    };
    Some(texts.say(&Message::new(key).money("amount", amount)))
}

fn silent_years(bars: &[GapBar]) -> Vec<Year> {
    let silent = bars.iter().filter(|bar| bar.is_silent());
    silent
        .filter_map(|bar| match bar.key {
            GapKey::Year(year) => Some(year),
            _ => None,
        })
        .collect()
}

/// Years as people write them: "2019, 2021–2023".
fn ranges(years: &[Year]) -> String {
    let mut ranges: Vec<(Year, Year)> = Vec::new();
    for year in years {
        match ranges.last_mut() {
            Some((_, last)) if year.since(*last) == 1 => *last = *year,
            _ => ranges.push((*year, *year)),
        }
    }
    let text = |(first, last): &(Year, Year)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    ranges.iter().map(text).collect::<Vec<_>>().join(", ")
}
