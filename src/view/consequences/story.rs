//! Consequences as a story on the first screen.

use super::chains::{Chains, chains};
use crate::engine::{Consequences, Sentence};
use crate::model::Plan;
use crate::text::Texts;

/// What follows, ready to be shown and read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The sentences that matter most, as one paragraph's lines.
    pub lead: Vec<StoryLine>,
    /// The others.
    pub more: Vec<StoryLine>,
    /// From what is postponed to what is hit.
    pub chains: Chains,
    /// All of it as plain text, to be pasted elsewhere.
    pub text: String,
}

/// A sentence of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryLine {
    /// The sentence.
    pub text: String,
    /// The words for what is assumed in it: a link, or a figure.
    pub assumed: Option<String>,
}

impl StoryLine {
    /// A sentence of the engine's.
    pub(super) fn of(sentence: &Sentence, texts: &Texts) -> Self {
        let mark = if sentence.figure { "assumed" } else { "assumed-link" };
        let assumed = sentence.assumed.then(|| texts.tr(mark));
        Self { text: texts.say(&sentence.message), assumed }
    }

    /// The sentence with what is assumed in it.
    #[must_use]
    pub fn told(&self) -> String {
        match &self.assumed {
            Some(mark) => format!("{} ({mark})", self.text),
            None => self.text.clone(),
        }
    }
}

/// How many sentences stand large.
const LEAD: usize = 3;

/// Tells consequences as a story.
#[must_use]
pub fn story(plan: &Plan, consequences: &Consequences, texts: &Texts) -> Story {
    let lines = consequences.sentences.iter().map(|sentence| StoryLine::of(sentence, texts));
    let mut lines: Vec<StoryLine> = lines.collect();
    let more = lines.split_off(LEAD.min(lines.len()));
    let text: Vec<_> = lines.iter().chain(&more).map(StoryLine::told).collect();
    Story { chains: chains(plan, consequences, texts), lead: lines, more, text: text.join("\n") }
}
