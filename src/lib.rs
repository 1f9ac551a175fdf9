//! Veikart: a scenario planner for funded roadmaps.
pub mod change;
pub mod cli;
pub mod document;
pub mod engine;
pub mod file;
pub mod jobs;
pub mod model;
pub mod text;
pub mod ui;
pub mod view;
