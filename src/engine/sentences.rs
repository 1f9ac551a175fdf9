//! Consequences in sentences that can be read aloud in a meeting.

use super::consequences::Consequences;
use super::hits::{Hit, HitKind, Until};
use super::moved::{Freed, MoneyMoved};
use super::unfunded::ScaledDown;
use crate::model::{
    Arg, BenefitId, ConsequenceId, InitiativeId, Message, MilestoneId, Ore, Plan, RecordId,
    TiltakId, Year,
};

/// A sentence, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub message: Message,
    /// Whether it rests on an assumption.
    pub assumed: bool,
    /// Whether what is assumed is a figure, and not a link.
    pub figure: bool,
    /// The records that it follows through, by id; empty for the plan as a whole.
    pub chain: Vec<RecordId>,
    /// What the plan says in words, where it is that.
    pub said: Option<ConsequenceId>,
}

impl Sentence {
    fn new(message: Message, assumed: bool, chain: Vec<RecordId>) -> Self {
        Self { message, assumed, figure: false, chain, said: None }
    }

    pub(super) fn of_figures(message: Message, assumed: bool, chain: Vec<RecordId>) -> Self {
        Self { message, assumed, figure: assumed, chain, said: None }
    }
}

/// The sentences of what follows, the most important first: the gap, outside
/// dates missed, milestones, tiltak, money, and what the plan itself says.
///
/// When the gap is not closed, `falls` tells what waits for its own money, and
/// what falls comes before the gap: that it shrinks is then no good news.
pub(super) fn sentences(
    plan: &Plan,
    all: &Consequences,
    falls: Option<Vec<Sentence>>,
) -> Vec<Sentence> {
    let (missed, later): (Vec<&Hit>, Vec<&Hit>) =
        all.initiatives.iter().partition(|hit| hit.missed.is_some());
    let gap = gap(plan, all).into_iter();
    let beyond = moved_beyond(plan, all);
    let missed = missed.into_iter().map(|hit| initiative(plan, hit));
    let milestones = milestones(plan, all);
    let benefits = benefits(plan, all);
    let pushed = all.tiltak.iter().filter(|hit| hit.kind == HitKind::Pushed).map(|h| push(plan, h));
    let pushed = benefits.into_iter().chain(pushed);
    let mut result: Vec<Sentence> = match falls {
        None => gap.chain(beyond).chain(missed).chain(milestones).chain(pushed).collect(),
        Some(falls) => {
            let falls = falls.into_iter().chain(beyond).chain(milestones);
            falls.chain(missed).chain(pushed).chain(gap).collect()
        }
    };
    result.extend(later.into_iter().map(|hit| initiative(plan, hit)));
    result.extend(all.torn.iter().map(|(a, b, assumed)| {
        let message = Message::new("consequence-torn");
        let message = message.text("a", code(plan, *a)).text("b", code(plan, *b));
        Sentence::new(message, *assumed, vec![a.record(), b.record()])
    }));
    result.extend(scaled(plan, all));
    result.extend(all.freed.iter().map(|freed| left(plan, *freed)));
    result.extend(all.said.iter().filter_map(|id| plan.consequences.get(*id)).map(|said| {
        let assumed =
            plan.is_assumed(said.by) || (!said.of.is_empty() && plan.is_assumed(said.link_by));
        let text = Message::verbatim(said.text.clone());
        Sentence { said: Some(said.id), ..Sentence::new(text, assumed, said.of.clone()) }
    }));
    result
}

/// What comes at another time alike, together.
fn alike(hits: &[Hit]) -> Vec<Vec<&Hit>> {
    let mut groups: Vec<Vec<&Hit>> = Vec::new();
    for hit in hits {
        let alike = |group: &&mut Vec<&Hit>| (group[0].from, group[0].to) == (hit.from, hit.to);
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(hit),
            None => groups.push(vec![hit]),
        }
    }
    groups
}

