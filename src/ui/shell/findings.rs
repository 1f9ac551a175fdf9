//! Findings: a panel below the content that stays open while one mends.

mod rows;

use super::sizes::FINDINGS;
use crate::engine::{Finding, Mend, Place, Severity, mend};
use crate::model::{Message, RecordId};
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::memo::Memo;
use crate::ui::paint::focus_ring;
use crate::ui::theme::{Tokens, font, tokens};
use egui::{
    Align, Button, Color32, Galley, Label, Layout, Margin, Panel, Rect, Response, RichText, Role,
    ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use rows::{Row, Rows, Unfolded};
use std::collections::HashMap;
use std::sync::Arc;

/// Room at the right for what mends it.
const MENDS: f32 = 260.0;

/// The panel, open or not.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct State {
    /// Whether it is open.
    pub(in crate::ui) open: bool,
    /// The finding gone to last, and its place in the list then.
    at: Option<(Which, usize)>,
    /// Whether that one must come into sight.
    reveal: bool,
    /// The kinds of which each note stands by itself, though there are many.
    unfolded: Unfolded,
    rows: Memo<(u64, Unfolded), Rows>,
    /// What would mend the findings seen so far, of a revision.
    mends: (u64, HashMap<usize, Option<Arc<Mend>>>),
}

/// Which finding it is, wherever in the list it stands by now.
type Which = (&'static str, Place, Option<RecordId>);

const fn which(finding: &Finding) -> Which {
    (finding.code, finding.place, finding.about)
}

/// Where the finding gone to last stands now; or, where it has been mended,
/// what took its place.
fn standing(frame: &Frame<'_>) -> Option<Result<usize, usize>> {
    let (marked, was) = frame.look.shell.findings.at?;
    let found = frame.shown.derived.findings.iter().enumerate();
    let same = found.filter(|(_, finding)| which(finding) == marked).map(|(at, _)| at);
    Some(same.min_by_key(|at| at.abs_diff(was)).ok_or(was))
}

/// Goes to the next finding, or the one before, in a circle.
pub(in crate::ui) fn step(frame: &mut Frame<'_>, by: isize) {
    let found = &frame.shown.derived.findings;
    let Some(last) = found.len().checked_sub(1) else {
        frame.ask(Action::Say(Message::new("said-no-findings")));
        return;
    };
    let next = match (standing(frame), by) {
        (None, 1) => Some(0),
        (None, _) => None,
        (Some(Err(at)), 1) => Some(at),
        (Some(Ok(at) | Err(at)), by) => at.checked_add_signed(by),
    };
    let next = next.map_or(last, |at| if at > last { 0 } else { at });
    frame.look.shell.findings.reveal = true;
    go(frame, next);
    if let Some(finding) = frame.shown.derived.findings.get(next) {
        let told = Message::new("findings-at")
            .count("at", next + 1)
            .count("of", last + 1)
            .message("what", finding.what.clone());
        frame.ask(Action::Say(told));
    }
}

/// Shows the place of a finding.
fn go(frame: &mut Frame<'_>, at: usize) {
    let Some(finding) = frame.shown.derived.findings.get(at) else { return };
    let state = &mut frame.look.shell.findings;
    state.at = Some((which(finding), at));
    // What is gone to is in sight, also where many of its kind are folded.
    state.unfolded.insert(finding.code);
    if let Some(year) = finding.place.year {
        frame.ask(Action::Look(year));
    }
    if let Some(record) = finding.place.record {
        frame.ask(Action::GoTo(record));
    }
}

/// Draws the panel at the foot of the room; tells how high it is.
pub(in crate::ui) fn findings(ui: &mut Ui, frame: &mut Frame<'_>, height: f32) -> f32 {
    let tokens = tokens(ui);
    let margin = Margin { left: 20, right: 12, top: 8, bottom: 0 };
    let paper = egui::Frame::NONE.fill(tokens.panel).inner_margin(margin);
    let most = FINDINGS.end().min(ui.available_height() * 0.7);
    let panel = Panel::bottom("findings")
        .default_size(height)
        .size_range(*FINDINGS.start()..=most)
        .resizable(true)
        .frame(paper);
    let shown = panel.show(ui, |ui| {
        let named = UiBuilder::new()
            .max_rect(ui.available_rect_before_wrap())
            .accessibility_role(Role::Group)
            .accessibility_label(frame.tr("findings-name"));
        ui.scope_builder(named, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            head(ui, frame);
            list(ui, frame);
        });
    });
    shown.response.rect.height()
}

