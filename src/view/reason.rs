//! "Why": a figure unfolded into lines.

use super::derived::Derived;
use super::names::evidence_text;
use crate::engine::{Bound, Question, Term, why};
use crate::model::{Message, RecordId};
use crate::text::{Texts, format_money};

/// A line of an unfolded figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonLine {
    /// How deep it stands; 0 is the figure itself.
    pub depth: usize,
    /// What it is.
    pub label: String,
    /// Its value with its sign.
    pub value: String,
    /// Whether any of it is assumed.
    pub assumed: bool,
    /// What it rests on, for an input.
    pub evidence: String,
    /// The record that it comes from.
    pub record: Option<RecordId>,
}

/// Unfolds a figure into lines, from the whole to the inputs.
#[must_use]
pub fn reason(derived: &Derived, question: &Question, texts: &Texts) -> Vec<ReasonLine> {
    let mut lines = Vec::new();
    let root = why(&derived.plan, &derived.figures, question);
    unfold(derived, &root, 0, texts, &mut lines);
    lines
}

fn unfold(
    derived: &Derived,
    term: &Term,
    depth: usize,
    texts: &Texts,
    lines: &mut Vec<ReasonLine>,
) {
    let value = match (term.value, term.bound) {
        (None, _) => "?".to_owned(),
        (Some(ore), Bound::Exact) => format_money(texts.lang(), ore),
        (Some(ore), Bound::AtLeast) => {
            texts.say(&Message::new("amount-at-least").money("amount", ore))
        }
        (Some(ore), Bound::AtMost) => {
            texts.say(&Message::new("amount-at-most").money("amount", ore))
        }
        (Some(ore), Bound::Open) => texts.say(&Message::new("amount-open").money("amount", ore)),
    };
    let is_input = term.terms.is_empty() && term.record.is_some();
    lines.push(ReasonLine {
        depth,
        label: texts.say(&term.label),
        value,
        assumed: term.assumed != 0,
        evidence: if is_input && term.evidence.is_some() {
            evidence_text(&derived.plan, term.evidence, texts)
        } else {
            String::new()
        },
        record: term.record,
    });
    for part in &term.terms {
        unfold(derived, part, depth + 1, texts, lines);
    }
}
