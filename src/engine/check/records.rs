//! References, circles, codes, years and owners.

use super::{Findings, Place};
use crate::engine::outlook::Outlook;
use crate::model::{Message, MilestoneId, RecordId, TiltakId, Year};
use rustc_hash::FxHashMap;

/// References to records that the plan does not hold.
pub(super) fn references(findings: &mut Findings<'_>) {
    let mut broken: Vec<(RecordId, RecordId)> = Vec::new();
    tiltak_references(findings, &mut broken);
    funding_references(findings, &mut broken);
    other_references(findings, &mut broken);
    broken.dedup();
    for (at, to) in broken {
        let what = Message::new("finding-dangling")
            .text("record", findings.name(at))
            .text("missing", to.as_str());
        findings.must(("dangling", "todo-dangling"), Place::record(at), what);
    }
}

fn tiltak_references(findings: &Findings<'_>, broken: &mut Vec<(RecordId, RecordId)>) {
    let plan = findings.plan;
    for tiltak in plan.tiltak.iter() {
        let at = tiltak.id.record();
        let mut need = |held: bool, to: RecordId| {
            if !held {
                broken.push((at, to));
            }
        };
        for actor in tiltak.owners.iter().chain(&tiltak.responsible).chain(&tiltak.partners) {
            need(plan.actors.contains(*actor), actor.record());
        }
        if let Some(goal) = tiltak.goal {
            need(plan.goals.contains(goal), goal.record());
        }
        if let Some(area) = tiltak.area {
            need(plan.areas.contains(area), area.record());
        }
        if let Some(source) = tiltak.source {
            need(plan.sources.contains(source), source.record());
        }
        for on in tiltak.after.iter().map(|l| l.on).chain(tiltak.with.iter().map(|l| l.on)) {
            need(plan.tiltak.contains(on), on.record());
        }
        let figures = tiltak.cost.iter().filter_map(|(_, figure)| figure.evidence);
        let links = tiltak.after.iter().filter_map(|l| l.by);
        let own = [tiltak.by, tiltak.roles_by, tiltak.years_by, tiltak.source_by];
        for evidence in figures.chain(links).chain(own.into_iter().flatten()) {
            need(plan.evidence.contains(evidence), evidence.record());
        }
    }
}

fn funding_references(findings: &Findings<'_>, broken: &mut Vec<(RecordId, RecordId)>) {
    let plan = findings.plan;
    for source in plan.sources.iter() {
        for actor in source.contributors.iter().map(|c| c.actor) {
            if !plan.actors.contains(actor) {
                broken.push((source.id.record(), actor.record()));
            }
        }
    }
    for grant in plan.grants.iter() {
        if plan.pot(grant.pot).is_none() {
            broken.push((grant.id.record(), grant.pot.record()));
        }
        let figures = grant.mnok.iter().filter_map(|(_, figure)| figure.evidence);
        for evidence in figures.chain(grant.rung_by) {
            if !plan.evidence.contains(evidence) {
                broken.push((grant.id.record(), evidence.record()));
            }
        }
    }
    for allocation in plan.allocations.iter() {
        if !plan.grants.contains(allocation.grant) {
            broken.push((allocation.tiltak.record(), allocation.grant.record()));
        }
        if !plan.tiltak.contains(allocation.tiltak) {
            broken.push((allocation.grant.record(), allocation.tiltak.record()));
        }
        for evidence in allocation.mnok.iter().filter_map(|(_, figure)| figure.evidence) {
            if !plan.evidence.contains(evidence) {
                broken.push((allocation.tiltak.record(), evidence.record()));
            }
        }
    }
}

fn other_references(findings: &Findings<'_>, broken: &mut Vec<(RecordId, RecordId)>) {
    let plan = findings.plan;
    for milestone in plan.milestones.iter() {
        for need in &milestone.needs {
            if !plan.tiltak.contains(need.tiltak) {
                broken.push((milestone.id.record(), need.tiltak.record()));
            }
        }
    }
    for initiative in plan.initiatives.iter() {
        for need in &initiative.needs {
            let held = plan.tiltak.contains(TiltakId::from(need.on))
                || plan.milestones.contains(MilestoneId::from(need.on));
            if !held {
                broken.push((initiative.id.record(), need.on));
            }
        }
    }
    for stated in plan.stated.iter() {
        let owner = stated.owner.filter(|owner| !plan.actors.contains(*owner));
        let source = stated.source.filter(|source| !plan.sources.contains(*source));
        let missing = owner.map(|o| o.record()).into_iter().chain(source.map(|s| s.record()));
        broken.extend(missing.map(|to| (stated.id.record(), to)));
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
}

/// Tiltak that nobody owns.
pub(super) fn owners(findings: &mut Findings<'_>) {
    for tiltak in findings.plan.tiltak.iter().filter(|tiltak| tiltak.owners.is_empty()) {
        let what = Message::new("finding-no-owner").text("tiltak", tiltak.code.clone());
        let at = Place::record(tiltak.id.record());
        findings.note(("no-owner", "todo-no-owner"), at, what);
    }
}
