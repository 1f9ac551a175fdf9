//! The command line: the plan's figures, findings and consequences for
//! scripts and for people in a terminal.
//!
//! A command is a pure function from a plan to a text; only [`run`] reads and
//! writes, and only to what it is given, so that a test runs it in-process.
//!
//! *Invariant:* no text is written here. Help, errors and tables come from the
//! catalogue; JSON has names and exact decimals, and is the same in every
//! language but for its sentences.

mod args;
mod combine;
mod consequences;
mod figures;
mod findings;
mod format;
mod funding;
mod grid;
mod input;
mod json;
mod names;
mod postpone;
mod usage;

use crate::engine::Figures;
use crate::model::Message;
use crate::text::{Lang, Texts};
use args::{Request, Stop};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub use funding::funding_table;

/// How a command went, for the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well: 0.
    Fine,
    /// It was done, and there is something to put right: 1.
    Findings,
    /// It could not be done: 2.
    Cannot,
}

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Cannot => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// What came of the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ran {
    /// A command was run to its end.
    Done(Exit),
    /// The window is asked for.
    Window {
        /// The plan to open.
        file: Option<PathBuf>,
        /// The language, when one was asked for.
        lang: Option<Lang>,
    },
}

/// What a command reads from and writes to.
pub struct Streams<'a> {
    /// Where a plan named `-` is read from.
    pub input: &'a mut dyn Read,
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where errors and warnings go.
    pub err: &'a mut dyn Write,
}

/// What a command has to say.
struct Said {
    out: String,
    warnings: Vec<Message>,
    exit: Exit,
}

impl Said {
    const fn new(out: String, exit: Exit) -> Self {
        Self { out, warnings: Vec::new(), exit }
    }

    fn warning(mut self, warnings: Vec<Message>) -> Self {
        self.warnings = warnings;
        self
    }
}

/// What a command says, or why it cannot.
type Answer = Result<Said, Message>;

/// Runs the program: a command, or `window` with the plan to open.
pub fn main(window: impl FnOnce(Option<PathBuf>, Option<Lang>) -> ExitCode) -> ExitCode {
    let ran = with_standard_streams(|streams| run(std::env::args_os().skip(1), streams));
    match ran {
        Ran::Done(exit) => exit.into(),
        Ran::Window { file, lang } => window(file, lang),
    }
}

/// Runs the command that the arguments ask for; the program's name is not
/// among them.
pub fn run(args: impl IntoIterator<Item = OsString>, streams: &mut Streams<'_>) -> Ran {
    let args: Vec<OsString> = args.into_iter().collect();
    let texts = Texts::of(args::lang(&args).unwrap_or_else(Lang::from_system));
    let answer = match args::parse(&args, texts) {
        Ok(Request::Window { file }) => {
            return Ran::Window { file, lang: args::lang(&args) };
        }
        Ok(request) => answer(&request, texts, streams.input),
        Err(Stop::Shown(text)) => Ok(Said::new(text, Exit::Fine)),
        Err(Stop::Refused(why)) => Err(why),
    };
    Ran::Done(deliver(answer, texts, streams))
}

/// Says why there is no window, and prints the plan's funding table in its
/// place. Without a file, it is the plan that comes with the program.
#[must_use]
pub fn no_window(file: Option<&Path>, lang: Lang, why: Option<String>) -> Exit {
    let texts = Texts::of(lang);
    let answer = input::open(file).map(|set| {
        let table = funding_table(&set.base, &Figures::of(&set.base), texts);
        Said::new(table, Exit::Fine).warning(vec![match why {
            None => Message::new("cli-no-display"),
            Some(why) => Message::new("cli-no-window").text("why", why),
        }])
    });
    with_standard_streams(|streams| deliver(answer, texts, streams))
}

fn answer(request: &Request, texts: &Texts, input: &mut dyn Read) -> Answer {
    match request {
        // The caller opens the window.
        Request::Window { .. } => Ok(Said::new(String::new(), Exit::Fine)),
        Request::Figures(plan) => figures::run(plan, texts, input),
        Request::Check(plan) => findings::run(plan, texts, input),
        Request::Consequences { plan, what_if } => consequences::run(plan, what_if, texts, input),
        Request::Format { file, check } => format::run(file, *check, texts),
    }
}

/// Locks the standard streams for as long as a command runs.
fn with_standard_streams<T>(work: impl FnOnce(&mut Streams<'_>) -> T) -> T {
    let (mut input, mut out) = (io::stdin().lock(), io::stdout().lock());
    let mut err = io::stderr().lock();
    work(&mut Streams { input: &mut input, out: &mut out, err: &mut err })
}

/// Writes what a command has to say.
fn deliver(answer: Answer, texts: &Texts, streams: &mut Streams<'_>) -> Exit {
    let said = match answer {
        Ok(said) => said,
        Err(why) => {
            tell(&Message::new("cli-error").message("what", why), texts, streams);
            return Exit::Cannot;
        }
    };
    for warning in said.warnings {
        tell(&Message::new("cli-warning").message("what", warning), texts, streams);
    }
    let written = streams.out.write_all(said.out.as_bytes()).and_then(|()| streams.out.flush());
    match written {
        Ok(()) => said.exit,
        // The reader, such as `head`, has had enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => said.exit,
        Err(error) => {
            let what = Message::new("cli-not-written").text("words", error.to_string());
            tell(&Message::new("cli-error").message("what", what), texts, streams);
            Exit::Cannot
        }
    }
}

/// Writes a line about how it went. Where even that cannot be written, the
/// exit code still tells.
fn tell(message: &Message, texts: &Texts, streams: &mut Streams<'_>) {
    let _ = writeln!(streams.err, "{}", texts.say(message));
}
