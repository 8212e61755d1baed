//! Clients with their people, numbers and addresses: adding, changing, finding, the card.

mod archive;
mod card;
mod changes;
mod edit;
pub(in crate::store) mod export;
mod find;
mod many;
mod notes;
mod people;
mod replay;
mod tags;

use rusqlite::{Connection, OptionalExtension, Row, params};

pub(in crate::store) use archive::keep_hidden;
pub use edit::WholeClient;
pub(in crate::store) use edit::insert_whole;
pub use find::PageEnd;
pub(in crate::store) use find::by_client;
pub(in crate::store) use people::{PERSON, PHONE};
pub(in crate::store) use people::{insert_person, insert_phone};
pub(in crate::store) use people::{read_person, read_phone};

use super::Result;
use super::error::StoreError;
use super::open::{Reader, Store};
use super::operation::Tx;
use super::touches::{PlannedTouch, plan};
use super::waves;
use crate::domain::{
    Channel, Client, ClientId, DoNotCall, Moment, NewClient, NewOperation, OperationDetail, OperationId, OperationKind,
    OperatorId, PersonId, SurveyKind, TouchKind,
};

/// The columns that [`read`] reads, of a client named `c`.
const CLIENT: &str = "SELECT c.id, c.name, c.kind, c.owner, c.segment, c.grade, c.loyalty, c.language, c.zone,
    c.zone_assumed, c.source, c.tax_number, c.note, d.since, d.reason
    FROM client c LEFT JOIN do_not_call d ON d.client = c.id";

fn read(row: &Row<'_>) -> rusqlite::Result<Client> {
    Ok(Client {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        owner: row.get(3)?,
        segment: row.get(4)?,
        grade: row.get(5)?,
        loyalty: row.get(6)?,
        language: row.get(7)?,
        zone: row.get(8)?,
        zone_assumed: row.get(9)?,
        source: row.get(10)?,
        tax_number: row.get(11)?,
        note: row.get(12)?,
        do_not_call: wish(row.get(13)?, row.get(14)?),
    })
}

pub(in crate::store) fn wish(since: Option<Moment>, reason: Option<String>) -> Option<DoNotCall> {
    since.map(|since| DoNotCall { since, reason: reason.unwrap_or_default() })
}

/// Adds a client; `do_not_call` of what is handed in is not read. The caller sees to the search row.
pub(in crate::store) fn insert(tx: &Tx<'_>, client: &NewClient) -> Result<ClientId> {
    tx.prepare_cached(
        "INSERT INTO client (name, kind, owner, segment, grade, loyalty, language, zone, zone_assumed, source,
             tax_number, note, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        client.name,
        client.kind,
        client.owner,
        client.segment,
        client.grade,
        client.loyalty,
        client.language,
        client.zone,
        client.zone_assumed,
        client.source,
        client.tax_number,
        client.note,
        tx.operation()
    ])?;
    Ok(ClientId(tx.last_insert_rowid()))
}

pub(super) fn operation(
    kind: OperationKind,
    client: Option<ClientId>,
    text: &str,
    operator: OperatorId,
    at: Moment,
) -> NewOperation {
    let detail = if text.is_empty() { OperationDetail::Nothing } else { OperationDetail::Text(text.to_owned()) };
    NewOperation { operator: Some(operator), at, kind, client, detail }
}

impl Store {
    /// Adds a client and plans the touch of the running wave.
    ///
    /// # Errors
    /// Where the name is empty or the base cannot be written.
    pub fn add_client(
        &mut self,
        client: &NewClient,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, ClientId)> {
        let new = operation(OperationKind::ClientAdded, None, &client.name, operator, at);
        self.write(&new, |tx| {
            let id = insert(tx, client)?;
            tx.execute("UPDATE operation SET client = ?2 WHERE id = ?1", params![tx.operation(), id])?;
            if let Some(wave) = waves::running(tx, SurveyKind::Relationship)? {
                let touch = PlannedTouch::new(id, TouchKind::Survey, Channel::Call, at);
                plan(tx, &PlannedTouch { wave: Some(wave.id), ..touch })?;
            }
            tx.search_changed(id);
            Ok(id)
        })
    }

    /// Records that a client, or one person there, is not to be called again.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn do_not_call(
        &mut self,
        client: ClientId,
        person: Option<PersonId>,
        reason: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let new = operation(OperationKind::DoNotCallAdded, Some(client), reason, operator, at);
        Ok(self.write(&new, |tx| super::calls::do_not_call(tx, client, person, reason, at))?.0)
    }
}

impl Reader {
    /// One client.
    ///
    /// # Errors
    /// Where there is none.
    pub fn client(&self, id: ClientId) -> Result<Client> {
        one(&self.connection, id)
    }

    /// How many clients there are.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn clients_count(&self) -> Result<u64> {
        Ok(self.connection.prepare_cached("SELECT count(*) FROM client_search")?.query_row([], |row| row.get(0))?)
    }
}

pub(super) fn one(connection: &Connection, id: ClientId) -> Result<Client> {
    connection
        .prepare_cached(&format!("{CLIENT} WHERE c.id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or_else(|| StoreError::not_found("client", id))
}

#[cfg(test)]
mod tests;
