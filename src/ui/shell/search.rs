//! The search: a panel at the top right that stays while one looks at what
//! was found.

use super::emphasis::emphasised;
use super::listbox::{self, Cursor, List, Names};
use crate::model::Message;
use crate::text::Lang;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::memo::Memo;
use crate::ui::theme::{font, tokens};
use crate::view::{FoundRow, Query, SearchEntry, SearchIndex};
use egui::{Align, Align2, Area, Button, Id, Key, Layout, Modifiers, Order, Rect, RichText, Ui};
use egui::{pos2, vec2};
use std::sync::Arc;

const WIDTH: f32 = 460.0;

/// Room for a code.
const CODE: f32 = 84.0;

/// The search, open or not.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct State {
    /// Whether the panel is open.
    pub(in crate::ui) open: bool,
    cursor: Cursor,
    index: Memo<(u64, Lang), SearchIndex>,
    found: Memo<(u64, Lang, String), Vec<FoundRow>>,
}

impl State {
    /// Opens the panel, or takes the focus back to it.
    pub(in crate::ui) fn open(&mut self, ctx: &egui::Context) {
        self.open = true;
        self.cursor.open(ctx);
    }

    /// Whether something is looked for, so that there may be a next hit.
    pub(in crate::ui) fn is_asked(&self) -> bool {
        !Query::new(&self.cursor.typed).is_empty()
    }
}

/// Everything that can be looked for in the open plan.
pub(super) fn index(frame: &mut Frame<'_>) -> Arc<SearchIndex> {
    let key = (frame.document.revision(), frame.texts.lang());
    let (plan, texts) = (frame.document.plan(), frame.texts);
    frame.look.shell.search.index.get(key, || SearchIndex::of(plan, texts))
}

/// Goes to the next hit, or the one before, in a circle.
pub(in crate::ui) fn step(frame: &mut Frame<'_>, by: isize) {
    let index = index(frame);
    let mut state = std::mem::take(&mut frame.look.shell.search);
    let rows = found(frame, &mut state, &index);
    let is_choice = |at: usize| matches!(rows.get(at), Some(FoundRow::Entry(_)));
    if rows.is_empty() {
        let text = if state.is_asked() { "search-nothing" } else { "said-search-first" };
        frame.ask(Action::Say(Message::new(text)));
    } else {
        let from = state.cursor.active;
        let mut to = listbox::beside(from, by, rows.len(), &is_choice);
        if to == from {
            let end = if by > 0 { 0 } else { rows.len() - 1 };
            to =
                if is_choice(end) { end } else { listbox::beside(end, by, rows.len(), &is_choice) };
        }
        state.cursor.go(to);
        go(frame, &index, &rows, to);
    }
    frame.look.shell.search = state;
}

/// Goes to a hit and says which of how many it is.
fn go(frame: &mut Frame<'_>, index: &SearchIndex, rows: &[FoundRow], at: usize) {
    let Some(FoundRow::Entry(entry)) = rows.get(at) else { return };
    let Some(entry) = index.entry(*entry) else { return };
    let hits =
        |rows: &[FoundRow]| rows.iter().filter(|row| matches!(row, FoundRow::Entry(_))).count();
    frame.ask(Action::GoTo(entry.record));
    let told = Message::new("search-at")
        .count("at", hits(rows.get(..=at).unwrap_or_default()))
        .count("of", hits(rows))
        .text("what", entry.name());
    frame.ask(Action::Say(told));
}

fn found(frame: &Frame<'_>, state: &mut State, index: &SearchIndex) -> Arc<Vec<FoundRow>> {
    let typed = state.cursor.typed.clone();
    let key = (frame.document.revision(), frame.texts.lang(), typed);
    let query = Query::new(&state.cursor.typed);
    state.found.get(key, || index.find(&query))
}

/// Draws the panel, if it is open.
pub(in crate::ui) fn search(ui: &Ui, frame: &mut Frame<'_>) {
    if !frame.look.shell.search.open {
        frame.look.shell.search.cursor.give_back(ui);
        return;
    }
    let index = index(frame);
    let mut state = std::mem::take(&mut frame.look.shell.search);
    let id = Id::unique("search");
    let place = Align2::RIGHT_TOP;
    Area::new(id)
        .order(Order::Foreground)
        .anchor(place, vec2(-16.0, 56.0))
        .accessible_name(frame.tr("search-name"))
        .show(ui.ctx(), |ui| {
            egui::Frame::popup(ui.style()).inner_margin(8).show(ui, |ui| {
                ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
                ui.spacing_mut().item_spacing.y = 6.0;
                show(ui, frame, &mut state, &index);
            });
        });
    frame.look.shell.search = state;
}

