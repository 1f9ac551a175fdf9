//! A field to type in with a list below it to choose from: the palette and
//! the search. The focus stays in the field; arrows move in the list.

use crate::ui::theme::{font, tokens};
use egui::accesskit::{HasPopup, Live};
use egui::{
    Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, TextEdit, Ui, UiBuilder, vec2,
};

/// Height of a row.
pub(super) const ROW: f32 = 30.0;

/// How many rows a page is, for the page keys.
const PAGE: isize = 10;

/// What is typed, and where in the list one is.
#[derive(Clone, Debug, Default)]
pub(super) struct Cursor {
    /// What is typed.
    pub(super) typed: String,
    /// The row that Enter would choose.
    pub(super) active: usize,
    /// Whether the field takes the focus now.
    pub(super) fresh: bool,
    /// How far the list is scrolled.
    offset: f32,
    /// Whether the active row must come into sight.
    reveal: bool,
    /// What had the focus before.
    before: Option<Id>,
}

impl Cursor {
    /// Makes it ready to be shown anew; what was typed can be typed over.
    pub(super) fn open(&mut self, ui: &egui::Context) {
        self.fresh = true;
        self.reveal = true;
        self.before = ui.memory(egui::Memory::focused);
    }

    /// Gives the focus back to what had it before. Called once the field is
    /// gone: while a panel lies over it, nothing else can have the focus.
    pub(super) fn give_back(&mut self, ui: &Ui) {
        if let Some(before) = self.before.take() {
            ui.memory_mut(|memory| memory.request_focus(before));
            ui.request_repaint();
        }
    }

    /// Leaves the focus to what is gone to.
    pub(super) fn keep(&mut self) {
        self.before = None;
    }

    /// Goes to a row.
    pub(super) fn go(&mut self, row: usize) {
        self.active = row;
        self.reveal = true;
    }
}

/// What a field and its list are called.
pub(super) struct Names {
    /// Name of the field and of the list.
    pub(super) name: String,
    /// What stands in the empty field.
    pub(super) hint: String,
}

/// Draws the field; tells whether what is typed has changed, and the field.
pub(super) fn field(ui: &mut Ui, id: Id, cursor: &mut Cursor, names: &Names) -> Response {
    let edit = TextEdit::singleline(&mut cursor.typed)
        .id(id)
        .font(font::text(16.0))
        .hint_text(&names.hint)
        .margin(vec2(10.0, 8.0))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit);
    if std::mem::take(&mut cursor.fresh) {
        response.request_focus();
        select_all(ui, id, cursor.typed.chars().count());
    }
    if response.changed() {
        cursor.active = 0;
        cursor.reveal = true;
    }
    response
}

fn select_all(ui: &Ui, id: Id, letters: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(letters));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// Takes the keys that move in the list out of the input, before the field
/// gets them; tells whether Enter was pressed.
pub(super) fn keys(
    ui: &Ui,
    field: Id,
    cursor: &mut Cursor,
    rows: usize,
    is_choice: impl Fn(usize) -> bool,
) -> bool {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return false;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let moves =
        [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, PAGE), (Key::PageUp, -PAGE)];
    for (key, by) in moves {
        if pressed(key) {
            cursor.go(beside(cursor.active, by, rows, &is_choice));
        }
    }
    pressed(Key::Enter)
}

/// The choice so many rows away, or the last one on the way there.
pub(super) fn beside(
    from: usize,
    by: isize,
    rows: usize,
    is_choice: &impl Fn(usize) -> bool,
) -> usize {
    let mut at = from;
    let mut found = from;
    let mut left = by.unsigned_abs();
    while left > 0 {
        let Some(next) = at.checked_add_signed(by.signum()).filter(|next| *next < rows) else {
            break;
        };
        at = next;
        if is_choice(at) {
            found = at;
            left -= 1;
        }
    }
    found
}

/// A list as it is drawn.
pub(super) struct List<'a> {
    /// The field that moves in it.
    pub(super) field: Id,
    /// Its name.
    pub(super) name: &'a str,
    /// How many rows there are.
    pub(super) rows: usize,
    /// How high it may be.
    pub(super) height: f32,
}

