//! Rows of a file into the base: one bulk operation, matched against what is there, undone as one.
//!
//! A row is merged into what is known of its client ([`merge`]); what changes goes into a [`Sink`]: the base, or for a
//! dry run a file that nobody sees ([`aside`]), so that both count the same. Within one file the first row that says something about a client is
//! believed and later ones only add to it; therefore the same file twice changes nothing.

mod aside;
mod deals;
mod keys;
mod merge;
mod rows;
mod sink;
mod state;

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use crate::domain::{
    CareRules, ClientId, Moment, NewOperation, NoticeKind, OperationDetail, OperationId, OperationKind, OperatorId,
    RowNotice, Zone,
};

use rusqlite::Connection;

pub use self::keys::KeyedRow;
use self::keys::Keys;
use self::merge::{Merged, Said};
use self::sink::{Base, Nowhere, Sink, Tried};
use self::state::ClientState;
use super::{Result, Stopped, Store, StoreError, pragmas};

/// The clients of a transaction; the next one reads them anew.
type States = HashMap<ClientId, ClientState>;

/// What an import is told besides its rows.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Who imports.
    pub operator: Option<OperatorId>,
    /// When.
    pub at: Moment,
    /// The source: the program the file is from, or the name the user gave. Ids are unique within it.
    pub source: String,
    /// The source is one program. Of a plain sheet nobody knows whose ids it has: one is believed only where the name or
    /// the tax number agrees.
    pub ids_are_its_own: bool,
    /// The file's name without its folder, for the list of operations.
    pub file_name: String,
    /// The user's clock, for days without a time.
    pub zone: Zone,
    /// The words that are recorded with a wish not to be called.
    pub do_not_call_reason: String,
    /// Days after a survey in which a client is not asked again.
    pub quiet_days: u32,
    /// What signed deals start; none starts nothing.
    pub care: Option<CareRules>,
    /// Count only, write nothing.
    pub dry_run: bool,
}

/// What came of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Rows that added a client or a person.
    pub added: u64,
    /// Rows that changed one.
    pub updated: u64,
    /// Rows that brought nothing new.
    pub unchanged: u64,
    /// Rows of which the user should know what client was taken.
    pub warnings: Vec<RowNotice>,
    /// The operation; none on a dry run.
    pub operation: Option<OperationId>,
}

impl ImportCounts {
    fn count(&mut self, line: u64, merged: Merged) {
        match merged {
            Merged { added: true, .. } => self.added += 1,
            Merged { changed: true, .. } => self.updated += 1,
            Merged { .. } => self.unchanged += 1,
        }
        let mut warn = |what| self.warnings.push(RowNotice { line, column: None, what });
        if let Some(id) = merged.id_of_another {
            warn(NoticeKind::IdOfAnother { id });
        }
        if merged.archived {
            warn(NoticeKind::Archived);
        }
        if merged.candidates > 1 {
            warn(NoticeKind::Ambiguous { clients: merged.candidates });
        }
    }
}

impl Store {
    /// Merges rows into the base. `progress` hears the number of rows done after each transaction.
    ///
    /// Killed in the middle, the operation stays "running" and is found by [`Reader::unfinished`](super::Reader::unfinished).
    ///
    /// # Errors
    /// Where another program is importing, the base cannot be read or written, or the rows end with an error; what was
    /// written before that is taken back at once, where it can be.
    pub fn import_rows(
        &mut self,
        options: &ImportOptions,
        rows: &mut dyn Iterator<Item = Result<KeyedRow>>,
        progress: &mut dyn FnMut(u64),
    ) -> std::result::Result<ImportCounts, Stopped> {
        if options.dry_run {
            return Ok(self.merge_rows(options, None, rows, progress)?);
        }
        // Begun before anything is read, so that no other import adds clients in between.
        let id = self.begin_bulk(&new_import(options, 0))?;
        let merged = room(&self.connection, CACHE_KB, CHECKPOINT_PAGES)
            .and_then(|()| self.merge_rows(options, Some(id), rows, progress))
            .map_err(|error| self.failed_in_the_middle(id, options.at, error));
        // What follows is for speed alone: the import is done, or has failed for a reason of its own, whatever becomes of it.
        // The journal of an import is long, and whoever opens the base next would read it whole: it is emptied, unless
        // somebody is just reading from it.
        let _ = self.connection.busy_timeout(A_MOMENT);
        let _ = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let usual = self.connection.busy_timeout(pragmas::BUSY).map_err(StoreError::from);
        let usual = usual.and(room(&self.connection, USUAL_CACHE_KB, USUAL_CHECKPOINT_PAGES));
        if let Err(error) = usual {
            tracing::warn!(error = error.for_log(), "the settings of the connection did not come back after an import");
        }
        merged
    }

