//! What the engine makes of plans that are laid out for the purpose.

mod bounds;
mod large;
mod waiting;

use veikart::engine::{Figures, Finding, Sentence, check, schedule};
use veikart::model::{
    Allocation, Amount, Dependency, DependencyKind, Figure, Grant, GrantId, Message, Plan, Pot,
    Profile, Rung, Source, SourceKind, Tiltak, TiltakId, Year,
};
use veikart::text::{Lang, Texts};

fn year(number: i32) -> Year {
    Year::new(number).unwrap()
}

fn id(text: &str) -> TiltakId {
    text.parse().unwrap()
}

fn figure(mnok: i64) -> Figure {
    Figure::known(Amount::from_ore(mnok * 100_000_000), None)
}

/// An empty plan of 2020–2025.
fn empty() -> Plan {
    Plan::empty("Plan", year(2020), year(2025), year(2020))
}

/// A tiltak of one year that depends on others.
fn tiltak(name: &str, start: i32, after: &[&str]) -> Tiltak {
    let mut tiltak = Tiltak::new(id(name), name.to_uppercase(), "Tittel", year(start));
    tiltak.after = after.iter().map(|on| link(on, 0)).collect();
    tiltak
}

fn link(on: &str, lag: u8) -> Dependency {
    Dependency { on: id(on), kind: DependencyKind::AfterEnd, lag, by: None }
}

/// A plan with these tiltak, and this much granted to each in a year.
fn granted(tiltak: Vec<Tiltak>, money: &[(&str, i32, i64)]) -> Plan {
    let mut plan = empty();
    let source = Source {
        id: "kilde".parse().unwrap(),
        name: "Kilden".into(),
        short: String::new(),
        kind: SourceKind::OwnBudget,
        contributors: Vec::new(),
        carry_over: None,
        pots: vec![Pot { id: "pott".parse().unwrap(), name: "Potten".into(), only: None }],
        by: None,
    };
    plan.sources.push(source).unwrap();
    let grant: GrantId = "penger".parse().unwrap();
    let mut whole = Profile::default();
    for tiltak in tiltak {
        plan.tiltak.push(tiltak).unwrap();
    }
    for (to, at, mnok) in money {
        let before = whole.get(*at).and_then(|f| f.amount).map_or(0, |a| a.ore() / 100_000_000);
        whole.set(*at, Some(figure(before + mnok)));
        let mnok = Profile::single(*at, figure(*mnok));
        plan.allocations.push(Allocation { grant, tiltak: id(to), mnok }).unwrap();
    }
    let record = Grant {
        id: grant,
        pot: "pott".parse().unwrap(),
        rung: Rung::Granted,
        rung_by: None,
        mnok: whole,
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    };
    plan.grants.push(record).unwrap();
    plan
}

fn findings(plan: &Plan, code: &str) -> Vec<Finding> {
    let all = check(plan, &Figures::of(plan), &schedule(plan));
    all.into_iter().filter(|finding| finding.code == code).collect()
}

fn said_of(message: &Message) -> String {
    Texts::of(Lang::Nb).say(message)
}

fn said(sentences: &[Sentence]) -> Vec<String> {
    sentences.iter().map(|sentence| said_of(&sentence.message)).collect()
}
