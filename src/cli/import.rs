//! `import`: clients from a file of another program, with a report of what came of every row.
#![allow(clippy::disallowed_methods, reason = "this is where the file that the user names is read")]

use std::cell::RefCell;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};

use indicatif::{ProgressBar, ProgressStyle};

use crate::domain::{ImportReport, ImportedRow, Moment, OperatorId, RowNotice, Zone};
use crate::exchange::csv::encoding::LARGEST_FILE;
use crate::exchange::csv::{CsvError, CsvFile, CsvOptions, ReadRow};
use crate::exchange::phone::HomeRegion;
use crate::i18n::Messages;
use crate::store::{ImportCounts, ImportOptions, Store, StoreError};

use super::explain;
use super::output::Failure;

mod report;

pub(in crate::cli) use report::list_rejected;

/// Days after a relationship survey in which a client is not asked again.
const QUIET_DAYS: u32 = 180;
/// Rows that are read ahead of the base in one piece, and how many such pieces wait.
const PIECE: usize = 250;
const PIECES: usize = 8;

/// What the user asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportArgs {
    /// The file.
    pub file: PathBuf,
    /// Only say what would happen.
    pub dry_run: bool,
    /// (field, column), each from a `--map field=column`.
    pub map: Vec<(String, String)>,
    /// The source, where it is not what the headers tell.
    pub source: Option<String>,
    /// As JSON.
    pub json: bool,
}

/// Who imports, when and where.
#[derive(Debug, Clone)]
pub struct Here {
    /// The instant.
    pub now: Moment,
    /// The user's clock.
    pub zone: Zone,
    /// The country whose numbers have no country code.
    pub home: HomeRegion,
    /// Who is at work.
    pub operator: Option<OperatorId>,
    /// Progress may be drawn on standard error.
    pub draws_progress: bool,
}

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
    /// The base refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads the pair of a `--map field=column`; none where it has no `=` or nothing on one side of it.
#[must_use]
pub fn map_pair(text: &str) -> Option<(String, String)> {
    let (field, column) = text.split_once('=')?;
    let (field, column) = (field.trim(), column.trim());
    (!field.is_empty() && !column.is_empty()).then(|| (field.to_owned(), column.to_owned()))
}

/// Imports a file and reports on it, as words or as JSON.
///
/// # Errors
/// In the user's words, where the file as a whole cannot be used or the base refused.
pub fn run(args: &ImportArgs, here: &Here, store: &mut Store, words: &Messages) -> Result<String, Failure> {
    let (report, source) = import(args, here, store, words).map_err(|error| {
        let message = explain::import(&error, words);
        match &error {
            // A field or column that there is not: the command line is wrong, not the file.
            ImportError::NoTable { error: CsvError::Mapping(mapping), .. } if mapping.is_the_users() => {
                Failure::wrong(message)
            }
            _ => Failure::failed(message),
        }
    })?;
    if args.json { report::as_json(&report, words) } else { Ok(report::in_words(args, &report, &source, words)) }
}

/// Opens the file and takes it through; also the source it was taken as.
fn import(
    args: &ImportArgs,
    here: &Here,
    store: &mut Store,
    words: &Messages,
) -> Result<(ImportReport, String), ImportError> {
    let bytes = read(&args.file).map_err(|error| ImportError::Unreadable { file: args.file.clone(), error })?;
    let options =
        CsvOptions { map: args.map.clone(), home: here.home, today: here.zone.date(here.now), encoding: None };
    let file =
        CsvFile::open(bytes, options).map_err(|error| ImportError::NoTable { file: args.file.clone(), error })?;
    let preview = file.preview();
    let source = args.source.clone().unwrap_or_else(|| preview.source().to_owned());
    let usable = file.rows().any(|read| read.row.is_ok());
    if !usable {
        let rejected = file.rows().filter_map(|read| read.row.err()).collect();
        return Err(ImportError::NoUsableRow { file: args.file.clone(), rows: preview.rows, rejected });
    }
    if !args.dry_run {
        store.backup_before_import(here.now)?;
    }
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let options = ImportOptions {
        operator: here.operator,
        at: here.now,
        source: source.clone(),
        do_not_call_reason: words.import_do_not_call_reason(&name),
        file_name: name,
        zone: here.zone.clone(),
        quiet_days: QUIET_DAYS,
        dry_run: args.dry_run,
    };
    let bar = bar(here, preview.rows, words);
    let (counts, notices) = through(&file, store, &options, &mut |rows| bar.set_position(rows))?;
    bar.finish_and_clear();
    let mut warnings = notices.warnings;
    warnings.extend(counts.warnings);
    warnings.sort_by_key(|notice| notice.line);
    let report = ImportReport {
        rows: counts.added + counts.updated + counts.unchanged + notices.rejected.len() as u64,
        added: counts.added,
        updated: counts.updated,
        unchanged: counts.unchanged,
        rejected: notices.rejected,
        warnings,
        encoding: preview.encoding.to_owned(),
        delimiter: preview.delimiter,
        mapping: preview.mapping(),
        operation: counts.operation,
    };
    Ok((report, source))
}

/// Not more than a byte over the limit, so that a device without an end has one.
fn read(path: &std::path::Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn bar(here: &Here, rows: u64, words: &Messages) -> ProgressBar {
    if !here.draws_progress {
        return ProgressBar::hidden();
    }
    let template = format!("{} {{bar:30}} {{human_pos}}/{{human_len}} {{eta}}", words.import_progress());
    let bar = ProgressBar::new(rows);
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}

/// What reading has to say about rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notices {
    /// Rows that could not be used.
    pub rejected: Vec<RowNotice>,
    /// Fields that were kept as they stood.
    pub warnings: Vec<RowNotice>,
}

/// Takes the rows of a file into the base: one thread understands them while this one writes.
///
/// # Errors
/// Where the base refuses.
pub fn through(
    file: &CsvFile,
    store: &mut Store,
    options: &ImportOptions,
    progress: &mut dyn FnMut(u64),
) -> Result<(ImportCounts, Notices), StoreError> {
    let notices = RefCell::new(Notices::default());
    let counts = std::thread::scope(|scope| {
        let (send, receive) = sync_channel::<Vec<ReadRow>>(PIECES);
        scope.spawn(move || {
            let mut rows = file.rows();
            loop {
                let piece: Vec<ReadRow> = rows.by_ref().take(PIECE).collect();
                // An error means that the writer has stopped.
                if piece.is_empty() || send.send(piece).is_err() {
                    break;
                }
            }
        });
        let mut good = Good { receive, piece: Vec::new().into_iter(), notices: &notices };
        store.import_rows(options, &mut good, progress)
    })?;
    Ok((counts, notices.into_inner()))
}

/// The rows that can be used, as they come; what is said of the others is kept aside.
struct Good<'a> {
    receive: Receiver<Vec<ReadRow>>,
    piece: std::vec::IntoIter<ReadRow>,
    notices: &'a RefCell<Notices>,
}

impl Iterator for Good<'_> {
    type Item = ImportedRow;

    fn next(&mut self) -> Option<ImportedRow> {
        loop {
            let Some(read) = self.piece.next() else {
                self.piece = self.receive.recv().ok()?.into_iter();
                continue;
            };
            let mut notices = self.notices.borrow_mut();
            notices.warnings.extend(read.warnings);
            match read.row {
                Ok(row) => return Some(row),
                Err(notice) => notices.rejected.push(notice),
            }
        }
    }
}

#[cfg(test)]
mod tests;
