//! The list of shortcuts, and what the program is.

use super::{Answer, foot, heading};
use crate::model::Message;
use crate::ui::commands::{COMMANDS, Menu};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use egui::{Align, Layout, RichText, ScrollArea, Ui};

pub(super) fn shortcuts(ui: &mut Ui, frame: &Frame<'_>) -> Option<Answer> {
    heading(ui, frame.tr("dialog-shortcuts-title"));
    let height = ui.ctx().content_rect().height() - 220.0;
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for menu in Menu::ALL {
            ui.add_space(6.0);
            ui.label(
                RichText::new(frame.tr(menu.key()))
                    .font(font::strong(13.0))
                    .color(tokens(ui).muted),
            );
            for entry in COMMANDS.iter().filter(|entry| entry.menu == menu) {
                let Some(shortcut) = entry.shortcut else { continue };
                ui.horizontal(|ui| {
                    ui.label(frame.tr(entry.key));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.label(crate::ui::shell::shortcut_text(shortcut));
                    });
                });
            }
        }
    });
    foot(ui, &[(frame.tr("button-close"), Answer::Close)])
}

pub(super) fn about(ui: &mut Ui, frame: &Frame<'_>) -> Option<Answer> {
    heading(ui, "Veikart".to_owned());
    let version = Message::new("about-version").text("version", env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(frame.say(&version)).color(tokens(ui).muted));
    ui.label(frame.tr("about-text"));
    foot(ui, &[(frame.tr("button-close"), Answer::Close)])
}
