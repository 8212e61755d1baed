//! Handling planned touches by hand: put off, handed to a colleague, dropped; one or many marked ones at once.

use rusqlite::params;

use crate::domain::{
    Appointment, ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, OperatorId, TouchId,
};
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::operation::Tx;
use crate::store::{Result, calls, checklists};

/// Planned, and its client is not open at a colleague's.
const FREE: &str = "state = 'planned' AND NOT EXISTS (
    SELECT 1 FROM claim WHERE claim.client = touch.client AND claim.operator <> :me)";

/// The touch itself, and where it is none to be written everything for which the same client would be rung: a letter is
/// written at the desk, whoever cannot be spoken to.
const ALONG: &str = "(id = :id OR (channel <> 'letter' AND EXISTS (
    SELECT 1 FROM touch chosen WHERE chosen.id = :id AND chosen.client = touch.client AND chosen.channel <> 'letter')))";

impl Store {
    /// Puts clients off: none of their planned touches is offered before `time.from`, but letters: they are put off, and
    /// only one by one, where they are chosen. An agreed time moves to `time`, and
    /// keeps whose it is; other appointments of the same client stay. Clients whom a colleague has open are passed over.
    /// Gives the number of touches chosen that were put off.
    ///
    /// # Errors
    /// Where none of them can be put off or the base cannot be written.
    pub fn put_off(
        &mut self,
        touches: &[TouchId],
        time: &Appointment,
        reason: Option<&str>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, usize)> {
        let agreed = format!(
            "UPDATE touch SET ready = :from, snoozed_until = :from, snooze_reason = :reason, due = :until,
                 appointed_from = :from, appointed_until = :until, appointed_hardness = :hardness,
                 appointed_zone = :zone WHERE id = :id AND appointed_from IS NOT NULL AND {FREE}"
        );
        let others = format!(
            "UPDATE touch SET ready = :from, snoozed_until = :from, snooze_reason = :reason
             WHERE {ALONG} AND appointed_from IS NULL AND ready < :from
               AND {FREE}"
        );
        self.handle(OperationKind::TouchesPutOff, touches, operator, at, |tx, touch| {
            let moved = tx.execute(
                &agreed,
                rusqlite::named_params! {
                    ":id": touch, ":from": time.from, ":until": time.until, ":hardness": time.hardness,
                    ":zone": time.zone, ":reason": reason, ":me": operator
                },
            )?;
            let waiting = tx.execute(
                &others,
                rusqlite::named_params! { ":id": touch, ":from": time.from, ":reason": reason, ":me": operator },
            )?;
            Ok(moved + waiting > 0)
        })
    }

    /// Hands touches to an operator, or with none to anyone again. Clients whom a colleague has open are passed over.
    /// Gives the number of touches that were handed over.
    ///
    /// # Errors
    /// Where none of them can be handed over or the base cannot be written.
    pub fn hand_over(
        &mut self,
        touches: &[TouchId],
        to: Option<OperatorId>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, usize)> {
        let sql = format!("UPDATE touch SET assignee = :to WHERE id = :id AND {FREE}");
        self.handle(OperationKind::TouchesHandedOver, touches, operator, at, |tx, touch| {
            let given = rusqlite::named_params! { ":id": touch, ":to": to, ":me": operator };
            Ok(tx.execute(&sql, given)? > 0)
        })
    }

    /// A client was met and not rung: the touch is done by a meeting, what was said is a note on the client, and the
    /// cadence begins anew.
    ///
    /// # Errors
    /// Where the touch is not planned any more, a colleague has its client open, or the base cannot be written.
    pub fn touch_met(&mut self, touch: TouchId, note: &str, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let sql = "SELECT client FROM touch WHERE id = ?1";
        let client: ClientId = self.connection.prepare_cached(sql)?.query_row([touch], |row| row.get(0))?;
        let detail = OperationDetail::Text(note.to_owned());
        let new = NewOperation { operator: Some(operator), at, kind: OperationKind::Met, client: Some(client), detail };
        let done = format!(
            "UPDATE touch SET state = 'done', done_at = :at, channel = 'meeting', appointed_from = NULL,
                 appointed_until = NULL, appointed_hardness = NULL, appointed_zone = NULL, appointed_operator = NULL
             WHERE id = :id AND {FREE}"
        );
        let (id, ()) = self.write(&new, |tx| {
            let given = rusqlite::named_params! { ":id": touch, ":at": at, ":me": operator };
            if tx.execute(&done, given)? == 0 {
                return Err(StoreError::not_found("planned touch", touch));
            }
            if !note.is_empty() {
                tx.execute(
                    "INSERT INTO note (client, at, operator, text, created_op) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![client, at, operator, note, tx.operation()],
                )?;
            }
            super::real_contact(tx, client, Some(touch), at)?;
            checklists::touch_done(tx, touch, at)
        })?;
        Ok(id)
    }

    /// Drops planned touches: they are not offered again. Clients whom a colleague has open are passed over. Gives the
    /// number of touches that were dropped.
    ///
    /// # Errors
    /// Where none of them can be dropped or the base cannot be written.
    pub fn drop_touches(
        &mut self,
        touches: &[TouchId],
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, usize)> {
        let sql = format!("UPDATE touch SET state = 'dropped', done_at = :at WHERE id = :id AND {FREE}");
        self.handle(OperationKind::TouchesDropped, touches, operator, at, |tx, touch| {
            let given = rusqlite::named_params! { ":id": touch, ":at": at, ":me": operator };
            let dropped = tx.execute(&sql, given)? > 0;
            calls::settle_undecided(tx, "id", touch.0)?;
            Ok(dropped)
        })
    }

    fn handle(
        &mut self,
        kind: OperationKind,
        touches: &[TouchId],
        operator: OperatorId,
        at: Moment,
        work: impl Fn(&Tx<'_>, TouchId) -> Result<bool>,
    ) -> Result<(OperationId, usize)> {
        let client: Option<ClientId> = match touches {
            [one] => {
                let sql = "SELECT client FROM touch WHERE id = ?1";
                Some(self.connection.prepare_cached(sql)?.query_row([one], |row| row.get(0))?)
            }
            _ => None,
        };
        let count = u32::try_from(touches.len()).unwrap_or(u32::MAX);
        let operation =
            NewOperation { operator: Some(operator), at, kind, client, detail: OperationDetail::Count(count) };
        self.write(&operation, |tx| {
            let mut done = 0;
            for touch in touches {
                done += usize::from(work(tx, *touch)?);
            }
            if done == 0 {
                return Err(StoreError::not_found("planned touch", touches.first().map_or(0, |touch| touch.0)));
            }
            if done < touches.len() {
                let detail =
                    crate::store::operation::json(&OperationDetail::Count(u32::try_from(done).unwrap_or(count)))?;
                tx.execute("UPDATE operation SET detail = ?2 WHERE id = ?1", params![tx.operation(), detail])?;
            }
            Ok(done)
        })
    }
}

#[cfg(test)]
mod tests;