/// Benefits, those that come later alike in one sentence, and what of money
/// they are worth.
fn benefits(plan: &Plan, all: &Consequences) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for hits in alike(&all.benefits) {
        let title = |hit: &&Hit| {
            let benefit = plan.benefits.get(BenefitId::from(hit.id));
            Message::verbatim(benefit.map_or_else(|| hit.id.to_string(), |b| b.title.clone()))
        };
        let message = Message::new(match hits[0].to {
            _ if hits[0].stays() => "consequence-benefit-silent",
            Until::Year(to) if to < hits[0].from => "consequence-benefit-earlier",
            Until::Year(_) => "consequence-benefit",
            Until::AtLeast(_) => "consequence-benefit-at-least",
            Until::NotInPeriod => "consequence-benefit-never",
        })
        .count("count", hits.len())
        .list("benefits", hits.iter().map(title).collect());
        let mut sentence = with_years(message, hits[0]);
        sentence.assumed = hits.iter().any(|hit| hit.assumed);
        if hits.len() > 1 {
            sentence.chain = hits.iter().map(|hit| hit.id).collect();
        }
        sentences.push(sentence);
        sentences.extend(worth(plan, &hits));
    }
    sentences
}

/// What benefits that come later are worth a year, as far as it is known.
fn worth(plan: &Plan, hits: &[&Hit]) -> Option<Sentence> {
    let later = hits.iter().filter(|hit| hit.is_later());
    let known = |hit: &&Hit| {
        let yearly = plan.benefits.get(BenefitId::from(hit.id))?.yearly?;
        Some((hit.id, Ore::from(yearly.amount?.ore()), plan.is_assumed(yearly.evidence)))
    };
    let worth: Vec<_> = later.filter_map(known).collect();
    let sum: Ore = worth.iter().map(|(_, ore, _)| ore).sum();
    let message =
        Message::new("consequence-benefit-worth").count("count", worth.len()).money("amount", sum);
    let assumed = worth.iter().any(|(_, _, assumed)| *assumed);
    let ids = worth.iter().map(|(id, ..)| *id).collect();
    (sum > 0).then(|| Sentence::of_figures(message, assumed, ids))
}

/// Milestones, those that slip alike in one sentence.
fn milestones(plan: &Plan, all: &Consequences) -> Vec<Sentence> {
    alike(&all.milestones)
        .into_iter()
        .map(|group| match group.as_slice() {
            [one] => milestone(plan, one),
            several => together(plan, several),
        })
        .collect()
}

fn together(plan: &Plan, hits: &[&Hit]) -> Sentence {
    let named = |hit: &&Hit| {
        let milestone = plan.milestones.get(MilestoneId::from(hit.id));
        Message::new("milestone-in-list")
            .text("code", milestone.map_or_else(|| hit.id.to_string(), |m| m.code.clone()))
            .text("title", milestone.map_or_else(String::new, |m| m.title.clone()))
    };
    let message = Message::new(match hits[0].to {
        _ if hits[0].stays() => "consequence-milestones-silent",
        Until::Year(to) if to < hits[0].from => "consequence-milestones-earlier",
        Until::Year(_) => "consequence-milestones",
        Until::AtLeast(_) => "consequence-milestones-at-least",
        Until::NotInPeriod => "consequence-milestones-never",
    })
    .count("count", hits.len())
    .list("milestones", hits.iter().map(named).collect());
    let mut sentence = with_years(message, hits[0]);
    sentence.assumed = hits.iter().any(|hit| hit.assumed);
    sentence.chain = hits.iter().map(|hit| hit.id).collect();
    sentence
}

/// Tiltak that go on with less, in one sentence.
fn scaled(plan: &Plan, all: &Consequences) -> Option<Sentence> {
    let first = all.scaled.first()?;
    let named = |down: &ScaledDown| {
        Message::new("scaled-in-list")
            .text("tiltak", code(plan, down.tiltak))
            .money("granted", down.granted)
            .money("need", down.need)
    };
    let message = Message::new("consequence-scaled")
        .count("count", all.scaled.len())
        .year("year", first.year)
        .list("tiltak", all.scaled.iter().map(named).collect());
    let chain = all.scaled.iter().map(|down| down.tiltak.record()).collect();
    // That they may go on with less is itself a choice of the plan's author.
    Some(Sentence::of_figures(message, true, chain))
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
    let targets = targets(&out);
    let need: Ore = targets.iter().map(|(_, need)| need).sum();
    let key = match (targets.as_slice(), before == after) {
        // What waits in its own year leaves the gap as it is, whatever comes.
        ([], true) if waits_in(all, focus) => "consequence-gap-silent",
        ([], true) => return None,
        ([], false) => "consequence-gap",
        (_, true) => "consequence-gap-same",
        ([(Until::NotInPeriod, _)], _) => "consequence-gap-not-in-period",
        ([(Until::AtLeast(_), _)], _) => "consequence-gap-at-least",
        ([(Until::Year(_), _)], _) => "consequence-gap-moved",
        (_, false) => "consequence-gap-moved-several",
    };
    let mut message = Message::new(key)
        .year("year", focus)
        .money("before", before)
        .money("after", after)
        .money("moved", need);
    match targets.as_slice() {
        [(Until::Year(to) | Until::AtLeast(to), _)] => message = message.year("to", *to),
        several => message = message.list("parts", several.iter().map(part).collect()),
    }
    let chain = out.iter().map(|moved| moved.tiltak.record()).collect();
    Some(Sentence::of_figures(message, all.moved_is_assumed, chain))
}

