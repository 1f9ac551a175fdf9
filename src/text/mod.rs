//! The plan's words: message catalogues, numbers and dates in each language.
//!
//! Everything below the screen says what it has to say as a
//! [`Message`](crate::model::Message); this module says it in a language, and
//! reads the numbers that people write. The texts stand in
//! `assets/text/<language>/*.ftl`, in Fluent.
//!
//! *Invariant:* knows [`crate::model`] and nothing else; no file is read at
//! run time, and no number passes through floating point except a count on its
//! way to choosing a plural.

mod catalogue;
mod dates;
mod lang;
mod numbers;
mod parse;
mod percent;

pub use catalogue::{Texts, keys};
pub use dates::{date_long, date_short, parse_when};
pub use lang::Lang;
pub use numbers::{format_count, format_decimal, format_money, format_permille};
pub use parse::{
    MoneyInput, MoneyTextError, YearTextError, parse_money, parse_money_input, parse_year,
};
pub use percent::{PercentTextError, parse_percent};
