//! Then and now: stated and computed totals at their dates. Rings are stated,
//! discs are computed, and a line follows one measure only.

use super::axis::Axis;
use super::mark;
use crate::model::{Measure, Message};
use crate::ui::frame::Frame;
use crate::ui::paint::number::share;
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::{GapView, StatedTotal, StatusPoint, StatusRow, ThenAndNow};
use egui::{
    Align2, Color32, Label, Pos2, Rangef, Rect, RichText, Role, ScrollArea, Sense, Shape, Stroke,
    Ui, WidgetInfo, pos2, vec2,
};

/// Where everything lies.
struct Sheet<'a> {
    tokens: &'a Tokens,
    axis: Axis,
    scale: f32,
    plot: Rect,
    days: (i32, i32),
}

impl Sheet<'_> {
    fn at(&self, point: &StatusPoint) -> Pos2 {
        pos2(self.x(point.day), self.y(point.ore))
    }

    fn x(&self, day: i32) -> f32 {
        let (first, last) = self.days;
        if first == last {
            return self.plot.center().x;
        }
        let part = share(i128::from(day - first), i128::from(last - first));
        self.plot.left() + part * self.plot.width()
    }

    fn y(&self, ore: i128) -> f32 {
        self.plot.bottom() - self.axis.part(ore) * self.plot.height()
    }

    fn is_last(&self, point: &StatusPoint) -> bool {
        point.day == self.days.1
    }

    fn color(&self, measure: Measure) -> Color32 {
        match measure {
            Measure::Need => self.tokens.need,
            Measure::Granted => self.tokens.granted,
            Measure::Gap => self.tokens.gap,
        }
    }
}

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let Some(then) = &view.then else { return };
    let (room, scale) = (ui.max_rect(), frame.scale());
    let most = then.points.iter().map(|point| point.ore).max().unwrap_or_default();
    let day = |point: &StatusPoint| point.day;
    let days = (
        then.points.iter().map(day).min().unwrap_or_default(),
        then.points.iter().map(day).max().unwrap_or_default(),
    );
    let plot = Rect::from_min_max(
        pos2(room.left() + 100.0 * scale, room.top() + 30.0 * scale),
        pos2(room.right() - 190.0 * scale, room.bottom() - 40.0 * scale),
    );
    let sheet = Sheet { tokens: tokens(ui), axis: Axis::of(most), scale, plot, days };
    grid(ui, frame, &sheet, room);
    dates(ui, &sheet, then);
    for pair in then.points.windows(2) {
        join(ui, &sheet, &pair[0], &pair[1]);
    }
    for (at, point) in then.points.iter().enumerate() {
        disc(ui, &sheet, at, point);
    }
    labels(ui, &sheet, then);
}

fn grid(ui: &Ui, frame: &Frame<'_>, sheet: &Sheet<'_>, room: Rect) {
    let (painter, tokens) = (ui.painter(), sheet.tokens);
    let small = font::text(12.0 * sheet.scale);
    let left = room.left() + 46.0 * sheet.scale;
    for tick in sheet.axis.ticks() {
        let y = sheet.y(tick).round() + 0.5;
        let color = if tick == 0 { tokens.edge } else { tokens.line };
        painter.hline(left..=room.right(), y, Stroke::new(1.0, color));
        let text = crate::text::format_money(frame.texts.lang(), tick);
        let at = pos2(left - 8.0, y);
        painter.text(at, Align2::RIGHT_CENTER, text, small.clone(), tokens.muted);
    }
    let unit = room.left_top();
    painter.text(unit, Align2::LEFT_TOP, frame.tr("gap-mnok"), small, tokens.muted);
}

/// The dates below; one that would lie on another stands a row lower.
fn dates(ui: &Ui, sheet: &Sheet<'_>, then: &ThenAndNow) {
    let mut dates: Vec<(i32, &str)> =
        then.points.iter().map(|point| (point.day, point.date.as_str())).collect();
    dates.sort_unstable();
    dates.dedup();
    let font = font::strong(13.0 * sheet.scale);
    let mut ends = [f32::NEG_INFINITY; 2];
    for (day, date) in dates {
        let x = sheet.x(day);
        let galley = ui.painter().layout_no_wrap(date.to_owned(), font.clone(), sheet.tokens.ink);
        let left = x - galley.size().x / 2.0;
        let row = usize::from(left < ends[0] + 8.0);
        ends[row] = left + galley.size().x;
        let down = if row == 0 { 8.0 } else { 24.0 };
        let y = sheet.plot.bottom() + down * sheet.scale;
        let tick = Rangef::new(sheet.plot.bottom(), sheet.plot.bottom() + 5.0);
        ui.painter().vline(x, tick, (1.0, sheet.tokens.edge));
        ui.painter().galley(pos2(left, y), galley, sheet.tokens.ink);
    }
}

/// A line between totals of one measure; broken between what is stated and
/// what is computed, and where a paper says "about".
fn join(ui: &Ui, sheet: &Sheet<'_>, from: &StatusPoint, to: &StatusPoint) {
    if from.measure != to.measure || from.day == to.day {
        return;
    }
    let ends = [sheet.at(from), sheet.at(to)];
    let stroke = Stroke::new(2.0 * sheet.scale, sheet.color(from.measure));
    let alike = |point: &StatusPoint| point.origin != StatedTotal::Computed;
    if alike(from) && alike(to) && !from.approximate && !to.approximate {
        ui.painter().line_segment(ends, stroke);
    } else {
        ui.painter().extend(Shape::dashed_line(&ends, stroke, 6.0, 5.0));
    }
}

