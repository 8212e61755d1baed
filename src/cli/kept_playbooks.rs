//! The last version without a mistake of each of the user's own playbook files: what the program goes on with while a
//! file is broken. They lie in the state folder, with the instant at which the program took them over as their time.
#![allow(clippy::disallowed_methods, reason = "the folder of kept playbooks is read and written here")]

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use crate::domain::{Language, Moment};

/// A version that was good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The file's name below the playbook folder.
    pub name: String,
    /// What stood in it.
    pub text: String,
    /// When the program took it over.
    pub since: Moment,
}

/// The versions kept in a folder; one that cannot be read is none.
#[must_use]
pub fn read(folder: &Path) -> Vec<Kept> {
    let prefixes = std::iter::once(String::new()).chain(Language::ALL.iter().map(|l| format!("{}/", l.name())));
    prefixes.flat_map(|prefix| read_one(&folder.join(&prefix), &prefix)).collect()
}

fn read_one(folder: &Path, prefix: &str) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let kept = |entry: io::Result<fs::DirEntry>| {
        let entry = entry.ok()?;
        let file = entry.file_name().into_string().ok()?;
        Path::new(&file).extension().filter(|extension| *extension == "toml")?;
        let since = entry.metadata().ok()?.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let since = Moment::from_millis(i64::try_from(since.as_millis()).ok()?)?;
        Some(Kept { name: format!("{prefix}{file}"), text: fs::read_to_string(entry.path()).ok()?, since })
    };
    entries.filter_map(kept).collect()
}

/// Keeps a version. It stands there whole or not at all: another program may be reading.
///
/// # Errors
/// Where the folder cannot be written.
pub fn keep(folder: &Path, name: &str, text: &str, now: Moment) -> io::Result<()> {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    fs::write(&beside, text)?;
    let since = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.millis()).unwrap_or_default());
    fs::File::options().write(true).open(&beside)?.set_modified(since)?;
    fs::rename(&beside, &path)
}

/// Forgets the version of a file that the user has taken away.
///
/// # Errors
/// Where the folder cannot be written.
pub fn forget(folder: &Path, name: &str) -> io::Result<()> {
    match fs::remove_file(folder.join(name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
