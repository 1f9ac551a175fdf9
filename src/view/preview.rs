//! What a drag would do, while the hand still holds it.

use super::topbar::{Kpi, KpiTone, bounded};
use crate::engine::{Consequences, Part, Until, of_postponing};
use crate::model::{Message, Plan, RecordId, TiltakId, Year};
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
    let all = of_postponing(plan, &[(tiltak, by)]).ok().filter(|_| by != 0)?;
    let key = if by < 0 { "preview-earlier" } else { "preview-later" };
    let years = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
    let code = plan.tiltak.get(tiltak).map_or_else(String::new, |tiltak| tiltak.code.clone());
    let title = Message::new(key).text("tiltak", code).count("years", years);
    // What follows from any postponement says nothing of this one.
    let shown = || all.sentences.iter().filter(|s| !s.chain.is_empty()).take(SENTENCES);
    let text: Vec<_> = shown().map(|sentence| texts.say(&sentence.message)).collect();
    Some(Preview {
        title: texts.say(&title),
        text: text.join(" "),
        assumed: shown().any(|sentence| sentence.assumed),
        moved: moved(&all),
        kpis: kpis(&all, year, texts),
    })
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
