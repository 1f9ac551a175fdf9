//! Large plans to measure on.

use std::fmt::Debug;
use std::str::FromStr;
use veikart::model::{
    Actor, ActorKind, Allocation, Amount, Area, Dependency, DependencyKind, Evidence, EvidenceId,
    EvidenceKind, Figure, Goal, Grant, Initiative, InitiativeNeed, Keyed, Milestone, MilestoneNeed,
    Plan, Pot, Profile, Rung, Source, SourceKind, Table, Tiltak, TiltakId, Year,
};

const SOURCES: usize = 50;
const ACTORS: usize = 12;
const GOALS: usize = 7;
/// Tiltak that mostly depend on each other.
const PROJECT: usize = 25;
const FIRST: i32 = 2020;
/// Years that a tiltak costs, and that a grant gives money in.
const YEARS: usize = 5;

/// A plan of `n` tiltak, the same every time: five years of cost each, paid by
/// one allocation from one of fifty sources, and three dependencies on earlier
/// tiltak. They stand in projects of 25, in which most depend on the ones just
/// before; the first of a project depend on other projects. Every tenth is
/// needed by a milestone, every hundredth by an initiative.
/// [`veikart::engine::check`] finds nothing in it that must be fixed.
#[must_use]
pub(crate) fn large(n: usize) -> Plan {
    Plan {
        evidence: table([evidence()]),
        actors: table((0..ACTORS).map(actor)),
        goals: table((0..GOALS).map(goal)),
        areas: table((0..GOALS).map(area)),
        tiltak: table((0..n).map(|at| tiltak(at, n))),
        milestones: table((0..n).step_by(10).map(|at| milestone(at, n))),
        initiatives: table((0..n).step_by(100).map(|at| initiative(at, n))),
        sources: table((0..SOURCES).map(source)),
        grants: table((0..SOURCES).map(|at| grant(at, n))),
        // Sorted, as the table keeps them: pushing in order is what is quick.
        allocations: table(
            (0..SOURCES)
                .flat_map(|source| (source..n).step_by(SOURCES).map(move |at| allocation(at, n))),
        ),
        ..Plan::empty("Stor plan", year(FIRST), year(FIRST + 9), year(FIRST))
    }
}

/// The id of the tiltak at a position of a [`large`] plan.
#[must_use]
pub(crate) fn tiltak_id(at: usize) -> TiltakId {
    id("t", at)
}

fn tiltak(at: usize, n: usize) -> Tiltak {
    let kinds =
        [DependencyKind::AfterStart, DependencyKind::EndsAfterEnd, DependencyKind::AfterStart];
    let after = causes(at).into_iter().zip(kinds).map(|(on, kind)| Dependency {
        on: tiltak_id(on),
        kind,
        lag: 0,
        by: by(),
    });
    Tiltak {
        goal: Some(id("g", at % GOALS)),
        area: Some(id("f", at / 3 % GOALS)),
        owners: owners(at),
        years: 5,
        cost: Profile::new(0, vec![Some(mnok(2 + at % 9)); YEARS]),
        source: Some(id("s", at % SOURCES)),
        after: after.collect(),
        by: by(),
        ..Tiltak::new(tiltak_id(at), format!("T-{at}"), format!("Tiltak nummer {at}"), start(at, n))
    }
}

/// Later for those further down, so that none stands before what it depends on.
fn start(at: usize, n: usize) -> Year {
    year(FIRST + i32::try_from(at * 5 / n).unwrap_or_default())
}

/// Up to three tiltak before this one.
fn causes(at: usize) -> Vec<usize> {
    let within = at % PROJECT;
    let mut causes: Vec<usize> = match within {
        5.. => vec![at - 5, at - 2, at - 1],
        // Spread over all that stand before.
        _ => (1..=3).filter_map(|k| (at * 7919 + k * 104_729).checked_rem(at)).collect(),
    };
    causes.sort_unstable();
    causes.dedup();
    causes
}

