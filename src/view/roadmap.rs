//! The roadmap: years across, goals and tiltak down.

use super::derived::Derived;
use crate::engine::{Cell, Link, Part, links_of};
use crate::model::{
    GoalId, Initiative, Message, Milestone, Ore, RecordId, Rung, Tiltak, TiltakId, TiltakKind,
    When, Year,
};
use crate::text::{Texts, date_short};

/// All that the roadmap shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// The years that the sources say nothing of.
    pub silent: Vec<Year>,
    /// Headings and tiltak, from the top down.
    pub rows: Vec<RoadmapRow>,
    /// Outside dates.
    pub dates: Vec<DateMark>,
}

/// A row of the roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoadmapRow {
    /// A goal's heading, with its milestones.
    Goal(GoalRow),
    /// A tiltak.
    Tiltak(TiltakRow),
}

/// A goal's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRow {
    /// The goal; `None` for tiltak without one.
    pub id: Option<GoalId>,
    /// Code.
    pub code: String,
    /// Short title.
    pub title: String,
    /// Full title.
    pub full: String,
    /// The goal's milestones.
    pub milestones: Vec<MilestoneMark>,
}

/// A milestone on the roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneMark {
    /// The milestone.
    pub id: RecordId,
    /// Code.
    pub code: String,
    /// The year that it is planned for.
    pub year: Year,
    /// The year that it can be reached; later than planned when it slips.
    pub ready: Year,
    /// All of it in words.
    pub name: String,
}

/// A tiltak's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TiltakRow {
    /// The tiltak.
    pub id: TiltakId,
    /// Code.
    pub code: String,
    /// Short title.
    pub title: String,
    /// Full title.
    pub full: String,
    /// Its bar.
    pub bar: Bar,
    /// Code, title, years and cover in words, for those who listen.
    pub name: String,
}

/// A tiltak's bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// First year.
    pub first: Year,
    /// Last year.
    pub last: Year,
    /// First year when what it depends on pushes it; `None` when nothing does.
    pub pushed: Option<Year>,
    /// What each year is covered by.
    pub years: Vec<BarYear>,
    /// Whether it stands outside the totals.
    pub outside: bool,
    /// Whether its years are an assumption.
    pub assumed: bool,
}

/// A year of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarYear {
    /// The year.
    pub year: Year,
    /// What it is covered by, highest rung first, `None` for nothing, in øre.
    pub cover: Vec<(Option<Rung>, Ore)>,
    /// Whether its cost is not known or not said.
    pub unknown: bool,
}

/// An outside date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMark {
    /// The initiative.
    pub id: RecordId,
    /// The date.
    pub when: When,
    /// The date as people write it.
    pub date: String,
    /// Who needs something by then.
    pub title: String,
    /// What happens then; empty when that is not said.
    pub event: String,
    /// All of it in words.
    pub name: String,
    /// Whether the date is an assumption.
    pub assumed: bool,
}

/// A dependency of the selected tiltak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What must come first, or goes together.
    pub from: RecordId,
    /// What comes after.
    pub to: RecordId,
    /// Whether they must go together instead.
    pub together: bool,
    /// Whether the link is an assumption.
    pub assumed: bool,
}

/// Makes the roadmap.
#[must_use]
pub fn roadmap(derived: &Derived, texts: &Texts) -> Roadmap {
    let plan = &derived.plan;
    let bars = plan.tiltak.iter().map(|tiltak| (tiltak.start, tiltak.end()));
    let first = bars.clone().map(|(first, _)| first).fold(plan.about.first, Year::min);
    let last = bars.map(|(_, last)| last).fold(plan.about.last, Year::max);
    // Beyond thirty years the columns would be too narrow to hit.
    let last = last.min(first.plus(29)).max(plan.about.last);
    Roadmap {
        first,
        last,
        silent: plan.about.silent.iter().map(|silence| silence.year).collect(),
        rows: rows(derived, texts),
        dates: dates(derived, texts),
    }
}

impl Roadmap {
    /// The dependencies of a tiltak, to be drawn while it is selected.
    #[must_use]
    pub fn lines(derived: &Derived, id: TiltakId) -> Vec<Line> {
        let plan = &derived.plan;
        let line = |from: RecordId, to: RecordId, together: bool, by| Line {
            from,
            to,
            together,
            assumed: plan.is_assumed(by),
        };
        links_of(plan, id)
            .into_iter()
            .map(|link| match link {
                Link::DependsOn(on, by) => line(on.record(), id.record(), false, by),
                Link::NeededByTiltak(to, by) => line(id.record(), to.record(), false, by),
                Link::Together(on, by) => line(id.record(), on.record(), true, by),
                Link::NeededByMilestone(to, by) | Link::NeededByInitiative(to, by) => {
                    line(id.record(), to, false, by)
                }
            })
            .collect()
    }
}

fn rows(derived: &Derived, texts: &Texts) -> Vec<RoadmapRow> {
    let plan = &derived.plan;
    let mut rows = Vec::with_capacity(plan.tiltak.len() + plan.goals.len() + 1);
    let mut by_goal: Vec<Vec<usize>> = vec![Vec::new(); plan.goals.len() + 1];
    for (position, tiltak) in plan.tiltak.iter().enumerate() {
        let goal = tiltak.goal.and_then(|goal| plan.goals.position(goal));
        by_goal[goal.unwrap_or(plan.goals.len())].push(position);
    }
    let ready = derived.milestones();
    for (at, tiltak) in by_goal.into_iter().enumerate() {
        let heading = heading(derived, at, &ready, texts);
        if tiltak.is_empty() && heading.milestones.is_empty() {
            continue;
        }
        rows.push(RoadmapRow::Goal(heading));
        rows.extend(tiltak.into_iter().filter_map(|position| {
            let tiltak = plan.tiltak.at(position)?;
            Some(RoadmapRow::Tiltak(row(derived, position, tiltak, texts)))
        }));
    }
    rows
}

