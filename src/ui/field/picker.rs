//! A field that is chosen in: closed, it shows the choice on a line.

use super::menu;
use super::words::{LINE, PAD, Standing, complaint, fitted};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, menu_style, tokens};
use egui::{
    Id, Popup, PopupCloseBehavior, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, vec2,
};

/// Room for the mark that says that there is more to choose from.
const MARK: f32 = 16.0;

/// Rows of a choice that is shown.
const ROWS: usize = 2;

/// A closed field.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct Picker<'a> {
    /// The widget.
    pub(in crate::ui) id: Id,
    /// What it is called by those who listen.
    pub(in crate::ui) name: &'a str,
    /// The choice.
    pub(in crate::ui) text: &'a str,
    /// What is told of it when it is pointed at; the text where it is cut.
    pub(in crate::ui) tip: &'a str,
    /// How the text is set.
    pub(in crate::ui) tone: Tone,
}

/// How a choice is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Tone {
    /// As something that is chosen.
    Plain,
    /// As something that is not chosen yet.
    Nothing,
    /// As an assumption.
    Assumed,
}

/// Draws a field and, while it is open, the choices; gives what is chosen.
/// The values are made only then, and the words only of those in sight.
pub(in crate::ui) fn pick<T: Clone + PartialEq>(
    ui: &mut Ui,
    picker: Picker<'_>,
    now: &T,
    values: impl FnOnce() -> Vec<T>,
    words: impl Fn(&T) -> menu::Words,
) -> Option<T> {
    let response = closed(ui, picker);
    let chosen = unfold(&response, |ui| {
        let values = values();
        let at = values.iter().position(|value| value == now);
        let chosen = menu::list(ui, values.len(), at, |at| words(&values[at]));
        chosen.and_then(|at| values.get(at).cloned())
    });
    chosen.flatten()
}

/// Says why what was chosen is not in the plan.
pub(in crate::ui) fn refusal(ui: &mut Ui, frame: &Frame<'_>, id: Id) {
    if let Some(why) = frame.look.refused.get(&id) {
        complaint(ui, &frame.say(why));
    }
}

/// Draws what a button opens, for as long as it is open: until something
/// closes it from within, Esc is pressed, or a click falls outside.
pub(in crate::ui) fn unfold<R>(button: &Response, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let (ctx, id) = (&button.ctx, Popup::default_response_id(button));
    let was_open = Popup::is_id_open(ctx, id);
    let popup = Popup::menu(button)
        .style(menu_style)
        .gap(2.0)
        .width(menu::width(button))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(content);
    if was_open && !Popup::is_id_open(ctx, id) {
        // Who goes by the keys is back where the list was opened; for who
        // points, the keys are free for commands again.
        if ctx.input(|input| input.pointer.any_click()) {
            button.surrender_focus();
        } else {
            button.request_focus();
        }
    }
    shown.map(|shown| shown.inner)
}

/// The closed field.
pub(in crate::ui) fn closed(ui: &mut Ui, picker: Picker<'_>) -> Response {
    let look = tokens(ui);
    let color = match picker.tone {
        Tone::Plain => look.ink,
        Tone::Nothing => look.muted,
        Tone::Assumed => look.assumed,
    };
    let width = ui.available_width();
    let room = (width - MARK, ROWS);
    let galley = fitted(ui, picker.text, font::table(), color, room);
    let height = LINE.max(galley.size().y + 2.0 * PAD).round();
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, picker.id, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), picker.name);
        info.current_text_value = Some(picker.text.to_owned());
        info
    });
    if response.clicked() {
        response.request_focus();
    }
    ui.painter().add(Standing::of(&response, false).line(rect, look));
    let cut = galley.elided;
    let at = rect.left_top() + vec2(0.0, (LINE - font_height(ui)) / 2.0);
    ui.painter().galley(at.round(), galley, color);
    mark(ui, Rect::from_center_size(mark_at(rect), vec2(8.0, 4.0)));
    match picker.tip {
        "" if cut => response.on_hover_text(picker.text),
        "" => response,
        tip => response.on_hover_text(tip),
    }
}

fn font_height(ui: &Ui) -> f32 {
    ui.fonts_mut(|fonts| fonts.row_height(&font::table()))
}

fn mark_at(rect: Rect) -> Pos2 {
    rect.right_top() + vec2(-5.0, LINE / 2.0)
}

/// A small angle that points down.
fn mark(ui: &Ui, rect: Rect) {
    let points = vec![rect.left_top(), rect.center_bottom(), rect.right_top()];
    ui.painter().add(Shape::line(points, Stroke::new(1.5, tokens(ui).muted)));
}
