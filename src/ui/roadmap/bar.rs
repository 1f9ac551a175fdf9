//! Bars: a tiltak's years, each painted with what covers it.

use super::places::cover;
use super::sheet::Sheet;
use crate::model::Rung;
use crate::ui::paint::number::{share, steps};
use crate::ui::paint::{Cover, Pattern, dashed_rect};
use crate::ui::theme::Tokens;
use crate::view::{Bar, BarYear};
use egui::emath::GuiRounding as _;
use egui::{
    Color32, Mesh, Painter, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

/// What a part of a bar is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// A cost that is covered in some way, or by nothing.
    Cover(Cover),
    /// A cost that is not known.
    Unknown,
    /// No cost.
    Nothing,
}

impl Fill {
    /// Every fill that has a place in the legend, most certain first.
    pub(super) const ALL: [Self; 6] = [
        Self::Cover(Cover::Rung(Rung::Granted)),
        Self::Cover(Cover::Rung(Rung::Signalled)),
        Self::Cover(Cover::Rung(Rung::Applied)),
        Self::Cover(Cover::Rung(Rung::Unclear)),
        Self::Cover(Cover::Uncovered),
        Self::Unknown,
    ];

    /// Paints the whole rectangle with rounded corners.
    pub(super) fn paint(self, painter: &Painter, rect: Rect, radius: f32, sheet: &Sheet) {
        let tokens = sheet.tokens;
        match self {
            Self::Cover(cover) => {
                Pattern::of(cover, tokens).scaled(sheet.scale).paint(painter, rect, radius);
            }
            Self::Unknown => {
                outline(painter, rect, radius, tokens.muted, tokens.surface);
                dots(painter, rect.shrink(2.0), sheet.scale, tokens);
            }
            Self::Nothing => outline(painter, rect, radius, tokens.edge, tokens.surface),
        }
    }
}

/// How round bars are.
pub(super) fn radius(sheet: &Sheet) -> f32 {
    3.0 * sheet.scale
}

/// Paints a bar as if it took place `by` years later and were `longer` by
/// some years: with its years as they would be then, where they are known.
pub(super) fn paint(
    painter: &Painter,
    sheet: &Sheet,
    (bar, previewed): (&Bar, Option<&[BarYear]>),
    (by, longer): (i32, i32),
    y: Rangef,
) {
    let (first, last) = (bar.first.number() + by, bar.last.number() + by + longer);
    let whole = sheet.span(first, last).whole;
    let rect = Rect::from_x_y_ranges(whole, y).round_to_pixels(painter.pixels_per_point());
    let years = Rect::from_x_y_ranges(sheet.years, y.expand(2.0));
    let painter = painter.with_clip_rect(years);
    if bar.outside {
        outline(&painter, rect, radius(sheet), sheet.tokens.edge, sheet.tokens.panel);
        return;
    }
    let years = previewed.map_or((bar.years.as_slice(), by), |years| (years, 0));
    let parts = parts(sheet, years, first, last);
    for (at, (range, fill)) in parts.iter().enumerate() {
        let range = if at == 0 { Rangef::new(rect.left(), range.max) } else { *range };
        let clip = Rect::from_x_y_ranges(range, rect.y_range());
        fill.paint(&painter.with_clip_rect(clip), rect, radius(sheet), sheet);
        if at > 0 {
            let seam = Stroke::new(1.0, sheet.tokens.surface);
            painter.vline(range.min.round() + 0.5, rect.y_range(), seam);
        }
    }
}