fn head(ui: &mut Ui, frame: &mut Frame<'_>) {
    ui.horizontal(|ui| {
        let title = RichText::new(frame.tr("findings-name")).font(font::strong(14.0));
        ui.add(Label::new(title));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = RichText::new(frame.tr("button-close")).font(font::small());
            let text = text.color(tokens(ui).muted);
            if ui.add(Button::new(text).frame_when_inactive(false)).clicked() {
                frame.command(Command::Findings);
            }
        });
    });
}

fn list(ui: &mut Ui, frame: &mut Frame<'_>) {
    let all = rows::rows(frame);
    let (rows, tops) = (&all.rows, &all.tops);
    if rows.is_empty() {
        ui.label(RichText::new(frame.tr("findings-none")).color(tokens(ui).muted));
        return;
    }
    let reveal = std::mem::take(&mut frame.look.shell.findings.reveal);
    let at = if reveal { standing(frame).and_then(Result::ok) } else { None };
    ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_height(all.height);
        let origin = ui.max_rect().left_top();
        let width = ui.available_width() - 8.0;
        let place = |at: usize, row: &Row| {
            Rect::from_min_size(origin + vec2(0.0, tops[at]), vec2(width, row.height()))
        };
        // One more at each end, for the focus to go to.
        let first = tops.partition_point(|top| *top < seen.top()).saturating_sub(2);
        let last = (tops.partition_point(|top| *top <= seen.bottom()) + 1).min(rows.len());
        for (number, row) in rows.iter().enumerate().take(last).skip(first) {
            show(ui, frame, place(number, row), row);
        }
        let is_wanted = |row: &Row| matches!(row, Row::Finding(n) if Some(*n) == at);
        let wanted = at.and_then(|_| rows.iter().position(is_wanted));
        if let Some((number, row)) = wanted.and_then(|at| Some((at, rows.get(at)?))) {
            ui.scroll_to_rect(place(number, row), None);
        }
    });
}

fn show(ui: &mut Ui, frame: &mut Frame<'_>, rect: Rect, row: &Row) {
    let tokens = tokens(ui);
    match row {
        Row::Heading(severity, count) => {
            let key = match severity {
                Severity::MustFix => "findings-must",
                Severity::Note => "findings-note",
            };
            let text = format!("{} ({count})", frame.tr(key));
            line(ui, rect, &text, (font::strong(12.0), color(*severity, tokens)), Role::Heading);
        }
        Row::Troubles(count) => {
            let text = frame.say(&Message::new("findings-troubles").count("count", *count));
            line(ui, rect, &text, (font::table(), tokens.gap), Role::Label);
        }
        Row::Many { code, what, open } => fold(ui, frame, rect, (*code, what, *open)),
        Row::Finding(at) => {
            if let Some(finding) = frame.shown.derived.findings.get(*at) {
                one(ui, frame, rect, *at, finding);
            }
        }
    }
}

/// Many of one kind in one line, that unfolds to the single ones.
fn fold(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    rect: Rect,
    (code, what, open): (&'static str, &Message, bool),
) {
    let tokens = tokens(ui);
    let response = ui.interact(rect, ui.make_persistent_id(("kind", code)), Sense::click());
    let text = frame.say(what);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, tokens.hover);
    }
    let at = rect.left_center();
    let corners = if open {
        [(2.0, -3.0), (12.0, -3.0), (7.0, 4.0)]
    } else {
        [(4.0, -5.0), (11.0, 0.0), (4.0, 5.0)]
    };
    let corners = corners.map(|(x, y)| at + vec2(x, y)).to_vec();
    ui.painter().add(egui::Shape::convex_polygon(corners, tokens.muted, egui::Stroke::NONE));
    let galley = lines(ui, &text, (font::table(), tokens.ink), (rect.width() - 26.0, 1));
    let below = vec2(18.0, -galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley(at + below, galley, tokens.ink);
    let response = if cut { response.on_hover_text(text) } else { response };
    focus(ui, &response, rect);
    if response.clicked() {
        let unfolded = &mut frame.look.shell.findings.unfolded;
        if !unfolded.remove(code) {
            unfolded.insert(code);
        }
    }
}

