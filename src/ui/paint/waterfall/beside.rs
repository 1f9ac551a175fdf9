//! Places texts that are too large for their part of a bar beside the bar.

use super::layout::{Layout, bands};
use super::setting::{Setter, Text};
use super::{Waterfall, WaterfallBar};
use egui::epaint::Galley;
use egui::{Pos2, Rangef, Rect, pos2};
use std::sync::Arc;

/// A text beside its bar and the line that leads to it.
pub(super) struct Beside {
    pub(super) text: Text,
    pub(super) leader: [Pos2; 2],
}

/// A text that looks for a place, at the level of its part.
struct Homeless {
    level: f32,
    weight: f32,
    galley: Arc<Galley>,
}

/// A side of a bar, and how far up and down its texts may go there.
struct Place {
    right: bool,
    reach: Rangef,
}

/// Gives every text that found no room in its bar a place beside it.
pub(super) fn place(layout: &mut Layout, chart: &Waterfall, set: &Setter<'_>) {
    for (index, bar) in chart.bars.iter().enumerate() {
        widen(layout, index, bar, set);
        let mut texts = homeless(layout, index, bar, set);
        while !texts.is_empty() {
            if let Some(found) = settle(layout, index, &texts) {
                layout.slots[index].beside = found;
                break;
            }
            // Too crowded: the least part goes unnamed, the tooltip names it.
            layout.slots[index].cut = true;
            let least = texts.iter().map(|text| text.weight).fold(f32::INFINITY, f32::min);
            let position = texts.iter().position(|text| text.weight <= least);
            texts.remove(position.unwrap_or_default());
        }
    }
}

/// Lets a value that is wider than its column reach over the neighbours',
/// where nothing stands there.
fn widen(layout: &mut Layout, index: usize, bar: &WaterfallBar, set: &Setter<'_>) {
    let slot = &layout.slots[index];
    let missing = slot.top.is_none() && (!bar.top.is_empty() || slot.inside.is_empty());
    let Some(galley) = set.wide(bar).filter(|_| missing) else { return };
    let size = galley.size();
    let last = (layout.rect.right() - size.x).max(layout.rect.left());
    let left = (slot.bar.center().x - size.x / 2.0).clamp(layout.rect.left(), last);
    let text = Text { at: pos2(left, slot.bar.top() - size.y - 4.0 * layout.scale), galley };
    let rect = text.rect();
    let free = !taken(layout, index).iter().any(|other| other.intersects(rect));
    if free && layout.rect.contains_rect(rect) {
        let slot = &mut layout.slots[index];
        slot.top = Some(text);
        slot.cut = slot.label.galley.elided || slot.note.galley.elided;
    }
}

fn homeless(layout: &Layout, index: usize, bar: &WaterfallBar, set: &Setter<'_>) -> Vec<Homeless> {
    // A lone part's text stands above the bar.
    if bar.parts.len() < 2 {
        return Vec::new();
    }
    // Where they meet does not have to be a whole pixel here.
    bands(bar, layout.slots[index].bar, 1.0)
        .iter()
        .filter(|band| !band.text.is_empty() && set.inside(bar.kind, band).is_none())
        .map(|band| Homeless {
            level: band.rect.center().y,
            weight: band.rect.height(),
            galley: set.small_value(bar, band.text),
        })
        .collect()
}

/// The first place where no text touches anything else.
fn settle(layout: &Layout, index: usize, texts: &[Homeless]) -> Option<Vec<Beside>> {
    let taken = taken(layout, index);
    places(layout, index).iter().find_map(|place| {
        let column = column(layout, index, texts, place)?;
        let free = column.iter().all(|beside| {
            let rect = beside.text.rect();
            layout.rect.contains_rect(rect) && !taken.iter().any(|other| other.intersects(rect))
        });
        free.then_some(column)
    })
}

/// To the right first, but for the last bar, which ends the chart. Where the
/// next bar's line is in the way, above or below it.
fn places(layout: &Layout, index: usize) -> Vec<Place> {
    let bar = layout.slots[index].bar;
    let last = index + 1 == layout.slots.len();
    let (top, foot) = (layout.rect.top(), layout.plot.bottom() - 2.0);
    let reaches = [(top, foot), (top, bar.bottom() - 3.0), (bar.top() + 3.0, foot)];
    [!last, last]
        .into_iter()
        .flat_map(|right| reaches.map(|(top, foot)| Place { right, reach: Rangef::new(top, foot) }))
        .collect()
}

/// What a text must not touch.
fn taken(layout: &Layout, index: usize) -> Vec<Rect> {
    let mut taken: Vec<_> = layout.slots.iter().map(|slot| slot.bar).collect();
    taken.extend(layout.slots.iter().filter_map(|slot| slot.top.as_ref().map(Text::rect)));
    taken.extend(layout.joints.iter().map(|[from, to]| Rect::from_two_pos(*from, *to).expand(1.0)));
    for slot in &layout.slots[..index] {
        taken.extend(slot.beside.iter().map(|beside| beside.text.rect()));
    }
    taken
}

/// The texts below each other, each as near to its part as the others allow.
fn column(layout: &Layout, index: usize, texts: &[Homeless], place: &Place) -> Option<Vec<Beside>> {
    let bar = layout.slots[index].bar;
    let tops = spread(texts, place.reach)?;
    let gap = 6.0 * layout.scale;
    let column = texts.iter().zip(tops).map(|(text, top)| {
        let width = text.galley.size().x;
        let (edge, near) = if place.right {
            (bar.right(), bar.right() + gap)
        } else {
            (bar.left(), bar.left() - gap)
        };
        let left = if place.right { near } else { near - width };
        let middle = top + text.galley.size().y / 2.0;
        let tip = if place.right { near - 2.0 } else { near + 2.0 };
        Beside {
            text: Text { at: pos2(left, top), galley: Arc::clone(&text.galley) },
            leader: [pos2(edge, text.level), pos2(tip, middle)],
        }
    });
    Some(column.collect())
}

/// The upper edges: down from the first, then up from the last that reaches
/// too far. `None` where they do not fit at all.
fn spread(texts: &[Homeless], reach: Rangef) -> Option<Vec<f32>> {
    let mut tops = Vec::with_capacity(texts.len());
    let mut free = reach.min;
    for text in texts {
        let height = text.galley.size().y;
        let top = (text.level - height / 2.0).max(free);
        tops.push(top);
        free = top + height;
    }
    let mut end = reach.max;
    for (text, top) in texts.iter().zip(&mut tops).rev() {
        *top = top.min(end - text.galley.size().y);
        end = *top;
    }
    (end >= reach.min).then_some(tops)
}
