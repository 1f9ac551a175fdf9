//! The guided first minute: a calm callout beside the real thing, step by
//! step. It goes on when one does what it says, and can be left at any time.

use super::listbox::announced;
use crate::change::{Change, Op};
use crate::document::Step;
use crate::model::Message;
use crate::ui::action::{Action, Screen};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use egui::{
    Align, Area, Button, Context, Id, Label, Layout, Order, Pos2, Rect, RichText, Stroke,
    StrokeKind, Ui, pos2, vec2,
};

const WIDTH: f32 = 320.0;

/// Room that a callout needs below what it points at.
const HEIGHT: f32 = 190.0;

/// What a step points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui) enum Mark {
    /// The sentence on the picture.
    Sentence,
    /// The question what follows.
    WhatIf,
    /// A bar on the roadmap.
    Bar,
    /// The way to the table.
    Table,
    /// The menu with undo and search.
    Edit,
}

/// Tells where something is that a step may point at.
pub(in crate::ui) fn mark(ctx: &Context, mark: Mark, rect: Rect) {
    ctx.data_mut(|data| data.insert_temp(Id::unique(("guide", mark)), rect));
}

const STEPS: [(Mark, Screen, &str, &str); 5] = [
    (Mark::Sentence, Screen::Picture, "guide-gap-title", "guide-gap-text"),
    (Mark::WhatIf, Screen::Picture, "guide-what-if-title", "guide-what-if-text"),
    (Mark::Bar, Screen::Roadmap, "guide-bar-title", "guide-bar-text"),
    (Mark::Table, Screen::Roadmap, "guide-table-title", "guide-table-text"),
    (Mark::Edit, Screen::Table, "guide-find-title", "guide-find-text"),
];

/// The guide, under way or not.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ui) struct State {
    /// The step, counted from the first.
    step: Option<usize>,
    /// How many edits could be undone when the step began.
    steps: usize,
    /// The plan's revision just after what the guide asks one to try.
    tried: Option<u64>,
}

impl State {
    /// Whether it is under way.
    pub(in crate::ui) const fn is_on(&self) -> bool {
        self.step.is_some()
    }

    /// The plan's revision just after what the guide asked one to try: while
    /// it is still that one, to undo takes back the try and nothing else.
    pub(in crate::ui) const fn tried(&self) -> Option<u64> {
        self.tried
    }
}

/// Begins with the first step.
pub(in crate::ui) fn begin(frame: &mut Frame<'_>) {
    frame.look.shell.guide = State::default();
    frame.look.what_if = false;
    go(frame, 0);
}

/// Goes to a step, or ends after the last.
fn go(frame: &mut Frame<'_>, step: usize) {
    let Some((_, screen, ..)) = STEPS.get(step) else {
        frame.look.shell.guide = State::default();
        frame.ask(Action::Say(Message::new("said-guide-done")));
        return;
    };
    let steps = frame.document.steps();
    let guide = &mut frame.look.shell.guide;
    (guide.step, guide.steps) = (Some(step), steps);
    frame.ask(Action::Show(*screen));
}

/// Draws the step under way.
pub(in crate::ui) fn guide(ui: &Ui, frame: &mut Frame<'_>, asked_why: bool) {
    let State { step: Some(step), steps, .. } = frame.look.shell.guide else { return };
    let Some((mark, _, title, text)) = STEPS.get(step) else { return };
    if is_done(frame, *mark, steps, asked_why) {
        if *mark == Mark::Bar {
            frame.look.shell.guide.tried = Some(frame.document.revision());
        }
        go(frame, step + 1);
        ui.request_repaint();
        return;
    }
    if frame.look.shell.palette.open {
        return;
    }
    let id = Id::unique(("guide", *mark));
    let target = ui.data(|data| data.get_temp::<Rect>(id)).filter(|rect| rect.is_positive());
    let window = ui.ctx().content_rect();
    let tokens = tokens(ui);
    if let Some(target) = target {
        let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, id));
        let stroke = Stroke::new(2.0, tokens.action);
        painter.rect_stroke(target.expand(5.0), 6.0, stroke, StrokeKind::Outside);
    }
    let paper =
        egui::Frame::popup(ui.style()).stroke(Stroke::new(2.0, tokens.action)).inner_margin(14);
    Area::new(Id::unique("guide"))
        .order(Order::Foreground)
        .fixed_pos(place(target, window))
        .accessible_name(frame.tr("guide-name"))
        .show(ui.ctx(), |ui| {
            paper.show(ui, |ui| {
                ui.set_width(WIDTH);
                words(ui, frame, title, text);
                foot(ui, frame, step);
            });
        });
}

/// Below what it points at, or above or inside where there is no room.
fn place(target: Option<Rect>, window: Rect) -> Pos2 {
    let Some(target) = target else { return window.center() - vec2(WIDTH / 2.0, HEIGHT / 2.0) };
    let x = target.left().min(window.right() - WIDTH - 50.0).max(window.left() + 12.0);
    let below = target.bottom() + 14.0;
    let y = if below + HEIGHT <= window.bottom() { below } else { target.top() - HEIGHT - 14.0 };
    pos2(x, y.clamp(window.top() + 12.0, (window.bottom() - HEIGHT).max(window.top() + 12.0)))
}

fn words(ui: &mut Ui, frame: &Frame<'_>, title: &'static str, text: &'static str) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(RichText::new(frame.tr(title)).font(font::strong(15.0)));
    let label = ui.add(Label::new(RichText::new(frame.tr(text)).font(font::text(14.0))).wrap());
    announced(ui, &label);
    ui.add_space(4.0);
}

fn foot(ui: &mut Ui, frame: &mut Frame<'_>, step: usize) {
    let tokens = tokens(ui);
    ui.horizontal(|ui| {
        let count = Message::new("guide-step").count("at", step + 1).count("of", STEPS.len());
        ui.label(RichText::new(frame.say(&count)).font(font::small()).color(tokens.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let last = step + 1 == STEPS.len();
            let key = if last { "guide-done" } else { "guide-next" };
            let text =
                RichText::new(frame.tr(key)).font(font::strong(14.0)).color(tokens.on_action);
            if ui.add(Button::new(text).fill(tokens.action)).clicked() {
                go(frame, step + 1);
            }
            let skip = RichText::new(frame.tr("guide-skip")).color(tokens.muted);
            if !last && ui.add(Button::new(skip).frame_when_inactive(false)).clicked() {
                frame.ask(Action::LeaveGuide);
            }
        });
    });
}

/// Whether what the step tells of has been done.
fn is_done(frame: &Frame<'_>, mark: Mark, steps: usize, asked_why: bool) -> bool {
    let shell = &frame.look.shell;
    match mark {
        Mark::Sentence => asked_why,
        Mark::WhatIf => frame.look.what_if,
        Mark::Bar => {
            let document = frame.document;
            document.steps() > steps && document.last_step().is_some_and(is_postponing)
        }
        Mark::Table => frame.look.screen == Screen::Table,
        Mark::Edit => shell.palette.open || shell.search.open,
    }
}

/// Whether a step moves tiltak in time, and does nothing else.
fn is_postponing(step: &Step) -> bool {
    step.edits.iter().all(|edit| matches!(edit.op, Op::Change(Change::Shift { .. })))
}
