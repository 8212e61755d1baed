//! The archive, duplicates, and people who change the firm: nothing is deleted, everything is recorded.

use rusqlite::{Connection, OptionalExtension, params};

use super::operation;
use crate::domain::{
    ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, PersonId,
};
use crate::store::error::StoreError;
use crate::store::history::Schema;
use crate::store::open::Store;
use crate::store::operation::{Tx, json};
use crate::store::{Result, calls, claims};

/// The touches that going into the archive dropped: those are planned again on the way back.
const DROPPED_BY_ARCHIVE: &str = "SELECT h.row FROM history h
    WHERE h.tab = 'touch' AND h.action = 'update' AND json_extract(h.old, '$.state') = 'planned' AND h.operation = (
        SELECT max(o.id) FROM history a CROSS JOIN operation o ON o.id = a.operation
        WHERE a.tab = 'client' AND a.row = ?1 AND o.kind = 'client-archived' AND o.undone_by IS NULL)";

impl Store {
    /// Takes a client off every list; the planned touches are dropped. Nothing is deleted.
    ///
    /// # Errors
    /// Where a call to the client is open, a colleague has the client, or the base cannot be written.
    pub fn archive_client(&mut self, client: ClientId, operator: OperatorId, at: Moment) -> Result<OperationId> {
        self.refuse_busy(&[client], OperationKind::ClientArchived, operator)?;
        let new = operation(OperationKind::ClientArchived, Some(client), "", operator, at);
        Ok(self.write(&new, |tx| archive(tx, client, None, at))?.0)
    }

    /// Brings a client back from the archive, with the touches that were planned.
    ///
    /// # Errors
    /// Where the client was merged into another one, or the base cannot be written.
    pub fn unarchive_client(&mut self, client: ClientId, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let new = operation(OperationKind::ClientUnarchived, Some(client), "", operator, at);
        let (id, ()) = self.write(&new, |tx| {
            let changed = tx.execute(
                "UPDATE client SET archived_at = NULL WHERE id = ?1 AND archived_at IS NOT NULL AND merged_into IS NULL",
                [client],
            )?;
            if changed == 0 {
                return Err(StoreError::not_found("client in the archive", client));
            }
            tx.execute(
                &format!(
                    "UPDATE touch SET state = 'planned', done_at = NULL
                     WHERE client = ?1 AND state = 'dropped' AND id IN ({DROPPED_BY_ARCHIVE})"
                ),
                [client],
            )?;
            tx.search_changed(client);
            Ok(())
        })?;
        Ok(id)
    }

    /// Takes a duplicate into the record that stays: people, numbers, deals, promises, cases and touches move, empty
    /// fields are filled, and the duplicate goes into the archive. Its calls stay its own and are shown with the
    /// record that stays: a log is never rewritten.
    ///
    /// # Errors
    /// Where the two are the same, a call to one is open, or the base cannot be written.
    pub fn merge_clients(
        &mut self,
        stays: ClientId,
        duplicate: ClientId,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        if stays == duplicate {
            return Err(StoreError::not_found("other client than", stays));
        }
        self.refuse_busy(&[stays, duplicate], OperationKind::ClientsMerged, operator)?;
        let schema = self.schema()?;
        let name: String = client_name(&self.connection, duplicate)?;
        let new = operation(OperationKind::ClientsMerged, Some(stays), &name, operator, at);
        let (id, ()) = self.write(&new, |tx| {
            client_name(tx, stays)?;
            tx.execute(
                "UPDATE touch SET client = ?2, zone = ifnull((SELECT zone FROM client WHERE id = ?2), '')
                 WHERE client = ?1 AND NOT EXISTS (SELECT 1 FROM touch o WHERE o.client = ?2
                     AND o.wave = touch.wave AND ifnull(o.person, 0) = ifnull(touch.person, 0))",
                params![duplicate, stays],
            )?;
            // Whoever was asked in this wave under the other record is not asked again.
            tx.execute(
                "UPDATE touch SET state = 'dropped', done_at = ?3 WHERE client = ?2 AND state = 'planned'
                 AND EXISTS (SELECT 1 FROM touch o WHERE o.client = ?1 AND o.wave = touch.wave AND o.state = 'done')",
                params![duplicate, stays, at],
            )?;
            // A duplicate of the duplicate is one of the record that stays.
            tx.execute("UPDATE client SET merged_into = ?2 WHERE merged_into = ?1", params![duplicate, stays])?;
            tx.execute(
                "UPDATE do_not_call SET client = ?2
                 WHERE client = ?1 AND NOT EXISTS (SELECT 1 FROM do_not_call o WHERE o.client = ?2)",
                params![duplicate, stays],
            )?;
            for table in owned(&schema) {
                tx.execute(
                    &format!("UPDATE OR IGNORE \"{table}\" SET client = ?2 WHERE client = ?1"),
                    params![duplicate, stays],
                )?;
            }
            drop_doubled(tx, stays)?;
            fill(tx, stays, duplicate)?;
            archive(tx, duplicate, Some(stays), at)?;
            tx.search_changed(stays);
            Ok(())
        })?;
        Ok(id)
    }

