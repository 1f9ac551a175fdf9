//! What the screen shows, made once for what it is made of.

use super::State;
use super::layout::Layout;
use super::proposal::Stage;
use crate::model::{GrantId, PotId, Rung};
use crate::ui::frame::{Frame, Stamp};
use crate::view::Derived;
use crate::view::funding::{Fold, LadderStep, Matrix, Note, Span, Sum, ladder_step, matrix, notes};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What a model is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    stamp: Stamp,
    all: bool,
    open: Vec<PotId>,
    /// The number of the proposal that is shown.
    proposal: Option<u64>,
}

/// The matrix, with all that is said of it.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) matrix: Matrix,
    pub(super) fold: Fold,
    pub(super) notes: Vec<Note>,
    /// What each line is called; no two are called the same.
    pub(super) names: Vec<String>,
    /// What stood in the cells that a proposal changes.
    was: Option<FxHashMap<(usize, usize), Sum>>,
}

impl Model {
    /// Whether the matrix is what a proposal makes of it.
    pub(super) const fn is_proposed(&self) -> bool {
        self.was.is_some()
    }

    /// What stood in a cell that a proposal changes.
    pub(super) fn was(&self, line: usize, column: usize) -> Option<Sum> {
        self.was.as_ref()?.get(&(line, column)).copied()
    }
}

/// The years that are looked at.
pub(super) fn span(frame: &Frame<'_>) -> Span {
    if frame.look.funding.all { Span::All } else { Span::Year(frame.look.year) }
}

/// What a model of this frame is made of.
fn made(frame: &Frame<'_>) -> Made {
    let state = &frame.look.funding;
    Made {
        stamp: frame.stamp(),
        all: state.all,
        open: state.open.clone(),
        proposal: state.stage.shown().map(|shown| shown.number),
    }
}

/// The plan that is shown: as it is, or as a proposal makes it.
pub(super) fn derived<'a>(shown: &'a Derived, stage: &'a Stage) -> &'a Derived {
    stage.shown().map_or(shown, |proposal| &proposal.after)
}

/// The model of this frame.
pub(super) fn model(frame: &mut Frame<'_>) -> Arc<Model> {
    let (made, span) = (made(frame), span(frame));
    let (shown, texts) = (&frame.shown.derived, frame.texts);
    let State { memo, stage, open, .. } = &mut frame.look.funding;
    memo.get(made, || {
        let derived = derived(shown, stage);
        let matrix = matrix(derived, span, open);
        let before = stage.shown().map(|_| self::matrix(shown, span, open));
        let was = before.map(|before| changed(&before, &matrix));
        let names = names(&matrix, |line| matrix.lines[line].name(texts));
        let notes = notes(derived, &matrix, texts);
        Model { fold: matrix.fold(), notes, names, was, matrix }
    })
}

/// The matrix of the plan as it is, whatever is proposed.
pub(super) fn plain(frame: &mut Frame<'_>) -> Arc<Matrix> {
    let (stamp, span) = (frame.stamp(), span(frame));
    let derived = &frame.shown.derived;
    let State { plain, all, .. } = &mut frame.look.funding;
    plain.get((stamp, *all), || matrix(derived, span, &[]))
}

/// Two lines of one pot on one rung are told apart by the ids of their grants.
fn names(matrix: &Matrix, name: impl Fn(usize) -> String) -> Vec<String> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let plain: Vec<_> = (0..matrix.lines.len()).map(name).collect();
    for name in &plain {
        *seen.entry(name.clone()).or_default() += 1;
    }
    let lines = plain.into_iter().zip(&matrix.lines);
    lines
        .map(|(name, line)| match line.grant {
            Some(grant) if seen.get(&name).is_some_and(|times| *times > 1) => {
                format!("{name}, {grant}")
            }
            _ => name,
        })
        .collect()
}

/// What stood in the cells that are others now, by their new places.
fn changed(before: &Matrix, after: &Matrix) -> FxHashMap<(usize, usize), Sum> {
    let mut was = FxHashMap::default();
    let columns: FxHashMap<_, _> =
        before.columns.iter().enumerate().map(|(at, column)| (column.id, at)).collect();
    let old_lines: Vec<_> =
        after.lines.iter().map(|line| line.grant.and_then(|id| before.line_of(id))).collect();
    for (line, old_line) in old_lines.iter().enumerate() {
        for (at, column) in after.columns.iter().enumerate() {
            let old = old_line.zip(columns.get(&column.id).copied());
            let old = old.map(|(line, column)| before.given(line, column)).unwrap_or_default();
            if old != after.given(line, at) {
                was.insert((line, at), old);
            }
        }
    }
    was
}

/// The rows and columns of this frame.
pub(super) fn layout(frame: &mut Frame<'_>, model: &Model, width: f32) -> Arc<Layout> {
    let (made, scale, texts) = (made(frame), frame.scale(), frame.texts);
    let State { layout, chosen, .. } = &mut frame.look.funding;
    let chosen = *chosen;
    let key = (made, chosen, (width.to_bits(), scale.to_bits()));
    layout.get(key, || Layout::of(&model.matrix, &model.fold, chosen, (width, scale), texts))
}

/// What follows when a grant moves to each rung of the ladder.
pub(super) fn ladder(frame: &mut Frame<'_>, grant: GrantId) -> Arc<Vec<LadderStep>> {
    const RUNGS: [Rung; 5] =
        [Rung::Granted, Rung::Signalled, Rung::Applied, Rung::Unclear, Rung::Rejected];
    let (stamp, span) = (frame.stamp(), span(frame));
    let (derived, texts) = (&frame.shown.derived, frame.texts);
    let State { ladder, all, .. } = &mut frame.look.funding;
    ladder.get((stamp, grant, *all), || {
        let step = |rung| ladder_step(derived, grant, rung, span, texts);
        RUNGS.into_iter().filter_map(step).collect()
    })
}
