//! Numbers as people write them.
//!
//! A decimal comma and a decimal point are both understood, whatever the
//! language. What [`format_money`](super::format_money) shows in a language is
//! read back in that language as the same amount.

use super::Lang;
use crate::model::{Amount, AmountError, Message, Year};

/// The units that may follow an amount; all mean MNOK.
const UNITS: [&str; 4] = ["millioner", "MNOK", "mill.", "mill"];

/// How much of a text that was not understood is shown again.
const SHOWN: usize = 60;

/// What stands in a field for an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyInput {
    /// An amount.
    Known(Amount),
    /// `?`: there is an amount, but nobody has said how much.
    Unknown,
    /// Nothing.
    Empty,
}

/// Why a text is no amount. Holds the text, shortened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyTextError {
    /// Not a number, or a number that could be read in more than one way.
    #[error("veikart:money-not-a-number|{0}")]
    NotANumber(String),
    /// A part smaller than one øre.
    #[error("veikart:money-finer-than-ore|{0}")]
    FinerThanOre(String),
    /// More than an amount holds.
    #[error("veikart:money-too-large|{0}")]
    TooLarge(String),
}

impl MoneyTextError {
    /// What is wrong and what was expected, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        let (key, value) = match self {
            Self::NotANumber(value) => ("money-not-a-number", value),
            Self::FinerThanOre(value) => ("money-finer-than-ore", value),
            Self::TooLarge(value) => ("money-too-large", value),
        };
        Message::new(key).text("value", value)
    }
}

/// A text that is no year from 1900 to 2999. Holds the text, shortened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("veikart:year-not-understood|{0}")]
pub struct YearTextError(pub String);

impl YearTextError {
    /// What is wrong and what was expected, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("year-not-understood").text("value", &self.0)
    }
}

/// Reads an amount in MNOK.
///
/// - Digits may be grouped in threes by spaces of any kind, or by points or
///   commas when the other of the two is the decimal sign: `1 234,5`,
///   `1.234,5`, `1,234.5`. Points or commas that occur several times group
///   too: `1.234.567`.
/// - One lone point is always the decimal sign: `1.234` is a little more than
///   one million kroner. So is one lone comma, except in English before
///   exactly three digits: `1,234` is how English shows 1234 MNOK, and so it
///   is read there. In bokmål it is 1.234 MNOK.
/// - Before the number may stand a hyphen or a minus sign, after it the unit:
///   `MNOK`, `mill`, `mill.` or `millioner`.
///
/// # Errors
/// [`MoneyTextError`] when the text is no such amount, is finer than one øre
/// or does not fit.
pub fn parse_money(lang: Lang, text: &str) -> Result<Amount, MoneyTextError> {
    let shown = || shortened(text);
    let plain = plain(lang, text).ok_or_else(|| MoneyTextError::NotANumber(shown()))?;
    plain.parse().map_err(|error| match error {
        AmountError::NotANumber(_) => MoneyTextError::NotANumber(shown()),
        AmountError::FinerThanOre(_) => MoneyTextError::FinerThanOre(shown()),
        AmountError::TooLarge(_) => MoneyTextError::TooLarge(shown()),
    })
}

/// Reads a field for an amount: nothing, `?`, or what [`parse_money`] reads.
///
/// # Errors
/// As [`parse_money`].
pub fn parse_money_input(lang: Lang, text: &str) -> Result<MoneyInput, MoneyTextError> {
    match text.trim() {
        "" => Ok(MoneyInput::Empty),
        "?" => Ok(MoneyInput::Unknown),
        text => parse_money(lang, text).map(MoneyInput::Known),
    }
}

/// Reads a year of four digits.
///
/// # Errors
/// [`YearTextError`] when the text is no year from 1900 to 2999.
pub fn parse_year(text: &str) -> Result<Year, YearTextError> {
    let digits = text.trim();
    let four = digits.len() == 4 && all_digits(digits);
    let number = if four { digits.parse().ok() } else { None };
    number.and_then(|year| Year::new(year).ok()).ok_or_else(|| YearTextError(shortened(text)))
}

