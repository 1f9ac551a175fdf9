//! What must hold of changes, edits and scenarios, whatever the plan.

mod cases;

use crate::generate::{
    EditSeed, change, changes, config, edit_seeds, plan, plan_set, plan_with_changes, seeds,
};
use proptest::prelude::*;
use veikart::change::{
    Change, Edit, Entry, Op, PlanSet, RecordKey, RecordKind, Refusal, Scenario, Target,
    TroubleKind, push_normal, resolve,
};
use veikart::model::{Plan, ScenarioId, TiltakId};
use veikart::view::records::moved;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_shift_and_its_opposite_leave_the_plan_as_it_was(plan in plan(), by in -100..100) {
        for tiltak in plan.tiltak.iter().map(|tiltak| tiltak.id) {
            let mut shifted = plan.clone();
            Change::Shift { tiltak, by }.apply(&mut shifted).unwrap();
            Change::Shift { tiltak, by: -by }.apply(&mut shifted).unwrap();
            same(&shifted, &plan)?;
        }
    }

    #[test]
    fn the_inverse_of_what_was_applied_restores_the_plan(
        (plan, changes) in plan_with_changes()
    ) {
        let mut after = plan.clone();
        let mut applied = Vec::new();
        for change in &changes {
            let before = after.clone();
            applied.push(change.apply(&mut after).unwrap());
            let mut back = after.clone();
            applied[applied.len() - 1].inverse().apply(&mut back).unwrap();
            same(&back, &before)?;
        }
        for change in applied.iter().rev() {
            change.inverse().apply(&mut after).unwrap();
        }
        same(&after, &plan)?;
    }

    #[test]
    fn edits_undone_and_redone_in_order_give_exactly_the_same(
        set in plan_set(), edits in edit_seeds(0..10)
    ) {
        let mut states = vec![set];
        let mut applied = Vec::new();
        for seed in &edits {
            let mut set = states[states.len() - 1].clone();
            if let Some(edit) = seed.on(&set) && let Ok(edit) = edit.apply(&mut set) {
                applied.push(edit);
                states.push(set);
            }
        }
        let mut set = states[states.len() - 1].clone();
        for (edit, before) in applied.iter().zip(&states).rev() {
            edit.inverse().apply(&mut set).unwrap();
            prop_assert_eq!(&set, before);
        }
        for (edit, after) in applied.iter().zip(&states[1..]) {
            edit.apply(&mut set).unwrap();
            prop_assert_eq!(&set, after);
        }
    }

    #[test]
    fn an_edit_that_fits_is_made(set in plan_set(), edit in edit_seeds(1..2)) {
        let mut after = set.clone();
        if let Some(edit) = edit[0].on(&set) {
            edit.apply(&mut after).unwrap();
        }
    }

    #[test]
    fn an_edit_of_a_scenario_does_what_its_change_does(
        set in plan_set(), at in 1..3_usize, seeds in seeds(1..8)
    ) {
        let mut set = set;
        let id = set.scenarios[at - 1].id;
        for seed in seeds {
            let edit = EditSeed::Change(at, seed).on(&set).unwrap();
            let Op::Change(change) = &edit.op else { unreachable!() };
            let mut plan = Plan::clone(&resolve(&set, Some(id)).plan);
            change.apply(&mut plan).unwrap();
            edit.apply(&mut set).unwrap();
            same(&resolve(&set, Some(id)).plan, &plan)?;
        }
    }

    #[test]
    fn many_changes_at_once_are_the_same_as_one_by_one(
        (plan, changes) in plan_with_changes(), base in any::<bool>()
    ) {
        let target = if base { Target::Base } else { Target::Scenario(scenario()) };
        let before = one_scenario(plan, Vec::new());
        let mut one_by_one = before.clone();
        for change in &changes {
            Edit::change(target, change.clone()).apply(&mut one_by_one).unwrap();
        }
        let mut at_once = before.clone();
        let made = Edit::make(&mut at_once, target, &changes).unwrap();
        prop_assert_eq!(&at_once, &one_by_one);
        Edit::take_back(&mut at_once, &made);
        prop_assert_eq!(&at_once, &before);
    }

    #[test]
    fn one_refused_change_among_many_leaves_all_as_it_was(
        (plan, changes) in plan_with_changes(), base in any::<bool>()
    ) {
        let target = if base { Target::Base } else { Target::Scenario(scenario()) };
        let before = one_scenario(plan, Vec::new());
        let gone = TiltakId::new("nowhere").unwrap();
        let refused = Change::Shift { tiltak: gone, by: 1 };
        let all: Vec<_> = changes.into_iter().chain([refused]).collect();
        let mut after = before.clone();
        prop_assert_eq!(
            Edit::make(&mut after, target, &all),
            Err(Refusal::Missing(gone.record()))
        );
        prop_assert_eq!(after, before);
    }

    #[test]
    fn a_normal_list_means_what_the_long_one_meant(
        (plan, changes) in plan_with_changes()
    ) {
        let long = changes.iter().cloned().map(Entry::from).collect();
        let normal = changes.iter().fold(Vec::new(), |list, change| push_normal(&list, change));
        prop_assert!(normal.len() <= changes.len());
        let long = resolve(&one_scenario(plan.clone(), long), Some(scenario()));
        let normal = resolve(&one_scenario(plan, normal), Some(scenario()));
        same(&long.plan, &normal.plan)?;
        prop_assert_eq!(normal.troubles, vec![]);
    }

    #[test]
    fn all_taken_back_in_a_list_leaves_nothing(
        (plan, changes) in plan().prop_flat_map(|plan| (Just(plan.clone()), changes(&plan)))
    ) {
        let back = changes.iter().rev().map(Change::inverse);
        let list = changes.iter().cloned().chain(back);
        let list = list.fold(Vec::new(), |list, change| push_normal(&list, &change));
        // What was taken out and put back stays told: something else may
        // have happened to it in the base.
        let removes = |change: &Change| matches!(change, Change::Remove { .. });
        if !changes.iter().any(removes) {
            prop_assert_eq!(&list, &vec![]);
        }
        same(&resolve(&one_scenario(plan.clone(), list), Some(scenario())).plan, &plan)?;
    }

    #[test]
    fn moved_down_twice_and_up_twice_in_a_scenario_leaves_nothing(
        plan in plan(), at in any::<prop::sample::Index>()
    ) {
        let key = |kind: &RecordKind| kind.at(&plan, at.index(kind.count(&plan).max(1)));
        for key in RecordKind::ALL.iter().filter_map(key) {
            let mut set = one_scenario(plan.clone(), vec![]);
            let mut pressed = 0;
            for by in [1, 1] {
                pressed += press(&mut set, key, by);
            }
            prop_assert!(set.scenarios[0].changes.len() <= 1);
            for _ in 0..pressed {
                press(&mut set, key, -1);
            }
            prop_assert_eq!(&set.scenarios[0].changes, &vec![]);
        }
    }

    #[test]
    fn a_refused_change_leaves_the_plan_untouched(
        mine in plan(),
        // Made for another plan, so that much of it does not fit here.
        change in plan().prop_flat_map(|other| change(&other)),
    ) {
        let mut after = mine.clone();
        if change.apply(&mut after).is_err() {
            same(&after, &mine)?;
        }
    }

    #[test]
    fn a_base_edit_made_on_something_else_is_refused_and_leaves_no_trace(
        set in plan_set(), other in plan(), seed in seeds(1..2)
    ) {
        let change = seed[0].on(&other);
        let fits = change.apply(&mut Plan::clone(&set.base))
            .is_ok_and(|applied| !change.replaced_other(&applied));
        let mut after = set.clone();
        let made = Edit::change(Target::Base, change).apply(&mut after);
        prop_assert_eq!(made.is_ok(), fits);
        if !fits {
            prop_assert_eq!(after, set);
        }
    }

    #[test]
    fn what_is_switched_off_does_nothing(set in plan_set()) {
        let mut without = set.clone();
        for scenario in &mut without.scenarios {
            scenario.changes.retain(|entry| !entry.off);
        }
        for scenario in &set.scenarios {
            let (all, some) =
                (resolve(&set, Some(scenario.id)), resolve(&without, Some(scenario.id)));
            same(&all.plan, &some.plan)?;
            prop_assert_eq!(all.troubles.len(), some.troubles.len());
        }
    }

    #[test]
    fn resolving_says_the_same_each_time_and_touches_nothing(set in plan_set()) {
        let before = set.clone();
        for scenario in &set.scenarios {
            let (one, two) =
                (resolve(&set, Some(scenario.id)), resolve(&set, Some(scenario.id)));
            same(&one.plan, &two.plan)?;
            prop_assert_eq!(one.troubles, two.troubles);
        }
        prop_assert_eq!(&resolve(&set, None).plan, &before.base);
        prop_assert_eq!(set, before);
    }

    #[test]
    fn what_no_longer_applies_is_told_and_the_rest_goes_on(
        (plan, changes) in plan_with_changes(),
        at in any::<prop::sample::Index>(),
    ) {
        let unfit = Change::Shift { tiltak: TiltakId::new("gone").unwrap(), by: 1 };
        let mut list: Vec<Entry> = changes.into_iter().map(Entry::from).collect();
        let sound = resolve(&one_scenario(plan.clone(), list.clone()), Some(scenario()));
        let at = at.index(list.len() + 1);
        list.insert(at, unfit.into());
        let resolved = resolve(&one_scenario(plan, list), Some(scenario()));
        same(&resolved.plan, &sound.plan)?;
        prop_assert_eq!(resolved.troubles.len(), 1);
        prop_assert_eq!(resolved.troubles[0].index, Some(at));
        let told = matches!(resolved.troubles[0].kind, TroubleKind::Refused(Refusal::Missing(_)));
        prop_assert!(told);
    }
}

