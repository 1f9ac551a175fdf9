//! Sums of many cells, as narrow as they safely can be.

use super::cell::{Cell, Own};
use crate::model::Ore;
use std::ops::AddAssign;

/// A whole number that sums are kept in.
pub(super) trait Lane: Copy + Default + AddAssign + From<i64> + Into<Ore> {}

impl Lane for i64 {}
impl Lane for Ore {}

/// A sum of tiltaks' cells. In `i64` it takes a third of the time of one in
/// [`Ore`]: this is most of what it costs to derive figures.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum<T> {
    need: T,
    cover: [T; 4],
    unknown_need: u32,
    unknown_cover: u32,
    unknown_use: u32,
}

/// Whether sums of these cells fit in `i64`, whatever groups they are in. No
/// part of a cell is more than its need.
pub(super) fn fits(cells: &[Own]) -> bool {
    let most = cells.iter().map(|own| own.need).max().unwrap_or_default();
    Ore::from(most) * (cells.len() as Ore) <= Ore::from(i64::MAX)
}

impl<T: Lane> AddAssign<&Own> for Sum<T> {
    fn add_assign(&mut self, own: &Own) {
        self.need += own.need.into();
        for (sum, cover) in self.cover.iter_mut().zip(&own.cover) {
            *sum += (*cover).into();
        }
        self.unknown_need += u32::from(own.unknown_need);
        self.unknown_cover += own.unknown_cover;
        self.unknown_use += u32::from(own.unknown_use);
    }
}

impl<T: Lane> From<Sum<T>> for Cell {
    fn from(sum: Sum<T>) -> Self {
        let need: Ore = sum.need.into();
        let [granted, signalled, applied, unclear] = sum.cover.map(Into::<Ore>::into);
        Self {
            need,
            granted,
            signalled,
            applied,
            unclear,
            uncovered: need - granted - signalled - applied - unclear,
            unknown_need: sum.unknown_need,
            unknown_cover: sum.unknown_cover,
            unknown_use: sum.unknown_use,
            silent: false,
        }
    }
}

impl From<Own> for Cell {
    fn from(own: Own) -> Self {
        let mut sum = Sum::<Ore>::default();
        sum += &own;
        sum.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(need: i64) -> Own {
        Own { need, cover: [need, 0, 0, 0], ..Own::default() }
    }

    fn total<T: Lane>(cells: &[Own]) -> Cell {
        let mut sum = Sum::<T>::default();
        for cell in cells {
            sum += cell;
        }
        sum.into()
    }

    #[test]
    fn a_narrow_sum_is_the_wide_one_where_it_fits() {
        let cells = [own(3), own(i64::MAX / 8), own(0), own(7)];
        assert!(fits(&cells));
        assert_eq!(total::<i64>(&cells), total::<Ore>(&cells));
    }

    #[test]
    fn what_does_not_fit_is_summed_wide() {
        let cells = [own(i64::MAX), own(1)];
        assert!(!fits(&cells));
        assert_eq!(total::<Ore>(&cells).granted, Ore::from(i64::MAX) + 1);
        assert!(fits(&[own(i64::MAX)]) && fits(&[]));
    }
}
