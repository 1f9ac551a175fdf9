//! Numbers on their way to the screen.

/// A count as a length; exact for any count of things on a screen.
#[expect(clippy::cast_precision_loss, reason = "counts on a screen are small")]
pub(in crate::ui) const fn count(n: usize) -> f32 {
    n as f32
}

/// A figure as a length; a figure that is no number draws as nothing.
#[expect(clippy::cast_possible_truncation, reason = "drawn, not counted with")]
pub(super) const fn narrow(value: f64) -> f32 {
    if value.is_finite() { value as f32 } else { 0.0 }
}

/// A number of steps, either way, as a length.
#[expect(clippy::cast_precision_loss, reason = "steps on a screen are few")]
pub(in crate::ui) const fn steps(n: i32) -> f32 {
    n as f32
}

/// The nearest whole number of steps; as many as there can be where it is
/// beyond them, and none where it is no number.
#[expect(clippy::cast_possible_truncation, reason = "rounded, and held within bounds")]
pub(in crate::ui) fn nearest(value: f32) -> i32 {
    value.round() as i32
}

/// A part of a whole, from 0 to 1.
pub(in crate::ui) fn share(part: i128, whole: i128) -> f32 {
    const FINE: i128 = 100_000;
    if whole <= 0 {
        return 0.0;
    }
    let parts = (part.clamp(0, whole) * FINE) / whole;
    steps(i32::try_from(parts).unwrap_or_default()) / steps(100_000)
}
