//! What is told to those who listen: a table with rows and cells. The sheet
//! has the focus, and the cell of the cursor is its active descendant: that is
//! what a screen reader reads when the cursor moves.

use super::desk::Desk;
use super::rows::{Cell, Line, Rows, Sort};
use super::steps::{Ground as _, Place};
use crate::model::Message;
use egui::accesskit::{Action, ActionData, Invalid, Node, Rect as Bounds, SortDirection};
use egui::{Event as Input, Id, Rect, Role, Sense, Ui, UiBuilder};

/// Whether anybody listens.
pub(super) fn is_on(ui: &Ui, id: Id) -> bool {
    ui.accesskit_node_builder(id, |_| ()).is_some()
}

/// Tells what the sheet is.
pub(super) fn sheet<T: Rows>(ui: &Ui, desk: &Desk<'_, T>, name: &str) {
    let active = desk.cursor.and_then(|place| desk.key(place));
    let active = active.filter(|_| desk.state.draft.is_none());
    ui.accesskit_node_builder(desk.id, |node| {
        node.set_role(Role::Table);
        node.set_label(name);
        node.set_row_count(desk.rows.len() + 1);
        node.set_column_count(desk.columns());
        node.set_multiselectable();
        match active {
            Some(key) => node.set_active_descendant(desk.id.with(key).accesskit_id()),
            None => node.clear_active_descendant(),
        }
    });
}

/// A row of cells to be told of.
pub(super) fn row<T: Rows>(ui: &mut Ui, desk: &Desk<'_, T>, at: usize, on: bool) -> Option<Ui> {
    if !on {
        return None;
    }
    let rect = Rect::from_x_y_ranges(desk.map.rect.x_range(), desk.map.line(at));
    let id = match desk.rows.line(at) {
        Line::Heading { .. } => desk.id.with(("heading", at)),
        Line::Body(row) | Line::Total(row) => desk.id.with(("row", row)),
    };
    let row = ui.new_child(builder(desk, id, rect.intersect(desk.map.body())));
    ui.accesskit_node_builder(row.unique_id(), |node| node.set_row_index(at + 1));
    Some(row)
}

fn builder<T: Rows>(desk: &Desk<'_, T>, id: Id, rect: Rect) -> UiBuilder {
    let builder = UiBuilder::new().scope_id(id).max_rect(rect).accessibility_parent(desk.id);
    builder.accessibility_role(Role::Row)
}

/// Tells of a heading.
pub(super) fn heading(row: Option<&mut Ui>, text: &str) {
    if let Some(row) = row {
        let (rect, id) = (row.max_rect(), row.unique_id().with("text"));
        row.interact(rect, id, Sense::hover());
        row.accesskit_node_builder(id, |node| {
            node.set_role(Role::RowHeader);
            node.set_label(text);
            node.set_bounds(bounds(rect));
        });
    }
}

/// Tells of a cell.
pub(super) fn cell<T: Rows>(
    row: &mut Ui,
    desk: &Desk<'_, T>,
    place: Place,
    seen: Rect,
    cell: &Cell<'_>,
    selected: bool,
) {
    let Some(key) = desk.key(place) else { return };
    if desk.state.draft.as_ref().is_some_and(|draft| draft.key == key) {
        // The field that is typed into stands in its place.
        return;
    }
    let id = desk.id.with(key);
    row.interact(seen, id, Sense::hover());
    let name = desk.rows.name(place.0, key.1);
    let refused = desk.why(key);
    let open = desk.is_open(place);
    row.accesskit_node_builder(id, |node| {
        node.set_role(Role::Cell);
        node.set_label(name);
        node.set_value(cell.text.as_ref());
        node.set_bounds(bounds(seen));
        node.set_row_index(place.0 + 1);
        node.set_column_index(place.1);
        node.set_selected(selected || desk.cursor == Some(place));
        node.add_action(Action::Focus);
        node.add_action(Action::Click);
        if open {
            node.add_action(Action::SetValue);
        } else {
            node.set_read_only();
        }
        if let Some(why) = refused {
            node.set_invalid(Invalid::True);
            node.set_description(why);
        }
    });
}

