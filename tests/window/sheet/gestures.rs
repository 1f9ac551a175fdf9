//! Moving, scrolling, dragging, and the ways in and out of a sheet.

use super::*;
use egui::{PointerButton, Pos2};

fn pointer(desk: &mut Desk, at: Pos2, pressed: bool) {
    desk.0.event(Input::PointerMoved(at));
    desk.0.event(Input::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: NONE,
    });
    desk.0.run();
}

fn moves(desk: &mut Desk, at: Pos2) {
    desk.0.event(Input::PointerMoved(at));
    desk.0.run();
}

#[test]
fn keys_move_the_cursor() {
    let mut desk = desk();
    desk.click("T2, Kostnad 2020");
    let steps = [
        (NONE, Key::ArrowDown, (3, Year(2020))),
        (NONE, Key::ArrowDown, (4, Year(2020))),
        (NONE, Key::ArrowLeft, (4, Col::Rung)),
        (NONE, Key::Home, (4, Code)),
        (NONE, Key::End, (4, Sum)),
        (CTRL, Key::Home, (0, Code)),
        (CTRL, Key::ArrowDown, (u32::MAX, Code)),
        (CTRL, Key::ArrowUp, (0, Code)),
        (CTRL, Key::ArrowRight, (0, Year(2020))),
        (CTRL, Key::ArrowRight, (0, Sum)),
        (CTRL, Key::End, (u32::MAX, Sum)),
        (NONE, Key::ArrowDown, (u32::MAX, Sum)),
    ];
    for (modifiers, key, to) in steps {
        desk.press(modifiers, key);
        assert_eq!(desk.at(), to, "{key:?}");
    }
    let moved = Event::Cursor(0, Year(2020));
    assert!(desk.window().events.contains(&moved));
}

#[test]
fn what_is_out_of_sight_is_scrolled_to() {
    let mut desk = desk_of(Window::new(Grid::new(400)), Theme::Light, vec2(500.0, 400.0), 1.0);
    desk.click("T0, Kode");
    assert!(desk.0.query_by_label("T399, Sum, tom").is_none());
    desk.press(CTRL, Key::End);
    desk.press(NONE, Key::ArrowUp);
    let cell = desk.cell("T399, Sum").rect();
    assert!(cell.right() < 500.0 && cell.bottom() < 400.0, "{cell:?}");
    assert!(desk.cell("T399, Kode").rect().left() < 100.0, "frozen columns stay");
    desk.press(NONE, Key::Home);
    desk.press(NONE, Key::PageUp);
    let (row, _) = desk.at();
    assert!((389..399).contains(&row), "{row}");
    desk.window().state.reveal(5);
    desk.0.run();
    assert!(desk.0.query_by_label("T5, Kode, T5").is_some());
}

#[test]
fn the_wheel_scrolls_and_the_cursor_stays() {
    let mut desk = desk_of(Window::new(Grid::new(400)), Theme::Light, SIZE, 1.0);
    desk.click("T0, Kode");
    desk.0.event(Input::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -3400.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: NONE,
    });
    desk.0.run_steps(40);
    assert!(desk.0.query_by_label("T1, Kode, T1").is_none());
    assert_eq!(desk.at(), (0, Code));
    // The cell of the cursor is told of also where it is not seen.
    assert!(desk.cell("T0, Kode").is_focused());
    desk.press(NONE, Key::ArrowDown);
    assert!(desk.0.query_by_label("T1, Kode, T1").is_some());
}

#[test]
fn tab_reaches_the_sheet_once_and_f6_leaves_it() {
    let mut desk = desk();
    desk.0.get_by_label("Før").focus();
    desk.0.run();
    desk.press(NONE, Key::Tab);
    assert!(desk.cell("T0, Kode").is_focused());
    desk.press(NONE, Key::Tab);
    assert!(desk.cell("T0, Eier").is_focused());
    desk.press(NONE, Key::F6);
    assert!(desk.0.get_by_label("Etter").is_focused());
    desk.press(SHIFT, Key::Tab);
    assert!(desk.cell("T0, Eier").is_focused());
    desk.press(SHIFT, Key::F6);
    assert!(desk.0.get_by_label("Før").is_focused());
    // Esc keeps the keys: what is typed next is for the sheet.
    desk.click("T3, Kode");
    desk.press(NONE, Key::Escape);
    assert!(desk.cell("T3, Kode").is_focused());
}

