//! Circles, and plans larger than any stack or page.

use super::{empty, findings, id, said_of, tiltak};
use veikart::engine::{Cut, of_postponing, schedule};
use veikart::model::Plan;

/// Tiltak that each depend on the one before, so many of them.
fn chain(count: usize) -> Plan {
    let mut plan = empty();
    for at in 0..count {
        let before = at.checked_sub(1).map(|before| format!("t{before}"));
        let after: Vec<_> = before.iter().map(String::as_str).collect();
        plan.tiltak.push(tiltak(&format!("t{at}"), 2020, &after)).unwrap();
    }
    plan
}

#[test]
fn a_circle_is_named_all_the_way_around() {
    let mut plan = empty();
    for (name, after) in [("a", "c"), ("b", "a"), ("c", "b"), ("d", "a")] {
        plan.tiltak.push(tiltak(name, 2020, &[after])).unwrap();
    }
    let found = findings(&plan, "cycle");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.record, Some(id("a").record()));
    let text = said_of(&found[0].what);
    assert!(text.ends_with("A → C → B → A."), "{text}");
}

#[test]
fn a_very_long_circle_needs_no_deep_stack() {
    let count = 100_000;
    let mut plan = chain(count);
    let last = tiltak("t0", 2020, &[&format!("t{}", count - 1)]);
    plan.tiltak.update(id("t0"), |first| *first = last).unwrap();
    let small = std::thread::Builder::new().stack_size(1 << 20);
    let named = small.spawn(move || schedule(&plan).cycles).unwrap().join().unwrap();
    assert_eq!(named.iter().map(Vec::len).collect::<Vec<_>>(), [count]);
}

/// The first and the last are told: all of each would be the square of them.
#[test]
fn of_a_very_long_chain_the_ends_are_told() {
    let plan = chain(6000);
    let all = of_postponing(&plan, &[(id("t0"), 1)]).unwrap();
    assert_eq!(all.tiltak.len(), 6000);
    let members: usize = all.tiltak.iter().map(|hit| hit.chain.len()).sum();
    assert!(members <= 6000 * 24, "{members}");
    let at = |name: &str| all.tiltak.iter().find(|hit| hit.id.as_str() == name).unwrap();
    let names = |name: &str| at(name).chain.iter().map(ToString::to_string).collect::<Vec<_>>();
    let range = |from: usize, to: usize| (from..=to).map(|at| format!("t{at}")).collect::<Vec<_>>();
    assert_eq!(names("t23"), range(0, 23));
    assert_eq!(names("t24"), [range(0, 11), range(13, 24)].concat());
    assert_eq!(names("t5999"), [range(0, 11), range(5988, 5999)].concat());
    assert_eq!(at("t23").cut, None);
    assert_eq!(at("t24").cut, Some(Cut { at: 12, count: 1 }));
    assert_eq!(at("t5999").cut, Some(Cut { at: 12, count: 5976 }));
}
