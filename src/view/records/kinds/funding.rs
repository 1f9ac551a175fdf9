//! Sources with their pots, and grants.

use super::tiltak::index;
use crate::change::RecordKind;
use crate::model::{
    CarryOver, Contributor, Grant, Message, Pot, RecordId, Restriction, Rung, Source, SourceKind,
};
use crate::view::records::field::{Adds, Field, Formed, Group, Line, RowsOf};
use crate::view::records::slot::{
    Among, Slot, amount, just, maybe, maybe_date, must, percent, refused, several, short, text,
    word, words, wrapped,
};

const ACTORS: &[RecordKind] = &[RecordKind::Actor];
const KINDS: &[SourceKind] = &[SourceKind::OwnBudget, SourceKind::CoFunding, SourceKind::Earmarked];
const KIND_WORDS: &[&str] = &["register-own-budget", "register-co-funding", "register-earmarked"];
const RUNGS: &[Rung] =
    &[Rung::Unclear, Rung::Applied, Rung::Signalled, Rung::Granted, Rung::Rejected];
const RUNG_WORDS: &[&str] =
    &["rung-unclear", "rung-applied", "rung-signalled", "rung-granted", "rung-rejected"];

impl Formed for Source {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-name",
            |r, _, _| must(&mut r.name),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-short", |r, _, _| wrapped(&mut r.short))),
        Line::One(Field::new("register-kind", |r, _, _| word(&mut r.kind, KINDS, KIND_WORDS))),
        Line::One(Field::based(
            "register-carry-over",
            |r, _, _| carry_over(&mut r.carry_over),
            |r, _| r.carry_over.as_mut().map(|rule| &mut rule.by),
        )),
        Line::Many(CONTRIBUTORS),
        Line::Many(POTS),
    ];
}

const CONTRIBUTORS: Group<Source> = Group {
    label: "register-contributors",
    row: "register-contributors-row",
    empty: "register-contributors-none",
    block: false,
    rows: RowsOf::List(|r| r.contributors.len()),
    fields: &[
        Field::based(
            "register-actor",
            |r: &mut Source, at, _| {
                just(&mut r.contributors.get_mut(index(at))?.actor, Among::Kinds(ACTORS))
            },
            |r, at| r.contributors.get_mut(index(at)).map(|one| &mut one.by),
        ),
        Field::new("register-share", |r: &mut Source, at, lang| {
            percent(&mut r.contributors.get_mut(index(at))?.share, lang)
        }),
    ],
    add: (
        "register-contributors-add",
        Adds::Chosen(
            Among::Kinds(ACTORS),
            |r| r.contributors.iter().map(|one| one.actor.record()).collect(),
            |r, id| r.contributors.push(Contributor { actor: id.into(), share: None, by: None }),
        ),
    ),
    remove: Some(|r, at| {
        r.contributors.remove(at);
    }),
    pot: None,
};

const POTS: Group<Source> = Group {
    label: "register-pots",
    row: "register-pots-row",
    empty: "register-pots-none",
    block: true,
    rows: RowsOf::List(|r| r.pots.len()),
    fields: &[
        Field::new("register-name", |r: &mut Source, at, _| must(&mut pot(r, at)?.name)),
        Field::based(
            "register-use",
            |r: &mut Source, at, _| bound(&mut pot(r, at)?.only),
            |r, at| only(r, at).map(|only| &mut only.by),
        ),
        Field::new("register-purpose", |r: &mut Source, at, _| wrapped(&mut only(r, at)?.purpose)),
        Field::new("register-only-tiltak", |r: &mut Source, at, _| {
            several(&mut only(r, at)?.tiltak, &[RecordKind::Tiltak], "register-none-named")
        }),
        Field::new("register-only-areas", |r: &mut Source, at, _| {
            several(&mut only(r, at)?.areas, &[RecordKind::Area], "register-any")
        }),
        Field::new("register-only-goals", |r: &mut Source, at, _| {
            several(&mut only(r, at)?.goals, &[RecordKind::Goal], "register-any")
        }),
        Field::new("register-only-owners", |r: &mut Source, at, _| {
            several(&mut only(r, at)?.owners, ACTORS, "register-any")
        }),
    ],
    add: (
        "register-pots-add",
        Adds::Blank(|r, id: RecordId, name| {
            r.pots.push(Pot { id: id.into(), name, only: None });
        }),
    ),
    remove: None,
    pot: Some(|r, at| r.pots.get(at).map(|pot| pot.id)),
};

fn pot(source: &mut Source, at: i32) -> Option<&mut Pot> {
    source.pots.get_mut(index(at))
}

fn only(source: &mut Source, at: i32) -> Option<&mut Restriction> {
    pot(source, at)?.only.as_mut()
}

fn bound(only: &mut Option<Restriction>) -> Option<Slot<'_>> {
    let all = ["register-use-any", "register-use-bound"].map(Message::new);
    words(usize::from(only.is_some()), all.to_vec(), |at| {
        if at == 0 {
            *only = None;
        } else if only.is_none() {
            *only = Some(Restriction::default());
        }
    })
}

fn carry_over(rule: &mut Option<CarryOver>) -> Option<Slot<'_>> {
    let shown = rule.as_ref().map_or_else(|| "?".to_owned(), |rule| rule.percent.to_string());
    short(shown, |typed| {
        let plain = typed.trim().trim_end_matches('%').trim_end();
        if matches!(plain, "" | "?") {
            *rule = None;
            return Ok(());
        }
        let percent: Option<u8> = plain.parse().ok();
        let percent = percent.filter(|percent| *percent <= 100);
        let percent = percent.ok_or_else(|| refused("register-refused-whole-percent", typed))?;
        let by = rule.as_ref().and_then(|rule| rule.by);
        *rule = Some(CarryOver { percent, by });
        Ok(())
    })
}

impl Formed for Grant {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-pot", |r, _, _| just(&mut r.pot, Among::Pots))),
        Line::One(Field::based(
            "register-rung",
            |r, _, _| word(&mut r.rung, RUNGS, RUNG_WORDS),
            |r, _| Some(&mut r.rung_by),
        )),
        Line::Many(MONEY),
        Line::One(Field::new("register-asked", |r, _, lang| maybe_date(&mut r.asked, lang))),
        Line::One(Field::new("register-answered", |r, _, lang| maybe_date(&mut r.answered, lang))),
        Line::One(Field::new("register-decision", |r, _, _| {
            maybe(&mut r.decision, &[RecordKind::Decision])
        })),
        Line::One(Field::new("register-note", |r, _, _| text(&mut r.note))),
    ];
}

const MONEY: Group<Grant> = Group {
    label: "register-money",
    row: "register-money-row",
    empty: "",
    block: false,
    rows: RowsOf::Years(|r| r.mnok.bounds()),
    fields: &[Field::based(
        "register-amount",
        |r: &mut Grant, year, lang| amount(&mut r.mnok, year, lang),
        |r, year| r.mnok.evidence_mut(year),
    )],
    add: ("", Adds::Never),
    remove: None,
    pot: None,
};
