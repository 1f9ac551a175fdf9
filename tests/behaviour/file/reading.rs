//! Bad texts, one by one: what is said, and where.

use super::{EVERY_KIND, error, every_kind, said};
use veikart::file::{ReadError, read_str};

/// The title and the years of a plan, the least that one may say.
const ABOUT: &str = "about: (title: \"Plan\", first: 2020, last: 2025, focus: 2020)";

/// A plan with one tiltak, whose fields after the id stand on line 2.
fn tiltak(fields: &str) -> String {
    format!("(veikart: 1, base: ({ABOUT}, tiltak: [(id: \"t1\",\n  {fields})]))")
}

/// Asserts where the fault in a tiltak is, and gives what is said of it.
fn fault(fields: &str, line: usize, column: usize, path: &str) -> String {
    let error = error(&tiltak(fields));
    assert_eq!((error.line, error.column, error.path.as_str()), (line, column, path));
    said(&error.what)
}

fn start_with(text: &str, beginning: &str) {
    assert!(text.starts_with(beginning), "{text}");
}

#[test]
fn a_fault_is_said_in_one_sentence_with_its_place_and_record() {
    let error = error(&tiltak("code: \"RM1\", title: \"Å\", start: \"2020\""));
    let sentence = "Linje 2, kolonne 35 (base.tiltak[0].start, «RM1»): Ventet et heltall uten \
                    anførselstegn, for eksempel 2021, men fant «\"2020\"».";
    assert_eq!(said(&error.message()), sentence);
}

#[test]
fn a_text_where_a_number_belongs() {
    let text = fault("code: \"A\", title: \"B\", start: x", 2, 33, "base.tiltak[0].start");
    start_with(&text, "Ventet et heltall");
}

#[test]
fn a_fraction_where_a_whole_number_belongs() {
    let text = fault("code: \"A\", title: \"B\", start: 2020.5", 2, 37, "base.tiltak[0]");
    start_with(&text, "Ventet et heltall");
}

#[test]
fn a_number_where_a_text_belongs() {
    let path = "base.tiltak[0].cost.mnok[1]";
    let text = fault("cost: (mnok: [\"1\", 18.5])", 2, 22, path);
    start_with(&text, "Ventet en tekst i anførselstegn, men fant «18.5».");
}

#[test]
fn a_list_where_a_record_belongs() {
    let text = fault("cost: [\"18.5\"]", 2, 9, "base.tiltak[0].cost");
    start_with(&text, "Ventet en post i parenteser, men fant «[».");
}

#[test]
fn a_text_where_a_list_belongs() {
    let text = fault("owners: \"nhn\"", 2, 11, "base.tiltak[0].owners");
    start_with(&text, "Ventet en liste i hakeparenteser");
}

#[test]
fn a_text_where_a_choice_belongs() {
    let text = fault("kind: \"Activity\"", 2, 9, "base.tiltak[0].kind");
    start_with(&text, "Ventet et navn uten anførselstegn");
}

#[test]
fn a_choice_that_does_not_exist() {
    let text = fault("policy: Treshold(50)", 2, 11, "base.tiltak[0].policy");
    assert!(text.ends_with("Threshold, All, ScalesDown."), "{text}");
}

#[test]
fn a_field_that_does_not_exist_with_the_nearest_that_does() {
    let text = fault("code: \"A\", strat: 2020", 2, 14, "base.tiltak[0].strat");
    start_with(&text, "Feltet «strat» finnes ikke her.");
    assert!(text.contains(": start, "), "{text}");
}

#[test]
fn a_field_of_the_file_that_does_not_exist() {
    let error = error(&format!("(veikart: 1, base: ({ABOUT}), scenarier: [])"));
    assert_eq!(error.path, "scenarier");
    assert!(said(&error.what).contains(": scenarios, "));
}

