//! The answer: figures, text, chains, money, and all that is hit.

use super::{Mode, Seen, bullet, chains, hits, lead, money};
use crate::change::{Change, describe};
use crate::model::Message;
use crate::text::{Lang, Texts};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::{Money, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{Answer, Form, Kpi, KpiTone, step_name};
use egui::{Response, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Width from which the chains stand beside the sentences.
const WIDE: f32 = 760.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, seen: &Seen) {
    let scale = frame.scale();
    match &*seen.answer {
        Err(why) => {
            let text = Message::new("follows-refused").message("why", why.clone());
            let text = RichText::new(frame.say(&text)).font(font::text(16.0 * scale));
            ui.label(text.color(tokens(ui).gap));
        }
        Ok(answer) => {
            heading(ui, frame, answer, scale);
            if !is_asked(frame, seen) {
                return;
            }
            body(ui, frame, answer, scale);
        }
    }
}

/// Whether there is a question that can be answered.
fn is_asked(frame: &Frame<'_>, seen: &Seen) -> bool {
    match frame.look.consequences.mode {
        Mode::Postpone => frame.look.consequences.picked.iter().any(|(_, years)| *years != 0),
        Mode::NotClosed => true,
        Mode::Scenario => seen.beside.is_some(),
    }
}

/// What was asked, and the figures that become others.
fn heading(ui: &mut Ui, frame: &Frame<'_>, answer: &Answer, scale: f32) {
    let words = frame.tr("assumed");
    if !answer.strip.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (figure, note) in &answer.strip {
                strip(ui, figure, note, &words, scale);
                ui.add_space(18.0);
            }
        });
        ui.add_space(14.0);
    }
    let title = RichText::new(&answer.title).font(font::strong(14.0 * scale));
    ui.label(title.color(tokens(ui).muted));
    ui.add_space(4.0);
}

/// A figure with its label before it and what it was after it, all on one
/// line, and larger in the meeting view.
fn strip(ui: &mut Ui, figure: &Kpi, note: &str, words: &str, scale: f32) {
    let tokens = tokens(ui);
    let color = if figure.tone == KpiTone::Gap { tokens.gap } else { tokens.ink };
    let assumed = figure.assumed.then_some(words);
    // The label is heard with the figure.
    small(ui, &figure.label, scale);
    let value = Money::new(&figure.value).about(&figure.label).assumed(assumed);
    ui.add(value.font(font::strong(18.0 * scale)).color(color));
    if !note.is_empty() {
        let response = small(ui, note, scale);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, note));
    }
}

/// Small text on the line that a large figure stands on.
fn small(ui: &mut Ui, text: &str, scale: f32) -> Response {
    let muted = tokens(ui).muted;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font::text(12.0 * scale), muted);
    let (spot, response) =
        ui.allocate_exact_size(vec2(galley.size().x, 22.0 * scale), Sense::hover());
    let top = spot.center().y - galley.size().y / 2.0 + 2.0 * scale;
    ui.painter().galley(pos2(spot.left(), top), galley, muted);
    response
}

fn body(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer, scale: f32) {
    let width = ui.available_width();
    if answer.is_empty() {
        let nothing = RichText::new(frame.tr("follows-nothing"));
        ui.label(nothing.font(font::text(16.0 * scale)));
    }
    if frame.look.tables {
        first(ui, frame, answer, scale);
        ui.add_space(20.0);
        hits::show(ui, frame, answer, scale);
        ui.add_space(24.0);
        money::show(ui, frame, answer, scale);
        ui.add_space(24.0);
        rest(ui, frame, answer, scale);
        return;
    }
    if width >= WIDE * scale.min(1.2) {
        let left = (width * 0.41).min(560.0 * scale);
        let between = 28.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(left);
                ui.spacing_mut().item_spacing.x = 8.0;
                first(ui, frame, answer, scale);
                rest(ui, frame, answer, scale);
            });
            ui.add_space(between);
            ui.vertical(|ui| {
                ui.set_width(width - left - between);
                chains::show(ui, frame, &answer.chains, scale);
            });
        });
    } else {
        first(ui, frame, answer, scale);
        rest(ui, frame, answer, scale);
        ui.add_space(20.0);
        chains::show(ui, frame, &answer.chains, scale);
    }
    ui.add_space(24.0);
    money::show(ui, frame, answer, scale);
    ui.add_space(24.0);
    hits::show(ui, frame, answer, scale);
}

/// The paragraph, and what can be done with it.
fn first(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer, scale: f32) {
    lead::show(ui, frame, answer, scale);
    if !frame.look.bare {
        copies(ui, frame, answer);
    }
    ui.add_space(8.0);
}

/// What else follows.
fn rest(ui: &mut Ui, frame: &Frame<'_>, answer: &Answer, scale: f32) {
    for line in &answer.bullets {
        bullet(ui, line, scale);
    }
    if answer.more > 0 {
        let more = frame.say(&Message::new("and-more").count("count", answer.more));
        ui.label(RichText::new(more).font(font::text(13.0 * scale)).color(tokens(ui).muted));
    }
}

/// What can be taken along: text in either language, or the edit itself.
fn copies(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer) {
    let own = frame.texts.lang();
    let lang = frame.look.consequences.copied.unwrap_or(own);
    let forms = [
        ("follows-copy-paragraph", Form::Paragraph),
        ("follows-copy-short", Form::Short),
        ("follows-copy-whole", Form::Whole),
    ];
    ui.horizontal_wrapped(|ui| {
        for (key, form) in forms {
            if quiet_button(ui, &frame.tr(key), 14.0).clicked() {
                frame.ask(Action::Copy(answer.text(form, Texts::of(lang))));
            }
            ui.label(RichText::new("·").color(tokens(ui).muted));
        }
        let other = own.other();
        let name = Texts::of(other).tr("follows-language");
        let here = lang == other;
        let hint = Message::new("follows-copy-language").text("lang", name.clone());
        let response = ui.selectable_label(here, RichText::new(name).font(font::text(14.0)));
        if response.on_hover_text(frame.say(&hint)).clicked() {
            let next: Option<Lang> = (!here).then_some(other);
            frame.look.consequences.copied = next;
        }
    });
    let postpones = frame.look.consequences.mode == Mode::Postpone;
    if postpones && quiet_button(ui, &frame.tr("follows-apply"), 14.0).clicked() {
        apply(frame);
    }
}

/// Postpones in the plan what was asked about, as one step.
fn apply(frame: &mut Frame<'_>) {
    let plan = frame.document.plan();
    let picked = &frame.look.consequences.picked;
    let moved: Vec<_> = picked.iter().copied().filter(|(_, by)| *by != 0).collect();
    let changes: Vec<Change> =
        moved.iter().map(|(tiltak, by)| Change::Shift { tiltak: *tiltak, by: *by }).collect();
    let name = match changes.as_slice() {
        [one] => describe(one, plan),
        _ => step_name(plan, &moved),
    };
    frame.look.consequences.pick_only(&[]);
    frame.ask(Action::Change { name, changes, field: None });
}
