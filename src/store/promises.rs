//! Promises and cases: what we owe a client, each with an owner, a date, and a touch that brings it onto the list.

use rusqlite::{OptionalExtension, Row, params};

use super::Result;
use super::clients::operation;
use super::error::StoreError;
use super::open::{Reader, Store};
use super::operation::Tx;
use super::touches::{PlannedTouch, plan};
use crate::domain::{
    Case, CaseId, Channel, ClientId, Moment, NewPromise, OperationId, OperationKind, OperatorId, Promise, PromiseId,
    TouchKind,
};

/// The columns that [`read_promise`] reads.
pub(super) const PROMISE: &str = "SELECT id, client, person, text, due, zone, owner, made_at, kept_at FROM promise";

/// The columns that [`read_case`] reads.
pub(super) const CASE: &str =
    "SELECT id, client, person, subject, owner, due, opened_at, closed_at, closing FROM care_case";

pub(super) fn read_promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        text: row.get(3)?,
        due: row.get(4)?,
        zone: row.get(5)?,
        owner: row.get(6)?,
        made_at: row.get(7)?,
        kept_at: row.get(8)?,
    })
}

pub(super) fn read_case(row: &Row<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        subject: row.get(3)?,
        owner: row.get(4)?,
        due: row.get(5)?,
        opened_at: row.get(6)?,
        closed_at: row.get(7)?,
        closing: row.get(8)?,
    })
}

/// Writes a promise, and plans the touch that brings it onto the list when it is due.
pub(super) fn insert(tx: &Tx<'_>, promise: &NewPromise, at: Moment) -> Result<PromiseId> {
    tx.execute(
        "INSERT INTO promise (client, person, text, due, zone, owner, made_at, call, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            promise.client,
            promise.person,
            promise.text,
            promise.due,
            promise.zone,
            promise.owner,
            at,
            promise.call,
            tx.operation()
        ],
    )?;
    let id = tx.last_insert_rowid();
    let touch = PlannedTouch::new(promise.client, TouchKind::PromiseTalk, Channel::Call, promise.due);
    let goal = Some(promise.text.clone());
    // Kept at any hour of its day, not only from the stated one on.
    let ready = promise.zone.start_of(promise.zone.date(promise.due));
    plan(tx, &PlannedTouch { person: promise.person, promise: Some(id), goal, ready, ..touch })?;
    Ok(PromiseId(id))
}

impl Store {
    /// Records a promise, and plans the touch that brings it onto the list when it is due.
    ///
    /// # Errors
    /// Where the text is empty or the base cannot be written.
    pub fn add_promise(
        &mut self,
        promise: &NewPromise,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, PromiseId)> {
        let new = operation(OperationKind::PromiseAdded, Some(promise.client), &promise.text, operator, at);
        self.write(&new, |tx| insert(tx, promise, at))
    }

    /// Records that a promise was kept; its touch is done.
    ///
    /// # Errors
    /// Where there is no such open promise or the base cannot be written.
    pub fn keep_promise(&mut self, id: PromiseId, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let (client, text) = self.subject("SELECT client, text FROM promise WHERE id = ?1", "promise", id.0)?;
        let new = operation(OperationKind::PromiseKept, Some(client), &text, operator, at);
        let (operation, ()) = self.write(&new, |tx| {
            let kept =
                tx.execute("UPDATE promise SET kept_at = ?2 WHERE id = ?1 AND kept_at IS NULL", params![id, at])?;
            if kept == 0 {
                return Err(StoreError::missing("open promise", id));
            }
            finish_touch(tx, "promise", id.0, at)
        })?;
        Ok(operation)
    }

    /// Closes a case with the client's word or a stated reason; its touch is done.
    ///
    /// # Errors
    /// Where there is no such open case or the base cannot be written.
    pub fn close_case(&mut self, id: CaseId, closing: &str, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let (client, subject) = self.subject("SELECT client, subject FROM care_case WHERE id = ?1", "case", id.0)?;
        let new = operation(OperationKind::CaseClosed, Some(client), &subject, operator, at);
        let (operation, ()) = self.write(&new, |tx| {
            let closed = tx.execute(
                "UPDATE care_case SET closed_at = ?2, closing = ?3 WHERE id = ?1 AND closed_at IS NULL",
                params![id, at, closing],
            )?;
            if closed == 0 {
                return Err(StoreError::missing("open case", id));
            }
            finish_touch(tx, "care_case", id.0, at)
        })?;
        Ok(operation)
    }

    fn subject(&self, sql: &str, what: &'static str, id: i64) -> Result<(ClientId, String)> {
        self.connection
            .prepare_cached(sql)?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .ok_or_else(|| StoreError::missing(what, id))
    }
}

fn finish_touch(tx: &Tx<'_>, column: &str, id: i64, at: Moment) -> Result<()> {
    tx.execute(
        &format!("UPDATE touch SET state = 'done', done_at = ?2 WHERE {column} = ?1 AND state = 'planned'"),
        params![id, at],
    )?;
    Ok(())
}

impl Reader {
    /// Open promises of everybody, the earliest due first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn open_promises(&self, limit: usize) -> Result<Vec<Promise>> {
        let mut statement =
            self.connection.prepare_cached(&format!("{PROMISE} WHERE kept_at IS NULL ORDER BY due LIMIT {limit}"))?;
        let rows = statement.query_map([], read_promise)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Open cases of everybody, the earliest due first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn open_cases(&self, limit: usize) -> Result<Vec<Case>> {
        let mut statement =
            self.connection.prepare_cached(&format!("{CASE} WHERE closed_at IS NULL ORDER BY due LIMIT {limit}"))?;
        let rows = statement.query_map([], read_case)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}
