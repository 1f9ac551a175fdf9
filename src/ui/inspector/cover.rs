//! The money that is given to the tiltak, and the way to give it more.

use super::desk::Desk;
use super::draft::Adding;
use super::field::Field;
use super::fields::labelled;
use super::rests::pick_evidence;
use crate::model::{GrantId, Message};
use crate::ui::field::entry::{Kind, Typed};
use crate::ui::field::menu::{self, Words};
use crate::ui::field::picker::unfold;
use crate::ui::field::words::{LINE, complaint, fitted, heading, note, tip};
use crate::ui::paint::{Cover, fill_rung};
use crate::ui::theme::{Tokens, font, tokens};
use crate::view::{CoverLine, cover_line, offers};
use egui::{
    Button, Frame, Margin, Rect, RichText, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};
use std::sync::Arc;

/// Width of the pattern of a rung, with the room after it.
const SWATCH: i8 = 24;

/// Width of an amount.
const AMOUNT: f32 = 96.0;

/// Draws the money of the year looked at.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let year = desk.frame.look.year;
    let title = desk.frame.say(&Message::new("inspector-cover").year("year", year));
    heading(ui, &title, &desk.tr("mnok"));
    let seen = Arc::clone(&desk.seen);
    let added = adding(desk);
    if seen.cover.is_empty() && added.is_none() {
        note(ui, &desk.tr("inspector-no-cover"));
    }
    for line in seen.cover.iter().chain(&added) {
        ui.scope(|ui| row(ui, desk, line));
    }
    offer(ui, desk);
}

/// A grant that has been chosen but has given nothing yet.
fn adding(desk: &mut Desk<'_, '_>) -> Option<CoverLine> {
    let (seen, year) = (Arc::clone(&desk.seen), desk.frame.look.year);
    let adding = desk.state.adding?;
    let given = seen.cover.iter().any(|line| line.grant == adding.grant);
    if (adding.tiltak, adding.year) != (seen.tiltak.id, year) || given {
        desk.state.adding = None;
        return None;
    }
    let (money, texts) = (&seen.money.grants, desk.frame.texts);
    cover_line(&seen.plan, money, &seen.tiltak, adding.grant, year, texts)
}

fn row(ui: &mut Ui, desk: &mut Desk<'_, '_>, line: &CoverLine) {
    let look = tokens(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let width = ui.available_width();
    let room = width - f32::from(SWATCH) - AMOUNT - 8.0;
    let name = fitted(ui, &line.name, font::table(), look.ink, (room, 3));
    let told = about(line);
    let about = fitted(ui, &told, font::small(), look.muted, (room, 3));
    let height = (name.size().y + about.size().y + 10.0).max(LINE + 2.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let said = [line.name.as_str(), &told].join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    response.on_hover_text(&line.purpose);
    swatch(ui, rect, line, look);
    let at = rect.left_top() + vec2(f32::from(SWATCH), 4.0);
    let below = at + vec2(0.0, name.size().y + 1.0);
    ui.painter().galley(at, name, look.ink);
    ui.painter().galley(below, about, look.muted);
    amount(ui, desk, line, rect);
    let indent = Margin { left: SWATCH, ..Margin::ZERO };
    let lined = Frame::new().inner_margin(indent).show(ui, |ui| beneath(ui, desk, line)).inner;
    if !lined {
        let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, look.line));
    }
}

/// The rung in a word, what is left, and what is given in other years.
fn about(line: &CoverLine) -> String {
    let free = if line.over { "" } else { &line.free };
    let parts = [line.standing.as_str(), free, line.others.as_str()];
    let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}

fn swatch(ui: &Ui, rect: Rect, line: &CoverLine, look: &Tokens) {
    let pattern = Rect::from_min_size(rect.left_top() + vec2(0.0, 7.0), vec2(16.0, 12.0));
    fill_rung(ui.painter(), pattern, Cover::Rung(line.rung), 2.0, look);
}

