//! The application: the open plan, where one looks, and the queue of actions.

mod act;
mod draw;
mod files;
mod keys;
mod refresh;
mod register;

use super::action::Action;
use super::commands::Command;
use super::dialogs::{self, Answer, Dialog};
use super::frame::{Look, Shown};
use super::settings::{KEY, Settings};
use super::{shell, theme};
use crate::document::{Document, Origin};
use crate::file;
use crate::jobs::Waker;
use crate::model::Message;
use crate::text::{Lang, Texts};
use egui::{Context, Ui, ViewportCommand};
use files::Files;
use refresh::Made;
use std::path::PathBuf;
use std::sync::Arc;

/// The whole window.
pub struct App {
    document: Document,
    look: Look,
    settings: Settings,
    shown: Shown,
    made: Made,
    actions: Vec<Action>,
    files: Files,
    waker: Waker,
    dialog: Option<Dialog>,
    /// What was last said in the status line.
    said: Option<Message>,
    /// Set when the window may close although something is not saved.
    leaving: bool,
    title: String,
}

impl App {
    /// A window on a plan.
    #[must_use]
    pub fn new(ctx: &Context, document: Document, settings: Settings) -> Self {
        theme::install(ctx);
        let settings = settings.sane();
        let mut look = Look::at(document.plan().about.focus).keeping(&settings);
        look.shell = shell::State::of(&settings);
        let texts = Texts::of(settings.lang);
        let shown = refresh::shown(&document, &look, texts);
        let repaint = ctx.clone();
        let waker: Waker = Arc::new(move || repaint.request_repaint());
        let app = Self {
            made: Made::of(&document, &look, settings.lang),
            document,
            look,
            settings,
            shown,
            actions: Vec::new(),
            files: Files::new(Arc::clone(&waker)),
            waker,
            dialog: None,
            said: None,
            leaving: false,
            title: String::new(),
        };
        app.apply_settings(ctx);
        app
    }

    /// A window that opens a file, or the plan that comes with the program,
    /// with the settings that were remembered.
    #[must_use]
    pub fn start(
        creation: &eframe::CreationContext<'_>,
        path: Option<PathBuf>,
        lang: Option<Lang>,
    ) -> Self {
        let stored = creation.storage.and_then(|storage| eframe::get_value(storage, KEY));
        let first = stored.is_none();
        let mut settings: Settings = stored.unwrap_or_default();
        settings.lang = lang.unwrap_or(settings.lang);
        let mut app = Self::new(&creation.egui_ctx, files::example(file::example()), settings);
        app.look.example = true;
        app.look.screen = app.settings.screen;
        // Who starts on a file of their own did not come to be shown around.
        if first && path.is_none() {
            app.ask(Action::Command(Command::Guide));
        }
        if let Some(path) = path {
            app.ask(Action::Open(path));
        }
        app
    }

    /// The open plan, to read.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Where one looks, to read.
    #[must_use]
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// What the window will remember, to read.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The texts of the language shown.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.settings.lang)
    }

    /// Puts an action in the queue, as a panel does.
    pub fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// One frame: keys, view models, drawing, and then what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.dropped(&ctx);
        let pressed = self.keys(&ctx);
        self.refresh();
        self.draw(ui);
        self.actions.extend(pressed);
        self.remember();
        if self.act(&ctx) {
            self.refresh();
            ctx.request_repaint();
        }
        self.title(&ctx);
    }

    /// What was done in the window that the next one should know.
    fn remember(&mut self) {
        self.settings.screen = self.look.screen;
        if self.settings.table != self.look.table.kept {
            self.settings.table.clone_from(&self.look.table.kept);
        }
        self.look.shell.remember(&mut self.settings);
    }

    fn apply_settings(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.dark {
            None => egui::ThemePreference::System,
            Some(true) => egui::ThemePreference::Dark,
            Some(false) => egui::ThemePreference::Light,
        });
        if (ctx.zoom_factor() - self.settings.zoom).abs() > 0.001 {
            ctx.set_zoom_factor(self.settings.zoom);
        }
    }

    fn answer(&mut self, answer: Answer) {
        self.dialog = None;
        match answer {
            Answer::Close => {}
            Answer::Remove(name, changes) => self.remove(name, changes),
            Answer::SaveThen(then) => self.save(Some(then)),
            Answer::DiscardThen(then) => self.go_on(then),
            Answer::Chosen(purpose, path) => self.chosen(purpose, &path, false),
            Answer::Overwrite(path, then) => self.save_to(path, None, then),
            Answer::SaveElsewhere(then) => self.choose_where(then),
        }
    }

    /// The window's title: the file, and whether it holds what is shown.
    fn title(&mut self, ctx: &Context) {
        let name = self.document.origin().map(Origin::path_name);
        let name = name.unwrap_or_else(|| self.document.plan().about.title.clone());
        let mark = if self.document.is_dirty() { "• " } else { "" };
        let title = format!("{mark}{name} – Veikart");
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Keeps the window open while something is not saved.
    fn guard_closing(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.leaving {
            return;
        }
        if self.files.is_busy() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.files.wait(Action::Command(Command::Quit));
        } else if self.document.is_dirty() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Unsaved(dialogs::Then::Quit));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.guard_closing(ctx);
        self.poll_files(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, KEY, &self.settings);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
