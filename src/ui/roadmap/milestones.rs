//! Milestones in their goal's heading: diamonds at the ends of their years.

use super::sheet::Sheet;
use super::stage::{Comes, Stage, line, write};
use crate::model::{Message, RecordId, Year};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::number::count;
use crate::ui::paint::{Diamond, diamond, focus_ring};
use crate::view::{GoalRow, MilestoneMark};
use egui::{CursorIcon, Galley, Id, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo};
use egui::{pos2, vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Size of a diamond, and the room around it and its label.
const SIZE: f32 = 12.0;
const PAD: f32 = 4.0;
const GAP: f32 = 10.0;
/// Between two diamonds of a year, and between their codes.
const STEP: f32 = 2.0;
const SPACE: f32 = 5.0;

/// What a diamond tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The milestone stands here.
    Planned,
    /// By what the hand does, it can be reached here again.
    Sooner,
    /// It was planned for here, but is late.
    Ghost,
    /// It was planned for here, but comes after all years shown, if at all.
    Never,
    /// It comes here, later than planned.
    Late,
}

impl Kind {
    /// Whether its words say more than which one it is.
    fn tells(self) -> bool {
        !matches!(self, Self::Planned | Self::Ghost)
    }
}

/// A diamond on its place.
pub(super) struct Spot<'a> {
    mark: &'a MilestoneMark,
    kind: Kind,
    /// Where its middle is.
    pub(super) center: Pos2,
    label: Option<(f32, Arc<Galley>)>,
}

/// A diamond that has a year, but no place yet.
struct Wish<'a> {
    mark: &'a MilestoneMark,
    kind: Kind,
    long: String,
    short: &'a str,
}

impl Stage<'_> {
    /// When a milestone comes, by what the hand does.
    fn comes(&self, mark: &MilestoneMark) -> Comes {
        self.hit(mark.id).unwrap_or(Comes::In(mark.ready.number()))
    }
}

/// Where a heading's diamonds stand.
pub(super) fn place<'a>(
    painter: &Painter,
    frame: &Frame<'_>,
    stage: &Stage<'_>,
    row: &'a GoalRow,
    rect: Rect,
) -> Vec<Spot<'a>> {
    let sheet = &stage.sheet;
    let mut years: BTreeMap<i32, Vec<Wish<'a>>> = BTreeMap::new();
    for mark in &row.milestones {
        for (year, wish) in wishes(frame, stage, row, mark) {
            if (sheet.first..=sheet.last()).contains(&year) {
                years.entry(year).or_default().push(wish);
            }
        }
    }
    let mut spots = Vec::new();
    let mut free = sheet.across.max;
    for (year, mut wishes) in years.into_iter().rev() {
        wishes.sort_by_key(|wish| wish.kind.tells());
        free = set(painter, sheet, (year, rect.center().y, free), wishes, &mut spots);
    }
    spots
}

/// The diamonds that a milestone asks for.
fn wishes<'a>(
    frame: &Frame<'_>,
    stage: &Stage<'_>,
    row: &GoalRow,
    mark: &'a MilestoneMark,
) -> Vec<(i32, Wish<'a>)> {
    let short = mark.short(&row.code);
    let wish = |kind, long: String| Wish { mark, kind, long, short };
    let say = |key, year: i32| {
        let message = Message::new(key).text("code", mark.code.clone());
        frame.say(&message.year("year", Year::clamped(year)))
    };
    let planned = mark.year.number();
    let assumed = stage.hit(mark.id).map_or(mark.assumed, |_| stage.is_unsure(mark.id));
    let slips = if assumed { "milestone-slips-assumed" } else { "milestone-slips" };
    match stage.comes(mark) {
        Comes::Never => vec![(planned, wish(Kind::Never, say("milestone-never", planned)))],
        Comes::In(year) if year > stage.sheet.last().max(planned) => {
            vec![(planned, wish(Kind::Never, say(slips, year)))]
        }
        Comes::In(year) if year > planned => vec![
            (planned, wish(Kind::Ghost, short.to_owned())),
            (year, wish(Kind::Late, say(slips, year))),
        ],
        Comes::In(year) if stage.hit(mark.id).is_some() => {
            vec![(planned, wish(Kind::Sooner, say("milestone-sooner", year.max(planned))))]
        }
        Comes::In(_) => vec![(planned, wish(Kind::Planned, short.to_owned()))],
    }
}

