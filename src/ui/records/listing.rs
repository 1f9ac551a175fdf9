//! A list that the keys go up and down in, as one stop on the way of Tab.

use crate::ui::theme::{Tokens, tokens};
use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

/// A list.
pub(super) struct Listing<'a> {
    /// The widget.
    pub(super) id: Id,
    /// What it is called by those who listen.
    pub(super) name: &'a str,
    /// How many rows it has.
    pub(super) count: usize,
    /// The chosen row.
    pub(super) now: Option<usize>,
    /// Height of a row.
    pub(super) height: f32,
    /// Whether to scroll to the chosen row.
    pub(super) reveal: bool,
}

/// What was done with a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// Another row was chosen.
    Chose(usize),
    /// Enter was pressed: on to what the row is of.
    Enter,
}

impl Listing<'_> {
    /// Draws the rows in sight. `draw` paints one, and says what it is called.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        mut draw: impl FnMut(&mut Ui, Rect, usize) -> String,
    ) -> Option<Done> {
        let look = tokens(ui);
        let rect = ui.available_rect_before_wrap();
        let all = ui.interact(rect, self.id, Sense::focusable_noninteractive());
        all.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.name));
        let mut done = self.keys(ui);
        let focus = ui.memory(|memory| memory.has_focus(self.id));
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt(self.id).auto_shrink(false);
        if let Some(top) = self.scroll_to(rect.height()) {
            area = area.vertical_scroll_offset(top);
        }
        area.show_rows(ui, self.height, self.count, |ui, range| {
            for at in range {
                if self.row(ui, at, focus, look, &mut draw) {
                    ui.memory_mut(|memory| memory.request_focus(self.id));
                    done = Some(Done::Chose(at));
                }
            }
        });
        done
    }

    /// Draws a row; tells whether it was clicked.
    fn row(
        &self,
        ui: &mut Ui,
        at: usize,
        focus: bool,
        look: &Tokens,
        draw: &mut impl FnMut(&mut Ui, Rect, usize) -> String,
    ) -> bool {
        let size = vec2(ui.available_width(), self.height);
        // The rows are no stops on the way of Tab: the list is one.
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK | Sense::HOVER);
        let here = self.now == Some(at);
        if here {
            ui.painter().rect_filled(rect, 6.0, look.selection_fill);
            ui.accesskit_node_builder(self.id, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, look.hover);
        }
        if here && focus {
            let stroke = Stroke::new(2.0, look.action);
            ui.painter().rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
        }
        let name = draw(ui, rect, at);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, here, &name));
        let clicked = response.clicked();
        response.on_hover_text(name);
        clicked
    }

    /// Where to scroll so that the chosen row is in sight.
    fn scroll_to(&self, room: f32) -> Option<f32> {
        let at = self.now.filter(|_| self.reveal)?;
        let top = self.height * f32::from(u16::try_from(at).unwrap_or(u16::MAX));
        Some((top - room / 2.0).max(0.0))
    }

    /// What the keys do while the list has the focus.
    fn keys(&self, ui: &Ui) -> Option<Done> {
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return None;
        }
        let own = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, own));
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
        if pressed(Key::Enter) > 0 {
            return Some(Done::Enter);
        }
        let last = self.count.checked_sub(1)?;
        if pressed(Key::Home) > 0 {
            return Some(Done::Chose(0));
        }
        if pressed(Key::End) > 0 {
            return Some(Done::Chose(last));
        }
        let step = isize::try_from(down).ok()? - isize::try_from(up).ok()?;
        let from = self.now.map_or(-step.signum(), |now| isize::try_from(now).unwrap_or_default());
        let to = usize::try_from(from.saturating_add(step).max(0)).ok()?.min(last);
        (step != 0 && self.now != Some(to)).then_some(Done::Chose(to))
    }
}
