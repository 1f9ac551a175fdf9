//! What people type, as values of a plan: one way for every place that is
//! typed in.

use crate::change::{Change, TiltakValue};
use crate::model::{Figure, Message, Tiltak};
use crate::text::{Lang, MoneyInput, parse_money_input};

/// How much of a text that was not understood is shown again.
const SHOWN: usize = 60;

/// The change that gives a field of a tiltak another value. It may change
/// nothing.
#[must_use]
pub fn set(tiltak: &Tiltak, now: TiltakValue) -> Change {
    Change::Set { tiltak: tiltak.id, was: now.field().of(tiltak), now }
}

/// The figure that is typed in place of another: an amount in MNOK, `?`, or
/// nothing. What a planner types instead of an amount rests on nothing yet:
/// what the old one rested on says nothing of the new one.
///
/// # Errors
/// What is wrong with the text, and what was expected.
pub fn typed_figure(
    was: Option<Figure>,
    text: &str,
    lang: Lang,
) -> Result<Option<Figure>, Message> {
    let amount = match parse_money_input(lang, text).map_err(|error| error.message())? {
        MoneyInput::Empty => return Ok(None),
        MoneyInput::Unknown => None,
        MoneyInput::Known(amount) => Some(amount),
    };
    let same = was.filter(|was| was.amount == amount);
    Ok(Some(same.unwrap_or(Figure { amount, evidence: None })))
}

/// The number of years that is typed. Whether a tiltak may last so long is
/// for the change to say.
///
/// # Errors
/// What is wrong with the text, and what was expected.
pub fn typed_years(text: &str) -> Result<u16, Message> {
    text.trim().parse().map_err(|_| not_understood("years-typed", text))
}

/// The share of the cost that is typed, from 1 to 100 per cent.
///
/// # Errors
/// What is wrong with the text, and what was expected.
pub fn typed_threshold(text: &str) -> Result<u8, Message> {
    let percent = text.trim().trim_end_matches('%').trim_end().parse().ok();
    let percent = percent.filter(|percent| (1..=100).contains(percent));
    percent.ok_or_else(|| not_understood("threshold-typed", text))
}

/// A text on one line, its words one space apart.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says that a text was not understood.
#[must_use]
pub fn not_understood(key: &'static str, text: &str) -> Message {
    Message::new(key).text("value", text.trim().chars().take(SHOWN).collect::<String>())
}
