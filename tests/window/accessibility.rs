//! What must hold of every screen, whatever is on it: every control has a name
//! and a role of its own, Tab reaches them all in a natural order, no text is
//! cut off or too pale. A screen that is added is walked without being named
//! here.

mod names;
mod order;
mod paint;

use crate::support::{press, real_plan, settings, window_of};
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use veikart::text::Lang;
use veikart::ui::{Action, App, Command, Screen, Settings};

const CTRL: Modifiers = Modifiers::COMMAND;
const LARGE: Vec2 = vec2(1440.0, 900.0);
const SMALL: Vec2 = vec2(1280.0, 720.0);

/// What is open beside a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Plain,
    /// A tiltak selected, with the inspector beside.
    Selected,
    /// Charts as tables.
    Tables,
    /// The findings open.
    Findings,
    /// A plan with nothing in it.
    Empty,
    /// What follows if the gap is not closed.
    WhatIf,
    /// Something done, and told in the status line.
    Said,
    Guide,
    Palette,
    Search,
    Reason,
    Shortcuts,
    About,
    Unsaved,
}

const BESIDE: [State; 5] =
    [State::Plain, State::Selected, State::Tables, State::Findings, State::Empty];

const ONCE: [State; 9] = [
    State::WhatIf,
    State::Said,
    State::Guide,
    State::Palette,
    State::Search,
    State::Reason,
    State::Shortcuts,
    State::About,
    State::Unsaved,
];

/// A screen with something beside it.
type Scene = (Screen, State);

/// Every screen in every state.
fn scenes() -> Vec<Scene> {
    let each = Screen::ALL.into_iter();
    let each = each.flat_map(|screen| BESIDE.into_iter().map(move |state| (screen, state)));
    let once = ONCE.into_iter().map(|state| (Screen::Picture, state));
    each.chain(once).collect()
}

/// The window on a scene.
fn open((screen, state): Scene, lang: Lang, size: Vec2, dark: bool) -> Harness<'static, App> {
    let settings = Settings { lang, dark: Some(dark), ..settings() };
    let mut harness = window_of(real_plan(), settings);
    harness.set_size(size);
    harness.state_mut().ask(Action::Show(screen));
    harness.run();
    let mut ask = |action: Action| {
        harness.state_mut().ask(action);
        harness.run();
    };
    let select = Action::Select(Some("RM5-T8".parse().unwrap()));
    match state {
        State::Plain => {}
        State::Selected => {
            ask(select);
            if screen != Screen::Roadmap {
                ask(Action::Command(Command::Inspector));
            }
        }
        State::Tables => ask(Action::Command(Command::Tables)),
        State::Findings => ask(Action::Command(Command::Findings)),
        State::Empty => ask(Action::Command(Command::New)),
        State::WhatIf => ask(Action::Command(Command::WhatIf)),
        State::Guide => ask(Action::Command(Command::Guide)),
        State::Palette => ask(Action::Command(Command::Palette)),
        State::Search => {
            ask(Action::Command(Command::Search));
            harness.event(egui::Event::Text("rm5".to_owned()));
            harness.run();
        }
        State::Reason => ask(Action::Command(Command::WhyGap)),
        State::Shortcuts => ask(Action::Command(Command::Shortcuts)),
        State::About => ask(Action::Command(Command::About)),
        State::Said | State::Unsaved => {
            ask(select);
            press(&mut harness, Modifiers::ALT, Key::ArrowRight);
            if state == State::Unsaved {
                press(&mut harness, CTRL, Key::N);
            }
        }
    }
    harness
}

/// Fails with all that was found, not only the first.
fn told(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}
