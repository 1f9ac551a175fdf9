//! Money that is dragged or sent, and grants on the ladder.

use super::*;

#[test]
fn money_is_dragged_from_a_pot_to_a_tiltak() {
    let mut desk = desk();
    desk.release("g-rhf-29", "RM3-T3");
    let before = desk.bytes();
    let amount = format!("{RHF_29}, 2020");
    let cell = format!("RM3-T3, {RHF_29}");
    let at = desk.hold(&amount, &cell);
    assert_eq!(desk.bytes(), before, "only letting go does it");
    desk.pointer(at, false);
    assert_eq!(desk.gives("g-rhf-29", "RM3-T3"), "13");
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), before);
}

#[test]
fn escape_takes_a_drag_back() {
    let mut desk = desk();
    desk.release("g-rhf-29", "RM3-T3");
    let before = desk.bytes();
    let at = desk.hold(&format!("{RHF_29}, 2020"), &format!("RM3-T3, {RHF_29}"));
    desk.press(NONE, Key::Escape);
    desk.pointer(at, false);
    assert_eq!(desk.bytes(), before);
}

#[test]
fn a_drop_that_cannot_be_says_why() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.drag(&format!("{RHF_29}, 2020"), &format!("RM3-T3, {RHF_29}"));
    assert!(desk.sees("Alt er fordelt."));
    desk.drag(&format!("{RHF_29}, 2020"), &format!("RM2-T2, {RHF_29}"));
    assert!(desk.sees("kan ikke brukes til RM2-T2"));
    desk.drag(&format!("{RHF_29}, 2020"), &format!("RM2-T2, {NHN}"));
    assert!(desk.sees("Pengene hører til en annen pott."));
    assert_eq!(desk.bytes(), before);
}

#[test]
fn money_is_dragged_from_one_tiltak_to_another() {
    let mut desk = desk();
    desk.drag(&format!("RM3-T3, {RHF_29}"), &format!("RM3-T2, {RHF_29}"));
    // RM3-T2 lacks 5 of its 13.
    assert_eq!(desk.gives("g-rhf-29", "RM3-T3"), "8");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "13");
    assert!(desk.has("Sum, Mangler, 95"));
}

#[test]
fn what_is_free_is_sent_to_a_cell_by_key() {
    let mut desk = desk();
    desk.release("g-rhf-29", "RM3-T3");
    desk.click(&format!("RM3-T2, {RHF_29}"));
    desk.press(CTRL_SHIFT, Key::Enter);
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "13");
    // The menu of the cell does the same.
    desk.cell(&format!("RM3-T3, {RHF_29}")).click_secondary();
    desk.0.run();
    assert!(desk.sees("8 fra RHF-ene (4) til RM3-T3"));
    desk.button("Fordel det som er ledig, hit");
    assert_eq!(desk.gives("g-rhf-29", "RM3-T3"), "8");
}

#[test]
fn a_grant_climbs_by_key_and_its_allocations_follow() {
    let mut desk = desk();
    let before = desk.bytes();
    desk.click(&format!("{RHF_21}, Status"));
    for rung in [Rung::Applied, Rung::Signalled, Rung::Granted] {
        desk.press(Modifiers::ALT, Key::PageUp);
        assert_eq!(desk.rung("g-rhf-21"), rung);
    }
    assert!(desk.sees("Gapet går fra 95 til 74. 4 fordelinger følger med."));
    assert!(desk.has("Sum, Mangler, 74"));
    desk.press(Modifiers::ALT, Key::PageUp);
    assert!(desk.sees("Høyere går det ikke."));
    desk.press(Modifiers::ALT, Key::PageDown);
    assert_eq!(desk.rung("g-rhf-21"), Rung::Signalled);
    for _ in 0..4 {
        desk.press(CTRL, Key::Z);
    }
    assert_eq!(desk.bytes(), before);
}

#[test]
fn a_click_on_the_rung_offers_the_ladder_and_what_follows() {
    let mut desk = desk();
    desk.click(&format!("{RHF_21}, Status"));
    assert!(desk.sees("Gapet går fra 95 til 74. 4 fordelinger følger med."));
    let option = "innvilget, Gapet går fra 95 til 74. 4 fordelinger følger med.";
    desk.0.get_by_role_and_label(Role::ListBoxOption, option).click();
    desk.0.run();
    assert_eq!(desk.rung("g-rhf-21"), Rung::Granted);
    assert!(desk.has("Sum, Mangler, 74"));
}

#[test]
fn the_menu_moves_a_grant_too() {
    let mut desk = desk();
    desk.cell(&format!("{NHN}, Status")).click_secondary();
    desk.0.run();
    assert!(desk.sees("Gapet går fra 95 til 21. 4 fordelinger følger med."));
    desk.button("Flytt til innvilget");
    assert_eq!(desk.rung("g-nhn-74"), Rung::Granted);
    assert!(desk.has("Sum, Mangler, 21"));
}

#[test]
fn money_that_does_not_exist_is_told_beside_what_is_granted() {
    let mut desk = desk();
    assert!(!desk.sees("Overfordelt"));
    let cell = format!("RM3-T2, {RHF_29}");
    desk.click(&cell);
    desk.types("10");
    desk.press(NONE, Key::Enter);
    assert_eq!(desk.gives("g-rhf-29", "RM3-T2"), "10");
    desk.0.get_by_label("Overfordelt, 2");
    desk.press(CTRL, Key::Num1);
    assert!(desk.sees("Tallene over regner med penger som ikke finnes."));
}

#[test]
fn a_plan_without_sources_invites_the_first_one() {
    let mut desk = desk();
    desk.0.state_mut().ask(Action::Command(veikart::ui::Command::New));
    desk.0.run();
    desk.press(NONE, Key::Num4);
    desk.button("Legg til finansieringskilde");
    assert_eq!(desk.plan().sources.len(), 1);
    assert_eq!(desk.0.state().look().screen, veikart::ui::Screen::Records);
}
