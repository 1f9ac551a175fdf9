//! Veikart's program: a window, or a command line. See the library for all else.

use std::path::PathBuf;
use std::process::ExitCode;
use veikart::text::Lang;
use veikart::{cli, ui};

fn main() -> ExitCode {
    cli::main(window)
}

/// Opens the window; where there is none, prints what it would have shown first.
#[expect(clippy::needless_pass_by_value, reason = "the command line gives it away")]
fn window(file: Option<PathBuf>, lang: Option<Lang>) -> ExitCode {
    match ui::run(file.clone(), lang) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let lang = lang.unwrap_or_else(Lang::from_system);
            let why = match error {
                ui::NoWindow::NoDisplay => None,
                ui::NoWindow::Refused(words) => Some(words),
            };
            cli::no_window(file.as_deref(), lang, why).into()
        }
    }
}
