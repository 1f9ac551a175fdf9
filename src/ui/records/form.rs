//! The form of what is open.

use super::state::Focus;
use super::{Desk, fields, group, uses};
use crate::change::{RecordKey, Thing};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::field::draft::Place as _;
use crate::ui::field::words::{LINE, note};
use crate::ui::paint::quiet_button;
use crate::ui::theme::{font, tokens};
use crate::view::records::{
    Basis, Form, FormField, FormLine, Subject, Typing, Value, form, has_order,
};
use egui::{Align, Align2, Label, Layout, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Width of the labels, and of what fields rest on.
pub(super) const LABEL: f32 = 156.0;
pub(super) const BASIS: f32 = 236.0;

/// Width of the word for it, where it stands under the field.
const WORD: f32 = 56.0;

/// From this width on, what a field rests on stands beside it.
pub(super) const WIDE: f32 = 580.0;

/// The widest that a form is drawn: longer lines are hard to read.
const WIDEST: f32 = 960.0;

/// Width of a field for a year, a date or a number.
pub(super) const SHORT: f32 = 128.0;

/// Room at the right for the button that removes a row; kept free beside all
/// fields, so that what they rest on stands in one column.
pub(super) const EDGE: f32 = 36.0;

/// Room between columns.
pub(super) const GAP: f32 = 20.0;

/// Draws the form.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>, subject: Subject) {
    let stamp = desk.frame.stamp();
    let mut memo = std::mem::take(&mut desk.state.form);
    let made: Arc<Option<Form>> = memo.get((stamp, subject), || form(desk.book(), subject));
    desk.state.form = memo;
    let Some(form) = made.as_ref() else { return };
    ui.set_max_width(WIDEST.min(ui.available_width()));
    head(ui, desk, form);
    if desk.state.focus == Focus::Form {
        focus_first(ui, form);
    }
    lines(ui, desk, form);
    if let Subject::Record(key) = subject {
        uses::show(ui, desk, key);
    }
}

fn focus_first(ui: &Ui, form: &Form) {
    let first = form.lines.iter().find_map(|line| match line {
        FormLine::Field(field) => Some(field.spot),
        FormLine::Group(_) => None,
    });
    if let Some(spot) = first {
        ui.memory_mut(|memory| memory.request_focus(spot.id()));
    }
}

/// The title, what the record is, and what can be done with it.
fn head(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form) {
    let look = tokens(ui);
    let title = RichText::new(&form.title).font(font::heading()).color(look.ink);
    let response = ui.add(Label::new(title).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &form.title));
    note(ui, &desk.tr(desk.state.page.keys()[1]));
    ui.add_space(2.0);
    if let Subject::Record(key) = form.subject {
        buttons(ui, desk, key);
    }
    ui.add_space(4.0);
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_, '_>, key: RecordKey) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        let button = |ui: &mut Ui, key: &'static str| quiet_button(ui, &desk.frame.tr(key), 13.0);
        let mut asked = None;
        if let RecordKey::Tiltak(id) = key
            && button(ui, "register-on-roadmap").clicked()
        {
            asked = Some(Action::GoTo(id.record()));
        }
        if button(ui, "register-duplicate").clicked() {
            asked = Some(Action::Command(Command::Duplicate));
        }
        if has_order(key.kind()) && button(ui, "register-move-up").clicked() {
            asked = Some(Action::Command(Command::MoveUp));
        }
        if has_order(key.kind()) && button(ui, "register-move-down").clicked() {
            asked = Some(Action::Command(Command::MoveDown));
        }
        if button(ui, "register-remove").clicked() {
            asked = Some(Action::Remove(Thing::Record(key)));
        }
        if let Some(action) = asked {
            desk.frame.ask(action);
        }
    });
}

fn lines(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form) {
    let any = |line: &FormLine| matches!(line, FormLine::Field(field) if field.basis.is_some());
    if form.lines.iter().any(any) && ui.available_width() - EDGE >= WIDE {
        basis_head(ui, &desk.tr("register-basis"));
    }
    for line in &form.lines {
        match line {
            FormLine::Field(field) => row(ui, desk, field),
            FormLine::Group(rows) => group::show(ui, desk, form, rows),
        }
    }
}

/// What stands above the column of what fields rest on.
fn basis_head(ui: &mut Ui, text: &str) {
    let look = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 14.0), Sense::hover());
    let at = pos2(rect.right() - EDGE - BASIS, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, text, font::small(), look.muted);
}

/// A field with its label to the left, and what it rests on to the right.
pub(super) fn row(ui: &mut Ui, desk: &mut Desk<'_, '_>, field: &FormField) {
    let width = ui.available_width() - EDGE;
    let wide = width >= WIDE;
    let room = width - LABEL - GAP - if wide { BASIS + GAP } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        cell(ui, LABEL, |ui| label(ui, &field.label));
        cell(ui, room, |ui| {
            ui.scope(|ui| {
                ui.set_max_width(if is_short(field) { SHORT.min(room) } else { room });
                fields::value(ui, desk, field);
            });
            if let Some(basis) = field.basis.as_ref().filter(|_| !wide) {
                beneath(ui, desk, basis, room);
            }
        });
        if let Some(basis) = field.basis.as_ref().filter(|_| wide) {
            cell(ui, BASIS, |ui| fields::basis(ui, desk, basis));
        }
    });
}

/// What a field rests on, under it, where there is no room beside it.
pub(super) fn beneath(ui: &mut Ui, desk: &mut Desk<'_, '_>, basis: &Basis, room: f32) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        cell(ui, WORD, |ui| {
            ui.add_space(6.0);
            note(ui, &desk.tr("register-basis"));
        });
        cell(ui, room - WORD - 8.0, |ui| fields::basis(ui, desk, basis));
    });
}

pub(super) const fn is_short(field: &FormField) -> bool {
    matches!(field.value, Value::Typed(Typing::Short | Typing::Amount))
}

/// A label that stands on the line of its field.
pub(super) fn label(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(font::table()).color(tokens(ui).muted);
    ui.add_space(6.0);
    ui.add(Label::new(text).wrap());
}

/// A part of a row, so wide.
pub(super) fn cell<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, LINE), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        content(ui)
    })
    .inner
}
