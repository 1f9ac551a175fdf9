//! What a sheet shows: lines, columns and cells, as its user has them.

use crate::model::Message;
use crate::ui::paint::Cover;
use std::borrow::Cow;
use std::fmt::Debug;
use std::hash::Hash;

/// The content of a sheet.
///
/// A sheet asks only for the cells in sight, every frame; so [`cell`] should
/// look up, not compute. The other texts are asked for one at a time, when
/// somebody points, listens, edits or copies.
///
/// Lines are told by their place, from 0. Rows and columns also have keys that
/// stay the same when lines are sorted or filtered: the cursor, the selection
/// and refused cells hold on to those.
///
/// [`cell`]: Self::cell
pub trait Rows {
    /// Key of a row. No two lines have the same.
    type Row: Copy + Eq + Hash + Debug;
    /// Key of a column.
    type Column: Copy + Eq + Hash + Debug;

    /// Number of lines.
    fn len(&self) -> usize;

    /// Whether there are no lines.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The line at a place below [`len`](Self::len).
    fn line(&self, at: usize) -> Line<'_, Self::Row>;

    /// The place of a row; `None` when it is not shown. Asked for only when
    /// rows have moved; with many rows, a map is faster than this search.
    fn place(&self, row: Self::Row) -> Option<usize> {
        (0..self.len()).find(|at| self.line(*at).row() == Some(row))
    }

    /// The columns from left to right; those that are frozen come first.
    fn columns(&self) -> &[Column<Self::Column>];

    /// What a cell looks like.
    fn cell(&self, at: usize, column: Self::Column) -> Cell<'_>;

    /// What a cell is called by those who listen: its row, its column, what
    /// stands in it and how sure that is, as "RM2-T2, kostnad 2020, 18,5,
    /// antatt". Tests find cells by this name, so no two may share it.
    fn name(&self, at: usize, column: Self::Column) -> String;

    /// What is told of a cell that is pointed at, such as its evidence; the
    /// sheet itself adds the whole text where it is cut.
    fn tip(&self, at: usize, column: Self::Column) -> Option<String> {
        let _ = (at, column);
        None
    }

    /// What stands in the editor when the cell is edited, and what is copied:
    /// the exact value, in the language's form. As shown, where not said.
    fn input(&self, at: usize, column: Self::Column) -> String {
        self.cell(at, column).text.into_owned()
    }

    /// Why a cell that is [locked](Cell::locked) is so, and what to do.
    fn why_locked(&self, at: usize, column: Self::Column) -> Option<Message> {
        let _ = (at, column);
        None
    }

    /// What may be chosen in a cell; typing filters it. None: it is typed.
    fn choices(&self, at: usize, column: Self::Column) -> Vec<Choice> {
        let _ = (at, column);
        Vec::new()
    }

    /// What is drawn at the pointer while the cell's content is dragged to
    /// another cell; `None` when it cannot be.
    fn drag(&self, at: usize, column: Self::Column) -> Option<String> {
        let _ = (at, column);
        None
    }

    /// What dropping what is dragged from one cell on another would do, in a
    /// few words drawn at the pointer; or why it cannot be dropped there.
    ///
    /// # Errors
    /// The reason, when it cannot.
    fn drop(
        &self,
        from: (usize, Self::Column),
        to: (usize, Self::Column),
    ) -> Result<String, Message> {
        let _ = (from, to);
        Err(Message::new("sheet-no-drop"))
    }

    /// What is told under the sheet of several selected cells, such as their
    /// sum. Asked for once per selection and content.
    fn sum(&self, cells: &mut dyn Iterator<Item = (usize, Self::Column)>) -> Option<String> {
        let _ = cells;
        None
    }
}

/// A line of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a, R> {
    /// A row of cells.
    Body(R),
    /// A row of cells that sums up others: never typed in. It is copied with
    /// the block that it lies in, but what is pasted passes over it.
    Total(R),
    /// A heading above rows. The cursor passes over it; its cells, such as
    /// sums of a group, are drawn where they have a text, save in the first
    /// column, where the heading itself stands.
    Heading {
        /// The heading.
        text: &'a str,
        /// From 0 at the outermost.
        level: u8,
    },
}

