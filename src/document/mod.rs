//! The open plan: what is edited, its history, and what is saved of it.
//!
//! *Invariant:* [`Document::apply`] is the only way that anything changes, and
//! every step back restores the plan exactly.

mod history;

pub use history::Step;

use crate::change::{Change, Edit, PlanSet, Refusal, Resolved, Target, resolve};
use crate::file::Fingerprint;
use crate::model::{Message, Plan};
use history::History;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where a plan was read from, or last saved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub path: PathBuf,
    /// What stood in it, to notice when somebody else has changed it.
    pub fingerprint: Fingerprint,
}

/// A plan set that is open for editing.
#[derive(Clone, Debug)]
pub struct Document {
    set: Arc<PlanSet>,
    target: Target,
    resolved: Resolved,
    history: History,
    origin: Option<Origin>,
    /// The plans as they were opened or last saved.
    kept: Arc<PlanSet>,
    revision: u64,
}

/// Revisions of all documents, so that no two ever share one.
static REVISIONS: AtomicU64 = AtomicU64::new(0);

fn next_revision() -> u64 {
    REVISIONS.fetch_add(1, Ordering::Relaxed)
}

impl Document {
    /// A plan set that is not yet saved anywhere.
    #[must_use]
    pub fn new(set: PlanSet) -> Self {
        Self::opened(set, None)
    }

    /// A plan set as it was read from a file.
    #[must_use]
    pub fn opened(set: PlanSet, origin: Option<Origin>) -> Self {
        let resolved = resolve(&set, None);
        let set = Arc::new(set);
        Self {
            kept: Arc::clone(&set),
            set,
            target: Target::Base,
            resolved,
            history: History::default(),
            origin,
            revision: next_revision(),
        }
    }

    /// The base and its scenarios. Cheap to hold on to while editing goes on.
    #[must_use]
    pub fn set(&self) -> &Arc<PlanSet> {
        &self.set
    }

    /// What is edited: the base or a scenario.
    #[must_use]
    pub fn target(&self) -> Target {
        self.target
    }

    /// The plan as the open scenario makes it.
    #[must_use]
    pub fn plan(&self) -> &Arc<Plan> {
        &self.resolved.plan
    }

    /// The open scenario resolved, with what of it did not go as written.
    #[must_use]
    pub fn resolved(&self) -> &Resolved {
        &self.resolved
    }

    /// Where the plan was read from or saved to.
    #[must_use]
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Another one after every change of what is shown, and in every document:
    /// what is computed from another revision is out of date.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether something is not saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        !self.history.is_saved()
    }

    /// Opens another scenario, or the base. No edit: it changes nothing.
    pub fn switch(&mut self, target: Target) {
        self.target = match target {
            Target::Scenario(id) if self.set.scenario(id).is_none() => Target::Base,
            target => target,
        };
        self.changed();
    }

    /// Makes edits as one step that undo takes back as one.
    ///
    /// # Errors
    /// The first [`Refusal`]; then none of the edits is made.
    pub fn apply(&mut self, name: Message, edits: &[Edit]) -> Result<(), Refusal> {
        let made = Edit::apply_all(Arc::make_mut(&mut self.set), edits)?;
        self.keep(name, made);
        Ok(())
    }

    /// Makes changes to what is open as one step.
    ///
    /// # Errors
    /// The first [`Refusal`]; then none of the changes is made.
    pub fn change(&mut self, name: Message, changes: impl AsRef<[Change]>) -> Result<(), Refusal> {
        let made = Edit::make(Arc::make_mut(&mut self.set), self.target, changes.as_ref())?;
        self.keep(name, made);
        Ok(())
    }

    /// Keeps what was made as a step, unless nothing was.
    fn keep(&mut self, name: Message, mut made: Vec<Edit>) {
        made.retain(|edit| !is_nothing(edit));
        if !made.is_empty() {
            self.history.push(Step { name, edits: made });
            self.changed();
        }
    }

    /// The name of the step that undo would take back.
    #[must_use]
    pub fn undo_name(&self) -> Option<&Message> {
        self.history.undo_name()
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn last_step(&self) -> Option<&Step> {
        self.history.done().last()
    }

    /// How many steps undo could take back.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.history.done().len()
    }

    /// The name of the step that redo would make again.
    #[must_use]
    pub fn redo_name(&self) -> Option<&Message> {
        self.history.redo_name()
    }

    /// Takes back the last step, and tells which.
    pub fn undo(&mut self) -> Option<Message> {
        let step = self.history.undo()?;
        Edit::take_back(Arc::make_mut(&mut self.set), &step.edits);
        self.show(&step);
        Some(step.name)
    }

    /// Makes the step again that was last taken back, and tells which.
    pub fn redo(&mut self) -> Option<Message> {
        let step = self.history.redo()?;
        let set = Arc::make_mut(&mut self.set);
        for edit in &step.edits {
            // Never refused: it was made from this very state before.
            let _ = edit.apply(set);
        }
        self.show(&step);
        Some(step.name)
    }

    /// Marks what was written to a file as saved. What has been edited since
    /// the writing began still is not.
    pub fn saved(&mut self, origin: Origin, set: &Arc<PlanSet>) {
        self.origin = Some(origin);
        self.kept = Arc::clone(set);
        self.history.mark_saved(self.set == *set);
    }

    /// What the open plan is compared with: the parent of the open scenario,
    /// or the base as it was opened or last saved.
    #[must_use]
    pub fn reference(&self) -> Arc<Plan> {
        match self.target {
            Target::Base => Arc::clone(&self.kept.base),
            Target::Scenario(id) => {
                let parent = self.set.scenario(id).and_then(|scenario| scenario.parent);
                resolve(&self.set, parent).plan
            }
        }
    }

    /// Opens what a step concerns, so that nothing changes out of sight.
    fn show(&mut self, step: &Step) {
        if let Some(edit) = step.edits.first() {
            self.target = edit.target;
        }
        self.changed();
    }

    fn changed(&mut self) {
        self.resolved = resolve(&self.set, self.target.scenario());
        self.revision = next_revision();
    }
}

fn is_nothing(edit: &Edit) -> bool {
    match &edit.op {
        crate::change::Op::Change(change) => change.is_nothing(),
        crate::change::Op::Splice { was, now, .. } => was == now,
    }
}

impl Origin {
    /// The file's name without its folder.
    #[must_use]
    pub fn path_name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }
}
