//! The one door for writing: one user action is one operation in one `BEGIN IMMEDIATE` transaction. No other file begins
//! a transaction or writes an operation, but the migrations (`tests/house.rs` looks).
//!
//! Long work (an import) is one operation of many transactions of at most [`BULK_ROWS`] rows, with a pause after each,
//! so that an operator's answer never waits behind it. While no other program has the base open, nobody waits, and it
//! goes faster.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use super::calls::projection::LastScript;
use super::error::StoreError;
use super::locks::Process;
use super::open::{Reader, Store};
use super::pragmas;
use super::{Result, locks, search, written};
use crate::domain::{
    ClientId, Moment, NewOperation, Operation, OperationDetail, OperationId, OperationKind, OperationState, OperatorId,
};

/// The most rows that one transaction of a bulk operation takes.
pub const BULK_ROWS: usize = 500;

/// The same while no other program has the base open: a page that many rows touch is written once for all of them.
const BULK_ROWS_ALONE: usize = 1_000;

/// Between two transactions of a bulk operation, for those who wait.
const BULK_PAUSE: Duration = Duration::from_millis(5);

/// The inside of the door: the connection in its transaction, and whose action it is.
pub(in crate::store) struct Tx<'a> {
    connection: &'a Connection,
    by: By,
    /// The newest rows when the tables with history were opened; none while they are closed.
    recording: Cell<Option<written::Last>>,
    changed: RefCell<BTreeSet<ClientId>>,
    last_script: &'a LastScript,
}

/// The operation that a transaction belongs to.
#[derive(Clone, Copy)]
struct By {
    operation: OperationId,
    operator: Option<OperatorId>,
    at: Moment,
    client: Option<ClientId>,
}

/// What a write to the log finds when it begins.
pub(in crate::store) enum Logged {
    /// Its rows are there already, written by this operation.
    Before(OperationId),
    /// They are new, and this is the operation that writes them.
    Now(NewOperation),
}

impl std::ops::Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl By {
    /// Records an operation of one transaction.
    fn new(connection: &Connection, operation: &NewOperation) -> Result<Self> {
        let id = insert(connection, operation, OperationState::Done, None)?;
        Ok(Self { operation: id, operator: operation.operator, at: operation.at, client: operation.client })
    }
}

impl<'a> Tx<'a> {
    fn new(connection: &'a Connection, by: By, last_script: &'a LastScript) -> Self {
        Self { connection, by, recording: Cell::default(), changed: RefCell::default(), last_script }
    }
}

impl Tx<'_> {
    /// The operation: what goes into `created_op` of every inserted row.
    pub(in crate::store) fn operation(&self) -> OperationId {
        self.by.operation
    }

    /// Who acts; none is the program itself.
    pub(in crate::store) fn operator(&self) -> Option<OperatorId> {
        self.by.operator
    }

    /// When.
    pub(in crate::store) fn at(&self) -> Moment {
        self.by.at
    }

    /// On which client.
    pub(in crate::store) fn client(&self) -> Option<ClientId> {
        self.by.client
    }

    /// Opens the tables with history: the triggers learn whose change it is. They are open from the start but in
    /// [`Store::write_log`]; a change before it fails.
    pub(in crate::store) fn record(&self) -> Result<()> {
        if self.recording.get().is_none() {
            self.execute("INSERT INTO current_operation (id, operation) VALUES (1, ?1)", [self.by.operation])?;
            self.recording.set(Some(written::Last::read(self.connection)?));
        }
        Ok(())
    }

    /// Brings up to date what is found by its words, and closes the tables with history.
    fn end(self) -> Result<()> {
        let Some(before) = self.recording.get() else { return Ok(()) };
        search::refresh(self.connection, &self.changed.borrow())?;
        written::index_new(self.connection, before)?;
        self.execute("DELETE FROM current_operation", [])?;
        Ok(())
    }

    /// The script that was folded with last.
    pub(in crate::store) fn last_script(&self) -> &LastScript {
        self.last_script
    }

    /// The client's name, people, numbers or addresses have changed: the search row is made anew before the commit.
    /// Not needed where the caller has written the row itself with [`search::put`].
    pub(in crate::store) fn search_changed(&self, client: ClientId) {
        self.changed.borrow_mut().insert(client);
    }

    /// Runs a statement that is prepared once: with the history triggers of its table, making it costs more than running.
    pub(in crate::store) fn execute(&self, sql: &str, params: impl rusqlite::Params) -> rusqlite::Result<usize> {
        self.connection.prepare_cached(sql)?.execute(params)
    }

    /// The first row of a statement that is prepared once.
    pub(in crate::store) fn query_row<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        self.connection.prepare_cached(sql)?.query_row(params, read)
    }
}

