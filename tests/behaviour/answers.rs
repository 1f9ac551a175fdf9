//! The answers of the page of consequences, on the plan that is shipped and
//! on any other.

use crate::generate::{self, config};
use proptest::prelude::*;
use std::sync::Arc;
use std::time::{Duration, Instant};
use veikart::change::resolve;
use veikart::engine::Figures;
use veikart::model::{Dependency, DependencyKind, Plan, Policy, Tiltak, TiltakId, Year};
use veikart::text::{Lang, Texts};
use veikart::view::{Answer, Asked, Beside, Form, answer, pick_rows, quick_sets, stances};

const NHN: [&str; 4] = ["RM2-T2", "RM4-T5.1", "RM5-T3.2", "RM5-T8"];

fn nb() -> &'static Texts {
    Texts::of(Lang::Nb)
}

fn base() -> Arc<Plan> {
    veikart::file::read_str(veikart::file::example()).unwrap().base
}

fn postponing(tiltak: &[&str], by: i32) -> Answer {
    let by = tiltak.iter().map(|id| (id.parse().unwrap(), by)).collect();
    answer(&base(), &Asked::Postponed(by), None, nb()).unwrap()
}

fn strip(answer: &Answer) -> Vec<(String, String, String)> {
    let figure = |(kpi, note): &(veikart::view::Kpi, String)| {
        (kpi.label.clone(), kpi.value.clone(), note.clone())
    };
    answer.strip.iter().map(figure).collect()
}

fn figure(label: &str, value: &str, note: &str) -> (String, String, String) {
    (label.to_owned(), value.to_owned(), note.to_owned())
}

#[test]
fn postponing_norsk_helsenetts_four() {
    let answer = postponing(&NHN, 1);
    assert_eq!(answer.title, "Hvis Norsk Helsenetts fire tiltak utsettes ett år");
    let text = answer.text(Form::Paragraph, nb());
    for part in [
        "Gapet i 2020 faller fra 95 til 21 millioner, men 74 er flyttet til 2021, ikke spart.",
        "Fire milepæler glir: RM2-M2, RM3-M2, RM4-M2 og RM5-M4, fra 2020 til 2021. (antatt kobling)",
        "må vente på det tiltaket bygger på.",
        "To gevinster kommer senere.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(
        strip(&answer),
        [
            figure("Behov 2020", "147", "før 221"),
            figure("Innvilget", "126", ""),
            figure("Mangler", "21", "før 95"),
            figure("Flyttet til 2021", "74", ""),
        ]
    );
    assert!(answer.strip.iter().all(|(kpi, _)| !kpi.assumed), "the sums are stated");
    assert_eq!(answer.money.moved, ["Flyttet fra 2020, ikke spart: 74 til 2021."]);
    assert_eq!(answer.money.same, "Behovet over alle årene er det samme: minst 221 millioner.");
    let freed = &answer.money.freed;
    assert_eq!(freed.len(), 1);
    assert!(freed[0].text.contains("8 millioner innvilget i 2020"), "{freed:?}");
    assert!(freed[0].rule.contains("ukjent"), "{freed:?}");
    assert!(freed[0].assumed.is_some());
}

#[test]
fn every_hit_stands_in_the_table_with_what_led_to_it() {
    let answer = postponing(&NHN, 1);
    let rows: Vec<_> = (0..answer.rows()).map(|at| answer.row(at, nb()).unwrap()).collect();
    assert_eq!(answer.row(answer.rows(), nb()), None);
    let row = |code: &str| rows.iter().find(|row| row.code == code).unwrap();
    for code in ["RM2-M2", "RM3-M2", "RM4-M2", "RM5-M4"] {
        let row = row(code);
        assert_eq!((&*row.from, &*row.to, &*row.missed), ("2020", "2021", "2020"), "{code}");
        assert_eq!(row.assumed, Some(true), "{code}");
    }
    assert_eq!(row("Tilgang på tvers av virksomheter").through, "RM5-T3.2 → RM3-M2");
    assert_eq!(row("RM3-T2").kind, "tiltak, må vente");
    assert_eq!((row("RM2-T2").assumed, row("RM2-T2").through.as_str()), (None, ""));
    assert_eq!(rows.iter().filter(|row| row.kind == "gevinst").count(), 2);
}

#[test]
fn a_sentence_names_its_evidence_and_a_stated_sum_is_told_as_a_fact() {
    let answer = postponing(&NHN, 1);
    let gap = &answer.lead[0];
    let lines = answer.rests(gap, nb());
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line.value == "18,5" && line.assumed), "{lines:?}");
    let stated = answer.stated(gap, nb()).unwrap();
    assert!(stated.starts_with("Summen, 74 millioner, er oppgitt"), "{stated}");
    // A single one of them is no stated sum.
    let one = postponing(&["RM5-T8"], 1);
    assert_eq!(one.stated(&one.lead[0], nb()), None);
    assert!(one.lead[0].assumed.is_some());
    let through = answer.rests(&answer.lead[1], nb());
    assert!(through.iter().any(|line| line.label == "RM5-T8 → RM5-M4"), "{through:?}");
}

#[test]
fn the_heading_says_who_and_how_far() {
    let titles = [
        (vec!["RM5-T8"], 1, "Hvis RM5-T8 Risiko på dagens plattform utsettes ett år"),
        (vec!["RM5-T8"], -2, "Hvis RM5-T8 Risiko på dagens plattform framskyndes to år"),
        (vec!["RM5-T8", "RM1-T2"], 3, "Hvis to tiltak utsettes tre år"),
        (vec!["RM5-T1", "RM5-T8", "RM5-T3.2"], 1, "Hvis tre tiltak i Grunndata utsettes ett år"),
    ];
    for (tiltak, by, title) in titles {
        assert_eq!(postponing(&tiltak, by).title, title);
    }
}

