//! Immutable ids. People see codes and titles; references use ids, so that
//! renaming touches no reference.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::hash::{Hash, Hasher};
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

/// The text of an id, zero after its end, so that two are compared at once:
/// looking up ids is much of what it costs to derive figures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Text {
    bytes: [u8; MAX_ID_LEN],
    len: u8,
}

impl Text {
    fn new(text: &str) -> Result<Self, IdError> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        let shown = || text.chars().take(60).collect();
        if text.is_empty() || !text.bytes().all(allowed) {
            return Err(IdError::BadCharacters(shown()));
        }
        let too_long = || IdError::TooLong(shown());
        let mut bytes = [0; MAX_ID_LEN];
        bytes.get_mut(..text.len()).ok_or_else(too_long)?.copy_from_slice(text.as_bytes());
        let len = u8::try_from(text.len()).map_err(|_| too_long())?;
        Ok(Self { bytes, len })
    }

    fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }

    fn as_str(&self) -> &str {
        // Never the default: an id is ASCII.
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.as_bytes());
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Text);

        impl $name {
            /// An id of at most 24 ASCII letters, digits, `-`, `_` and `.`.
            ///
            /// # Errors
            /// [`IdError`] for any other text.
            pub fn new(text: &str) -> Result<Self, IdError> {
                Text::new(text).map(Self)
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
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

        impl From<$name> for RecordId {
            fn from(id: $name) -> Self {
                id.record()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
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
                serializer.serialize_str(self.as_str())
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Text);

impl RecordId {
    /// An id of at most 24 ASCII letters, digits, `-`, `_` and `.`.
    ///
    /// # Errors
    /// [`IdError`] for any other text.
    pub fn new(text: &str) -> Result<Self, IdError> {
        Text::new(text).map(Self)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for RecordId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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
    /// Id of a [`Benefit`](super::Benefit).
    BenefitId,
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
