//! What the hand does to a bar and its parts: the same for years and groups.

use super::mark;
use crate::engine::Part;
use crate::ui::frame::Frame;
use crate::ui::theme::tokens;
use crate::view::{GapBar, GapPick};
use egui::{PointerButton, Rect, Response, Ui};

/// A bar among others.
#[derive(Clone, Copy)]
pub(super) struct Among<'a> {
    /// Its place.
    pub(super) at: usize,
    /// The bar.
    pub(super) bar: &'a GapBar,
    /// How many there are.
    pub(super) len: usize,
}

/// The control over all of a bar, on the ground of what is chosen or pointed
/// at. `ground` draws again what that ground covers.
pub(super) fn whole(
    ui: &Ui,
    frame: &Frame<'_>,
    Among { at, bar, .. }: Among<'_>,
    reach: Rect,
    ground: impl FnOnce(),
) -> Response {
    let picked = frame.look.gap.picked.as_ref().filter(|pick| pick.key == bar.key);
    let whole = picked.is_some_and(|pick| pick.part.is_none());
    let response = mark::control(ui, reach, mark::id(at, None), (&bar.name, &bar.tip), whole);
    if picked.is_some() || response.hovered() {
        let tokens = tokens(ui);
        let fill = if picked.is_some() { tokens.selection_fill } else { tokens.hover };
        ui.painter().rect_filled(reach, 4.0, fill);
        ground();
    }
    if response.has_focus() {
        mark::frame(ui, reach.shrink(2.0), &response, false);
    }
    response
}

/// The parts of a bar, painted, each a control of its own. `place` tells where
/// a part lies that goes from one figure to another. With `beside`, what is
/// missing is said beside the bar, and not in it once more.
pub(super) fn parts(
    ui: &Ui,
    frame: &Frame<'_>,
    Among { at, bar, .. }: Among<'_>,
    place: impl Fn(i128, i128) -> Rect,
    (size, beside): (f32, bool),
) -> Vec<Response> {
    let (tokens, scale) = (tokens(ui), frame.scale());
    let picked = frame.look.gap.picked.as_ref().filter(|pick| pick.key == bar.key);
    let mut base = 0;
    let mut responses = Vec::with_capacity(bar.segments.len());
    for (n, segment) in bar.segments.iter().enumerate() {
        let rect = place(base, base + segment.ore);
        base += segment.ore;
        let is_gap = segment.part != Part::Granted;
        let twice = beside && is_gap && segment.ore == bar.cell.gap();
        let text = if twice { "" } else { segment.text.as_str() };
        mark::segment(ui.painter(), rect, segment.part, text, (size, scale), tokens);
        let is = picked.is_some_and(|pick| pick.part == Some(segment.part));
        let words = (segment.name.as_str(), bar.tip.as_str());
        let response = mark::control(ui, rect, mark::id(at, Some(n)), words, is);
        mark::frame(ui, rect, &response, is);
        responses.push(response);
    }
    responses
}

/// Takes in what is done: choosing, and walking with the arrow keys. `turned`
/// makes bars and parts to go by of right and down.
pub(super) fn take(
    ui: &Ui,
    frame: &mut Frame<'_>,
    among: Among<'_>,
    (whole, parts): (&Response, &[Response]),
    turned: impl Fn((i32, i32)) -> (i32, i32),
) {
    let Among { at, bar, .. } = among;
    let all = std::iter::once((None, whole));
    let all = all.chain(parts.iter().enumerate().map(|(n, part)| (Some(n), part)));
    let chosen = frame.look.gap.picked.as_ref().is_some_and(|pick| pick.key == bar.key);
    let mut asked = None;
    for (n, response) in all {
        if response.has_focus() {
            frame.look.gap.bar = Some(at);
            go(ui, frame, among, n, turned(mark::arrows(ui, response)));
        }
        if response.clicked() {
            // With the pointer first all of the bar, and then the part; from
            // the keyboard the part at once.
            let first = !chosen && response.clicked_by(PointerButton::Primary);
            let part = n.filter(|_| !first).and_then(|n| bar.segments.get(n));
            asked = Some(part.map(|segment| segment.part));
        }
    }
    if let Some(part) = asked {
        frame.look.gap.pick(GapPick { key: bar.key.clone(), part });
    }
}

/// Moves the focus to another bar, or to another part of this one.
fn go(
    ui: &Ui,
    frame: &mut Frame<'_>,
    Among { at, bar, len }: Among<'_>,
    part: Option<usize>,
    (bars, parts): (i32, i32),
) {
    let next = if bars != 0 {
        let next = mark::moved(at, bars, len);
        frame.look.gap.bar = Some(next);
        mark::id(next, None)
    } else if parts != 0 {
        // From the bar itself to its parts, from the first on, and back.
        let count = bar.segments.len() + 1;
        let place = mark::moved(part.map_or(0, |part| part + 1), parts, count);
        mark::id(at, place.checked_sub(1))
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(next));
    ui.request_repaint();
}