fn show(ui: &mut Ui, frame: &mut Frame<'_>, state: &mut State, index: &SearchIndex) {
    let names = Names { name: frame.tr("search-name"), hint: frame.tr("search-hint") };
    let field = Id::unique("search field");
    let rows = found(frame, state, index);
    let is_choice = |at: usize| matches!(rows.get(at), Some(FoundRow::Entry(_)));
    if !is_choice(state.cursor.active) {
        state.cursor.active = listbox::beside(state.cursor.active, 1, rows.len(), &is_choice);
    }
    let accepted = listbox::keys(ui, field, &mut state.cursor, rows.len(), is_choice);
    let had_focus = ui.memory(|memory| memory.had_focus_last_frame(field));
    let left = ui.input(|input| input.key_pressed(Key::Escape)) && had_focus;
    listbox::field(ui, field, &mut state.cursor, &names);
    let rows = found(frame, state, index);
    let is_choice = |at: usize| matches!(rows.get(at), Some(FoundRow::Entry(_)));
    if !is_choice(state.cursor.active) {
        let active = listbox::beside(0, 1, rows.len(), &is_choice);
        state.cursor.active = active;
    }
    let closed = foot(ui, frame, state, &rows);
    let query = Query::new(&state.cursor.typed);
    let height = (ui.ctx().content_rect().height() - 200.0).clamp(90.0, 14.0 * listbox::ROW);
    let list = List { field, name: &names.name, rows: rows.len(), height };
    let clicked = list.show(ui, &mut state.cursor, |ui, rect, at, _| match rows.get(at)? {
        FoundRow::Kind(kind, count) => {
            heading(ui, rect, &frame.tr(kind.key()), *count);
            None
        }
        FoundRow::Entry(entry) => Some(hit(ui, rect, index.entry(*entry)?, &query)),
    });
    if let Some(at) = clicked.filter(|at| is_choice(*at)) {
        state.cursor.go(at);
    }
    if clicked.is_some() || accepted {
        state.cursor.keep();
        go(frame, index, &rows, state.cursor.active);
    }
    if closed || left {
        state.open = false;
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        ui.request_repaint();
    }
}

/// How many were found, and the way out; tells whether that was taken.
fn foot(ui: &mut Ui, frame: &Frame<'_>, state: &State, rows: &[FoundRow]) -> bool {
    let hits = rows.iter().filter(|row| matches!(row, FoundRow::Entry(_))).count();
    let text = match (state.is_asked(), hits) {
        (false, _) => frame.tr("search-what"),
        (true, 0) => frame.tr("search-nothing"),
        (true, hits) => frame.say(&Message::new("search-hits").count("count", hits)),
    };
    let muted = tokens(ui).muted;
    ui.horizontal(|ui| {
        let label = ui.label(RichText::new(text).font(font::small()).color(muted));
        listbox::announced(ui, &label);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = RichText::new(frame.tr("button-close")).font(font::small()).color(muted);
            ui.add(Button::new(text).frame_when_inactive(false)).clicked()
        })
        .inner
    })
    .inner
}

fn heading(ui: &Ui, rect: Rect, kind: &str, count: usize) {
    let tokens = tokens(ui);
    let at = pos2(rect.left() + 8.0, rect.bottom() - 6.0);
    let painter = ui.painter();
    let kind = painter.text(at, Align2::LEFT_BOTTOM, kind, font::strong(12.0), tokens.muted);
    let at = pos2(kind.right() + 6.0, rect.bottom() - 6.0);
    painter.text(at, Align2::LEFT_BOTTOM, count, font::small(), tokens.muted);
}

/// Paints a hit; gives its name for a screen reader, and whether it is cut off.
fn hit(ui: &Ui, rect: Rect, entry: &SearchEntry, query: &Query) -> (String, bool) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    let mut left = rect.left() + 8.0;
    let middle = |height: f32| rect.center().y - height / 2.0;
    if !entry.code.is_empty() {
        let code = emphasised(painter, &entry.code, query, (13.0, tokens.muted), CODE, tokens);
        painter.galley(pos2(left, middle(code.size().y)), code, tokens.muted);
        left += CODE;
    }
    let beside = beside(entry, query);
    let room = rect.right() - 8.0 - left;
    let share = if beside.is_some() { 0.62 } else { 1.0 };
    let (size, ink) = (13.0, tokens.ink);
    let title = emphasised(painter, &entry.title, query, (size, ink), room * share, tokens);
    let (width, height, mut cut) = (title.size().x, title.size().y, title.elided);
    painter.galley(pos2(left, middle(height)), title, ink);
    if let Some(beside) = beside {
        let muted = (12.0, tokens.muted);
        let text = emphasised(painter, beside, query, muted, room - width - 12.0, tokens);
        let at = pos2(left + width + 12.0, middle(text.size().y));
        cut |= text.elided;
        painter.galley(at, text, tokens.muted);
        return (format!("{}, {beside}", entry.name()), cut);
    }
    (entry.name(), cut)
}

/// What stands beside code and title, where that is what matched.
fn beside<'a>(entry: &'a SearchEntry, query: &Query) -> Option<&'a str> {
    let in_front = !query.parts(&entry.code).is_empty() || !query.parts(&entry.title).is_empty();
    let mut beside = entry.beside.iter().map(String::as_str);
    beside.find(|text| !in_front && !query.parts(text).is_empty())
}
