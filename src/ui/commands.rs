//! Every command, with its shortcut and its menu. Menus, shortcuts and the
//! list of shortcuts all come from here.

use egui::{Key, KeyboardShortcut, Modifiers};

/// Something that can be done from a menu or by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Start an empty plan.
    New,
    /// Open a file.
    Open,
    /// Open the plan that comes with the program.
    OpenExample,
    /// Open the earlier plan that comes with the program.
    OpenJune,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Leave the program.
    Quit,
    /// Take back the last step.
    Undo,
    /// Make the last step again that was taken back.
    Redo,
    /// Add a tiltak.
    AddTiltak,
    /// Add a tiltak above the selected one.
    InsertAbove,
    /// Copy what is selected.
    Duplicate,
    /// Move what is selected up.
    MoveUp,
    /// Move what is selected down.
    MoveDown,
    /// Take what is selected out of the plan.
    Remove,
    /// Add a record of the kind that is shown.
    AddRecord,
    /// Postpone the selected tiltak one year.
    Postpone,
    /// Bring the selected tiltak forward one year.
    BringForward,
    /// Propose how free money is given out.
    Propose,
    /// Fill what is missing in a cell of the funding from its own money.
    FillHere,
    /// Move a grant one rung up the ladder.
    RungUp,
    /// Move a grant one rung down the ladder.
    RungDown,
    /// Select the tiltak below.
    SelectNext,
    /// Select the tiltak above.
    SelectPrevious,
    /// Select nothing.
    SelectNone,
    /// Show the picture.
    Picture,
    /// Show the roadmap.
    Roadmap,
    /// Show the tiltak in a table.
    Table,
    /// Show the funding.
    Funding,
    /// Show what is missing.
    Gap,
    /// Show what follows from postponement.
    Consequences,
    /// Show everything else in the plan.
    Records,
    /// Show the inspector beside the other screens than the roadmap.
    Inspector,
    /// Look at the next year.
    NextYear,
    /// Look at the year before.
    PreviousYear,
    /// Show what follows if the gap is not closed.
    WhatIf,
    /// Show charts as tables, or as charts again.
    Tables,
    /// Turn the table of the funding.
    TurnTable,
    /// Show how several fund what others own, or the matrix again.
    CoFunding,
    /// Unfold the gap.
    WhyGap,
    /// Hide all but the content.
    Furniture,
    /// The other language.
    Language,
    /// Light or dark.
    Look,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// As large as usual.
    ZoomReset,
    /// Find a command, or anything to go to.
    Palette,
    /// Search the plan.
    Search,
    /// Go to the next hit of the search.
    NextHit,
    /// Go to the hit before.
    PreviousHit,
    /// What must be put right or is worth knowing.
    Findings,
    /// Go to the next finding.
    NextFinding,
    /// Go to the finding before.
    PreviousFinding,
    /// The guided first minute.
    Guide,
    /// List the shortcuts.
    Shortcuts,
    /// What the program is.
    About,
}

/// A menu of the top bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    File,
    /// Editing.
    Edit,
    /// What is shown.
    View,
    /// Help.
    Help,
}

impl Menu {
    /// All menus, from left to right.
    pub const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        }
    }
}

/// A command with all that menus and keys need to know of it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Key of its name.
    pub key: &'static str,
    /// Its menu.
    pub menu: Menu,
    /// Its shortcut.
    pub shortcut: Option<KeyboardShortcut>,
    /// Whether a line stands above it in the menu.
    pub line: bool,
}

const fn entry(command: Command, key: &'static str, menu: Menu) -> Entry {
    Entry { command, key, menu, shortcut: None, line: false }
}

impl Command {}

impl Entry {
    const fn on(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.shortcut = Some(KeyboardShortcut::new(modifiers, key));
        self
    }

    const fn below_line(mut self) -> Self {
        self.line = true;
        self
    }

