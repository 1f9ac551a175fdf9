//! Who gives how much: money split by a sharing key, exact to the øre.

use crate::model::{ActorId, Contributor, GrantId, Ore, Plan, Rung, Source, SourceId, Year};
use rust_decimal::Decimal;

/// The finest part of a share that a plan may hold: eight decimals.
const SCALE: u32 = 8;

/// Splits an amount by shares so that the parts add up to it exactly, by the
/// largest remainder; of equal remainders the first gets the øre. Shares count
/// by their proportions, so it does not matter how a key is rounded: 33.33
/// three times is a third each.
///
/// `None` when no share is above zero, one is below, or one has more than
/// eight decimals.
///
/// ```
/// # use rust_decimal::Decimal;
/// # use veikart::engine::split;
/// let third = Decimal::new(33_33, 2);
/// assert_eq!(split(100, &[third, third, third]), Some(vec![34, 33, 33]));
/// ```
#[must_use]
pub fn split(amount: Ore, shares: &[Decimal]) -> Option<Vec<Ore>> {
    let whole: Option<Vec<Ore>> = shares.iter().copied().map(units).collect();
    let shares = whole?;
    let sum = shares.iter().try_fold(0, |sum: Ore, share| sum.checked_add(*share))?;
    if sum == 0 {
        return None;
    }
    let (size, sign) = (amount.checked_abs()?, amount.signum());
    // Whole rounds of the key first, so that no product grows too large.
    let (rounds, rest) = (size / sum, size % sum);
    let mut parts = Vec::with_capacity(shares.len());
    let mut remainders = Vec::with_capacity(shares.len());
    for (place, share) in shares.into_iter().enumerate() {
        let of_rest = share.checked_mul(rest)?;
        parts.push(share * rounds + of_rest / sum);
        remainders.push((std::cmp::Reverse(of_rest % sum), place));
    }
    remainders.sort_unstable();
    let missing = usize::try_from(size - parts.iter().sum::<Ore>()).ok()?;
    for (_, place) in remainders.into_iter().take(missing) {
        parts[place] += 1;
    }
    Some(parts.into_iter().map(|part| part * sign).collect())
}

/// A share in whole units of its finest part.
fn units(share: Decimal) -> Option<Ore> {
    let units = share.checked_mul(Decimal::from(10_i64.pow(SCALE)))?;
    if !units.fract().is_zero() || units.is_sign_negative() && !units.is_zero() {
        return None;
    }
    Ore::try_from(units).ok()
}

/// What the shares of a key add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeySum {
    /// 100 per cent.
    Whole,
    /// Not quite, because each is rounded: 33.33 three times.
    Rounded,
    /// Something else.
    Off,
}

/// What shares in per cent add up to.
pub(super) fn key_sum(shares: &[Decimal]) -> KeySum {
    let off = (shares.iter().sum::<Decimal>() - Decimal::ONE_HUNDRED).abs();
    if off.is_zero() {
        return KeySum::Whole;
    }
    let decimals = shares.iter().map(|share| share.normalize().scale()).max().unwrap_or_default();
    // Each is less than half of its last place away from what it stands for.
    let most = Decimal::new(5, decimals + 1) * Decimal::from(shares.len());
    if off < most { KeySum::Rounded } else { KeySum::Off }
}

/// What one contributor gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Who.
    pub actor: ActorId,
    /// In øre; `None` where its share, or the money, is unknown.
    pub amount: Option<Ore>,
    /// At least this, in øre.
    pub least: Ore,
    /// At most this, in øre; `None` where nothing limits it.
    pub most: Option<Ore>,
    /// Whether the share is an assumption, or follows from one. What is unknown
    /// is none.
    pub assumed: bool,
}

