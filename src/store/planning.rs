//! What the program plans by itself, once a day: touches for clients who have been silent for too long.
//!
//! Nobody gets a second one: a client who has a touch planned for the next days, or whose last one was finished or
//! given up within the cadence, is left in peace. So the run may be broken off and begun anew at any time.

use chrono::{NaiveDate, TimeDelta};
use rusqlite::params;

use super::Result;
use super::open::{Reader, Store};
use super::operation::{BULK_ROWS, json};
use super::touches::{PlannedTouch, plan};
use crate::domain::{
    Cadence, Channel, ClientId, Moment, NewOperation, OperationDetail, OperationId, OperationKind, Silence,
    touch_for_silence,
};

/// The name of the run in the table of daily runs.
const RUN: &str = "touches";

/// The most touches that one day plans, the longest silent clients first: more than all operators of a base ring up in
/// a day.
const MOST_A_DAY: usize = 2_000;

/// Clients looked at in one go.
const PAGE: usize = 1_000;

/// A client with a touch that comes within so many days waits for that one.
const SOON_DAYS: i64 = 14;

/// The longest silent clients after a place in their order.
const SILENT: &str = "SELECT id, last_contact FROM client INDEXED BY client_contact
    WHERE last_contact IS NOT NULL AND last_contact < ?1 AND (last_contact, id) > (?2, ?3)
    ORDER BY last_contact, id LIMIT ?4";

/// Of some clients those who may be rung and have nothing planned, with what decides the kind of touch.
const FREE: &str = "SELECT c.id, c.last_contact, (SELECT max(d.signed_on) FROM deal d WHERE d.client = c.id
             AND ifnull(d.stage, 'won') = 'won'),
        (SELECT t.kind FROM touch t WHERE t.client = c.id AND t.state = 'done'
             AND (t.kind = 'feedback' OR t.kind = 'idea' OR t.kind = 'result') ORDER BY t.done_at DESC LIMIT 1)
    FROM json_each(?1) k CROSS JOIN client c ON c.id = k.value
    WHERE c.loyalty <> 'left' AND c.archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.client = c.id)
      AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.client = c.id AND t.state = 'planned' AND t.ready <= ?2)
      AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.client = c.id AND t.state = 'dropped' AND t.done_at > ?3)
      AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.client = c.id AND t.state = 'done' AND t.done_at > ?3)";

impl Reader {
    /// Whether the touches of a day for silent clients have been planned.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn day_is_planned(&self, today: NaiveDate) -> Result<bool> {
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM daily_run WHERE what = ?1 AND day >= ?2")?;
        Ok(statement.exists(params![RUN, today.to_string()])?)
    }
}

impl Store {
    /// Plans touches for the clients who have been silent for longer than the cadence, unless this was done on this
    /// day already: one bulk operation of the program's own, which can be undone from the list of operations. Gives
    /// the number of touches planned.
    ///
    /// # Errors
    /// Where the base cannot be read or written; what was planned before that stays.
    pub fn plan_due_touches(&mut self, cadence: &Cadence, today: NaiveDate, now: Moment) -> Result<usize> {
        if !self.begin_day(today)? {
            return Ok(0);
        }
        let silent_since = now - TimeDelta::days(i64::from(cadence.contact_every_days));
        let soon = now + TimeDelta::days(SOON_DAYS);
        let mut after: (String, i64) = (String::new(), 0);
        let mut operation: Option<OperationId> = None;
        let mut planned = 0;
        while planned < MOST_A_DAY {
            let page = self.silent(silent_since, &after)?;
            let Some((last_contact, id)) = page.last().cloned() else { break };
            after = (last_contact, id);
            let ids: Vec<i64> = page.iter().map(|(_, id)| *id).collect();
            let mut touches = self.due(&ids, cadence, today, now, soon, silent_since)?;
            touches.truncate(MOST_A_DAY - planned);
            for rows in touches.chunks(BULK_ROWS) {
                let id = match operation {
                    Some(id) => id,
                    None => *operation.insert(self.begin_bulk(&by_the_program(now))?),
                };
                self.bulk_step(id, |tx| {
                    for touch in rows {
                        plan(tx, touch)?;
                    }
                    Ok(())
                })?;
                planned += rows.len();
            }
        }
        if let Some(id) = operation {
            self.end_bulk(id, &OperationDetail::Count(u32::try_from(planned).unwrap_or(u32::MAX)))?;
        }
        Ok(planned)
    }

    /// Takes the day for this process; false where another one had it.
    fn begin_day(&mut self, today: NaiveDate) -> Result<bool> {
        self.write_derived(|connection| {
            let taken = connection
                .prepare_cached(
                    "INSERT INTO daily_run (what, day) VALUES (?1, ?2)
                     ON CONFLICT (what) DO UPDATE SET day = excluded.day WHERE day < excluded.day",
                )?
                .execute(params![RUN, today.to_string()])?;
            Ok(taken > 0)
        })
    }

    fn silent(&self, since: Moment, after: &(String, i64)) -> Result<Vec<(String, i64)>> {
        let mut statement = self.connection.prepare_cached(SILENT)?;
        let rows = statement.query_map(params![since, after.0, after.1, PAGE], |row| Ok((row.get(1)?, row.get(0)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    fn due(
        &self,
        clients: &[i64],
        cadence: &Cadence,
        today: NaiveDate,
        now: Moment,
        soon: Moment,
        since: Moment,
    ) -> Result<Vec<PlannedTouch>> {
        let mut statement = self.connection.prepare_cached(FREE)?;
        let rows = statement.query_map(params![json(&clients)?, soon, since], |row| {
            let client: ClientId = row.get(0)?;
            let silence = Silence { last_contact: row.get(1)?, last_signed: row.get(2)?, last_format: row.get(3)? };
            Ok((client, silence))
        })?;
        let found = rows.collect::<std::result::Result<Vec<_>, _>>()?;
        let touches = found.into_iter().filter_map(|(client, silence)| {
            let (kind, due) = touch_for_silence(&silence, cadence, today, now)?;
            Some(PlannedTouch { ready: now, ..PlannedTouch::new(client, kind, Channel::Call, due) })
        });
        Ok(touches.collect())
    }
}

const fn by_the_program(at: Moment) -> NewOperation {
    NewOperation {
        operator: None,
        at,
        kind: OperationKind::CadencePlanned,
        client: None,
        detail: OperationDetail::Nothing,
    }
}

#[cfg(test)]
mod tests;
