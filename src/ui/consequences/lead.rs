//! The paragraph: sentences whose marked parts can be asked what they rest on.

use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::{Money, dotted_line, focus_ring};
use crate::ui::theme::{font, tokens};
use crate::view::{Answer, LeadSentence, LeadSpan, RestLine};
use egui::epaint::Galley;
use egui::epaint::text::Glyph;
use egui::text::LayoutJob;
use egui::{
    Button, CursorIcon, Margin, Pos2, Rect, RichText, Role, Sense, TextFormat, Ui, WidgetInfo, vec2,
};
use std::ops::Range;
use std::sync::Arc;

/// How many lines of evidence are shown.
const MOST: usize = 12;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer, scale: f32) {
    paragraph(ui, frame, answer, 18.0 * scale);
    if answer.lead.iter().any(|sentence| sentence.assumed.is_some()) {
        ui.add_space(4.0);
        let note = RichText::new(frame.tr("follows-dotted")).font(font::text(12.0 * scale));
        ui.label(note.color(tokens(ui).assumed));
    }
    let why = frame.look.consequences.why;
    if let Some(sentence) = why.and_then(|at| answer.lead.get(at)) {
        ui.add_space(6.0);
        let lines = answer.rests(sentence, frame.texts);
        rests(ui, frame, &lines, answer.stated(sentence, frame.texts), scale);
    }
    ui.add_space(6.0);
}

/// A part that can be asked: its sentence, its words, and the characters that
/// it takes of the paragraph.
struct Part<'a> {
    at: usize,
    sentence: &'a LeadSentence,
    span: &'a LeadSpan,
    chars: Range<usize>,
}

/// All sentences as one text, so that lines break where they may.
fn paragraph(ui: &mut Ui, frame: &mut Frame<'_>, answer: &Answer, size: f32) {
    let tokens = tokens(ui);
    let mut format = TextFormat::simple(font::text(size), tokens.ink);
    format.line_height = Some(size * 1.5);
    let (mut job, mut parts, mut chars) = (LayoutJob::default(), Vec::new(), 0);
    let why = frame.look.consequences.why;
    for (at, sentence) in answer.lead.iter().enumerate() {
        for span in &sentence.spans {
            let count = span.text.chars().count();
            let open = span.asks && why == Some(at);
            let color = if open { tokens.action } else { tokens.ink };
            job.append(&span.text, 0.0, TextFormat { color, ..format.clone() });
            if span.asks {
                parts.push(Part { at, sentence, span, chars: chars..chars + count });
            }
            chars += count;
        }
        job.append(" ", 0.0, format.clone());
        chars += 1;
    }
    job.wrap.max_width = ui.available_width();
    let text = job.text.trim_end().to_owned();
    let galley = ui.painter().layout_job(job);
    let size = vec2(ui.available_width(), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.painter().galley(rect.min, Arc::clone(&galley), tokens.ink);
    for part in parts {
        if asks(ui, &part, &lines(&galley, &part.chars, rect.min), why == Some(part.at)) {
            let open = (why != Some(part.at)).then_some(part.at);
            frame.look.consequences.why = open;
        }
    }
}

/// Where some characters of a text stand, line by line, without the space at
/// the end of a line.
fn lines(galley: &Galley, chars: &Range<usize>, origin: Pos2) -> Vec<Rect> {
    let (mut rects, mut at) = (Vec::new(), 0);
    for row in &galley.rows {
        let within =
            |(place, glyph): &(usize, &Glyph)| chars.contains(place) && !glyph.chr.is_whitespace();
        let mut glyphs = (at..).zip(&row.glyphs).filter(within).map(|(_, glyph)| glyph);
        if let Some(first) = glyphs.next() {
            let last = glyphs.last().unwrap_or(first);
            let corner = origin + row.pos.to_vec2();
            let base = corner.y + first.pos.y;
            let left = corner.x + first.pos.x;
            let right = corner.x + last.pos.x + last.advance_width;
            rects.push(Rect::from_x_y_ranges(left..=right, corner.y..=base + 4.0));
        }
        at += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    rects
}

/// The part that can be asked; tells whether it was. What is assumed has a
/// dotted line under it, and is heard to be.
fn asks(ui: &mut Ui, part: &Part<'_>, lines: &[Rect], open: bool) -> bool {
    let tokens = tokens(ui);
    let Some((first, more)) = lines.split_first() else { return false };
    let id = ui.scope_id().with(("asks", part.at));
    let response = ui.interact(*first, id, Sense::click());
    let words = [Some(part.span.text.as_str()), part.sentence.assumed.as_deref()];
    let name = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    let (mut clicked, mut hovered) = (response.clicked(), response.hovered());
    for (at, line) in more.iter().enumerate() {
        // The rest of it, for the pointer only: it is one thing to the ear.
        let rest = ui.interact(*line, id.with(at), Sense::CLICK);
        clicked |= rest.clicked();
        hovered |= rest.hovered();
    }
    for line in lines {
        let ends = [line.left_bottom(), line.right_bottom()];
        if part.sentence.assumed.is_some() {
            dotted_line(ui.painter(), ends[0], ends[1], 1.5, tokens.assumed);
        } else {
            ui.painter().line_segment(ends, (1.0, tokens.muted));
        }
        if response.has_focus() {
            focus_ring(ui.painter(), *line, 2.0, tokens);
        }
    }
    if hovered {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    clicked
}

/// What a sentence rests on, line by line.
fn rests(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    lines: &[RestLine],
    stated: Option<String>,
    scale: f32,
) {
    let tokens = tokens(ui);
    let money = lines.iter().any(|line| !line.value.is_empty());
    let paper = egui::Frame::NONE.fill(tokens.panel).inner_margin(Margin::symmetric(12, 10));
    paper.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let key = if money { "follows-why-money" } else { "follows-why-links" };
        let head = RichText::new(frame.tr(key)).font(font::strong(13.0 * scale));
        ui.label(head.color(tokens.muted));
        for (at, line) in lines.iter().enumerate().take(MOST) {
            // What several rest on is said once, under the last of them.
            let next = lines.get(at + 1).filter(|_| at + 1 < MOST);
            let again = next.is_some_and(|next| next.evidence == line.evidence);
            rest(ui, frame, line, again, scale);
        }
        if let Some(stated) = stated {
            ui.label(RichText::new(stated).font(font::text(13.0 * scale)));
        }
        if lines.len() > MOST {
            let more = Message::new("and-more").count("count", lines.len() - MOST);
            ui.label(RichText::new(frame.say(&more)).font(font::text(12.0 * scale)));
        }
    });
}

fn rest(ui: &mut Ui, frame: &mut Frame<'_>, line: &RestLine, again: bool, scale: f32) {
    let tokens = tokens(ui);
    let words = frame.tr("assumed");
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let label = RichText::new(&line.label).font(font::text(13.0 * scale));
        if ui.add(Button::new(label).frame_when_inactive(false)).clicked() {
            frame.ask(Action::GoTo(line.record));
        }
        if !line.value.is_empty() {
            let assumed = line.assumed.then_some(words.as_str());
            ui.add(Money::new(&line.value).about(&line.label).assumed(assumed));
        }
    });
    if again {
        return;
    }
    let color = if line.assumed { tokens.assumed } else { tokens.muted };
    ui.label(RichText::new(&line.evidence).font(font::text(12.0 * scale)).color(color));
}
