//! The matrix: grants one way, tiltak the other.

use super::sum::Sum;
use crate::engine::Cell;
use crate::model::{GrantId, Message, Ore, PotId, Restriction, Rung, SourceId, TiltakId, Year};
use crate::text::Texts;
use crate::view::Derived;
use rustc_hash::FxHashMap;

/// The years that a matrix is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// One year: this is written in.
    Year(Year),
    /// All of them, added up: this is only read.
    All,
}

impl Span {
    /// The year, when it is one.
    #[must_use]
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::Year(year) => Some(year),
            Self::All => None,
        }
    }

    /// Whether a calendar year is of it.
    #[must_use]
    pub const fn has(self, year: i32) -> bool {
        match self {
            Self::Year(of) => of.number() == year,
            Self::All => true,
        }
    }
}

/// Money of a pot on one rung, or a pot without any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyLine {
    /// The pot.
    pub pot: PotId,
    /// Its source, if the plan holds the pot.
    pub source: Option<SourceId>,
    /// The grant; `None` is a pot with no money in these years.
    pub grant: Option<GrantId>,
    /// The source in a few words, with the number of contributors if several.
    pub source_name: String,
    /// The source's full name.
    pub source_full: String,
    /// The pot's name.
    pub pot_name: String,
    /// What the pot may be used for; `None` for anything.
    pub only: Option<Restriction>,
    /// How sure the money is.
    pub rung: Option<Rung>,
    /// Whether the rung is an assumption.
    pub rung_assumed: bool,
    /// How much there is.
    pub amount: Sum,
    /// What is not allocated; `None` is unknown.
    pub free: Option<Ore>,
    /// What is allocated beyond what there is, year by year.
    pub over: Ore,
    /// Granted money that stands unused.
    pub unused: Ore,
    /// What of the unused money no gap may use.
    pub bound: Ore,
}

/// A tiltak that needs or has money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedColumn {
    /// Its position in the plan.
    pub position: usize,
    /// The tiltak.
    pub id: TiltakId,
    /// Its code.
    pub code: String,
    /// Its short title.
    pub short: String,
    /// Its full title.
    pub title: String,
    /// Whether it stands outside the totals.
    pub outside: bool,
    /// What it needs.
    pub need: Sum,
    /// Its need and cover.
    pub cell: Cell,
    /// Whether any of its cover is an assumption.
    pub cover_assumed: bool,
    /// What it is given beyond its known need, on any rung but rejected.
    pub over: Ore,
}

impl NeedColumn {
    /// Whether it has all that it needs, granted, and no more.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        let exact = self.cell.unknown_need == 0 && self.cell.unknown_cover == 0;
        exact && self.cell.gap() == 0 && self.over == 0 && !self.outside
    }
}

/// The tiltak that have all they need, taken together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// The columns that stand by themselves.
    pub shown: Vec<usize>,
    /// Those taken together.
    pub rest: Vec<usize>,
    /// What each line gives them.
    pub given: Vec<Sum>,
    /// Their need.
    pub need: Sum,
    /// Their need and cover.
    pub cell: Cell,
}

/// Grants one way, tiltak the other, and what each gives each.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The years.
    pub span: Span,
    /// The money, by source and pot, the surest first.
    pub lines: Vec<MoneyLine>,
    /// The tiltak, in the plan's order.
    pub columns: Vec<NeedColumn>,
    /// The plan's total.
    pub total: Cell,
    /// Whether the plan's need and its granted cover rest on assumptions.
    pub total_assumed: (bool, bool),
    /// What each line gives each column.
    pub(super) given: FxHashMap<(usize, usize), Sum>,
}

impl Matrix {
    /// What a line gives a tiltak.
    #[must_use]
    pub fn given(&self, line: usize, column: usize) -> Sum {
        self.given.get(&(line, column)).copied().unwrap_or_default()
    }

    /// The line of a grant.
    #[must_use]
    pub fn line_of(&self, grant: GrantId) -> Option<usize> {
        self.lines.iter().position(|line| line.grant == Some(grant))
    }

    /// Whether a pot's money may not be used for a tiltak.
    #[must_use]
    pub fn is_barred(&self, derived: &Derived, line: usize, column: usize) -> bool {
        let only = self.lines.get(line).and_then(|line| line.only.as_ref());
        let tiltak = self.columns.get(column).and_then(|c| derived.plan.tiltak.at(c.position));
        only.zip(tiltak).is_some_and(|(only, tiltak)| !only.allows(tiltak))
    }

    /// Takes the tiltak that have all they need together; those that do not
    /// stand by themselves.
    #[must_use]
    pub fn fold(&self) -> Fold {
        let all = 0..self.columns.len();
        let (rest, shown): (Vec<_>, Vec<_>) =
            all.partition(|column| self.columns[*column].is_settled());
        // One column saves no room by being called something else.
        if rest.len() < 2 {
            return Fold { shown: (0..self.columns.len()).collect(), ..Fold::default() };
        }
        let given = (0..self.lines.len()).map(|line| {
            rest.iter().fold(Sum::default(), |mut sum, column| {
                sum.join(&self.given(line, *column));
                sum
            })
        });
        let mut need = Sum::default();
        for column in &rest {
            need.join(&self.columns[*column].need);
        }
        Fold {
            given: given.collect(),
            need,
            cell: rest.iter().map(|column| self.columns[*column].cell).sum(),
            shown,
            rest,
        }
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.columns.is_empty()
    }
}

impl MoneyLine {
    /// The line as it is called: source, pot and rung.
    #[must_use]
    pub fn name(&self, texts: &Texts) -> String {
        let rung = self.rung.map(|rung| texts.tr(rung.key()));
        let parts = [Some(self.source_name.clone()), Some(self.pot_name.clone()), rung];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What is free of it, as it is read; empty for a pot without money.
    #[must_use]
    pub fn free_text(&self, texts: &Texts) -> String {
        if self.grant.is_none() {
            return String::new();
        }
        match self.free {
            _ if self.over > 0 => crate::text::format_money(texts.lang(), -self.over),
            None => "?".to_owned(),
            Some(free) => crate::text::format_money(texts.lang(), free),
        }
    }

    /// What is free, over-allocated or unused of it, in words.
    #[must_use]
    pub fn free_words(&self, texts: &Texts) -> String {
        let mut said = Vec::new();
        if self.over > 0 {
            said.push(Message::new("funding-line-over").money("amount", self.over));
        }
        match self.free {
            None => said.push(Message::new("funding-line-unknown")),
            Some(0) if self.over == 0 => said.push(Message::new("funding-line-spent")),
            Some(free) if free > 0 => {
                said.push(Message::new("funding-line-free").money("amount", free));
            }
            Some(_) => {}
        }
        if self.bound > 0 {
            said.push(Message::new("funding-line-bound").money("amount", self.bound));
        }
        said.iter().map(|message| texts.say(message)).collect::<Vec<_>>().join(" ")
    }
}
