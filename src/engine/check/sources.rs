//! What the papers say against the plan, and figures without evidence.

use super::{Findings, Place};
use crate::engine::assumed::computed;
use crate::model::{Measure, Message, Ore, RecordId, TiltakId};

impl Findings<'_> {
    /// What people call a record: its code, title or name.
    pub(super) fn name(&self, id: RecordId) -> String {
        let plan = self.plan;
        let tiltak = plan.tiltak.get(TiltakId::from(id)).map(|t| t.code.clone());
        let milestone = || plan.milestones.get(id.into()).map(|m| m.code.clone());
        let initiative = || plan.initiatives.get(id.into()).map(|i| i.title.clone());
        let benefit = || plan.benefits.get(id.into()).map(|b| b.title.clone());
        let source = || plan.sources.get(id.into()).map(|s| s.name.clone());
        let grant = || {
            let pot = plan.pot(plan.grants.get(id.into())?.pot);
            pot.map(|(source, pot)| format!("{}, {}", source.short(), pot.name))
        };
        let named = tiltak.or_else(milestone).or_else(initiative).or_else(benefit);
        named.or_else(source).or_else(grant).unwrap_or_else(|| id.to_string())
    }
}

/// Where sources disagree.
pub(super) fn contradictions(findings: &mut Findings<'_>) {
    for contradiction in findings.plan.contradictions.iter() {
        let what = Message::new("finding-contradiction").text("text", contradiction.text.clone());
        let at = Place::record(contradiction.id.record());
        findings.note(("contradiction", "todo-contradiction"), at, what);
    }
}

/// Stated totals that the plan does not agree with.
pub(super) fn stated(findings: &mut Findings<'_>) {
    for stated in findings.plan.stated.iter().filter(|s| s.current && !s.approximate) {
        let Some(amount) = stated.figure.amount.map(|amount| Ore::from(amount.ore())) else {
            continue;
        };
        let (computed, _) = computed(findings.plan, findings.figures, stated);
        if computed != amount {
            let what = Message::new("finding-stated")
                .message("measure", Message::new(measure_key(stated.measure)))
                .text("what", findings.scope(stated))
                .year("year", stated.year)
                .money("stated", amount)
                .money("computed", computed);
            let at = Place::in_year(stated.id.record(), stated.year);
            findings.note(("stated-differs", "todo-stated"), at, what);
        }
    }
}

const fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Need => "need",
        Measure::Granted => "granted",
        Measure::Gap => "gap",
    }
}

impl Findings<'_> {
    fn scope(&self, stated: &crate::model::Stated) -> String {
        let source = stated.source.and_then(|id| self.plan.sources.get(id));
        let owner = stated.owner.and_then(|id| self.plan.actors.get(id));
        let source = source.map(|source| source.short().to_owned());
        let owner = owner.map(|owner| owner.short().to_owned());
        source.or(owner).unwrap_or_else(|| self.plan.about.title.clone())
    }
}

/// Figures that rest on nothing.
pub(super) fn without_evidence(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    for tiltak in plan.tiltak.iter() {
        let bare = tiltak.cost.iter().filter(|(_, figure)| figure.evidence.is_none()).count();
        if bare > 0 {
            let what = Message::new("finding-no-evidence")
                .text("record", tiltak.code.clone())
                .count("count", bare);
            let at = Place::record(tiltak.id.record());
            findings.note(("no-evidence", "todo-no-evidence"), at, what);
        }
    }
    for grant in plan.grants.iter() {
        let bare = grant.mnok.iter().filter(|(_, figure)| figure.evidence.is_none()).count();
        if bare > 0 {
            let name = findings.name(grant.id.record());
            let what =
                Message::new("finding-no-evidence").text("record", name).count("count", bare);
            let at = Place::record(grant.id.record());
            findings.note(("no-evidence", "todo-no-evidence"), at, what);
        }
    }
}
