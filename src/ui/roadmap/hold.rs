//! What the hand holds: a bar on its way to other years.
//!
//! *Invariant:* `Look::drag` is set for as long as something is held (by no
//! years while a bar is stretched), so that whoever reads keys knows that Esc
//! belongs to it.

use super::sheet::Sheet;
use crate::change::{Change, TiltakValue, describe};
use crate::model::{Plan, TiltakId, Year};
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::number::nearest;
use crate::view::TiltakRow;
use egui::{Event, Id, Key, Modifiers, Ui};

/// What is done to the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// It takes place earlier or later.
    Shift,
    /// It takes more years or fewer.
    Stretch,
}

/// How it is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hand {
    /// With the pointer, since it was pressed there.
    Pointer(f32),
    /// With the keyboard.
    Keys,
    /// From somewhere else: it is only shown.
    Elsewhere,
}

/// A bar that is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hold {
    /// Whose bar.
    pub(super) tiltak: TiltakId,
    /// What is done to it.
    pub(super) doing: Doing,
    /// How it is held.
    pub(super) hand: Hand,
    /// By how many years.
    pub(super) by: i32,
}

fn key() -> Id {
    Id::unique("roadmap hold")
}

impl Hold {
    /// What is held now. Esc lets go of it, and so does whoever clears
    /// `Look::drag`.
    pub(super) fn now(ui: &Ui, frame: &mut Frame<'_>) -> Option<Self> {
        let kept = ui.data(|data| data.get_temp::<Option<Self>>(key())).flatten();
        let hold = match (kept, frame.look.drag) {
            (Some(hold), Some((tiltak, _))) if hold.tiltak == tiltak => hold,
            (_, Some((tiltak, by))) => {
                Self { tiltak, doing: Doing::Shift, hand: Hand::Elsewhere, by }
            }
            (_, None) => {
                Self::let_go(ui, frame);
                return None;
            }
        };
        if presses(ui, Modifiers::NONE, Key::Escape) > 0 {
            Self::let_go(ui, frame);
            ui.stop_dragging();
            return None;
        }
        Some(hold)
    }

    /// Holds this from now on.
    pub(super) fn keep(self, ui: &Ui, frame: &mut Frame<'_>) {
        frame.look.drag = Some((self.tiltak, self.shift()));
        let kept = ui.data(|data| data.get_temp::<Option<Self>>(key())).flatten();
        if kept != Some(self) {
            ui.data_mut(|data| data.insert_temp(key(), Some(self)));
            ui.request_repaint();
        }
    }

    /// Holds nothing any more.
    pub(super) fn let_go(ui: &Ui, frame: &mut Frame<'_>) {
        let kept = ui.data_mut(|data| data.remove_temp::<Option<Self>>(key())).flatten();
        if frame.look.drag.take().is_some() || kept.is_some() {
            ui.request_repaint();
        }
    }

    /// Whether it is this one's, held with the keyboard.
    pub(super) const fn by_keys(&self) -> bool {
        matches!(self.hand, Hand::Keys)
    }

    /// By how many years the bar is moved.
    pub(super) const fn shift(&self) -> i32 {
        match self.doing {
            Doing::Shift => self.by,
            Doing::Stretch => 0,
        }
    }

    /// By how many years the bar is made longer.
    pub(super) const fn longer(&self) -> i32 {
        match self.doing {
            Doing::Shift => 0,
            Doing::Stretch => self.by,
        }
    }

    /// The same where the pointer is now.
    pub(super) fn follow(mut self, ui: &Ui, sheet: &Sheet, row: &TiltakRow) -> Self {
        let at = ui.input(|input| input.pointer.latest_pos());
        if let (Hand::Pointer(from), Some(at)) = (self.hand, at) {
            self.by = nearest((at.x - from) / sheet.column);
        }
        self.within(row)
    }

    /// The same, as far as a plan's years and a tiltak's length go.
    pub(super) fn within(mut self, row: &TiltakRow) -> Self {
        let (first, last) = (row.bar.first.number(), row.bar.last.number());
        let years = last - first + 1;
        let (earlier, later) = match self.doing {
            Doing::Shift => (Year::MIN - first, Year::MAX - last),
            Doing::Stretch => (1 - years, (LONGEST - years).min(Year::MAX - last)),
        };
        self.by = self.by.clamp(earlier.min(0), later.max(0));
        self
    }

    /// Asks for the change and lets go.
    pub(super) fn commit(self, ui: &Ui, frame: &mut Frame<'_>) {
        if let Some(change) = self.change(frame.document.plan()) {
            let name = describe(&change, frame.document.plan());
            frame.ask(Action::Change { name, changes: vec![change], field: None });
        }
        Self::let_go(ui, frame);
    }

    /// The change that it comes to; `None` when it is not moved.
    pub(super) fn change(self, plan: &Plan) -> Option<Change> {
        let tiltak = plan.tiltak.get(self.tiltak).filter(|_| self.by != 0)?;
        Some(match self.doing {
            Doing::Shift => Change::Shift { tiltak: tiltak.id, by: self.by },
            Doing::Stretch => Change::Set {
                tiltak: tiltak.id,
                was: TiltakValue::Years(tiltak.years),
                now: TiltakValue::Years(u16::try_from(i32::from(tiltak.years) + self.by).ok()?),
            },
        })
    }
}

/// The most years that a tiltak may take.
const LONGEST: i32 = 200;

/// How often a key was pressed with exactly these modifiers; takes the presses.
pub(super) fn presses(ui: &Ui, modifiers: Modifiers, key: Key) -> i32 {
    ui.input_mut(|input| {
        let mut pressed = 0;
        input.events.retain(|event| {
            let is = matches!(event, Event::Key { key: k, pressed: true, modifiers: m, .. }
                if *k == key && m.matches_exact(modifiers));
            pressed += i32::from(is);
            !is
        });
        pressed
    })
}
