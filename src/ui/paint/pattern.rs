//! What the rungs of the confidence ladder look like.

use super::hatch::{Hatch, hatch_rounded};
use super::mark::dashed_rect;
use crate::model::Rung;
use crate::ui::theme::Tokens;
use egui::emath::GuiRounding as _;
use egui::{Color32, Painter, Rect, Stroke, StrokeKind};

/// How a part of a need is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cover {
    /// By money on a rung of the ladder.
    Rung(Rung),
    /// By nothing.
    Uncovered,
}

impl Cover {
    /// Every way, most certain first.
    pub const ALL: [Self; 6] = [
        Self::Rung(Rung::Granted),
        Self::Rung(Rung::Signalled),
        Self::Rung(Rung::Applied),
        Self::Rung(Rung::Unclear),
        Self::Uncovered,
        Self::Rung(Rung::Rejected),
    ];

    /// Whether it is money that is there or on its way; else it is a gap.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Rung(Rung::Granted | Rung::Signalled | Rung::Applied))
    }

    /// The colour of text about it on the page's ground.
    #[must_use]
    pub const fn text_color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Rung(Rung::Rejected) => tokens.muted,
            _ if self.is_money() => tokens.granted,
            _ => tokens.gap,
        }
    }
}

/// The outline of a pattern.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Edge {
    None,
    Solid(Stroke),
    Refused(Stroke),
}

/// Ground, lines and outline; tells the rungs apart without colour too.
///
/// | cover     | ground         | lines         | outline |
/// |-----------|----------------|---------------|---------|
/// | granted   | full           | none          | none    |
/// | signalled | 60 %           | dense, fall \ | none    |
/// | applied   | 30 %           | sparse, fall \| none    |
/// | unclear   | pale           | rise /        | solid   |
/// | uncovered | pale           | crossing ×    | solid   |
/// | rejected  | none           | one, struck   | dashed  |
///
/// Money leans one way and gaps the other. What nobody has even thought of
/// paying crosses: it is the heaviest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    ground: Color32,
    lines: [Option<Hatch>; 2],
    edge: Edge,
}

impl Pattern {
    /// The pattern of a way to be covered.
    #[must_use]
    pub const fn of(cover: Cover, tokens: &Tokens) -> Self {
        match cover {
            Cover::Rung(Rung::Granted) => Self::plain(tokens.granted),
            Cover::Rung(Rung::Signalled) => Self {
                lines: [Some(falling(tokens.granted, 4.0, 1.5)), None],
                ..Self::plain(tokens.signalled)
            },
            Cover::Rung(Rung::Applied) => Self {
                lines: [Some(falling(tokens.granted, 8.0, 1.0)), None],
                ..Self::plain(tokens.applied)
            },
            Cover::Rung(Rung::Unclear) => Self {
                ground: tokens.gap_fill,
                lines: [Some(rising(tokens.gap, 6.0, 1.5)), None],
                edge: Edge::Solid(thin(tokens.gap)),
            },
            Cover::Uncovered => Self {
                ground: tokens.gap_fill,
                lines: [Some(rising(tokens.gap, 6.0, 1.0)), Some(falling(tokens.gap, 6.0, 1.0))],
                edge: Edge::Solid(thin(tokens.gap)),
            },
            Cover::Rung(Rung::Rejected) => {
                Self { edge: Edge::Refused(thin(tokens.muted)), ..Self::plain(tokens.surface) }
            }
        }
    }

    /// One colour, no lines.
    #[must_use]
    pub const fn plain(ground: Color32) -> Self {
        Self { ground, lines: [None, None], edge: Edge::None }
    }

    /// Whether there are no lines to disturb text that stands on it.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.lines[0].is_none()
    }

    /// The same pattern with larger lines.
    #[must_use]
    pub fn scaled(mut self, scale: f32) -> Self {
        self.lines = self.lines.map(|lines| lines.map(|hatch| hatch.scaled(scale)));
        self
    }

    /// The same pattern with an outline of a width, where it has one.
    #[must_use]
    pub const fn edged(mut self, width: f32) -> Self {
        if let Edge::Solid(stroke) | Edge::Refused(stroke) = &mut self.edge {
            stroke.width = width;
        }
        self
    }

    /// Fills a rectangle; the outline is drawn inside it.
    pub fn paint(&self, painter: &Painter, rect: Rect, radius: f32) {
        // The corners must be round in pixels too, or they would not meet the hatch.
        let rect = rect.round_to_pixels(painter.pixels_per_point());
        if !rect.is_positive() || !painter.clip_rect().intersects(rect) {
            return;
        }
        painter.rect_filled(rect, radius, self.ground);
        for hatch in self.lines.into_iter().flatten() {
            hatch_rounded(painter, rect, radius, hatch);
        }
        match self.edge {
            Edge::None => {}
            Edge::Solid(stroke) => {
                painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
            }
            Edge::Refused(stroke) => {
                dashed_rect(painter, rect.shrink(stroke.width / 2.0), radius, stroke);
                let inner = rect.shrink(1.0 + radius * 0.3);
                painter.line_segment([inner.left_bottom(), inner.right_top()], stroke);
            }
        }
    }
}

const fn thin(color: Color32) -> Stroke {
    Stroke { width: 1.0, color }
}

const fn rising(color: Color32, spacing: f32, width: f32) -> Hatch {
    Hatch { color, spacing, width, angle_up: true }
}

const fn falling(color: Color32, spacing: f32, width: f32) -> Hatch {
    Hatch { color, spacing, width, angle_up: false }
}

/// Fills a rectangle with the pattern of a way to be covered.
pub fn fill_rung(painter: &Painter, rect: Rect, cover: Cover, radius: f32, tokens: &Tokens) {
    Pattern::of(cover, tokens).paint(painter, rect, radius);
}
