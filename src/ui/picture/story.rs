//! What follows if the gap is not closed: sentences, and the chains to them.

use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{arrow, focus_ring};
use crate::ui::theme::{font, tokens};
use crate::view::{Chain, ChainNode, NodeTone, Story, StoryLine};
use egui::text::LayoutJob;
use egui::{
    Align2, Button, Rect, RichText, Role, Sense, Shape, Stroke, StrokeKind, TextFormat, Ui,
    WidgetInfo, pos2, vec2,
};

/// Width from which the chains stand beside the sentences.
const WIDE: f32 = 940.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let Some(story) = frame.shown.story.clone() else { return };
    title(ui, frame, scale);
    ui.add_space(10.0);
    let width = ui.available_width();
    if width >= WIDE {
        let left = (width * 0.44).min(620.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(left);
                sentences(ui, frame, &story, scale);
            });
            ui.add_space(44.0);
            let right = width - left - 60.0;
            ui.vertical(|ui| {
                ui.set_width(right);
                chains(ui, frame, &story, scale);
            });
        });
    } else {
        sentences(ui, frame, &story, scale);
        ui.add_space(24.0);
        chains(ui, frame, &story, scale);
    }
}

fn title(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    ui.horizontal(|ui| {
        let back = format!("← {}", frame.tr("story-back"));
        let text = RichText::new(back).font(font::text(13.0 * scale)).color(tokens(ui).action);
        if ui.add(Button::new(text).frame_when_inactive(false)).clicked() {
            frame.command(Command::WhatIf);
        }
    });
    ui.add_space(4.0);
    let message = Message::new("story-title").year("year", frame.document.plan().about.focus);
    let mut heading = font::heading();
    heading.size *= scale;
    ui.label(RichText::new(frame.say(&message)).font(heading));
}

fn sentences(ui: &mut Ui, frame: &mut Frame<'_>, story: &Story, scale: f32) {
    if story.lead.is_empty() {
        ui.label(RichText::new(frame.tr("story-nothing")).font(font::text(18.0 * scale)));
        return;
    }
    ui.spacing_mut().item_spacing.y = 10.0;
    for line in &story.lead {
        sentence(ui, line, 19.0 * scale);
    }
    ui.add_space(8.0);
    for line in &story.more {
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            ui.label(RichText::new("•").font(font::text(14.0 * scale)));
            ui.vertical(|ui| {
                ui.set_max_width(width - 18.0 * scale);
                sentence(ui, line, 14.0 * scale);
            });
        });
    }
    ui.add_space(10.0);
    let copy = RichText::new(frame.tr("story-copy")).color(tokens(ui).action);
    if ui.add(Button::new(copy).frame_when_inactive(false)).clicked() {
        frame.ask(Action::Copy(story.text.clone()));
    }
}

/// A sentence; what rests on an assumption says so in its colour.
fn sentence(ui: &mut Ui, line: &StoryLine, size: f32) {
    let tokens = tokens(ui);
    let mut job = LayoutJob::default();
    let mut format = TextFormat::simple(font::text(size), tokens.ink);
    format.line_height = Some(size * 1.45);
    job.append(&line.text, 0.0, format.clone());
    if let Some(mark) = &line.assumed {
        format.color = tokens.assumed;
        format.font_id = font::text((size * 0.8).max(12.0));
        job.append(&format!(" ({mark})"), 0.0, format);
    }
    job.wrap.max_width = ui.available_width();
    ui.label(job);
}

/// The chains as boxes and arrows, one chain a row.
fn chains(ui: &mut Ui, frame: &mut Frame<'_>, story: &Story, scale: f32) {
    if story.chains.is_empty() {
        return;
    }
    let longest = story.chains.iter().map(|chain| chain.nodes.len()).max().unwrap_or(1).max(3);
    let columns = u16::try_from(longest).unwrap_or(u16::MAX);
    let gap = 44.0 * scale;
    let width = (ui.available_width() - gap * f32::from(columns - 1)) / f32::from(columns);
    let grid = Grid { width: width.clamp(90.0, 220.0 * scale), gap, scale };
    heads(ui, frame, &grid);
    let mut previous: Option<&Chain> = None;
    for chain in &story.chains {
        row(ui, frame, chain, previous, &grid);
        previous = Some(chain);
    }
    ui.add_space(6.0);
    let legend = RichText::new(frame.tr("story-legend")).font(font::text(12.0 * scale));
    ui.label(legend.color(tokens(ui).muted));
}

/// Where the boxes stand.
struct Grid {
    width: f32,
    gap: f32,
    scale: f32,
}

