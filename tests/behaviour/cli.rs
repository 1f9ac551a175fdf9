//! The command line, as a script and a person in a terminal see it.

mod consequences;
mod figures;
mod findings;
mod usage;

use crate::generate;
use serde_json::Value;
use std::ffi::OsString;
use std::io::{self, Write};
use veikart::cli::{Exit, Ran, Streams, run};
use veikart::file::{example, read_str, write_string};
use veikart::model::Amount;

/// The plan that comes with the program.
const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/felles-grunnmur-2020.ron");

/// How a command ended.
#[derive(Debug, PartialEq, Eq)]
struct Ended {
    exit: Exit,
    out: String,
    err: String,
}

impl Ended {
    fn json(&self) -> Value {
        assert_eq!((self.exit, self.err.as_str()), (Exit::Fine, ""));
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs a command without a process of its own.
fn veikart(args: &[&str]) -> Ended {
    piped("", args)
}

fn piped(input: &str, args: &[&str]) -> Ended {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = &mut Streams { input: &mut input.as_bytes(), out: &mut out, err: &mut err };
    match run(args.iter().map(OsString::from), streams) {
        Ran::Done(exit) => {
            let [out, err] = [out, err].map(|bytes| String::from_utf8(bytes).unwrap());
            Ended { exit, out, err }
        }
        window @ Ran::Window { .. } => panic!("{args:?} asks for the window: {window:?}"),
    }
}

/// A command that cannot be carried out, and what it says then.
fn refused(args: &[&str]) -> String {
    let ended = veikart(args);
    assert_eq!((ended.exit, ended.out.as_str()), (Exit::Cannot, ""), "{args:?}");
    ended.err
}

/// The plan that comes with the program with some of its text exchanged.
fn plan_with(from: &str, to: &str) -> String {
    let text = write_string(&read_str(example()).unwrap());
    assert!(text.contains(from), "the plan has no {from}");
    text.replacen(from, to, 1)
}

/// The plan that comes with the program with some text of its scenarios exchanged.
fn scenario_with(from: &str, to: &str) -> String {
    let text = write_string(&read_str(example()).unwrap());
    let (base, scenarios) = text.split_once("scenarios: [").unwrap();
    assert!(scenarios.contains(from), "the scenarios have no {from}");
    format!("{base}scenarios: [{}", scenarios.replacen(from, to, 1))
}

/// An amount of the JSON, which is text.
fn mnok(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Amount>().unwrap().ore()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

/// The record of a list with an id.
fn with_id<'a>(list: &'a Value, id: &str) -> &'a Value {
    let mut found = list.as_array().unwrap().iter().filter(|item| item["id"] == id);
    let one = found.next().unwrap_or_else(|| panic!("no {id} in {list:#}"));
    assert_eq!(found.next(), None, "{id} stands twice");
    one
}

/// Somewhere to write that fails.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

fn into(out: &mut dyn Write, args: &[&str]) -> Ran {
    let streams = &mut Streams { input: &mut io::empty(), out, err: &mut io::sink() };
    run(args.iter().map(OsString::from), streams)
}

#[test]
fn a_reader_that_has_had_enough_is_no_fault() {
    let args = ["figures", PLAN];
    let pipe = &mut Failing(io::ErrorKind::BrokenPipe);
    assert_eq!(into(pipe, &args), Ran::Done(Exit::Fine));
    let full = &mut Failing(io::ErrorKind::StorageFull);
    assert_eq!(into(full, &args), Ran::Done(Exit::Cannot));
}
