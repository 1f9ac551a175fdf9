//! `veikart fmt`: one plan, one file.

use super::{Answer, Exit, Said};
use crate::file::{Fingerprint, load, save, write_string};
use crate::model::Message;
use crate::text::Texts;
use std::path::Path;

pub(super) fn run(path: &Path, only_check: bool, texts: &Texts) -> Answer {
    if path == Path::new("-") {
        return Err(Message::new("cli-fmt-no-file"));
    }
    let loaded = load(path).map_err(|error| error.message(path))?;
    let written = write_string(&loaded.set);
    let canonical = Fingerprint::of(written.as_bytes()) == loaded.fingerprint;
    let (key, exit) = match (canonical, only_check) {
        (true, _) => ("cli-fmt-canonical", Exit::Fine),
        (false, true) => ("cli-fmt-differs", Exit::Findings),
        (false, false) => {
            save(path, &loaded.set, Some(&loaded.fingerprint))
                .map_err(|error| error.message(path))?;
            ("cli-fmt-written", Exit::Fine)
        }
    };
    let message = Message::new(key).text("file", path.display().to_string());
    Ok(Said::new(texts.say(&message) + "\n", exit))
}
