//! The look of the window: colours, type and the style of the widgets.
//!
//! *Invariant:* raw colours are written in `tokens.rs` and nowhere else.

pub mod font;
mod style;
mod tokens;

pub use style::{install, menu_style};
pub use tokens::{Tokens, contrast, tokens};
