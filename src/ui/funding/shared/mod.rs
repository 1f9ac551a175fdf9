//! Samfinansiering: who is asked to fund what others own, for what, how much,
//! and what they answered.

mod asks;
mod items;
pub(super) mod who;

use super::shown;
use crate::change::{Change, describe};
use crate::model::{GrantId, Message, Plan, SourceId};
use crate::ui::action::Action;
use crate::ui::frame::{Frame, Stamp};
use crate::ui::memo::Memo;
use crate::ui::paint::number::count;
use crate::ui::sheet::{self, Event, Rows as _, Sheet};
use crate::ui::theme::{font, tokens};
use crate::view::funding::{
    Shared, Span, choose_year, put_answered, put_asked, put_rung, put_share, set_amount, sharing,
};
use egui::{Label, Rect, RichText, Role, ScrollArea, Ui, UiBuilder, WidgetInfo, vec2};
use std::hash::Hash;
use std::sync::Arc;

/// Height of a line, and how many a sheet has before it scrolls by itself.
const LINE: f32 = 34.0;
const MOST_LINES: usize = 24;
const EXTRA_LINES: f32 = 2.6;

/// What of the co-funding is not the plan.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The source that is looked at; the first when it is not there.
    source: Option<SourceId>,
    pub(super) asks: sheet::State<GrantId, asks::Column>,
    pub(super) who: sheet::State<who::Row, who::Column>,
    items: sheet::State<items::Row, items::Column>,
    memo: Memo<(Stamp, bool), Vec<Shared>>,
}

/// Draws the co-funding.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let all = made(frame);
    let chosen = frame.look.funding.sharing.source;
    let Some(shared) = all.iter().find(|shared| Some(shared.source) == chosen).or(all.first())
    else {
        ui.add_space(12.0);
        let text = RichText::new(frame.tr("sharing-none")).font(font::text(15.0 * frame.scale()));
        ui.add(Label::new(text).wrap());
        return;
    };
    if all.len() > 1 {
        sources(ui, frame, &all, shared.source);
    }
    ScrollArea::vertical().id_salt("sharing").auto_shrink(false).show(ui, |ui| {
        lead(ui, frame, shared);
        heading(ui, frame, "sharing-asks");
        asked(ui, frame, shared);
        heading(ui, frame, "sharing-who");
        contributors(ui, frame, shared);
        heading(ui, frame, "sharing-items");
        funded(ui, frame, shared);
        ui.add_space(12.0);
    });
}

fn made(frame: &mut Frame<'_>) -> Arc<Vec<Shared>> {
    let model = shown::plain(frame);
    let (stamp, texts, derived) = (frame.stamp(), frame.texts, &frame.shown.derived);
    let super::State { sharing: state, all, .. } = &mut frame.look.funding;
    state.memo.get((stamp, *all), || sharing(derived, &model, texts))
}

/// The sources, to choose one.
fn sources(ui: &mut Ui, frame: &mut Frame<'_>, all: &[Shared], here: SourceId) {
    ui.horizontal_wrapped(|ui| {
        for shared in all {
            let is_here = shared.source == here;
            let size = 13.0 * frame.scale();
            let font = if is_here { font::strong(size) } else { font::text(size) };
            let text = RichText::new(&shared.name).font(font);
            if ui.selectable_label(is_here, text).clicked() {
                frame.look.funding.sharing.source = Some(shared.source);
            }
        }
    });
    ui.add_space(6.0);
}

/// Who is asked for what, and what is not answered.
fn lead(ui: &mut Ui, frame: &Frame<'_>, shared: &Shared) {
    let look = tokens(ui);
    let scale = frame.scale();
    ui.set_max_width(ui.available_width());
    let text = RichText::new(&shared.sentence).font(font::text(18.0 * scale)).color(look.ink);
    ui.scope(|ui| {
        ui.set_max_width(960.0 * scale);
        ui.add(Label::new(text).wrap());
    });
    for purpose in &shared.purposes {
        let text = RichText::new(purpose).font(font::text(14.0 * scale)).color(look.ink);
        ui.add(Label::new(text).wrap());
    }
    if !shared.waiting.is_empty() {
        let text = RichText::new(&shared.waiting).font(font::text(14.0 * scale)).color(look.gap);
        ui.add(Label::new(text).wrap());
    }
}

fn heading(ui: &mut Ui, frame: &Frame<'_>, key: &'static str) {
    ui.add_space(8.0);
    let title = frame.texts.tr(key);
    let text = RichText::new(&title).font(font::strong(14.0 * frame.scale()));
    let response = ui.label(text);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
}

/// What they are asked for.
fn asked(ui: &mut Ui, frame: &mut Frame<'_>, shared: &Shared) {
    let span = shown::span(frame);
    let mut state = std::mem::take(&mut frame.look.funding.sharing.asks);
    let derived = &frame.shown.derived;
    let rows = asks::Asks::new(shared, span, derived, frame.texts, frame.scale());
    let name = frame.tr("sharing-asks");
    let sheet = Sheet::new("sharing-asks", &rows, &mut state).name(name).fits();
    let events = high(ui, frame, rows.len(), |ui, frame| sheet.show(ui, frame));
    for event in events {
        let Event::Write(write) = event else { continue };
        write_all(frame, &mut state, &write, |frame, plan, (grant, column), text| {
            typed(frame, plan, (grant, column), text, span)
        });
    }
    frame.look.funding.sharing.asks = state;
}

