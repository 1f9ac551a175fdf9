//! The plan as it is shipped: what a person would expect.

use super::{accepted, proposed};
use veikart::change::Change;
use veikart::engine::{Existing, Figures, Lack, Options, Proposal};
use veikart::model::{Amount, Figure, Grant, Plan, Pot, Profile, Rung, Source, SourceKind, Year};

fn base() -> Plan {
    let set = veikart::file::read_str(veikart::file::example()).unwrap();
    Plan::clone(&set.base)
}

fn mnok(text: &str) -> i128 {
    text.parse::<Amount>().unwrap().ore().into()
}

fn in_2020(plan: &Plan) -> veikart::engine::Cell {
    Figures::of(plan).total(Year::clamped(2020))
}

/// Who gets how much of granted money, in the order in which they are served.
fn granted(proposal: &Proposal) -> Vec<(&str, i128)> {
    let given = proposal.lines.iter().filter(|line| line.more[0] != 0);
    given.map(|line| (line.tiltak.as_str(), line.more[0])).collect()
}

/// The plan with granted money from somebody new, for anything.
fn with_new_money(plan: &Plan, amount: &str) -> Plan {
    let mut plan = plan.clone();
    let source = Source {
        id: "ny".parse().unwrap(),
        name: "Ny kilde".into(),
        short: String::new(),
        kind: SourceKind::Earmarked,
        contributors: Vec::new(),
        carry_over: None,
        pots: vec![Pot { id: "p-ny".parse().unwrap(), name: "Ny pott".into(), only: None }],
        by: None,
    };
    plan.sources.push(source).unwrap();
    let figure = Figure::known(amount.parse().unwrap(), None);
    let grant = Grant {
        id: "g-ny".parse().unwrap(),
        pot: "p-ny".parse().unwrap(),
        rung: Rung::Granted,
        rung_by: None,
        mnok: Profile::single(2020, figure),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    };
    plan.grants.push(grant).unwrap();
    plan
}

/// All its money is allocated already.
#[test]
fn there_is_nothing_to_propose_as_it_stands() {
    let proposal = proposed(&base(), &Options::default());
    assert_eq!(proposal.changes, Vec::new());
    assert_eq!(proposal.left, Vec::new());
}

/// Unclear money that is meant for them does not stand in the way: only what
/// is granted closes the gap.
#[test]
fn new_granted_money_goes_to_the_gap() {
    let plan = with_new_money(&base(), "20");
    let proposal = proposed(&plan, &Options::default());
    assert_eq!(granted(&proposal), [("RM2-T2", mnok("18.5")), ("RM3-T2", mnok("1.5"))]);
    let after = accepted(&plan, &proposal.changes);
    assert_eq!(in_2020(&after).gap(), mnok("75"));
}

#[test]
fn what_is_ranked_first_is_served_first() {
    let mut plan = with_new_money(&base(), "20");
    plan.tiltak.update("RM5-T8".parse().unwrap(), |tiltak| tiltak.priority = Some(1)).unwrap();
    let proposal = proposed(&plan, &Options::default());
    assert_eq!(granted(&proposal), [("RM5-T8", mnok("18.5")), ("RM2-T2", mnok("1.5"))]);
}

#[test]
fn enough_money_for_all_leaves_the_rest_free() {
    let plan = with_new_money(&base(), "100");
    let proposal = proposed(&plan, &Options::default());
    assert_eq!(in_2020(&accepted(&plan, &proposal.changes)).gap(), 0);
    let [left] = proposal.left.as_slice() else { panic!("{:?}", proposal.left) };
    assert_eq!((left.amount, left.bound), (mnok("5"), false));
    assert!(proposal.lines.iter().all(|line| line.why.is_none()));
}

/// More money for data and document sharing helps what shares data, API
/// management too; it cannot help `HelseID` and base data.
#[test]
fn bound_money_is_left_and_told() {
    let mut plan = base();
    let year = Year::clamped(2020);
    let now = Some(Figure::known("80".parse().unwrap(), None));
    let more = Change::SetGrant { grant: "g-rhf-29".parse().unwrap(), year, was: None, now };
    more.apply(&mut plan).unwrap();
    let options = Options { rungs: vec![Rung::Granted], ..Options::default() };
    let proposal = proposed(&plan, &options);
    let given: i128 = granted(&proposal).iter().map(|(_, ore)| ore).sum();
    assert_eq!(given, mnok("21") + mnok("18.5"));
    let [left] = proposal.left.as_slice() else { panic!("{:?}", proposal.left) };
    assert_eq!((left.grant.as_str(), left.amount), ("g-rhf-29", mnok("11.5")));
    assert!(left.bound);
    let lacking = proposal.lines.iter().filter(|line| line.why.is_some());
    let lacking: Vec<_> = lacking.map(|l| (l.tiltak.as_str(), l.lacks, l.why)).collect();
    let bound = Some(Lack::Bound(mnok("11.5")));
    assert_eq!(lacking, ["RM2-T2", "RM5-T3.2", "RM5-T8"].map(|id| (id, mnok("18.5"), bound)));
}

/// The totals are the paper's however the money is given out: 97 and 29 for
/// the directorate's own tiltak, first come first served, and nothing lawful
/// for Norsk Helsenett's four but what is unclear.
#[test]
fn starting_over_gives_the_same_totals() {
    let plan = base();
    let options = Options { existing: Existing::StartOver, ..Options::default() };
    let after = accepted(&plan, &proposed(&plan, &options).changes);
    let cell = in_2020(&after);
    assert_eq!((cell.granted, cell.unclear, cell.uncovered), (mnok("126"), mnok("95"), 0));
    let figures = Figures::of(&after);
    for (at, tiltak) in after.tiltak.iter().enumerate() {
        let cell = figures.tiltak(at, Year::clamped(2020));
        let expected = match tiltak.code.as_str() {
            // The last by code of those that the money may be used for.
            "RM3-T9" | "RM4-T1" | "RM4-T4" | "RM2-T2" | "RM4-T5.1" | "RM5-T3.2" | "RM5-T8" => 0,
            _ => cell.need,
        };
        assert_eq!(cell.granted, expected, "{}", tiltak.code);
    }
}

/// From nothing, and with enough of it, every source pays what it is meant to.
#[test]
fn an_empty_table_is_filled_from_the_sources_that_are_meant_to_pay() {
    let set = veikart::file::read_str(veikart::file::example()).unwrap();
    let full = veikart::change::resolve(&set, Some("full".parse().unwrap())).plan;
    let mut plan = Plan::clone(&full);
    let keys: Vec<_> = plan.allocations.iter().map(veikart::model::Keyed::key).collect();
    for key in keys {
        plan.allocations.remove(key);
    }
    let proposal = proposed(&plan, &Options::default());
    let after = accepted(&plan, &proposal.changes);
    assert_eq!(in_2020(&after).granted, mnok("221"));
    for allocation in after.allocations.iter() {
        let pot = plan.grants.get(allocation.grant).unwrap().pot;
        let source = plan.pot(pot).unwrap().0.id;
        assert_eq!(plan.tiltak.get(allocation.tiltak).unwrap().source, Some(source));
        assert!(allocation.mnok.iter().all(|(_, figure)| figure.evidence.is_none()));
    }
}
