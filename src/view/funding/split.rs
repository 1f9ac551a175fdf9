//! Amounts by a sharing key, exact to the øre.

use crate::model::Ore;
use rust_decimal::Decimal;

/// Decimals of a share that count; a share has no more.
const DECIMALS: u32 = 8;

/// Splits an amount by shares, so that the parts add up to it whatever the
/// shares add up to: what is left after rounding down goes to the largest
/// remainders, the first of equal ones. `None` when no share is above zero.
pub(super) fn split(amount: Ore, shares: &[Decimal]) -> Option<Vec<Ore>> {
    let whole = |share: &Decimal| {
        let mut share = *share;
        share.rescale(DECIMALS);
        share.mantissa().max(0)
    };
    let shares: Vec<i128> = shares.iter().map(whole).collect();
    let sum: i128 = shares.iter().sum();
    if sum <= 0 {
        return None;
    }
    // Also what is below zero is rounded down, so that the rest is not.
    let parts = shares.iter().map(|share| (amount * share).div_euclid(sum));
    let mut parts: Vec<Ore> = parts.collect();
    let left = amount - parts.iter().sum::<Ore>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse((amount * shares[*at]).rem_euclid(sum)));
    let left = usize::try_from(left).unwrap_or_default();
    order.into_iter().take(left).for_each(|at| parts[at] += 1);
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn the_parts_add_up_to_the_amount() {
        let keys = [
            shares(&["33.33", "33.33", "33.33"]),
            shares(&["43.5", "43.5", "10", "1", "2"]),
            shares(&["0", "100"]),
            shares(&["0.00000001", "99.99999999"]),
        ];
        for key in keys {
            for amount in [0, 1, 2, 7, 100, 2_900_000_000, 2_100_000_001, i128::from(i64::MAX)] {
                let parts = split(amount, &key).unwrap();
                assert_eq!(parts.iter().sum::<Ore>(), amount);
                assert!(parts.iter().all(|part| *part >= 0));
            }
        }
    }

    #[test]
    fn equal_shares_differ_by_no_more_than_an_ore() {
        let parts = split(2_900_000_001, &shares(&["25", "25", "25", "25"])).unwrap();
        assert_eq!(parts, [725_000_001, 725_000_000, 725_000_000, 725_000_000]);
    }

    #[test]
    fn without_a_share_there_is_no_split() {
        assert_eq!(split(100, &shares(&["0", "0"])), None);
        assert_eq!(split(100, &[]), None);
    }
}
