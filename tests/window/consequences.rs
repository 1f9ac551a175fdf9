//! What follows from postponement.
