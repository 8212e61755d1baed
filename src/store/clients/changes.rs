//! Who changed a field and when: read from the history that the triggers keep.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::{CardField, FieldChange, Moment, OperationKind};
use crate::store::Result;
use crate::store::open::Reader;

/// Where a field stands.
fn place(field: CardField) -> (&'static str, &'static str) {
    match field {
        CardField::ClientName => ("client", "name"),
        CardField::ClientKind => ("client", "kind"),
        CardField::Owner => ("client", "owner"),
        CardField::Segment => ("client", "segment"),
        CardField::Grade => ("client", "grade"),
        CardField::Loyalty => ("client", "loyalty"),
        CardField::Language => ("client", "language"),
        CardField::Zone => ("client", "zone"),
        CardField::Source => ("client", "source"),
        CardField::TaxNumber => ("client", "tax_number"),
        CardField::Note => ("client", "note"),
        CardField::Avoid => ("client", "avoid"),
        CardField::Hours => ("client_hours", "week"),
        CardField::Tag => ("tag", "tag"),
        CardField::Archived => ("client", "archived_at"),
        CardField::PersonName => ("person", "name"),
        CardField::Address => ("person", "address"),
        CardField::Position => ("person", "position"),
        CardField::Role => ("person", "role"),
        CardField::Birthday => ("person", "birthday"),
        CardField::Wants => ("person", "wants"),
        CardField::Interests => ("person", "interests"),
        CardField::Reach => ("person", "reach"),
        CardField::Left => ("person", "left_at"),
        CardField::Phone => ("phone", "raw"),
        CardField::PhoneDead => ("phone", "dead_since"),
        CardField::Email => ("email", "address"),
    }
}

/// One entry of the history of a row: when, who, how, and what stood in the column before.
struct Entry {
    at: Moment,
    operator: Option<String>,
    how: OperationKind,
    before: Option<String>,
}

const CHANGES: &str = "SELECT o.at, p.name, o.kind, json_extract(h.old, '$.' || ?3)
    FROM history h CROSS JOIN operation o ON o.id = h.operation LEFT JOIN operator p ON p.id = o.operator
    WHERE h.tab = ?1 AND h.row = ?2 AND h.action = 'update' ORDER BY h.id DESC";

impl Reader {
    /// Every change of a field of one row (of a client, a person, a number, an address), the newest first; the last
    /// entry is the making of the row. Owners are given by name.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn field_history(&self, field: CardField, row: i64) -> Result<Vec<FieldChange>> {
        let (table, column) = place(field);
        let connection = &self.connection;
        // Hours of a client's own stand in a row of their own.
        let row = if field == CardField::Hours { hours_row(connection, row)? } else { row };
        let current: Option<Option<String>> = connection
            .prepare_cached(&format!("SELECT {column} FROM {table} WHERE id = ?1"))?
            .query_row([row], |found| text(found, 0))
            .optional()?;
        let Some(mut after) = current else { return Ok(Vec::new()) };
        let entries: Vec<Entry> = connection
            .prepare_cached(CHANGES)?
            .query_map(params![table, row, column], |found| {
                Ok(Entry { at: found.get(0)?, operator: found.get(1)?, how: found.get(2)?, before: text(found, 3)? })
            })?
            .collect::<std::result::Result<_, _>>()?;
        let mut changes = Vec::new();
        for entry in entries {
            // An entry keeps the whole row; most changes were of other fields.
            if entry.before != after {
                changes.push(FieldChange {
                    at: entry.at,
                    operator: entry.operator,
                    how: entry.how,
                    before: entry.before.clone(),
                    after,
                    first: false,
                });
                after = entry.before;
            }
        }
        changes.extend(made(connection, table, row, after)?);
        if field == CardField::Owner {
            for change in &mut changes {
                change.before = name_of(connection, change.before.take())?;
                change.after = name_of(connection, change.after.take())?;
            }
        }
        Ok(changes)
    }
}

fn hours_row(connection: &Connection, client: i64) -> Result<i64> {
    let mut found = connection.prepare_cached("SELECT id FROM client_hours WHERE client = ?1")?;
    Ok(found.query_row([client], |row| row.get(0)).optional()?.unwrap_or(0))
}

fn text(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<String>> {
    Ok(match row.get::<_, Value>(at)? {
        Value::Text(text) => Some(text),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    })
}

fn made(connection: &Connection, table: &str, row: i64, after: Option<String>) -> Result<Option<FieldChange>> {
    let sql = format!(
        "SELECT o.at, p.name, o.kind FROM {table} t JOIN operation o ON o.id = t.created_op
         LEFT JOIN operator p ON p.id = o.operator WHERE t.id = ?1"
    );
    let read = |found: &Row<'_>| {
        Ok(FieldChange {
            at: found.get(0)?,
            operator: found.get(1)?,
            how: found.get(2)?,
            before: None,
            after,
            first: true,
        })
    };
    Ok(connection.prepare_cached(&sql)?.query_row([row], read).optional()?)
}

fn name_of(connection: &Connection, id: Option<String>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    let found =
        connection.prepare_cached("SELECT name FROM operator WHERE id = ?1")?.query_row([&id], |row| row.get(0));
    Ok(Some(found.optional()?.unwrap_or(id)))
}

#[cfg(test)]
mod tests;
