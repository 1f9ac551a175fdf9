//! What the hand does to bars: dragging, stretching, keys.

use super::{Bench, NORMEN, RM5_T8, ROOM, bar, column, drag, open, tiltak};
use crate::support::stage;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use veikart::change::{Change, TiltakValue};
use veikart::document::Document;
use veikart::file::{example, read_str};
use veikart::model::Message;
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};
use veikart::view::preview;

fn let_go(harness: &mut Harness<'_, Bench>, from: Pos2, along: f32) {
    harness.drop_at(from + vec2(along, 1.0));
    harness.run();
}

/// The changes that were asked for, step by step.
fn changes(harness: &Harness<'_, Bench>) -> Vec<Vec<Change>> {
    let changes = harness.state().actions.iter().filter_map(|action| match action {
        Action::Change { changes, .. } => Some(changes.clone()),
        _ => None,
    });
    changes.collect()
}

fn years(id: &str, was: u16, now: u16) -> Change {
    let (was, now) = (TiltakValue::Years(was), TiltakValue::Years(now));
    Change::Set { tiltak: tiltak(id), was, now }
}

fn key(harness: &mut Harness<'_, Bench>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn postponed(id: &str, by: i32) -> Action {
    let years = usize::try_from(by.unsigned_abs()).unwrap();
    let key = if by < 0 { "change-shift-earlier" } else { "change-shift-later" };
    Action::Change {
        name: Message::new(key).text("tiltak", id).count("years", years),
        changes: vec![Change::Shift { tiltak: tiltak(id), by }],
        field: None,
    }
}

#[test]
fn drag_of_a_column_postpones_a_year() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    let (from, column) = (bar(&harness, RM5_T8).rect().center(), column(&harness));
    drag(&mut harness, from, column);
    assert_eq!(harness.state().look.drag, Some((tiltak("RM5-T8"), 1)));
    harness.get_by_label_contains("RM5-T8 utsettes ett år:");
    harness.get_by_label_contains("Slipp for å utsette · Esc for å angre");
    let_go(&mut harness, from, column);
    assert_eq!(harness.state().actions, [postponed("RM5-T8", 1)]);
    assert_eq!(harness.state().look.drag, None);
}

#[test]
fn drag_backwards_brings_forward() {
    let mut harness = open(Bench::example(), Theme::Light, ROOM);
    let name = "RM2-T2 Videreutvikle og bredde HelseID, 2020: \
        trenger 18,5, innvilget 0, mangler 18,5 MNOK";
    let (from, along) = (bar(&harness, name).rect().center(), -column(&harness));
    drag(&mut harness, from, along);
    let_go(&mut harness, from, along);
    assert_eq!(harness.state().actions, [postponed("RM2-T2", -1)]);
}

#[test]
fn drag_within_the_year_or_with_esc_does_nothing() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    let (from, column) = (bar(&harness, RM5_T8).rect().center(), column(&harness));
    drag(&mut harness, from, column * 0.3);
    assert_eq!(harness.state().look.drag, Some((tiltak("RM5-T8"), 0)));
    let_go(&mut harness, from, column * 0.3);
    drag(&mut harness, from, column);
    key(&mut harness, Key::Escape);
    assert_eq!(harness.state().look.drag, None);
    harness.hover_at(from + vec2(column * 2.0, 1.0));
    harness.run();
    let_go(&mut harness, from, column * 2.0);
    assert_eq!(harness.state().actions, []);
    assert_eq!(harness.state().look.drag, None);
}

#[test]
fn right_edge_stretches() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    let (rect, column) = (bar(&harness, RM5_T8).rect(), column(&harness));
    let from = rect.right_center() - vec2(3.0, 0.0);
    drag(&mut harness, from, column);
    assert_eq!(harness.state().look.drag, Some((tiltak("RM5-T8"), 0)));
    harness
        .get_by_label_contains("RM5-T8 forlenges til 2 år, 2020–2021. 2021: ingen kostnad ført.");
    harness.get_by_label_contains("glir fra 2020 til 2021");
    let_go(&mut harness, from, column);
    assert_eq!(changes(&harness), [vec![years("RM5-T8", 1, 2)]]);
    // A tiltak takes at least a year.
    drag(&mut harness, from, -3.0 * column);
    let_go(&mut harness, from, -3.0 * column);
    assert_eq!(harness.state().actions.len(), 1);
}

#[test]
fn a_year_that_money_would_come_to_is_not_just_silent() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    let (from, column) = (bar(&harness, RM5_T8).rect().center(), column(&harness));
    drag(&mut harness, from, column);
    let name = "2021, ikke i kildene, bare det som er lagt hit";
    harness.get_by_role_and_label(Role::ColumnHeader, name);
    harness.get_by_role_and_label(Role::ColumnHeader, "2022, ikke i kildene");
}

