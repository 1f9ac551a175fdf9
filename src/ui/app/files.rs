//! Opening and saving, off the window's thread.

use super::App;
use crate::change::PlanSet;
use crate::document::{Document, Origin};
use crate::file::{self, Fingerprint, LoadError, Loaded, SaveError};
use crate::jobs::{Job, Poll, Waker};
use crate::model::{Message, Plan, Year};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::dialogs::{Dialog, Purpose, Then};
use crate::ui::frame::Look;
use crate::ui::shell;
use egui::{Context, ViewportCommand};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Work with files under way.
pub(super) struct Files {
    waker: Waker,
    opening: Option<Opening>,
    saving: Option<Saving>,
    choosing: Option<Choosing>,
    /// What was asked for while a file was read or written: one at a time, so
    /// that no two can meet over one file or one plan.
    later: Vec<Action>,
}

struct Opening {
    path: PathBuf,
    /// The revision that was open when it began: edits made since are not lost.
    revision: u64,
    job: Job<Result<Loaded, LoadError>>,
}

/// The system's dialog, open beside the own one.
struct Choosing {
    purpose: Purpose,
    since: Instant,
    job: Job<Option<PathBuf>>,
}

/// A system without file dialogs says so in a few milliseconds; a person
/// needs longer to cancel one.
const NO_DIALOG: Duration = Duration::from_millis(400);

struct Saving {
    path: PathBuf,
    set: Arc<PlanSet>,
    then: Option<Then>,
    job: Job<Result<Fingerprint, SaveError>>,
}

impl Files {
    pub(super) fn new(waker: Waker) -> Self {
        Self { waker, opening: None, saving: None, choosing: None, later: Vec::new() }
    }

    /// Whether a file is being read or written.
    pub(super) fn is_busy(&self) -> bool {
        self.opening.is_some() || self.saving.is_some()
    }

    /// Keeps an action for when the file under way is done with.
    pub(super) fn wait(&mut self, action: Action) {
        self.later.push(action);
    }

    fn waker(&self) -> Waker {
        Arc::clone(&self.waker)
    }
}

/// A plan that comes with the program.
pub(super) fn example(text: &'static str) -> Document {
    let set = file::read_str(text);
    debug_assert!(set.is_ok(), "tests read the plans that come with the program");
    Document::new(set.unwrap_or_else(|_| empty_set("Veikart")))
}

fn empty_set(title: &str) -> PlanSet {
    let year = Year::clamped(i32::from(jiff::Zoned::now().year()));
    PlanSet::new(Plan::empty(title, year, year.plus(4), year))
}

