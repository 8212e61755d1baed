//! What is left open: a call without outcome, an interview that was broken off.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::drafts::Draft;
use super::{OperationKind, projection, write_events};
use crate::domain::{
    CallId, CallState, CaseOfInterview, ClientCard, ClientId, Event, EventBody, EventId, InterviewId, InterviewState,
    Moment, NewCall, NewOperation, OperationDetail, OperatorId, Script, TouchId,
};
use crate::store::open::{Reader, Store};
use crate::store::operation::Tx;
use crate::store::{Result, claims};

/// A call that has no outcome yet, with all that is needed to go on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCall {
    /// The call as it was begun.
    pub call: NewCall,
    /// Where it stands.
    pub state: CallState,
    /// Its events that hold, in order.
    pub events: Vec<Event>,
    /// What was being typed.
    pub drafts: Vec<Draft>,
    /// Its interview.
    pub interview: Option<OpenInterview>,
    /// The client.
    pub card: ClientCard,
}

/// An interview with the script it began with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInterview {
    /// Identity.
    pub id: InterviewId,
    /// Because of which touch.
    pub touch: Option<TouchId>,
    /// Where it stands.
    pub state: InterviewState,
    /// The version of the script it goes on with.
    pub script: Script,
    /// Its events that hold, of all its calls, in order.
    pub events: Vec<Event>,
    /// The case that it has opened.
    pub case: CaseOfInterview,
}

impl Reader {
    /// The operator's call without outcome, whoever's program runs it; the oldest where there are several.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn call_without_outcome(&self, operator: OperatorId) -> Result<Option<(CallId, ClientId, CallState)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, client, state FROM call INDEXED BY call_open
             WHERE holder = ?1 AND number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL
             ORDER BY began_at LIMIT 1",
        )?;
        let found = statement.query_row([operator], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        Ok(found.optional()?)
    }
}

impl Store {
    /// The operator's call without outcome, taken up by this program. A call that was still on the line when its
    /// program died gets its end, marked as recovered. None while the program that runs it is alive.
    ///
    /// # Errors
    /// Where the base cannot be read or written.
    pub fn open_call(&mut self, operator: OperatorId, now: Moment) -> Result<Option<OpenCall>> {
        let Some((call, client, state)) = self.call_without_outcome(operator)? else { return Ok(None) };
        let mine = match claims::require(&self.connection, client, operator, &self.process) {
            Ok(()) => true,
            Err(crate::store::StoreError::TakenOver { .. }) => false,
            Err(other) => return Err(other),
        };
        if !mine {
            match self.claim(client, operator, now) {
                Ok(_) => {}
                Err(crate::store::StoreError::Claimed(_)) => return Ok(None),
                Err(other) => return Err(other),
            }
            if matches!(state, CallState::Dialing | CallState::Talking) {
                self.end_recovered(client, operator, now)?;
            }
        }
        self.reader.call_to_resume(call).map(Some)
    }

    fn end_recovered(&mut self, client: ClientId, operator: OperatorId, now: Moment) -> Result<()> {
        let operation = NewOperation {
            operator: Some(operator),
            at: now,
            kind: OperationKind::CallRecovered,
            client: Some(client),
            detail: OperationDetail::Nothing,
        };
        self.write(&operation, |tx| end_unseen(tx, client, operator, now))?;
        Ok(())
    }
}

/// The end that nobody saw, of a call of this operator to a client that is still on the line. Its clock reading is that
/// of the last event: the length is a lower bound.
pub(in crate::store) fn end_unseen(tx: &Tx<'_>, client: ClientId, operator: OperatorId, now: Moment) -> Result<()> {
    let running: Option<CallId> = tx
        .prepare_cached(
            "SELECT id FROM call WHERE client = ?1 AND holder = ?2 AND state IN ('dialing', 'talking')
             AND undone_by IS NULL ORDER BY began_at DESC LIMIT 1",
        )?
        .query_row(params![client, operator], |row| row.get(0))
        .optional()?;
    let Some(call) = running else { return Ok(()) };
    let elapsed_ms = projection::events_of(tx, call)?.iter().map(|event| event.elapsed_ms).max().unwrap_or_default();
    let end = Event {
        id: EventId(Uuid::now_v7()),
        at: now,
        elapsed_ms,
        operator,
        call,
        interview: None,
        body: EventBody::Ended { recovered: true },
    };
    write_events(tx, &[end])
}

impl Reader {
    fn call_to_resume(&self, id: CallId) -> Result<OpenCall> {
        let (call, state) = self
            .connection
            .prepare_cached("SELECT client, person, touch, interview, holder, began_at, state FROM call WHERE id = ?1")?
            .query_row([id], |row| {
                let call = NewCall {
                    id,
                    client: row.get(0)?,
                    person: row.get(1)?,
                    touch: row.get(2)?,
                    interview: row.get(3)?,
                    operator: row.get(4)?,
                    at: row.get(5)?,
                };
                Ok((call, row.get(6)?))
            })?;
        Ok(OpenCall {
            state,
            events: projection::events_of(&self.connection, id)?,
            drafts: self.drafts(id)?,
            interview: call.interview.map(|interview| self.interview(interview)).transpose()?.flatten(),
            card: self.client_card(call.client)?,
            call,
        })
    }

    /// An interview of this client in which something was answered and that was not brought to its end, the latest one:
    /// of this touch or, where the touch is about its case, the one that has opened it; without a touch, of any that is
    /// still planned. A talk that was put off before the first question begins anew.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn interview_to_resume(&self, client: ClientId, touch: Option<TouchId>) -> Result<Option<OpenInterview>> {
        let found: Option<InterviewId> = self
            .connection
            .prepare_cached(
                "SELECT i.id FROM interview i JOIN touch t ON t.id = i.touch
                 WHERE i.client = ?1 AND i.undone_by IS NULL AND i.state IN ('started', 'partial')
                   AND t.state = 'planned'
                   AND (?2 IS NULL OR i.touch = ?2 OR i.id = (
                       SELECT k.interview FROM touch x JOIN care_case k ON k.id = x.care_case WHERE x.id = ?2))
                   AND EXISTS (SELECT 1 FROM event e WHERE e.interview = i.id AND e.undone_by IS NULL
                               AND json_extract(e.body, '$.event') = 'answer')
                 ORDER BY i.began_at DESC LIMIT 1",
            )?
            .query_row(params![client, touch], |row| row.get(0))
            .optional()?;
        found.map(|interview| self.interview(interview)).transpose().map(Option::flatten)
    }

    fn interview(&self, id: InterviewId) -> Result<Option<OpenInterview>> {
        let Some(script) = projection::script_of(&self.connection, id)? else { return Ok(None) };
        let (state, touch) = self
            .connection
            .prepare_cached("SELECT state, touch FROM interview WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let events = projection::events_of_interview(&self.connection, id)?;
        Ok(Some(OpenInterview { id, touch, state, script, events, case: self.case_of_interview(id)? }))
    }
}
