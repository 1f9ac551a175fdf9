//! What somebody may have meant.

use std::cmp::Reverse;

/// The candidates that are most like a text, the likest first; of equals, those
/// that begin alike, since codes have their meaning in front.
pub fn nearest<'a>(
    text: &str,
    candidates: impl Iterator<Item = &'a str>,
    most: usize,
) -> Vec<&'a str> {
    let text = text.to_lowercase();
    let rank = |one: &str| {
        let one = one.to_lowercase();
        let alike = text.chars().zip(one.chars()).take_while(|(a, b)| a == b).count();
        (distance(&text, &one), Reverse(alike))
    };
    let mut ranked: Vec<_> = candidates.map(|one| (rank(one), one)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(most).map(|(_, one)| one).collect()
}

/// Characters to put in, take out or exchange to make one text into the other.
pub(super) fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, c) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = done + 1;
        for (at, other) in to.iter().enumerate() {
            let exchanged = diagonal + usize::from(c != *other);
            diagonal = row[at + 1];
            row[at + 1] = exchanged.min(row[at].min(diagonal) + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_come_first() {
        let codes = ["RM1-T2", "RM5-T3.2", "RM5-T8", "RM4-T5.1"];
        assert_eq!(nearest("rm5-t9", codes.into_iter(), 2), ["RM5-T8", "RM1-T2"]);
        assert_eq!(nearest("RM4-T5", codes.into_iter(), 1), ["RM4-T5.1"]);
    }

    #[test]
    fn distance_counts_single_characters() {
        for (a, b, expected) in
            [("", "", 0), ("", "ab", 2), ("kitten", "sitting", 3), ("ø", "o", 1)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
            assert_eq!(distance(b, a), expected, "{b} {a}");
        }
    }
}
