//! What follows from what the hand does.
//!
//! A bar on its way to other years is previewed for the whole window, since
//! the top bar shows it too. A stretch changes no figures there and is
//! previewed here, once for as long as it stays the same.

use super::hold::{Doing, Hold};
use crate::ui::frame::Frame;
use crate::view::{Preview, preview_of};
use egui::{Id, Ui};
use std::sync::Arc;

/// What a preview was made of.
type Key = (usize, u64, crate::text::Lang, crate::model::Year, Hold);

/// What is previewed now; `None` when nothing is held, or not moved.
pub(super) fn now(ui: &Ui, frame: &Frame<'_>, hold: Option<Hold>) -> Option<Arc<Preview>> {
    let hold = hold.filter(|hold| hold.by != 0)?;
    match hold.doing {
        Doing::Shift => {
            let preview = frame.shown.preview.as_ref();
            preview.filter(|preview| preview.tiltak == hold.tiltak).cloned().map(Arc::new)
        }
        Doing::Stretch => stretched(ui, frame, hold),
    }
}

fn stretched(ui: &Ui, frame: &Frame<'_>, hold: Hold) -> Option<Arc<Preview>> {
    let plan = &frame.shown.derived.plan;
    let revision = frame.document.revision();
    let key: Key = (Arc::as_ptr(plan).addr(), revision, frame.texts.lang(), frame.look.year, hold);
    let id = Id::unique("roadmap stretched");
    let kept = ui.data(|data| data.get_temp::<(Key, Option<Arc<Preview>>)>(id));
    if let Some((_, preview)) = kept.filter(|(made_of, _)| *made_of == key) {
        return preview;
    }
    let change = hold.change(plan)?;
    let preview = preview_of(plan, &change, frame.look.year, frame.texts).map(Arc::new);
    ui.data_mut(|data| data.insert_temp(id, (key, preview.clone())));
    preview
}
