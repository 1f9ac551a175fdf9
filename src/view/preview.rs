//! What a drag would do, while the hand still holds it.

use super::roadmap::{BarYear, bar_years};
use super::topbar::{Kpi, KpiTone, bounded};
use crate::change::{Change, TiltakValue};
use crate::engine::{Consequences, Figures, Part, Sentence, Until, consequences, of_postponing};
use crate::model::{Message, Plan, RecordId, Tiltak, TiltakId, Year};
use crate::text::{Texts, format_money};

/// The consequences of an edit that is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What it does: "RM5-T8 utsettes ett år:".
    pub title: String,
    /// What follows, as one line.
    pub text: String,
    /// Whether that rests on assumptions.
    pub assumed: bool,
    /// What comes at another time: id, the year before and after.
    pub moved: Vec<(RecordId, Option<i32>, Option<i32>)>,
    /// What of that comes then by a link that is an assumption.
    pub unsure: Vec<RecordId>,
    /// Whose bar is held.
    pub tiltak: TiltakId,
    /// The years of that bar as they would be: granted money stays in its
    /// calendar year, so the cover is another than before.
    pub years: Vec<BarYear>,
    /// The figures of the top bar as they would be.
    pub kpis: Vec<Kpi>,
}

/// How many sentences have room at the foot.
const SENTENCES: usize = 3;

/// Previews the postponement of a tiltak by some years; `None` when it would
/// move nothing or leave the years that a plan may name.
#[must_use]
pub fn preview(
    plan: &Plan,
    tiltak: TiltakId,
    by: i32,
    year: Year,
    texts: &Texts,
) -> Option<Preview> {
    (by != 0).then(|| preview_of(plan, &Change::Shift { tiltak, by }, year, texts)).flatten()
}

/// Previews that a tiltak is postponed, or gets another number of years;
/// `None` for other changes, and for one that is refused.
#[must_use]
pub fn preview_of(plan: &Plan, change: &Change, year: Year, texts: &Texts) -> Option<Preview> {
    let mut after = plan.clone();
    change.apply(&mut after).ok()?;
    let (id, all) = match change {
        Change::Shift { tiltak, by } => (*tiltak, of_postponing(plan, &[(*tiltak, *by)]).ok()?),
        Change::Set { tiltak, now: TiltakValue::Years(_), .. } => {
            (*tiltak, consequences(plan, &after))
        }
        _ => return None,
    };
    let position = after.tiltak.position(id)?;
    let (was, now) = (plan.tiltak.get(id)?, after.tiltak.at(position)?);
    let hits = all.tiltak.iter().chain(&all.milestones).chain(&all.initiatives);
    // What follows from any postponement says nothing of this one.
    let shown: Vec<&Sentence> =
        all.sentences.iter().filter(|s| !s.chain.is_empty()).take(SENTENCES).collect();
    let costless = costless(was, now).map(|message| texts.say(&message));
    let told = shown.iter().map(|sentence| texts.say(&sentence.message));
    Some(Preview {
        title: texts.say(&title(was, now)),
        text: costless.into_iter().chain(told).collect::<Vec<_>>().join(" "),
        assumed: shown.iter().any(|sentence| sentence.assumed),
        moved: moved(&all),
        unsure: hits.filter(|hit| hit.assumed).map(|hit| hit.id).collect(),
        tiltak: id,
        years: bar_years(&Figures::of(&after), position, now),
        kpis: kpis(&all, year, texts),
    })
}

/// What is done to a tiltak: it comes later or earlier, or takes other years.
fn title(was: &Tiltak, now: &Tiltak) -> Message {
    let by = now.start.since(was.start);
    let years = |years: i32| usize::try_from(years.unsigned_abs()).unwrap_or(usize::MAX);
    if by != 0 {
        let key = if by < 0 { "preview-earlier" } else { "preview-later" };
        return Message::new(key).text("tiltak", was.code.clone()).count("years", years(by));
    }
    let key = if now.years < was.years { "stretch-shorter" } else { "stretch-longer" };
    let key = if now.years == 1 { "stretch-one" } else { key };
    Message::new(key)
        .text("tiltak", was.code.clone())
        .count("years", years(i32::from(now.years)))
        .year("first", now.start)
        .year("last", now.end())
}

/// The years that a tiltak gets without any cost.
fn costless(was: &Tiltak, now: &Tiltak) -> Option<Message> {
    let new = was.end().number() + 1..=now.end().number();
    let bare = |year: &Year| now.outside.is_none() && now.cost.get(now.offset(*year)).is_none();
    let bare: Vec<Year> =
        new.filter(|_| was.start == now.start).map(Year::clamped).filter(bare).collect();
    let (first, last) = (*bare.first()?, *bare.last()?);
    let key = if first == last { "preview-costless" } else { "preview-costless-years" };
    Some(Message::new(key).year("first", first).year("last", last))
}

fn moved(all: &Consequences) -> Vec<(RecordId, Option<i32>, Option<i32>)> {
    let hits = all.tiltak.iter().chain(&all.milestones).chain(&all.initiatives);
    hits.map(|hit| {
        let to = match hit.to {
            Until::Year(to) | Until::AtLeast(to) => Some(to.number()),
            Until::NotInPeriod => None,
        };
        (hit.id, Some(hit.from.number()), to)
    })
    .collect()
}

/// Need, granted and gap as they would be, and what of the year's need moves.
fn kpis(all: &Consequences, year: Year, texts: &Texts) -> Vec<Kpi> {
    let cell = all.after.iter().find(|(at, _)| *at == year).map(|(_, cell)| *cell);
    let cell = cell.unwrap_or_default();
    let plain = |label: String, part: Part, tone: KpiTone| Kpi {
        label,
        value: bounded(&cell, part, texts),
        tone,
        assumed: false,
    };
    let mut kpis = vec![
        plain(texts.say(&Message::new("kpi-need").year("year", year)), Part::Need, KpiTone::Plain),
        plain(texts.tr("kpi-granted"), Part::Granted, KpiTone::Plain),
        plain(texts.tr("kpi-gap"), Part::Gap, KpiTone::Gap),
    ];
    let out: Vec<_> = all.moved.iter().filter(|moved| moved.from == year).collect();
    if let Some(Until::Year(to) | Until::AtLeast(to)) = out.first().map(|moved| moved.to) {
        kpis.push(Kpi {
            label: texts.say(&Message::new("kpi-moved").year("year", to)),
            value: format_money(texts.lang(), out.iter().map(|moved| moved.need).sum()),
            tone: KpiTone::Plain,
            assumed: out.iter().any(|moved| moved.assumed),
        });
    }
    kpis
}