/// Sets the diamonds of a year side by side up to its end, since a milestone
/// has a year and no month, with one label for all of them at their left.
/// Tells how far they came.
fn set<'a>(
    painter: &Painter,
    sheet: &Sheet,
    (year, y, free): (i32, f32, f32),
    wishes: Vec<Wish<'a>>,
    spots: &mut Vec<Spot<'a>>,
) -> f32 {
    let (size, pad) = (SIZE * sheet.scale, PAD * sheet.scale);
    let end = sheet.end(year).round();
    let beside = sheet.end(year) + size / 2.0 + pad;
    // Where there is no room side by side, they lie over one another.
    let others = count(wishes.len().saturating_sub(1)).max(1.0);
    let step = (size + STEP * sheet.scale).min(((sheet.column - size) / others).max(0.0));
    let first = end - step * count(wishes.len().saturating_sub(1));
    let left = first - size / 2.0 - pad;
    let room = left - (sheet.x(year) + size / 2.0 + pad);
    let mut labels = labels(painter, sheet, &wishes, (room, free - beside));
    let mut x = left;
    for (at, wish) in wishes.into_iter().enumerate().rev() {
        let center = pos2(first + step * count(at), y);
        let label = labels[at].take().map(|(right, galley)| {
            if right {
                return (beside, galley);
            }
            x -= galley.size().x;
            let place = (x, galley);
            x -= SPACE * sheet.scale;
            place
        });
        spots.push(Spot { mark: wish.mark, kind: wish.kind, center, label });
    }
    x - GAP * sheet.scale
}

/// The most that has room: the last one's words at the right, the others' at
/// the left; else only codes; else nothing. Tells which stand at the right.
fn labels(
    painter: &Painter,
    sheet: &Sheet,
    wishes: &[Wish<'_>],
    (left, right): (f32, f32),
) -> Vec<Option<(bool, Arc<Galley>)>> {
    let mut found: Vec<Option<(bool, Arc<Galley>)>> = vec![None; wishes.len()];
    let mut rest = wishes.len();
    if let Some(last) = wishes.last().filter(|wish| wish.kind.tells()) {
        let both =
            [label(painter, sheet, last, &last.long), label(painter, sheet, last, last.short)];
        if let Some(text) = both.into_iter().find(|text| text.size().x <= right) {
            rest -= 1;
            found[rest] = Some((true, text));
        }
    }
    for long in [true, false] {
        let text = |wish: &Wish<'_>| {
            let text = if long { wish.long.clone() } else { wish.short.to_owned() };
            label(painter, sheet, wish, &text)
        };
        let texts: Vec<_> = wishes[..rest].iter().map(text).collect();
        let space = SPACE * sheet.scale * count(rest.saturating_sub(1));
        let width: f32 = texts.iter().map(|galley| galley.size().x).sum();
        if width + space <= left {
            for (place, galley) in found.iter_mut().zip(texts) {
                *place = Some((false, galley));
            }
            break;
        }
    }
    found
}

fn label(painter: &Painter, sheet: &Sheet, wish: &Wish<'_>, text: &str) -> Arc<Galley> {
    let (font, color) = match wish.kind {
        Kind::Planned | Kind::Ghost => (sheet.text(12.0), sheet.tokens.muted),
        Kind::Sooner => (sheet.strong(12.0), sheet.tokens.ink),
        Kind::Never | Kind::Late => (sheet.strong(12.0), sheet.tokens.gap),
    };
    line(painter, text, font, color, f32::INFINITY)
}

/// Takes in what is done to a heading's diamonds.
pub(super) fn listen(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, row: &GoalRow, rect: Rect) {
    let spots = place(ui.painter(), frame, stage, row, rect);
    for spot in spots.iter().rev().filter(|spot| spot.speaks()) {
        each(ui, frame, stage, spot, &spots);
    }
}