fn amount(ui: &mut Ui, desk: &mut Desk<'_, '_>, line: &CoverLine, rect: Rect) {
    let field = Field::Cover(line.grant, desk.frame.look.year);
    let left = rect.right() - AMOUNT;
    let top = rect.top() + 2.0;
    let cell = Rect::from_min_max(pos2(left, top), pos2(rect.right(), top + LINE));
    let name = named(desk, "inspector-cover-name", line);
    let kind = Kind::Amount { assumed: line.assumed };
    let mut cell = ui.new_child(UiBuilder::new().max_rect(cell));
    let Typed { response, cut, .. } = desk.entry(&mut cell, field, &name, kind);
    let key = (desk.seen.tiltak.id, field);
    if response.has_focus() {
        desk.work_on(field);
    }
    tip(response.clone(), cut.as_deref(), &line.evidence);
    if let Some(adding) = desk.state.adding.as_mut().filter(|adding| adding.grant == line.grant) {
        if std::mem::take(&mut adding.fresh) {
            response.request_focus();
            response.scroll_to_me(None);
        } else if response.lost_focus() && desk.state.drafts.get(key).is_none() {
            desk.state.adding = None;
        }
    }
}

/// Under a row: what is wrong with it, and what its amount rests on when it is
/// worked on. Tells whether it ends with a line.
fn beneath(ui: &mut Ui, desk: &mut Desk<'_, '_>, line: &CoverLine) -> bool {
    let field = Field::Cover(line.grant, desk.frame.look.year);
    ui.spacing_mut().item_spacing.y = 4.0;
    desk.complain(ui, field);
    if line.over || !line.barred.is_empty() {
        complaint(ui, if line.over { &line.free } else { &line.barred });
    }
    let Some(figure) = line.figure.filter(|_| desk.active == Some(field)) else { return false };
    let label = desk.tr("inspector-evidence");
    labelled(ui, desk, &label, |ui, desk| {
        let name = named(desk, "inspector-cover-evidence-name", line);
        let shown = (line.rests_on.as_str(), line.evidence.as_str(), line.assumed);
        pick_evidence(ui, desk, ("cover", &name), shown, figure, field);
    });
    true
}

/// The button that lists the grants with money to give.
fn offer(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let text = RichText::new(desk.tr("inspector-add-cover")).font(font::table());
    let response = ui.add(Button::new(text).min_size(vec2(0.0, LINE)));
    if response.clicked() {
        response.request_focus();
    }
    let (seen, texts, year) = (Arc::clone(&desk.seen), desk.frame.texts, desk.frame.look.year);
    let chosen = unfold(&response, |ui| {
        let offers = offers(&seen.plan, &seen.money.grants, &seen.tiltak, year, texts);
        if offers.is_empty() {
            note(ui, &texts.tr("inspector-no-offers"));
        }
        let chosen = menu::list(ui, offers.len(), None, |at| words(&offers[at]));
        chosen.and_then(|at| offers.get(at).map(|line| line.grant))
    });
    if let Some(grant) = chosen.flatten() {
        add(desk, grant);
    }
}

fn add(desk: &mut Desk<'_, '_>, grant: GrantId) {
    let (tiltak, year) = (desk.seen.tiltak.id, desk.frame.look.year);
    desk.state.adding = Some(Adding { tiltak, year, grant, fresh: true });
    desk.work_on(Field::Cover(grant, year));
}

fn words(line: &CoverLine) -> Words {
    Words {
        text: line.name.clone(),
        more: [line.standing.as_str(), line.free.as_str()].join(" · "),
        tip: line.purpose.clone(),
        assumed: false,
        barred: line.barred.clone(),
    }
}

fn named(desk: &Desk<'_, '_>, key: &'static str, line: &CoverLine) -> String {
    let twins = |other: &&CoverLine| (&other.name, other.rung) == (&line.name, line.rung);
    let mut grant = [line.name.as_str(), line.standing.as_str()].join(", ");
    // Two grants of one pot on one rung are told apart by their ids.
    if desk.seen.cover.iter().filter(twins).any(|other| other.grant != line.grant) {
        grant.push_str(", ");
        grant.push_str(line.grant.as_str());
    }
    let message = Message::new(key).text("tiltak", desk.seen.tiltak.code.clone());
    desk.frame.say(&message.year("year", desk.frame.look.year).text("grant", grant))
}
