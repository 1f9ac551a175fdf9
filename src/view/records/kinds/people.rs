//! Actors, goals and focus areas.

use crate::change::RecordKind;
use crate::model::{Actor, ActorKind, Area, Goal};
use crate::view::records::field::{Field, Formed, Line};
use crate::view::records::slot::{line, maybe, must, word, wrapped};

const KINDS: &[ActorKind] = &[ActorKind::Organisation, ActorKind::Program, ActorKind::Group];
const KIND_WORDS: &[&str] = &["register-organisation", "register-program", "register-actor-group"];

impl Formed for Actor {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-name",
            |r, _, _| must(&mut r.name),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-short", |r, _, _| line(&mut r.short))),
        Line::One(Field::new("register-kind", |r, _, _| word(&mut r.kind, KINDS, KIND_WORDS))),
        Line::One(Field::new("register-part-of", |r, _, _| {
            maybe(&mut r.part_of, &[RecordKind::Actor])
        })),
    ];
}

impl Formed for Goal {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-code", |r, _, _| must(&mut r.code))),
        Line::One(Field::based(
            "register-title",
            |r, _, _| must(&mut r.title),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-short-title", |r, _, _| wrapped(&mut r.short))),
    ];
}

impl Formed for Area {
    const LINES: &'static [Line<Self>] = &[Line::One(Field::based(
        "register-name",
        |r, _, _| must(&mut r.name),
        |r, _| Some(&mut r.by),
    ))];
}
