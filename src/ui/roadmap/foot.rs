//! The foot: what the patterns mean, and while a bar is held, what follows.

use super::bar::{Fill, radius};
use super::hold::{Doing, Hand, Hold};
use super::stage::{Stage, line, write};
use super::tip::cover_key;
use crate::model::{Message, Rung};
use crate::ui::frame::Frame;
use crate::ui::paint::{Cover, Diamond, diamond};
use crate::view::{Assumption, Preview};
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// The least height.
const LEAST: f32 = 64.0;
/// The height with two lines of what follows: kept free where rows are made
/// lower to fit, so that nothing jumps when a bar is taken hold of.
pub(super) const USUAL: f32 = 76.0;
const PAD: f32 = 10.0;

/// What the foot says.
pub(super) enum Foot {
    /// Nothing is held: the legend.
    Legend,
    /// What follows from what the hand does, and how to go on.
    Told(Arc<Galley>, Arc<Galley>),
}

impl Foot {
    /// What the foot says now.
    pub(super) fn new(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>) -> Self {
        let (sheet, preview) = (&stage.sheet, stage.preview);
        let Some(hold) = stage.hold else { return Self::Legend };
        let (title, text) = match (hold.doing, preview) {
            (_, Some(preview)) => (preview.title.clone(), preview.text.as_str()),
            (Doing::Stretch, None) => (lasts(frame, hold), ""),
            (Doing::Shift, None) => (String::new(), ""),
        };
        let room = sheet.across.span();
        let mut job = LayoutJob::default();
        job.wrap.max_width = room;
        let color = if text.is_empty() { sheet.tokens.ink } else { sheet.tokens.gap };
        job.append(&title, 0.0, TextFormat::simple(sheet.strong(15.0), color));
        if !title.is_empty() && !text.is_empty() {
            job.append(" ", 0.0, TextFormat::simple(sheet.text(15.0), color));
        }
        job.append(text, 0.0, TextFormat::simple(sheet.text(15.0), sheet.tokens.ink));
        let told = ui.painter().layout_job(job);
        let hint = hint(frame, hold, preview);
        let hint = line(ui.painter(), &hint, sheet.text(12.0), sheet.tokens.muted, room);
        Self::Told(told, hint)
    }

    /// How high the foot is.
    pub(super) fn height(&self, scale: f32) -> f32 {
        let told = match self {
            Self::Legend => 0.0,
            Self::Told(told, hint) => told.size().y + hint.size().y + (2.0 * PAD + 4.0) * scale,
        };
        told.max(LEAST * scale)
    }

    /// Draws the foot over the whole width that is seen.
    pub(super) fn show(&self, ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, rect: Rect) {
        let (painter, tokens, scale) = (ui.painter(), stage.sheet.tokens, stage.sheet.scale);
        match self {
            Self::Legend => {
                painter.rect_filled(rect, 0.0, tokens.surface);
                let line = Stroke::new(1.0, tokens.line);
                painter.hline(rect.x_range(), rect.top() + 0.5, line);
                legend(ui, frame, stage, rect);
            }
            Self::Told(told, hint) => {
                let ground = tokens.selection_fill.lerp_to_gamma(tokens.surface, 0.5);
                painter.rect_filled(rect, 0.0, ground);
                let top = Rect::from_min_size(rect.min, vec2(rect.width(), 2.0));
                painter.rect_filled(top, 0.0, tokens.action);
                let x = stage.sheet.across.min;
                let y = rect.top() + PAD * scale + 2.0;
                painter.galley(pos2(x, y), Arc::clone(told), tokens.ink);
                let y = if told.is_empty() {
                    rect.center().y - hint.size().y / 2.0
                } else {
                    y + told.size().y + 4.0 * scale
                };
                painter.galley(pos2(x, y), Arc::clone(hint), tokens.muted);
                listen(ui, rect, &format!("{} {}", told.text(), hint.text()));
            }
        }
    }
}

