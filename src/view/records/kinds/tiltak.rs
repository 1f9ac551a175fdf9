//! Tiltak, with all that can be said of one.

use crate::change::RecordKind;
use crate::model::{
    Concurrence, Dependency, DependencyKind, EvidenceId, Message, Outside, Policy, RecordId, Risk,
    Tiltak, TiltakId, TiltakKind,
};
use crate::view::records::field::{Adds, Field, Formed, Group, Line, RowsOf};
use crate::view::records::slot::{
    Among, Slot, amount, just, line, maybe, must, number, refused, several, short, text, word,
    words, wrapped, year,
};

const TILTAK: &[RecordKind] = &[RecordKind::Tiltak];
const ACTORS: &[RecordKind] = &[RecordKind::Actor];
const KINDS: &[TiltakKind] = &[TiltakKind::Tiltak, TiltakKind::Activity];
const KIND_WORDS: &[&str] = &["inspector-type-tiltak", "inspector-type-activity"];
const LINKS: &[DependencyKind] =
    &[DependencyKind::AfterEnd, DependencyKind::AfterStart, DependencyKind::EndsAfterEnd];
const LINK_WORDS: &[&str] =
    &["register-after-end", "register-after-start", "register-ends-after-end"];

/// A share of the cost to begin with, where it must be granted in part.
const THRESHOLD: u8 = 50;

impl Formed for Tiltak {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-code", |r, _, _| must(&mut r.code))),
        Line::One(Field::based(
            "register-title",
            |r, _, _| must(&mut r.title),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-short-title", |r, _, _| wrapped(&mut r.short))),
        Line::One(Field::new("register-kind", |r, _, _| word(&mut r.kind, KINDS, KIND_WORDS))),
        Line::One(Field::new("register-goal", |r, _, _| maybe(&mut r.goal, &[RecordKind::Goal]))),
        Line::One(Field::new("register-area", |r, _, _| maybe(&mut r.area, &[RecordKind::Area]))),
        Line::One(Field::based(
            "register-owners",
            |r, _, _| several(&mut r.owners, ACTORS, "nobody-yet"),
            |r, _| Some(&mut r.roles_by),
        )),
        Line::One(Field::new("register-responsible", |r, _, _| {
            several(&mut r.responsible, ACTORS, "nobody-yet")
        })),
        Line::One(Field::new("register-partners", |r, _, _| {
            several(&mut r.partners, ACTORS, "nobody-yet")
        })),
        Line::One(Field::based(
            "register-start",
            |r, _, _| year(&mut r.start),
            |r, _| Some(&mut r.years_by),
        )),
        Line::One(Field::new("register-years", |r, _, _| years(r))),
        Line::One(Field::based(
            "register-intended-source",
            |r, _, _| maybe(&mut r.source, &[RecordKind::Source]),
            |r, _| Some(&mut r.source_by),
        )),
        Line::One(Field::based(
            "register-financed",
            |r, _, _| financed(&mut r.outside),
            |r, _| r.outside.as_mut().map(|outside| &mut outside.by),
        )),
        Line::One(Field::new("register-process", |r, _, _| line(&mut r.outside.as_mut()?.process))),
        Line::One(Field::new("register-policy", |r, _, _| policy(&mut r.policy))),
        Line::One(Field::new("register-threshold", |r, _, _| threshold(&mut r.policy))),
        Line::One(Field::new("register-priority", |r, _, _| number(&mut r.priority))),
        Line::One(Field::based(
            "register-risk",
            |r, _, _| risk(&mut r.risk),
            |r, _| r.risk.as_mut().map(|risk| &mut risk.by),
        )),
        Line::Many(COSTS),
        Line::Many(AFTER),
        Line::Many(WITH),
        Line::One(Field::new("register-note", |r, _, _| text(&mut r.note))),
    ];
}

const COSTS: Group<Tiltak> = Group {
    label: "register-costs",
    row: "register-costs-row",
    empty: "",
    block: false,
    rows: RowsOf::Years(|r| {
        let (first, last) = r.cost.bounds()?;
        Some((r.start.number().saturating_add(first), r.start.number().saturating_add(last)))
    }),
    fields: &[Field::based(
        "register-amount",
        |r: &mut Tiltak, year, lang| {
            let offset = year.saturating_sub(r.start.number());
            amount(&mut r.cost, offset, lang)
        },
        |r, year| r.cost.evidence_mut(year.saturating_sub(r.start.number())),
    )],
    add: ("", Adds::Never),
    remove: None,
    pot: None,
};

const AFTER: Group<Tiltak> = Group {
    label: "register-after",
    row: "register-after-row",
    empty: "register-after-none",
    block: false,
    rows: RowsOf::List(|r| r.after.len()),
    fields: &[
        Field::based(
            "register-after-on",
            |r: &mut Tiltak, at, _| just(&mut r.after.get_mut(index(at))?.on, Among::Kinds(TILTAK)),
            |r, at| r.after.get_mut(index(at)).map(|link| &mut link.by),
        ),
        Field::new("register-after-kind", |r: &mut Tiltak, at, _| {
            word(&mut r.after.get_mut(index(at))?.kind, LINKS, LINK_WORDS)
        }),
        Field::new("register-lag", |r: &mut Tiltak, at, _| {
            lag(&mut r.after.get_mut(index(at))?.lag)
        }),
    ],
    add: (
        "register-after-add",
        Adds::Chosen(
            Among::Kinds(TILTAK),
            |r| linked(r, r.after.iter().map(|link| link.on)),
            |r, on| {
                let kind = DependencyKind::AfterEnd;
                r.after.push(Dependency { on: on.into(), kind, lag: 0, by: None });
            },
        ),
    ),
    remove: Some(|r, at| {
        r.after.remove(at);
    }),
    pot: None,
};

const WITH: Group<Tiltak> = Group {
    label: "register-with",
    row: "register-with-row",
    empty: "register-with-none",
    block: false,
    rows: RowsOf::List(|r| r.with.len()),
    fields: &[Field::based(
        "register-with-on",
        |r: &mut Tiltak, at, _| just(&mut r.with.get_mut(index(at))?.on, Among::Kinds(TILTAK)),
        |r, at| r.with.get_mut(index(at)).map(|link| &mut link.by),
    )],
    add: (
        "register-with-add",
        Adds::Chosen(
            Among::Kinds(TILTAK),
            |r| linked(r, r.with.iter().map(|link| link.on)),
            |r, on| r.with.push(Concurrence { on: on.into(), by: None }),
        ),
    ),
    remove: Some(|r, at| {
        r.with.remove(at);
    }),
    pot: None,
};

/// What cannot be linked to again: what is, and the tiltak itself.
fn linked(tiltak: &Tiltak, on: impl Iterator<Item = TiltakId>) -> Vec<RecordId> {
    on.chain([tiltak.id]).map(TiltakId::record).collect()
}

/// A place in a list; a place that no list has, for what is none.
pub(super) fn index(at: i32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn years(tiltak: &mut Tiltak) -> Option<Slot<'_>> {
    short(tiltak.years.to_string(), |typed| {
        let years: Option<u16> = typed.trim().parse().ok();
        let years = years.filter(|years| (1..=200).contains(years));
        tiltak.years = years.ok_or_else(|| refused("years-typed", typed))?;
        Ok(())
    })
}

fn lag(lag: &mut u8) -> Option<Slot<'_>> {
    short(lag.to_string(), |typed| {
        let blank = typed.trim().is_empty();
        let read = || typed.trim().parse().map_err(|_| refused("register-refused-lag", typed));
        *lag = if blank { 0 } else { read()? };
        Ok(())
    })
}

