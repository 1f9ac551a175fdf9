//! Dates as people write them.

use super::Lang;
use crate::model::When;
use jiff::civil::Date;

const MONTHS_NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in short: `31.12.2021`, `31 Dec 2021`; a year alone as `2021`.
#[must_use]
pub fn date_short(lang: Lang, when: When) -> String {
    match (lang, when) {
        (_, When::Year(year)) => year.to_string(),
        (Lang::Nb, When::Day(day)) => {
            format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
        }
        (Lang::En, When::Day(day)) => {
            let name = month(MONTHS_EN, day);
            format!("{} {} {}", day.day(), name.get(..3).unwrap_or(name), day.year())
        }
    }
}

/// A date at length: `31. desember 2021`, `31 December 2021`; a year alone as `2021`.
#[must_use]
pub fn date_long(lang: Lang, when: When) -> String {
    match (lang, when) {
        (_, When::Year(year)) => year.to_string(),
        (Lang::Nb, When::Day(day)) => {
            format!("{}. {} {}", day.day(), month(MONTHS_NB, day), day.year())
        }
        (Lang::En, When::Day(day)) => {
            format!("{} {} {}", day.day(), month(MONTHS_EN, day), day.year())
        }
    }
}

/// Reads a date: a year, or a day as either language or a file writes it
/// (`2021`, `31.12.2021`, `31. desember 2021`, `31 Dec 2021`, `2021-12-31`).
///
/// `None` for any other text.
#[must_use]
pub fn parse_when(text: &str) -> Option<When> {
    let text = text.trim();
    if let Ok(when) = text.parse() {
        return Some(when);
    }
    let mut parts = text.split(['.', ' ', '\u{A0}', '/']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = month.parse().ok().or_else(|| month_named(month))?;
    let day = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    // The year must be one that a plan may name.
    day.to_string().parse().ok()
}

/// The number of a month by its name, or the first three letters of it.
fn month_named(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let is = |month: &str| {
        let month = month.to_lowercase();
        month == name || (name.len() == 3 && month.starts_with(&name))
    };
    let at = MONTHS_NB.iter().zip(MONTHS_EN).position(|(nb, en)| is(nb) || is(en))?;
    i8::try_from(at + 1).ok()
}

fn month(names: [&'static str; 12], day: Date) -> &'static str {
    let index = usize::from(day.month().unsigned_abs()).saturating_sub(1);
    names.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_written_the_language_s_way() {
        assert_eq!(date_short(Lang::Nb, when("2021-12-31")), "31.12.2021");
        assert_eq!(date_short(Lang::En, when("2021-12-31")), "31 Dec 2021");
        assert_eq!(date_short(Lang::Nb, when("2021-02-01")), "01.02.2021");
        assert_eq!(date_short(Lang::En, when("2021-05-01")), "1 May 2021");
        assert_eq!(date_long(Lang::Nb, when("2021-12-31")), "31. desember 2021");
        assert_eq!(date_long(Lang::En, when("2021-12-31")), "31 December 2021");
        assert_eq!(date_long(Lang::Nb, when("2021-01-01")), "1. januar 2021");
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same() {
        for text in ["2021", "2021-12-31", "2020-02-29", "1999-05-01", "2021-03-09"] {
            for lang in Lang::ALL {
                assert_eq!(parse_when(&date_short(lang, when(text))), Some(when(text)));
                assert_eq!(parse_when(&date_long(lang, when(text))), Some(when(text)));
            }
        }
        assert_eq!(parse_when(" 1.5.2021 "), Some(when("2021-05-01")));
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for text in
            ["", "snart", "21", "31.2.2021", "1.13.2021", "1.5.21", "1.5.0999", "1 2 2021 3"]
        {
            assert_eq!(parse_when(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_alone_is_its_digits() {
        for lang in Lang::ALL {
            assert_eq!(date_short(lang, when("2021")), "2021");
            assert_eq!(date_long(lang, when("2021")), "2021");
        }
    }
}
