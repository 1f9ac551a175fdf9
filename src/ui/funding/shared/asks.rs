//! What is asked for, as the content of a sheet.

use crate::model::{GrantId, Message, Rung};
use crate::text::Texts;
use crate::ui::funding::layout::amount_title;
use crate::ui::paint::Cover;
use crate::ui::sheet::{self, Cell, Choice, Ground, Line, Rows, Tone};
use crate::view::Derived;
use crate::view::funding::{Ask, Shared, Span, choose_year, ladder_step};

/// A column of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::funding) enum Column {
    /// The pot.
    Pot,
    /// How sure it is.
    Status,
    /// How much.
    Amount,
    /// When they were asked.
    Asked,
    /// When they answered.
    Answered,
    /// How it stands, in words.
    Standing,
}

/// What is asked for.
pub(super) struct Asks<'a> {
    shared: &'a Shared,
    span: Span,
    derived: &'a Derived,
    texts: &'static Texts,
    columns: Vec<sheet::Column<Column>>,
}

impl<'a> Asks<'a> {
    pub(super) fn new(
        shared: &'a Shared,
        span: Span,
        derived: &'a Derived,
        texts: &'static Texts,
        scale: f32,
    ) -> Self {
        let column = |key, title: String, width: f32| sheet::Column::new(key, title, width * scale);
        let date = texts.tr("sharing-date-hint");
        let columns = vec![
            column(Column::Pot, texts.tr("sharing-pot"), 300.0),
            column(Column::Amount, amount_title(span, texts), 80.0).right(),
            column(Column::Status, texts.tr("funding-status"), 116.0),
            column(Column::Asked, texts.tr("sharing-asked-on"), 104.0).hint(date.clone()),
            column(Column::Answered, texts.tr("sharing-answered-on"), 104.0).hint(date),
            column(Column::Standing, texts.tr("sharing-standing"), 300.0),
        ];
        Self { shared, span, derived, texts, columns }
    }

    fn ask(&self, at: usize) -> &Ask {
        &self.shared.asks[at]
    }
}

impl Rows for Asks<'_> {
    type Row = GrantId;
    type Column = Column;

    fn len(&self) -> usize {
        self.shared.asks.len()
    }

    fn line(&self, at: usize) -> Line<'_, GrantId> {
        Line::Body(self.ask(at).grant)
    }

    fn columns(&self) -> &[sheet::Column<Column>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: Column) -> Cell<'_> {
        let (ask, texts) = (self.ask(at), self.texts);
        match column {
            Column::Pot => Cell::new(ask.pot.as_str()).locked(),
            Column::Status => Cell::new(texts.tr(ask.rung.key()))
                .ground(Ground::Pill(Cover::Rung(ask.rung)))
                .assumed(ask.rung_assumed),
            Column::Amount => {
                let cell = Cell::new(ask.amount.text(texts)).strong().assumed(ask.amount.assumed);
                if self.span.year().is_none() { cell.locked() } else { cell }
            }
            Column::Asked => Cell::new(Ask::date(ask.asked, texts)),
            Column::Answered => Cell::new(Ask::date(ask.answered, texts)),
            Column::Standing => {
                let tone = if ask.is_open { Tone::Gap } else { Tone::Muted };
                Cell::new(ask.standing.as_str()).tone(tone).locked()
            }
        }
    }

    fn name(&self, at: usize, column: Column) -> String {
        let ask = self.ask(at);
        let title = self.columns.iter().find(|of| of.key == column).map(|of| of.full.as_str());
        let rung = self.texts.tr(ask.rung.key());
        let cell = self.cell(at, column);
        let about = format!("{}, {rung}", ask.pot);
        let twins = self
            .shared
            .asks
            .iter()
            .filter(|other| (&other.pot, other.rung) == (&ask.pot, ask.rung));
        let id = if twins.count() > 1 { ask.grant.as_str() } else { "" };
        let parts = [about.as_str(), id, title.unwrap_or_default(), &cell.text];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn tip(&self, at: usize, column: Column) -> Option<String> {
        let ask = self.ask(at);
        match column {
            Column::Status => Some(ask.evidence.clone()),
            Column::Pot => Some(ask.purpose.clone()).filter(|purpose| !purpose.is_empty()),
            _ => None,
        }
    }

    fn why_locked(&self, _at: usize, column: Column) -> Option<Message> {
        Some(match column {
            Column::Amount => choose_year(),
            Column::Standing => Message::new("refused-standing"),
            _ => Message::new("refused-source"),
        })
    }

    fn choices(&self, at: usize, column: Column) -> Vec<Choice> {
        if column != Column::Status {
            return Vec::new();
        }
        let of = self.ask(at).grant;
        let rungs = [Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear, Rung::Rejected];
        let told = |rung: Rung| {
            let step = ladder_step(self.derived, of, rung, self.span, self.texts);
            step.map(|step| step.told).unwrap_or_default()
        };
        rungs.map(|rung| Choice::new(self.texts.tr(rung.key())).note(told(rung))).into()
    }
}
