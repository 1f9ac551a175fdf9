//! Money: over-allocation, restrictions, unused money, shares.

use super::{Findings, Place};
use crate::engine::money::{Pots, grant_years};
use crate::engine::sharing::{KeySum, key_sum};
use crate::model::{Arg, Message, Rung, Year};
use rust_decimal::Decimal;

/// More allocated than there is, and granted money that stands unused.
pub(super) fn grants(findings: &mut Findings<'_>) {
    for money in grant_years(findings.plan, findings.figures) {
        let at = Place::in_year(money.grant.record(), money.year);
        let what = |findings: &Findings<'_>, key| {
            let name = findings.name(money.grant.record());
            Message::new(key).text("grant", name).year("year", money.year)
        };
        if let Some(amount) = money.amount.filter(|amount| money.allocated > *amount) {
            let what = what(findings, "finding-over-allocated")
                .money("allocated", money.allocated)
                .money("amount", amount);
            findings.must(("over-allocated", "todo-over-allocated"), at, what);
        }
        if money.rung == Rung::Rejected && money.allocated > 0 {
            let what =
                what(findings, "finding-rejected-allocated").money("allocated", money.allocated);
            findings.note(("rejected-allocated", "todo-rejected-allocated"), at, what);
        }
        if money.unused > 0 {
            let what = what(findings, "finding-unused")
                .money("amount", money.unused)
                .money("bound", money.bound);
            findings.note(("unused", "todo-unused"), at, what);
        }
    }
}

/// Allocations against the pot's restriction.
pub(super) fn restrictions(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    let pots = Pots::of(plan);
    for allocation in plan.allocations.iter() {
        let Some(grant) = plan.grants.get(allocation.grant) else { continue };
        let Some(only) = pots.restriction(grant.pot) else { continue };
        let Some(tiltak) = plan.tiltak.get(allocation.tiltak) else { continue };
        if !only.allows(tiltak) {
            let what = Message::new("finding-restricted")
                .text("grant", findings.name(grant.id.record()))
                .text("tiltak", tiltak.code.clone())
                .text("purpose", only.purpose.clone());
            let at = Place::record(tiltak.id.record());
            let about = grant.id.record();
            findings.must_about(("restricted", "todo-restricted"), at, about, what);
        }
    }
}

/// Money for what stands outside the totals: it covers nothing of the gap.
pub(super) fn outside(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    for allocation in plan.allocations.iter() {
        let Some(grant) = plan.grants.get(allocation.grant) else { continue };
        let tiltak = plan.tiltak.get(allocation.tiltak);
        let Some(tiltak) = tiltak.filter(|tiltak| tiltak.outside.is_some()) else { continue };
        // What is rejected is no money, and told as such.
        if grant.rung != Rung::Rejected {
            let what = Message::new("finding-money-outside")
                .text("grant", findings.name(grant.id.record()))
                .text("tiltak", tiltak.code.clone());
            let at = Place::record(tiltak.id.record());
            findings.note(("money-outside", "todo-money-outside"), at, what);
        }
    }
}

/// More allocated to a tiltak than it needs.
pub(super) fn over_cover(findings: &mut Findings<'_>) {
    for (position, tiltak) in findings.plan.tiltak.iter().enumerate() {
        let at = tiltak.id.record();
        let years: Vec<Year> = findings.figures.tiltak_years(position).map(|(y, _)| y).collect();
        for year in years {
            let over = findings.figures.over_cover(position, year);
            if over > 0 {
                let what = Message::new("finding-over-cover")
                    .text("tiltak", tiltak.code.clone())
                    .year("year", year)
                    .money("amount", over);
                findings.note(("over-cover", "todo-over-cover"), Place::in_year(at, year), what);
            }
        }
    }
}

/// Sharing keys that do not add up to 100 %. One that only misses it because
/// each share is rounded is worth knowing, and can be split by.
pub(super) fn shares(findings: &mut Findings<'_>) {
    for source in findings.plan.sources.iter().filter(|s| !s.contributors.is_empty()) {
        let shares: Option<Vec<Decimal>> = source.contributors.iter().map(|c| c.share).collect();
        let Some(shares) = shares else { continue };
        let at = Place::record(source.id.record());
        let what = |key| {
            let sum: Decimal = shares.iter().sum();
            Message::new(key)
                .text("source", source.name.clone())
                .with("sum", Arg::Decimal(sum.normalize()))
        };
        match key_sum(&shares) {
            KeySum::Whole => {}
            KeySum::Off => {
                findings.must(("shares", "todo-shares"), at, what("finding-shares"));
            }
            KeySum::Rounded => {
                let what = what("finding-shares-rounded");
                findings.note(("shares-rounded", "todo-shares-rounded"), at, what);
            }
        }
    }
}
