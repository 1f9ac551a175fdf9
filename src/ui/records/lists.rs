//! The list of kinds, and the list of the records of a kind.

use super::Desk;
use super::listing::{Done, Listing};
use super::state::Focus;
use crate::change::{RecordKey, RecordKind};
use crate::model::Message;
use crate::ui::commands::Command;
use crate::ui::field::words::fitted;
use crate::ui::paint::{primary_button, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::records::{Named, Page, has_second_line, listed, record_name};
use egui::{
    Align, Align2, Id, Key, Label, Layout, Modifiers, Rect, RichText, Role, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Height of a kind, and of a record with and without a second line.
const KIND: f32 = 32.0;
const RECORD: f32 = 46.0;
const PLAIN: f32 = 32.0;

/// Room to the left and right of a row's text.
const PAD: f32 = 10.0;

/// The widget of the list of records.
pub(super) fn list_id() -> Id {
    Id::unique("list of records")
}

/// The records of a kind that are listed, made once.
pub(super) fn made(desk: &mut Desk<'_, '_>, kind: RecordKind) -> Arc<Vec<RecordKey>> {
    let search = desk.state.search.clone();
    let (stamp, texts) = (desk.frame.stamp(), desk.frame.texts);
    let plan = Arc::clone(&desk.frame.shown.derived.plan);
    let make = || listed(&plan, kind, &search, texts);
    desk.state.list.get((stamp, kind, search.clone()), make)
}

/// Draws the kinds, with how many there are of each.
pub(super) fn kinds(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let look = tokens(ui);
    let plan = Arc::clone(&desk.frame.shown.derived.plan);
    let texts = desk.frame.texts;
    let now = Page::ALL.iter().position(|page| *page == desk.state.page);
    let name = texts.tr("register-kinds");
    let list = Listing {
        id: Id::unique("kinds of records"),
        name: &name,
        count: Page::ALL.len(),
        now,
        height: KIND,
        reveal: false,
    };
    let done = list.show(ui, |ui, rect, at| {
        let page = Page::ALL[at];
        let here = now == Some(at);
        let color = if here { look.action } else { look.ink };
        let font = if here { font::strong(13.0) } else { font::table() };
        let label = texts.tr(page.keys()[0]);
        let count = page.kind().map(|kind| kind.count(&plan));
        let left = pos2(rect.left() + PAD, rect.center().y);
        ui.painter().text(left, Align2::LEFT_CENTER, &label, font, color);
        let Some(count) = count else { return label };
        let right = pos2(rect.right() - PAD, rect.center().y);
        ui.painter().text(right, Align2::RIGHT_CENTER, count, font::small(), look.muted);
        let said = Message::new("register-kind-count").text("kind", label).count("count", count);
        texts.say(&said)
    });
    match done {
        Some(Done::Chose(at)) => desk.state.turn_to(Page::ALL[at]),
        Some(Done::Enter) => desk.state.focus = Focus::List,
        None => {}
    }
}

/// Draws the records of the page: its name, a way to look and to add, and the
/// list.
pub(super) fn records(ui: &mut Ui, desk: &mut Desk<'_, '_>, open: Option<RecordKey>) {
    let Some(kind) = desk.state.page.kind() else { return };
    head(ui, desk);
    if !desk.is_empty() {
        search(ui, desk);
    }
    let list = made(desk, kind);
    if list.is_empty() {
        if !desk.state.search.is_empty() {
            let none = Message::new("register-none-found").text("search", &desk.state.search);
            let text = RichText::new(desk.frame.say(&none)).color(tokens(ui).muted);
            ui.add(Label::new(text.font(font::table())).wrap());
        }
        return;
    }
    rows(ui, desk, &list, open);
}

fn head(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let title = desk.tr(desk.state.page.keys()[0]);
    ui.horizontal(|ui| {
        let text = RichText::new(&title).font(font::strong(15.0)).color(tokens(ui).ink);
        let response = ui.add(Label::new(text));
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        if desk.is_empty() {
            // The invitation in the middle is the one way to add.
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if quiet_button(ui, &desk.tr("register-add"), 13.0).clicked() {
                desk.frame.command(Command::AddRecord);
            }
        });
    });
}

fn search(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let hint = desk.tr("register-search");
    let edit = TextEdit::singleline(&mut desk.state.search)
        .id(Id::unique("search in records"))
        .hint_text(&hint)
        .font(font::table())
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(&hint);
    let takes = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if response.has_focus() && takes(Key::Escape) {
        desk.state.search.clear();
        response.surrender_focus();
    } else if (response.has_focus() && takes(Key::ArrowDown))
        || (response.lost_focus() && takes(Key::Enter))
    {
        desk.state.focus = Focus::List;
    }
    ui.add_space(2.0);
}

fn rows(ui: &mut Ui, desk: &mut Desk<'_, '_>, list: &[RecordKey], open: Option<RecordKey>) {
    let plan = Arc::clone(&desk.frame.shown.derived.plan);
    let texts = desk.frame.texts;
    let name = desk.tr(desk.state.page.keys()[0]);
    let now = list.iter().position(|key| Some(*key) == open);
    let lined = list.first().is_some_and(|key| has_second_line(key.kind()));
    if desk.state.focus == Focus::List {
        ui.memory_mut(|memory| memory.request_focus(list_id()));
    }
    let listing = Listing {
        id: list_id(),
        name: &name,
        count: list.len(),
        now,
        height: if lined { RECORD } else { PLAIN },
        reveal: std::mem::take(&mut desk.state.reveal),
    };
    let done = listing.show(ui, |ui, rect, at| {
        let Some(key) = list.get(at) else { return String::new() };
        row(ui, rect, &record_name(&plan, *key, texts), now == Some(at))
    });
    match done {
        Some(Done::Chose(at)) => {
            if let Some(key) = list.get(at) {
                desk.state.open.insert(key.kind(), *key);
                desk.state.reveal = ui.input(|input| !input.pointer.any_released());
            }
        }
        Some(Done::Enter) => desk.state.focus = Focus::Form,
        None => {}
    }
}

/// Paints a record, and gives what it is called.
fn row(ui: &Ui, rect: Rect, named: &Named, here: bool) -> String {
    let look = tokens(ui);
    let color = match (named.assumed, here) {
        (true, _) => look.assumed,
        (false, true) => look.action,
        (false, false) => look.ink,
    };
    let font = if here { font::strong(13.0) } else { font::table() };
    let room = (rect.width() - 2.0 * PAD, 1);
    let first = fitted(ui, &named.text, font, color, room);
    let second = fitted(ui, &named.more, font::small(), look.muted, room);
    let height = first.size().y + if named.more.is_empty() { 0.0 } else { second.size().y };
    let at = pos2(rect.left() + PAD, (rect.center().y - height / 2.0).round());
    let below = at + vec2(0.0, first.size().y);
    ui.painter().galley(at, first, color);
    if named.more.is_empty() {
        return named.text.clone();
    }
    ui.painter().galley(below, second, look.muted);
    [named.text.as_str(), &named.more].join(", ")
}

/// Where there is nothing of the kind: what it is, and the way to the first.
pub(super) fn nothing(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let [_, is, empty] = desk.state.page.keys();
    ui.add_space(48.0);
    let text = RichText::new(desk.tr(empty)).font(font::heading()).color(tokens(ui).ink);
    ui.add(Label::new(text).wrap());
    let text = RichText::new(desk.tr(is)).font(font::text(14.0)).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap());
    ui.add_space(12.0);
    if primary_button(ui, &desk.tr("register-add-first")).clicked() {
        desk.frame.command(Command::AddRecord);
    }
}
