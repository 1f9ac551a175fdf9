//! The roadmap: years across, goals and tiltak down.
//!
//! Only the rows that are seen are drawn. What the hand does is previewed,
//! and asked for as one change when it lets go.

mod bar;
mod dates;
mod foot;
mod header;
mod heading;
mod hold;
mod lines;
mod milestones;
mod places;
mod previewed;
mod row;
mod sheet;
mod stage;
mod table;
mod tip;

use super::action::Action;
use super::commands::Command;
use super::frame::Frame;
use super::invite::invite;
use super::paint::quiet_button;
use super::theme::font;
use crate::model::Message;
use crate::view::RoadmapRow;
use dates::Strip;
use egui::{
    Id, Rangef, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};
use foot::Foot;
use hold::{Doing, Hold};
use places::Places;
use sheet::Sheet;
use stage::Stage;

/// Draws the roadmap into all the room there is.
pub fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let room = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(room);
    let named = UiBuilder::new()
        .max_rect(room)
        .accessibility_role(Role::Group)
        .accessibility_label(name(frame));
    let mut ui = ui.new_child(named);
    if frame.shown.roadmap.rows.is_empty() {
        empty(&mut ui, frame, room);
    } else if frame.look.tables {
        table::show(&mut ui, frame);
    } else if room.width() > 1.0 && room.height() > 1.0 {
        chart(&mut ui, frame, room);
        twin(&mut ui, frame, room);
    }
}

/// The way to the table, at the right of the foot.
fn twin(ui: &mut Ui, frame: &mut Frame<'_>, room: Rect) {
    if frame.look.drag.is_some() {
        return;
    }
    let bottom = ui.clip_rect().bottom().min(room.bottom() + 24.0);
    let size = vec2(160.0, 24.0) * frame.scale();
    let place = Rect::from_min_size(pos2(room.right() - size.x, bottom - 40.0), size);
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
        if quiet_button(ui, &frame.tr("show-as-table"), 12.0 * frame.scale()).clicked() {
            frame.command(Command::Tables);
        }
    });
}

fn name(frame: &Frame<'_>) -> String {
    let roadmap = &frame.shown.roadmap;
    let name = Message::new("roadmap-name").year("first", roadmap.first);
    frame.say(&name.year("last", roadmap.last))
}

/// A plan without tiltak invites the first.
fn empty(ui: &mut Ui, frame: &mut Frame<'_>, room: Rect) {
    let place = room.with_min_y(room.top() + 24.0);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let mut font = font::heading();
        font.size *= frame.scale();
        ui.label(RichText::new(frame.tr("roadmap-empty")).font(font));
        ui.add_space(14.0);
        invite(ui, frame);
    });
}

fn chart(ui: &mut Ui, frame: &mut Frame<'_>, room: Rect) {
    let shown = frame.shown;
    let places = Places::of(ui, frame);
    let hold = Hold::now(ui, frame).filter(|hold| places.tiltak(hold.tiltak).is_some());
    let sheet = Sheet::new(ui, frame, &places, room);
    let view = Rect::NOTHING;
    let preview = previewed::now(ui, frame, hold);
    let preview = preview.as_deref();
    let mut stage = Stage { sheet, places: &places, shown, hold, preview, origin: 0.0, view };
    let strip = Strip::new(ui.painter(), &shown.roadmap.dates, &stage.sheet, &|id| stage.hit(id));
    let foot = Foot::new(ui, frame, &stage);
    let rooms = Rooms::new(ui, frame, &mut stage.sheet, &places, room, (&strip, &foot));
    header::show(ui, frame, &stage, rooms.header);
    let thin = Stroke::new(1.0, stage.sheet.tokens.line);
    ui.painter().hline(stage.sheet.across, rooms.header.bottom() - 0.5, thin);
    rows(ui, frame, &mut stage, &strip, rooms.rows);
    strip.show(ui, frame, &stage.sheet, rooms.strip);
    foot.show(ui, frame, &stage, rooms.foot);
}

/// How the room is shared out, from the top down.
struct Rooms {
    header: Rect,
    rows: Rect,
    strip: Rect,
    foot: Rect,
}