impl Grid {
    fn left(&self, column: usize) -> f32 {
        f32::from(u16::try_from(column).unwrap_or(u16::MAX)) * (self.width + self.gap)
    }
}

fn heads(ui: &mut Ui, frame: &Frame<'_>, grid: &Grid) {
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), 24.0 * grid.scale), Sense::hover());
    for (column, key) in ["story-postponed", "story-hits", "story-then"].into_iter().enumerate() {
        let at = pos2(rect.left() + grid.left(column), rect.top());
        let font = font::strong(13.0 * grid.scale);
        ui.painter().text(at, Align2::LEFT_TOP, frame.tr(key), font, tokens(ui).muted);
    }
}

fn row(ui: &mut Ui, frame: &mut Frame<'_>, chain: &Chain, previous: Option<&Chain>, grid: &Grid) {
    let titles = chain.nodes.iter().map(|node| height(ui, node, grid));
    let height = titles.fold(52.0 * grid.scale, f32::max);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), height + 10.0), Sense::hover());
    // What the row above already shows is not drawn again; the arrow starts there.
    let shared = previous.map_or(0, |previous| {
        previous.nodes.iter().zip(&chain.nodes).take_while(|(a, b)| a.id == b.id).count()
    });
    for (column, node) in chain.nodes.iter().enumerate().skip(shared) {
        let min = pos2(rect.left() + grid.left(column), rect.top());
        let spot = Rect::from_min_size(min, vec2(grid.width, height));
        if column > 0 {
            link(ui, spot, node, column == shared, grid);
        }
        if draw(ui, frame, node, spot, grid) {
            frame.ask(Action::GoTo(node.id));
        }
    }
}

fn link(ui: &Ui, spot: Rect, node: &ChainNode, from_above: bool, grid: &Grid) {
    let tokens = tokens(ui);
    let stroke = Stroke::new(1.0, tokens.muted);
    let start = pos2(spot.left() - grid.gap, spot.center().y);
    let elbow = pos2(spot.left() - grid.gap * 0.5, spot.center().y);
    let tip = pos2(spot.left(), spot.center().y);
    let start = if from_above { elbow } else { start };
    if from_above {
        let top = pos2(elbow.x, spot.top() - 10.0 - spot.height() * 0.5);
        ui.painter().line_segment([top, elbow], stroke);
    }
    if node.assumed {
        ui.painter().extend(Shape::dashed_line(&[start, tip], stroke, 4.0, 3.0));
        arrow(ui.painter(), tip - vec2(1.0, 0.0), tip, tokens.muted);
    } else {
        arrow(ui.painter(), start, tip, tokens.muted);
    }
}

fn text_job(ui: &Ui, node: &ChainNode, grid: &Grid) -> LayoutJob {
    let tokens = tokens(ui);
    let mut job = LayoutJob::default();
    job.append(&node.title, 0.0, TextFormat::simple(font::strong(13.0 * grid.scale), tokens.ink));
    job.append(
        &format!("\n{}", node.note),
        0.0,
        TextFormat::simple(font::text(12.0 * grid.scale), tokens.muted),
    );
    job.wrap.max_width = grid.width - 22.0;
    job
}

fn height(ui: &Ui, node: &ChainNode, grid: &Grid) -> f32 {
    ui.painter().layout_job(text_job(ui, node, grid)).size().y + 18.0
}

/// Draws a box; tells whether it was chosen.
fn draw(ui: &mut Ui, frame: &Frame<'_>, node: &ChainNode, spot: Rect, grid: &Grid) -> bool {
    let tokens = tokens(ui);
    let id = ui.scope_id().with((node.id, spot.min.y.to_bits(), spot.min.x.to_bits()));
    let response = ui.interact(spot, id, Sense::click());
    let assumed = if node.assumed { frame.tr("assumed-link") } else { String::new() };
    let name = [node.title.as_str(), node.note.as_str(), assumed.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (fill, line) = match node.tone {
        NodeTone::Cause => (tokens.gap_fill, tokens.gap),
        NodeTone::Step => (tokens.surface, tokens.need),
        NodeTone::Outside => (tokens.panel, tokens.line),
    };
    ui.painter().rect(spot, 6, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let galley = ui.painter().layout_job(text_job(ui, node, grid));
    ui.painter().galley(spot.min + vec2(11.0, 9.0), galley, tokens.ink);
    if response.has_focus() {
        focus_ring(ui.painter(), spot, 6.0, tokens);
    }
    response.clicked()
}
