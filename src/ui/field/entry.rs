//! A field that is typed into.

use super::draft::{Draft, Drafts, Place};
use super::words::{self, CELL, LINE, PAD, Standing, complaint, dots};
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use egui::accesskit::Invalid;
use egui::epaint::Galley;
use egui::text::{CCursor, CCursorRange, LayoutJob, TextWrapping};
use egui::text_edit::TextEditOutput;
use egui::{
    Align, Align2, Color32, Context, EventFilter, Id, Key, Margin, Modifiers, Rect, Response,
    Shape, TextBuffer, TextEdit, Ui, pos2, vec2,
};
use std::sync::Arc;

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Kind {
    /// A line, which Enter puts into the plan.
    Line,
    /// A line that may be longer than there is room for.
    Wrapped,
    /// Text of several lines.
    Text,
    /// An amount; marked when it is assumed.
    Amount {
        /// Whether it is assumed.
        assumed: bool,
    },
}

/// A field that was drawn.
pub(in crate::ui) struct Typed {
    /// The widget.
    pub(in crate::ui) response: Response,
    /// Whether Enter was pressed, and nothing is wrong with what was typed.
    pub(in crate::ui) entered: bool,
    /// All of the text, where there is room for only a part of it.
    pub(in crate::ui) cut: Option<String>,
}

impl Typed {
    /// Nothing, where there is no field to type into.
    pub(in crate::ui) fn nothing(ui: &mut Ui) -> Self {
        Self { response: ui.label(""), entered: false, cut: None }
    }
}

/// Draws a field. When the hand leaves it, what was typed is asked for; when
/// that is refused, the field keeps it, and the caller says why with
/// [`complain`]. `None` when the plan has no such place.
pub(in crate::ui) fn entry<P: Place>(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    drafts: &mut Drafts<P>,
    place: P,
    (name, kind): (&str, Kind),
) -> Option<Typed> {
    let id = place.id();
    let shown = place.shown(&frame.shown.derived.plan, frame.texts.lang())?;
    let draft = drafts.take(frame, place, &shown);
    if draft.is_none() && ui.memory(|memory| memory.has_focus(id)) {
        undo_plan(ui, frame);
    }
    let before = draft.as_ref().map_or_else(|| shown.clone(), |draft| draft.text.clone());
    let wrong = draft.as_ref().is_some_and(|draft| draft.error.is_some())
        || frame.look.refused.contains_key(&id);
    let mut text = before.clone();
    let output = draw(ui, id, &mut text, kind, wrong);
    let cut = output.galley.elided.then(|| text.clone());
    let response = output.response.response.accessible_name(name);
    on_focus(ui, &response, &text, draft.is_some());
    let enters = kind != Kind::Text && response.has_focus();
    let enter = enters && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let draft = if text == before { draft } else { drafts.retype(frame, place, &text, shown) };
    let draft =
        draft.and_then(|draft| follow(ui, frame, (drafts, place), (&response, enter), draft));
    let entered = enter && draft.as_ref().is_none_or(|draft| draft.error.is_none());
    if entered {
        mark_all(ui, id, &text, true);
    }
    if let Some(draft) = draft {
        drafts.keep(place, draft);
    }
    Some(Typed { response, entered, cut })
}

/// Says under a field why what was typed into it is not in the plan.
pub(in crate::ui) fn complain<P: Place>(
    ui: &mut Ui,
    frame: &Frame<'_>,
    drafts: &Drafts<P>,
    place: P,
) {
    let Some(draft) = drafts.get(place) else { return };
    let refused = || frame.look.refused.get(&place.id());
    if let Some(why) = draft.error.as_ref().or_else(refused) {
        complaint(ui, &frame.say(why));
    }
}

/// What becomes of a draft in this frame.
fn follow<P: Place>(
    ui: &Ui,
    frame: &mut Frame<'_>,
    (drafts, place): (&Drafts<P>, P),
    (response, entered): (&Response, bool),
    draft: Draft,
) -> Option<Draft> {
    let focus = ui.memory(|memory| memory.has_focus(response.id));
    let near = focus || response.lost_focus();
    if near && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        frame.look.refused.remove(&response.id);
        response.surrender_focus();
        return None;
    }
    let pressed_elsewhere =
        ui.input(|input| input.pointer.any_pressed()) && !response.contains_pointer();
    // An aid for the blind sets a text without going there first.
    let set_from_afar = response.changed() && !focus;
    if entered || set_from_afar || response.lost_focus() || (focus && pressed_elsewhere) {
        return drafts.settle(frame, place, draft);
    }
    Some(draft)
}

