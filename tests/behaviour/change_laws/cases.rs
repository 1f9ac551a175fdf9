//! The same laws where it is best seen what they mean.

use super::{named, one_scenario, scenario};
use std::sync::Arc;
use veikart::change::{
    Change, Edit, Entry, PlanSet, Record, RecordKey, Refusal, Standing, Target, TiltakValue,
    TroubleKind, push_normal, resolve,
};
use veikart::model::{
    About, Amount, Figure, Goal, GoalId, Grant, GrantId, Measure, Plan, PotId, Profile, Rung,
    ScenarioId, Stated, StatedId, Tiltak, TiltakId, When, Year,
};

/// Two tiltak, t1 and t2, and a grant, b1.
fn plan() -> Plan {
    let mut plan = Plan::empty("Plan", year(2018), year(2025), year(2020));
    plan.tiltak.push(tiltak("t1")).unwrap();
    plan.tiltak.push(tiltak("t2")).unwrap();
    let grant = Grant {
        id: grant(),
        pot: PotId::new("p1").unwrap(),
        rung: Rung::Applied,
        rung_by: None,
        mnok: Profile::single(2020, mnok(10)),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    };
    plan.grants.push(grant).unwrap();
    plan
}

fn tiltak(id: &str) -> Tiltak {
    let id = TiltakId::new(id).unwrap();
    Tiltak { cost: Profile::single(0, mnok(5)), ..Tiltak::new(id, id.as_str(), "Dele", year(2020)) }
}

fn t(id: &str) -> TiltakId {
    TiltakId::new(id).unwrap()
}

fn grant() -> GrantId {
    GrantId::new("b1").unwrap()
}

fn year(year: i32) -> Year {
    Year::new(year).unwrap()
}

fn mnok(whole: i64) -> Figure {
    Figure::known(Amount::from_whole_mnok(whole).unwrap(), None)
}

fn add(id: &str) -> Change {
    Change::Add { at: 0, record: tiltak(id).into() }
}

fn remove(id: &str) -> Change {
    Change::Remove { at: 0, record: tiltak(id).into() }
}

fn shift(id: &str, by: i32) -> Change {
    Change::Shift { tiltak: t(id), by }
}

fn allocate(id: &str, year_of: i32, was: Option<Figure>, now: Option<Figure>) -> Change {
    Change::Allocate { grant: grant(), tiltak: t(id), year: year(year_of), was, now }
}

/// The scenario's edits on the plan, one by one.
fn edited(set: &mut PlanSet, changes: Vec<Change>) {
    for change in changes {
        Edit::change(Target::Scenario(scenario()), change).apply(set).unwrap();
    }
}

#[test]
fn fifty_edits_of_a_cell_leave_one_change() {
    let mut set = one_scenario(plan(), vec![]);
    for step in 5..55 {
        let (was, now) = (Some(mnok(step)), Some(mnok(step + 1)));
        edited(&mut set, vec![Change::SetCost { tiltak: t("t1"), offset: 0, was, now }]);
    }
    let (was, now) = (Some(mnok(5)), Some(mnok(55)));
    let one = Change::SetCost { tiltak: t("t1"), offset: 0, was, now };
    assert_eq!(set.scenarios[0].changes, [Entry::from(one)]);
}

#[test]
fn shifts_add_up_and_zero_vanishes() {
    let mut set = one_scenario(plan(), vec![]);
    edited(&mut set, vec![shift("t1", 2), shift("t2", 1), shift("t1", -1)]);
    assert_eq!(set.scenarios[0].changes, [shift("t1", 1), shift("t2", 1)].map(Entry::from));
    edited(&mut set, vec![shift("t1", -1)]);
    assert_eq!(set.scenarios[0].changes, [Entry::from(shift("t2", 1))]);
}

#[test]
fn what_was_added_is_removed_with_all_that_was_done_to_it() {
    let mut set = one_scenario(plan(), vec![]);
    let mut named = tiltak("t3");
    named.title = "Grunndata".into();
    let (was, now) = (TiltakValue::Title("Dele".into()), TiltakValue::Title(named.title.clone()));
    edited(&mut set, vec![add("t3"), Change::Set { tiltak: t("t3"), was, now }, shift("t3", 1)]);
    named.start = year(2021);
    edited(&mut set, vec![Change::Remove { at: 0, record: named.into() }]);
    assert_eq!(set.scenarios[0].changes, []);
}

