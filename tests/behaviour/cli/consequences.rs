//! `veikart consequences`

use super::{Exit, PLAN, mnok, piped, plan_with, refused, strings, veikart, with_id};
use serde_json::Value;

fn json(args: &[&str]) -> Value {
    veikart(&[&["consequences", PLAN, "--json", "--lang", "nb"], args].concat()).json()
}

#[test]
fn a_postponed_tiltak_hits_its_milestone_through_an_assumed_link() {
    let all = json(&["--postpone", "RM5-T8=1"]);
    let milestone = with_id(&all["milestones"], "RM5-M4");
    assert_eq!((&milestone["from"], &milestone["to"]), (&2020.into(), &2021.into()));
    assert_eq!(strings(&milestone["chain"]), ["RM5-T8", "RM5-M4"]);
    assert_eq!((&milestone["assumed"], &milestone["at_least"]), (&true.into(), &false.into()));
    let tiltak = with_id(&all["tiltak"], "RM5-T8");
    assert_eq!((&tiltak["from"], &tiltak["to"]), (&2020.into(), &2021.into()));
    assert_eq!(all["moved"][0]["mnok"], "18.5");
    assert_eq!(
        (&all["gap"]["2020"]["before"], &all["gap"]["2020"]["after"]),
        (&"95".into(), &"76.5".into())
    );
    assert_eq!(all["gap"]["2021"]["after_bound"], "at_least");
}

#[test]
fn benefits_and_unused_money_of_what_is_pushed_are_given() {
    let all = json(&["--postpone", "RM5-T3.2=1"]);
    let benefit = with_id(&all["benefits"], "n-tilgang");
    assert_eq!((&benefit["kind"], &benefit["to"]), (&"benefit".into(), &2021.into()));
    assert_eq!(strings(&benefit["chain"]), ["RM5-T3.2", "n-tilgang"]);
    assert_eq!((&benefit["assumed"], &benefit["chain_omits"]), (&true.into(), &0.into()));
    assert_eq!(all["freed"][0]["mnok"], "8");
    let said = veikart(&["consequences", PLAN, "--lang", "nb", "--postpone", "RM5-T3.2=1"]).out;
    let chain = "RM5-T3.2 → Riktig tilgang til data på tvers";
    assert!(said.contains("Gevinsten kommer senere, i 2021"), "{said}");
    assert!(said.contains(chain), "{said}");
}

#[test]
fn every_sentence_says_what_it_rests_on() {
    let all = json(&["--postpone", "RM5-T8=1"]);
    let details = all["sentence_details"].as_array().unwrap();
    let texts: Vec<_> = details.iter().map(|detail| detail["text"].as_str().unwrap()).collect();
    assert_eq!(strings(&all["sentences"]), texts);
    let milestone =
        details.iter().find(|d| d["text"].as_str().unwrap().contains("RM5-M4")).unwrap();
    assert_eq!(strings(&milestone["chain"]), ["RM5-T8", "RM5-M4"]);
    assert_eq!(milestone["assumed"], true);
}

#[test]
fn an_outside_date_that_is_missed_is_given() {
    let all = json(&["--postpone", "RM5-T1=2"]);
    let registry = with_id(&all["initiatives"], "i-folkeregister");
    assert_eq!(registry["missed"], "2021-12-31");
    assert_eq!(strings(&registry["chain"]), ["RM5-T1", "i-folkeregister"]);
    assert_eq!(
        with_id(&json(&["--postpone", "RM5-T1=1"])["initiatives"], "i-folkeregister")["missed"],
        Value::Null
    );
    let freed = all["freed"].as_array().unwrap();
    assert_eq!((&freed[0]["source"], mnok(&freed[0]["mnok"])), (&"s-dir".into(), 6_300_000_000));
}

#[test]
fn several_are_postponed_together_and_years_may_be_negative() {
    let all = json(&["--postpone", "RM2-T2=1", "--postpone", "RM5-T8=-1"]);
    assert_eq!(with_id(&all["tiltak"], "RM2-T2")["to"], 2021);
    assert_eq!(with_id(&all["tiltak"], "RM5-T8")["to"], 2019);
    let twice = json(&["--postpone", "RM5-T8=1", "--postpone", "RM5-T8=1"]);
    assert_eq!(with_id(&twice["tiltak"], "RM5-T8")["to"], 2022);
    let minus = json(&["--postpone", "RM5-T8=\u{2212}1"]);
    assert_eq!(with_id(&minus["tiltak"], "RM5-T8")["to"], 2019);
}

