//! What is picked, and by how many years each is postponed.

use crate::model::{Message, TiltakId};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use egui::{
    Align, Button, DragValue, EventFilter, Key, Layout, Modifiers, Response, RichText, Role,
    ScrollArea, TextWrapMode, Ui, WidgetInfo, vec2,
};

/// How far a tiltak can be moved here.
const MOST: i32 = 20;

/// Height of a row, and how many stand there without scrolling.
const ROW: f32 = 28.0;
const ROWS: f32 = 7.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>) {
    let picked = frame.look.consequences.picked.clone();
    if picked.is_empty() {
        let text = RichText::new(frame.tr("follows-picked-none")).font(font::table());
        ui.label(text.color(tokens(ui).muted));
        return;
    }
    let area = ScrollArea::vertical().id_salt("consequences-picked").max_height(ROW * ROWS);
    area.auto_shrink([false, true]).show_rows(ui, ROW, picked.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (id, years) in &picked[range] {
            ui.push_id(*id, |ui| row(ui, frame, *id, *years));
        }
    });
}

fn row(ui: &mut Ui, frame: &mut Frame<'_>, id: TiltakId, years: i32) {
    let plan = frame.document.plan();
    let Some(tiltak) = plan.tiltak.get(id) else { return };
    let (code, title) = (tiltak.code.clone(), tiltak.short().to_owned());
    let named = |key| Message::new(key).text("tiltak", code.clone());
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        ui.spacing_mut().interact_size.y = 22.0;
        ui.spacing_mut().button_padding = vec2(3.0, 1.0);
        ui.style_mut().override_font_id = Some(font::table());
        if small(ui, "×", frame.say(&named("follows-remove"))) {
            frame.look.consequences.pick(id, false);
        }
        if small(ui, "+", frame.say(&named("follows-longer"))) {
            step(frame, id, 1);
        }
        let mut typed = years;
        let count = usize::try_from(years.unsigned_abs()).unwrap_or_default();
        let unit = frame.say(&Message::new("follows-unit-years").count("count", count));
        let suffix = format!(" {unit}");
        let name = frame.say(&named("follows-years-of"));
        // By pointer a year takes some way; by arrow key it takes one press.
        let key = ui.scope_id().with("in focus");
        let focused = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or_default();
        let speed = if focused { 1.0 } else { 0.05 };
        let value = DragValue::new(&mut typed).range(-MOST..=MOST).speed(speed).suffix(suffix);
        let response = ui.add_sized(vec2(40.0, 22.0), value.update_while_editing(false));
        response.widget_info(|| {
            let mut info = WidgetInfo::drag_value(true, f64::from(typed));
            info.label = Some(name.clone());
            info
        });
        let focused = response.has_focus();
        ui.data_mut(|data| data.insert_temp(key, focused));
        if typed != years {
            set(frame, id, typed);
        }
        if small(ui, "−", frame.say(&named("follows-fewer"))) {
            step(frame, id, -1);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            truncated(ui);
            ui.spacing_mut().button_padding.x = 2.0;
            let text = RichText::new(format!("{code}  {title}")).font(font::table());
            let response = ui.add(Button::new(text).frame_when_inactive(false));
            let by = arrows(ui, &response);
            if by != 0 {
                step(frame, id, by);
            }
            if response.clicked() {
                frame.ask(Action::GoTo(id.record()));
            }
            response.on_hover_text(format!("{code}  {title}"));
        });
    });
}

/// A button of one sign, heard by its name.
fn small(ui: &mut Ui, sign: &str, name: String) -> bool {
    let response = ui.add(Button::new(sign).min_size(vec2(19.0, 22.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_text(name).clicked()
}

/// Text that has no room is cut, and stands in full in its tooltip.
pub(super) fn truncated(ui: &mut Ui) {
    ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
}

/// Years that the arrow keys ask for while a tiltak has the focus.
pub(super) fn arrows(ui: &Ui, response: &Response) -> i32 {
    if !response.has_focus() {
        return 0;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input_mut(|input| {
        let later = input.consume_key(Modifiers::NONE, Key::ArrowRight);
        let earlier = input.consume_key(Modifiers::NONE, Key::ArrowLeft);
        i32::from(later) - i32::from(earlier)
    })
}

/// Postpones a tiltak by a year more or less; one that is not picked is.
pub(super) fn step(frame: &mut Frame<'_>, id: TiltakId, by: i32) {
    let years = frame.look.consequences.years_of(id);
    if years.is_none() {
        frame.look.consequences.picked.push((id, 0));
    }
    set(frame, id, years.unwrap_or_default() + by);
}

fn set(frame: &mut Frame<'_>, id: TiltakId, years: i32) {
    let state = &mut frame.look.consequences;
    for (picked, known) in &mut state.picked {
        if *picked == id {
            *known = years.clamp(-MOST, MOST);
        }
    }
    state.why = None;
}
