//! Import of a file: read, understood, and brought into the base as one operation.
#![allow(clippy::disallowed_methods, reason = "this is where the file that the user names is read")]

use std::cell::RefCell;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, sync_channel};

use super::care::in_force;
use crate::domain::{CareRules, FileStamp, ImportReport, Moment, OperatorId, RowNotice, Zone};
use crate::exchange::csv::encoding::LARGEST_FILE;
use crate::exchange::csv::source::Source;
use crate::exchange::csv::{CsvError, CsvFile, CsvOptions, EncodingError, MappingError, ReadRow};
use crate::exchange::phone::HomeRegion;
use crate::i18n::Messages;
use crate::store::{ImportCounts, ImportOptions, KeyedRow, Left, Stopped, Store, StoreError};

/// Rows that are read ahead of the base in one piece, and how many such pieces wait: more than one transaction takes,
/// for nothing is taken while it writes.
const PIECE: usize = 250;
const PIECES: usize = 5;

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("{}: {error}", file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// It is no table of clients.
    #[error("{}: {error}", file.display())]
    NoTable {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: CsvError,
    },
    /// Not one row of it can be used.
    #[error("{}: none of {rows} rows can be used", file.display())]
    NoUsableRow {
        /// Which file.
        file: PathBuf,
        /// How many rows it has.
        rows: u64,
        /// Why not.
        rejected: Vec<RowNotice>,
    },
    /// Its rows could not be read to their end.
    #[error("{}: {error}", file.display())]
    CutShort {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: EncodingError,
        /// What is in the base of the rows before.
        left: Left,
    },
    /// The base refused.
    #[error(transparent)]
    Store(#[from] Stopped),
}

/// What an import is told besides the file.
#[derive(Debug, Clone)]
pub struct ImportOrder {
    /// (field, column): what the user says a column is.
    pub map: Vec<(String, String)>,
    /// The name of the source, where the user gives one.
    pub source: Option<String>,
    /// The country whose numbers have no country code.
    pub home: HomeRegion,
    /// The user's clock.
    pub zone: Zone,
    /// Who imports.
    pub operator: Option<OperatorId>,
    /// When.
    pub now: Moment,
    /// Days after a survey in which a client is not asked again.
    pub quiet_days: u32,
    /// What signed deals start, by the playbooks; none starts nothing.
    pub care: Option<CareRules>,
    /// Count only, write nothing.
    pub dry_run: bool,
}

impl ImportOrder {
    /// The source a file is taken as: the one the user named, else the one its headers tell.
    #[must_use]
    pub fn source_of(&self, file: &CsvFile) -> String {
        self.source.clone().unwrap_or_else(|| file.preview().source().to_owned())
    }
}

/// Reads a file through and finds out everything about it.
///
/// # Errors
/// Where it cannot be read or is no table of clients.
pub fn open(path: &Path, order: &ImportOrder) -> Result<CsvFile, ImportError> {
    let file = look(path, order)?;
    let no_table = |error: MappingError| ImportError::NoTable { file: path.to_owned(), error: error.into() };
    file.usable().map_err(no_table)?;
    Ok(file)
}

/// The same for a table of which somebody may yet say what its columns are.
///
/// # Errors
/// Where it cannot be read or is no table.
pub fn look(path: &Path, order: &ImportOrder) -> Result<CsvFile, ImportError> {
    let unreadable = |error| ImportError::Unreadable { file: path.to_owned(), error };
    let options =
        CsvOptions { map: order.map.clone(), home: order.home, today: order.zone.date(order.now), encoding: None };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    let opened = if about.is_file() {
        CsvFile::look(OnDisk { path: path.to_owned(), stamp: stamp_of(&about) }, options)
    } else {
        // A pipe can be read once only.
        let mut bytes = Vec::new();
        file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        CsvFile::look(bytes, options)
    };
    opened.map_err(|error| ImportError::NoTable { file: path.to_owned(), error })
}

/// A file that is read again and again, and has to be the same each time.
#[derive(Debug)]
struct OnDisk {
    path: PathBuf,
    stamp: FileStamp,
}

/// What shows whether a file has been written to since; none for what is no file, or cannot be looked at.
#[must_use]
pub fn stamp(path: &Path) -> Option<FileStamp> {
    fs::metadata(path).ok().filter(Metadata::is_file).map(|about| stamp_of(&about))
}

fn stamp_of(about: &Metadata) -> FileStamp {
    FileStamp { bytes: about.len(), changed: about.modified().ok() }
}

fn check(stamp: FileStamp, file: &File) -> io::Result<()> {
    if stamp_of(&file.metadata()?) == stamp { Ok(()) } else { Err(EncodingError::Changed.into()) }
}

impl Source for OnDisk {
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        let file = File::open(&self.path)?;
        check(self.stamp, &file)?;
        Ok(Box::new(Unchanged { file, stamp: self.stamp }))
    }
}

