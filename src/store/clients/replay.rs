//! A call as it went: every event with its clock, also what was taken back.

use rusqlite::{OptionalExtension, Row};

use super::archive::client_name;
use super::{PERSON, read_person};
use crate::domain::{CallId, InterviewId, PersonId, Replay, ReplayStep, TouchKind};
use crate::store::error::StoreError;
use crate::store::open::Reader;
use crate::store::operation::from_json;
use crate::store::{Result, calls};

/// The events of a call and of its interview, which may have gone on in other calls.
const STEPS: &str = "SELECT e.call, e.at, e.elapsed_ms, p.name, e.body, u.at
    FROM event e LEFT JOIN operator p ON p.id = e.operator LEFT JOIN operation u ON u.id = e.undone_by
    WHERE e.seq IN (SELECT seq FROM event WHERE call = ?1 UNION SELECT seq FROM event WHERE interview = ?2)
    ORDER BY e.seq";

/// The call of an event, the event without its body, and the body as JSON.
type Found = (CallId, ReplayStep, String);

impl Reader {
    /// A call step by step, together with the interview it belongs to.
    ///
    /// # Errors
    /// Where there is no such call or the base cannot be read.
    pub fn replay(&self, call: CallId) -> Result<Replay> {
        let connection = &self.connection;
        let (client, interview, person, kind): (_, Option<InterviewId>, Option<PersonId>, Option<TouchKind>) =
            connection
                .prepare_cached(
                    "SELECT c.client, c.interview, c.person, t.kind FROM call c LEFT JOIN touch t ON t.id = c.touch
                     WHERE c.id = ?1",
                )?
                .query_row([call], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
                .optional()?
                .ok_or_else(|| StoreError::not_found("call", call))?;
        let script =
            interview.map(|interview| calls::projection::script_of(connection, interview)).transpose()?.flatten();
        let read = |row: &Row<'_>| -> rusqlite::Result<Found> {
            let step = ReplayStep {
                at: row.get(1)?,
                elapsed_ms: row.get(2)?,
                operator: row.get(3)?,
                body: crate::domain::EventBody::Answered,
                undone_at: row.get(5)?,
                new_call: false,
            };
            Ok((row.get(0)?, step, row.get(4)?))
        };
        let found: Vec<Found> = connection
            .prepare_cached(STEPS)?
            .query_map(rusqlite::params![call, interview], read)?
            .collect::<std::result::Result<_, _>>()?;
        let mut steps: Vec<ReplayStep> = Vec::with_capacity(found.len());
        let mut last = None;
        for (of, mut step, body) in found {
            step.body = from_json("event", &body)?;
            step.new_call = last.is_some_and(|last| last != of);
            last = Some(of);
            steps.push(step);
        }
        let client = client_name(connection, client).unwrap_or_default();
        let person = connection
            .prepare_cached(&format!("{PERSON} WHERE p.id = ?1"))?
            .query_row([person], read_person)
            .optional()?
            .map(|person| person.name);
        Ok(Replay { client, person, kind, script, steps })
    }
}

#[cfg(test)]
mod tests;
