//! Dialogs: what must be answered before one goes on.

mod help;
mod paths;
mod reason;
mod remove;

use super::frame::Frame;
use super::theme::{font, tokens};
use crate::change::Change;
use crate::engine::Question;
use crate::model::Message;
use crate::view::ReasonLine;
use crate::view::records::Removing;
use egui::{Align, Button, Id, Key, Layout, Modal, RichText, Ui, vec2};
use std::path::PathBuf;

/// A dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dialog {
    /// Something is not saved, and the plan is about to be closed.
    Unsaved(Then),
    /// The file was changed by somebody else.
    Changed {
        /// The file.
        path: PathBuf,
        /// What to go on to once it is saved.
        then: Option<Then>,
    },
    /// Something went wrong, or must be known.
    Alert(Message),
    /// A path to type.
    Path {
        /// What for.
        purpose: Purpose,
        /// What is typed.
        path: String,
        /// Files opened or saved lately.
        recent: Vec<PathBuf>,
        /// Whether it was not drawn yet.
        fresh: bool,
    },
    /// There is a file of that name already.
    Replace {
        /// The file.
        path: PathBuf,
        /// What to go on to once it is saved.
        then: Option<Then>,
    },
    /// A figure unfolded.
    Why {
        /// What was asked.
        question: Question,
        /// The answer.
        lines: Vec<ReasonLine>,
    },
    /// Something is about to be removed.
    Remove(Box<Removing>),
    /// All shortcuts.
    Shortcuts,
    /// What the program is.
    About,
}

/// What a file is chosen for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Purpose {
    /// To open it.
    Open,
    /// To save to it, and then to go on to something.
    Save(Option<Box<Then>>),
}

impl Purpose {
    pub(super) const fn title_key(&self) -> &'static str {
        match self {
            Self::Open => "dialog-open-title",
            Self::Save(_) => "dialog-save-title",
        }
    }
}

/// What closes the open plan.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Then {
    /// Leaving the program.
    Quit,
    /// An empty plan.
    New,
    /// A plan that comes with the program: its file's text.
    Example(&'static str),
    /// Choosing a file to open.
    ChooseFile,
    /// Opening a file.
    Open(PathBuf),
}

/// How a dialog was answered.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// It was closed.
    Close,
    /// Save, then go on.
    SaveThen(Then),
    /// Go on without saving.
    DiscardThen(Then),
    /// Make the changes that remove something, under that name.
    Remove(Message, Vec<Change>),
    /// A file was chosen.
    Chosen(Purpose, PathBuf),
    /// Write over what somebody else has written.
    Overwrite(PathBuf, Option<Then>),
    /// Save to another file.
    SaveElsewhere(Option<Then>),
}

/// Draws a dialog; gives the answer when there is one.
pub(super) fn show(ui: &mut Ui, dialog: &mut Dialog, frame: &mut Frame<'_>) -> Option<Answer> {
    let width: f32 = match dialog {
        Dialog::Why { .. } => 820.0,
        Dialog::Path { .. } | Dialog::Remove(_) => 620.0,
        _ => 460.0,
    };
    let paper = egui::Frame::popup(ui.style()).inner_margin(24);
    // Each has its own, as egui remembers the size of what it shows by it.
    let id = Id::unique("dialog").with(std::mem::discriminant(dialog));
    let modal = Modal::new(id).frame(paper).show(ui.ctx(), |ui| {
        ui.set_width(width.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing.y = 10.0;
        match dialog {
            Dialog::Unsaved(then) => unsaved(ui, then, frame),
            Dialog::Changed { path, then } => changed(ui, path, then.as_ref(), frame),
            Dialog::Alert(message) => alert(ui, message, frame),
            Dialog::Path { purpose, path, recent, fresh } => {
                paths::show(ui, purpose, path, recent, fresh, frame)
            }
            Dialog::Replace { path, then } => replace(ui, path, then.as_ref(), frame),
            Dialog::Why { question, lines } => reason::show(ui, question, lines, frame),
            Dialog::Remove(removing) => remove::show(ui, removing, frame),
            Dialog::Shortcuts => help::shortcuts(ui, frame),
            Dialog::About => help::about(ui, frame),
        }
    });
    let closed = modal.should_close();
    modal.inner.or_else(|| closed.then_some(Answer::Close))
}

fn heading(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).font(font::heading()).color(tokens(ui).ink));
}

/// Buttons along the foot, the one that is meant first at the right.
fn foot(ui: &mut Ui, buttons: &[(String, Answer)]) -> Option<Answer> {
    let mut answer = None;
    ui.add_space(6.0);
    // One line high, and not all that is left of what was shown before.
    let line = vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        for (at, (label, meaning)) in buttons.iter().enumerate() {
            let text = RichText::new(label.clone());
            let button = if at == 0 {
                let tokens = tokens(ui);
                Button::new(text.font(font::strong(14.0)).color(tokens.on_action))
                    .fill(tokens.action)
            } else {
                Button::new(text)
            };
            let response = ui.add(button);
            if at == 0 && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                answer = Some(meaning.clone());
            }
        }
    });
    answer
}

fn unsaved(ui: &mut Ui, then: &Then, frame: &Frame<'_>) -> Option<Answer> {
    heading(ui, frame.tr("dialog-unsaved-title"));
    ui.label(frame.tr("dialog-unsaved-text"));
    foot(
        ui,
        &[
            (frame.tr("button-save"), Answer::SaveThen(then.clone())),
            (frame.tr("button-cancel"), Answer::Close),
            (frame.tr("button-discard"), Answer::DiscardThen(then.clone())),
        ],
    )
}

fn changed(
    ui: &mut Ui,
    path: &std::path::Path,
    then: Option<&Then>,
    frame: &Frame<'_>,
) -> Option<Answer> {
    heading(ui, frame.tr("dialog-changed-title"));
    let text = Message::new("dialog-changed-text").text("path", path.display().to_string());
    ui.label(frame.say(&text));
    foot(
        ui,
        &[
            (frame.tr("button-save-elsewhere"), Answer::SaveElsewhere(then.cloned())),
            (frame.tr("button-cancel"), Answer::Close),
            (frame.tr("button-overwrite"), Answer::Overwrite(path.to_owned(), then.cloned())),
        ],
    )
}

fn replace(
    ui: &mut Ui,
    path: &std::path::Path,
    then: Option<&Then>,
    frame: &Frame<'_>,
) -> Option<Answer> {
    heading(ui, frame.tr("dialog-replace-title"));
    let text = Message::new("dialog-replace-text").text("path", path.display().to_string());
    ui.label(frame.say(&text));
    foot(
        ui,
        &[
            (frame.tr("button-cancel"), Answer::Close),
            (frame.tr("button-save-elsewhere"), Answer::SaveElsewhere(then.cloned())),
            (frame.tr("button-replace"), Answer::Overwrite(path.to_owned(), then.cloned())),
        ],
    )
}

fn alert(ui: &mut Ui, message: &Message, frame: &Frame<'_>) -> Option<Answer> {
    heading(ui, frame.tr("dialog-alert-title"));
    ui.label(frame.say(message));
    ui.label(RichText::new(frame.tr("dialog-alert-kept")).color(tokens(ui).muted));
    let answer = foot(ui, &[(frame.tr("button-close"), Answer::Close)]);
    answer.or_else(|| ui.input(|input| input.key_pressed(Key::Enter)).then_some(Answer::Close))
}
