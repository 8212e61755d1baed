//! Calls of clients to us: one operation with the touch, the cadence that begins anew, and the case or the promise.

use rusqlite::{OptionalExtension, params};

use super::Result;
use super::clients::{NewClient, insert_whole};
use super::open::{Reader, Store};
use super::operation::{from_json, json};
use super::touches::{PlannedTouch, plan};
use crate::domain::{
    Channel, Incoming, IncomingDraft, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId,
    RankClass, TouchKind,
};

impl Store {
    /// Records that a client has rung us; whoever is new becomes a client by the same operation, and `call.client` is not
    /// looked at. What was written down meanwhile is no draft any more.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn log_incoming(
        &mut self,
        call: &Incoming,
        new: Option<&NewClient>,
        by: OperatorId,
        now: Moment,
    ) -> Result<OperationId> {
        let operation = NewOperation {
            operator: Some(by),
            at: now,
            kind: OperationKind::IncomingLogged,
            client: new.is_none().then_some(call.client),
            detail: OperationDetail::Text(call.line.clone()),
        };
        let (id, ()) = self.write(&operation, |tx| {
            let client = match new {
                Some(new) => insert_whole(tx, new, call.at)?,
                None => call.client,
            };
            tx.execute("DELETE FROM incoming_draft WHERE operator = ?1", [by])?;
            tx.execute(
                "INSERT INTO touch (client, kind, channel, direction, goal, state, due, ready, attempts, rank_class,
                     zone, done_at, created_op)
                 SELECT c.id, ?2, ?3, 'incoming', ?4, 'done', ?5, ?5, 1, ?6, ifnull(c.zone, ''), ?5, ?7
                 FROM client c WHERE c.id = ?1",
                params![
                    client,
                    TouchKind::Incoming,
                    Channel::Call,
                    call.line,
                    call.at,
                    RankClass::of(TouchKind::Incoming) as u8,
                    tx.operation()
                ],
            )?;
            super::touches::real_contact(tx, client, None, call.at)?;
            if let Some(due) = call.case_due {
                tx.execute(
                    "INSERT INTO care_case (client, subject, owner, due, opened_at, created_op)
                     SELECT id, ?2, ifnull(owner, ?3), ?4, ?5, ?6 FROM client WHERE id = ?1",
                    params![client, call.subject, by, due, call.at, tx.operation()],
                )?;
                let talk = PlannedTouch::new(client, TouchKind::CaseTalk, Channel::Call, due);
                let (care_case, goal) = (Some(tx.last_insert_rowid()), Some(call.subject.clone()));
                plan(tx, &PlannedTouch { care_case, goal, ready: call.at, ..talk })?;
            }
            if let Some((due, zone)) = &call.promise_due {
                tx.execute(
                    "INSERT INTO promise (client, text, due, zone, owner, made_at, created_op)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![client, call.subject, due, zone, by, call.at, tx.operation()],
                )?;
                let talk = PlannedTouch::new(client, TouchKind::PromiseTalk, Channel::Call, *due);
                let (promise, goal) = (Some(tx.last_insert_rowid()), Some(call.subject.clone()));
                let ready = zone.start_of(zone.date(*due));
                plan(tx, &PlannedTouch { goal, promise, ready, ..talk })?;
            }
            Ok(())
        })?;
        Ok(id)
    }

    /// Keeps what an operator writes down while a client rings us; none takes it away.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn save_incoming_draft(
        &mut self,
        draft: Option<&IncomingDraft>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<()> {
        let body = draft.map(json).transpose()?;
        self.write_derived(|connection| {
            match &body {
                Some(body) => connection
                    .prepare_cached(
                        "INSERT INTO incoming_draft (operator, body, at) VALUES (?1, ?2, ?3)
                         ON CONFLICT (operator) DO UPDATE SET body = excluded.body, at = excluded.at",
                    )?
                    .execute(params![operator, body, at])?,
                None => {
                    connection.prepare_cached("DELETE FROM incoming_draft WHERE operator = ?1")?.execute([operator])?
                }
            };
            Ok(())
        })
    }
}

impl Reader {
    /// What an operator has written down of a call to us that is not recorded yet.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn incoming_draft(&self, operator: OperatorId) -> Result<Option<IncomingDraft>> {
        let body: Option<String> = self
            .connection
            .prepare_cached("SELECT body FROM incoming_draft WHERE operator = ?1")?
            .query_row([operator], |row| row.get(0))
            .optional()?;
        body.map(|body| from_json("incoming call", &body)).transpose()
    }
}

#[cfg(test)]
mod tests;
