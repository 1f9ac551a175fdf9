//! All that is hit, row by row.

use super::Answer;
use super::chains::title;
use crate::engine::{Hit, HitKind, Until};
use crate::model::{Message, RecordId};
use crate::text::{Texts, date_short};

/// Something that is hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitRow {
    /// The record.
    pub id: RecordId,
    /// Code, or title where there is no code.
    pub code: String,
    /// Title, where there is a code.
    pub title: String,
    /// What it is, and how it is hit.
    pub kind: String,
    /// The year before.
    pub from: String,
    /// The year after.
    pub to: String,
    /// The date that it no longer makes; empty for none.
    pub missed: String,
    /// Through what, from the first cause; empty for what is postponed itself.
    pub through: String,
    /// Whether a link on the way is an assumption; `None` without a link.
    pub assumed: Option<bool>,
}

impl Answer {
    /// How many rows the table has.
    #[must_use]
    pub fn rows(&self) -> usize {
        let all = &self.all;
        all.tiltak.len() + all.milestones.len() + all.initiatives.len() + all.benefits.len()
    }

    /// A row of the table; made when it is drawn, as there may be thousands.
    #[must_use]
    pub fn row(&self, at: usize, texts: &Texts) -> Option<HitRow> {
        let hit = self.hit(at)?;
        let plan = &self.plan;
        let tiltak = plan.tiltak.get(hit.id.into()).map(|tiltak| tiltak.title.clone());
        let milestone = || plan.milestones.get(hit.id.into()).map(|m| m.title.clone());
        let kind = match hit.kind {
            HitKind::Postponed if !hit.is_later() && !hit.stays() => "follows-kind-earlier",
            HitKind::Postponed => "follows-kind-postponed",
            HitKind::Pushed => "follows-kind-pushed",
            HitKind::Milestone => "follows-kind-milestone",
            HitKind::Initiative => "follows-kind-initiative",
            HitKind::Benefit => "follows-kind-benefit",
        };
        let linked = hit.chain.len() > 1;
        Some(HitRow {
            id: hit.id,
            code: title(plan, hit.id),
            title: tiltak.or_else(milestone).unwrap_or_default(),
            kind: texts.tr(kind),
            from: hit.from.to_string(),
            to: until(hit, texts),
            missed: hit.missed.map_or_else(String::new, |when| date_short(texts.lang(), when)),
            through: if linked { self.through(hit, texts) } else { String::new() },
            assumed: linked.then_some(hit.assumed),
        })
    }

    /// The same in this order: tiltak, milestones, initiatives, benefits.
    fn hit(&self, at: usize) -> Option<&Hit> {
        let all = &self.all;
        let mut at = at;
        for hits in [&all.tiltak, &all.milestones, &all.initiatives, &all.benefits] {
            if at < hits.len() {
                return hits.get(at);
            }
            at -= hits.len();
        }
        None
    }

    fn through(&self, hit: &Hit, texts: &Texts) -> String {
        let before = &hit.chain[..hit.chain.len() - 1];
        let mut names: Vec<String> = before.iter().map(|id| title(&self.plan, *id)).collect();
        if let Some(cut) = hit.cut.filter(|cut| cut.at <= names.len()) {
            let between = Message::new("follows-between").count("count", cut.count);
            names.insert(cut.at, texts.say(&between));
        }
        names.join(" → ")
    }
}

fn until(hit: &Hit, texts: &Texts) -> String {
    match hit.to {
        _ if hit.stays() => texts.tr("follows-to-silent"),
        Until::Year(to) => to.to_string(),
        Until::AtLeast(to) => texts.say(&Message::new("follows-to-at-least").year("to", to)),
        Until::NotInPeriod => texts.tr("years-not-in-period"),
    }
}
