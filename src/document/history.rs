//! Undo and redo without end.

use crate::change::Edit;
use crate::model::Message;

/// What is undone and redone as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the step did, for menus.
    pub name: Message,
    /// The edits as they were made.
    pub edits: Vec<Edit>,
}

/// The steps made and taken back, and which of them is saved.
#[derive(Clone, Debug)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Number of steps done when the plan was last saved; `None` when no
    /// number of undos leads there any more.
    saved: Option<usize>,
}

impl Default for History {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new(), saved: Some(0) }
    }
}

impl History {
    pub(super) fn push(&mut self, step: Step) {
        if self.saved.is_some_and(|saved| saved > self.done.len()) {
            self.saved = None;
        }
        self.undone.clear();
        self.done.push(step);
    }

    pub(super) fn undo(&mut self) -> Option<Step> {
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step)
    }

    pub(super) fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    pub(super) fn undo_name(&self) -> Option<&Message> {
        self.done.last().map(|step| &step.name)
    }

    pub(super) fn done(&self) -> &[Step] {
        &self.done
    }

    pub(super) fn redo_name(&self) -> Option<&Message> {
        self.undone.last().map(|step| &step.name)
    }

    pub(super) fn is_saved(&self) -> bool {
        self.saved == Some(self.done.len())
    }

    /// Marks the present step as saved, or, when what was saved is another
    /// state by now, that no step is known to be.
    pub(super) fn mark_saved(&mut self, present: bool) {
        self.saved = present.then_some(self.done.len());
    }
}