#[test]
fn a_field_that_is_missing() {
    let error = error(&tiltak("code: \"A\", title: \"B\""));
    assert_eq!((error.line, error.column, error.path.as_str()), (1, 92, "base.tiltak[0]"));
    assert_eq!(said(&error.what), "Feltet «start» mangler. Skriv det inn i posten.");
}

#[test]
fn a_field_that_stands_twice() {
    let text = fault("code: \"A\", code: \"B\"", 2, 14, "base.tiltak[0]");
    start_with(&text, "Feltet «code» står to ganger");
}

#[test]
fn an_amount_that_is_none() {
    let path = "base.tiltak[0].cost.mnok[1]";
    start_with(&fault("cost: (mnok: [\"1\", \"18,5\"])", 2, 22, path), "«18,5» er ikke et beløp.");
    let path = "base.tiltak[0].cost.mnok[0]";
    start_with(&fault("cost: (mnok: [\"1e9\"])", 2, 17, path), "«1e9» er ikke et beløp.");
}

#[test]
fn an_amount_that_is_too_large_too_exact_or_below_zero() {
    let path = "base.tiltak[0].cost.mnok[0]";
    let said = |amount: &str| fault(&format!("cost: (mnok: [\"{amount}\"])"), 2, 17, path);
    start_with(&said("92233720369"), "«92233720369» er for stort");
    start_with(&said(&"9".repeat(400)), "«9999");
    start_with(&said("0.000000001"), "«0.000000001» er finere enn én øre");
    start_with(&said("-1"), "«-1» er negativt");
}

#[test]
fn a_number_that_does_not_fit() {
    let path = "base.tiltak[0].start";
    start_with(&fault("start: 20200", 2, 10, path), "«20200» er ikke et år");
    let text = fault("start: 123456789012345678901234567890", 2, 10, path);
    start_with(&text, "Tallet «123456789012345678901234567890» er for stort");
    let text = fault("years: 70000", 2, 10, "base.tiltak[0].years");
    start_with(&text, "Tallet «70000» er for stort");
}

#[test]
fn values_that_only_the_model_knows_to_be_wrong() {
    let tiltak = "base.tiltak[0].";
    let cases = [
        ("years: 0", 10, "years", "«0» er ikke et antall år"),
        ("risk: (likelihood: 5, severity: 1)", 22, "risk.likelihood", "«5» er ikke et risikonivå"),
        ("goal: \"RM 1\"", 9, "goal", "«RM 1» kan ikke være en id."),
        ("goal: \"aaaaaaaaaaaaaaaaaaaaaaaaa\"", 9, "goal", "Id-en «aaa"),
        ("cost: (mnok: [\"1\"], by: [\"a\", \"b\"])", 9, "cost", "Rekken har 2 kildehenvisninger"),
    ];
    for (fields, column, path, text) in cases {
        start_with(&fault(fields, 2, column, &format!("{tiltak}{path}")), text);
    }
}

#[test]
fn a_date_that_is_none() {
    let error = error(&format!(
        "(veikart: 1, base: ({}))",
        ABOUT.replace("first", "as_of: \"snart\", first")
    ));
    assert_eq!(error.path, "base.about.as_of");
    start_with(&said(&error.what), "«snart» er ikke en dato.");
}

fn records(table: &str, records: &str) -> ReadError {
    error(&format!("(veikart: 1, base: ({ABOUT}, {table}: [\n{records}\n]))"))
}

#[test]
fn an_id_that_is_used_twice_is_shown_where_it_comes_again() {
    let goal = |id: &str, code: &str| format!("(id: \"{id}\", code: \"{code}\", title: \"B\"),\n");
    let goals = [goal("g1", "A"), goal("g2", "B"), goal("g1", "C"), goal("g3", "D")].concat();
    let error = records("goals", &goals);
    assert_eq!((error.line, error.column, error.path.as_str()), (4, 1, "base.goals[2]"));
    assert_eq!(error.record.as_deref(), Some("C"));
    start_with(&said(&error.what), "Id-en «g1» er brukt mer enn én gang");
}

