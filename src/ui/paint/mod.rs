//! What egui cannot draw by itself: patterns, figures, marks and the waterfall.

mod button;
mod figure;
mod hatch;
mod mark;
pub(super) mod number;
mod pattern;
mod waterfall;

pub use button::{primary_button, quiet_button};
pub use figure::{Money, kpi, money_label};
pub use hatch::{Hatch, hatch, hatch_rounded};
pub use mark::{Diamond, arrow, dashed_rect, diamond, dotted_line, focus_ring};
pub use pattern::{Cover, Pattern, fill_rung};
pub use waterfall::{BarKind, Waterfall, WaterfallBar, WaterfallResponse, waterfall};
