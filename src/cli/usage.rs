//! What is wrong with the arguments, in the language.

use crate::model::Message;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// The commands, as they are typed.
const COMMANDS: [&str; 4] = ["figures", "check", "consequences", "fmt"];

/// What the parser could not take, and where to read more.
pub(super) fn explain(error: &Error, args: &[OsString]) -> Message {
    let command = args.iter().find_map(|arg| COMMANDS.into_iter().find(|known| *arg == **known));
    let help = match command {
        Some(command) => Message::new("cli-usage-help-command").text("command", command),
        None => Message::new("cli-usage-help"),
    };
    Message::new("cli-usage-wrong").message("what", what(error)).message("help", help)
}

fn what(error: &Error) -> Message {
    let said = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let arg = said(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            Message::new("cli-usage-too-much").text("arg", arg)
        }
        ErrorKind::UnknownArgument => match suggestion(error) {
            Some(near) => {
                Message::new("cli-usage-unknown-near").text("arg", arg).text("near", near)
            }
            None => Message::new("cli-usage-unknown").text("arg", arg),
        },
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-usage-too-much").text("arg", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue => invalid_value(arg, &said(ContextKind::InvalidValue), error),
        ErrorKind::MissingRequiredArgument => Message::new("cli-usage-missing").text("arg", arg),
        ErrorKind::ArgumentConflict => Message::new("cli-usage-twice").text("arg", arg),
        ErrorKind::TooManyValues => Message::new("cli-usage-no-value-wanted").text("arg", arg),
        ErrorKind::InvalidUtf8 => Message::new("cli-usage-not-text"),
        // None of the others can come of these commands; the parser's own
        // name for it is better than silence.
        other => Message::new("cli-usage-other").text("what", format!("{other:?}")),
    }
}

fn invalid_value(arg: String, value: &str, error: &Error) -> Message {
    if value.is_empty() {
        return Message::new("cli-usage-value-missing").text("arg", arg);
    }
    let allowed = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(allowed)) => allowed.join(", "),
        _ => String::new(),
    };
    Message::new("cli-usage-value").text("arg", arg).text("value", value).text("allowed", allowed)
}

fn suggestion(error: &Error) -> Option<String> {
    match error.get(ContextKind::SuggestedArg) {
        Some(ContextValue::String(near)) => Some(near.clone()),
        Some(ContextValue::Strings(near)) => near.first().cloned(),
        _ => None,
    }
}
