//! Arguments: what can be asked for, and help with it.

use super::usage;
use crate::model::Message;
use crate::text::{Lang, Texts};
use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// The program's name, as it is typed.
const PROGRAM: &str = "veikart";

/// What is asked for.
pub(super) enum Request {
    Window { file: Option<PathBuf> },
    Figures(PlanRequest),
    Check(PlanRequest),
    Consequences { plan: PlanRequest, what_if: WhatIf },
    Format { file: PathBuf, check: bool },
}

/// Which plan, and how it is answered.
pub(super) struct PlanRequest {
    pub(super) file: PathBuf,
    pub(super) scenario: Option<String>,
    pub(super) json: bool,
}

/// What is to be followed to its consequences.
pub(super) struct WhatIf {
    /// As typed: a code or an id, `=`, years.
    pub(super) postpone: Vec<String>,
    pub(super) unfunded: bool,
}

/// Why there is no request.
pub(super) enum Stop {
    /// Help or the version was asked for.
    Shown(String),
    /// The arguments are not understood.
    Refused(Message),
}

/// The language that the arguments ask for. Found before they are parsed,
/// since help and errors of the parser are in that language.
pub(super) fn lang(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        let code = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(lang) = code.and_then(Lang::from_code) {
            return Some(lang);
        }
    }
    None
}

/// Reads the arguments.
pub(super) fn parse(args: &[OsString], texts: &Texts) -> Result<Request, Stop> {
    let typed = [OsString::from(PROGRAM)].into_iter().chain(args.iter().cloned());
    let matches =
        command(texts).try_get_matches_from(typed).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Stop::Shown(error.render().to_string())
            }
            _ => Stop::Refused(usage::explain(&error, args)),
        })?;
    let file = matches.get_one::<PathBuf>("open").cloned();
    let Some((name, of)) = matches.subcommand() else { return Ok(Request::Window { file }) };
    if let Some(file) = file {
        let what = Message::new("cli-usage-file-last").text("file", file.display().to_string());
        return Err(Stop::Refused(what));
    }
    Ok(match name {
        "check" => Request::Check(plan_request(of)),
        "consequences" => {
            let given = of.get_many::<String>("postpone").unwrap_or_default();
            let postpone = given.cloned().collect();
            let what_if = WhatIf { postpone, unfunded: of.get_flag("unfunded") };
            Request::Consequences { plan: plan_request(of), what_if }
        }
        "fmt" => Request::Format { file: plan_file(of), check: of.get_flag("check") },
        _ => Request::Figures(plan_request(of)),
    })
}

fn plan_request(matches: &ArgMatches) -> PlanRequest {
    PlanRequest {
        file: plan_file(matches),
        scenario: matches.get_one::<String>("scenario").cloned(),
        json: matches.get_flag("json"),
    }
}

fn plan_file(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("file").cloned().unwrap_or_default()
}

/// What can be typed, with help in the language.
fn command(texts: &Texts) -> Command {
    let open = file(texts, "open").help(texts.tr("cli-help-open"));
    let version = switch(texts, "version", "cli-help-version").action(ArgAction::Version);
    let root = Command::new(PROGRAM).args([open, lang_option(texts), version.short('V')]);
    page(root, texts, ROOT)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_help_heading(texts.tr("cli-heading-commands"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .color(ColorChoice::Never)
        .subcommand(on_plan("figures", texts, FIGURES, Vec::new()))
        .subcommand(on_plan("check", texts, CHECK, Vec::new()))
        .subcommand(on_plan("consequences", texts, CONSEQUENCES, what_if(texts)))
        .subcommand(format(texts))
}

/// Keys of a page of help: what it is about, how it is typed, examples.
type Page = [&'static str; 3];

const ROOT: Page = ["cli-about", "cli-usage", "cli-after"];
const FIGURES: Page = ["cli-figures-about", "cli-figures-usage", "cli-figures-after"];
const CHECK: Page = ["cli-check-about", "cli-check-usage", "cli-check-after"];
const CONSEQUENCES: Page =
    ["cli-consequences-about", "cli-consequences-usage", "cli-consequences-after"];
const FORMAT: Page = ["cli-fmt-about", "cli-fmt-usage", "cli-fmt-after"];

fn page(command: Command, texts: &Texts, [about, usage, after]: Page) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
        texts.tr("cli-heading-usage")
    );
    command
        .about(texts.tr(about))
        .override_usage(texts.tr(usage))
        .after_help(texts.tr(after))
        .help_template(template)
        .disable_help_flag(true)
        .arg(switch(texts, "help", "cli-help-help").short('h').action(ArgAction::Help))
}

/// A command that reads a plan and answers in words or in JSON.
fn on_plan(name: &'static str, texts: &Texts, keys: Page, first: Vec<Arg>) -> Command {
    let scenario =
        option(texts, "scenario", "cli-help-scenario").value_name(texts.tr("cli-value-scenario"));
    let command = Command::new(name)
        .arg(file(texts, "file").help(texts.tr("cli-help-file")).required(true))
        .args(first)
        .args([scenario, switch(texts, "json", "cli-help-json")]);
    page(command, texts, keys)
}

fn what_if(texts: &Texts) -> Vec<Arg> {
    vec![
        option(texts, "postpone", "cli-help-postpone")
            .value_name(texts.tr("cli-value-postpone"))
            .action(ArgAction::Append),
        switch(texts, "unfunded", "cli-help-unfunded"),
    ]
}

fn format(texts: &Texts) -> Command {
    let command = Command::new("fmt").args([
        file(texts, "file").help(texts.tr("cli-help-fmt-file")).required(true),
        switch(texts, "check", "cli-help-fmt-check"),
    ]);
    page(command, texts, FORMAT)
}

fn lang_option(texts: &Texts) -> Arg {
    option(texts, "lang", "cli-help-lang")
        .value_name(Lang::ALL.map(Lang::code).join("|"))
        .value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::code)))
        .hide_possible_values(true)
        .global(true)
}

fn file(texts: &Texts, id: &'static str) -> Arg {
    Arg::new(id)
        .value_name(texts.tr("cli-value-file"))
        .help_heading(texts.tr("cli-heading-file"))
        .value_parser(value_parser!(PathBuf))
}

fn option(texts: &Texts, id: &'static str, help: &'static str) -> Arg {
    Arg::new(id).long(id).help(texts.tr(help)).help_heading(texts.tr("cli-heading-options"))
}

fn switch(texts: &Texts, id: &'static str, help: &'static str) -> Arg {
    option(texts, id, help).action(ArgAction::SetTrue)
}
