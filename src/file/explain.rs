//! What the reader's errors say, as messages: what stands wrong, what was
//! expected, and what to do.

use crate::model::{Message, model_error};
use ron::Error;

/// The message for an error. `found` is what stands at the place.
pub(super) fn explain(error: &Error, found: Message) -> Message {
    match error {
        Error::Message(text) => model_error(text).unwrap_or_else(|| syntax(error)),
        Error::NoSuchStructField { expected, found: name, .. } => {
            choice("file-unknown-field", name, expected)
        }
        Error::NoSuchEnumVariant { expected, found: name, .. } => {
            choice("file-unknown-choice", name, expected)
        }
        Error::MissingStructField { field, .. } => {
            Message::new("file-missing-field").text("name", *field)
        }
        Error::DuplicateStructField { field, .. } => {
            Message::new("file-duplicate-field").text("name", *field)
        }
        // Only a number with a type of its own, such as 5u8, is met by this.
        Error::InvalidValueForType { expected, .. } if expected.contains("integer") => {
            Message::new("file-expected-integer").message("found", found)
        }
        Error::InvalidValueForType { expected, found } => {
            Message::new("file-wrong-value").text("expected", expected).text("found", found)
        }
        Error::Eof => Message::new("file-ends-early"),
        Error::ExpectedStringEnd => Message::new("file-text-not-ended"),
        Error::InvalidEscape(_) => Message::new("file-bad-escape"),
        Error::UnclosedBlockComment => Message::new("file-comment-not-ended"),
        Error::ExceededRecursionLimit => Message::new("file-too-deep"),
        _ => match expected(error) {
            Some(key) => Message::new(key).message("found", found),
            None => syntax(error),
        },
    }
}

/// The key for an error that says what was expected where something else stands.
const fn expected(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::ExpectedString => "file-expected-text",
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => "file-expected-integer",
        Error::IntegerOutOfBounds => "file-number-out-of-bounds",
        Error::ExpectedBoolean => "file-expected-boolean",
        Error::ExpectedArray => "file-expected-list",
        Error::ExpectedArrayEnd => "file-expected-list-end",
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedMap
        | Error::ExpectedUnit => "file-expected-record",
        Error::ExpectedDifferentStructName { .. } => "file-expected-no-name",
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd | Error::ExpectedMapEnd => {
            "file-expected-record-end"
        }
        Error::ExpectedComma => "file-expected-comma",
        Error::ExpectedMapColon => "file-expected-colon",
        Error::ExpectedIdentifier
        | Error::SuggestRawIdentifier(_)
        | Error::InvalidIdentifier(_) => "file-expected-name",
        Error::TrailingCharacters => "file-trailing",
        Error::UnexpectedChar(_) => "file-unexpected",
        _ => return None,
    })
}

/// Whatever else the reader says, in its own words.
fn syntax(error: &Error) -> Message {
    Message::new("file-syntax").text("words", error.to_string())
}

/// A name that is none of the known ones, which are listed, the nearest first.
fn choice(key: &'static str, name: &str, known: &[&str]) -> Message {
    let mut known = known.to_vec();
    known.sort_by_key(|known| distance(name, known));
    Message::new(key).text("name", short(name)).text("known", known.join(", "))
}

/// The beginning of a text that may be of any length.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The number of letters to change, add or take away to make one name into
/// another, whatever their case.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.to_lowercase().chars().take(80).collect();
    let mut row: Vec<usize> = (0..=from.len()).collect();
    for (line, letter) in to.to_lowercase().chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for (column, other) in from.iter().enumerate() {
            let replaced = diagonal + usize::from(*other != letter);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[from.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_listed_first() {
        let message = choice("file-unknown-field", "strat", &["id", "title", "start"]);
        let known = Message::new("file-unknown-field").text("name", "strat");
        assert_eq!(message, known.text("known", "start, id, title"));
        assert_eq!(distance("granted", "Granted"), 0);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn only_known_keys_of_the_model_become_messages() {
        let message = Message::new("duplicate-id").text("value", "t|1");
        assert_eq!(model_error("veikart:duplicate-id|t|1"), Some(message));
    }
}
