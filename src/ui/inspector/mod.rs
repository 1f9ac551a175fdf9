//! The inspector: all of the selected tiltak, and where it is edited.
//!
//! *Invariant:* what is typed is kept beside the plan until it is asked for as
//! a change; nothing that was typed is lost without the hand's doing, and
//! nothing is asked for twice.

mod cost;
mod cover;
mod desk;
mod draft;
mod field;
mod fields;
mod head;
mod links;
mod many;
mod rests;
mod seen;

use super::frame::Frame;
use crate::ui::field::hand::Hand;
use desk::Desk;
use egui::{Margin, ScrollArea, Ui, vec2};

/// Room around the content.
const MARGIN: Margin = Margin { left: 16, right: 16, top: 12, bottom: 24 };

/// Draws the inspector of the selected tiltak; nothing when none is selected.
///
/// It keeps its own margins, so the panel around it needs none.
pub fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.add_plugin(Hand::default());
    let Some(mut desk) = Desk::open(ui, frame) else { return };
    ScrollArea::vertical().id_salt(desk.seen.tiltak.id).auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            ui.set_width(ui.available_width());
            head::show(ui, &mut desk);
            cost::show(ui, &mut desk);
            cover::show(ui, &mut desk);
            ui.add_space(14.0);
            fields::show(ui, &mut desk);
            links::show(ui, &mut desk);
            rests::show(ui, &mut desk);
        });
    });
    desk.close(ui);
}
