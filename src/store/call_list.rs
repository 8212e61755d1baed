//! Today's candidates: the first few hundred planned touches by index, then what is known of them in a constant
//! number of queries. The exact order and the reasons are the domain's.

mod facts;
mod narrow;
mod one;

use rusqlite::{CachedStatement, Connection, Rows, named_params, params};

pub(super) use facts::attempts_of;

use super::Result;
use super::open::Reader;
use super::operation::{from_json, json};
use crate::domain::{
    Candidate, ClientId, DayProgress, Moment, OperatorId, PacedCall, RankClass, TodayFilter, TouchId, Week, Zone, pace,
};

/// The last calls from which the pace is taken.
const PACE_OF: usize = 40;

/// The most clients with calling hours of their own that are looked at; there are few of them.
const OWN_HOURS: usize = 2_000;

/// The most segments that a filter can choose from.
const SEGMENTS: usize = 60;

/// Later than anything: a case is due *by* its time, and on the list from its beginning.
const FAR: &str = "9999-12-31T00:00:00.000Z";

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
    /// Whose list; none is nobody's, without what is meant for one operator only.
    pub operator: Option<OperatorId>,
    /// The most candidates that can be rung now, as far as the base can tell.
    pub limit: usize,
    /// The most candidates that cannot be rung now, of each sort of hindrance.
    pub excluded_limit: usize,
    /// What the operator wants to see.
    pub filter: TodayFilter,
    /// Clients who may be rung now although their zone is closed: they keep hours of their own.
    pub open_clients: Vec<ClientId>,
}

/// The candidates of a query.
#[derive(Debug, Clone, Default)]
pub struct Candidates {
    /// First those that can be rung now, in the order of the list; last what is only beside them
    /// ([`crate::domain::CandidateMore::beside`]).
    pub list: Vec<Candidate>,
    /// The limit was reached: there may be more that can be rung now.
    pub more: bool,
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
    pub fn call_candidates(&self, query: &CandidateQuery) -> Result<Candidates> {
        let connection = &self.connection;
        let all = zones_on_touches(connection)?;
        let open: Vec<&str> = query.zones(&all, true).collect();
        let closed: Vec<&str> = query.zones(&all, false).collect();
        let every: Vec<&str> = all.iter().map(String::as_str).collect();
        if let Some(few) = narrow::few(connection, query)? {
            let mut ids = narrow::ordered(connection, &few, &open, query)?;
            let more = ids.len() >= query.limit + query.excluded_limit;
            ids.extend(broken_off(connection, query)?.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
            return Ok(Candidates { list: facts::with_beside(self, &ids, query)?, more });
        }
        let mut ids: Vec<i64> = broken_off(connection, query)?;
        let mut unreachable: Vec<i64> = Vec::new();
        for class in RankClass::ALL {
            let left = query.limit.saturating_sub(ids.len());
            if left == 0 {
                break;
            }
            // What was agreed on goes before calling hours.
            let zones = if class == RankClass::Callback { &every } else { &open };
            let found = first(connection, class, zones, query, left)?;
            ids.extend(found.reachable);
            unreachable.extend(found.unreachable);
        }
        let more = ids.len() >= query.limit;
        ids.extend(of_clients(connection, query)?);
        let mut rest = query.excluded_limit;
        for class in RankClass::ALL.into_iter().filter(|class| *class != RankClass::Callback) {
            let found = first(connection, class, &closed, query, rest)?;
            rest = rest.saturating_sub(found.reachable.len());
            ids.extend(found.reachable);
            unreachable.extend(found.unreachable);
        }
        ids.extend(hindered(connection, query)?);
        unreachable.truncate(query.excluded_limit);
        ids.extend(unreachable);
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        Ok(Candidates { list: facts::with_beside(self, &ids, query)?, more })
    }

    /// The call that is ready next, after those of a list with nobody on it who can be rung: not handed to a colleague,
    /// nor agreed on with one.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn next_call(&self, query: &CandidateQuery) -> Result<Option<TouchId>> {
        let sql = format!("{NEXT} AND {REACHABLE}{} ORDER BY t.ready LIMIT 1", narrow::condition(&query.filter));
        let given = named_params! { ":now": query.now, ":me": query.operator };
        Ok(narrow::ids(&self.connection, &sql, given, &query.filter)?.pop().map(TouchId))
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

    /// What this operator has done between two instants, and the pace of the last sittings. A call that is counted
    /// nowhere, a misdial, is none; a questionnaire is an interview of a survey that came to its end, not
    /// a call of care with its script.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn day_progress(&self, operator: OperatorId, from: Moment, to: Moment) -> Result<DayProgress> {
        let (done, reached, complete) = self
            .connection
            .prepare_cached(
                "SELECT count(*), ifnull(sum(c.reached), 0),
                     ifnull(sum(c.class = 'I' AND i.state = 'complete' AND t.kind = 'survey'), 0)
                 FROM call c INDEXED BY call_day LEFT JOIN interview i ON i.id = c.interview
                     LEFT JOIN touch t ON t.id = c.touch
                 WHERE c.coded_by = ?1 AND c.coded_at >= ?2 AND c.coded_at < ?3 AND c.state = 'coded'
                     AND c.undone_by IS NULL AND c.class IS NOT '-'",
            )?
            .query_row(params![operator, from, to], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let promises_kept = self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM promise INDEXED BY promise_kept
                 WHERE owner = ?1 AND kept_at IS NOT NULL AND kept_at >= ?2 AND kept_at < ?3",
            )?
            .query_row(params![operator, from, to], |row| row.get(0))?;
        let mut statement = self.connection.prepare_cached(
            "SELECT client, ifnull(dialed_at, began_at), coded_at, ifnull(reached, 0) FROM call INDEXED BY call_day
             WHERE coded_by = ?1 AND state = 'coded' AND undone_by IS NULL ORDER BY coded_at DESC LIMIT ?2",
        )?;
        let calls = statement
            .query_map(params![operator, PACE_OF], |row| {
                Ok(PacedCall {
                    client: row.get(0)?,
                    dialed_at: row.get(1)?,
                    coded_at: row.get(2)?,
                    reached: row.get(3)?,
                })
            })?
            .collect::<std::result::Result<Vec<_>, _>>()?;
        Ok(DayProgress { calls: done, reached, complete, promises_kept, pace_seconds: pace(&calls) })
    }