/// That two plans are equal, or where they are not: a whole plan is too much
/// to read.
fn same(left: &Plan, right: &Plan) -> Result<(), TestCaseError> {
    if left == right {
        return Ok(());
    }
    let lines =
        |plan: &Plan| -> Vec<String> { format!("{plan:#?}").lines().map(str::to_owned).collect() };
    let (left, right) = (lines(left), lines(right));
    let at = left.iter().zip(&right).take_while(|(a, b)| a == b).count();
    let part = |lines: &[String]| lines[at.saturating_sub(12)..lines.len().min(at + 12)].join("\n");
    let differ = format!("the plans differ:\n{}\n--- or ---\n{}", part(&left), part(&right));
    Err(TestCaseError::fail(differ))
}

/// Moves a record as the window does, and tells how many changes that took.
fn press(set: &mut PlanSet, key: RecordKey, by: isize) -> usize {
    let changes = moved(&resolve(set, Some(scenario())).plan, key, by);
    Edit::make(set, Target::Scenario(scenario()), &changes).unwrap();
    changes.len()
}

fn scenario() -> ScenarioId {
    ScenarioId::new("x0").unwrap()
}

fn one_scenario(plan: Plan, changes: Vec<Entry>) -> PlanSet {
    let mut set = PlanSet::new(plan);
    set.scenarios.push(named("x0", None, changes));
    set
}

fn named(id: &str, parent: Option<&str>, changes: Vec<Entry>) -> Scenario {
    Scenario {
        id: ScenarioId::new(id).unwrap(),
        name: id.to_owned(),
        note: String::new(),
        parent: parent.map(|id| ScenarioId::new(id).unwrap()),
        changes,
    }
}
