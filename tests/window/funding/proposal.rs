//! A proposal: worked out, shown, taken or let go of.

use super::*;
use crate::support::wait;

/// A desk with 13 granted millions free, that two tiltak lack.
fn free() -> Desk {
    let mut desk = desk();
    desk.release("g-rhf-29", "RM3-T3");
    desk
}

impl Desk {
    fn proposes(&mut self) {
        self.press(CTRL, Key::Enter);
        wait(&mut self.0, |harness| {
            ["Godta", "Lukk"].iter().any(|name| harness.query_by_label(name).is_some())
        });
    }
}

#[test]
fn a_proposal_is_shown_before_it_is_taken_as_one_step() {
    let mut desk = free();
    let before = desk.bytes();
    desk.proposes();
    assert!(desk.sees("Forslaget dekker 13 millioner mer. Mangler 95 etterpå."));
    assert_eq!(desk.bytes(), before, "nothing is changed by showing it");
    // The matrix shows what it would become.
    assert!(desk.has("Sum, Mangler, 95"));
    assert!(desk.0.get_by_label("Godta").is_focused());
    desk.press(NONE, Key::Enter);
    assert_ne!(desk.bytes(), before);
    assert!(desk.has("Sum, Mangler, 95"));
    assert!(!desk.sees("Forslaget dekker"));
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.bytes(), before);
}

#[test]
fn a_proposal_is_let_go_of() {
    let mut desk = free();
    let before = desk.bytes();
    desk.proposes();
    desk.press(NONE, Key::Escape);
    assert!(!desk.sees("Forslaget dekker"));
    assert!(desk.has("Sum, Mangler, 108"));
    desk.proposes();
    desk.button("Forkast");
    assert_eq!(desk.bytes(), before);
    assert!(desk.sees("Hvem betaler hva i 2020"));
}

#[test]
fn nothing_is_typed_in_what_is_only_proposed() {
    let mut desk = free();
    let before = desk.bytes();
    desk.proposes();
    desk.write(&format!("RM3-T2, {RHF_29}"), "1");
    assert!(desk.sees("Godta eller forkast forslaget først."));
    assert_eq!(desk.bytes(), before);
}

#[test]
fn a_plan_that_is_edited_makes_a_proposal_out_of_date() {
    let mut desk = free();
    desk.proposes();
    desk.release("g-rhf-29", "RM3-T9");
    assert!(desk.sees("Planen er endret siden forslaget ble laget."));
    assert!(desk.0.query_by_label("Godta").is_none());
}

#[test]
fn where_there_is_nothing_to_propose_it_says_why() {
    let mut desk = desk();
    desk.proposes();
    assert!(desk.sees("Det er ikke noe å foreslå. Mangler 95 som før. Ingen penger er ledige."));
    desk.press(NONE, Key::Escape);
    assert!(!desk.sees("Det er ikke noe å foreslå"));
}

#[test]
fn what_is_bound_to_something_else_is_told() {
    let mut desk = desk();
    // MF Helse's earmarked money is for nothing else.
    let grant = grant("g-mfhelse");
    let was = desk.plan().grants.get(grant).unwrap().mnok.get(2020).copied();
    let (year, now) = (Year::clamped(2020), Some(mnok("70")));
    desk.change(vec![Change::SetGrant { grant, year, was, now }]);
    desk.proposes();
    assert!(desk.sees("7 millioner blir stående fritt: de er bundet til annet"));
}

#[test]
fn all_money_can_be_given_out_anew() {
    let mut desk = free();
    let before = desk.bytes();
    desk.proposes();
    desk.button("Fordel alt på nytt");
    wait(&mut desk.0, |harness| harness.query_by_label("Behold det som er fordelt").is_some());
    assert_eq!(desk.bytes(), before);
    desk.button("Godta");
    assert!(desk.has("Sum, Mangler, 95"));
}

#[test]
fn it_is_proposed_from_any_screen() {
    let mut desk = free();
    desk.press(NONE, Key::Num1);
    desk.proposes();
    assert!(desk.sees("Forslaget dekker 13 millioner mer."));
}

#[test]
fn the_same_proposal_is_not_worked_out_again() {
    let mut desk = free();
    desk.proposes();
    desk.press(NONE, Key::Tab);
    assert!(desk.0.get_by_label("Forkast").is_focused());
    desk.press(CTRL, Key::Enter);
    // A new one would be under way, or would take the focus.
    assert!(desk.0.get_by_label("Forkast").is_focused());
    assert!(desk.sees("Forslaget dekker 13 millioner mer."));
}
