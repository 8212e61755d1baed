//! What was changed after an operation and speaks against taking it back; of many clients it is said whose data it is.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::{ClientId, Operation, OperationId};
use crate::store::Result;
use crate::store::error::{ChangedClients, UndoRefused};
use crate::store::history::{Reference, Schema};

/// A later operation that still holds has touched a row of this one. A later operation and its undo cancel each
/// other out, unless only the undo came later.
pub(super) fn refuse(connection: &Connection, schema: &Schema, target: &Operation) -> Result<()> {
    const HOLDS: &str = "o.undone_by IS NULL AND (o.undoes IS NULL OR o.undoes < ?1)";
    let queries = std::iter::once(format!(
        "FROM history mine
         CROSS JOIN history later ON later.tab = mine.tab AND later.row = mine.row AND later.id > mine.id
         CROSS JOIN operation o ON o.id = later.operation
         WHERE mine.operation = ?1 AND later.operation <> ?1 AND {HOLDS}"
    ))
    .chain(schema.tables.iter().map(|table| {
        let name = &table.name;
        format!(
            "FROM \"{name}\" mine
             CROSS JOIN history later ON later.tab = '{name}' AND later.row = mine.id
             CROSS JOIN operation o ON o.id = later.operation
             WHERE mine.created_op = ?1 AND later.operation <> ?1 AND {HOLDS}"
        )
    }))
    .collect::<Vec<_>>();
    let columns = "later.tab, later.row, o.id, o.operator, (SELECT name FROM operator WHERE id = o.operator), o.at";
    for from in &queries {
        let changed = connection
            .prepare_cached(&format!("SELECT {columns} {from} LIMIT 1"))?
            .query_row([target.id], |row| {
                Ok(UndoRefused::ChangedSince {
                    table: row.get(0)?,
                    row: row.get(1)?,
                    operation: row.get(2)?,
                    by: row.get(3)?,
                    by_name: row.get(4)?,
                    at: row.get(5)?,
                    clients: None,
                })
            })
            .optional()?;
        if let Some(mut refused) = changed {
            if let UndoRefused::ChangedSince { table, row, clients, .. } = &mut refused
                && target.bulk
            {
                *clients = changed_clients(connection, schema, target.id, (table, *row), &queries)?.map(Box::new);
            }
            return Err(refused.into());
        }
    }
    Ok(())
}

/// Whose rows these queries find, that of `first` before the others.
fn changed_clients(
    connection: &Connection,
    schema: &Schema,
    target: OperationId,
    first: (&str, i64),
    queries: &[String],
) -> Result<Option<ChangedClients>> {
    let mut all: BTreeSet<ClientId> = BTreeSet::new();
    for from in queries {
        let mut changed = connection.prepare(&format!("SELECT DISTINCT later.tab, later.row {from}"))?;
        let mut rows = changed.query([target])?;
        while let Some(row) = rows.next()? {
            all.extend(client_of(connection, schema, &row.get::<_, String>(0)?, row.get(1)?)?);
        }
    }
    let Some(client) = client_of(connection, schema, first.0, first.1)? else { return Ok(None) };
    let name = connection
        .prepare_cached("SELECT name FROM client WHERE id = ?1")?
        .query_row([client], |row| row.get(0))
        .optional()?;
    let more = all.iter().filter(|other| **other != client).count();
    Ok(name.map(|first| ChangedClients { first, more: u64::try_from(more).unwrap_or(u64::MAX) }))
}

/// Whose a row is, or was, where it belongs to a client.
fn client_of(connection: &Connection, schema: &Schema, tab: &str, row: i64) -> Result<Option<ClientId>> {
    if tab == "client" {
        return Ok(Some(ClientId(row)));
    }
    let owned =
        |reference: &Reference| reference.child == tab && reference.parent == "client" && reference.column == "client";
    if !schema.references.iter().any(owned) {
        return Ok(None);
    }
    Ok(connection
        .prepare_cached(&format!(
            "SELECT ifnull((SELECT client FROM \"{tab}\" WHERE id = ?2), (SELECT json_extract(old, '$.client')
                 FROM history WHERE tab = ?1 AND row = ?2 AND old IS NOT NULL ORDER BY id DESC LIMIT 1))"
        ))?
        .query_row(params![tab, row], |row| row.get(0))?)
}