/// A value as JSON text for a column.
pub(in crate::store) fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::unreadable("value", error))
}

/// A value from the JSON text of a column.
pub(in crate::store) fn from_json<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| StoreError::unreadable(what, error))
}

impl Store {
    /// One action, one transaction. Whatever `work` refuses leaves no trace.
    pub(in crate::store) fn write<T>(
        &mut self,
        operation: &NewOperation,
        work: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<(OperationId, T)> {
        self.write_with_process(operation, |tx, _| work(tx))
    }

    /// As [`Store::write`], for work that has to know which process this is: whose claims are its own.
    pub(in crate::store) fn write_with_process<T>(
        &mut self,
        operation: &NewOperation,
        work: impl FnOnce(&Tx<'_>, &Process) -> Result<T>,
    ) -> Result<(OperationId, T)> {
        let (process, last_script) = (&self.process, &self.last_script);
        let written = in_one(&mut self.reader.connection, |connection| {
            let by = By::new(connection, operation)?;
            let value = inside(connection, by, last_script, |tx| work(tx, process))?;
            Ok((by.operation, value))
        });
        self.or_forget(written)
    }

    /// Appends to the log, once: what `begin` finds there already is not written again. An answer is waited for, so the
    /// tables with history stay closed, and what serves them is not touched, until [`Tx::record`] opens them.
    pub(in crate::store) fn write_log(
        &mut self,
        begin: impl FnOnce(&Connection) -> Result<Logged>,
        work: impl FnOnce(&Tx<'_>, &Process) -> Result<()>,
    ) -> Result<OperationId> {
        let (process, last_script) = (&self.process, &self.last_script);
        let written = in_one(&mut self.reader.connection, |connection| {
            let operation = match begin(connection)? {
                Logged::Before(done) => return Ok(done),
                Logged::Now(operation) => operation,
            };
            let by = By::new(connection, &operation)?;
            let tx = Tx::new(connection, by, last_script);
            work(&tx, process)?;
            tx.end()?;
            Ok(by.operation)
        });
        self.or_forget(written)
    }

    /// After a write that failed: a script version that was written in it is not in the base, and its number will be
    /// another's.
    fn or_forget<T>(&self, written: Result<T>) -> Result<T> {
        if written.is_err() {
            self.last_script.forget();
        }
        written
    }

    /// Writes rows that are neither recorded nor events: claims, drafts. No operation, so no undo.
    pub(in crate::store) fn write_derived<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.write_derived_with_process(|connection, _| work(connection))
    }

    /// As [`Store::write_derived`], for work that has to know which process this is.
    pub(in crate::store) fn write_derived_with_process<T>(
        &mut self,
        work: impl FnOnce(&Connection, &Process) -> Result<T>,
    ) -> Result<T> {
        let process = &self.process;
        in_one(&mut self.reader.connection, |connection| work(connection, process))
    }

    /// Begins an operation of many transactions; it is "running" until [`Store::end_bulk`]. An import is refused while
    /// another program's runs.
    pub(in crate::store) fn begin_bulk(&mut self, operation: &NewOperation) -> Result<OperationId> {
        let process = &self.process;
        in_one(&mut self.reader.connection, |connection| {
            if operation.kind == OperationKind::Import {
                refuse_second_import(connection, process)?;
            }
            insert(connection, operation, OperationState::Running, Some(process))
        })
    }

    /// Begins to take back a bulk operation, as a bulk operation of its own: from here on the other one counts as being
    /// undone. `allowed` may refuse.
    pub(in crate::store) fn begin_bulk_undo(
        &mut self,
        target: OperationId,
        undo: &NewOperation,
        allowed: impl FnOnce(&Connection, &Process) -> Result<()>,
    ) -> Result<OperationId> {
        let process = &self.process;
        in_one(&mut self.reader.connection, |connection| {
            allowed(connection, process)?;
            let id = insert(connection, undo, OperationState::Running, Some(process))?;
            connection.execute("UPDATE operation SET undoes = ?2 WHERE id = ?1", params![id, target])?;
            connection.execute("UPDATE operation SET state = 'undoing' WHERE id = ?1", [target])?;
            Ok(id)
        })
    }

    /// Refuses while another program is importing.
    ///
    /// # Errors
    /// With who imports and since when.
    pub fn may_import(&self) -> Result<()> {
        refuse_second_import(&self.connection, &self.process)
    }

    /// How many rows the next transaction of a bulk operation may take.
    pub(in crate::store) fn bulk_rows(&self) -> usize {
        if self.process.is_alone() { BULK_ROWS_ALONE } else { BULK_ROWS }
    }

    /// One transaction of a bulk operation; the caller brings at most [`Store::bulk_rows`] rows. Pauses after the commit
    /// where another program has the base open.
    ///
    /// The commit is not waited for until it is on the disk: nothing is said to be saved before the operation ends, and
    /// its end is synced with everything that was written before. After a power cut some of the last transactions may
    /// be missing, and the operation is found unfinished like one that was killed there.
    pub(in crate::store) fn bulk_step<T>(
        &mut self,
        id: OperationId,
        work: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        pragmas::wait_for_disk(&self.connection, false)?;
        let done = self.last_bulk_step(id, work);
        // What went wrong first is what is told.
        let waits = pragmas::wait_for_disk(&self.connection, true);
        let value = done?;
        waits?;
        Ok(value)
    }

    /// A transaction of a bulk operation after which it is done: on the disk when this returns.
    pub(in crate::store) fn last_bulk_step<T>(
        &mut self,
        id: OperationId,
        work: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        // The pause after the last transaction; what the caller has done meanwhile is part of it.
        if let Some(until) = self.resting_until.take() {
            std::thread::sleep(until.saturating_duration_since(Instant::now()));
        }
        let value = in_one(&mut self.reader.connection, |connection| {
            let by = connection
                .prepare_cached("SELECT operator, at, client FROM operation WHERE id = ?1 AND state <> 'done'")?
                .query_row([id], |row| {
                    Ok(By { operation: id, operator: row.get(0)?, at: row.get(1)?, client: row.get(2)? })
                })
                .optional()?
                .ok_or_else(|| StoreError::not_found("running operation", id))?;
            inside(connection, by, &self.last_script, work)
        })?;
        self.resting_until = (!self.process.is_alone()).then(|| Instant::now() + BULK_PAUSE);
        Ok(value)
    }

    /// Ends a bulk operation.
    pub(in crate::store) fn end_bulk(&mut self, id: OperationId, detail: &OperationDetail) -> Result<()> {
        let detail = json(detail)?;
        self.write_derived(|connection| {
            connection.execute(
                "UPDATE operation SET state = 'done', process = NULL, detail = ?2 WHERE id = ?1",
                params![id, detail],
            )?;
            Ok(())
        })
    }
}

/// An import keeps the keys of the whole base in memory: two at once would both add a client that both files have.
fn refuse_second_import(connection: &Connection, own: &Process) -> Result<()> {
    let mut running = connection.prepare_cached(
        "SELECT o.process, p.name, o.at FROM operation o LEFT JOIN operator p ON p.id = o.operator
         WHERE o.state <> 'done' AND o.state = 'running' AND o.kind = ?1 ORDER BY o.id",
    )?;
    let mut rows = running.query([OperationKind::Import])?;
    while let Some(row) = rows.next()? {
        let process: Option<String> = row.get(0)?;
        // What this program has left running is over: it does one thing after the other.
        if process.is_some_and(|process| process != own.id() && own.is_alive(&process)) {
            return Err(StoreError::Importing { by: row.get(1)?, since: row.get(2)? });
        }
    }
    Ok(())
}

/// All of `work` or nothing of it, and nobody else meanwhile: the one place where a transaction begins.
fn in_one<T>(connection: &mut Connection, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let value = work(&transaction)?;
    transaction.commit()?;
    Ok(value)
}

/// Records the operation; a bulk one is known by the process that does it.
fn insert(
    connection: &Connection,
    operation: &NewOperation,
    state: OperationState,
    process: Option<&Process>,
) -> Result<OperationId> {
    connection
        .prepare_cached(
            "INSERT INTO operation (at, operator, kind, client, detail, state, bulk, process)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            operation.at,
            operation.operator,
            operation.kind,
            operation.client,
            json(&operation.detail)?,
            state,
            process.is_some(),
            process.map(Process::id)
        ])?;
    Ok(OperationId(connection.last_insert_rowid()))
}

/// Opens the tables with history, works, and closes them.
fn inside<T>(
    connection: &Connection,
    by: By,
    last_script: &LastScript,
    work: impl FnOnce(&Tx<'_>) -> Result<T>,
) -> Result<T> {
    let tx = Tx::new(connection, by, last_script);
    tx.record()?;
    let value = work(&tx)?;
    tx.end()?;
    Ok(value)
}

const OPERATION: &str = "SELECT o.id, o.at, o.operator, p.name, o.kind, o.client, c.name, o.detail, o.state, o.bulk,
    o.undoes, o.undone_by FROM operation o
    LEFT JOIN operator p ON p.id = o.operator LEFT JOIN client c ON c.id = o.client";

fn read(row: &Row<'_>) -> rusqlite::Result<(Operation, String)> {
    let operation = Operation {
        id: row.get(0)?,
        at: row.get(1)?,
        operator: row.get(2)?,
        operator_name: row.get(3)?,
        kind: row.get(4)?,
        client: row.get(5)?,
        client_name: row.get(6)?,
        detail: OperationDetail::Nothing,
        state: row.get(8)?,
        bulk: row.get(9)?,
        undoes: row.get(10)?,
        undone_by: row.get(11)?,
    };
    Ok((operation, row.get(7)?))
}

fn with_detail((mut operation, detail): (Operation, String)) -> Result<Operation> {
    operation.detail = from_json("operation", &detail)?;
    Ok(operation)
}

impl Reader {
    /// An operation by its number.
    ///
    /// # Errors
    /// Where there is none.
    pub fn operation(&self, id: OperationId) -> Result<Operation> {
        let found = self
            .connection
            .prepare_cached(&format!("{OPERATION} WHERE o.id = ?1"))?
            .query_row([id], read)
            .optional()?
            .ok_or_else(|| StoreError::not_found("operation", id))?;
        with_detail(found)
    }

    /// The last operations of everybody, newest first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn recent_operations(&self, limit: usize) -> Result<Vec<Operation>> {
        self.connection
            .prepare_cached(&format!("{OPERATION} ORDER BY o.id DESC LIMIT ?1"))?
            .query_map([i64::try_from(limit).unwrap_or(i64::MAX)], read)?
            .map(|row| with_detail(row?))
            .collect()
    }
}

impl Reader {
    /// The last operations of one operator, newest first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn operations_of(&self, operator: OperatorId, limit: usize) -> Result<Vec<Operation>> {
        self.connection
            .prepare_cached(&format!("{OPERATION} WHERE o.operator = ?1 ORDER BY o.id DESC LIMIT ?2"))?
            .query_map(params![operator, i64::try_from(limit).unwrap_or(i64::MAX)], read)?
            .map(|row| with_detail(row?))
            .collect()
    }
}

impl Reader {
    /// Bulk operations whose process died before it had finished them.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn unfinished(&self) -> Result<Vec<Operation>> {
        let found: Vec<(OperationId, Option<String>)> = self
            .connection
            .prepare_cached(
                "SELECT id, process FROM operation WHERE state <> 'done' AND state = 'running' ORDER BY id",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<std::result::Result<_, _>>()?;
        let is_alive = |process: &str| locks::is_alive(self.path(), process);
        found
            .into_iter()
            .filter(|(_, process)| !process.as_deref().is_some_and(is_alive))
            .map(|(id, _)| self.operation(id))
            .collect()
    }
}
