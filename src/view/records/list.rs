//! The kinds of records with their counts, and the records of a kind.

use super::name::{Named, record_name};
use crate::change::{RecordKey, RecordKind};
use crate::model::Plan;
use crate::text::Texts;

/// A page of the records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What the plan is.
    #[default]
    About,
    /// The records of a kind.
    Kind(RecordKind),
}

impl Page {
    /// All pages, in the order that they are listed.
    pub const ALL: &[Self] = &[
        Self::About,
        Self::Kind(RecordKind::Tiltak),
        Self::Kind(RecordKind::Goal),
        Self::Kind(RecordKind::Area),
        Self::Kind(RecordKind::Milestone),
        Self::Kind(RecordKind::Actor),
        Self::Kind(RecordKind::Source),
        Self::Kind(RecordKind::Grant),
        Self::Kind(RecordKind::Initiative),
        Self::Kind(RecordKind::Consequence),
        Self::Kind(RecordKind::Benefit),
        Self::Kind(RecordKind::Decision),
        Self::Kind(RecordKind::Evidence),
        Self::Kind(RecordKind::Stated),
        Self::Kind(RecordKind::Contradiction),
    ];

    /// Keys of the page: its name, what it is, and what an empty list says.
    #[must_use]
    pub const fn keys(self) -> [&'static str; 3] {
        let kind = match self {
            Self::About => return ["register-page-about", "register-about-is", ""],
            Self::Kind(kind) => kind,
        };
        match kind {
            RecordKind::Tiltak | RecordKind::Allocation => {
                ["register-page-tiltak", "register-tiltak-is", "register-tiltak-empty"]
            }
            RecordKind::Goal => ["register-page-goals", "register-goal-is", "register-goal-empty"],
            RecordKind::Area => ["register-page-areas", "register-area-is", "register-area-empty"],
            RecordKind::Milestone => {
                ["register-page-milestones", "register-milestone-is", "register-milestone-empty"]
            }
            RecordKind::Actor => {
                ["register-page-actors", "register-actor-is", "register-actor-empty"]
            }
            RecordKind::Source => {
                ["register-page-sources", "register-source-is", "register-source-empty"]
            }
            RecordKind::Grant => {
                ["register-page-grants", "register-grant-is", "register-grant-empty"]
            }
            RecordKind::Initiative => {
                ["register-page-initiatives", "register-initiative-is", "register-initiative-empty"]
            }
            RecordKind::Consequence => [
                "register-page-consequences",
                "register-consequence-is",
                "register-consequence-empty",
            ],
            RecordKind::Benefit => {
                ["register-page-benefits", "register-benefit-is", "register-benefit-empty"]
            }
            RecordKind::Decision => {
                ["register-page-decisions", "register-decision-is", "register-decision-empty"]
            }
            RecordKind::Evidence => {
                ["register-page-evidence", "register-evidence-is", "register-evidence-empty"]
            }
            RecordKind::Stated => {
                ["register-page-stated", "register-stated-is", "register-stated-empty"]
            }
            RecordKind::Contradiction => [
                "register-page-contradictions",
                "register-contradiction-is",
                "register-contradiction-empty",
            ],
        }
    }

    /// The kind of its records.
    #[must_use]
    pub const fn kind(self) -> Option<RecordKind> {
        match self {
            Self::About => None,
            Self::Kind(kind) => Some(kind),
        }
    }
}

/// The records of a kind whose name, code or title has all the words that are
/// looked for, in the plan's order.
#[must_use]
pub fn listed(plan: &Plan, kind: RecordKind, search: &str, texts: &Texts) -> Vec<RecordKey> {
    let all = (0..kind.count(plan)).filter_map(|place| kind.at(plan, place));
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return all.collect();
    }
    let found = |key: &RecordKey| {
        let Named { text, more, .. } = record_name(plan, *key, texts);
        let title = full_title(plan, *key);
        let all = [text.as_str(), &more, title].join(" ").to_lowercase();
        words.iter().all(|word| all.contains(word))
    };
    all.filter(found).collect()
}

/// The full title, where lists show a short one.
fn full_title(plan: &Plan, key: RecordKey) -> &str {
    let title = match key {
        RecordKey::Tiltak(id) => plan.tiltak.get(id).map(|tiltak| tiltak.title.as_str()),
        RecordKey::Goal(id) => plan.goals.get(id).map(|goal| goal.title.as_str()),
        RecordKey::Actor(id) => plan.actors.get(id).map(|actor| actor.short.as_str()),
        RecordKey::Source(id) => plan.sources.get(id).map(|source| source.short.as_str()),
        RecordKey::Decision(id) => plan.decisions.get(id).map(|decision| decision.text.as_str()),
        _ => None,
    };
    title.unwrap_or_default()
}
