//! Immutable ids. People see codes and titles; references use ids, so that
//! renaming touches no reference.

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// The longest id, in bytes. Ids are stored in place and copied freely.
const MAX_ID_LEN: usize = 24;

/// A text that cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Empty, or with other characters than letters, digits, `-`, `_` and `.`.
    #[error("veikart:id-bad-characters|{0}")]
    BadCharacters(String),
    /// Longer than 24 bytes.
    #[error("veikart:id-too-long|{0}")]
    TooLong(String),
}

fn checked(text: &str) -> Result<ArrayString<MAX_ID_LEN>, IdError> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if text.is_empty() || !text.bytes().all(allowed) {
        return Err(IdError::BadCharacters(text.chars().take(60).collect()));
    }
    ArrayString::from(text).map_err(|_| IdError::TooLong(text.chars().take(60).collect()))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ArrayString<MAX_ID_LEN>);

        impl $name {
            /// An id of at most 24 ASCII letters, digits, `-`, `_` and `.`.
            ///
            /// # Errors
            /// [`IdError`] for any other text.
            pub fn new(text: &str) -> Result<Self, IdError> {
                checked(text).map(Self)
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The same id, where any record may be meant.
            #[must_use]
            pub fn record(self) -> RecordId {
                RecordId(self.0)
            }
        }

        impl From<RecordId> for $name {
            fn from(id: RecordId) -> Self {
                Self(id.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::new(&text).map_err(de::Error::custom)
            }
        }
    )*};
}

/// An id of any record, where the kind does not matter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RecordId(ArrayString<MAX_ID_LEN>);

impl RecordId {
    /// An id of at most 24 ASCII letters, digits, `-`, `_` and `.`.
    ///
    /// # Errors
    /// [`IdError`] for any other text.
    pub fn new(text: &str) -> Result<Self, IdError> {
        checked(text).map(Self)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for RecordId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::new(&text).map_err(de::Error::custom)
    }
}

ids! {
    /// Id of an [`Actor`](super::Actor).
    ActorId,
    /// Id of a focus [`Area`](super::Area).
    AreaId,
    /// Id of a [`Consequence`](super::Consequence).
    ConsequenceId,
    /// Id of a [`Contradiction`](super::Contradiction).
    ContradictionId,
    /// Id of a [`Decision`](super::Decision).
    DecisionId,
    /// Id of a piece of [`Evidence`](super::Evidence).
    EvidenceId,
    /// Id of a [`Goal`](super::Goal).
    GoalId,
    /// Id of a [`Grant`](super::Grant).
    GrantId,
    /// Id of an [`Initiative`](super::Initiative).
    InitiativeId,
    /// Id of a [`Milestone`](super::Milestone).
    MilestoneId,
    /// Id of a [`Pot`](super::Pot).
    PotId,
    /// Id of a scenario.
    ScenarioId,
    /// Id of a funding [`Source`](super::Source).
    SourceId,
    /// Id of a [`Stated`](super::Stated) total.
    StatedId,
    /// Id of a [`Tiltak`](super::Tiltak).
    TiltakId,
}
