//! Calls and interviews: the append-only log, written by the operator who holds the client's claim.

mod briefing;
mod drafts;
mod follow_ups;
pub(super) mod projection;
mod resume;
mod written_down;

use rusqlite::{Connection, OptionalExtension, params};

pub use drafts::{Draft, NOTE_DRAFT};
pub(in crate::store) use follow_ups::do_not_call;
pub(super) use resume::end_unseen;
pub use resume::{OpenCall, OpenInterview};
pub(in crate::store) use written_down::{Talk, run as write_down};

use super::error::StoreError;
use super::open::Store;
use super::operation::{Logged, Tx, json};
use super::{Result, checklists, claims, touches};
use crate::domain::{
    Call, CallId, ClientId, Event, EventBody, FollowUp, InterviewId, Moment, NewCall, NewOperation, OperationDetail,
    OperationId, OperationKind, OperatorId, Outcome, PersonId, Script, after_all_attempts, disposition,
    final_disposition,
};

impl Store {
    /// Begins a call, and the interview it names where that is new; claims the client where that has not been done.
    /// The script is kept whole beside a new interview. Beginning the same call again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::OutcomeFirst`] while a call of this operator has no outcome, [`StoreError::Claimed`] where a
    /// colleague has the client.
    pub fn begin_call(&mut self, call: &NewCall, script: Option<&Script>) -> Result<OperationId> {
        if let Some(done) = operation_of(&self.connection, "call", &call.id.to_string())? {
            return Ok(done);
        }
        self.room_for_a_call()?;
        let operation = NewOperation {
            operator: Some(call.operator),
            at: call.at,
            kind: OperationKind::CallBegun,
            client: Some(call.client),
            detail: OperationDetail::Nothing,
        };
        let (written, ()) = self.write_with_process(&operation, |tx, process| {
            if let Some(client) = needs_outcome(tx, call.operator)? {
                return Err(StoreError::OutcomeFirst { client });
            }
            claims::take(tx, call.client, call.operator, call.at, process)?;
            if let Some(interview) = call.interview {
                begin_interview(tx, call, interview, script)?;
            }
            tx.execute(
                "INSERT INTO call (id, client, person, touch, interview, operator, holder, began_at, operation)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8)",
                params![
                    call.id,
                    call.client,
                    call.person,
                    call.touch,
                    call.interview,
                    call.operator,
                    call.at,
                    tx.operation()
                ],
            )?;
            Ok(())
        })?;
        Ok(written)
    }

    /// Writes events of one call as one operation. Events that are there already are passed over, so that a write
    /// whose end nobody saw can be repeated.
    ///
    /// # Errors
    /// [`StoreError::TakenOver`] where a colleague has the client by now, [`StoreError::Impossible`] for an event that
    /// cannot follow, [`StoreError::DoNotCall`] and [`StoreError::NumberBusy`] for a number that must not be dialled.
    pub fn append(&mut self, events: &[Event]) -> Result<OperationId> {
        let Some(last) = events.last() else { return Err(StoreError::not_found("event", "")) };
        self.write_log(
            |connection| match operation_of(connection, "event", &last.id.to_string())? {
                Some(done) => Ok(Logged::Before(done)),
                None => {
                    let (kind, detail) = describe(&last.body);
                    new_operation(connection, last, kind, detail).map(Logged::Now)
                }
            },
            |tx, process| {
                let client = tx.client().ok_or_else(|| StoreError::not_found("client of call", last.call))?;
                claims::require(tx, client, last.operator, process)?;
                write_events(tx, events)
            },
        )
    }

