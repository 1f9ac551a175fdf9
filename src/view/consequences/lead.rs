//! The paragraph: what matters most, in sentences that can be asked why.

use super::chains::title;
use super::title::{number, number_common};
use crate::engine::{Consequences, Hit, HitKind, Sentence, Until};
use crate::model::{InitiativeId, Message, MilestoneId, Ore, Plan, RecordId, TiltakId, Year};
use crate::text::Texts;

/// A sentence of the paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadSentence {
    /// The sentence in pieces.
    pub spans: Vec<LeadSpan>,
    /// The words for what is assumed in it.
    pub assumed: Option<String>,
    pub(super) about: LeadAbout,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadSpan {
    /// The text.
    pub text: String,
    /// Whether it can be asked what it rests on.
    pub asks: bool,
}

/// What a sentence tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LeadAbout {
    /// The money of a year.
    Money(Year),
    /// What is hit.
    Hits(Vec<RecordId>),
}

/// A sentence of the paragraph in no language.
pub(super) struct Lead {
    message: Message,
    mark: Option<&'static str>,
    about: LeadAbout,
}

/// How many names stand in a sentence; of more only the number is said.
const NAMES: usize = 4;

/// Around the part of a text that can be asked why.
const MARKS: [char; 2] = ['⟦', '⟧'];

/// Whether a sentence of the engine's is left for the list: the paragraph
/// tells the others in fewer words.
pub(super) fn leaves(all: &Consequences, sentence: &Sentence) -> bool {
    let key = sentence.message.key;
    let told = [
        "consequence-gap",
        "consequence-milestone",
        "consequence-pushed",
        "consequence-initiative",
        "consequence-waiting",
        "consequence-not-funded",
    ];
    // What the general consequences say is no finding when nothing moves.
    let idle = sentence.said.is_some() && all.tiltak.is_empty();
    !idle && !told.iter().any(|begins| key.starts_with(begins))
}

/// The paragraph, in a language.
pub(super) fn paragraph(
    plan: &Plan,
    all: &Consequences,
    falls: bool,
    texts: &Texts,
) -> Vec<LeadSentence> {
    sentences(plan, all, falls).into_iter().map(|lead| lead.told(texts)).collect()
}

/// The paragraph, the most important first: the gap, but what falls before it
/// when it is not closed.
pub(super) fn sentences(plan: &Plan, all: &Consequences, falls: bool) -> Vec<Lead> {
    let mut leads: Vec<Lead> = Vec::new();
    if falls {
        leads.extend(waiting(plan, all));
    } else {
        leads.extend(gap(plan, all));
    }
    let mut said = None;
    leads.extend(milestones(plan, all, &mut said));
    leads.extend(initiatives(plan, all, &mut said));
    leads.extend(pushed(plan, all, &mut said));
    leads.extend(benefits(all, &mut said));
    leads.extend(others(plan, all));
    if falls {
        leads.extend(gap(plan, all));
    }
    leads
}

impl Lead {
    fn hits(message: Message, hits: &[&Hit]) -> Self {
        let assumed = hits.iter().any(|hit| hit.assumed);
        let about = LeadAbout::Hits(hits.iter().map(|hit| hit.id).collect());
        Self { message, mark: assumed.then_some("assumed-link"), about }
    }

    fn told(self, texts: &Texts) -> LeadSentence {
        let said = capital(&texts.say(&self.message));
        let spans = said
            .split(MARKS)
            .enumerate()
            .map(|(at, text)| LeadSpan { text: text.to_owned(), asks: at % 2 == 1 });
        LeadSentence {
            spans: spans.filter(|span| !span.text.is_empty()).collect(),
            assumed: self.mark.map(|mark| texts.tr(mark)),
            about: self.about,
        }
    }

    /// The sentence as plain text, with what is assumed in it.
    pub(super) fn plain(&self, texts: &Texts) -> String {
        let said = capital(&texts.say(&self.message)).replace(MARKS, "");
        match self.mark {
            Some(mark) => format!("{said} ({})", texts.tr(mark)),
            None => said,
        }
    }
}

/// The text with its first letter large.
fn capital(text: &str) -> String {
    let Some(at) = text.find(char::is_alphanumeric) else { return text.to_owned() };
    let (before, rest) = text.split_at(at);
    let mut letters = rest.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{before}{first}{}", letters.as_str())
}

/// The year whose money is told of: the one decided on, or else the first
/// that becomes another.
pub(super) fn money_year(plan: &Plan, all: &Consequences) -> Option<Year> {
    let after = |year: Year| all.after.iter().find(|(known, _)| *known == year).map(|(_, c)| *c);
    let differs = |year: Year| {
        let was = all.before.iter().find(|(known, _)| *known == year).map(|(_, cell)| *cell);
        let (was, now) = (was.unwrap_or_default(), after(year).unwrap_or_default());
        (was.need, was.granted) != (now.need, now.granted)
    };
    let focus = plan.about.focus;
    let leaves = all.moved.iter().any(|moved| moved.from == focus);
    if leaves || differs(focus) {
        return Some(focus);
    }
    all.before.iter().chain(&all.after).map(|(year, _)| *year).filter(|year| differs(*year)).min()
}