fn financed(outside: &mut Option<Outside>) -> Option<Slot<'_>> {
    let all = ["register-in-plan", "register-own-process"].map(Message::new);
    words(usize::from(outside.is_some()), all.to_vec(), |at| {
        if at == 0 {
            *outside = None;
        } else if outside.is_none() {
            *outside = Some(Outside { process: String::new(), by: None });
        }
    })
}

fn policy(policy: &mut Option<Policy>) -> Option<Slot<'_>> {
    let now = match policy {
        None => 0,
        Some(Policy::All) => 1,
        Some(Policy::Threshold(_)) => 2,
        Some(Policy::ScalesDown) => 3,
    };
    let keys = [
        "inspector-policy-default",
        "inspector-policy-all",
        "register-policy-part",
        "inspector-policy-scales-down",
    ];
    words(now, keys.map(Message::new).to_vec(), move |at| {
        *policy = match (at, &policy) {
            (1, _) => Some(Policy::All),
            (2, Some(Policy::Threshold(part))) => Some(Policy::Threshold(*part)),
            (2, _) => Some(Policy::Threshold(THRESHOLD)),
            (3, _) => Some(Policy::ScalesDown),
            _ => None,
        };
    })
}

fn threshold(policy: &mut Option<Policy>) -> Option<Slot<'_>> {
    let Some(Policy::Threshold(part)) = policy else { return None };
    short(part.to_string(), |typed| {
        let percent: Option<u8> = typed.trim().trim_end_matches('%').trim_end().parse().ok();
        let percent = percent.filter(|percent| (1..=100).contains(percent));
        *part = percent.ok_or_else(|| refused("threshold-typed", typed))?;
        Ok(())
    })
}

/// Both scores at once: one without the other would be made up.
fn risk(risk: &mut Option<Risk>) -> Option<Slot<'_>> {
    const LIKELY: [&str; 4] =
        ["register-likely-1", "register-likely-2", "register-likely-3", "register-likely-4"];
    const SEVERE: [&str; 4] =
        ["register-severe-1", "register-severe-2", "register-severe-3", "register-severe-4"];
    let mut all = vec![Message::new("register-risk-none")];
    for likely in LIKELY {
        let pair = |severe: &'static str| {
            Message::new("register-risk-both")
                .message("likelihood", Message::new(likely))
                .message("severity", Message::new(severe))
        };
        all.extend(SEVERE.map(pair));
    }
    let place = |risk: &Risk| {
        let [likely, severe] = [risk.likelihood, risk.severity].map(|score| score.clamp(1, 4) - 1);
        1 + 4 * usize::from(likely) + usize::from(severe)
    };
    let now = risk.as_ref().map_or(0, place);
    words(now, all, move |at| {
        let by: Option<EvidenceId> = risk.and_then(|risk| risk.by);
        let score = |score: usize| u8::try_from(score % 4 + 1).unwrap_or(1);
        let both = at.checked_sub(1).map(|at| (score(at / 4), score(at)));
        *risk = both.map(|(likelihood, severity)| Risk { likelihood, severity, by });
    })
}