/// Tells of the cell of the cursor when it has been scrolled out of sight.
pub(super) fn out_of_sight<T: Rows>(ui: &mut Ui, desk: &Desk<'_, T>) {
    let Some(place) = desk.cursor else { return };
    let columns = desk.map.seen_columns();
    let seen = desk.map.seen_lines().contains(&place.0)
        && (place.1 < desk.map.frozen || columns.contains(&place.1));
    let Some(key) = desk.key(place).filter(|_| !seen) else { return };
    let told = desk.rows.cell(place.0, key.1);
    let at = desk.map.seen_lines().contains(&place.0);
    let parent = if at { desk.id.with(("beside", key.0)) } else { desk.id.with(("row", key.0)) };
    let rect = desk.map.cell(place);
    let mut row = ui.new_child(builder(desk, parent, rect));
    cell(&mut row, desk, place, rect, &told, false);
}

/// The row of titles.
pub(super) fn header<T: Rows>(ui: &mut Ui, desk: &Desk<'_, T>, rect: Rect) -> Option<Ui> {
    is_on(ui, desk.id).then(|| ui.new_child(builder(desk, desk.id.with("titles"), rect)))
}

/// Tells of a title; gives whether it was asked to sort by it.
pub(super) fn title<T: Rows>(
    row: Option<&mut Ui>,
    desk: &Desk<'_, T>,
    column: usize,
    seen: Rect,
) -> bool {
    let Some(row) = row else { return false };
    let about = &desk.rows.columns()[column];
    let id = desk.id.with(("head", about.key));
    row.interact(seen, id, Sense::hover());
    row.accesskit_node_builder(id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(about.full.as_str());
        node.set_bounds(bounds(seen));
        node.set_column_index(column);
        sorted(node, about.sort);
    });
    about.sort.is_some() && row.input(|input| input.has_accesskit_action_request(id, Action::Click))
}

fn sorted(node: &mut Node, sort: Option<Sort>) {
    match sort {
        None => return,
        Some(Sort::None) => {}
        Some(Sort::Up) => node.set_sort_direction(SortDirection::Ascending),
        Some(Sort::Down) => node.set_sort_direction(SortDirection::Descending),
    }
    node.add_action(Action::Click);
}

fn bounds(rect: Rect) -> Bounds {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    Bounds { x0, y0, x1, y1 }
}

/// Does what is asked of cells by other ways than keys and pointer.
pub(super) fn take<T: Rows>(ui: &Ui, desk: &mut Desk<'_, T>) {
    let asked = ui.input(|input| {
        let requests = input.events.iter().filter_map(|event| match event {
            Input::AccessKitActionRequest(request) => Some(request.clone()),
            _ => None,
        });
        requests.collect::<Vec<_>>()
    });
    if asked.is_empty() {
        return;
    }
    let columns: Vec<_> = (0..desk.map.frozen).chain(desk.map.seen_columns()).collect();
    let lines = desk.map.seen_lines();
    let seen = lines.flat_map(|line| columns.iter().map(move |column| (line, *column)));
    let places: Vec<Place> = seen.chain(desk.cursor).collect();
    for request in asked {
        let is_it = |place: &Place| {
            let key = desk.key(*place);
            key.is_some_and(|key| desk.id.with(key).accesskit_id() == request.target_node)
        };
        let Some(place) = places.iter().copied().find(is_it) else { continue };
        match (request.action, request.data) {
            (Action::Focus | Action::Click, _) => {
                desk.commit();
                desk.go(place);
                ui.memory_mut(|memory| memory.request_focus(desk.id));
            }
            (Action::SetValue, Some(ActionData::Value(value))) if desk.is_open(place) => {
                desk.go(place);
                desk.set(value.into());
            }
            _ => {}
        }
    }
}

impl<T: Rows> Desk<'_, T> {
    /// What was typed in a cell and refused, and why, in words.
    pub(super) fn why(&self, key: (T::Row, T::Column)) -> Option<String> {
        let refused = self.state.refused.get(&key)?;
        let message = Message::new("sheet-refused").text("typed", &refused.typed);
        Some(self.texts.say(&message.message("why", refused.why.clone())))
    }

    /// Writes a text where the cursor stands.
    fn set(&mut self, text: String) {
        if let Some((row, column)) = self.cursor.and_then(|place| self.key(place)) {
            self.write(super::How::Typed, vec![(row, column, text)]);
        }
    }
}
