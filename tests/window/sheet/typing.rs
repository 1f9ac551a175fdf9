//! Typing: what begins it, what ends it, and that nothing typed is lost.

use super::*;

#[test]
fn typing_replaces_and_enter_goes_down() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.types("18,5");
    assert!(desk.is_editing());
    assert_eq!(desk.grid().get(0, Year(2020)), "0,5");
    desk.press(NONE, Key::Enter);
    assert!(!desk.is_editing());
    assert_eq!(desk.grid().get(0, Year(2020)), "18,5");
    assert_eq!(desk.at(), (1, Year(2020)));
    assert_eq!(desk.written().how, How::Typed);
    desk.enters("7", Key::Enter);
    assert_eq!(desk.grid().get(1, Year(2020)), "7");
    assert_eq!(desk.writes(), 2);
    desk.press(SHIFT, Key::Enter);
    assert_eq!(desk.at(), (1, Year(2020)));
}

#[test]
fn f2_goes_on_with_what_stands_there() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.press(NONE, Key::F2);
    assert_eq!(desk.0.get_by_role(Role::TextInput).value().as_deref(), Some("1,5"));
    desk.types("5");
    // Arrows move in the text.
    desk.keys(&[Key::ArrowLeft, Key::ArrowLeft]);
    desk.types("2");
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.grid().get(1, Year(2020)), "1,255");
    assert_eq!(desk.at(), (2, Year(2020)));
}

#[test]
fn arrows_take_in_what_was_begun_by_typing() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.enters("9", Key::ArrowRight);
    assert_eq!(desk.grid().get(1, Year(2020)), "9");
    assert_eq!(desk.at(), (1, Year(2021)));
    desk.enters("8", Key::ArrowUp);
    assert_eq!(desk.grid().get(1, Year(2021)), "8");
    assert_eq!(desk.at(), (0, Year(2021)));
    // After F2 they move in the text instead, until F2 is pressed again.
    desk.types("12");
    desk.keys(&[Key::F2, Key::ArrowLeft]);
    desk.types("3");
    assert_eq!(desk.0.get_by_role(Role::TextInput).value().as_deref(), Some("132"));
    desk.keys(&[Key::F2, Key::ArrowDown]);
    assert_eq!(desk.grid().get(0, Year(2021)), "132");
    assert_eq!(desk.at(), (1, Year(2021)));
}

#[test]
fn enter_after_tabs_returns_to_where_the_row_was_begun() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.enters("1", Key::Tab);
    desk.enters("2", Key::Tab);
    desk.enters("3", Key::Enter);
    assert_eq!(desk.at(), (1, Year(2020)));
    desk.enters("4", Key::Tab);
    assert_eq!(desk.at(), (1, Year(2021)));
    desk.press(SHIFT, Key::Tab);
    assert_eq!(desk.at(), (1, Year(2020)));
    let row: Vec<_> = (2020..2023).map(|year| desk.grid().get(0, Year(year))).collect();
    assert_eq!(row, ["1", "2", "3"]);
    assert_eq!(desk.grid().get(1, Year(2020)), "4");
}

#[test]
fn escape_takes_back_the_draft_then_the_block_and_keeps_the_keys() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.press(SHIFT, Key::ArrowDown);
    desk.types("99");
    assert!(desk.window().look.typing);
    desk.press(NONE, Key::Escape);
    assert!(!desk.is_editing());
    assert_eq!(desk.grid().get(0, Year(2020)), "0,5");
    assert_eq!(desk.selected().len(), 2);
    desk.press(NONE, Key::Escape);
    assert_eq!(desk.selected().len(), 1);
    assert!(desk.window().look.typing);
    desk.press(NONE, Key::Escape);
    assert!(desk.window().look.typing);
    assert_eq!(desk.writes(), 0);
    desk.types("5");
    assert!(desk.is_editing());
}

#[test]
fn what_says_nothing_new_asks_for_nothing() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    desk.keys(&[Key::F2, Key::Enter]);
    desk.click("T1, Kostnad 2020");
    desk.enters("1,5", Key::Enter);
    assert_eq!(desk.writes(), 0);
}

#[test]
fn an_edit_is_taken_in_when_the_hand_goes_elsewhere() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.types("11");
    desk.click("T3, Kostnad 2021");
    assert_eq!(desk.grid().get(0, Year(2020)), "11");
    assert_eq!(desk.at(), (3, Year(2021)));
    desk.types("12");
    desk.0.get_by_label("Før").click();
    desk.0.run();
    assert_eq!(desk.grid().get(3, Year(2021)), "12");
    assert!(!desk.is_editing());
}

#[test]
fn an_edit_is_taken_in_when_the_screen_puts_the_cursor_elsewhere() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.types("11");
    desk.window().state.go_to(5, Owner);
    desk.0.run();
    assert_eq!(desk.grid().get(0, Year(2020)), "11");
    assert_eq!(desk.at(), (5, Owner));
    assert!(!desk.is_editing());
}