    /// Moves a contact person to another client, with numbers, addresses, consents and outside names. What was talked
    /// and promised stays with the client it was about.
    ///
    /// # Errors
    /// Where there is no such person or client, or the base cannot be written.
    pub fn move_person(
        &mut self,
        person: PersonId,
        to: ClientId,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let (from, name): (ClientId, String) = self
            .connection
            .prepare_cached("SELECT client, name FROM person WHERE id = ?1")?
            .query_row([person], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .ok_or_else(|| StoreError::not_found("person", person))?;
        let new = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::PersonMoved,
            client: Some(to),
            detail: OperationDetail::Text(name),
        };
        let (id, ()) = self.write(&new, |tx| {
            client_name(tx, to)?;
            tx.execute("UPDATE person SET client = ?2, left_at = NULL WHERE id = ?1", params![person, to])?;
            for table in ["phone", "email", "consent", "external_id"] {
                tx.execute(&format!("UPDATE {table} SET client = ?2 WHERE person = ?1"), params![person, to])?;
            }
            tx.execute("UPDATE touch SET person = NULL WHERE person = ?1 AND state = 'planned'", [person])?;
            tx.search_changed(from);
            tx.search_changed(to);
            Ok(())
        })?;
        Ok(id)
    }

    /// A client who is being rung, or whom a colleague has open, is left alone.
    fn refuse_busy(&self, clients: &[ClientId], kind: OperationKind, operator: OperatorId) -> Result<()> {
        let in_work = |client: ClientId, by: OperatorId, call_open: bool| {
            let client_name = client_name(&self.connection, client)?;
            let other = (by != operator).then(|| claims::name_of(&self.connection, by)).transpose()?;
            Err(StoreError::InWork { kind, client, client_name, by, by_name: other, call_open })
        };
        for &client in clients {
            if let Some((holder, _)) = claims::open_call_holder(&self.connection, client)? {
                return in_work(client, holder, true);
            }
        }
        let held = claims::holders(self, &json(&clients)?)?;
        match held.into_iter().find(|(_, by)| *by != operator) {
            Some((client, by)) => in_work(client, by, false),
            None => Ok(()),
        }
    }
}

/// The recorded tables whose rows belong to a client, but those that are moved with more care.
fn owned(schema: &Schema) -> impl Iterator<Item = &str> {
    schema
        .references
        .iter()
        .filter(|reference| reference.parent == "client" && reference.column == "client" && !reference.cascades)
        .filter(|reference| !["touch", "do_not_call", "client"].contains(&reference.child.as_str()))
        .filter(|reference| schema.table(&reference.child).is_some())
        .map(|reference| reference.child.as_str())
}

