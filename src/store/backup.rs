//! Backups: one step of SQLite's backup API into a temporary name, checked there, synced, renamed.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::Result;
use super::error::StoreError;
use super::locks;
use super::open::{Reader, sync_folder};
use crate::domain::Moment;

/// A copy that is being made, for whoever has to end the program meanwhile: an unfinished file is left to nobody.
#[derive(Debug, Default)]
pub struct CopyUnderWay(Mutex<Option<PathBuf>>);

impl CopyUnderWay {
    pub(super) fn begins(&self, part: &Path) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(part.to_owned());
    }

    /// Takes the unfinished file away; one that is finished has its own name by now, and stays.
    pub fn take_away(&self) {
        if let Some(part) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = fs::remove_file(with(&part, JOURNAL));
            let _ = fs::remove_file(part);
        }
    }
}

/// What the engine keeps beside a copy while it writes.
pub(super) const JOURNAL: &str = "-journal";

/// Removes an unfinished copy that its program has left; false where it is still being made. Its lock, or where there is
/// none the open file itself, tells.
pub(super) fn remove_left_over(part: &Path) -> bool {
    #[cfg(unix)]
    match fs::OpenOptions::new().write(true).open(part) {
        Ok(file) if file.try_lock().is_err() => return false,
        _ => {}
    }
    let gone = match fs::remove_file(part) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(()) => true,
    };
    if gone {
        let _ = fs::remove_file(with(part, JOURNAL));
    }
    gone
}

impl Reader {
    /// Writes a checked copy of the whole base to `path` and returns the path, absolute. Other processes may write
    /// meanwhile.
    ///
    /// # Errors
    /// Where the folder is missing or not writable, or the copy did not pass its check (it is removed then).
    pub fn backup_to(&self, path: &Path) -> Result<PathBuf> {
        let absolute = std::path::absolute(path).map_err(|error| StoreError::io("resolving", path, error))?;
        self.copy_to(&absolute, &CopyUnderWay::default())?;
        Ok(absolute)
    }

    /// The same to an absolute path, seen from outside while it goes on.
    pub(super) fn copy_to(&self, path: &Path, under_way: &CopyUnderWay) -> Result<()> {
        copied(&self.connection, path, under_way)
    }
}

/// Puts a backup in the place of a base. The backup is checked first, and written whole beside the base, before
/// anything is moved: where that fails the base is as it was. What lies there now, sound or damaged, is moved aside and
/// neither deleted nor written over. Returns where it lies. `create_folder` makes a missing folder.
///
/// # Errors
/// Where the backup is no sound base of this program, a program has the base open, or a file cannot be written.
pub fn restore(backup: &Path, base: &Path, create_folder: bool, now: Moment) -> Result<Option<PathBuf>> {
    let source = Reader::open(backup)?;
    if let Some(detail) = faults(&source.connection)?.into_iter().next() {
        return Err(StoreError::Damaged { path: backup.to_owned(), detail });
    }
    let base = super::open::canonical(base, create_folder)?;
    let refuse_open = || if locks::anybody(&base) { Err(StoreError::InUse { path: base.clone() }) } else { Ok(()) };
    refuse_open()?;
    let part = part(&source.connection, &base, &CopyUnderWay::default())?;
    // A large base takes a while: somebody may have come meanwhile.
    let done = refuse_open().and_then(|()| move_aside(&base, now)).and_then(|moved| match put(&part.path, &base) {
        Ok(()) => Ok(moved.kept),
        Err(error) => {
            moved.back();
            Err(error)
        }
    });
    if done.is_err() {
        let _ = fs::remove_file(&part.path);
    }
    done
}

/// The journal goes with its file: the two belong together, and the new file must not meet the old journal.
const TAILS: [&str; 3] = ["", "-wal", "-shm"];

/// The files of a base under their new names.
struct Moved {
    kept: Option<PathBuf>,
    /// (from, to), in the order in which they went.
    steps: Vec<(PathBuf, PathBuf)>,
}

