//! Tests of the window: what is drawn, and what is done to it.

mod paint;
mod support;
