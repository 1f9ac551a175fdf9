//! `veikart consequences`: what follows from a postponement, or from a gap
//! that is not closed.

mod as_json;
mod as_text;

use super::args::{PlanRequest, WhatIf};
use super::combine::combine;
use super::names::name;
use super::{Answer, Exit, Said, json};
use super::{input, postpone};
use crate::change::{Change, Refusal};
use crate::engine::{Consequences, of_postponing, unfunded};
use crate::model::{Arg, Message, Plan, TiltakId};
use crate::text::Texts;
use std::io::Read;

/// Consequences with the plan that they hold in, and what they follow from.
struct Told<'a> {
    plan: &'a Plan,
    asked: Vec<Message>,
    all: Consequences,
}

pub(super) fn run(
    request: &PlanRequest,
    what_if: &WhatIf,
    texts: &Texts,
    input: &mut dyn Read,
) -> Answer {
    if what_if.postpone.is_empty() && !what_if.unfunded {
        return Err(Message::new("cli-what-if-missing"));
    }
    let opened = input::read(request, input)?;
    let plan = opened.plan();
    let by = postpone::parse(plan, &what_if.postpone)?;
    let all = follow(plan, &by, what_if.unfunded).map_err(|refusal| refusal.message())?;
    let told = Told { plan, asked: asked(plan, &by, what_if.unfunded), all };
    let out = if request.json {
        json::text(&as_json::value(&told, &opened, texts))
    } else {
        opened.heading(texts) + &as_text::text(&told, texts)
    };
    Ok(Said::new(out, Exit::Fine).warning(opened.warnings()))
}

/// First what is postponed, then, with that done, a gap that is not closed.
fn follow(plan: &Plan, by: &[(TiltakId, i32)], no_money: bool) -> Result<Consequences, Refusal> {
    let postponed = of_postponing(plan, by)?;
    if !no_money {
        return Ok(postponed);
    }
    let mut later = plan.clone();
    for change in shifts(by) {
        change.apply(&mut later)?;
    }
    Ok(combine(postponed, unfunded(&later).consequences))
}

fn shifts(by: &[(TiltakId, i32)]) -> impl Iterator<Item = Change> {
    by.iter().map(|(tiltak, by)| Change::Shift { tiltak: *tiltak, by: *by })
}

fn asked(plan: &Plan, by: &[(TiltakId, i32)], no_money: bool) -> Vec<Message> {
    let postponed = by.iter().map(|(tiltak, by)| {
        let key = if *by < 0 { "cli-asked-earlier" } else { "cli-asked-later" };
        Message::new(key)
            .text("tiltak", name(plan, tiltak.record()))
            .with("years", Arg::Count(i64::from(by.unsigned_abs())))
    });
    postponed.chain(no_money.then(|| Message::new("cli-asked-unfunded"))).collect()
}