impl Moved {
    /// The base stands where it stood before.
    fn back(self) {
        for (from, to) in self.steps.into_iter().rev() {
            // Where even this fails the file lies under its new name, and is whole.
            let _ = fs::rename(to, from);
        }
    }
}

fn move_aside(base: &Path, now: Moment) -> Result<Moved> {
    let stamp: String = now.to_string().chars().filter(char::is_ascii_alphanumeric).collect();
    let aside = free_name(base, &format!(".replaced-{stamp}"))?;
    let mut moved = Moved { kept: None, steps: Vec::new() };
    for tail in TAILS {
        let (from, to) = (with(base, tail), with(&aside, tail));
        match fs::rename(&from, &to) {
            Ok(()) => {
                if tail.is_empty() {
                    moved.kept = Some(aside.clone());
                }
                moved.steps.push((from, to));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                moved.back();
                return Err(StoreError::io("moving aside", &from, error));
            }
        }
    }
    if moved.kept.is_none() {
        let _ = fs::remove_file(&aside);
    }
    Ok(moved)
}

/// A name that no file has. It is taken by an empty file, so that nobody else takes it and a rename writes over nothing
/// but that.
fn free_name(base: &Path, end: &str) -> Result<PathBuf> {
    for number in 1_u32.. {
        let name = if number == 1 { with(base, end) } else { with(base, &format!("{end}-{number}")) };
        if TAILS.iter().skip(1).any(|tail| fs::symlink_metadata(with(&name, tail)).is_ok()) {
            continue;
        }
        match fs::OpenOptions::new().write(true).create_new(true).open(&name) {
            Ok(_) => return Ok(name),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::io("making", &name, error)),
        }
    }
    Ok(with(base, end))
}

fn with(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

pub(super) fn copy(from: &Connection, path: &Path) -> Result<()> {
    copied(from, path, &CopyUnderWay::default())
}

fn copied(from: &Connection, path: &Path, under_way: &CopyUnderWay) -> Result<()> {
    let part = part(from, path, under_way)?;
    let done = put(&part.path, path);
    if done.is_err() {
        let _ = fs::remove_file(&part.path);
    }
    done
}

/// A checked copy under its temporary name, known as somebody's until it has its own.
struct Part {
    path: PathBuf,
    _lock: fs::File,
}

/// A checked copy under a temporary name beside `path`; nothing is left of one that failed.
fn part(from: &Connection, path: &Path, under_way: &CopyUnderWay) -> Result<Part> {
    let part = with(path, &format!(".{}.part", uuid::Uuid::now_v7()));
    under_way.begins(&part);
    match write(from, &part) {
        Ok(lock) => Ok(Part { path: part, _lock: lock }),
        Err(error) => {
            let _ = fs::remove_file(&part);
            // The user has named the file, and not what it is called on the way there.
            Err(match error {
                StoreError::Io { what, path: named, source } if named == part => StoreError::io(what, path, source),
                StoreError::Backup { detail, .. } => StoreError::Backup { path: path.to_owned(), detail },
                other => other,
            })
        }
    }
}

fn put(part: &Path, path: &Path) -> Result<()> {
    fs::rename(part, path).map_err(|error| StoreError::io("renaming to", path, error))?;
    sync_folder(path)
}

/// An empty file of its owner's alone, locked for as long as it is open.
fn make(part: &Path) -> Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = |path: &Path| options.open(path).map_err(|error| StoreError::io("making", part, error));
    // Elsewhere the lock would keep the engine out of the file.
    if !cfg!(unix) {
        return made(part);
    }
    // Locked before it has its name: whoever sees the name sees it locked.
    let new = with(part, ".new");
    let file = made(&new)?;
    let named = file.lock().and_then(|()| fs::rename(&new, part));
    if let Err(error) = named {
        let _ = fs::remove_file(&new);
        return Err(StoreError::io("making", part, error));
    }
    Ok(file)
}

fn write(from: &Connection, part: &Path) -> Result<fs::File> {
    let file = make(part)?;
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
    file.sync_all().map_err(|error| StoreError::io("syncing", part, error))?;
    Ok(file)
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
