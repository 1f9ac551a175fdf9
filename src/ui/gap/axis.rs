//! The scale of a chart, from zero.

use crate::model::Ore;
use crate::ui::paint::number::share;

/// A scale from zero to a round figure, in øre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    /// Where it ends.
    pub(super) top: Ore,
    step: Ore,
}

impl Axis {
    /// A scale with up to five steps of 1, 2 or 5 times a power of ten.
    pub(super) fn of(most: Ore) -> Self {
        if most <= 0 {
            // Nothing is known: a line at zero, and no figure above it.
            return Self { top: 1, step: 2 };
        }
        let mut power: Ore = 1;
        let step = loop {
            let fits = |times: &Ore| power * times * 5 >= most;
            if let Some(times) = [1, 2, 5].iter().find(|times| fits(times)) {
                break power * times;
            }
            power *= 10;
        };
        Self { top: most.div_ceil_by(step), step }
    }

    /// The round figures, from zero on.
    pub(super) fn ticks(self) -> impl Iterator<Item = Ore> {
        (0..=5).map(move |n| n * self.step).take_while(move |ore| *ore <= self.top)
    }

    /// How far up a figure stands, from 0 to 1.
    pub(super) fn part(self, ore: Ore) -> f32 {
        share(ore, self.top)
    }
}

trait DivCeil {
    fn div_ceil_by(self, step: Self) -> Self;
}

impl DivCeil for Ore {
    /// The least multiple of a step that is no less.
    fn div_ceil_by(self, step: Self) -> Self {
        (self + step - 1) / step * step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_on_a_round_figure_no_less_than_the_most() {
        for (most, top, count) in
            [(221, 250, 6), (95, 100, 6), (0, 1, 1), (1, 1, 2), (500, 500, 6), (501, 600, 4)]
        {
            let axis = Axis::of(most);
            assert_eq!((axis.top, axis.ticks().count()), (top, count), "{most}");
        }
    }
}
