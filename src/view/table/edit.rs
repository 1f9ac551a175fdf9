//! What stands in a cell when somebody begins to type in it: exact, and read
//! back as the same value.

use super::book::{
    Names, actor_name, area_name, evidence_name, goal_name, source_name, tiltak_name,
};
use super::column::Column;
use super::read;
use crate::model::{
    ActorId, Concurrence, Dependency, DependencyKind, EvidenceId, Figure, Plan, Policy, Tiltak,
    TiltakKind,
};
use crate::text::{Texts, format_money, format_permille};

/// The text of a cell that can be typed in; `None` for a column that is
/// worked out.
#[must_use]
pub fn edit_text(
    plan: &Plan,
    names: &Names,
    tiltak: &Tiltak,
    column: Column,
    texts: &Texts,
) -> Option<String> {
    let by = |id: Option<EvidenceId>| id.map(|id| evidence_name(plan, names, id));
    Some(match column {
        Column::Code => tiltak.code.clone(),
        Column::Title => tiltak.title.clone(),
        Column::Short => tiltak.short.clone(),
        Column::Kind => kind_text(tiltak.kind, texts),
        Column::Goal => tiltak.goal.map(|id| goal_name(plan, names, id)).unwrap_or_default(),
        Column::Area => tiltak.area.map(|id| area_name(plan, names, id)).unwrap_or_default(),
        Column::Owners => actors(plan, names, &tiltak.owners),
        Column::Responsible => actors(plan, names, &tiltak.responsible),
        Column::Partners => actors(plan, names, &tiltak.partners),
        Column::Start => tiltak.start.to_string(),
        Column::Years => tiltak.years.to_string(),
        Column::End => tiltak.end().to_string(),
        Column::Cost(year) => {
            tiltak.cost.get(tiltak.offset(year)).map(|f| amount(*f, texts)).unwrap_or_default()
        }
        Column::Source => tiltak.source.map(|id| source_name(plan, names, id)).unwrap_or_default(),
        Column::Priority => tiltak.priority.map(|p| p.to_string()).unwrap_or_default(),
        Column::Policy => policy_text(tiltak.policy, texts),
        Column::Risk => {
            let risk = tiltak.risk.as_ref();
            risk.map(|r| format!("{}×{}", r.likelihood, r.severity)).unwrap_or_default()
        }
        Column::After => after(plan, names, &tiltak.after, texts),
        Column::With => with(plan, names, &tiltak.with),
        Column::Outside => tiltak.outside.as_ref().map(|o| o.process.clone()).unwrap_or_default(),
        Column::TitleBy => by(tiltak.by).unwrap_or_default(),
        Column::RolesBy => by(tiltak.roles_by).unwrap_or_default(),
        Column::YearsBy => by(tiltak.years_by).unwrap_or_default(),
        Column::SourceBy => by(tiltak.source_by).unwrap_or_default(),
        Column::Note => tiltak.note.clone(),
        Column::Total | Column::Granted | Column::Gap | Column::Status => return None,
    })
}

/// A figure as it is typed: an amount, or "?".
pub(super) fn amount(figure: Figure, texts: &Texts) -> String {
    figure
        .amount
        .map_or_else(|| "?".to_owned(), |amount| format_money(texts.lang(), amount.ore().into()))
}

pub(super) fn kind_text(kind: TiltakKind, texts: &Texts) -> String {
    match kind {
        TiltakKind::Tiltak => texts.tr("inspector-type-tiltak"),
        TiltakKind::Activity => texts.tr("inspector-type-activity"),
    }
}

pub(super) fn policy_text(policy: Option<Policy>, texts: &Texts) -> String {
    match policy {
        None => String::new(),
        Some(Policy::All) => texts.tr("inspector-policy-all"),
        Some(Policy::ScalesDown) => texts.tr("inspector-policy-scales-down"),
        Some(Policy::Threshold(percent)) => format_permille(texts.lang(), i64::from(percent) * 10),
    }
}

fn actors(plan: &Plan, names: &Names, actors: &[ActorId]) -> String {
    let called: Vec<_> = actors.iter().map(|id| actor_name(plan, names, *id)).collect();
    let text = joined(&called);
    // Names with commas in them may be read as several: ids never are.
    if read::actors(names, &text).is_ok_and(|read| read == actors) {
        text
    } else {
        joined(&actors.iter().map(ToString::to_string).collect::<Vec<_>>())
    }
}

/// Several names on a line.
fn joined(names: &[String]) -> String {
    let between = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    names.join(between)
}

fn after(plan: &Plan, names: &Names, after: &[Dependency], texts: &Texts) -> String {
    let called = |by_id: bool| {
        let called: Vec<_> = after
            .iter()
            .map(|link| {
                let code =
                    if by_id { link.on.to_string() } else { tiltak_name(plan, names, link.on) };
                dependency(&code, link, texts)
            })
            .collect();
        joined(&called)
    };
    let same = |read: &[Dependency]| {
        let link = |d: &Dependency| (d.on, d.kind, d.lag);
        read.iter().map(link).eq(after.iter().map(link))
    };
    let text = called(false);
    let read = read::after(plan, names, &text);
    if read.is_ok_and(|read| same(&read)) { text } else { called(true) }
}

/// "RM3-T1", "RM3-T1+1", "RM3-T1 (start)", "RM3-T1 (slutt)+2".
fn dependency(code: &str, link: &Dependency, texts: &Texts) -> String {
    let kind = match link.kind {
        DependencyKind::AfterEnd => String::new(),
        DependencyKind::AfterStart => format!(" ({})", texts.tr("table-after-start")),
        DependencyKind::EndsAfterEnd => format!(" ({})", texts.tr("table-after-end")),
    };
    let lag = if link.lag == 0 { String::new() } else { format!("+{}", link.lag) };
    format!("{code}{kind}{lag}")
}

fn with(plan: &Plan, names: &Names, with: &[Concurrence]) -> String {
    let called: Vec<_> = with.iter().map(|link| tiltak_name(plan, names, link.on)).collect();
    let text = joined(&called);
    let same = |read: Vec<_>| read.iter().copied().eq(with.iter().map(|link| link.on));
    if read::with(plan, names, &text).is_ok_and(same) {
        text
    } else {
        joined(&with.iter().map(|link| link.on.to_string()).collect::<Vec<_>>())
    }
}
