//! Reading a plan from text.

use super::VERSION;
use super::explain::short;
use super::lawful;
use super::locate::{self, Step};
use super::read_error::{ReadError, located};
use super::scan::Tokens;
use crate::change::{PlanSet, Scenario};
use crate::model::{Message, Plan};
use ron::extensions::Extensions;
use serde::Deserialize;
use std::sync::Arc;

/// Version 1 of the format.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Veikart")]
pub(super) struct V1 {
    #[serde(rename = "veikart")]
    _version: u32,
    base: Arc<Plan>,
    #[serde(default)]
    scenarios: Vec<Scenario>,
}

/// Reads a plan with its scenarios.
///
/// # Errors
/// [`ReadError`] for anything that is not a whole and lawful plan.
pub fn read_str(text: &str) -> Result<PlanSet, ReadError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    check_version(text)?;
    let V1 { base, scenarios, .. } =
        options().from_str(text).map_err(|error| located(text, &error))?;
    let set = PlanSet { base, scenarios };
    match lawful::fault(&set) {
        None => Ok(set),
        Some((steps, what)) => {
            let at = locate::find(text, &steps).unwrap_or_default();
            Err(ReadError::at(text, at, &steps, what))
        }
    }
}

/// Reads a plan from a file's bytes.
pub(super) fn read_bytes(bytes: &[u8]) -> Result<PlanSet, ReadError> {
    let not_text = |offset: usize| {
        let offset = i64::try_from(offset).unwrap_or(i64::MAX).to_string();
        ReadError::whole(Message::new("file-not-text").text("offset", offset))
    };
    // No text holds a zero byte, and every file of another kind soon does.
    if bytes.contains(&0) {
        return Err(not_text(bytes.iter().position(|b| *b == 0).unwrap_or_default()));
    }
    let text = str::from_utf8(bytes).map_err(|error| not_text(error.valid_up_to()))?;
    read_str(text)
}

pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Finds the version without reading the rest, which another version may write
/// in ways that this one does not know.
fn check_version(text: &str) -> Result<(), ReadError> {
    let steps = [Step::field("veikart")];
    let Some(found) = locate::token(text, &steps) else {
        let key = match Tokens::from(text, 0).next() {
            None => "file-empty",
            Some(first) if first.is(b'(') || first.is(b'#') => "file-no-version",
            Some(_) => "file-not-veikart",
        };
        return Err(ReadError::whole(Message::new(key)));
    };
    let key = match found.text.parse::<u32>() {
        Ok(VERSION) => return Ok(()),
        Ok(version) if version > VERSION => "file-newer-version",
        _ => "file-unknown-version",
    };
    let known = VERSION.to_string();
    let what = Message::new(key).text("found", short(found.text)).text("known", known);
    Err(ReadError::at(text, found.at, &steps, what))
}
