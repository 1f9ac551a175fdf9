//! What is to be postponed, as typed: `RM5-T8=1`.

use crate::model::{Message, Plan, TiltakId};
use crate::view::nearest;

/// How many codes are suggested for one that is not found.
const SUGGESTIONS: usize = 5;

/// The tiltak to postpone, and by how many years.
pub(super) fn parse(plan: &Plan, typed: &[String]) -> Result<Vec<(TiltakId, i32)>, Message> {
    typed.iter().map(|text| parse_one(plan, text)).collect()
}

fn parse_one(plan: &Plan, text: &str) -> Result<(TiltakId, i32), Message> {
    let refuse = || Message::new("cli-postpone-not-understood").text("text", text);
    // A code may hold an equals sign of its own; the years never do.
    let (code, years) = text.rsplit_once('=').ok_or_else(refuse)?;
    // A minus that was copied from a document is another character.
    let years = years.trim().replace('\u{2212}', "-").parse().map_err(|_| refuse())?;
    Ok((find(plan, code.trim())?, years))
}

fn find(plan: &Plan, id_or_code: &str) -> Result<TiltakId, Message> {
    let by_id = TiltakId::new(id_or_code).ok().filter(|id| plan.tiltak.contains(*id));
    if let Some(id) = by_id {
        return Ok(id);
    }
    let same: Vec<TiltakId> =
        plan.tiltak.iter().filter(|t| t.code == id_or_code).map(|t| t.id).collect();
    match same.as_slice() {
        [one] => Ok(*one),
        [] => Err(unknown(plan, id_or_code)),
        several => {
            let ids = several.iter().map(|id| Message::verbatim(id.as_str())).collect();
            Err(Message::new("cli-tiltak-several").text("code", id_or_code).list("ids", ids))
        }
    }
}

fn unknown(plan: &Plan, code: &str) -> Message {
    if plan.tiltak.is_empty() {
        return Message::new("cli-tiltak-none");
    }
    let codes = plan.tiltak.iter().map(|tiltak| tiltak.code.as_str());
    let near = nearest(code, codes, SUGGESTIONS).into_iter().map(Message::verbatim).collect();
    Message::new("cli-tiltak-unknown").text("code", code).list("near", near)
}