impl List<'_> {
    /// Draws the rows that are seen. `row` paints one, and gives its name if
    /// it can be chosen and whether that was cut off. Tells which row was
    /// clicked.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        cursor: &mut Cursor,
        mut row: impl FnMut(&mut Ui, Rect, usize, bool) -> Option<(String, bool)>,
    ) -> Option<usize> {
        let mut chosen = None;
        let mut active = None;
        let named = UiBuilder::new()
            .id_salt("list")
            .accessibility_role(Role::ListBox)
            .accessibility_label(self.name);
        let list = ui.scope_builder(named, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut area = ScrollArea::vertical()
                .id_salt(("rows", self.field))
                .max_height(self.height)
                .min_scrolled_height(self.height)
                .auto_shrink([false, true]);
            if std::mem::take(&mut cursor.reveal) {
                area = area.vertical_scroll_offset(self.offset(cursor));
            }
            let shown = area.show_rows(ui, ROW, self.rows, |ui, seen| {
                for at in seen {
                    let size = vec2(ui.available_width(), ROW);
                    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
                    let here = at == cursor.active;
                    ground(ui, rect, here, &response);
                    let Some((name, cut)) = row(ui, rect, at, here) else { continue };
                    option(ui, &response, (at, self.rows), here, &name);
                    let response = if cut { response.on_hover_text(name) } else { response };
                    active = if here { Some(response.id) } else { active };
                    chosen = if response.clicked() { Some(at) } else { chosen };
                }
            });
            cursor.offset = shown.state.clamped_offset().y;
        });
        self.join(ui, list.response.id, active);
        chosen
    }

    /// Where the list must be scrolled to for the active row to be seen.
    fn offset(&self, cursor: &Cursor) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a list is shorter than 2^24 rows")]
        let top = cursor.active as f32 * ROW;
        // A heading above the first choice comes into sight with it.
        let least = if cursor.active <= 1 { 0.0 } else { top };
        cursor.offset.clamp((top + ROW - self.height).max(0.0), top.max(0.0)).min(least.max(0.0))
    }

    /// Tells a screen reader that the field is for the list, and which row
    /// Enter would choose.
    fn join(&self, ui: &Ui, list: Id, active: Option<Id>) {
        ui.ctx().accesskit_node_builder(self.field, |node| {
            node.set_role(Role::EditableComboBox);
            node.set_label(self.name);
            node.set_has_popup(HasPopup::Listbox);
            node.set_expanded(self.rows > 0);
            node.set_controls([list.accesskit_id()]);
            match active {
                Some(active) => node.set_active_descendant(active.accesskit_id()),
                None => node.clear_active_descendant(),
            }
        });
    }
}

fn ground(ui: &Ui, rect: Rect, here: bool, response: &Response) {
    let tokens = tokens(ui);
    if here {
        ui.painter().rect_filled(rect, 4.0, tokens.selection_fill);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, tokens.hover);
    }
}

fn option(ui: &Ui, response: &Response, (at, of): (usize, usize), here: bool, name: &str) {
    response.widget_info(|| egui::WidgetInfo::selected(Role::ListBoxOption, true, here, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(here);
        node.set_position_in_set(at);
        node.set_size_of_set(of);
    });
}

/// A line that a screen reader reads aloud when it changes.
pub(super) fn announced(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_pass_by_what_cannot_be_chosen() {
        let is_choice = |at: usize| at != 0 && at != 3;
        assert_eq!(beside(0, 1, 6, &is_choice), 1);
        assert_eq!(beside(2, 1, 6, &is_choice), 4);
        assert_eq!(beside(4, -1, 6, &is_choice), 2);
        assert_eq!(beside(1, -1, 6, &is_choice), 1, "nothing above");
        assert_eq!(beside(5, 1, 6, &is_choice), 5, "nothing below");
        assert_eq!(beside(1, 10, 6, &is_choice), 5);
    }
}
