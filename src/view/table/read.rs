//! Reading what is typed in a cell.

use super::book::{Book, Missed, Names, Of, missed};
use crate::model::{
    ActorId, Dependency, DependencyKind, Message, Plan, Policy, RecordId, TiltakId, TiltakKind,
};
use crate::text::{Lang, Texts};
use crate::view::{not_understood, typed_threshold};
use std::cell::Cell;

/// Reads names; keeps count of how much is compared to find what was meant.
pub(super) struct Reader<'a> {
    pub(super) plan: &'a Plan,
    pub(super) names: &'a Names,
    pub(super) left: &'a Cell<usize>,
}

/// A name that leads to no record, or to several.
type Miss = (String, Missed);

impl Reader<'_> {
    /// A record, or none where nothing is typed.
    pub(super) fn one<T: From<RecordId>>(&self, of: Of, text: &str) -> Result<Option<T>, Message> {
        if is_nothing(text) {
            return Ok(None);
        }
        let book = self.book(of);
        let found = book.find(text).map_err(|miss| missed(of, book, text, miss, self.left))?;
        Ok(Some(found.into()))
    }

    /// Several actors.
    pub(super) fn actors(&self, text: &str) -> Result<Vec<ActorId>, Message> {
        actors(self.names, text).map_err(|miss| self.why(Of::Actor, miss))
    }

    /// Dependencies.
    pub(super) fn after(&self, text: &str) -> Result<Vec<Dependency>, Message> {
        after(self.plan, self.names, text).map_err(|miss| self.why(Of::Tiltak, miss))
    }

    /// What goes together with a tiltak.
    pub(super) fn with(&self, text: &str) -> Result<Vec<TiltakId>, Message> {
        with(self.plan, self.names, text).map_err(|miss| self.why(Of::Tiltak, miss))
    }

    fn why(&self, of: Of, (text, miss): Miss) -> Message {
        missed(of, self.book(of), &text, miss, self.left)
    }

    fn book(&self, of: Of) -> &Book {
        match of {
            Of::Actor => &self.names.actors,
            Of::Goal => &self.names.goals,
            Of::Area => &self.names.areas,
            Of::Source => &self.names.sources,
            Of::Evidence => &self.names.evidence,
            Of::Tiltak => self.names.tiltak(self.plan),
        }
    }
}

/// Whether a text says that there is nobody, or nothing.
fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "?")
}