/// A file whose end is believed only where nobody has written to it meanwhile.
struct Unchanged {
    file: File,
    stamp: FileStamp,
}

impl Read for Unchanged {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(into)?;
        if length == 0 && !into.is_empty() {
            check(self.stamp, &self.file)?;
        }
        Ok(length)
    }
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error.into())
    }
}

/// Imports a file that was opened; `progress` is told the rows done.
///
/// # Errors
/// Where no row can be used or the base refuses; what was written is then taken back at once, or before the next work
/// on the base ([`super::take_back_unfinished`]).
pub fn import(
    store: &mut Store,
    path: &Path,
    file: &CsvFile,
    order: &ImportOrder,
    words: &Messages,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    take_in(store, path, file, order, words, (progress, &|| true))
}

/// Says what would come of an import while somebody waits for it: `wanted` is asked again and again on the way. None where
/// it no longer was. Nothing is written, whatever the order says.
///
/// # Errors
/// As [`import`].
pub fn try_out(
    store: &mut Store,
    path: &Path,
    file: &CsvFile,
    order: &ImportOrder,
    words: &Messages,
    wanted: &dyn Fn() -> bool,
) -> Result<Option<ImportReport>, ImportError> {
    let order = ImportOrder { dry_run: true, ..order.clone() };
    match take_in(store, path, file, &order, words, (&mut |_| {}, wanted)) {
        // Rows that failed by themselves are told as an error of the file.
        Err(ImportError::Store(Stopped { error: StoreError::RowsStopped, .. })) => Ok(None),
        tried => tried.map(Some),
    }
}

/// The rows done are told, and whether to go on is asked.
type Watched<'a> = (&'a mut dyn FnMut(u64), &'a dyn Fn() -> bool);

fn take_in(
    store: &mut Store,
    path: &Path,
    file: &CsvFile,
    order: &ImportOrder,
    words: &Messages,
    watched: Watched<'_>,
) -> Result<ImportReport, ImportError> {
    let preview = file.preview();
    let cut_short = |error, left| ImportError::CutShort { file: path.to_owned(), error, left };
    let rejected = none_usable(file).map_err(|error| cut_short(error, Left::Nothing))?;
    if let Some(rejected) = rejected {
        return Err(ImportError::NoUsableRow { file: path.to_owned(), rows: preview.rows, rejected });
    }
    if !order.dry_run {
        store.may_import()?;
        store.backup_before_import(order.now)?;
    }
    let care = order.care.clone().map(|rules| in_force(store, rules)).transpose()?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let options = ImportOptions {
        operator: order.operator,
        at: order.now,
        source: order.source_of(file),
        ids_are_its_own: order.source.is_some() || preview.family.is_some(),
        do_not_call_reason: words.import_do_not_call_reason(&name),
        file_name: name,
        zone: order.zone.clone(),
        quiet_days: order.quiet_days,
        care,
        dry_run: order.dry_run,
    };
    let (counts, notices) = through(file, store, &options, watched);
    let counts = match (counts, notices.failed) {
        (Err(Stopped { error: StoreError::RowsStopped, left }), Some(error)) => return Err(cut_short(error, left)),
        (counts, _) => counts?,
    };
    let mut warnings = file.header_notices();
    warnings.extend(notices.warnings);
    warnings.extend(counts.warnings);
    warnings.sort_by_key(|notice| notice.line);
    Ok(ImportReport {
        rows: counts.added + counts.updated + counts.unchanged + notices.rejected.len() as u64,
        added: counts.added,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rejected: notices.rejected,
        warnings,
        encoding: preview.encoding.to_owned(),
        delimiter: preview.delimiter,
        mapping: preview.mapping(),
        kept: preview.kept(),
        operation: counts.operation,
    })
}

