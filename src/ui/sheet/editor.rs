//! The field that is typed into, and the list of what may be chosen.

use super::desk::Desk;
use super::draft::{Draft, Kind};
use super::measure::{self, PAD};
use super::pointer::Hold;
use super::rows::{Choice, Rows};
use super::steps::Place;
use crate::ui::theme::{font, tokens};
use egui::text::{CCursor, CCursorRange};
use egui::{
    Align2, Area, Color32, EventFilter, Frame, Id, Margin, Order, Rect, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// Height of a choice, and how many are seen at once.
const ROW: f32 = 28.0;
const SEEN: usize = 8;

/// How wide the list is at the most.
const WIDEST: f32 = 420.0;

/// Draws the field that is typed into. When the hand has left it, what was
/// typed is taken in.
pub(super) fn show<T: Rows>(ui: &mut Ui, desk: &mut Desk<'_, T>) {
    let Some(mut draft) = desk.state.draft.take() else { return };
    let Some(place) = desk.cursor.filter(|place| desk.key(*place) == Some(draft.key)) else {
        // The cursor was put elsewhere: what was typed is for where it stood.
        // Without the row, there is nothing that it could be written in.
        desk.state.draft = desk.rows.place(draft.key.0).map(|_| draft);
        return desk.commit();
    };
    let id = desk.editor();
    if draft.fresh {
        begin(ui, id, &draft);
    }
    let rect = rect(ui, desk, place, &draft);
    let listed = list(ui, desk, &mut draft, rect);
    if field(ui, desk, place, &mut draft, rect) {
        draft.filter();
    }
    if draft.fresh {
        // The click that it was opened with was not in it, as it was not there.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let kept = draft.fresh || ui.memory(|memory| memory.has_focus(id));
    draft.fresh = false;
    if let Listed::Chosen(text) = &listed {
        draft.text.clone_from(text);
        draft.marked = None;
    }
    desk.state.draft = Some(draft);
    match listed {
        Listed::Held => ui.memory_mut(|memory| memory.request_focus(id)),
        Listed::Chosen(_) => settle(ui, desk, true),
        Listed::Nothing if !kept => settle(ui, desk, false),
        Listed::Nothing => {}
    }
}

/// Takes in what is typed or chosen.
fn settle<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>, chosen: bool) {
    desk.commit();
    let nobody = ui.memory(|memory| memory.focused().is_none());
    let pressed = ui.input(|input| input.pointer.any_pressed());
    if chosen && pressed {
        desk.state.hold = Some(Hold::Choice);
    }
    if chosen || nobody && !pressed {
        // A command has taken the keys, and is done with them.
        ui.memory_mut(|memory| memory.request_focus(desk.id));
        ui.request_repaint();
    }
}

/// What the hand does in the list of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Listed {
    /// Nothing.
    Nothing,
    /// It is in it, to scroll.
    Held,
    /// It chooses.
    Chosen(String),
}

