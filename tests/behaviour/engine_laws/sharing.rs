//! Money split by sharing keys.

use super::{plan, years};
use crate::generate::config;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;
use veikart::engine::{
    Contribution, Figures, GrantShares, Severity, check, contributions, grant_shares, rung_shares,
    schedule, split,
};
use veikart::model::{ActorId, Contributor, Plan, Rung, Source, SourceKind, Year};

/// Shares as papers write them: up to eight decimals.
fn share() -> impl Strategy<Value = Decimal> {
    (0..=10_000_000_000_i64, 0..=8_u32).prop_map(|(units, scale)| {
        let share = Decimal::new(units, 8).round_dp(scale);
        share.normalize()
    })
}

fn key() -> impl Strategy<Value = Vec<Decimal>> {
    vec(share(), 1..8).prop_filter("something", |key| key.iter().any(|share| !share.is_zero()))
}

fn amount() -> impl Strategy<Value = i128> {
    prop_oneof![-1_000..1_000_i128, -(1_i128 << 100)..(1 << 100), Just(0)]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn parts_add_up_to_the_whole(amount in amount(), key in key()) {
        let parts = split(amount, &key).unwrap();
        prop_assert_eq!(parts.len(), key.len());
        prop_assert_eq!(parts.iter().sum::<i128>(), amount);
    }

    #[test]
    fn no_part_is_a_whole_ore_off(amount in -1_000_000_000..1_000_000_000_i128, key in key()) {
        let sum: Decimal = key.iter().sum();
        for (part, share) in split(amount, &key).unwrap().into_iter().zip(&key) {
            let units = |share: &Decimal| (share * Decimal::from(100_000_000)).mantissa()
                / 10_i128.pow((share * Decimal::from(100_000_000)).scale());
            // |part - amount * share / sum| < 1, without rounding.
            prop_assert!((part * units(&sum) - amount * units(share)).abs() < units(&sum));
            prop_assert!(!share.is_zero() || part == 0);
        }
    }

    #[test]
    fn who_has_a_greater_share_gives_no_less(amount in 0..(1_i128 << 90), key in key()) {
        let parts = split(amount, &key).unwrap();
        for (at, one) in key.iter().enumerate() {
            for (other_at, other) in key.iter().enumerate() {
                // Of equal shares the first gets the odd øre.
                if one > other || (one == other && at < other_at) {
                    prop_assert!(parts[at] >= parts[other_at]);
                }
            }
        }
    }

    #[test]
    fn a_key_counts_by_its_proportions(amount in amount(), key in key()) {
        let half: Vec<_> = key.iter().map(|share| (share / Decimal::TWO).round_dp(8)).collect();
        let twice: Vec<_> = half.iter().map(|share| share * Decimal::TWO).collect();
        if half.iter().any(|share| !share.is_zero()) {
            prop_assert_eq!(split(amount, &half), split(amount, &twice));
        }
        let back = split(-amount, &key).unwrap();
        let mirrored: Vec<_> = split(amount, &key).unwrap().iter().map(|part| -part).collect();
        prop_assert_eq!(back, mirrored);
    }

    #[test]
    fn every_grants_parts_add_up_to_it(plan in plan()) {
        for year in years() {
            for of in grant_shares(&plan, year) {
                let grant = plan.grants.get(of.grant).unwrap();
                let figure = grant.mnok.get(year.number()).unwrap();
                prop_assert_eq!(of.amount, figure.amount.map(|amount| amount.ore().into()));
                prop_assert_eq!(of.rung, grant.rung);
                sound(&of.parts, of.amount, is_off(&plan, of.source))?;
            }
        }
    }

    #[test]
    fn every_rungs_parts_are_the_sums_of_its_grants(plan in plan()) {
        for year in years() {
            let grants = grant_shares(&plan, year);
            let rungs = rung_shares(&plan, year);
            for sum in &rungs {
                let same = |of: &&GrantShares| (of.source, of.rung) == (sum.source, sum.rung);
                let of: Vec<_> = grants.iter().filter(same).collect();
                let known: i128 = of.iter().filter_map(|of| of.amount).sum();
                let unknown = of.iter().filter(|of| of.amount.is_none()).count();
                prop_assert_eq!((sum.known, sum.unknown), (known, unknown));
                for (at, part) in sum.parts.iter().enumerate() {
                    let all: Option<i128> = of.iter().map(|of| of.parts[at].amount).sum();
                    prop_assert_eq!(part.amount, all);
                    prop_assert_eq!(part.least, of.iter().map(|of| of.parts[at].least).sum::<i128>());
                }
            }
            let told: usize = rungs.iter().map(|sum| {
                grants.iter().filter(|of| (of.source, of.rung) == (sum.source, sum.rung)).count()
            }).sum();
            prop_assert_eq!(told, grants.len());
        }
    }
}

/// Whether a source's shares are all known, and make no whole.
fn is_off(plan: &Plan, source: veikart::model::SourceId) -> bool {
    let findings = check(plan, &Figures::of(plan), &schedule(plan));
    let mut of = findings.iter().filter(|finding| finding.place.record == Some(source.record()));
    of.any(|finding| finding.code == "shares")
}

/// Within their bounds the parts can make the whole; known parts do.
fn sound(
    parts: &[Contribution],
    whole: Option<i128>,
    is_off: bool,
) -> proptest::test_runner::TestCaseResult {
    for part in parts {
        if let Some(amount) = part.amount {
            prop_assert!(part.least == amount && part.most == Some(amount));
        }
        prop_assert!(0 <= part.least && part.most.is_none_or(|most| part.least <= most));
        prop_assert_eq!(part.most.is_none(), whole.is_none());
        prop_assert!(part.amount.is_none() || !is_off);
    }
    let Some(whole) = whole.filter(|_| !parts.is_empty()) else { return Ok(()) };
    let known: Option<i128> = parts.iter().map(|part| part.amount).sum();
    prop_assert!(known.is_none_or(|known| known == whole));
    prop_assert!(parts.iter().map(|part| part.least).sum::<i128>() <= whole);
    prop_assert!(parts.iter().filter_map(|part| part.most).sum::<i128>() >= whole);
    Ok(())
}

