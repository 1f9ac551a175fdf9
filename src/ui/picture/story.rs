//! What follows if the gap is not closed: sentences, and the chains to them.

use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{arrow, focus_ring, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{Chain, ChainNode, NodeTone, Story, StoryLine};
use egui::text::LayoutJob;
use egui::{
    Align2, Pos2, Rect, RichText, Role, Sense, Shape, Stroke, StrokeKind, TextFormat, Ui,
    WidgetInfo, pos2, vec2,
};

/// Width from which the chains stand beside the sentences.
const WIDE: f32 = 940.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    let shown = frame.shown;
    let Some(story) = &shown.story else { return };
    title(ui, frame, scale);
    ui.add_space(10.0);
    let width = ui.available_width();
    if width >= WIDE {
        let left = (width * 0.44).min(620.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(left);
                sentences(ui, frame, story, scale);
            });
            ui.add_space(44.0);
            let right = width - left - 60.0;
            ui.vertical(|ui| {
                ui.set_width(right);
                chains(ui, frame, story, scale);
            });
        });
    } else {
        sentences(ui, frame, story, scale);
        ui.add_space(24.0);
        chains(ui, frame, story, scale);
    }
}

fn title(ui: &mut Ui, frame: &mut Frame<'_>, scale: f32) {
    ui.horizontal(|ui| {
        let back = format!("← {}", frame.tr("story-back"));
        if quiet_button(ui, &back, 13.0 * scale).clicked() {
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
    if quiet_button(ui, &frame.tr("story-copy"), 14.0 * scale).clicked() {
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
    let longest = story.chains.iter().map(steps).max().unwrap_or(1).max(3);
    let columns = f32::from(u16::try_from(longest).unwrap_or(u16::MAX));
    let gap = 40.0 * scale;
    let width = (ui.available_width() - gap * (columns - 1.0)) / columns;
    let width = width.clamp(90.0, 230.0 * scale);
    let mut grid = Grid { width, gap, scale, last: longest - 1, rows: vec![None; longest] };
    heads(ui, frame, &grid);
    let mut previous: Option<&Chain> = None;
    for chain in &story.chains {
        row(ui, frame, chain, previous, &mut grid);
        previous = Some(chain);
    }
    ui.add_space(6.0);
    let legend = RichText::new(frame.tr("story-legend")).font(font::text(12.0 * scale));
    ui.label(legend.color(tokens(ui).muted));
}

/// Columns that a chain takes: an outside initiative stands in the last one,
/// so that it is never mistaken for a milestone.
fn steps(chain: &Chain) -> usize {
    let outside = chain.nodes.last().is_some_and(|node| node.tone == NodeTone::Outside);
    if outside { chain.nodes.len().max(3) } else { chain.nodes.len() }
}

/// Where the boxes stand.
struct Grid {
    width: f32,
    gap: f32,
    scale: f32,
    /// The last column.
    last: usize,
    /// The middle of the box drawn last in each column.
    rows: Vec<Option<f32>>,
}

impl Grid {
    fn left(&self, column: usize) -> f32 {
        f32::from(u16::try_from(column).unwrap_or(u16::MAX)) * (self.width + self.gap)
    }

    fn column(&self, at: usize, node: &ChainNode) -> usize {
        if node.tone == NodeTone::Outside { self.last } else { at }
    }
}

fn heads(ui: &mut Ui, frame: &Frame<'_>, grid: &Grid) {
    let size = vec2(ui.available_width(), 24.0 * grid.scale);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let columns = [(0, "story-postponed"), (1, "story-hits"), (grid.last, "story-then")];
    for (column, key) in columns {
        let at = pos2(rect.left() + grid.left(column), rect.top());
        let font = font::strong(13.0 * grid.scale);
        ui.painter().text(at, Align2::LEFT_TOP, frame.tr(key), font, tokens(ui).muted);
    }
}

fn row(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    chain: &Chain,
    previous: Option<&Chain>,
    grid: &mut Grid,
) {
    // What a row above already shows is not drawn again; the line starts there.
    let shared = previous.map_or(0, |previous| {
        previous.nodes.iter().zip(&chain.nodes).take_while(|(a, b)| a.id == b.id).count()
    });
    let fresh = chain.nodes.iter().skip(shared);
    let height = fresh.map(|node| height(ui, node, grid)).fold(44.0 * grid.scale, f32::max);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), height + 6.0), Sense::hover());
    let mut from = shared.checked_sub(1).map(|at| grid.column(at, &chain.nodes[at]));
    for (at, node) in chain.nodes.iter().enumerate().skip(shared) {
        let column = grid.column(at, node);
        let min = pos2(rect.left() + grid.left(column), rect.top());
        let spot = Rect::from_min_size(min, vec2(grid.width, height));
        if let Some(from) = from {
            let x = rect.left() + grid.left(from) + grid.width;
            let y = grid.rows[from].unwrap_or_else(|| spot.center().y);
            link(ui, pos2(x, y), spot, node, grid);
        }
        if draw(ui, frame, node, spot, grid) {
            frame.ask(Action::GoTo(node.id));
        }
        grid.rows[column] = Some(spot.center().y);
        from = Some(column);
    }
}

/// The link to a box: straight, or down from the row above and across.
fn link(ui: &Ui, start: Pos2, spot: Rect, node: &ChainNode, grid: &Grid) {
    let tokens = tokens(ui);
    let stroke = Stroke::new(1.0, tokens.muted);
    let tip = pos2(spot.left(), spot.center().y);
    let elbow = start.x + grid.gap * 0.5;
    let head = tip - vec2(15.0, 0.0);
    let straight = (start.y - tip.y).abs() < 1.0;
    let path = if straight {
        vec![start, head]
    } else {
        vec![pos2(elbow, start.y), pos2(elbow, tip.y), head]
    };
    if node.assumed {
        ui.painter().extend(Shape::dashed_line(&path, stroke, 4.0, 3.0));
    } else {
        ui.painter().add(Shape::line(path, stroke));
    }
    arrow(ui.painter(), head, tip, tokens.muted);
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
