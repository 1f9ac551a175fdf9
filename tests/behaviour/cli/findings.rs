//! `veikart check` and `veikart fmt`

use super::{Ended, Exit, PLAN, piped, plan_with, refused, scenario_with, veikart};
use serde_json::Value;
use std::fs;
use veikart::file::{example, read_str, write_string};

/// The plan with a change in its first scenario to a grant that is not there.
fn with_trouble() -> String {
    scenario_with("g-rhf-29", "borte")
}

#[test]
fn notes_alone_are_fine() {
    let ended = veikart(&["check", PLAN, "--json"]);
    let found = ended.json();
    assert_eq!(found["must_fix"], 0);
    let findings = found["findings"].as_array().unwrap();
    assert_eq!(found["notes"], findings.len());
    let contradiction = findings.iter().find(|f| f["record"] == "c-29").unwrap();
    assert_eq!(
        (&contradiction["severity"], &contradiction["code"]),
        (&"note".into(), &"contradiction".into())
    );
    assert!(!contradiction["todo"].as_str().unwrap().is_empty());
}

#[test]
fn a_change_that_no_longer_applies_must_be_fixed() {
    let json = piped(&with_trouble(), &["check", "-", "--json", "--lang", "nb"]);
    assert_eq!(json.exit, Exit::Findings);
    let found: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(found["must_fix"], 1);
    let first = &found["findings"][0];
    assert_eq!((&first["severity"], &first["record"]), (&"must_fix".into(), &"s29".into()));
    assert_eq!(first["code"], "change-refused");
    let text = piped(&with_trouble(), &["check", "-", "--lang", "nb"]);
    assert_eq!(text.exit, Exit::Findings);
    assert!(
        text.out.starts_with("Må rettes: change-refused · 29 bare forespeilet\n"),
        "{}",
        text.out
    );
    assert!(text.out.contains("Endring 1 i «29 bare forespeilet»"), "{}", text.out);
}

#[test]
fn only_the_scenario_that_is_asked_for_is_checked() {
    let ended = piped(&with_trouble(), &["check", "-", "--scenario", "full", "--json"]);
    assert_eq!(ended.exit, Exit::Fine);
    let ended = piped(&with_trouble(), &["check", "-", "--scenario", "s29", "--json"]);
    assert_eq!(ended.exit, Exit::Findings);
}

#[test]
fn a_change_made_against_something_else_must_be_fixed() {
    let was = "was: (rung: Granted, by: \"k-420-tabell\")";
    let text = scenario_with(was, &was.replace("Granted", "Applied"));
    let ended = piped(&text, &["check", "-", "--json"]);
    assert_eq!(ended.exit, Exit::Findings);
    assert!(ended.out.contains("change-replaced-other"), "{}", ended.out);
}

#[test]
fn a_child_does_not_repeat_the_troubles_of_its_parent() {
    let shift = "Shift(tiltak: \"RM2-T1\", by: -1)";
    let text = scenario_with(shift, &shift.replace("RM2-T1", "borte"));
    let ended = piped(&text, &["check", "-", "--json"]);
    let found: Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(found["must_fix"], 1, "{found:#}");
}

#[test]
fn findings_of_the_plan_are_told_in_the_language() {
    let text = plan_with("share: \"100\"", "share: \"90\"");
    let en = piped(&text, &["check", "-", "--lang", "en"]);
    assert_eq!(en.exit, Exit::Findings);
    assert!(en.out.contains("Must fix: shares"), "{}", en.out);
    assert!(en.out.contains("To put right: 1."), "{}", en.out);
}

#[test]
fn the_plan_that_comes_along_is_in_its_fixed_form() {
    assert_eq!(veikart(&["fmt", "--check", PLAN]).exit, Exit::Fine);
}

/// A plan file of a test's own.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn with(text: &str) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::write(folder.path(), text).unwrap();
        folder
    }

    fn path(&self) -> String {
        self.0.path().join("plan.ron").to_str().unwrap().to_owned()
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    fn fmt(&self, args: &[&str]) -> Ended {
        veikart(&[&["fmt", "--lang", "nb", self.path().as_str()], args].concat())
    }
}

#[test]
fn another_form_is_noticed_and_then_put_right() {
    let canonical = write_string(&read_str(example()).unwrap());
    let other = format!("// A comment.\n{}", canonical.replace("    ", "\t"));
    let file = Scratch::with(&other);
    let checked = file.fmt(&["--check"]);
    assert_eq!(checked.exit, Exit::Findings);
    assert!(checked.out.contains("ikke på fast form"), "{}", checked.out);
    assert_eq!(file.text(), other, "--check writes nothing");
    assert_eq!(file.fmt(&[]).exit, Exit::Fine);
    assert_eq!(file.text(), canonical);
    assert_eq!(file.fmt(&["--check"]).exit, Exit::Fine);
    assert_eq!(file.fmt(&[]).exit, Exit::Fine);
    assert_eq!(file.text(), canonical);
}

#[test]
fn a_broken_file_is_left_as_it_is() {
    let file = Scratch::with("( veikart: 1, base: (");
    assert_eq!(file.fmt(&[]).exit, Exit::Cannot);
    assert_eq!(file.text(), "( veikart: 1, base: (");
    assert!(refused(&["fmt", "-", "--lang", "en"]).contains("must have a file"));
}

#[test]
fn a_broken_file_is_told_of_with_its_place_in_every_command() {
    let file = Scratch::with(&plan_with("mnok: [\"18.5\"]", "mnok: [\"18,5\"]"));
    let path = file.path();
    for command in ["figures", "check", "fmt"] {
        let nb = refused(&[command, &path, "--lang", "nb"]);
        assert!(nb.contains("RM2-T2") && nb.contains("18,5") && nb.contains("Linje"), "{nb}");
    }
    let en = refused(&["consequences", &path, "--unfunded", "--lang", "en"]);
    assert!(en.contains("base.tiltak[3].cost.mnok[0]") && en.contains("Line"), "{en}");
}

#[test]
fn many_notes_of_one_kind_are_one_paragraph_and_all_of_them_in_json() {
    let june = veikart::file::example_june();
    let text = piped(june, &["check", "-", "--lang", "nb"]).out;
    assert_eq!(text.matches("Merknad: no-owner").count(), 1, "{text}");
    assert!(text.contains("  25 tiltak har ingen tiltakseier\n  RM"), "{text}");
    assert_eq!(text.matches("Avklar hvem som eier tiltaket.").count(), 1, "{text}");
    let json = piped(june, &["check", "-", "--json"]).json();
    let all = json["findings"].as_array().unwrap();
    assert_eq!(all.iter().filter(|one| one["code"] == "no-owner").count(), 25);
}
