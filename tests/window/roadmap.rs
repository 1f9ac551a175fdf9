//! The roadmap: what is drawn, and what the hand does to it.

mod hand;
mod pictures;

use crate::support::{quiet, stage};
use egui::accesskit::Role;
use egui::{Pos2, Theme, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use std::sync::Arc;
use veikart::change::{PlanSet, Target};
use veikart::document::Document;
use veikart::file::{example, read_str};
use veikart::model::{Plan, ScenarioId, Tiltak, TiltakId, Year};
use veikart::text::{Lang, Texts};
use veikart::ui::{Action, Frame, Look, Shown, show_roadmap, theme};
use veikart::view::{Derived, picture as picture_of, preview, roadmap, topbar};

const RM5_T8: &str = "RM5-T8 Redusere risiko på dagens grunndataplattform, 2020: \
    trenger 18,5, innvilget 0, mangler 18,5 MNOK";
const NORMEN: &str = "Normen, 2020: trenger 4, innvilget 4, mangler 0 MNOK";
const ROOM: Vec2 = vec2(1230.0, 760.0);

/// What is rare in a plan, all in one.
const ODD: &str = r#"#![enable(implicit_some)] (veikart: 1, base: (
    about: (title: "Odd", first: 2020, last: 2024, focus: 2021),
    goals: [
        (id: "G1", code: "G1", title: "Et mål med en tittel så lang at den må kuttes før årene"),
        (id: "G2", code: "G2", title: "Et annet mål"),
    ],
    tiltak: [
        (id: "A", code: "G1-T1", title: "Kostnaden er ikke kjent i det siste året, og tittelen er lang",
            goal: "G1", start: 2020, years: 3, cost: (mnok: ["4", "6"])),
        (id: "B", code: "G1-T2", title: "Skyves av det forrige", goal: "G1",
            start: 2021, years: 2, cost: (mnok: ["2", "0"]), after: [(on: "A", lag: 1)]),
        (id: "C", code: "G1-T10.12", title: "Egen prosess", goal: "G1",
            start: 2021, years: 2, outside: (process: "Egen prosess")),
        (id: "D", code: "G2-T1", title: "Etter to andre", goal: "G2",
            start: 2023, cost: (mnok: ["?"]), after: [(on: "A"), (on: "E")], with: [(on: "C")]),
        (id: "E", code: "G2-T2", title: "Lenge", goal: "G2",
            start: 2020, years: 4, cost: (mnok: ["1", "1", "1", "1"])),
        (id: "F", code: "Linjearbeid", title: "Linjearbeid", kind: Activity, start: 2024),
    ],
    milestones: [
        (id: "M1", code: "G1-M1", title: "Sen", goal: "G1", year: 2021, needs: [(tiltak: "A")]),
        (id: "M2", code: "G1-M2", title: "Sen", goal: "G1", year: 2022, needs: [(tiltak: "B")]),
        (id: "M3", code: "G1-M3", title: "I tide", goal: "G1", year: 2022),
        (id: "M4", code: "G1-M4", title: "Sent i siste år", goal: "G1", year: 2023,
            needs: [(tiltak: "B"), (tiltak: "F")]),
        (id: "N0", code: "G2-M10", title: "Mange i samme år", goal: "G2", year: 2021),
        (id: "N1", code: "G2-M11", title: "Mange i samme år", goal: "G2", year: 2021),
        (id: "N2", code: "G2-M12", title: "Mange i samme år", goal: "G2", year: 2021),
        (id: "N3", code: "G2-M13", title: "Mange i samme år", goal: "G2", year: 2021),
        (id: "N4", code: "G2-M14", title: "Mange i samme år", goal: "G2", year: 2021),
        (id: "N5", code: "Ukjent", title: "Trenger D", goal: "G2", year: 2023,
            needs: [(tiltak: "D")]),
    ],
    initiatives: [
        (id: "I1", title: "Tidlig", date: "2020-02-29", event: "Noe skjer tidlig"),
        (id: "I2", title: "Midt i", date: "2022-07-01"),
        (id: "I3", title: "Nær slutten, med et navn som er langt", date: "2024-11-30",
            event: "Noe skjer som det tar mange ord å si, så linjen ikke alltid rekker til",
            needs: [(on: "D")]),
        (id: "I4", title: "Samtidig", date: "2022-07-02", event: "Enda noe", needs: [(on: "E")]),
        (id: "I5", title: "Utenfor", date: "2031"),
    ],
))"#;

/// A plan on the roadmap, with what was asked for.
struct Bench {
    document: Document,
    look: Look,
    shown: Shown,
    texts: &'static Texts,
    actions: Vec<Action>,
}

impl Bench {
    fn new(document: Document) -> Self {
        let texts = Texts::of(Lang::Nb);
        let look = Look::at(document.plan().about.focus);
        let shown = shown(&document, &look, texts);
        Self { document, look, shown, texts, actions: Vec::new() }
    }

    fn example() -> Self {
        Self::new(Document::new(read_str(example()).unwrap()))
    }

    fn of(text: &str) -> Self {
        Self::new(Document::new(read_str(text).unwrap()))
    }

    fn scenario(id: &str) -> Self {
        let mut document = Document::new(read_str(example()).unwrap());
        document.switch(Target::Scenario(ScenarioId::new(id).unwrap()));
        Self::new(document)
    }

    fn selecting(mut self, id: &str) -> Self {
        self.look.selected = Some(tiltak(id));
        self.look.reveal = true;
        self
    }

