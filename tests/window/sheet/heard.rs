//! What a sheet tells those who listen instead of looking.

use super::*;
use egui::accesskit::{Invalid, SortDirection};

#[test]
fn a_sheet_is_a_table_with_rows_cells_and_titles() {
    let desk = desk();
    let table = desk.0.get_by_role_and_label(Role::Table, "Prøveark");
    let node = table.accesskit_node();
    assert_eq!(node.data().row_count(), Some(12));
    assert_eq!(node.data().column_count(), Some(9));
    let cell = desk.cell("T1, Kostnad 2020");
    let node = cell.accesskit_node();
    assert_eq!((node.data().row_index(), node.data().column_index()), (Some(3), Some(3)));
    assert_eq!(node.parent().unwrap().role(), Role::Row);
    assert_eq!(node.parent().unwrap().parent().unwrap().role(), Role::Table);
    assert_eq!(cell.value().as_deref(), Some("1,5"));
    let title = desk.0.get_by_role_and_label(Role::ColumnHeader, "Kode");
    assert_eq!(title.accesskit_node().sort_direction(), Some(SortDirection::Ascending));
    assert!(desk.0.query_by_role_and_label(Role::RowHeader, "Mål 2").is_some());
}

#[test]
fn the_cell_of_the_cursor_has_the_focus_with_its_state() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    assert!(desk.cell("T1, Kostnad 2020").is_focused());
    desk.press(NONE, Key::End);
    assert!(desk.cell("T1, Sum").is_focused());
    assert!(desk.cell("T1, Sum").accesskit_node().data().is_read_only());
    assert!(!desk.cell("T1, Kostnad 2020").accesskit_node().data().is_read_only());
    desk.click("T1, Kostnad 2021");
    desk.enters("feil", Key::Enter);
    desk.press(NONE, Key::ArrowUp);
    let cell = desk.cell("T1, Kostnad 2021");
    assert!(cell.is_focused());
    assert_eq!(cell.accesskit_node().data().invalid(), Some(Invalid::True));
    assert!(cell.accesskit_node().description().unwrap().contains("ikke et beløp"));
}

#[test]
fn the_field_that_is_typed_into_has_the_name_of_its_cell() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.types("7");
    let field = desk.0.get_by_role(Role::TextInput);
    assert!(field.is_focused());
    assert_eq!(field.accesskit_node().label().as_deref(), Some("T1, Kostnad 2020, 1,5"));
}

#[test]
fn cells_are_reached_and_written_without_keys_and_pointer() {
    let mut desk = desk();
    desk.cell("T5, Eier").focus();
    desk.0.run();
    assert_eq!(desk.at(), (5, Owner));
    assert!(desk.cell("T5, Eier").is_focused());
    desk.cell("T6, Kostnad 2022").set_text_value_accesskit("19");
    desk.0.run();
    assert_eq!(desk.grid().get(6, Year(2022)), "19");
    desk.cell("T6, Sum").set_text_value_accesskit("19");
    desk.0.run();
    assert_eq!(desk.writes(), 1);
    desk.0.get_by_role_and_label(Role::ColumnHeader, "Kode").click_accesskit();
    desk.0.run();
    assert!(desk.window().events.contains(&Event::Sort(Code)));
}
