//! Undo and redo: takes back what an operation changed, as an operation of its own.
//!
//! A row that the operation made goes, a row it changed or removed comes back from history, an event it wrote is
//! marked `undone_by`, and the folds are made anew. An undo is recorded like everything else; a redo is the undo of
//! an undo. Nothing is taken back where a later operation that still holds has touched the same row.

mod changed;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use super::error::{StoreError, UndoRefused};
use super::history::{Recorded, Schema};
use super::locks::Process;
use super::open::{Reader, Store};
use super::operation::{BULK_ROWS, Tx};
use super::{Result, calls, claims, written};
use crate::domain::{
    CallId, ClientId, Moment, NewOperation, Operation, OperationDetail, OperationId, OperationKind, OperationState,
    OperatorId, Undone,
};

/// Tables of which every change is a change of what find looks through.
const SEARCHED: [&str; 4] = ["client", "person", "phone", "email"];

/// The log's tables: their rows are marked, never removed.
const LOG: [&str; 3] = ["event", "call", "interview"];

/// What becomes of a bulk operation that a dead process left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finish {
    /// What it has done is taken back.
    TakeBack,
    /// What it has done stays.
    Keep,
}

impl Reader {
    /// Whether undo, and whether redo, would find something of this operator's.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn undoable(&self, operator: OperatorId) -> Result<(bool, bool)> {
        let (undo, redo) = self.last_ids(operator)?;
        Ok((undo.is_some(), redo.is_some()))
    }

    /// The last operations of this operator that undo and that redo would take.
    fn last_ids(&self, operator: OperatorId) -> Result<(Option<OperationId>, Option<OperationId>)> {
        let kinds =
            OperationKind::ALL.iter().filter(|kind| kind.can_be_undone()).map(|kind| format!("'{}'", kind.name()));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        let ordinary = format!(
            "SELECT id FROM operation WHERE operator = ?1 AND undoes IS NULL AND undone_by IS NULL AND kind IN ({kinds})
             ORDER BY id DESC LIMIT 1"
        );
        let last: Option<OperationId> =
            self.connection.prepare_cached(&ordinary)?.query_row([operator], |row| row.get(0)).optional()?;
        // An action after the undo closes the way back; a redone one has a smaller number than its undo.
        let back = self
            .connection
            .prepare_cached(
                "SELECT id FROM operation
                 WHERE operator = ?1 AND id > ?2 AND undone_by IS NULL AND kind = 'undo' AND bulk = 0
                 ORDER BY id DESC LIMIT 1",
            )?
            .query_row(params![operator, last.map_or(i64::MIN, |last| last.0)], |row| row.get(0))
            .optional()?;
        Ok((last, back))
    }
}

/// Why a bulk operation stopped, and what is in the base of it.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct Stopped {
    /// Why.
    pub error: StoreError,
    /// What is left.
    pub left: Left,
}

/// What a bulk operation that stopped has left in the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It had written nothing yet.
    Nothing,
    /// What it had written was taken back at once.
    TakenBack,
    /// What it had written is taken back when the base is next opened for work.
    Unfinished,
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self { error, left: Left::Nothing }
    }
}

impl From<rusqlite::Error> for Stopped {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

impl Store {
    /// Takes back the operator's own last operation that still holds, and says what it was.
    ///
    /// # Errors
    /// [`StoreError::Undo`] with the reason where it cannot be taken back; the base is then unchanged.
    pub fn undo(&mut self, operator: OperatorId, at: Moment) -> Result<Undone> {
        let last = self.last_of(operator, false)?.ok_or(UndoRefused::Nothing)?;
        if last.bulk {
            return Err(UndoRefused::FromTheList { operation: last.id }.into());
        }
        self.take_back(&last, Some(operator), at)
    }

    /// Does again what the operator has taken back last, as long as nothing new was done since.
    ///
    /// # Errors
    /// [`StoreError::Undo`] with the reason where there is nothing or it cannot be done again.
    pub fn redo(&mut self, operator: OperatorId, at: Moment) -> Result<Undone> {
        let last = self.last_of(operator, true)?.ok_or(UndoRefused::NothingToRedo)?;
        self.take_back(&last, Some(operator), at)
    }

