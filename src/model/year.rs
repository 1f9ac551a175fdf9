//! Years and dates.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A calendar year. Budgets are annual, so a year is the plan's unit of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Year(i32);

/// A year outside 1900–2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("veikart:year-out-of-range|{0}")]
pub struct YearError(pub i64);

impl Year {
    /// The first year that a plan may name.
    pub const MIN: i32 = 1900;
    /// The last year that a plan may name.
    pub const MAX: i32 = 2999;

    /// A year.
    ///
    /// # Errors
    /// [`YearError`] outside 1900–2999.
    pub fn new(year: i32) -> Result<Self, YearError> {
        if (Self::MIN..=Self::MAX).contains(&year) {
            Ok(Self(year))
        } else {
            Err(YearError(i64::from(year)))
        }
    }

    /// A year from arithmetic on years: moved to the nearest that a plan may name.
    #[must_use]
    pub fn clamped(year: i32) -> Self {
        Self(year.clamp(Self::MIN, Self::MAX))
    }

    /// The year as a number.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year `by` years later (earlier when negative), within 1900–2999.
    #[must_use]
    pub fn plus(self, by: i32) -> Self {
        Self::clamped(self.0.saturating_add(by))
    }

    /// Years from `earlier` to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        i32::try_from(number)
            .map_err(|_| YearError(number))
            .and_then(Self::new)
            .map_err(de::Error::custom)
    }
}

/// A date as exact as its source: a day, or only a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Some time in the year; a deadline "in 2021" means its last day.
    Year(Year),
    /// A day.
    Day(jiff::civil::Date),
}

/// A text that is neither `2021` nor `2021-12-31`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("veikart:date-not-understood|{0}")]
pub struct WhenError(pub String);

impl When {
    /// The year that the date falls in.
    #[must_use]
    pub fn year(self) -> Year {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => Year::clamped(i32::from(day.year())),
        }
    }

    /// The last year that ends no later than this date: what is finished at
    /// the end of that year is in time.
    #[must_use]
    pub fn last_full_year(self) -> Year {
        match self {
            Self::Year(year) => year,
            Self::Day(day) if day.month() == 12 && day.day() == 31 => self.year(),
            Self::Day(_) => self.year().plus(-1),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for When {
    type Err = WhenError;

    fn from_str(text: &str) -> Result<Self, WhenError> {
        let refuse = || WhenError(text.to_owned());
        if text.len() == 4 {
            let year = text.parse().map_err(|_| refuse())?;
            return Year::new(year).map(Self::Year).map_err(|_| refuse());
        }
        let day: jiff::civil::Date = text.parse().map_err(|_| refuse())?;
        Year::new(i32::from(day.year())).map_err(|_| refuse())?;
        Ok(Self::Day(day))
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_on_the_last_of_december_allows_the_whole_year() {
        let last = "2021-12-31".parse::<When>().unwrap();
        let middle = "2021-06-30".parse::<When>().unwrap();
        assert_eq!(last.last_full_year(), Year::new(2021).unwrap());
        assert_eq!(middle.last_full_year(), Year::new(2020).unwrap());
        assert_eq!("2021".parse::<When>().unwrap().last_full_year().number(), 2021);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "20", "2021-02-30", "31.12.2021", "0001", "snart"] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }
}
