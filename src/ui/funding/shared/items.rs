//! What a co-funding pays for, and who owns it, as the content of a sheet.

use crate::model::{Message, TiltakId};
use crate::text::Texts;
use crate::ui::paint::Cover;
use crate::ui::sheet::{self, Cell, Ground, Line, Rows, Tone};
use crate::view::funding::{Shared, Sum};

/// A row of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::funding) enum Row {
    /// A tiltak.
    Tiltak(TiltakId),
    /// All of them.
    Sum,
}

/// A column of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::funding) enum Column {
    /// The code.
    Code,
    /// The title.
    Title,
    /// Who owns it.
    Owner,
    /// What it gets on a rung, counted from 0; after the last in all.
    Rung(usize),
}

/// What is paid for.
pub(super) struct Items<'a> {
    shared: &'a Shared,
    texts: &'static Texts,
    columns: Vec<sheet::Column<Column>>,
}

impl<'a> Items<'a> {
    pub(super) fn new(shared: &'a Shared, texts: &'static Texts, scale: f32) -> Self {
        let column = |key, title: String, width: f32| sheet::Column::new(key, title, width * scale);
        let mut columns = vec![
            column(Column::Code, texts.tr("column-code"), 92.0),
            column(Column::Title, texts.tr("column-tiltak"), 276.0),
            column(Column::Owner, texts.tr("sharing-owner"), 280.0),
        ];
        let rungs = shared.rungs.iter().enumerate();
        columns.extend(
            rungs.map(|(at, rung)| column(Column::Rung(at), texts.tr(rung.key()), 104.0).right()),
        );
        if shared.rungs.len() > 1 {
            columns.push(column(Column::Rung(shared.rungs.len()), texts.tr("sum"), 104.0).right());
        }
        Self { shared, texts, columns }
    }

    /// What a tiltak, or all of them, get in a column.
    fn amount(&self, at: usize, rung: usize) -> Sum {
        let all = &self.shared.items;
        let items = all.get(at).map_or(all.as_slice(), std::slice::from_ref);
        let mut sum = Sum::default();
        for item in items {
            match item.amounts.get(rung) {
                Some(amount) => sum.join(amount),
                None => item.amounts.iter().for_each(|amount| sum.join(amount)),
            }
        }
        sum
    }
}

impl Rows for Items<'_> {
    type Row = Row;
    type Column = Column;

    fn len(&self) -> usize {
        self.shared.items.len() + 1
    }

    fn line(&self, at: usize) -> Line<'_, Row> {
        match self.shared.items.get(at) {
            Some(item) => Line::Body(Row::Tiltak(item.tiltak)),
            None => Line::Total(Row::Sum),
        }
    }

    fn columns(&self) -> &[sheet::Column<Column>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: Column) -> Cell<'_> {
        let item = self.shared.items.get(at);
        let cell = match (item, column) {
            (_, Column::Rung(rung)) => {
                let sum = self.amount(at, rung);
                let cell = Cell::new(sum.text(self.texts)).assumed(sum.assumed);
                match self.shared.rungs.get(rung) {
                    Some(of) if item.is_some() && !sum.is_empty() => {
                        cell.ground(Ground::Pale(Cover::Rung(*of)))
                    }
                    _ => cell,
                }
            }
            (Some(item), Column::Code) => Cell::new(item.code.as_str()),
            (Some(item), Column::Title) => Cell::new(item.short.as_str()),
            // That somebody else owns it is what the table is about.
            (Some(item), Column::Owner) => {
                let cell = Cell::new(item.owner.as_str());
                if item.own { cell.tone(Tone::Muted) } else { cell.strong() }
            }
            (None, Column::Code) => Cell::new(self.texts.tr("sum")),
            (None, _) => Cell::default(),
        };
        let cell = cell.locked();
        if item.is_none() { cell.strong() } else { cell }
    }

    fn name(&self, at: usize, column: Column) -> String {
        let sum = self.texts.tr("sum");
        let code = self.shared.items.get(at).map_or(sum.as_str(), |item| &item.code);
        let title = self.columns.iter().find(|of| of.key == column).map(|of| of.full.as_str());
        let cell = self.cell(at, column);
        match column {
            Column::Code => cell.text.into_owned(),
            _ => [code, title.unwrap_or_default(), &cell.text].join(", "),
        }
    }

    fn tip(&self, at: usize, column: Column) -> Option<String> {
        let item = self.shared.items.get(at)?;
        matches!(column, Column::Code | Column::Title).then(|| item.title.clone())
    }

    fn why_locked(&self, _at: usize, column: Column) -> Option<Message> {
        Some(match column {
            Column::Rung(_) => Message::new("refused-matrix"),
            _ => Message::new("refused-tiltak"),
        })
    }
}
