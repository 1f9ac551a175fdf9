//! The palette: every command, and anything to go to, by typing a part of
//! its name.

use super::emphasis::emphasised;
use super::listbox::{self, Cursor, List, Names};
use super::offer::{offer, rank};
use super::shortcut_text;
use crate::change::Target;
use crate::model::{Message, RecordId, Year};
use crate::text::Lang;
use crate::ui::action::{Action, Screen};
use crate::ui::commands::{COMMANDS, Command, Entry};
use crate::ui::frame::Frame;
use crate::ui::memo::Memo;
use crate::ui::theme::{font, tokens};
use crate::view::{Folded, FoundKind, Query, Rank};
use egui::{Align2, Color32, Id, Label, Modal, Rect, RichText, Ui, pos2, vec2};
use std::sync::Arc;

/// How many commands are remembered as used lately.
const RECENT: usize = 6;

/// How many records are offered.
const PLACES: usize = 12;

const WIDTH: f32 = 640.0;

/// The palette, open or not.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct State {
    /// Whether it is open.
    pub(in crate::ui) open: bool,
    /// Keys of the commands used lately, the last first.
    pub(in crate::ui) recent: Vec<String>,
    cursor: Cursor,
    rows: Memo<(u64, Lang, Screen, String), Vec<Row>>,
}

impl State {
    /// Opens it, empty, or closes it.
    pub(in crate::ui) fn toggle(&mut self, ctx: &egui::Context) {
        self.open = !self.open;
        if self.open {
            self.cursor = Cursor::default();
            self.rows = Memo::default();
            self.cursor.open(ctx);
        }
    }

    fn used(&mut self, command: &Entry) {
        self.recent.retain(|key| key != command.key);
        self.recent.insert(0, command.key.to_owned());
        self.recent.truncate(RECENT);
    }
}

/// Something that can be chosen.
#[derive(Clone, Debug)]
enum Row {
    Command(&'static Entry),
    Scenario(Target, String),
    Year(Year, String),
    Place { record: RecordId, name: String, kind: FoundKind },
}

/// Draws the palette over everything else, if it is open.
pub(in crate::ui) fn palette(ui: &Ui, frame: &mut Frame<'_>) {
    if !frame.look.shell.palette.open {
        frame.look.shell.palette.cursor.give_back(ui);
        return;
    }
    let mut state = std::mem::take(&mut frame.look.shell.palette);
    let id = Id::unique("palette");
    let paper = egui::Frame::popup(ui.style()).inner_margin(8);
    let area = Modal::default_area(id)
        .anchor(Align2::CENTER_TOP, vec2(0.0, 56.0))
        .accessible_name(frame.tr("palette-name"));
    let modal = Modal::new(id).area(area).frame(paper).backdrop_color(Color32::TRANSPARENT);
    let modal = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 40.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        show(ui, frame, &mut state);
    });
    state.open &= !modal.should_close();
    frame.look.shell.palette = state;
}

fn show(ui: &mut Ui, frame: &mut Frame<'_>, state: &mut State) {
    let names = Names { name: frame.tr("palette-name"), hint: frame.tr("palette-hint") };
    let field = Id::unique("palette field");
    let query = Query::new(&state.cursor.typed);
    let rows = rows(frame, state, &query);
    let accepted = listbox::keys(ui, field, &mut state.cursor, rows.len(), |_| true);
    listbox::field(ui, field, &mut state.cursor, &names);
    // What was typed just now is looked for at once.
    let query = Query::new(&state.cursor.typed);
    let rows = self::rows(frame, state, &query);
    if rows.is_empty() {
        let nothing = Message::new("palette-nothing").text("typed", state.cursor.typed.trim());
        let text = RichText::new(frame.say(&nothing)).color(tokens(ui).muted);
        let label = ui.add(Label::new(text));
        listbox::announced(ui, &label);
    }
    let height = (ui.ctx().content_rect().height() - 180.0).clamp(90.0, 12.0 * listbox::ROW);
    let list = List { field, name: &names.name, rows: rows.len(), height };
    let clicked = list.show(ui, &mut state.cursor, |ui, rect, at, _| {
        let row = rows.get(at)?;
        Some(paint(ui, frame, rect, row, &query))
    });
    let chosen = clicked.or_else(|| accepted.then_some(state.cursor.active));
    if let Some(row) = chosen.and_then(|at| rows.get(at)) {
        choose(frame, state, row);
    }
}