    /// Clients with calling hours of their own: which client, in which zone (the user's where none is known), which
    /// week.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn clients_with_own_hours(&self, user_zone: &Zone) -> Result<Vec<(ClientId, Zone, Week)>> {
        // CROSS: from the few hours to their clients, not through all clients.
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT h.client, c.zone, h.week FROM client_hours h CROSS JOIN client c ON c.id = h.client
             LIMIT {OWN_HOURS}"
        ))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (client, zone, week): (ClientId, Option<Zone>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            found.push((client, zone.unwrap_or_else(|| user_zone.clone()), from_json("calling hours", &week)?));
        }
        Ok(found)
    }

    /// The segments that clients belong to, in the order of their names; the first few dozen.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn segments(&self) -> Result<Vec<String>> {
        // One seek per segment, not a walk over the clients.
        let mut statement = self.connection.prepare_cached(&format!(
            "WITH RECURSIVE step (name) AS (
                SELECT (SELECT min(segment) FROM client WHERE segment IS NOT NULL)
                UNION ALL
                SELECT (SELECT min(segment) FROM client WHERE segment IS NOT NULL AND segment > step.name)
                FROM step WHERE step.name IS NOT NULL
            ) SELECT name FROM step WHERE name IS NOT NULL LIMIT {SEGMENTS}"
        ))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
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

/// True where the touch `t` can come about: by telephone it takes a number that is alive and that nobody has asked not to
/// ring, and a person who has not asked for that either.
const REACHABLE: &str = "(t.channel <> 'call' OR (EXISTS (SELECT 1 FROM phone p INDEXED BY phone_client
        WHERE p.client = t.client AND p.e164 IS NOT NULL AND p.dead_since IS NULL
            AND NOT EXISTS (SELECT 1 FROM do_not_call n WHERE n.e164 = p.e164))
    AND (t.person IS NULL OR NOT EXISTS (SELECT 1 FROM do_not_call w WHERE w.person = t.person))))";

