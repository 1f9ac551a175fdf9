//! The window: what is drawn and what the hand does to it.

pub mod paint;
pub mod theme;
