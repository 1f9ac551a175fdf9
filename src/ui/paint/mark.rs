//! Small marks: dotted and dashed lines, diamonds, arrows, the focus ring.

use super::hatch::outline;
use super::number::count;
use crate::ui::theme::Tokens;
use egui::emath::GuiRounding as _;
use egui::epaint::PathShape;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

/// How a diamond is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Diamond {
    /// Filled: it stands here.
    Fill(Color32),
    /// Only the outline.
    Stroke(Stroke),
    /// A dashed outline: it stood here.
    Dashed(Stroke),
}

/// Dots of `size` along a line, as far apart as they are wide.
///
/// On a level or upright line the dots are whole pixels, so they stay sharp.
pub fn dotted_line(painter: &Painter, from: Pos2, to: Pos2, size: f32, color: Color32) {
    let pixels = painter.pixels_per_point();
    let dot = size.round_to_pixels(pixels).max(1.0 / pixels);
    let along = to - from;
    let dots = (along.length() / (2.0 * dot)).floor().clamp(0.0, 4096.0);
    let step = along.normalized() * 2.0 * dot;
    let ends = (0_usize..4096).map(count).take_while(|n| *n <= dots).map(|n| from + step * n);
    if along.x != 0.0 && along.y != 0.0 {
        painter.extend(ends.map(|at| Shape::circle_filled(at, dot / 2.0, color)));
        return;
    }
    // As a mesh: egui would smooth rectangles this small away.
    let mut mesh = Mesh::default();
    for at in ends {
        let corner = (at - Vec2::splat(dot / 2.0)).round_to_pixels(pixels);
        mesh.add_colored_rect(Rect::from_min_size(corner, Vec2::splat(dot)), color);
    }
    painter.add(Shape::mesh(mesh));
}

/// A dashed outline with rounded corners; the line runs on the edge.
pub fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    if rect.is_positive() {
        dashed(painter, outline(rect, radius), stroke);
    }
}

/// A diamond, `size` wide and high.
pub fn diamond(painter: &Painter, center: Pos2, size: f32, look: Diamond) {
    let half = size / 2.0;
    let points = vec![
        center - vec2(0.0, half),
        center + vec2(half, 0.0),
        center + vec2(0.0, half),
        center - vec2(half, 0.0),
    ];
    match look {
        Diamond::Fill(color) => {
            painter.add(PathShape::convex_polygon(points, color, Stroke::NONE));
        }
        Diamond::Stroke(stroke) => {
            painter.add(PathShape::closed_line(points, stroke));
        }
        Diamond::Dashed(stroke) => dashed(painter, points, stroke),
    }
}

fn dashed(painter: &Painter, mut points: Vec<Pos2>, stroke: Stroke) {
    points.extend(points.first().copied());
    let dash = (2.0 * stroke.width).max(3.0);
    painter.extend(Shape::dashed_line(&points, stroke, dash, dash));
}

/// An arrow with a filled head whose tip is at `to`.
pub fn arrow(painter: &Painter, from: Pos2, to: Pos2, color: Color32) {
    let way = to - from;
    if way.length() < 1.0 {
        return;
    }
    // A short way gets a small head, so that some of the shaft is left.
    let head = way.length().min(24.0) / 2.0;
    let (along, side) = (way.normalized() * head, way.normalized().rot90() * head * 0.45);
    let neck = to - along;
    painter.line_segment([from, neck], Stroke::new(2.0, color));
    let points = vec![to, neck + side, neck - side];
    painter.add(PathShape::convex_polygon(points, color, Stroke::NONE));
}

/// The ring around what has the focus, a little outside `rect`.
pub fn focus_ring(painter: &Painter, rect: Rect, radius: f32, tokens: &Tokens) {
    let stroke = Stroke::new(2.0, tokens.action);
    painter.rect_stroke(rect.expand(2.0), radius + 2.0, stroke, StrokeKind::Outside);
}
