//! Chains of consequences as boxes and arrows, one chain a row.

use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::number::count;
use crate::ui::paint::{dashed_rect, focus_ring};
use crate::ui::theme::{font, tokens};
use crate::view::{Chain, ChainNode, Chains, NodeTone};
use egui::epaint::{Galley, PathShape};
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, FontId, Pos2, Rect, RichText, Role, ScrollArea, Sense, Shape, Stroke,
    StrokeKind, TextFormat, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Narrowest and widest box.
const BOX: [f32; 2] = [124.0, 230.0];

/// Draws chains, with a legend. Only those in sight are drawn.
pub(in crate::ui) fn show(ui: &mut Ui, frame: &mut Frame<'_>, chains: &Chains, scale: f32) {
    if chains.rows.is_empty() {
        return;
    }
    let longest = chains.rows.iter().map(steps).max().unwrap_or(1).max(3);
    let gap = 24.0 * scale;
    let room = (ui.available_width() - gap * count(longest - 1)) / count(longest);
    let grid = Grid::new(chains, (room.clamp(BOX[0] * scale, BOX[1] * scale), gap), scale);
    let whole = grid.left(longest - 1) + grid.width;
    if whole > ui.available_width() + 1.0 {
        ScrollArea::horizontal().id_salt("chains").show(ui, |ui| {
            ui.set_width(whole);
            rows(ui, frame, chains, &grid);
        });
    } else {
        rows(ui, frame, chains, &grid);
    }
    ui.add_space(6.0);
    let muted = tokens(ui).muted;
    let small = |text: String| RichText::new(text).font(font::text(12.0 * scale)).color(muted);
    if chains.more > 0 {
        let more = Message::new("follows-chains-more").count("count", chains.more);
        ui.label(small(frame.say(&more)));
    }
    ui.label(small(frame.tr("story-legend")));
}

/// Columns that a chain takes: what is outside the plan stands in the last
/// one, so that it is never mistaken for a milestone.
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
}

impl Grid {
    fn new(chains: &Chains, (width, gap): (f32, f32), scale: f32) -> Self {
        let last = chains.rows.iter().map(steps).max().unwrap_or(1).max(3) - 1;
        Self { width, gap, scale, last }
    }

    /// How high the boxes of a chain are, from the first that is drawn.
    fn height(&self, ui: &Ui, chain: &Chain, shared: usize) -> f32 {
        let nodes = chain.nodes.iter().skip(shared);
        let high = nodes.map(|node| self.text_height(ui, node));
        high.fold(32.0 * self.scale, f32::max) + 16.0 * self.scale
    }

    fn left(&self, column: usize) -> f32 {
        count(column) * (self.width + self.gap)
    }

    fn column(&self, at: usize, node: &ChainNode) -> usize {
        if node.tone == NodeTone::Outside { self.last } else { at }
    }

    /// Code or title over what happens. What is cut is in the tooltip.
    fn text(&self, ui: &Ui, node: &ChainNode) -> [Arc<Galley>; 2] {
        let tokens = tokens(ui);
        let lay = |text: &str, font: FontId, color: Color32, rows: usize| {
            let mut job =
                LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
            job.wrap.max_width = self.width - 14.0;
            job.wrap.max_rows = rows;
            ui.painter().layout_job(job)
        };
        let title = match node.tone {
            NodeTone::Between => font::text(13.0 * self.scale),
            // Titles are longer than codes.
            NodeTone::Outside => font::strong(12.0 * self.scale),
            NodeTone::Cause | NodeTone::Step => font::strong(13.0 * self.scale),
        };
        let color = if node.tone == NodeTone::Between { tokens.muted } else { tokens.ink };
        let below = font::text(12.0 * self.scale);
        [lay(&node.title, title, color, 3), lay(&node.note, below, tokens.muted, 2)]
    }

    fn text_height(&self, ui: &Ui, node: &ChainNode) -> f32 {
        let [title, below] = self.text(ui, node);
        title.size().y + if node.note.is_empty() { 0.0 } else { below.size().y }
    }
}

fn heads(ui: &mut Ui, frame: &Frame<'_>, grid: &Grid) {
    let size = vec2(ui.available_width(), 26.0 * grid.scale);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let columns = [(0, "story-postponed"), (1, "story-hits"), (grid.last, "story-then")];
    for (column, key) in columns {
        let at = pos2(rect.left() + grid.left(column), rect.top());
        let font = font::strong(13.0 * grid.scale);
        ui.painter().text(at, Align2::LEFT_TOP, frame.tr(key), font, tokens(ui).muted);
    }
}

