//! Plan files: reading and writing RON, opening and saving.
//!
//! A file is `( veikart: 1, base: (…), scenarios: […] )`, where `veikart` is
//! the version of the format. The same plan always gives the same bytes, and a
//! record's fields stand on lines of their own, so that a version control
//! system shows what was changed. Comments do not survive a save; records have
//! notes for that.
//!
//! *Invariant:* the only place, with `exchange`, that touches the disk. Knows
//! [`crate::model`] and [`crate::change`]; what goes wrong is said as a
//! [`Message`](crate::model::Message), in no language.

mod disk;
mod explain;
mod lawful;
mod locate;
mod read;
mod read_error;
mod save;
mod scan;
mod write;

pub use disk::{Fingerprint, LoadError, Loaded, MAX_BYTES, absolute, exists, load};
pub use read::read_str;
pub use read_error::ReadError;
pub use save::{SaveError, save};
pub use write::write_string;

/// The version of the format that is written.
pub const VERSION: u32 = 1;

/// The plan that comes with the program, as text.
#[must_use]
pub const fn example() -> &'static str {
    include_str!("../../scenarios/felles-grunnmur-2020.ron")
}

/// The roadmap of June 2019, from which that plan grew.
#[must_use]
pub const fn example_june() -> &'static str {
    include_str!("../../scenarios/veikart-juni-2019.ron")
}
