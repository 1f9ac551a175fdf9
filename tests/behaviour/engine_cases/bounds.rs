//! Years that a plan may not name.

use super::{figure, granted, id, tiltak};
use veikart::change::{Change, Record, Refusal, TiltakValue, lawful_tiltak};
use veikart::model::{Plan, Profile, Tiltak};

fn refused(plan: &Plan, change: &Change) -> Refusal {
    let mut after = plan.clone();
    let refusal = change.apply(&mut after).unwrap_err();
    assert_eq!(&after, plan, "what is refused changes nothing");
    refusal
}

#[test]
fn a_cost_lies_in_a_year_that_a_plan_may_name() {
    let early = Tiltak { cost: Profile::single(-3, figure(1)), ..tiltak("a", 1900, &[]) };
    assert_eq!(lawful_tiltak(&early), Err(Refusal::YearOutOfRange(1897)));
    let plan = granted(vec![tiltak("a", 1900, &[])], &[]);
    let replace = Change::Replace { was: early.clone().into(), now: Record::from(early) };
    assert_eq!(refused(&plan, &replace), Refusal::YearOutOfRange(1897));
    for (offset, said) in [(-3, 1897), (1100, 3000)] {
        let now = Some(figure(1));
        let cost = Change::SetCost { tiltak: id("a"), offset, was: None, now };
        assert_eq!(refused(&plan, &cost), Refusal::YearOutOfRange(said));
    }
}

#[test]
fn a_tiltak_is_not_moved_so_far_that_its_cost_leaves_the_years() {
    let late = Tiltak { cost: Profile::single(5, figure(1)), ..tiltak("a", 2990, &[]) };
    let early = Tiltak { cost: Profile::single(-2, figure(1)), ..tiltak("b", 1902, &[]) };
    let plan = granted(vec![late, early], &[]);
    let shift = |name: &str, by: i32| Change::Shift { tiltak: id(name), by };
    assert_eq!(refused(&plan, &shift("a", 5)), Refusal::YearOutOfRange(3000));
    assert_eq!(refused(&plan, &shift("b", -1)), Refusal::YearOutOfRange(1899));
    let mut plan = plan;
    shift("a", 4).apply(&mut plan).unwrap();
}

#[test]
fn a_tiltak_does_not_last_beyond_the_years() {
    let plan = granted(vec![tiltak("a", 2950, &[])], &[]);
    let years = |now: u16| Change::Set {
        tiltak: id("a"),
        was: TiltakValue::Years(1),
        now: TiltakValue::Years(now),
    };
    assert_eq!(refused(&plan, &years(200)), Refusal::YearOutOfRange(3149));
    let mut plan = plan;
    years(50).apply(&mut plan).unwrap();
}