fn listen(ui: &Ui, rect: Rect, text: &str) {
    let response = ui.interact(rect, Id::unique("roadmap foot"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.trim()));
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// How long a bar lasts whose edge is held.
fn lasts(frame: &Frame<'_>, hold: Hold) -> String {
    let Some(tiltak) = frame.document.plan().tiltak.get(hold.tiltak) else { return String::new() };
    let one = tiltak.years == 1;
    let message = Message::new(if one { "stretch-same-one" } else { "stretch-same" })
        .text("tiltak", tiltak.code.clone())
        .count("years", usize::from(tiltak.years))
        .year("first", tiltak.start)
        .year("last", tiltak.end());
    frame.say(&message)
}

/// How to go on, and what the preview rests on.
fn hint(frame: &Frame<'_>, hold: Hold, preview: Option<&Preview>) -> String {
    let hint = frame.tr(hint_key(hold));
    if preview.is_some_and(|preview| preview.assumed) {
        format!("{hint} · {}", frame.tr("hint-assumed"))
    } else {
        hint
    }
}

const fn hint_key(hold: Hold) -> &'static str {
    match (hold.doing, hold.hand, hold.by) {
        (Doing::Shift, Hand::Keys, 0..) => "hint-keys-later",
        (Doing::Shift, Hand::Keys, _) => "hint-keys-earlier",
        (Doing::Stretch, Hand::Keys, _) => "hint-keys-stretch",
        (Doing::Shift, _, 0) => "hint-still",
        (Doing::Shift, _, 1..) => "hint-later",
        (Doing::Shift, _, _) => "hint-earlier",
        (Doing::Stretch, _, 0) => "hint-stretch-still",
        (Doing::Stretch, _, _) => "hint-stretch",
    }
}

/// A sample of each pattern that occurs, and what can be done.
fn legend(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, rect: Rect) {
    let (sheet, painter) = (&stage.sheet, ui.painter());
    let (scale, y) = (sheet.scale, (rect.top() + 22.0 * sheet.scale).round());
    let mut x = sheet.across.min;
    let muted = sheet.tokens.muted;
    let mut put = |text: &str, width: f32, color: Color32, sample: &dyn Fn(Rect)| {
        let galley = line(painter, text, sheet.text(12.0), color, f32::INFINITY);
        let size = vec2(width, 12.0) * scale;
        let gap = if width > 0.0 { 6.0 * scale } else { 0.0 };
        if x + size.x + gap + galley.size().x <= sheet.across.max {
            sample(Rect::from_min_size(pos2(x.round(), y - size.y / 2.0), size));
            write(painter, x + size.x + gap, y, &galley);
            x += size.x + gap + galley.size().x + 18.0 * scale;
        }
    };
    for fill in stage.places.fills() {
        put(&frame.tr(fill_key(*fill)), 22.0, muted, &|rect| {
            fill.paint(painter, rect, radius(sheet), sheet);
        });
    }
    if stage.places.has_milestones() {
        put(&frame.tr("legend-milestone"), 12.0, muted, &|rect| {
            diamond(painter, rect.center(), 12.0 * scale, Diamond::Fill(sheet.tokens.need));
        });
    }
    if let Some(assumed) = stage.roadmap().assumed {
        put(&frame.tr(assumed_key(assumed)), 0.0, sheet.tokens.assumed, &|_| {});
    }
    let hint = frame.tr("hint-idle");
    let hint = line(painter, &hint, sheet.text(12.0), sheet.tokens.muted, sheet.across.span());
    write(painter, sheet.across.min, y + 20.0 * scale, &hint);
}

fn fill_key(fill: Fill) -> &'static str {
    match fill {
        Fill::Cover(Cover::Rung(rung)) => cover_key(Some(rung)),
        Fill::Cover(Cover::Uncovered) => cover_key(None::<Rung>),
        Fill::Unknown | Fill::Nothing => "legend-unknown",
    }
}

const fn assumed_key(assumed: Assumption) -> &'static str {
    match assumed {
        Assumption::Split => "legend-split-assumed",
        Assumption::Years => "legend-years-assumed",
    }
}
