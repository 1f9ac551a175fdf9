//! What a sheet asks of whoever shows it.

/// Something that was done in a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<R, C> {
    /// Something is written in cells. Whoever shows the sheet makes one step
    /// of undo of it.
    Write(Write<R, C>),
    /// The cursor stands in another cell.
    Cursor(R, C),
    /// Sort by a column, or the other way.
    Sort(C),
    /// Enter or a double click on a cell that nothing can be typed in.
    Open(R, C),
    /// A column has another width, in points; zero for the one it came with.
    Resized(C, f32),
    /// What stood in one cell was dropped on another.
    Dropped {
        /// Where it was taken.
        from: (R, C),
        /// Where it was let go.
        to: (R, C),
    },
    /// A new row is wanted below one.
    Insert {
        /// The row above the new one; none in an empty sheet.
        below: Option<R>,
    },
    /// Rows are to be taken away.
    Delete {
        /// The rows, in the order that they stand in.
        rows: Vec<R>,
    },
}

/// What is written in cells, all at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Write<R, C> {
    /// Each cell and its new text, as it was typed; empty clears it. Only
    /// cells that can be typed in, in the order of lines and columns.
    pub cells: Vec<(R, C, String)>,
    /// Rows that were pasted below the last one, as columns and texts; only
    /// where the sheet [grows](super::Sheet::grows).
    pub beyond: Vec<Vec<(C, String)>>,
    /// How it came about.
    pub how: How,
    /// For [`Action::Change`](crate::ui::Action::Change): where a refusal is
    /// shown. The sheet takes a refusal with this id and keeps what was typed
    /// in every cell of this write, with the reason.
    pub field: egui::Id,
}

/// How something came to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Typed, or chosen from a list.
    Typed,
    /// Typed once, for all selected cells.
    TypedInAll,
    /// Pasted.
    Pasted,
    /// Filled down or to the right.
    Filled,
    /// Cleared, or cut.
    Cleared,
}
