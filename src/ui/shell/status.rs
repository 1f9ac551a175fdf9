//! The status line: the file, whether it is saved, findings, what was done last.

use super::listbox::announced;
use crate::change::Target;
use crate::document::Origin;
use crate::model::Message;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::theme::tokens;
use egui::{Align, Button, Label, Layout, Margin, Panel, RichText, Ui};

/// Height of the status line.
pub(in crate::ui) const HEIGHT: f32 = 28.0;

/// Draws the status line.
pub(in crate::ui) fn status(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    said: Option<&Message>,
    busy: bool,
) {
    let surface = tokens(ui).surface;
    let margin = egui::Frame::NONE.fill(surface).inner_margin(Margin::symmetric(20, 0));
    Panel::bottom("status").exact_size(HEIGHT).frame(margin).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let muted = tokens(ui).muted;
            let text = |text: String| RichText::new(text).small().color(muted);
            let line = Button::new(text(parts(frame, busy).join(" · "))).frame_when_inactive(false);
            let line = ui.add(line).on_hover_ui(|ui| {
                ui.label(findings(frame));
            });
            if line.clicked() {
                frame.command(Command::Findings);
            }
            if let Some(said) = said {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let said = frame.say(said);
                    let label = ui.add(Label::new(text(said.clone())).truncate());
                    announced(ui, &label);
                    label.on_hover_text(said);
                });
            }
        });
    });
}

fn parts(frame: &Frame<'_>, busy: bool) -> Vec<String> {
    let derived = &frame.shown.derived;
    let troubles = frame.document.resolved().troubles.len();
    let origin = frame.document.origin().map(Origin::path_name);
    let saved = match (busy, frame.document.is_dirty()) {
        (true, _) => "status-busy",
        (false, true) => "status-changed",
        (false, false) if frame.look.example => "status-example",
        (false, false) if frame.document.origin().is_none() => "status-new",
        (false, false) => "status-saved",
    };
    let mut parts: Vec<String> = origin.into_iter().collect();
    parts.push(frame.tr(saved));
    parts.push(
        frame.say(&Message::new("status-must-fix").count("count", derived.must_fix() + troubles)),
    );
    parts.push(frame.say(&Message::new("status-notes").count("count", derived.notes())));
    if let Target::Scenario(_) = frame.document.target() {
        parts.push(frame.tr("status-in-scenario"));
    }
    parts
}

/// The first findings, for the tooltip.
fn findings(frame: &Frame<'_>) -> String {
    const MOST: usize = 12;
    let found = &frame.shown.derived.findings;
    let mut lines: Vec<_> =
        found.iter().take(MOST).map(|finding| frame.say(&finding.what)).collect();
    if found.len() > MOST {
        lines.push(frame.say(&Message::new("and-more").count("count", found.len() - MOST)));
    }
    lines.join("\n")
}
