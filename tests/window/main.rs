//! Tests of the window: what is drawn, and what is done to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod app;
mod inspector;
mod paint;
mod roadmap;
mod support;