/// With nothing typed, Esc leaves the field, and undo is the plan's.
fn undo_plan(ui: &Ui, frame: &mut Frame<'_>) {
    let takes = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if takes(Modifiers::NONE, Key::Escape) {
        ui.memory_mut(egui::Memory::stop_text_input);
    } else if takes(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
        || takes(Modifiers::COMMAND, Key::Y)
    {
        frame.command(Command::Redo);
    } else if takes(Modifiers::COMMAND, Key::Z) {
        frame.command(Command::Undo);
    }
}

/// A field that is reached by key is marked, so that typing replaces what
/// stands there.
fn on_focus(ctx: &Context, response: &Response, text: &str, has_draft: bool) {
    let by_pointer = ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if response.gained_focus() && !by_pointer {
        mark_all(ctx, response.id, text, !has_draft);
    }
}

/// Marks the text of a field. What is `settled` cannot be typed back.
fn mark_all(ctx: &Context, id: Id, text: &str, settled: bool) {
    let Some(mut state) = TextEdit::load_state(ctx, id) else { return };
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    if settled {
        state.clear_undoer();
    }
    TextEdit::store_state(ctx, id, state);
}

fn draw(ui: &mut Ui, id: Id, text: &mut String, kind: Kind, wrong: bool) -> TextEditOutput {
    let look = tokens(ui);
    let ground = ui.painter().add(Shape::Noop);
    let amount = matches!(kind, Kind::Amount { .. });
    let assumed = kind == Kind::Amount { assumed: true };
    let color = if assumed { look.assumed } else { look.ink };
    let align = if amount { Align2::RIGHT_CENTER } else { Align2::LEFT_TOP };
    let focus = ui.memory(|memory| memory.has_focus(id));
    let mut short = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let room = (width, align.x());
        if amount {
            words::amount(ui, text.as_str(), color, room, focus)
        } else {
            at_rest(ui, text.as_str(), color, room)
        }
    };
    let mut edit = widget(text, kind).id(id).text_color(color).align(align);
    if amount || (!focus && kind == Kind::Line) {
        edit = edit.layouter(&mut short);
    }
    if amount {
        ui.spacing_mut().interact_size.y = CELL;
    }
    let output = edit.show(ui);
    let response = &output.response.response;
    let standing = Standing::of(response, wrong);
    let shape = if amount { Standing::cell } else { Standing::line };
    ui.painter().set(ground, shape(standing, response.rect, look));
    if assumed && !response.has_focus() && !wrong {
        underline(ui, &output);
    }
    if wrong {
        ui.accesskit_node_builder(id, |node| node.set_invalid(Invalid::True));
    }
    output
}

fn widget(text: &mut String, kind: Kind) -> TextEdit<'_> {
    let edit = match kind {
        Kind::Line | Kind::Amount { .. } => TextEdit::singleline(text).return_key(None),
        Kind::Wrapped => TextEdit::multiline(text).desired_rows(1).return_key(None),
        Kind::Text => TextEdit::multiline(text).desired_rows(2),
    };
    let (margin, height) = match kind {
        Kind::Amount { .. } => (Margin::symmetric(4, 4), CELL),
        _ => (Margin::symmetric(0, 6), LINE),
    };
    // Esc is the field's own: it takes back what was typed.
    let own =
        EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
    edit.font(font::table())
        .frame(egui::Frame::new().inner_margin(margin))
        .desired_width(f32::INFINITY)
        .min_size(vec2(2.0 * PAD, height))
        .event_filter(own)
}

/// A line that nobody types in says where there is more of it than is shown:
/// half a code would be another code.
fn at_rest(ui: &Ui, text: &str, color: Color32, (width, align): (f32, Align)) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font::table(), color);
    job.wrap = TextWrapping::truncate_at_width(width);
    job.halign = align;
    ui.painter().layout_job(job)
}

/// The dots under an assumed figure.
fn underline(ui: &Ui, output: &TextEditOutput) {
    let inner = output.text_clip_rect;
    let size = output.galley.size();
    let width = size.x.min(inner.width());
    if width > 0.0 {
        let bottom = output.galley_pos.y + size.y;
        let from = pos2(inner.right() - width, output.galley_pos.y);
        dots(ui, Rect::from_min_max(from, pos2(inner.right(), bottom)));
    }
}
