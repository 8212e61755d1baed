//! Finding clients, and the list of all of them, page by page.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params, params_from_iter};

use super::{PERSON, PHONE, read_person, read_phone};
use crate::domain::{ClientId, ClientKind, ClientRow, Loyalty, Moment, OperatorId, Zone, fold, sought};
use crate::store::open::Reader;
use crate::store::operation::json;
use crate::store::{Result, search};

/// Where a page of the list ended: the folded name and the client, for the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageEnd {
    /// The folded name.
    pub name: String,
    /// The client.
    pub client: ClientId,
}

impl Reader {
    /// Clients that fit the needle (folded here; every word has to be there), by name. An empty needle finds all.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn find_clients(&self, needle: &str, limit: usize) -> Result<Vec<ClientRow>> {
        let words = sought(needle);
        let fits = words.iter().map(|_| " AND instr(text, ?) > 0").collect::<String>();
        let sql = format!("SELECT client FROM client_search WHERE 1{fits} ORDER BY name, client LIMIT {limit}");
        let found: Vec<ClientId> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(params_from_iter(words), |row| row.get(0))?
            .collect::<std::result::Result<_, _>>()?;
        rows(&self.connection, &found)
    }

    /// A page of the list of clients by name, and where it ended; none at the end of the list.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn clients_page(&self, after: Option<&PageEnd>, limit: usize) -> Result<(Vec<ClientRow>, Option<PageEnd>)> {
        let (name, client) = after.map_or(("", 0), |end| (end.name.as_str(), end.client.0));
        let page: Vec<PageEnd> = self
            .connection
            .prepare_cached(
                "SELECT name, client FROM client_search WHERE (name, client) > (?1, ?2) ORDER BY name, client LIMIT ?3",
            )?
            .query_map(params![name, client, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
                Ok(PageEnd { name: row.get(0)?, client: row.get(1)? })
            })?
            .collect::<std::result::Result<_, _>>()?;
        let ids: Vec<ClientId> = page.iter().map(|end| end.client).collect();
        let end = (page.len() == limit).then(|| page.into_iter().next_back()).flatten();
        Ok((rows(&self.connection, &ids)?, end))
    }

    /// Clients in the archive whose name holds the needle, by name; an empty needle finds all.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn archived_clients(&self, needle: &str, limit: usize) -> Result<Vec<ClientRow>> {
        let needle = fold(needle);
        let mut found: Vec<(String, ClientId)> = self
            .connection
            .prepare_cached(
                "SELECT name, id FROM client INDEXED BY client_archived
                 WHERE archived_at IS NOT NULL AND merged_into IS NULL",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<std::result::Result<_, _>>()?;
        for (name, _) in &mut found {
            *name = fold(name);
        }
        found.retain(|(name, _)| name.contains(&needle));
        found.sort_unstable();
        let ids: Vec<ClientId> = found.into_iter().take(limit).map(|(_, id)| id).collect();
        rows(&self.connection, &ids)
    }

    /// The rows of these clients, in this order.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn client_rows(&self, clients: &[ClientId]) -> Result<Vec<ClientRow>> {
        rows(&self.connection, clients)
    }
}

/// Groups by client what one query has brought for all of them.
pub(in crate::store) fn by_client<T>(
    connection: &Connection,
    sql: &str,
    ids: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<(ClientId, T)>,
) -> Result<BTreeMap<ClientId, Vec<T>>> {
    let mut found: BTreeMap<ClientId, Vec<T>> = BTreeMap::new();
    for row in connection.prepare_cached(sql)?.query_map([ids], read)? {
        let (client, value) = row?;
        found.entry(client).or_default().push(value);
    }
    Ok(found)
}

/// Name, kind, segment, owner, loyalty, last contact, zone.
type Facts = (String, ClientKind, Option<String>, Option<OperatorId>, Loyalty, Option<Moment>, Option<Zone>);

fn rows(connection: &Connection, clients: &[ClientId]) -> Result<Vec<ClientRow>> {
    let ids = json(&clients)?;
    let given = "IN (SELECT value FROM json_each(?1))";
    let mut people = by_client(connection, &format!("{PERSON} WHERE p.client {given} ORDER BY p.id"), &ids, |row| {
        Ok((row.get(1)?, read_person(row)?))
    })?;
    let mut phones = by_client(connection, &format!("{PHONE} WHERE client {given} ORDER BY id"), &ids, |row| {
        Ok((row.get(7)?, read_phone(row)?))
    })?;
    let sql = format!("SELECT client, address FROM email WHERE client {given} ORDER BY id");
    let mut emails = by_client(connection, &sql, &ids, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql = format!("SELECT merged_into, name FROM client WHERE merged_into {given} ORDER BY id");
    let mut merged = by_client(connection, &sql, &ids, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql =
        format!("SELECT id, name, kind, segment, owner, loyalty, last_contact, zone FROM client WHERE id {given}");
    let mut facts: BTreeMap<ClientId, Vec<Facts>> = by_client(connection, &sql, &ids, |row| {
        let (name, kind, segment, owner) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        Ok((row.get(0)?, (name, kind, segment, owner, row.get(5)?, row.get(6)?, row.get(7)?)))
    })?;
    let row = |id: &ClientId| {
        let (name, kind, segment, owner, loyalty, last_contact, zone) = facts.remove(id)?.pop()?;
        let mut phones = phones.remove(id).unwrap_or_default();
        search::living_first(&mut phones);
        Some(ClientRow {
            id: *id,
            name,
            kind,
            people: people.remove(id).unwrap_or_default(),
            phones,
            emails: emails.remove(id).unwrap_or_default(),
            segment,
            owner,
            loyalty,
            last_contact,
            zone,
            merged: merged.remove(id).unwrap_or_default(),
        })
    };
    Ok(clients.iter().filter_map(row).collect())
}