/// Whether a tiltak waits for money in the year that it stands in.
fn waits_in(all: &Consequences, year: Year) -> bool {
    let waits = |hit: &Hit| hit.kind == HitKind::Postponed && hit.stays() && hit.from == year;
    all.tiltak.iter().any(waits)
}

/// The need that leaves the year, summed by where it goes.
fn targets(out: &[&MoneyMoved]) -> Vec<(Until, Ore)> {
    let mut targets: Vec<(Until, Ore)> = Vec::new();
    for moved in out {
        match targets.iter_mut().find(|(to, _)| *to == moved.to) {
            Some((_, need)) => *need += moved.need,
            None => targets.push((moved.to, moved.need)),
        }
    }
    targets
}

/// "74 til 2021", as a part of where the need goes.
fn part((to, need): &(Until, Ore)) -> Message {
    let message = Message::new(match to {
        Until::Year(_) => "moved-part",
        Until::AtLeast(_) => "moved-part-at-least",
        Until::NotInPeriod => "moved-part-not-in-period",
    })
    .money("need", *need);
    match to {
        Until::Year(to) | Until::AtLeast(to) => message.year("to", *to),
        Until::NotInPeriod => message,
    }
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
    let message = Message::new("consequence-not-funded")
        .count("count", beyond.len())
        .list("tiltak", names)
        .year("first", plan.about.first)
        .year("last", plan.about.last);
    Some(Sentence::new(message, false, beyond.iter().map(|hit| hit.id).collect()))
}

fn milestone(plan: &Plan, hit: &Hit) -> Sentence {
    let milestone = plan.milestones.get(MilestoneId::from(hit.id));
    let message = Message::new(match hit.to {
        _ if hit.stays() => "consequence-milestone-silent",
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
        _ if hit.stays() => "consequence-pushed-silent",
        Until::Year(to) if to < hit.from => "consequence-pushed-earlier",
        Until::Year(_) => "consequence-pushed",
        Until::AtLeast(_) => "consequence-pushed-at-least",
        Until::NotInPeriod => "consequence-pushed-never",
    })
    .text("tiltak", named(plan, hit.id))
    .text("cause", cause.map_or_else(String::new, |id| named(plan, id)));
    with_years(message, hit)
}

fn initiative(plan: &Plan, hit: &Hit) -> Sentence {
    let initiative = plan.initiatives.get(InitiativeId::from(hit.id));
    let title = initiative.map_or_else(|| hit.id.to_string(), |i| i.title.clone());
    let need = hit.chain.len().checked_sub(2).map(|at| hit.chain[at]);
    let key = match (hit.missed, hit.to) {
        (None, _) if hit.stays() => "consequence-initiative-silent",
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
        .text("need", need.map_or_else(String::new, |id| named(plan, id)))
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
    Sentence::new(message, hit.assumed, hit.chain.clone())
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
    Sentence::of_figures(message, assumed || freed.assumed, vec![freed.source.record()])
}

fn code(plan: &Plan, id: TiltakId) -> String {
    plan.tiltak.get(id).map_or_else(|| id.to_string(), |tiltak| tiltak.code.clone())
}

/// Code and short title of a tiltak, or the code of a milestone.
pub(super) fn named(plan: &Plan, id: RecordId) -> String {
    let tiltak = plan.tiltak.get(TiltakId::from(id));
    let milestone = || plan.milestones.get(MilestoneId::from(id)).map(|m| m.code.clone());
    tiltak
        .map(|tiltak| format!("{} {}", tiltak.code, tiltak.short()))
        .or_else(milestone)
        .unwrap_or_else(|| id.to_string())
}