    /// Gives a call its outcome and does everything that follows from it, as one operation: one undo takes all back.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn code_call(
        &mut self,
        event: &Event,
        follow_ups: &[FollowUp],
        outcome: &Outcome,
        at: Moment,
    ) -> Result<OperationId> {
        if let Some(done) = operation_of(&self.connection, "event", &event.id.to_string())? {
            return Ok(done);
        }
        let (kind, mut detail) = describe(&event.body);
        if !is_survey(&self.connection, event.call)?
            && let OperationDetail::Outcome(code) = detail
        {
            detail = OperationDetail::Talk(code);
        }
        let operation = NewOperation { at, ..new_operation(&self.connection, event, kind, detail)? };
        let (written, ()) = self.write_with_process(&operation, |tx, process| {
            let call = facts(tx, event.call)?;
            claims::require(tx, call.client, event.operator, process)?;
            let other_number: bool = tx
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM phone WHERE client = ?1 AND dead_since IS NULL AND e164 IS NOT NULL
                     AND id IS NOT (SELECT phone FROM call WHERE id = ?2))",
                )?
                .query_row(params![call.client, event.call], |row| row.get(0))?;
            tx.execute(
                "UPDATE call SET class = ?2, reached = ?3, attempt = ?4, coded_by = ?5 WHERE id = ?1",
                params![
                    event.call,
                    disposition(outcome, other_number),
                    outcome.reached,
                    outcome.attempt,
                    event.operator
                ],
            )?;
            write_events(tx, std::slice::from_ref(event))?;
            if outcome.is_contact() {
                touches::real_contact(tx, call.client, call.touch.map(crate::domain::TouchId), call.began)?;
            }
            for follow_up in follow_ups {
                follow_ups::run(tx, &call, follow_up, event.at)?;
            }
            let used = follow_ups.iter().any(|follow_up| matches!(follow_up, FollowUp::AttemptsUsed { .. }));
            final_class(tx, &call, used)?;
            end_taken_up(tx, &call, event.at)
        })?;
        Ok(written)
    }
}

/// What of a call its follow-ups need.
pub(super) struct CallFacts {
    pub(super) id: CallId,
    pub(super) client: ClientId,
    pub(super) person: Option<PersonId>,
    pub(super) touch: Option<i64>,
    pub(super) interview: Option<InterviewId>,
    /// When it began: of a contact this is the time that is told.
    pub(super) began: Moment,
}

fn facts(connection: &Connection, call: CallId) -> Result<CallFacts> {
    connection
        .prepare_cached(
            "SELECT client, person, touch, interview, began_at FROM call WHERE id = ?1 AND undone_by IS NULL",
        )?
        .query_row([call], |row| {
            Ok(CallFacts {
                id: call,
                client: row.get(0)?,
                person: row.get(1)?,
                touch: row.get(2)?,
                interview: row.get(3)?,
                began: row.get(4)?,
            })
        })
        .optional()?
        .ok_or_else(|| StoreError::not_found("call", call))
}

fn is_survey(connection: &Connection, call: CallId) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM call c JOIN touch t ON t.id = c.touch WHERE c.id = ?1 AND t.kind = 'survey')",
        )?
        .query_row([call], |row| row.get(0))?)
}