    /// Takes back one operation, chosen from the list; an import in many transactions with pauses. Taking back an
    /// undo does its operation again.
    ///
    /// # Errors
    /// [`StoreError::Undo`] with the reason where it cannot be taken back.
    pub fn undo_operation(&mut self, id: OperationId, operator: Option<OperatorId>, at: Moment) -> Result<Undone> {
        let target = self.operation(id)?;
        self.take_back(&target, operator, at)
    }

    /// Ends what [`Reader::unfinished`] has found: an undo is carried to its end, an import kept or taken back.
    ///
    /// # Errors
    /// Where it is running after all, or cannot be taken back because calls hang on it.
    pub fn finish_unfinished(&mut self, id: OperationId, finish: Finish, at: Moment) -> Result<()> {
        let left = self.operation(id)?;
        if left.state != OperationState::Running {
            return Err(UndoRefused::Already { operation: id }.into());
        }
        if !self.unfinished()?.iter().any(|found| found.id == id) {
            return Err(UndoRefused::Running { operation: id }.into());
        }
        if let Some(target) = left.undoes {
            let process = self.process.id().to_owned();
            self.write_derived(|connection| {
                connection.execute("UPDATE operation SET process = ?2 WHERE id = ?1", params![id, process])?;
                Ok(())
            })?;
            let target = self.operation(target)?;
            return self.bulk_take_back(id, &target);
        }
        match finish {
            Finish::Keep => self.end_bulk(id, &left.detail),
            Finish::TakeBack => self.abandon(&left, at),
        }
    }

    /// Takes back what a bulk operation that did not come to its end has done. It goes from running to being undone in
    /// one transaction: at no moment does half an import count as a whole one.
    pub(in crate::store) fn abandon(&mut self, left: &Operation, at: Moment) -> Result<()> {
        let undo = self.begin_taking_back(left, &new_undo(left, left.operator, at), OperationState::Running)?;
        self.bulk_take_back(undo, left)
    }

    /// A bulk operation of this process has failed on its way: what it has done is taken back at once, where that can be.
    pub(in crate::store) fn failed_in_the_middle(&mut self, id: OperationId, at: Moment, error: StoreError) -> Stopped {
        let taken_back = self.operation(id).and_then(|left| self.abandon(&left, at)).is_ok();
        tracing::warn!(number = id.0, error = error.for_log(), taken_back, "a bulk operation has failed");
        Stopped { error, left: if taken_back { Left::TakenBack } else { Left::Unfinished } }
    }

    /// The last operation of this operator that undo (or, with `undone`, redo) would take.
    fn last_of(&self, operator: OperatorId, undone: bool) -> Result<Option<Operation>> {
        let (undo, redo) = self.last_ids(operator)?;
        let id = if undone { redo } else { undo };
        id.map(|id| self.operation(id)).transpose()
    }

    fn take_back(&mut self, target: &Operation, operator: Option<OperatorId>, at: Moment) -> Result<Undone> {
        let redone = target.kind == OperationKind::Undo;
        let what = match target.undoes {
            Some(first) if redone => self.operation(first)?,
            _ => target.clone(),
        };
        let new = new_undo(target, operator, at);
        if target.bulk {
            let operation = self.begin_taking_back(target, &new, OperationState::Done)?;
            self.bulk_take_back(operation, target)?;
            return Ok(Undone { operation, what, redone });
        }
        let schema = self.schema()?;
        let (operation, ()) = self.write_with_process(&new, |tx, process| {
            refuse(tx, &schema, target, OperationState::Done, process)?;
            tx.pragma_update(None, "defer_foreign_keys", true)?;
            for table in &schema.tables {
                while remove_made(tx, table, target.id)? > 0 {}
            }
            let mut last = i64::MAX;
            while let Some(next) = restore(tx, &schema, target.id, last)? {
                last = next;
            }
            let calls = mark_log(tx, target, tx.operation())?;
            mark_operations(tx, target, tx.operation())?;
            for call in calls {
                calls::projection::refold(tx, call)?;
                claims::claim_again(tx, call, operator, at, process)?;
            }
            Ok(())
        })?;
        Ok(Undone { operation, what, redone })
    }

