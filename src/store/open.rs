//! Opening the base: what is looked at before anything is written, and what is refused.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use rusqlite::{Connection, OpenFlags};

use super::Result;
use super::calls::projection::LastScript;
use super::error::StoreError;
use super::history::Schema;
use super::locks::{Process, make_folder};
use super::pragmas::{self, APPLICATION_ID, Mode};
use super::{backup, migrate};
use crate::domain::Moment;

/// How to open a base for writing.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// Make the file where there is none.
    pub create: bool,
    /// Make the folder too (the user's own data folder).
    pub create_folder: bool,
    /// Open on a network file system all the same.
    pub allow_network: bool,
    /// The instant, for what the program writes by itself at the first opening.
    pub now: Moment,
}

impl OpenOptions {
    /// Makes a missing file in a folder that is there, and refuses network file systems.
    #[must_use]
    pub fn new(now: Moment) -> Self {
        Self { create: true, create_folder: false, allow_network: false, now }
    }
}

/// A connection that only reads: lists, cards, reports.
#[derive(Debug)]
pub struct Reader {
    pub(super) connection: Connection,
    pub(super) path: Option<PathBuf>,
}

/// The connection that writes; there is one per process.
#[derive(Debug)]
pub struct Store {
    pub(super) reader: Reader,
    pub(super) process: Process,
    /// Until when bulk work leaves the base to others.
    pub(super) resting_until: Option<Instant>,
    schema: OnceCell<Schema>,
    pub(super) last_script: LastScript,
}

impl std::ops::Deref for Store {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    /// Opens a base for writing, brings it to the newest schema (after a backup), and makes it where that is allowed.
    ///
    /// # Errors
    /// Where the path is a link, no file, foreign, damaged, newer, on a network file system or not writable; nothing
    /// has been written then.
    pub fn open(path: &Path, options: OpenOptions) -> Result<Self> {
        Self::open_telling(path, options, &mut || {})
    }

    /// The same; `upgrading` is called before an older base is copied and brought to the newest schema. In a large base
    /// that takes minutes, most of them for the index of all words.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_telling(path: &Path, options: OpenOptions, upgrading: &mut dyn FnMut()) -> Result<Self> {
        pragmas::check_sqlite()?;
        let path = canonical(path, options.create_folder)?;
        if !options.allow_network {
            refuse_network(&path)?;
        }
        let found = look(&path)?;
        if found == Found::Nothing && !options.create {
            return Err(StoreError::NoSuchFile { path });
        }
        // Looked at first and closed last: what it has read of a long journal the other connection need not read again.
        let (version, looked_at) = match found {
            Found::Nothing | Found::Empty => (0, None),
            Found::File => check_identity(&path).map(|(version, connection)| (version, Some(connection)))?,
        };
        refuse_read_only(&path, found)?;
        if found == Found::Nothing {
            make_file(&path)?;
        }
        let mut connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if version == 0 {
            // Before the journal mode is set, so that the mark stands in the file itself and not in its journal.
            connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(|error| damaged(&path, error))?;
        }
        pragmas::set(&connection, Mode::Write).map_err(|error| on_path(error, &path))?;
        drop(looked_at);
        if version > 0 && version < migrate::NEWEST {
            upgrading();
            let mut kept = path.as_os_str().to_owned();
            kept.push(format!(".before-schema-{}", migrate::NEWEST));
            backup::copy(&connection, Path::new(&kept))?;
        }
        migrate::to_newest(&mut connection, version)?;
        if version < migrate::NEWEST && version > 0 {
            tracing::info!(from = version, to = migrate::NEWEST, "the base was brought to the newest schema");
        }
        let process = Process::start(Some(&path))?;
        let mut store = Self {
            reader: Reader { connection, path: Some(path) },
            process,
            resting_until: None,
            schema: OnceCell::new(),
            last_script: LastScript::default(),
        };
        store.prepare(options.now)?;
        store.keep_reserve();
        Ok(store)
    }

    /// A base without a file, for tests and trials.
    ///
    /// # Errors
    /// Where SQLite refuses.
    pub fn in_memory(now: Moment) -> Result<Self> {
        pragmas::check_sqlite()?;
        let mut connection = Connection::open_in_memory()?;
        pragmas::set(&connection, Mode::Memory)?;
        migrate::to_newest(&mut connection, 0)?;
        let mut store = Self {
            reader: Reader { connection, path: None },
            process: Process::start(None)?,
            resting_until: None,
            schema: OnceCell::new(),
            last_script: LastScript::default(),
        };
        store.prepare(now)?;
        Ok(store)
    }

    /// What every base has from its first opening.
    fn prepare(&mut self, now: Moment) -> Result<()> {
        self.drop_dead_claims()?;
        self.ensure_wave(now)
    }

    /// What undo has to know of the schema.
    pub(super) fn schema(&self) -> Result<Schema> {
        if let Some(schema) = self.schema.get() {
            return Ok(schema.clone());
        }
        let schema = Schema::read(&self.connection)?;
        Ok(self.schema.get_or_init(|| schema).clone())
    }

    /// Drops the connection and opens the same file again: after an I/O error nothing that it held can be trusted.
    ///
    /// # Errors
    /// Where the file cannot be opened any more.
    pub fn reopen(&mut self) -> Result<()> {
        if let Some(path) = self.reader.path.clone() {
            let connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            pragmas::set(&connection, Mode::Write).map_err(|error| on_path(error, &path))?;
            self.reader.connection = connection;
        }
        Ok(())
    }
}

