//! How large the panels are that can be resized.

use std::ops::RangeInclusive;

/// Widths that the inspector may have.
pub(in crate::ui) const INSPECTOR: RangeInclusive<f32> = 300.0..=480.0;

/// Heights that the findings may have.
pub(in crate::ui) const FINDINGS: RangeInclusive<f32> = 110.0..=520.0;

/// How large the panels are, in points.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Sizes {
    /// Width of the inspector.
    pub inspector: f32,
    /// Height of the findings.
    pub findings: f32,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { inspector: 340.0, findings: 230.0 }
    }
}

impl Sizes {
    /// The same, within what is lawful: what is stored may be broken.
    #[must_use]
    pub fn sane(self) -> Self {
        let usual = Self::default();
        Self {
            inspector: within(self.inspector, &INSPECTOR, usual.inspector),
            findings: within(self.findings, &FINDINGS, usual.findings),
        }
    }
}

/// A number within a range; the usual one where it is no number.
pub(in crate::ui) fn within(value: f32, range: &RangeInclusive<f32>, usual: f32) -> f32 {
    if value.is_finite() { value.clamp(*range.start(), *range.end()) } else { usual }
}
