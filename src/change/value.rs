//! The fields of a tiltak that are set one by one.

use crate::model::{
    ActorId, AreaId, Concurrence, Dependency, EvidenceId, GoalId, Outside, Policy, Risk, SourceId,
    Tiltak, TiltakKind,
};
use serde::{Deserialize, Serialize};

macro_rules! tiltak_values {
    ($($(#[$doc:meta])* $variant:ident($type:ty) is $field:ident),* $(,)?) => {
        /// A value for one field of a tiltak.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum TiltakValue {
            $($(#[$doc])* $variant($type),)*
        }

        /// A field of a tiltak.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TiltakField {
            $($(#[$doc])* $variant,)*
        }

        impl TiltakValue {
            /// The field that the value is for.
            #[must_use]
            pub const fn field(&self) -> TiltakField {
                match self {
                    $(Self::$variant(_) => TiltakField::$variant,)*
                }
            }

            /// Puts the value into the tiltak and gives back what it replaced.
            pub(super) fn swap(self, tiltak: &mut Tiltak) -> Self {
                match self {
                    $(Self::$variant(value) => {
                        Self::$variant(std::mem::replace(&mut tiltak.$field, value))
                    })*
                }
            }
        }

        impl TiltakField {
            /// Every field.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The field's value in a tiltak.
            #[must_use]
            pub fn of(self, tiltak: &Tiltak) -> TiltakValue {
                match self {
                    $(Self::$variant => TiltakValue::$variant(tiltak.$field.clone()),)*
                }
            }
        }
    };
}

tiltak_values! {
    /// Code.
    Code(String) is code,
    /// Title.
    Title(String) is title,
    /// Short title.
    Short(String) is short,
    /// Tiltak or activity.
    Kind(TiltakKind) is kind,
    /// Goal.
    Goal(Option<GoalId>) is goal,
    /// Focus area.
    Area(Option<AreaId>) is area,
    /// Owners.
    Owners(Vec<ActorId>) is owners,
    /// Who carries it out.
    Responsible(Vec<ActorId>) is responsible,
    /// Who takes part.
    Partners(Vec<ActorId>) is partners,
    /// Number of years.
    Years(u16) is years,
    /// Intended source.
    Source(Option<SourceId>) is source,
    /// Whether it stands outside the totals.
    Outside(Option<Outside>) is outside,
    /// What it does without funding.
    Policy(Option<Policy>) is policy,
    /// Priority.
    Priority(Option<u16>) is priority,
    /// Dependencies.
    After(Vec<Dependency>) is after,
    /// Concurrences.
    With(Vec<Concurrence>) is with,
    /// Risk.
    Risk(Option<Risk>) is risk,
    /// Evidence of title, code and goal.
    By(Option<EvidenceId>) is by,
    /// Evidence of owner, responsible and partners.
    RolesBy(Option<EvidenceId>) is roles_by,
    /// Evidence of the years.
    YearsBy(Option<EvidenceId>) is years_by,
    /// Evidence of the intended source.
    SourceBy(Option<EvidenceId>) is source_by,
    /// Free text.
    Note(String) is note,
}
