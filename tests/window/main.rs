//! Tests of the window: what is drawn, and what is done to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility;
mod app;
mod consequences;
mod funding;
mod gap;
mod inspector;
mod paint;
mod records;
mod roadmap;
mod sheet;
mod shell;
mod support;
mod table;
mod workspaces;
