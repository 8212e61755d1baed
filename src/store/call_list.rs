//! Today's candidates: the first few hundred planned touches by index, then what is known of them in a constant
//! number of queries. The exact order and the reasons are the domain's.

mod facts;
mod one;

use rusqlite::{CachedStatement, Connection, Rows, params};

use super::Result;
use super::open::Reader;
use crate::domain::{Candidate, DayProgress, Moment, OperatorId, RankClass, Zone};

/// The fewest sittings from which a pace is taken.
const PACE_FROM: usize = 5;

/// The last sittings from which the pace is taken.
const PACE_OF: usize = 20;

/// What today's list is made for.
#[derive(Debug, Clone)]
pub struct CandidateQuery {
    /// The instant.
    pub now: Moment,
    /// The end of the user's day: what is due until then is on today's list.
    pub day_end: Moment,
    /// The zones in which clients may be rung now.
    pub open_zones: Vec<Zone>,
    /// The user's own zone, for clients whose zone nobody knows.
    pub user_zone: Zone,
    /// Whose list.
    pub operator: OperatorId,
    /// The most candidates that can be rung now.
    pub limit: usize,
    /// The most candidates that cannot be rung now, of each sort of hindrance.
    pub excluded_limit: usize,
}

impl CandidateQuery {
    /// The zones as they stand on touches: the user's own is also the one of clients without a zone.
    fn zones<'a>(&'a self, among: &'a [String], open: bool) -> impl Iterator<Item = &'a str> {
        among.iter().map(String::as_str).filter(move |name| {
            let meant = if name.is_empty() { self.user_zone.name() } else { *name };
            self.open_zones.iter().any(|zone| zone.name() == meant) == open
        })
    }
}

impl Reader {
    /// The candidates for today's list: first those that can be rung now, by class and then by due date or longest
    /// silence, then, up to their own limits, those that cannot.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn call_candidates(&self, query: &CandidateQuery) -> Result<Vec<Candidate>> {
        let connection = &self.connection;
        let all = zones_on_touches(connection)?;
        let open: Vec<&str> = query.zones(&all, true).collect();
        let closed: Vec<&str> = query.zones(&all, false).collect();
        let every: Vec<&str> = all.iter().map(String::as_str).collect();
        let mut ids: Vec<i64> = Vec::new();
        for class in RankClass::ALL {
            let left = query.limit.saturating_sub(ids.len());
            if left == 0 {
                break;
            }
            // What was agreed on goes before calling hours.
            let zones = if class == RankClass::Callback { &every } else { &open };
            ids.extend(first(connection, class, zones, query, left)?);
        }
        let mut rest = query.excluded_limit;
        for class in RankClass::ALL.into_iter().filter(|class| *class != RankClass::Callback) {
            let found = first(connection, class, &closed, query, rest)?;
            rest = rest.saturating_sub(found.len());
            ids.extend(found);
        }
        ids.extend(hindered(connection, query)?);
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        facts::candidates(self, &ids, query)
    }

    /// Every zone that planned touches lie in; the user's own where clients have none.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn zones_in_use(&self, user_zone: &Zone) -> Result<Vec<Zone>> {
        let mut zones: Vec<Zone> = zones_on_touches(&self.connection)?
            .iter()
            .map(|name| if name.is_empty() { Ok(user_zone.clone()) } else { Zone::new(name) })
            .collect::<std::result::Result<_, _>>()
            .map_err(|error| super::StoreError::unreadable("zone", error))?;
        zones.sort();
        zones.dedup();
        Ok(zones)
    }

    /// What this operator has done between two instants, and the pace of the last sittings.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn day_progress(&self, operator: OperatorId, from: Moment, to: Moment) -> Result<DayProgress> {
        let (calls, reached, complete) = self
            .connection
            .prepare_cached(
                "SELECT count(*), ifnull(sum(reached), 0), ifnull(sum(class = 'I'), 0) FROM call INDEXED BY call_day
                 WHERE coded_by = ?1 AND coded_at >= ?2 AND coded_at < ?3 AND state = 'coded' AND undone_by IS NULL",
            )?
            .query_row(params![operator, from, to], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let mut statement = self.connection.prepare_cached(
            "SELECT began_at, coded_at FROM call INDEXED BY call_day
             WHERE coded_by = ?1 AND state = 'coded' AND undone_by IS NULL ORDER BY coded_at DESC LIMIT ?2",
        )?;
        let spans = statement
            .query_map(params![operator, PACE_OF], |row| {
                let (began, coded): (Moment, Moment) = (row.get(0)?, row.get(1)?);
                Ok((coded - began).num_seconds())
            })?
            .collect::<std::result::Result<Vec<_>, _>>()?;
        // A sitting of more than an hour is one that was left lying.
        let spans: Vec<i64> = spans.into_iter().filter(|span| (1..=3600).contains(span)).collect();
        let pace_seconds = (spans.len() >= PACE_FROM)
            .then(|| spans.iter().sum::<i64>() / i64::try_from(spans.len()).unwrap_or(1))
            .and_then(|mean| u32::try_from(mean).ok());
        Ok(DayProgress { calls, reached, complete, pace_seconds })
    }
}

