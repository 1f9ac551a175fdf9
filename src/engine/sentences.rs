//! Consequences in sentences that can be read aloud in a meeting.

use super::consequences::{Consequences, Freed, Hit, HitKind, Until};
use crate::model::{Arg, InitiativeId, Message, MilestoneId, Ore, Plan, RecordId, TiltakId, Year};

/// A sentence, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub message: Message,
    /// Whether it rests on an assumed link or figure.
    pub assumed: bool,
    /// The records that it follows through, by id; empty for the plan as a whole.
    pub chain: Vec<RecordId>,
}

/// The sentences of what follows, the most important first: the gap, then
/// outside dates missed, milestones, tiltak, money, and what the plan itself says.
pub(super) fn sentences(plan: &Plan, all: &Consequences) -> Vec<Sentence> {
    let mut result = Vec::new();
    result.extend(gap(plan, all));
    result.extend(moved_beyond(plan, all));
    let (missed, later): (Vec<_>, Vec<_>) =
        all.initiatives.iter().partition(|hit| hit.missed.is_some());
    result.extend(missed.into_iter().map(|hit| initiative(plan, hit)));
    result.extend(all.milestones.iter().map(|hit| milestone(plan, hit)));
    let pushed = all.tiltak.iter().filter(|hit| hit.kind == HitKind::Pushed);
    result.extend(pushed.map(|hit| push(plan, hit)));
    result.extend(later.into_iter().map(|hit| initiative(plan, hit)));
    result.extend(all.torn.iter().map(|(a, b, assumed)| Sentence {
        message:
            Message::new("consequence-torn").text("a", code(plan, *a)).text("b", code(plan, *b)),
        assumed: *assumed,
        chain: vec![a.record(), b.record()],
    }));
    result.extend(all.scaled.iter().map(|down| {
        Sentence {
            message: Message::new("consequence-scaled")
                .text("tiltak", code(plan, down.tiltak))
                .money("granted", down.granted)
                .money("need", down.need)
                .year("year", down.year),
            assumed: true,
            chain: vec![down.tiltak.record()],
        }
    }));
    result.extend(all.freed.iter().map(|freed| left(plan, *freed)));
    result.extend(all.said.iter().filter_map(|id| plan.consequences.get(*id)).map(|said| {
        Sentence {
            message: Message::verbatim(said.text.clone()),
            assumed: plan.is_assumed(said.by)
                || (!said.of.is_empty() && plan.is_assumed(said.link_by)),
            chain: said.of.clone(),
        }
    }));
    result
}

/// The gap of the year that is decided on now: before, after, and that what
/// left it is moved, not saved.
fn gap(plan: &Plan, all: &Consequences) -> Option<Sentence> {
    let focus = plan.about.focus;
    let in_focus = |cells: &[(Year, super::Cell)]| {
        cells.iter().find(|(year, _)| *year == focus).map(|(_, cell)| cell.gap())
    };
    let (before, after) = (in_focus(&all.before)?, in_focus(&all.after)?);
    let out: Vec<_> = all.moved.iter().filter(|moved| moved.from == focus).collect();
    let need: Ore = out.iter().map(|moved| moved.need).sum();
    if out.is_empty() && before == after {
        return None;
    }
    let key = match (out.first().map(|moved| moved.to), before == after) {
        (None, _) => "consequence-gap",
        (Some(_), true) => "consequence-gap-same",
        (Some(Until::NotInPeriod), _) => "consequence-gap-not-in-period",
        (Some(Until::AtLeast(_)), _) => "consequence-gap-at-least",
        (Some(Until::Year(_)), _) => "consequence-gap-moved",
    };
    let mut message = Message::new(key)
        .year("year", focus)
        .money("before", before)
        .money("after", after)
        .money("moved", need);
    if let Some(Until::Year(to) | Until::AtLeast(to)) = out.first().map(|moved| moved.to) {
        message = message.year("to", to);
    }
    let assumed = out.iter().any(|moved| moved.assumed);
    let chain = out.iter().map(|moved| moved.tiltak.record()).collect();
    Some(Sentence { message, assumed, chain })
}

/// The tiltak that get no funding within the plan's years, by name.
fn moved_beyond(plan: &Plan, all: &Consequences) -> Option<Sentence> {
    let beyond: Vec<&Hit> = all
        .tiltak
        .iter()
        .filter(|hit| hit.kind == HitKind::Postponed && hit.to == Until::NotInPeriod)
        .collect();
    if beyond.is_empty() {
        return None;
    }
    let names = beyond.iter().map(|hit| Message::verbatim(named(plan, hit.id))).collect();
    Some(Sentence {
        message: Message::new("consequence-not-funded")
            .count("count", beyond.len())
            .list("tiltak", names)
            .year("first", plan.about.first)
            .year("last", plan.about.last),
        assumed: false,
        chain: beyond.iter().map(|hit| hit.id).collect(),
    })
}