impl Reader {
    /// Opens an existing base for reading only.
    ///
    /// # Errors
    /// As [`Store::open`]; also where the schema is older than this program's, since only a writer may change it.
    pub fn open(path: &Path) -> Result<Self> {
        pragmas::check_sqlite()?;
        let path = canonical(path, false)?;
        match look(&path)? {
            Found::Nothing | Found::Empty => return Err(StoreError::NoSuchFile { path }),
            Found::File => {}
        }
        let (found, looked_at) = check_identity(&path)?;
        if found < migrate::NEWEST {
            return Err(StoreError::Older { path, found, known: migrate::NEWEST });
        }
        let connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        pragmas::set(&connection, Mode::Read).map_err(|error| on_path(error, &path))?;
        drop(looked_at);
        Ok(Self { connection, path: Some(path) })
    }

    /// The file, absolute; none for a base in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// A number that changes whenever another connection has committed.
    ///
    /// # Errors
    /// Where SQLite refuses.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }

    /// Looks through the whole file; an empty list is a sound base.
    ///
    /// # Errors
    /// Where SQLite cannot even look.
    pub fn check(&self) -> Result<Vec<String>> {
        // The full text knows its parts from the last time it was read. The look through the file does not ask whether
        // another program has joined some since, and would miss the old ones; reading asks. What that finds wrong is found below.
        let _ = self.connection.query_row("SELECT EXISTS (SELECT 1 FROM written)", [], |_| Ok(()));
        backup::faults(&self.connection)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    Empty,
    File,
}

/// The folder resolved, the file itself not: a link as the file is refused.
pub(super) fn canonical(path: &Path, create_folder: bool) -> Result<PathBuf> {
    let absolute = std::path::absolute(path).map_err(|error| StoreError::io("resolving", path, error))?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(StoreError::NotAFile { path: absolute });
    };
    if create_folder && !folder.exists() {
        make_folder(folder)?;
    }
    let folder = fs::canonicalize(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
            StoreError::NoFolder { path: folder.to_owned() }
        }
        _ => StoreError::io("resolving", folder, error),
    })?;
    if !folder.is_dir() {
        return Err(StoreError::NoFolder { path: folder });
    }
    Ok(folder.join(name))
}

