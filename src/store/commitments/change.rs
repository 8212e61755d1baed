//! What changes a case or a promise: each change one operation, with its line in the history of the commitment.

use rusqlite::{OptionalExtension, params};

use super::case::insert_case;
use super::promise::{insert_promise, ready_for};
use super::talk::{plan_talk, table};
use crate::domain::{
    CaseId, ClientId, Closing, CommitmentChange, CommitmentId, CommitmentStep, Moment, NewCase, OperationId,
    OperationKind, OperatorId, TouchId, Zone,
};
use crate::store::clients::operation;
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::operation::Tx;
use crate::store::{Reader, Result};

/// One line of history about to be written.
#[derive(Clone, Copy, Default)]
struct Line<'a> {
    text: Option<&'a str>,
    owner: Option<OperatorId>,
    due: Option<Moment>,
}

impl Store {
    /// Changes what we owe: one change, one operation.
    ///
    /// # Errors
    /// [`StoreError::Settled`] where it was closed, kept or given up meanwhile (for a reopening: where it is open), and
    /// where a text is empty or the base cannot be written.
    pub fn change_commitment(
        &mut self,
        change: &CommitmentChange,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, CommitmentId)> {
        let (client, text) = match change {
            CommitmentChange::Promise(new) => (new.client, new.text.clone()),
            CommitmentChange::Open(new) => (new.client, new.subject.clone()),
            CommitmentChange::Close(id, _) => self.subject(CommitmentId::Case(*id))?,
            CommitmentChange::Keep(id) | CommitmentChange::Break(id, _) => self.subject(CommitmentId::Promise(*id))?,
            CommitmentChange::Note(id, _)
            | CommitmentChange::HandOver(id, _)
            | CommitmentChange::Move(id, _)
            | CommitmentChange::Reopen(id) => self.subject(*id)?,
        };
        let new = operation(kind_of(change), Some(client), &text, operator, at);
        self.write(&new, |tx| run(tx, change))
    }

    /// The planned call about a case or a promise; where none is planned (it was given up), one is planned for now.
    ///
    /// # Errors
    /// [`StoreError::Settled`] where nothing is open any more, and where the base cannot be written.
    pub fn talk_about(&mut self, id: CommitmentId, operator: OperatorId, at: Moment) -> Result<TouchId> {
        if let Some(touch) = self.planned_talk(id)? {
            return Ok(touch);
        }
        let (client, text) = self.subject(id)?;
        let new = operation(OperationKind::TouchPlanned, Some(client), &text, operator, at);
        let (_, touch) = self.write(&new, |tx| {
            require(tx, id, true)?;
            plan_talk(tx, id, at)
        })?;
        touch.ok_or_else(|| StoreError::not_found("touch", table(id).1))
    }
}

impl Reader {
    /// Whose commitment it is, and what about.
    fn subject(&self, id: CommitmentId) -> Result<(ClientId, String)> {
        let (table, number) = table(id);
        let column = if id.is_case() { "subject" } else { "text" };
        self.connection
            .prepare_cached(&format!("SELECT client, {column} FROM {table} WHERE id = ?1"))?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .ok_or_else(|| StoreError::not_found(table, number))
    }

    fn planned_talk(&self, id: CommitmentId) -> Result<Option<TouchId>> {
        let (column, number) = table(id);
        Ok(self
            .connection
            .prepare_cached(&format!("SELECT id FROM touch WHERE {column} = ?1 AND state = 'planned' ORDER BY id"))?
            .query_row([number], |row| row.get(0))
            .optional()?)
    }
}

