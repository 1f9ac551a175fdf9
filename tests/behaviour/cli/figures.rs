//! `veikart figures`

use super::{Exit, PLAN, generate, mnok, piped, scenario_with, veikart, with_id};
use proptest::prelude::*;
use serde_json::{Map, Value};
use veikart::file::write_string;

const PARTS: [&str; 7] = ["need", "granted", "signalled", "applied", "unclear", "uncovered", "gap"];

fn json(args: &[&str]) -> Value {
    veikart(&[&["figures", PLAN, "--json"], args].concat()).json()
}

#[test]
fn the_funding_table_of_the_papers() {
    let figures = json(&[]);
    let year = &figures["years"]["2020"];
    let [need, granted, unclear, gap] = ["need", "granted", "unclear", "gap"].map(|p| &year[p]);
    assert_eq!([need, granted, unclear, gap], ["221", "126", "95", "95"]);
    assert_eq!(year.get("bound"), None);
    assert_eq!(figures["by_owner"]["nhn"]["2020"]["gap"], "74");
    assert_eq!(figures["by_owner"]["direktoratet"]["2020"]["gap"], "21");
    assert_eq!(figures["by_source"]["s-rhf"]["2020"]["granted"], "29");
    assert_eq!(figures["by_goal"]["RM5"]["2020"]["need"], "100");
    assert_eq!(figures["by_area"]["grunndata"]["2020"]["gap"], "37");
    assert_eq!(figures["by_tiltak"]["RM5-T8"]["2020"]["need"], "18.5");
    assert_eq!(figures["focus"], 2020);
    assert_eq!(figures["price_year"], Value::Null);
}

#[test]
fn a_scenario_has_its_own_figures() {
    assert_eq!(json(&["--scenario", "s29"])["years"]["2020"]["gap"], "124");
    assert_eq!(json(&["--scenario", "full"])["years"]["2020"]["gap"], "0");
    assert_eq!(json(&["--scenario", "full"])["scenario"], "full");
}

#[test]
fn a_year_that_the_sources_are_silent_on_is_there_and_open_upwards() {
    let figures = json(&[]);
    let years: Vec<_> = figures["years"].as_object().unwrap().keys().collect();
    assert_eq!(years, ["2019", "2020", "2021", "2022", "2023"]);
    assert_eq!(figures["years"]["2021"]["need"], "0");
    assert_eq!(figures["years"]["2021"]["bound"], "at_least");
    assert_eq!(figures["total"]["bound"], "at_least");
}

#[test]
fn what_stands_outside_the_totals_is_named_and_not_counted() {
    let figures = json(&[]);
    let outside = figures["outside"].as_object().unwrap();
    assert_eq!(outside.keys().collect::<Vec<_>>(), ["RM6-T1", "RM6-T2"]);
    assert!(!outside["RM6-T1"]["process"].as_str().unwrap().is_empty());
    assert_eq!(figures["by_tiltak"].get("RM6-T1"), None);
}

#[test]
fn stated_totals_stand_beside_the_computed_ones() {
    let figures = json(&[]);
    let june = with_id(&figures["stated"], "t-juni-behov");
    assert_eq!((&june["mnok"], &june["computed"]), (&"200".into(), &"221".into()));
    assert_eq!((&june["approximate"], &june["current"]), (&true.into(), &false.into()));
    assert_eq!((&june["measure"], &june["as_of"]), (&"need".into(), &"2019-06-19".into()));
    let rhf = with_id(&figures["stated"], "t-rhf-innvilget");
    assert_eq!((&rhf["mnok"], &rhf["computed"]), (&"29".into(), &"29".into()));
}

#[test]
fn the_share_that_is_assumed_is_an_exact_decimal() {
    let base = json(&[]);
    assert_eq!(base["assumed_share"], "0");
    let illustration = json(&["--scenario", "illustrasjon"]);
    assert_eq!(illustration["assumed_share"], "0");
    let share = illustration["assumed_share_by_year"]["2021"].as_str().unwrap();
    assert_eq!(share, "1");
}

