//! The menu of a cell: what keys do, for those who do not know them.

use super::desk::Desk;
use super::draft::Kind;
use super::rows::Rows;
use super::{Menu, measure};
use crate::model::Message;
use crate::ui::frame::Frame;
use crate::ui::theme::{font, menu_style, tokens};
use egui::{
    Align, Button, Id, Key, KeyboardShortcut, Layout, Modifiers, Popup, PopupAnchor,
    PopupCloseBehavior, PopupKind, Pos2, RichText, SetOpenCommand, TextStyle, Ui, ViewportCommand,
};

const PLAIN: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// What an entry does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    NextRefused,
    Edit,
    Cut,
    Copy,
    CopyTitles,
    Paste,
    FillDown,
    FillRight,
    All,
    Clear,
    Insert,
    Delete,
    Sort,
    Fit,
}

impl Entry {
    /// The entries, each with whether a line stands above it.
    const ALL: [(Self, bool); 14] = [
        (Self::NextRefused, false),
        (Self::Edit, false),
        (Self::Cut, true),
        (Self::Copy, false),
        (Self::CopyTitles, false),
        (Self::Paste, false),
        (Self::FillDown, true),
        (Self::FillRight, false),
        (Self::All, false),
        (Self::Clear, false),
        (Self::Insert, true),
        (Self::Delete, false),
        (Self::Sort, true),
        (Self::Fit, false),
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::NextRefused => "sheet-menu-next-refused",
            Self::Edit => "sheet-menu-edit",
            Self::Cut => "sheet-menu-cut",
            Self::Copy => "sheet-menu-copy",
            Self::CopyTitles => "sheet-menu-copy-titles",
            Self::Paste => "sheet-menu-paste",
            Self::FillDown => "sheet-menu-fill-down",
            Self::FillRight => "sheet-menu-fill-right",
            Self::All => "sheet-menu-all",
            Self::Clear => "sheet-menu-clear",
            Self::Insert => "sheet-menu-insert",
            Self::Delete => "sheet-menu-delete",
            Self::Sort => "sheet-menu-sort",
            Self::Fit => "sheet-menu-fit",
        }
    }

    const fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::Edit => (PLAIN, Key::F2),
            Self::Cut => (CTRL, Key::X),
            Self::Copy => (CTRL, Key::C),
            Self::Paste => (CTRL, Key::V),
            Self::FillDown => (CTRL, Key::D),
            Self::FillRight => (CTRL, Key::R),
            Self::Clear => (PLAIN, Key::Delete),
            Self::Insert => (PLAIN, Key::Insert),
            Self::Delete => (CTRL, Key::Delete),
            Self::NextRefused | Self::CopyTitles | Self::All | Self::Sort | Self::Fit => {
                return None;
            }
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }
}

/// Shows the menu for as long as it is open.
pub(super) fn show<T: Rows>(
    ui: &Ui,
    frame: &mut Frame<'_>,
    desk: &mut Desk<'_, T>,
    more: Option<Menu<'_, T::Row, T::Column>>,
) {
    let id = desk.id.with("menu");
    let opened = desk.state.menu.take();
    let place = id.with("at");
    if let Some(at) = opened {
        ui.data_mut(|data| data.insert_temp(place, at));
    }
    let was_open = Popup::is_id_open(ui, id);
    let Some(at) = ui.data(|data| data.get_temp(place)).filter(|_| was_open || opened.is_some())
    else {
        return;
    };
    let popup = popup(ui, id, at).open_memory(opened.map(|_| SetOpenCommand::Bool(true)));
    let mut chosen = None;
    popup.show(|ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        chosen = entries(ui, frame, desk, opened.is_some());
        let here = desk.state.cursor;
        if let (Some(more), Some((row, column))) = (more, here) {
            ui.separator();
            ui.style_mut().text_styles.insert(TextStyle::Button, font::text(13.0));
            more(ui, frame, row, column);
        }
    });
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if was_open && !Popup::is_id_open(ui, id) && nobody {
        ui.memory_mut(|memory| memory.request_focus(desk.id));
    }
    if let Some(entry) = chosen {
        ui.memory_mut(|memory| memory.request_focus(desk.id));
        choose(ui, frame, desk, entry);
    }
}

