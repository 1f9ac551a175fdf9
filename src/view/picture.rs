//! The picture: how big the gap is, and whose it is.

pub(super) mod headline;
mod steps;
mod unfunded;

pub(super) use steps::{COLUMNS, granted, missing, need, parts, stated};
pub use steps::{GapPart, PictureRow, Step, StepKind};
pub use unfunded::UnfundedRow;

use super::derived::Derived;
use super::names::source_phrase;
use crate::engine::{Cell, GroupKey, Until};
use crate::model::{
    Decision, DecisionStatus, Measure, Message, Ore, Plan, RecordId, ScenarioId, Source, Year,
};
use crate::text::{Texts, date_long};

/// How a piece of text is toned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Plain.
    Plain,
    /// Missing money.
    Gap,
}

/// A piece of a sentence in one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToneSpan {
    /// The text.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
}

/// All that the first screen shows of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The year.
    pub year: Year,
    /// The sentence, line by line.
    pub headline: Vec<Vec<ToneSpan>>,
    /// When and where from, what stands outside, what is contradicted.
    pub subtitle: String,
    /// The waterfall's steps; empty where the sources say nothing.
    pub steps: Vec<Step>,
    /// The same as a table: one row per intended source, and the sum.
    pub rows: Vec<PictureRow>,
    /// Tiltak without any granted money.
    pub unfunded: Vec<UnfundedRow>,
    /// Tiltak with some of it.
    pub partly: Vec<UnfundedRow>,
    /// What the dotted figures rest on; empty when none is assumed.
    pub assumed_note: String,
    /// Who must decide what, by when.
    pub awaited: Vec<String>,
    /// Granted money that nobody's gap can be set against, in words.
    pub unused: Vec<String>,
    /// Need that was moved to later years, in words.
    pub moved: Vec<String>,
    /// What sources disagree on, with the scenario that follows the other one.
    pub contradictions: Vec<(String, Option<ScenarioId>)>,
    /// What papers stated of the year before, in a line; empty for nothing.
    pub earlier: String,
    /// Whether the sources say nothing of the year.
    pub silent: bool,
    /// Whether the plan has no tiltak at all.
    pub no_tiltak: bool,
}

/// Makes the picture of a year.
#[must_use]
pub fn picture(derived: &Derived, year: Year, texts: &Texts) -> Picture {
    let sources = by_source(derived, year);
    let cell = derived.figures.total(year);
    let (unfunded, partly) = unfunded::rows(derived, year, texts);
    Picture {
        year,
        headline: headline::headline(derived, year, &sources, texts),
        subtitle: subtitle(derived, texts),
        steps: steps::steps(derived, year, &sources, texts),
        rows: steps::rows(derived, year, &sources, texts),
        assumed_note: unfunded::note(derived, year, &unfunded, &partly, texts),
        awaited: awaited(derived, year, texts),
        moved: moved(derived, year, texts),
        contradictions: contradictions(&derived.plan, year),
        earlier: earlier(&derived.plan, year, texts),
        unused: unfunded::unused(derived, year, texts),
        silent: cell.is_empty() && cell.silent,
        no_tiltak: derived.plan.tiltak.is_empty(),
        unfunded,
        partly,
    }
}

/// A source's share of a year, in the plan's order of sources.
pub(super) struct SourceCell<'a> {
    pub(super) source: Option<&'a Source>,
    pub(super) cell: Cell,
}

fn by_source(derived: &Derived, year: Year) -> Vec<SourceCell<'_>> {
    let plan = &derived.plan;
    let cell = |key: &GroupKey| derived.figures.by_source.cell(key, year);
    let named = plan
        .sources
        .iter()
        .map(|s| SourceCell { source: Some(s), cell: cell(&GroupKey::One(s.id.record())) });
    let nobody = SourceCell { source: None, cell: cell(&GroupKey::Nobody) };
    named.chain([nobody]).filter(|source| !source.cell.is_empty()).collect()
}