/// Touches of one class and zone that are due and ready, not handed to somebody else and let through by the filter: the
/// earliest due first, or the longest silent.
fn in_order(class: RankClass, filter: &TodayFilter) -> String {
    let (index, key) = if matches!(class, RankClass::Wave | RankClass::Passive) {
        ("touch_silent", "t.last_contact")
    } else {
        ("touch_due", "t.due")
    };
    format!(
        "SELECT t.id, ifnull({key}, ''), {REACHABLE} FROM touch t INDEXED BY {index}
         WHERE t.state = 'planned' AND t.rank_class = :class AND t.zone = :zone AND t.due <= :day_end
           AND t.ready <= :now AND (t.assignee IS NULL OR t.assignee = :me)
           AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.client = t.client){} ORDER BY {key}",
        narrow::condition(filter)
    )
}

/// The first touches of a class.
#[derive(Default)]
struct First {
    reachable: Vec<i64>,
    /// Those met on the way whose client cannot be rung at all; they take nobody's place.
    unreachable: Vec<i64>,
}

/// The first touches of a class over several zones: the zones' sorted lists merged, each read only as far as needed.
fn first(
    connection: &Connection,
    class: RankClass,
    zones: &[&str],
    query: &CandidateQuery,
    limit: usize,
) -> Result<First> {
    if limit == 0 {
        return Ok(First::default());
    }
    let sql = in_order(class, &query.filter);
    let day_end = query.day_end.to_string();
    let due = if class == RankClass::Case { FAR } else { &day_end };
    let mut statements: Vec<CachedStatement<'_>> =
        zones.iter().map(|_| connection.prepare_cached(&sql)).collect::<std::result::Result<_, _>>()?;
    let mut lists: Vec<Rows<'_>> = Vec::with_capacity(zones.len());
    for (statement, zone) in statements.iter_mut().zip(zones) {
        narrow::bind(statement, &query.filter)?;
        let given = named_params! {
            ":class": class as u8, ":zone": zone, ":day_end": due, ":now": query.now, ":me": query.operator
        };
        for (name, value) in given {
            let place = statement.parameter_index(name)?.unwrap_or_default();
            statement.raw_bind_parameter(place, value)?;
        }
        lists.push(statement.raw_query());
    }
    let mut heads = Vec::with_capacity(lists.len());
    for list in &mut lists {
        heads.push(head(list)?);
    }
    let mut found = First::default();
    while found.reachable.len() < limit {
        let next = heads
            .iter()
            .enumerate()
            .filter_map(|(place, head)| head.as_ref().map(|(key, id, reachable)| (key, *id, place, *reachable)))
            .min()
            .map(|(_, id, place, reachable)| (id, place, reachable));
        let Some((id, place, reachable)) = next else { break };
        if reachable {
            found.reachable.push(id);
        } else if found.unreachable.len() < query.excluded_limit {
            found.unreachable.push(id);
        }
        if let (Some(list), Some(head_of)) = (lists.get_mut(place), heads.get_mut(place)) {
            *head_of = head(list)?;
        }
    }
    Ok(found)
}

/// The sort key of the next touch, the touch, and whether its client can be reached.
fn head(list: &mut Rows<'_>) -> Result<Option<(String, i64, bool)>> {
    Ok(match list.next()? {
        Some(row) => Some((row.get(1)?, row.get(0)?, row.get(2)?)),
        None => None,
    })
}

/// Due touches of clients who keep hours of their own and may be rung now.
fn of_clients(connection: &Connection, query: &CandidateQuery) -> Result<Vec<i64>> {
    if query.open_clients.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT t.id FROM json_each(:clients) k CROSS JOIN touch t INDEXED BY touch_client
             ON t.client = k.value AND t.state = 'planned'
         WHERE (t.due <= :day_end OR t.rank_class = {case}) AND t.ready <= :now
             AND (t.assignee IS NULL OR t.assignee = :me){}",
        narrow::condition(&query.filter),
        case = RankClass::Case as u8,
    );
    let clients = json(&query.open_clients)?;
    let given = named_params! {
        ":clients": clients, ":day_end": query.day_end, ":now": query.now, ":me": query.operator
    };
    narrow::ids(connection, &sql, given, &query.filter)
}

