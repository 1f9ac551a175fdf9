//! What is wrong in a text, and where.

use super::explain::{explain, short};
use super::locate::{self, Step};
use super::read::{V1, options};
use super::scan::{Kind, Token, Tokens};
use crate::model::Message;
use ron::Error;
use ron::error::{Position, SpannedError};
use serde_path_to_error::{Path, Segment};
use std::fmt::Write;

/// Why a text is no plan, and where that is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// Line, 1 the first; 0 when it is about the whole file.
    pub line: usize,
    /// Place in the line in characters, 1 the first; 0 as for the line.
    pub column: usize,
    /// The way to it, such as `base.tiltak[3].cost.mnok[0]`; may be empty.
    pub path: String,
    /// Code, name or id of the record that it is in.
    pub record: Option<String>,
    /// What is wrong, and what to do.
    pub what: Message,
}

impl ReadError {
    /// One sentence that says where, and what is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        if self.line == 0 {
            return self.what.clone();
        }
        let at = |key| {
            let (line, column) = (self.line.to_string(), self.column.to_string());
            Message::new(key).text("line", line).text("column", column)
        };
        let place = match (self.path.as_str(), &self.record) {
            ("", _) => at("file-read-at"),
            (path, None) => at("file-read-at-path").text("path", path),
            (path, Some(record)) => {
                at("file-read-at-record").text("path", path).text("record", record)
            }
        };
        place.message("what", self.what.clone())
    }

    /// A fault of the file as a whole.
    pub(super) fn whole(what: Message) -> Self {
        Self { line: 0, column: 0, path: String::new(), record: None, what }
    }

    /// A fault at a byte of the text.
    pub(super) fn at(text: &str, at: usize, steps: &[Step], what: Message) -> Self {
        let (line, column) = line_and_column(text, at);
        let record = locate::record_name(text, steps);
        Self { line, column, path: dotted(steps), record, what }
    }
}

/// The error with its place. The text is read once more to learn the way to
/// the value, which costs too much to keep track of when all is well.
pub(super) fn located(text: &str, error: &SpannedError) -> ReadError {
    let mut steps = steps_to_error(text);
    if is_duplicate(&error.code) {
        let end = offset(text, error.span.end);
        steps.extend(locate::item_before(text, &steps, end).map(Step::Item));
    }
    let at = place(text, error, &steps);
    let token = Tokens::from(text, at).next();
    let what = explain(sense(&error.code, token), found(token));
    ReadError::at(text, at, &steps, what)
}

/// Where the fault stands: the reader stops before what it does not expect,
/// but after a value that it has read and finds unlawful.
fn place(text: &str, error: &SpannedError, steps: &[Step]) -> usize {
    let start = || offset(text, error.span.start);
    match &error.code {
        Error::Message(_)
        | Error::MissingStructField { .. }
        | Error::ExpectedStringEnd
        | Error::InvalidEscape(_)
        | Error::InvalidValueForType { .. } => locate::find(text, steps).unwrap_or_else(start),
        Error::NoSuchStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::DuplicateStructField { .. }
        | Error::ExpectedDifferentStructName { .. }
        | Error::UnexpectedChar(_)
        | Error::IntegerOutOfBounds => start(),
        _ => offset(text, error.span.end),
    }
}

/// What the error means to who wrote the text.
fn sense<'a>(error: &'a Error, token: Option<Token<'_>>) -> &'a Error {
    let Some(token) = token else {
        return match error {
            Error::ExpectedArrayEnd | Error::ExpectedStructLikeEnd | Error::ExpectedComma => {
                &Error::Eof
            }
            other => other,
        };
    };
    match error {
        // A decimal fraction is read as a whole number with something after it.
        Error::ExpectedComma if token.kind == Kind::Word && token.text.starts_with('.') => {
            &Error::ExpectedInteger
        }
        other => other,
    }
}

fn is_duplicate(error: &Error) -> bool {
    matches!(error, Error::Message(words) if words.starts_with("veikart:duplicate-id|"))
}

/// What stands at a place, to be shown.
fn found(token: Option<Token<'_>>) -> Message {
    match token {
        Some(token) => Message::new("file-found").text("text", short(token.text)),
        None => Message::new("file-found-end"),
    }
}

/// The way to the value that cannot be read.
fn steps_to_error(text: &str) -> Vec<Step> {
    let Ok(mut reader) = ron::Deserializer::from_str_with_options(text, &options()) else {
        return Vec::new();
    };
    match serde_path_to_error::deserialize::<_, V1>(&mut reader) {
        Ok(_) => Vec::new(),
        Err(error) => steps(error.path()),
    }
}

fn steps(path: &Path) -> Vec<Step> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::field(key)),
        Segment::Enum { variant } => Some(Step::Choice(variant.clone())),
        Segment::Unknown => None,
    };
    path.iter().map_while(step).collect()
}

/// The steps as people write them: `base.tiltak[3].start`.
fn dotted(steps: &[Step]) -> String {
    steps.iter().fold(String::new(), |mut path, step| {
        match step {
            // Writing to a string never fails.
            Step::Item(place) => drop(write!(path, "[{place}]")),
            Step::Field(name) | Step::Choice(name) => {
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(name);
            }
        }
        path
    })
}

/// Line and column of a byte offset, as editors count them.
fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let (lines, line) = before.rsplit_once('\n').map_or((0, before), |(lines, line)| {
        (1 + lines.bytes().filter(|b| *b == b'\n').count(), line)
    });
    (lines + 1, line.chars().count() + 1)
}

/// The byte offset of a place that the reader names.
fn offset(text: &str, place: Position) -> usize {
    let mut lines = text.split_inclusive('\n');
    let line_at: usize = lines.by_ref().take(place.line.saturating_sub(1)).map(str::len).sum();
    let line = lines.next().unwrap_or_default();
    let column = line.char_indices().nth(place.col.saturating_sub(1));
    line_at + column.map_or(line.len(), |(at, _)| at)
}