fn disc(ui: &Ui, sheet: &Sheet<'_>, at: usize, point: &StatusPoint) {
    let (center, color) = (sheet.at(point), sheet.color(point.measure));
    let radius = 6.0 * sheet.scale;
    let painter = ui.painter();
    match point.origin {
        StatedTotal::Stated => {
            painter.circle(center, radius, sheet.tokens.surface, Stroke::new(2.5, color));
        }
        StatedTotal::Computed => {
            painter.circle_filled(center, radius, color);
        }
        StatedTotal::Both => {
            painter.circle(center, radius + 2.5, sheet.tokens.surface, Stroke::new(1.5, color));
            painter.circle_filled(center, radius - 1.0, color);
        }
    }
    let rect = Rect::from_center_size(center, vec2(28.0, 28.0) * sheet.scale);
    let response = ui.interact(rect, mark::id(at, None).with("then"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &point.name));
    mark::frame(ui, rect.shrink(3.0), &response, false);
    response.on_hover_text(&point.name);
}

/// Each point's value, and what it is: beside the last ones, over the others.
fn labels(ui: &Ui, sheet: &Sheet<'_>, then: &ThenAndNow) {
    let mut last: Vec<&StatusPoint> =
        then.points.iter().filter(|point| sheet.is_last(point)).collect();
    last.sort_by_key(|point| std::cmp::Reverse(point.ore));
    let height = 40.0 * sheet.scale;
    let mut free = f32::NEG_INFINITY;
    for point in last {
        let at = sheet.at(point);
        let middle = at.y.max(free + height / 2.0);
        free = middle + height / 2.0;
        let x = at.x + 16.0 * sheet.scale;
        if middle > at.y + 4.0 {
            let line = [at + vec2(9.0, 0.0) * sheet.scale, pos2(x - 2.0, middle)];
            ui.painter().line_segment(line, (1.0, sheet.tokens.edge));
        }
        label(ui, sheet, point, pos2(x, middle), Align2::LEFT_CENTER);
    }
    for point in then.points.iter().filter(|point| !sheet.is_last(point)) {
        // To the left, clear of the line that goes on to the right.
        let at = sheet.at(point) + vec2(10.0, -12.0) * sheet.scale;
        label(ui, sheet, point, at, Align2::RIGHT_BOTTOM);
    }
}

fn label(ui: &Ui, sheet: &Sheet<'_>, point: &StatusPoint, at: Pos2, align: Align2) {
    let (painter, color) = (ui.painter(), sheet.color(point.measure));
    let value = painter.layout_no_wrap(point.text.clone(), font::strong(19.0 * sheet.scale), color);
    let room = 174.0 * sheet.scale;
    let small = font::text(12.0 * sheet.scale);
    let (what, _) = mark::cut(painter, &point.what, small, sheet.tokens.muted, room);
    let size = vec2(value.size().x.max(what.size().x), value.size().y + what.size().y - 3.0);
    let rect = align.anchor_size(at, size);
    // The grid does not run through words.
    painter.rect_filled(rect.expand2(vec2(3.0, 0.0)), 0.0, sheet.tokens.surface);
    let right = align.x() == egui::Align::Max;
    let aside = |width: f32| if right { size.x - width } else { 0.0 };
    let (first, second) = (aside(value.size().x), aside(what.size().x));
    let down = value.size().y - 3.0;
    painter.galley(rect.min + vec2(first, 0.0), value, color);
    painter.galley(rect.min + vec2(second, down), what, sheet.tokens.muted);
}

/// Beside the chart: all that is stated of the year, with where.
pub(super) fn stated(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let Some(then) = &view.then else { return };
    let (tokens, scale) = (tokens(ui), frame.scale());
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(frame.tr("gap-then-title")).font(font::strong(14.0 * scale));
    ui.label(title);
    ui.add_space(6.0);
    ScrollArea::vertical().id_salt("gap stated").auto_shrink(false).show(ui, |ui| {
        for row in &then.rows {
            ui.add_space(6.0);
            stated_row(ui, frame, row);
            ui.add_space(6.0);
            let line = ui.max_rect().x_range();
            ui.painter().hline(line, ui.cursor().top(), (1.0, tokens.line));
        }
    });
}

/// What is stated or computed, and below it what it rests on.
fn stated_row(ui: &mut Ui, frame: &Frame<'_>, row: &StatusRow) {
    let scale = frame.scale();
    let text = |text: String, size: f32| RichText::new(text).font(font::text(size * scale));
    ui.horizontal(|ui| {
        let what = format!("{} · {} · {}", row.date, row.measure, row.whose);
        let room = ui.available_width() - 90.0 * scale;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(text(what.clone(), 13.0)).truncate()).on_hover_text(&what);
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let amount = if row.stated.is_empty() { &row.computed } else { &row.stated };
            ui.label(RichText::new(amount).font(font::strong(14.0 * scale)));
        });
    });
    let same = row.stated.is_empty() || row.stated == row.computed;
    let rests = if same {
        row.source.clone()
    } else {
        let gives = Message::new("gap-then-gives").text("amount", row.computed.clone());
        format!("{} · {}", row.source, frame.say(&gives))
    };
    ui.add(Label::new(text(rests, 12.0).color(tokens(ui).muted)).wrap());
}
