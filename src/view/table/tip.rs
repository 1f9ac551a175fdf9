//! What is told of a cell to those who point at it or listen.

use super::cell::{Cells, Rests, rests};
use super::column::{Choice, Column};
use crate::model::{ActorId, Dependency, EvidenceId, Message, Plan, Tiltak};
use crate::text::Texts;
use crate::view::{evidence_text, lower_first, upper_first};

impl Cells<'_> {
    /// What is told of a cell that is pointed at: what it is in full, and
    /// what it rests on.
    #[must_use]
    pub fn tip(&self, position: usize, column: Column) -> Option<String> {
        let tiltak = self.derived.plan.tiltak.at(position)?;
        let mut lines = Vec::new();
        lines.extend(self.in_full(tiltak, column));
        lines.extend(self.silent(tiltak, column));
        let said = !self.text(position, tiltak, column).is_empty();
        lines.extend(self.evidence(tiltak, column).filter(|_| said));
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn in_full(&self, tiltak: &Tiltak, column: Column) -> Option<String> {
        let plan = &self.derived.plan;
        let names = |actors: &[ActorId]| {
            let some = !actors.is_empty();
            some.then(|| crate::view::actor_names(plan, actors, self.texts))
        };
        match column {
            Column::Code => Some(tiltak.title.clone()),
            Column::Goal => tiltak.goal.and_then(|id| Some(plan.goals.get(id)?.title.clone())),
            Column::Source => tiltak.source.and_then(|id| Some(plan.sources.get(id)?.name.clone())),
            Column::Owners => {
                names(&tiltak.owners).or_else(|| Some(upper_first(&self.texts.tr("nobody-yet"))))
            }
            Column::Responsible => names(&tiltak.responsible),
            Column::Partners => names(&tiltak.partners),
            Column::Policy if tiltak.policy.is_none() => {
                Some(self.texts.tr("inspector-policy-default"))
            }
            Column::Risk => tiltak.risk.map(|risk| {
                let score = i64::from(risk.likelihood) * i64::from(risk.severity);
                let message = Message::new("table-risk-tip")
                    .message("likelihood", Message::new(likelihood_key(risk.likelihood)))
                    .message("severity", Message::new(severity_key(risk.severity)))
                    .with("score", crate::model::Arg::Count(score));
                self.texts.say(&message)
            }),
            Column::After => (!tiltak.after.is_empty()).then(|| after(plan, &tiltak.after)),
            _ => None,
        }
    }

    /// Where the sources say nothing of a year's money.
    fn silent(&self, tiltak: &Tiltak, column: Column) -> Option<String> {
        let outside = tiltak.outside.as_ref();
        if let (true, Some(outside)) = (column.is_money(), outside) {
            let message = Message::new("inspector-outside").text("process", &outside.process);
            return Some(self.texts.say(&message));
        }
        let year = match column {
            Column::Cost(year) => year,
            Column::Granted | Column::Gap => self.year,
            _ => return None,
        };
        let silent = self.derived.plan.about.is_silent(year);
        let blank = tiltak.cost.get(tiltak.offset(year)).is_none();
        (silent && blank).then(|| upper_first(&self.texts.tr("not-in-sources")))
    }

    /// What a cell rests on, in a line.
    fn evidence(&self, tiltak: &Tiltak, column: Column) -> Option<String> {
        let plan = &self.derived.plan;
        let told = |by: Option<EvidenceId>| evidence_text(plan, by, self.texts);
        match column {
            Column::After => tiltak.after.first().map(|link| told(link.by)),
            Column::With => tiltak.with.first().map(|link| told(link.by)),
            Column::Granted | Column::Gap => {
                let assumed = self.assumed(tiltak, column);
                assumed.then(|| self.texts.tr("table-sum-assumed"))
            }
            Column::Total => {
                let mut different: Vec<_> = tiltak.cost.iter().map(|(_, f)| f.evidence).collect();
                different.dedup();
                let lines: Vec<_> = different.into_iter().take(3).map(told).collect();
                Some(lines.join("\n"))
            }
            _ => match rests(tiltak, column) {
                Rests::On(by) => Some(told(by)),
                Rests::Nowhere => None,
            },
        }
    }

    /// What a cell is called by those who listen.
    #[must_use]
    pub fn name(&self, position: usize, column: Column) -> String {
        let Some(tiltak) = self.derived.plan.tiltak.at(position) else { return String::new() };
        let cell = self.cell(position, column);
        let code = &tiltak.code;
        let column = lower_first(&column.name(self.year, self.texts));
        let mut parts = vec![code.as_str(), column.as_str()];
        let blank = self.texts.tr("blank");
        parts.push(if cell.text.is_empty() { &blank } else { &cell.text });
        let assumed = self.texts.tr("assumed");
        if cell.assumed {
            parts.push(&assumed);
        }
        parts.join(", ")
    }
}

/// Codes and titles of what a tiltak depends on.
fn after(plan: &Plan, links: &[Dependency]) -> String {
    let line = |link: &Dependency| {
        let on = plan.tiltak.get(link.on);
        on.map_or_else(|| link.on.to_string(), |on| format!("{} {}", on.code, on.short()))
    };
    links.iter().map(line).collect::<Vec<_>>().join("\n")
}

const fn likelihood_key(score: u8) -> &'static str {
    match score {
        1 => "risk-likelihood-1",
        2 => "risk-likelihood-2",
        3 => "risk-likelihood-3",
        _ => "risk-likelihood-4",
    }
}

const fn severity_key(score: u8) -> &'static str {
    match score {
        1 => "risk-severity-1",
        2 => "risk-severity-2",
        3 => "risk-severity-3",
        _ => "risk-severity-4",
    }
}

/// Whether nothing can be typed in a column, and why.
#[must_use]
pub fn why_locked(column: Column) -> Option<Message> {
    column.locked().map(Message::new)
}

/// What may be typed in a column, in a line.
#[must_use]
pub fn hint(column: Column, texts: &Texts) -> Option<String> {
    let key = match Choice::of(column) {
        Choice::Cost => "table-hint-cost",
        Choice::Owners | Choice::Responsible | Choice::Partners => "table-hint-actors",
        Choice::After => "table-hint-after",
        Choice::With => "table-hint-with",
        Choice::Start | Choice::End => "table-hint-year",
        Choice::Policy => "table-hint-policy",
        Choice::Risk => "table-hint-risk",
        Choice::Outside => "table-hint-outside",
        _ => return None,
    };
    Some(texts.tr(key))
}