/// Looks at the file without opening it: closing a second handle would drop the locks of an open connection.
fn look(path: &Path) -> Result<Found> {
    let facts = match fs::symlink_metadata(path) {
        Ok(facts) => facts,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(StoreError::io("looking at", path, error)),
    };
    if facts.file_type().is_symlink() {
        return Err(StoreError::Link { path: path.to_owned() });
    }
    if !facts.is_file() {
        return Err(StoreError::NotAFile { path: path.to_owned() });
    }
    Ok(if facts.len() == 0 { Found::Empty } else { Found::File })
}

fn connect(path: &Path, access: OpenFlags) -> Result<Connection> {
    // No CREATE and no URI; the path is absolute, so that it can never be taken for a `file:` name.
    Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(|error| damaged(path, error))
}

/// Reads, read-only, whose file this is; returns its schema version. Only the header is looked at: to read the whole
/// schema here would cost each start as much again as the connection that is opened next and reads it anyway.
fn check_identity(path: &Path) -> Result<(i64, Connection)> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let pragmas::Identity { application, version, changes } =
        pragmas::identity(&connection).map_err(|error| damaged(path, error))?;
    if application != APPLICATION_ID {
        return Err(StoreError::Foreign { path: path.to_owned() });
    }
    if version > migrate::NEWEST {
        return Err(StoreError::Newer { path: path.to_owned(), found: version, known: migrate::NEWEST });
    }
    if (version == 0) != (changes == 0) || version < 0 {
        return Err(StoreError::Damaged {
            path: path.to_owned(),
            detail: format!("schema {version} after {changes} changes of the schema"),
        });
    }
    Ok((version, connection))
}

/// An error of SQLite about the file as a whole, with the file's name.
pub(super) fn damaged(path: &Path, error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign { path: path.to_owned() },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path: path.to_owned(), detail: error.to_string() },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path: path.to_owned() },
        Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => StoreError::Forbidden { path: path.to_owned() },
        _ => error.into(),
    }
}

fn on_path(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::Sqlite(inner) => damaged(path, inner),
        other => other,
    }
}

/// Writing needs the folder too, for the journal; better to say so than to fail at the first answer.
fn refuse_read_only(path: &Path, found: Found) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let probe = folder.join(format!(".serviceday-{}", uuid::Uuid::now_v7()));
    fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&probe)
        .map_err(|error| StoreError::io("writing in", folder, error))?;
    let _ = fs::remove_file(&probe);
    if found != Found::Nothing {
        let facts = fs::metadata(path).map_err(|error| StoreError::io("looking at", path, error))?;
        if facts.permissions().readonly() {
            return Err(StoreError::ReadOnly { path: path.to_owned() });
        }
    }
    Ok(())
}

/// The one place that makes a file: empty, its owner's alone, and on disk before anything is written to it.
fn make_file(path: &Path) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(|error| StoreError::io("making", path, error))?;
    file.sync_all().map_err(|error| StoreError::io("syncing", path, error))?;
    sync_folder(path)
}

/// Makes a new name in a folder survive a power cut.
pub(super) fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    #[cfg(unix)]
    fs::File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| StoreError::io("syncing", folder, error))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// File systems whose locks or shared memory cannot be trusted by several processes.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "ncpfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.ceph",
    "fuse.s3fs",
    "fuse.curlftpfs",
    "vboxsf",
    "drvfs",
];

fn refuse_network(path: &Path) -> Result<()> {
    // Only Linux tells in a file; where it cannot be read, nothing is known against the path.
    let Ok(mounts) = fs::read_to_string("/proc/mounts") else { return Ok(()) };
    match network_kind(&mounts, path) {
        Some(kind) => Err(StoreError::NetworkFileSystem { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// The type of the file system that holds the path, where it is one of the network.
fn network_kind(mounts: &str, path: &Path) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut fields = line.split(' ');
        let (Some(_), Some(point), Some(kind)) = (fields.next(), fields.next(), fields.next()) else { continue };
        let point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
        if path.starts_with(&point) && best.is_none_or(|(length, _)| point.len() >= length) {
            best = Some((point.len(), kind));
        }
    }
    best.filter(|(_, kind)| NETWORK.contains(kind)).map(|(_, kind)| kind.to_owned())
}

#[cfg(test)]
mod tests;
