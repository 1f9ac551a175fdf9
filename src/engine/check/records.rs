//! References, circles, codes, years and owners.

use super::{Findings, Place};
use crate::change::{RecordKey, each_reference};
use crate::engine::outlook::Outlook;
use crate::model::{Message, RecordId, Tiltak, TiltakId, Year};
use rustc_hash::FxHashMap;

/// References to records that the plan does not hold.
pub(super) fn references(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    let mut broken: Vec<(Option<RecordId>, RecordId)> = Vec::new();
    each_reference(plan, |found, to| {
        if let Some(id) = to.id().filter(|_| !to.is_in(plan)) {
            broken.push((found.by.and_then(|by| place(by, id)), id));
        }
    });
    broken.dedup();
    for (at, to) in broken {
        let name = at.map_or_else(|| plan.about.title.clone(), |at| findings.name(at));
        let what =
            Message::new("finding-dangling").text("record", name).text("missing", to.as_str());
        let place = Place { record: at, year: None };
        findings.must_about(("dangling", "todo-dangling"), place, to, what);
    }
}

/// Where a reference is best mended: of a relation, at the end that is there.
pub(in crate::engine) fn place(by: RecordKey, missing: RecordId) -> Option<RecordId> {
    match by {
        RecordKey::Allocation((grant, tiltak)) if tiltak.record() == missing => {
            Some(grant.record())
        }
        RecordKey::Allocation((_, tiltak)) => Some(tiltak.record()),
        by => by.id(),
    }
}

/// Circles of dependencies, by name.
pub(super) fn cycles(findings: &mut Findings<'_>) {
    for cycle in &findings.schedule.cycles {
        let names = cycle.iter().chain(cycle.first());
        let names = names.map(|id| findings.name(id.record())).collect::<Vec<_>>().join(" → ");
        let what = Message::new("finding-cycle").text("cycle", names);
        let at = cycle
            .first()
            .map_or(Place { record: None, year: None }, |id| Place::record(id.record()));
        findings.must(("cycle", "todo-cycle"), at, what);
    }
}

/// Codes that two tiltak share.
pub(super) fn codes(findings: &mut Findings<'_>) {
    let mut seen: FxHashMap<&str, TiltakId> = FxHashMap::default();
    for tiltak in findings.plan.tiltak.iter() {
        if seen.insert(&tiltak.code, tiltak.id).is_some() {
            let what = Message::new("finding-same-code").text("code", tiltak.code.clone());
            let at = Place::record(tiltak.id.record());
            findings.must(("same-code", "todo-same-code"), at, what);
        }
    }
}

/// Years that do not fit: planned before a cause, cost outside the tiltak's
/// years, milestones and dates that cannot be made.
pub(super) fn years(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    for (position, tiltak) in plan.tiltak.iter().enumerate() {
        let at = Place::record(tiltak.id.record());
        if let Some(cause) = findings.schedule.cause(position)
            && let Some(from) = plan.tiltak.at(cause.from)
            && let Some(start) = findings.schedule.start(position)
        {
            let what = Message::new("finding-before-cause")
                .text("tiltak", tiltak.code.clone())
                .text("cause", from.code.clone())
                .year("year", tiltak.start)
                .year("earliest", start);
            findings.note(("before-cause", "todo-before-cause"), at, what);
        }
        let last = i32::from(tiltak.years) - 1;
        if tiltak.cost.bounds().is_some_and(|(from, to)| from < 0 || to > last) {
            let what = Message::new("finding-cost-outside-years")
                .text("tiltak", tiltak.code.clone())
                .year("first", tiltak.start)
                .year("last", tiltak.end());
            findings.note(("cost-outside-years", "todo-cost-outside-years"), at, what);
        }
    }
    late(findings);
}

fn late(findings: &mut Findings<'_>) {
    let plan = findings.plan;
    let outlook = Outlook { plan, schedule: findings.schedule };
    for milestone in plan.milestones.iter() {
        let ready = outlook.milestone(milestone);
        if ready.due.year > milestone.year.number() {
            let what = Message::new("finding-milestone-late")
                .text("code", milestone.code.clone())
                .year("year", milestone.year)
                .year("ready", Year::clamped(ready.due.year));
            let at = Place::record(milestone.id.record());
            findings.note(("milestone-late", "todo-milestone-late"), at, what);
        }
    }
    for initiative in plan.initiatives.iter() {
        let Some((ready, date)) = outlook.initiative(initiative).zip(initiative.date) else {
            continue;
        };
        if ready.due.year > date.last_full_year().number() {
            let what = Message::new("finding-date-missed")
                .text("initiative", initiative.title.clone())
                .when("date", date)
                .year("ready", Year::clamped(ready.due.year));
            let at = Place::record(initiative.id.record());
            findings.note(("date-missed", "todo-date-missed"), at, what);
        }
    }
    late_benefits(findings, outlook);
}

fn late_benefits(findings: &mut Findings<'_>, outlook: Outlook<'_>) {
    for benefit in outlook.plan.benefits.iter() {
        let Some((ready, year)) = outlook.benefit(benefit).zip(benefit.year) else { continue };
        if ready.due.is_after(year.number()) {
            let what = Message::new("finding-benefit-late")
                .text("benefit", benefit.title.clone())
                .year("year", year)
                .year("ready", Year::clamped(ready.due.year));
            let at = Place::record(benefit.id.record());
            findings.note(("benefit-late", "todo-benefit-late"), at, what);
        }
    }
}

/// Tiltak that nobody owns.
pub(super) fn owners(findings: &mut Findings<'_>) {
    for tiltak in findings.plan.tiltak.iter().filter(|tiltak| tiltak.owners.is_empty()) {
        let what = Message::new("finding-no-owner").text("tiltak", tiltak.code.clone());
        let at = Place::record(tiltak.id.record());
        findings.note(("no-owner", "todo-no-owner"), at, what);
    }
}

/// Tiltak in the totals of which nothing is written of what they cost.
pub(super) fn costs(findings: &mut Findings<'_>) {
    let counts = |tiltak: &&Tiltak| tiltak.outside.is_none() && tiltak.cost.is_empty();
    for tiltak in findings.plan.tiltak.iter().filter(counts) {
        let what = Message::new("finding-no-cost").text("tiltak", tiltak.code.clone());
        let at = Place::record(tiltak.id.record());
        findings.note(("no-cost", "todo-no-cost"), at, what);
    }
}
