//! Drafts: what is being typed, on disk after each pause, until it is written as an event.

use rusqlite::{Connection, params};

use crate::domain::{CallId, Moment};
use crate::store::Result;
use crate::store::open::{Reader, Store};

/// The step under which the draft of a note is kept.
pub const NOTE_DRAFT: &str = "note";

/// A text that was being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The step it belongs to; [`NOTE_DRAFT`] for a note.
    pub step: String,
    /// The words so far.
    pub text: String,
    /// When they were kept.
    pub at: Moment,
}

impl Store {
    /// Keeps what is being typed; an empty text takes the draft away. Kept also after the claim is gone: nothing that
    /// was typed is lost.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn save_draft(&mut self, call: CallId, step: &str, text: &str, at: Moment) -> Result<()> {
        self.write_derived(|connection| {
            if text.is_empty() {
                return clear(connection, call, step);
            }
            connection
                .prepare_cached(
                    "INSERT INTO draft (call, step, text, at) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (call, step) DO UPDATE SET text = excluded.text, at = excluded.at",
                )?
                .execute(params![call, step, text, at])?;
            Ok(())
        })
    }
}

impl Reader {
    /// The drafts of a call.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn drafts(&self, call: CallId) -> Result<Vec<Draft>> {
        let mut statement =
            self.connection.prepare_cached("SELECT step, text, at FROM draft WHERE call = ?1 ORDER BY step")?;
        let rows =
            statement.query_map([call], |row| Ok(Draft { step: row.get(0)?, text: row.get(1)?, at: row.get(2)? }))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

pub(super) fn clear(connection: &Connection, call: CallId, step: &str) -> Result<()> {
    connection.prepare_cached("DELETE FROM draft WHERE call = ?1 AND step = ?2")?.execute(params![call, step])?;
    Ok(())
}
