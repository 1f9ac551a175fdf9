//! The order in which tiltak are served.

use crate::model::Tiltak;
use std::cmp::Ordering;

/// Codes as people order them: letters by letter and numbers by value, so
/// that `RM3-T9` comes before `RM3-T10`.
#[must_use]
pub fn by_code(one: &str, other: &str) -> Ordering {
    let (mut a, mut b) = (one, other);
    loop {
        match (a.chars().next(), b.chars().next()) {
            (None, None) => return one.cmp(other),
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (number, number_b) = (digits(a), digits(b));
                let value = |digits: &'_ str| digits.trim_start_matches('0').to_owned();
                let (x, y) = (value(number), value(number_b));
                match x.len().cmp(&y.len()).then_with(|| x.cmp(&y)) {
                    Ordering::Equal => (a, b) = (&a[number.len()..], &b[number_b.len()..]),
                    unlike => return unlike,
                }
            }
            (Some(x), Some(y)) if x == y => (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]),
            (Some(x), Some(y)) => return x.cmp(&y),
        }
    }
}

/// The digits that a text begins with.
fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

/// By priority, 1 first and unranked last, then by code.
pub(super) fn served(one: &Tiltak, other: &Tiltak) -> Ordering {
    let rank = |tiltak: &Tiltak| (tiltak.priority.is_none(), tiltak.priority);
    rank(one).cmp(&rank(other)).then_with(|| by_code(&one.code, &other.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_codes_count_by_value() {
        let mut codes = ["RM10-T1", "RM3-T10", "RM3-T9", "RM4-T5.1", "AKT", "RM3-T09", "RM3-T"];
        codes.sort_by(|a, b| by_code(a, b));
        let expected = ["AKT", "RM3-T", "RM3-T09", "RM3-T9", "RM3-T10", "RM4-T5.1", "RM10-T1"];
        assert_eq!(codes, expected);
    }
}