#[test]
fn a_command_takes_in_the_edit_and_the_sheet_keeps_the_keys() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.types("11");
    // What the application does before it carries out a shortcut.
    desk.0.ctx.memory_mut(egui::Memory::stop_text_input);
    desk.0.run();
    assert_eq!(desk.grid().get(0, Year(2020)), "11");
    desk.press(NONE, Key::ArrowDown);
    assert_eq!(desk.at(), (1, Year(2020)));
}

#[test]
fn keys_that_come_in_one_frame_are_followed_one_by_one() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    let key = |key, modifiers| Input::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    let text = |text: &str| Input::Text(text.to_owned());
    let all = [
        text("1"),
        text("2"),
        key(Key::Enter, NONE),
        text("3"),
        key(Key::Tab, NONE),
        text("4"),
        key(Key::ArrowDown, NONE),
        text("5"),
        key(Key::Escape, NONE),
        key(Key::ArrowUp, NONE),
    ];
    desk.0.input_mut().events.extend(all);
    desk.0.run();
    assert_eq!(desk.grid().get(0, Year(2020)), "12");
    assert_eq!(desk.grid().get(1, Year(2020)), "3");
    assert_eq!(desk.grid().get(1, Year(2021)), "4");
    assert_eq!(desk.grid().get(2, Year(2021)), "");
    assert_eq!(desk.at(), (1, Year(2021)));
    assert_eq!(desk.writes(), 3);
}

#[test]
fn what_is_refused_stays_and_says_why() {
    let mut desk = desk();
    desk.click("T2, Kostnad 2022");
    desk.enters("feil", Key::Enter);
    assert_eq!(desk.grid().get(2, Year(2022)), "");
    assert!(desk.says("Én celle er ikke tatt inn."));
    assert!(!desk.says("Dette er ikke et beløp"), "the cursor is elsewhere");
    desk.press(NONE, Key::ArrowUp);
    assert!(desk.says("«feil» er ikke tatt inn: Dette er ikke et beløp."));
    let cell = desk.cell("T2, Kostnad 2022");
    assert!(cell.accesskit_node().description().unwrap().contains("ikke et beløp"));
    assert_eq!(cell.value().as_deref(), Some("feil"));
    // F2 goes on with it.
    desk.press(NONE, Key::F2);
    assert_eq!(desk.0.get_by_role(Role::TextInput).value().as_deref(), Some("feil"));
    desk.keys(&[Key::Backspace; 4]);
    desk.enters("18", Key::Enter);
    assert_eq!(desk.grid().get(2, Year(2022)), "18");
    assert!(desk.window().state.refused().is_empty());
}

#[test]
fn what_is_refused_is_dropped_by_escape_and_by_delete() {
    for key in [Key::Escape, Key::Delete] {
        let mut desk = desk();
        desk.click("T2, Kostnad 2020");
        desk.enters("feil", Key::Enter);
        desk.press(NONE, Key::ArrowUp);
        desk.press(NONE, key);
        assert!(desk.window().state.refused().is_empty());
        assert_eq!(desk.grid().get(2, Year(2020)), "2,5");
        assert!(desk.window().look.typing, "the sheet keeps the keys");
    }
}

#[test]
fn what_is_refused_follows_its_cell_through_sorting() {
    let mut desk = desk();
    desk.click("T2, Kostnad 2022");
    desk.enters("feil", Key::Enter);
    desk.0.get_by_role_and_label(Role::ColumnHeader, "Kode").click();
    desk.0.run();
    assert_eq!(desk.window().events.last(), Some(&Event::Sort(Code)));
    desk.click("T2, Kostnad 2022");
    assert!(desk.says("«feil» er ikke tatt inn"));
}

#[test]
fn one_finds_what_was_refused_again() {
    let mut desk = desk();
    for name in ["T1, Kostnad 2022", "T6, Kostnad 2021"] {
        desk.click(name);
        desk.enters("feil", Key::Enter);
    }
    desk.click("T3, Kode");
    assert!(desk.says("2 celler er ikke tatt inn."));
    for row in [6, 1, 6] {
        desk.press(SHIFT, Key::F10);
        desk.0.get_by_label("Gå til neste celle som ikke er tatt inn").click();
        desk.0.run();
        assert_eq!(desk.at().0, row);
    }
    desk.window().state.keep(|row| row == 1);
    assert_eq!(desk.window().state.refused().len(), 1);
}

#[test]
fn a_refusal_of_the_document_comes_back_to_all_cells_of_the_write() {
    let mut desk = desk();
    desk.window().refuse = true;
    desk.click("T0, Kostnad 2021");
    desk.paste("1\n2\n");
    desk.0.run();
    let refused = desk.window().state.refused().clone();
    assert_eq!(refused[&(0, Year(2021))].typed, "1");
    assert_eq!(refused[&(1, Year(2021))].typed, "2");
    assert!(desk.says("«1» er ikke tatt inn: Planen vil ikke."));
    assert!(desk.window().look.refused.is_empty());
    desk.window().refuse = false;
    desk.enters("3", Key::Enter);
    assert_eq!(desk.window().state.refused().len(), 1);
}

