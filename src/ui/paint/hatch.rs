//! Diagonal lines, cut exactly at the edge of what they fill.

use super::number::count;
use egui::emath::GuiRounding as _;
use egui::epaint::PathShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

/// How lines are hatched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// Colour of the lines.
    pub color: Color32,
    /// From the middle of one line to the middle of the next, across them.
    pub spacing: f32,
    /// Width of a line.
    pub width: f32,
    /// Lines that rise to the right (/); else they fall (\).
    pub angle_up: bool,
}

impl Hatch {
    /// The same lines, larger.
    #[must_use]
    pub fn scaled(self, scale: f32) -> Self {
        Self { spacing: self.spacing * scale, width: self.width * scale, ..self }
    }
}

/// Fills a rectangle with diagonal lines.
pub fn hatch(painter: &Painter, rect: Rect, hatch: Hatch) {
    hatch_rounded(painter, rect, 0.0, hatch);
}

/// Fills a rectangle with rounded corners with diagonal lines.
///
/// The lines are anchored in the upper left corner, so they follow a bar that
/// is moved. They lie a whole number of pixels apart along the edge, so each
/// is drawn like the next.
pub fn hatch_rounded(painter: &Painter, rect: Rect, radius: f32, hatch: Hatch) {
    let visible = rect.intersect(painter.clip_rect());
    if !visible.is_positive() {
        return;
    }
    painter.add(Shape::Vec(stripes(rect, visible, radius, hatch, painter.pixels_per_point())));
}

/// The stripes of `rect` that reach into `visible`, as polygons.
fn stripes(rect: Rect, visible: Rect, radius: f32, hatch: Hatch, pixels: f32) -> Vec<Shape> {
    let rect = rect.round_to_pixels(pixels);
    let body = outline(rect, radius);
    let across = if hatch.angle_up { vec2(1.0, 1.0) } else { vec2(1.0, -1.0) }.normalized();
    let step = (hatch.spacing * 2.0_f32.sqrt() * pixels).round().max(2.0) / pixels / 2.0_f32.sqrt();
    let anchor = rect.left_top().to_vec2().dot(across);
    let (low, high) = range(visible, across);
    let first = ((low - anchor - hatch.width) / step).floor();
    let half = hatch.width / 2.0;
    let lines = (((high - low + 2.0 * hatch.width) / step).ceil() + 1.0).clamp(0.0, 4096.0);
    (0_usize..4096)
        .map(count)
        .take_while(|n| *n <= lines)
        .filter_map(|n| {
            let middle = anchor + (first + n) * step;
            let cut = keep(&body, across, middle + half);
            let cut = keep(&cut, -across, half - middle);
            polygon(cut, hatch.color)
        })
        .collect()
}

/// How far a rectangle reaches along a direction.
fn range(rect: Rect, along: Vec2) -> (f32, f32) {
    [rect.left_top(), rect.right_top(), rect.left_bottom(), rect.right_bottom()]
        .into_iter()
        .map(|corner| corner.to_vec2().dot(along))
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
}

/// The outline of a rectangle with rounded corners as a convex polygon.
pub(super) fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius.clamp(0.0, rect.width().min(rect.height()) / 2.0);
    if radius <= 0.25 {
        return vec![rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    }
    let inner = rect.shrink(radius);
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let mut points = Vec::with_capacity(28);
    for (turn, center) in corners.into_iter().enumerate() {
        for step in 0..=6 {
            let angle = (count(turn) + count(step) / 6.0) * std::f32::consts::FRAC_PI_2;
            points.push(center + radius * Vec2::angled(angle));
        }
    }
    points
}

/// The part of a convex polygon whose points are at most `limit` along `normal`.
fn keep(polygon: &[Pos2], normal: Vec2, limit: f32) -> Vec<Pos2> {
    let mut kept = Vec::with_capacity(polygon.len() + 1);
    for (index, &here) in polygon.iter().enumerate() {
        let there = polygon[(index + 1) % polygon.len()];
        let (a, b) = (here.to_vec2().dot(normal) - limit, there.to_vec2().dot(normal) - limit);
        if a <= 0.0 {
            kept.push(here);
        }
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            kept.push(here + (there - here) * (a / (a - b)));
        }
    }
    kept
}

/// A filled polygon; nothing where it would be too small to see.
///
/// egui widens the corners of what it fills, and a sliver's corners are so
/// sharp that they would shoot out of the rectangle.
fn polygon(mut points: Vec<Pos2>, color: Color32) -> Option<Shape> {
    points.dedup_by(|a, b| a.distance_sq(*b) < 0.01);
    while points.len() > 2 && points[0].distance_sq(points[points.len() - 1]) < 0.01 {
        points.pop();
    }
    (points.len() > 2 && area(&points) > 0.25)
        .then(|| PathShape::convex_polygon(points, color, Stroke::NONE).into())
}

fn area(points: &[Pos2]) -> f32 {
    let twice: f32 = (0..points.len())
        .map(|index| {
            let (a, b) = (points[index], points[(index + 1) % points.len()]);
            a.x * b.y - b.x * a.y
        })
        .sum();
    twice.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn points(rect: Rect, radius: f32, spacing: f32, angle_up: bool) -> Vec<Pos2> {
        let hatch = Hatch { color: Color32::BLACK, spacing, width: 1.5, angle_up };
        stripes(rect, rect, radius, hatch, 2.0)
            .into_iter()
            .flat_map(|shape| match shape {
                Shape::Path(path) => path.points,
                other => panic!("{other:?} is no polygon"),
            })
            .collect()
    }

    #[test]
    fn lines_stay_within_the_rectangle_and_fill_it() {
        for (radius, up) in [(0.0, true), (0.0, false), (6.0, true), (6.0, false)] {
            let rect = Rect::from_min_max(pos2(10.0, 20.0), pos2(130.0, 52.0));
            let points = points(rect, radius, 5.0, up);
            assert!(points.iter().all(|point| rect.expand(0.01).contains(*point)));
            let reached = Rect::from_points(&points);
            assert!(rect.shrink(6.0).width() < reached.width(), "{reached:?}");
        }
    }

    #[test]
    fn rounded_corners_are_left_free() {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(40.0, 40.0));
        let corner = pos2(10.0, 10.0);
        for point in points(rect, 10.0, 3.0, false) {
            let outside = point.x < 10.0 && point.y < 10.0 && point.distance(corner) > 10.1;
            assert!(!outside, "{point:?}");
        }
    }

    #[test]
    fn only_what_is_seen_is_made() {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(4000.0, 20.0));
        let seen = Rect::from_min_max(pos2(2000.0, 0.0), pos2(2040.0, 20.0));
        let hatch = Hatch { color: Color32::BLACK, spacing: 6.0, width: 1.5, angle_up: true };
        assert!(stripes(rect, seen, 0.0, hatch, 1.0).len() < 14);
    }

    #[test]
    fn an_empty_rectangle_has_no_lines() {
        assert!(
            points(Rect::from_min_max(pos2(3.0, 3.0), pos2(3.0, 9.0)), 4.0, 5.0, true).is_empty()
        );
    }
}
