//! The sentences under the matrix.

use super::layout::Layout;
use super::place::{Axis, MoneyKey};
use super::shown::Model;
use crate::change::Target;
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::focus_ring;
use crate::ui::theme::{font, tokens};
use crate::view::funding::{Note, NoteKind, NoteLink};
use egui::text::LayoutJob;
use egui::{CursorIcon, Label, RichText, Role, ScrollArea, Sense, TextFormat, Ui, WidgetInfo};

/// Sentences that are drawn; the rest is counted.
const MOST: usize = 40;

/// Widest line that is read with ease.
const WIDE: f32 = 920.0;

/// Draws the sentences.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, model: &Model, layout: &Layout) {
    ui.add_space(8.0);
    let top = ui.cursor().top();
    let area = ScrollArea::vertical().id_salt("funding-said").auto_shrink([false, true]);
    let output = area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        for note in model.notes.iter().take(MOST) {
            ui.push_id((note.kind as u8, &note.text), |ui| sentence(ui, frame, note, layout));
        }
        if model.notes.len() > MOST {
            let more = Message::new("and-more").count("count", model.notes.len() - MOST);
            ui.label(frame.say(&more));
        }
    });
    let wanted = output.content_size.y + (output.inner_rect.top() - top) + 8.0;
    if (wanted - frame.look.funding.said).abs() > 0.5 {
        frame.look.funding.said = wanted;
        ui.request_repaint();
    }
}

fn sentence(ui: &mut Ui, frame: &mut Frame<'_>, note: &Note, layout: &Layout) {
    let (look, size) = (tokens(ui), 14.0 * frame.scale());
    let mut job = LayoutJob::default();
    let grave = matches!(note.kind, NoteKind::Over | NoteKind::Rejected);
    let lead = if grave { look.gap } else { look.ink };
    let mut strong = TextFormat::simple(font::strong(size), lead);
    let mut plain = TextFormat::simple(font::text(size), look.ink);
    (strong.line_height, plain.line_height) = (Some(size * 1.45), Some(size * 1.45));
    job.append(&format!("{}: ", frame.tr(note.kind.key())), 0.0, strong);
    job.append(&note.text, 0.0, plain);
    let width = ui.available_width();
    // A line is no higher than its text, so that the link stands on it.
    ui.spacing_mut().interact_size.y = size * 1.45;
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(width.min(WIDE * frame.scale()));
        ui.label(job);
        if let Some(link) = note.link {
            follow(ui, frame, (link, &note.text), layout);
        }
    });
    let open = matches!(note.link, Some(NoteLink::Why(pot)) if frame.look.funding.why == Some(pot));
    if open {
        ui.indent("why", |ui| {
            for line in &note.more {
                ui.label(
                    RichText::new(line).font(font::text(13.0 * frame.scale())).color(look.muted),
                );
            }
        });
    }
}

/// The link after a sentence.
fn follow(ui: &mut Ui, frame: &mut Frame<'_>, (link, about): (NoteLink, &str), layout: &Layout) {
    let key = match link {
        NoteLink::Why(pot) if frame.look.funding.why == Some(pot) => "funding-link-close",
        NoteLink::Why(_) => "funding-link-why",
        NoteLink::Grant(_) | NoteLink::Tiltak(_) => "funding-link-go",
        NoteLink::Scenario(id) if frame.document.target() == Target::Scenario(id) => {
            "funding-link-base"
        }
        NoteLink::Scenario(_) => "funding-link-scenario",
    };
    let size = 14.0 * frame.scale();
    let text = RichText::new(frame.tr(key)).font(font::text(size)).line_height(Some(size * 1.45));
    // In one piece: a link that is broken over lines is a control a line.
    let link_text = Label::new(text.color(tokens(ui).action)).extend().sense(Sense::click());
    let response = ui.add(link_text).on_hover_cursor(CursorIcon::PointingHand);
    // Several links read the same: heard by themselves they are told apart.
    let name = format!("{} {about}", frame.tr(key));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, 3.0, tokens(ui));
    }
    if !response.clicked() {
        return;
    }
    match link {
        NoteLink::Why(pot) => {
            let why = &mut frame.look.funding.why;
            *why = (*why != Some(pot)).then_some(pot);
        }
        NoteLink::Grant(grant) => super::go_to(frame, layout, MoneyKey::Grant(grant)),
        NoteLink::Tiltak(id) => {
            let (part, tiltak) = (Axis::Part(crate::engine::Part::Need), Axis::Tiltak(id));
            let (row, column) = if layout.turned { (tiltak, part) } else { (part, tiltak) };
            frame.look.funding.sheet.go_to(row, column);
            frame.look.funding.sheet.focus();
        }
        NoteLink::Scenario(id) if frame.document.target() == Target::Scenario(id) => {
            frame.ask(Action::Switch(Target::Base));
        }
        NoteLink::Scenario(id) => frame.ask(Action::Switch(Target::Scenario(id))),
    }
}

/// What is said where a command needs a line and none is chosen.
pub(super) const fn select_first() -> Action {
    Action::Say(Message::new("funding-select-first"))
}

/// What is said where the ladder goes no further.
pub(super) const fn end_of_ladder(up: bool) -> Action {
    Action::Say(Message::new(if up { "ladder-top" } else { "ladder-bottom" }))
}