/// Gives the field the keys, with the caret at the end of the text.
fn begin<R, C>(ui: &Ui, id: Id, draft: &Draft<R, C>) {
    ui.memory_mut(|memory| memory.request_focus(id));
    let mut state = TextEdit::load_state(ui, id).unwrap_or_default();
    let end = CCursor::new(draft.text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.clear_undoer();
    TextEdit::store_state(ui, id, state);
}

/// The field covers its cell, and more of the sheet when the text is longer.
fn rect<T: Rows>(
    ui: &Ui,
    desk: &Desk<'_, T>,
    place: Place,
    draft: &Draft<T::Row, T::Column>,
) -> Rect {
    let cell = desk.map.cell(place);
    let font = font::text(13.0 * desk.map.scale);
    let widest = draft.text.lines().max_by_key(|line| line.len()).unwrap_or_default().to_owned();
    let text = ui.painter().layout_no_wrap(widest, font, Color32::BLACK).size().x;
    let body = desk.map.body();
    let wide = (text + 2.0 * PAD + 8.0).max(cell.width()).min(body.width());
    let lines = draft.text.lines().count().max(1);
    let more = 17.0 * desk.map.scale * crate::ui::paint::number::count(lines - 1);
    let right = desk.rows.columns()[place.1].right;
    let left = if right { cell.right() - wide } else { cell.left() };
    let left = left.min(body.right() - wide).max(body.left());
    Rect::from_min_size(pos2(left, cell.top()), vec2(wide, cell.height() + more))
}

/// Draws the field; tells whether the text is another.
fn field<T: Rows>(
    ui: &mut Ui,
    desk: &Desk<'_, T>,
    place: Place,
    draft: &mut Draft<T::Row, T::Column>,
    rect: Rect,
) -> bool {
    let look = tokens(ui);
    let about = &desk.rows.columns()[place.1];
    let painter = ui.painter_at(desk.map.body());
    painter.rect(rect, 2.0, look.surface, Stroke::new(2.0, look.action), StrokeKind::Inside);
    let align = if about.right { Align2::RIGHT_TOP } else { Align2::LEFT_TOP };
    let edit = widget(ui, &mut draft.text, desk.map.scale, desk.map.row)
        .id(desk.editor())
        .text_color(look.ink)
        .desired_width(rect.width())
        .align(align);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.set_clip_rect(desk.map.body().intersect(ui.clip_rect()));
    let response = edit.show(&mut inner).response.response;
    let changed = response.changed();
    if response.clicked() {
        // Who points into the text means to move in it.
        draft.kind = Kind::Full;
    }
    response.accessible_name(desk.rows.name(place.0, about.key));
    changed
}

/// The field itself: its text in the middle of a line so high.
fn widget<'t>(ui: &Ui, text: &'t mut String, scale: f32, row: f32) -> TextEdit<'t> {
    let own =
        EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    let font = font::text(13.0 * scale);
    let line = ui.fonts_mut(|fonts| fonts.row_height(&font));
    let (pad, above) = (margin(PAD), margin(((row - line) / 2.0).floor()));
    let edit = if text.contains('\n') {
        TextEdit::multiline(text).desired_rows(1)
    } else {
        TextEdit::singleline(text)
    };
    edit.font(font)
        .frame(Frame::new().inner_margin(Margin { left: pad, right: pad, top: above, bottom: 0 }))
        .return_key(None)
        .event_filter(own)
}

#[expect(clippy::cast_possible_truncation, reason = "a few points")]
const fn margin(points: f32) -> i8 {
    points as i8
}

/// Draws what may be chosen.
fn list<T: Rows>(
    ui: &Ui,
    desk: &Desk<'_, T>,
    draft: &mut Draft<T::Row, T::Column>,
    field: Rect,
) -> Listed {
    if draft.matches.is_empty() || draft.matches.len() == 1 && draft.fits_only_itself() {
        return Listed::Nothing;
    }
    let scale = desk.map.scale;
    let lines = draft.matches.len().min(SEEN);
    let wide = width(ui, draft, scale).max(field.width());
    let size = measure::list_size(wide, ROW * scale, lines);
    let below = field.bottom() + size.y + 10.0 < ui.ctx().content_rect().bottom();
    let top = if below { field.bottom() + 2.0 } else { field.top() - size.y - 10.0 };
    let mut chosen = None;
    let area = Area::new(desk.id.with("list")).order(Order::Foreground).constrain(true);
    let shown = area.fixed_pos(pos2(field.left(), top)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(4.0).show(ui, |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing.y = 0.0;
            chosen = choices(ui, desk, draft, size.y);
        });
    });
    let pressed = ui.input(|input| {
        let at = input.pointer.interact_pos();
        let held = input.pointer.any_down() || input.pointer.any_released();
        held && at.is_some_and(|at| shown.response.rect.contains(at))
    });
    match chosen {
        Some(text) => Listed::Chosen(text),
        None if pressed => Listed::Held,
        None => Listed::Nothing,
    }
}

