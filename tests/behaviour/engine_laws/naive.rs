//! What the design says, computed the slow and plain way.

use std::collections::{BTreeMap, BTreeSet};
use veikart::model::{DependencyKind, Figure, Plan, Policy, Rung, Tiltak, TiltakId};

/// A tiltak's figures in a year.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) need: i128,
    /// Granted, signalled, applied, unclear.
    pub(super) cover: [i128; 4],
    pub(super) uncovered: i128,
    /// Granted money beyond the need, where the need is known.
    pub(super) over: i128,
    pub(super) unknown_need: u32,
    pub(super) unknown_cover: u32,
}

fn ore(figure: Option<&Figure>) -> i128 {
    figure.and_then(|figure| figure.amount).map_or(0, |amount| i128::from(amount.ore()))
}

fn is_unknown(figure: Option<&Figure>) -> bool {
    figure.is_some_and(|figure| figure.amount.is_none())
}

/// The figures of allocations from grants on a rung to a tiltak in a year.
pub(super) fn allocated(plan: &Plan, to: TiltakId, rung: Rung, year: i32) -> Vec<Figure> {
    plan.allocations
        .iter()
        .filter(|allocation| allocation.tiltak == to)
        .filter(|allocation| plan.grants.get(allocation.grant).is_some_and(|g| g.rung == rung))
        .filter_map(|allocation| allocation.mnok.get(year).copied())
        .collect()
}

pub(super) fn cell(plan: &Plan, tiltak: &Tiltak, year: i32) -> Cell {
    let cost = tiltak.cost.get(year - tiltak.start.number());
    let mut cell =
        Cell { need: ore(cost), unknown_need: u32::from(is_unknown(cost)), ..Cell::default() };
    let mut left = cell.need;
    for (cover, rung) in
        cell.cover.iter_mut().zip([Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear])
    {
        let money = allocated(plan, tiltak.id, rung, year);
        let sum: i128 = money.iter().map(|figure| ore(Some(figure))).sum();
        *cover = sum.min(left);
        left -= *cover;
        if rung == Rung::Granted && !is_unknown(cost) {
            cell.over = sum - *cover;
        }
        cell.unknown_cover +=
            money.iter().map(|figure| u32::from(is_unknown(Some(figure)))).sum::<u32>();
    }
    cell.uncovered = left;
    cell
}

/// What is allocated of a grant in a year, as far as known.
pub(super) fn spent(plan: &Plan, grant: veikart::model::GrantId, year: i32) -> i128 {
    let from = plan.allocations.iter().filter(|allocation| allocation.grant == grant);
    from.map(|allocation| ore(allocation.mnok.get(year))).sum()
}

/// The known amount of a grant in a year: nothing where nothing is said, and
/// `None` where it is unknown.
pub(super) fn granted(grant: &veikart::model::Grant, year: i32) -> Option<i128> {
    let figure = grant.mnok.get(year);
    (!is_unknown(figure)).then(|| ore(figure))
}

/// Every tiltak that each one depends on, directly or through others.
pub(super) fn causes(plan: &Plan) -> BTreeMap<TiltakId, BTreeSet<TiltakId>> {
    let direct = |id: TiltakId| {
        let after = plan.tiltak.get(id).into_iter().flat_map(|tiltak| &tiltak.after);
        after.map(|link| link.on).filter(|on| plan.tiltak.contains(*on)).collect::<Vec<_>>()
    };
    plan.tiltak
        .iter()
        .map(|tiltak| {
            let mut found = BTreeSet::new();
            let mut next = direct(tiltak.id);
            while let Some(id) = next.pop() {
                if found.insert(id) {
                    next.extend(direct(id));
                }
            }
            (tiltak.id, found)
        })
        .collect()
}

/// First years: the least that all dependencies allow, but for those that
/// stand in a circle.
pub(super) fn starts(plan: &Plan) -> BTreeMap<TiltakId, i32> {
    let causes = causes(plan);
    let mut starts: BTreeMap<_, _> =
        plan.tiltak.iter().map(|tiltak| (tiltak.id, tiltak.start.number())).collect();
    for _ in 0..=plan.tiltak.len() {
        for tiltak in plan.tiltak.iter() {
            for link in &tiltak.after {
                let Some(on) = plan.tiltak.get(link.on) else { continue };
                if causes[&on.id].contains(&tiltak.id) {
                    continue;
                }
                let (start, lag) = (starts[&on.id], i32::from(link.lag));
                let end = start + i32::from(on.years) - 1;
                let earliest = match link.kind {
                    DependencyKind::AfterEnd => end + lag,
                    DependencyKind::AfterStart => start + lag,
                    DependencyKind::EndsAfterEnd => end + lag - (i32::from(tiltak.years) - 1),
                };
                let own = starts.get_mut(&tiltak.id).unwrap();
                *own = earliest.max(*own);
            }
        }
    }
    starts
}

/// Until when a tiltak waits for its own money.
#[derive(Debug, PartialEq)]
pub(super) enum Wait {
    /// It has what it needs.
    No,
    /// The first year that has it.
    Until(i32),
    /// The first year that may have it: what there is, is unknown.
    AtLeast(i32),
    /// None of the plan's years has it.
    Never,
}

/// The first year, from its own on, that the tiltak's granted money is
/// enough for its first known cost.
pub(super) fn wait(plan: &Plan, tiltak: &Tiltak, last: i32) -> Wait {
    let mut costs = tiltak.cost.iter().map(|(offset, figure)| (offset, ore(Some(figure))));
    let Some((offset, need)) = costs.find(|(_, need)| *need > 0) else { return Wait::No };
    if tiltak.outside.is_some() {
        return Wait::No;
    }
    let start = tiltak.start.number();
    for year in start.. {
        let money_year = year + offset;
        if year > start && money_year > last {
            break;
        }
        let money = allocated(plan, tiltak.id, Rung::Granted, money_year);
        let granted: i128 = money.iter().map(|figure| ore(Some(figure))).sum();
        let enough = match tiltak.policy.unwrap_or_default() {
            Policy::All => granted >= need,
            Policy::Threshold(percent) => granted * 100 >= need * i128::from(percent),
            Policy::ScalesDown => granted > 0,
        };
        let silent = plan.about.silent.iter().any(|s| s.year.number() == money_year);
        match (enough, silent || money.iter().any(|figure| figure.amount.is_none())) {
            (true, _) if year == start => return Wait::No,
            (true, _) => return Wait::Until(year),
            (false, true) => return Wait::AtLeast(year),
            (false, false) => {}
        }
    }
    Wait::Never
}