#[test]
fn leaving_takes_in_what_is_typed() {
    let mut desk = desk();
    desk.click("T0, Kostnad 2020");
    desk.types("4");
    desk.press(NONE, Key::F6);
    assert_eq!(desk.grid().get(0, Year(2020)), "4");
    assert!(desk.0.get_by_label("Etter").is_focused());
}

#[test]
fn dragging_selects_a_block() {
    let mut desk = desk();
    let from = desk.cell("T1, Kostnad 2021").rect().center();
    let to = desk.cell("T2, Kostnad 2023").rect().center();
    pointer(&mut desk, from, true);
    moves(&mut desk, to);
    assert_eq!(desk.selected().len(), 6);
    pointer(&mut desk, to, false);
    moves(&mut desk, from);
    assert_eq!(desk.selected().len(), 6);
    assert_eq!(desk.at(), (1, Year(2021)));
}

#[test]
fn a_column_is_stretched_and_fitted() {
    let mut desk = desk();
    let title = desk.0.get_by_role_and_label(Role::ColumnHeader, "Eier").rect();
    let edge = title.right_center();
    pointer(&mut desk, edge, true);
    moves(&mut desk, edge + vec2(50.0, 0.0));
    pointer(&mut desk, edge + vec2(50.0, 0.0), false);
    let wide = desk.0.get_by_role_and_label(Role::ColumnHeader, "Eier").rect();
    assert!((wide.width() - title.width() - 50.0).abs() < 1.0);
    assert_eq!(desk.window().events.last(), Some(&Event::Resized(Owner, 200.0)));
    // Not below what it must have.
    let edge = wide.right_center();
    pointer(&mut desk, edge, true);
    moves(&mut desk, edge - vec2(500.0, 0.0));
    pointer(&mut desk, edge - vec2(500.0, 0.0), false);
    let small = desk.0.get_by_role_and_label(Role::ColumnHeader, "Eier").rect();
    assert!((small.width() - 40.0).abs() < 1.0);
    let edge = small.right_center();
    for pressed in [true, false, true, false] {
        pointer(&mut desk, edge, pressed);
    }
    let fitted = desk.0.get_by_role_and_label(Role::ColumnHeader, "Eier").rect();
    assert!((120.0..160.0).contains(&fitted.width()), "{fitted:?}");
    assert!(!desk.window().events.iter().any(|event| matches!(event, Event::Sort(_))));
}

#[test]
fn what_stands_in_a_cell_is_dragged_to_another() {
    let mut desk = desk();
    let from = desk.cell("T1, Kostnad 2020").rect().center();
    let to = desk.cell("T5, Kostnad 2022").rect().center();
    // The first press selects, as everywhere.
    desk.click("T1, Kostnad 2020");
    pointer(&mut desk, from, true);
    moves(&mut desk, to);
    pointer(&mut desk, to, false);
    let dropped = Event::Dropped { from: (1, Year(2020)), to: (5, Year(2022)) };
    assert!(desk.window().events.contains(&dropped));
    assert_eq!(desk.at(), (5, Year(2022)));
    assert_eq!(desk.selected().len(), 1, "nothing was selected by it");
}

#[test]
fn a_drop_that_cannot_be_says_why_and_escape_takes_a_drag_back() {
    let mut desk = desk();
    let from = desk.cell("T1, Kostnad 2020").rect().center();
    let to = desk.cell("T5, Eier").rect().center();
    desk.click("T1, Kostnad 2020");
    pointer(&mut desk, from, true);
    moves(&mut desk, to);
    pointer(&mut desk, to, false);
    assert!(desk.says("Bare år tar imot penger."));
    let over = desk.cell("T5, Kostnad 2023").rect().center();
    pointer(&mut desk, from, true);
    moves(&mut desk, over);
    desk.press(NONE, Key::Escape);
    pointer(&mut desk, over, false);
    let dropped = |event: &Event<_, _>| matches!(event, Event::Dropped { .. });
    assert!(!desk.window().events.iter().any(dropped));
    assert!(desk.window().look.typing, "Esc was the drag's");
}

