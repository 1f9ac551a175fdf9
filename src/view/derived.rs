//! Everything derived from a plan, computed once per revision.

use crate::engine::{Figures, Finding, Schedule, Severity, check, schedule};
use crate::model::Plan;
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
}

impl Derived {
    /// Computes everything from a plan.
    #[must_use]
    pub fn of(plan: Arc<Plan>) -> Self {
        let figures = Figures::of(&plan);
        let schedule = schedule(&plan);
        let findings = check(&plan, &figures, &schedule);
        Self { plan, figures, schedule, findings }
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
