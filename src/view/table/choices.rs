//! What may be chosen in a cell.

use super::cell::Cells;
use super::column::Column;
use super::edit::{kind_text, policy_text};
use crate::model::{Plan, Policy, TiltakKind};
use crate::view::evidence_text;

/// The texts that may be chosen in a cell of a column, each with a note that
/// tells it from others. Several actors, and all else, are typed.
#[must_use]
pub fn choices(cells: &Cells<'_>, column: Column) -> Vec<(String, String)> {
    let (plan, names, texts): (&Plan, _, _) = (&cells.derived.plan, cells.names, cells.texts);
    match column {
        Column::Kind => [TiltakKind::Tiltak, TiltakKind::Activity]
            .map(|kind| (kind_text(kind, texts), String::new()))
            .into(),
        Column::Policy => [Policy::All, Policy::Threshold(50), Policy::ScalesDown]
            .map(|policy| (policy_text(Some(policy), texts), String::new()))
            .into(),
        Column::Goal => plan
            .goals
            .iter()
            .map(|goal| (super::book::goal_name(plan, names, goal.id), goal.short().to_owned()))
            .collect(),
        Column::Area => plan
            .areas
            .iter()
            .map(|area| (super::book::area_name(plan, names, area.id), String::new()))
            .collect(),
        Column::Source => plan
            .sources
            .iter()
            .map(|source| (super::book::source_name(plan, names, source.id), source.name.clone()))
            .collect(),
        Column::Owners | Column::Responsible | Column::Partners => plan
            .actors
            .iter()
            .map(|actor| {
                let name = super::book::actor_name(plan, names, actor.id);
                let note = if name == actor.name { String::new() } else { actor.name.clone() };
                (name, note)
            })
            .collect(),
        Column::TitleBy | Column::RolesBy | Column::YearsBy | Column::SourceBy => plan
            .evidence
            .iter()
            .map(|evidence| {
                let name = super::book::evidence_name(plan, names, evidence.id);
                (name, evidence_text(plan, Some(evidence.id), texts))
            })
            .collect(),
        _ => Vec::new(),
    }
}
