//! Plan files: reading, opening, saving, and what is said when it goes wrong.

mod opening;
mod reading;
mod saving;
mod writing;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
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
    let text = format!(
        "(veikart: 1, base: (about: ({}, title: \"{title}\")))",
        "first: 2020, last: 2025, focus: 2020"
    );
    file::read_str(&text).unwrap()
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
    let files: Vec<PathBuf> = fs::read_dir(source).unwrap().map(|e| e.unwrap().path()).collect();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    texts
        .flat_map(|text| {
            let parts: Vec<String> = text.split('"').map(str::to_owned).collect();
            let plain = |c: char| c.is_ascii_lowercase() || c == '-';
            parts
                .into_iter()
                .filter(move |part| part.starts_with("file-") && part.chars().all(plain))
        })
        .collect()
}

#[test]
fn every_key_has_a_text_and_every_text_is_used() {
    let used = keys_in_source();
    assert!(used.len() > 40, "{used:?}");
    for lang in Lang::ALL {
        let known: BTreeSet<_> =
            keys(lang).into_iter().filter(|key| key.starts_with("file-")).collect();
        assert_eq!(used, known, "{}", lang.code());
    }
}

fn error(text: &str) -> ReadError {
    file::read_str(text).unwrap_err()
}
