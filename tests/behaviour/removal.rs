//! What is used where, and what removing something takes along.

use crate::generate::{config, plan};
use proptest::prelude::*;
use proptest::sample::Index;
use veikart::change::{
    Change, Part, PlanSet, Record, RecordKey, RecordKind, Thing, difference, removal, uses,
};
use veikart::document::Document;
use veikart::engine::{Figures, check, schedule};
use veikart::file;
use veikart::model::{
    ActorId, Benefit, BenefitNeed, Message, Plan, PotId, RecordId, SourceId, TiltakId,
};

fn every_kind() -> Plan {
    let text = include_str!("file/every_kind.ron");
    Plan::clone(&file::read_str(text).unwrap().base)
}

fn example() -> Plan {
    Plan::clone(&file::read_str(file::example()).unwrap().base)
}

fn keys(plan: &Plan) -> Vec<RecordKey> {
    let of = |kind: &RecordKind| {
        let kind = *kind;
        (0..kind.count(plan)).filter_map(move |place| kind.at(plan, place)).collect::<Vec<_>>()
    };
    RecordKind::ALL.iter().flat_map(of).collect()
}

fn things(plan: &Plan) -> Vec<Thing> {
    let pots = plan.sources.iter().flat_map(|source| &source.pots).map(|pot| Thing::Pot(pot.id));
    keys(plan).into_iter().map(Thing::Record).chain(pots).collect()
}

fn text(plan: &Plan) -> String {
    file::write_string(&PlanSet::new(plan.clone()))
}

fn dangling(plan: &Plan) -> usize {
    let findings = check(plan, &Figures::of(plan), &schedule(plan));
    findings.iter().filter(|finding| finding.code == "dangling").count()
}

fn step() -> Message {
    Message::new("change-about")
}

/// A benefit that leans on what the plan has; the generated plans have none.
fn with_benefit(mut plan: Plan) -> Plan {
    let needs = plan.tiltak.iter().take(2).map(|t| t.id.record());
    let needs: Vec<RecordId> = needs.chain(plan.milestones.iter().map(|m| m.id.record())).collect();
    let benefit = Benefit {
        id: "n0".parse().unwrap(),
        title: "Spart tid".to_owned(),
        who: plan.actors.iter().take(1).map(|actor| actor.id).collect(),
        needs: needs.into_iter().map(|on| BenefitNeed { on, by: None }).collect(),
        year: None,
        yearly: None,
        by: plan.evidence.iter().map(|evidence| evidence.id).next(),
    };
    let _ = plan.benefits.push(benefit);
    plan
}

/// Removes something in every lawful way, and looks at what is left.
fn laws(plan: &Plan, thing: Thing) -> Result<(), TestCaseError> {
    let Ok(removal) = removal(plan, &[thing]) else { return Ok(()) };
    let mut document = Document::new(PlanSet::new(plan.clone()));
    let before = text(plan);
    document.change(step(), removal.changes.clone()).unwrap();
    let after = Plan::clone(document.plan());
    for key in &removal.gone {
        prop_assert!(!key.is_in(&after));
        prop_assert_eq!(uses(&after, *key), vec![]);
        let stays = |key: &RecordKey| keys(&after).iter().any(|k| k.id() == key.id());
        if let Some(id) = key.id().filter(|_| !stays(key)) {
            prop_assert!(!text(&after).contains(&format!("\"{id}\"")), "{id} is still named");
        }
    }
    prop_assert!(dangling(&after) <= dangling(plan));
    prop_assert_eq!(keys(&after).len(), keys(plan).len() - removal.gone.len());
    document.undo().unwrap();
    prop_assert_eq!(file::write_string(document.set()), before);
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_dangles_after_a_removal_and_undo_restores_every_byte(
        plan in plan(), at in any::<Index>()
    ) {
        let plan = with_benefit(plan);
        let things = things(&plan);
        laws(&plan, things[at.index(things.len())])?;
    }

    #[test]
    fn the_walk_sees_every_reference_that_a_file_has(plan in plan(), at in any::<Index>()) {
        let plan = with_benefit(plan);
        let (keys, file) = (keys(&plan), text(&plan));
        let key = keys[at.index(keys.len())];
        let Some(id) = key.id() else { return Ok(()) };
        let named = file.matches(&format!("\"{id}\"")).count();
        let of_pots = matches!(key, RecordKey::Source(_));
        if !of_pots {
            prop_assert_eq!(uses(&plan, key).is_empty(), named == 1, "{} is named {}", id, named);
        }
    }

    #[test]
    fn what_nothing_refers_to_is_removed_by_one_change(plan in plan(), at in any::<Index>()) {
        let plan = with_benefit(plan);
        let keys = keys(&plan);
        let key = keys[at.index(keys.len())];
        if uses(&plan, key).is_empty() {
            let removal = removal(&plan, &[Thing::Record(key)]).unwrap();
            prop_assert_eq!(removal.changes.len(), 1);
            prop_assert_eq!(removal.gone, vec![key]);
        }
    }

    #[test]
    fn the_difference_makes_one_record_into_the_other(
        one in plan(), other in plan(), at in any::<Index>()
    ) {
        let keys = keys(&one);
        prop_assume!(!keys.is_empty());
        let key = keys[at.index(keys.len())];
        let (Some(was), Some(now)) = (key.find(&one), key.find(&other)) else { return Ok(()) };
        let mut plan = one;
        for change in difference(&was, &now) {
            prop_assert!(!change.is_nothing());
            let applied = change.apply(&mut plan).unwrap();
            prop_assert!(!change.replaced_other(&applied));
        }
        prop_assert_eq!(key.find(&plan).unwrap(), now);
    }
}