/// A source with this key; `?` is unknown.
fn source(shares: &[&str]) -> Source {
    let contributor = |(at, share): (usize, &&str)| Contributor {
        actor: format!("a{at}").parse().unwrap(),
        share: share.parse().ok(),
        by: None,
    };
    Source {
        id: "s".parse().unwrap(),
        name: "Samfinansiering".into(),
        short: String::new(),
        kind: SourceKind::CoFunding,
        contributors: shares.iter().enumerate().map(contributor).collect(),
        carry_over: None,
        pots: Vec::new(),
        by: None,
    }
}

fn empty() -> Plan {
    let year = Year::clamped(2025);
    Plan::empty("", year, year, year)
}

fn given(shares: &[&str], amount: i128) -> Vec<Option<i128>> {
    let parts = contributions(&empty(), &source(shares), amount);
    parts.into_iter().map(|part| part.amount).collect()
}

fn bounds(shares: &[&str], amount: i128) -> Vec<(i128, Option<i128>)> {
    let parts = contributions(&empty(), &source(shares), amount);
    parts.into_iter().map(|part| (part.least, part.most)).collect()
}

/// The keys proposed for running costs in 2025.
#[test]
fn the_sectors_own_keys_split_exactly() {
    let million = 100_000_000;
    assert_eq!(given(&["55", "45"], million), [Some(55_000_000), Some(45_000_000)]);
    let e_resept = given(&["43.5", "43.5", "10", "1", "2"], million);
    let parts = [43_500_000, 43_500_000, 10_000_000, 1_000_000, 2_000_000];
    assert_eq!(e_resept, parts.map(Some));
    // Of one krone, what is left over goes where the remainder is greatest.
    assert_eq!(given(&["43.5", "43.5", "10", "1", "2"], 100), [44, 43, 10, 1, 2].map(Some));
    assert_eq!(given(&["49.5", "49.5", "1"], 100), [50, 49, 1].map(Some));
    assert_eq!(given(&["5", "95"], 1), [0, 1].map(Some));
}

#[test]
fn thirds_that_are_rounded_still_make_the_whole() {
    for thirds in [["33.33", "33.33", "33.33"], ["33.3", "33.3", "33.3"], ["33", "33", "33"]] {
        assert_eq!(given(&thirds, 100), [34, 33, 33].map(Some));
        assert_eq!(codes(&thirds), [("shares-rounded", Severity::Note)]);
    }
    assert_eq!(given(&["33.33", "33.33", "33.34"], 100), [33, 33, 34].map(Some));
    assert_eq!(codes(&["33.33", "33.33", "33.34"]), []);
}

#[test]
fn a_key_that_is_no_whole_splits_nothing() {
    for off in [["40", "40"], ["50", "49"], ["60", "50"]] {
        assert_eq!(given(&off, 100), [None, None]);
        assert_eq!(bounds(&off, 100), [(0, Some(100)), (0, Some(100))]);
        assert_eq!(codes(&off), [("shares", Severity::MustFix)]);
    }
}

#[test]
fn unknown_shares_lie_between_nothing_and_what_is_left() {
    assert_eq!(given(&["?", "?", "?", "?"], 29), [None; 4]);
    assert_eq!(bounds(&["?", "?", "?", "?"], 29), [(0, Some(29)); 4]);
    assert_eq!(given(&["60", "?", "?"], 100), [Some(60), None, None]);
    assert_eq!(bounds(&["60", "?", "?"], 100)[1..], [(0, Some(40)); 2]);
    // One unknown share is what the others leave.
    assert_eq!(given(&["60", "?"], 100), [Some(60), Some(40)]);
    assert_eq!(given(&["60", "40", "?", "?"], 100), [60, 40, 0, 0].map(Some));
    assert_eq!(given(&["60", "50", "?"], 100), [None; 3]);
}

fn codes(shares: &[&str]) -> Vec<(&'static str, Severity)> {
    let mut plan = empty();
    plan.sources.push(source(shares)).unwrap();
    let findings = check(&plan, &Figures::of(&plan), &schedule(&plan));
    let shares = findings.into_iter().filter(|finding| finding.code.starts_with("shares"));
    shares.map(|finding| (finding.code, finding.severity)).collect()
}

/// Nobody says how the four regional health authorities share.
#[test]
fn who_gives_how_much_of_the_co_funding_is_unknown() {
    let set = veikart::file::read_str(veikart::file::example()).unwrap();
    let rungs = rung_shares(&set.base, Year::clamped(2020));
    let told: Vec<_> = rungs.iter().map(|r| (r.source.as_str(), r.rung, r.parts.len())).collect();
    let expected = [
        ("s-nhn", Rung::Unclear, 1),
        ("s-dir", Rung::Granted, 1),
        ("s-rhf", Rung::Granted, 4),
        ("s-rhf", Rung::Unclear, 4),
    ];
    assert_eq!(told, expected);
    let dir: ActorId = "direktoratet".parse().unwrap();
    assert_eq!((rungs[1].parts[0].actor, rungs[1].parts[0].amount), (dir, Some(9_700_000_000)));
    for part in &rungs[2].parts {
        assert_eq!((part.amount, part.least, part.most), (None, 0, Some(2_900_000_000)));
    }
}
