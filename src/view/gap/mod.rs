//! The gap from every side: by year, from need to gap, by owner, goal, focus
//! area and source, and what was stated of it before.
//!
//! *Invariant:* the bars of a side add up to its total, to the øre, folded
//! or not.

mod bars;
mod copy;
mod finding;
mod group;
mod list;
mod steps;
mod then;

pub use list::{GapList, GapRow, gap_list};
pub use steps::GapStep;
pub use then::{StatedTotal, StatusPoint, StatusRow, ThenAndNow};

use super::derived::Derived;
use super::picture::ToneSpan;
use crate::engine::{Assumed, Bound, Cell, Figures, GroupKey, Part};
use crate::model::{Message, Ore, Year};
use crate::text::Texts;

/// A side that the gap is seen from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GapSide {
    /// A bar for each year.
    #[default]
    Years,
    /// From the need, source by source, to what is missing.
    Steps,
    /// A bar for each owner.
    Owner,
    /// A bar for each goal.
    Goal,
    /// A bar for each focus area.
    Area,
    /// A bar for each intended source.
    Source,
    /// What papers have stated, and what the plan computes now.
    Then,
}

impl GapSide {
    /// All sides, in the order that they are offered in.
    pub const ALL: [Self; 7] =
        [Self::Years, Self::Steps, Self::Owner, Self::Goal, Self::Area, Self::Source, Self::Then];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Years => "gap-side-years",
            Self::Steps => "gap-side-steps",
            Self::Owner => "gap-side-owner",
            Self::Goal => "gap-side-goal",
            Self::Area => "gap-side-area",
            Self::Source => "gap-side-source",
            Self::Then => "gap-side-then",
        }
    }

    /// Whether it has a bar for each of some groups of tiltak.
    #[must_use]
    pub const fn is_grouped(self) -> bool {
        matches!(self, Self::Owner | Self::Goal | Self::Area | Self::Source)
    }
}

/// The years that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapSpan {
    /// One year.
    Year(Year),
    /// All years that there are figures for.
    All,
}

impl GapSpan {
    /// Its years.
    pub fn years(self, figures: &Figures) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        let (first, last) = match self {
            Self::Year(year) => (year, year),
            Self::All => (figures.first(), figures.last()),
        };
        (first.number()..=last.number()).map(Year::clamped)
    }

    /// The plan's figures in it.
    #[must_use]
    pub fn total(self, figures: &Figures) -> Cell {
        self.years(figures).map(|year| figures.total(year)).sum()
    }

    /// The figures of the tiltak at a position in it.
    #[must_use]
    pub fn tiltak(self, figures: &Figures, position: usize) -> Cell {
        match self {
            Self::Year(year) => figures.tiltak(position, year),
            Self::All => figures.tiltak_years(position).map(|(_, cell)| cell).sum(),
        }
    }

    /// "i 2020", "i 2019–2023".
    fn message(self, figures: &Figures) -> Message {
        let (first, last) = (figures.first(), figures.last());
        match self {
            Self::Year(year) => Message::new("gap-in-year").year("year", year),
            Self::All if first == last => Message::new("gap-in-year").year("year", first),
            Self::All => Message::new("gap-in-years").year("first", first).year("last", last),
        }
    }
}

/// What a bar stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapKey {
    /// The whole plan.
    All,
    /// A year.
    Year(Year),
    /// A group of tiltak.
    Group(GroupKey),
    /// The groups that are folded into one bar.
    Rest,
}

/// A bar that was chosen, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapPick {
    /// The bar.
    pub key: GapKey,
    /// The part; `None` is all of it.
    pub part: Option<Part>,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapSegment {
    /// Which.
    pub part: Part,
    /// How much, in øre.
    pub ore: Ore,
    /// How much, as text.
    pub text: String,
    /// All of it in words, for those who listen and as a tooltip.
    pub name: String,
}

/// A need that only a source gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapStated {
    /// How much, in øre.
    pub ore: Ore,
    /// How much, as text: "ca. 200".
    pub text: String,
}

/// A bar: a year, a group, or the sum of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapBar {
    /// What it stands for.
    pub key: GapKey,
    /// What it is called.
    pub label: String,
    /// How many tiltak it holds.
    pub tiltak: usize,
    /// Its figures.
    pub cell: Cell,
    /// What of them rests on assumptions that no stated total bears out.
    pub assumed: Assumed,
    /// Granted money of the year that stands unused, in øre; only for years.
    pub unused: Ore,
    /// What a source states as its need where the plan cannot compute it:
    /// shown as stated, never added to what is computed.
    pub stated: Option<GapStated>,
    /// What it consists of, from the surest money to no money at all.
    pub segments: Vec<GapSegment>,
    /// The need as text.
    pub need: String,
    /// What is missing as text.
    pub gap: String,
    /// What is known to be missing, as text without a reservation.
    pub known_gap: String,
    /// Need, granted, signalled, applied, unclear, uncovered and gap as text.
    pub values: Vec<String>,
    /// All of it in words.
    pub name: String,
    /// The exact figures, line by line.
    pub tip: String,
}

impl GapBar {
    /// Whether the sources say nothing of it: drawn open, not as zero.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.cell.is_empty() && self.cell.silent
    }

    /// Whether there may be more of it than is known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.cell.bound(Part::Need) != Bound::Exact
    }
}

/// What a side shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapView {
    /// The finding, in a sentence.
    pub finding: Vec<ToneSpan>,
    /// What the chart is called, for those who listen.
    pub name: String,
    /// The bars: years in their order, groups by what they miss.
    pub bars: Vec<GapBar>,
    /// How many groups are folded into the last bar; none when it is 0.
    pub folded: usize,
    /// How many groups would be folded if they were not shown.
    pub foldable: usize,
    /// The steps from need to gap.
    pub steps: Vec<GapStep>,
    /// What was stated, and what is computed now.
    pub then: Option<ThenAndNow>,
    /// The sum of the bars.
    pub total: GapBar,
    /// What stands beside the bars, in words: money that is in none of them,
    /// what is unknown, what is assumed.
    pub notes: Vec<String>,
    /// The table that is copied: tab-separated, for a spreadsheet.
    pub copied: String,
    /// What stands in place of a chart when there is nothing to draw.
    pub empty: Option<String>,
}

/// Sees the gap from a side. With `whole`, small groups are not folded.
#[must_use]
pub fn gap(derived: &Derived, side: GapSide, span: GapSpan, whole: bool, texts: &Texts) -> GapView {
    let span = if side == GapSide::Years { GapSpan::All } else { span };
    let total = bars::total(derived, span, texts);
    let groups = match side {
        GapSide::Years => group::Bars::unfolded(bars::years(derived, texts)),
        _ if side.is_grouped() => group::bars(derived, side, span, whole, texts),
        _ => group::Bars::default(),
    };
    let then = (side == GapSide::Then).then(|| then::then_and_now(derived, span, texts));
    let mut view = GapView {
        finding: finding::finding(derived, side, span, &groups.shown, then.as_ref(), texts),
        name: texts.say(&Message::new("gap-chart-name").message("side", Message::new(side.key()))),
        steps: steps::steps(derived, side, span, texts),
        notes: finding::notes(derived, side, span, &groups.shown, &total, texts),
        empty: finding::empty(derived, side, span, &total, then.as_ref(), texts),
        copied: String::new(),
        bars: groups.shown,
        folded: groups.folded,
        foldable: groups.foldable,
        then,
        total,
    };
    view.copied = copy::table(&view, side, span, derived, texts);
    view
}
