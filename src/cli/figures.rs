//! `veikart figures`: need, cover and gap.

use super::args::PlanRequest;
use super::input::{self, Opened};
use super::{Answer, Exit, Said, funding, json};
use crate::engine::{Cell, Figures, GroupKey, Grouping, Part, assumed, share};
use crate::model::{GoalId, Measure, Plan, Stated, Tiltak, Year, ore_to_mnok};
use crate::text::Texts;
use json::Object;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};
use std::io::Read;

pub(super) fn run(request: &PlanRequest, texts: &Texts, input: &mut dyn Read) -> Answer {
    let opened = input::read(request, input)?;
    let plan = opened.plan();
    let figures = Figures::of(plan);
    let out = if request.json {
        json::text(&as_json(&opened, plan, &figures))
    } else {
        opened.heading(texts) + &funding::funding_table(plan, &figures, texts)
    };
    Ok(Said::new(out, Exit::Fine).warning(opened.warnings()))
}

fn as_json(opened: &Opened, plan: &Plan, figures: &Figures) -> Value {
    let names = names(plan.tiltak.iter().map(|t| (t.id.as_str(), t.code.as_str())));
    let share = |year: Year| assumed_share(plan, figures, year);
    let shares: Object =
        figures.years().map(|year| (year.to_string(), share(year).into())).collect();
    json!({
        "title": plan.about.title,
        "scenario": opened.scenario.map(|id| id.to_string()),
        "unapplied": opened.unapplied(),
        "focus": plan.about.focus.number(),
        "price_year": plan.about.price_year.map(Year::number),
        "years": json::by_year(figures.years().map(|year| (year, figures.total(year)))),
        "total": json::cell(&figures.grand_total()),
        "by_owner": grouped(figures, &figures.by_owner, GroupKey::text),
        "by_source": grouped(figures, &figures.by_source, GroupKey::text),
        "by_goal": grouped(figures, &figures.by_goal, goal_name(plan)),
        "by_area": grouped(figures, &figures.by_area, GroupKey::text),
        "by_tiltak": by_tiltak(plan, figures, &names),
        "outside": outside(plan, figures, &names),
        "assumed_share": share(plan.about.focus),
        "assumed_share_by_year": shares,
        "stated": plan.stated.iter().map(|s| stated(plan, figures, s)).collect::<Vec<_>>(),
    })
}

fn grouped(figures: &Figures, groups: &Grouping, name: impl Fn(&GroupKey) -> String) -> Value {
    let rows = groups.keys().iter().enumerate().map(|(group, key)| {
        let cells = figures.years().zip(groups.row(group).iter().copied());
        (name(key), json::by_year(cells))
    });
    Value::Object(rows.collect())
}

/// What names each record: its code, or its id where the code would not tell
/// it from others.
fn names<'a>(rows: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<String> {
    let mut used: FxHashMap<&str, usize> = FxHashMap::default();
    for (id, code) in rows.clone() {
        *used.entry(code).or_default() += 1;
        if id != code {
            *used.entry(id).or_default() += 1;
        }
    }
    let unique = |code: &str| used.get(code) == Some(&1) && code != GroupKey::Nobody.text();
    rows.map(|(id, code)| if unique(code) { code } else { id }.to_owned()).collect()
}

fn goal_name(plan: &Plan) -> impl Fn(&GroupKey) -> String {
    let names = names(plan.goals.iter().map(|g| (g.id.as_str(), g.code.as_str())));
    move |key| match key {
        GroupKey::One(id) => plan
            .goals
            .position(GoalId::from(*id))
            .and_then(|at| names.get(at).cloned())
            .unwrap_or_else(|| key.text()),
        _ => key.text(),
    }
}

/// Each tiltak of the totals, in the years that it has figures in.
fn by_tiltak(plan: &Plan, figures: &Figures, names: &[String]) -> Value {
    let inside =
        plan.tiltak.iter().zip(names).enumerate().filter(|(_, (t, _))| t.outside.is_none());
    let rows =
        inside.map(|(at, (_, name))| (name.clone(), json::by_year(figures.tiltak_years(at))));
    Value::Object(rows.collect())
}

/// What is financed by a process of its own.
fn outside(plan: &Plan, figures: &Figures, names: &[String]) -> Value {
    let rows = plan.tiltak.iter().zip(names).enumerate().filter_map(|(at, (tiltak, name))| {
        let row = json!({
            "id": tiltak.id,
            "title": tiltak.title,
            "process": tiltak.outside.as_ref()?.process,
            "years": json::by_year(figures.tiltak_years(at)),
        });
        Some((name.clone(), row))
    });
    Value::Object(rows.collect())
}

/// The share of the plan's known need in a year that rests on assumptions.
/// Rounded to four places, but only nothing is 0 and only all of it is 1.
fn assumed_share(plan: &Plan, figures: &Figures, year: Year) -> String {
    let part = assumed(plan, figures, year, |_| true).need;
    share(part, figures.total(year).need, 4).normalize().to_string()
}

fn stated(plan: &Plan, figures: &Figures, stated: &Stated) -> Value {
    let (measure, part) = match stated.measure {
        Measure::Need => ("need", Part::Need),
        Measure::Granted => ("granted", Part::Granted),
        Measure::Gap => ("gap", Part::Gap),
    };
    let cell = compared(plan, figures, stated);
    let mut object = json!({
        "id": stated.id,
        "measure": measure,
        "year": stated.year.number(),
        "owner": stated.owner,
        "source": stated.source,
        "mnok": stated.figure.amount.map(|amount| amount.to_string()),
        "approximate": stated.approximate,
        "as_of": stated.as_of.to_string(),
        "current": stated.current,
        "computed": ore_to_mnok(cell.part(part)).to_string(),
    });
    if let (Some(bound), Some(object)) =
        (json::bound_name(cell.bound(part)), object.as_object_mut())
    {
        object.insert("bound".to_owned(), bound.into());
    }
    object
}

/// The plan's own figures of what a stated total is about.
fn compared(plan: &Plan, figures: &Figures, stated: &Stated) -> Cell {
    let about = |tiltak: &Tiltak| {
        tiltak.outside.is_none()
            && stated.owner.is_none_or(|owner| tiltak.owners == [owner])
            && stated.source.is_none_or(|source| tiltak.source == Some(source))
    };
    let rows = plan.tiltak.iter().enumerate().filter(|(_, tiltak)| about(tiltak));
    rows.map(|(at, _)| figures.tiltak(at, stated.year)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_none_or_all_only_when_it_is() {
        let said = |part, whole| share(part, whole, 4).normalize().to_string();
        assert_eq!(said(0, 3), "0");
        assert_eq!(said(0, 0), "0");
        assert_eq!(said(1, 3), "0.3333");
        assert_eq!(said(2, 3), "0.6667");
        assert_eq!(said(1, 10_000_000), "0.0001");
        assert_eq!(said(9_999_999, 10_000_000), "0.9999");
        assert_eq!(said(3, 3), "1");
    }

    #[test]
    fn a_record_is_named_by_its_code_unless_that_could_be_another() {
        let rows = [("a", "T1"), ("b", "T1"), ("c", "a"), ("d", "T2"), ("T3", "T3"), ("e", "?")];
        assert_eq!(names(rows.into_iter()), ["a", "b", "c", "T2", "T3", "e"]);
    }
}
