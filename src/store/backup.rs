//! Backups: one step of SQLite's backup API into a temporary name, checked there, synced, renamed.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::Result;
use super::error::StoreError;
use super::locks;
use super::open::{Reader, sync_folder};
use crate::domain::Moment;

impl Reader {
    /// Writes a checked copy of the whole base to `path` and returns the path, absolute. Other processes may write
    /// meanwhile.
    ///
    /// # Errors
    /// Where the folder is missing or not writable, or the copy did not pass its check (it is removed then).
    pub fn backup_to(&self, path: &Path) -> Result<PathBuf> {
        let absolute = std::path::absolute(path).map_err(|error| StoreError::io("resolving", path, error))?;
        copy(&self.connection, &absolute)?;
        Ok(absolute)
    }
}

/// Puts a backup in the place of a base. The backup is checked first; what lies there now, sound or damaged, is moved
/// aside and never deleted. Returns where it lies.
///
/// # Errors
/// Where the backup is no sound base of this program, a program has the base open, or a file cannot be written.
pub fn restore(backup: &Path, base: &Path, now: Moment) -> Result<Option<PathBuf>> {
    let source = Reader::open(backup)?;
    if let Some(detail) = faults(&source.connection)?.into_iter().next() {
        return Err(StoreError::Damaged { path: backup.to_owned(), detail });
    }
    let base = std::path::absolute(base).map_err(|error| StoreError::io("resolving", base, error))?;
    if locks::anybody(&base) {
        return Err(StoreError::InUse { path: base });
    }
    let stamp: String = now.to_string().chars().filter(char::is_ascii_alphanumeric).collect();
    let with = |end: &str| {
        let mut name = base.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let aside = with(&format!(".replaced-{stamp}"));
    let mut kept = None;
    // The journal goes with its file: the two belong together, and the new file must not meet the old journal.
    for end in ["", "-wal", "-shm"] {
        let from = with(end);
        let mut to = aside.as_os_str().to_owned();
        to.push(end);
        match std::fs::rename(&from, &to) {
            Ok(()) if end.is_empty() => kept = Some(aside.clone()),
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io("moving aside", &from, error)),
        }
    }
    copy(&source.connection, &base)?;
    Ok(kept)
}

pub(super) fn copy(from: &Connection, path: &Path) -> Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.part", uuid::Uuid::now_v7()));
    let part = PathBuf::from(name);
    let done = write(from, &part).and_then(|()| {
        std::fs::rename(&part, path).map_err(|error| StoreError::io("renaming to", path, error))?;
        sync_folder(path)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    done
}

fn write(from: &Connection, part: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(part).map_err(|error| StoreError::io("making", part, error))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(part, flags)?;
    {
        let backup = Backup::new(from, &mut to)?;
        // One step: small ones never come to an end beside a writer.
        match backup.step(-1)? {
            StepResult::Done => {}
            _ => return Err(StoreError::Busy),
        }
    }
    // The copy is one file without a journal beside it.
    to.pragma_update(None, "journal_mode", "delete")?;
    let found = faults(&to)?;
    if let Some(first) = found.first() {
        return Err(StoreError::Backup { path: part.to_owned(), detail: first.clone() });
    }
    let tables = |connection: &Connection| {
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
    };
    if tables(from)? != tables(&to)? {
        return Err(StoreError::Backup { path: part.to_owned(), detail: "tables are missing".to_owned() });
    }
    drop(to);
    file.sync_all().map_err(|error| StoreError::io("syncing", part, error))
}

/// What the integrity and the reference check find.
pub(super) fn faults(connection: &Connection) -> Result<Vec<String>> {
    let mut found: Vec<String> = connection
        .prepare("PRAGMA integrity_check(20)")?
        .query_map([], |row| row.get(0))?
        .collect::<std::result::Result<_, _>>()?;
    found.retain(|line| line != "ok");
    let mut references = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = references.query([])?;
    while let Some(row) = rows.next()? {
        found.push(format!("{} row {:?} points at nothing", row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?));
    }
    Ok(found)
}
