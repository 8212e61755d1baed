//! Waves of surveys: one of each kind runs at a time.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;
use super::open::{Reader, Store};
use super::{Result, calls};
use crate::domain::{
    Channel, Direction, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, RankClass,
    SurveyKind, TouchKind, Wave, WaveId,
};

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
        running(&self.connection, SurveyKind::Relationship)?.ok_or_else(|| StoreError::not_found("running wave", ""))
    }
}

/// A touch of the new wave for every client who has not left, ready when the quiet period after the client's last survey
/// is over: after an answer or a refusal, and after an attempt that reached nobody as well; a duplicate's survey was the
/// client's, too. Talks that follow a survey do not count.
const PLAN: &str =
    "INSERT INTO touch (client, kind, channel, direction, wave, due, ready, rank_class, zone, last_contact,
        created_op)
    SELECT c.id, ?1, ?2, ?3, ?4, ?5,
        max(?5, ifnull((SELECT strftime('%Y-%m-%dT%H:%M:%fZ', max(at), ?6) FROM (
                SELECT t.done_at AS at FROM touch t WHERE t.client IN (SELECT c.id UNION ALL SELECT m.id FROM client m WHERE m.merged_into = c.id)
                  AND t.kind = ?1 AND t.state = 'done'
                UNION ALL
                SELECT k.coded_at FROM call k CROSS JOIN touch t ON t.id = k.touch AND t.kind = ?1
                WHERE k.client IN (SELECT c.id UNION ALL SELECT m.id FROM client m WHERE m.merged_into = c.id)
                  AND k.state = 'coded' AND k.undone_by IS NULL AND k.attempt = 1
                  AND k.class IS NOT 'NE' AND k.class IS NOT '-')), ?5)),
        ?7, ifnull(c.zone, ''), c.last_contact, ?8
    FROM client c WHERE c.archived_at IS NULL AND c.loyalty <> 'left'";

impl Store {
    /// Ends the running wave of the relationship survey and begins the next one: what was left of the old wave is
    /// dropped, every client gets a touch of the new one, after the quiet period of so many days. Undone as one.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn begin_wave(&mut self, operator: OperatorId, quiet_days: u32, at: Moment) -> Result<(OperationId, WaveId)> {
        let operation = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::WaveBegun,
            client: None,
            detail: OperationDetail::Nothing,
        };
        self.write(&operation, |tx| {
            let survey = SurveyKind::Relationship;
            if let Some(old) = running(tx, survey)? {
                tx.execute("UPDATE wave SET ended_at = ?2 WHERE id = ?1", params![old.id, at])?;
                tx.execute(
                    "UPDATE touch SET state = 'dropped', done_at = ?2 WHERE wave = ?1 AND state = 'planned'",
                    params![old.id, at],
                )?;
                calls::settle_undecided(tx, "wave", old.id.0)?;
            }
            tx.execute(
                "INSERT INTO wave (survey, began_at, created_op) VALUES (?1, ?2, ?3)",
                params![survey, at, tx.operation()],
            )?;
            let wave = WaveId(tx.last_insert_rowid());
            let quiet = format!("+{quiet_days} days");
            let (kind, class) = (TouchKind::Survey, RankClass::Wave as u8);
            let (channel, direction) = (Channel::Call, Direction::Outgoing);
            tx.execute(PLAN, params![kind, channel, direction, wave, at, quiet, class, tx.operation()])?;
            Ok(wave)
        })
    }

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

#[cfg(test)]
mod tests;
