//! The inspector: each field edits the plan, undo takes it back byte for byte,
//! and what cannot be used stays where it was typed, with the reason.

mod app;
mod cover;
mod fields;
mod money;
mod pictures;

use crate::support::{quiet, stage};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, UiBuilder, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use std::sync::Arc;
use veikart::change::Target;
use veikart::document::Document;
use veikart::file;
use veikart::model::{Plan, RecordId, Tiltak, TiltakId};
use veikart::text::{Lang, Texts};
use veikart::ui::theme::tokens;
use veikart::ui::{Action, Command, Frame, Look, Shown, show_inspector};
use veikart::view::{Derived, picture, roadmap, topbar};

/// A window with nothing but the inspector.
pub(crate) struct Window {
    pub(crate) document: Document,
    pub(crate) look: Look,
    pub(crate) texts: &'static Texts,
    shown: Shown,
    revision: u64,
    lang: Lang,
    /// Where links have led to.
    pub(crate) gone_to: Vec<RecordId>,
    /// How many changes were asked for.
    pub(crate) asked: usize,
}

impl Window {
    fn open(document: Document, tiltak: &str) -> Self {
        let mut look = Look::at(document.plan().about.focus);
        look.selected = document.plan().find_tiltak(tiltak).map(|tiltak| tiltak.id);
        let texts = Texts::of(Lang::Nb);
        let shown = Self::shown(&document, &look, texts);
        let revision = document.revision();
        let (lang, gone_to) = (Lang::Nb, Vec::new());
        Self { document, look, texts, shown, revision, lang, gone_to, asked: 0 }
    }

    fn shown(document: &Document, look: &Look, texts: &Texts) -> Shown {
        let derived = Derived::of(Arc::clone(document.plan()));
        Shown {
            kpis: topbar(&derived, look.year, texts),
            picture: picture(&derived, look.year, texts),
            roadmap: roadmap(&derived, texts),
            story: None,
            preview: None,
            derived,
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        if (self.revision, self.lang) != (self.document.revision(), self.texts.lang()) {
            (self.revision, self.lang) = (self.document.revision(), self.texts.lang());
            self.shown = Self::shown(&self.document, &self.look, self.texts);
        }
        // Like a panel without margins, from edge to edge.
        let all = ui.content_rect();
        ui.painter().rect_filled(all, 0.0, tokens(ui).surface);
        let ui = &mut ui.new_child(UiBuilder::new().max_rect(all));
        let mut actions = Vec::new();
        let mut frame = Frame {
            document: &self.document,
            shown: &self.shown,
            texts: self.texts,
            look: &mut self.look,
            actions: &mut actions,
            waker: &quiet(),
        };
        show_inspector(ui, &mut frame);
        if !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        for action in actions {
            self.carry_out(action);
        }
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Change { name, changes, field } => {
                self.asked += 1;
                if let (Err(refusal), Some(field)) = (self.document.change(name, changes), field) {
                    self.look.refused.insert(field, refusal.message());
                }
            }
            Action::Select(tiltak) => self.look.selected = tiltak,
            Action::GoTo(record) => self.gone_to.push(record),
            Action::Command(Command::Undo) => drop(self.document.undo()),
            Action::Command(Command::Redo) => drop(self.document.redo()),
            other => panic!("the inspector asks for {other:?}"),
        }
    }
}

