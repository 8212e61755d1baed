//! Claims: one operator at a time has a client open, so that nobody is rung twice.
//!
//! A claim is alive while its process holds its file lock, and, whatever became of the process, while a call of the
//! holder to this client has no outcome. Claims are passing rows: no history, no undo.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{ClaimRefused, StoreError, UndoRefused};
use super::locks::{self, Process};
use super::open::{Reader, Store};
use super::{Result, calls};
use crate::domain::{
    CallId, CallState, ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId,
};

/// A claim that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// On which client.
    pub client: ClientId,
    /// By whom.
    pub operator: OperatorId,
    /// Since when.
    pub since: Moment,
}

struct Row {
    operator: OperatorId,
    process: String,
    since: Moment,
}

impl Store {
    /// Opens a client for this operator alone. Claiming again what one holds already changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Claimed`] with the holder.
    pub fn claim(&mut self, client: ClientId, operator: OperatorId, at: Moment) -> Result<Claim> {
        self.write_derived_with_process(|connection, process| take(connection, client, operator, at, process))
    }

    /// Gives a client up. While a call to it has no outcome the claim stays.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn release(&mut self, client: ClientId) -> Result<()> {
        self.write_derived_with_process(|connection, process| {
            if open_call_holder(connection, client)?.is_none() {
                connection
                    .prepare_cached("DELETE FROM claim WHERE client = ?1 AND process = ?2")?
                    .execute(params![client, process.id()])?;
            }
            Ok(())
        })
    }

    /// Takes a client over from a colleague, with the reason; an open call without outcome becomes this operator's, and
    /// its line is down: whoever takes over is not on it. What the colleague still writes to that call is refused from
    /// now on.
    ///
    /// # Errors
    /// [`StoreError::OutcomeFirst`] while a call of this operator to somebody else has no outcome.
    pub fn take_over(
        &mut self,
        client: ClientId,
        operator: OperatorId,
        reason: &str,
        at: Moment,
    ) -> Result<OperationId> {
        let operation = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::CallTakenOver,
            client: Some(client),
            detail: OperationDetail::Text(reason.to_owned()),
        };
        let (id, ()) = self.write_with_process(&operation, |tx, process| {
            if let Some(own) = calls::needs_outcome(tx, operator)?.filter(|own| *own != client) {
                return Err(StoreError::OutcomeFirst { client: own });
            }
            tx.execute(
                "INSERT INTO claim (client, operator, process, since, reason) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (client) DO UPDATE SET operator = excluded.operator, process = excluded.process,
                 since = excluded.since, reason = excluded.reason",
                params![client, operator, process.id(), at, reason],
            )?;
            tx.execute(
                "UPDATE call SET holder = ?2 WHERE client = ?1 AND state <> 'coded' AND undone_by IS NULL",
                params![client, operator],
            )?;
            calls::end_unseen(tx, client, operator, at)
        })?;
        Ok(id)
    }
}

impl Reader {
    /// The colleague who has taken a call over from this operator, by name; none where it is the operator's own.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn taken_over_by(&self, call: CallId, operator: OperatorId) -> Result<Option<String>> {
        let name = self
            .connection
            .prepare_cached(
                "SELECT p.name FROM call c JOIN operator p ON p.id = c.holder
                 WHERE c.id = ?1 AND c.holder <> ?2 AND c.undone_by IS NULL",
            )?
            .query_row(params![call, operator], |row| row.get(0))
            .optional()?;
        Ok(name)
    }
}

impl Store {
    /// Removes the claims that dead programs have left and no open call keeps.
    pub(super) fn drop_dead_claims(&mut self) -> Result<()> {
        let kept: bool =
            self.connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM claim)")?.query_row([], |row| row.get(0))?;
        if !kept {
            return Ok(());
        }
        self.write_derived_with_process(|connection, process| {
            let found: Vec<(ClientId, String)> = connection
                .prepare_cached("SELECT client, process FROM claim")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<std::result::Result<_, _>>()?;
            for (client, holder) in found {
                if !process.is_alive(&holder) && open_call_holder(connection, client)?.is_none() {
                    connection.prepare_cached("DELETE FROM claim WHERE client = ?1")?.execute([client])?;
                }
            }
            Ok(())
        })
    }
}

/// Who holds which of these clients (a JSON list) at this moment: living programs and calls without outcome.
pub(super) fn holders(reader: &Reader, clients: &str) -> Result<BTreeMap<ClientId, OperatorId>> {
    let mut statement = reader.connection.prepare_cached(
        "SELECT k.client, k.operator, k.process, EXISTS (SELECT 1 FROM call c WHERE c.client = k.client
             AND c.number IS NOT NULL AND c.state <> 'coded' AND c.undone_by IS NULL)
         FROM claim k WHERE k.client IN (SELECT value FROM json_each(?1))",
    )?;
    let mut alive: BTreeMap<String, bool> = BTreeMap::new();
    let mut held = BTreeMap::new();
    let mut rows = statement.query([clients])?;
    while let Some(row) = rows.next()? {
        let process: String = row.get(2)?;
        let runs = *alive.entry(process).or_insert_with_key(|process| locks::is_alive(reader.path(), process));
        if runs || row.get(3)? {
            held.insert(row.get(0)?, row.get(1)?);
        }
    }
    Ok(held)
}

