//! From the need, source by source, to what is missing.

use super::bars::said;
use super::{GapKey, GapPick, GapSide, GapSpan};
use crate::engine::{Cell, GroupKey, Part};
use crate::model::{Message, SourceId};
use crate::text::Texts;
use crate::view::derived::Derived;
use crate::view::picture::{SourceCell, Step, granted, missing, need, parts, stated};
use std::cmp::Reverse;

/// More granting sources than this are folded into one step.
const MOST: usize = 8;
/// More parts than this of what is missing are told by rung, not by source.
const PARTS: usize = 6;

/// A step, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapStep {
    /// The step.
    pub step: Step,
    /// What choosing it shows.
    pub pick: GapPick,
}

pub(super) fn steps(
    derived: &Derived,
    side: GapSide,
    span: GapSpan,
    texts: &Texts,
) -> Vec<GapStep> {
    let total = span.total(&derived.figures);
    if side != GapSide::Steps || total.is_empty() {
        return Vec::new();
    }
    let sources = sources(derived, span);
    let pick = |part| GapPick { key: GapKey::All, part: Some(part) };
    let said = said(derived, span).filter(|_| total.need == 0);
    let first = said.map_or_else(|| need(&total, texts), |said| stated(said, texts));
    let mut steps = vec![GapStep { step: first, pick: pick(Part::Need) }];
    let (kept, rest) = sources_in_order(&sources);
    let mut left = total.need;
    for source in kept {
        let step = granted(source, left, texts);
        left = step.to;
        let key = source.source.map_or(GroupKey::Nobody, |s| GroupKey::One(s.id.record()));
        let pick = GapPick { key: GapKey::Group(key), part: Some(Part::Granted) };
        steps.push(GapStep { step, pick });
    }
    if !rest.is_empty() {
        let cell = rest.iter().map(|source| source.cell).sum();
        let mut step = granted(&SourceCell { source: None, cell }, left, texts);
        step.label = texts.say(&Message::new("gap-rest").count("count", rest.len()));
        step.name = format!("{}, {}, {}", step.label, step.value, step.note);
        let pick = GapPick { key: GapKey::Rest, part: Some(Part::Granted) };
        steps.push(GapStep { step, pick });
    }
    steps.push(GapStep { step: last(&total, &sources, texts), pick: pick(Part::Gap) });
    steps
}

fn sources(derived: &Derived, span: GapSpan) -> Vec<SourceCell<'_>> {
    let figures = &derived.figures;
    let cell = |key: &GroupKey| -> Cell {
        span.years(figures).map(|year| figures.by_source.cell(key, year)).sum()
    };
    let named = derived.plan.sources.iter().map(|source| SourceCell {
        source: Some(source),
        cell: cell(&GroupKey::One(source.id.record())),
    });
    let nobody = SourceCell { source: None, cell: cell(&GroupKey::Nobody) };
    named.chain([nobody]).filter(|source| !source.cell.is_empty()).collect()
}

/// The sources that grant most, and the others.
fn sources_in_order<'a, 'p>(
    sources: &'a [SourceCell<'p>],
) -> (Vec<&'a SourceCell<'p>>, Vec<&'a SourceCell<'p>>) {
    let mut granting: Vec<_> = sources.iter().filter(|s| s.cell.granted > 0).collect();
    granting.sort_by_key(|source| Reverse(source.cell.granted));
    let kept = if granting.len() > MOST { MOST - 1 } else { granting.len() };
    let rest = granting.split_off(kept);
    (granting, rest)
}

/// The sources that are folded into one step.
pub(super) fn folded(derived: &Derived, span: GapSpan) -> Vec<GroupKey> {
    let sources = sources(derived, span);
    let (_, rest) = sources_in_order(&sources);
    let key = |id: SourceId| GroupKey::One(id.record());
    rest.iter().map(|source| source.source.map_or(GroupKey::Nobody, |s| key(s.id))).collect()
}

/// What is missing: by source where that can be read, else by rung.
fn last(total: &Cell, sources: &[SourceCell<'_>], texts: &Texts) -> Step {
    let step = missing(total, sources, texts);
    if step.parts.len() <= PARTS {
        return step;
    }
    let name = format!("{}, {}", step.label, step.value);
    Step { note: String::new(), parts: parts(total, texts), name, ..step }
}
