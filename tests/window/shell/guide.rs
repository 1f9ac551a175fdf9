//! The guided first minute, and what an empty plan invites.

use super::{CTRL, NONE, palette};
use crate::support::{bytes, click, picture, press, real_plan, sees, settings, window, window_of};
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, SnapshotResults};
use veikart::text::Lang;
use veikart::ui::{Action, App, Command, Screen, Settings};

fn begin(harness: &mut Harness<'_, App>) {
    // As it is at the very first start: on the plan that comes with the program.
    harness.state_mut().ask(Action::Command(Command::OpenExample));
    harness.run();
    harness.state_mut().ask(Action::Command(Command::Guide));
    harness.run();
}

#[test]
fn leads_through_five_steps_with_next() {
    let mut harness = window();
    begin(&mut harness);
    let titles = [
        "Setningen sier hvor stort gapet er",
        "Hva om dette ikke løses?",
        "Utsett et tiltak",
        "Skriv i tabellen",
        "Finn det du trenger",
    ];
    for (at, title) in titles.iter().enumerate() {
        assert!(sees(&harness, title), "{title}");
        assert!(sees(&harness, &format!("{} av 5", at + 1)));
        click(&mut harness, if at == 4 { "Ferdig" } else { "Neste" });
    }
    assert!(sees(&harness, "Du finner omvisningen igjen under Hjelp."));
    assert!(harness.query_by_label("Neste").is_none());
}

#[test]
fn goes_on_when_one_does_what_it_says() {
    let mut harness = window();
    begin(&mut harness);
    harness.get_by_label("Planen trenger 221 millioner i 2020. 126 er innvilget.").click();
    harness.run();
    press(&mut harness, NONE, Key::Escape);
    assert!(sees(&harness, "2 av 5"));
    press(&mut harness, CTRL, Key::U);
    assert!(sees(&harness, "3 av 5"));
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert!(sees(&harness, "4 av 5"));
    press(&mut harness, NONE, Key::Num3);
    assert!(sees(&harness, "5 av 5"));
    press(&mut harness, CTRL, Key::K);
    press(&mut harness, NONE, Key::Escape);
    assert!(!sees(&harness, "av 5"));
}

#[test]
fn leaving_it_gives_the_example_back_as_it_was() {
    let mut harness = window();
    let before = bytes(&harness);
    begin(&mut harness);
    click(&mut harness, "Neste");
    click(&mut harness, "Neste");
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_ne!(bytes(&harness), before);
    press(&mut harness, NONE, Key::Escape);
    assert!(sees(&harness, "4 av 5"), "first the selection is let go of");
    press(&mut harness, NONE, Key::Escape);
    assert!(sees(&harness, "Det du prøvde, er angret: "), "it says so");
    assert_eq!(bytes(&harness), before);
    assert!(harness.query_by_label("Hopp over").is_none());
}

#[test]
fn leaving_it_takes_back_no_other_edit() {
    for before_the_try in [false, true] {
        let mut harness = window();
        begin(&mut harness);
        click(&mut harness, "Neste");
        click(&mut harness, "Neste");
        harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
        harness.run();
        let add = Action::Command(Command::Duplicate);
        if before_the_try {
            harness.state_mut().ask(add.clone());
            harness.run();
            assert!(sees(&harness, "3 av 5"), "that is not what it asks for");
        }
        let mine = bytes(&harness);
        harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
        harness.run();
        press(&mut harness, Modifiers::ALT, Key::ArrowRight);
        assert!(sees(&harness, "4 av 5"));
        if before_the_try {
            click(&mut harness, "Hopp over");
            assert_eq!(bytes(&harness), mine, "only the try is taken back");
        } else {
            harness.state_mut().ask(add);
            harness.run();
            let mine = bytes(&harness);
            click(&mut harness, "Hopp over");
            assert_eq!(bytes(&harness), mine, "what came after keeps it");
            assert!(sees(&harness, "Det du har endret, står."));
        }
    }
}

#[test]
fn what_was_changed_before_it_is_not_taken_back() {
    let mut harness = window();
    harness.state_mut().ask(Action::Command(Command::OpenExample));
    harness.state_mut().ask(Action::Select(Some("RM5-T8".parse().unwrap())));
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    let mine = bytes(&harness);
    palette(&mut harness, "vis meg rundt");
    press(&mut harness, NONE, Key::Enter);
    assert!(sees(&harness, "1 av 5"));
    click(&mut harness, "Hopp over");
    assert_eq!(bytes(&harness), mine);
}

#[test]
fn an_ordinary_window_does_not_begin_it() {
    assert!(!sees(&window(), "1 av 5"));
}

#[test]
fn an_empty_plan_invites_on_picture_and_roadmap() {
    for key in [Key::Num1, Key::Num2] {
        let mut harness = window();
        press(&mut harness, CTRL, Key::N);
        press(&mut harness, NONE, key);
        assert!(sees(&harness, "Planen har ingen tiltak ennå."), "{key:?}");
        click(&mut harness, "Åpne eksempelplanen");
        assert!(sees(&harness, "Mangler, 95"));
    }
    let mut harness = window();
    press(&mut harness, CTRL, Key::N);
    press(&mut harness, NONE, Key::Num2);
    click(&mut harness, "Legg til det første tiltaket");
    assert_eq!(harness.state().document().plan().tiltak.len(), 1);
}

#[test]
fn the_guide_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, steps, lang, name) in [
        (Theme::Light, 0, Lang::Nb, "guide_gap"),
        (Theme::Dark, 1, Lang::Nb, "guide_what_if"),
        (Theme::Light, 2, Lang::En, "guide_bar_english"),
        (Theme::Light, 4, Lang::Nb, "guide_find"),
    ] {
        let dark = Some(look == Theme::Dark);
        let mut harness = window_of(real_plan(), Settings { lang, dark, ..settings() });
        begin(&mut harness);
        for _ in 0..steps {
            click(&mut harness, if lang == Lang::En { "Next" } else { "Neste" });
        }
        harness.snapshot(picture(name, look, 1.0));
        results.extend_harness(&mut harness);
    }
}
