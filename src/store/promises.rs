//! Promises and cases: what we owe a client, each with an owner, a date, and a touch that brings it onto the list.

use rusqlite::{OptionalExtension, Row, params};

use super::Result;
use super::open::{Reader, Store};
use super::operation::Tx;
use super::touches::{PlannedTouch, plan};
use crate::domain::{
    CallId, Case, CaseId, Channel, ClientId, Closing, CommitmentChange, CommitmentId, Moment, NewCase, NewPromise,
    OperationId, OperatorId, Promise, PromiseId, TouchId, TouchKind, Zone,
};

/// The columns that [`read_promise`] reads.
pub(super) const PROMISE: &str = "SELECT id, client, person, text, due, zone, owner, made_at, kept_at, broken_at,
    broken_because FROM promise";

/// The columns that [`read_case`] reads.
pub(super) const CASE: &str =
    "SELECT id, client, person, subject, owner, due, opened_at, closed_at, closing FROM care_case";

pub(super) fn read_promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        text: row.get(3)?,
        due: row.get(4)?,
        zone: row.get(5)?,
        owner: row.get(6)?,
        made_at: row.get(7)?,
        kept_at: row.get(8)?,
        broken_at: row.get(9)?,
        broken_because: row.get(10)?,
    })
}

pub(super) fn read_case(row: &Row<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        subject: row.get(3)?,
        owner: row.get(4)?,
        due: row.get(5)?,
        opened_at: row.get(6)?,
        closed_at: row.get(7)?,
        closing: row.get(8)?,
    })
}

/// Writes a promise and plans the touch that brings it onto the list when it is due.
pub(super) fn insert_promise(tx: &Tx<'_>, promise: &NewPromise) -> Result<PromiseId> {
    tx.execute(
        "INSERT INTO promise (client, person, text, due, zone, owner, made_at, call, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            promise.client,
            promise.person,
            promise.text,
            promise.due,
            promise.zone,
            promise.owner,
            tx.at(),
            promise.call,
            tx.operation()
        ],
    )?;
    let id = PromiseId(tx.last_insert_rowid());
    plan_talk(tx, CommitmentId::Promise(id), ready_for(&promise.zone, promise.due))?;
    Ok(id)
}

/// A promise can be kept at any hour of its day, not only from the stated one on.
pub(super) fn ready_for(zone: &Zone, due: Moment) -> Moment {
    zone.start_of(zone.date(due))
}

/// Writes a case and plans the talk about it, which may be held from now on. None where the interview it comes from has
/// opened its case already: one answer is one case, however many calls the interview took.
pub(super) fn insert_case(tx: &Tx<'_>, case: &NewCase, call: Option<CallId>) -> Result<Option<CaseId>> {
    let written = tx.execute(
        "INSERT INTO care_case (client, person, subject, owner, due, opened_at, call, interview, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (interview) WHERE interview IS NOT NULL DO NOTHING",
        params![
            case.client,
            case.person,
            case.subject,
            case.owner,
            case.due,
            tx.at(),
            call,
            case.interview,
            tx.operation()
        ],
    )?;
    if written == 0 {
        return Ok(None);
    }
    let id = CaseId(tx.last_insert_rowid());
    plan_talk(tx, CommitmentId::Case(id), tx.at())?;
    Ok(Some(id))
}

/// The table of a kind, with the column of a touch that points at it.
pub(super) const fn table(id: CommitmentId) -> (&'static str, i64) {
    match id {
        CommitmentId::Case(id) => ("care_case", id.0),
        CommitmentId::Promise(id) => ("promise", id.0),
    }
}