    fn begin_taking_back(
        &mut self,
        target: &Operation,
        new: &NewOperation,
        state: OperationState,
    ) -> Result<OperationId> {
        let schema = self.schema()?;
        self.begin_bulk_undo(target.id, new, |connection, process| refuse(connection, &schema, target, state, process))
    }

    /// Goes on from wherever the last transaction ended, so that it can be called again after a crash.
    fn bulk_take_back(&mut self, id: OperationId, target: &Operation) -> Result<()> {
        let schema = self.schema()?;
        for table in &schema.tables {
            while self.bulk_step(id, |tx| remove_made(tx, table, target.id))? > 0 {}
        }
        let begun: Option<i64> =
            self.connection.query_row("SELECT progress FROM operation WHERE id = ?1", [id], |row| row.get(0))?;
        let mut last = begun.unwrap_or(i64::MAX);
        loop {
            let next = self.bulk_step(id, |tx| {
                tx.pragma_update(None, "defer_foreign_keys", true)?;
                let next = restore(tx, &schema, target.id, last)?;
                tx.execute("UPDATE operation SET progress = ?2 WHERE id = ?1", params![id, next])?;
                Ok(next)
            })?;
            let Some(next) = next else { break };
            last = next;
        }
        self.last_bulk_step(id, |tx| {
            mark_log(tx, target, id)?;
            mark_operations(tx, target, id)?;
            tx.execute(
                "UPDATE operation SET state = 'done', process = NULL, progress = NULL WHERE id IN (?1, ?2)",
                params![id, target.id],
            )?;
            Ok(())
        })
    }
}

fn new_undo(target: &Operation, operator: Option<OperatorId>, at: Moment) -> NewOperation {
    let redone = target.kind == OperationKind::Undo;
    NewOperation {
        operator,
        at,
        kind: if redone { OperationKind::Redo } else { OperationKind::Undo },
        client: target.client,
        detail: OperationDetail::Nothing,
    }
}

fn mark_operations(tx: &Tx<'_>, target: &Operation, by: OperationId) -> Result<()> {
    tx.execute("UPDATE operation SET undone_by = ?2 WHERE id = ?1", params![target.id, by])?;
    tx.execute("UPDATE operation SET undoes = ?2 WHERE id = ?1", params![by, target.id])?;
    if let Some(first) = target.undoes {
        tx.execute("UPDATE operation SET undone_by = NULL WHERE id = ?1", [first])?;
    }
    Ok(())
}

/// Marks what the operation wrote to the log as taken back, or takes such marks away; returns the calls concerned.
fn mark_log(tx: &Tx<'_>, target: &Operation, by: OperationId) -> Result<BTreeSet<CallId>> {
    let mut calls = BTreeSet::new();
    let collect = "SELECT call FROM event WHERE operation = ?1 OR undone_by = ?1
        UNION SELECT id FROM call WHERE operation = ?1 OR undone_by = ?1";
    let mut statement = tx.prepare_cached(collect)?;
    for call in statement.query_map([target.id], |row| row.get(0))? {
        calls.insert(call?);
    }
    for table in LOG {
        tx.prepare_cached(&format!("UPDATE {table} SET undone_by = NULL WHERE undone_by = ?1"))?
            .execute([target.id])?;
        tx.prepare_cached(&format!("UPDATE {table} SET undone_by = ?2 WHERE operation = ?1 AND undone_by IS NULL"))?
            .execute(params![target.id, by])?;
    }
    Ok(calls)
}

/// Removes up to [`BULK_ROWS`] rows that the operation made; returns how many.
fn remove_made(tx: &Tx<'_>, table: &Recorded, target: OperationId) -> Result<usize> {
    let name = &table.name;
    let client = match name.as_str() {
        "client" => "NULL",
        searched if SEARCHED.contains(&searched) => "(SELECT id FROM client WHERE id = t.client AND created_op <> ?1)",
        _ => "NULL",
    };
    let found: Vec<(i64, Option<ClientId>)> = tx
        .prepare_cached(&format!("SELECT t.id, {client} FROM \"{name}\" t WHERE t.created_op = ?1 LIMIT {BULK_ROWS}"))?
        .query_map([target], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<std::result::Result<_, _>>()?;
    let mut remove = tx.prepare_cached(&format!("DELETE FROM \"{name}\" WHERE id = ?1"))?;
    for (id, client) in &found {
        remove.execute([id])?;
        if let Some(client) = client {
            tx.search_changed(*client);
        }
    }
    Ok(found.len())
}

/// Brings back up to [`BULK_ROWS`] old rows of the operation, the last change first, from below the history entry
/// `before`; returns the entry it got to, none at the end.
fn restore(tx: &Tx<'_>, schema: &Schema, target: OperationId, before: i64) -> Result<Option<i64>> {
    type Entry = (i64, String, i64, String, Option<String>);
    let entries: Vec<Entry> = tx
        .prepare_cached(&format!(
            "SELECT id, tab, row, action, old FROM history WHERE operation = ?1 AND id < ?2
             AND (old IS NULL OR json_extract(old, '$.created_op') <> ?1) ORDER BY id DESC LIMIT {BULK_ROWS}"
        ))?
        .query_map(params![target, before], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?
        .collect::<std::result::Result<_, _>>()?;
    for (_, tab, row, action, old) in &entries {
        let table = schema.table(tab).ok_or_else(|| StoreError::unreadable("history", format!("no table {tab}")))?;
        if SEARCHED.contains(&tab.as_str()) {
            note_client(tx, tab, *row)?;
        }
        put_back(tx, table, *row, action, old.as_deref())?;
        if SEARCHED.contains(&tab.as_str()) {
            note_client(tx, tab, *row)?;
        }
    }
    Ok(entries.last().map(|(id, ..)| *id))
}

/// The client of a row as it is now, before and after the change.
fn note_client(tx: &Tx<'_>, tab: &str, row: i64) -> Result<()> {
    let column = if tab == "client" { "id" } else { "client" };
    let client: Option<ClientId> = tx
        .prepare_cached(&format!("SELECT {column} FROM \"{tab}\" WHERE id = ?1"))?
        .query_row([row], |row| row.get(0))
        .optional()?;
    if let Some(client) = client {
        tx.search_changed(client);
    }
    Ok(())
}

fn put_back(tx: &Tx<'_>, table: &Recorded, row: i64, action: &str, old: Option<&str>) -> Result<()> {
    let name = &table.name;
    let each = |form: &dyn Fn(&String) -> String| table.columns.iter().map(form).collect::<Vec<_>>().join(", ");
    match action {
        "update" => {
            let set = each(&|column| format!("\"{column}\" = json_extract(?2, '$.{column}')"));
            tx.prepare_cached(&format!("UPDATE \"{name}\" SET {set} WHERE id = ?1"))?.execute(params![row, old])?;
        }
        "delete" => {
            let columns = each(&|column| format!("\"{column}\""));
            let values = each(&|column| format!("json_extract(?2, '$.{column}')"));
            tx.prepare_cached(&format!("INSERT INTO \"{name}\" (id, {columns}) VALUES (?1, {values})"))?
                .execute(params![row, old])?;
            // By hand and not by a trigger: a trigger on every insert would cost an import a third of its speed.
            tx.prepare_cached("INSERT INTO history (operation, tab, row, action) VALUES (?1, ?2, ?3, 'insert')")?
                .execute(params![tx.operation(), name, row])?;
            written::index_again(tx, name, row)?;
        }
        _ => {
            tx.prepare_cached(&format!("DELETE FROM \"{name}\" WHERE id = ?1"))?.execute([row])?;
        }
    }
    Ok(())
}

/// Everything that speaks against taking the operation back; `expected` is the state it has to be in.
fn refuse(
    connection: &Connection,
    schema: &Schema,
    target: &Operation,
    expected: OperationState,
    process: &Process,
) -> Result<()> {
    let operation = target.id;
    // The state may have changed since it was shown.
    let (state, undone): (OperationState, Option<OperationId>) = connection
        .prepare_cached("SELECT state, undone_by FROM operation WHERE id = ?1")?
        .query_row([operation], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if undone.is_some() {
        return Err(UndoRefused::Already { operation }.into());
    }
    if state != expected {
        return Err(UndoRefused::Running { operation }.into());
    }
    if !target.kind.can_be_undone() || target.kind == OperationKind::Redo {
        return Err(UndoRefused::Never { operation }.into());
    }
    refuse_calls(connection, operation)?;
    refuse_went_on(connection, operation)?;
    refuse_held(connection, operation, process)?;
    changed::refuse(connection, schema, target)?;
    refuse_used(connection, schema, operation).map_err(|error| match error {
        // Whatever hangs on somebody who works here is theirs.
        StoreError::Undo(UndoRefused::UsedSince { .. }) if target.kind == OperationKind::OperatorAdded => {
            UndoRefused::AtWork { operation }.into()
        }
        other => other,
    })
}

fn refuse_calls(connection: &Connection, operation: OperationId) -> Result<()> {
    let calls: u64 = connection
        .prepare_cached(
            "SELECT count(*) FROM client x JOIN call c ON c.client = x.id
             WHERE x.created_op = ?1 AND c.undone_by IS NULL AND c.operation <> ?1",
        )?
        .query_row([operation], |row| row.get(0))?;
    if calls > 0 {
        return Err(UndoRefused::HasCalls { operation, calls }.into());
    }
    Ok(())
}

/// A call and an interview are taken back from their end: a step out of the middle would leave what was built on it, the
/// outcome and what followed from it, without its ground. The end that the program wrote for a dead one is no step.
fn refuse_went_on(connection: &Connection, operation: OperationId) -> Result<()> {
    for same in ["call", "interview"] {
        let later: Option<(CallId, Option<String>)> = connection
            .prepare_cached(&format!(
                "SELECT mine.call, (SELECT name FROM operator WHERE id = o.operator AND id <> mine.operator)
                 FROM event mine CROSS JOIN event later INDEXED BY event_{same}
                     ON later.{same} = mine.{same} AND later.seq > mine.seq
                 CROSS JOIN operation o ON o.id = later.operation
                 WHERE (mine.operation = ?1 OR mine.undone_by = ?1) AND later.undone_by IS NULL
                     AND later.operation <> ?1 AND o.kind <> ?2
                 ORDER BY later.seq DESC LIMIT 1"
            ))?
            .query_row(params![operation, OperationKind::CallRecovered], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((call, by_name)) = later {
            return Err(UndoRefused::WentOn { operation, call, by_name }.into());
        }
    }
    Ok(())
}

fn refuse_held(connection: &Connection, operation: OperationId, process: &Process) -> Result<()> {
    let mut claims = connection.prepare_cached(
        "SELECT k.client, k.operator, k.process FROM claim k CROSS JOIN client x ON x.id = k.client
         WHERE x.created_op = ?1 AND k.process <> ?2",
    )?;
    let mut rows = claims.query(params![operation, process.id()])?;
    while let Some(row) = rows.next()? {
        if process.is_alive(&row.get::<_, String>(2)?) {
            let by = row.get(1)?;
            return Err(UndoRefused::Held { client: row.get(0)?, by, by_name: claims::name_of(connection, by)? }.into());
        }
    }
    Ok(())
}

/// A row of another operation points at a row that this one made.
fn refuse_used(connection: &Connection, schema: &Schema, operation: OperationId) -> Result<()> {
    let is_recorded = |name: &str| schema.table(name).is_some();
    for reference in &schema.references {
        if reference.cascades || !is_recorded(&reference.parent) {
            continue;
        }
        let (child, column, parent) = (&reference.child, &reference.column, &reference.parent);
        // What the operation itself has pointed there goes back to what it pointed at before.
        let others = match child.as_str() {
            child if is_recorded(child) => format!(
                "AND c.created_op <> ?1 AND NOT EXISTS (SELECT 1 FROM history h WHERE h.tab = '{child}' AND h.row = c.id
                     AND h.operation = ?1 AND json_extract(h.old, '$.{column}') IS NOT c.\"{column}\")"
            ),
            child if LOG.contains(&child) => "AND c.operation <> ?1".to_owned(),
            _ => String::new(),
        };
        let used = connection
            .prepare_cached(&format!(
                "SELECT 1 FROM \"{parent}\" p CROSS JOIN \"{child}\" c ON c.\"{column}\" = p.id
                 WHERE p.created_op = ?1 {others} LIMIT 1"
            ))?
            .exists(params_from_iter([operation]))?;
        if used {
            return Err(UndoRefused::UsedSince { operation, table: child.clone() }.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
