//! What follows from a postponement, ready to be shown, read aloud, and
//! copied into a case paper.

mod chains;
mod copy;
mod lead;
mod money;
mod question;
mod rests;
mod sets;
mod story;
mod table;
mod title;

pub use chains::{Chain, ChainNode, Chains, NodeTone};
pub use copy::Form;
pub use lead::{LeadSentence, LeadSpan};
pub use money::{FreedLine, MoneyTable, YearRow};
pub use question::{Asked, Beside, Stance, answer, stances};
pub use rests::RestLine;
pub use sets::{PickRow, QuickSet, QuickSets, pick_rows, quick_sets};
pub use story::{Story, StoryLine, story};
pub use table::HitRow;
pub use title::step_name;

use super::topbar::Kpi;
use crate::engine::Consequences;
use crate::model::{Message, Plan};
use std::sync::Arc;

/// How many sentences stand in the list; the rest are in the table.
const BULLETS: usize = 16;

/// The answer to "what follows?".
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was asked, as a heading.
    pub title: String,
    /// The paragraph.
    pub lead: Vec<LeadSentence>,
    /// What else follows.
    pub bullets: Vec<StoryLine>,
    /// How many sentences are not shown.
    pub more: usize,
    /// The figures of the year decided on, where they become others.
    pub strip: Vec<(Kpi, String)>,
    /// From what is postponed to what is hit.
    pub chains: Chains,
    /// What happens to the money.
    pub money: MoneyTable,
    /// All that follows, for the table, the copies and the reasons.
    all: Consequences,
    /// The plan before, with its figures.
    before: Arc<Plan>,
    /// The plan whose records and links it is told by.
    plan: Arc<Plan>,
    heading: Message,
    /// Whether what falls is told before the gap.
    falls: bool,
}

impl Answer {
    /// All that follows, as the engine has it.
    #[must_use]
    pub const fn consequences(&self) -> &Consequences {
        &self.all
    }

    /// Whether nothing follows at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.bullets.is_empty()
    }
}