/// What each contributor to a source gives of an amount, in the source's
/// order.
///
/// Known shares are exact. Where one is unknown, it is what the others leave;
/// where several are, each lies between nothing and what the known ones leave.
/// A key that does not add up to 100 % (but for rounding) says nothing: see
/// the finding `shares`.
#[must_use]
pub fn contributions(plan: &Plan, source: &Source, amount: Ore) -> Vec<Contribution> {
    let known: Vec<Decimal> = source.contributors.iter().filter_map(|c| c.share).collect();
    let unknown = source.contributors.len() - known.len();
    let rest = Decimal::ONE_HUNDRED - known.iter().sum::<Decimal>();
    let (key, sound) = match unknown {
        0 => (known.clone(), key_sum(&known) != KeySum::Off),
        _ => (known.iter().copied().chain([rest]).collect(), !rest.is_sign_negative()),
    };
    let parts = Some(key).filter(|_| sound).and_then(|key| split(amount, &key));
    let mut parts = parts.map(Vec::into_iter);
    let left = parts.as_mut().and_then(|p| if unknown == 0 { Some(0) } else { p.next_back() });
    let mut shared = source.contributors.iter().filter(|c| c.share.is_some());
    let known_is_assumed = shared.any(|contributor| plan.is_assumed(contributor.by));
    let one = |contributor: &Contributor| {
        let given = match contributor.share {
            Some(_) => parts.as_mut().and_then(Iterator::next),
            None => left.filter(|left| unknown == 1 || *left == 0),
        };
        let (low, high) = match (contributor.share, left) {
            (None, Some(left)) => (left.min(0), left.max(0)),
            _ => (amount.min(0), amount.max(0)),
        };
        Contribution {
            actor: contributor.actor,
            amount: given,
            least: given.unwrap_or(low),
            most: Some(given.unwrap_or(high)),
            assumed: match contributor.share {
                Some(_) => plan.is_assumed(contributor.by),
                None => given.is_some() && known_is_assumed,
            },
        }
    };
    source.contributors.iter().map(one).collect()
}

/// A grant's money in a year by who gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantShares {
    /// The grant.
    pub grant: GrantId,
    /// Its source.
    pub source: SourceId,
    /// Its rung.
    pub rung: Rung,
    /// The amount in øre; `None` is unknown.
    pub amount: Option<Ore>,
    /// What each contributor gives, in the source's order.
    pub parts: Vec<Contribution>,
}

/// What each contributor gives of every grant in a year, in the plan's order.
/// Each grant is split by itself, so that all sums of the parts add up.
#[must_use]
pub fn grant_shares(plan: &Plan, year: Year) -> Vec<GrantShares> {
    let of_grant = |grant: &crate::model::Grant| {
        let figure = grant.mnok.get(year.number())?;
        let (source, _) = plan.pot(grant.pot)?;
        let amount = figure.amount.map(|amount| Ore::from(amount.ore()));
        let mut parts = contributions(plan, source, amount.unwrap_or_default());
        if amount.is_none() {
            for part in &mut parts {
                (part.amount, part.least, part.most) = (None, 0, None);
            }
        }
        let (grant, rung) = (grant.id, grant.rung);
        Some(GrantShares { grant, source: source.id, rung, amount, parts })
    };
    plan.grants.iter().filter_map(of_grant).collect()
}

/// A source's money on a rung in a year by who gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RungShares {
    /// The source.
    pub source: SourceId,
    /// The rung.
    pub rung: Rung,
    /// What is known of it, in øre.
    pub known: Ore,
    /// Number of grants whose amounts are unknown.
    pub unknown: usize,
    /// What each contributor gives, in the source's order.
    pub parts: Vec<Contribution>,
}

/// What each contributor to each source gives on each rung in a year: sources
/// in the plan's order, the surest rung first.
#[must_use]
pub fn rung_shares(plan: &Plan, year: Year) -> Vec<RungShares> {
    let mut result: Vec<RungShares> = Vec::new();
    for of in grant_shares(plan, year) {
        let same = |sum: &&mut RungShares| (sum.source, sum.rung) == (of.source, of.rung);
        let known = of.amount.unwrap_or_default();
        let unknown = usize::from(of.amount.is_none());
        let GrantShares { source, rung, parts, .. } = of;
        if let Some(sum) = result.iter_mut().find(same) {
            sum.known += known;
            sum.unknown += unknown;
            for (sum, part) in sum.parts.iter_mut().zip(parts) {
                sum.add(&part);
            }
        } else {
            result.push(RungShares { source, rung, known, unknown, parts });
        }
    }
    result.sort_by_key(|sum| (plan.sources.position(sum.source), std::cmp::Reverse(sum.rung)));
    result
}

impl Contribution {
    fn add(&mut self, other: &Self) {
        self.amount = self.amount.zip(other.amount).map(|(one, other)| one + other);
        self.least += other.least;
        self.most = self.most.zip(other.most).map(|(one, other)| one + other);
        self.assumed |= other.assumed;
    }
}
