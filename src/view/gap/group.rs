//! Bars by owner, goal, focus area and source.

use super::bars::{Raw, inside};
use super::{GapBar, GapKey, GapSide, GapSpan};
use crate::engine::{Assumed, Cell, GroupKey, Grouping, assumed_by, owner_key};
use crate::model::{Message, Tiltak};
use crate::text::Texts;
use crate::view::derived::Derived;
use crate::view::names::group_name;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// More groups than this are folded, so that what matters is seen at once.
const MOST: usize = 12;

/// Bars, and how many groups are folded into the last.
#[derive(Default)]
pub(super) struct Bars {
    pub(super) shown: Vec<GapBar>,
    pub(super) folded: usize,
    pub(super) foldable: usize,
}

impl Bars {
    pub(super) fn unfolded(bars: Vec<GapBar>) -> Self {
        Self { shown: bars, folded: 0, foldable: 0 }
    }
}

/// The figures by the groups of a side.
pub(super) fn grouping(derived: &Derived, side: GapSide) -> &Grouping {
    match side {
        GapSide::Goal => &derived.figures.by_goal,
        GapSide::Area => &derived.figures.by_area,
        GapSide::Source | GapSide::Steps => &derived.figures.by_source,
        GapSide::Owner | GapSide::Years | GapSide::Then => &derived.figures.by_owner,
    }
}

/// The group of a side that a tiltak is of.
pub(super) fn group_of(side: GapSide, tiltak: &Tiltak) -> GroupKey {
    let id = match side {
        GapSide::Goal => tiltak.goal.map(|id| id.record()),
        GapSide::Area => tiltak.area.map(|id| id.record()),
        GapSide::Source | GapSide::Steps => tiltak.source.map(|id| id.record()),
        GapSide::Owner | GapSide::Years | GapSide::Then => return owner_key(tiltak),
    };
    id.map_or(GroupKey::Nobody, GroupKey::One)
}

/// What a group of a side is called.
pub(super) fn label(derived: &Derived, side: GapSide, key: &GroupKey, texts: &Texts) -> String {
    match (key, side) {
        (GroupKey::Nobody, GapSide::Goal) => texts.tr("gap-no-goal"),
        (GroupKey::Nobody, GapSide::Area) => texts.tr("gap-no-area"),
        (GroupKey::Nobody, GapSide::Source | GapSide::Steps) => texts.tr("no-source"),
        (GroupKey::Nobody, _) => texts.tr("gap-no-owner"),
        _ => group_name(&derived.plan, key, texts),
    }
}

/// A group with what there is of it.
struct Group {
    key: GroupKey,
    cell: Cell,
    tiltak: usize,
    assumed: Assumed,
}

/// The bars of a side, those that miss most first.
pub(super) fn bars(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    whole: bool,
    texts: &Texts,
) -> Bars {
    let mut groups = groups(derived, side, span);
    let foldable = if groups.len() > MOST { groups.len() + 1 - MOST } else { 0 };
    let rest = if whole { 0 } else { foldable };
    let rest = groups.split_off(groups.len() - rest);
    let mut bars: Vec<GapBar> = groups
        .into_iter()
        .map(|group| {
            let label = label(derived, side, &group.key, texts);
            raw(GapKey::Group(group.key.clone()), label, &group).bar(texts)
        })
        .collect();
    let folded = rest.len();
    if folded > 0 {
        let label = texts.say(&Message::new("gap-rest").count("count", folded));
        let sum = rest.into_iter().fold(None, add);
        bars.extend(sum.map(|sum| raw(GapKey::Rest, label, &sum).bar(texts)));
    }
    Bars { shown: bars, folded, foldable }
}

fn raw(key: GapKey, label: String, group: &Group) -> Raw {
    let Group { cell, assumed, tiltak, .. } = *group;
    Raw { key, label, cell, assumed, tiltak, unused: 0, stated: None }
}

#[expect(clippy::unnecessary_wraps, reason = "the step of a fold")]
fn add(sum: Option<Group>, group: Group) -> Option<Group> {
    let Some(mut sum) = sum else { return Some(group) };
    sum.cell += group.cell;
    sum.tiltak += group.tiltak;
    sum.assumed.need += group.assumed.need;
    sum.assumed.granted += group.assumed.granted;
    Some(sum)
}

/// The groups that have a need or money in the years, those that miss most
/// first.
fn groups(derived: &Derived, side: GapSide, span: GapSpan) -> Vec<Group> {
    let (plan, figures) = (&derived.plan, &derived.figures);
    let grouping = grouping(derived, side);
    let places: FxHashMap<&GroupKey, usize> =
        grouping.keys().iter().enumerate().map(|(at, key)| (key, at)).collect();
    let place = |tiltak: &Tiltak| places.get(&group_of(side, tiltak)).copied();
    let assumed = assumed_by(plan, figures, span.years(figures), grouping.keys().len(), place);
    let mut counts = vec![0_usize; grouping.keys().len()];
    for at in inside(derived).filter(|at| !span.tiltak(figures, *at).is_empty()) {
        let group = plan.tiltak.at(at).and_then(place);
        if let Some(count) = group.and_then(|group| counts.get_mut(group)) {
            *count += 1;
        }
    }
    let group = |(at, key): (usize, &GroupKey)| Group {
        key: key.clone(),
        cell: span.years(figures).map(|year| grouping.cell(key, year)).sum(),
        tiltak: counts[at],
        assumed: assumed[at],
    };
    let all = grouping.keys().iter().enumerate().map(group);
    let mut groups: Vec<Group> = all.filter(|group| !group.cell.is_empty()).collect();
    groups.sort_by_key(|group| {
        let cell = &group.cell;
        Reverse((cell.gap(), cell.need, cell.unknown_need))
    });
    groups
}

/// The groups that are folded into one bar.
pub(super) fn folded(derived: &Derived, side: GapSide, span: GapSpan) -> Vec<GroupKey> {
    let groups = groups(derived, side, span);
    let kept = if groups.len() > MOST { MOST - 1 } else { groups.len() };
    groups.into_iter().skip(kept).map(|group| group.key).collect()
}
