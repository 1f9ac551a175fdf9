//! What the selected tiltak builds on, and what builds on it.

use super::heading;
use super::milestones;
use super::stage::Stage;
use crate::model::{Message, RecordId, TiltakId};
use crate::ui::frame::Frame;
use crate::view::{Line, Roadmap, RoadmapRow};
use egui::epaint::PathShape;
use egui::{Color32, Id, Painter, Pos2, Rect, Shape, Stroke, Tooltip, Ui, pos2, vec2};
use std::sync::Arc;

/// How far from a bar a line turns, how round its corners are, and the length
/// of an arrowhead.
const OUT: f32 = 9.0;
const ROUND: f32 = 5.0;
const HEAD: f32 = 6.0;

/// What a line leads to or from.
#[derive(Clone, Copy)]
enum End {
    /// A tiltak's bar.
    Bar(Rect),
    /// A milestone's diamond.
    Diamond(Pos2),
    /// A date's dotted line.
    Date(f32),
}

/// Draws the dependencies of the selected tiltak.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>) {
    // While a bar is held, what follows is shown instead.
    let selected = frame.look.selected.filter(|_| stage.hold.is_none());
    let Some(selected) = selected.filter(|id| stage.places.tiltak(*id).is_some()) else { return };
    let at = ui.input(|input| input.pointer.hover_pos());
    let at = at.filter(|_| ui.rect_contains_pointer(stage.view));
    let mut meant = None;
    for line in kept(ui, frame, selected).iter() {
        let ends = (end(ui, frame, stage, line.from), end(ui, frame, stage, line.to));
        let (Some(from), Some(to)) = ends else { continue };
        let Some(points) = route(stage, line, from, to) else { continue };
        draw(ui.painter(), stage, line, &points);
        if at.is_some_and(|at| near(&points, at)) {
            meant = Some(line.clone());
        }
    }
    if let Some(line) = meant {
        tell(ui, frame, stage, &line);
    }
}

/// The tiltak's dependencies; kept until it or the plan is another.
fn kept(ui: &Ui, frame: &Frame<'_>, selected: TiltakId) -> Arc<Vec<Line>> {
    let derived = &frame.shown.derived;
    let key = (Arc::as_ptr(&derived.plan).addr(), frame.document.revision(), selected);
    let id = Id::unique("roadmap lines");
    let kept = ui.data(|data| data.get_temp::<((usize, u64, TiltakId), Arc<Vec<Line>>)>(id));
    if let Some((_, lines)) = kept.filter(|(made_of, _)| *made_of == key) {
        return lines;
    }
    let lines = Arc::new(Roadmap::lines(derived, selected));
    ui.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&lines))));
    lines
}

fn end(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, id: RecordId) -> Option<End> {
    if let Some(at) = stage.places.tiltak(TiltakId::from(id)) {
        let row = stage.tiltak(at)?;
        return Some(End::Bar(stage.bar(row, stage.rect(at))));
    }
    if let Some(at) = stage.places.milestone(id) {
        let Some(RoadmapRow::Goal(goal)) = stage.roadmap().rows.get(at) else { return None };
        let spots = milestones::place(ui.painter(), frame, stage, goal, heading::body(stage, at));
        return milestones::center(&spots, id).map(End::Diamond);
    }
    let date = stage.roadmap().dates.iter().find(|date| date.id == id)?;
    let x = stage.sheet.date(date.when);
    stage.sheet.shows(x).then_some(End::Date(x))
}

/// The corners of a line, from its beginning to its tip.
fn route(stage: &Stage<'_>, line: &Line, from: End, to: End) -> Option<Vec<Pos2>> {
    let End::Bar(from) = from else { return None };
    let out = OUT * stage.sheet.scale;
    match to {
        End::Bar(to) if line.together => Some(beside(from, to, 1.7 * out)),
        End::Bar(to) => Some(after(from, to, out, stage.sheet.row)),
        End::Diamond(at) => Some(towards(stage, from, at, out)),
        End::Date(x) => {
            let start = from.right_center();
            (x > start.x + 2.0 * out).then(|| vec![start, pos2(x, start.y)])
        }
    }
}

/// Around the left of two bars that go together.
fn beside(from: Rect, to: Rect, out: f32) -> Vec<Pos2> {
    let x = from.left().min(to.left()) - out;
    // Beside the middle, where arrows come in.
    let aside = from.height() * 0.25 * (to.center().y - from.center().y).signum();
    let (a, b) = (from.left_center(), to.left_center());
    let (a, b) = (a + vec2(0.0, aside), b - vec2(0.0, aside));
    vec![a, pos2(x, a.y), pos2(x, b.y), b]
}

/// From the end of a bar to the beginning of one that comes after it: straight
/// into it where there is room, else between the rows and in from the left.
fn after(from: Rect, to: Rect, out: f32, row: f32) -> Vec<Pos2> {
    let start = from.right_center();
    let down = to.center().y > from.center().y;
    let (edge, side) = if down { (to.top(), -1.0) } else { (to.bottom(), 1.0) };
    let x = to.left() + out;
    if x > start.x + 2.0 {
        return vec![start, pos2(x, start.y), pos2(x, edge)];
    }
    let between = edge + side * (row - to.height()) / 2.0;
    let (right, left, tip) = (start.x + out, to.left() - out, to.left_center());
    let turns = [pos2(right, start.y), pos2(right, between), pos2(left, between)];
    vec![start, turns[0], turns[1], turns[2], pos2(left, tip.y), tip]
}