pub(super) fn client_name(connection: &Connection, client: ClientId) -> Result<String> {
    connection
        .prepare_cached("SELECT name FROM client WHERE id = ?1")?
        .query_row([client], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::not_found("client", client))
}

fn archive(tx: &Tx<'_>, client: ClientId, into: Option<ClientId>, at: Moment) -> Result<()> {
    let changed = tx.execute(
        "UPDATE client SET archived_at = ifnull(archived_at, ?2), merged_into = ?3 WHERE id = ?1
         AND (archived_at IS NULL OR ?3 IS NOT NULL)",
        params![client, at, into],
    )?;
    if changed == 0 {
        return Err(StoreError::not_found("client", client));
    }
    tx.execute(
        "UPDATE touch SET state = 'dropped', done_at = ?2 WHERE client = ?1 AND state = 'planned'",
        params![client, at],
    )?;
    calls::settle_undecided(tx, "client", client.0)?;
    tx.search_changed(client);
    Ok(())
}

/// A number or an address that both records had stands there once: the younger row goes, unless it knows whose it is
/// and the older one does not.
fn drop_doubled(tx: &Tx<'_>, client: ClientId) -> Result<()> {
    for (table, same) in [("phone", "e164"), ("email", "folded")] {
        tx.execute(
            &format!(
                "DELETE FROM {table} WHERE client = ?1 AND {same} IS NOT NULL AND EXISTS (
                     SELECT 1 FROM {table} o WHERE o.client = ?1 AND o.{same} = {table}.{same} AND o.id <> {table}.id
                       AND (o.person IS {table}.person AND o.id < {table}.id
                            OR {table}.person IS NULL AND o.person IS NOT NULL))"
            ),
            [client],
        )?;
    }
    Ok(())
}

/// What the record that stays does not know, the duplicate tells; of what both have in writing nothing is lost.
fn fill(tx: &Tx<'_>, stays: ClientId, duplicate: ClientId) -> Result<()> {
    let columns = ["owner", "segment", "grade", "language", "zone", "source", "tax_number"];
    let set = columns.map(|column| format!("{column} = ifnull(client.{column}, d.{column})")).join(", ");
    let written = ["note", "avoid"].map(|column| {
        format!(
            "{column} = CASE WHEN instr(client.{column}, d.{column}) THEN client.{column}
                 ELSE nullif(concat_ws(char(10), client.{column}, d.{column}), '') END"
        )
    });
    let written = written.join(", ");
    tx.execute(
        &format!(
            "UPDATE client SET {set}, {written},
                 extra = CASE WHEN client.extra IS NULL OR d.extra IS NULL THEN ifnull(client.extra, d.extra)
                     ELSE json_patch(d.extra, client.extra) END,
                 loyalty = CASE WHEN client.loyalty = 'unknown' THEN d.loyalty ELSE client.loyalty END,
                 last_contact = nullif(max(ifnull(client.last_contact, ''), ifnull(d.last_contact, '')), '')
             FROM client d WHERE client.id = ?1 AND d.id = ?2"
        ),
        params![stays, duplicate],
    )?;
    tx.execute(
        "UPDATE touch SET last_contact = (SELECT last_contact FROM client WHERE id = ?1)
         WHERE client = ?1 AND state = 'planned'",
        [stays],
    )?;
    Ok(())
}

/// Takes archived clients off the lists again after a file has brought them anew.
pub(in crate::store) fn keep_hidden(connection: &Connection) -> Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM client_search WHERE client IN (SELECT id FROM client WHERE archived_at IS NOT NULL)",
        )?
        .execute([])?;
    connection
        .prepare_cached(
            "UPDATE touch SET state = 'dropped' WHERE state = 'planned' AND client IN (
                 SELECT id FROM client WHERE archived_at IS NOT NULL)",
        )?
        .execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests;