#[test]
fn not_closed_and_with_another_policy() {
    let plan = base();
    let asked = |tried| answer(&plan, &Asked::NotClosed(tried), None, nb()).unwrap();
    let text = asked(Vec::new()).text(Form::Short, nb());
    assert!(text.starts_with("Fire tiltak uten penger venter til tidligst 2021:"), "{text}");
    let lacking = stances(&plan);
    let journal = lacking.iter().find(|stance| stance.code == "RM3-T3").unwrap();
    assert_eq!((lacking.len(), journal.policy), (7, Policy::ScalesDown));
    let text = asked(vec![(journal.id, Policy::All)]).text(Form::Short, nb());
    assert!(text.starts_with("Fem tiltak uten penger venter"), "{text}");
}

#[test]
fn a_scenario_is_told_beside_its_parent() {
    let set = veikart::file::read_str(veikart::file::example()).unwrap();
    let plan = |id: &str| resolve(&set, Some(id.parse().unwrap())).plan;
    let beside = Beside { name: "B".into(), other: "A".into(), plan: plan("illustrasjon") };
    let told = answer(&plan("nhn-utsatt"), &Asked::Scenario, Some(&beside), nb()).unwrap();
    assert_eq!(told.title, "Hvis «B» følges, og ikke «A»");
    assert_eq!(strip(&told)[3], figure("Flyttet til 2021", "74", ""));
    let lines = told.rests(&told.lead[0], nb());
    assert_eq!(lines.len(), 4);
    assert!(lines.iter().all(|line| line.evidence.starts_with("74 delt likt")), "{lines:?}");
}

#[test]
fn sets_and_searches_find_what_people_speak_of() {
    let plan = base();
    let figures = Figures::of(&plan);
    let sets = quick_sets(&plan, &figures, nb());
    let first = &sets.owners[0];
    assert_eq!(first.tiltak, NHN.map(|id| id.parse::<TiltakId>().unwrap()));
    assert_eq!((sets.owners.len(), first.gap.as_str()), (1, "74"));
    assert!(sets.areas.iter().any(|set| set.name == "Grunndata" && set.tiltak.len() == 3));
    let found = |search: &str| -> Vec<String> {
        pick_rows(&plan, &figures, search, nb()).into_iter().map(|row| row.code).collect()
    };
    assert_eq!(found("helseid"), ["RM2-T2"]);
    assert_eq!(found("rm5 plattform"), ["RM5-T1", "RM5-T8"]);
    assert_eq!(found("finnes ikke"), Vec::<String>::new());
}

/// Tiltak in a row, each building on the one before.
#[test]
fn the_chains_of_a_large_plan_are_found_quickly() {
    let year = Year::new(2020).unwrap();
    let mut plan = Plan::empty("", year, year, year);
    for at in 0..10_000 {
        let id = |at: usize| format!("T{at}").parse::<TiltakId>().unwrap();
        let mut tiltak = Tiltak::new(id(at), format!("T{at}"), "", year);
        // Many short chains: every tenth begins a new one.
        if at % 10 > 0 {
            let kind = DependencyKind::AfterEnd;
            tiltak.after.push(Dependency { on: id(at - 1), kind, lag: 0, by: None });
        }
        plan.tiltak.push(tiltak).unwrap();
    }
    let by = (0..1000).map(|at| (format!("T{}", at * 10).parse().unwrap(), 1)).collect();
    let since = Instant::now();
    let answer = answer(&Arc::new(plan), &Asked::Postponed(by), None, nb()).unwrap();
    // The square of ten thousand would take minutes.
    assert!(since.elapsed() < Duration::from_secs(10), "{:?}", since.elapsed());
    assert_eq!(answer.rows(), 10_000);
    assert_eq!(answer.chains.rows.len() + answer.chains.more, 1000);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_answer_is_said_without_faults_in_both_languages(plan in generate::plan(), by in -3..=5) {
        let plan = Arc::new(plan);
        let all = plan.tiltak.iter().map(|tiltak| (tiltak.id, by)).collect();
        let asked = [Asked::Postponed(all), Asked::NotClosed(Vec::new())];
        for (asked, lang) in asked.iter().zip([Lang::Nb, Lang::En]) {
            let texts = Texts::of(lang);
            let Ok(answer) = answer(&plan, asked, None, texts) else { continue };
            let rows = (0..answer.rows()).filter_map(|at| answer.row(at, texts));
            prop_assert_eq!(rows.count(), answer.consequences().hits().count());
            for form in [Form::Short, Form::Paragraph, Form::Whole] {
                let text = answer.text(form, Texts::of(lang.other()));
                prop_assert!(!text.contains(['⟦', '⟧', '[', '{']), "{text}");
            }
            for sentence in &answer.lead {
                let spans = sentence.spans.iter().filter(|span| span.asks);
                // Only a gap that nothing is moved out of has nothing to ask.
                let gap = sentence.spans[0].text.contains("ap");
                let count = spans.count();
                prop_assert!(count == 1 || count == 0 && gap, "{:?}", sentence);
                let lines = answer.rests(sentence, texts);
                prop_assert!(lines.iter().all(|line| !line.label.is_empty()));
            }
        }
    }
}
