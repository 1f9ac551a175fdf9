//! What is typed in the co-funding, as changes; or why it cannot be one.

use crate::change::Change;
use crate::model::{GrantId, Message, Plan, SourceId, When};
use crate::text::{parse_percent, parse_when};
use rust_decimal::Decimal;

/// Sets when the giver was asked.
///
/// # Errors
/// When it is no date, or later than the answer.
pub fn put_asked(plan: &Plan, id: GrantId, text: &str) -> Result<Change, Message> {
    let date = date(text)?;
    replace_grant(plan, id, |asked, _| *asked = date)
}

/// Sets when the giver answered.
///
/// # Errors
/// When it is no date, or earlier than the question.
pub fn put_answered(plan: &Plan, id: GrantId, text: &str) -> Result<Change, Message> {
    let date = date(text)?;
    replace_grant(plan, id, |_, answered| *answered = date)
}

fn replace_grant(
    plan: &Plan,
    id: GrantId,
    set: impl FnOnce(&mut Option<When>, &mut Option<When>),
) -> Result<Change, Message> {
    let was = plan.grants.get(id).ok_or_else(|| missing(id.as_str()))?;
    let mut now = was.clone();
    set(&mut now.asked, &mut now.answered);
    let backwards =
        now.asked.zip(now.answered).filter(|(asked, answered)| is_after(*asked, *answered));
    match backwards {
        Some((asked, _)) => Err(Message::new("refused-answer-first").when("asked", asked)),
        None => Ok(Change::Replace { was: was.clone().into(), now: now.into() }),
    }
}

/// Whether a date is surely later than another: a year alone may be any day.
fn is_after(a: When, b: When) -> bool {
    match (a, b) {
        (When::Day(a), When::Day(b)) => a > b,
        (a, b) => a.year() > b.year(),
    }
}

fn date(text: &str) -> Result<Option<When>, Message> {
    let text = text.trim();
    if text.is_empty() || text == "?" {
        return Ok(None);
    }
    let shown: String = text.chars().take(60).collect();
    parse_when(text).map(Some).ok_or_else(|| Message::new("refused-date").text("value", shown))
}

/// Sets the share of one of those who give to a source, counted from 0. What
/// is typed rests on nothing yet.
///
/// # Errors
/// When it is no per cent from 0 to 100.
pub fn put_share(plan: &Plan, id: SourceId, at: usize, text: &str) -> Result<Change, Message> {
    let share = share(text)?;
    let was = plan.sources.get(id).ok_or_else(|| missing(id.as_str()))?;
    let mut now = was.clone();
    let contributor = now.contributors.get_mut(at).ok_or_else(|| missing(id.as_str()))?;
    if contributor.share != share {
        (contributor.share, contributor.by) = (share, contributor.by.filter(|_| share.is_none()));
    }
    Ok(Change::Replace { was: was.clone().into(), now: now.into() })
}

fn share(text: &str) -> Result<Option<Decimal>, Message> {
    parse_percent(text).map_err(|error| error.message())
}

fn missing(id: &str) -> Message {
    Message::new("refused-missing").text("id", id)
}