/// The amount as [`Amount`] reads it: minus, digits, point, digits.
fn plain(lang: Lang, text: &str) -> Option<String> {
    let number = without_unit(text.trim());
    let (sign, number) = match number.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", number),
    };
    let (whole, fraction) = split(lang, number)?;
    let whole = ungrouped(whole)?;
    match fraction {
        None if whole.is_empty() => None,
        None => Some(format!("{sign}{whole}")),
        Some(fraction) if fraction.is_empty() || !all_digits(fraction) => None,
        Some(fraction) if whole.is_empty() => Some(format!("{sign}0.{fraction}")),
        Some(fraction) => Some(format!("{sign}{whole}.{fraction}")),
    }
}

fn without_unit(text: &str) -> &str {
    let before = |unit: &str| {
        let (number, end) = text.split_at_checked(text.len().checked_sub(unit.len())?)?;
        end.eq_ignore_ascii_case(unit).then(|| number.trim_end())
    };
    UNITS.into_iter().find_map(before).unwrap_or(text)
}

/// The whole part with its groups, and the decimals if any. `None` when it is
/// unclear which sign is the decimal sign.
fn split(lang: Lang, number: &str) -> Option<(&str, Option<&str>)> {
    let Some(at) = number.rfind([',', '.']) else { return Some((number, None)) };
    let (whole, from_mark) = number.split_at(at);
    let (mark, fraction) = from_mark.split_at(1);
    let both = number.contains(',') && number.contains('.');
    match (whole.contains(mark), both) {
        (true, true) => None,
        (true, false) => Some((number, None)),
        (false, _) if lang == Lang::En && mark == "," && english_group(whole, fraction) => {
            Some((number, None))
        }
        (false, _) => Some((whole, Some(fraction))),
    }
}

/// Whether English would have put the comma between `whole` and `rest` to group digits.
fn english_group(whole: &str, rest: &str) -> bool {
    let lead = (1..=3).contains(&whole.len()) && all_digits(whole) && !whole.starts_with('0');
    lead && rest.len() == 3 && all_digits(rest)
}

/// The digits without their groups; `None` for other characters, groups of
/// other sizes than three, or different separators in one number.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(is_separator);
    let first = groups.next()?;
    let mut separators = whole.chars().filter(|c| is_separator(*c)).map(kind);
    if let Some(kind) = separators.next() {
        let lead = (1..=3).contains(&first.len());
        if !lead || separators.any(|other| other != kind) || !groups.all(|g| g.len() == 3) {
            return None;
        }
    }
    let digits: String = whole.chars().filter(|c| !is_separator(*c)).collect();
    all_digits(&digits).then_some(digits)
}

/// Ordinary, no-break, narrow no-break and thin spaces, comma and point.
fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | ',' | '.')
}