#[test]
fn every_grouping_adds_up_to_the_years() {
    for scenario in ["s29", "innvilget", "full", "illustrasjon", "nhn-utsatt"] {
        adds_up(&json(&["--scenario", scenario]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..generate::config() })]

    #[test]
    fn generated_plans_add_up_too(set in generate::plan_set()) {
        let ended = piped(&write_string(&set), &["figures", "-", "--json", "--lang", "nb"]);
        prop_assert_eq!(ended.exit, Exit::Fine, "{}", ended.err);
        adds_up(&ended.json());
    }
}

/// Every grouping has every year, and its cells add up to the year's.
fn adds_up(figures: &Value) {
    let years = figures["years"].as_object().unwrap();
    for part in PARTS {
        let total: i64 = years.values().map(|cell| mnok(&cell[part])).sum();
        assert_eq!(mnok(&figures["total"][part]), total, "total of {part}");
        for grouping in ["by_owner", "by_source", "by_goal", "by_area", "by_tiltak"] {
            let groups = figures[grouping].as_object().unwrap();
            for (year, cell) in years {
                assert_eq!(sum(groups, year, part), mnok(&cell[part]), "{grouping} {year} {part}");
            }
        }
    }
    for cell in years.values() {
        let rungs = ["granted", "signalled", "applied", "unclear", "uncovered"];
        let covered: i64 = rungs.iter().map(|rung| mnok(&cell[rung])).sum();
        assert_eq!(covered, mnok(&cell["need"]), "the rungs exclude each other");
        assert_eq!(mnok(&cell["gap"]), mnok(&cell["need"]) - mnok(&cell["granted"]));
    }
}

fn sum(groups: &Map<String, Value>, year: &str, part: &str) -> i64 {
    groups.values().filter_map(|group| Some(mnok(&group.get(year)?[part]))).sum()
}

#[test]
fn the_table_is_aligned_and_says_what_it_leaves_out() {
    let nb = veikart(&["figures", PLAN, "--lang", "nb"]).out;
    let row = "Norsk Helsenett  egne midler                             74          0";
    assert!(nb.lines().any(|line| line.starts_with(row) && line.ends_with("  74")), "{nb}");
    assert!(nb.lines().any(|line| line.starts_with("Sum  ") && line.ends_with("  95")), "{nb}");
    assert!(nb.contains("2021     ikke i kildene\n"), "{nb}");
    assert!(nb.contains("RM6-T1 Felles språk, versjon 1"), "{nb}");
    let widths: Vec<_> = nb.lines().skip(5).take(6).map(|line| line.chars().count()).collect();
    assert_eq!(widths, [widths[0]; 6], "{nb}");
    let en = veikart(&["figures", PLAN, "--lang", "en", "--scenario", "s29"]).out;
    assert!(en.starts_with("Scenario: 29 bare forespeilet (s29)\n"), "{en}");
    assert!(en.contains("not in the sources") && en.contains("  124\n"), "{en}");
}

#[test]
fn a_year_that_rests_on_assumptions_says_so_in_the_table() {
    let text = veikart(&["figures", PLAN, "--lang", "en", "--scenario", "illustrasjon"]).out;
    assert!(text.lines().any(|line| line.starts_with("2021 ") && line.ends_with("100%")), "{text}");
}

#[test]
fn json_is_the_same_in_every_language() {
    assert_eq!(json(&["--lang", "nb"]), json(&["--lang", "en"]));
}

#[test]
fn changes_that_did_not_apply_are_not_kept_quiet() {
    let text = scenario_with("g-rhf-29", "borte");
    let ended = piped(&text, &["figures", "-", "--scenario", "s29", "--json", "--lang", "nb"]);
    assert_eq!(ended.exit, Exit::Fine);
    assert!(ended.err.contains("advarsel: Én endring i scenarioet"), "{}", ended.err);
    let figures: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(figures["unapplied"], 1);
    assert_eq!(figures["years"]["2020"]["gap"], "95");
}
