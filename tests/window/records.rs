//! Everything else in the plan.
