//! Everything of a client that an export writes, and the note that it was written.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::card::list;
use super::{PERSON, PHONE, one, read_person, read_phone};
use crate::domain::{
    ClientId, Email, ExportedClient, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId,
    PersonId,
};
use crate::store::Result;
use crate::store::open::{Reader, Store};
use crate::store::operation::from_json;

/// The source under which clients of an export are known.
pub(in crate::store) const OURS: &str = "serviceday";

/// What our own records are called in an export: by number and the moment they were made, so that those of two bases
/// are never taken for each other. A record that has come from an export keeps its name.
const KEYS: [&str; 2] = [
    "SELECT c.id, coalesce((SELECT min(x.external) FROM external_id x
         WHERE x.client = c.id AND x.person IS NULL AND x.source = ?1), c.id || '-' || o.at)
     FROM client c JOIN operation o ON o.id = c.created_op",
    "SELECT p.id, coalesce((SELECT min(x.external) FROM external_id x
         WHERE x.person = p.id AND x.source = ?1), p.id || '-' || o.at)
     FROM person p JOIN operation o ON o.id = p.created_op",
];

/// The names of all clients and of all people in an export, by their numbers here.
pub(in crate::store) fn keys(connection: &Connection) -> Result<[HashMap<i64, String>; 2]> {
    let read = |sql: &str| -> Result<HashMap<i64, String>> {
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([OURS], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    };
    Ok([read(KEYS[0])?, read(KEYS[1])?])
}

impl Reader {
    /// The headers of the columns that were kept as they were, of clients and of people.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn kept_headers(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare(
            "SELECT j.key FROM client c, json_each(c.extra) j WHERE c.extra IS NOT NULL AND c.merged_into IS NULL
             UNION SELECT j.key FROM person p, json_each(p.extra) j WHERE p.extra IS NOT NULL ORDER BY 1",
        )?;
        let headers = statement.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        Ok(headers)
    }

    /// Hands over every client with people, numbers and addresses, in the order in which they came, also those in the
    /// archive; of duplicates the one that took the others in.
    ///
    /// # Errors
    /// Where the base cannot be read; or what `take` refuses.
    pub fn each_client<E: From<crate::store::StoreError>>(
        &self,
        take: &mut dyn FnMut(ExportedClient) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let connection = &self.connection;
        let [clients, people] = keys(connection)?;
        let operators: HashMap<OperatorId, String> =
            self.operators()?.into_iter().map(|operator| (operator.id, operator.name)).collect();
        for id in self.exported_ids()? {
            let client = one(connection, id)?;
            let (archived, avoid) = connection
                .prepare_cached("SELECT archived_at IS NOT NULL, avoid FROM client WHERE id = ?1")
                .and_then(|mut statement| statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))))
                .map_err(crate::store::StoreError::from)?;
            take(ExportedClient {
                archived,
                avoid,
                extra: extra(connection, id)?,
                key: clients.get(&id.0).cloned().unwrap_or_default(),
                owner: client.owner.and_then(|owner| operators.get(&owner).cloned()),
                people: list(connection, &format!("{PERSON} WHERE p.client = ?1 ORDER BY p.id"), id, read_person)?
                    .into_iter()
                    .map(|person| (people.get(&person.id.0).cloned().unwrap_or_default(), person))
                    .collect(),
                phones: list(connection, &format!("{PHONE} WHERE client = ?1 ORDER BY id"), id, read_phone)?,
                emails: list(
                    connection,
                    "SELECT id, person, address FROM email WHERE client = ?1 ORDER BY id",
                    id,
                    |row| Ok(Email { id: row.get(0)?, person: row.get(1)?, address: row.get(2)? }),
                )?,
                client,
            })?;
        }
        Ok(())
    }

    fn exported_ids(&self) -> Result<Vec<ClientId>> {
        let mut statement = self.connection.prepare("SELECT id FROM client WHERE merged_into IS NULL ORDER BY id")?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        Ok(ids)
    }
}

/// What was kept of a client and of its people.
fn extra(connection: &Connection, client: ClientId) -> Result<BTreeMap<Option<PersonId>, BTreeMap<String, String>>> {
    let mut statement = connection.prepare_cached(
        "SELECT NULL, extra FROM client WHERE id = ?1 AND extra IS NOT NULL
         UNION ALL SELECT id, extra FROM person WHERE client = ?1 AND extra IS NOT NULL",
    )?;
    let rows = statement.query_map([client], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (person, json) = row?;
        Ok((person, from_json("extra fields", &json)?))
    })
    .collect()
}

impl Store {
    /// Notes that clients were written to a file: who has taken them out of the base, and when.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn log_export(
        &mut self,
        file: &str,
        rows: u64,
        operator: Option<OperatorId>,
        at: Moment,
    ) -> Result<OperationId> {
        let operation = NewOperation {
            operator,
            at,
            kind: OperationKind::Export,
            client: None,
            detail: OperationDetail::File { name: file.to_owned(), rows },
        };
        Ok(self.write(&operation, |_| Ok(()))?.0)
    }
}