/// Several, between semicolons or commas. What is one name as a whole is one.
fn several<T: PartialEq>(
    text: &str,
    find: impl Fn(&str) -> Result<T, Missed>,
) -> Result<Vec<T>, Miss> {
    if is_nothing(text) {
        return Ok(Vec::new());
    }
    if let Ok(one) = find(text.trim()) {
        return Ok(vec![one]);
    }
    let between = if text.contains(';') { ';' } else { ',' };
    let mut found = Vec::new();
    for part in text.split(between).map(str::trim).filter(|part| !part.is_empty()) {
        let one = find(part).map_err(|miss| (part.to_owned(), miss))?;
        if !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Several actors.
pub(super) fn actors(names: &Names, text: &str) -> Result<Vec<ActorId>, Miss> {
    several(text, |part| names.actors.find(part).map(ActorId::from))
}

/// What goes together with a tiltak. Codes are not guessed at: RM5-T3 is not
/// RM5-T3.2.
pub(super) fn with(plan: &Plan, names: &Names, text: &str) -> Result<Vec<TiltakId>, Miss> {
    several(text, |part| names.tiltak(plan).exact(part).map(TiltakId::from))
}

/// Dependencies: codes, each perhaps with how it depends and the years between.
pub(super) fn after(plan: &Plan, names: &Names, text: &str) -> Result<Vec<Dependency>, Miss> {
    several(text, |part| dependency(names.tiltak(plan), part))
}

fn dependency(book: &Book, text: &str) -> Result<Dependency, Missed> {
    let on = |code: &str| book.exact(code).map(TiltakId::from);
    let plain = DependencyKind::AfterEnd;
    if let Ok(on) = on(text) {
        return Ok(Dependency { on, kind: plain, lag: 0, by: None });
    }
    let (rest, lag) = lag(text);
    if let Ok(on) = on(rest) {
        return Ok(Dependency { on, kind: plain, lag, by: None });
    }
    let (code, kind) = kind(rest);
    Ok(Dependency { on: on(code)?, kind, lag, by: None })
}

/// The years between at the end: "+1".
fn lag(text: &str) -> (&str, u8) {
    let cut = text.rsplit_once('+');
    let lag = cut.and_then(|(rest, years)| Some((rest.trim_end(), years.trim().parse().ok()?)));
    lag.unwrap_or((text, 0))
}

/// How it depends at the end: "(start)" or "(slutt)", in any language.
fn kind(text: &str) -> (&str, DependencyKind) {
    let plain = (text, DependencyKind::AfterEnd);
    let Some((code, word)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return plain;
    };
    let is = |key: &'static str| in_any(word, key);
    if is("table-after-start") {
        (code.trim_end(), DependencyKind::AfterStart)
    } else if is("table-after-end") {
        (code.trim_end(), DependencyKind::EndsAfterEnd)
    } else {
        plain
    }
}

/// Whether a text is a word of the catalogue in any of the languages: a block
/// copied before the language was changed is still understood.
fn in_any(text: &str, key: &'static str) -> bool {
    let text = text.trim().to_lowercase();
    Lang::ALL.into_iter().any(|lang| Texts::of(lang).tr(key).to_lowercase() == text)
}

/// Whether a text begins a word of the catalogue.
fn begins(text: &str, key: &'static str) -> bool {
    let text = text.trim().to_lowercase();
    Lang::ALL.into_iter().any(|lang| Texts::of(lang).tr(key).to_lowercase().starts_with(&text))
}

/// Tiltak or activity. Nothing is the usual: a tiltak.
pub(super) fn kind_of(text: &str) -> Result<TiltakKind, Message> {
    if begins(text, "inspector-type-tiltak") {
        Ok(TiltakKind::Tiltak)
    } else if begins(text, "inspector-type-activity") {
        Ok(TiltakKind::Activity)
    } else {
        Err(not_understood("table-kind-typed", text))
    }
}

/// What a tiltak does without funding.
pub(super) fn policy(text: &str) -> Result<Option<Policy>, Message> {
    if is_nothing(text) {
        return Ok(None);
    }
    if in_any(text, "inspector-policy-all") || in_any(text, "table-policy-all") {
        return Ok(Some(Policy::All));
    }
    if begins(text, "inspector-policy-scales-down") {
        return Ok(Some(Policy::ScalesDown));
    }
    let threshold = typed_threshold(text).map(|percent| Some(Policy::Threshold(percent)));
    threshold.map_err(|_| not_understood("table-policy-typed", text))
}

/// A priority, 1 first.
pub(super) fn priority(text: &str) -> Result<Option<u16>, Message> {
    if is_nothing(text) {
        return Ok(None);
    }
    let number = text.trim().parse().ok().filter(|number| *number > 0);
    number.map(Some).ok_or_else(|| not_understood("table-priority-typed", text))
}

/// Likelihood and severity, each from 1 to 4: "3×4", "3x4", "3/4", "3 4".
pub(super) fn risk(text: &str) -> Result<Option<(u8, u8)>, Message> {
    if is_nothing(text) {
        return Ok(None);
    }
    let scores: Vec<_> = text
        .split(|c: char| c.is_whitespace() || "×xX*/".contains(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<u8>().ok().filter(|score| (1..=4).contains(score)))
        .collect();
    match scores.as_slice() {
        [Some(likelihood), Some(severity)] => Ok(Some((*likelihood, *severity))),
        _ => Err(not_understood("table-risk-typed", text)),
    }
}
