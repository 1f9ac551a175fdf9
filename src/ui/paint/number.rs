//! Numbers on their way to the screen.

/// A count as a length; exact for any count of things on a screen.
#[expect(clippy::cast_precision_loss, reason = "counts on a screen are small")]
pub(super) const fn count(n: usize) -> f32 {
    n as f32
}

/// A figure as a length; a figure that is no number draws as nothing.
#[expect(clippy::cast_possible_truncation, reason = "drawn, not counted with")]
pub(super) const fn narrow(value: f64) -> f32 {
    if value.is_finite() { value as f32 } else { 0.0 }
}
