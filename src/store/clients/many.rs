//! What is done to many clients at once: one bulk operation, taken back from the list of operations.

use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::edit::{client_column, operator_name, set_client};
use super::tags;
use crate::domain::{
    CardField, ClientChange, ClientId, ManyChange, Moment, NewOperation, OperationDetail, OperationId, OperationKind,
    OperatorId, TagChange,
};
use crate::store::Result;
use crate::store::open::Store;
use crate::store::operation::{BULK_ROWS, Tx};
use crate::store::touches::{PlannedTouch, plan};

impl Store {
    /// Does the same to many clients; archived ones and those who are gone are left out. None where that changes nobody:
    /// then nothing is written. A program that dies in the middle leaves an unfinished operation, which is taken back at
    /// the next start.
    ///
    /// # Errors
    /// Where the base cannot be written; what was done before that is taken back.
    pub fn change_many(
        &mut self,
        clients: &[ClientId],
        change: &ManyChange,
        operator: OperatorId,
        at: Moment,
    ) -> Result<Option<OperationId>> {
        if !changes_anybody(&self.connection, clients, change)? {
            return Ok(None);
        }
        let change = &match change {
            ManyChange::Tags(tags) => ManyChange::Tags(tags::as_spelt(&self.connection, tags)?),
            other => other.clone(),
        };
        let (kind, field, value) = match change {
            ManyChange::Owner(Some(owner)) => {
                (OperationKind::ManyChanged, Some(CardField::Owner), operator_name(&self.connection, *owner)?)
            }
            ManyChange::Owner(None) => (OperationKind::ManyChanged, Some(CardField::Owner), String::new()),
            ManyChange::Segment(segment) => {
                (OperationKind::ManyChanged, Some(CardField::Segment), segment.clone().unwrap_or_default())
            }
            ManyChange::Tags(changes) => {
                (OperationKind::ManyChanged, Some(CardField::Tag), TagChange::all_shown(changes))
            }
            ManyChange::Touch { goal, .. } => (OperationKind::TouchesPlanned, None, goal.clone().unwrap_or_default()),
        };
        let mut detail = OperationDetail::Many { field, value, clients: 0 };
        let new = NewOperation { operator: Some(operator), at, kind, client: None, detail: detail.clone() };
        let id = self.begin_bulk(&new)?;
        let changed = clients
            .chunks(BULK_ROWS)
            .try_fold(0, |done, part| self.bulk_step(id, |tx| step(tx, part, change)).map(|changed| done + changed));
        let ended = changed.and_then(|done| {
            if let OperationDetail::Many { clients, .. } = &mut detail {
                *clients = done;
            }
            self.end_bulk(id, &detail)
        });
        match ended {
            Ok(()) => Ok(Some(id)),
            Err(error) => Err(self.failed_in_the_middle(id, at, error).error),
        }
    }
}

fn step(tx: &Tx<'_>, clients: &[ClientId], change: &ManyChange) -> Result<u64> {
    let mut done = 0;
    for &client in clients {
        if !is_there(tx, client)? {
            continue;
        }
        let one = match change {
            ManyChange::Owner(owner) => ClientChange::Owner(*owner),
            ManyChange::Segment(segment) => ClientChange::Segment(segment.clone()),
            ManyChange::Tags(changes) => {
                let set = changes.iter().map(|change| tags::set(tx, client, change)).collect::<Result<Vec<_>>>()?;
                done += u64::from(set.contains(&true));
                continue;
            }
            ManyChange::Touch { kind, channel, goal, due } => {
                let touch = PlannedTouch::new(client, *kind, *channel, *due);
                done += u64::from(plan(tx, &PlannedTouch { goal: goal.clone(), ..touch })?.is_some());
                continue;
            }
        };
        let (column, value) = client_column(&one);
        if unchanged(tx, client, column, &value)? {
            continue;
        }
        set_client(tx, client, column, &value)?;
        done += 1;
    }
    Ok(done)
}

fn is_there(connection: &Connection, client: ClientId) -> Result<bool> {
    let there = "SELECT 1 FROM client WHERE id = ?1 AND archived_at IS NULL";
    Ok(connection.prepare_cached(there)?.exists([client])?)
}

fn changes_anybody(connection: &Connection, clients: &[ClientId], change: &ManyChange) -> Result<bool> {
    for &client in clients {
        let one = match change {
            ManyChange::Owner(owner) => Some(ClientChange::Owner(*owner)),
            ManyChange::Segment(segment) => Some(ClientChange::Segment(segment.clone())),
            ManyChange::Tags(_) | ManyChange::Touch { .. } => None,
        };
        let changes = match (change, one) {
            (ManyChange::Tags(changes), _) => {
                let set = |change: &TagChange| Ok(tags::has(connection, client, &change.tag)? != change.on);
                changes.iter().map(set).collect::<Result<Vec<_>>>()?.contains(&true)
            }
            (_, Some(one)) => {
                let (column, value) = client_column(&one);
                !unchanged(connection, client, column, &value)?
            }
            // A contact is planned beside those that are planned.
            (_, None) => true,
        };
        if changes && is_there(connection, client)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn unchanged(connection: &Connection, client: ClientId, column: &str, value: &Value) -> Result<bool> {
    let sql = format!("SELECT 1 FROM client WHERE id = ?1 AND {column} IS ?2");
    Ok(connection.prepare_cached(&sql)?.exists(params![client, value])?)
}

#[cfg(test)]
mod tests;
