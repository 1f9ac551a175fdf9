//! A path to type, for machines where no system dialog answers.

use super::{Answer, Purpose, foot, heading};
use crate::ui::frame::Frame;
use crate::ui::theme::tokens;
use egui::{Button, Key, RichText, TextEdit, Ui};
use std::path::PathBuf;

pub(super) fn show(
    ui: &mut Ui,
    purpose: &Purpose,
    path: &mut String,
    recent: &[PathBuf],
    fresh: &mut bool,
    frame: &Frame<'_>,
) -> Option<Answer> {
    heading(ui, frame.tr(purpose.title_key()));
    let label = ui.label(RichText::new(frame.tr("dialog-path-label")).color(tokens(ui).muted));
    let field =
        ui.add(TextEdit::singleline(path).desired_width(f32::INFINITY)).labelled_by(label.id);
    if std::mem::take(fresh) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let chosen = || Answer::Chosen(purpose.clone(), PathBuf::from(path.trim()));
    if entered && !path.trim().is_empty() {
        return Some(chosen());
    }
    if *purpose == Purpose::Open && !recent.is_empty() {
        ui.label(RichText::new(frame.tr("dialog-recent")).color(tokens(ui).muted));
        for file in recent {
            if ui.add(Button::new(file.display().to_string()).frame(false).truncate()).clicked() {
                return Some(Answer::Chosen(purpose.clone(), file.clone()));
            }
        }
    }
    let go = match purpose {
        Purpose::Open => "button-open",
        Purpose::Save(_) => "button-save",
    };
    let answer = foot(ui, &[(frame.tr(go), chosen()), (frame.tr("button-cancel"), Answer::Close)]);
    answer
        .filter(|answer| !matches!(answer, Answer::Chosen(_, path) if path.as_os_str().is_empty()))
}