#[test]
fn a_click_on_a_title_sorts_and_the_menu_does_too() {
    let mut desk = desk();
    desk.0.get_by_role_and_label(Role::ColumnHeader, "Kostnad 2020").click();
    desk.0.run();
    assert!(!desk.window().events.contains(&Event::Sort(Year(2020))), "it cannot be sorted by");
    desk.0.get_by_role_and_label(Role::ColumnHeader, "Kode").click();
    desk.0.run();
    assert!(desk.window().events.contains(&Event::Sort(Code)));
    desk.click("T1, Eier");
    desk.press(SHIFT, Key::F10);
    desk.0.get_by_label("Sorter etter Eier").click();
    desk.0.run();
    assert!(desk.window().events.contains(&Event::Sort(Owner)));
}

#[test]
fn the_menu_is_about_the_cell_that_was_pointed_at() {
    let mut desk = desk();
    desk.click("T1, Kode");
    desk.cell("T3, Eier").click_secondary();
    desk.0.run();
    assert_eq!(desk.at(), (3, Owner));
    desk.0.get_by_label("Hvorfor?").click();
    desk.0.run();
    assert_eq!(desk.window().chosen, [(3, Owner)]);
    // Within a selection it is about the selection.
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T3, Kostnad 2020");
    desk.cell("T2, Kostnad 2020").click_secondary();
    desk.0.run();
    desk.0.get_by_label_contains("Tøm").click();
    desk.0.run();
    assert_eq!(desk.written().cells.len(), 3);
    // The keys are the sheet's again.
    desk.press(NONE, Key::ArrowDown);
    assert_eq!(desk.at(), (2, Year(2020)));
}

#[test]
fn a_double_click_opens_what_cannot_be_typed_in() {
    let mut desk = desk();
    desk.double_click("T1, Sum");
    assert!(desk.window().events.contains(&Event::Open(1, Sum)));
    desk.0.run_steps(30);
    desk.double_click("T1, Kostnad 2020");
    assert!(desk.is_editing());
}

#[test]
fn a_cut_text_is_told_whole_and_so_is_its_source() {
    let mut desk = desk();
    let long = "Direktoratet for e-helse og Helse Nord RHF";
    desk.window().grid.cells.insert((0, Owner), long.to_owned());
    desk.0.run();
    desk.cell("T0, Eier").hover();
    desk.0.run_steps(60);
    assert!(desk.0.query_all_by_label(long).next().is_some());
    desk.cell("T1, Kostnad 2020").hover();
    desk.0.run_steps(60);
    assert!(desk.says("Fra saksnotatet om T1"));
}

#[test]
fn an_idle_sheet_does_not_draw() {
    let mut desk = desk();
    desk.click("T1, Kostnad 2020");
    let before = desk.window().frames;
    // One frame is run; none is asked for.
    desk.0.run();
    assert_eq!(desk.window().frames, before + 1);
    desk.types("1");
    let before = desk.window().frames;
    desk.0.run();
    assert_eq!(desk.window().frames, before + 1);
}

#[test]
fn a_row_that_is_gone_leaves_the_cursor_on_the_next() {
    let mut desk = desk();
    desk.click("T2, Kostnad 2020");
    desk.window().grid.lines.remove(3);
    desk.0.run();
    assert_eq!(desk.at(), (3, Year(2020)));
    desk.window().grid.lines.clear();
    desk.0.run();
    assert_eq!(desk.window().state.cursor(), None);
    desk.keys(&[Key::ArrowDown, Key::F2, Key::Delete, Key::Enter]);
    desk.paste("1");
    assert_eq!(desk.writes(), 0);
}

#[test]
fn a_sheet_that_fits_is_no_higher_than_its_lines() {
    let mut window = Window::new(Grid::new(3));
    window.fits = true;
    let desk = desk_of(window, Theme::Light, SIZE, 1.0);
    let after = desk.0.get_by_label("Etter").rect();
    let last = desk.cell("Behov, Kode").rect();
    assert!(after.top() - last.bottom() < 60.0);
}
