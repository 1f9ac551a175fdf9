//! Drawing the window: the furniture, and the screen within it.
//!
//! The parts are drawn in the order in which Tab goes through them: top bar,
//! side bar, the screen, what stands beside it, and the status line last.

use super::App;
use crate::text::Texts;
use crate::ui::action::Screen;
use crate::ui::dialogs::{self, Dialog};
use crate::ui::frame::{Frame, Look};
use crate::ui::shell::{self, FINDINGS, INSPECTOR, STATUS_HEIGHT};
use crate::ui::{consequences, funding, gap, inspector, picture, records, roadmap, table, theme};
use egui::{CentralPanel, Frame as Margins, Margin, Panel, Rect, Ui, UiBuilder};

impl App {
    pub(super) fn draw(&mut self, ui: &mut Ui) {
        let mut frame = Frame {
            document: &self.document,
            shown: &self.shown,
            texts: Texts::of(self.settings.lang),
            look: &mut self.look,
            actions: &mut self.actions,
            waker: &self.waker,
        };
        frame.look.typing = false;
        if frame.look.bare {
            screen(ui, &mut frame);
        } else {
            shell::top(ui, &mut frame, &self.settings);
            // The furniture leaves thin lines between its parts.
            let paper = theme::tokens(ui).surface;
            ui.painter().rect_filled(ui.available_rect_before_wrap(), 0.0, paper);
            let (middle, foot) = foot_of(ui.available_rect_before_wrap(), STATUS_HEIGHT);
            let mut body = within(ui, middle);
            shell::side(&mut body, &mut frame);
            content(&mut body, &mut frame);
            let busy = self.files.is_busy();
            shell::status(&mut within(ui, foot), &mut frame, self.said.as_ref(), busy);
        }
        if !frame.look.bare {
            let asked_why = matches!(self.dialog, Some(Dialog::Why { .. }));
            shell::guide(ui, &mut frame, asked_why);
        }
        shell::search(ui, &mut frame);
        shell::palette(ui, &mut frame);
        if let Some(dialog) = &mut self.dialog {
            let answer = dialogs::show(ui, dialog, &mut frame);
            if let Some(answer) = answer {
                self.answer(answer);
            }
        }
    }
}

/// The screen, with the inspector beside it and the findings below.
fn content(ui: &mut Ui, frame: &mut Frame<'_>) {
    let room = ui.available_rect_before_wrap();
    let sizes = frame.look.shell.sizes;
    let inspected = frame.look.selected.is_some() && has_inspector(frame.look);
    let found = frame.look.shell.findings.open;
    let height = sizes.findings.clamp(*FINDINGS.start(), *FINDINGS.end()).min(room.height() * 0.7);
    let (upper, _) = foot_of(room, if found { height } else { 0.0 });
    let width = if inspected { sizes.inspector } else { 0.0 };
    screen(&mut within(ui, upper.with_max_x(upper.right() - width)), frame);
    let mut now = sizes;
    if inspected {
        now.inspector = beside(&mut within(ui, upper), frame, sizes.inspector);
    }
    if found {
        now.findings = shell::findings(&mut within(ui, room), frame, height);
    }
    // What is left of a panel that is resized belongs to the screen.
    if now != sizes {
        frame.look.shell.sizes = now;
        ui.request_repaint();
    }
}

fn beside(ui: &mut Ui, frame: &mut Frame<'_>, width: f32) -> f32 {
    let surface = theme::tokens(ui).surface;
    let panel = Panel::right("inspector").frame(Margins::NONE.fill(surface));
    let panel = panel.default_size(width).size_range(INSPECTOR);
    panel.show(ui, |ui| inspector::show(ui, frame)).response.rect.width()
}

fn screen(ui: &mut Ui, frame: &mut Frame<'_>) {
    let margins = Margins::NONE.fill(theme::tokens(ui).surface);
    CentralPanel::default().frame(margins).show(ui, |ui| match frame.look.screen {
        Screen::Picture => picture::show(ui, frame),
        Screen::Roadmap => {
            Margins::NONE.inner_margin(Margin::symmetric(24, 12)).show(ui, |ui| {
                roadmap::show(ui, frame);
            });
        }
        Screen::Table => table::show(ui, frame),
        Screen::Funding => funding::show(ui, frame),
        Screen::Gap => gap::show(ui, frame),
        Screen::Consequences => consequences::show(ui, frame),
        Screen::Records => records::show(ui, frame),
    });
}

/// A part of the window with all of its room.
fn within(ui: &mut Ui, rect: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect))
}

/// A room without its foot, and the foot.
fn foot_of(room: Rect, height: f32) -> (Rect, Rect) {
    room.split_top_bottom_at_y(room.bottom() - height)
}

/// Whether the inspector stands beside the screen.
fn has_inspector(look: &Look) -> bool {
    match look.screen {
        Screen::Roadmap => true,
        Screen::Table | Screen::Funding | Screen::Gap => look.inspect,
        Screen::Picture | Screen::Consequences | Screen::Records => false,
    }
}