/// A harness around a window, with the steps that tests take.
pub(crate) struct Bench(pub(crate) Harness<'static, Window>);

pub(crate) const TALL: Vec2 = vec2(340.0, 2400.0);

pub(crate) fn example() -> Document {
    Document::new(file::read_str(file::example()).unwrap())
}

pub(crate) fn bench(tiltak: &str) -> Bench {
    bench_of(example(), tiltak, Theme::Light, TALL, 1.0)
}

pub(crate) fn bench_of(
    document: Document,
    tiltak: &str,
    look: Theme,
    size: Vec2,
    pixels: f32,
) -> Bench {
    let window = Window::open(document, tiltak);
    let mut harness =
        stage(look, size, pixels).build_ui_state(|ui, window: &mut Window| window.draw(ui), window);
    harness.run();
    Bench(harness)
}

impl Bench {
    pub(crate) fn window(&mut self) -> &mut Window {
        self.0.state_mut()
    }

    pub(crate) fn plan(&self) -> Arc<Plan> {
        Arc::clone(self.0.state().document.plan())
    }

    pub(crate) fn tiltak(&self, id: &str) -> Tiltak {
        self.plan().tiltak.get(TiltakId::new(id).unwrap()).unwrap().clone()
    }

    pub(crate) fn bytes(&self) -> String {
        file::write_string(self.0.state().document.set())
    }

    pub(crate) fn field<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.0.get_by_label(name)
    }

    pub(crate) fn value(&self, name: &str) -> String {
        self.field(name).value().unwrap_or_default()
    }

    /// Types into a field, instead of what stands there, and leaves it there.
    pub(crate) fn write(&mut self, name: &str, text: &str) {
        self.field(name).focus();
        self.0.run();
        self.press_with(Modifiers::COMMAND, Key::A);
        if text.is_empty() {
            self.0.key_press(Key::Backspace);
        } else {
            self.field(name).type_text(text);
        }
        self.0.run();
    }

    pub(crate) fn press(&mut self, key: Key) {
        self.0.key_press(key);
        self.0.run();
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run();
    }

    /// Types into a field and puts it into the plan.
    pub(crate) fn enter(&mut self, name: &str, text: &str) {
        self.write(name, text);
        self.press(Key::Enter);
    }

    pub(crate) fn click(&mut self, name: &str) {
        self.field(name).click();
        self.0.run();
    }

    /// Chooses in a field.
    pub(crate) fn choose(&mut self, field: &str, choice: &str) {
        self.click(field);
        let found = self.0.query_all_by_label_contains(choice).collect::<Vec<_>>();
        let row = |node: &&Node<'_>| {
            let role = node.accesskit_node().role();
            matches!(role, Role::MenuItemRadio | Role::CheckBox)
        };
        let row = found.iter().find(row).unwrap_or_else(|| panic!("no {choice} to choose"));
        row.click();
        self.0.run();
    }

    pub(crate) fn says(&self, text: &str) -> bool {
        self.0.query_all_by_label_contains(text).next().is_some()
    }

    pub(crate) fn undo(&mut self) {
        self.window().document.undo().expect("there is a step to undo");
        self.0.run();
    }

    /// A key that the catalogue lacks is shown in brackets.
    fn assert_whole(&self, lang: Lang) {
        for (_, name, value) in self.heard() {
            assert!(!name.contains('['), "{name} in {}", lang.code());
            assert!(!value.contains('['), "{value} in {}", lang.code());
        }
    }

    /// All that is in the accessibility tree, as text.
    pub(crate) fn heard(&self) -> Vec<(Role, String, String)> {
        let nodes = self.0.root().children_recursive();
        nodes
            .map(|node| {
                let node = node.accesskit_node();
                let name = node.label().unwrap_or_default();
                (node.role(), name, node.value().unwrap_or_default())
            })
            .collect()
    }
}

#[test]
fn nothing_is_drawn_when_nothing_is_selected() {
    let mut bench = bench("RM3-T2");
    assert!(bench.heard().len() > 30);
    bench.click("Lukk");
    assert_eq!(bench.window().look.selected, None);
    assert!(bench.heard().iter().all(|(_, name, value)| name.is_empty() && value.is_empty()));
    assert_eq!(bench.window().asked, 0);
}

#[test]
fn every_input_has_a_name_of_its_own() {
    for tiltak in ["RM3-T2", "RM5-T1", "RM6-T1"] {
        let bench = bench(tiltak);
        let mut names: Vec<_> =
            bench.heard().into_iter().filter(|(role, ..)| is_input(*role)).collect();
        assert!(names.len() > 20, "{names:?}");
        names.sort_by(|a, b| a.1.cmp(&b.1));
        for pair in names.windows(2) {
            assert_ne!(pair[0].1, pair[1].1);
        }
    }
}

fn is_input(role: Role) -> bool {
    egui::accessibility::is_input(role)
}

#[test]
fn no_text_is_missing_in_any_language() {
    for lang in Lang::ALL {
        for tiltak in ["RM3-T2", "RM6-T1", "RM2-T2", "RM5-T8"] {
            let mut bench = bench(tiltak);
            bench.window().texts = Texts::of(lang);
            bench.0.run();
            bench.assert_whole(lang);
            for (role, name, _) in bench.heard() {
                if matches!(role, Role::ComboBox) || name.ends_with('…') {
                    bench.click(&name);
                    bench.assert_whole(lang);
                    bench.press(Key::Escape);
                }
            }
        }
    }
}

#[test]
fn a_link_leads_to_its_other_end_and_says_when_it_is_assumed() {
    let mut bench = bench("RM3-T2");
    let links: Vec<_> =
        bench.heard().into_iter().filter(|(role, ..)| *role == Role::Link).map(|l| l.1).collect();
    let to = links.iter().find(|link| link.contains("RM5-T3.2")).unwrap().clone();
    assert!(to.starts_with("Bygger på RM5-T3.2") && to.ends_with("(antatt\u{A0}kobling)"), "{to}");
    bench.click(&to);
    let gone_to = bench.window().gone_to.clone();
    assert_eq!(gone_to, [RecordId::new("RM5-T3.2").unwrap()]);
}

#[test]
fn in_a_scenario_the_base_is_left_alone() {
    let mut document = example();
    let base = Arc::clone(&document.set().base);
    let scenario = document.set().scenarios[0].id;
    document.switch(Target::Scenario(scenario));
    let mut bench = bench_of(document, "RM2-T2", Theme::Light, TALL, 1.0);
    bench.enter("RM2-T2, kort tittel", "Innlogging");
    assert_eq!(bench.tiltak("RM2-T2").short, "Innlogging");
    assert_eq!(bench.window().document.set().base, base);
    assert_eq!(bench.window().document.target(), Target::Scenario(scenario));
}

#[test]
fn a_tiltak_that_is_undone_is_no_longer_shown() {
    let mut bench = bench("RM3-T2");
    bench.window().look.selected = Some(TiltakId::new("gone").unwrap());
    bench.0.run();
    assert!(bench.heard().iter().all(|(_, name, _)| name.is_empty()));
}
