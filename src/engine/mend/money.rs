//! Money that is allocated where it cannot be.

use super::Mend;
use crate::change::{Change, RecordKey};
use crate::engine::check::Finding;
use crate::model::{
    Allocation, Amount, Arg, Figure, Grant, GrantId, Message, Ore, Plan, TiltakId, Year,
};

/// An allocation's known amount in a year, and what it becomes.
struct Cut<'a> {
    allocation: &'a Allocation,
    was: Figure,
    now: Option<Amount>,
}

/// The last allocations are reduced until they fit the grant: those of the
/// tiltak with the lowest priority, and of equals the last in the plan.
pub(super) fn reduce(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let (grant, year) = grant_year(plan, finding)?;
    let amount = Ore::from(grant.mnok.get(year.number()).map_or(Some(0), ore)?);
    let mut given = given(plan, grant.id, year);
    let sum: Ore = given.iter().map(|(_, ore, _)| Ore::from(*ore)).sum();
    given.sort_by_key(|(allocation, ..)| {
        let position = plan.tiltak.position(allocation.tiltak);
        let priority = position.and_then(|at| plan.tiltak.at(at)?.priority);
        (priority.unwrap_or(u16::MAX), position.unwrap_or(usize::MAX))
    });
    let mut over = sum - amount;
    let mut cuts = Vec::new();
    for (allocation, ore, was) in given.into_iter().rev() {
        if over <= 0 {
            break;
        }
        let cut = i64::try_from(over).unwrap_or(i64::MAX).min(ore);
        over -= Ore::from(cut);
        let left = ore - cut;
        cuts.push(Cut { allocation, was, now: (left > 0).then(|| Amount::from_ore(left)) });
    }
    told(plan, year, &cuts, Message::new("mend-reduce"))
}

/// Money that was refused is given to nobody.
pub(super) fn take_back(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let (grant, year) = grant_year(plan, finding)?;
    let given = given(plan, grant.id, year).into_iter();
    let cuts: Vec<_> =
        given.map(|(allocation, _, was)| Cut { allocation, was, now: None }).collect();
    told(plan, year, &cuts, Message::new("mend-take-back"))
}

/// Money that the pot's terms keep from a tiltak is free again.
pub(super) fn release(plan: &Plan, finding: &Finding) -> Option<Mend> {
    let tiltak = TiltakId::from(finding.place.record?);
    let key = RecordKey::Allocation((finding.about?.into(), tiltak));
    let change = Change::Remove { at: key.place(plan)?, record: key.find(plan)? };
    let code = plan.tiltak.get(tiltak)?.code.clone();
    let grant = finding.what.arg("grant").cloned().unwrap_or(Arg::Text(String::new()));
    let args = |key| Message::new(key).text("tiltak", code.clone()).with("grant", grant.clone());
    let (name, effect) = (args("mend-release"), args("mend-release-effect"));
    Some(Mend { name, effect, changes: vec![change] })
}

fn grant_year<'a>(plan: &'a Plan, finding: &Finding) -> Option<(&'a Grant, Year)> {
    let grant = plan.grants.get(GrantId::from(finding.place.record?))?;
    Some((grant, finding.place.year?))
}

fn ore(figure: &Figure) -> Option<i64> {
    figure.amount.map(Amount::ore)
}

/// What is given of a grant in a year, where the amount is known and not none.
fn given(plan: &Plan, grant: GrantId, year: Year) -> Vec<(&Allocation, i64, Figure)> {
    let of_grant = plan.allocations.iter().filter(|allocation| allocation.grant == grant);
    let known = of_grant.filter_map(|allocation| {
        let figure = allocation.mnok.get(year.number())?;
        Some((allocation, ore(figure).filter(|ore| *ore > 0)?, *figure))
    });
    known.collect()
}

/// The cuts as one step, told one by one.
fn told(plan: &Plan, year: Year, cuts: &[Cut<'_>], name: Message) -> Option<Mend> {
    let line = |cut: &Cut<'_>| {
        let tiltak = plan.tiltak.get(cut.allocation.tiltak);
        let code = tiltak.map_or_else(|| cut.allocation.tiltak.to_string(), |t| t.code.clone());
        let now = cut.now.map_or(0, |now| Ore::from(now.ore()));
        Message::new("mend-cut")
            .text("tiltak", code)
            .money("was", Ore::from(ore(&cut.was).unwrap_or_default()))
            .money("now", now)
    };
    let lines = cuts.iter().map(line).collect();
    let effect = Message::new("mend-cuts-effect").list("cuts", lines).year("year", year);
    let changes: Option<Vec<_>> = cuts.iter().map(|cut| change(plan, year, cut)).collect();
    let changes = changes.filter(|changes| !changes.is_empty())?;
    Some(Mend { name, effect, changes })
}

/// What is left is nobody's word but ours, so it rests on nothing.
fn change(plan: &Plan, year: Year, cut: &Cut<'_>) -> Option<Change> {
    let Allocation { grant, tiltak, mnok } = cut.allocation;
    let now = cut.now.map(|amount| Figure::known(amount, None));
    if plan.grants.contains(*grant) && plan.tiltak.contains(*tiltak) {
        let (grant, tiltak) = (*grant, *tiltak);
        return Some(Change::Allocate { grant, tiltak, year, was: Some(cut.was), now });
    }
    let mut left = mnok.clone();
    left.set(year.number(), now);
    let key = RecordKey::Allocation((*grant, *tiltak));
    let was = key.find(plan)?;
    if left.is_empty() {
        return Some(Change::Remove { at: key.place(plan)?, record: was });
    }
    let now = Allocation { grant: *grant, tiltak: *tiltak, mnok: left };
    Some(Change::Replace { was, now: now.into() })
}
