//! What a cell looks like: its ground, its text, its marks.

use super::measure::{self, PAD};
use super::rows::{Cell, Ground, Tone};
use crate::model::Rung;
use crate::ui::paint::{Cover, Hatch, dashed_rect, dotted_line, hatch};
use crate::ui::theme::{Tokens, font};
use egui::epaint::PathShape;
use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// How text stands in a cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Whether it stands at the right.
    pub(super) right: bool,
    /// How much larger than usual it is.
    pub(super) scale: f32,
    /// Whether it was refused.
    pub(super) refused: bool,
}

/// Draws a cell; tells whether its text is cut.
pub(super) fn cell(
    ui: &Ui,
    painter: &Painter,
    rect: Rect,
    cell: &Cell<'_>,
    setting: Setting,
    look: &Tokens,
) -> bool {
    if setting.refused {
        painter.rect_filled(rect, 0.0, look.gap_fill);
        corner(painter, rect, look.gap, setting.scale);
    } else {
        ground(painter, rect, cell.ground, look);
    }
    if let Ground::Pill(cover) = cell.ground
        && !setting.refused
    {
        return pill(ui, painter, rect, cell, cover, setting, look);
    }
    if cell.text.is_empty() {
        return false;
    }
    let color = color(cell, setting.refused, look);
    let size = 13.0 * setting.scale;
    let font = if cell.strong { font::strong(size) } else { font::text(size) };
    let room = measure::text_room(rect);
    let galley = measure::line(ui, &cell.text, font, color, room, setting.right);
    let cut = galley.elided || galley.text() != cell.text && !cell.text.contains('\n');
    let wide = galley.size().x;
    let x = if setting.right { rect.right() - PAD - wide } else { rect.left() + PAD };
    let at = pos2(x, rect.center().y - galley.size().y / 2.0).round();
    if cell.assumed && !setting.refused {
        let y = at.y + galley.size().y - 1.0;
        dotted_line(painter, pos2(at.x, y), pos2(at.x + wide, y), 1.0, color);
    }
    painter.galley(at, galley, color);
    cut
}

const fn color(cell: &Cell<'_>, refused: bool, look: &Tokens) -> Color32 {
    match cell.tone {
        _ if refused => look.gap,
        Tone::Plain if cell.assumed => look.assumed,
        Tone::Plain => look.ink,
        Tone::Muted => look.muted,
        Tone::Granted => look.granted,
        Tone::Gap => look.gap,
    }
}

/// The mark in the corner of a cell whose text was refused.
fn corner(painter: &Painter, rect: Rect, color: Color32, scale: f32) {
    let (at, side) = (rect.right_top(), 8.0 * scale);
    let points = vec![at - vec2(side, 0.0), at, at + vec2(0.0, side)];
    painter.add(PathShape::convex_polygon(points, color, Stroke::NONE));
}

fn ground(painter: &Painter, rect: Rect, ground: Ground, look: &Tokens) {
    match ground {
        Ground::None | Ground::Pill(_) => {}
        Ground::Closed => {
            // Pale: it covers much, and the amounts are to be met first.
            let color = look.surface.lerp_to_gamma(look.well, 0.55);
            painter.rect_filled(rect, 0.0, color);
        }
        Ground::Pale(cover) => pale(painter, rect, cover, look),
        Ground::Proposed(cover) => {
            pale(painter, rect, cover, look);
            dashed_rect(painter, rect.shrink(2.0), 2.0, Stroke::new(1.5, look.action));
        }
    }
}

/// A rung's pattern, pale enough to read on.
fn pale(painter: &Painter, rect: Rect, cover: Cover, look: &Tokens) {
    let mix = |color: Color32, share: f32| look.surface.lerp_to_gamma(color, share);
    let lines = |color, spacing, width, angle_up| {
        hatch(painter, rect, Hatch { color, spacing, width, angle_up });
    };
    let fill = |color: Color32| {
        painter.rect_filled(rect, 0.0, color);
    };
    match cover {
        Cover::Rung(Rung::Granted) => fill(mix(look.granted, 0.13)),
        Cover::Rung(Rung::Signalled) => {
            fill(mix(look.granted, 0.07));
            lines(mix(look.granted, 0.24), 4.0, 1.0, false);
        }
        Cover::Rung(Rung::Applied) => {
            fill(mix(look.granted, 0.03));
            lines(mix(look.granted, 0.24), 8.0, 1.0, false);
        }
        Cover::Rung(Rung::Unclear) => {
            fill(look.gap_fill);
            lines(mix(look.gap, 0.3), 6.0, 1.0, true);
        }
        Cover::Uncovered => {
            fill(look.gap_fill);
            lines(mix(look.gap, 0.2), 6.0, 1.0, true);
            lines(mix(look.gap, 0.2), 6.0, 1.0, false);
        }
        Cover::Rung(Rung::Rejected) => {
            let stroke = Stroke::new(1.0, mix(look.muted, 0.5));
            painter.line_segment([rect.left_bottom(), rect.right_top()], stroke);
        }
    }
}

fn pill(
    ui: &Ui,
    painter: &Painter,
    rect: Rect,
    cell: &Cell<'_>,
    cover: Cover,
    setting: Setting,
    look: &Tokens,
) -> bool {
    let solid = cover == Cover::Rung(Rung::Granted);
    let color = if solid { look.on_granted } else { cover.text_color(look) };
    let inner = 8.0 * setting.scale;
    let room = measure::text_room(rect) - 2.0 * inner;
    let font = font::text(12.0 * setting.scale);
    let galley = measure::line(ui, &cell.text, font, color, room, false);
    let size = galley.size() + vec2(2.0 * inner, 4.0);
    let at = pos2(rect.left() + PAD, rect.center().y - size.y / 2.0).round();
    let body = Rect::from_min_size(at, size);
    outline(painter, body, cover, look);
    let cut = galley.elided;
    let text: Pos2 = at + vec2(inner, 2.0);
    if cell.assumed {
        let y = text.y + galley.size().y - 1.0;
        let ends = [pos2(text.x, y), pos2(text.x + galley.size().x, y)];
        dotted_line(painter, ends[0], ends[1], 1.0, color);
    }
    painter.galley(text, galley, color);
    cut
}

/// Money has a firm outline, the more certain the fuller; gaps a dashed one.
fn outline(painter: &Painter, rect: Rect, cover: Cover, look: &Tokens) {
    let radius = rect.height() / 2.0;
    let stroke = Stroke::new(1.0, cover.text_color(look));
    let fill = |share: f32| look.surface.lerp_to_gamma(look.granted, share);
    match cover {
        Cover::Rung(Rung::Granted) => {
            painter.rect_filled(rect, radius, look.granted);
        }
        Cover::Rung(Rung::Signalled) => {
            painter.rect(rect, radius, fill(0.18), stroke, StrokeKind::Inside);
        }
        Cover::Rung(Rung::Applied) => {
            painter.rect(rect, radius, look.surface, stroke, StrokeKind::Inside);
        }
        Cover::Rung(Rung::Unclear | Rung::Rejected) | Cover::Uncovered => {
            painter.rect_filled(rect, radius, look.surface);
            dashed_rect(painter, rect.shrink(0.5), radius, stroke);
        }
    }
}
