//! Numbers as people read them, exact.

use super::Lang;
use crate::model::Ore;
use icu_decimal::input::Decimal as Digits;
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use rust_decimal::Decimal;
use std::fmt::{self, Write};

/// Between groups of three digits in bokmål. The locale data has the ordinary
/// no-break space, which is too wide between digits.
const NARROW_NO_BREAK_SPACE: char = '\u{202F}';
const NO_BREAK_SPACE: char = '\u{A0}';
const MINUS: char = '\u{2212}';

/// Decimals of one øre in MNOK.
const ORE_DECIMALS: i16 = 8;

thread_local! {
    /// One formatter per language and thread: building one looks up locale
    /// data, formatting with it is cheap, and it cannot be shared by threads.
    static FORMATTERS: [Option<DecimalFormatter>; 2] = Lang::ALL.map(formatter);
}

/// Money in øre as MNOK, without the unit: `18,5`, `221`, `1 234,5`.
///
/// Exact to the øre, without needless decimals.
#[must_use]
pub fn format_money(lang: Lang, ore: Ore) -> String {
    scaled(lang, ore, ORE_DECIMALS)
}

/// A decimal number, exact, without needless decimals.
#[must_use]
pub fn format_decimal(lang: Lang, number: Decimal) -> String {
    // A decimal has at most 28 decimals.
    scaled(lang, number.mantissa(), i16::try_from(number.scale()).unwrap_or(i16::MAX))
}

/// A count, in groups of three digits.
#[must_use]
pub fn format_count(lang: Lang, count: i64) -> String {
    write_digits(lang, &Digits::from(count))
}

/// Tenths of a per cent as per cent: `12,5 %` in bokmål, `12.5%` in English.
#[must_use]
pub fn format_permille(lang: Lang, permille: i64) -> String {
    let mut text = scaled(lang, Ore::from(permille), 1);
    if lang == Lang::Nb {
        text.push(NO_BREAK_SPACE);
    }
    text.push('%');
    text
}

/// A number from plain digits (`-1234.5`), with its decimals as they are.
pub(super) fn format_plain(lang: Lang, plain: &str) -> Option<String> {
    Digits::try_from_str(plain).ok().map(|digits| write_digits(lang, &digits))
}

fn scaled(lang: Lang, mantissa: i128, decimals: i16) -> String {
    let mut digits = Digits::from(mantissa);
    digits.multiply_pow10(decimals.saturating_neg());
    digits.absolute.trim_end();
    write_digits(lang, &digits)
}

fn write_digits(lang: Lang, digits: &Digits) -> String {
    FORMATTERS.with(|[nb, en]| {
        let formatter = match lang {
            Lang::Nb => nb,
            Lang::En => en,
        };
        let mut out = Symbols { lang, text: String::with_capacity(16) };
        // Writing to a string cannot fail.
        let _ = match formatter {
            Some(formatter) => write!(out, "{}", formatter.format(digits)),
            None => write!(out, "{digits}"),
        };
        out.text
    })
}

fn formatter(lang: Lang) -> Option<DecimalFormatter> {
    let locale: Locale = lang.code().parse().ok()?;
    let preferences = DecimalFormatterPreferences::from(&locale);
    let made = DecimalFormatter::try_new(preferences, DecimalFormatterOptions::default());
    made.inspect_err(|error| log::error!("no number format for {}: {error}", lang.code())).ok()
}

/// Puts the program's own minus and group separator where the locale data has others.
struct Symbols {
    lang: Lang,
    text: String,
}

impl Write for Symbols {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.text.extend(part.chars().map(|c| match c {
            '-' => MINUS,
            NO_BREAK_SPACE if self.lang == Lang::Nb => NARROW_NO_BREAK_SPACE,
            c => c,
        }));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ORE_PER_MNOK;

    const MNOK: Ore = ORE_PER_MNOK as Ore;

    #[test]
    fn money_is_exact_without_needless_decimals() {
        let cases: [(Ore, &str, &str); 9] = [
            (0, "0", "0"),
            (MNOK * 37 / 2, "18,5", "18.5"),
            (MNOK * 221, "221", "221"),
            (MNOK * 2469 / 2, "1\u{202F}234,5", "1,234.5"),
            (MNOK * -3, "\u{2212}3", "\u{2212}3"),
            (1, "0,00000001", "0.00000001"),
            (-1, "\u{2212}0,00000001", "\u{2212}0.00000001"),
            (MNOK * 12_345_678, "12\u{202F}345\u{202F}678", "12,345,678"),
            (MNOK * 100, "100", "100"),
        ];
        for (ore, nb, en) in cases {
            assert_eq!(format_money(Lang::Nb, ore), nb);
            assert_eq!(format_money(Lang::En, ore), en);
        }
    }

    #[test]
    fn sums_far_beyond_one_amount_are_still_exact() {
        let text = format_money(Lang::En, i128::MIN);
        assert_eq!(text, "\u{2212}1,701,411,834,604,692,317,316,873,037,158.84105728");
    }

    #[test]
    fn a_decimal_is_exact_at_both_ends() {
        let cases = [
            ("0.1", "0,1"),
            ("-0.0", "0"),
            ("12.500", "12,5"),
            ("1000", "1\u{202F}000"),
            ("0.0000000000000000000000000001", "0,0000000000000000000000000001"),
        ];
        for (plain, nb) in cases {
            assert_eq!(format_decimal(Lang::Nb, plain.parse().unwrap()), nb, "{plain}");
        }
        let largest = "79,228,162,514,264,337,593,543,950,335";
        assert_eq!(format_decimal(Lang::En, Decimal::MAX), largest);
    }

    #[test]
    fn shares_and_counts() {
        assert_eq!(format_permille(Lang::Nb, 125), "12,5\u{A0}%");
        assert_eq!(format_permille(Lang::En, 125), "12.5%");
        assert_eq!(format_permille(Lang::Nb, 1000), "100\u{A0}%");
        assert_eq!(format_permille(Lang::En, -5), "\u{2212}0.5%");
        assert_eq!(format_permille(Lang::Nb, 12_345), "1\u{202F}234,5\u{A0}%");
        assert_eq!(format_count(Lang::Nb, 1234), "1\u{202F}234");
        assert_eq!(format_count(Lang::En, -1_234_567), "\u{2212}1,234,567");
        assert_eq!(format_count(Lang::En, i64::MIN), "\u{2212}9,223,372,036,854,775,808");
    }
}
