//! The rows of a call and of its interview, made anew from their events.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::domain::{
    Answer, AnswerValue, Call, CallDuration, CallId, Event, EventBody, Interview, InterviewId, Moment, Script,
    StepState,
};
use crate::store::Result;
use crate::store::operation::{Tx, from_json};

const EVENT: &str = "SELECT id, at, elapsed_ms, operator, call, interview, body FROM event";

fn read(row: &Row<'_>) -> rusqlite::Result<(Event, String)> {
    let event = Event {
        id: row.get(0)?,
        at: row.get(1)?,
        elapsed_ms: row.get::<_, i64>(2)?.unsigned_abs(),
        operator: row.get(3)?,
        call: row.get(4)?,
        interview: row.get(5)?,
        body: EventBody::Answered,
    };
    Ok((event, row.get(6)?))
}

/// The events of a call that still hold, in their order.
pub(in crate::store) fn events_of(connection: &Connection, call: CallId) -> Result<Vec<Event>> {
    listed(connection, &format!("{EVENT} WHERE call = ?1 AND undone_by IS NULL ORDER BY seq"), &call.to_string())
}

/// The events of an interview that still hold, in their order.
pub(in crate::store) fn events_of_interview(connection: &Connection, interview: InterviewId) -> Result<Vec<Event>> {
    let sql = format!("{EVENT} WHERE interview = ?1 AND undone_by IS NULL ORDER BY seq");
    listed(connection, &sql, &interview.to_string())
}

/// The events of several interviews (a JSON list of ids) that still hold, in their order.
pub(in crate::store) fn events_of_interviews(
    connection: &Connection,
    interviews: &str,
) -> Result<BTreeMap<InterviewId, Vec<Event>>> {
    let sql = format!(
        "{EVENT} INDEXED BY event_interview WHERE interview IN (SELECT value FROM json_each(?1))
         AND undone_by IS NULL ORDER BY seq"
    );
    let mut found: BTreeMap<InterviewId, Vec<Event>> = BTreeMap::new();
    for event in listed(connection, &sql, interviews)? {
        if let Some(interview) = event.interview {
            found.entry(interview).or_default().push(event);
        }
    }
    Ok(found)
}

fn listed(connection: &Connection, sql: &str, id: &str) -> Result<Vec<Event>> {
    connection
        .prepare_cached(sql)?
        .query_map([id], read)?
        .map(|row| {
            let (mut event, body) = row?;
            event.body = from_json("event", &body)?;
            Ok(event)
        })
        .collect()
}

/// The script that an interview began with.
pub(in crate::store) fn script_of(connection: &Connection, interview: InterviewId) -> Result<Option<Script>> {
    let body: Option<String> = connection
        .prepare_cached(
            "SELECT v.body FROM interview i JOIN script_version v ON v.id = i.script_version WHERE i.id = ?1",
        )?
        .query_row([interview], |row| row.get(0))
        .optional()?;
    body.map(|body| from_json("script", &body)).transpose()
}

/// The script of the last interview that was folded, by the number of its version: reading its JSON again costs more
/// than all else of an answer but the disk.
#[derive(Debug, Default)]
pub(in crate::store) struct LastScript(RefCell<Option<(i64, Arc<Script>)>>);

impl LastScript {
    /// The script of this version.
    pub(super) fn of(&self, connection: &Connection, version: i64) -> Result<Arc<Script>> {
        if let Some((known, script)) = &*self.0.borrow()
            && *known == version
        {
            return Ok(Arc::clone(script));
        }
        let body: String = connection
            .prepare_cached("SELECT body FROM script_version WHERE id = ?1")?
            .query_row([version], |row| row.get(0))?;
        let script: Arc<Script> = Arc::new(from_json("script", &body)?);
        *self.0.borrow_mut() = Some((version, Arc::clone(&script)));
        Ok(script)
    }

    /// Nothing that was read counts any more.
    pub(in crate::store) fn forget(&self) {
        *self.0.borrow_mut() = None;
    }
}

/// Folds a call anew, and its interview with it.
pub(in crate::store) fn refold(tx: &Tx<'_>, id: CallId) -> Result<()> {
    fold(tx, id, &events_of(tx, id)?)
}

