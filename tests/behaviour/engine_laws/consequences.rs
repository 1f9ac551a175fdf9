//! What follows when tiltak are postponed.

use super::{keys, plan, shifted, years};
use crate::generate::config;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};
use veikart::engine::{
    Consequences, Figures, Hit, HitKind, Until, consequences, grant_years, milestone_years,
    of_postponing, schedule,
};
use veikart::model::{
    Benefit, BenefitId, InitiativeId, MilestoneId, Plan, RecordId, SourceId, Tiltak, TiltakId,
    When, Year,
};

/// A plan, and some of its tiltak with years to move them by.
fn moving(
    by: std::ops::RangeInclusive<i32>,
) -> impl Strategy<Value = (Plan, Vec<(TiltakId, i32)>)> {
    let some = proptest::collection::vec((any::<Index>(), by), 1..4);
    (plan(), some).prop_map(|(plan, some)| {
        let ids = keys(&plan.tiltak);
        let by = some.iter().filter(|_| !ids.is_empty()).map(|(at, by)| (*at.get(&ids), *by));
        let by: BTreeMap<_, _> = by.collect();
        (plan, by.into_iter().collect())
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn postponing_is_the_difference_of_two_plans((plan, by) in moving(-10..=10)) {
        let later = shifted(&plan, &by);
        let all = of_postponing(&plan, &by).unwrap();
        prop_assert_eq!(&all, &consequences(&plan, &later));
        let totals = |plan: &Plan| {
            let figures = Figures::of(plan);
            figures.years().map(|year| (year, figures.total(year))).collect::<Vec<_>>()
        };
        prop_assert_eq!((all.before, all.after), (totals(&plan), totals(&later)));
    }

    #[test]
    fn postponing_by_nothing_has_no_consequences((plan, by) in moving(0..=0)) {
        let all = of_postponing(&plan, &by).unwrap();
        let nothing = Consequences {
            tiltak: Vec::new(),
            milestones: Vec::new(),
            initiatives: Vec::new(),
            benefits: Vec::new(),
            moved: Vec::new(),
            moved_is_assumed: false,
            freed: Vec::new(),
            torn: Vec::new(),
            scaled: Vec::new(),
            said: Vec::new(),
            sentences: Vec::new(),
            after: all.before.clone(),
            before: all.before.clone(),
        };
        prop_assert_eq!(all, nothing);
    }

    #[test]
    fn a_tiltak_is_hit_when_its_first_year_is_another((plan, by) in moving(-10..=10)) {
        let (before, after) = (schedule(&plan), schedule(&shifted(&plan, &by)));
        let expected: Vec<_> = plan.tiltak.iter().enumerate().filter_map(|(at, tiltak)| {
            let (from, to) = (before.start(at)?, after.start(at)?);
            (from != to).then(|| (tiltak.id.record(), from, Until::Year(to)))
        }).collect();
        let hits = of_postponing(&plan, &by).unwrap().tiltak;
        let found: Vec<_> = hits.iter().map(|hit| (hit.id, hit.from, hit.to)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn every_chain_leads_from_what_is_postponed_to_what_is_hit((plan, by) in moving(-10..=10)) {
        let all = of_postponing(&plan, &by).unwrap();
        let postponed: BTreeSet<_> = by.iter().map(|(id, _)| id.record()).collect();
        let hits = all.hits();
        let hit_ids: BTreeSet<_> = hits.clone().map(|hit| hit.id).collect();
        for hit in hits {
            chain_is_sound(&plan, hit, &postponed)?;
            prop_assert!(hit.chain.iter().all(|id| hit_ids.contains(id)), "{hit:?}");
        }
    }

    #[test]
    fn what_is_only_postponed_comes_no_earlier((plan, by) in moving(0..=10)) {
        let all = of_postponing(&plan, &by).unwrap();
        for hit in all.hits() {
            prop_assert!(matches!(hit.to, Until::Year(to) if to > hit.from), "{hit:?}");
        }
    }

    #[test]
    fn moved_money_is_the_whole_difference_in_need((plan, by) in moving(-10..=10)) {
        let all = of_postponing(&plan, &by).unwrap();
        let (before, after) = (Figures::of(&plan), Figures::of(&shifted(&plan, &by)));
        for year in years() {
            let out = all.moved.iter().filter(|moved| moved.from == year).map(|moved| moved.need);
            let into = all.moved.iter().filter(|moved| moved.to == Until::Year(year));
            let net = into.map(|moved| moved.need).sum::<i128>() - out.sum::<i128>();
            prop_assert_eq!(after.total(year).need - before.total(year).need, net);
        }
        prop_assert_eq!(before.grand_total().need, after.grand_total().need);
    }

    /// Money serves where the work really takes place: of itself, or pushed.
    #[test]
    fn freed_is_what_stands_unused_and_did_not_before((plan, by) in moving(-10..=10)) {
        let later = shifted(&plan, &by);
        let expected = newly_unused(&effective(&plan), &effective(&later));
        let freed = of_postponing(&plan, &by).unwrap().freed;
        let found: BTreeMap<_, _> = freed.iter().map(|f| ((f.source, f.year), f.amount)).collect();
        prop_assert_eq!(found.len(), freed.len());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_benefit_comes_when_the_last_it_needs_is_ready((plan, by) in moving(-10..=10)) {
        let later = shifted(&plan, &by);
        let expected: Vec<_> = plan.benefits.iter().filter_map(|benefit| {
            let (from, to) = (ready(&plan, benefit)?, ready(&later, benefit)?);
            (from != to).then(|| (benefit.id.record(), from, Until::Year(to)))
        }).collect();
        let hits = of_postponing(&plan, &by).unwrap().benefits;
        let found: Vec<_> = hits.iter().map(|hit| (hit.id, hit.from, hit.to)).collect();
        prop_assert_eq!(found, expected);
        for hit in &hits {
            let year = plan.benefits.get(hit.id.into()).unwrap().year;
            let late = year.filter(|year| matches!(hit.to, Until::Year(to) if to > *year));
            prop_assert_eq!(hit.missed, late.map(When::Year));
        }
    }

    #[test]
    fn a_pair_is_torn_when_it_had_a_year_in_common((plan, by) in moving(-10..=10)) {
        let later = shifted(&plan, &by);
        let (before, after) = (common(&plan), common(&later));
        let torn: BTreeSet<_> = before.difference(&after).copied().collect();
        let found = of_postponing(&plan, &by).unwrap().torn;
        let told: BTreeSet<_> = found.iter().map(|(a, b, _)| (*a.min(b), *a.max(b))).collect();
        prop_assert_eq!(told.len(), found.len());
        prop_assert_eq!(told, torn);
    }
}

/// The year that a benefit can be had: its own, or when the last of what it
/// needs is ready.
fn ready(plan: &Plan, benefit: &Benefit) -> Option<Year> {
    let schedule = schedule(plan);
    let reached = milestone_years(plan, &schedule);
    let needs = benefit.needs.iter().filter_map(|need| {
        let tiltak = plan.tiltak.position(need.on.into()).and_then(|at| schedule.end(plan, at));
        tiltak.or_else(|| plan.milestones.position(need.on.into()).map(|at| reached[at]))
    });
    benefit.year.into_iter().chain(needs).max()
}

/// The plan with every tiltak in the years that it really takes place in.
pub(super) fn effective(plan: &Plan) -> Plan {
    let schedule = schedule(plan);
    let push = |(at, tiltak): (usize, &Tiltak)| {
        (tiltak.id, schedule.start(at).unwrap().since(tiltak.start))
    };
    let by: Vec<_> = plan.tiltak.iter().enumerate().map(push).collect();
    shifted(plan, &by)
}

/// Granted money that stands unused in a plan and not in the one before it.
pub(super) fn newly_unused(before: &Plan, after: &Plan) -> BTreeMap<(SourceId, Year), i128> {
    let unused = |plan: &Plan| -> BTreeMap<_, _> {
        let money = grant_years(plan, &Figures::of(plan)).into_iter();
        money.map(|money| ((money.grant, money.year), money.unused)).collect()
    };
    let was = unused(before);
    let mut result = BTreeMap::new();
    for ((grant, year), unused) in unused(after) {
        let more = unused - was.get(&(grant, year)).copied().unwrap_or_default();
        let (source, _) = before.pot(before.grants.get(grant).unwrap().pot).unwrap();
        if more > 0 {
            *result.entry((source.id, year)).or_default() += more;
        }
    }
    result
}

/// The pairs that must go together and share a year.
fn common(plan: &Plan) -> BTreeSet<(TiltakId, TiltakId)> {
    let schedule = schedule(plan);
    let span = |id: TiltakId| {
        let at = plan.tiltak.position(id).unwrap();
        (schedule.start(at).unwrap(), schedule.end(plan, at).unwrap())
    };
    let pairs = plan.tiltak.iter().flat_map(|t| t.with.iter().map(|link| (t.id, link.on)));
    pairs
        .filter(|(a, b)| {
            let (a, b) = (span(*a), span(*b));
            a.0 <= b.1 && b.0 <= a.1
        })
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect()
}

/// That the chain ends at the hit, starts at a postponed tiltak, and goes
/// from each record to one that needs it.
pub(super) fn chain_is_sound(
    plan: &Plan,
    hit: &Hit,
    postponed: &BTreeSet<RecordId>,
) -> proptest::test_runner::TestCaseResult {
    prop_assert_eq!(hit.chain.last(), Some(&hit.id));
    prop_assert!(hit.chain.first().is_some_and(|id| postponed.contains(id)), "{hit:?}");
    for link in hit.chain.windows(2) {
        prop_assert!(needs(plan, link[1]).contains(&link[0]), "{hit:?}");
    }
    let own = hit.kind == HitKind::Postponed;
    prop_assert!(!own || hit.chain.len() == 1, "{hit:?}");
    let unique: BTreeSet<_> = hit.chain.iter().collect();
    prop_assert_eq!(unique.len(), hit.chain.len());
    // It is assumed exactly when one of its links is; of several links between
    // the same two, any may be the one that counts.
    let pairs = || hit.chain.windows(2).map(|link| links(plan, link[0], link[1]));
    prop_assert!(!hit.assumed || pairs().any(|links| links.contains(&true)), "{hit:?}");
    prop_assert!(hit.assumed || pairs().all(|links| links.contains(&false)), "{hit:?}");
    Ok(())
}

/// Of each link by which one record needs another, whether it is assumed.
fn links(plan: &Plan, from: RecordId, to: RecordId) -> Vec<bool> {
    let tiltak = plan.tiltak.get(TiltakId::from(to));
    let milestone = plan.milestones.get(MilestoneId::from(to));
    let initiative = plan.initiatives.get(InitiativeId::from(to));
    let benefit = plan.benefits.get(BenefitId::from(to));
    let gained = benefit.into_iter().flat_map(|b| b.needs.iter().map(|need| (need.on, need.by)));
    let after = tiltak.into_iter().flat_map(|t| t.after.iter().map(|l| (l.on.record(), l.by)));
    let reached =
        milestone.into_iter().flat_map(|m| m.needs.iter().map(|n| (n.tiltak.record(), n.by)));
    let asked = initiative.into_iter().flat_map(|i| i.needs.iter().map(|need| (need.on, need.by)));
    let all = after.chain(reached).chain(asked).chain(gained).filter(|(on, _)| *on == from);
    all.map(|(_, by)| plan.is_assumed(by)).collect()
}

/// What a record depends on or needs.
fn needs(plan: &Plan, id: RecordId) -> Vec<RecordId> {
    let tiltak = plan.tiltak.get(TiltakId::from(id));
    let milestone = plan.milestones.get(MilestoneId::from(id));
    let initiative = plan.initiatives.get(InitiativeId::from(id));
    let after = tiltak.into_iter().flat_map(|t| t.after.iter().map(|link| link.on.record()));
    let reached = milestone.into_iter().flat_map(|m| m.needs.iter().map(|n| n.tiltak.record()));
    let asked = initiative.into_iter().flat_map(|i| i.needs.iter().map(|need| need.on));
    let benefit = plan.benefits.get(BenefitId::from(id));
    let gained = benefit.into_iter().flat_map(|b| b.needs.iter().map(|need| need.on));
    after.chain(reached).chain(asked).chain(gained).collect()
}