    /// Whether the key also works for typing, so that it counts only while
    /// nothing is typed into.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.shortcut.is_some_and(|shortcut| {
            shortcut.modifiers.is_none() && !is_function_key(shortcut.logical_key)
        })
    }
}

/// Function keys type nothing.
const fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F3 | Key::F8 | Key::F11)
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const NONE: Modifiers = Modifiers::NONE;

/// Every command, in the order of the menus.
pub const COMMANDS: &[Entry] = &[
    entry(Command::New, "command-new", Menu::File).on(CTRL, Key::N),
    entry(Command::Open, "command-open", Menu::File).on(CTRL, Key::O),
    entry(Command::OpenExample, "command-open-example", Menu::File),
    entry(Command::OpenJune, "command-open-june", Menu::File),
    entry(Command::Save, "command-save", Menu::File).on(CTRL, Key::S).below_line(),
    entry(Command::SaveAs, "command-save-as", Menu::File).on(CTRL_SHIFT, Key::S),
    entry(Command::Quit, "command-quit", Menu::File).on(CTRL, Key::Q).below_line(),
    entry(Command::Undo, "command-undo", Menu::Edit).on(CTRL, Key::Z),
    entry(Command::Redo, "command-redo", Menu::Edit).on(CTRL_SHIFT, Key::Z),
    entry(Command::AddTiltak, "command-add", Menu::Edit).on(CTRL_SHIFT, Key::N).below_line(),
    entry(Command::InsertAbove, "command-insert-above", Menu::Edit).on(CTRL_ALT, Key::N),
    entry(Command::Duplicate, "command-duplicate", Menu::Edit).on(CTRL, Key::J),
    entry(Command::MoveUp, "command-move-up", Menu::Edit).on(ALT_SHIFT, Key::ArrowUp),
    entry(Command::MoveDown, "command-move-down", Menu::Edit).on(ALT_SHIFT, Key::ArrowDown),
    entry(Command::Remove, "command-remove", Menu::Edit).on(CTRL_SHIFT, Key::Delete),
    entry(Command::AddRecord, "command-add-record", Menu::Edit).on(CTRL_SHIFT, Key::A),
    entry(Command::Postpone, "command-postpone", Menu::Edit).on(ALT, Key::ArrowRight),
    entry(Command::BringForward, "command-bring-forward", Menu::Edit).on(ALT, Key::ArrowLeft),
    entry(Command::Propose, "command-propose", Menu::Edit).on(CTRL, Key::Enter).below_line(),
    entry(Command::FillHere, "command-fill-here", Menu::Edit).on(CTRL_SHIFT, Key::Enter),
    entry(Command::RungUp, "command-rung-up", Menu::Edit).on(ALT, Key::PageUp),
    entry(Command::RungDown, "command-rung-down", Menu::Edit).on(ALT, Key::PageDown),
    entry(Command::SelectNext, "command-select-next", Menu::Edit)
        .on(ALT, Key::ArrowDown)
        .below_line(),
    entry(Command::SelectPrevious, "command-select-previous", Menu::Edit).on(ALT, Key::ArrowUp),
    entry(Command::SelectNone, "command-select-none", Menu::Edit).on(NONE, Key::Escape),
    entry(Command::Search, "command-search", Menu::Edit).on(CTRL, Key::F).below_line(),
    entry(Command::NextHit, "command-next-hit", Menu::Edit).on(NONE, Key::F3),
    entry(Command::PreviousHit, "command-previous-hit", Menu::Edit).on(SHIFT, Key::F3),
    entry(Command::Picture, "command-picture", Menu::View).on(NONE, Key::Num1),
    entry(Command::Roadmap, "command-roadmap", Menu::View).on(NONE, Key::Num2),
    entry(Command::Table, "command-table", Menu::View).on(NONE, Key::Num3),
    entry(Command::Funding, "command-funding", Menu::View).on(NONE, Key::Num4),
    entry(Command::Gap, "command-gap", Menu::View).on(NONE, Key::Num5),
    entry(Command::Consequences, "command-consequences", Menu::View).on(NONE, Key::Num6),
    entry(Command::Records, "command-records", Menu::View).on(NONE, Key::Num7),
    entry(Command::PreviousYear, "command-previous-year", Menu::View)
        .on(NONE, Key::PageUp)
        .below_line(),
    entry(Command::NextYear, "command-next-year", Menu::View).on(NONE, Key::PageDown),
    entry(Command::WhatIf, "command-what-if", Menu::View).on(CTRL, Key::U).below_line(),
    entry(Command::Findings, "command-findings", Menu::View).on(CTRL_SHIFT, Key::F),
    entry(Command::NextFinding, "command-next-finding", Menu::View).on(NONE, Key::F8),
    entry(Command::PreviousFinding, "command-previous-finding", Menu::View).on(SHIFT, Key::F8),
    entry(Command::Inspector, "command-inspector", Menu::View).on(CTRL, Key::I),
    entry(Command::WhyGap, "command-why-gap", Menu::View).on(CTRL, Key::H),
    entry(Command::Tables, "command-tables", Menu::View).on(CTRL, Key::T),
    entry(Command::CoFunding, "command-co-funding", Menu::View).on(CTRL, Key::M),
    entry(Command::TurnTable, "command-turn", Menu::View).on(CTRL_SHIFT, Key::T),
    entry(Command::Furniture, "command-furniture", Menu::View).on(NONE, Key::F11).below_line(),
    entry(Command::Language, "command-language", Menu::View).on(CTRL, Key::L),
    entry(Command::Look, "command-look", Menu::View).on(CTRL_SHIFT, Key::D),
    entry(Command::ZoomIn, "command-zoom-in", Menu::View).on(CTRL, Key::Plus).below_line(),
    entry(Command::ZoomOut, "command-zoom-out", Menu::View).on(CTRL, Key::Minus),
    entry(Command::ZoomReset, "command-zoom-reset", Menu::View).on(CTRL, Key::Num0),
    entry(Command::Palette, "command-palette", Menu::Help).on(CTRL, Key::K),
    entry(Command::Guide, "command-guide", Menu::Help),
    entry(Command::Shortcuts, "command-shortcuts", Menu::Help).on(NONE, Key::F1),
    entry(Command::About, "command-about", Menu::Help),
];