/// Surveys that were broken off within so many days are looked at; the rules say which of them are fresh. Holidays are
/// not longer.
const FRESH_DAYS: i64 = 14;

/// Talks of these days that have left a survey begun and planned: by the calls of each operator, not through the wave.
const BROKEN_OFF: &str = "SELECT DISTINCT t.id FROM operator o
        CROSS JOIN call k INDEXED BY call_day ON k.coded_by = o.id AND k.coded_at >= :since
        CROSS JOIN interview i ON i.id = k.interview CROSS JOIN touch t ON t.id = i.touch
    WHERE k.reached = 1 AND k.state = 'coded' AND k.undone_by IS NULL AND i.undone_by IS NULL
        AND i.state IN ('started', 'partial') AND t.state = 'planned' AND t.due <= :day_end AND t.ready <= :now
        AND (t.assignee IS NULL OR t.assignee = :me)";

/// Surveys that go on although by the order of their wave they would come last: their clients were spoken to just now.
fn broken_off(connection: &Connection, query: &CandidateQuery) -> Result<Vec<i64>> {
    let sql = format!("{BROKEN_OFF}{} ORDER BY t.ready LIMIT :most", narrow::condition(&query.filter));
    let since = query.now - chrono::TimeDelta::days(FRESH_DAYS);
    let most = i64::try_from(query.limit).unwrap_or(i64::MAX);
    let given = named_params! {
        ":since": since, ":day_end": query.day_end, ":now": query.now, ":me": query.operator, ":most": most
    };
    narrow::ids(connection, &sql, given, &query.filter)
}

/// Not ready before later today: an appointment or the delay after an outcome.
const LATER: &str = "SELECT t.id FROM touch t INDEXED BY touch_ready
    WHERE t.state = 'planned' AND t.ready > :now AND t.ready <= :day_end AND (t.assignee IS NULL OR t.assignee = :me)";

/// Calls that are not ready yet, whichever day they are for.
const NEXT: &str = "SELECT t.id FROM touch t INDEXED BY touch_ready
    WHERE t.state = 'planned' AND t.channel = 'call' AND t.ready > :now AND (t.assignee IS NULL OR t.assignee = :me)
        AND (t.appointed_operator IS NULL OR t.appointed_operator = :me)
        AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.client = t.client)";

/// Due, and never to be rung.
const UNWANTED: &str = "SELECT t.id FROM do_not_call d CROSS JOIN touch t INDEXED BY touch_client
        ON t.client = d.client AND t.state = 'planned'
    WHERE d.client IS NOT NULL AND t.due <= :day_end AND t.ready <= :day_end";

/// Due, and handed to a colleague: shown, so that nobody is lost from sight who was handed to somebody that is away.
const ELSEWHERE: &str = "SELECT t.id FROM touch t INDEXED BY touch_assignee
    WHERE t.assignee > 0 AND t.assignee IS NOT :me AND t.state = 'planned' AND t.due <= :day_end AND t.ready <= :day_end";

/// Due touches that cannot be rung now for another reason than the hour.
fn hindered(connection: &Connection, query: &CandidateQuery) -> Result<Vec<i64>> {
    let most = i64::try_from(query.excluded_limit).unwrap_or(i64::MAX);
    let condition = narrow::condition(&query.filter);
    let later = format!("{LATER}{condition} ORDER BY t.ready LIMIT :most");
    let given = named_params! { ":now": query.now, ":day_end": query.day_end, ":me": query.operator, ":most": most };
    let mut ids = narrow::ids(connection, &later, given, &query.filter)?;
    let elsewhere = format!("{ELSEWHERE}{condition} LIMIT :most");
    ids.extend(narrow::ids(connection, &elsewhere, given, &query.filter)?);
    let unwanted = format!("{UNWANTED}{condition} LIMIT :most");
    let given = named_params! { ":day_end": query.day_end, ":me": query.operator, ":most": most };
    ids.extend(narrow::ids(connection, &unwanted, given, &query.filter)?);
    Ok(ids)
}

#[cfg(test)]
mod tests;
