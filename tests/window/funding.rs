//! Who pays what: the matrix, the proposal, the co-funding; driven by roles
//! and names, keys and pointer.

mod gestures;
mod matrix;
mod pictures;
mod proposal;
mod sharing;

use crate::support::{bytes, press, sees, window};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use std::sync::Arc;
use veikart::change::Change;
use veikart::model::{Amount, Figure, GrantId, Message, Plan, Rung, TiltakId, Year};
use veikart::ui::{Action, App};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const NHN: &str = "Norsk Helsenett, Egne midler, uavklart";
const RHF_29: &str = "RHF-ene (4), Samfinansiering, data- og dokumentdeling, innvilget";
const RHF_21: &str = "RHF-ene (4), Samfinansiering, data- og dokumentdeling, uavklart";

/// The window on the funding.
struct Desk(Harness<'static, App>);

fn desk() -> Desk {
    let mut harness = window();
    press(&mut harness, NONE, Key::Num4);
    Desk(harness)
}

impl Desk {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        press(&mut self.0, modifiers, key);
    }

    fn sees(&self, text: &str) -> bool {
        sees(&self.0, text)
    }

    fn bytes(&self) -> String {
        bytes(&self.0)
    }

    fn plan(&self) -> Arc<Plan> {
        Arc::clone(self.0.state().document().plan())
    }

    /// The one cell whose name begins so.
    fn cell<'a>(&'a self, name: &'a str) -> Node<'a> {
        let begins = |node: &Node<'a>| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label == name || label.starts_with(&format!("{name}, ")))
        };
        let found = self.0.query_all_by_label_contains(name).filter(begins);
        let mut found: Vec<_> = found.collect();
        assert_eq!(found.len(), 1, "{name}: {}", found.len());
        found.remove(0)
    }

    fn has(&self, name: &str) -> bool {
        self.0
            .query_all_by_label_contains(name)
            .any(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)))
    }

    fn click(&mut self, name: &str) {
        self.cell(name).click();
        self.0.run();
    }

    /// Clicks a button, a menu entry, a link.
    fn button(&mut self, name: &str) {
        self.0.get_by_label(name).click();
        self.0.run();
    }

    /// Follows the first link that begins so.
    fn follow(&mut self, name: &str) {
        let begins = |label: Option<String>| label.is_some_and(|label| label.starts_with(name));
        {
            let mut links = self.0.get_all_by_role(Role::Link);
            links.find(|node| begins(node.accesskit_node().label())).unwrap().click();
        }
        self.0.run();
    }

    fn types(&mut self, text: &str) {
        self.0.event(Event::Text(text.to_owned()));
        self.0.run();
    }

    /// Types in a cell and presses Enter.
    fn write(&mut self, cell: &str, text: &str) {
        self.click(cell);
        self.types(text);
        self.press(NONE, Key::Enter);
    }

    fn pointer(&mut self, at: Pos2, pressed: bool) {
        self.0.event(Event::PointerMoved(at));
        let button = PointerButton::Primary;
        self.0.event(Event::PointerButton { pos: at, button, pressed, modifiers: NONE });
        self.0.run();
    }

    fn moves(&mut self, at: Pos2) {
        self.0.event(Event::PointerMoved(at));
        self.0.run();
    }

    /// Takes hold of what stands in one cell and holds it over another.
    fn hold(&mut self, from: &str, over: &str) -> Pos2 {
        // The first press selects, as everywhere.
        self.click(from);
        let (from, over) = (self.cell(from).rect().center(), self.cell(over).rect().center());
        self.pointer(from, true);
        self.moves(over);
        over
    }

    fn drag(&mut self, from: &str, to: &str) {
        let at = self.hold(from, to);
        self.pointer(at, false);
    }

    /// Makes changes as if they had been made somewhere else.
    fn change(&mut self, changes: Vec<Change>) {
        let name = Message::new("change-about");
        self.0.state_mut().ask(Action::Change { name, changes, field: None });
        self.0.run();
    }

    /// Takes back what a grant gives a tiltak in 2020.
    fn release(&mut self, grant: &str, tiltak: &str) {
        let (grant, tiltak) = (self::grant(grant), self::tiltak(tiltak));
        let was = given(&self.plan(), grant, tiltak);
        let year = Year::clamped(2020);
        self.change(vec![Change::Allocate { grant, tiltak, year, was, now: None }]);
    }

    /// What a grant gives a tiltak in 2020, as MNOK; empty when nothing.
    fn gives(&self, grant: &str, tiltak: &str) -> String {
        let figure = given(&self.plan(), self::grant(grant), self::tiltak(tiltak));
        figure.map_or_else(String::new, |figure| {
            figure.amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string())
        })
    }

    fn rung(&self, id: &str) -> Rung {
        self.plan().grants.get(grant(id)).unwrap().rung
    }
}

fn given(plan: &Plan, grant: GrantId, tiltak: TiltakId) -> Option<Figure> {
    plan.allocations.get((grant, tiltak))?.mnok.get(2020).copied()
}

fn grant(id: &str) -> GrantId {
    GrantId::new(id).unwrap()
}

fn tiltak(id: &str) -> TiltakId {
    TiltakId::new(id).unwrap()
}

fn mnok(text: &str) -> Figure {
    Figure::known(text.parse::<Amount>().unwrap(), None)
}
