//! Carrying out what panels ask for.

use super::App;
use crate::change::{Change, RecordKey, Target, describe};
use crate::engine::{Part, Question, Scope};
use crate::file;
use crate::model::{Arg, Message, RecordId, TiltakId, Year};
use crate::text::Texts;
use crate::ui::action::{Action, Screen};
use crate::ui::commands::Command;
use crate::ui::dialogs::{Dialog, Then};
use crate::ui::frame::Frame;
use crate::ui::funding::Wish;
use crate::ui::settings::ZOOM;
use crate::ui::shell;
use crate::ui::table::{self, Ask};
use crate::view::table::insert;
use crate::view::{RoadmapRow, preview, reason};
use egui::{Context, ViewportCommand};
use std::sync::Arc;

/// Steps of zooming.
const ZOOM_STEP: f32 = 0.1;

impl App {
    /// Carries out the queue; tells whether there was anything in it.
    pub(super) fn act(&mut self, ctx: &Context) -> bool {
        let mut any = false;
        // What is asked for may ask for more.
        while !self.actions.is_empty() {
            any = true;
            for action in std::mem::take(&mut self.actions) {
                self.carry_out(ctx, action);
            }
        }
        any
    }

    fn carry_out(&mut self, ctx: &Context, action: Action) {
        if self.files.is_busy() && is_of_files(&action) {
            self.files.wait(action);
            return;
        }
        match action {
            Action::Command(command) => match Ask::of(command, self.look.screen) {
                Some(ask) => self.with_frame(|frame| table::command(frame, &ask)),
                None => self.command(ctx, command),
            },
            Action::Change { name, changes, field } => self.change(name, changes, field),
            Action::Show(screen) => self.show(screen),
            Action::Select(tiltak) => self.look.selected = tiltak,
            Action::GoTo(record) => self.go_to(record),
            Action::Edit(key) => {
                self.show(Screen::Records);
                self.look.records.open(key);
                self.dialog = None;
            }
            Action::Remove(thing) => self.ask_to_remove(thing),
            Action::Look(year) => self.look.year = year,
            Action::Switch(target) => self.switch(target),
            Action::Open(path) => self.leave_for(Then::Open(path)),
            Action::Why(question) => self.why(question),
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.said = Some(Message::new("said-copied"));
            }
            Action::LeaveGuide => self.leave_guide(),
            Action::Say(message) => self.said = Some(message),
        }
    }

    pub(super) fn change(&mut self, name: Message, changes: Vec<Change>, field: Option<egui::Id>) {
        let told = Message::new("said-done").message("what", name.clone());
        match (self.document.change(name, changes), field) {
            (Ok(()), field) => {
                if let Some(field) = field {
                    self.look.refused.remove(&field);
                }
                self.said = Some(told);
            }
            (Err(refusal), Some(field)) => {
                self.look.refused.insert(field, refusal.message());
            }
            (Err(refusal), None) => self.said = Some(refusal.message()),
        }
    }

    /// Shows a screen; what is held on another is let go of, unmade.
    pub(super) fn show(&mut self, screen: Screen) {
        self.look.screen = screen;
        self.look.drag = None;
    }

    fn switch(&mut self, target: Target) {
        self.document.switch(target);
        self.look.refused.clear();
        let name = target.scenario().and_then(|id| self.document.set().scenario(id));
        self.said = Some(match name {
            Some(scenario) => Message::new("said-scenario").text("name", scenario.name.clone()),
            None => Message::new("said-base"),
        });
    }

    /// Shows a record where it is best seen: a tiltak on the roadmap, and
    /// everything else among the records.
    fn go_to(&mut self, record: RecordId) {
        match RecordKey::of(self.document.plan(), record) {
            None => return,
            Some(RecordKey::Tiltak(tiltak)) => {
                // In the table it is seen as well, and can be typed into.
                if self.look.screen != Screen::Table {
                    self.show(Screen::Roadmap);
                }
                self.look.selected = Some(tiltak);
                self.look.reveal = true;
            }
            Some(key) => {
                self.show(Screen::Records);
                self.look.records.open(key);
            }
        }
        self.dialog = None;
    }

    /// Does something as a panel does it.
    fn with_frame(&mut self, what: impl FnOnce(&mut Frame<'_>)) {
        what(&mut Frame {
            document: &self.document,
            shown: &self.shown,
            texts: Texts::of(self.settings.lang),
            look: &mut self.look,
            actions: &mut self.actions,
            waker: &self.waker,
        });
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        if let Some(screen) = shown_by(command) {
            self.show(screen);
            return;
        }
        match command {
            Command::New => self.leave_for(Then::New),
            Command::Open => self.leave_for(Then::ChooseFile),
            Command::OpenExample => self.leave_for(Then::Example(file::example())),
            Command::OpenJune => self.leave_for(Then::Example(file::example_june())),
            Command::Save => self.save(None),
            Command::SaveAs => self.choose_where(None),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo => {
                let undone = self.document.undo();
                self.tell(undone, "said-undone", "said-nothing-to-undo");
            }
            Command::Redo => {
                let redone = self.document.redo();
                self.tell(redone, "said-redone", "said-nothing-to-redo");
            }
            Command::AddTiltak => self.add_tiltak(),
            Command::InsertAbove => {}
            Command::AddRecord
            | Command::Duplicate
            | Command::MoveUp
            | Command::MoveDown
            | Command::Remove => self.edit_records(command),
            Command::Postpone => self.postpone(1),
            Command::BringForward => self.postpone(-1),
            Command::SelectNext => self.select_beside(1),
            Command::SelectPrevious => self.select_beside(-1),
            Command::SelectNone => self.step_back(),
            Command::Inspector => self.look.inspect = !self.look.inspect,
            Command::NextYear => self.look_beside(1),
            Command::PreviousYear => self.look_beside(-1),
            aid => self.aid(ctx, aid),
        }
    }

    /// How the window looks, and what helps one find the way; none of it
    /// changes the plan.
    fn aid(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::WhatIf => {
                self.show(Screen::Picture);
                self.look.what_if = !self.look.what_if;
            }
            Command::Tables => self.look.tables = !self.look.tables,
            Command::WhyGap => {
                let question =
                    Question { part: Part::Gap, year: self.look.year, scope: Scope::Plan };
                self.why(question);
            }
            Command::Furniture => self.look.bare = !self.look.bare,
            Command::Language => self.settings.lang = self.settings.lang.other(),
            Command::Look => {
                self.settings.dark = Some(!ctx.style_of_theme_is_dark());
                self.apply_settings(ctx);
            }
            Command::ZoomIn => self.zoom(ctx, self.settings.zoom + ZOOM_STEP),
            Command::ZoomOut => self.zoom(ctx, self.settings.zoom - ZOOM_STEP),
            Command::ZoomReset => self.zoom(ctx, 1.0),
            Command::Palette => self.look.shell.palette.toggle(ctx),
            Command::Search => self.look.shell.search.open(ctx),
            Command::NextHit => self.with_frame(|frame| shell::step_hit(frame, 1)),
            Command::PreviousHit => self.with_frame(|frame| shell::step_hit(frame, -1)),
            Command::Findings => {
                let open = &mut self.look.shell.findings.open;
                *open = !*open;
            }
            Command::NextFinding => self.with_frame(|frame| shell::step_finding(frame, 1)),
            Command::PreviousFinding => self.with_frame(|frame| shell::step_finding(frame, -1)),
            Command::Guide => self.with_frame(shell::begin_guide),
            Command::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Command::About => self.dialog = Some(Dialog::About),
            other => match Wish::of(other) {
                Some(wish) => self.fund(wish),
                None => log::error!("{command:?} does nothing"),
            },
        }
    }

    /// Does something with the funding, and shows it. What needs a cell of it
    /// is only done where that is in sight.
    fn fund(&mut self, wish: Wish) {
        let here = self.look.screen == Screen::Funding;
        self.show(Screen::Funding);
        if here || matches!(wish, Wish::Propose | Wish::Shared) {
            self.look.funding.wish(wish);
        }
    }

    /// Leaves the guide. What it asked one to try on the example is taken
    /// back, and can be made again; no other edit is, nor that one once
    /// something was edited after it.
    fn leave_guide(&mut self) {
        let guide = std::mem::take(&mut self.look.shell.guide);
        let own = self.look.example && guide.tried() == Some(self.document.revision());
        let undone = if own { self.document.undo() } else { None };
        self.said = Some(match undone {
            Some(name) => Message::new("said-guide-left-undone").message("what", name),
            None if self.document.is_dirty() => Message::new("said-guide-left-kept"),
            None => Message::new("said-guide-left"),
        });
    }

    /// Unfolds a figure. Nothing can change while the dialog is open, so its
    /// lines are made once.
    fn why(&mut self, question: Question) {
        let lines = reason(&self.shown.derived, &question, self.texts());
        self.dialog = Some(Dialog::Why { question, lines });
    }

    fn tell(&mut self, step: Option<Message>, done: &'static str, nothing: &'static str) {
        self.look.refused.clear();
        self.said = Some(match step {
            Some(name) => Message::new(done).message("what", name),
            None => Message::new(nothing),
        });
    }

    fn zoom(&mut self, ctx: &Context, zoom: f32) {
        // Whole steps, so that ten up and ten down is where one began.
        let zoom = (zoom / ZOOM_STEP).round() * ZOOM_STEP;
        self.settings.zoom = zoom.clamp(*ZOOM.start(), *ZOOM.end());
        self.apply_settings(ctx);
        #[expect(clippy::cast_possible_truncation, reason = "it is between 60 and 250")]
        let percent = (self.settings.zoom * 100.0).round() as i64;
        self.said = Some(Message::new("said-zoom").with("percent", Arg::Permille(percent * 10)));
    }

    /// Esc: from what was opened last to what lies under it.
    fn step_back(&mut self) {
        if self.look.shell.search.open {
            self.look.shell.search.open = false;
        } else if self.look.screen == Screen::Picture && self.look.what_if {
            self.look.what_if = false;
        } else if self.look.screen == Screen::Roadmap && self.look.selected.is_some() {
            self.look.selected = None;
        } else if self.look.screen == Screen::Gap && self.look.gap.clear() {
            // The chosen bar was let go of.
        } else if self.look.bare {
            self.look.bare = false;
        } else if self.look.shell.guide.is_on() {
            // Last of all: who meant to let go of something else did.
            self.leave_guide();
        }
    }

    /// Adds a tiltak below the selected one, to be filled in beside the roadmap.
    fn add_tiltak(&mut self) {
        let plan = Arc::clone(self.document.plan());
        let seed = u64::try_from(jiff::Timestamp::now().as_microsecond()).unwrap_or_default();
        let beside = self.look.selected.filter(|beside| plan.tiltak.contains(*beside));
        let below = beside.and_then(|beside| plan.tiltak.position(beside));
        let at = below.map_or(plan.tiltak.len(), |at| at + 1);
        let made = insert(&plan, at, beside, self.look.year, self.texts(), seed);
        let Some((id, change)) = made else { return };
        let name = describe(&change, &plan);
        self.change(name, vec![change], None);
        self.show(Screen::Roadmap);
        self.look.selected = Some(id);
        self.look.reveal = true;
    }

    fn postpone(&mut self, by: i32) {
        let Some(tiltak) = self.look.selected else {
            self.said = Some(Message::new("said-select-first"));
            return;
        };
        let change = Change::Shift { tiltak, by };
        let plan = self.document.plan();
        let name = describe(&change, plan);
        let told = preview(plan, tiltak, by, self.look.year, self.texts());
        self.change(name, vec![change], None);
        // By keyboard nothing was previewed, so what follows is said now.
        if let Some(told) = told {
            self.said = Some(Message::verbatim(format!("{} {}", told.title, told.text)));
        }
    }

    /// Selects the tiltak that stands above or below on the screen.
    fn select_beside(&mut self, by: isize) {
        if self.look.screen == Screen::Records {
            self.look.records.step(by);
            return;
        }
        let mut rows: Vec<TiltakId> = Vec::new();
        if self.look.screen == Screen::Table {
            self.with_frame(|frame| rows = table::shown(frame));
        } else {
            rows.extend(self.shown.roadmap.rows.iter().filter_map(|row| match row {
                RoadmapRow::Tiltak(row) => Some(row.id),
                RoadmapRow::Goal(_) => None,
            }));
        }
        let at = self.look.selected.and_then(|id| rows.iter().position(|row| *row == id));
        let next = match (at, by) {
            (Some(at), by) => at.checked_add_signed(by),
            (None, 1) => Some(0),
            (None, _) => rows.len().checked_sub(1),
        };
        if let Some(id) = next.and_then(|at| rows.get(at)) {
            self.look.selected = Some(*id);
            self.look.reveal = true;
        }
    }

    fn look_beside(&mut self, by: i32) {
        let about = &self.document.plan().about;
        let year = self.look.year.number() + by;
        let figures = &self.shown.derived.figures;
        let first = about.first.min(figures.first()).number();
        let last = about.last.max(figures.last()).number();
        self.look.year = Year::clamped(year.clamp(first, last));
    }
}

/// The screen that a command shows.
const fn shown_by(command: Command) -> Option<Screen> {
    Some(match command {
        Command::Picture => Screen::Picture,
        Command::Roadmap => Screen::Roadmap,
        Command::Table => Screen::Table,
        Command::Funding => Screen::Funding,
        Command::Gap => Screen::Gap,
        Command::Consequences => Screen::Consequences,
        Command::Records => Screen::Records,
        _ => return None,
    })
}

/// Whether an action reads or writes a file, or closes the plan.
fn is_of_files(action: &Action) -> bool {
    use Command::{New, Open, OpenExample, OpenJune, Quit, Save, SaveAs};
    let commands = [New, Open, OpenExample, OpenJune, Quit, Save, SaveAs];
    match action {
        Action::Open(_) => true,
        Action::Command(command) => commands.contains(command),
        _ => false,
    }
}

/// Whether the look shown now is the dark one.
trait IsDark {
    fn style_of_theme_is_dark(&self) -> bool;
}

impl IsDark for Context {
    fn style_of_theme_is_dark(&self) -> bool {
        self.theme() == egui::Theme::Dark
    }
}
