//! Why an edit was not made.

use super::record::RecordKey;
use crate::model::{Amount, Message, RecordId, ScenarioId, Year};

/// Why an edit was not made. The plan is then untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The plan holds no such record.
    Missing(RecordId),
    /// The plan holds no record with this key.
    MissingRecord(Box<RecordKey>),
    /// There is a record with this key already.
    Taken(Box<RecordKey>),
    /// There is no such scenario, or its parents form a circle.
    NoScenario(ScenarioId),
    /// The edit was made against something else than what stands there now.
    Stale,
    /// A year outside 1900–2999.
    YearOutOfRange(i32),
    /// Fewer than 1 or more than 200 years.
    YearsOutOfRange(u16),
    /// A span that ends before it begins, or is longer than 100 years.
    SpanBackwards(Year, Year),
    /// A figure of a plan cannot be negative.
    NegativeAmount(Amount),
    /// A tiltak needs a code.
    EmptyCode,
    /// A tiltak needs a title.
    EmptyTitle,
}

impl Refusal {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(id) => Message::new("refused-missing").text("id", id.as_str()),
            Self::MissingRecord(key) => Message::new("refused-missing").text("id", key.text()),
            Self::Taken(key) => Message::new("refused-taken").text("id", key.text()),
            Self::NoScenario(id) => Message::new("refused-no-scenario").text("id", id.as_str()),
            Self::Stale => Message::new("refused-stale"),
            Self::YearOutOfRange(year) => {
                Message::new("refused-year-out-of-range").text("year", year.to_string())
            }
            Self::YearsOutOfRange(_) => Message::new("refused-years-out-of-range"),
            Self::SpanBackwards(first, last) => {
                Message::new("refused-span").year("first", *first).year("last", *last)
            }
            Self::NegativeAmount(amount) => {
                Message::new("refused-negative").money("amount", amount.ore().into())
            }
            Self::EmptyCode => Message::new("refused-empty-code"),
            Self::EmptyTitle => Message::new("refused-empty-title"),
        }
    }
}
