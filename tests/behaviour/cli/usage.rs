//! Arguments, help and languages.

use super::{Ended, Exit, PLAN, into, piped, refused, veikart};
use assert_cmd::Command;
use std::io;
use std::path::PathBuf;
use veikart::cli::Ran;
use veikart::text::Lang;

const COMMANDS: [&str; 4] = ["figures", "check", "consequences", "fmt"];

#[test]
fn without_a_command_the_window_is_asked_for() {
    let window = |args: &[&str]| into(&mut io::sink(), args);
    assert_eq!(window(&[]), Ran::Window { file: None, lang: None });
    let file = Some(PathBuf::from("plan.ron"));
    assert_eq!(window(&["plan.ron"]), Ran::Window { file: file.clone(), lang: None });
    let lang = Some(Lang::En);
    assert_eq!(window(&["--lang=en", "plan.ron"]), Ran::Window { file: file.clone(), lang });
    assert_eq!(window(&["plan.ron", "--lang", "en"]), Ran::Window { file, lang });
}

#[test]
fn help_teaches_in_both_languages() {
    let pages = [vec![]].into_iter().chain(COMMANDS.map(|command| vec![command]));
    for page in pages {
        for (lang, words) in [
            ("nb", ["Bruk:", "Eksempler:", "Sluttkode:"]),
            ("en", ["Usage:", "Examples:", "Exit code:"]),
        ] {
            let help = veikart(&[page.clone(), vec!["--lang", lang, "--help"]].concat());
            assert_eq!((help.exit, help.err.as_str()), (Exit::Fine, ""));
            for word in words {
                assert!(help.out.contains(word), "{word} in {page:?}:\n{}", help.out);
            }
            reads_well(&help, lang);
        }
    }
    let all = veikart(&["--lang", "nb", "-h"]).out;
    assert!(COMMANDS.iter().all(|command| all.contains(command)), "{all}");
}

/// No text is missing, none is the parser's own, and the lines fit a terminal.
fn reads_well(help: &Ended, lang: &str) {
    let own = ["Options:", "Usage:", "Commands:", "Arguments:", "Print ", "[possible", "[default"];
    for words in own.iter().filter(|words| lang == "nb" || words.starts_with(['A', 'P', '['])) {
        assert!(!help.out.contains(words), "{words} in:\n{}", help.out);
    }
    assert!(!help.out.contains("cli-"), "{}", help.out);
    let too_wide: Vec<_> = help.out.lines().filter(|line| line.chars().count() > 95).collect();
    assert_eq!(too_wide, Vec::<&str>::new());
}

#[test]
fn what_is_typed_wrong_is_explained() {
    let cases: [(&[&str], &str); 11] = [
        (&["figures"], "<FILE>. See veikart figures --help"),
        (&["figures", PLAN, "--jsn"], "no option --jsn. Perhaps --json?"),
        (&["figures", PLAN, "--unfunded"], "no option --unfunded"),
        (&["figures", PLAN, "--json", "--json"], "--json can be given only once"),
        (&["figures", PLAN, "--json=1"], "--json takes no value"),
        (&["figures", PLAN, "--scenario"], "--scenario <ID> lacks a value"),
        (&["figures", PLAN, "--lang", "sv"], "“sv” will not do"),
        (&["figures", PLAN, PLAN], "does not belong here"),
        (&["figurs", PLAN], "The commands are figures, check"),
        (&[PLAN, "figures", PLAN], "must come after the command"),
        (&["fmt", PLAN, "--scenario", "s29"], "no option --scenario"),
    ];
    for (args, expected) in cases {
        let said = refused(&[&["--lang", "en"], args].concat());
        assert!(said.starts_with("veikart: ") && said.contains(expected), "{args:?}: {said}");
        assert!(!said.contains("[cli"), "{said}");
    }
    assert!(refused(&["--lang", "nb", "check"]).contains("Det mangler noe: <FIL>"));
}

#[test]
fn an_unknown_scenario_names_those_that_there_are() {
    for command in ["figures", "check"] {
        let said = refused(&[command, PLAN, "--scenario", "s30", "--lang", "nb"]);
        assert!(said.contains("s29, innvilget, full"), "{said}");
        assert!(refused(&[command, PLAN, "--scenario", "å", "--lang", "nb"]).contains("«å»"));
    }
    let text = veikart::file::example();
    let only_base = text.split("    scenarios: [").next().unwrap().to_owned() + ")";
    let ended = piped(&only_base, &["figures", "-", "--scenario", "s29", "--lang", "en"]);
    assert_eq!(ended.exit, Exit::Cannot);
    assert!(ended.err.contains("has no scenarios"), "{}", ended.err);
}

#[test]
fn a_plan_can_be_piped_in() {
    let text = veikart::file::example();
    for command in ["figures", "check"] {
        let (file, pipe) = (veikart(&[command, PLAN]), piped(text, &[command, "-"]));
        assert_eq!(file, pipe);
    }
    let ended = piped("no plan", &["check", "-", "--lang", "en"]);
    assert_eq!((ended.exit, ended.out.as_str()), (Exit::Cannot, ""));
}

#[test]
fn the_version_is_told() {
    assert_eq!(veikart(&["--version"]).out, concat!("veikart ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// The program itself, in a language of the system.
fn program(locale: &str) -> Command {
    let mut command = Command::cargo_bin("veikart").unwrap();
    command.env("LC_ALL", locale).env("LANG", locale);
    command
}

#[test]
fn the_program_ends_with_the_exit_code_and_speaks_the_language_of_the_system() {
    let fine = program("nb_NO.UTF-8").args(["check", PLAN]).assert().code(0);
    let out = String::from_utf8(fine.get_output().stdout.clone()).unwrap();
    assert!(out.contains("Merknader:"), "{out}");
    let must_fix = veikart::file::example().replacen("share: \"100\"", "share: \"90\"", 1);
    program("en_GB.UTF-8").args(["check", "-"]).write_stdin(must_fix).assert().code(1);
    let cannot = program("en_GB.UTF-8").args(["figures", "no-such.ron"]).assert().code(2);
    let output = cannot.get_output();
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such.ron"));
    program("en_GB.UTF-8").arg("figures").assert().code(2);
}

#[test]
fn the_program_gives_figures_to_a_script() {
    let assert = program("en_GB.UTF-8").args(["figures", PLAN, "--json"]).assert().success();
    let figures: serde_json::Value = serde_json::from_slice(&assert.get_output().stdout).unwrap();
    assert_eq!(figures["years"]["2020"]["gap"], "95");
}
