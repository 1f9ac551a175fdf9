//! The sheet: what hands and keys do in it, on a stage with a small grid.

mod blocks;
mod gestures;
mod heard;
mod large;
mod pictures;
mod typing;

use crate::support::{quiet, stage};
use egui::accesskit::Role;
use egui::{Event as Input, Key, Modifiers, Theme, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use std::collections::BTreeMap;
use std::sync::Arc;
use veikart::document::Document;
use veikart::file;
use veikart::model::{Message, Rung};
use veikart::text::{Lang, Texts};
use veikart::ui::paint::Cover;
use veikart::ui::sheet::{
    Cell, Choice, Column, Event, Ground, How, Line, Rows, Sheet, Sort, State, Tone, Write,
};
use veikart::ui::theme::tokens;
use veikart::ui::{Action, Frame, Look, Shown};
use veikart::view::{Derived, picture, roadmap, topbar};

/// The columns of the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Col {
    Code,
    Owner,
    Rung,
    Year(i32),
    /// The sum of a row; cannot be typed in.
    Sum,
}

use Col::{Code, Owner, Sum, Year};

/// A row that is shown: a heading, or the key of cells.
#[derive(Clone, Debug)]
pub(crate) enum Shows {
    Heading(String),
    Body(u32),
    Total(u32),
}

/// A small grid of texts.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    pub(crate) lines: Vec<Shows>,
    pub(crate) columns: Vec<Column<Col>>,
    pub(crate) cells: BTreeMap<(u32, Col), String>,
    /// Whether rows show the grounds that there are.
    pub(crate) grounds: bool,
}

impl Grid {
    fn new(rows: u32) -> Self {
        let years = (2020..=2024).map(|year| {
            Column::new(Year(year), year.to_string(), 84.0)
                .full(format!("Kostnad {year}"))
                .right()
                .hint("Et beløp i MNOK, eller ?")
        });
        let code = Column::new(Code, "Kode", 100.0).frozen().sort(Sort::Up);
        let owner = Column::new(Owner, "Eier", 150.0).sort(Sort::None);
        let rung = Column::new(Col::Rung, "Status", 110.0);
        let sum = Column::new(Sum, "Sum", 84.0).right();
        let columns = [code, owner, rung].into_iter().chain(years).chain([sum]).collect();
        let mut lines = Vec::new();
        let mut cells = BTreeMap::new();
        for row in 0..rows {
            if row % 4 == 0 {
                lines.push(Shows::Heading(format!("Mål {}", row / 4 + 1)));
            }
            lines.push(Shows::Body(row));
            cells.insert((row, Code), format!("T{row}"));
            cells.insert((row, Owner), ["Norsk Helsenett SF", "KS"][row as usize % 2].to_owned());
            cells.insert((row, Col::Rung), ["Innvilget", "Uavklart"][row as usize % 2].to_owned());
            cells.insert((row, Year(2020)), format!("{row},5"));
        }
        lines.push(Shows::Total(u32::MAX));
        cells.insert((u32::MAX, Code), "Behov".to_owned());
        Self { lines, columns, cells, grounds: false }
    }

    pub(crate) fn get(&self, row: u32, column: Col) -> &str {
        self.cells.get(&(row, column)).map_or("", String::as_str)
    }
}

