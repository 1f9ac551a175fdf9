//! What the plan is.

use super::tiltak::index;
use crate::model::{About, Silence};
use crate::view::records::field::{Adds, Field, Formed, Group, Line, RowsOf};
use crate::view::records::slot::{line, maybe_date, maybe_year, must, text, year};

impl Formed for About {
    const LINES: &'static [Line<Self>] = &[
        Line::One(Field::new("register-title", |r, _, _| must(&mut r.title))),
        Line::One(Field::new("register-presented", |r, _, _| line(&mut r.case))),
        Line::One(Field::new("register-as-of", |r, _, lang| maybe_date(&mut r.as_of, lang))),
        Line::One(Field::new("register-first", |r, _, _| year(&mut r.first))),
        Line::One(Field::new("register-last", |r, _, _| year(&mut r.last))),
        Line::One(Field::new("register-focus", |r, _, _| year(&mut r.focus))),
        Line::One(Field::new("register-price-year", |r, _, _| maybe_year(&mut r.price_year))),
        Line::Many(SILENT),
        Line::One(Field::new("register-note", |r, _, _| text(&mut r.note))),
    ];
}

const SILENT: Group<About> = Group {
    label: "register-silent",
    row: "register-silent-row",
    empty: "register-silent-none",
    block: false,
    rows: RowsOf::List(|r| r.silent.len()),
    fields: &[Field::based(
        "register-year",
        |r: &mut About, at, _| year(&mut r.silent.get_mut(index(at))?.year),
        |r, at| r.silent.get_mut(index(at)).map(|silence| &mut silence.by),
    )],
    add: (
        "register-silent-add",
        Adds::Year(
            |r| r.silent.iter().map(|silence| silence.year).collect(),
            |r, year| {
                r.silent.push(Silence { year, by: None });
                r.silent.sort_by_key(|silence| silence.year);
            },
        ),
    ),
    remove: Some(|r, at| {
        r.silent.remove(at);
    }),
    pot: None,
};
