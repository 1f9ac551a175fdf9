//! Saving plan files: wholly, or not at all.

use super::disk::{Fingerprint, LoadError, MAX_BYTES, read_file};
use super::read::read_str;
use super::read_error::ReadError;
use super::write::write_string;
use crate::change::PlanSet;
use crate::model::Message;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::{Builder, NamedTempFile, TempPath};

/// How long to wait, in milliseconds, before each new attempt at what another
/// program hinders: on Windows, a virus scanner holds a file for a moment.
const PAUSES: [u64; 5] = [10, 20, 40, 80, 160];

/// Why a plan was not saved. The file is then as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Somebody else has changed the file since it was opened or saved.
    ChangedByOthers,
    /// The disk is full, or the user's share of it.
    DiskFull,
    /// The folder does not exist.
    NoFolder,
    /// The user may not write in the folder.
    NoPermission,
    /// The file is protected against writing.
    ReadOnly,
    /// There is a folder of that name.
    Folder,
    /// There is a device, a pipe or the like of that name.
    NotAFile,
    /// The plan holds something that could not be read again.
    Unlawful(ReadError),
    /// The plan takes more than [`MAX_BYTES`].
    TooLarge,
    /// The system could not write it, in its own words.
    Failed(String),
}

impl SaveError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self, path: &Path) -> Message {
        let why = match self {
            Self::ChangedByOthers => Message::new("file-changed-by-others"),
            Self::DiskFull => Message::new("file-disk-full"),
            Self::NoFolder => Message::new("file-no-folder"),
            Self::NoPermission => Message::new("file-folder-no-permission"),
            Self::ReadOnly => Message::new("file-read-only"),
            Self::Folder => Message::new("file-name-is-folder"),
            Self::NotAFile => Message::new("file-name-is-no-file"),
            Self::Unlawful(error) => Message::new("file-unlawful").message("what", error.message()),
            Self::TooLarge => Message::new("file-plan-too-large"),
            Self::Failed(words) => Message::new("file-save-failed").text("words", words),
        };
        Message::new("file-not-saved").text("path", path.display().to_string()).message("why", why)
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Failed(error.to_string()),
        }
    }
}

/// Saves a plan. The file is replaced in one step once all of the new one is
/// on disk, so that it is whole whatever happens; a link is followed.
///
/// With `expected`, the file must still hold what it did then: what somebody
/// else has written meanwhile is not overwritten. A file that is gone is
/// written anew.
///
/// # Errors
/// [`SaveError`]; nothing is then changed on disk.
pub fn save(
    path: &Path,
    set: &PlanSet,
    expected: Option<&Fingerprint>,
) -> Result<Fingerprint, SaveError> {
    let text = readable(set)?;
    let target = follow(path);
    let present = present(&target)?;
    let mut file = beside(&target, present.is_some())?;
    if let Some(about) = &present {
        keep_access(&file, about);
    }
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    // Last, so that as little time as possible passes before the replacing.
    if let Some(expected) = expected {
        check_unchanged(&target, expected)?;
    }
    replace(file.into_temp_path(), &target)?;
    sync_folder(&target);
    Ok(Fingerprint::of(text.as_bytes()))
}

/// The plan as text that is known to give the same plan when it is read. The
/// only copy of somebody's work must not turn out to be unreadable tomorrow.
fn readable(set: &PlanSet) -> Result<String, SaveError> {
    let text = write_string(set);
    match read_str(&text) {
        _ if text.len() as u64 > MAX_BYTES => Err(SaveError::TooLarge),
        Ok(again) if again == *set => Ok(text),
        Ok(_) => Err(SaveError::Failed("the text does not give the same plan".to_owned())),
        Err(error) => Err(SaveError::Unlawful(error)),
    }
}

/// The file that a path leads to. Links are followed one by one, since the
/// last may lead to a file that is not there yet.
fn follow(path: &Path) -> PathBuf {
    const MOST: usize = 40;
    let mut at = path.to_owned();
    for _ in 0..MOST {
        match fs::read_link(&at) {
            Ok(to) => at = at.parent().map_or_else(|| to.clone(), |folder| folder.join(&to)),
            Err(_) => break,
        }
    }
    at
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What stands at the path already, when it may be replaced. A file could be
/// replaced although it is protected, so that is asked for too.
fn present(target: &Path) -> Result<Option<Metadata>, SaveError> {
    let about = match fs::metadata(target) {
        Ok(about) if about.is_dir() => return Err(SaveError::Folder),
        Ok(about) if !about.is_file() => return Err(SaveError::NotAFile),
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let opened = patiently((), |()| {
        OpenOptions::new().write(true).open(target).map_err(|error| (error, ()))
    });
    match opened {
        Ok(_) => Ok(Some(about)),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(SaveError::ReadOnly),
        Err(error) => Err(error.into()),
    }
}

/// A new file in the same folder, which takes itself away unless it is kept.
fn beside(target: &Path, replaces: bool) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".veikart-").suffix(".tmp");
    #[cfg(unix)]
    if !replaces {
        // As any new file: the user's umask takes away from this. What
        // replaces a file is closed to others until it has that file's mode.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = replaces;
    builder.tempfile_in(folder_of(target))
}

/// Gives the new file the owner, group and mode of the one that it replaces,
/// as far as the user may: a colleague in the group must still be let in.
fn keep_access(file: &NamedTempFile, about: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let (owner, group) = (Some(about.uid()), Some(about.gid()));
        let kept = fchown(file.as_file(), owner, group);
        if let Err(error) = kept.or_else(|_| fchown(file.as_file(), None, group)) {
            log::warn!("group of the file not kept: {error}");
        }
    }
    if let Err(error) = file.as_file().set_permissions(about.permissions()) {
        log::warn!("mode of the file not kept: {error}");
    }
}

fn check_unchanged(target: &Path, expected: &Fingerprint) -> Result<(), SaveError> {
    match read_file(target) {
        Ok(bytes) if Fingerprint::of(&bytes) == *expected => Ok(()),
        Ok(_) | Err(LoadError::TooLarge) => Err(SaveError::ChangedByOthers),
        Err(LoadError::Missing) => Ok(()),
        // What cannot be read cannot be compared, so it is not overwritten.
        Err(LoadError::Failed(words)) => Err(SaveError::Failed(words)),
        Err(_) => Err(SaveError::ReadOnly),
    }
}

fn replace(file: TempPath, target: &Path) -> io::Result<()> {
    patiently(file, |file| file.persist(target).map_err(|failed| (failed.error, failed.path)))
}

/// Tries again for a moment what another program hinders.
fn patiently<S, T>(
    mut state: S,
    mut attempt: impl FnMut(S) -> Result<T, (io::Error, S)>,
) -> io::Result<T> {
    for pause in PAUSES {
        match attempt(state) {
            Ok(done) => return Ok(done),
            Err((error, same)) if is_hindered(&error) => state = same,
            Err((error, _)) => return Err(error),
        }
        std::thread::sleep(Duration::from_millis(pause));
    }
    attempt(state).map_err(|(error, _)| error)
}

fn is_hindered(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    let shared = cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION);
    shared || matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ResourceBusy)
}

/// Puts the folder's new entry on disk. The plan is saved already; where a
/// folder cannot be put on disk, nothing more can be done.
fn sync_folder(target: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder_of(target)).and_then(|folder| folder.sync_all())
    {
        log::warn!("folder not put on disk: {error}");
    }
}
