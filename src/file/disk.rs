//! Opening plan files.

use super::read::read_bytes;
use super::read_error::ReadError;
use crate::change::PlanSet;
use crate::model::Message;
use rustc_hash::FxHasher;
use std::fs::{self, File};
use std::hash::Hasher;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The largest file that is opened, in bytes. A plan of 10 000 tiltak takes
/// about 8 million.
pub const MAX_BYTES: u64 = 256 << 20;

/// What a file held, to notice that somebody else has changed it since.
///
/// Length and a 64-bit hash of the bytes. Times are not compared: networks and
/// version control set them as they please. The hash is the same for the same
/// bytes while the program runs, but another build may compute another one, so
/// it is not to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: usize,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of a file's bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(bytes);
        Self { length: bytes.len(), hash: hasher.finish() }
    }
}

/// A plan from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The plan with its scenarios.
    pub set: PlanSet,
    /// What the file held.
    pub fingerprint: Fingerprint,
}

/// Why a file could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such file.
    Missing,
    /// The user may not read it.
    NoPermission,
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or the like.
    NotAFile,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// The system could not read it, in its own words.
    Failed(String),
    /// It holds no plan that can be read.
    Content(ReadError),
}

impl LoadError {
    /// What is wrong with the file, and what to do.
    #[must_use]
    pub fn message(&self, path: &Path) -> Message {
        let why = match self {
            Self::Missing => Message::new("file-missing"),
            Self::NoPermission => Message::new("file-no-permission"),
            Self::Folder => Message::new("file-is-folder"),
            Self::NotAFile => Message::new("file-is-no-file"),
            Self::TooLarge => {
                let mebibytes = usize::try_from(MAX_BYTES >> 20).unwrap_or(usize::MAX);
                Message::new("file-too-large").count("limit", mebibytes)
            }
            Self::Failed(words) => Message::new("file-failed").text("words", words),
            Self::Content(error) => error.message(),
        };
        Message::new("file-not-opened").text("path", path.display().to_string()).message("why", why)
    }
}

impl From<io::Error> for LoadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Failed(error.to_string()),
        }
    }
}

/// Opens a plan file.
///
/// # Errors
/// [`LoadError`]
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let bytes = read_file(path)?;
    let set = read_bytes(&bytes).map_err(LoadError::Content)?;
    Ok(Loaded { set, fingerprint: Fingerprint::of(&bytes) })
}

/// The bytes of an ordinary file that is not too large.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, LoadError> {
    // Asked before opening: opening a pipe would wait for somebody to write.
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return Err(LoadError::Folder);
    }
    if !about.is_file() {
        return Err(LoadError::NotAFile);
    }
    if about.len() > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    // The file may grow while it is read.
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(LoadError::TooLarge) } else { Ok(bytes) }
}

/// A path as it is wherever the program is started next time: absolute, and
/// with `~` as the user's home.
#[must_use]
pub fn absolute(path: &Path) -> PathBuf {
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let path = match (path.strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Whether there is something at a path.
#[must_use]
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
