//! The gap from every side.