impl Rows for Grid {
    type Row = u32;
    type Column = Col;

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn line(&self, at: usize) -> Line<'_, u32> {
        match &self.lines[at] {
            Shows::Heading(text) => Line::Heading { text, level: 0 },
            Shows::Body(row) => Line::Body(*row),
            Shows::Total(row) => Line::Total(*row),
        }
    }

    fn columns(&self) -> &[Column<Col>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: Col) -> Cell<'_> {
        let Some(row) = self.line(at).row() else { return Cell::default() };
        let cell = Cell::new(self.get(row, column));
        if row == u32::MAX {
            return cell.strong().locked();
        }
        let cover = Cover::ALL.get(row as usize).filter(|_| self.grounds).copied();
        match (column, cover) {
            (Col::Rung, Some(cover)) => return cell.ground(Ground::Pill(cover)),
            (Year(2020), Some(cover)) => return cell.ground(Ground::Pale(cover)),
            (Year(2021), Some(cover)) => {
                let text = self.get(row, Year(2020));
                return Cell::new(text).ground(Ground::Proposed(cover)).assumed(true);
            }
            (Year(2022), Some(_)) => return cell.ground(Ground::Closed),
            (Year(2023), Some(_)) => {
                let tones = [Tone::Plain, Tone::Muted, Tone::Granted, Tone::Gap];
                let text = self.get(row, Year(2020));
                return Cell::new(text).tone(tones[row as usize % 4]).assumed(row > 3).strong();
            }
            _ => {}
        }
        match column {
            Col::Rung if self.get(row, column) == "Innvilget" => {
                cell.ground(Ground::Pill(Cover::Rung(Rung::Granted)))
            }
            Col::Rung => cell.ground(Ground::Pill(Cover::Rung(Rung::Unclear))),
            Year(2021) if !cell.text.is_empty() => cell.ground(Ground::Pale(Cover::Uncovered)),
            Year(2020) => cell.assumed(row % 3 == 0),
            Sum => cell.locked().tone(Tone::Muted),
            _ => cell,
        }
    }

    fn name(&self, at: usize, column: Col) -> String {
        let row = self.line(at).row().unwrap_or_default();
        let title = &self.columns.iter().find(|about| about.key == column).unwrap().full;
        let code = if row == u32::MAX { "Behov".to_owned() } else { format!("T{row}") };
        let text = self.get(row, column);
        format!("{code}, {title}, {}", if text.is_empty() { "tom" } else { text })
    }

    fn tip(&self, at: usize, column: Col) -> Option<String> {
        let row = self.line(at).row()?;
        (column == Year(2020)).then(|| format!("Fra saksnotatet om T{row}"))
    }

    fn why_locked(&self, _at: usize, column: Col) -> Option<Message> {
        (column == Sum).then(|| Message::verbatim("Summen regnes ut."))
    }

    fn choices(&self, _at: usize, column: Col) -> Vec<Choice> {
        match column {
            Owner => ["Norsk Helsenett SF", "KS", "Helse Nord RHF", "Skatteetaten"]
                .map(Choice::new)
                .to_vec(),
            Col::Rung => vec![
                Choice::new("Innvilget").note("pengene er der"),
                Choice::new("Uavklart").note("ingen har svart"),
            ],
            _ => Vec::new(),
        }
    }

    fn drag(&self, at: usize, column: Col) -> Option<String> {
        let row = self.line(at).row()?;
        let text = self.get(row, column);
        (matches!(column, Year(_)) && !text.is_empty()).then(|| format!("{text} fra T{row}"))
    }

    fn drop(&self, from: (usize, Col), to: (usize, Col)) -> Result<String, Message> {
        let (Some(a), Some(b)) = (self.line(from.0).row(), self.line(to.0).row()) else {
            return Err(Message::new("sheet-no-drop"));
        };
        match to.1 {
            Year(_) => Ok(format!("Fra T{a} til T{b}")),
            _ => Err(Message::verbatim("Bare år tar imot penger.")),
        }
    }
}

/// A window with nothing but a sheet.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Window {
    document: Document,
    shown: Shown,
    pub(crate) look: Look,
    pub(crate) grid: Grid,
    pub(crate) state: State<u32, Col>,
    pub(crate) events: Vec<Event<u32, Col>>,
    pub(crate) copied: Vec<String>,
    pub(crate) grows: bool,
    pub(crate) fits: bool,
    /// The id to be refused in the next frame, as the application does it.
    pub(crate) refuse: bool,
    pub(crate) frames: usize,
    pub(crate) chosen: Vec<(u32, Col)>,
    pub(crate) draws: bool,
    /// Keys that the sheet left to the screen.
    pub(crate) unused: Vec<Key>,
}

impl Window {
    pub(crate) fn new(grid: Grid) -> Self {
        let document = Document::new(file::read_str(file::example()).unwrap());
        let texts = Texts::of(Lang::Nb);
        let derived = Derived::of(Arc::clone(document.plan()));
        let look = Look::at(document.plan().about.focus);
        let shown = Shown {
            kpis: topbar(&derived, look.year, texts),
            picture: picture(&derived, look.year, texts),
            roadmap: roadmap(&derived, texts),
            story: None,
            preview: None,
            derived,
        };
        Self {
            document,
            shown,
            look,
            grid,
            state: State::default(),
            events: Vec::new(),
            copied: Vec::new(),
            grows: false,
            fits: false,
            refuse: false,
            frames: 0,
            chosen: Vec::new(),
            draws: true,
            unused: Vec::new(),
        }
    }

    pub(crate) fn draw(&mut self, ui: &mut Ui) {
        self.frames += 1;
        let all = ui.content_rect();
        ui.painter().rect_filled(all, 0.0, tokens(ui).surface);
        let ui = &mut ui.new_child(UiBuilder::new().max_rect(all.shrink(16.0)));
        if !self.draws {
            return;
        }
        let _ = ui.button("Før");
        let mut actions = Vec::new();
        self.look.typing = false;
        let waker = quiet();
        let mut frame = Frame {
            document: &self.document,
            shown: &self.shown,
            texts: Texts::of(Lang::Nb),
            look: &mut self.look,
            actions: &mut actions,
            waker: &waker,
        };
        let mut chosen = Vec::new();
        let mut menu = |ui: &mut Ui, _: &mut Frame<'_>, row: u32, column: Col| {
            if ui.button("Hvorfor?").clicked() {
                chosen.push((row, column));
            }
        };
        let mut sheet = Sheet::new("prøve", &self.grid, &mut self.state).name("Prøveark");
        sheet = sheet.menu(&mut menu);
        if self.grows {
            sheet = sheet.grows();
        }
        if self.fits {
            sheet = sheet.fits();
        }
        let events = sheet.show(ui, &mut frame);
        self.chosen.extend(chosen);
        let left = ui.input(|input| input.events.clone());
        self.unused.extend(left.iter().filter_map(|event| match event {
            Input::Key { key, pressed: true, .. } => Some(*key),
            _ => None,
        }));
        let _ = ui.button("Etter");
        for event in events {
            self.take(&event);
            self.events.push(event);
        }
        for action in actions {
            match action {
                Action::Copy(text) => self.copied.push(text),
                other => panic!("the sheet asks for {other:?}"),
            }
        }
    }

    fn take(&mut self, event: &Event<u32, Col>) {
        match event {
            Event::Write(write) if self.refuse => {
                self.look.refused.insert(write.field, Message::verbatim("Planen vil ikke."));
            }
            Event::Write(write) => {
                for (row, column, text) in &write.cells {
                    if text == "feil" {
                        let why = Message::verbatim("Dette er ikke et beløp.");
                        self.state.refuse(*row, *column, text, why);
                    } else {
                        self.grid.cells.insert((*row, *column), text.clone());
                    }
                }
            }
            Event::Sort(_) => self.grid.lines.reverse(),
            _ => {}
        }
    }
}

