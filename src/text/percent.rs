//! Shares in per cent as people write them.

use crate::model::Message;
use rust_decimal::Decimal;

/// The most decimals that a share has.
const DECIMALS: usize = 8;

/// How much of a text that was not understood is shown again.
const SHOWN: usize = 60;

/// A text that is no share from 0 to 100. Holds the text, shortened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("veikart:refused-share|{0}")]
pub struct PercentTextError(pub String);

impl PercentTextError {
    /// What is wrong and what was expected, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("refused-share").text("value", &self.0)
    }
}

/// Reads a share in per cent, from 0 to 100 with at most eight decimals as
/// they are written; `None` is unknown, which is `?` or nothing.
///
/// A decimal comma and a decimal point are both understood: no share has
/// thousands to group. After the number may stand a per cent sign.
///
/// # Errors
/// [`PercentTextError`] when the text is no such share.
pub fn parse_percent(text: &str) -> Result<Option<Decimal>, PercentTextError> {
    let number = text.trim();
    let number = number.strip_suffix('%').unwrap_or(number).trim_end();
    if matches!(number, "" | "?") {
        return Ok(None);
    }
    let share = share(number).filter(|share| *share <= Decimal::ONE_HUNDRED);
    let refused = || PercentTextError(text.trim().chars().take(SHOWN).collect());
    share.map(|share| Some(share.normalize())).ok_or_else(refused)
}

/// Digits, and perhaps a decimal sign with more digits.
fn share(number: &str) -> Option<Decimal> {
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let lawful = digits(whole) && digits(decimals) && decimals.len() <= DECIMALS;
    lawful.then(|| Decimal::from_str_exact(&format!("{whole}.{decimals}")).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (text, share) in [
            ("0", Decimal::ZERO),
            ("100 %", Decimal::ONE_HUNDRED),
            (" 33,33 ", Decimal::new(3333, 2)),
            ("33.33%", Decimal::new(3333, 2)),
            ("12,50000000", Decimal::new(125, 1)),
        ] {
            assert_eq!(parse_percent(text), Ok(Some(share)), "{text}");
        }
        for text in ["", " ", "?", " ? "] {
            assert_eq!(parse_percent(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn what_is_no_share_is_refused_with_what_was_written() {
        let long = "9".repeat(80);
        for text in [
            "101",
            "100,00000001",
            "-0",
            "−1",
            "+5",
            "1_0",
            "halv",
            "1,2,3",
            ",5",
            "5,",
            "5 0",
            "12,500000000",
            "%%",
            "5%%",
            &long,
        ] {
            let refused = parse_percent(text);
            assert!(refused.is_err(), "{text}: {refused:?}");
        }
        assert_eq!(parse_percent(&long), Err(PercentTextError("9".repeat(60))));
    }
}
