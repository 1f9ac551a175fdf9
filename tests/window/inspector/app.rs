//! The inspector in the whole window, where frames are slow: what is typed in
//! one field never ends in another, and undo takes back one thing at a time.

use super::example;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use veikart::file;
use veikart::model::{Figure, Tiltak, TiltakId};
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};

const CTRL: Modifiers = Modifiers::COMMAND;

const COST: &str = "RM5-T8, 2020, kostnad";

/// The window with a tiltak in the inspector.
fn opened(tiltak: &str) -> Harness<'static, App> {
    let quiet = Settings { system_dialogs: false, ..Settings::default() };
    let settings = Settings { lang: Lang::Nb, dark: Some(false), ..quiet };
    let mut harness = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(16)
        .build_eframe(|creation| App::new(&creation.egui_ctx, example(), settings));
    harness.state_mut().ask(Action::Show(Screen::Roadmap));
    harness.state_mut().ask(Action::Select(TiltakId::new(tiltak).ok()));
    harness.run();
    harness
}

fn bytes(harness: &Harness<'_, App>) -> String {
    file::write_string(harness.state().document().set())
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn tiltak(harness: &Harness<'_, App>, id: &str) -> Tiltak {
    harness.state().document().plan().tiltak.get(TiltakId::new(id).unwrap()).unwrap().clone()
}

fn cost(harness: &Harness<'_, App>) -> Vec<(i32, Option<String>)> {
    let amount = |figure: &Figure| figure.amount.map(|amount| amount.to_string());
    tiltak(harness, "RM5-T8").cost.iter().map(|(at, figure)| (at, amount(figure))).collect()
}

fn value(harness: &Harness<'_, App>, name: &str) -> String {
    harness.get_by_label(name).value().unwrap_or_default()
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// All that happens between two frames, when frames are slow.
fn at_once(harness: &mut Harness<'_, App>, events: impl IntoIterator<Item = Event>) {
    harness.input_mut().events.extend(events);
    harness.run();
}

/// How a hand leaves a field.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Enter,
    Tab,
    BackTab,
    Press,
}

const WAYS: [Way; 4] = [Way::Enter, Way::Tab, Way::BackTab, Way::Press];

fn press_beside(harness: &mut Harness<'_, App>) {
    // Right of the labels, where nothing is to be pressed.
    let at = harness.get_by_label("Kostnad og dekning").rect().center();
    harness.drag_at(at);
    harness.run();
    harness.drop_at(at);
    harness.run();
}

/// Goes to a field, types instead of what stands there, and leaves.
fn type_and_leave(harness: &mut Harness<'_, App>, name: &str, text: &str, way: Way, slow: bool) {
    harness.get_by_label(name).focus();
    harness.run();
    let leave = match way {
        Way::Enter => Some(key(Key::Enter, Modifiers::NONE)),
        Way::Tab => Some(key(Key::Tab, Modifiers::NONE)),
        Way::BackTab => Some(key(Key::Tab, Modifiers::SHIFT)),
        Way::Press => None,
    };
    let events = [key(Key::A, CTRL), Event::Text(text.to_owned())].into_iter().chain(leave);
    if slow {
        at_once(harness, events);
    } else {
        events.for_each(|event| at_once(harness, [event]));
    }
    if way == Way::Press {
        press_beside(harness);
    }
}

#[test]
fn a_cost_goes_into_its_own_year_alone() {
    for way in WAYS {
        for slow in [false, true] {
            let mut harness = opened("RM5-T8");
            let before = bytes(&harness);
            type_and_leave(&mut harness, COST, "30", way, slow);
            if way == Way::Enter {
                assert!(harness.get_by_label("RM5-T8, 2021, kostnad").is_focused());
                assert_eq!(value(&harness, "RM5-T8, 2021, kostnad"), "");
            }
            press_beside(&mut harness);
            press(&mut harness, Modifiers::NONE, Key::Tab);
            assert_eq!(cost(&harness), [(0, Some("30".to_owned()))], "{way:?}, slow: {slow}");
            press(&mut harness, CTRL, Key::Z);
            assert_eq!(bytes(&harness), before, "{way:?}, slow: {slow}");
            assert!(harness.state().document().undo_name().is_none());
        }
    }
}

#[test]
fn a_field_is_asked_for_once_and_undo_right_after_takes_it_back() {
    let cover = "RM3-T2, 2020, dekning fra ";
    let nodes = opened("RM3-T2");
    let cover = nodes
        .get_all_by_label_contains(cover)
        .next()
        .and_then(|node| egui_kittest::kittest::NodeT::accesskit_node(&node).label());
    let cover = cover.unwrap();
    for (field, text) in
        [("RM3-T2, start", "2021"), ("RM3-T2, antall år", "3"), (cover.as_str(), "6")]
    {
        for way in WAYS {
            for slow in [false, true] {
                let mut harness = opened("RM3-T2");
                let before = bytes(&harness);
                type_and_leave(&mut harness, field, text, way, slow);
                harness.run_steps(4);
                assert_ne!(bytes(&harness), before, "{field}, {way:?}, slow: {slow}");
                press(&mut harness, CTRL, Key::Z);
                assert_eq!(bytes(&harness), before, "{field}, {way:?}, slow: {slow}");
                assert!(harness.state().document().undo_name().is_none(), "{field}, {way:?}");
            }
        }
    }
}

#[test]
fn keys_that_come_together_are_taken_one_by_one() {
    let mut harness = opened("RM5-T8");
    let before = bytes(&harness);
    harness.get_by_label(COST).focus();
    harness.run();
    let enter = || key(Key::Enter, Modifiers::NONE);
    let typed = |text: &str| Event::Text(text.to_owned());
    at_once(&mut harness, [key(Key::A, CTRL), typed("30"), enter(), typed("4"), enter()]);
    let now = [(0, Some("30".to_owned())), (1, Some("4".to_owned()))];
    assert_eq!(cost(&harness), now);
    assert!(harness.get_by_label("RM5-T8, 2022, kostnad").is_focused());
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(cost(&harness), now[..1]);
    press(&mut harness, CTRL, Key::Z);
    assert_eq!(bytes(&harness), before);
    harness.get_by_label("RM5-T8, antall år").focus();
    harness.run();
    let leave = key(Key::Tab, Modifiers::NONE);
    at_once(&mut harness, [key(Key::A, CTRL), typed("7"), leave, key(Key::Z, CTRL)]);
    assert_eq!(bytes(&harness), before);
    assert!(harness.state().document().redo_name().is_some());
}
