//! The funding: sources down, tiltak across.
