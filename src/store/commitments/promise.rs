//! Promises: what we said we would do, each with an owner, a date, and a call that brings it onto the list.

use rusqlite::{Row, params};

use super::talk::{plan_talk, table};
use crate::domain::{
    CommitmentChange, CommitmentId, Moment, NewPromise, OperationId, OperatorId, Promise, PromiseId, Zone,
};
use crate::store::Result;
use crate::store::open::Store;
use crate::store::operation::Tx;

/// The columns that [`read_promise`] reads.
pub(in crate::store) const PROMISE: &str =
    "SELECT id, client, person, text, due, zone, owner, made_at, kept_at, broken_at,
    broken_because FROM promise";

pub(in crate::store) fn read_promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
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
        broken_at: row.get(9)?,
        broken_because: row.get(10)?,
    })
}

/// Writes a promise and plans the touch that brings it onto the list when it is due.
pub(in crate::store) fn insert_promise(tx: &Tx<'_>, promise: &NewPromise) -> Result<PromiseId> {
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
            tx.at(),
            promise.call,
            tx.operation()
        ],
    )?;
    let id = PromiseId(tx.last_insert_rowid());
    plan_talk(tx, CommitmentId::Promise(id), ready_for(&promise.zone, promise.due))?;
    Ok(id)
}

/// A promise can be kept at any hour of its day, not only from the stated one on.
pub(super) fn ready_for(zone: &Zone, due: Moment) -> Moment {
    zone.start_of(zone.date(due))
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
        let (operation, id) = self.change_commitment(&CommitmentChange::Promise(promise.clone()), operator, at)?;
        let (_, number) = table(id);
        Ok((operation, PromiseId(number)))
    }

    /// Records that a promise was kept; the call that was planned about it falls away.
    ///
    /// # Errors
    /// Where there is no such open promise or the base cannot be written.
    pub fn keep_promise(&mut self, id: PromiseId, operator: OperatorId, at: Moment) -> Result<OperationId> {
        Ok(self.change_commitment(&CommitmentChange::Keep(id), operator, at)?.0)
    }
}
