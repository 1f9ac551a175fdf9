//! Plan files: reading, opening, saving, and what is said when it goes wrong.

mod opening;
mod reading;
mod saving;
mod writing;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use veikart::change::PlanSet;
use veikart::file::{self, ReadError};
use veikart::model::Message;
use veikart::text::{Lang, Texts, keys};

/// Every kind of record and of change, as the program writes it.
const EVERY_KIND: &str = include_str!("file/every_kind.ron");

fn every_kind() -> PlanSet {
    file::read_str(EVERY_KIND).unwrap()
}

/// A small plan with this title.
fn titled(title: &str) -> PlanSet {
    let years = "first: 2020, last: 2025, focus: 2020";
    let about = format!("(title: \"{title}\", {years})");
    file::read_str(&format!("(veikart: 1, base: (about: {about}))")).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let names: BTreeSet<_> =
        fs::read_dir(folder).unwrap().map(|entry| name(entry.unwrap())).collect();
    names.into_iter().collect()
}

/// The message in Norwegian; in both languages every key must have a text.
fn said(message: &Message) -> String {
    for lang in Lang::ALL {
        let text = Texts::of(lang).say(message);
        assert!(!text.contains("[file-") && !text.contains("{$"), "{text}");
    }
    Texts::of(Lang::Nb).say(message)
}

/// A test that this machine cannot run says so.
#[expect(clippy::print_stderr, reason = "seen with --nocapture")]
fn not_tested(why: &str) {
    eprintln!("not tested: {why}");
}

/// The texts in quotation marks that look like keys of this module.
fn keys_in_source() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/file");
    let plain = |c: char| c.is_ascii_lowercase() || c == '-';
    let mut found = BTreeSet::new();
    for name in names(&source) {
        let text = fs::read_to_string(source.join(name)).unwrap();
        let keys = text.split('"').filter(|t| t.starts_with("file-") && t.chars().all(plain));
        found.extend(keys.map(str::to_owned));
    }
    found
}

#[test]
fn every_key_has_a_text_in_both_languages() {
    let used = keys_in_source();
    assert!(used.len() > 40, "{used:?}");
    for lang in Lang::ALL {
        let known = keys(lang);
        let missing: Vec<_> = used.iter().filter(|key| !known.contains(*key)).collect();
        assert!(missing.is_empty(), "{missing:?} in {}", lang.code());
    }
}

fn error(text: &str) -> ReadError {
    file::read_str(text).unwrap_err()
}