fn popup(ui: &Ui, id: Id, at: Pos2) -> Popup<'static> {
    Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(at), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
}

/// Whether the menu is open.
pub(super) fn is_open<T: Rows>(ui: &Ui, desk: &Desk<'_, T>) -> bool {
    Popup::is_id_open(ui, desk.id.with("menu"))
}

fn entries<T: Rows>(
    ui: &mut Ui,
    frame: &Frame<'_>,
    desk: &Desk<'_, T>,
    fresh: bool,
) -> Option<Entry> {
    let mut chosen = None;
    let mut first = fresh;
    for (entry, line) in Entry::ALL {
        if !applies(desk, entry) {
            continue;
        }
        if line {
            ui.separator();
        }
        let text = RichText::new(words(frame, desk, entry)).font(font::text(13.0));
        let mut button = Button::new(text);
        if let Some(shortcut) = entry.shortcut() {
            let keys = RichText::new(ui.ctx().format_shortcut(&shortcut));
            button = button.right_text(keys.font(font::small()).color(tokens(ui).muted));
        }
        let response = ui.add(button);
        if std::mem::take(&mut first) {
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(entry);
        }
    }
    chosen
}

fn words<T: Rows>(frame: &Frame<'_>, desk: &Desk<'_, T>, entry: Entry) -> String {
    let message = Message::new(entry.key());
    let title = desk.cursor.and_then(|(_, column)| desk.rows.columns().get(column));
    match (entry, title) {
        (Entry::Sort, Some(column)) => frame.say(&message.text("column", column.full.clone())),
        _ => frame.say(&message),
    }
}

/// Whether an entry makes sense where the cursor stands.
fn applies<T: Rows>(desk: &Desk<'_, T>, entry: Entry) -> bool {
    let open = desk.cursor.is_some_and(|place| desk.is_open(place));
    let several = desk.has_several();
    match entry {
        Entry::NextRefused => desk.next_refused().is_some(),
        Entry::Edit => open,
        Entry::Cut | Entry::Paste | Entry::Clear | Entry::FillDown => open || several,
        Entry::Copy | Entry::CopyTitles | Entry::Fit => desk.cursor.is_some(),
        Entry::FillRight => open && desk.cursor.is_some_and(|place| place.1 > 0) || several,
        Entry::All => several,
        Entry::Insert | Entry::Delete => desk.grows,
        Entry::Sort => desk.cursor.is_some_and(|(_, column)| {
            desk.rows.columns().get(column).is_some_and(|column| column.sort.is_some())
        }),
    }
}

fn choose<T: Rows>(ui: &Ui, frame: &mut Frame<'_>, desk: &mut Desk<'_, T>, entry: Entry) {
    let column = desk.cursor.map_or(0, |(_, column)| column);
    match entry {
        Entry::NextRefused => {
            if let Some(place) = desk.next_refused() {
                desk.go(place);
            }
        }
        Entry::Edit => {
            desk.begin(Kind::Full, None);
            ui.request_repaint();
        }
        Entry::Cut => {
            desk.copy(frame, false);
            desk.clear();
        }
        Entry::Copy => desk.copy(frame, false),
        Entry::CopyTitles => desk.copy(frame, true),
        Entry::Paste => ui.send_viewport_cmd(ViewportCommand::RequestPaste),
        Entry::FillDown => desk.fill_down(),
        Entry::FillRight => desk.fill_right(),
        Entry::All => {
            let text = desk.cursor.map(|place| desk.input(place)).unwrap_or_default();
            desk.write_all(&text);
        }
        Entry::Clear => desk.clear(),
        Entry::Insert => desk.ask_insert(),
        Entry::Delete => desk.ask_delete(),
        Entry::Sort => desk.ask_sort(column),
        Entry::Fit => measure::fit(ui, desk, column),
    }
}
