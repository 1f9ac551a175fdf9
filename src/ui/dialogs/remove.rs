//! Removing something: what it takes along, before it is done.

use super::{Answer, foot, heading};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use crate::view::records::{Removing, UseGroup};
use egui::{Label, RichText, ScrollArea, Ui};

/// How many records of a group are named.
const MOST: usize = 12;

pub(super) fn show(ui: &mut Ui, removing: &Removing, frame: &Frame<'_>) -> Option<Answer> {
    heading(ui, removing.title.clone());
    let changes = match &removing.changes {
        Err(why) => {
            let text = RichText::new(frame.say(why)).color(tokens(ui).gap);
            ui.add(Label::new(text).wrap());
            return foot(ui, &[(frame.tr("button-close"), Answer::Close)]);
        }
        Ok(changes) => changes,
    };
    let height = ui.ctx().content_rect().height() - 260.0;
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        if removing.along.is_empty() && removing.changed.is_empty() {
            ui.label(frame.tr("register-remove-alone"));
        }
        part(ui, frame, "register-remove-along", &removing.along);
        part(ui, frame, "register-remove-changed", &removing.changed);
        if !removing.scenarios.is_empty() {
            title(ui, &frame.tr("register-remove-scenarios"));
            names(ui, &removing.scenarios.join(", "));
        }
    });
    let muted = tokens(ui).muted;
    ui.label(RichText::new(frame.tr("register-remove-undo")).font(font::table()).color(muted));
    let done = Answer::Remove(removing.name.clone(), changes.clone());
    foot(ui, &[(frame.tr("button-remove"), done), (frame.tr("button-cancel"), Answer::Close)])
}

fn part(ui: &mut Ui, frame: &Frame<'_>, key: &'static str, groups: &[UseGroup]) {
    if groups.is_empty() {
        return;
    }
    title(ui, &frame.tr(key));
    for group in groups {
        let some = group.lines.iter().take(MOST).map(|line| line.text.as_str());
        let mut text = some.collect::<Vec<_>>().join(", ");
        if group.lines.len() > MOST {
            let more = crate::model::Message::new("and-more");
            text.push(' ');
            text.push_str(&frame.say(&more.count("count", group.lines.len() - MOST)));
        }
        names(ui, &format!("{}: {text}", group.title));
    }
}

fn title(ui: &mut Ui, text: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).font(font::strong(14.0)).color(tokens(ui).ink));
}

fn names(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).font(font::table())).wrap());
}