/// Plans the call about a case or a promise, due with it and not to be offered before `ready`.
pub(super) fn plan_talk(tx: &Tx<'_>, id: CommitmentId, ready: Moment) -> Result<Option<TouchId>> {
    type Facts = (ClientId, Option<crate::domain::PersonId>, String, Moment);
    let (table, number) = table(id);
    let subject = if id.is_case() { "subject" } else { "text" };
    let (client, person, goal, due): Facts =
        tx.query_row(&format!("SELECT client, person, {subject}, due FROM {table} WHERE id = ?1"), [number], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let kind = if id.is_case() { TouchKind::CaseTalk } else { TouchKind::PromiseTalk };
    let touch = PlannedTouch {
        person,
        goal: Some(goal),
        ready,
        care_case: id.is_case().then_some(number),
        promise: (!id.is_case()).then_some(number),
        ..PlannedTouch::new(client, kind, Channel::Call, due)
    };
    plan(tx, &touch)
}

/// A call about a case or a promise is over, and what it was about is still open: it stays on the list, from the
/// client's next day on.
pub(super) fn stay_on_list(tx: &Tx<'_>, touch: i64, at: Moment) -> Result<()> {
    type Facts = (Option<CaseId>, Option<PromiseId>, Option<Zone>);
    let found: Option<Facts> = tx
        .prepare_cached(
            "SELECT t.care_case, t.promise, k.zone FROM touch t JOIN client k ON k.id = t.client WHERE t.id = ?1
             AND (EXISTS (SELECT 1 FROM care_case c WHERE c.id = t.care_case AND c.closed_at IS NULL)
               OR EXISTS (SELECT 1 FROM promise p WHERE p.id = t.promise AND ifnull(p.kept_at, p.broken_at) IS NULL))",
        )?
        .query_row([touch], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((case, promise, zone)) = found else { return Ok(()) };
    let Some(id) = case.map(CommitmentId::Case).or(promise.map(CommitmentId::Promise)) else { return Ok(()) };
    let zone = zone.unwrap_or_else(Zone::utc);
    let today = zone.date(at);
    plan_talk(tx, id, zone.start_of(today.succ_opt().unwrap_or(today)))?;
    Ok(())
}

impl Store {
    /// Records a promise, and plans the touch that brings it onto the list when it is due.
    ///
    /// # Errors
    /// Where the text is empty or the base cannot be written.
    pub fn add_promise(
        &mut self,
        promise: &NewPromise,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, PromiseId)> {
        let (operation, id) = self.change_commitment(&CommitmentChange::Promise(promise.clone()), operator, at)?;
        let (_, number) = table(id);
        Ok((operation, PromiseId(number)))
    }

    /// Records that a promise was kept; the call that was planned about it falls away.
    ///
    /// # Errors
    /// Where there is no such open promise or the base cannot be written.
    pub fn keep_promise(&mut self, id: PromiseId, operator: OperatorId, at: Moment) -> Result<OperationId> {
        Ok(self.change_commitment(&CommitmentChange::Keep(id), operator, at)?.0)
    }

    /// Closes a case with the client's word or a stated reason; the call that was planned about it falls away.
    ///
    /// # Errors
    /// Where there is no such open case or the base cannot be written.
    pub fn close_case(
        &mut self,
        id: CaseId,
        closing: &Closing,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        Ok(self.change_commitment(&CommitmentChange::Close(id, closing.clone()), operator, at)?.0)
    }
}

impl Reader {
    /// Open promises of everybody, the earliest due first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    #[cfg(test)]
    pub fn open_promises(&self, limit: usize) -> Result<Vec<Promise>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "{PROMISE} WHERE ifnull(kept_at, broken_at) IS NULL ORDER BY due LIMIT {limit}"
        ))?;
        let rows = statement.query_map([], read_promise)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Open cases of everybody, the earliest due first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    #[cfg(test)]
    pub fn open_cases(&self, limit: usize) -> Result<Vec<Case>> {
        let mut statement =
            self.connection.prepare_cached(&format!("{CASE} WHERE closed_at IS NULL ORDER BY due LIMIT {limit}"))?;
        let rows = statement.query_map([], read_case)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}