#[test]
fn everything_in_two_whole_plans_can_be_removed_or_says_why_not() {
    for plan in [every_kind(), example()] {
        for thing in things(&plan) {
            laws(&plan, thing).unwrap();
        }
    }
}

fn tiltak(id: &str) -> Thing {
    Thing::Record(RecordKey::Tiltak(TiltakId::new(id).unwrap()))
}

#[test]
fn a_tiltak_takes_its_allocations_along_and_milestones_let_go_of_it() {
    let plan = example();
    let removal = removal(&plan, &[tiltak("RM2-T2")]).unwrap();
    let allocations = removal.gone.iter().filter(|k| k.kind() == RecordKind::Allocation).count();
    assert_eq!(
        allocations,
        plan.allocations.iter().filter(|a| a.tiltak.as_str() == "RM2-T2").count()
    );
    assert!(allocations > 0);
    assert!(removal.cleared.iter().any(|found| found.part == Part::Needs));
    assert!(matches!(
        removal.changes.last(),
        Some(Change::Remove { record: Record::Tiltak(_), .. })
    ));
}

#[test]
fn a_source_takes_its_pots_money_along() {
    let plan = example();
    let key = RecordKey::Source(SourceId::new("s-nhn").unwrap());
    let removal = removal(&plan, &[Thing::Record(key)]).unwrap();
    let kinds: Vec<_> = removal.gone.iter().map(|key| key.kind()).collect();
    assert_eq!(kinds[0], RecordKind::Source);
    assert!(kinds.contains(&RecordKind::Grant) && kinds.contains(&RecordKind::Allocation));
    assert!(removal.cleared.iter().any(|found| found.part == Part::Source));
    // What a paper states of this source alone says nothing of the whole plan.
    let stated =
        plan.stated.iter().filter(|stated| stated.source.is_some_and(|s| s.as_str() == "s-nhn"));
    assert_eq!(kinds.iter().filter(|kind| **kind == RecordKind::Stated).count(), stated.count());
}

#[test]
fn a_pot_is_removed_by_itself() {
    let plan = example();
    let (source, pot) = plan.sources.iter().find_map(|s| Some((s, s.pots.first()?))).unwrap();
    let removal = removal(&plan, &[Thing::Pot(pot.id)]).unwrap();
    let mut after = plan.clone();
    for change in &removal.changes {
        change.apply(&mut after).unwrap();
    }
    assert!(after.pot(pot.id).is_none());
    assert!(after.sources.contains(source.id));
    assert!(after.grants.iter().all(|grant| grant.pot != pot.id));
}

#[test]
fn a_pot_is_never_let_loose_on_more_than_it_was_given_for() {
    let mut plan = every_kind();
    let (source, area, goal) = {
        let source = plan.sources.iter().find(|source| !source.pots.is_empty()).unwrap();
        let (area, goal) = (plan.areas.at(0).unwrap().id, plan.goals.at(0).unwrap().id);
        (source.clone(), area, goal)
    };
    plan.sources.update(source.id, |source| {
        let only = source.pots[0].only.get_or_insert_default();
        (only.areas, only.goals, only.owners) = (vec![area], vec![goal], Vec::new());
    });
    let refused = removal(&plan, &[Thing::Record(RecordKey::Area(area))]).unwrap_err();
    assert_eq!(refused.key, "refused-bound");
    // With nothing else to match it is only narrower, and so lawful.
    let all: Vec<_> = plan.sources.iter().map(|source| source.id).collect();
    for id in all {
        plan.sources.update(id, |source| {
            for only in source.pots.iter_mut().filter_map(|pot| pot.only.as_mut()) {
                (only.goals, only.owners) = (Vec::new(), Vec::new());
            }
        });
    }
    assert!(removal(&plan, &[Thing::Record(RecordKey::Area(area))]).is_ok());
}

#[test]
fn what_follows_from_one_tiltak_does_not_come_to_follow_from_any() {
    let mut plan = example();
    let mut consequence = plan.consequences.at(0).unwrap().clone();
    consequence.id = "x".parse().unwrap();
    consequence.of = vec![RecordId::new("RM2-T1").unwrap()];
    plan.consequences.push(consequence).unwrap();
    let removal = removal(&plan, &[tiltak("RM2-T1")]).unwrap();
    assert!(removal.gone.contains(&RecordKey::Consequence("x".parse().unwrap())));
}

#[test]
fn an_id_is_found_in_whatever_table_has_it() {
    let plan = example();
    for key in keys(&plan) {
        if let Some(id) = key.id() {
            let found = RecordKey::of(&plan, id).unwrap();
            assert!(found == key || found.id() == key.id(), "{key:?} is found as {found:?}");
        }
    }
    let pot = plan.sources.at(0).unwrap().pots[0].id;
    let source = plan.sources.at(0).unwrap().id;
    assert_eq!(RecordKey::of(&plan, pot.record()), Some(RecordKey::Source(source)));
    assert_eq!(RecordKey::of(&plan, PotId::new("gone").unwrap().record()), None);
    assert_eq!(
        RecordKey::of(&plan, ActorId::new("nhn").unwrap().record()).unwrap().kind(),
        RecordKind::Actor
    );
}
