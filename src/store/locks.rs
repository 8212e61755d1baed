//! Which processes are alive: each holds an OS file lock on a file of its own beside the base.
//!
//! The lock falls when the process dies, however it dies; a file that can be locked belongs to a dead one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::Result;
use super::error::StoreError;

/// This process's own sign of life.
#[derive(Debug)]
pub(super) struct Process {
    id: String,
    folder: Option<PathBuf>,
    held: Option<File>,
}

impl Process {
    /// A sign of life beside the base; without a base on disk there is nobody else to see it.
    pub(super) fn start(base: Option<&Path>) -> Result<Self> {
        let id = Uuid::now_v7().to_string();
        let Some(base) = base else { return Ok(Self { id, folder: None, held: None }) };
        let folder = folder_of(base);
        make_folder(&folder)?;
        sweep(&folder);
        // Locked before it has its name: whoever sees the name sees it locked.
        let path = folder.join(format!("{id}.new"));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| StoreError::io("making the lock", &path, error))?;
        file.lock().map_err(|error| StoreError::io("locking", &path, error))?;
        let named = folder.join(&id);
        fs::rename(&path, &named).map_err(|error| StoreError::io("naming the lock", &named, error))?;
        Ok(Self { id, folder: Some(folder), held: Some(file) })
    }

    /// The name of this process in the base.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Whether no other process has the base open for writing.
    pub(super) fn is_alone(&self) -> bool {
        let others = self.folder.as_deref().map(names).unwrap_or_default();
        !others.iter().any(|path| !path.ends_with(&self.id) && is_locked(path))
    }

    /// Whether the process of that name still runs. In doubt it does.
    pub(super) fn is_alive(&self, other: &str) -> bool {
        if other == self.id {
            return true;
        }
        let Some(folder) = &self.folder else { return false };
        // A name from the base is never trusted as a path.
        if Uuid::parse_str(other).is_err() {
            return false;
        }
        is_locked(&folder.join(other))
    }
}

/// Whether a process that has the base open for writing still runs. Without a file there is only this one.
pub(super) fn is_alive(base: Option<&Path>, process: &str) -> bool {
    match base {
        None => true,
        // A name from the base is never trusted as a path.
        Some(base) => Uuid::parse_str(process).is_ok() && is_locked(&folder_of(base).join(process)),
    }
}

/// Whether any process has the base open for writing.
pub(super) fn anybody(base: &Path) -> bool {
    let folder = folder_of(base);
    sweep(&folder);
    names(&folder).iter().any(|path| is_locked(path))
}

/// In doubt it is.
fn is_locked(path: &Path) -> bool {
    match OpenOptions::new().write(true).open(path) {
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        Ok(file) => matches!(file.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_))),
    }
}

/// Removes what dead processes have left.
fn sweep(folder: &Path) {
    for path in names(folder) {
        if !is_locked(&path) {
            let _ = fs::remove_file(&path);
        }
    }
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_name = |path: &PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| Uuid::parse_str(name).is_ok())
    };
    entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(is_name).collect()
}

impl Drop for Process {
    fn drop(&mut self) {
        if let (Some(folder), Some(file)) = (&self.folder, self.held.take()) {
            let _ = fs::remove_file(folder.join(&self.id));
            drop(file);
        }
    }
}

fn folder_of(base: &Path) -> PathBuf {
    let mut name = base.as_os_str().to_owned();
    name.push(".locks");
    PathBuf::from(name)
}

/// A folder that only its owner can enter.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreError::io("making the folder", folder, error))
}

#[cfg(test)]
mod tests;
