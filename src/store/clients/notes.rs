//! Notes on a client that were written outside a call: each with its day and its author.

use rusqlite::{Row, params};

use crate::domain::{
    ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, TimelineEntry,
    TimelineKind,
};
use crate::store::Result;
use crate::store::open::Store;

/// The notes of a client and of the client's duplicates, up to the place of the client.
pub(super) const NOTES: &str = "SELECT at, operator, text FROM note WHERE client";

impl Store {
    /// Writes a note on a client.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn add_note(&mut self, client: ClientId, text: &str, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let new = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::NoteAdded,
            client: Some(client),
            detail: OperationDetail::Text(text.to_owned()),
        };
        let (id, ()) = self.write(&new, |tx| {
            tx.execute(
                "INSERT INTO note (client, at, operator, text, created_op) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![client, at, operator, text, tx.operation()],
            )?;
            Ok(())
        })?;
        Ok(id)
    }
}

pub(super) fn read_note(row: &Row<'_>) -> rusqlite::Result<TimelineEntry> {
    Ok(TimelineEntry { at: row.get(0)?, operator: row.get(1)?, what: TimelineKind::Noted { text: row.get(2)? } })
}

#[cfg(test)]
mod tests;
