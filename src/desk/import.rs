//! Import of a file: read, understood, and brought into the base as one operation.

use std::path::{Path, PathBuf};

use crate::domain::{ImportReport, ImportedRow, Moment, OperatorId, RowNotice, Zone};
use crate::exchange::csv::{CsvError, CsvFile, CsvOptions};
use crate::exchange::phone::HomeRegion;
use crate::i18n::Messages;
use crate::store::{ImportOptions, Store, StoreError};

/// The most bytes of a file.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Why a file cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is larger than the limit.
    #[error("{} has {bytes} bytes, more than {LARGEST}", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// How large it is.
        bytes: u64,
    },
    /// It is no table of clients.
    #[error("{}: {source}", path.display())]
    Csv {
        /// Which.
        path: PathBuf,
        /// Why.
        source: CsvError,
    },
    /// The base does not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
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
    /// Count only, write nothing.
    pub dry_run: bool,
}

/// Reads a file whole and finds out everything about it.
///
/// # Errors
/// Where it cannot be read or is no table of clients.
pub fn open(path: &Path, order: &ImportOrder) -> Result<CsvFile, ImportError> {
    let unreadable = |source| ImportError::Unreadable { path: path.to_owned(), source };
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > LARGEST {
        return Err(ImportError::TooLarge { path: path.to_owned(), bytes });
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let options =
        CsvOptions { map: order.map.clone(), home: order.home, today: order.zone.date(order.now), encoding: None };
    CsvFile::open(bytes, options).map_err(|source| ImportError::Csv { path: path.to_owned(), source })
}

/// Imports a file that was opened; `progress` is told the rows done.
///
/// # Errors
/// Where the base does not take it; what was written is then taken back, now or at the next start.
pub fn import(
    store: &mut Store,
    path: &Path,
    file: &CsvFile,
    order: &ImportOrder,
    words: &Messages,
    progress: &mut dyn FnMut(u64),
) -> Result<ImportReport, ImportError> {
    let preview = file.preview();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let options = ImportOptions {
        operator: order.operator,
        at: order.now,
        source: order.source.clone().unwrap_or_else(|| preview.source().to_owned()),
        file_name: name.clone(),
        zone: order.zone.clone(),
        do_not_call_reason: words.import_do_not_call_reason(name.as_str()),
        quiet_days: order.quiet_days,
        dry_run: order.dry_run,
    };
    let mut rejected: Vec<RowNotice> = Vec::new();
    let mut warnings: Vec<RowNotice> = Vec::new();
    if !order.dry_run {
        store.backup_before_import(order.now)?;
    }
    let mut rows = file.rows().filter_map(|read| -> Option<ImportedRow> {
        warnings.extend(read.warnings);
        read.row.map_err(|notice| rejected.push(notice)).ok()
    });
    let counts = store.import_rows(&options, &mut rows, progress)?;
    drop(rows);
    warnings.extend(counts.warnings);
    warnings.sort_by_key(|notice| notice.line);
    Ok(ImportReport {
        rows: preview.rows,
        added: counts.added,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rejected,
        warnings,
        encoding: preview.encoding.to_owned(),
        delimiter: preview.delimiter,
        mapping: preview.mapping(),
        operation: counts.operation,
    })
}
