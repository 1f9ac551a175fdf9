//! Opening files: those that are no plan, and those that cannot be read.

use super::{EVERY_KIND, every_kind, folder, not_tested, said};
use std::fs::{self, File};
use std::path::Path;
use veikart::file::{LoadError, MAX_BYTES, load};

/// What is said of a file with these bytes.
fn said_of(bytes: &[u8]) -> String {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    fs::write(&path, bytes).unwrap();
    said(&load(&path).unwrap_err().message(&path))
}

#[test]
fn a_plan_is_opened() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    fs::write(&path, EVERY_KIND).unwrap();
    assert_eq!(load(&path).unwrap().set, every_kind());
    fs::write(&path, format!("\u{FEFF}{EVERY_KIND}")).unwrap();
    assert_eq!(load(&path).unwrap().set, every_kind());
}

#[test]
fn the_fingerprint_follows_the_bytes() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let of = |text: &str| {
        fs::write(&path, text).unwrap();
        load(&path).unwrap().fingerprint
    };
    let once = of(EVERY_KIND);
    assert_eq!(of(EVERY_KIND), once);
    assert_ne!(of(&EVERY_KIND.replacen("Line", "Lime", 1)), once);
    assert_ne!(of(&format!("{EVERY_KIND}\n")), once);
}

#[test]
fn an_empty_file() {
    let text = said_of(b"");
    assert!(text.contains("plan.ron». Filen er tom."), "{text}");
}

#[test]
fn a_file_that_is_no_text_is_told_by_the_byte() {
    // "å" as older programs write it.
    let text = said_of(b"(veikart: 1, base: (about: (title: \"bl\xE5");
    assert!(text.contains("det ses ved byte 38."), "{text}");
    let text = said_of(b"PK\x03\x04\x14\x00\x08\x00");
    assert!(text.contains("det ses ved byte 5."), "{text}");
    let utf16: Vec<u8> = EVERY_KIND.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let text = said_of(&utf16);
    assert!(text.contains("Filen er ikke tekst i UTF-8"), "{text}");
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    File::create(&path).unwrap().set_len(MAX_BYTES + 1).unwrap();
    let error = load(&path).unwrap_err();
    assert_eq!(error, LoadError::TooLarge);
    assert!(said(&error.message(&path)).contains("større enn 256 MiB"));
}

#[test]
fn a_file_that_is_not_there() {
    let folder = folder();
    let path = folder.path().join("plan.ron");
    let error = load(&path).unwrap_err();
    assert_eq!(error, LoadError::Missing);
    let text = said(&error.message(&path));
    assert!(text.starts_with("Kan ikke åpne «") && text.contains("Filen finnes ikke."), "{text}");
    assert_eq!(load(&path.join("in").join("it")), Err(LoadError::Missing));
}

#[test]
fn a_folder() {
    let folder = folder();
    let error = load(folder.path()).unwrap_err();
    assert_eq!(error, LoadError::Folder);
    assert!(said(&error.message(folder.path())).contains("Det er en mappe."));
}

#[cfg(unix)]
#[test]
fn a_device_is_not_opened() {
    let path = Path::new("/dev/null");
    let error = load(path).unwrap_err();
    assert_eq!(error, LoadError::NotAFile);
    said(&error.message(path));
}

#[cfg(unix)]
#[test]
fn a_file_that_the_user_may_not_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("plan.ron");
    fs::write(&path, EVERY_KIND).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(&path).is_ok() {
        return not_tested("this user may read every file");
    }
    let error = load(&path).unwrap_err();
    assert_eq!(error, LoadError::NoPermission);
    said(&error.message(&path));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_the_system_cannot_read() {
    let path = Path::new("/proc/self/mem");
    let error = load(path).unwrap_err();
    assert!(matches!(error, LoadError::Failed(_)), "{error:?}");
    assert!(said(&error.message(path)).contains("Systemet sier:"));
}