fn milestone(plan: &Plan, hit: &Hit) -> Sentence {
    let milestone = plan.milestones.get(MilestoneId::from(hit.id));
    let message = Message::new(match hit.to {
        Until::Year(to) if to < hit.from => "consequence-milestone-earlier",
        Until::Year(_) => "consequence-milestone",
        Until::AtLeast(_) => "consequence-milestone-at-least",
        Until::NotInPeriod => "consequence-milestone-never",
    })
    .text("code", milestone.map_or_else(|| hit.id.to_string(), |m| m.code.clone()))
    .text("title", milestone.map_or_else(String::new, |m| m.title.clone()));
    with_years(message, hit)
}

fn push(plan: &Plan, hit: &Hit) -> Sentence {
    let cause = hit.chain.len().checked_sub(2).map(|at| hit.chain[at]);
    let message = Message::new(match hit.to {
        Until::Year(to) if to < hit.from => "consequence-pushed-earlier",
        Until::Year(_) => "consequence-pushed",
        Until::AtLeast(_) => "consequence-pushed-at-least",
        Until::NotInPeriod => "consequence-pushed-never",
    })
    .text("tiltak", named(plan, hit.id))
    .text("cause", cause.map_or_else(String::new, |id| code(plan, TiltakId::from(id))));
    with_years(message, hit)
}

fn initiative(plan: &Plan, hit: &Hit) -> Sentence {
    let initiative = plan.initiatives.get(InitiativeId::from(hit.id));
    let title = initiative.map_or_else(|| hit.id.to_string(), |i| i.title.clone());
    let need = hit.chain.len().checked_sub(2).map(|at| hit.chain[at]);
    let key = match (hit.missed, hit.to) {
        (Some(_), Until::Year(_)) => "consequence-initiative-missed",
        (Some(_), Until::AtLeast(_)) => "consequence-initiative-missed-at-least",
        (Some(_), Until::NotInPeriod) => "consequence-initiative-missed-never",
        (None, Until::Year(to)) if to < hit.from => "consequence-initiative-earlier",
        (None, Until::Year(_)) => "consequence-initiative",
        (None, Until::AtLeast(_)) => "consequence-initiative-at-least",
        (None, Until::NotInPeriod) => "consequence-initiative-never",
    };
    let mut message = Message::new(key)
        .text("initiative", title)
        .text("need", need.map_or_else(String::new, |id| any_code(plan, id)))
        .text("event", initiative.map_or_else(String::new, |i| i.event.clone()));
    if let Some(missed) = hit.missed {
        message = message.when("date", missed);
    }
    with_years(message, hit)
}

fn with_years(message: Message, hit: &Hit) -> Sentence {
    let message = message.year("from", hit.from);
    let message = match hit.to {
        Until::Year(to) | Until::AtLeast(to) => message.year("to", to),
        Until::NotInPeriod => message,
    };
    Sentence { message, assumed: hit.assumed, chain: hit.chain.clone() }
}

fn left(plan: &Plan, freed: Freed) -> Sentence {
    let source = plan.sources.get(freed.source);
    let message = Message::new(match freed.carry {
        None => "consequence-freed-unknown",
        Some(0) => "consequence-freed-lapses",
        Some(100) => "consequence-freed-kept",
        Some(_) => "consequence-freed-partly",
    })
    .money("amount", freed.amount)
    .text("source", source.map_or_else(|| freed.source.to_string(), |s| s.name.clone()))
    .year("year", freed.year);
    let message = match freed.carry {
        Some(percent) => message.with("percent", Arg::Permille(i64::from(percent) * 10)),
        None => message,
    };
    let rule = source.and_then(|source| source.carry_over.as_ref());
    let assumed = rule.is_some_and(|rule| plan.is_assumed(rule.by));
    Sentence { message, assumed, chain: vec![freed.source.record()] }
}

fn code(plan: &Plan, id: TiltakId) -> String {
    plan.tiltak.get(id).map_or_else(|| id.to_string(), |tiltak| tiltak.code.clone())
}

/// The code of a tiltak or milestone.
fn any_code(plan: &Plan, id: RecordId) -> String {
    let milestone = plan.milestones.get(MilestoneId::from(id)).map(|m| m.code.clone());
    plan.tiltak
        .get(TiltakId::from(id))
        .map(|tiltak| tiltak.code.clone())
        .or(milestone)
        .unwrap_or_else(|| id.to_string())
}

/// Code and short title of a tiltak.
fn named(plan: &Plan, id: RecordId) -> String {
    plan.tiltak
        .get(TiltakId::from(id))
        .map_or_else(|| id.to_string(), |tiltak| format!("{} {}", tiltak.code, tiltak.short()))
}