/// One owner, and every eighth time two.
fn owners(at: usize) -> Vec<veikart::model::ActorId> {
    let second = at.is_multiple_of(8).then(|| id("a", (at + 1) % ACTORS));
    std::iter::once(id("a", at % ACTORS)).chain(second).collect()
}

fn allocation(at: usize, n: usize) -> Allocation {
    let mnok = Profile::new(start(at, n).number(), vec![Some(mnok(1 + at % 7)); YEARS]);
    Allocation { grant: id("b", at % SOURCES), tiltak: tiltak_id(at), mnok }
}

/// Enough for all that is allocated from it.
fn grant(at: usize, n: usize) -> Grant {
    let rungs = [Rung::Granted, Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear];
    Grant {
        id: id("b", at),
        pot: id("p", at),
        rung: rungs[at % rungs.len()],
        rung_by: by(),
        mnok: Profile::new(FIRST, vec![Some(mnok(7 * (n / SOURCES + 1))); YEARS + 4]),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    }
}

fn source(at: usize) -> Source {
    Source {
        id: id("s", at),
        name: format!("Kilde {at}"),
        short: String::new(),
        kind: SourceKind::OwnBudget,
        contributors: Vec::new(),
        carry_over: None,
        pots: vec![Pot { id: id("p", at), name: "Egne midler".into(), only: None }],
        by: by(),
    }
}

/// Planned for when the last that it needs ends.
fn milestone(at: usize, n: usize) -> Milestone {
    let needs = (0..3).map(|k| (at + k * 3).min(n - 1));
    let last = (at + 6).min(n - 1);
    Milestone {
        id: id("m", at),
        code: format!("M-{at}"),
        title: format!("Milepæl {at}"),
        goal: Some(id("g", at % GOALS)),
        area: None,
        year: start(last, n).plus(4),
        needs: needs.map(|at| MilestoneNeed { tiltak: tiltak_id(at), by: by() }).collect(),
        started: None,
        planned: None,
        by: by(),
    }
}

fn initiative(at: usize, n: usize) -> Initiative {
    Initiative {
        id: id("i", at),
        title: format!("Initiativ {at}"),
        actor: None,
        date: Some(veikart::model::When::Year(start(at, n).plus(4))),
        date_by: by(),
        event: "Settes i drift".into(),
        needs: vec![InitiativeNeed { on: tiltak_id(at).record(), by: by() }],
        by: by(),
    }
}

fn evidence() -> Evidence {
    let kind = EvidenceKind::Source { document: "Notat".into(), case: String::new() };
    Evidence { id: id("e", 0), kind, says: String::new(), date: None }
}

fn actor(at: usize) -> Actor {
    Actor {
        id: id("a", at),
        name: format!("Aktør {at}"),
        short: String::new(),
        kind: ActorKind::Organisation,
        part_of: None,
        by: by(),
    }
}

fn goal(at: usize) -> Goal {
    Goal {
        id: id("g", at),
        code: format!("RM{at}"),
        title: format!("Resultatmål {at}"),
        short: String::new(),
        by: by(),
    }
}

fn area(at: usize) -> Area {
    Area { id: id("f", at), name: format!("Område {at}"), by: by() }
}

#[expect(clippy::unnecessary_wraps, reason = "records take it so")]
fn by() -> Option<EvidenceId> {
    Some(id("e", 0))
}

fn mnok(whole: usize) -> Figure {
    let amount = i64::try_from(whole).ok().and_then(|mnok| Amount::from_whole_mnok(mnok).ok());
    Figure { amount, evidence: by() }
}

fn year(number: i32) -> Year {
    Year::clamped(number)
}

/// Padded, so that ids sort as their numbers do.
fn id<T: FromStr<Err: Debug>>(pool: &str, at: usize) -> T {
    #[expect(clippy::expect_used, reason = "letters and digits are an id")]
    format!("{pool}{at:06}").parse().expect("an id")
}

fn table<T: Keyed>(rows: impl IntoIterator<Item = T>) -> Table<T> {
    let mut table = Table::default();
    for row in rows {
        let _ = table.push(row);
    }
    table
}