    /// Merges the rows as steps of `operation`; without one they are only counted.
    fn merge_rows(
        &mut self,
        options: &ImportOptions,
        operation: Option<OperationId>,
        rows: &mut dyn Iterator<Item = Result<KeyedRow>>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<ImportCounts> {
        let mut keys = Keys::load(&self.connection, &options.source)?;
        let mut said = Said::default();
        let mut counts = ImportCounts::default();
        let mut done = 0_u64;
        let mut batch = Vec::new();
        let mut kept = States::new();
        let mut tried = Tried::new(self.reader.path().and_then(Path::parent));
        loop {
            // What is done is let go here, while others have their turn at the base: they may write meanwhile.
            kept.clear();
            for row in rows.take(self.bulk_rows()) {
                batch.push(row?);
            }
            if batch.is_empty() {
                break;
            }
            let taken = batch.len() as u64;
            match operation {
                None => {
                    let mut sink = Nowhere::new(&self.reader.connection, &mut tried);
                    one_batch(&mut sink, options, &mut batch, &mut keys, &mut said, &mut kept, &mut counts)?;
                }
                Some(id) => self.bulk_step(id, |tx| {
                    let mut sink = Base::new(tx, options)?;
                    one_batch(&mut sink, options, &mut batch, &mut keys, &mut said, &mut kept, &mut counts)
                })?,
            }
            done += taken;
            progress(done);
        }
        if let Some(id) = operation {
            self.end_bulk(id, &new_import(options, done).detail)?;
            counts.operation = Some(id);
        }
        Ok(counts)
    }
}

/// Indexes of a large base are written all over: without room each page is written and read again many times.
const CACHE_KB: i64 = 4 * 1024;
const CHECKPOINT_PAGES: i64 = 16_000;
/// How long the end of an import waits for readers of the journal.
const A_MOMENT: Duration = Duration::from_millis(50);
/// What SQLite has by itself.
const USUAL_CACHE_KB: i64 = 2_000;
const USUAL_CHECKPOINT_PAGES: i64 = 1_000;

fn room(connection: &Connection, cache_kb: i64, checkpoint_pages: i64) -> Result<()> {
    connection.pragma_update(None, "cache_size", -cache_kb)?;
    connection.pragma_update_and_check(None, "wal_autocheckpoint", checkpoint_pages, |_| Ok(()))?;
    Ok(())
}

fn new_import(options: &ImportOptions, rows: u64) -> NewOperation {
    NewOperation {
        operator: options.operator,
        at: options.at,
        kind: OperationKind::Import,
        client: None,
        detail: OperationDetail::File { name: options.file_name.clone(), rows },
    }
}

fn one_batch(
    sink: &mut dyn Sink,
    options: &ImportOptions,
    batch: &mut Vec<KeyedRow>,
    keys: &mut Keys,
    said: &mut Said,
    kept: &mut States,
    counts: &mut ImportCounts,
) -> Result<()> {
    for mut row in batch.drain(..) {
        let merged = merge::row(sink, options, &mut row, keys, said, kept)?;
        counts.count(row.row.line, merged);
    }
    sink.write(kept)
}

#[cfg(test)]
mod tests;
