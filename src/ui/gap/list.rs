//! The tiltak of the chosen bar. Only the rows that are seen are drawn, and
//! only their words are made.

use super::mark;
use crate::engine::{Part, Question, Scope};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::number::{count, share};
use crate::ui::paint::{Pattern, focus_ring, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{GapList, GapRow, GapSpan};
use egui::{
    Align2, Id, Label, Rect, Response, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};
use std::ops::Range;
use std::sync::Arc;

const ROW: f32 = 46.0;

const PARTS: [Part; 5] =
    [Part::Granted, Part::Signalled, Part::Applied, Part::Unclear, Part::Uncovered];

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let (key, list) = super::listed(frame);
    let scale = frame.scale();
    ui.spacing_mut().item_spacing.y = 3.0;
    head(ui, frame, &list);
    ui.add_space(4.0);
    let below = if chosen(frame, &list).is_some() { 34.0 * scale } else { 0.0 };
    let room = ui.available_rect_before_wrap();
    let room = room.with_max_y((room.bottom() - below).max(room.top() + ROW * scale));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(room));
    let row = ROW * scale;
    let area = ScrollArea::vertical().id_salt("gap tiltak").auto_shrink(false);
    area.show_viewport(&mut inner, |ui, seen| {
        ui.set_height(row * count(list.len()));
        let first = place(seen.top() / row).saturating_sub(1);
        let end = (place(seen.bottom() / row) + 2).min(list.len());
        let (derived, texts) = (&frame.shown.derived, frame.texts);
        let words = || (first..end).filter_map(|at| list.row(at, derived, texts)).collect();
        let rows: Arc<Vec<GapRow>> = frame.look.gap.rows.get((key, first..end), words);
        for (at, words) in (first..end).zip(rows.iter()) {
            let top = ui.max_rect().top() + row * count(at);
            let left = ui.max_rect().left();
            let rect = Rect::from_min_size(pos2(left, top), vec2(ui.max_rect().width(), row));
            tiltak(ui, frame, &list, (at, words), rect);
        }
        focused(ui, frame, &list, first..end);
    });
    foot(ui, frame, &list, room.bottom() + 6.0);
}

/// The row that a distance falls in.
fn place(rows: f32) -> usize {
    let rows = crate::ui::paint::number::nearest(rows.floor().max(0.0));
    usize::try_from(rows).unwrap_or_default()
}

fn head(ui: &mut Ui, frame: &mut Frame<'_>, list: &GapList) {
    let (tokens, scale) = (tokens(ui), frame.scale());
    let title = RichText::new(&list.title).font(font::strong(14.0 * scale));
    ui.add(Label::new(title).wrap());
    let sum = RichText::new(&list.sum).font(font::text(12.0 * scale)).color(tokens.muted);
    ui.add(Label::new(sum).wrap());
    let picked = frame.look.gap.picked.is_some();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        if let Some(question) = &list.question {
            if quiet_button(ui, &frame.tr("gap-why"), 12.0 * scale).clicked() {
                frame.ask(Action::Why(question.clone()));
            }
        } else if list.span == GapSpan::All && !list.is_empty() {
            let hint = RichText::new(frame.tr("gap-why-years")).font(font::text(12.0 * scale));
            ui.label(hint.color(tokens.muted));
        }
        if picked && quiet_button(ui, &frame.tr("gap-clear"), 12.0 * scale).clicked() {
            frame.look.gap.clear();
        }
    });
    if list.is_empty() {
        let none = RichText::new(frame.tr("gap-list-none")).font(font::text(13.0 * scale));
        ui.label(none.color(tokens.muted));
    }
}

fn id(at: usize) -> Id {
    Id::unique(("gap tiltak", at))
}

/// A tiltak: what it is called, who owns and who must decide, what it misses.
fn tiltak(ui: &Ui, frame: &mut Frame<'_>, list: &GapList, (at, row): (usize, &GapRow), rect: Rect) {
    let tokens = tokens(ui);
    let response = ui.interact(rect, id(at), Sense::click());
    let selected = frame.look.selected == Some(row.id);
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, &row.name));
    if selected || response.hovered() {
        let fill = if selected { tokens.selection_fill } else { tokens.hover };
        ui.painter().rect_filled(rect, 3.0, fill);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, tokens.line));
    paint(ui, frame, row, rect.shrink2(vec2(6.0, 0.0)));
    if response.has_focus() {
        focus_ring(ui.painter(), rect.shrink(4.0), 3.0, tokens);
    }
    let (_, down) = mark::arrows(ui, &response);
    if down != 0 {
        let next = mark::moved(at, down, list.len());
        frame.look.gap.row = Some(next);
        ui.memory_mut(|memory| memory.request_focus(id(next)));
        let by = rect.height() * (count(next) - count(at));
        ui.scroll_to_rect(rect.translate(vec2(0.0, by)), None);
        ui.request_repaint();
    } else if response.has_focus() {
        frame.look.gap.row = Some(at);
    }
    chose(frame, &response, row);
    menu(&response, frame, list, row);
    response.on_hover_text(&row.tip);
}

