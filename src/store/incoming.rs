//! Calls of clients to us: one operation with the touch, the cadence that begins anew, and the case or the promise.

use rusqlite::params;

use super::Result;
use super::open::Store;
use super::touches::{PlannedTouch, plan};
use crate::domain::{
    Channel, Incoming, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, RankClass,
    TouchKind,
};

impl Store {
    /// Records that a client has rung us.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn log_incoming(&mut self, call: &Incoming, by: OperatorId, now: Moment) -> Result<OperationId> {
        let operation = NewOperation {
            operator: Some(by),
            at: now,
            kind: OperationKind::IncomingLogged,
            client: Some(call.client),
            detail: OperationDetail::Text(call.line.clone()),
        };
        let (id, ()) = self.write(&operation, |tx| {
            tx.execute(
                "INSERT INTO touch (client, kind, channel, direction, goal, state, due, ready, attempts, rank_class,
                     zone, done_at, created_op)
                 SELECT c.id, ?2, ?3, 'incoming', ?4, 'done', ?5, ?5, 1, ?6, ifnull(c.zone, ''), ?5, ?7
                 FROM client c WHERE c.id = ?1",
                params![
                    call.client,
                    TouchKind::Incoming,
                    Channel::Call,
                    call.line,
                    call.at,
                    RankClass::of(TouchKind::Incoming) as u8,
                    tx.operation()
                ],
            )?;
            super::touches::real_contact(tx, call.client, None, call.at)?;
            if let Some(due) = call.case_due {
                tx.execute(
                    "INSERT INTO care_case (client, subject, owner, due, opened_at, created_op)
                     SELECT id, ?2, ifnull(owner, ?3), ?4, ?5, ?6 FROM client WHERE id = ?1",
                    params![call.client, call.subject, by, due, call.at, tx.operation()],
                )?;
                let talk = PlannedTouch::new(call.client, TouchKind::CaseTalk, Channel::Call, due);
                let (care_case, goal) = (Some(tx.last_insert_rowid()), Some(call.subject.clone()));
                plan(tx, &PlannedTouch { care_case, goal, ready: call.at, ..talk })?;
            }
            if let Some((due, zone)) = &call.promise_due {
                tx.execute(
                    "INSERT INTO promise (client, text, due, zone, owner, made_at, created_op)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![call.client, call.subject, due, zone, by, call.at, tx.operation()],
                )?;
                let talk = PlannedTouch::new(call.client, TouchKind::PromiseTalk, Channel::Call, *due);
                let (promise, goal) = (Some(tx.last_insert_rowid()), Some(call.subject.clone()));
                let ready = zone.start_of(zone.date(*due));
                plan(tx, &PlannedTouch { goal, promise, ready, ..talk })?;
            }
            Ok(())
        })?;
        Ok(id)
    }
}

#[cfg(test)]
mod tests;