impl App {
    /// Goes on to something that closes the open plan, after asking about
    /// what is not saved.
    pub(super) fn leave_for(&mut self, then: Then) {
        if self.document.is_dirty() {
            self.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    /// Does what the open plan had to be closed for.
    pub(super) fn go_on(&mut self, then: Then) {
        match then {
            Then::Quit => self.leaving = true,
            Then::New => {
                let title = Texts::of(self.settings.lang).tr("new-plan-title");
                self.show_document(Document::new(empty_set(&title)));
            }
            Then::Example(text) => {
                self.show_document(example(text));
                self.look.example = true;
            }
            Then::ChooseFile => self.choose(Purpose::Open),
            Then::Open(path) => self.open(&path),
        }
    }

    fn show_document(&mut self, document: Document) {
        self.dialog = None;
        let bare = self.look.bare;
        let screen = self.look.screen;
        let shell = shell::State::of(&self.settings);
        let look = Look::at(document.plan().about.focus).keeping(&self.settings);
        self.look = Look { screen, bare, shell, ..look };
        self.document = document;
        self.shown = super::refresh::shown(&self.document, &self.look, self.texts());
        self.made = super::Made::of(&self.document, &self.look, self.settings.lang);
        self.said = None;
    }

    pub(super) fn open(&mut self, path: &Path) {
        let path = file::absolute(path);
        let (file, revision) = (path.clone(), self.document.revision());
        match Job::start("open", self.files.waker(), move || file::load(&file)) {
            Ok(job) => self.files.opening = Some(Opening { path, revision, job }),
            Err(error) => self.alert(Message::new("no-thread").text("why", error.to_string())),
        }
    }

    /// Saves where the plan was opened from, or asks where.
    pub(super) fn save(&mut self, then: Option<Then>) {
        match self.document.origin().cloned() {
            Some(origin) => self.save_to(origin.path, Some(origin.fingerprint), then),
            None => self.choose_where(then),
        }
    }

    pub(super) fn save_to(
        &mut self,
        path: PathBuf,
        expected: Option<Fingerprint>,
        then: Option<Then>,
    ) {
        let set = Arc::clone(self.document.set());
        let (file, plan) = (path.clone(), Arc::clone(&set));
        let work = move || file::save(&file, &plan, expected.as_ref());
        match Job::start("save", self.files.waker(), work) {
            Ok(job) => self.files.saving = Some(Saving { path, set, then, job }),
            Err(error) => self.alert(Message::new("no-thread").text("why", error.to_string())),
        }
    }

    pub(super) fn choose_where(&mut self, then: Option<Then>) {
        self.choose(Purpose::Save(then.map(Box::new)));
    }

    /// Asks for a file: with the system's dialog, and with an own one behind it
    /// that has a path to type, for machines where no dialog answers.
    fn choose(&mut self, purpose: Purpose) {
        let origin = self.document.origin().map(|origin| origin.path.display().to_string());
        let path = match purpose {
            Purpose::Open => String::new(),
            Purpose::Save(_) => origin
                .unwrap_or_else(|| file::absolute(Path::new("~/plan.ron")).display().to_string()),
        };
        let recent = self.settings.recent.clone();
        self.dialog = Some(Dialog::Path { purpose: purpose.clone(), path, recent, fresh: true });
        self.browse(purpose);
    }

    /// Opens the system's dialog from the own one.
    pub(super) fn browse(&mut self, purpose: Purpose) {
        if !self.settings.system_dialogs {
            return;
        }
        let texts = self.texts();
        let (title, plans) = (texts.tr(purpose.title_key()), texts.tr("file-filter"));
        let name = self.suggested_name();
        let open = matches!(purpose, Purpose::Open);
        let work = move || {
            let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(plans, &["ron"]);
            let chosen = if open {
                pollster::block_on(dialog.pick_file())
            } else {
                pollster::block_on(dialog.set_file_name(name).save_file())
            };
            chosen.map(|handle| handle.path().to_owned())
        };
        match Job::start("dialog", self.files.waker(), work) {
            Ok(job) => self.files.choosing = Some(Choosing { purpose, since: Instant::now(), job }),
            Err(error) => self.alert(Message::new("no-thread").text("why", error.to_string())),
        }
    }

    fn suggested_name(&self) -> String {
        self.document.origin().map_or_else(|| "plan.ron".to_owned(), Origin::path_name)
    }

    /// Takes in what the jobs have to tell.
    pub(super) fn poll_files(&mut self, ctx: &Context) {
        if let Some(opening) = self.files.opening.take() {
            match opening.job.poll() {
                Poll::Waiting => self.files.opening = Some(opening),
                Poll::Done(result) => self.opened(&opening, result),
                Poll::Lost => self.alert(Message::new("job-lost")),
            }
        }
        if let Some(saving) = self.files.saving.take() {
            match saving.job.poll() {
                Poll::Waiting => self.files.saving = Some(saving),
                Poll::Done(result) => self.saved(saving, result),
                Poll::Lost => self.alert(Message::new("job-lost")),
            }
        }
        if let Some(choosing) = self.files.choosing.take() {
            match choosing.job.poll() {
                Poll::Waiting => self.files.choosing = Some(choosing),
                Poll::Done(Some(path)) if self.is_choosing(&choosing.purpose) => {
                    self.chosen(choosing.purpose, &path, true);
                }
                // Cancelled by a person, who means the own dialog too.
                Poll::Done(None) if choosing.since.elapsed() > NO_DIALOG => {
                    if self.is_choosing(&choosing.purpose) {
                        self.dialog = None;
                    }
                }
                Poll::Done(_) | Poll::Lost => {}
            }
        }
        if !self.files.is_busy() {
            self.actions.append(&mut self.files.later);
        }
        if self.leaving {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Whether the own dialog asks for a file for this purpose. An answer of
    /// the system's dialog that nobody waits for any more is no answer.
    fn is_choosing(&self, wanted: &Purpose) -> bool {
        matches!(&self.dialog, Some(Dialog::Path { purpose, .. }) if purpose == wanted)
    }

    /// A file was chosen: opens it or saves to it. The system's dialog has
    /// asked already whether a file may be replaced; the own one has not.
    pub(super) fn chosen(&mut self, purpose: Purpose, path: &Path, asked: bool) {
        self.dialog = None;
        match purpose {
            Purpose::Open => self.open(path),
            Purpose::Save(then) => {
                let then = then.map(|then| *then);
                let typed = file::absolute(path);
                let path = with_ending(typed.clone());
                let origin = self.document.origin().filter(|origin| origin.path == path);
                match origin.map(|origin| origin.fingerprint) {
                    Some(known) => self.save_to(path, Some(known), then),
                    None if file::exists(&path) && !(asked && path == typed) => {
                        self.dialog = Some(Dialog::Replace { path, then });
                    }
                    None => self.save_to(path, None, then),
                }
            }
        }
    }

    fn opened(&mut self, opening: &Opening, result: Result<Loaded, LoadError>) {
        let path = opening.path.as_path();
        match result {
            Ok(_) if opening.revision != self.document.revision() && self.document.is_dirty() => {
                self.dialog = Some(Dialog::Unsaved(Then::Open(path.to_owned())));
            }
            Ok(Loaded { set, fingerprint }) => {
                let origin = Origin { path: path.to_owned(), fingerprint };
                self.show_document(Document::opened(set, Some(origin)));
                self.settings.remember(path);
                self.said =
                    Some(Message::new("said-opened").text("path", path.display().to_string()));
            }
            Err(error) => {
                if error == LoadError::Missing {
                    self.settings.forget(path);
                }
                self.alert(error.message(path));
            }
        }
    }

    fn saved(&mut self, saving: Saving, result: Result<Fingerprint, SaveError>) {
        match result {
            Ok(fingerprint) => {
                let path = saving.path;
                self.settings.remember(&path);
                self.said =
                    Some(Message::new("said-saved").text("path", path.display().to_string()));
                self.document.saved(Origin { path, fingerprint }, &saving.set);
                self.look.example = false;
                if let Some(then) = saving.then {
                    self.leave_for(then);
                }
            }
            Err(SaveError::ChangedByOthers) => {
                self.dialog = Some(Dialog::Changed { path: saving.path, then: saving.then });
            }
            Err(error) => self.alert(error.message(&saving.path)),
        }
    }

    pub(super) fn alert(&mut self, message: Message) {
        self.dialog = Some(Dialog::Alert(message));
    }

    /// A file dropped on the window is opened.
    pub(super) fn dropped(&mut self, ctx: &Context) {
        let dropped =
            ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            self.leave_for(Then::Open(path));
        }
    }
}

/// Plans end in `.ron` unless the planner says otherwise.
fn with_ending(mut path: PathBuf) -> PathBuf {
    if path.extension().is_none() {
        path.set_extension("ron");
    }
    path
}
