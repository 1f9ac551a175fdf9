//! The fields of each kind of record. A new field is one line.

mod about;
mod funding;
mod outcome;
mod papers;
mod people;
mod tiltak;
