//! Tiltak: what the plan consists of, and how they depend on each other.

use super::evidence::keyed;
use super::{ActorId, AreaId, EvidenceId, GoalId, Keyed, Profile, SourceId, TiltakId, Year};
use serde::{Deserialize, Deserializer, Serialize, de};

/// A measure of the roadmap, or line work that costs money in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tiltak {
    /// Immutable id.
    pub id: TiltakId,
    /// The code that people see, such as `RM5-T8`.
    pub code: String,
    /// Title.
    pub title: String,
    /// A few words for narrow places; the title when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// Tiltak or activity.
    #[serde(default, skip_serializing_if = "TiltakKind::is_tiltak")]
    pub kind: TiltakKind,
    /// The goal that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalId>,
    /// The focus area that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// Owners; empty while nobody has taken it ("?").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<ActorId>,
    /// Who carries it out; empty while nobody does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<ActorId>,
    /// Who takes part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<ActorId>,
    /// First year.
    pub start: Year,
    /// Number of years, at least one.
    #[serde(default = "one", skip_serializing_if = "is_one", deserialize_with = "years")]
    pub years: u16,
    /// Cost by year counted from the start (0 is the first year), MNOK in
    /// the plan's price year.
    #[serde(default, skip_serializing_if = "Profile::is_empty")]
    pub cost: Profile,
    /// The source that is meant to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// Set when it is financed by a process of its own and stands outside the totals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<Outside>,
    /// What it does when its funding is not in place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<Policy>,
    /// Priority, 1 first; `None` when not ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u16>,
    /// What it depends on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Dependency>,
    /// What must be tested or introduced together with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Concurrence>,
    /// Risk of not doing it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Risk>,
    /// What title, code and goal rest on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
    /// What owner, responsible and partners rest on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles_by: Option<EvidenceId>,
    /// What the years rest on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years_by: Option<EvidenceId>,
    /// What the intended source rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_by: Option<EvidenceId>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Tiltak {
    /// A tiltak of one year with nothing else said of it.
    #[must_use]
    pub fn new(
        id: TiltakId,
        code: impl Into<String>,
        title: impl Into<String>,
        start: Year,
    ) -> Self {
        Self {
            id,
            code: code.into(),
            title: title.into(),
            short: String::new(),
            kind: TiltakKind::Tiltak,
            goal: None,
            area: None,
            owners: Vec::new(),
            responsible: Vec::new(),
            partners: Vec::new(),
            start,
            years: 1,
            cost: Profile::default(),
            source: None,
            outside: None,
            policy: None,
            priority: None,
            after: Vec::new(),
            with: Vec::new(),
            risk: None,
            by: None,
            roles_by: None,
            years_by: None,
            source_by: None,
            note: String::new(),
        }
    }

    /// The last year.
    #[must_use]
    pub fn end(&self) -> Year {
        self.start.plus(i32::from(self.years) - 1)
    }

    /// The short title, or the full one where there is none.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short.is_empty() { &self.title } else { &self.short }
    }

    /// Where the tiltak's cost of a calendar year stands in [`Tiltak::cost`].
    #[must_use]
    pub fn offset(&self, year: Year) -> i32 {
        year.since(self.start)
    }
}

const fn one() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_one(years: &u16) -> bool {
    *years == 1
}

fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    match u16::deserialize(deserializer)? {
        years @ 1..=200 => Ok(years),
        years => Err(de::Error::custom(format_args!("veikart:years-out-of-range|{years}"))),
    }
}

/// Tiltak or line work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TiltakKind {
    /// A measure.
    #[default]
    Tiltak,
    /// Line work that costs money in the plan but is no tiltak.
    Activity,
}

impl TiltakKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    const fn is_tiltak(&self) -> bool {
        matches!(self, Self::Tiltak)
    }
}

/// A tiltak financed by its own process: in the roadmap, outside the totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// The process.
    pub process: String,
    /// What this rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// What a tiltak does when the granted cover of its first year falls short.
/// Without one it needs all its known cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Policy {
    /// Waits until all the known cost of its first year is granted.
    #[default]
    All,
    /// Waits until this many per cent of it is granted.
    Threshold(u8),
    /// Goes on with what is granted, on a smaller scale; waits while nothing is.
    ScalesDown,
}

/// How a tiltak depends on another. Years are the unit, so "after" allows the
/// same year unless a lag is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DependencyKind {
    /// Starts no earlier than the other ends.
    #[default]
    AfterEnd,
    /// Starts no earlier than the other starts.
    AfterStart,
    /// Ends no earlier than the other ends.
    EndsAfterEnd,
}

impl DependencyKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    const fn is_after_end(&self) -> bool {
        matches!(self, Self::AfterEnd)
    }
}

/// A dependency on another tiltak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// The tiltak depended on.
    pub on: TiltakId,
    /// How.
    #[serde(default, skip_serializing_if = "DependencyKind::is_after_end")]
    pub kind: DependencyKind,
    /// Years between, at least; 0 allows the same year.
    #[serde(default, skip_serializing_if = "no_lag")]
    pub lag: u8,
    /// What the link rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn no_lag(lag: &u8) -> bool {
    *lag == 0
}

/// Two tiltak that must be tested or introduced together. Not a dependency,
/// so it can form no cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concurrence {
    /// The other tiltak.
    pub on: TiltakId,
    /// What the link rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// Risk on the sector's 4×4 matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// 1 improbable … 4 probable.
    #[serde(deserialize_with = "score")]
    pub likelihood: u8,
    /// 1 insignificant … 4 critical.
    #[serde(deserialize_with = "score")]
    pub severity: u8,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

fn score<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    match u8::deserialize(deserializer)? {
        score @ 1..=4 => Ok(score),
        score => Err(de::Error::custom(format_args!("veikart:risk-out-of-range|{score}"))),
    }
}

keyed! { Tiltak => TiltakId }
