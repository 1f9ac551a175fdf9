//! The gap from every side: what is seen, and what the hand does to it.

mod hand;
mod pictures;

use crate::support::{settings, window_of};
use egui::{Key, Modifiers, Theme, Vec2, vec2};
use egui_kittest::Harness;
use veikart::change::{PlanSet, Target};
use veikart::document::Document;
use veikart::file::{example, read_str};
use veikart::model::ScenarioId;
use veikart::text::Lang;
use veikart::ui::{App, Settings};

/// Unknown needs, nobody's money, and every rung, in three years.
const UNKNOWN: &str = r#"#![enable(implicit_some)] (veikart: 1, base: (
    about: (title: "Ukjent", first: 2020, last: 2024, focus: 2021,
        silent: [(year: 2023), (year: 2024)]),
    actors: [
        (id: "a", name: "Et direktorat med et navn som er for langt til å få plass"),
        (id: "b", name: "Kommunene"),
    ],
    goals: [(id: "G1", code: "G1", title: "Et mål")],
    tiltak: [
        (id: "A", code: "G1-T1", title: "Kostnaden er ikke kjent i det siste året", goal: "G1",
            owners: ["a"], start: 2020, years: 3, source: "s", cost: (mnok: ["40", "60", "?"])),
        (id: "B", code: "G1-T2", title: "Uten eier", start: 2021, years: 2,
            cost: (mnok: ["25.5", "12"])),
        (id: "C", code: "G1-T3", title: "Sammen", goal: "G1", owners: ["a", "b"], start: 2021,
            years: 2, source: "s", cost: (mnok: ["30", "0.00000001"])),
        (id: "D", code: "G1-T4", title: "Ingen vet hva det koster", owners: ["b"], start: 2021,
            cost: (mnok: ["?"])),
    ],
    sources: [(id: "s", name: "Staten", kind: OwnBudget, pots: [(id: "p", name: "Pott")])],
    grants: [
        (id: "g1", pot: "p", rung: Granted, mnok: (from: 2020, mnok: ["30", "40", "5"])),
        (id: "g2", pot: "p", rung: Signalled, mnok: (from: 2021, mnok: ["10"])),
        (id: "g3", pot: "p", rung: Applied, mnok: (from: 2021, mnok: ["15"])),
        (id: "g4", pot: "p", rung: Unclear, mnok: (from: 2021, mnok: ["12"])),
    ],
    allocations: [
        (grant: "g1", tiltak: "A", mnok: (from: 2020, mnok: ["30", "22"])),
        (grant: "g2", tiltak: "A", mnok: (from: 2021, mnok: ["10"])),
        (grant: "g3", tiltak: "C", mnok: (from: 2021, mnok: ["15"])),
        (grant: "g4", tiltak: "B", mnok: (from: 2021, mnok: ["12"])),
    ],
))"#;

fn sized(document: Document, settings: Settings, size: Vec2) -> Harness<'static, App> {
    let mut harness = window_of(document, settings);
    harness.set_size(size);
    harness.key_press_modifiers(Modifiers::NONE, Key::Num5);
    harness.run();
    harness
}

/// The example on this screen.
fn open() -> Harness<'static, App> {
    sized(plan(example()), settings(), vec2(1440.0, 900.0))
}

fn plan(text: &str) -> Document {
    Document::new(read_str(text).unwrap())
}

fn scenario(id: &str) -> Document {
    let mut document = plan(example());
    document.switch(Target::Scenario(ScenarioId::new(id).unwrap()));
    document
}

fn empty() -> Document {
    let year = |year| veikart::model::Year::new(year).unwrap();
    let plan = veikart::model::Plan::empty("Ny plan", year(2020), year(2024), year(2020));
    Document::new(PlanSet::new(plan))
}

fn looks(look: Theme, lang: Lang) -> Settings {
    Settings { dark: Some(look == Theme::Dark), lang, ..settings() }
}
