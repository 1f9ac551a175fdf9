//! What a record is called where there is room for a word or two.

use crate::model::{Plan, RecordId};

/// The code of a tiltak or milestone, the title of an initiative or a benefit, the name of
/// a source; else the id.
pub(super) fn name(plan: &Plan, id: RecordId) -> String {
    let milestone = || plan.milestones.get(id.into()).map(|m| m.code.clone());
    let initiative = || plan.initiatives.get(id.into()).map(|i| i.title.clone());
    let benefit = || plan.benefits.get(id.into()).map(|b| b.title.clone());
    let source = || plan.sources.get(id.into()).map(|s| s.name.clone());
    let tiltak = plan.tiltak.get(id.into()).map(|t| t.code.clone());
    let name = tiltak.or_else(milestone).or_else(initiative).or_else(benefit).or_else(source);
    name.unwrap_or_else(|| id.to_string())
}
