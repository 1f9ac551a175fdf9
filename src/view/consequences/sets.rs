//! What can be picked: every tiltak, and sets that people speak of.

use crate::engine::Figures;
use crate::model::{ActorId, AreaId, GoalId, Plan, Tiltak, TiltakId};
use crate::text::{Texts, format_money};
use crate::view::topbar::bounded;
use crate::{engine::Part, model::Message};
use rustc_hash::FxHashSet;

/// A set of tiltak that people speak of as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickSet {
    /// What it is called.
    pub name: String,
    /// The tiltak, in the plan's order.
    pub tiltak: Vec<TiltakId>,
    /// What they lack in the year decided on; empty for nothing.
    pub gap: String,
}

/// The sets that can be picked at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuickSets {
    /// By owner, the tiltak without any granted money; the largest gap first.
    pub owners: Vec<QuickSet>,
    /// By focus area.
    pub areas: Vec<QuickSet>,
    /// By goal.
    pub goals: Vec<QuickSet>,
}

/// What kind of set it is that a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SetKind {
    /// All of an owner's tiltak without granted money.
    Owner,
    /// All of a focus area or goal.
    Group,
}

/// A tiltak that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickRow {
    /// The tiltak.
    pub id: TiltakId,
    /// Its code.
    pub code: String,
    /// Its short title.
    pub title: String,
    /// Its full title.
    pub full: String,
    /// What it lacks in the year decided on; empty for nothing.
    pub gap: String,
}

/// The sets of a plan.
#[must_use]
pub fn quick_sets(plan: &Plan, figures: &Figures, texts: &Texts) -> QuickSets {
    let lacking = lacking(plan, figures);
    let mut owners: Vec<(i128, QuickSet)> = Vec::new();
    for actor in plan.actors.iter() {
        let of = |(_, tiltak): &&(usize, &Tiltak)| tiltak.owners == [actor.id];
        let his: Vec<&(usize, &Tiltak)> = lacking.iter().filter(of).collect();
        if his.is_empty() {
            continue;
        }
        let year = plan.about.focus;
        let gap = his.iter().map(|(at, _)| figures.tiltak(*at, year).gap()).sum();
        let name = Message::new("follows-set-owner")
            .text("owner", actor.short())
            .count("count", his.len());
        let tiltak = his.iter().map(|(_, tiltak)| tiltak.id).collect();
        let gap_text = format_money(texts.lang(), gap);
        owners.push((gap, QuickSet { name: texts.say(&name), tiltak, gap: gap_text }));
    }
    owners.sort_by_key(|(gap, _)| std::cmp::Reverse(*gap));
    let set = |name: String, of: &dyn Fn(&Tiltak) -> bool| {
        let chosen: Vec<_> = plan.tiltak.iter().enumerate().filter(|(_, t)| of(t)).collect();
        let gap = chosen.iter().filter(|(at, _)| !figures.is_outside(*at));
        let gap: i128 = gap.map(|(at, _)| figures.tiltak(*at, plan.about.focus).gap()).sum();
        let gap = if gap > 0 { format_money(texts.lang(), gap) } else { String::new() };
        QuickSet { name, tiltak: chosen.iter().map(|(_, tiltak)| tiltak.id).collect(), gap }
    };
    let areas = plan.areas.iter().map(|a| set(a.name.clone(), &|t| t.area == Some(a.id)));
    let goals = plan
        .goals
        .iter()
        .map(|g| set(format!("{} {}", g.code, g.short()), &|t| t.goal == Some(g.id)));
    QuickSets {
        owners: owners.into_iter().map(|(_, set)| set).collect(),
        areas: areas.filter(|set| !set.tiltak.is_empty()).collect(),
        goals: goals.filter(|set| !set.tiltak.is_empty()).collect(),
    }
}

/// The tiltak in the totals that need money in the year decided on and are
/// granted none.
fn lacking<'a>(plan: &'a Plan, figures: &Figures) -> Vec<(usize, &'a Tiltak)> {
    let lacks = |at: usize| {
        let cell = figures.tiltak(at, plan.about.focus);
        cell.need > 0 && cell.granted == 0 && !figures.is_outside(at)
    };
    plan.tiltak.iter().enumerate().filter(|(at, _)| lacks(*at)).collect()
}

/// What a set of tiltak is called, where people have a name for it.
pub(super) fn group_of(
    plan: &Plan,
    figures: &Figures,
    moved: &[(TiltakId, i32)],
) -> Option<(SetKind, String)> {
    let chosen: FxHashSet<TiltakId> = moved.iter().map(|(id, _)| *id).collect();
    let first = plan.tiltak.get(moved.first()?.0)?;
    let same =
        |all: Vec<TiltakId>| all.len() == chosen.len() && all.iter().all(|id| chosen.contains(id));
    let having = |of: &dyn Fn(&Tiltak) -> bool| -> Vec<TiltakId> {
        plan.tiltak.iter().filter(|tiltak| of(tiltak)).map(|tiltak| tiltak.id).collect()
    };
    if let [owner] = first.owners.as_slice() {
        let owner: ActorId = *owner;
        let his = lacking(plan, figures).into_iter().filter(|(_, t)| t.owners == [owner]);
        if same(his.map(|(_, tiltak)| tiltak.id).collect()) {
            let name = plan.actors.get(owner).map(|actor| actor.short().to_owned());
            return Some((SetKind::Owner, name?));
        }
    }
    let area = first.area.filter(|area: &AreaId| same(having(&|t| t.area == Some(*area))));
    if let Some(area) = area.and_then(|id| plan.areas.get(id)) {
        return Some((SetKind::Group, area.name.clone()));
    }
    let goal = first.goal.filter(|goal: &GoalId| same(having(&|t| t.goal == Some(*goal))));
    let goal = goal.and_then(|id| plan.goals.get(id))?;
    Some((SetKind::Group, format!("{} {}", goal.code, goal.short())))
}

/// The tiltak whose code or title holds what is searched for.
#[must_use]
pub fn pick_rows(plan: &Plan, figures: &Figures, search: &str, texts: &Texts) -> Vec<PickRow> {
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let holds = |tiltak: &Tiltak| {
        let text = format!("{} {} {}", tiltak.code, tiltak.title, tiltak.short).to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    let row = |(at, tiltak): (usize, &Tiltak)| {
        let cell = figures.tiltak(at, plan.about.focus);
        let lacks = cell.gap() > 0 && !figures.is_outside(at);
        PickRow {
            id: tiltak.id,
            code: tiltak.code.clone(),
            title: tiltak.short().to_owned(),
            full: tiltak.title.clone(),
            gap: if lacks { bounded(&cell, Part::Gap, texts) } else { String::new() },
        }
    };
    plan.tiltak.iter().enumerate().filter(|(_, tiltak)| holds(tiltak)).map(row).collect()
}