const fn color(severity: Severity, tokens: &Tokens) -> Color32 {
    match severity {
        Severity::MustFix => tokens.gap,
        Severity::Note => tokens.muted,
    }
}

fn line(ui: &mut Ui, rect: Rect, text: &str, (font, color): (egui::FontId, Color32), role: Role) {
    let at = pos2(rect.left(), rect.bottom() - 6.0);
    ui.painter().text(at, egui::Align2::LEFT_BOTTOM, text, font, color);
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
}

fn one(ui: &mut Ui, frame: &mut Frame<'_>, rect: Rect, at: usize, finding: &Finding) {
    let tokens = tokens(ui);
    let mend = mended(frame, at, finding);
    let id = ui.make_persistent_id(("finding", at));
    let text = rect.with_max_x(rect.right() - MENDS);
    let response = ui.interact(text, id, Sense::click());
    let (what, todo) = (frame.say(&finding.what), frame.say(&finding.todo));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{what} {todo}")));
    if frame.look.shell.findings.at.is_some_and(|(marked, _)| marked == which(finding)) {
        ui.painter().rect_filled(rect, 4.0, tokens.selection_fill);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, tokens.hover);
    }
    let cut = paint(ui, text, finding.severity, &what, &todo);
    let response = if cut { response.on_hover_text(format!("{what}\n{todo}")) } else { response };
    focus(ui, &response, rect);
    if response.clicked() {
        go(frame, at);
    }
    if let Some(mend) = mend {
        button(ui, frame, rect, &mend);
    }
}

/// Paints what is the matter over what to do; tells whether it is cut off.
fn paint(ui: &Ui, rect: Rect, severity: Severity, what: &str, todo: &str) -> bool {
    let tokens = tokens(ui);
    let left = rect.left() + 18.0;
    let width = rect.right() - left - 8.0;
    let painter = ui.painter();
    let what = lines(ui, what, (font::table(), tokens.ink), (width, 2));
    let todo = lines(ui, todo, (font::small(), tokens.muted), (width, 1));
    let cut = what.elided || todo.elided;
    let top = rect.center().y - (what.size().y + 2.0 + todo.size().y) / 2.0;
    let mark = pos2(rect.left() + 7.0, top + 9.0);
    match severity {
        Severity::MustFix => painter.circle_filled(mark, 4.0, tokens.gap),
        Severity::Note => painter.circle_stroke(mark, 3.5, egui::Stroke::new(1.5, tokens.muted)),
    };
    let below = top + what.size().y + 2.0;
    painter.galley(pos2(left, top), what, tokens.ink);
    painter.galley(pos2(left, below), todo, tokens.muted);
    cut
}

fn lines(
    ui: &Ui,
    text: &str,
    (font, color): (egui::FontId, Color32),
    (width, most): (f32, usize),
) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, width);
    job.wrap.max_rows = most;
    ui.painter().layout_job(job)
}

/// What has the focus is seen, and comes into sight.
fn focus(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect.shrink(3.0), 4.0, tokens(ui));
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
}

/// The button that mends it; its tooltip says exactly what changes.
fn button(ui: &mut Ui, frame: &mut Frame<'_>, row: Rect, mend: &Mend) {
    let room = Rect::from_x_y_ranges(row.right() - MENDS + 8.0..=row.right() - 4.0, row.y_range());
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), |ui| {
        let text = RichText::new(frame.say(&mend.name)).font(font::table());
        let effect = frame.say(&mend.effect);
        let response = ui.add(Button::new(text).truncate()).on_hover_text(&effect);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(effect));
        if response.gained_focus() {
            ui.scroll_to_rect(row, None);
        }
        if response.clicked() {
            let (name, changes) = (mend.name.clone(), mend.changes.clone());
            frame.ask(Action::Change { name, changes, field: None });
        }
    });
}

/// What would mend a finding, found out once per revision.
fn mended(frame: &mut Frame<'_>, at: usize, finding: &Finding) -> Option<Arc<Mend>> {
    let revision = frame.document.revision();
    let derived = &frame.shown.derived;
    let (made_of, mends) = &mut frame.look.shell.findings.mends;
    if *made_of != revision {
        mends.clear();
        *made_of = revision;
    }
    let make = || mend(&derived.plan, &derived.schedule, finding).map(Arc::new);
    mends.entry(at).or_insert_with(make).clone()
}