fn choices<T: Rows>(
    ui: &mut Ui,
    desk: &Desk<'_, T>,
    draft: &mut Draft<T::Row, T::Column>,
    high: f32,
) -> Option<String> {
    let row = ROW * desk.map.scale;
    let mut area = ScrollArea::vertical().max_height(high).auto_shrink([false, true]);
    if std::mem::take(&mut draft.scroll) && !ui.is_sizing_pass() {
        let at = draft.marked.unwrap_or(0).saturating_sub(SEEN / 2);
        area = area.vertical_scroll_offset(crate::ui::paint::number::count(at) * row);
    }
    let mut chosen = None;
    let count = draft.matches.len();
    area.show_rows(ui, row, count, |ui, range| {
        for at in range {
            if choice(ui, desk, draft, at) {
                let choice = draft.matches.get(at).and_then(|at| draft.choices.get(*at));
                chosen = choice.map(|choice| choice.text.clone());
            }
        }
    });
    chosen
}

/// Draws a choice; tells whether it is chosen. It is at the press: at the
/// release, the field that it is for would no longer be typed into.
fn choice<T: Rows>(
    ui: &mut Ui,
    desk: &Desk<'_, T>,
    draft: &Draft<T::Row, T::Column>,
    at: usize,
) -> bool {
    let look = tokens(ui);
    let Some(choice) = draft.matches.get(at).and_then(|at| draft.choices.get(*at)) else {
        return false;
    };
    let scale = desk.map.scale;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW * scale));
    // Not in the round of Tab: the field keeps the keys.
    let response = ui.interact(rect, desk.id.with(("choice", at)), Sense::CLICK);
    let marked = draft.marked == Some(at);
    let said = if choice.note.is_empty() {
        choice.text.clone()
    } else {
        format!("{}, {}", choice.text, choice.note)
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &said));
    if marked {
        ui.painter().rect_filled(rect, 4.0, look.selection_fill);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, look.hover);
    }
    let pressed = response.contains_pointer() && ui.input(|input| input.pointer.primary_pressed());
    let asked = response.clicked();
    if words(ui, rect, choice, scale) {
        response.on_hover_text(said);
    }
    pressed || asked
}

/// Writes a choice and its note; tells whether they are cut.
fn words(ui: &Ui, rect: Rect, choice: &Choice, scale: f32) -> bool {
    let look = tokens(ui);
    let room = measure::text_room(rect);
    let text = measure::line(ui, &choice.text, font::text(13.0 * scale), look.ink, room, false);
    let left = room - text.size().x - 16.0;
    let note = measure::line(ui, &choice.note, font::text(12.0 * scale), look.muted, left, false);
    let y = |high: f32| rect.center().y - high / 2.0;
    let place = pos2(rect.left() + PAD, y(text.size().y)).round();
    let beside = pos2(rect.right() - PAD - note.size().x, y(note.size().y)).round();
    let cut = text.elided || note.elided;
    ui.painter().galley(place, text, look.ink);
    if left > 0.0 {
        ui.painter().galley(beside, note, look.muted);
    }
    cut
}

/// How wide the list needs to be, judged by its longest choice.
fn width<R, C>(ui: &Ui, draft: &Draft<R, C>, scale: f32) -> f32 {
    let all = || draft.matches.iter().filter_map(|at| draft.choices.get(*at));
    let longest = all().max_by_key(|choice| choice.text.len() + choice.note.len());
    let Some(choice) = longest else { return 0.0 };
    let wide = |text: &str, size: f32| {
        let font = font::text(size * scale);
        ui.painter().layout_no_wrap(text.to_owned(), font, Color32::BLACK).size().x
    };
    let gap = if choice.note.is_empty() { 0.0 } else { 24.0 };
    let needed = wide(&choice.text, 13.0) + wide(&choice.note, 12.0) + gap + 2.0 * PAD + 4.0;
    needed.min(WIDEST * scale)
}
