//! Who is asked, and for how much by the sharing key, as the content of a
//! sheet.

use crate::model::{Message, SourceId};
use crate::text::Texts;
use crate::ui::sheet::{self, Cell, Line, Rows, Tone};
use crate::view::funding::{Shared, Sum};

/// A row of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::funding) enum Row {
    /// One who is asked, by source, counted from 0.
    Actor(SourceId, usize),
    /// All of them.
    Sum,
}

/// A column of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::funding) enum Column {
    /// Who.
    Name,
    /// The share.
    Share,
    /// The part of an ask, counted from 0; after the last of all.
    Ask(usize),
}

/// Who is asked.
pub(super) struct Who<'a> {
    shared: &'a Shared,
    texts: &'static Texts,
    columns: Vec<sheet::Column<Column>>,
}

impl<'a> Who<'a> {
    pub(super) fn new(shared: &'a Shared, texts: &'static Texts, scale: f32) -> Self {
        let column = |key, title: String, width: f32| sheet::Column::new(key, title, width * scale);
        let mut columns = vec![
            column(Column::Name, texts.tr("sharing-actor"), 272.0),
            column(Column::Share, texts.tr("sharing-share"), 96.0)
                .right()
                .hint(texts.tr("sharing-share-hint")),
        ];
        let asks = shared.asks.iter().enumerate();
        columns.extend(asks.map(|(at, ask)| {
            let full = format!("{}, {}", ask.pot, texts.tr(ask.rung.key()));
            column(Column::Ask(at), texts.tr(ask.rung.key()), 128.0).full(full).right()
        }));
        if shared.asks.len() > 1 {
            columns.push(column(Column::Ask(shared.asks.len()), texts.tr("sum"), 128.0).right());
        }
        Self { shared, texts, columns }
    }

    /// What all are asked for in a column.
    fn sum(&self, at: usize) -> String {
        let asks = &self.shared.asks;
        let mut sum = Sum::default();
        for ask in asks.get(at).map_or(asks.as_slice(), std::slice::from_ref) {
            sum.join(&ask.amount);
        }
        sum.text(self.texts)
    }
}

impl Rows for Who<'_> {
    type Row = Row;
    type Column = Column;

    fn len(&self) -> usize {
        self.shared.contributors.len() + 1
    }

    fn line(&self, at: usize) -> Line<'_, Row> {
        if at < self.shared.contributors.len() {
            Line::Body(Row::Actor(self.shared.source, at))
        } else {
            Line::Total(Row::Sum)
        }
    }

    fn columns(&self) -> &[sheet::Column<Column>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: Column) -> Cell<'_> {
        let Some(share) = self.shared.contributors.get(at) else {
            return match column {
                Column::Name => Cell::new(self.texts.tr("sum")),
                Column::Share => {
                    let shares = self.shared.shares.as_ref();
                    let cell = Cell::new(shares.map_or("?", |(sum, _)| sum));
                    if shares.is_some_and(|(_, whole)| !whole) {
                        cell.tone(Tone::Gap)
                    } else {
                        cell
                    }
                }
                Column::Ask(at) => Cell::new(self.sum(at)),
            }
            .strong()
            .locked();
        };
        match column {
            Column::Name => Cell::new(share.name.as_str()).locked(),
            Column::Share => Cell::new(share.text.as_str()).assumed(share.assumed),
            Column::Ask(at) => {
                let part = share.parts.get(at).copied().unwrap_or_default();
                let cell = Cell::new(part.text(self.texts)).assumed(part.assumed).locked();
                if part.amount.is_none() { cell.tone(Tone::Muted) } else { cell }
            }
        }
    }

    fn input(&self, at: usize, column: Column) -> String {
        match (self.shared.contributors.get(at), column) {
            (Some(share), Column::Share) => share.input(self.texts),
            _ => self.cell(at, column).text.into_owned(),
        }
    }

    fn name(&self, at: usize, column: Column) -> String {
        let sum = self.texts.tr("sum");
        let who = self.shared.contributors.get(at).map_or(sum.as_str(), |share| &share.name);
        let title = self.columns.iter().find(|of| of.key == column).map(|of| of.full.as_str());
        let text = self.cell(at, column).text;
        match column {
            Column::Name => text.into_owned(),
            _ => [who, title.unwrap_or_default(), &text].join(", "),
        }
    }

    fn tip(&self, at: usize, column: Column) -> Option<String> {
        let share = self.shared.contributors.get(at)?;
        match column {
            Column::Share => Some(share.evidence.clone()),
            Column::Ask(at) => share.parts.get(at)?.between(self.texts),
            Column::Name => None,
        }
    }

    fn why_locked(&self, _at: usize, column: Column) -> Option<Message> {
        Some(match column {
            Column::Name => Message::new("refused-source"),
            Column::Share | Column::Ask(_) => Message::new("refused-key"),
        })
    }
}
