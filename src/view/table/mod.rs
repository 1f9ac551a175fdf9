//! The table of tiltak: its columns, what cells show, what typing in them
//! means, and which rows are shown in what order.

mod arrange;
mod block;
mod book;
mod cell;
mod choices;
mod column;
mod edit;
mod fresh;
mod headline;
mod read;
mod rows;
mod sieve;
mod sorting;
mod tip;
mod write;

pub use arrange::{Arranged, By, Chosen, Heading, Row, Sums, arrange};
pub use block::{RefusedCell, RowAt, Typed, Written, write_block};
pub use book::Names;
pub use cell::{CellText, Cells, Sense, Status, assumed_cover};
pub use choices::choices;
pub use column::{Choice, Column, cost_years};
pub use edit::edit_text;
pub use fresh::{Fresh, free_code};
pub use headline::{Headline, headline};
pub use rows::{Taken, duplicate, insert, shift_rows, taken_along};
pub use sieve::Sieve;
pub use sorting::Order;
pub use tip::{hint, why_locked};
