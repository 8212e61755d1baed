//! Themes of a client that were put by hand, beside those of calls and answers; and who has a theme.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::{
    CardField, ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, TagChange,
    tag_spelling,
};
use crate::store::Result;
use crate::store::open::{Reader, Store};
use crate::store::operation::{Tx, json};

impl Store {
    /// Gives a client themes, or takes them away; a theme of an answer stays with its answer.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn change_tags(
        &mut self,
        client: ClientId,
        changes: &[TagChange],
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let changes = &as_spelt(&self.connection, changes)?;
        let new = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::ClientChanged,
            client: Some(client),
            detail: OperationDetail::Field { field: CardField::Tag, value: TagChange::all_shown(changes) },
        };
        let set_all = |tx: &Tx<'_>| changes.iter().try_for_each(|change| set(tx, client, change).map(|_| ()));
        Ok(self.write(&new, set_all)?.0)
    }
}

/// Writes a theme of one client; false where nothing had to be changed.
pub(super) fn set(tx: &Tx<'_>, client: ClientId, change: &TagChange) -> Result<bool> {
    let changed = if change.on {
        tx.execute(
            "INSERT INTO tag (tag, name, client, created_op) SELECT ?1, ?4, ?2, ?3
             WHERE NOT EXISTS (SELECT 1 FROM tag WHERE client = ?2 AND tag = ?1 AND interview IS NULL)",
            params![change.tag, client, tx.operation(), tag_spelling(&change.tag, &change.name)],
        )?
    } else {
        tx.execute("DELETE FROM tag WHERE client = ?2 AND tag = ?1 AND interview IS NULL", params![change.tag, client])?
    };
    Ok(changed > 0)
}

/// Themes that are in use already are told, and written again, as they were first typed.
pub(super) fn as_spelt(connection: &Connection, changes: &[TagChange]) -> Result<Vec<TagChange>> {
    let mut first = connection.prepare_cached(
        "SELECT name FROM tag INDEXED BY tag_spelt WHERE tag = ?1 AND name IS NOT NULL ORDER BY id LIMIT 1",
    )?;
    let mut spelt = changes.to_vec();
    for change in spelt.iter_mut().filter(|change| tag_spelling(&change.tag, &change.name).is_some()) {
        if let Some(name) = first.query_row([&change.tag], |row| row.get(0)).optional()? {
            change.name = name;
        }
    }
    Ok(spelt)
}

/// Whether a client has a theme that was put by hand or in a call; one of an answer belongs to its answer.
pub(super) fn has(connection: &Connection, client: ClientId, tag: &str) -> Result<bool> {
    let has = "SELECT 1 FROM tag WHERE client = ?1 AND tag = ?2 AND interview IS NULL";
    Ok(connection.prepare_cached(has)?.exists(params![client, tag])?)
}

pub(in crate::store) const TAGGED: &str = "SELECT DISTINCT s.name, s.client
    FROM json_each(?1) begins CROSS JOIN tag t ON t.tag >= begins.value AND t.tag < begins.value || char(1114111)
    CROSS JOIN client_search s ON s.client = t.client ORDER BY s.name, s.client";

impl Reader {
    /// Everybody on the lists with a theme (the client's own or one of an answer) whose stable name begins like one of
    /// these, by name.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn tagged_clients(&self, begins: &[String]) -> Result<Vec<ClientId>> {
        let mut statement = self.connection.prepare_cached(TAGGED)?;
        let found = statement.query_map([json(&begins)?], |row| row.get(1))?;
        Ok(found.collect::<std::result::Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests;