fn kind_of(change: &CommitmentChange) -> OperationKind {
    use OperationKind as Kind;
    let which = |id: &CommitmentId, case, promise| if id.is_case() { case } else { promise };
    match change {
        CommitmentChange::Promise(_) => Kind::PromiseAdded,
        CommitmentChange::Open(_) => Kind::CaseOpened,
        CommitmentChange::Note(id, _) => which(id, Kind::CaseNoted, Kind::PromiseNoted),
        CommitmentChange::HandOver(id, _) => which(id, Kind::CaseHandedOver, Kind::PromiseHandedOver),
        CommitmentChange::Move(id, _) => which(id, Kind::CaseMoved, Kind::PromiseMoved),
        CommitmentChange::Close(..) => Kind::CaseClosed,
        CommitmentChange::Keep(_) => Kind::PromiseKept,
        CommitmentChange::Break(..) => Kind::PromiseBroken,
        CommitmentChange::Reopen(id) => which(id, Kind::CaseReopened, Kind::PromiseReopened),
    }
}

fn run(tx: &Tx<'_>, change: &CommitmentChange) -> Result<CommitmentId> {
    let at = tx.at();
    Ok(match change {
        CommitmentChange::Promise(new) => CommitmentId::Promise(insert_promise(tx, new)?),
        CommitmentChange::Open(new) => {
            let case = insert_case(tx, new, None)?;
            CommitmentId::Case(case.ok_or_else(|| StoreError::Rule("a second case of one interview".to_owned()))?)
        }
        CommitmentChange::Note(id, text) => {
            line(tx, *id, CommitmentStep::Note, Line { text: said(text)?, ..Line::default() })?;
            *id
        }
        CommitmentChange::HandOver(id, owner) => {
            hand_over(tx, *id, *owner)?;
            *id
        }
        CommitmentChange::Move(id, due) => {
            postpone(tx, *id, *due)?;
            *id
        }
        CommitmentChange::Close(id, Closing { kind, words }) => {
            let (id, text) = (CommitmentId::Case(*id), said(words)?);
            require(tx, id, true)?;
            tx.execute(
                "UPDATE care_case SET closed_at = ?2, closing = ?3, closing_kind = ?4, closed_by = ?5 WHERE id = ?1",
                params![table(id).1, at, text, kind, tx.operator()],
            )?;
            settled(tx, id, CommitmentStep::Closed, text)?;
            id
        }
        CommitmentChange::Keep(id) => {
            let id = CommitmentId::Promise(*id);
            require(tx, id, true)?;
            tx.execute(
                "UPDATE promise SET kept_at = ?2, settled_by = ?3 WHERE id = ?1",
                params![table(id).1, at, tx.operator()],
            )?;
            settled(tx, id, CommitmentStep::Kept, None)?;
            id
        }
        CommitmentChange::Break(id, reason) => {
            let (id, text) = (CommitmentId::Promise(*id), said(reason)?);
            require(tx, id, true)?;
            tx.execute(
                "UPDATE promise SET broken_at = ?2, broken_because = ?3, settled_by = ?4 WHERE id = ?1",
                params![table(id).1, at, text, tx.operator()],
            )?;
            settled(tx, id, CommitmentStep::Broken, text)?;
            id
        }
        CommitmentChange::Reopen(id) => {
            reopen(tx, *id)?;
            *id
        }
    })
}

/// A text that says something.
fn said(text: &str) -> Result<Option<&str>> {
    match text.trim() {
        "" => Err(StoreError::Rule("an empty text".to_owned())),
        text => Ok(Some(text)),
    }
}

/// Refuses what is not (or not any more) as it is on the screen.
fn require(tx: &Tx<'_>, id: CommitmentId, open: bool) -> Result<()> {
    let (table, number) = table(id);
    let is_open = if id.is_case() { "closed_at IS NULL" } else { "ifnull(kept_at, broken_at) IS NULL" };
    let found: bool = tx
        .prepare_cached(&format!("SELECT {is_open} FROM {table} WHERE id = ?1"))?
        .query_row([number], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::not_found(table, number))?;
    if found == open { Ok(()) } else { Err(StoreError::Settled { id, open: found }) }
}