fn typed(
    frame: &Frame<'_>,
    plan: &Plan,
    (grant, column): (GrantId, asks::Column),
    text: &str,
    span: Span,
) -> Result<Change, Message> {
    match column {
        asks::Column::Asked => put_asked(plan, grant, text),
        asks::Column::Answered => put_answered(plan, grant, text),
        asks::Column::Status => put_rung(plan, grant, text, frame.texts),
        asks::Column::Amount => {
            let year = span.year().ok_or_else(choose_year)?;
            set_amount(plan, grant, year, text, frame.texts)
        }
        asks::Column::Pot | asks::Column::Standing => Err(Message::new("refused-source")),
    }
}

/// Who is asked.
fn contributors(ui: &mut Ui, frame: &mut Frame<'_>, shared: &Shared) {
    let look = tokens(ui);
    let scale = frame.scale();
    if shared.contributors.is_empty() {
        ui.label(RichText::new(frame.tr("sharing-nobody")).font(font::text(14.0 * scale)));
        return;
    }
    let mut state = std::mem::take(&mut frame.look.funding.sharing.who);
    let rows = who::Who::new(shared, frame.texts, scale);
    let name = frame.tr("sharing-who");
    let sheet = Sheet::new("sharing-who", &rows, &mut state).name(name).fits();
    let events = high(ui, frame, rows.len(), |ui, frame| sheet.show(ui, frame));
    for event in events {
        let Event::Write(write) = event else { continue };
        write_all(frame, &mut state, &write, |_, plan, (row, _), text| match row {
            who::Row::Actor(source, at) => put_share(plan, source, at, text),
            who::Row::Sum => Err(Message::new("refused-sum")),
        });
    }
    frame.look.funding.sharing.who = state;
    let split = shared
        .contributors
        .iter()
        .all(|share| share.parts.last().is_some_and(|part| part.amount.is_some()));
    let (note, color) = match &shared.shares {
        _ if split && shared.shares.as_ref().is_none_or(|(_, whole)| *whole) => return,
        None => (Message::new("sharing-unknown-key"), look.assumed),
        Some((sum, _)) if split => {
            (Message::new("sharing-key-rounded").text("sum", sum.clone()), look.muted)
        }
        Some((sum, _)) => (Message::new("sharing-key-off").text("sum", sum.clone()), look.gap),
    };
    let text = RichText::new(frame.say(&note)).font(font::text(13.0 * scale)).color(color);
    ui.add(Label::new(text).wrap());
}

/// What it is for.
fn funded(ui: &mut Ui, frame: &mut Frame<'_>, shared: &Shared) {
    if shared.items.is_empty() {
        let text =
            RichText::new(frame.tr("sharing-no-items")).font(font::text(14.0 * frame.scale()));
        ui.label(text);
        return;
    }
    let mut state = std::mem::take(&mut frame.look.funding.sharing.items);
    let rows = items::Items::new(shared, frame.texts, frame.scale());
    let name = frame.tr("sharing-items");
    let sheet = Sheet::new("sharing-items", &rows, &mut state).name(name).fits();
    let events = high(ui, frame, rows.len(), |ui, frame| sheet.show(ui, frame));
    for event in events {
        if let Event::Cursor(items::Row::Tiltak(tiltak), _) = event
            && frame.look.selected != Some(tiltak)
        {
            frame.ask(Action::Select(Some(tiltak)));
        }
    }
    frame.look.funding.sharing.items = state;
}

/// Gives a sheet the height of its lines: it is the page that scrolls, unless
/// there are very many.
fn high<T>(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    lines: usize,
    draw: impl FnOnce(&mut Ui, &mut Frame<'_>) -> T,
) -> T {
    let height = (count(lines.min(MOST_LINES)) + EXTRA_LINES) * LINE * frame.scale();
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| draw(ui, frame)).inner
}

/// The lawful cells become one step; the others keep what was typed, and the
/// cursor goes to the first of them. Several cells may be of one record: each
/// goes on from what the others made of it.
fn write_all<R: Copy + Eq + Hash, C: Copy + Eq + Hash>(
    frame: &mut Frame<'_>,
    state: &mut sheet::State<R, C>,
    write: &sheet::Write<R, C>,
    read: impl Fn(&Frame<'_>, &Plan, (R, C), &str) -> Result<Change, Message>,
) {
    let mut plan = (**frame.document.plan()).clone();
    let mut changes = Vec::new();
    let mut left: Vec<_> = write.cells.iter().map(|cell| (cell, None)).collect();
    loop {
        let before = left.len();
        left.retain_mut(|((row, column, text), why)| {
            let made = read(frame, &plan, (*row, *column), text);
            match made.and_then(|change| change.apply(&mut plan).map_err(|no| no.message())) {
                Ok(change) => changes.push(change),
                Err(no) => {
                    *why = Some(no);
                    return true;
                }
            }
            false
        });
        // What was refused may be lawful after the others: a day to be asked
        // on comes after the old answer, but before the new one.
        if left.is_empty() || left.len() == before {
            break;
        }
    }
    if let Some(((row, column, _), _)) = left.first() {
        state.go_to(*row, *column);
    }
    for ((row, column, text), why) in left {
        let why = why.unwrap_or_else(|| Message::new("refused-sum"));
        state.refuse(*row, *column, text.clone(), why);
    }
    step(frame, changes, write.field);
}

/// Asks for changes as one step.
fn step(frame: &mut Frame<'_>, mut changes: Vec<Change>, field: egui::Id) {
    changes.retain(|change| !change.is_nothing());
    let name = match changes.as_slice() {
        [] => return,
        [one] => describe(one, frame.document.plan()),
        several => Message::new("funding-step").count("count", several.len()),
    };
    frame.ask(Action::Change { name, changes, field: Some(field) });
}