/// A harness around a window, with the steps that tests take.
pub(crate) struct Desk(pub(crate) Harness<'static, Window>);

pub(crate) const SIZE: Vec2 = vec2(1000.0, 560.0);
pub(crate) const NONE: Modifiers = Modifiers::NONE;
pub(crate) const SHIFT: Modifiers = Modifiers::SHIFT;
pub(crate) const CTRL: Modifiers = Modifiers::COMMAND;

pub(crate) fn desk() -> Desk {
    desk_of(Window::new(Grid::new(8)), Theme::Light, SIZE, 1.0)
}

pub(crate) fn desk_of(window: Window, look: Theme, size: Vec2, pixels: f32) -> Desk {
    // Two clicks are to be a double click.
    let stage = stage(look, size, pixels).with_step_dt(0.02).with_max_steps(16);
    let mut harness = stage.build_ui_state(|ui, window: &mut Window| window.draw(ui), window);
    harness.run();
    Desk(harness)
}

impl Desk {
    pub(crate) fn window(&mut self) -> &mut Window {
        self.0.state_mut()
    }

    pub(crate) fn grid(&self) -> &Grid {
        &self.0.state().grid
    }

    /// The one node of a cell, found by how its name begins.
    pub(crate) fn cell<'a>(&'a self, name: &'a str) -> Node<'a> {
        let begins = |node: &Node<'a>| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label == name || label.starts_with(&format!("{name}, ")))
        };
        let cells = self.0.get_all_by_role(Role::Cell);
        let found: Vec<_> = cells.filter(begins).collect();
        assert_eq!(found.len(), 1, "cells called {name}");
        found[0]
    }

    pub(crate) fn click(&mut self, name: &str) {
        self.cell(name).click();
        self.0.run();
    }

    pub(crate) fn click_with(&mut self, modifiers: Modifiers, name: &str) {
        self.cell(name).click_modifiers(modifiers);
        self.0.run();
    }

    pub(crate) fn double_click(&mut self, name: &str) {
        self.cell(name).click();
        self.cell(name).click();
        self.0.run();
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
        self.0.run();
    }

    pub(crate) fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.press(NONE, *key);
        }
    }

    /// Types text as a keyboard does it, and lets the window settle.
    pub(crate) fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.0.event(Input::Text(letter.to_string()));
        }
        self.0.run();
    }

    pub(crate) fn enters(&mut self, text: &str, key: Key) {
        self.types(text);
        self.press(NONE, key);
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.0.event(Input::Paste(text.to_owned()));
        self.0.run();
    }

    pub(crate) fn copy(&mut self) -> String {
        self.0.event(Input::Copy);
        self.0.run();
        self.window().copied.last().cloned().unwrap_or_default()
    }

    /// Where the cursor stands.
    pub(crate) fn at(&self) -> (u32, Col) {
        self.0.state().state.cursor().unwrap()
    }

    /// What was written last.
    pub(crate) fn written(&mut self) -> Write<u32, Col> {
        let writes = self.window().events.iter().rev();
        let found = writes.filter_map(|event| match event {
            Event::Write(write) => Some(write.clone()),
            _ => None,
        });
        found.into_iter().next().expect("nothing was written")
    }

    pub(crate) fn writes(&mut self) -> usize {
        let events = &self.window().events;
        events.iter().filter(|event| matches!(event, Event::Write(_))).count()
    }

    pub(crate) fn says(&self, text: &str) -> bool {
        self.0.query_all_by_label_contains(text).next().is_some()
    }

    /// The names of the cells that are selected.
    pub(crate) fn selected(&self) -> Vec<String> {
        let cells = self.0.get_all_by_role(Role::Cell);
        let found = cells.filter(|cell| cell.accesskit_node().is_selected() == Some(true));
        found.filter_map(|cell| cell.accesskit_node().label()).collect()
    }

    pub(crate) fn is_editing(&self) -> bool {
        self.0.state().state.is_editing()
    }
}
