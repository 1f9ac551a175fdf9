//! A thousand rows of six cells pasted at once, with errors in them.

use super::{paste, table_of};
use crate::support::{bytes, press, sees};
use egui::{Key, Modifiers};
use std::fmt::Write;
use veikart::change::PlanSet;
use veikart::document::Document;
use veikart::model::{Actor, ActorId, ActorKind, Plan, Tiltak, TiltakId, Year};

const ROWS: usize = 1_000;

fn year(year: i32) -> Year {
    Year::new(year).unwrap()
}

/// A thousand tiltak with nothing said of them but their titles.
fn plan() -> Plan {
    let mut plan = Plan::empty("Tusen", year(2020), year(2024), year(2020));
    for at in 0..ROWS {
        let id = TiltakId::new(&format!("t{at:04}")).unwrap();
        let tiltak = Tiltak::new(id, format!("T-{at}"), format!("Tiltak {at}"), year(2020));
        plan.tiltak.push(tiltak).unwrap();
    }
    for (id, name) in [("nhn", "Norsk Helsenett"), ("dir", "Direktoratet")] {
        let id = ActorId::new(id).unwrap();
        let kind = ActorKind::Organisation;
        let actor =
            Actor { id, name: name.into(), short: String::new(), kind, part_of: None, by: None };
        plan.actors.push(actor).unwrap();
    }
    plan
}

/// Start and five costs. Every hundredth start is no year, every fiftieth
/// cost of the third year no amount, every other two hundredth below zero.
fn block() -> String {
    let mut block = String::new();
    for at in 0..ROWS {
        let start = if at % 100 == 7 { "snart".to_owned() } else { (2020 + at % 3).to_string() };
        let third = match at {
            _ if at % 50 == 3 => "mye".to_owned(),
            _ if at % 200 == 11 => "-1".to_owned(),
            _ => format!("{},5", at % 40),
        };
        writeln!(block, "{start}\t1 234,25\t?\t{third}\t\t{at}").unwrap();
    }
    block
}

#[test]
fn what_can_be_read_is_taken_in_one_step_and_the_rest_is_told() {
    let mut harness = table_of(Document::new(PlanSet::new(plan())));
    let before = bytes(&harness);
    crate::support::click(&mut harness, "T-0, start, 2020, antatt");
    paste(&mut harness, &block());
    let plan = std::sync::Arc::clone(harness.state().document().plan());
    let refused = ROWS / 100 + ROWS / 50 + ROWS / 200;
    assert!(sees(&harness, &format!("{refused} celler tok ikke imot det som ble skrevet.")));
    for (at, tiltak) in plan.tiltak.iter().enumerate() {
        let start = if at % 100 == 7 { 2020 } else { 2020 + i32::try_from(at % 3).unwrap() };
        assert_eq!(tiltak.start, year(start), "{at}");
        let cost = |of: i32| {
            tiltak.cost.get(tiltak.offset(year(of))).map(|f| f.amount.map(|a| a.to_string()))
        };
        let known = |text: String| Some(Some(text));
        assert_eq!(cost(2020), known("1234.25".into()), "{at}");
        assert_eq!(cost(2021), Some(None), "{at}");
        let third = (at % 50 != 3 && at % 200 != 11).then(|| Some(format!("{}.5", at % 40)));
        assert_eq!(cost(2022), third, "{at}");
        assert_eq!(cost(2023), None, "{at}");
        assert_eq!(cost(2024), known(at.to_string()), "{at}");
    }
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&harness), before, "one step back");
    assert!(harness.state().document().undo_name().is_none());
}

#[test]
fn a_scenario_takes_the_same_block_in_one_step() {
    let mut set = PlanSet::new(plan());
    set.scenarios.push(veikart::change::Scenario {
        id: veikart::model::ScenarioId::new("x").unwrap(),
        name: "Prøve".into(),
        note: String::new(),
        parent: None,
        changes: Vec::new(),
    });
    let mut document = Document::new(set);
    let scenario = document.set().scenarios[0].id;
    document.switch(veikart::change::Target::Scenario(scenario));
    let mut harness = table_of(document);
    let before = bytes(&harness);
    crate::support::click(&mut harness, "T-0, start, 2020, antatt");
    paste(&mut harness, &block());
    let plan = harness.state().document().plan();
    assert_eq!(
        plan.tiltak.at(999).unwrap().cost.get(4).unwrap().amount,
        None.or("999".parse().ok()).filter(|_| plan.tiltak.at(999).unwrap().start == year(2020))
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&harness), before, "one step back");
}