#[test]
fn an_allocation_that_is_made_twice() {
    let allocation = "(grant: \"g\", tiltak: \"t\", mnok: (mnok: [\"1\"])),\n".repeat(2);
    let error = records("allocations", &allocation);
    assert_eq!((error.line, error.path.as_str()), (3, "base.allocations[1]"));
    start_with(&said(&error.what), "Id-en «(g, t)» er brukt mer enn én gang");
}

#[test]
fn a_pot_in_two_sources() {
    let source = |id: &str| {
        let pots = "(id: \"p\", name: \"C\")";
        format!("(id: \"{id}\", name: \"B\", kind: OwnBudget, pots: [{pots}]),\n")
    };
    let error = records("sources", &[source("a"), source("b")].concat());
    assert_eq!((error.line, error.path.as_str()), (3, "base.sources[1].pots[0].id"));
    start_with(&said(&error.what), "Id-en «p» er brukt mer enn én gang");
}

fn scenarios(scenarios: &str) -> ReadError {
    error(&format!("(veikart: 1, base: ({ABOUT}), scenarios: [\n{scenarios}])"))
}

#[test]
fn two_scenarios_with_one_id() {
    let error = scenarios("(id: \"s\", name: \"A\"),\n(id: \"s\", name: \"B\")");
    assert_eq!(error.path, "scenarios[1].id", "{error:?}");
    assert_eq!((error.line, error.column, error.record.as_deref()), (3, 6, Some("B")));
}

#[test]
fn a_fault_deep_in_a_scenario() {
    let add = "(change: Add(at: 0, record: Goal((id: \"g\", code: \"A\", titel: \"B\"))))";
    let error = scenarios(&format!("(id: \"s\", name: \"A\", changes: [{add}])"));
    assert_eq!(error.path, "scenarios[0].changes[0].change.Add.record.Goal.titel");
    assert_eq!((error.line, error.column), (2, 86));
}

#[test]
fn a_cost_so_far_away_that_it_would_fill_the_memory() {
    let now = "was: None, now: (mnok: \"1\")";
    let set = format!("(change: SetCost(tiltak: \"t\", offset: 2000000000, {now}))");
    let error = scenarios(&format!("(id: \"s\", name: \"A\", changes: [{set}])"));
    assert_eq!(error.path, "scenarios[0].changes[0].change.SetCost.offset");
    assert_eq!((error.line, error.column), (2, 70));
}

#[test]
fn a_span_that_ends_before_it_begins_or_is_too_long() {
    for last in ["2019", "2121"] {
        let error = error(&format!("(veikart: 1, base: ({}))", ABOUT.replace("2025", last)));
        assert_eq!(error.path, "base.about.last");
        start_with(&said(&error.what), &format!("Planens første år er 2020 og siste år {last}."));
    }
    let longest = format!("(veikart: 1, base: ({}))", ABOUT.replace("2025", "2120"));
    assert!(read_str(&longest).is_ok());
}

#[test]
fn a_comma_that_is_missing() {
    let text = fault("code: \"A\" title: \"B\"", 2, 13, "base.tiltak[0]");
    start_with(&text, "Ventet komma, men fant «title».");
}

#[test]
fn a_colon_that_is_missing() {
    start_with(&fault("code \"A\"", 2, 8, "base.tiltak[0]"), "Ventet kolon etter feltets navn");
}

#[test]
fn a_quotation_mark_that_is_missing() {
    let text = fault("code: \"A, title: B", 2, 9, "base.tiltak[0].code");
    start_with(&text, "Teksten mangler anførselstegnet");
}

#[test]
fn a_backslash_that_means_nothing() {
    let text = fault("code: \"C:\\dir\"", 2, 9, "base.tiltak[0].code");
    start_with(&text, "Teksten har en omvendt skråstrek");
}

