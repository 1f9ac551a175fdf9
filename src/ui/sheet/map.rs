//! Where lines, columns and cells lie on the screen.

use super::steps::Place;
use crate::ui::paint::number::{count, nearest};
use egui::{Pos2, Rangef, Rect, Vec2, pos2, vec2};
use std::ops::Range;

/// Where everything lies.
///
/// Lines are equally high and columns are kept by their edges, so any place is
/// found without looking through what is out of sight.
#[derive(Clone, Debug)]
pub(super) struct Map {
    /// All of the grid: the header and the body below it.
    pub(super) rect: Rect,
    /// Height of the header.
    pub(super) header: f32,
    /// Height of a line.
    pub(super) row: f32,
    /// Where columns begin, from the left of the first; one more for the end.
    pub(super) edges: Vec<f32>,
    /// How many columns stay in sight.
    pub(super) frozen: usize,
    /// Number of lines.
    pub(super) lines: usize,
    /// How far the body is scrolled.
    pub(super) offset: Vec2,
    /// What is seen of the window around the grid: all of it, unless the grid
    /// stands on a page that scrolls.
    pub(super) clip: Rect,
    /// How much larger than usual everything is.
    pub(super) scale: f32,
}

impl Map {
    /// Number of columns.
    pub(super) const fn columns(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Width and height of all lines.
    pub(super) fn content(&self) -> Vec2 {
        vec2(self.edges.last().copied().unwrap_or(0.0), count(self.lines) * self.row)
    }

    /// The part below the header.
    pub(super) fn body(&self) -> Rect {
        Rect::from_min_max(pos2(self.rect.left(), self.rect.top() + self.header), self.rect.max)
    }

    /// Where the frozen columns end.
    pub(super) fn frozen_right(&self) -> f32 {
        let wide = self.edges.get(self.frozen).copied().unwrap_or(0.0);
        (self.rect.left() + wide).min(self.rect.right())
    }

    /// The part of a strip across the grid that frozen columns are seen in,
    /// or that the others are.
    pub(super) fn seen(&self, within: Rect, frozen: bool) -> Rect {
        let (mut left, mut right) = (within.left(), within.right());
        if frozen {
            right = right.min(self.frozen_right());
        } else {
            left = left.max(self.frozen_right());
        }
        Rect::from_min_max(pos2(left, within.top()), pos2(right.max(left), within.bottom()))
    }

    /// From left to right of a column.
    pub(super) fn column(&self, column: usize) -> Rangef {
        let scrolled = if column < self.frozen { 0.0 } else { self.offset.x };
        let at = |edge: usize| {
            let edge = self.edges.get(edge).or(self.edges.last()).copied().unwrap_or(0.0);
            self.rect.left() + edge - scrolled
        };
        Rangef::new(at(column), at(column + 1))
    }

    /// From top to bottom of a line.
    pub(super) fn line(&self, line: usize) -> Rangef {
        let top = self.rect.top() + self.header + count(line) * self.row - self.offset.y;
        Rangef::new(top, top + self.row)
    }

    /// A cell.
    pub(super) fn cell(&self, (line, column): Place) -> Rect {
        Rect::from_x_y_ranges(self.column(column), self.line(line))
    }

    /// The title of a column.
    pub(super) fn title(&self, column: usize) -> Rect {
        let top = self.rect.top();
        Rect::from_x_y_ranges(self.column(column), Rangef::new(top, top + self.header))
    }

    /// The lines in sight.
    pub(super) fn seen_lines(&self) -> Range<usize> {
        let body = self.body();
        let seen = body.intersect(self.clip);
        if seen.height() <= 0.0 {
            return 0..0;
        }
        let top = self.offset.y - body.top();
        let first = whole((top + seen.top()) / self.row);
        let last = whole((top + seen.bottom()) / self.row) + 1;
        first.min(self.lines)..last.min(self.lines)
    }

    /// The columns in sight that are not frozen.
    pub(super) fn seen_columns(&self) -> Range<usize> {
        let from = self.offset.x - self.rect.left();
        let left = from + self.frozen_right().max(self.clip.left());
        let right = from + self.rect.right().min(self.clip.right());
        let columns = self.columns();
        let first = self.edges.partition_point(|edge| *edge <= left).saturating_sub(1);
        let last = self.edges.partition_point(|edge| *edge < right);
        let first = first.clamp(self.frozen, columns.max(self.frozen));
        first..last.clamp(first, columns.max(first))
    }

    /// How many whole lines are seen.
    pub(super) fn page(&self) -> usize {
        whole(self.body().height() / self.row).saturating_sub(1).max(1)
    }

    /// The column at a point, which may lie outside the grid.
    pub(super) fn column_at(&self, x: f32) -> usize {
        let last = self.columns().saturating_sub(1);
        let (mut along, mut from) = (x - self.rect.left(), 0);
        if x >= self.frozen_right() {
            along += self.offset.x;
            from = self.frozen.min(last);
        }
        self.edges.partition_point(|edge| *edge <= along).saturating_sub(1).clamp(from, last)
    }

    /// The cell at a point, or the nearest one.
    pub(super) fn near(&self, at: Pos2) -> Place {
        let along = at.y - self.body().top() + self.offset.y;
        let line = whole(along / self.row).min(self.lines.saturating_sub(1));
        (line, self.column_at(at.x))
    }

    /// The cell at a point of the body.
    pub(super) fn at(&self, at: Pos2) -> Option<Place> {
        let inside = self.body().contains(at) && self.lines > 0 && self.columns() > 0;
        let place = self.near(at);
        (inside && self.cell(place).contains(at)).then_some(place)
    }

    /// The column whose right edge is near a point of the header.
    pub(super) fn edge_at(&self, at: Pos2) -> Option<usize> {
        const NEAR: f32 = 4.0;
        let column = self.column_at(at.x);
        let near = |column: usize| (self.column(column).max - at.x).abs() <= NEAR;
        [Some(column), column.checked_sub(1)].into_iter().flatten().find(|column| near(*column))
    }

    /// How far the body must be scrolled for a cell to be in sight.
    pub(super) fn reveal(&self, (line, column): Place) -> Vec2 {
        let body = self.body();
        let mut to = self.offset;
        let top = count(line) * self.row;
        to.y = to.y.min(top).max(top + self.row - body.height());
        if column >= self.frozen && column < self.columns() {
            let wide = self.frozen_right() - self.rect.left();
            let room = (body.width() - wide).max(0.0);
            let (left, right) = (self.edges[column] - wide, self.edges[column + 1] - wide);
            to.x = to.x.max(right - room).min(left);
        }
        self.held(to)
    }

    /// An offset, held within what can be scrolled.
    pub(super) fn held(&self, offset: Vec2) -> Vec2 {
        let most = (self.content() - self.body().size()).max(Vec2::ZERO);
        offset.clamp(Vec2::ZERO, most)
    }
}

/// The whole part of a number of lines; none below zero.
fn whole(value: f32) -> usize {
    usize::try_from(nearest(value.floor())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map() -> Map {
        Map {
            rect: Rect::from_min_size(pos2(10.0, 20.0), vec2(300.0, 234.0)),
            header: 34.0,
            row: 20.0,
            edges: vec![0.0, 50.0, 100.0, 200.0, 300.0, 400.0],
            frozen: 1,
            lines: 10_000,
            offset: Vec2::ZERO,
            clip: Rect::EVERYTHING,
            scale: 1.0,
        }
    }

    #[test]
    fn finds_cells_under_points_also_when_scrolled() {
        let mut map = map();
        assert_eq!(map.at(pos2(15.0, 60.0)), Some((0, 0)));
        assert_eq!(map.at(pos2(15.0, 30.0)), None);
        assert_eq!(map.at(pos2(65.0, 75.0)), Some((1, 1)));
        map.offset = vec2(100.0, 2000.0);
        assert_eq!(map.at(pos2(15.0, 60.0)), Some((100, 0)));
        assert_eq!(map.at(pos2(65.0, 60.0)), Some((100, 2)));
        assert_eq!(map.near(pos2(-99.0, 9999.0)).1, 0);
        for place in [(101, 2), (105, 0), (103, 3)] {
            let seen = map.seen(map.cell(place), place.1 == 0);
            assert_eq!(map.at(seen.center()), Some(place));
        }
    }

    #[test]
    fn only_what_is_in_sight_is_gone_through() {
        let mut map = map();
        assert_eq!(map.seen_lines(), 0..11);
        assert_eq!(map.seen_columns(), 1..4);
        map.offset = vec2(100.0, 199_800.0);
        assert_eq!(map.seen_lines(), 9990..10_000);
        assert_eq!(map.seen_columns(), 2..5);
        map.clip.max.y = 154.0;
        map.offset.y = 2000.0;
        assert_eq!(map.seen_lines(), 100..106);
        map.lines = 0;
        assert!(map.seen_lines().is_empty());
    }

    #[test]
    fn brings_cells_in_sight_with_the_least_scrolling() {
        let mut map = map();
        assert_eq!(map.reveal((3, 1)), Vec2::ZERO);
        assert_eq!(map.reveal((10, 1)), vec2(0.0, 20.0));
        assert_eq!(map.reveal((0, 4)), vec2(100.0, 0.0));
        map.offset = vec2(100.0, 400.0);
        assert_eq!(map.reveal((3, 0)), vec2(100.0, 60.0));
        assert_eq!(map.reveal((25, 1)), vec2(0.0, 400.0));
        assert_eq!(map.reveal((9_999, 4)), vec2(100.0, 199_800.0));
    }
}