/// Second shortcuts, for hands that are used to them.
pub(super) const MORE_SHORTCUTS: &[(KeyboardShortcut, Command)] = &[
    (KeyboardShortcut::new(CTRL, Key::Y), Command::Redo),
    (KeyboardShortcut::new(CTRL, Key::Equals), Command::ZoomIn),
    (KeyboardShortcut::new(CTRL, Key::PageUp), Command::PreviousYear),
    (KeyboardShortcut::new(CTRL, Key::PageDown), Command::NextYear),
    (KeyboardShortcut::new(CTRL, Key::Num1), Command::Picture),
    (KeyboardShortcut::new(CTRL, Key::Num2), Command::Roadmap),
    (KeyboardShortcut::new(CTRL, Key::Num3), Command::Table),
    (KeyboardShortcut::new(CTRL, Key::Num4), Command::Funding),
    (KeyboardShortcut::new(CTRL, Key::Num5), Command::Gap),
    (KeyboardShortcut::new(CTRL, Key::Num6), Command::Consequences),
    (KeyboardShortcut::new(CTRL, Key::Num7), Command::Records),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen = Vec::new();
        for shortcut in COMMANDS
            .iter()
            .filter_map(|entry| entry.shortcut)
            .chain(MORE_SHORTCUTS.iter().map(|(shortcut, _)| *shortcut))
        {
            assert!(!seen.contains(&shortcut), "{shortcut:?} stands twice");
            seen.push(shortcut);
        }
    }
}