#[test]
fn a_text_cut_off_anywhere_is_refused_and_never_read_as_less() {
    let whole = EVERY_KIND.trim_end().len();
    for end in (0..whole).filter(|end| EVERY_KIND.is_char_boundary(*end)).step_by(7) {
        let error = error(&EVERY_KIND[..end]);
        assert!(error.line <= EVERY_KIND[..end].split('\n').count(), "{error:?}");
        said(&error.message());
    }
}

#[test]
fn a_file_that_ends_in_the_middle() {
    let end = EVERY_KIND.find("\n        areas").unwrap();
    let error = error(&EVERY_KIND[..end]);
    start_with(&said(&error.what), "Filen slutter for tidlig.");
    assert_eq!(error.line, EVERY_KIND[..end].lines().count());
}

#[test]
fn something_after_the_plan() {
    let error = error(&format!("{EVERY_KIND}\n(veikart: 1)"));
    assert_eq!(error.line, EVERY_KIND.lines().count() + 2);
    start_with(&said(&error.what), "Planen er slutt, men etter den står «(».");
}

#[test]
fn parentheses_without_end() {
    for open in ["(", "[", "{", "(a:", "Some(", "/*"] {
        let deep = open.repeat(100_000);
        for text in
            [deep.clone(), format!("(veikart: 1, base: {deep}"), tiltak(&format!("after: [{deep}"))]
        {
            said(&error(&text).message());
        }
    }
}

#[test]
fn an_empty_file() {
    for text in ["", "\u{FEFF}", " \r\n\t", "// bare en kommentar"] {
        let error = error(text);
        assert_eq!(error.line, 0);
        start_with(&said(&error.message()), "Filen er tom.");
    }
}

#[test]
fn another_kind_of_text() {
    for text in ["{\"veikart\": 1}", "id;navn\n1;A", "<plan/>", "Hei på deg"] {
        start_with(&said(&error(text).message()), "Dette er ingen plan fra Veikart.");
    }
}

#[test]
fn a_file_without_a_version() {
    let text = said(&error(&format!("(base: ({ABOUT}))")).message());
    start_with(&text, "Feltet «veikart» med formatets versjon mangler.");
}

#[test]
fn a_file_of_a_newer_version_in_whatever_form() {
    for rest in ["", ", base: [1, {}, Ny(\"x\")]", ", base: (((", ", nytt: r#\")\"#"] {
        let error = error(&format!("#![enable(unwrap_newtypes)]\n(\n    veikart: 2{rest}"));
        assert_eq!((error.line, error.column, error.path.as_str()), (3, 14, "veikart"));
        let text = said(&error.what);
        start_with(&text, "Filen er laget av en nyere utgave av Veikart (format 2;");
        assert!(text.contains("Oppdater Veikart"), "{text}");
    }
}

#[test]
fn a_version_that_is_none() {
    for version in ["0", "\"1\"", "-1", "en", "99999999999999999999"] {
        let error = error(&format!("(veikart: {version}, base: ({ABOUT}))"));
        assert_eq!(error.path, "veikart");
        assert!(said(&error.what).contains("er ingen versjon av formatet"), "{version}");
    }
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_accepted() {
    let text = format!("\u{FEFF}{}", EVERY_KIND.replace('\n', "\r\n"));
    assert_eq!(read_str(&text), Ok(every_kind()));
    let broken = text.replacen("start: 2021", "start: \"2021\"", 1);
    let line = EVERY_KIND.lines().position(|line| line.contains("start: 2021")).unwrap() + 1;
    let error = error(&broken);
    assert_eq!((error.line, error.column, error.path.as_str()), (line, 24, "base.tiltak[1].start"));
}

#[test]
fn what_people_may_write_by_hand_is_accepted() {
    let text = format!(
        "// Fra møtet\n( /* format */ base: ({ABOUT}, goals: [Goal(title: r#\"Et \"mål\"\"#, \
         id: \"g\", code: \"A\", by: Some(\"sak\")),],), veikart: 1,)"
    );
    let set = read_str(&text).unwrap();
    assert_eq!(set.base.goals.at(0).unwrap().title, "Et \"mål\"");
}
