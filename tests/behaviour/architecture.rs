//! What the source must keep to: who knows whom, and where the window, the
//! disk and floating point may be named.

mod source;

use source::{Source, Token};
use std::path::{Path, PathBuf};

/// The modules under `src`, and the others that each may know.
const KNOWS: [(&str, &[&str]); 11] = [
    ("model", &[]),
    ("change", &["model"]),
    ("engine", &["model", "change"]),
    ("text", &["model"]),
    ("file", &["model", "change"]),
    ("exchange", &["model", "change", "view", "text"]),
    ("document", &["model", "change", "file"]),
    ("view", &["model", "engine", "change", "document", "text"]),
    ("jobs", &[]),
    ("cli", &["model", "change", "engine", "text", "file", "exchange", "document", "view", "jobs"]),
    ("ui", &["model", "change", "engine", "text", "file", "exchange", "document", "view", "jobs"]),
];

/// Where money lives, no figure is rounded by the way it is kept.
const EXACT: [&str; 6] = ["model", "change", "engine", "text", "document", "file"];
const WINDOW: [&str; 4] = ["egui", "eframe", "rfd", "winit"];
const DISK: [&str; 2] = ["file", "exchange"];
const LONGEST: usize = 600;
const LONG: usize = 400;
/// So many long files are let be.
const FEW: usize = 3;

#[test]
fn modules_know_only_what_is_below_them() {
    told(&each(&sources(), directions));
}

#[test]
fn the_window_is_named_only_in_ui_and_main() {
    told(&each(&sources(), window));
}

#[test]
fn only_file_and_exchange_touch_the_disk() {
    told(&each(&sources(), disk));
}

#[test]
fn no_floating_point_where_money_lives() {
    told(&each(&sources(), floats));
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    told(&each(&sources(), unwraps));
}

#[test]
fn no_file_is_too_long_to_read() {
    let folders = ["src", "tests", "benches"].map(|folder| root().join(folder));
    let files: Vec<_> = folders.iter().flat_map(|folder| rust_files(folder)).collect();
    told(&too_long(&files));
}

#[test]
fn no_text_names_a_place_outside_the_project() {
    let files = files_under(&root());
    let texts = files.iter().filter_map(|path| Some((path, std::fs::read_to_string(path).ok()?)));
    told(&texts.flat_map(|(path, text)| outside(&relative(path), &text)).collect::<Vec<_>>());
}

/// Every rule finds what breaks it, and nothing in what does not.
#[test]
fn the_rules_find_what_is_planted() {
    let planted = "
        use crate::model::Plan;
        use crate::{model, engine::Figures, text};
        use super::super::view::Row;
        fn f() -> f64 { std::fs::read(x).unwrap(); y.expect(z); crate::ui::open(); }
        use egui_extras::Table; use std::{fs, io}; let file = File::open(path);
    ";
    let found = all(&Source::new("src/change/planted.rs", planted));
    let found: Vec<_> = found.iter().map(String::as_str).collect();
    assert_eq!(
        found,
        [
            "src/change/planted.rs:3: change may not know engine",
            "src/change/planted.rs:3: change may not know text",
            "src/change/planted.rs:4: change may not know view",
            "src/change/planted.rs:5: change may not know ui",
            "src/change/planted.rs:6: names egui_extras",
            "src/change/planted.rs:5: touches the disk",
            "src/change/planted.rs:6: touches the disk",
            "src/change/planted.rs:6: touches the disk",
            "src/change/planted.rs:5: floating point",
            "src/change/planted.rs:5: unwraps",
            "src/change/planted.rs:5: unwraps",
        ]
    );
    assert_eq!(all(&Source::new("src/new.rs", "")), ["src/new.rs: new has no rule here"]);
}