/// From left to right, what fills the bar and how far; like neighbours are one.
fn parts(
    sheet: &Sheet,
    (years, by): (&[BarYear], i32),
    first: i32,
    last: i32,
) -> Vec<(Rangef, Fill)> {
    let whole = sheet.span(first, last).whole;
    let mut parts: Vec<(Rangef, Fill)> = Vec::new();
    for number in first..=last {
        let from = sheet.x(number).max(whole.min);
        let to = sheet.end(number).min(whole.max);
        if to < sheet.years.min || from > sheet.years.max {
            continue;
        }
        let year = years.iter().find(|year| year.year.number() + by == number);
        for (low, high, fill) in shares(year) {
            let range = Rangef::new(from + low * (to - from), from + high * (to - from));
            match parts.last_mut() {
                Some((before, same)) if *same == fill => before.max = range.max,
                _ => parts.push((range, fill)),
            }
        }
    }
    parts
}

/// What fills a year, and from which to which part of it.
fn shares(year: Option<&BarYear>) -> Vec<(f32, f32, Fill)> {
    let Some(year) = year else { return vec![(0.0, 1.0, Fill::Unknown)] };
    let total: i128 = year.cover.iter().map(|(_, ore)| *ore).sum();
    if total <= 0 {
        let fill = if year.unknown { Fill::Unknown } else { Fill::Nothing };
        return vec![(0.0, 1.0, fill)];
    }
    let mut done = 0;
    let part = |(rung, ore): &(Option<Rung>, i128)| {
        let low = share(done, total);
        done += ore;
        (low, share(done, total), Fill::Cover(cover(*rung)))
    };
    year.cover.iter().map(part).collect()
}

fn outline(painter: &Painter, rect: Rect, radius: f32, color: Color32, ground: Color32) {
    painter.rect_filled(rect, radius, ground);
    painter.rect_stroke(rect, radius, Stroke::new(1.0, color), StrokeKind::Inside);
}

/// Rows of dots, every second one set in by half a step.
fn dots(painter: &Painter, rect: Rect, scale: f32, tokens: &Tokens) {
    let seen = rect.intersect(painter.clip_rect());
    let pixels = painter.pixels_per_point();
    let (step, dot) = ((5.0 * scale).round(), (1.0 * scale).round_to_pixels(pixels));
    if !seen.is_positive() {
        return;
    }
    let mut mesh = Mesh::default();
    let rows = (0..64).map(|row| (row, rect.top() + steps(row) * step + dot));
    for (row, y) in rows.take_while(|(_, y)| *y < rect.bottom() - dot) {
        let inset = if row % 2 == 0 { 0.5 } else { 1.0 } * step;
        let skip = ((seen.left() - rect.left()) / step).floor().max(0.0) * step;
        let dots = (0..4096).map(|n| rect.left() + skip + inset + steps(n) * step);
        for x in dots.take_while(|x| *x < seen.right() - dot) {
            let corner = pos2(x, y).round_to_pixels(pixels);
            mesh.add_colored_rect(Rect::from_min_size(corner, Vec2::splat(dot)), tokens.muted);
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// A dashed outline where a bar is not: where it was, or where it has to go.
pub(super) fn ghost(
    painter: &Painter,
    sheet: &Sheet,
    years: (i32, i32),
    y: Rangef,
    color: Color32,
) {
    let whole = sheet.span(years.0, years.1).whole;
    let rect = Rect::from_x_y_ranges(whole, y).shrink(0.5);
    let clip = Rect::from_x_y_ranges(sheet.years, y.expand(1.0));
    dashed_rect(&painter.with_clip_rect(clip), rect, radius(sheet), Stroke::new(1.0, color));
}

/// A small arrow from where a bar was to where it goes.
pub(super) fn small_arrow(painter: &Painter, from: Pos2, to: Pos2, scale: f32, color: Color32) {
    let way = to.x - from.x;
    if way.abs() < 4.0 {
        return;
    }
    let head = (7.0 * scale).min(way.abs());
    let neck = pos2(to.x - head * way.signum(), to.y);
    painter.line_segment([from, neck], Stroke::new(1.5 * scale, color));
    let side = vec2(0.0, head * 0.5);
    let points = vec![to, neck + side, neck - side];
    painter.add(egui::epaint::PathShape::convex_polygon(points, color, Stroke::NONE));
}
