//! What a sentence rests on: the links of its chains, or the figures.

use super::chains::title;
use super::lead::LeadAbout;
use super::{Answer, LeadSentence};
use crate::engine::Hit;
use crate::model::{
    BenefitId, EvidenceId, InitiativeId, Message, MilestoneId, Plan, RecordId, TiltakId, Year,
};
use crate::text::{Texts, format_money};
use crate::view::names::evidence_text;

/// A line of what a sentence rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestLine {
    /// The tiltak, or the link: "RM5-T8 → RM5-M4".
    pub label: String,
    /// The amount; empty for a link.
    pub value: String,
    /// The evidence.
    pub evidence: String,
    /// Whether it is an assumption.
    pub assumed: bool,
    /// Where to see it.
    pub record: RecordId,
}

impl Answer {
    /// What a sentence of the paragraph rests on, each thing once.
    #[must_use]
    pub fn rests(&self, sentence: &LeadSentence, texts: &Texts) -> Vec<RestLine> {
        let mut lines: Vec<RestLine> = Vec::new();
        match &sentence.about {
            LeadAbout::Money(year) => lines.extend(self.figures(*year, texts)),
            LeadAbout::Hits(ids) => {
                for hit in self.all.hits().filter(|hit| ids.contains(&hit.id)) {
                    for line in links(&self.plan, hit, texts) {
                        if !lines.contains(&line) {
                            lines.push(line);
                        }
                    }
                }
            }
        }
        lines
    }

    /// That a source states the sum, where it is only the split that is
    /// assumed.
    #[must_use]
    pub fn stated(&self, sentence: &LeadSentence, texts: &Texts) -> Option<String> {
        let LeadAbout::Money(year) = sentence.about else { return None };
        let moved = self.all.moved.iter().filter(|moved| moved.from == year);
        let split = moved.clone().any(|moved| moved.assumed);
        let focus = year == self.before.about.focus;
        let sum = moved.map(|moved| moved.need).sum();
        let message = Message::new("follows-stated").money("moved", sum);
        (split && focus && !self.all.moved_is_assumed).then(|| texts.say(&message))
    }

    /// The needs that leave a year, tiltak by tiltak.
    fn figures(&self, year: Year, texts: &Texts) -> impl Iterator<Item = RestLine> {
        let moved = self.all.moved.iter().filter(move |moved| moved.from == year);
        moved.filter_map(move |moved| {
            let tiltak = self.before.tiltak.get(moved.tiltak)?;
            let figure = tiltak.cost.get(tiltak.offset(moved.from));
            Some(RestLine {
                label: format!("{} {}", tiltak.code, tiltak.short()),
                value: format_money(texts.lang(), moved.need),
                evidence: evidence_text(&self.before, figure.and_then(|f| f.evidence), texts),
                assumed: moved.assumed,
                record: tiltak.id.record(),
            })
        })
    }
}

/// The links of a hit's chain; what is postponed by itself rests on none.
fn links(plan: &Plan, hit: &Hit, texts: &Texts) -> Vec<RestLine> {
    let cut = |at: usize| hit.cut.is_some_and(|cut| cut.at == at);
    let links = hit.chain.windows(2).enumerate().filter(|(at, _)| !cut(at + 1));
    let line = |(_, link): (usize, &[RecordId])| {
        let (from, to) = (link[0], link[1]);
        let by = link_evidence(plan, from, to);
        RestLine {
            label: format!("{} → {}", title(plan, from), title(plan, to)),
            value: String::new(),
            evidence: evidence_text(plan, by, texts),
            assumed: plan.is_assumed(by),
            record: to,
        }
    };
    links.map(line).collect()
}

/// What the link from one record of a chain to the next rests on; nothing
/// where there is no such link.
pub(super) fn link_evidence(plan: &Plan, from: RecordId, to: RecordId) -> Option<EvidenceId> {
    if let Some(tiltak) = plan.tiltak.get(TiltakId::from(to)) {
        return tiltak.after.iter().find(|link| link.on.record() == from)?.by;
    }
    if let Some(milestone) = plan.milestones.get(MilestoneId::from(to)) {
        return milestone.needs.iter().find(|need| need.tiltak.record() == from)?.by;
    }
    if let Some(initiative) = plan.initiatives.get(InitiativeId::from(to)) {
        return initiative.needs.iter().find(|need| need.on == from)?.by;
    }
    let benefit = plan.benefits.get(BenefitId::from(to))?;
    benefit.needs.iter().find(|need| need.on == from)?.by
}
