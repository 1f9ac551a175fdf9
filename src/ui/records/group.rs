//! Fields that come once for each row: links, contributors, pots, years.

use super::form::{BASIS, EDGE, GAP, LABEL, SHORT, WIDE, beneath, cell, row};
use super::{Desk, chooser, fields};
use crate::model::Year;
use crate::ui::action::Action;
use crate::ui::field::draft::ask;
use crate::ui::field::menu::{self, Words};
use crate::ui::field::picker::unfold;
use crate::ui::field::words::{LINE, heading, note};
use crate::ui::theme::{font, tokens};
use crate::view::records::{
    AddChoice, Form, FormAdd, FormField, FormGroup, FormRow, NewRow, RowRemoval, Typing, Value,
    add_row, fresh_pot, remove_row,
};
use egui::{Button, Id, Label, RichText, Stroke, Ui, vec2};

/// Width of a year, and of the button that removes a row.
const YEAR: f32 = 44.0;
const CROSS: f32 = 28.0;

/// Draws a group.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form, group: &FormGroup) {
    let amounts = group.rows.iter().flat_map(|row| &row.fields).any(is_amount);
    heading(ui, &group.label, &if amounts { desk.tr("mnok") } else { String::new() });
    if group.rows.is_empty() && !group.empty.is_empty() {
        note(ui, &group.empty);
    }
    if group.block {
        for row in &group.rows {
            block(ui, desk, form, row);
        }
    } else if !group.rows.is_empty() {
        let widths = Widths::of(ui, group);
        heads(ui, desk, group, &widths);
        for row in &group.rows {
            line(ui, desk, form, row, &widths);
        }
    }
    if let Some(add) = &group.add {
        ui.add_space(2.0);
        adding(ui, desk, form, add);
    }
    ui.add_space(6.0);
}

fn is_amount(field: &FormField) -> bool {
    matches!(field.value, Value::Typed(Typing::Amount))
}

/// How wide the columns of a group are.
struct Widths {
    year: Option<f32>,
    fields: Vec<f32>,
    /// What a row rests on, where there is room for it beside the row.
    basis: Option<f32>,
}

/// The least width of a field that is chosen in, and of what a row rests on.
const LEAST: f32 = 150.0;
const LEAST_BASIS: f32 = 170.0;

impl Widths {
    fn of(ui: &Ui, group: &FormGroup) -> Self {
        let all = ui.available_width() - EDGE;
        let year = group.rows.iter().any(|row| row.shown).then_some(YEAR);
        let first = group.rows.first().map_or(&[][..], |row| &row.fields);
        let fixed = |field: &FormField| match field.value {
            Value::Typed(_) => Some(SHORT - 32.0),
            Value::Word { .. } => Some(SHORT + 24.0),
            _ => None,
        };
        let sum: f32 = first.iter().filter_map(fixed).map(|width| width + GAP).sum();
        let open = first.iter().filter(|field| fixed(field).is_none()).count();
        let share = f32::from(u8::try_from(open).unwrap_or(u8::MAX));
        let left = all - sum - year.map_or(0.0, |year| year + GAP);
        let basis = if all >= WIDE { BASIS } else { LEAST_BASIS };
        let beside = left - basis >= share * (LEAST + GAP);
        let left = if beside { left - basis } else { left };
        let each = if open == 0 { 0.0 } else { (left / share - GAP).max(60.0) };
        let fields = first.iter().map(|field| fixed(field).unwrap_or(each)).collect();
        Self { year, fields, basis: beside.then_some(basis) }
    }
}

/// What stands above the columns.
fn heads(ui: &mut Ui, desk: &Desk<'_, '_>, group: &FormGroup, widths: &Widths) {
    // One column needs no name: the heading of the group is enough.
    if group.heads.len() < 2 && widths.year.is_none() && widths.basis.is_none() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(year) = widths.year {
            head(ui, year, "");
        }
        for (text, width) in group.heads.iter().zip(&widths.fields) {
            head(ui, *width, text);
        }
        if let Some(basis) = widths.basis {
            head(ui, basis, &desk.tr("register-basis"));
        }
    });
}

fn head(ui: &mut Ui, width: f32, text: &str) {
    ui.allocate_ui(vec2(width, 16.0), |ui| {
        ui.set_width(width);
        let text = RichText::new(text).font(font::small()).color(tokens(ui).muted);
        ui.add(Label::new(text).truncate());
    });
}

