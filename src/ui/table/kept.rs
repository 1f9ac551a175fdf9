//! What is remembered of the table from one time to the next.

use crate::view::table::{By, Choice, Column, Order};
use serde::{Deserialize, Serialize};

/// What is remembered of the table: how it is looked at, not what is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The columns, from left to right.
    pub columns: Vec<Choice>,
    /// Widths that were dragged, in points.
    pub widths: Vec<(Column, f32)>,
    /// What rows are gathered by.
    pub by: Option<By>,
    /// What rows are sorted by; none is the plan's order.
    pub order: Option<Order>,
}

impl Default for Kept {
    fn default() -> Self {
        Self { columns: Choice::USUAL.to_vec(), widths: Vec::new(), by: None, order: None }
    }
}

impl Kept {
    /// Shows a column, or hides it. The code is always shown: a row without
    /// it is nobody's.
    pub(super) fn toggle(&mut self, choice: Choice) {
        match self.columns.iter().position(|shown| *shown == choice) {
            Some(_) if choice == Choice::Code => {}
            Some(at) => drop(self.columns.remove(at)),
            None => {
                let later = |shown: &Choice| usual_place(*shown) > usual_place(choice);
                let at = self.columns.iter().position(later);
                self.columns.insert(at.unwrap_or(self.columns.len()), choice);
            }
        }
    }

    /// Moves a column one place to the left or to the right; the code stays
    /// first.
    pub(super) fn shift(&mut self, choice: Choice, right: bool) {
        let Some(at) = self.columns.iter().position(|shown| *shown == choice) else { return };
        let to = if right { at + 1 } else { at.saturating_sub(1) };
        if at > 0 && to > 0 && to < self.columns.len() {
            self.columns.swap(at, to);
        }
    }

    /// Sorts by a column, or the other way round, or as the plan has it again.
    pub(super) fn sort(&mut self, column: Column) {
        self.order = match self.order {
            Some(order) if order.column == column && order.down => None,
            Some(order) if order.column == column => Some(Order { column, down: true }),
            _ => Some(Order { column, down: false }),
        };
    }

    /// Keeps the width of a column; zero is the one it came with.
    pub(super) fn resize(&mut self, column: Column, width: f32) {
        self.widths.retain(|(known, _)| *known != column);
        if width > 0.0 {
            self.widths.push((column, width));
        }
    }

    /// The columns with the code first, each once; whatever was stored.
    pub(in crate::ui) fn put_right(&mut self) {
        let mut columns = vec![Choice::Code];
        for choice in self.columns.drain(..) {
            if !columns.contains(&choice) {
                columns.push(choice);
            }
        }
        self.columns = columns;
    }
}

fn usual_place(choice: Choice) -> usize {
    Choice::ALL.iter().position(|one| *one == choice).unwrap_or_default()
}
