//! Records of every kind but the funding.

use super::{
    ACTORS, AREAS, EVIDENCE, FIRST, GOALS, LAST, SOURCES, by, id, one_of, profile, several, when,
    words, year, year_of,
};
use proptest::option::of;
use proptest::prelude::*;
use veikart::model::{
    Actor, ActorKind, Area, Benefit, BenefitNeed, Concurrence, Consequence, Contradiction,
    Decision, DecisionStatus, Dependency, DependencyKind, Evidence, EvidenceKind, Goal, Initiative,
    InitiativeNeed, Milestone, MilestoneNeed, Outside, Policy, RecordId, Risk, Tiltak, TiltakId,
    TiltakKind,
};

/// A tiltak that may depend on the first `causes` ones, but not on itself.
pub(crate) fn tiltak(at: usize, causes: usize) -> impl Strategy<Value = Tiltak> {
    let own = id::<TiltakId>("t", at);
    (frame(at), people(), links(own, causes), stance(), (by(), by(), by(), by())).prop_map(
        |(frame, people, (after, with), stance, evidence)| Tiltak {
            owners: people.owners,
            responsible: people.responsible,
            partners: people.partners,
            after,
            with,
            outside: stance.outside,
            policy: stance.policy,
            priority: stance.priority,
            risk: stance.risk,
            by: evidence.0,
            roles_by: evidence.1,
            years_by: evidence.2,
            source_by: evidence.3,
            ..frame
        },
    )
}

/// What a tiltak is, when, and what it costs.
fn frame(at: usize) -> impl Strategy<Value = Tiltak> {
    let place = (of(one_of("g", GOALS)), of(one_of("f", AREAS)), of(one_of("s", SOURCES)));
    (words(), words(), kind(), place, FIRST..=LAST, 1..5_u16, profile(-1..=2)).prop_map(
        move |(title, note, kind, (goal, area, source), start, years, cost)| Tiltak {
            short: note.clone(),
            note,
            kind,
            goal,
            area,
            source,
            years,
            cost,
            ..Tiltak::new(id("t", at), format!("RM{at}"), title, year_of(start))
        },
    )
}

/// Who owns a tiltak, carries it out and takes part; often nobody.
fn people() -> impl Strategy<Value = Tiltak> {
    let actors = || several("a", ACTORS, 2);
    (actors(), actors(), actors()).prop_map(|(owners, responsible, partners)| Tiltak {
        owners,
        responsible,
        partners,
        ..Tiltak::new(id("t", 0), "", "", year_of(FIRST))
    })
}

/// How a tiltak stands to money, priority and risk.
fn stance() -> impl Strategy<Value = Tiltak> {
    let risk = (1..=4_u8, 1..=4_u8, by()).prop_map(|(likelihood, severity, by)| Risk {
        likelihood,
        severity,
        by,
    });
    let outside = by().prop_map(|by| Outside { process: "Egen prosess".into(), by });
    let outside = prop::option::weighted(0.15, outside);
    (outside, of(policy()), of(1..9_u16), of(risk)).prop_map(|(outside, policy, priority, risk)| {
        Tiltak {
            outside,
            policy,
            priority,
            risk,
            ..Tiltak::new(id("t", 0), "", "", year_of(FIRST))
        }
    })
}

/// Dependencies on, and concurrence with, some of the first `others` tiltak.
fn links(
    own: TiltakId,
    others: usize,
) -> impl Strategy<Value = (Vec<Dependency>, Vec<Concurrence>)> {
    let other = move || several::<TiltakId>("t", others, 2);
    (other(), other(), dependency_kind(), 0..3_u8, by()).prop_map(
        move |(after, with, kind, lag, by)| {
            let after = after.into_iter().filter(|on| *on != own);
            let with = with.into_iter().filter(|on| *on != own);
            (
                after.map(|on| Dependency { on, kind, lag, by }).collect(),
                with.map(|on| Concurrence { on, by }).collect(),
            )
        },
    )
}

fn kind() -> impl Strategy<Value = TiltakKind> {
    prop_oneof![3 => Just(TiltakKind::Tiltak), 1 => Just(TiltakKind::Activity)]
}

fn policy() -> impl Strategy<Value = Policy> {
    prop_oneof![
        Just(Policy::All),
        (0..=100_u8).prop_map(Policy::Threshold),
        Just(Policy::ScalesDown)
    ]
}

fn dependency_kind() -> impl Strategy<Value = DependencyKind> {
    prop_oneof![
        3 => Just(DependencyKind::AfterEnd),
        1 => Just(DependencyKind::AfterStart),
        1 => Just(DependencyKind::EndsAfterEnd),
    ]
}

/// Ids where a record of any kind may stand.
fn any_of(pool: &'static str, size: usize, most: usize) -> impl Strategy<Value = Vec<RecordId>> {
    several::<TiltakId>(pool, size, most)
        .prop_map(|ids| ids.into_iter().map(TiltakId::record).collect())
}