impl Rooms {
    fn new(
        ui: &Ui,
        frame: &Frame<'_>,
        sheet: &mut Sheet,
        places: &Places,
        room: Rect,
        (strip, foot): (&Strip<'_>, &Foot),
    ) -> Self {
        // The foot reaches to the edges of what is seen, around any margin.
        let seen = ui.clip_rect();
        let bottom = seen.bottom().min(room.bottom() + 24.0);
        let (header, strip) = (header::height(ui, frame, sheet), strip.height(sheet.scale));
        let top = room.top() + header;
        let below = strip + foot::USUAL * sheet.scale;
        sheet.fit(places, bottom - below - top);
        let foot_top = bottom - foot.height(sheet.scale);
        let height = sheet.height(places).min(foot_top - strip - top).max(0.0);
        let part = |from: f32, to: f32| Rect::from_x_y_ranges(room.x_range(), from..=to);
        Self {
            header: part(room.top(), top),
            rows: part(top, top + height),
            strip: part(top + height, top + height + strip),
            foot: Rect::from_x_y_ranges(seen.x_range(), foot_top..=bottom),
        }
    }
}

/// The rows, scrolled.
fn rows(ui: &mut Ui, frame: &mut Frame<'_>, stage: &mut Stage<'_>, strip: &Strip<'_>, rect: Rect) {
    let height = stage.sheet.height(stage.places);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(rect));
    ScrollArea::vertical().id_salt("roadmap").auto_shrink(false).show_viewport(&mut ui, |ui, _| {
        ui.set_height(height);
        stage.origin = ui.max_rect().top();
        stage.view = ui.clip_rect().intersect(rect);
        ground(ui, frame, stage);
        let y = Rangef::new(stage.view.top(), stage.view.bottom());
        strip.lines(ui.painter(), &stage.sheet, y);
        let visible = visible(ui, stage);
        for at in visible.iter().copied() {
            match stage.roadmap().rows.get(at) {
                Some(RoadmapRow::Goal(goal)) => heading::show(ui, frame, stage, at, goal),
                Some(RoadmapRow::Tiltak(row)) => row::show(ui, frame, stage, at, row),
                None => {}
            }
        }
        lines::show(ui, frame, stage);
        for at in visible {
            if let Some(RoadmapRow::Goal(goal)) = stage.roadmap().rows.get(at) {
                heading::marks(ui, frame, stage, at, goal);
            }
        }
        reveal(ui, frame, stage);
    });
}

/// The rows that are seen, with one more at each end for the focus to go to,
/// and the one that is held or has the focus, wherever it is.
fn visible(ui: &Ui, stage: &Stage<'_>) -> Vec<usize> {
    let first = stage.first_below(stage.view.top()).saturating_sub(2);
    let last = (stage.first_below(stage.view.bottom()) + 1).min(stage.places.len());
    let mut rows: Vec<usize> = (first..last).collect();
    let held = stage.hold.and_then(|hold| stage.places.tiltak(hold.tiltak));
    for at in held.into_iter().chain(row::focused(ui, stage)) {
        if !rows.contains(&at) {
            let place = if at < first { 0 } else { rows.len() };
            rows.insert(place, at);
        }
    }
    rows
}

/// What lies behind the rows: the grid, and the rows that are selected, held
/// or pointed at. A click beside the bars selects as well.
fn ground(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>) {
    let (sheet, painter, tokens) = (&stage.sheet, ui.painter(), stage.sheet.tokens);
    let response = ui.interact(stage.view, Id::unique("roadmap ground"), Sense::CLICK);
    let at = ui.input(|input| input.pointer.hover_pos());
    let pointed = at.filter(|_| ui.rect_contains_pointer(stage.view));
    let pointed = pointed.and_then(|at| stage.row_at(at.y));
    let pointed = pointed.and_then(|at| stage.tiltak(at).map(|row| (at, row.id)));
    if let Some((at, id)) = pointed {
        if stage.hold.is_none() {
            painter.rect_filled(stage.rect(at), 0.0, tokens.hover);
        }
        if response.clicked() {
            frame.ask(Action::Select(Some(id)));
        }
    }
    let held = stage.hold.map(|hold| hold.tiltak);
    for at in held.or(frame.look.selected).into_iter().filter_map(|id| stage.places.tiltak(id)) {
        painter.rect_filled(stage.rect(at), 0.0, tokens.selection_fill);
    }
    let thin = Stroke::new(1.0, tokens.line);
    for year in sheet.first..=sheet.last() + 1 {
        painter.vline(sheet.x(year).round() + 0.5, stage.view.y_range(), thin);
    }
}

/// Scrolls to the selected tiltak when that is asked for, and keeps the one
/// in sight that is held.
fn reveal(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>) {
    let asked = std::mem::take(&mut frame.look.reveal);
    let selected = frame.look.selected.filter(|_| asked);
    let held = stage.hold.filter(|hold| hold.doing == Doing::Shift || hold.by_keys());
    let row = held.map(|hold| hold.tiltak).or(selected);
    let Some(at) = row.and_then(|id| stage.places.tiltak(id)) else { return };
    // A little more than the row, but no more than there is to scroll to.
    let end = stage.origin + stage.sheet.height(stage.places);
    let mut rect = stage.rect(at).expand2(vec2(0.0, 4.0));
    rect.min.y = rect.min.y.max(stage.origin);
    rect.max.y = rect.max.y.min(end);
    let view = stage.view.expand(1.0);
    let within = rect.top() >= view.top() && rect.bottom() <= view.bottom();
    if (!within || asked) && view.height() > rect.height() {
        let x = pos2(stage.view.left(), rect.top());
        ui.scroll_to_rect(Rect::from_min_size(x, vec2(1.0, rect.height())), None);
    }
}
