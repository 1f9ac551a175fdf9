//! Then and now: totals that papers have stated of a year, and what the plan
//! computes for it, each at its date. Different measures are never joined.

use super::GapSpan;
use super::bars::value;
use crate::engine::{Bound, Part, computed};
use crate::model::{ActorId, EvidenceId, Measure, Message, Ore, SourceId, Stated, When, Year};
use crate::text::{Texts, date_long, date_short, format_money};
use crate::view::derived::Derived;
use crate::view::inspector::evidence_label;
use crate::view::topbar::stated_amount;

/// Where a total comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedTotal {
    /// A paper states it.
    Stated,
    /// The plan computes it.
    Computed,
    /// A paper states it, and the plan computes the same.
    Both,
}

/// A total of the whole plan at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusPoint {
    /// What it measures.
    pub measure: Measure,
    /// Where it comes from.
    pub origin: StatedTotal,
    /// Its date as a number that grows as time does, a day about one.
    pub day: i32,
    /// The date in short, or "now".
    pub date: String,
    /// How much, in øre.
    pub ore: Ore,
    /// Whether the paper says "about", or the figure is not exact.
    pub approximate: bool,
    /// How much, as text: "ca. 200".
    pub text: String,
    /// What it is: "behov, oppgitt".
    pub what: String,
    /// All of it in words.
    pub name: String,
    /// What it rests on.
    pub source: String,
}

/// A line of the table: also totals of an owner or a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusRow {
    /// The date.
    pub date: String,
    /// Need, granted or gap.
    pub measure: String,
    /// The whole plan, or an owner or a source.
    pub whose: String,
    /// What is stated, as text; empty where nothing is.
    pub stated: String,
    /// What the plan computes now, as text.
    pub computed: String,
    /// What the stated total rests on.
    pub source: String,
}

/// What was stated, and what is computed now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThenAndNow {
    /// Totals of the whole plan, by measure and then by date.
    pub points: Vec<StatusPoint>,
    /// All that papers state of the year, by date.
    pub rows: Vec<StatusRow>,
    /// What was said of the gap before, in a sentence.
    pub sentence: String,
    /// What can be compared and what cannot.
    pub notes: Vec<String>,
}

pub(super) fn then_and_now(derived: &Derived, span: GapSpan, texts: &Texts) -> ThenAndNow {
    let year = match span {
        GapSpan::Year(year) => year,
        GapSpan::All => derived.plan.about.focus,
    };
    let of_year = derived.plan.stated.iter().filter(|stated| stated.year == year);
    let mut stated: Vec<&Stated> = of_year.collect();
    stated.sort_by_key(|stated| (day(stated.as_of), stated.measure));
    let whole = stated.iter().filter(|stated| stated.owner.is_none() && stated.source.is_none());
    let mut points: Vec<StatusPoint> =
        whole.filter_map(|stated| point(derived, stated, texts)).collect();
    let last = points.iter().map(|point| point.day).max();
    for measure in [Measure::Need, Measure::Granted, Measure::Gap] {
        now(derived, year, measure, last, &mut points, texts);
    }
    points.sort_by_key(|point| (point.measure, point.day));
    let computed = points.iter().filter(|point| point.origin == StatedTotal::Computed);
    let own = computed.map(|point| StatusRow {
        date: point.date.clone(),
        measure: texts.tr(word(point.measure)),
        whose: texts.tr("gap-whole-plan"),
        stated: String::new(),
        computed: point.text.clone(),
        source: texts.tr("gap-then-by-plan"),
    });
    let rows = stated.iter().map(|stated| row(derived, stated, texts)).chain(own).collect();
    ThenAndNow {
        sentence: sentence(&stated, &points, texts),
        notes: notes(&points, texts),
        rows,
        points,
    }
}

/// A day as a number. Years count as 366 days: near enough to draw by.
fn day(when: When) -> i32 {
    match when {
        When::Year(year) => year.number() * 366 + 183,
        When::Day(day) => i32::from(day.year()) * 366 + i32::from(day.day_of_year()),
    }
}

fn part(measure: Measure) -> Part {
    match measure {
        Measure::Need => Part::Need,
        Measure::Granted => Part::Granted,
        Measure::Gap => Part::Gap,
    }
}

fn word(measure: Measure) -> &'static str {
    match measure {
        Measure::Need => "need",
        Measure::Granted => "granted",
        Measure::Gap => "gap",
    }
}

fn point(derived: &Derived, stated: &Stated, texts: &Texts) -> Option<StatusPoint> {
    let ore = Ore::from(stated.figure.amount?.ore());
    let text = texts.say(&stated_amount(stated));
    let source = evidence_label(&derived.plan, stated.figure.evidence, texts);
    let date = date_short(texts.lang(), stated.as_of);
    let what = what("gap-then-stated", stated.measure, texts);
    Some(StatusPoint {
        measure: stated.measure,
        origin: StatedTotal::Stated,
        day: day(stated.as_of),
        name: format!("{date}: {what} {text}, {source}"),
        date,
        ore,
        approximate: stated.approximate,
        text,
        what,
        source,
    })
}