/// A row whose fields stand beside each other.
fn line(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form, row: &FormRow, widths: &Widths) {
    let basis = row.fields.iter().find_map(|field| field.basis.as_ref());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(year) = widths.year {
            cell(ui, year, |ui| super::form::label(ui, &row.label));
        }
        for (field, width) in row.fields.iter().zip(&widths.fields) {
            cell(ui, *width, |ui| fields::value(ui, desk, field));
        }
        ui.spacing_mut().item_spacing.x = EDGE - CROSS;
        if let Some(width) = widths.basis {
            cell(ui, width, |ui| match basis {
                Some(basis) => fields::basis(ui, desk, basis),
                None => drop(ui.allocate_space(vec2(width, LINE))),
            });
        }
        if let Some(remove) = &row.remove {
            cross(ui, desk, form, remove);
        }
    });
    if let Some(basis) = basis.filter(|_| widths.basis.is_none()) {
        let room = ui.available_width() - EDGE;
        beneath(ui, desk, basis, room);
    }
}

/// A row whose fields stand under each other, with a heading of its own.
fn block(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form, of: &FormRow) {
    let look = tokens(ui);
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let text = RichText::new(&of.label).font(font::strong(13.0)).color(look.ink);
        ui.allocate_ui(vec2(LABEL, LINE), |ui| ui.add(Label::new(text)));
        if let Some(remove) = &of.remove {
            cross(ui, desk, form, remove);
        }
    });
    let (top, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(top.x_range(), top.center().y, Stroke::new(1.0, look.line));
    for field in &of.fields {
        row(ui, desk, field);
    }
}

/// The button that removes a row; what cannot go without its money is asked
/// about first.
fn cross(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form, remove: &RowRemoval) {
    let text = RichText::new("✗").font(font::table()).color(tokens(ui).muted);
    let button = Button::new(text).frame_when_inactive(false).min_size(vec2(CROSS, LINE));
    let response = ui.add(button).accessible_name(&remove.name).on_hover_text(&remove.name);
    if !response.clicked() {
        return;
    }
    if let Some(thing) = remove.thing {
        desk.frame.ask(Action::Remove(thing));
    } else {
        let plan = &desk.frame.shown.derived.plan;
        let changes = remove_row(plan, form.subject, remove.at.0, remove.at.1);
        ask(desk.frame, changes, response.id);
    }
}

/// The button that adds a row, and what is chosen for it.
fn adding(ui: &mut Ui, desk: &mut Desk<'_, '_>, form: &Form, add: &FormAdd) {
    let text = RichText::new(&add.label).font(font::table());
    let response = ui.add(Button::new(text).min_size(vec2(0.0, LINE)));
    let id = Id::unique(("add row", form.subject, add.line));
    let row = match &add.choice {
        AddChoice::Nothing(name) => {
            let number = jiff::Timestamp::now().as_microsecond();
            let plan = &desk.frame.shown.derived.plan;
            response.clicked().then(|| fresh_pot(plan, number, name)).flatten()
        }
        AddChoice::Records(among, taken) => {
            fields::opened(&response, id);
            let chosen = unfold(&response, |ui| {
                let book = desk.book();
                let left = book.left(*among, taken);
                if left.is_empty() {
                    note(ui, &desk.tr("register-none-left"));
                }
                let words = |at: usize| fields::words(book, *among, left.get(at).copied(), "");
                let hint = desk.tr("register-search");
                let chosen = chooser::one(ui, id, &hint, (left.len(), None), words);
                chosen.and_then(|at| left.get(at).copied())
            });
            chosen.flatten().map(NewRow::Record)
        }
        AddChoice::Years(years) => {
            let chosen = unfold(&response, |ui| {
                if years.is_empty() {
                    note(ui, &desk.tr("register-none-left"));
                }
                let words = |at: usize| {
                    Words::line(years.get(at).map_or_else(String::new, Year::to_string))
                };
                let chosen = menu::list(ui, years.len(), None, words);
                chosen.and_then(|at| years.get(at).copied())
            });
            chosen.flatten().map(NewRow::Year)
        }
    };
    if let Some(row) = row {
        let changes = add_row(&desk.frame.shown.derived.plan, form.subject, add.line, row);
        ask(desk.frame, changes, id);
    }
}
