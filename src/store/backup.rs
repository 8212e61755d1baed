//! Backups: one step of SQLite's backup API into a temporary name, checked there, synced, renamed.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::Result;
use super::error::StoreError;
use super::open::{Reader, sync_folder};

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
