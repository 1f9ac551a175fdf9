//! What is told under a sheet: why something was refused, what may be typed,
//! what was left out, what the selected cells sum up to.

use super::desk::Desk;
use super::measure;
use super::rows::Rows;
use crate::model::Message;
use crate::ui::frame::{Frame, Stamp};
use crate::ui::theme::{font, tokens};
use egui::accesskit::Live;
use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2};

/// How something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    /// It helps.
    Hint,
    /// Something was not done.
    Notice,
    /// Something that was typed is not in the plan.
    Refused,
}

/// Draws it.
pub(super) fn show<T: Rows>(ui: &Ui, frame: &Frame<'_>, desk: &mut Desk<'_, T>, rect: Rect) {
    let look = tokens(ui);
    let Some((text, weight)) = told(frame, desk) else { return };
    let color = match weight {
        Weight::Hint => look.muted,
        Weight::Notice => look.ink,
        Weight::Refused => look.gap,
    };
    let font = font::text(12.0 * desk.map.scale);
    let galley = measure::line(ui, &text, font, color, rect.width() - 2.0 * measure::PAD, false);
    let at = pos2(rect.left() + measure::PAD, rect.center().y - galley.size().y / 2.0).round();
    let cut = galley.elided;
    ui.painter().galley(at, galley, color);
    let id = desk.id.with("told");
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
    if cut {
        response.on_hover_text(text);
    }
}

/// What is told now.
fn told<T: Rows>(frame: &Frame<'_>, desk: &mut Desk<'_, T>) -> Option<(String, Weight)> {
    if let Some(said) = &desk.state.said {
        return Some((frame.say(said), Weight::Notice));
    }
    if desk.state.draft.is_some() {
        return hint(frame, desk).map(|text| (text, Weight::Hint));
    }
    if let Some(why) = desk.state.cursor.and_then(|key| desk.why(key)) {
        return Some((why, Weight::Refused));
    }
    several(frame, desk).map(|text| (text, Weight::Hint)).or_else(|| {
        let count = desk.state.refused.len();
        let text = frame.say(&Message::new("sheet-refused-count").count("count", count));
        (count > 0).then_some((text, Weight::Refused))
    })
}

/// What may be typed, and how it is written in several cells.
fn hint<T: Rows>(frame: &Frame<'_>, desk: &Desk<'_, T>) -> Option<String> {
    let (_, column) = desk.cursor?;
    let hint = desk.rows.columns().get(column)?.hint.clone();
    let all = desk.has_several().then(|| {
        let (lines, columns) = desk.selection();
        frame.say(&Message::new("sheet-all").count("count", lines.len() * columns.len()))
    });
    let parts: Vec<_> = hint.into_iter().chain(all).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// How much is selected, and what it sums up to.
fn several<T: Rows>(frame: &Frame<'_>, desk: &mut Desk<'_, T>) -> Option<String> {
    if !desk.has_several() {
        return None;
    }
    let stamp: Stamp = frame.stamp();
    let of = (stamp, desk.rows.len(), desk.state.turn);
    if desk.state.sum.as_ref().is_none_or(|(made_of, _)| *made_of != of) {
        let (lines, columns) = desk.selection();
        let count = lines.len() * columns.len();
        let counted = frame.say(&Message::new("sheet-selected").count("count", count));
        let rows = desk.rows;
        let keys: Vec<_> = columns.iter().filter_map(|column| desk.column(*column)).collect();
        let cells = lines.iter().flat_map(|line| keys.iter().map(|column| (*line, *column)));
        let mut cells = cells.filter(|(line, _)| matches!(rows.line(*line), super::Line::Body(_)));
        let sum = rows.sum(&mut cells);
        let text = sum.map_or(counted.clone(), |sum| format!("{counted} · {sum}"));
        desk.state.sum = Some((of, text));
    }
    desk.state.sum.as_ref().map(|(_, text)| text.clone())
}