fn subtitle(derived: &Derived, texts: &Texts) -> String {
    let (plan, standing) = (&derived.plan, &derived.standing);
    let about = &plan.about;
    let mut parts = Vec::new();
    if let Some(scenario) = &standing.scenario {
        parts.push(texts.say(&Message::new("picture-scenario").text("name", scenario.clone())));
    }
    let date = about.as_of.map(|as_of| date_long(texts.lang(), as_of));
    let own = standing.scenario.is_none() && !standing.edited;
    match date {
        // What a paper says is signed by its case; what is ours is not.
        Some(date) if own => {
            parts.push(texts.say(&Message::new("picture-as-of").text("date", date)));
            parts.extend(Some(about.case.clone()).filter(|case| !case.is_empty()));
        }
        Some(date) => {
            parts.push(texts.say(&Message::new("picture-differs").text("date", date)));
        }
        None if own => parts.extend(Some(about.case.clone()).filter(|case| !case.is_empty())),
        None => {}
    }
    let outside: Vec<_> = plan
        .tiltak
        .iter()
        .filter(|tiltak| tiltak.outside.is_some())
        .map(|tiltak| tiltak.code.clone())
        .collect();
    if !outside.is_empty() {
        let message = Message::new("picture-outside").text("codes", outside.join(", "));
        parts.push(texts.say(&message));
    }
    let contradictions = plan.contradictions.len();
    if contradictions > 0 {
        parts.push(
            texts.say(&Message::new("picture-contradictions").count("count", contradictions)),
        );
    }
    parts.join(" · ")
}

/// Who must decide what, where money is missing: with how much it is about.
fn awaited(derived: &Derived, year: Year, texts: &Texts) -> Vec<String> {
    let plan = &derived.plan;
    let gap = |decision: &Decision| -> Ore {
        let sources = decision.about.iter().map(|id| GroupKey::One(*id));
        sources.map(|key| derived.figures.by_source.cell(&key, year).gap()).sum()
    };
    plan.decisions
        .iter()
        .filter(|decision| decision.status == DecisionStatus::Awaited)
        .filter(|decision| decision.date.is_none_or(|date| date.year() >= year))
        .filter(|decision| year == plan.about.focus && gap(decision) > 0)
        .map(|decision| {
            let message = Message::new(match decision.date {
                Some(_) => "picture-awaited",
                None => "picture-awaited-no-date",
            })
            .text("forum", decision.forum.clone())
            .text("text", decision.text.clone())
            .money("gap", gap(decision));
            let message = match decision.date {
                Some(date) => message.text("date", date_long(texts.lang(), date)),
                None => message,
            };
            texts.say(&message)
        })
        .collect()
}

fn moved(derived: &Derived, year: Year, texts: &Texts) -> Vec<String> {
    let line = |(to, need): (Until, Ore)| {
        let message = Message::new(match to {
            Until::Year(_) => "picture-moved",
            Until::AtLeast(_) => "picture-moved-at-least",
            Until::NotInPeriod => "picture-moved-out",
        })
        .money("need", need);
        texts.say(&match to {
            Until::Year(to) | Until::AtLeast(to) => message.year("to", to),
            Until::NotInPeriod => message,
        })
    };
    derived.moved_from(year).into_iter().map(line).collect()
}

/// Contradictions that a scenario shows the other side of; the others are
/// told in the line under the sentence and by the check.
fn contradictions(plan: &Plan, year: Year) -> Vec<(String, Option<ScenarioId>)> {
    let shown = plan.contradictions.iter().filter(|c| c.scenario.is_some());
    let here = shown.filter(|_| year == plan.about.focus);
    here.map(|contradiction| (contradiction.text.clone(), contradiction.scenario)).collect()
}

/// What papers have stated of the year at other times.
fn earlier(plan: &Plan, year: Year, texts: &Texts) -> String {
    let stated = plan.stated.iter().filter(|stated| !stated.current && stated.year == year);
    let parts: Vec<_> = stated
        .filter_map(|stated| {
            let amount = stated.figure.amount?;
            let measure = match stated.measure {
                Measure::Need => "need",
                Measure::Granted => "granted",
                Measure::Gap => "gap",
            };
            let key = if stated.approximate { "stated-about" } else { "stated-exact" };
            let message = Message::new(key)
                .message("measure", Message::new(measure))
                .money("amount", amount.ore().into());
            Some(message.when("date", stated.as_of))
        })
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    texts.say(&Message::new("picture-earlier").list("parts", parts))
}

/// Number of tiltak meant to be paid by a source that miss money in a year.
pub(super) fn missing_tiltak(derived: &Derived, source: Option<RecordId>, year: Year) -> usize {
    let meant = derived.plan.tiltak.iter().enumerate().filter(|(position, tiltak)| {
        !derived.figures.is_outside(*position) && tiltak.source.map(|s| s.record()) == source
    });
    meant.filter(|(position, _)| derived.figures.tiltak(*position, year).gap() > 0).count()
}

pub(super) fn phrase(source: &SourceCell<'_>, texts: &Texts) -> String {
    source_phrase(source.source, texts)
}