#[test]
fn money_given_to_what_was_added_goes_before_it() {
    let mut set = one_scenario(plan(), vec![]);
    edited(&mut set, vec![add("t3"), allocate("t3", 2020, None, Some(mnok(1)))]);
    edited(&mut set, vec![allocate("t3", 2021, None, Some(mnok(2)))]);
    let row = resolve(&set, Some(scenario())).plan.allocations.at(0).unwrap().clone();
    edited(&mut set, vec![Change::Remove { at: 0, record: row.into() }]);
    assert_eq!(set.scenarios[0].changes, [Entry::from(add("t3"))]);
    edited(&mut set, vec![remove("t3")]);
    assert_eq!(set.scenarios[0].changes, []);
}

/// Were the addition and the removal to cancel, the money would be refused.
#[test]
fn what_money_still_leans_on_stays_in_the_list() {
    let changes = [add("t3"), allocate("t3", 2020, None, Some(mnok(1))), remove("t3")];
    let normal = changes.iter().fold(Vec::new(), |list, change| push_normal(&list, change));
    let resolved = resolve(&one_scenario(plan(), normal), Some(scenario()));
    assert_eq!(resolved.troubles, []);
    assert_eq!(resolved.plan.allocations.len(), 1);
    assert!(!resolved.plan.tiltak.contains(t("t3")));
}

#[test]
fn what_comes_after_something_that_vanishes_keeps_its_place() {
    let mut set = one_scenario(plan(), vec![]);
    let next = Change::Add { at: 1, record: tiltak("t4").into() };
    edited(&mut set, vec![add("t3"), next, add("t5"), remove("t3")]);
    let plan = resolve(&set, Some(scenario())).plan;
    let order: Vec<_> = plan.tiltak.iter().map(|tiltak| tiltak.id.as_str()).collect();
    assert_eq!(order, ["t5", "t4", "t1", "t2"]);
    assert_eq!(set.scenarios[0].changes.len(), 2);
}

/// Merged into a change that does not apply, the new one would do nothing.
#[test]
fn an_edit_is_not_lost_in_one_that_no_longer_applies() {
    let far = shift("t1", 5000);
    let taken = add("t2");
    let mut set = one_scenario(plan(), vec![far.clone().into(), taken.clone().into()]);
    edited(&mut set, vec![shift("t1", 1), shift("t1", 1), remove("t2")]);
    let resolved = resolve(&set, Some(scenario()));
    assert_eq!(resolved.plan.tiltak.get(t("t1")).unwrap().start, year(2022));
    assert!(!resolved.plan.tiltak.contains(t("t2")));
    let expected = [far, taken, shift("t1", 2), remove("t2")];
    assert_eq!(set.scenarios[0].changes.len(), expected.len());
    assert_eq!(resolved.troubles.len(), 2);
}

#[test]
fn a_missing_parent_is_told_and_the_base_shown() {
    let mut set = one_scenario(plan(), vec![]);
    set.scenarios[0].parent = Some(ScenarioId::new("gone").unwrap());
    let resolved = resolve(&set, Some(scenario()));
    assert!(Arc::ptr_eq(&resolved.plan, &set.base));
    let told = TroubleKind::NoLineage(ScenarioId::new("gone").unwrap());
    assert_eq!(resolved.troubles[0].kind, told);
    assert_eq!(resolved.troubles[0].index, None);
}

#[test]
fn a_circle_of_parents_is_told_and_takes_no_edits() {
    let mut set = PlanSet::new(plan());
    let circle = [("x0", "x1"), ("x1", "x2"), ("x2", "x0")];
    set.scenarios = circle.map(|(id, parent)| named(id, Some(parent), vec![])).into();
    for (id, _) in circle {
        let id = ScenarioId::new(id).unwrap();
        let resolved = resolve(&set, Some(id));
        assert!(matches!(resolved.troubles[0].kind, TroubleKind::NoLineage(_)));
        let before = set.clone();
        let made = Edit::change(Target::Scenario(id), shift("t1", 1)).apply(&mut set);
        assert!(matches!(made, Err(Refusal::NoScenario(_))));
        assert_eq!(set, before);
    }
}

#[test]
fn a_base_that_has_moved_is_noticed() {
    let owned = |code: &str| TiltakValue::Code(code.to_owned());
    let change = Change::Set { tiltak: t("t1"), was: owned("t1"), now: owned("RM5-T8") };
    let mut set = one_scenario(plan(), vec![change.clone().into()]);
    let moved = Change::Set { tiltak: t("t1"), was: owned("t1"), now: owned("RM1-T1") };
    Edit::change(Target::Base, moved).apply(&mut set).unwrap();
    let resolved = resolve(&set, Some(scenario()));
    assert_eq!(resolved.troubles[0].kind, TroubleKind::ReplacedOther);
    assert_eq!(resolved.plan.tiltak.get(t("t1")).unwrap().code, "RM5-T8");
    let before = set.clone();
    assert_eq!(Edit::change(Target::Base, change).apply(&mut set), Err(Refusal::Stale));
    assert_eq!(set, before);
}

