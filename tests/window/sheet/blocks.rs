//! Blocks: selected, copied, pasted, filled, cleared.

use super::*;

const SOME: &str = "T0, Kostnad 2021";

#[test]
fn shift_and_arrows_select_and_copy_takes_the_block() {
    let mut desk = desk();
    desk.click("T2, Kode");
    desk.press(SHIFT, Key::ArrowRight);
    desk.press(SHIFT, Key::ArrowDown);
    assert_eq!(desk.at(), (2, Code), "the cursor stays");
    assert_eq!(desk.copy(), "T2\tNorsk Helsenett SF\nT3\tKS\n");
    assert!(desk.says("4 celler valgt"));
    // Headings are no cells.
    desk.press(SHIFT, Key::ArrowDown);
    assert_eq!(desk.copy(), "T2\tNorsk Helsenett SF\nT3\tKS\nT4\tNorsk Helsenett SF\n");
}

#[test]
fn copied_with_titles_by_the_menu() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.press(SHIFT, Key::F10);
    desk.0.get_by_label("Kopier med overskrifter").click();
    desk.0.run();
    assert_eq!(desk.window().copied, ["Kostnad 2020\n0,5\n"]);
}

#[test]
fn cells_with_tabs_lines_and_quotes_survive_the_clipboard() {
    let mut desk = desk();
    let odd = "a\tb\n\"c\"";
    desk.window().grid.cells.insert((0, Year(2021)), odd.to_owned());
    desk.0.run();
    desk.click(SOME);
    let copied = desk.copy();
    assert_eq!(copied, "\"a\tb\n\"\"c\"\"\"\n");
    desk.press(NONE, Key::ArrowDown);
    desk.paste(&copied);
    assert_eq!(desk.grid().get(1, Year(2021)), odd);
}

#[test]
fn pasting_writes_from_the_cursor_as_one_step() {
    let mut desk = desk();
    desk.click(SOME);
    desk.paste("1\t2\r\n3\t4\r\n");
    let write = desk.written();
    assert_eq!((write.how, write.cells.len()), (How::Pasted, 4));
    assert_eq!(desk.writes(), 1);
    assert_eq!(desk.grid().get(1, Year(2022)), "4");
    assert_eq!(desk.selected().len(), 4, "what was pasted is selected");
}

#[test]
fn one_copied_cell_fills_the_block_and_a_block_repeats_in_it() {
    let mut desk = desk();
    desk.click(SOME);
    desk.click_with(SHIFT, "T3, Kostnad 2022");
    desk.paste("5");
    assert_eq!(desk.written().cells.len(), 8);
    desk.paste("1\t2\n3\t4\n");
    assert_eq!(desk.written().cells.len(), 8);
    assert_eq!(desk.grid().get(2, Year(2021)), "1");
    assert_eq!(desk.grid().get(3, Year(2022)), "4");
    // What does not fit is written once.
    desk.paste("1\t2\t3\n");
    assert_eq!(desk.written().cells.len(), 3);
}

#[test]
fn a_cell_is_pasted_in_rows_that_were_selected_one_by_one() {
    let mut desk = desk();
    desk.click(SOME);
    desk.click_with(CTRL, "T3, Kostnad 2021");
    desk.click_with(CTRL, "T6, Kostnad 2021");
    desk.click_with(CTRL, "T3, Kostnad 2021");
    desk.paste("5");
    let rows: Vec<_> = desk.written().cells.iter().map(|cell| (cell.0, cell.1)).collect();
    assert_eq!(rows, [(0, Year(2021)), (6, Year(2021))]);
}

#[test]
fn what_cannot_be_pasted_is_told() {
    let mut desk = desk();
    desk.click("T7, Kostnad 2024");
    desk.paste("1\t9\t9\n2\n");
    // 2024 takes the first; the sum is locked; the rest is outside.
    assert_eq!(desk.written().cells, [(7, Year(2024), "1".to_owned())]);
    assert!(desk.says("1 celler kan ikke skrives i, og 2 verdier falt utenfor arket."));
    desk.press(NONE, Key::ArrowUp);
    assert!(!desk.says("falt utenfor"));
    desk.click("T0, Sum");
    desk.paste("7");
    assert!(desk.says("Én celle ble hoppet over: den kan ikke skrives i."));
    assert_eq!(desk.writes(), 1);
}

