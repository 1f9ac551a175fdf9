//! Evidence, decisions, contradictions and stated totals.

use crate::change::RecordKind;
use crate::model::{
    Contradiction, Decision, DecisionStatus, Evidence, EvidenceKind, Measure, Message, Stated,
};
use crate::view::records::field::{Field, Formed, Line};
use crate::view::records::slot::{
    Among, Slot, date, figure, just, line, maybe, maybe_date, must, one_of, several, word, words,
    wrapped, year,
};

const STATUSES: &[DecisionStatus] = &[DecisionStatus::Awaited, DecisionStatus::Made];
const STATUS_WORDS: &[&str] = &["register-awaited", "register-made"];
const MEASURES: &[Measure] = &[Measure::Need, Measure::Granted, Measure::Gap];
const MEASURE_WORDS: &[&str] = &["need", "granted", "gap"];
const DECIDED: &[RecordKind] = &[RecordKind::Source, RecordKind::Grant, RecordKind::Tiltak];
const DISPUTED: &[RecordKind] = &[
    RecordKind::Grant,
    RecordKind::Stated,
    RecordKind::Tiltak,
    RecordKind::Source,
    RecordKind::Milestone,
    RecordKind::Initiative,
    RecordKind::Actor,
    RecordKind::Goal,
    RecordKind::Area,
];

impl Formed for Evidence {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-says", |r, _, _| wrapped(&mut r.says))),
        Line::One(Field::new("register-kind", |r, _, _| kind(&mut r.kind))),
        Line::One(Field::new("register-document", |r, _, _| match &mut r.kind {
            EvidenceKind::Source { document, .. } => must(document),
            EvidenceKind::Assumption { .. } => None,
        })),
        Line::One(Field::new("register-case", |r, _, _| match &mut r.kind {
            EvidenceKind::Source { case, .. } => line(case),
            EvidenceKind::Assumption { .. } => None,
        })),
        Line::One(Field::new("register-whose", |r, _, _| match &mut r.kind {
            EvidenceKind::Assumption { whose, .. } => must(whose),
            EvidenceKind::Source { .. } => None,
        })),
        Line::One(Field::new("register-why", |r, _, _| match &mut r.kind {
            EvidenceKind::Assumption { why, .. } => must(why),
            EvidenceKind::Source { .. } => None,
        })),
        Line::One(Field::new("register-date", |r, _, lang| maybe_date(&mut r.date, lang))),
    ];
}

/// A source or an assumption. What is written of the one is kept as what is
/// written of the other, so that nothing is lost by trying.
fn kind(kind: &mut EvidenceKind) -> Option<Slot<'_>> {
    let all = ["register-document-kind", "register-assumption-kind"].map(Message::new);
    let now = usize::from(matches!(kind, EvidenceKind::Assumption { .. }));
    words(now, all.to_vec(), move |to| {
        *kind = match (std::mem::replace(kind, nothing()), to) {
            (EvidenceKind::Source { document, case }, 1) => {
                EvidenceKind::Assumption { whose: document, why: case }
            }
            (EvidenceKind::Assumption { whose, why }, 0) => {
                EvidenceKind::Source { document: whose, case: why }
            }
            (same, _) => same,
        };
    })
}

const fn nothing() -> EvidenceKind {
    EvidenceKind::Source { document: String::new(), case: String::new() }
}

impl Formed for Decision {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-forum",
            |r, _, _| must(&mut r.forum),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-case", |r, _, _| line(&mut r.case))),
        Line::One(Field::new("register-status", |r, _, _| {
            word(&mut r.status, STATUSES, STATUS_WORDS)
        })),
        Line::One(Field::new("register-date", |r, _, lang| maybe_date(&mut r.date, lang))),
        Line::One(Field::new("register-decides", |r, _, _| must(&mut r.text))),
        Line::One(Field::new("register-about", |r, _, _| {
            several(&mut r.about, DECIDED, "register-nothing-named")
        })),
    ];
}

impl Formed for Contradiction {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-disagrees", |r, _, _| must(&mut r.text))),
        Line::One(Field::new("register-followed", |r, _, _| {
            just(&mut r.follows, Among::Kinds(&[RecordKind::Evidence]))
        })),
        Line::One(Field::new("register-otherwise", |r, _, _| {
            just(&mut r.other, Among::Kinds(&[RecordKind::Evidence]))
        })),
        Line::One(Field::new("register-about", |r, _, _| {
            several(&mut r.about, DISPUTED, "register-nothing-named")
        })),
        Line::One(Field::new("register-scenario", |r, _, _| {
            one_of(&mut r.scenario, Among::Scenarios, "register-none")
        })),
    ];
}

impl Formed for Stated {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-measure", |r, _, _| {
            word(&mut r.measure, MEASURES, MEASURE_WORDS)
        })),
        Line::One(Field::new("register-year", |r, _, _| year(&mut r.year))),
        Line::One(Field::based(
            "register-stated-amount",
            |r, _, lang| figure(&mut r.figure, lang),
            |r, _| Some(&mut r.figure.evidence),
        )),
        Line::One(Field::new("register-exactness", |r, _, _| {
            word(&mut r.approximate, &[false, true], &["register-exact", "register-approximate"])
        })),
        Line::One(Field::new("register-as-of", |r, _, lang| date(&mut r.as_of, lang))),
        Line::One(Field::new("register-current", |r, _, _| {
            word(&mut r.current, &[true, false], &["register-this-plan", "register-earlier-plan"])
        })),
        Line::One(Field::new("register-only-owner", |r, _, _| {
            maybe(&mut r.owner, &[RecordKind::Actor])
        })),
        Line::One(Field::new("register-only-source", |r, _, _| {
            maybe(&mut r.source, &[RecordKind::Source])
        })),
    ];
}