/// Money left over from a grant that is gone: what can be done can be undone.
#[test]
fn money_of_what_is_gone_is_not_changed_but_taken_out() {
    let mut plan = plan();
    allocate("t1", 2020, None, Some(mnok(1))).apply(&mut plan).unwrap();
    remove("t1").apply(&mut plan).unwrap();
    let before = plan.clone();
    for now in [None, Some(mnok(2))] {
        let change = allocate("t1", 2020, Some(mnok(1)), now);
        assert_eq!(change.apply(&mut plan), Err(Refusal::Missing(t("t1").record())));
        assert_eq!(plan, before);
    }
    let row: Record = plan.allocations.at(0).unwrap().clone().into();
    let taken_out = Change::Remove { at: 0, record: row }.apply(&mut plan).unwrap();
    assert!(plan.allocations.is_empty());
    taken_out.inverse().apply(&mut plan).unwrap();
    assert_eq!(plan, before);
}

#[test]
fn what_is_unlawful_is_refused_and_changes_nothing() {
    for change in unlawful_figures().into_iter().chain(unlawful_records()) {
        let mut after = plan();
        assert!(change.apply(&mut after).is_err(), "{change:?}");
        assert_eq!(after, plan(), "{change:?}");
    }
}

fn unlawful_figures() -> Vec<Change> {
    let negative = Figure::known(Amount::from_ore(-1), None);
    let cost = |offset, was, now| Change::SetCost { tiltak: t("t1"), offset, was, now: Some(now) };
    vec![
        cost(0, Some(mnok(5)), negative),
        cost(i32::MIN, None, mnok(1)),
        cost(i32::MAX, None, mnok(1)),
        Change::SetGrant {
            grant: grant(),
            year: year(2020),
            was: Some(mnok(10)),
            now: Some(negative),
        },
        allocate("t1", 2020, None, Some(negative)),
        allocate("t9", 2020, None, Some(mnok(1))),
        Change::Add { at: 0, record: stated(negative).into() },
    ]
}

fn unlawful_records() -> Vec<Change> {
    let set = |now: TiltakValue| {
        let was = now.field().of(&tiltak("t1"));
        Change::Set { tiltak: t("t1"), was, now }
    };
    let backwards = About { first: year(2026), ..plan().about };
    let standing = |rung| Standing { rung, by: None };
    vec![
        add("t1"),
        remove("t9"),
        shift("t9", 1),
        shift("t1", 980),
        shift("t1", i32::MIN),
        set(TiltakValue::Code(" ".into())),
        set(TiltakValue::Title(String::new())),
        set(TiltakValue::Years(0)),
        set(TiltakValue::Years(201)),
        Change::SetRung {
            grant: GrantId::new("b9").unwrap(),
            was: standing(Rung::Applied),
            now: standing(Rung::Granted),
        },
        Change::SetAbout { was: Box::new(plan().about), now: Box::new(backwards) },
    ]
}

fn stated(figure: Figure) -> Stated {
    Stated {
        id: StatedId::new("st1").unwrap(),
        measure: Measure::Need,
        year: year(2020),
        owner: None,
        source: None,
        figure,
        approximate: false,
        as_of: When::Year(year(2020)),
        current: true,
    }
}

/// A snapshot of what was moved would hide what the base says of it later.
#[test]
fn what_is_moved_in_a_scenario_follows_the_base() {
    let goals = ["g1", "g2", "g3"].map(|id| Goal {
        id: GoalId::new(id).unwrap(),
        code: id.to_owned(),
        title: String::new(),
        short: String::new(),
        by: None,
    });
    let mut base = plan();
    for goal in &goals {
        base.goals.push(goal.clone()).unwrap();
    }
    let mut set = one_scenario(base, vec![]);
    let key = RecordKey::Goal(goals[0].id);
    let now = Goal { title: "Deling".to_owned(), ..goals[0].clone() };
    edited(&mut set, vec![Change::Move { record: key, was: 0, now: 1 }]);
    let replace = Change::Replace { was: goals[0].clone().into(), now: now.clone().into() };
    Edit::change(Target::Base, replace.clone()).apply(&mut set).unwrap();
    let resolved = resolve(&set, Some(scenario()));
    assert_eq!(resolved.plan.goals.at(1), Some(&now));
    assert_eq!(resolved.troubles, []);
    // What is said of it meanwhile does not keep the moves apart.
    let told = Goal { title: "Deling av data".to_owned(), ..now.clone() };
    let told = Change::Replace { was: now.into(), now: told.into() };
    edited(&mut set, vec![told.clone(), Change::Move { record: key, was: 1, now: 0 }]);
    assert_eq!(set.scenarios[0].changes, [Entry::from(told)]);
}
