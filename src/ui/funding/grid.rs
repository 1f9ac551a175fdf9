//! The matrix as the content of a sheet.

use super::layout::{Layout, rest_full};
use super::looks;
use super::place::{Axis, Place};
use super::shown::Model;
use super::tips;
use crate::model::{GrantId, Message, Rung, TiltakId, Year};
use crate::text::Texts;
use crate::ui::sheet::{Cell, Choice, Column, Line, Rows};
use crate::view::Derived;
use crate::view::funding::{Fill, LadderStep, Sum, choose_year, fill, ladder_step, move_between};

/// The matrix of a frame.
pub(super) struct Grid<'a> {
    pub(super) model: &'a Model,
    pub(super) layout: &'a Layout,
    /// The plan that the matrix is of.
    pub(super) derived: &'a Derived,
    pub(super) texts: &'static Texts,
}

impl Grid<'_> {
    /// What follows when a grant moves to a rung. All figures are made anew
    /// for it, so it is asked for when it is to be seen, and not before.
    pub(super) fn step(&self, grant: GrantId, rung: Rung) -> Option<LadderStep> {
        ladder_step(self.derived, grant, rung, self.model.matrix.span, self.texts)
    }

    /// What stands in a row and a column.
    pub(super) fn meet(&self, at: usize, column: Axis) -> Place {
        self.layout.rows.get(at).map_or(Place::Empty, |row| self.layout.meet(*row, column))
    }

    /// The grant, the tiltak and the year of a cell that money is given in.
    pub(super) fn given(&self, line: usize, column: usize) -> Option<(GrantId, TiltakId, Year)> {
        let matrix = &self.model.matrix;
        let grant = matrix.lines.get(line)?.grant?;
        Some((grant, matrix.columns.get(column)?.id, matrix.span.year()?))
    }

    /// What happens when the money of one cell is let go on another.
    ///
    /// # Errors
    /// Why it cannot be.
    pub(super) fn transfer(&self, from: Place, to: Place) -> Result<Fill, Message> {
        if self.model.is_proposed() {
            return Err(Message::new("refused-proposed"));
        }
        let nowhere = || Message::new("refused-drop");
        let Place::Given(line, column) = to else { return Err(nowhere()) };
        if self.model.matrix.span.year().is_none() {
            return Err(choose_year());
        }
        let place = self.given(line, column).ok_or_else(|| Message::new("refused-no-money"))?;
        let (plan, figures) = (&self.derived.plan, &self.derived.figures);
        match from {
            Place::Amount(of) | Place::Free(of) if of == line => fill(plan, figures, place),
            Place::Given(of, other) if of == line && other != column => {
                let from = self.given(of, other).ok_or_else(nowhere)?;
                move_between(plan, figures, (place.0, place.2), (from.1, place.1))
            }
            Place::Amount(_) | Place::Free(_) | Place::Given(..) => {
                Err(Message::new("refused-other-pot"))
            }
            _ => Err(nowhere()),
        }
    }

    /// What a drop would do, in a line.
    pub(super) fn told(&self, to: Place, fill: &Fill) -> String {
        let Place::Given(line, column) = to else { return String::new() };
        let matrix = &self.model.matrix;
        let message = Message::new("funding-drop")
            .money("amount", fill.amount)
            .text("source", matrix.lines[line].source_name.clone())
            .text("tiltak", matrix.columns[column].code.clone());
        self.texts.say(&message)
    }
}