fn heading(derived: &Derived, at: usize, ready: &[Year], texts: &Texts) -> GoalRow {
    let plan = &derived.plan;
    let goal = plan.goals.at(at);
    let belongs = |milestone: &Milestone| {
        let known = milestone.goal.filter(|goal| plan.goals.contains(*goal));
        known == goal.map(|goal| goal.id)
    };
    let milestones = plan.milestones.iter().zip(ready);
    GoalRow {
        id: goal.map(|goal| goal.id),
        code: goal.map_or_else(String::new, |goal| goal.code.clone()),
        title: goal.map_or_else(|| texts.tr("no-goal"), |goal| goal.short().to_owned()),
        full: goal.map_or_else(String::new, |goal| goal.title.clone()),
        milestones: milestones
            .filter(|(milestone, _)| belongs(milestone))
            .map(|(milestone, ready)| mark(milestone, *ready, texts))
            .collect(),
    }
}

fn mark(milestone: &Milestone, ready: Year, texts: &Texts) -> MilestoneMark {
    let late = ready > milestone.year;
    let name = Message::new(if late { "milestone-late-named" } else { "milestone-named" })
        .text("code", milestone.code.clone())
        .text("title", milestone.title.clone())
        .year("year", milestone.year)
        .year("ready", ready);
    MilestoneMark {
        id: milestone.id.record(),
        code: milestone.code.clone(),
        year: milestone.year,
        ready,
        name: texts.say(&name),
    }
}

fn row(derived: &Derived, position: usize, tiltak: &Tiltak, texts: &Texts) -> TiltakRow {
    let pushed = derived.schedule.start(position).filter(|start| *start > tiltak.start);
    let outside = derived.figures.is_outside(position);
    let years = bar_years(derived, position, tiltak);
    let bar = Bar {
        first: tiltak.start,
        last: tiltak.end(),
        pushed,
        years,
        outside,
        assumed: derived.plan.is_assumed(tiltak.years_by),
    };
    let said = tiltak.title != tiltak.code;
    let what = if said { format!("{} {}", tiltak.code, tiltak.title) } else { tiltak.code.clone() };
    let name = Message::new("bar-named")
        .text("what", what)
        .year("first", bar.first)
        .year("last", bar.last)
        .message("cover", cover_words(derived, position, &bar));
    TiltakRow {
        id: tiltak.id,
        code: tiltak.code.clone(),
        title: tiltak.short().to_owned(),
        full: match tiltak.kind {
            TiltakKind::Tiltak => tiltak.title.clone(),
            TiltakKind::Activity => format!("{} ({})", tiltak.title, texts.tr("activity")),
        },
        name: texts.say(&name),
        bar,
    }
}

fn bar_years(derived: &Derived, position: usize, tiltak: &Tiltak) -> Vec<BarYear> {
    (tiltak.start.number()..=tiltak.end().number())
        .map(|year| {
            let year = Year::clamped(year);
            let cell = derived.figures.tiltak(position, year);
            let said = tiltak.cost.get(tiltak.offset(year));
            BarYear {
                year,
                cover: cover(&cell),
                unknown: cell.unknown_need > 0 || (said.is_none() && tiltak.outside.is_none()),
            }
        })
        .collect()
}

fn cover(cell: &Cell) -> Vec<(Option<Rung>, Ore)> {
    [
        (Some(Rung::Granted), cell.granted),
        (Some(Rung::Signalled), cell.signalled),
        (Some(Rung::Applied), cell.applied),
        (Some(Rung::Unclear), cell.unclear),
        (None, cell.uncovered),
    ]
    .into_iter()
    .filter(|(_, ore)| *ore > 0)
    .collect()
}

fn cover_words(derived: &Derived, position: usize, bar: &Bar) -> Message {
    if bar.outside {
        return Message::new("outside-process");
    }
    let cell: Cell = derived.figures.tiltak_years(position).map(|(_, cell)| cell).sum();
    let unsaid = cell.need == 0 && bar.years.iter().any(|year| year.unknown);
    if cell.unknown_need > 0 || unsaid {
        return Message::new("cost-unknown");
    }
    Message::new("cover-named")
        .money("need", cell.part(Part::Need))
        .money("granted", cell.part(Part::Granted))
        .money("gap", cell.part(Part::Gap))
}

fn dates(derived: &Derived, texts: &Texts) -> Vec<DateMark> {
    let plan = &derived.plan;
    let dated =
        plan.initiatives.iter().filter_map(|initiative| Some((initiative, initiative.date?)));
    dated
        .map(|(initiative, when)| DateMark {
            id: initiative.id.record(),
            when,
            date: date_short(texts.lang(), when),
            title: initiative.title.clone(),
            event: initiative.event.clone(),
            name: texts.say(&date_named(initiative, when)),
            assumed: plan.is_assumed(initiative.date_by),
        })
        .collect()
}

fn date_named(initiative: &Initiative, when: When) -> Message {
    let key = if initiative.event.is_empty() { "date-named" } else { "date-event-named" };
    Message::new(key)
        .when("date", when)
        .text("what", initiative.title.clone())
        .text("event", initiative.event.clone())
}
