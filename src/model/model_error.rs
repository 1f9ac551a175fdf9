//! Errors that pass through other crates as text.
//!
//! The model knows no language, and what reads a file keeps only an error's
//! text. So the model's errors display as `veikart:key|value`, and are turned
//! into a [`Message`] again here.

use super::Message;

const MARK: &str = "veikart:";

/// Every key that an error of the model may name. Texts for them stand in
/// `file.ftl`, those for what people write in `common.ftl`.
const KNOWN: [&str; 18] = [
    "amount-finer-than-ore",
    "amount-negative",
    "amount-not-a-number",
    "amount-too-large",
    "date-not-understood",
    "duplicate-id",
    "empty-code",
    "evidence-count",
    "id-bad-characters",
    "id-too-long",
    "money-finer-than-ore",
    "money-not-a-number",
    "money-too-large",
    "percent-out-of-range",
    "risk-out-of-range",
    "year-not-understood",
    "year-out-of-range",
    "years-out-of-range",
];

/// The message in an error text of the form `veikart:key|value`, wherever in
/// `text` it begins. The message has the argument `value`.
///
/// `None` for any other text, and for a key that no catalogue has.
#[must_use]
pub fn model_error(text: &str) -> Option<Message> {
    let (_, found) = text.split_once(MARK)?;
    let (key, value) = found.split_once('|')?;
    let key = KNOWN.into_iter().find(|known| *known == key)?;
    Some(Message::new(key).text("value", without_place(value)))
}

/// `serde_json` ends its errors with the place in the file, which is shown
/// elsewhere.
fn without_place(value: &str) -> &str {
    let Some((before, place)) = value.rsplit_once(" at line ") else { return value };
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match place.split_once(" column ") {
        Some((line, column)) if number(line) && number(column) => before,
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorId, Amount, When, Year};
    use crate::text::{Lang, Texts, keys};

    fn said(text: &str) -> String {
        Texts::of(Lang::Nb).say(&model_error(text).unwrap())
    }

    #[test]
    fn errors_of_the_model_are_said_in_the_language() {
        let error = "1.123456789".parse::<Amount>().unwrap_err().to_string();
        let text = "«1.123456789» er finere enn én øre; høyst åtte desimaler i MNOK.";
        assert_eq!(said(&error), text);
        let errors = [
            "x".parse::<Amount>().unwrap_err().to_string(),
            "99999999999999".parse::<Amount>().unwrap_err().to_string(),
            Year::new(1).unwrap_err().to_string(),
            "snart".parse::<When>().unwrap_err().to_string(),
            ActorId::new("å").unwrap_err().to_string(),
            ActorId::new(&"a".repeat(25)).unwrap_err().to_string(),
        ];
        for error in errors {
            assert!(model_error(&error).is_some(), "{error}");
        }
    }

    #[test]
    fn wrapping_and_place_are_left_out() {
        let wrapped = "3:5: veikart:duplicate-id|T1 at line 3 column 14";
        assert_eq!(model_error(wrapped), Some(Message::new("duplicate-id").text("value", "T1")));
        let odd = "veikart:duplicate-id|at line | column ";
        let value = Message::new("duplicate-id").text("value", "at line | column ");
        assert_eq!(model_error(odd), Some(value));
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["", "missing field", "veikart:", "veikart:no-such-key|1", "veikart:empty-code"]
        {
            assert_eq!(model_error(text), None, "{text}");
        }
    }

    #[test]
    fn every_known_key_has_a_text_in_both_languages() {
        for lang in Lang::ALL {
            let keys = keys(lang);
            for key in KNOWN {
                assert!(keys.contains(key), "{key} in {}", lang.code());
            }
        }
    }
}
