//! The type: one family in three cuts, and the sizes that are used.

use egui::{FontFamily, FontId, TextStyle};

/// Line height of the sentence on Bildet.
pub const SENTENCE_LINE: f32 = 40.0;

/// How much larger everything is in the meeting view: the least text is then 18.
pub const MEETING_SCALE: f32 = 1.5;

/// Family of emphasis and figures; its digits are equally wide.
pub(super) const STRONG: &str = "strong";

/// Family of headlines; its digits are proportional.
pub(super) const DISPLAY: &str = "display";

/// The sentence on Bildet: 31, semibold, display cut.
#[must_use]
pub fn sentence() -> FontId {
    FontId::new(31.0, FontFamily::Name(DISPLAY.into()))
}

/// A workspace's heading: 22, semibold, display cut.
#[must_use]
pub fn heading() -> FontId {
    FontId::new(22.0, FontFamily::Name(DISPLAY.into()))
}

/// Figures that count: 18, semibold, digits equally wide.
#[must_use]
pub fn figure() -> FontId {
    strong(18.0)
}

/// Emphasis at a size.
#[must_use]
pub fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(STRONG.into()))
}

/// Plain text at a size.
#[must_use]
pub const fn text(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Text in tables: 13.
#[must_use]
pub const fn table() -> FontId {
    text(13.0)
}

/// The least text: 12.
#[must_use]
pub const fn small() -> FontId {
    text(12.0)
}

/// The text style of the sentence on Bildet.
#[must_use]
pub fn display_style() -> TextStyle {
    TextStyle::Name(DISPLAY.into())
}

/// The text style of tables.
#[must_use]
pub fn table_style() -> TextStyle {
    TextStyle::Name("table".into())
}

/// The text style of figures that count.
#[must_use]
pub fn figure_style() -> TextStyle {
    TextStyle::Name("figure".into())
}
