//! The table of cost and cover, year by year.

use super::desk::Desk;
use super::field::Field;
use super::fields::labelled;
use super::rests::pick_evidence;
use crate::model::{Message, Year};
use crate::ui::field::entry::{Kind, Typed};
use crate::ui::field::words::{LINE, PAD, figure, heading, nothing, tip};
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::CostCell;
use egui::{
    Align2, Color32, FontId, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Width of the years.
const YEAR: f32 = 36.0;

/// Where the columns of the table stand in a row.
struct Columns([Rect; 4]);

impl Columns {
    fn of(row: Rect) -> Self {
        let wide = (row.width() - YEAR) / 3.0;
        let from = |at: f32| row.left() + YEAR + at * wide;
        let cut = |left: f32, right: f32| {
            Rect::from_min_max(pos2(left, row.top()), pos2(right, row.bottom()))
        };
        let (cost, granted, gap) = (from(0.0), from(1.0), from(2.0));
        Self([cut(row.left(), cost), cut(cost, granted), cut(granted, gap), cut(gap, row.right())])
    }

    /// Where the text of a column stands.
    fn text(&self, at: usize) -> Rect {
        let cell = self.0[at];
        if at == 0 { cell } else { cell.with_max_x(cell.right() - PAD) }
    }
}

/// Draws the table, and under it what the cost of a year rests on.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    heading(ui, &desk.tr("inspector-cost"), &desk.tr("mnok"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        columns(ui, desk);
        let seen = Arc::clone(&desk.seen);
        for (at, cell) in seen.view.years.iter().enumerate() {
            row(ui, desk, cell, seen.view.years.get(at + 1).map(|next| next.year));
        }
    });
    ui.add_space(4.0);
    evidence(ui, desk);
}

fn columns(ui: &mut Ui, desk: &Desk<'_, '_>) {
    let look = tokens(ui);
    let size = vec2(ui.available_width(), 22.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let columns = Columns::of(rect);
    let keys = ["inspector-year", "inspector-cost-column", "inspector-granted", "inspector-gap"];
    for (at, key) in keys.into_iter().enumerate() {
        let text = columns.text(at);
        let (anchor, place) = if at == 0 {
            (Align2::LEFT_CENTER, text.left_center())
        } else {
            (Align2::RIGHT_CENTER, text.right_center())
        };
        ui.painter().text(place, anchor, desk.tr(key), font::small(), look.muted);
    }
    line_under(ui, rect, look.edge);
}

fn line_under(ui: &Ui, rect: Rect, color: Color32) {
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, color));
}

fn row(ui: &mut Ui, desk: &mut Desk<'_, '_>, cell: &CostCell, next: Option<Year>) {
    let look = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE + 2.0), Sense::hover());
    let columns = Columns::of(rect);
    year(ui, desk, cell, &columns, look);
    line_under(ui, rect, look.line);
    let field = Field::Cost(cell.year);
    let inner = columns.0[1].shrink2(vec2(2.0, 3.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(inner));
    cost(&mut inner, desk, cell, field, next);
    amounts(ui, desk, cell, &columns, look);
    desk.complain(ui, field);
}

fn year(ui: &Ui, desk: &Desk<'_, '_>, cell: &CostCell, columns: &Columns, look: &Tokens) {
    let at = columns.text(0);
    let font: FontId =
        if cell.year == desk.frame.look.year { font::strong(13.0) } else { font::table() };
    let color = if cell.within { look.ink } else { look.muted };
    ui.painter().text(at.left_center(), Align2::LEFT_CENTER, cell.year, font, color);
}

fn cost(ui: &mut Ui, desk: &mut Desk<'_, '_>, cell: &CostCell, field: Field, next: Option<Year>) {
    let name = named(desk, "inspector-cost-name", cell.year);
    let kind = Kind::Amount { assumed: cell.assumed };
    let Typed { response, entered, cut } = desk.entry(ui, field, &name, kind);
    if response.has_focus() {
        desk.work_on(field);
        if entered && let Some(next) = next {
            ui.memory_mut(|memory| memory.request_focus(desk.id(Field::Cost(next))));
        }
    }
    tip(response, cut.as_deref(), &cell.evidence);
}

/// What is granted and what is missing, or that the sources say nothing.
fn amounts(ui: &Ui, desk: &Desk<'_, '_>, cell: &CostCell, columns: &Columns, look: &Tokens) {
    if cell.silent && cell.figure.is_none() {
        silent(ui, desk, cell, columns);
        return;
    }
    let word = desk.tr("assumed");
    let marked = |assumed: bool| assumed.then_some(word.as_str());
    let ink = |assumed: bool| if assumed { look.assumed } else { look.ink };
    let name = named(desk, "inspector-granted-name", cell.year);
    let color = ink(cell.granted_assumed);
    let said = (name.as_str(), cell.granted.as_str());
    figure(ui, columns.text(2), said, marked(cell.granted_assumed), color);
    let name = named(desk, "inspector-gap-name", cell.year);
    let color = if cell.missing { look.gap } else { ink(cell.gap_assumed) };
    figure(ui, columns.text(3), (&name, &cell.gap), marked(cell.gap_assumed), color);
}

/// Where the sources say nothing of a year's money.
fn silent(ui: &Ui, desk: &Desk<'_, '_>, cell: &CostCell, columns: &Columns) {
    let text = desk.tr("not-in-sources");
    let at = columns.text(3).right_center();
    ui.painter().text(at, Align2::RIGHT_CENTER, &text, font::small(), tokens(ui).muted);
    let id = ui.scope_id().with(("silent", cell.year));
    let rect = columns.0[2].union(columns.0[3]);
    let response = ui.interact(rect, id, Sense::hover());
    let said = [cell.year.to_string(), text].join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}

/// What the cost of the year rests on that was worked on last.
fn evidence(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let seen = Arc::clone(&desk.seen);
    let year = match desk.active {
        Some(Field::Cost(year)) => year,
        _ => desk.frame.look.year,
    };
    let Some(cell) = seen.view.years.iter().find(|cell| cell.year == year) else { return };
    let label = desk.frame.say(&Message::new("inspector-evidence-of").year("year", year));
    labelled(ui, desk, &label, |ui, desk| {
        let Some(figure) = cell.figure else {
            nothing(ui, &desk.tr("inspector-no-cost"));
            return;
        };
        let name = named(desk, "inspector-cost-evidence-name", year);
        let shown = (cell.rests_on.as_str(), cell.evidence.as_str(), cell.assumed);
        pick_evidence(ui, desk, ("cost", &name), shown, figure, Field::Cost(year));
    });
}

fn named(desk: &Desk<'_, '_>, key: &'static str, year: Year) -> String {
    let message = Message::new(key).text("tiltak", desk.seen.tiltak.code.clone());
    desk.frame.say(&message.year("year", year))
}