/// Takes the claim in the caller's transaction.
pub(super) fn take(
    connection: &Connection,
    client: ClientId,
    operator: OperatorId,
    at: Moment,
    process: &Process,
) -> Result<Claim> {
    let call = open_call_holder(connection, client)?;
    if let Some((holder, since)) = call
        && holder != operator
    {
        return Err(refused(connection, client, holder, since, true)?);
    }
    let taken: Option<Moment> = connection
        .prepare_cached(
            "INSERT INTO claim (client, operator, process, since) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (client) DO UPDATE SET since = since WHERE operator = ?2 AND process = ?3 RETURNING since",
        )?
        .query_row(params![client, operator, process.id(), at], |row| row.get(0))
        .optional()?;
    if let Some(since) = taken {
        return Ok(Claim { client, operator, since });
    }
    let held = row(connection, client)?.ok_or_else(|| StoreError::not_found("claim", client))?;
    // Another operator under the same process is a change of who works here, not a second program.
    if held.process != process.id() && process.is_alive(&held.process) {
        return Err(refused(connection, client, held.operator, held.since, false)?);
    }
    connection
        .prepare_cached(
            "UPDATE claim SET operator = ?2, process = ?3, since = ?4, reason = NULL
             WHERE client = ?1 AND process = ?5",
        )?
        .execute(params![client, operator, process.id(), at, held.process])?;
    Ok(Claim { client, operator, since: at })
}

/// A write to a call needs its claim: refused where a colleague has it by now.
pub(super) fn require(
    connection: &Connection,
    client: ClientId,
    operator: OperatorId,
    process: &Process,
) -> Result<()> {
    match row(connection, client)? {
        Some(held) if held.operator == operator && held.process == process.id() => Ok(()),
        Some(held) => {
            let by_name = Some(name_of(connection, held.operator)?);
            Err(StoreError::TakenOver { client, by: Some(held.operator), by_name })
        }
        None => Err(StoreError::TakenOver { client, by: None, by_name: None }),
    }
}

/// After an undo: a call that is open again is its operator's again, unless a colleague has the client by now.
pub(super) fn claim_again(
    connection: &Connection,
    call: CallId,
    operator: Option<OperatorId>,
    at: Moment,
    process: &Process,
) -> Result<()> {
    let (client, holder, state, number, undone): (ClientId, OperatorId, CallState, Option<String>, Option<i64>) =
        connection
            .prepare_cached("SELECT client, holder, state, number, undone_by FROM call WHERE id = ?1")?
            .query_row([call], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?;
    if state == CallState::Coded || number.is_none() || undone.is_some() {
        return Ok(());
    }
    let Some(operator) = operator.filter(|operator| *operator == holder) else {
        return Err(UndoRefused::Held { client, by: holder, by_name: name_of(connection, holder)? }.into());
    };
    match take(connection, client, operator, at, process) {
        Err(StoreError::Claimed(refused)) => {
            Err(UndoRefused::Held { client, by: refused.by, by_name: refused.by_name }.into())
        }
        other => other.map(|_| ()),
    }
}

/// Who has to give the open call to this client its outcome, and since when it has been open.
pub(super) fn open_call_holder(connection: &Connection, client: ClientId) -> Result<Option<(OperatorId, Moment)>> {
    Ok(connection
        .prepare_cached(
            "SELECT holder, began_at FROM call
             WHERE client = ?1 AND number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL
             ORDER BY began_at DESC LIMIT 1",
        )?
        .query_row([client], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

fn row(connection: &Connection, client: ClientId) -> Result<Option<Row>> {
    Ok(connection
        .prepare_cached("SELECT operator, process, since FROM claim WHERE client = ?1")?
        .query_row([client], |row| Ok(Row { operator: row.get(0)?, process: row.get(1)?, since: row.get(2)? }))
        .optional()?)
}

fn refused(
    connection: &Connection,
    client: ClientId,
    by: OperatorId,
    since: Moment,
    call_open: bool,
) -> Result<StoreError> {
    Ok(StoreError::Claimed(ClaimRefused { client, by, by_name: name_of(connection, by)?, since, call_open }))
}

/// An operator by name, for who is told of them.
pub(super) fn name_of(connection: &Connection, operator: OperatorId) -> Result<String> {
    let name = connection
        .prepare_cached("SELECT name FROM operator WHERE id = ?1")?
        .query_row([operator], |row| row.get(0))
        .optional()?;
    Ok(name.unwrap_or_default())
}

#[cfg(test)]
mod tests;