/// How many boxes of a chain the row above already shows.
fn shared(chains: &Chains, at: usize) -> usize {
    let Some(previous) = at.checked_sub(1).map(|before| &chains.rows[before]) else { return 0 };
    let nodes = previous.nodes.iter().zip(&chains.rows[at].nodes);
    nodes.take_while(|(a, b)| a.id == b.id).count()
}

/// The rows. What a row above already shows is not drawn again; the line
/// starts there, wherever that row is.
fn rows(ui: &mut Ui, frame: &mut Frame<'_>, chains: &Chains, grid: &Grid) {
    heads(ui, frame, grid);
    let between = 8.0 * grid.scale;
    let high: Vec<(usize, f32)> = (0..chains.rows.len())
        .map(|at| (at, shared(chains, at)))
        .map(|(at, shared)| (shared, grid.height(ui, &chains.rows[at], shared)))
        .collect();
    let whole: f32 = high.iter().map(|(_, high)| high + between).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), whole), Sense::hover());
    let sight = ui.clip_rect();
    let mut stands: Vec<f32> = vec![rect.top(); grid.last + 1];
    let mut top = rect.top();
    for (at, (chain, (shared, high))) in chains.rows.iter().zip(high).enumerate() {
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), high));
        let seen = row.top() < sight.bottom() && row.bottom() > sight.top();
        let mut from = shared.checked_sub(1).map(|at| grid.column(at, &chain.nodes[at]));
        for (place, node) in chain.nodes.iter().enumerate().skip(shared) {
            let column = grid.column(place, node);
            let min = pos2(row.left() + grid.left(column), row.top());
            let spot = Rect::from_min_size(min, vec2(grid.width, high));
            if let Some(from) = from {
                let start = pos2(row.left() + grid.left(from) + grid.width, stands[from]);
                link(ui, start, spot, node, grid);
            }
            if seen && draw(ui, frame, node, (spot, at), grid) {
                frame.ask(Action::GoTo(node.id));
            }
            stands[column] = spot.center().y;
            from = Some(column);
        }
        top = row.bottom() + between;
    }
}

/// The link to a box: straight, or down from the row above and across.
fn link(ui: &Ui, start: Pos2, spot: Rect, node: &ChainNode, grid: &Grid) {
    let tokens = tokens(ui);
    let stroke = Stroke::new(1.0, tokens.muted);
    let tip = pos2(spot.left(), spot.center().y);
    let elbow = start.x + grid.gap * 0.5;
    let head = tip - vec2(7.0, 0.0);
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
    let points = vec![tip, head + vec2(0.0, 3.5), head - vec2(0.0, 3.5)];
    ui.painter().add(PathShape::convex_polygon(points, tokens.muted, Stroke::NONE));
}

/// Draws a box; tells whether it was chosen.
fn draw(
    ui: &mut Ui,
    frame: &Frame<'_>,
    node: &ChainNode,
    (spot, row): (Rect, usize),
    grid: &Grid,
) -> bool {
    let tokens = tokens(ui);
    let between = node.tone == NodeTone::Between;
    let id = ui.scope_id().with((node.id, row, between));
    let response = ui.interact(spot, id, if between { Sense::hover() } else { Sense::click() });
    let assumed = if node.assumed { frame.tr("assumed-link") } else { String::new() };
    let name = [node.name.as_str(), assumed.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let role = if between { Role::Label } else { Role::Button };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    match node.tone {
        NodeTone::Between => {
            dashed_rect(ui.painter(), spot.shrink(0.5), 6.0, Stroke::new(1.0, tokens.line));
        }
        tone => {
            let (fill, line) = match tone {
                NodeTone::Cause => (tokens.gap_fill, tokens.gap),
                NodeTone::Outside => (tokens.panel, tokens.muted.gamma_multiply(0.5)),
                _ => (tokens.surface, tokens.need),
            };
            ui.painter().rect(spot, 6, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        }
    }
    let [title, about] = grid.text(ui, node);
    let top = spot.center().y - grid.text_height(ui, node) / 2.0;
    let below = top + title.size().y;
    ui.painter().galley(pos2(spot.left() + 8.0, top), title, tokens.ink);
    if !node.note.is_empty() {
        ui.painter().galley(pos2(spot.left() + 8.0, below), about, tokens.muted);
    }
    if response.has_focus() {
        focus_ring(ui.painter(), spot, 6.0, tokens);
    }
    let clicked = response.clicked();
    response.on_hover_text(name);
    clicked
}
