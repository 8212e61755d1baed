//! Filters of the list, in SQL.
//!
//! A filter that leaves little is read from its own end: the touches of my clients, of a segment, of a kind. One that
//! leaves much is a condition on the ordered indexes, which are then read only as far as the list goes.

use rusqlite::{Connection, Statement, ToSql, named_params, params};

use super::{CandidateQuery, REACHABLE};
use crate::domain::{OperatorId, RankClass, TodayFilter};
use crate::store::Result;
use crate::store::operation::json;

/// What is at most read from its own end.
const FEW: usize = 2_000;

/// Whose a touch is: the client's owner, to whom it was handed, with whom a time is agreed, who answers for it.
const MINE: &str = " AND :me IN (t.assignee, t.appointed_operator,
    (SELECT c.owner FROM client c WHERE c.id = t.client), (SELECT p.owner FROM promise p WHERE p.id = t.promise),
    (SELECT k.owner FROM care_case k WHERE k.id = t.care_case))";
const SEGMENT: &str = " AND (SELECT c.segment FROM client c WHERE c.id = t.client) = :segment";
const KIND: &str = " AND t.kind = :kind";

/// The conditions of a filter on a touch `t`.
pub(super) fn condition(filter: &TodayFilter) -> String {
    let parts = [(filter.mine, MINE), (filter.segment.is_some(), SEGMENT), (filter.kind.is_some(), KIND)];
    parts.into_iter().filter(|(set, _)| *set).map(|(_, sql)| sql).collect()
}

/// Gives a statement the values of the conditions it has; `:me` is the operator of the query.
pub(super) fn bind(statement: &mut Statement<'_>, filter: &TodayFilter) -> Result<()> {
    let values: [(&str, Option<&dyn ToSql>); 2] = [
        (":segment", filter.segment.as_ref().map(|segment| segment as &dyn ToSql)),
        (":kind", filter.kind.as_ref().map(|kind| kind as &dyn ToSql)),
    ];
    for (name, value) in values {
        if let (Some(value), Some(place)) = (value, statement.parameter_index(name)?) {
            statement.raw_bind_parameter(place, value)?;
        }
    }
    Ok(())
}

/// The ids that a statement finds.
pub(super) fn ids(
    connection: &Connection,
    sql: &str,
    given: &[(&str, &dyn ToSql)],
    filter: &TodayFilter,
) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, filter)?;
    for (name, value) in given {
        if let Some(place) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(place, value)?;
        }
    }
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(found)
}

/// The planned touches that a filter starts from, where they are few; none where it leaves much, or there is none.
pub(super) fn few(connection: &Connection, query: &CandidateQuery) -> Result<Option<Vec<i64>>> {
    let filter = &query.filter;
    if let Some(kind) = filter.kind {
        let sql = "SELECT id FROM touch INDEXED BY touch_kind WHERE state = 'planned' AND kind = ?1 LIMIT ?2";
        if let Some(found) = at_most(connection, sql, &kind)? {
            return Ok(Some(found));
        }
    }
    if filter.mine
        && let Some(found) = mine(connection, query.operator)?
    {
        return Ok(Some(found));
    }
    if let Some(segment) = &filter.segment {
        let sql = "SELECT t.id FROM client c INDEXED BY client_segment CROSS JOIN touch t INDEXED BY touch_client
            ON t.client = c.id AND t.state = 'planned' WHERE c.segment = ?1 LIMIT ?2";
        return at_most(connection, sql, segment);
    }
    Ok(None)
}

fn mine(connection: &Connection, me: Option<OperatorId>) -> Result<Option<Vec<i64>>> {
    let of_clients = "SELECT t.id FROM client c INDEXED BY client_owner CROSS JOIN touch t INDEXED BY touch_client
        ON t.client = c.id AND t.state = 'planned' WHERE c.owner = ?1 LIMIT ?2";
    let others = [
        "SELECT id FROM touch INDEXED BY touch_assignee WHERE assignee = ?1 AND state = 'planned' LIMIT ?2",
        "SELECT id FROM touch INDEXED BY touch_appointed WHERE appointed_operator = ?1 AND state = 'planned' LIMIT ?2",
        "SELECT t.id FROM promise p INDEXED BY promise_owner CROSS JOIN touch t INDEXED BY touch_promise
            ON t.promise = p.id AND t.state = 'planned' WHERE p.owner = ?1 AND p.kept_at IS NULL AND p.broken_at IS NULL LIMIT ?2",
        "SELECT t.id FROM care_case k INDEXED BY care_case_owner CROSS JOIN touch t INDEXED BY touch_case
            ON t.care_case = k.id AND t.state = 'planned' WHERE k.owner = ?1 AND k.closed_at IS NULL LIMIT ?2",
    ];
    let Some(mut found) = at_most(connection, of_clients, &me)? else { return Ok(None) };
    for sql in others {
        let Some(more) = at_most(connection, sql, &me)? else { return Ok(None) };
        found.extend(more);
    }
    found.sort_unstable();
    found.dedup();
    Ok(Some(found))
}

/// What a statement finds, unless that is much.
fn at_most(connection: &Connection, sql: &str, of: &dyn ToSql) -> Result<Option<Vec<i64>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![of, FEW + 1], |row| row.get(0))?;
    let found = rows.collect::<std::result::Result<Vec<i64>, _>>()?;
    Ok((found.len() <= FEW).then_some(found))
}

/// Of these touches the ones for today's list, those that can be rung now first, in the order of the list.
pub(super) fn ordered(
    connection: &Connection,
    few: &[i64],
    open_zones: &[&str],
    query: &CandidateQuery,
) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT t.id FROM json_each(:few) e CROSS JOIN touch t ON t.id = e.value
         WHERE t.state = 'planned' AND (t.due <= :day_end OR t.rank_class = {case}) AND t.ready <= :day_end
           AND (t.assignee IS NULL OR t.assignee = :me OR :others){}
         ORDER BY t.ready > :now OR (t.assignee IS NOT NULL AND t.assignee IS NOT :me) OR NOT {REACHABLE}
                 OR (t.rank_class <> {callback} AND t.zone NOT IN (SELECT value FROM json_each(:zones))
                     AND t.client NOT IN (SELECT value FROM json_each(:clients))),
             t.rank_class,
             CASE WHEN t.rank_class IN ({wave}, {passive}) THEN ifnull(t.last_contact, '') ELSE t.due END
         LIMIT :most",
        condition(&query.filter),
        case = RankClass::Case as u8,
        callback = RankClass::Callback as u8,
        wave = RankClass::Wave as u8,
        passive = RankClass::Passive as u8,
    );
    let (few, zones, clients) = (json(&few)?, json(&open_zones)?, json(&query.open_clients)?);
    let most = i64::try_from(query.limit + query.excluded_limit).unwrap_or(i64::MAX);
    let given = named_params! {
        ":few": few, ":zones": zones, ":clients": clients, ":day_end": query.day_end, ":now": query.now,
        ":me": query.operator, ":most": most, ":others": query.excluded_limit > 0
    };
    ids(connection, &sql, given, &query.filter)
}
