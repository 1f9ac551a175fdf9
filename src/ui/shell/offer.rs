//! Commands as they can be given now: their name, and why not.

use crate::model::Message;
use crate::text::{Lang, Texts};
use crate::ui::action::Screen;
use crate::ui::commands::{Command, Entry};
use crate::ui::frame::Frame;
use crate::view::{Folded, Query, Rank};

/// A command as menus and the palette show it.
pub(super) struct Offer {
    /// What it would do now.
    pub(super) label: String,
    /// Why it cannot be done now.
    pub(super) why_not: Option<String>,
}

/// A command as it stands now.
pub(super) fn offer(entry: &Entry, frame: &Frame<'_>) -> Offer {
    let can = |label: String| Offer { label, why_not: None };
    let unless = |label: String, can: bool, why: &'static str| Offer {
        label,
        why_not: (!can).then(|| frame.tr(why)),
    };
    let plain = || frame.tr(entry.key);
    let named = |name: Option<&Message>, key: &'static str, why: &'static str| match name {
        Some(name) => can(frame.say(&Message::new(key).message("what", name.clone()))),
        None => unless(plain(), false, why),
    };
    let look = &*frame.look;
    match entry.command {
        Command::Undo => {
            named(frame.document.undo_name(), "command-undo-named", "said-nothing-to-undo")
        }
        Command::Redo => {
            named(frame.document.redo_name(), "command-redo-named", "said-nothing-to-redo")
        }
        Command::Duplicate | Command::MoveUp | Command::MoveDown | Command::Remove
            if look.screen == Screen::Records =>
        {
            unless(plain(), look.records.current().is_some(), "said-select-record")
        }
        Command::AddRecord => unless(plain(), look.screen == Screen::Records, "said-records-first"),
        Command::Postpone
        | Command::BringForward
        | Command::Duplicate
        | Command::MoveUp
        | Command::MoveDown
        | Command::Remove => unless(plain(), look.selected.is_some(), "said-select-first"),
        Command::NextHit | Command::PreviousHit => {
            unless(plain(), look.shell.search.is_asked(), "said-search-first")
        }
        Command::NextFinding | Command::PreviousFinding => {
            let any = !frame.shown.derived.findings.is_empty();
            unless(plain(), any, "said-no-findings")
        }
        Command::Tables if look.tables => can(frame.tr("command-charts")),
        _ => can(plain()),
    }
}

/// How well what is typed matches a command's name, in any language.
pub(super) fn rank(entry: &Entry, query: &Query) -> Option<Rank> {
    let names = Lang::ALL.map(|lang| Folded::of(&Texts::of(lang).tr(entry.key)));
    names.iter().filter_map(|name| query.rank_of(name)).min()
}
