//! Outside dates, and who needs something by them.

use super::DateMark;
use crate::model::{Initiative, Message, When};
use crate::text::{Texts, date_short};
use crate::view::Derived;

/// The dates of dependent initiatives.
pub(super) fn dates(derived: &Derived, texts: &Texts) -> Vec<DateMark> {
    let plan = &derived.plan;
    let dated =
        plan.initiatives.iter().filter_map(|initiative| Some((initiative, initiative.date?)));
    dated
        .map(|(initiative, when)| DateMark {
            id: initiative.id.record(),
            when,
            date: date_short(texts.lang(), when),
            title: initiative.title.clone(),
            event: initiative.event.clone(),
            name: texts.say(&date_named(initiative, when)),
            assumed: plan.is_assumed(initiative.date_by),
        })
        .collect()
}

fn date_named(initiative: &Initiative, when: When) -> Message {
    let key = if initiative.event.is_empty() { "date-named" } else { "date-event-named" };
    Message::new(key)
        .when("date", when)
        .text("what", initiative.title.clone())
        .text("event", initiative.event.clone())
}
