//! The roadmap: years across, goals and tiltak down.

mod assumed;
mod dates;

use super::derived::Derived;
use crate::engine::{Cell, Figures, Link, Part, links_of};
use crate::model::{
    GoalId, Message, Milestone, Ore, RecordId, Rung, Tiltak, TiltakId, TiltakKind, When, Year,
};
use crate::text::Texts;
use assumed::{assumed_grants, assumption, delay_is_assumed};
use dates::dates;

/// All that the roadmap shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// The years that the sources say nothing of.
    pub silent: Vec<Year>,
    /// Those of them that hold money all the same: a bar was moved there, or
    /// a cost written. What they hold is then not what the sources say.
    pub filled: Vec<Year>,
    /// Whether what the bars show rests on assumptions.
    pub assumed: Option<Assumption>,
    /// Headings and tiltak, from the top down.
    pub rows: Vec<RoadmapRow>,
    /// Outside dates.
    pub dates: Vec<DateMark>,
}

/// What of the bars is assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Costs or cover: how money is split over tiltak.
    Split,
    /// Only years.
    Years,
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
    /// Whether it is late by a link that is an assumption.
    pub assumed: bool,
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
    /// The years whose cost is an assumption.
    pub assumed_need: Vec<Year>,
    /// The years whose granted cover is an assumption.
    pub assumed_granted: Vec<Year>,
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
    let rows = rows(derived, texts);
    let silent: Vec<Year> = plan.about.silent.iter().map(|silence| silence.year).collect();
    let holds = |year: &Year| {
        let cell = derived.figures.total(*year);
        cell.need != 0 || cell.unknown_need > 0
    };
    Roadmap {
        first,
        last,
        filled: silent.iter().copied().filter(holds).collect(),
        silent,
        assumed: assumption(&rows),
        rows,
        dates: dates(derived, texts),
    }
}

impl MilestoneMark {
    /// The code without its goal's, beside which it stands.
    #[must_use]
    pub fn short(&self, goal: &str) -> &str {
        let short = self.code.strip_prefix(goal).and_then(|rest| rest.strip_prefix('-'));
        short.filter(|rest| !rest.is_empty()).unwrap_or(&self.code)
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
    let mut grants = assumed_grants(plan);
    for (at, tiltak) in by_goal.into_iter().enumerate() {
        let heading = heading(derived, at, &ready, texts);
        if tiltak.is_empty() && heading.milestones.is_empty() {
            continue;
        }
        rows.push(RoadmapRow::Goal(heading));
        rows.extend(tiltak.into_iter().filter_map(|position| {
            let tiltak = plan.tiltak.at(position)?;
            let granted = grants.remove(&tiltak.id).unwrap_or_default();
            Some(RoadmapRow::Tiltak(row(derived, position, (tiltak, granted), texts)))
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
            .map(|(milestone, ready)| mark(derived, milestone, *ready, texts))
            .collect(),
    }
}

fn mark(derived: &Derived, milestone: &Milestone, ready: Year, texts: &Texts) -> MilestoneMark {
    let late = ready > milestone.year;
    let assumed = late && delay_is_assumed(derived, milestone, ready);
    let key = match (late, assumed) {
        (false, _) => "milestone-named",
        (true, false) => "milestone-late-named",
        (true, true) => "milestone-late-assumed-named",
    };
    let name = Message::new(key)
        .text("code", milestone.code.clone())
        .text("title", milestone.title.clone())
        .year("year", milestone.year)
        .year("ready", ready);
    MilestoneMark {
        id: milestone.id.record(),
        code: milestone.code.clone(),
        year: milestone.year,
        ready,
        assumed,
        name: texts.say(&name),
    }
}

fn row(
    derived: &Derived,
    position: usize,
    (tiltak, granted): (&Tiltak, Vec<Year>),
    texts: &Texts,
) -> TiltakRow {
    let bar = bar(derived, position, tiltak, granted);
    let name = texts.say(&bar_named(derived, position, tiltak, &bar));
    TiltakRow {
        id: tiltak.id,
        code: tiltak.code.clone(),
        title: tiltak.short().to_owned(),
        full: match tiltak.kind {
            TiltakKind::Tiltak => tiltak.title.clone(),
            TiltakKind::Activity => format!("{} ({})", tiltak.title, texts.tr("activity")),
        },
        name,
        bar,
    }
}

fn bar(derived: &Derived, position: usize, tiltak: &Tiltak, granted: Vec<Year>) -> Bar {
    let plan = &derived.plan;
    let costs = tiltak.cost.iter().filter(|(_, figure)| plan.is_assumed(figure.evidence));
    Bar {
        first: tiltak.start,
        last: tiltak.end(),
        pushed: derived.schedule.start(position).filter(|start| *start > tiltak.start),
        years: bar_years(&derived.figures, position, tiltak),
        outside: derived.figures.is_outside(position),
        assumed: plan.is_assumed(tiltak.years_by),
        assumed_need: costs
            .map(|(offset, _)| Year::clamped(tiltak.start.number().saturating_add(offset)))
            .collect(),
        assumed_granted: granted,
    }
}

fn bar_named(derived: &Derived, position: usize, tiltak: &Tiltak, bar: &Bar) -> Message {
    let said = tiltak.title != tiltak.code;
    let what = if said { format!("{} {}", tiltak.code, tiltak.title) } else { tiltak.code.clone() };
    Message::new(if bar.first == bar.last { "bar-year-named" } else { "bar-named" })
        .text("what", what)
        .year("first", bar.first)
        .year("last", bar.last)
        .message("cover", cover_words(derived, position, bar))
}

/// What each of a tiltak's years is covered by.
pub(super) fn bar_years(figures: &Figures, position: usize, tiltak: &Tiltak) -> Vec<BarYear> {
    (tiltak.start.number()..=tiltak.end().number())
        .map(|year| {
            let year = Year::clamped(year);
            let cell = figures.tiltak(position, year);
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
