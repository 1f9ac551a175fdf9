//! Milestones, initiatives, consequences and benefits.

use super::tiltak::index;
use crate::change::RecordKind;
use crate::model::{
    Benefit, BenefitNeed, Consequence, Initiative, InitiativeNeed, Milestone, MilestoneNeed,
};
use crate::view::records::field::{Adds, Field, Formed, Group, Line, RowsOf};
use crate::view::records::slot::{
    Among, just, maybe, maybe_date, maybe_figure, maybe_year, must, number, several, wrapped, year,
};

const TILTAK: &[RecordKind] = &[RecordKind::Tiltak];
const DELIVERABLES: &[RecordKind] = &[RecordKind::Tiltak, RecordKind::Milestone];
const CAUSES: &[RecordKind] = &[RecordKind::Tiltak, RecordKind::Goal, RecordKind::Area];

/// The group of what a record needs.
macro_rules! needs {
    ($record:ty, $on:ident, $among:expr, $new:expr) => {
        Group {
            label: "register-needs",
            row: "register-needs-row",
            empty: "register-needs-none",
            block: false,
            rows: RowsOf::List(|r| r.needs.len()),
            fields: &[Field::based(
                "register-needs-on",
                |r: &mut $record, at, _| {
                    just(&mut r.needs.get_mut(index(at))?.$on, Among::Kinds($among))
                },
                |r, at| r.needs.get_mut(index(at)).map(|need| &mut need.by),
            )],
            add: (
                "register-needs-add",
                Adds::Chosen(
                    Among::Kinds($among),
                    |r| r.needs.iter().map(|need| need.$on.into()).collect(),
                    |r, id| r.needs.push($new(id)),
                ),
            ),
            remove: Some(|r, at| {
                r.needs.remove(at);
            }),
            pot: None,
        }
    };
}

impl Formed for Milestone {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-code", |r, _, _| must(&mut r.code))),
        Line::One(Field::based(
            "register-title",
            |r, _, _| must(&mut r.title),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-year", |r, _, _| year(&mut r.year))),
        Line::One(Field::new("register-goal", |r, _, _| maybe(&mut r.goal, &[RecordKind::Goal]))),
        Line::One(Field::new("register-area", |r, _, _| maybe(&mut r.area, &[RecordKind::Area]))),
        Line::One(Field::new("register-planned", |r, _, _| number(&mut r.planned))),
        Line::One(Field::new("register-started", |r, _, _| number(&mut r.started))),
        Line::Many(needs!(Milestone, tiltak, TILTAK, |id: crate::model::RecordId| {
            MilestoneNeed { tiltak: id.into(), by: None }
        })),
    ];
}

impl Formed for Initiative {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-name",
            |r, _, _| must(&mut r.title),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-run-by", |r, _, _| {
            maybe(&mut r.actor, &[RecordKind::Actor])
        })),
        Line::One(Field::based(
            "register-deadline",
            |r, _, lang| maybe_date(&mut r.date, lang),
            |r, _| Some(&mut r.date_by),
        )),
        Line::One(Field::new("register-event", |r, _, _| wrapped(&mut r.event))),
        Line::Many(needs!(Initiative, on, DELIVERABLES, |on| InitiativeNeed { on, by: None })),
    ];
}

impl Formed for Benefit {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-gain",
            |r, _, _| must(&mut r.title),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::new("register-who", |r, _, _| {
            several(&mut r.who, &[RecordKind::Actor], "register-nobody-said")
        })),
        Line::One(Field::new("register-from-year", |r, _, _| maybe_year(&mut r.year))),
        Line::One(Field::based(
            "register-yearly",
            |r, _, lang| maybe_figure(&mut r.yearly, lang),
            |r, _| r.yearly.as_mut().map(|figure| &mut figure.evidence),
        )),
        Line::Many(needs!(Benefit, on, DELIVERABLES, |on| BenefitNeed { on, by: None })),
    ];
}

impl Formed for Consequence {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::based(
            "register-follows",
            |r, _, _| must(&mut r.text),
            |r, _| Some(&mut r.by),
        )),
        Line::One(Field::based(
            "register-causes",
            |r, _, _| several(&mut r.of, CAUSES, "register-any-cause"),
            |r, _| Some(&mut r.link_by),
        )),
    ];
}
