//! What was asked, as a heading.

use super::question::{Asked, Beside};
use super::sets::{SetKind, group_of};
use crate::engine::Figures;
use crate::model::{Message, Plan, TiltakId};

/// The heading of an answer.
pub(super) fn heading(
    plan: &Plan,
    figures: &Figures,
    asked: &Asked,
    beside: Option<&Beside>,
) -> Message {
    match (asked, beside) {
        (Asked::Postponed(by), _) => postponed(plan, figures, by),
        (Asked::NotClosed(_), _) => {
            Message::new("follows-title-not-closed").year("year", plan.about.focus)
        }
        (Asked::Scenario, Some(beside)) => Message::new("follows-title-scenario")
            .text("name", beside.name.clone())
            .text("other", beside.other.clone()),
        (Asked::Scenario, None) => Message::new("follows-title-nothing"),
    }
}

fn postponed(plan: &Plan, figures: &Figures, by: &[(TiltakId, i32)]) -> Message {
    let moved: Vec<(TiltakId, i32)> = by.iter().copied().filter(|(_, by)| *by != 0).collect();
    let Some((first, years)) = moved.first().copied() else {
        return Message::new("follows-title-nothing");
    };
    let count = moved.len();
    if moved.iter().any(|(_, by)| *by != years) {
        let later = moved.iter().all(|(_, by)| *by > 0);
        let key = if later { "follows-title-later" } else { "follows-title-moved" };
        return Message::new(key).message("count", number(count));
    }
    let message = match (moved.as_slice(), group_of(plan, figures, &moved)) {
        ([_], _) => {
            let tiltak = plan.tiltak.get(first);
            let name = tiltak.map(|tiltak| format!("{} {}", tiltak.code, tiltak.short()));
            Message::new("follows-title-one").text("tiltak", name.unwrap_or_default())
        }
        (_, Some((SetKind::Owner, name))) => {
            let hisses = name.ends_with(['s', 'x', 'z']);
            Message::new("follows-title-owner")
                .text("ends", if hisses { "hiss" } else { "plain" })
                .text("owner", name)
        }
        (_, Some((SetKind::Group, name))) => {
            Message::new("follows-title-group").text("group", name)
        }
        (_, None) => Message::new("follows-title-several"),
    };
    message
        .message("count", number(count))
        .text("way", if years < 0 { "earlier" } else { "later" })
        .message("years", years_long(years))
}

/// "ett år", "to år".
fn years_long(by: i32) -> Message {
    let years = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
    Message::new("follows-years").message("number", number(years)).count("years", years)
}

/// A small number as a word.
pub(super) fn number(count: usize) -> Message {
    Message::new("follows-number").count("number", count)
}

/// A small number as a word, of what is not neuter in bokmål.
pub(super) fn number_common(count: usize) -> Message {
    Message::new("follows-number-common").count("number", count)
}

/// How far some tiltak are moved, as the name of a step of undo.
#[must_use]
pub fn step_name(plan: &Plan, by: &[(TiltakId, i32)]) -> Message {
    let heading = postponed(plan, &Figures::of(plan), by);
    Message::new("follows-step").message("what", heading)
}