/// The distinct zones of planned touches: one seek for each class and zone, not a walk over the index.
const ZONES: &str = "WITH RECURSIVE step (class, zone) AS (
        SELECT 0, (SELECT min(zone) FROM touch WHERE state = 'planned' AND rank_class = 0)
        UNION ALL
        SELECT CASE WHEN zone IS NULL THEN class + 1 ELSE class END,
            CASE WHEN zone IS NULL
                THEN (SELECT min(zone) FROM touch WHERE state = 'planned' AND rank_class = class + 1)
                ELSE (SELECT min(t.zone) FROM touch t
                      WHERE t.state = 'planned' AND t.rank_class = class AND t.zone > step.zone) END
        FROM step WHERE class <= 6
    ) SELECT DISTINCT zone FROM step WHERE zone IS NOT NULL";

fn zones_on_touches(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(ZONES)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Touches of one class and zone that are due and ready, the earliest due first.
const BY_DUE: &str = "SELECT t.id, t.due FROM touch t INDEXED BY touch_due
    WHERE t.state = 'planned' AND t.rank_class = ?1 AND t.zone = ?2 AND t.due <= ?3 AND t.ready <= ?4
      AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.client = t.client) ORDER BY t.due";

/// The same, the longest silent first.
const BY_SILENCE: &str = "SELECT t.id, ifnull(t.last_contact, '') FROM touch t INDEXED BY touch_silent
    WHERE t.state = 'planned' AND t.rank_class = ?1 AND t.zone = ?2 AND t.due <= ?3 AND t.ready <= ?4
      AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.client = t.client) ORDER BY t.last_contact";

/// The first touches of a class over several zones: the zones' sorted lists merged, each read only as far as needed.
fn first(
    connection: &Connection,
    class: RankClass,
    zones: &[&str],
    query: &CandidateQuery,
    limit: usize,
) -> Result<Vec<i64>> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let sql = if matches!(class, RankClass::Wave | RankClass::Passive) { BY_SILENCE } else { BY_DUE };
    let mut statements: Vec<CachedStatement<'_>> =
        zones.iter().map(|_| connection.prepare_cached(sql)).collect::<std::result::Result<_, _>>()?;
    let mut lists: Vec<Rows<'_>> = Vec::with_capacity(zones.len());
    for (statement, zone) in statements.iter_mut().zip(zones) {
        lists.push(statement.query(params![class as u8, zone, query.day_end, query.now])?);
    }
    let mut heads = Vec::with_capacity(lists.len());
    for list in &mut lists {
        heads.push(head(list)?);
    }
    let mut found = Vec::new();
    while found.len() < limit {
        let next = heads
            .iter()
            .enumerate()
            .filter_map(|(place, head)| head.as_ref().map(|(key, id)| (key, *id, place)))
            .min()
            .map(|(_, id, place)| (id, place));
        let Some((id, place)) = next else { break };
        found.push(id);
        if let (Some(list), Some(head_of)) = (lists.get_mut(place), heads.get_mut(place)) {
            *head_of = head(list)?;
        }
    }
    Ok(found)
}

fn head(list: &mut Rows<'_>) -> Result<Option<(String, i64)>> {
    Ok(match list.next()? {
        Some(row) => Some((row.get(1)?, row.get(0)?)),
        None => None,
    })
}

/// Not ready before later today: an appointment or the delay after an outcome.
const LATER: &str = "SELECT id FROM touch INDEXED BY touch_ready
    WHERE state = 'planned' AND ready > ?1 AND ready <= ?2 ORDER BY ready LIMIT ?3";

/// Due, and never to be rung.
const UNWANTED: &str = "SELECT t.id FROM do_not_call d CROSS JOIN touch t INDEXED BY touch_client
        ON t.client = d.client AND t.state = 'planned'
    WHERE d.client IS NOT NULL AND t.due <= ?1 AND t.ready <= ?1 LIMIT ?2";

/// Due touches that cannot be rung now for another reason than the hour.
fn hindered(connection: &Connection, query: &CandidateQuery) -> Result<Vec<i64>> {
    let most = i64::try_from(query.excluded_limit).unwrap_or(i64::MAX);
    let mut ids: Vec<i64> = connection
        .prepare_cached(LATER)?
        .query_map(params![query.now, query.day_end, most], |row| row.get(0))?
        .collect::<std::result::Result<_, _>>()?;
    let mut unwanted = connection.prepare_cached(UNWANTED)?;
    for id in unwanted.query_map(params![query.day_end, most], |row| row.get(0))? {
        ids.push(id?);
    }
    Ok(ids)
}

#[cfg(test)]
mod tests;
