//! A field, drawn by what kind of value it has.

use super::{Desk, chooser};
use crate::change::Change;
use crate::model::RecordId;
use crate::ui::field::draft::{Place as _, ask};
use crate::ui::field::entry::{Kind, complain, entry};
use crate::ui::field::menu::{self, Words};
use crate::ui::field::picker::{Picker, Tone, closed, pick, refusal, unfold};
use crate::ui::field::words::tip;
use crate::view::records::{
    Among, Basis, Book, FormField, Spot, Typing, Value, choose, choose_word, toggle,
};
use egui::{Id, Response, Ui};

/// Draws the value of a field.
pub(super) fn value(ui: &mut Ui, desk: &mut Desk<'_, '_>, field: &FormField) {
    match &field.value {
        Value::Typed(typing) => typed(ui, desk, field, *typing),
        Value::One { now, text } => one(ui, desk, field, (*now, text)),
        Value::Several { now, text } => several(ui, desk, field, (now, text)),
        Value::Word { now, words } => word(ui, desk, field, (*now, words)),
    }
}

fn typed(ui: &mut Ui, desk: &mut Desk<'_, '_>, field: &FormField, typing: Typing) {
    let kind = match typing {
        Typing::Line | Typing::Short => Kind::Line,
        Typing::Wrapped => Kind::Wrapped,
        Typing::Text => Kind::Text,
        Typing::Amount => {
            Kind::Amount { assumed: field.basis.as_ref().is_some_and(|basis| basis.assumed) }
        }
    };
    let place = field.spot;
    let drawn = entry(ui, desk.frame, &mut desk.state.drafts, place, (&field.name, kind));
    if let Some(drawn) = drawn {
        let rests_on = field.basis.as_ref().map_or("", |basis| basis.tip.as_str());
        tip(drawn.response, drawn.cut.as_deref(), rests_on);
    }
    complain(ui, desk.frame, &desk.state.drafts, place);
}

fn id_of(spot: Spot) -> Id {
    spot.id()
}

fn settle(ui: &mut Ui, desk: &mut Desk<'_, '_>, id: Id, changes: Option<Vec<Change>>) {
    if let Some(changes) = changes {
        ask(desk.frame, changes, id);
    }
    refusal(ui, desk.frame, id);
}

fn one(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    field: &FormField,
    (now, text): (Option<RecordId>, &str),
) {
    let tone = if now.is_none() { Tone::Nothing } else { Tone::Plain };
    let id = id_of(field.spot);
    let picker = Picker { id, name: &field.name, text, tip: "", tone };
    choose_in(ui, desk, field.spot, picker, now);
}

/// Draws what a field rests on; choosing something else asks for it.
pub(super) fn basis(ui: &mut Ui, desk: &mut Desk<'_, '_>, basis: &Basis) {
    let tone = if basis.assumed { Tone::Assumed } else { Tone::Plain };
    let id = id_of(basis.spot);
    let picker = Picker { id, name: &basis.name, text: &basis.text, tip: &basis.tip, tone };
    choose_in(ui, desk, basis.spot, picker, basis.evidence.map(Into::into));
}

fn choose_in(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    spot: Spot,
    picker: Picker<'_>,
    now: Option<RecordId>,
) {
    let response = closed(ui, picker);
    opened(&response, picker.id);
    let chosen = unfold(&response, |ui| {
        let book = desk.book();
        let (among, choices) = book.choices(spot);
        let at = choices.iter().position(|choice| *choice == now);
        let nothing = book.nothing(spot);
        let words = |at: usize| words(book, among, choices[at], &nothing);
        let hint = desk.tr("register-search");
        let chosen = chooser::one(ui, picker.id, &hint, (choices.len(), at), words);
        chosen.and_then(|at| choices.get(at).copied())
    });
    let (plan, lang) = (&desk.frame.shown.derived.plan, desk.frame.texts.lang());
    let changes = chosen.flatten().map(|chosen| choose(plan, spot, chosen, lang));
    settle(ui, desk, picker.id, changes);
}

/// A list opens with all of its choices.
pub(super) fn opened(response: &Response, id: Id) {
    if response.clicked() {
        chooser::forget(&response.ctx, id);
    }
}

/// A choice in words.
pub(super) fn words(
    book: Book<'_>,
    among: Among,
    choice: Option<RecordId>,
    nothing: &str,
) -> Words {
    let Some(id) = choice else { return Words::line(nothing) };
    let named = book.named(among, id);
    Words { text: named.text, more: named.more, assumed: named.assumed, ..Words::default() }
}

fn several(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    field: &FormField,
    (now, text): (&[RecordId], &str),
) {
    let id = id_of(field.spot);
    let tone = if now.is_empty() { Tone::Nothing } else { Tone::Plain };
    let response = closed(ui, Picker { id, name: &field.name, text, tip: "", tone });
    opened(&response, id);
    let toggled = unfold(&response, |ui| {
        let book = desk.book();
        let (among, choices) = book.choices(field.spot);
        let row = |at: usize| {
            let chosen = choices[at].is_some_and(|id| now.contains(&id));
            (words(book, among, choices[at], ""), chosen)
        };
        let hint = desk.tr("register-search");
        let toggled = chooser::several(ui, id, &hint, choices.len(), row);
        toggled.and_then(|at| choices.get(at).copied().flatten())
    });
    let (plan, lang) = (&desk.frame.shown.derived.plan, desk.frame.texts.lang());
    let changes = toggled.flatten().map(|record| toggle(plan, field.spot, record, lang));
    settle(ui, desk, id, changes);
}

fn word(ui: &mut Ui, desk: &mut Desk<'_, '_>, field: &FormField, (now, words): (usize, &[String])) {
    let id = id_of(field.spot);
    let text = words.get(now).map_or("", String::as_str);
    let picker = Picker { id, name: &field.name, text, tip: "", tone: Tone::Plain };
    let line = |at: &usize| menu::Words::line(words.get(*at).map_or("", String::as_str));
    let chosen = pick(ui, picker, &now, || (0..words.len()).collect(), line);
    let (plan, lang) = (&desk.frame.shown.derived.plan, desk.frame.texts.lang());
    let changes = chosen.map(|at| choose_word(plan, field.spot, at, lang));
    settle(ui, desk, id, changes);
}
