//! The table of tiltak.