/// Writes the rows of a call whose events are in hand; a row that stays as it is is no page to wait for.
pub(in crate::store) fn fold(tx: &Tx<'_>, id: CallId, events: &[Event]) -> Result<()> {
    let mut call = Call::default();
    for event in events {
        // An event that was possible when it was written, and is not after an undo, does not count.
        let _ = call.apply(event);
    }
    let dial = call.dials().last();
    let over = call.ended_at().is_some();
    let outcome = call.outcome();
    let coded_at =
        events.iter().rev().find(|event| matches!(event.body, EventBody::Coded { .. })).map(|event| event.at);
    let span = |duration: CallDuration| i64::try_from(duration.millis()).unwrap_or(i64::MAX);
    tx.prepare_cached(
        "UPDATE call SET state = ?2, phone = ?3, number = ?4, dialed_at = ?5, answered_at = ?6, ended_at = ?7,
                 talk_ms = ?8, length_ms = ?9, recovered = ?10, outcome = ?11, note = ?12, coded_at = ?13
             WHERE id = ?1 AND (state, phone, number, dialed_at, answered_at, ended_at, talk_ms, length_ms, recovered,
                 outcome, note, coded_at) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        id,
        call.state(),
        dial.map(|dial| dial.phone),
        dial.map(|dial| &dial.number),
        call.dials().first().map(|dial| dial.at),
        call.answered_at(),
        call.ended_at(),
        // While the call goes on both grow with each event: they are known when it has ended.
        call.talk().filter(|_| over).map(span),
        dial.filter(|_| over).map(|_| span(call.duration())),
        matches!(call.duration(), CallDuration::AtLeast(_)) && over,
        outcome.map(|(code, _)| code),
        outcome.and_then(|(_, note)| note),
        coded_at,
    ])?;
    refold_interview(tx, id, events)
}

/// What was said at the question for the score.
#[derive(Default)]
struct Scored {
    answer: Option<&'static str>,
    score: Option<u8>,
    at: Option<Moment>,
}

/// `of_call` are the events of `call`; most interviews have no others.
fn refold_interview(tx: &Tx<'_>, call: CallId, of_call: &[Event]) -> Result<()> {
    let found: Option<(InterviewId, i64, bool)> = tx
        .prepare_cached(
            "SELECT i.id, i.script_version, EXISTS (SELECT 1 FROM call o WHERE o.interview = i.id AND o.id <> c.id)
             FROM call c JOIN interview i ON i.id = c.interview WHERE c.id = ?1",
        )?
        .query_row([call], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((id, version, resumed)) = found else { return Ok(()) };
    let script = tx.last_script().of(tx, version)?;
    let events = if resumed {
        events_of_interview(tx, id)?
    } else {
        of_call.iter().filter(|event| event.interview == Some(id)).cloned().collect()
    };
    let interview = Interview::fold(&script, events.iter());
    let scored = scored(&script, &interview, &events);
    tx.prepare_cached(
        "UPDATE interview SET state = ?2, answer = ?3, score = ?4, answered_at = ?5, reason = ?6
             WHERE id = ?1 AND (state, answer, score, answered_at, reason) IS NOT (?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![id, interview.state(), scored.answer, scored.score, scored.at, interview.reason()])?;
    Ok(())
}

/// The first question for a score on the path that has an answer, also "don't know" and "refused".
fn scored(script: &Script, interview: &Interview, events: &[Event]) -> Scored {
    let asked = interview.path().iter().filter(|step| {
        step.state != StepState::OffPath && script.pages.get(step.page).is_some_and(|page| page.answer == Answer::Score)
    });
    for step in asked {
        let (answer, score) = match interview.answer(&step.step) {
            Some(AnswerValue::Score(score)) => ("score", Some(score.value())),
            Some(AnswerValue::DontKnow) => ("dont-know", None),
            Some(AnswerValue::Refused) => ("refused", None),
            _ => continue,
        };
        let at = events.iter().rev().find_map(|event| match &event.body {
            EventBody::Answer { step: answered, .. } if *answered == step.step => Some(event.at),
            _ => None,
        });
        return Scored { answer: Some(answer), score, at };
    }
    Scored::default()
}