    /// What the application does every frame.
    fn show(&mut self, ui: &mut egui::Ui) {
        let plan = &self.shown.derived.plan;
        self.shown.preview =
            self.look.drag.and_then(|(id, by)| preview(plan, id, by, self.look.year, self.texts));
        let mut frame = Frame {
            document: &self.document,
            shown: &self.shown,
            texts: self.texts,
            look: &mut self.look,
            actions: &mut self.actions,
            waker: &quiet(),
        };
        let surface = theme::tokens(ui).surface;
        ui.painter().rect_filled(ui.content_rect(), 0.0, surface);
        let margins = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(24, 12));
        margins.show(ui, |ui| show_roadmap(ui, &mut frame));
    }
}

fn shown(document: &Document, look: &Look, texts: &'static Texts) -> Shown {
    let derived = Derived::of(Arc::clone(document.plan()));
    Shown {
        kpis: topbar(&derived, look.year, texts),
        picture: picture_of(&derived, look.year, texts),
        roadmap: roadmap(&derived, texts),
        story: None,
        preview: None,
        derived,
    }
}

fn tiltak(id: &str) -> TiltakId {
    TiltakId::new(id).unwrap()
}

fn open(bench: Bench, look: Theme, size: Vec2) -> Harness<'static, Bench> {
    let mut harness =
        stage(look, size, 1.0).build_ui_state(|ui, bench: &mut Bench| bench.show(ui), bench);
    harness.run();
    harness
}

fn bar<'a>(harness: &'a Harness<'_, Bench>, name: &'a str) -> Node<'a> {
    harness.get_by_role_and_label(Role::Slider, name)
}

/// The width of a year, from the heads of two columns.
fn column(harness: &Harness<'_, Bench>) -> f32 {
    let head = |name: &str| harness.get_by_role_and_label(Role::ColumnHeader, name).rect();
    head("2021, ikke i kildene").left() - head("2020").left()
}

fn press(harness: &mut Harness<'_, Bench>, at: Pos2) {
    harness.hover_at(at);
    harness.run();
    harness.drag_at(at);
    harness.run();
}

/// Takes hold of a bar at a place in it and moves it along.
fn drag(harness: &mut Harness<'_, Bench>, from: Pos2, along: f32) {
    press(harness, from);
    harness.hover_at(from + vec2(along / 2.0, 0.0));
    harness.run();
    harness.hover_at(from + vec2(along, 1.0));
    harness.run();
}

#[test]
fn bars_are_found_by_role_and_name() {
    let harness = open(Bench::example().selecting("RM5-T8"), Theme::Light, vec2(1230.0, 900.0));
    let node = bar(&harness, RM5_T8);
    assert_eq!(node.accesskit_node().numeric_value(), Some(2020.0));
    assert!(node.rect().width() > 100.0 && node.rect().height() > 16.0);
    bar(&harness, NORMEN);
    harness.get_by_role_and_label(Role::Heading, "RM5 Felles grunndata");
    harness.get_by_role_and_label(Role::ColumnHeader, "2019, ikke i kildene");
    harness.get_by_role_and_label(
        Role::Button,
        "Milepæl RM5-M4: Akseptabel risiko på dagens grunndataplattform er oppnådd, 2020",
    );
    assert_eq!(harness.get_all_by_role(Role::Slider).count(), 17);
}

#[test]
fn click_selects() {
    let mut harness = open(Bench::example(), Theme::Light, ROOM);
    let first = harness.get_all_by_role(Role::Slider).next().unwrap().rect();
    harness.get_all_by_role(Role::Slider).next().unwrap().click();
    harness.run();
    let selected = || Action::Select(Some(tiltak("RM1-T2")));
    assert_eq!(harness.state().actions, [selected()]);
    // So does the row beside the bar.
    for x in [100.0, 1100.0] {
        let at = Pos2::new(x, first.center().y);
        press(&mut harness, at);
        harness.drop_at(at);
        harness.run();
    }
    assert_eq!(harness.state().actions, [selected(), selected(), selected()]);
}

#[test]
fn milestones_lead_to_what_they_need() {
    let mut harness = open(Bench::of(ODD), Theme::Light, ROOM);
    let name = "Milepæl G1-M1: Sen, planlagt i 2021, kan først nås i 2022 (antatt)";
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
    let actions = &harness.state().actions;
    assert!(matches!(&actions[..], [Action::GoTo(id)] if id.as_str() == "M1"));
}

#[test]
fn reveals_the_selected() {
    let bench = Bench::example().selecting("AKT-NORMEN");
    let harness = open(bench, Theme::Light, vec2(1230.0, 400.0));
    let rect = bar(&harness, NORMEN).rect();
    assert!(rect.top() > 60.0 && rect.bottom() < 300.0, "{rect:?} is out of sight");
    assert!(!harness.state().look.reveal);
}

#[test]
fn of_nothing_says_so() {
    let text =
        r#"(veikart: 1, base: (about: (title: "Tom", first: 2020, last: 2024, focus: 2020)))"#;
    let harness = open(Bench::of(text), Theme::Light, ROOM);
    harness.get_by_label("Planen har ingen tiltak ennå.");
}

#[test]
fn of_ten_thousand_draws_what_is_seen() {
    let year = |number: i32| Year::new(number).unwrap();
    let mut plan = Plan::empty("Stor", year(2020), year(2024), year(2020));
    for n in 0..10_000 {
        let id = tiltak(&format!("T{n}"));
        plan.tiltak.push(Tiltak::new(id, format!("T{n}"), "Tiltak", year(2020 + n % 4))).unwrap();
    }
    let bench = Bench::new(Document::new(PlanSet::new(plan))).selecting("T5000");
    let harness = open(bench, Theme::Light, ROOM);
    let seen = harness.get_all_by_role(Role::Slider).count();
    assert!((15..30).contains(&seen), "{seen}");
    harness.get_by_label_contains("T5000 Tiltak");
}
