//! # Veikart
//!
//! A scenario planner for funded roadmaps. It answers three questions on the
//! spot: *how big is the gap, whose is it, and what happens if we postpone?*
//!
//! This page is the map of the house. Two sentences built it: **an edit is the
//! only way anything changes, and every figure can say where it comes from.**
//!
//! ## From file to screen, one way
//!
//! ```text
//! file ──> PlanSet (base + scenarios) ──resolve──> Plan ──engine──> Figures ──view──> view models ──ui──> screen
//!              ▲                                                                                        │
//!              └──────────────── document.apply(Edit) <────────────── actions, one queue ───────────────┘
//! ```
//!
//! | module | is | knows |
//! |---|---|---|
//! | [`model`] | pure data: amounts, years, profiles, records, evidence, messages | – |
//! | [`change`] | what differs: changes, edits, scenarios; apply, invert, resolve | model |
//! | [`engine`] | pure functions from a plan to figures, years, consequences, findings, reasons | model, change |
//! | [`text`] | messages and numbers in every language, both ways | model |
//! | [`mod@file`] | reading and writing plan files; the only place that touches the disk | model, change |
//! | [`document`] | the open plan: scenario, history, what is saved | change, file |
//! | [`view`] | what a screen or a report shows, in words; no egui | engine, change, document, text |
//! | [`jobs`] | work off the window's thread | – |
//! | [`cli`], [`ui`] | the two faces | all of the above |
//!
//! A test reads the `use` lines and keeps the directions so.
//!
//! ## The way of an edit, from key press to file
//!
//! 1. Alt+→ is pressed while RM5-T8 is selected. `ui` finds the shortcut in the
//!    one list of commands ([`ui::COMMANDS`]) and puts an [`ui::Action`] in the
//!    queue. No panel holds a plan that it can change.
//! 2. Between frames the application makes a [`change::Change`] of it,
//!    `Shift { tiltak: RM5-T8, by: 1 }`, and gives it to
//!    [`document::Document::change`] with a name for the undo menu.
//! 3. The document makes it an [`change::Edit`] on what is open. On the base it
//!    is applied. In a scenario it becomes a line of the scenario's list, kept
//!    normal: two shifts of one tiltak are one line, a shift and its opposite
//!    none. What was applied carries what it replaced, so it inverts by itself:
//!    that is undo.
//! 4. The document resolves the open scenario anew, and its revision grows.
//!    The window notices, and makes [`engine::Figures`] and view models once.
//! 5. Ctrl+S hands the plan set to a job. [`file::save`] writes it beside the
//!    old file, makes sure that it can be read back, and puts it in its place
//!    in one step.
//!
//! ## Invariants
//!
//! - Money is whole øre ([`model::Amount`]); no floating point where money
//!   lives. Totals are computed, never stored, and every grouping adds up to
//!   the same total, cell by cell.
//! - Unknown is a value, not zero. A sum that contains unknowns says how exact
//!   it is ([`engine::Bound`]).
//! - In every cell: need = granted + signalled + applied + unclear + uncovered.
//! - A figure stands in the year that the plan gives it. What a dependency
//!   pushes is a consequence, told beside the figures, so that no figure rests
//!   on a link.
//! - Every figure and relation names its evidence ([`model::Evidence`]); what
//!   has none, or an assumption, is shown as assumed. A total that a source
//!   states is a fact even when its split is not ([`engine::assumed()`]).
//! - Nothing is dropped in silence: a change that no longer applies is kept and
//!   told ([`change::Trouble`]); a broken file leaves what is open as it was.
//! - The same plan gives the same bytes ([`file::write_string`]).
//! - Deliberately absent: a setter on a plan outside [`change`]; a stored
//!   total; a clock or randomness in [`engine`]; text outside the catalogue.
//!
//! ## Where to begin reading
//!
//! [`model::Tiltak`] and [`model::Grant`], then [`change::Change`], then
//! [`engine::Figures`].

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