#[test]
fn what_is_not_funded_waits() {
    let all = json(&["--unfunded"]);
    for id in ["RM2-T2", "RM4-T5.1", "RM5-T3.2", "RM5-T8"] {
        let hit = with_id(&all["tiltak"], id);
        assert_eq!((&hit["to"], &hit["at_least"]), (&2021.into(), &true.into()), "{id}");
    }
    let scaled = all["scaled"].as_array().unwrap();
    let journal = scaled.iter().find(|down| down["code"] == "RM3-T3").unwrap();
    assert_eq!((&journal["granted"], &journal["need"]), (&"13".into(), &"22".into()));
}

#[test]
fn first_what_is_postponed_then_what_is_not_funded() {
    let all = json(&["--postpone", "RM5-T8=1", "--unfunded"]);
    let hit = with_id(&all["tiltak"], "RM5-T8");
    assert_eq!((&hit["from"], &hit["at_least"]), (&2020.into(), &true.into()));
    assert_eq!(with_id(&all["milestones"], "RM5-M4")["from"], 2020);
    assert_eq!(with_id(&all["milestones"], "RM2-M2")["to"], 2021);
    let moved = all["moved"].as_array().unwrap();
    let mine: Vec<_> = moved.iter().filter(|moved| moved["code"] == "RM5-T8").collect();
    assert_eq!(mine.len(), 1);
    assert_eq!((&mine[0]["from"], &mine[0]["mnok"]), (&2020.into(), &"18.5".into()));
    assert_eq!(all["gap"]["2020"]["before"], "95");
    assert_eq!(all["gap"]["2020"]["after"], json(&["--unfunded"])["gap"]["2020"]["after"]);
}

#[test]
fn a_scenario_is_where_it_starts_from() {
    let all = json(&["--scenario", "full", "--postpone", "RM5-T8=1"]);
    assert_eq!(all["gap"]["2020"]["before"], "0");
    assert_eq!(all["freed"][0]["mnok"], "18.5");
}

#[test]
fn it_can_be_read_in_the_terminal() {
    let nb = veikart(&["consequences", PLAN, "--lang", "nb", "--postpone", "RM5-T8=1"]);
    assert_eq!((nb.exit, nb.err.as_str()), (Exit::Fine, ""));
    assert!(nb.out.contains("Hva om RM5-T8 utsettes 1 år?"), "{}", nb.out);
    assert!(nb.out.contains("(antatt)\n    RM5-T8 → RM5-M4\n"), "{}", nb.out);
    assert!(nb.out.contains("2020              95            76,5\n"), "{}", nb.out);
    let args = ["consequences", PLAN, "--lang", "en", "--postpone", "RM5-T8=-2", "--unfunded"];
    let en = veikart(&args).out;
    let asked = "What if RM5-T8 is brought forward by 2 years and no more is granted?";
    assert!(en.contains(asked), "{en}");
    let nothing = veikart(&["consequences", PLAN, "--lang", "en", "--postpone", "RM5-T8=0"]).out;
    assert!(nothing.contains("Nothing in the plan changes"), "{nothing}");
}

#[test]
fn what_cannot_be_followed_is_refused_with_advice() {
    let said = |args: &[&str]| refused(&[&["consequences", PLAN, "--lang", "nb"], args].concat());
    let unknown = said(&["--postpone", "RM5-T9=1"]);
    assert!(unknown.contains("«RM5-T9» finnes ikke"), "{unknown}");
    assert!(unknown.contains("RM5-T1, RM5-T8"), "{unknown}");
    let nothing = said(&[]);
    assert!(nothing.contains("--postpone") && nothing.contains("--unfunded"), "{nothing}");
    for text in ["RM5-T8", "RM5-T8=", "RM5-T8=ett", "RM5-T8=1.5", "=1", "RM5-T8=99999999999"] {
        assert!(said(&["--postpone", text]).contains("finnes ikke") == (text == "=1"), "{text}");
    }
    let far = said(&["--postpone", "RM5-T8=5000"]);
    assert!(far.contains("7020"), "{far}");
}

#[test]
fn a_code_that_several_share_does_not_choose_one_of_them() {
    let from = "code: \"RM5-T8\"";
    let text = plan_with(from, "code: \"RM1-T4\"").replacen("id: \"RM1-T4\"", "id: \"t14\"", 1);
    let args = ["consequences", "-", "--lang", "en", "--postpone"];
    let both = piped(&text, &[&args[..], &["RM1-T4=1"]].concat());
    assert_eq!(both.exit, Exit::Cannot);
    assert!(both.err.contains("t14 and RM5-T8"), "{}", both.err);
    let by_id = piped(&text, &[&args[..], &["RM5-T8=1"]].concat());
    assert_eq!(by_id.exit, Exit::Fine, "{}", by_id.err);
}
