//! Veikart: a scenario planner for funded roadmaps.
pub mod change;
pub mod model;