#[test]
fn a_sheet_that_grows_asks_for_rows_for_what_is_pasted_below() {
    let mut desk = desk();
    desk.window().grows = true;
    desk.click("T6, Kode");
    desk.paste("T6\ta\nT7\tb\nT8\tc\nT9\td\n");
    let write = desk.written();
    assert_eq!(write.cells.len(), 4);
    assert_eq!(write.beyond.len(), 2);
    assert_eq!(write.beyond[1], [(Code, "T9".to_owned()), (Owner, "d".to_owned())]);
    assert!(!desk.says("utenfor arket"));
    desk.press(NONE, Key::Insert);
    assert_eq!(desk.window().events.last(), Some(&Event::Insert { below: Some(6) }));
    desk.press(CTRL, Key::Delete);
    assert_eq!(desk.window().events.last(), Some(&Event::Delete { rows: vec![6, 7] }));
}

#[test]
fn pasting_passes_over_headings_and_sums() {
    let mut desk = desk();
    desk.click("T3, Kostnad 2021");
    desk.paste("1\n2\n3\n4\n5\n6\n");
    let rows: Vec<_> = desk.written().cells.iter().map(|cell| cell.0).collect();
    assert_eq!(rows, [3, 4, 5, 6, 7]);
    assert!(desk.says("Én verdi falt utenfor arket og ble ikke limt inn."));
}

#[test]
fn cut_copies_and_clears() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.press(SHIFT, Key::ArrowDown);
    desk.0.event(Input::Cut);
    desk.0.run();
    assert_eq!(desk.window().copied, ["1,5\n2,5\n"]);
    let write = desk.written();
    assert_eq!((write.how, write.cells.len()), (How::Cleared, 2));
    assert_eq!(desk.grid().get(2, Year(2020)), "");
}

#[test]
fn delete_clears_what_is_selected_and_nothing_else() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T3, Kostnad 2021");
    desk.press(NONE, Key::Delete);
    // Empty cells need no clearing.
    assert_eq!(desk.written().cells.len(), 3);
    assert_eq!(desk.grid().get(4, Year(2020)), "4,5");
    let before = desk.writes();
    desk.press(NONE, Key::Delete);
    assert_eq!(desk.writes(), before);
}

#[test]
fn filling_down_and_right() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T3, Kostnad 2020");
    desk.press(CTRL, Key::D);
    assert_eq!(desk.grid().get(3, Year(2020)), "1,5");
    assert_eq!(desk.written().how, How::Filled);
    desk.click("T2, Kostnad 2020");
    desk.click_with(SHIFT, "T2, Kostnad 2023");
    desk.press(CTRL, Key::R);
    assert_eq!(desk.grid().get(2, Year(2023)), "1,5");
    // One cell takes what stands above it, or to its left; over a heading too.
    desk.click("T4, Kostnad 2020");
    desk.press(CTRL, Key::D);
    assert_eq!(desk.grid().get(4, Year(2020)), "1,5");
    desk.click("T5, Kostnad 2021");
    desk.press(CTRL, Key::R);
    assert_eq!(desk.grid().get(5, Year(2021)), "5,5");
}

#[test]
fn everything_and_whole_lines_are_selected_by_keys() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.press(CTRL, Key::A);
    assert_eq!(desk.copy().lines().count(), 9);
    desk.press(NONE, Key::Escape);
    desk.press(SHIFT, Key::Space);
    desk.types(" ");
    assert!(!desk.is_editing(), "the space belongs to the shortcut");
    assert_eq!(desk.copy().trim_end().split('\t').count(), 4);
    assert_eq!(desk.selected().len(), 9);
    desk.press(NONE, Key::Escape);
    desk.press(CTRL, Key::Space);
    assert_eq!(desk.copy().lines().count(), 9);
}

#[test]
fn enter_and_tab_walk_the_block() {
    let mut desk = desk();
    desk.click(SOME);
    desk.click_with(SHIFT, "T1, Kostnad 2022");
    desk.enters("1", Key::Enter);
    desk.enters("2", Key::Enter);
    desk.enters("3", Key::Enter);
    assert_eq!(desk.at(), (1, Year(2022)));
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.at(), (0, Year(2021)));
    desk.press(NONE, Key::Tab);
    assert_eq!(desk.at(), (0, Year(2022)));
    assert_eq!(desk.grid().get(0, Year(2022)), "3");
    assert_eq!(desk.selected().len(), 4);
}

#[test]
fn the_menu_writes_a_value_in_all_selected_cells() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T3, Kostnad 2021");
    desk.cell("T2, Kostnad 2020").click_secondary();
    desk.0.run();
    desk.0.get_by_label("Skriv verdien i alle valgte celler").click();
    desk.0.run();
    assert_eq!(desk.grid().get(3, Year(2021)), "1,5");
}

#[test]
fn the_block_is_let_go_of_when_its_lines_part() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T2, Kostnad 2020");
    desk.window().grid.lines.swap(3, 7);
    desk.0.run();
    assert_eq!(desk.selected().len(), 1);
    assert_eq!(desk.at(), (1, Year(2020)));
}
