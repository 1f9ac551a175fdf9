//! Search over everything in a plan that has a name: codes first, then
//! titles, then what stands beside them.

mod entries;
mod fold;

pub use entries::{FoundKind, SearchEntry};
pub use fold::Folded;

use crate::model::Plan;
use crate::text::Texts;
use fold::word_starts_at;
use std::ops::Range;

/// What somebody looks for: words that must all be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    whole: String,
    words: Vec<Word>,
}

/// A word, and how else it may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    ways: Vec<String>,
}

/// How well something matches; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The code is what was typed.
    Code,
    /// The code begins with it.
    CodeStart,
    /// The title begins with it.
    TitleStart,
    /// Words of code or title begin with each word.
    WordStarts,
    /// Code or title contain each word.
    Within,
    /// Some of it stands beside code and title: an owner, a note.
    Beside,
}

impl Query {
    /// What was typed, as a query. Without letters and digits it is empty.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded = Folded::of(typed);
        let words = folded.text.split(' ').filter(|word| !word.is_empty());
        let words: Vec<Word> = words.map(Word::new).collect();
        Self { whole: folded.text.trim().to_owned(), words }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well an entry matches, if it does.
    #[must_use]
    pub fn rank(&self, entry: &SearchEntry) -> Option<Rank> {
        if self.is_empty() {
            return None;
        }
        let (code, title) = (entry.folded_code(), entry.folded_title());
        let mut worst = Rank::Code;
        for word in &self.words {
            worst = worst.max(word.rank(entry)?);
        }
        Some(if code == self.whole {
            Rank::Code
        } else if !code.is_empty() && code.starts_with(&self.whole) {
            Rank::CodeStart
        } else if title.starts_with(&self.whole) {
            Rank::TitleStart
        } else {
            worst.max(Rank::WordStarts)
        })
    }

    /// How well any of some names matches: every word must be in them.
    #[must_use]
    pub fn rank_of(&self, names: &Folded) -> Option<Rank> {
        let mut worst = Rank::TitleStart;
        for word in &self.words {
            worst = worst.max(word.rank_in(&names.text)?);
        }
        let whole = names.text.starts_with(&self.whole);
        Some(if whole { Rank::TitleStart } else { worst.max(Rank::WordStarts) })
    }

    /// The parts of a text that match, in order, as ranges of its bytes.
    #[must_use]
    pub fn parts(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::of(text);
        let ways = self.words.iter().flat_map(|word| &word.ways);
        let mut parts: Vec<Range<usize>> = ways
            .flat_map(|way| folded.text.match_indices(way.as_str()))
            .map(|(at, found)| folded.original(at, at + found.len(), text.len()))
            .collect();
        parts.sort_by_key(|part| (part.start, part.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match joined.last_mut() {
                Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
                _ => joined.push(part),
            }
        }
        joined
    }
}

impl Word {
    /// A word as it is typed where the keyboard has no æ, ø and å means those
    /// as well.
    fn new(word: &str) -> Self {
        let mut ways = vec![word.to_owned()];
        for (typed, meant) in [("ae", "æ"), ("oe", "ø"), ("aa", "å")] {
            if word.contains(typed) {
                ways.push(word.replace(typed, meant));
            }
        }
        Self { ways }
    }

    fn rank(&self, entry: &SearchEntry) -> Option<Rank> {
        let (front, beside) = (entry.front(), entry.beside());
        let in_front = self.rank_in(front);
        in_front.or_else(|| {
            self.ways.iter().any(|way| beside.contains(way.as_str())).then_some(Rank::Beside)
        })
    }

    fn rank_in(&self, text: &str) -> Option<Rank> {
        let mut found = None;
        // `contains` is much faster than going through the places; most texts
        // hold none.
        for way in self.ways.iter().filter(|way| text.contains(way.as_str())) {
            if text.match_indices(way.as_str()).any(|(at, _)| word_starts_at(text, at)) {
                return Some(Rank::WordStarts);
            }
            found = Some(Rank::Within);
        }
        found
    }
}

/// A row of what was found: a kind with its number, or an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundRow {
    /// A kind, and how many of it were found.
    Kind(FoundKind, usize),
    /// An entry, by its place in the index.
    Entry(usize),
}

/// Everything in a plan that can be looked for, made once per revision.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    entries: Vec<SearchEntry>,
}

impl SearchIndex {
    /// The index of a plan.
    #[must_use]
    pub fn of(plan: &Plan, texts: &Texts) -> Self {
        Self { entries: entries::of(plan, texts) }
    }

    /// An entry by its place.
    #[must_use]
    pub fn entry(&self, at: usize) -> Option<&SearchEntry> {
        self.entries.get(at)
    }

    /// What matches, grouped by kind: the group with the best match of a code
    /// first, then by title, then the others; in each the best first, and else
    /// in the plan's order.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<FoundRow> {
        let ranked = self.ranked(query);
        let mut order: Vec<(Rank, FoundKind, usize)> = Vec::new();
        for (rank, kind, _) in &ranked {
            match order.iter_mut().find(|(_, known, _)| known == kind) {
                Some((best, _, count)) => {
                    *best = (*best).min(*rank);
                    *count += 1;
                }
                None => order.push((*rank, *kind, 1)),
            }
        }
        // A code decides which kind was meant; of titles, tiltak come first.
        order.sort_by_key(|(best, kind, _)| match best {
            Rank::Code | Rank::CodeStart => (*best, *kind),
            Rank::Beside => (Rank::Beside, *kind),
            _ => (Rank::Within, *kind),
        });
        let mut rows = Vec::with_capacity(ranked.len() + order.len());
        for (_, kind, count) in order {
            rows.push(FoundRow::Kind(kind, count));
            let of_kind = ranked.iter().filter(|(_, of, _)| *of == kind);
            rows.extend(of_kind.map(|(_, _, at)| FoundRow::Entry(*at)));
        }
        rows
    }

    /// The best matches of any kind, at most so many.
    #[must_use]
    pub fn best(&self, query: &Query, most: usize) -> Vec<&SearchEntry> {
        let ranked = self.ranked(query);
        ranked.iter().take(most).filter_map(|(_, _, at)| self.entry(*at)).collect()
    }

    fn ranked(&self, query: &Query) -> Vec<(Rank, FoundKind, usize)> {
        let ranked = self.entries.iter().enumerate();
        let ranked = ranked.filter_map(|(at, entry)| Some((query.rank(entry)?, entry.kind, at)));
        let mut ranked: Vec<_> = ranked.collect();
        ranked.sort_unstable();
        ranked
    }
}
