//! The records of a plan: lists, forms, what is used by what.
//!
//! Forms are data: each kind of record lists its fields, and one engine reads
//! and writes any of them. A form's [`Spot`]s say where something stands; what
//! is typed or chosen there becomes [`Change`](crate::change::Change)s.

mod copy;
mod field;
mod form;
mod kinds;
mod list;
mod make;
mod name;
mod slot;
mod used;

pub use copy::copy_of;
pub use field::{
    NewRow, Spot, Subject, add_row, choose, choose_word, remove_row, toggle, type_text, typed_text,
};
pub use form::{
    AddChoice, Basis, Book, Form, FormAdd, FormField, FormGroup, FormLine, FormRow, RowRemoval,
    Value, form,
};
pub use list::{Page, listed};
pub use make::{fresh_id, fresh_pot, has_order, moved, new_record};
pub use name::{Named, has_second_line, record_name};
pub use slot::{Among, Typing};
pub use used::{Removing, UseGroup, UseLine, kind_key, removing, used_by};
