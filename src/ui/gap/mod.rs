//! What is missing, from every side: a finding, a chart with its table, and
//! the tiltak of the bar that is chosen.

mod axis;
mod chart;
mod columns;
mod foot;
mod hand;
mod head;
mod list;
mod mark;
mod rows;
mod steps;
mod table;
mod then;

use super::frame::{Frame, Stamp};
use super::memo::Memo;
use super::theme::{font, tokens};
use crate::model::Year;
use crate::view::{GapList, GapPick, GapRow, GapSide, GapSpan, GapView, gap, gap_list};
use egui::{Label, Margin, Rect, RichText, ScrollArea, Ui, UiBuilder, pos2};
use std::ops::Range;
use std::sync::Arc;

/// Width from which the tiltak stand beside the chart.
const WIDE: f32 = 820.0;

/// The least height of chart and list, before the page scrolls.
const LEAST: f32 = 330.0;

/// The same where the list stands below the chart.
const LEAST_BELOW: f32 = 600.0;

/// What the view model of a side is made of.
type Seen = (Stamp, GapSide, GapSpan, bool);

/// What the list of tiltak is made of.
type Listed = (Stamp, GapSide, GapSpan, Option<GapPick>);

/// What of this screen is not the plan.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The side that the gap is seen from.
    side: GapSide,
    /// Whether all years are looked at, where a year could be.
    all: bool,
    /// Whether small groups stand by themselves.
    whole: bool,
    /// The bar, or the part of it, that was chosen.
    picked: Option<GapPick>,
    /// The year that was looked at last.
    year: Option<Year>,
    /// The bar that the keyboard is at, drawn also when it is out of sight.
    bar: Option<usize>,
    /// The row of the list that the keyboard is at.
    row: Option<usize>,
    view: Memo<Seen, GapView>,
    list: Memo<Listed, GapList>,
    rows: Memo<(Listed, Range<usize>), Vec<GapRow>>,
}

impl State {
    /// Lets go of the chosen bar; tells whether there was one.
    pub(super) fn clear(&mut self) -> bool {
        self.picked.take().is_some()
    }

    /// Looks at a year; another than before is a wish to see that one alone.
    fn look(&mut self, year: Year) {
        if self.year.replace(year).is_some_and(|before| before != year) {
            self.all = false;
        }
    }

    /// Lets go of a bar that is no longer there.
    fn keep(&mut self, view: &GapView) {
        let there = |pick: &GapPick| {
            let bar = view.bars.iter().any(|bar| bar.key == pick.key);
            bar || view.steps.iter().any(|step| step.pick == *pick)
        };
        self.picked = self.picked.take().filter(there);
    }

    /// Sees the gap from another side; a bar of the old one is no longer there.
    fn turn(&mut self, side: GapSide) {
        if self.side != side {
            self.side = side;
            (self.picked, self.bar, self.row) = (None, None, None);
        }
    }

    /// Chooses a bar; choosing it again lets go of it.
    fn pick(&mut self, pick: GapPick) {
        self.picked = if self.picked.as_ref() == Some(&pick) { None } else { Some(pick) };
        self.row = None;
    }
}

/// The years that are looked at.
fn span(frame: &Frame<'_>) -> GapSpan {
    let state = &frame.look.gap;
    let all = state.side == GapSide::Years || (state.all && state.side != GapSide::Then);
    if all { GapSpan::All } else { GapSpan::Year(frame.look.year) }
}

fn seen(frame: &mut Frame<'_>) -> Arc<GapView> {
    let (stamp, span) = (frame.stamp(), span(frame));
    let (derived, texts) = (&frame.shown.derived, frame.texts);
    let state = &mut frame.look.gap;
    let (side, whole) = (state.side, state.whole);
    state.view.get((stamp, side, span, whole), || gap(derived, side, span, whole, texts))
}

fn listed(frame: &mut Frame<'_>) -> (Listed, Arc<GapList>) {
    let (stamp, span) = (frame.stamp(), span(frame));
    let (derived, texts) = (&frame.shown.derived, frame.texts);
    let state = &mut frame.look.gap;
    let key = (stamp, state.side, span, state.picked.clone());
    let list =
        state.list.get(key.clone(), || gap_list(derived, key.1, key.2, key.3.as_ref(), texts));
    (key, list)
}

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let bottom = ui.max_rect().bottom();
    let side = if ui.available_width() < 760.0 { 20 } else { 36 };
    let margin = Margin { left: side, right: side, top: 22, bottom: 10 };
    ScrollArea::vertical().id_salt("gap").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            frame.look.gap.look(frame.look.year);
            let view = seen(frame);
            frame.look.gap.keep(&view);
            ui.spacing_mut().item_spacing.y = 6.0;
            head::show(ui, frame, &view);
            let top = ui.cursor().top() + 10.0;
            let below = ui.available_width() < WIDE;
            let least = if below { LEAST_BELOW } else { LEAST };
            let height = (bottom - 10.0 - top).max(least * frame.scale());
            let room = Rect::from_min_max(
                pos2(ui.max_rect().left(), top),
                pos2(ui.max_rect().right(), top + height),
            );
            ui.advance_cursor_after_rect(room);
            body(ui, frame, &view, room);
        });
    });
}

fn body(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView, room: Rect) {
    if let Some(empty) = &view.empty {
        invite(ui, frame, empty, room);
        return;
    }
    let scale = frame.scale();
    let alone = frame.look.gap.side == GapSide::Then && frame.look.tables;
    let (left, right) = match room.width() {
        _ if alone => (room, Rect::NOTHING),
        width if width >= WIDE => {
            let share = if frame.look.bare { 0.4 } else { 0.36 };
            let list = (width * share).clamp(300.0, 480.0 * scale);
            let x = room.right() - list;
            (room.with_max_x(x - 32.0), room.with_min_x(x))
        }
        _ => {
            let y = room.top() + room.height() * 0.58;
            (room.with_max_y(y - 8.0), room.with_min_y(y + 8.0))
        }
    };
    within(ui, left, |ui| chart::show(ui, frame, view));
    if right.is_positive() {
        within(ui, right, |ui| {
            if frame.look.gap.side == GapSide::Then {
                then::stated(ui, frame, view);
            } else {
                list::show(ui, frame);
            }
        });
    }
}

/// Draws into a part of the room, and nowhere else.
fn within(ui: &mut Ui, rect: Rect, draw: impl FnOnce(&mut Ui)) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect));
    let clip = rect.expand(6.0).intersect(ui.clip_rect());
    ui.set_clip_rect(clip);
    draw(&mut ui);
}

/// Nothing to draw: what to do about it.
fn invite(ui: &mut Ui, frame: &mut Frame<'_>, text: &str, room: Rect) {
    within(ui, room, |ui| {
        let text = RichText::new(text).font(font::text(15.0 * frame.scale()));
        ui.add(Label::new(text.color(tokens(ui).muted)).wrap());
        if frame.shown.picture.no_tiltak {
            ui.add_space(12.0);
            if super::paint::primary_button(ui, &frame.tr("command-add")).clicked() {
                frame.command(super::commands::Command::AddTiltak);
            }
        }
    });
}
