//! Menus and dialogs, over what is shown.

use super::{CTRL, NONE};
use crate::support::{click, press, sees, window};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use veikart::ui::Action;

#[test]
fn esc_closes_the_open_menu_and_nothing_else() {
    let mut harness = window();
    press(&mut harness, CTRL, Key::Num2);
    press(&mut harness, NONE, Key::ArrowDown);
    click(&mut harness, "Fil");
    assert!(sees(&harness, "Lagre som"));
    press(&mut harness, NONE, Key::Escape);
    assert!(!sees(&harness, "Lagre som"), "Esc left the menu open");
}

#[test]
fn a_shortcut_closes_the_open_menu() {
    let mut harness = window();
    click(&mut harness, "Fil");
    press(&mut harness, CTRL, Key::Num4);
    assert!(!sees(&harness, "Lagre som"), "the menu stayed over another screen");
}

#[test]
fn a_short_dialog_after_a_long_one_is_short() {
    let mut harness = window();
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    press(&mut harness, NONE, Key::F1);
    assert!(sees(&harness, "Hurtigtaster"));
    press(&mut harness, NONE, Key::Escape);
    press(&mut harness, CTRL, Key::N);
    let text = harness.get_by_label_contains("Uten å lagre går endringene tapt").rect();
    let button = harness.get_by_label("Ikke lagre").rect();
    let empty = button.top() - text.bottom();
    assert!((0.0..40.0).contains(&empty), "{empty} points lie empty");
}