/// What the gap becomes, and that what leaves it is moved, not saved.
fn gap(plan: &Plan, all: &Consequences) -> Option<Lead> {
    let year = money_year(plan, all)?;
    let gap = |cells: &[(Year, crate::engine::Cell)]| -> Ore {
        cells.iter().find(|(known, _)| *known == year).map_or(0, |(_, cell)| cell.gap())
    };
    let (before, after) = (gap(&all.before), gap(&all.after));
    let first = Message::new(match after.cmp(&before) {
        std::cmp::Ordering::Less => "follows-gap-down",
        std::cmp::Ordering::Equal => "follows-gap-same",
        std::cmp::Ordering::Greater => "follows-gap-up",
    })
    .year("year", year)
    .money("before", before)
    .money("after", after);
    let targets = targets(all, year);
    let message = match moved(&targets) {
        None => Message::new("follows-gap").message("gap", first),
        Some(moved) => {
            Message::new("follows-gap-but").message("gap", first).message("moved", moved)
        }
    };
    let assumed = all.moved_is_assumed && year == plan.about.focus
        || year != plan.about.focus && all.moved.iter().any(|m| m.from == year && m.assumed);
    Some(Lead { message, mark: assumed.then_some("assumed"), about: LeadAbout::Money(year) })
}

/// The need that leaves a year, by where it goes.
pub(super) fn targets(all: &Consequences, year: Year) -> Vec<(Until, Ore)> {
    let mut targets: Vec<(Until, Ore)> = Vec::new();
    for moved in all.moved.iter().filter(|moved| moved.from == year) {
        match targets.iter_mut().find(|(to, _)| *to == moved.to) {
            Some((_, need)) => *need += moved.need,
            None => targets.push((moved.to, moved.need)),
        }
    }
    targets
}

fn moved(targets: &[(Until, Ore)]) -> Option<Message> {
    let sum: Ore = targets.iter().map(|(_, need)| need).sum();
    Some(
        match targets {
            [] => return None,
            [(Until::Year(to), _)] => Message::new("follows-moved").year("to", *to),
            [(Until::AtLeast(to), _)] => Message::new("follows-moved-at-least").year("to", *to),
            [(Until::NotInPeriod, _)] => Message::new("follows-moved-out"),
            several => Message::new("follows-moved-several")
                .list("parts", several.iter().map(moved_part).collect()),
        }
        .money("moved", sum),
    )
}