#[test]
fn the_rules_find_nothing_in_what_is_no_code() {
    let harmless = r##"
        //! See [`crate::ui`]; `egui` is not for here.
        /* std::fs /* f64 */ .unwrap() */
        #[expect(dead_code)]
        fn f<'a>(x: &'a str, crated: T) { g("crate::ui \" f64", '"', r#"egui " f32"#, b'\''); }
        fn g() { x.unwrap_or(1); use super::planted; use crate::model; }
        #[cfg(test)]
        use std::fs;
        #[cfg(test)]
        mod tests { fn f() { crate::ui::x().unwrap(); } }
    "##;
    let found = all(&Source::new("src/change/harmless.rs", harmless));
    assert_eq!(found, Vec::<String>::new());
    let after = format!("{harmless} fn h() {{ x.unwrap(); }}");
    assert_eq!(all(&Source::new("src/change/harmless.rs", &after)).len(), 1);
}

#[test]
fn the_rules_for_texts_and_length_find_what_is_planted() {
    let planted = [["see .", "./shared/x.md"].concat(), ["open /wo", "rk/x"].concat()];
    for text in planted {
        assert_eq!(outside("README.md", &text), ["README.md:1: names a place outside the project"]);
    }
    let harmless = ["a/wo", "rk/b, /wo", "rkshop"].concat();
    assert_eq!(outside("README.md", &harmless), Vec::<String>::new());
    let long = |lines: usize| Source::new("src/long.rs", &"\n".repeat(lines));
    assert_eq!(too_long(&[long(LONGEST)]), Vec::<String>::new());
    assert_eq!(too_long(&[long(LONGEST + 1)]).len(), 1);
    assert_eq!(too_long(&[long(LONG + 1), long(LONG + 1), long(LONG + 1)]).len(), 0);
    assert_eq!(too_long(&vec![long(LONG + 1); FEW + 1]).len(), FEW + 1);
}

fn all(source: &Source) -> Vec<String> {
    let rules = [directions, window, disk, floats, unwraps];
    rules.iter().flat_map(|rule| rule(source)).collect()
}

fn directions(source: &Source) -> Vec<String> {
    let module = source.module();
    if ["main", "lib"].contains(&module) {
        return Vec::new();
    }
    let Some((_, knows)) = KNOWS.iter().find(|(name, _)| *name == module) else {
        return vec![format!("{}: {module} has no rule here", source.path)];
    };
    let strange = |token: &&Token| {
        let name = token.text.as_str();
        let is_module = KNOWS.iter().any(|(module, _)| *module == name);
        is_module && name != module && !knows.contains(&name)
    };
    known(source)
        .into_iter()
        .filter(strange)
        .map(|token| at(source, token.line, &format!("{module} may not know {}", token.text)))
        .collect()
}

/// The names that follow `crate::`, or as many `super::` as lead there.
fn known(source: &Source) -> Vec<&Token> {
    let depth = source.path.trim_end_matches("/mod.rs").matches('/').count();
    let tokens = &source.tokens;
    let mut known = Vec::new();
    for at in 0..tokens.len() {
        let steps = tokens[at..].chunks(2).take_while(|pair| starts_step(pair, "super")).count();
        let begins = at < 2 || !starts_step(&tokens[at - 2..at], "super");
        let rest = if starts_step(&tokens[at..], "crate") {
            &tokens[at + 2..]
        } else if begins && steps >= depth {
            &tokens[at + 2 * steps..]
        } else {
            continue;
        };
        known.extend(names(rest));
    }
    known
}

fn starts_step(tokens: &[Token], word: &str) -> bool {
    matches!(tokens, [name, colons, ..] if name.text == word && colons.text == "::")
}

/// The name that a path goes on with, or all of them in `{a, b::c}`.
fn names(path: &[Token]) -> Vec<&Token> {
    if path.first().is_none_or(|token| token.text != "{") {
        return path.first().into_iter().collect();
    }
    let mut depth = 0_usize;
    let mut names = Vec::new();
    for pair in path.windows(2) {
        match pair[0].text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && ["{", ","].contains(&pair[0].text.as_str()) {
            names.push(&pair[1]);
        }
    }
    names
}

fn window(source: &Source) -> Vec<String> {
    if ["ui", "main"].contains(&source.module()) {
        return Vec::new();
    }
    let names = source.tokens.iter().filter(|token| {
        WINDOW.iter().any(|name| token.text == *name || token.text.starts_with(&format!("{name}_")))
    });
    names.map(|token| at(source, token.line, &format!("names {}", token.text))).collect()
}

fn disk(source: &Source) -> Vec<String> {
    if DISK.contains(&source.module()) {
        return Vec::new();
    }
    let named = ["fs", "OpenOptions", "tempfile"];
    let mut lines: Vec<_> = named.iter().flat_map(|name| lines_of(source, &[*name])).collect();
    lines.extend(lines_of(source, &["File", "::"]));
    lines.into_iter().map(|line| at(source, line, "touches the disk")).collect()
}

fn floats(source: &Source) -> Vec<String> {
    if !EXACT.contains(&source.module()) {
        return Vec::new();
    }
    let lines = ["f32", "f64"].into_iter().flat_map(|float| lines_of(source, &[float]));
    lines.map(|line| at(source, line, "floating point")).collect()
}

fn unwraps(source: &Source) -> Vec<String> {
    let unwrap = lines_of(source, &[".", "unwrap", "(", ")"]);
    let expect = lines_of(source, &[".", "expect", "("]);
    unwrap.into_iter().chain(expect).map(|line| at(source, line, "unwraps")).collect()
}

fn lines_of(source: &Source, words: &[&str]) -> Vec<usize> {
    source.lines_with(words).collect()
}

fn too_long(sources: &[Source]) -> Vec<String> {
    let over = |lines: usize| sources.iter().filter(move |source| source.lines > lines);
    let limit = if over(LONG).count() > FEW { LONG } else { LONGEST };
    over(limit).map(|source| format!("{}: {} lines", source.path, source.lines)).collect()
}

fn outside(path: &str, text: &str) -> Vec<String> {
    // In two halves, so that this file does not name them itself.
    let beside = ["..", "/shared"].concat();
    let machine = ["/wo", "rk"].concat();
    let names = |line: &str| {
        line.contains(&beside)
            || line.match_indices(&machine).any(|(at, _)| {
                let before = line[..at].chars().next_back();
                let after = line[at + machine.len()..].chars().next();
                let within = |c: char| c.is_alphanumeric() || "._-~".contains(c);
                !before.is_some_and(within) && !after.is_some_and(char::is_alphanumeric)
            })
    };
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| names(line))
        .map(|(number, _)| format!("{path}:{number}: names a place outside the project"))
        .collect()
}

fn at(source: &Source, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", source.path)
}

fn each(sources: &[Source], rule: fn(&Source) -> Vec<String>) -> Vec<String> {
    assert!(!sources.is_empty(), "no source was found");
    sources.iter().flat_map(rule).collect()
}

#[track_caller]
fn told(found: &[String]) {
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// The program's source without the files that hold only tests.
fn sources() -> Vec<Source> {
    let mut sources = rust_files(&root().join("src"));
    sources.retain(|source| {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        name != "tests.rs" && !name.ends_with("_tests.rs")
    });
    sources
}

fn rust_files(folder: &Path) -> Vec<Source> {
    files_under(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| Source::new(&relative(&path), &std::fs::read_to_string(&path).unwrap()))
        .collect()
}

/// All files in a folder and below, in order, without what is built or Git's.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let skipped = [root().join("target"), root().join(".git")];
    let within = |path: PathBuf| if path.is_dir() { files_under(&path) } else { vec![path] };
    paths.into_iter().filter(|path| !skipped.contains(path)).flat_map(within).collect()
}

fn relative(path: &Path) -> String {
    let inner = path.strip_prefix(root()).unwrap_or(path);
    inner.to_string_lossy().replace('\\', "/")
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
