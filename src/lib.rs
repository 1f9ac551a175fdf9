//! Veikart: a scenario planner for funded roadmaps.
pub mod change;
pub mod engine;
pub mod model;
pub mod text;