fn line(tx: &Tx<'_>, id: CommitmentId, step: CommitmentStep, line: Line<'_>) -> Result<()> {
    let (column, number) = table(id);
    tx.execute(
        &format!(
            "INSERT INTO case_note ({column}, step, text, owner, due, at, operator, created_op)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        ),
        params![number, step, line.text, line.owner, line.due, tx.at(), tx.operator(), tx.operation()],
    )?;
    Ok(())
}

/// Nothing is left to do: the call about it is not made any more.
fn settled(tx: &Tx<'_>, id: CommitmentId, step: CommitmentStep, text: Option<&str>) -> Result<()> {
    let (column, number) = table(id);
    tx.execute(
        &format!("UPDATE touch SET state = 'dropped', done_at = ?2 WHERE {column} = ?1 AND state = 'planned'"),
        params![number, tx.at()],
    )?;
    line(tx, id, step, Line { text, ..Line::default() })
}

fn hand_over(tx: &Tx<'_>, id: CommitmentId, owner: OperatorId) -> Result<()> {
    require(tx, id, true)?;
    let (table, number) = table(id);
    // A time that the former owner agreed on goes with the rest; everybody's stays everybody's.
    tx.execute(
        &format!(
            "UPDATE touch SET appointed_operator = ?2 WHERE {table} = ?1 AND state = 'planned'
             AND appointed_operator = (SELECT owner FROM {table} WHERE id = ?1)"
        ),
        params![number, owner],
    )?;
    tx.execute(&format!("UPDATE {table} SET owner = ?2 WHERE id = ?1"), params![number, owner])?;
    line(tx, id, CommitmentStep::HandedOver, Line { owner: Some(owner), ..Line::default() })
}

fn postpone(tx: &Tx<'_>, id: CommitmentId, due: Moment) -> Result<()> {
    require(tx, id, true)?;
    let (table, number) = table(id);
    tx.execute(&format!("UPDATE {table} SET due = ?2 WHERE id = ?1"), params![number, due])?;
    let ready = match id {
        CommitmentId::Case(_) => None,
        CommitmentId::Promise(_) => {
            let zone: Zone = tx.query_row("SELECT zone FROM promise WHERE id = ?1", [number], |row| row.get(0))?;
            Some(ready_for(&zone, due))
        }
    };
    // A time agreed with the client stays agreed.
    tx.execute(
        &format!(
            "UPDATE touch SET due = ?2, ready = ifnull(?3, ready)
             WHERE {table} = ?1 AND state = 'planned' AND appointed_from IS NULL"
        ),
        params![number, due, ready],
    )?;
    line(tx, id, CommitmentStep::Moved, Line { due: Some(due), ..Line::default() })
}

/// The case that an interview has opened in an earlier call and that was closed since: with another low score it is open
/// again, about what was said now. One that is open stays as it is.
pub(in crate::store) fn open_again(tx: &Tx<'_>, case: &NewCase) -> Result<()> {
    let closed: Option<CaseId> = tx
        .prepare_cached("SELECT id FROM care_case WHERE interview = ?1 AND closed_at IS NOT NULL")?
        .query_row([case.interview], |row| row.get(0))
        .optional()?;
    let Some(id) = closed else { return Ok(()) };
    tx.execute(
        "UPDATE care_case SET subject = ?2, owner = ?3, due = ?4 WHERE id = ?1",
        params![id, case.subject, case.owner, case.due],
    )?;
    reopen(tx, CommitmentId::Case(id))
}

fn reopen(tx: &Tx<'_>, id: CommitmentId) -> Result<()> {
    require(tx, id, false)?;
    let (_, number) = table(id);
    let clear = if id.is_case() {
        "UPDATE care_case SET closed_at = NULL, closing = NULL, closing_kind = NULL, closed_by = NULL WHERE id = ?1"
    } else {
        "UPDATE promise SET kept_at = NULL, broken_at = NULL, broken_because = NULL, settled_by = NULL WHERE id = ?1"
    };
    tx.execute(clear, [number])?;
    line(tx, id, CommitmentStep::Reopened, Line::default())?;
    plan_talk(tx, id, tx.at())?;
    Ok(())
}
