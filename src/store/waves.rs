//! Waves of surveys: one of each kind runs at a time.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Result;
use super::error::StoreError;
use super::open::{Reader, Store};
use crate::domain::{Moment, NewOperation, OperationDetail, OperationKind, SurveyKind, Wave};

pub(in crate::store) fn running(connection: &Connection, survey: SurveyKind) -> Result<Option<Wave>> {
    let read =
        |row: &Row<'_>| Ok(Wave { id: row.get(0)?, survey: row.get(1)?, began_at: row.get(2)?, ended_at: row.get(3)? });
    Ok(connection
        .prepare_cached("SELECT id, survey, began_at, ended_at FROM wave WHERE survey = ?1 AND ended_at IS NULL")?
        .query_row([survey], read)
        .optional()?)
}

impl Reader {
    /// The running wave of the relationship survey; there is one from the first opening on.
    ///
    /// # Errors
    /// Where it has been taken away.
    pub fn running_wave(&self) -> Result<Wave> {
        running(&self.connection, SurveyKind::Relationship)?.ok_or_else(|| StoreError::missing("running wave", ""))
    }
}

impl Store {
    pub(super) fn ensure_wave(&mut self, now: Moment) -> Result<()> {
        if running(&self.connection, SurveyKind::Relationship)?.is_some() {
            return Ok(());
        }
        let operation = NewOperation {
            operator: None,
            at: now,
            kind: OperationKind::WaveOpened,
            client: None,
            detail: OperationDetail::Nothing,
        };
        self.write(&operation, |tx| {
            // Another process may have been quicker.
            tx.execute(
                "INSERT INTO wave (survey, began_at, created_op) SELECT ?1, ?2, ?3
                 WHERE NOT EXISTS (SELECT 1 FROM wave WHERE survey = ?1 AND ended_at IS NULL)",
                params![SurveyKind::Relationship, tx.at(), tx.operation()],
            )?;
            Ok(())
        })?;
        Ok(())
    }
}
