//! What must be put right in the plan, and what is worth knowing.

use super::{Answer, foot, heading};
use crate::engine::{Finding, Severity};
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::quiet_button;
use crate::ui::theme::{font, tokens};
use egui::{RichText, ScrollArea, Ui};

/// How many findings are listed; a plan with more has one cause for most.
const MOST: usize = 200;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) -> Option<Answer> {
    heading(ui, frame.tr("dialog-findings-title"));
    let height = ui.ctx().content_rect().height() - 240.0;
    let shown = frame.shown;
    let found = &shown.derived.findings;
    let troubles = frame.document.resolved().troubles.len();
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        if troubles > 0 {
            let text = Message::new("findings-troubles").count("count", troubles);
            ui.label(RichText::new(frame.say(&text)).color(tokens(ui).gap));
        }
        for finding in found.iter().take(MOST) {
            one(ui, frame, finding);
        }
        if found.len() > MOST {
            ui.label(frame.say(&Message::new("and-more").count("count", found.len() - MOST)));
        }
        if found.is_empty() && troubles == 0 {
            ui.label(frame.tr("findings-none"));
        }
    });
    foot(ui, &[(frame.tr("button-close"), Answer::Close)])
}

fn one(ui: &mut Ui, frame: &mut Frame<'_>, finding: &Finding) {
    let tokens = tokens(ui);
    let color = match finding.severity {
        Severity::MustFix => tokens.gap,
        Severity::Note => tokens.ink,
    };
    ui.label(RichText::new(frame.say(&finding.what)).font(font::text(14.0)).color(color));
    let todo = RichText::new(frame.say(&finding.todo)).font(font::text(13.0));
    ui.label(todo.color(tokens.muted));
    let plan = frame.document.plan();
    let place = finding
        .place
        .record
        .filter(|id| plan.tiltak.contains((*id).into()) || plan.milestones.contains((*id).into()));
    if let Some(record) = place
        && quiet_button(ui, &frame.tr("findings-go"), 13.0).clicked()
    {
        frame.ask(Action::GoTo(record));
    }
    ui.add_space(8.0);
}
