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
    fn a_year_alone_is_its_digits() {
        for lang in Lang::ALL {
            assert_eq!(date_short(lang, when("2021")), "2021");
            assert_eq!(date_long(lang, when("2021")), "2021");
        }
    }
}