/// The operation that wrote a row of the log, where it is there already.
fn operation_of(connection: &Connection, table: &str, id: &str) -> Result<Option<OperationId>> {
    Ok(connection
        .prepare_cached(&format!("SELECT operation FROM {table} WHERE id = ?1"))?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The client of this operator's call that has been dialled and has no outcome.
pub(super) fn needs_outcome(connection: &Connection, operator: OperatorId) -> Result<Option<ClientId>> {
    Ok(connection
        .prepare_cached(
            "SELECT client FROM call INDEXED BY call_open
             WHERE holder = ?1 AND number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL LIMIT 1",
        )?
        .query_row([operator], |row| row.get(0))
        .optional()?)
}

fn begin_interview(tx: &Tx<'_>, call: &NewCall, interview: InterviewId, script: Option<&Script>) -> Result<()> {
    if operation_of(tx, "interview", &interview.to_string())?.is_some() {
        return Ok(());
    }
    let script = script.ok_or_else(|| StoreError::not_found("script of interview", interview))?;
    let body = json(script)?;
    tx.execute(
        "INSERT INTO script_version (script, version, body) VALUES (?1, ?2, ?3) ON CONFLICT (body) DO NOTHING",
        params![script.id.0, script.version, body],
    )?;
    tx.execute(
        "INSERT INTO interview (id, client, person, touch, wave, operator, own_manager, script_version, began_at, operation)
         SELECT ?1, ?2, ?3, ?4, (SELECT wave FROM touch WHERE id = ?4), ?5,
             ifnull((SELECT owner = ?5 FROM client WHERE id = ?2), 0),
             (SELECT id FROM script_version WHERE body = ?6), ?7, ?8",
        params![interview, call.client, call.person, call.touch, call.operator, body, call.at, tx.operation()],
    )?;
    Ok(())
}

/// Kind and detail of the operation that writes this event.
fn describe(body: &EventBody) -> (OperationKind, OperationDetail) {
    use OperationDetail::{Answer, Nothing, Number, Text};
    match body {
        EventBody::Dialed { number, .. } => (OperationKind::Dialed, Number(number.clone())),
        EventBody::Answered => (OperationKind::Answered, Nothing),
        EventBody::Ended { recovered: true } => (OperationKind::CallRecovered, Nothing),
        EventBody::Ended { recovered: false } => (OperationKind::Ended, Nothing),
        EventBody::Coded { outcome, .. } => (OperationKind::Coded, OperationDetail::Outcome(outcome.clone())),
        EventBody::Noted { text, .. } => (OperationKind::Noted, Text(text.clone())),
        EventBody::Started { .. } => (OperationKind::InterviewStarted, Nothing),
        EventBody::Answer { step, value } => {
            (OperationKind::AnswerRecorded, Answer { step: step.clone(), value: value.clone() })
        }
        EventBody::Probed { .. } => (OperationKind::Probed, Nothing),
    }
}

fn new_operation(
    connection: &Connection,
    event: &Event,
    kind: OperationKind,
    detail: OperationDetail,
) -> Result<NewOperation> {
    let client = Some(facts(connection, event.call)?.client);
    Ok(NewOperation { operator: Some(event.operator), at: event.at, kind, client, detail })
}

/// Appends what is not there yet, clears the drafts it replaces, and folds the call anew. The last is not there: whoever
/// writes has looked.
fn write_events(tx: &Tx<'_>, events: &[Event]) -> Result<()> {
    let Some(last) = events.last() else { return Ok(()) };
    let call = last.call;
    let mut state = Call::default();
    let mut log = projection::events_of(tx, call)?;
    for event in &log {
        // What stands in the log has happened, whatever was taken back before it.
        let _ = state.apply(event);
    }
    for event in events {
        if event.call != call {
            return Err(StoreError::Rule("events of two calls in one write".to_owned()));
        }
        if event.id != last.id && operation_of(tx, "event", &event.id.to_string())?.is_some() {
            continue;
        }
        state.apply(event)?;
        if let EventBody::Dialed { phone, number } = &event.body {
            refuse_number(tx, call, phone.0, number)?;
        }
        tx.prepare_cached(
            "INSERT INTO event (id, operation, call, interview, at, elapsed_ms, operator, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            event.id,
            tx.operation(),
            event.call,
            event.interview,
            event.at,
            i64::try_from(event.elapsed_ms).unwrap_or(i64::MAX),
            event.operator,
            json(&event.body)?
        ])?;
        match &event.body {
            EventBody::Answer { step, .. } => drafts::clear(tx, call, &step.0)?,
            EventBody::Noted { .. } => drafts::clear(tx, call, NOTE_DRAFT)?,
            _ => {}
        }
        log.push(event.clone());
    }
    checklists::tick_by_call(tx, call, events)?;
    projection::fold(tx, call, &log)
}

/// A number that is open in another call, or that is never to be rung.
fn refuse_number(tx: &Tx<'_>, call: CallId, phone: i64, number: &str) -> Result<()> {
    let call = facts(tx, call)?;
    let unwanted: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM do_not_call WHERE e164 = ?1)
                 OR EXISTS (SELECT 1 FROM do_not_call WHERE client = ?2)
                 OR EXISTS (SELECT 1 FROM do_not_call WHERE person = ?3)
                 OR EXISTS (SELECT 1 FROM do_not_call WHERE person = (SELECT person FROM phone WHERE id = ?4))",
        )?
        .query_row(params![number, call.client, call.person, phone], |row| row.get(0))?;
    if unwanted {
        return Err(StoreError::DoNotCall { client: call.client });
    }
    let busy: Option<(String, OperatorId)> = tx
        .prepare_cached(
            "SELECT ifnull((SELECT name FROM client WHERE id = c.client), ''), c.holder FROM call c
             WHERE c.number = ?1 AND c.state <> 'coded' AND c.undone_by IS NULL AND c.id <> ?2",
        )?
        .query_row(params![number, call.id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match busy {
        Some((client, by)) => Err(StoreError::NumberBusy { number: number.to_owned(), client, by }),
        None => Ok(()),
    }
}

/// A call about a case that has brought the broken-off interview of the case to its end ends the touch of the interview as
/// well: nobody is rung about it once more.
fn end_taken_up(tx: &Tx<'_>, call: &CallFacts, at: Moment) -> Result<()> {
    let survey: Option<i64> = tx
        .prepare_cached(
            "SELECT t.id FROM interview i JOIN touch t ON t.id = i.touch
             WHERE i.id = ?1 AND i.state IN ('complete', 'refused') AND i.touch IS NOT ?2 AND t.state = 'planned'",
        )?
        .query_row(params![call.interview, call.touch], |row| row.get(0))
        .optional()?;
    let Some(survey) = survey else { return Ok(()) };
    let own = CallFacts { touch: Some(survey), ..*call };
    follow_ups::finish(tx, &own, true, at)?;
    final_class(tx, &own, false)
}

/// The touch's final disposition out of the whole history of its calls (AAPOR): a refusal is never overwritten by a
/// later "no answer".
fn final_class(tx: &Tx<'_>, call: &CallFacts, attempts_used: bool) -> Result<()> {
    let Some(touch) = call.touch else { return Ok(()) };
    let history = tx
        .prepare_cached(
            "SELECT class FROM call WHERE (touch = ?1 OR interview IN (SELECT id FROM interview WHERE touch = ?1))
                 AND state = 'coded' AND undone_by IS NULL ORDER BY coded_at",
        )?
        .query_map([touch], |row| row.get(0))?
        .collect::<std::result::Result<Vec<_>, _>>()?;
    let over: bool = tx
        .prepare_cached("SELECT state <> 'planned' FROM touch WHERE id = ?1")?
        .query_row([touch], |row| row.get(0))?;
    let class = final_disposition(&history, over);
    let class = if attempts_used { after_all_attempts(class) } else { class };
    tx.execute("UPDATE touch SET disposition = ?2 WHERE id = ?1", params![touch, class])?;
    Ok(())
}

/// Touches have ended without another call, all that have this value in this column: what was left undecided in their
/// calls stays so, and is a refusal (AAPOR 2.12).
pub(super) fn settle_undecided(tx: &Tx<'_>, column: &str, value: i64) -> Result<()> {
    tx.prepare_cached(&format!(
        "UPDATE touch SET disposition = 'R' WHERE {column} = ?1 AND state <> 'planned' AND disposition = 'U'
         AND EXISTS (SELECT 1 FROM call c WHERE c.touch = touch.id AND c.state = 'coded' AND c.undone_by IS NULL
             AND c.class IS NULL)"
    ))?
    .execute([value])?;
    Ok(())
}

#[cfg(test)]
mod tests;