#[test]
fn a_cell_that_cannot_be_typed_in_says_why() {
    let mut desk = desk();
    desk.click("T0, Sum");
    desk.types("5");
    assert!(!desk.is_editing());
    assert!(desk.says("Summen regnes ut."));
    desk.press(NONE, Key::ArrowDown);
    assert!(!desk.says("Summen regnes ut."));
    desk.click("Behov, Kode");
    desk.press(NONE, Key::F2);
    assert!(desk.says("Det går ikke an å skrive i denne cellen."));
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.window().events.last(), Some(&Event::Open(u32::MAX, Code)));
}

#[test]
fn choices_are_filtered_marked_and_taken() {
    let mut desk = desk();
    desk.click("T0, Eier");
    desk.types("nor");
    let options = |desk: &Desk| {
        let options = desk.0.query_all_by_role(Role::ListBoxOption);
        options.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>()
    };
    assert_eq!(options(&desk), ["Norsk Helsenett SF", "Helse Nord RHF"]);
    desk.press(NONE, Key::ArrowDown);
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.grid().get(0, Owner), "Helse Nord RHF");
    assert_eq!(desk.at(), (1, Owner));
    desk.enters("skat", Key::Tab);
    assert_eq!(desk.grid().get(1, Owner), "Skatteetaten");
    // What fits nothing is left to whoever shows the sheet.
    desk.click("T2, Eier");
    desk.enters("Bufdir", Key::Enter);
    assert_eq!(desk.grid().get(2, Owner), "Bufdir");
    // All are listed with F2; typing nothing clears.
    desk.click("T3, Eier");
    desk.press(NONE, Key::F2);
    assert_eq!(options(&desk).len(), 4);
    desk.keys(&[Key::Backspace, Key::Backspace, Key::Enter]);
    assert_eq!(desk.grid().get(3, Owner), "");
}

#[test]
fn a_choice_is_taken_with_the_pointer() {
    let mut desk = desk();
    desk.double_click("T0, Eier");
    assert!(desk.is_editing());
    desk.0.get_by_role_and_label(Role::ListBoxOption, "Skatteetaten").click();
    desk.0.run();
    assert_eq!(desk.grid().get(0, Owner), "Skatteetaten");
    assert!(!desk.is_editing());
    // One click is enough on a pill.
    desk.click("T0, Status");
    let uavklart = "Uavklart, ingen har svart";
    desk.0.get_by_role_and_label(Role::ListBoxOption, uavklart).click();
    desk.0.run();
    assert_eq!(desk.grid().get(0, Col::Rung), "Uavklart");
    desk.press(NONE, Key::ArrowDown);
    assert_eq!(desk.at(), (1, Col::Rung));
}

#[test]
fn a_value_is_typed_in_all_selected_cells() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2021");
    desk.click_with(SHIFT, "T2, Kostnad 2022");
    desk.types("7");
    assert!(desk.says("Et beløp i MNOK, eller ? Ctrl+Skift+Enter skriver i alle 6 valgte celler."));
    desk.press(CTRL | SHIFT, Key::Enter);
    let write = desk.written();
    assert_eq!((write.how, write.cells.len()), (How::TypedInAll, 6));
    assert_eq!(desk.grid().get(2, Year(2022)), "7");
    // Also in rows that were selected one by one.
    desk.click("T1, Kostnad 2023");
    desk.click_with(CTRL, "T4, Kostnad 2023");
    desk.click_with(CTRL, "T6, Kostnad 2023");
    desk.types("8");
    desk.press(CTRL | SHIFT, Key::Enter);
    let rows: Vec<_> = desk.written().cells.iter().map(|cell| cell.0).collect();
    assert_eq!(rows, [1, 4, 6]);
}

#[test]
fn the_screens_own_key_takes_in_the_edit_first() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2021");
    desk.types("7");
    desk.press(CTRL, Key::Enter);
    assert_eq!(desk.grid().get(0, Year(2021)), "7");
    assert_eq!(desk.at(), (0, Year(2021)));
    assert_eq!(desk.window().unused, [Key::Enter]);
    // Of all other keys, the screen sees none twice.
    desk.keys(&[Key::ArrowDown, Key::Delete, Key::F2, Key::Escape, Key::Tab]);
    assert_eq!(desk.window().unused, [Key::Enter]);
}

#[test]
fn undo_is_the_texts_while_typing_and_else_left_alone() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    let seen = |desk: &Desk| desk.0.ctx.text_edit_focused();
    assert!(!seen(&desk));
    desk.types("1");
    assert!(seen(&desk));
    desk.press(NONE, Key::Enter);
    assert!(!seen(&desk));
}

#[test]
fn enter_stays_off_the_sums_where_nothing_can_be_typed() {
    let mut desk = desk();
    desk.click("T7, Kostnad 2020");
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.at(), (7, Year(2020)));
    desk.press(NONE, Key::ArrowDown);
    assert!(desk.cell("Behov, Kostnad 2020").is_focused());
}
