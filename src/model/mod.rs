//! The plan as pure data.
//!
//! Nothing here reads a file, knows a language or draws. Every figure and
//! every relation names its [`Evidence`]; a figure without one counts as an
//! assumption wherever it is shown.
//!
//! *Invariant:* this module knows no other module of the crate.

mod amount;
mod benefit;
mod evidence;
mod figure;
mod funding;
mod id;
mod message;
mod milestone;
mod model_error;
mod people;
mod plan;
mod table;
mod tiltak;
mod year;

pub use amount::{Amount, AmountError, ORE_PER_MNOK, Ore, ore_to_mnok};
pub use benefit::{Benefit, BenefitNeed};
pub use evidence::{
    Contradiction, Decision, DecisionStatus, Evidence, EvidenceKind, Measure, Stated,
};
pub use figure::{Figure, Profile};
pub use funding::{
    Allocation, CarryOver, Contributor, Grant, Pot, Restriction, Rung, Source, SourceKind,
};
pub use id::{
    ActorId, AreaId, BenefitId, ConsequenceId, ContradictionId, DecisionId, EvidenceId, GoalId,
    GrantId, IdError, InitiativeId, MilestoneId, PotId, RecordId, ScenarioId, SourceId, StatedId,
    TiltakId,
};
pub use message::{Arg, Message};
pub use milestone::{Consequence, Initiative, InitiativeNeed, Milestone, MilestoneNeed};
pub use model_error::model_error;
pub use people::{Actor, ActorKind, Area, Goal};
pub use plan::{About, Plan, Silence};
pub use table::{Keyed, Table};
pub use tiltak::{
    Concurrence, Dependency, DependencyKind, Outside, Policy, Risk, Tiltak, TiltakKind,
};
pub use year::{When, WhenError, Year, YearError};