/// What is offered, made anew when something else is typed.
fn rows(frame: &mut Frame<'_>, state: &mut State, query: &Query) -> Arc<Vec<Row>> {
    let revision = frame.document.revision();
    let screen = frame.look.screen;
    let key = (revision, frame.texts.lang(), screen, state.cursor.typed.clone());
    let State { rows, recent, .. } = state;
    let index = super::search::index(frame);
    rows.get(key, || {
        if query.is_empty() {
            return usual(recent, screen);
        }
        let mut found = Vec::new();
        for entry in offered(screen) {
            found.extend(rank(entry, query).map(|rank| (rank, Row::Command(entry))));
        }
        scenarios(frame, query, &mut found);
        years(frame, query, &mut found);
        for entry in index.best(query, PLACES) {
            let row = Row::Place { record: entry.record, name: entry.name(), kind: entry.kind };
            found.extend(query.rank(entry).map(|rank| (rank, row)));
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, row)| row).collect()
    })
}

/// The commands that do something on a screen.
fn offered(screen: Screen) -> impl Iterator<Item = &'static Entry> {
    let elsewhere =
        move |entry: &Entry| entry.command == Command::AddRecord && screen != Screen::Records;
    COMMANDS.iter().filter(move |entry| entry.command != Command::Palette && !elsewhere(entry))
}

/// All commands, those used lately first.
fn usual(recent: &[String], screen: Screen) -> Vec<Row> {
    let lately = recent.iter().filter_map(|key| offered(screen).find(|entry| entry.key == key));
    let others = offered(screen).filter(|entry| !recent.iter().any(|key| key == entry.key));
    lately.chain(others).map(Row::Command).collect()
}

fn scenarios(frame: &Frame<'_>, query: &Query, found: &mut Vec<(Rank, Row)>) {
    let base = (Target::Base, frame.tr("base-plan"));
    let set = frame.document.set();
    let others = set.scenarios.iter();
    let others = others.map(|scenario| (Target::Scenario(scenario.id), scenario.name.clone()));
    for (target, name) in std::iter::once(base).chain(others) {
        let rank = query.rank_of(&Folded::of(&name));
        found.extend(rank.map(|rank| (rank, Row::Scenario(target, name))));
    }
}

fn years(frame: &Frame<'_>, query: &Query, found: &mut Vec<(Rank, Row)>) {
    for year in frame.document.plan().about.years() {
        let name = frame.say(&Message::new("palette-look-at").year("year", year));
        // The number by itself is what people type.
        let number = query.rank_of(&Folded::of(&year.to_string()));
        let rank = number.or_else(|| query.rank_of(&Folded::of(&name)));
        found.extend(rank.map(|rank| (rank, Row::Year(year, name))));
    }
}

/// Paints a row; gives its name for a screen reader, and whether it is cut off.
fn paint(ui: &Ui, frame: &Frame<'_>, rect: Rect, row: &Row, query: &Query) -> (String, bool) {
    let (label, beside, why_not) = match row {
        Row::Command(entry) => {
            let offer = offer(entry, frame);
            let menu = frame.tr(entry.menu.key());
            let shortcut = entry.shortcut.map(shortcut_text);
            (offer.label, [Some(menu), shortcut], offer.why_not)
        }
        Row::Scenario(_, name) => (name.clone(), [Some(frame.tr("palette-scenario")), None], None),
        Row::Year(_, name) => (name.clone(), [Some(frame.tr("palette-year")), None], None),
        Row::Place { name, kind, .. } => (name.clone(), [Some(frame.tr(kind.key())), None], None),
    };
    let tokens = tokens(ui);
    let right = why_not.clone().unwrap_or_else(|| said(&beside));
    let color = if why_not.is_some() { tokens.muted } else { tokens.ink };
    let y = rect.center().y;
    let painter = ui.painter();
    let at = pos2(rect.right() - 12.0, y);
    let taken = painter.text(at, Align2::RIGHT_CENTER, &right, font::small(), tokens.muted);
    let room = taken.left() - 16.0 - (rect.left() + 12.0);
    let text = emphasised(painter, &label, query, (14.0, color), room, tokens);
    let cut = text.elided;
    painter.galley(pos2(rect.left() + 12.0, y - text.size().y / 2.0), text, color);
    (format!("{label}, {right}"), cut)
}

fn said(beside: &[Option<String>; 2]) -> String {
    beside.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}

fn choose(frame: &mut Frame<'_>, state: &mut State, row: &Row) {
    let action = match row {
        Row::Command(entry) => {
            if let Some(why) = offer(entry, frame).why_not {
                frame.ask(Action::Say(Message::verbatim(why)));
                return;
            }
            state.used(entry);
            Action::Command(entry.command)
        }
        Row::Scenario(target, _) => Action::Switch(*target),
        Row::Year(year, _) => Action::Look(*year),
        Row::Place { record, .. } => Action::GoTo(*record),
    };
    state.open = false;
    state.cursor.keep();
    frame.ask(action);
}
