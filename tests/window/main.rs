//! Tests of the window: what is drawn, and what is done to it.

mod app;
mod paint;
mod support;
