//! How a sheet looks.

use super::*;
use crate::support::picture as named;
use egui_kittest::SnapshotResults;

/// A block, a refused cell and the cursor, with the keys for the sheet.
fn at_work(look: Theme, pixels: f32) -> Desk {
    let mut grid = Grid::new(8);
    grid.cells.insert((1, Year(2021)), "12".to_owned());
    grid.cells.insert((2, Year(2021)), "1\u{202f}234,5".to_owned());
    grid.cells.insert((2, Owner), "Direktoratet for e-helse og Helse Nord".to_owned());
    let mut desk = desk_of(Window::new(grid), look, SIZE, pixels);
    desk.click("T4, Kostnad 2022");
    desk.types("feil");
    desk.press(NONE, Key::Enter);
    desk.click("T1, Kostnad 2020");
    desk.click_with(SHIFT, "T3, Kostnad 2021");
    desk
}

#[test]
fn sheet_at_work() {
    let mut seen = SnapshotResults::new();
    for (look, pixels) in [(Theme::Light, 1.0), (Theme::Dark, 1.0), (Theme::Light, 2.0)] {
        let mut desk = at_work(look, pixels);
        desk.0.snapshot(named("sheet", look, pixels));
        seen.extend_harness(&mut desk.0);
    }
}

/// Scrolled to the right in a narrow window: the frozen column stays, and
/// titles run over two lines.
#[test]
fn sheet_scrolled_and_in_a_meeting() {
    let mut seen = SnapshotResults::new();
    let mut grid = Grid::new(40);
    grid.columns[2].title = "Status og\nbinding".to_owned();
    grid.columns[4].title = "Helse Nord\nEgne midler og mer".to_owned();
    let mut desk = desk_of(Window::new(grid.clone()), Theme::Light, vec2(620.0, 400.0), 1.0);
    desk.click("T1, Kode");
    desk.press(CTRL, Key::ArrowRight);
    desk.keys(&[Key::End, Key::PageDown, Key::ArrowLeft]);
    desk.0.remove_cursor();
    desk.0.run();
    desk.0.snapshot("sheet_scrolled_light");
    seen.extend_harness(&mut desk.0);
    let mut window = Window::new(grid);
    window.look.bare = true;
    let mut desk = desk_of(window, Theme::Light, SIZE, 1.0);
    desk.double_click("T1, Kostnad 2020");
    desk.0.remove_cursor();
    desk.0.run();
    desk.0.snapshot("sheet_meeting_light");
    seen.extend_harness(&mut desk.0);
}

/// Every ground that a cell may have.
#[test]
fn sheet_grounds() {
    let mut seen = SnapshotResults::new();
    for look in [Theme::Light, Theme::Dark] {
        let mut grid = Grid::new(8);
        grid.grounds = true;
        let mut desk = desk_of(Window::new(grid), look, SIZE, 1.0);
        desk.0.snapshot(named("sheet_grounds", look, 1.0));
        seen.extend_harness(&mut desk.0);
    }
}

#[test]
fn sheet_typed_in() {
    let mut seen = SnapshotResults::new();
    let mut desk = at_work(Theme::Light, 1.0);
    desk.click("T2, Eier");
    desk.types("nor");
    desk.0.snapshot("sheet_choices_light");
    desk.press(NONE, Key::Escape);
    desk.click("T4, Kostnad 2022");
    desk.0.snapshot("sheet_refused_light");
    desk.press(SHIFT, Key::F10);
    desk.0.snapshot("sheet_menu_light");
    seen.extend_harness(&mut desk.0);
}