/// Why the rows cannot be used, where none of them can.
fn none_usable(file: &CsvFile) -> Result<Option<Vec<RowNotice>>, EncodingError> {
    let mut rejected = Vec::new();
    for read in file.rows() {
        match read?.row {
            Ok(_) => return Ok(None),
            Err(notice) => rejected.push(notice),
        }
    }
    Ok(Some(rejected))
}

/// What reading has to say about rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Notices {
    /// Rows that could not be used.
    rejected: Vec<RowNotice>,
    /// Fields that were kept as they stood.
    warnings: Vec<RowNotice>,
    /// Why there are no more rows, where they have not come to their end.
    failed: Option<EncodingError>,
}

/// Takes the rows of a file into the base: one thread understands them while this one writes.
fn through(
    file: &CsvFile,
    store: &mut Store,
    options: &ImportOptions,
    (progress, wanted): Watched<'_>,
) -> (Result<ImportCounts, Stopped>, Notices) {
    let notices = RefCell::new(Notices::default());
    let counts = std::thread::scope(|scope| {
        let (send, receive) = sync_channel::<Vec<Result<Keyed, EncodingError>>>(PIECES);
        scope.spawn(move || {
            let mut rows = file.rows();
            loop {
                let piece: Vec<_> = rows.by_ref().take(PIECE).map(|read| read.map(Keyed::from)).collect();
                // An error means that the writer has stopped.
                if piece.is_empty() || send.send(piece).is_err() {
                    break;
                }
            }
        });
        let mut good = Good { receive, piece: Vec::new().into_iter(), notices: &notices, wanted };
        store.import_rows(options, &mut good, progress)
    });
    (counts, notices.into_inner())
}

/// A row as it was read, with its keys.
struct Keyed {
    row: Result<KeyedRow, RowNotice>,
    warnings: Vec<RowNotice>,
}

impl From<ReadRow> for Keyed {
    fn from(read: ReadRow) -> Self {
        Self { row: read.row.map(KeyedRow::new), warnings: read.warnings }
    }
}

/// The rows that can be used, as they come; what is said of the others is kept aside.
struct Good<'a> {
    receive: Receiver<Vec<Result<Keyed, EncodingError>>>,
    piece: std::vec::IntoIter<Result<Keyed, EncodingError>>,
    notices: &'a RefCell<Notices>,
    wanted: &'a dyn Fn() -> bool,
}

impl Iterator for Good<'_> {
    type Item = Result<KeyedRow, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(read) = self.piece.next() else {
                if !(self.wanted)() {
                    return Some(Err(StoreError::RowsStopped));
                }
                self.piece = self.receive.recv().ok()?.into_iter();
                continue;
            };
            let mut notices = self.notices.borrow_mut();
            let read = match read {
                Ok(read) => read,
                Err(error) => {
                    notices.failed = Some(error);
                    return Some(Err(StoreError::RowsStopped));
                }
            };
            notices.warnings.extend(read.warnings);
            match read.row {
                Ok(row) => return Some(Ok(row)),
                Err(notice) => notices.rejected.push(notice),
            }
        }
    }
}

#[cfg(test)]
mod tests;