/// The first is a source, the next an assumption, and so on.
pub(crate) fn evidence(at: usize) -> impl Strategy<Value = Evidence> {
    let kind = if at.is_multiple_of(2) {
        EvidenceKind::Source { document: "Veikart 2020".into(), case: "Sak 12".into() }
    } else {
        EvidenceKind::Assumption { whose: "Sekretariatet".into(), why: "Ikke sagt".into() }
    };
    (words(), of(when())).prop_map(move |(says, date)| Evidence {
        id: id("e", at),
        kind: kind.clone(),
        says,
        date,
    })
}

pub(crate) fn actor(at: usize) -> impl Strategy<Value = Actor> {
    // Part of one before it, so that no actor is part of itself.
    let part_of = if at == 0 { Just(None).boxed() } else { of(one_of("a", at)).boxed() };
    let kind =
        prop::sample::select(vec![ActorKind::Organisation, ActorKind::Program, ActorKind::Group]);
    (words(), kind, part_of, by()).prop_map(move |(name, kind, part_of, by)| Actor {
        id: id("a", at),
        name,
        short: format!("A{at}"),
        kind,
        part_of,
        by,
    })
}

pub(crate) fn goal(at: usize) -> impl Strategy<Value = Goal> {
    (words(), by()).prop_map(move |(title, by)| Goal {
        id: id("g", at),
        code: format!("RM{at}"),
        title,
        short: String::new(),
        by,
    })
}

pub(crate) fn area(at: usize) -> impl Strategy<Value = Area> {
    (words(), by()).prop_map(move |(name, by)| Area { id: id("f", at), name, by })
}

pub(crate) fn milestone(at: usize, tiltak: usize) -> impl Strategy<Value = Milestone> {
    let place = (of(one_of("g", GOALS)), of(one_of("f", AREAS)));
    let counts = (of(0..5_u16), of(0..5_u16));
    (words(), place, year(), several("t", tiltak, 3), counts, by()).prop_map(
        move |(title, (goal, area), year, needs, (started, planned), by)| Milestone {
            id: id("m", at),
            code: format!("M{at}"),
            title,
            goal,
            area,
            year,
            needs: needs.into_iter().map(|tiltak| MilestoneNeed { tiltak, by }).collect(),
            started,
            planned,
            by,
        },
    )
}

pub(crate) fn initiative(at: usize, tiltak: usize) -> impl Strategy<Value = Initiative> {
    let needs = any_of("t", tiltak, 3);
    (words(), of(one_of("a", ACTORS)), of(when()), needs, (by(), by())).prop_map(
        move |(title, actor, date, needs, (date_by, by))| Initiative {
            id: id("i", at),
            title,
            actor,
            date,
            date_by,
            event: "Innføring".into(),
            needs: needs.into_iter().map(|on| InitiativeNeed { on, by }).collect(),
            by,
        },
    )
}

pub(crate) fn consequence(at: usize, tiltak: usize) -> impl Strategy<Value = Consequence> {
    (words(), any_of("t", tiltak, 2), by(), by()).prop_map(move |(text, of, by, link_by)| {
        Consequence { id: id("k", at), text, of, by, link_by }
    })
}

/// A benefit of the first tiltak, of milestones, or of nothing.
pub(crate) fn benefit(at: usize, tiltak: usize) -> impl Strategy<Value = Benefit> {
    let needs = (any_of("t", tiltak, 2), any_of("m", 3, 1));
    let worth = of(super::figure());
    (words(), several("a", ACTORS, 2), needs, of(year()), worth, (by(), by())).prop_map(
        move |(title, who, (tiltak, milestones), year, yearly, (link_by, by))| Benefit {
            id: id("n", at),
            title,
            who,
            needs: tiltak
                .into_iter()
                .chain(milestones)
                .map(|on| BenefitNeed { on, by: link_by })
                .collect(),
            year,
            yearly,
            by,
        },
    )
}

pub(crate) fn contradiction(at: usize) -> impl Strategy<Value = Contradiction> {
    let evidence = || one_of("e", EVIDENCE);
    (any_of("g", GOALS, 2), words(), evidence(), evidence()).prop_map(
        move |(about, text, follows, other)| Contradiction {
            id: id("c", at),
            about,
            text,
            follows,
            other,
            scenario: None,
        },
    )
}

pub(crate) fn decision(at: usize) -> impl Strategy<Value = Decision> {
    let status = prop::sample::select(vec![DecisionStatus::Made, DecisionStatus::Awaited]);
    (words(), of(when()), status, any_of("s", SOURCES, 2), by()).prop_map(
        move |(text, date, status, about, by)| Decision {
            id: id("d", at),
            forum: "NUFA".into(),
            case: "12/20".into(),
            date,
            status,
            text,
            about,
            by,
        },
    )
}