/// "74 til 2021".
pub(super) fn moved_part((to, need): &(Until, Ore)) -> Message {
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

/// What waits for its own money, by how long.
fn waiting(plan: &Plan, all: &Consequences) -> Vec<Lead> {
    let own = |hit: &&Hit| hit.kind == HitKind::Postponed && (hit.is_later() || hit.stays());
    let own: Vec<&Hit> = all.tiltak.iter().filter(own).collect();
    let mut groups: Vec<(Until, bool, Vec<&Hit>)> = Vec::new();
    for hit in own {
        let alike =
            |(to, stays, _): &&mut (Until, bool, Vec<&Hit>)| (*to, *stays) == (hit.to, hit.stays());
        match groups.iter_mut().find(alike) {
            Some((.., hits)) => hits.push(hit),
            None => groups.push((hit.to, hit.stays(), vec![hit])),
        }
    }
    let lead = |(to, stays, hits): (Until, bool, Vec<&Hit>)| {
        let need: Ore = hits
            .iter()
            .flat_map(|hit| all.moved.iter().filter(|moved| moved.tiltak.record() == hit.id))
            .map(|moved| moved.need)
            .sum();
        let key = match to {
            _ if stays => "follows-waiting-silent",
            Until::Year(_) => "follows-waiting",
            Until::AtLeast(_) => "follows-waiting-at-least",
            Until::NotInPeriod => "follows-waiting-never",
        };
        let message = counted(key, hits.len(), number(hits.len())).money("need", need);
        let message = names(message, plan, &hits, title);
        let about = LeadAbout::Hits(hits.iter().map(|hit| hit.id).collect());
        Lead { message: until(message, to), mark: None, about }
    };
    groups.into_iter().map(lead).collect()
}

/// From when to when, as it was said last: it is not said again.
type Said = Option<(Year, Until)>;

fn milestones(plan: &Plan, all: &Consequences, said: &mut Said) -> Option<Lead> {
    let hits: Vec<&Hit> = all.milestones.iter().filter(|hit| hit.is_later()).collect();
    let few = hits.len() <= 2;
    let name = |plan: &Plan, id: RecordId| {
        let milestone = plan.milestones.get(MilestoneId::from(id)).filter(|_| few);
        let full = milestone.map(|m| format!("{} ({})", m.title, m.code));
        full.unwrap_or_else(|| title(plan, id))
    };
    let message = counted("follows-milestones", hits.len(), number_common(hits.len()));
    let message = names(message, plan, &hits, name).message("span", span(&hits, said));
    (!hits.is_empty()).then(|| Lead::hits(message, &hits))
}

fn initiatives(plan: &Plan, all: &Consequences, said: &mut Said) -> Vec<Lead> {
    let mut leads = Vec::new();
    let missed: Vec<&Hit> = all.initiatives.iter().filter(|hit| hit.missed.is_some()).collect();
    for hit in missed.iter().take(NAMES) {
        let initiative = plan.initiatives.get(InitiativeId::from(hit.id));
        let event = initiative.map_or("", |i| i.event.as_str());
        let key = if event.is_empty() { "follows-missed" } else { "follows-missed-event" };
        let message =
            Message::new(key).text("initiative", title(plan, hit.id)).text("event", event);
        let message = match hit.missed {
            Some(date) => message.when("date", date),
            None => message,
        };
        leads.push(Lead::hits(message, &[*hit]));
    }
    let later = |hit: &&Hit| hit.missed.is_none() && hit.is_later();
    let later: Vec<&Hit> = all.initiatives.iter().filter(later).collect();
    if !later.is_empty() {
        let message = counted("follows-initiatives", later.len(), number(later.len()));
        let message = names(message, plan, &later, title).message("span", span(&later, said));
        leads.push(Lead::hits(message, &later));
    }
    leads
}

fn pushed(plan: &Plan, all: &Consequences, said: &mut Said) -> Option<Lead> {
    let pushed = |hit: &&Hit| hit.kind == HitKind::Pushed && hit.is_later();
    let hits: Vec<&Hit> = all.tiltak.iter().filter(pushed).collect();
    let name = |plan: &Plan, id: RecordId| {
        let tiltak = plan.tiltak.get(TiltakId::from(id));
        tiltak.map_or_else(|| title(plan, id), |t| format!("{} ({})", t.short(), t.code))
    };
    let message = counted("follows-pushed", hits.len(), number(hits.len()));
    let message = names(message, plan, &hits, name);
    let message = message.message("span", span(&hits, said));
    (!hits.is_empty()).then(|| Lead::hits(message, &hits))
}

/// How many benefits come later; the list tells which.
fn benefits(all: &Consequences, said: &mut Said) -> Option<Lead> {
    let hits: Vec<&Hit> = all.benefits.iter().filter(|hit| hit.is_later()).collect();
    let message = counted("follows-benefits", hits.len(), number_common(hits.len()));
    let message = message.message("span", span(&hits, said));
    (!hits.is_empty()).then(|| Lead::hits(message, &hits))
}

/// What comes earlier, and what only depends on money nobody speaks of.
fn others(plan: &Plan, all: &Consequences) -> Vec<Lead> {
    let earlier = |hit: &&Hit| matches!(hit.to, Until::Year(to) if to < hit.from);
    let pushed = |hit: &&Hit| hit.kind != HitKind::Postponed && hit.stays();
    let groups: [(&'static str, Vec<&Hit>); 2] = [
        ("follows-earlier", all.hits().filter(earlier).collect()),
        ("follows-depends", all.hits().filter(pushed).collect()),
    ];
    let lead = |(key, hits): (&'static str, Vec<&Hit>)| {
        let message = counted(key, hits.len(), number(hits.len()));
        (!hits.is_empty()).then(|| Lead::hits(names(message, plan, &hits, title), &hits))
    };
    groups.into_iter().filter_map(lead).collect()
}

fn counted(key: &'static str, count: usize, word: Message) -> Message {
    Message { key, args: Vec::new() }.count("count", count).message("word", word)
}

/// The names after a colon, where they are few enough to be said.
fn names(
    message: Message,
    plan: &Plan,
    hits: &[&Hit],
    name: impl Fn(&Plan, RecordId) -> String,
) -> Message {
    let list = hits.iter().take(NAMES).map(|hit| Message::verbatim(name(plan, hit.id)));
    let mut list: Vec<Message> = list.collect();
    if hits.len() > NAMES {
        list.push(Message::new("follows-more").count("count", hits.len() - NAMES));
    }
    message.list("names", list)
}

/// ", fra 2020 til 2021", where that is so of all and was not said already.
fn span(hits: &[&Hit], said: &mut Said) -> Message {
    let nothing = || Message::verbatim("");
    let Some(first) = hits.first().map(|hit| (hit.from, hit.to)) else { return nothing() };
    if *said == Some(first) || hits.iter().any(|hit| (hit.from, hit.to) != first) {
        return nothing();
    }
    *said = Some(first);
    let message = Message::new(match first.1 {
        Until::Year(_) => "follows-span",
        Until::AtLeast(_) => "follows-span-at-least",
        Until::NotInPeriod => "follows-span-never",
    });
    until(message.year("from", first.0), first.1)
}

fn until(message: Message, to: Until) -> Message {
    match to {
        Until::Year(to) | Until::AtLeast(to) => message.year("to", to),
        Until::NotInPeriod => message,
    }
}