impl<R: Copy> Line<'_, R> {
    /// The key of the row, which a heading has not.
    pub const fn row(&self) -> Option<R> {
        match self {
            Self::Body(row) | Self::Total(row) => Some(*row),
            Self::Heading { .. } => None,
        }
    }
}

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It is not, but can be: a click on its title asks for it.
    None,
    /// Least first.
    Up,
    /// Greatest first.
    Down,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<K> {
    /// Its key.
    pub key: K,
    /// What stands above it; "\n" parts it in two lines.
    pub title: String,
    /// The title in full, for whoever points or listens.
    pub full: String,
    /// Width in points, until somebody drags it.
    pub width: f32,
    /// The least width it can be dragged to.
    pub least: f32,
    /// Whether its cells stand at the right, as figures do.
    pub right: bool,
    /// Whether it stays in sight when the others are scrolled.
    pub frozen: bool,
    /// Whether it can be sorted by, and is.
    pub sort: Option<Sort>,
    /// What may be typed in it, told under the sheet while it is edited.
    pub hint: Option<String>,
}

impl<K> Column<K> {
    /// A column for text.
    pub fn new(key: K, title: impl Into<String>, width: f32) -> Self {
        let title = title.into();
        Self {
            key,
            full: title.replace('\n', " "),
            title,
            width,
            least: 40.0,
            right: false,
            frozen: false,
            sort: None,
            hint: None,
        }
    }

    /// With a title in full.
    #[must_use]
    pub fn full(mut self, full: impl Into<String>) -> Self {
        self.full = full.into();
        self
    }

    /// With a least width.
    #[must_use]
    pub const fn least(mut self, least: f32) -> Self {
        self.least = least;
        self
    }

    /// With its cells at the right.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Always in sight.
    #[must_use]
    pub const fn frozen(mut self) -> Self {
        self.frozen = true;
        self
    }

    /// Can be sorted by, and whether it is.
    #[must_use]
    pub const fn sort(mut self, sort: Sort) -> Self {
        self.sort = Some(sort);
        self
    }

    /// With what may be typed in it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// What a cell looks like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell<'a> {
    /// The text; cut with "…" where there is no room, but then told whole by
    /// the tip.
    pub text: Cow<'a, str>,
    /// What the text means.
    pub tone: Tone,
    /// Whether it is set in the stronger cut.
    pub strong: bool,
    /// Whether it is an assumption: dotted underline, and for a plain tone
    /// the colour of assumptions.
    pub assumed: bool,
    /// What lies behind the text.
    pub ground: Ground,
    /// Whether nothing can be typed in it; [`Rows::why_locked`] says why.
    pub locked: bool,
}

impl<'a> Cell<'a> {
    /// A plain cell that can be typed in.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Cannot be typed in.
    #[must_use]
    pub const fn locked(mut self) -> Self {
        self.locked = true;
        self
    }

    /// With a tone.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// In the stronger cut.
    #[must_use]
    pub const fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// An assumption, or not.
    #[must_use]
    pub const fn assumed(mut self, assumed: bool) -> Self {
        self.assumed = assumed;
        self
    }

    /// On a ground.
    #[must_use]
    pub const fn ground(mut self, ground: Ground) -> Self {
        self.ground = ground;
        self
    }
}

/// What the text of a cell means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// It is in the second row.
    Muted,
    /// Money that is there.
    Granted,
    /// Money that is missing.
    Gap,
}

/// What lies behind the text of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Nothing.
    #[default]
    None,
    /// A pale form of a rung's pattern, that text can be read on.
    Pale(Cover),
    /// The same, with a dashed outline: it is proposed.
    Proposed(Cover),
    /// A flat ground: nothing may stand here.
    Closed,
    /// The text stands in a small pill with a rung's look. Where the cell has
    /// choices, one click on the pill lists them.
    Pill(Cover),
}

/// Something that may be chosen in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is written in the cell.
    pub text: String,
    /// What tells it from others, in a pale hand beside it; may be empty.
    pub note: String,
}

impl Choice {
    /// A choice without a note.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), note: String::new() }
    }

    /// With a note.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}