/// Draws a heading's diamonds, over the lines that lead to them.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>, stage: &Stage<'_>, row: &GoalRow, rect: Rect) {
    // The late ones come last in each year, and lie on top where it is crowded.
    for spot in place(ui.painter(), frame, stage, row, rect).iter().rev() {
        draw(ui, &stage.sheet, spot);
    }
}

fn draw(ui: &Ui, sheet: &Sheet, spot: &Spot<'_>) {
    let (painter, tokens) = (ui.painter(), sheet.tokens);
    let look = match spot.kind {
        Kind::Planned | Kind::Sooner => Diamond::Fill(tokens.need),
        Kind::Ghost => Diamond::Dashed(Stroke::new(1.0, tokens.muted)),
        Kind::Never => Diamond::Dashed(Stroke::new(1.5, tokens.gap)),
        Kind::Late => Diamond::Fill(tokens.gap),
    };
    // Keeps the grid and lines from running through it.
    diamond(painter, spot.center, (SIZE + 4.0) * sheet.scale, Diamond::Fill(tokens.surface));
    diamond(painter, spot.center, SIZE * sheet.scale, look);
    if let Some((x, galley)) = &spot.label {
        let size = galley.size();
        let middle = pos2(x + size.x / 2.0, spot.center.y);
        painter.rect_filled(Rect::from_center_size(middle, size), 0.0, tokens.surface);
        write(painter, *x, spot.center.y, galley);
    }
    if spot.speaks() && ui.memory(|memory| memory.has_focus(spot_id(spot.mark.id))) {
        focus_ring(painter, spot.reach(sheet), 4.0, tokens);
    }
}

impl Spot<'_> {
    /// Whether it is the one that stands for its milestone.
    fn speaks(&self) -> bool {
        self.kind != Kind::Ghost
    }

    /// The diamond.
    fn reach(&self, sheet: &Sheet) -> Rect {
        let (width, height) = (SIZE + STEP, SIZE + 6.0);
        Rect::from_center_size(self.center, vec2(width, height) * sheet.scale)
    }

    /// Its label, which may stand beyond other diamonds.
    fn words(&self, sheet: &Sheet) -> Option<Rect> {
        let (x, galley) = self.label.as_ref()?;
        let height = (SIZE + 6.0) * sheet.scale;
        let left = pos2(*x, self.center.y - height / 2.0);
        Some(Rect::from_min_size(left, vec2(galley.size().x, height)))
    }
}

/// A diamond can be pointed at, reached with the keyboard, and followed to
/// what it needs.
fn each(ui: &Ui, frame: &mut Frame<'_>, stage: &Stage<'_>, spot: &Spot<'_>, all: &[Spot<'_>]) {
    let rect = spot.reach(&stage.sheet);
    let response = ui.interact(rect, spot_id(spot.mark.id), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let words = spot.words(&stage.sheet).map(|words| {
        // Only for the pointer: keys and those who listen have the diamond.
        let id = spot_id(spot.mark.id).with("words");
        ui.interact(words, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand)
    });
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &spot.mark.name));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() || words.as_ref().is_some_and(egui::Response::clicked) {
        frame.ask(Action::GoTo(spot.mark.id));
    }
    let pointed = words.filter(egui::Response::hovered).unwrap_or(response);
    if stage.hold.is_none() && pointed.hovered() {
        // Those that lie over one another are all named.
        let near = SIZE * stage.sheet.scale * 0.75;
        let here = |other: &&Spot<'_>| {
            (other.center.x - spot.center.x).abs() < near && other.kind != Kind::Ghost
        };
        let names: Vec<_> = all.iter().filter(here).map(|spot| spot.mark.name.as_str()).collect();
        pointed.on_hover_text(names.join("\n"));
    }
}

fn spot_id(id: RecordId) -> Id {
    Id::unique(("roadmap milestone", id))
}

/// Where a milestone's diamond is: where it comes, or where it was planned.
pub(super) fn center(spots: &[Spot<'_>], id: RecordId) -> Option<Pos2> {
    let mine = || spots.iter().filter(|spot| spot.mark.id == id);
    let stands = mine().find(|spot| spot.kind != Kind::Ghost);
    stands.or_else(|| mine().next()).map(|spot| spot.center)
}