/// Keeps the row with the focus alive while it is scrolled to.
fn focused(ui: &Ui, frame: &Frame<'_>, list: &GapList, drawn: Range<usize>) {
    let at = frame.look.gap.row.filter(|at| *at < list.len());
    let Some(at) = at.filter(|at| !drawn.contains(at)) else { return };
    if ui.memory(|memory| memory.has_focus(id(at))) {
        let top = ui.max_rect().top() + ROW * frame.scale() * count(at);
        let corner = pos2(ui.max_rect().left(), top);
        let rect = Rect::from_min_size(corner, vec2(10.0, ROW * frame.scale()));
        let response = ui.interact(rect, id(at), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, ""));
    }
}

/// A click selects, two go to the roadmap.
fn chose(frame: &mut Frame<'_>, response: &Response, row: &GapRow) {
    if response.double_clicked() {
        frame.ask(Action::GoTo(row.id.record()));
    } else if response.clicked() {
        frame.ask(Action::Select(Some(row.id)));
    }
}

fn menu(response: &Response, frame: &mut Frame<'_>, list: &GapList, row: &GapRow) {
    response.context_menu(|ui| {
        if ui.button(frame.tr("gap-go")).clicked() {
            frame.ask(Action::GoTo(row.id.record()));
        }
        if let GapSpan::Year(year) = list.span
            && ui.button(frame.tr("gap-why")).clicked()
        {
            let scope = Scope::Tiltak(row.id);
            frame.ask(Action::Why(Question { part: Part::Gap, year, scope }));
        }
    });
}

fn paint(ui: &Ui, frame: &Frame<'_>, row: &GapRow, rect: Rect) {
    let (painter, tokens, scale) = (ui.painter(), tokens(ui), frame.scale());
    let (high, low) = (rect.top() + 14.0 * scale, rect.top() + 32.0 * scale);
    let missing = row.cell.gap() > 0 || row.gap == "?";
    let color = if missing { tokens.gap } else { tokens.muted };
    let value = painter.layout_no_wrap(row.gap.clone(), font::strong(15.0 * scale), color);
    let rests = row.assumed.then_some(tokens.assumed);
    let at = pos2(rect.right(), high);
    let value = mark::write(painter, at, Align2::RIGHT_CENTER, value, rests);
    let code = painter.layout_no_wrap(row.code.clone(), font::strong(13.0 * scale), tokens.ink);
    let code = mark::write(painter, pos2(rect.left(), high), Align2::LEFT_CENTER, code, None);
    let left = code.right().max(rect.left() + 66.0 * scale) + 8.0;
    let width = value.left() - left - 10.0;
    let text = font::text(13.0 * scale);
    let (title, _) = mark::cut(painter, &row.title, text, tokens.ink, width);
    mark::write(painter, pos2(left, high), Align2::LEFT_CENTER, title, None);
    let bar = Rect::from_min_max(
        pos2(rect.right() - 52.0 * scale, low - 4.0 * scale),
        pos2(rect.right(), low + 4.0 * scale),
    );
    let cover = if row.cell.need > 0 { bar } else { bar.with_min_x(bar.right()) };
    ladder(ui, row, cover, scale);
    let small = font::text(12.0 * scale);
    // All of it is missing: how much it is of need not be said twice.
    let of = crate::model::Message::new("gap-of").text("need", row.need.clone());
    let of = if row.gap == row.need { String::new() } else { frame.say(&of) };
    let of = painter.layout_no_wrap(of, small.clone(), tokens.muted);
    let end = pos2(cover.left() - 8.0 * scale, low);
    let of = mark::write(painter, end, Align2::RIGHT_CENTER, of, None);
    let room = of.left() - rect.left() - 10.0;
    let (about, _) = mark::cut(painter, &row.about, small, tokens.muted, room);
    mark::write(painter, pos2(rect.left(), low), Align2::LEFT_CENTER, about, None);
}

/// How the need is covered, rung by rung, in small.
fn ladder(ui: &Ui, row: &GapRow, bar: Rect, scale: f32) {
    let tokens = tokens(ui);
    let mut done = 0;
    for part in PARTS {
        let ore = row.cell.part(part);
        if ore > 0 {
            let x = |ore| bar.left() + share(ore, row.cell.need) * bar.width();
            let rect = Rect::from_x_y_ranges(x(done)..=x(done + ore), bar.y_range());
            let pattern = Pattern::of(mark::cover(part), tokens).scaled(0.8 * scale);
            pattern.paint(ui.painter(), rect, 0.0);
        }
        done += ore;
    }
}

/// The selected tiltak, if it is in the list.
fn chosen(frame: &Frame<'_>, list: &GapList) -> Option<crate::model::TiltakId> {
    let selected = frame.look.selected?;
    let position = frame.shown.derived.plan.tiltak.position(selected)?;
    list.holds(position).then_some(selected)
}

/// What can be done with the selected tiltak.
fn foot(ui: &mut Ui, frame: &mut Frame<'_>, list: &GapList, top: f32) {
    let Some(selected) = chosen(frame, list) else { return };
    let size = 13.0 * frame.scale();
    let room = ui.max_rect().with_min_y(top);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(room));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        if quiet_button(ui, &frame.tr("gap-go"), size).clicked() {
            frame.ask(Action::GoTo(selected.record()));
        }
        if !frame.look.inspect && quiet_button(ui, &frame.tr("gap-inspect"), size).clicked() {
            frame.command(Command::Inspector);
        }
        if let GapSpan::Year(year) = list.span
            && quiet_button(ui, &frame.tr("gap-why-tiltak"), size).clicked()
        {
            let scope = Scope::Tiltak(selected);
            frame.ask(Action::Why(Question { part: Part::Gap, year, scope }));
        }
    });
}
