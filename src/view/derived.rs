//! Everything derived from a plan, computed once per revision.

use crate::engine::{
    Figures, Finding, MoneyMoved, Schedule, Severity, Until, check, consequences, schedule,
};
use crate::model::{Ore, Plan, Year};
use std::sync::Arc;

/// A plan with what follows from it.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Its figures.
    pub figures: Figures,
    /// Its effective years.
    pub schedule: Schedule,
    /// What must be put right or is worth knowing.
    pub findings: Vec<Finding>,
    /// What the plan is beside what it is compared with.
    pub standing: Standing,
}

/// What a plan is beside the one that was adopted or saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The open scenario's name; `None` is the adopted plan.
    pub scenario: Option<String>,
    /// Whether the adopted plan has been edited since it was opened or saved.
    pub edited: bool,
    /// Need that stands in later years than in what the plan is compared
    /// with: moved, not saved.
    pub moved: Vec<MoneyMoved>,
}

impl Derived {
    /// Computes everything from a plan.
    #[must_use]
    pub fn of(plan: Arc<Plan>) -> Self {
        let figures = Figures::of(&plan);
        let schedule = schedule(&plan);
        let findings = check(&plan, &figures, &schedule);
        Self { plan, figures, schedule, findings, standing: Standing::default() }
    }

    /// The same, beside the plan that it is compared with.
    #[must_use]
    pub fn beside(mut self, scenario: Option<String>, edited: bool, reference: &Plan) -> Self {
        let later = |moved: &MoneyMoved| match moved.to {
            Until::Year(to) | Until::AtLeast(to) => to > moved.from,
            Until::NotInPeriod => true,
        };
        let differs = *self.plan != *reference;
        let all = if differs { consequences(reference, &self.plan).moved } else { Vec::new() };
        let moved = all.into_iter().filter(later).collect();
        self.standing = Standing { scenario, edited, moved };
        self
    }

    /// Need of a year that stands in later years now, by the year that it
    /// went to.
    #[must_use]
    pub fn moved_from(&self, year: Year) -> Vec<(Until, Ore)> {
        let mut targets: Vec<(Until, Ore)> = Vec::new();
        for moved in self.standing.moved.iter().filter(|moved| moved.from == year) {
            match targets.iter_mut().find(|(to, _)| *to == moved.to) {
                Some((_, need)) => *need += moved.need,
                None => targets.push((moved.to, moved.need)),
            }
        }
        targets
    }

    /// Number of findings that must be put right.
    #[must_use]
    pub fn must_fix(&self) -> usize {
        self.findings.iter().filter(|f| f.severity == Severity::MustFix).count()
    }

    /// Number of notes.
    #[must_use]
    pub fn notes(&self) -> usize {
        self.findings.len() - self.must_fix()
    }
}

impl Derived {
    /// The year that each milestone can be reached, in the plan's order.
    #[must_use]
    pub fn milestones(&self) -> Vec<crate::model::Year> {
        crate::engine::milestone_years(&self.plan, &self.schedule)
    }
}
