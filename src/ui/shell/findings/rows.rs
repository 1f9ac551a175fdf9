//! The rows of the panel, laid out once for what is found and what is unfolded.

use crate::engine::{Finding, MANY, Severity, many};
use crate::model::Message;
use crate::ui::frame::Frame;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Height of a row: two lines of what is the matter, one of what to do.
const ROW: f32 = 60.0;

/// A row of the list.
#[derive(Clone, Debug)]
pub(super) enum Row {
    Heading(Severity, usize),
    Troubles(usize),
    /// Many notes of one kind in one line.
    Many {
        code: &'static str,
        what: Message,
        open: bool,
    },
    Finding(usize),
}

impl Row {
    pub(super) const fn height(&self) -> f32 {
        match self {
            Self::Heading(..) => 30.0,
            Self::Troubles(_) => 26.0,
            Self::Many { .. } => 34.0,
            Self::Finding(_) => ROW,
        }
    }
}

/// All rows, and where each begins.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_field_names, reason = "the rows are what it holds")]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) tops: Vec<f32>,
    pub(super) height: f32,
}

impl Rows {
    fn push(&mut self, row: Row) {
        self.tops.push(self.height);
        self.height += row.height();
        self.rows.push(row);
    }
}

/// The kinds that are unfolded.
pub(super) type Unfolded = BTreeSet<&'static str>;

/// The rows of what is found now.
pub(super) fn rows(frame: &mut Frame<'_>) -> Arc<Rows> {
    let troubles = frame.document.resolved().troubles.len();
    let derived = &frame.shown.derived;
    let state = &mut frame.look.shell.findings;
    let key = (frame.document.revision(), state.unfolded.clone());
    state.rows.get(key, || laid_out(&derived.findings, troubles, &state.unfolded))
}

fn laid_out(found: &[Finding], troubles: usize, unfolded: &Unfolded) -> Rows {
    let must = found.iter().filter(|finding| finding.severity == Severity::MustFix).count();
    let mut rows = Rows::default();
    if must + troubles > 0 {
        rows.push(Row::Heading(Severity::MustFix, must + troubles));
    }
    if troubles > 0 {
        rows.push(Row::Troubles(troubles));
    }
    (0..must).for_each(|at| rows.push(Row::Finding(at)));
    if must < found.len() {
        rows.push(Row::Heading(Severity::Note, found.len() - must));
    }
    let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, note) in found.iter().enumerate().skip(must) {
        kinds.entry(note.code).or_default().push(at);
    }
    for (at, note) in found.iter().enumerate().skip(must) {
        let alike = &kinds[note.code];
        if alike.len() <= MANY {
            rows.push(Row::Finding(at));
        } else if alike.first() == Some(&at) {
            let open = unfolded.contains(note.code);
            let what = many(note.code, &note.what, alike.len());
            rows.push(Row::Many { code: note.code, what, open });
            if open {
                for at in alike {
                    rows.push(Row::Finding(*at));
                }
            }
        }
    }
    rows
}
