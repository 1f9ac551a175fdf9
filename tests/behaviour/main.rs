//! What the program does, seen from outside its modules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
mod architecture;
mod change_laws;
mod cli;
mod copies;
mod engine_cases;
mod engine_laws;
mod file;
mod funding_view;
mod gap_laws;
mod generate;
mod june_plan;
mod mend;
mod real_plan;
mod removal;
mod search;
mod table_laws;
mod texts;