impl Rows for Grid<'_> {
    type Row = Axis;
    type Column = Axis;

    fn len(&self) -> usize {
        self.layout.rows.len()
    }

    fn line(&self, at: usize) -> Line<'_, Axis> {
        let row = self.layout.rows.get(at).copied().unwrap_or(Axis::Sum);
        if at < self.layout.body { Line::Body(row) } else { Line::Total(row) }
    }

    fn place(&self, row: Axis) -> Option<usize> {
        self.layout.row(row)
    }

    fn columns(&self) -> &[Column<Axis>] {
        &self.layout.columns
    }

    fn cell(&self, at: usize, column: Axis) -> Cell<'_> {
        looks::cell(self, self.meet(at, column))
    }

    fn name(&self, at: usize, column: Axis) -> String {
        match self.meet(at, column) {
            // Where nothing stands it is still told where one is.
            Place::Empty => {
                let row = self.layout.rows.get(at).copied().unwrap_or(Axis::Sum);
                let title = self.layout.columns.iter().find(|of| of.key == column);
                let row = tips::row(self, row);
                title.map_or(row.clone(), |title| format!("{row}, {}", title.full))
            }
            place => tips::name(self, place),
        }
    }

    fn tip(&self, at: usize, column: Axis) -> Option<String> {
        let tip = tips::tip(self, self.meet(at, column));
        (!tip.is_empty()).then_some(tip)
    }

    fn input(&self, at: usize, column: Axis) -> String {
        self.cell(at, column).text.into_owned()
    }

    fn why_locked(&self, at: usize, column: Axis) -> Option<Message> {
        let place = self.meet(at, column);
        let matrix = &self.model.matrix;
        Some(match place {
            _ if self.model.is_proposed() => Message::new("refused-proposed"),
            Place::Given(..) | Place::Amount(_) if matrix.span.year().is_none() => choose_year(),
            Place::Given(line, _) if matrix.lines[line].grant.is_none() => {
                Message::new("refused-no-money")
            }
            Place::GivenRest(_) | Place::PartRest(_) | Place::RestTitle => {
                let tiltak = rest_full(matrix, &self.model.fold, self.texts);
                Message::new("refused-rest").text("tiltak", tiltak)
            }
            Place::Status(_) => Message::new("refused-no-rung"),
            Place::Source(_) | Place::Pot(_) => Message::new("refused-source"),
            Place::Code(_) | Place::Title(_) => Message::new("refused-tiltak"),
            Place::Part(..) | Place::PartSum(_) | Place::Free(_) => Message::new("refused-sum"),
            _ => return None,
        })
    }

    fn choices(&self, at: usize, column: Axis) -> Vec<Choice> {
        let Place::Status(line) = self.meet(at, column) else { return Vec::new() };
        let Some(grant) = self.model.matrix.lines[line].grant else { return Vec::new() };
        let rungs = [Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear, Rung::Rejected];
        let choice = |rung: Rung| {
            let choice = Choice::new(self.texts.tr(rung.key()));
            match self.step(grant, rung) {
                Some(step) => choice.note(step.told),
                None => choice,
            }
        };
        rungs.map(choice).into()
    }

    fn drag(&self, at: usize, column: Axis) -> Option<String> {
        let place = self.meet(at, column);
        let matrix = &self.model.matrix;
        if matrix.span.year().is_none() || self.model.is_proposed() {
            return None;
        }
        let line = match place {
            Place::Amount(line) | Place::Free(line) => line,
            Place::Given(line, column) if !matrix.given(line, column).is_empty() => line,
            _ => return None,
        };
        matrix.lines[line].grant?;
        let line = &matrix.lines[line];
        let message = Message::new("funding-drag")
            .text("source", line.source_name.clone())
            .text("free", line.free_words(self.texts));
        Some(self.texts.say(&message))
    }

    fn drop(&self, (from, a): (usize, Axis), (to, b): (usize, Axis)) -> Result<String, Message> {
        let to = self.meet(to, b);
        self.transfer(self.meet(from, a), to).map(|fill| self.told(to, &fill))
    }

    fn sum(&self, cells: &mut dyn Iterator<Item = (usize, Axis)>) -> Option<String> {
        let mut sum = Sum::default();
        for (at, column) in cells {
            match self.meet(at, column) {
                Place::Given(line, column) => sum.join(&self.model.matrix.given(line, column)),
                Place::Amount(line) => sum.join(&self.model.matrix.lines[line].amount),
                _ => {}
            }
        }
        let message = Message::new("funding-selected").text("sum", sum.text(self.texts));
        (sum.count > 1).then(|| self.texts.say(&message))
    }
}
