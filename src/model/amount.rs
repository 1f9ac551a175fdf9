//! Money: whole øre, never floating point.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// Øre in one million kroner.
pub const ORE_PER_MNOK: i64 = 100_000_000;

/// A sum of amounts in øre. Wide enough that no sum of [`Amount`]s overflows.
pub type Ore = i128;

/// An exact amount of money in whole øre (hundredths of a Norwegian krone).
///
/// Files, the command line and the window show it in MNOK, as a decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text or a decimal is no [`Amount`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// The text is no decimal number.
    #[error("veikart:amount-not-a-number|{0}")]
    NotANumber(String),
    /// The value has a part smaller than one øre.
    #[error("veikart:amount-finer-than-ore|{0}")]
    FinerThanOre(String),
    /// The value does not fit (more than about 92 billion MNOK).
    #[error("veikart:amount-too-large|{0}")]
    TooLarge(String),
}

impl Amount {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount of whole øre.
    #[must_use]
    pub const fn from_ore(ore: i64) -> Self {
        Self(ore)
    }

    /// The amount in whole øre.
    #[must_use]
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// An amount of whole MNOK.
    ///
    /// # Errors
    /// [`AmountError::TooLarge`] when it does not fit.
    pub fn from_whole_mnok(mnok: i64) -> Result<Self, AmountError> {
        mnok.checked_mul(ORE_PER_MNOK)
            .map(Self)
            .ok_or_else(|| AmountError::TooLarge(mnok.to_string()))
    }

    /// An amount from MNOK as an exact decimal.
    ///
    /// # Errors
    /// [`AmountError::FinerThanOre`] for a part below one øre,
    /// [`AmountError::TooLarge`] when it does not fit.
    pub fn from_mnok(mnok: Decimal) -> Result<Self, AmountError> {
        let ore = mnok
            .checked_mul(Decimal::from(ORE_PER_MNOK))
            .ok_or_else(|| AmountError::TooLarge(mnok.to_string()))?;
        if !ore.fract().is_zero() {
            return Err(AmountError::FinerThanOre(mnok.to_string()));
        }
        i64::try_from(ore).map(Self).map_err(|_| AmountError::TooLarge(mnok.to_string()))
    }

    /// The amount in MNOK, exact, without trailing zeros.
    #[must_use]
    pub fn to_mnok(self) -> Decimal {
        ore_to_mnok(Ore::from(self.0))
    }

    /// The sum, or `None` when it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` when it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Whether the amount is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// Øre as MNOK, exact, without trailing zeros.
///
/// A sum beyond what a decimal holds (no plan comes near) is shown as the
/// nearest bound instead of wrapping around.
#[must_use]
pub fn ore_to_mnok(ore: Ore) -> Decimal {
    Decimal::try_from_i128_with_scale(ore, 8)
        .unwrap_or(if ore < 0 { Decimal::MIN } else { Decimal::MAX })
        .normalize()
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_mnok())
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    /// Reads MNOK as files write it: digits, point, digits. More digits than
    /// a decimal holds is refused instead of rounded.
    fn from_str(text: &str) -> Result<Self, AmountError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if !plain || !digits.starts_with(|c: char| c.is_ascii_digit()) || digits.ends_with('.') {
            return Err(AmountError::NotANumber(text.to_owned()));
        }
        if let Some((_, fraction)) = digits.split_once('.')
            && fraction.trim_end_matches('0').len() > 8
        {
            return Err(AmountError::FinerThanOre(text.to_owned()));
        }
        match Decimal::from_str_exact(text) {
            Ok(mnok) => Self::from_mnok(mnok),
            Err(_) if digits.matches('.').count() > 1 => {
                Err(AmountError::NotANumber(text.to_owned()))
            }
            Err(_) => Err(AmountError::TooLarge(text.to_owned())),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mnok_and_back_is_exact() {
        for text in ["0", "18.5", "-3", "0.00000001", "92233720368.54775807"] {
            assert_eq!(text.parse::<Amount>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn finer_than_one_ore_is_refused() {
        let error = "1.123456789".parse::<Amount>().unwrap_err();
        assert_eq!(error, AmountError::FinerThanOre("1.123456789".into()));
    }

    #[test]
    fn what_is_no_number_or_too_large_is_refused() {
        for text in ["", "-", "1e5", "1.2.3", "abc", "1.", ".5", "NaN"] {
            assert!(matches!(text.parse::<Amount>(), Err(AmountError::NotANumber(_))), "{text}");
        }
        for text in ["92233720368.54775808", "1000000000000000000000000000000"] {
            assert!(matches!(text.parse::<Amount>(), Err(AmountError::TooLarge(_))), "{text}");
        }
    }
}
