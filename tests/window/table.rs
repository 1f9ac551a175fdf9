//! The table of tiltak.

mod block;
mod gestures;
mod going;
mod pictures;

use crate::support::{press, settings, window, window_of};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use veikart::document::Document;
use veikart::model::{Tiltak, TiltakId};
use veikart::ui::App;

/// A window on the table of the real plan.
pub(crate) fn table() -> Harness<'static, App> {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num3);
    harness
}

/// The same, of another plan.
pub(crate) fn table_of(document: Document) -> Harness<'static, App> {
    let mut harness = window_of(document, settings());
    press(&mut harness, Modifiers::NONE, Key::Num3);
    harness
}

/// Types text as the keyboard gives it.
pub(crate) fn typed(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

/// Pastes text as the clipboard gives it.
pub(crate) fn paste(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
}

/// A tiltak of the open plan.
pub(crate) fn tiltak<'a>(harness: &'a Harness<'_, App>, code: &str) -> &'a Tiltak {
    harness.state().document().plan().find_tiltak(code).unwrap()
}

pub(crate) fn id(code: &str) -> TiltakId {
    TiltakId::new(code).unwrap()
}

/// Clicks on what has both a role and a label.
pub(crate) fn pick(harness: &mut Harness<'_, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}
