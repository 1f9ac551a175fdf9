//! Who pays what: the matrix, the proposal, the co-funding.

mod pictures;
