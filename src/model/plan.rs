//! A plan's content.

use super::{
    Actor, Allocation, Area, Benefit, Consequence, Contradiction, Decision, Evidence, EvidenceId,
    Goal, Grant, Initiative, Milestone, Pot, PotId, Source, Stated, Table, Tiltak, TiltakId, When,
    Year,
};
use serde::{Deserialize, Serialize};

/// What the plan is, and the years that it looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Title.
    pub title: String,
    /// The case and forum that the plan was presented in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case: String,
    /// The date that the plan describes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    /// First year of the window that screens show.
    pub first: Year,
    /// Last year of the window that screens show.
    pub last: Year,
    /// The year that is decided on now.
    pub focus: Year,
    /// Price year of all amounts; `None` when the sources do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_year: Option<Year>,
    /// Years whose money the sources do not give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silent: Vec<Silence>,
    /// Free text; comments in a file do not survive a save, this does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A year whose money the sources do not give: totals in it are lower bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// The year.
    pub year: Year,
    /// Where that is seen from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

impl About {
    /// The years of the window, first to last.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        (self.first.number()..=self.last.number()).map(Year::clamped)
    }

    /// Whether the sources say nothing of a year's money.
    #[must_use]
    pub fn is_silent(&self, year: Year) -> bool {
        self.silent.iter().any(|silence| silence.year == year)
    }
}

/// A plan's content: the base of a file, or what a scenario resolves to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What the plan is.
    pub about: About,
    /// Sources and assumptions.
    #[serde(default)]
    pub evidence: Table<Evidence>,
    /// Actors and programs.
    #[serde(default)]
    pub actors: Table<Actor>,
    /// Goals.
    #[serde(default)]
    pub goals: Table<Goal>,
    /// Focus areas.
    #[serde(default)]
    pub areas: Table<Area>,
    /// Tiltak and activities.
    #[serde(default)]
    pub tiltak: Table<Tiltak>,
    /// Milestones.
    #[serde(default)]
    pub milestones: Table<Milestone>,
    /// Dependent initiatives.
    #[serde(default)]
    pub initiatives: Table<Initiative>,
    /// Funding sources with their pots.
    #[serde(default)]
    pub sources: Table<Source>,
    /// Grants.
    #[serde(default)]
    pub grants: Table<Grant>,
    /// Allocations, sorted by grant and tiltak.
    #[serde(default)]
    pub allocations: Table<Allocation>,
    /// Totals that papers state.
    #[serde(default)]
    pub stated: Table<Stated>,
    /// Where sources disagree.
    #[serde(default)]
    pub contradictions: Table<Contradiction>,
    /// Decisions, made and awaited.
    #[serde(default)]
    pub decisions: Table<Decision>,
    /// What follows from postponement, in words.
    #[serde(default)]
    pub consequences: Table<Consequence>,
    /// What is gained when tiltak are done.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub benefits: Table<Benefit>,
}

impl Plan {
    /// A plan with nothing in it.
    #[must_use]
    pub fn empty(title: impl Into<String>, first: Year, last: Year, focus: Year) -> Self {
        Self {
            about: About {
                title: title.into(),
                case: String::new(),
                as_of: None,
                first,
                last,
                focus,
                price_year: None,
                silent: Vec::new(),
                note: String::new(),
            },
            evidence: Table::default(),
            actors: Table::default(),
            goals: Table::default(),
            areas: Table::default(),
            tiltak: Table::default(),
            milestones: Table::default(),
            initiatives: Table::default(),
            sources: Table::default(),
            grants: Table::default(),
            allocations: Table::default(),
            stated: Table::default(),
            contradictions: Table::default(),
            decisions: Table::default(),
            consequences: Table::default(),
            benefits: Table::default(),
        }
    }

    /// Whether something that rests on this evidence is assumed. Without
    /// evidence, or with evidence that the plan does not hold, it is.
    #[must_use]
    pub fn is_assumed(&self, evidence: Option<EvidenceId>) -> bool {
        evidence.and_then(|id| self.evidence.get(id)).is_none_or(Evidence::is_assumption)
    }

    /// The source and the pot with a pot's id.
    #[must_use]
    pub fn pot(&self, id: PotId) -> Option<(&Source, &Pot)> {
        self.sources
            .iter()
            .find_map(|source| Some((source, source.pots.iter().find(|pot| pot.id == id)?)))
    }

    /// The tiltak with an id, or else with a code (the first one).
    #[must_use]
    pub fn find_tiltak(&self, id_or_code: &str) -> Option<&Tiltak> {
        TiltakId::new(id_or_code)
            .ok()
            .and_then(|id| self.tiltak.get(id))
            .or_else(|| self.tiltak.iter().find(|tiltak| tiltak.code == id_or_code))
    }
}