#[test]
fn a_preview_knows_that_granted_money_stays_in_its_year() {
    let bench = Bench::example();
    let plan = &bench.shown.derived.plan;
    let seen = preview(plan, tiltak("RM1-T4"), 1, bench.look.year, bench.texts).unwrap();
    let covers: Vec<_> = seen.years.iter().map(|year| (year.year.number(), &year.cover)).collect();
    let [(2021, cover)] = covers[..] else { panic!("{covers:?}") };
    assert!(matches!(cover[..], [(None, 400_000_000)]), "{cover:?}");
}

#[test]
fn keys_postpone_and_stretch() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    bar(&harness, RM5_T8).focus();
    harness.run();
    for pressed in [Key::ArrowRight, Key::ArrowRight, Key::ArrowLeft] {
        key(&mut harness, pressed);
    }
    assert_eq!(harness.state().look.drag, Some((tiltak("RM5-T8"), 1)));
    harness.get_by_label_contains("Enter utsetter · Esc angrer");
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().actions, [postponed("RM5-T8", 1)]);
    assert_eq!(harness.state().look.drag, None);
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::Escape);
    assert_eq!(harness.state().look.drag, None);
    assert!(bar(&harness, RM5_T8).is_focused());
    key(&mut harness, Key::Space);
    assert_eq!(harness.state().actions.last(), Some(&Action::Select(Some(tiltak("RM5-T8")))));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    key(&mut harness, Key::Enter);
    assert_eq!(changes(&harness).last(), Some(&vec![years("RM5-T8", 1, 2)]));
}

#[test]
fn wishes_of_a_screen_reader_are_keys() {
    let mut harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, ROOM);
    bar(&harness, RM5_T8).focus();
    harness.run();
    bar(&harness, RM5_T8).increment_accesskit();
    harness.run();
    assert_eq!(bar(&harness, RM5_T8).accesskit_node().numeric_value(), Some(2021.0));
    bar(&harness, RM5_T8).click_accesskit();
    harness.run();
    assert_eq!(harness.state().actions, [postponed("RM5-T8", 1)]);
}

#[test]
fn up_and_down_go_from_bar_to_bar() {
    let mut harness = open(Bench::example(), Theme::Light, vec2(1230.0, 400.0));
    harness.get_all_by_role(Role::Slider).next().unwrap().focus();
    harness.run();
    for _ in 0..16 {
        key(&mut harness, Key::ArrowDown);
    }
    assert!(bar(&harness, NORMEN).is_focused());
    let rect = bar(&harness, NORMEN).rect();
    assert!(rect.top() > 60.0 && rect.bottom() < 300.0, "{rect:?} is out of sight");
    // Nothing is held, so leaving the bar leaves nothing behind.
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::Tab);
    assert_eq!(harness.state().look.drag, None);
    assert_eq!(harness.state().actions, []);
}

/// The whole window, with RM5-T8 selected on the roadmap.
fn window() -> Harness<'static, App> {
    let document = Document::new(read_str(example()).unwrap());
    let settings = Settings {
        lang: Lang::Nb,
        dark: Some(false),
        system_dialogs: false,
        ..Settings::default()
    };
    let mut harness = stage(Theme::Light, vec2(1440.0, 900.0), 1.0)
        .with_max_steps(16)
        .build_eframe(|creation| App::new(&creation.egui_ctx, document, settings));
    harness.run();
    for action in [Action::Show(Screen::Roadmap), Action::Select(Some(tiltak("RM5-T8")))] {
        harness.state_mut().ask(action);
        harness.run();
    }
    harness
}

fn start(harness: &Harness<'_, App>) -> i32 {
    let plan = harness.state().document().plan();
    plan.tiltak.get(tiltak("RM5-T8")).unwrap().start.number()
}

#[test]
fn in_the_window_a_drag_is_one_step_and_esc_keeps_what_is_selected() {
    let mut harness = window();
    let from = harness.get_by_role_and_label(Role::Slider, RM5_T8).rect().center();
    let along = vec2(harness.get_by_role_and_label(Role::ColumnHeader, "2020").rect().width(), 0.0);
    for esc in [true, false] {
        harness.hover_at(from);
        harness.run();
        harness.drag_at(from);
        harness.run();
        harness.hover_at(from + along / 2.0);
        harness.run();
        harness.hover_at(from + along);
        harness.run();
        harness.get_by_label_contains("RM5-T8 utsettes ett år:");
        if esc {
            harness.key_press(Key::Escape);
            harness.run();
        }
        harness.drop_at(from + along);
        harness.run();
        assert_eq!(start(&harness), if esc { 2020 } else { 2021 });
        assert_eq!(harness.state().look().selected, Some(tiltak("RM5-T8")));
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(start(&harness), 2020);
    assert!(!harness.state().document().is_dirty());
}