fn what(key: &'static str, measure: Measure, texts: &Texts) -> String {
    texts.say(&Message { key, args: Vec::new() }.message("measure", Message::new(word(measure))))
}

/// Adds what the plan computes now; where a paper states the same on the same
/// date, they are one point.
fn now(
    derived: &Derived,
    year: Year,
    measure: Measure,
    last: Option<i32>,
    points: &mut Vec<StatusPoint>,
    texts: &Texts,
) {
    let Some(new) = computed_point(derived, year, measure, last, texts) else { return };
    let same = |point: &&mut StatusPoint| {
        (point.measure, point.day, point.ore, &point.text) == (measure, new.day, new.ore, &new.text)
    };
    let Some(point) = points.iter_mut().find(same) else { return points.push(new) };
    point.origin = StatedTotal::Both;
    point.what = what("gap-then-both", measure, texts);
    point.name = format!("{}: {} {}, {}", point.date, point.what, point.text, point.source);
}

fn computed_point(
    derived: &Derived,
    year: Year,
    measure: Measure,
    last: Option<i32>,
    texts: &Texts,
) -> Option<StatusPoint> {
    let cell = derived.figures.total(year);
    let text = value(&cell, part(measure), texts);
    // What is wholly unknown has no place on the scale.
    if cell.is_empty() || text == "?" {
        return None;
    }
    let own = derived.standing.scenario.is_none() && !derived.standing.edited;
    let as_of = derived.plan.about.as_of;
    let what = what(if own { "gap-then-computed" } else { "gap-then-changed" }, measure, texts);
    let date = as_of.map_or_else(|| texts.tr("gap-now"), |date| date_short(texts.lang(), date));
    Some(StatusPoint {
        measure,
        origin: StatedTotal::Computed,
        day: as_of.map_or_else(|| last.map_or(0, |last| last + 60), day),
        name: format!("{date}: {what} {text}"),
        date,
        ore: cell.part(part(measure)),
        approximate: cell.bound(part(measure)) != Bound::Exact,
        text,
        what,
        source: String::new(),
    })
}

/// What was last said of the gap before.
fn sentence(stated: &[&Stated], points: &[StatusPoint], texts: &Texts) -> String {
    let whole = |s: &&&Stated| s.owner.is_none() && s.source.is_none();
    let before = stated
        .iter()
        .filter(whole)
        .rfind(|s| s.measure == Measure::Gap && !s.current && s.figure.amount.is_some());
    match before {
        Some(before) => texts.say(
            &Message::new("gap-then-before")
                .text("date", date_long(texts.lang(), before.as_of))
                .message("amount", stated_amount(before)),
        ),
        None if points.iter().any(|point| point.measure == Measure::Gap) => {
            texts.tr("gap-then-none")
        }
        None => String::new(),
    }
}

/// A need is no gap: where both are stated at different dates, that is said.
fn notes(points: &[StatusPoint], texts: &Texts) -> Vec<String> {
    let stated = |measure: Measure| {
        let of = move |point: &&StatusPoint| point.measure == measure;
        points.iter().filter(of).filter(|point| point.origin != StatedTotal::Computed)
    };
    let mut notes = Vec::new();
    let gaps = || points.iter().filter(|point| point.measure == Measure::Gap);
    for need in stated(Measure::Need) {
        let apart = gaps().next().is_some() && gaps().all(|gap| gap.day != need.day);
        if apart {
            let note = Message::new("gap-then-incomparable")
                .text("amount", need.text.clone())
                .text("date", need.date.clone());
            notes.push(texts.say(&note));
        }
    }
    notes
}

fn row(derived: &Derived, stated: &Stated, texts: &Texts) -> StatusRow {
    let (ore, known) = computed(&derived.plan, &derived.figures, stated);
    let amount = format_money(texts.lang(), ore);
    StatusRow {
        date: date_short(texts.lang(), stated.as_of),
        measure: texts.tr(word(stated.measure)),
        whose: whose(derived, stated.owner, stated.source, texts),
        stated: texts.say(&stated_amount(stated)),
        computed: match (known, ore) {
            (true, _) => amount,
            (false, 0) => "?".to_owned(),
            (false, _) => format!("{amount} ?"),
        },
        source: source(derived, stated.figure.evidence, texts),
    }
}

fn source(derived: &Derived, id: Option<EvidenceId>, texts: &Texts) -> String {
    evidence_label(&derived.plan, id, texts)
}

fn whose(
    derived: &Derived,
    owner: Option<ActorId>,
    source: Option<SourceId>,
    texts: &Texts,
) -> String {
    let plan = &derived.plan;
    let owner = owner.and_then(|id| plan.actors.get(id)).map(|actor| actor.short().to_owned());
    let source = source.and_then(|id| plan.sources.get(id)).map(|s| s.short().to_owned());
    let mut parts: Vec<String> = owner.into_iter().chain(source).collect();
    // An owner's own budget has the owner's name.
    parts.dedup();
    if parts.is_empty() { texts.tr("gap-whole-plan") } else { parts.join(" · ") }
}
