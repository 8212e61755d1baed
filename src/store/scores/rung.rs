//! How the cases stood that were rung within some days.
//!
//! A wave has a list, and its rates are of the whole of it. Days have none: their cases are those of the waves for whom
//! somebody rang in them, each as it stood at the end of the last day. Whoever was not reached is below the line with
//! those who answered, and what a later call brought is of that call's day.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, params};

use crate::domain::{ClientId, Disposition, DispositionCounts, OperatorId, TouchId, WaveId, final_disposition};
use crate::store::Result;
use crate::store::open::Reader;

/// The touches that calls of one operator were about within some days: the call's own, and the one whose interview it
/// took up again. A misdial is no call.
const RUNG: &str = "SELECT c.touch, i.touch FROM call c INDEXED BY call_day LEFT JOIN interview i ON i.id = c.interview
    WHERE c.coded_by = ?1 AND c.coded_at >= ?2 AND c.coded_at < ?3
        AND c.state = 'coded' AND c.undone_by IS NULL AND c.class IS NOT '-'";
/// How a touch of a wave stands now.
const STANDS: &str = "SELECT wave, client, disposition, done_at FROM touch WHERE id = ?1 AND wave IS NOT NULL";
/// The calls about a touch, as `final_class` of the calls looks at them.
const CALLS: &str = "SELECT class, coded_at FROM call
    WHERE (touch = ?1 OR interview IN (SELECT id FROM interview WHERE touch = ?1))
        AND state = 'coded' AND undone_by IS NULL ORDER BY coded_at";

impl Reader {
    /// The cases of these waves that were rung from one instant until another, of the clients that are let through, as
    /// they stood at its end.
    pub(super) fn rung(
        &self,
        waves: &[Option<WaveId>],
        from: &str,
        until: &str,
        lets_through: impl Fn(ClientId) -> bool,
    ) -> Result<DispositionCounts> {
        let mut counts = DispositionCounts::default();
        for touch in self.touches_rung(from, until)? {
            let mut stands = self.connection.prepare_cached(STANDS)?;
            let found: Option<(WaveId, ClientId, Option<Disposition>, Option<String>)> =
                stands.query_row([touch], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).optional()?;
            let Some((wave, client, class, done_at)) = found else { continue };
            if waves.contains(&Some(wave)) && lets_through(client) {
                let ended_later = done_at.is_some_and(|at| at.as_str() >= until);
                counts.add(self.class_at(touch, class, ended_later, until)?, 1);
            }
        }
        Ok(counts)
    }

    fn touches_rung(&self, from: &str, until: &str) -> Result<BTreeSet<TouchId>> {
        let mut operators = self.connection.prepare_cached("SELECT id FROM operator")?;
        let operators: Vec<OperatorId> =
            operators.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        let mut touches = BTreeSet::new();
        let mut statement = self.connection.prepare_cached(RUNG)?;
        for operator in operators {
            let mut rows = statement.query(params![operator, from, until])?;
            while let Some(row) = rows.next()? {
                touches.extend(row.get::<_, Option<TouchId>>(0)?);
                touches.extend(row.get::<_, Option<TouchId>>(1)?);
            }
        }
        Ok(touches)
    }

    /// The class of a touch at an instant. What is written on it now holds, unless a call or its end came later: then it
    /// was still open, and only what had been heard until then counts.
    fn class_at(
        &self,
        touch: TouchId,
        now: Option<Disposition>,
        ended_later: bool,
        until: &str,
    ) -> Result<Disposition> {
        let mut calls = self.connection.prepare_cached(CALLS)?;
        let calls: Vec<(Option<Disposition>, String)> =
            calls.query_map([touch], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<std::result::Result<_, _>>()?;
        let rung_later = calls.last().is_some_and(|(_, at)| at.as_str() >= until);
        if !ended_later && !rung_later {
            return Ok(now.unwrap_or(Disposition::Unknown));
        }
        let heard: Vec<_> = calls.into_iter().filter(|(_, at)| at.as_str() < until).map(|(class, _)| class).collect();
        Ok(final_disposition(&heard, false))
    }
}

#[cfg(test)]
pub(super) const PLANS: &[&str] = &[RUNG, STANDS, CALLS];

#[cfg(test)]
mod tests;