/// From the end of a bar to a milestone's diamond.
fn towards(stage: &Stage<'_>, from: Rect, at: Pos2, out: f32) -> Vec<Pos2> {
    let start = from.right_center();
    let side = if at.y > start.y { -1.0 } else { 1.0 };
    let tip = pos2(at.x, at.y + side * 8.0 * stage.sheet.scale);
    if at.x >= start.x - 1.0 {
        return vec![start, pos2(at.x, start.y), tip];
    }
    let y = at.y + side * stage.sheet.heading / 2.0;
    let right = start.x + out;
    vec![start, pos2(right, start.y), pos2(right, y), pos2(at.x, y), tip]
}

fn draw(painter: &Painter, stage: &Stage<'_>, line: &Line, points: &[Pos2]) {
    let (scale, tokens) = (stage.sheet.scale, stage.sheet.tokens);
    let color = tokens.action;
    // What runs out of sight ends just outside it.
    let seen = stage.view.y_range().expand(40.0);
    let mut points: Vec<Pos2> =
        points.iter().map(|at| pos2(at.x, at.y.clamp(seen.min, seen.max))).collect();
    let tip = (!line.together).then(|| shorten(&mut points, HEAD * scale)).flatten();
    let path = rounded(&points, ROUND * scale);
    // A pale edge keeps the line apart from what it crosses.
    for (width, color) in [(3.25, tokens.surface), (1.25, color)] {
        let stroke = Stroke::new(width * scale, color);
        if line.assumed {
            painter.extend(Shape::dashed_line(&path, stroke, 4.0 * scale, 3.0 * scale));
        } else {
            painter.add(Shape::line(path.clone(), stroke));
        }
    }
    if let Some(tip) = tip {
        head(painter, &points, tip, scale, color);
    } else {
        for end in points.first().into_iter().chain(points.last()) {
            painter.circle_filled(*end, 2.5 * scale, color);
        }
    }
}

/// Takes room for an arrowhead off the end, and gives the tip.
fn shorten(points: &mut [Pos2], by: f32) -> Option<Pos2> {
    let [.., before, last] = points else { return None };
    let tip = *last;
    let way = tip - *before;
    *last = tip - way.normalized() * by.min(way.length());
    Some(tip)
}

fn head(painter: &Painter, points: &[Pos2], tip: Pos2, scale: f32, color: Color32) {
    let Some(neck) = points.last() else { return };
    let side = (tip - *neck).normalized().rot90() * HEAD * 0.55 * scale;
    let points = vec![tip, *neck + side, *neck - side];
    painter.add(PathShape::convex_polygon(points, color, Stroke::NONE));
}

/// The same way with round corners.
fn rounded(points: &[Pos2], radius: f32) -> Vec<Pos2> {
    let mut path = Vec::with_capacity(points.len() * 5);
    path.extend(points.first());
    for corner in points.windows(3) {
        let [before, at, after] = [corner[0], corner[1], corner[2]];
        let (to, from) = (before - at, after - at);
        let radius = radius.min(to.length() / 2.0).min(from.length() / 2.0);
        let (enter, leave) = (at + to.normalized() * radius, at + from.normalized() * radius);
        for step in [0.0, 0.25, 0.5, 0.75, 1.0_f32] {
            let (a, b) = (enter.lerp(at, step), at.lerp(leave, step));
            path.push(a.lerp(b, step));
        }
    }
    path.extend(points.last());
    path
}

/// Whether a place lies on the line, or so near that it must be meant.
fn near(points: &[Pos2], at: Pos2) -> bool {
    points.windows(2).any(|pair| Rect::from_two_pos(pair[0], pair[1]).expand(4.0).contains(at))
}

/// Says beside the pointer what a line means.
fn tell(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, line: &Line) {
    let code = |id: RecordId| {
        let plan = &stage.shown.derived.plan;
        let tiltak = plan.tiltak.get(TiltakId::from(id)).map(|tiltak| tiltak.code.clone());
        let milestone = || plan.milestones.get(id.into()).map(|milestone| milestone.code.clone());
        let initiative = || plan.initiatives.get(id.into()).map(|other| other.title.clone());
        tiltak.or_else(milestone).or_else(initiative).unwrap_or_else(|| id.to_string())
    };
    let between = stage.places.tiltak(TiltakId::from(line.to)).is_some();
    let key = match (line.together, between) {
        (true, _) => "line-together",
        (_, true) => "line-after",
        _ => "line-need",
    };
    let message = Message::new(key).text("from", code(line.from)).text("to", code(line.to));
    let mut text = frame.say(&message);
    if line.assumed {
        text = format!("{text} {}", frame.tr("line-assumed"));
    }
    let id = Id::unique("roadmap line");
    let tip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, egui::PopupAnchor::Pointer);
    tip.gap(12.0).show(|ui| ui.label(text));
}