/// All spaces count as one kind of separator: they look the same.
fn kind(separator: char) -> char {
    if matches!(separator, ',' | '.') { separator } else { ' ' }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn shortened(text: &str) -> String {
    text.trim().chars().take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::format_money;

    const UNDERSTOOD: [(&str, &str); 24] = [
        ("18,5", "18.5"),
        ("18.5", "18.5"),
        (" 221 ", "221"),
        ("1 234,5", "1234.5"),
        ("1\u{A0}234,5", "1234.5"),
        ("1\u{202F}234\u{2009}567.5", "1234567.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234", "1.234"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1 234,567", "1234.567"),
        ("0,123", "0.123"),
        (",5", "0.5"),
        ("-3", "-3"),
        ("\u{2212}3,25", "-3.25"),
        ("- 3", "-3"),
        ("18,5 MNOK", "18.5"),
        ("18,5\u{A0}mnok", "18.5"),
        ("40 mill.", "40"),
        ("40mill", "40"),
        ("40 millioner", "40"),
        ("1.50", "1.5"),
        ("0,00000001", "0.00000001"),
    ];

    const REFUSED: &str = concat!(
        "|?|abc|-|--3|+3|MNOK|1e5|5,|5.|,|1 23|12 34,5|1234 567|",
        "1  234|1.23,4|1,23.4|1.234,567,8|1 234.567,8|1,2,3|1,234 567|18,5 kr|18,5 MNOK MNOK|3-|\u{0663}|1'234|NaN|0x1",
    );

    fn mnok(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn what_people_write_is_understood_in_both_languages() {
        for lang in Lang::ALL {
            for (text, plain) in UNDERSTOOD {
                assert_eq!(parse_money(lang, text), Ok(mnok(plain)), "{lang:?} {text}");
            }
        }
    }

    #[test]
    fn a_lone_comma_before_three_digits_groups_in_english_only() {
        assert_eq!(parse_money(Lang::En, "1,234"), Ok(mnok("1234")));
        assert_eq!(parse_money(Lang::En, "-12,345 MNOK"), Ok(mnok("-12345")));
        assert_eq!(parse_money(Lang::En, "1,2345"), Ok(mnok("1.2345")));
        assert_eq!(parse_money(Lang::En, "1234,567"), Ok(mnok("1234.567")));
        assert_eq!(parse_money(Lang::Nb, "1,234"), Ok(mnok("1.234")));
    }

    #[test]
    fn what_is_no_number_or_ambiguous_is_refused() {
        for lang in Lang::ALL {
            for text in REFUSED.split('|') {
                let error = MoneyTextError::NotANumber(text.trim().to_owned());
                assert_eq!(parse_money(lang, text), Err(error), "{lang:?} {text}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_a_reason() {
        let finer = parse_money(Lang::Nb, "1,123456789").unwrap_err();
        assert_eq!(finer, MoneyTextError::FinerThanOre("1,123456789".into()));
        assert_eq!(finer.message().key, "money-finer-than-ore");
        let large = parse_money(Lang::Nb, "92 233 720 368,54775808").unwrap_err();
        assert_eq!(large.message().key, "money-too-large");
        let long = "9".repeat(500);
        let large = parse_money(Lang::En, &long).unwrap_err();
        assert_eq!(large, MoneyTextError::TooLarge("9".repeat(60)));
    }

    #[test]
    fn a_field_may_be_empty_or_unknown() {
        assert_eq!(parse_money_input(Lang::Nb, "\u{A0} "), Ok(MoneyInput::Empty));
        assert_eq!(parse_money_input(Lang::Nb, " ? "), Ok(MoneyInput::Unknown));
        assert_eq!(parse_money_input(Lang::Nb, "1,5"), Ok(MoneyInput::Known(mnok("1.5"))));
        assert!(parse_money_input(Lang::Nb, "??").is_err());
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same() {
        let mut seed: u64 = 20_210_101;
        for round in 0..4000_u32 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let ore = seed.cast_signed() >> (round % 64);
            // Whole thousands, millions and so on, too: there the groups show.
            let ore = ore - ore % 10_i64.pow(round % 14);
            for lang in Lang::ALL {
                let shown = format_money(lang, ore.into());
                assert_eq!(parse_money(lang, &shown), Ok(Amount::from_ore(ore)), "{shown}");
            }
        }
        for ore in [i64::MIN, i64::MAX, 123_400_000_000, -123_400_000_000] {
            for lang in Lang::ALL {
                let shown = format_money(lang, ore.into());
                assert_eq!(parse_money(lang, &shown), Ok(Amount::from_ore(ore)), "{shown}");
            }
        }
    }

    #[test]
    fn years() {
        assert_eq!(parse_year(" 2021\u{A0}").map(Year::number), Ok(2021));
        for text in ["", "21", "2 021", "20211", "1899", "3000", "-202", "+202", "år", "２０２１"]
        {
            assert_eq!(parse_year(text), Err(YearTextError(text.to_owned())), "{text}");
        }
        assert_eq!(parse_year("x").unwrap_err().message().key, "year-not-understood");
    }
}
