//! Lists of cases and promises, by index and only as far as they are shown.

use chrono::TimeDelta;
use rusqlite::{Connection, OptionalExtension, params};

use super::facts;
use super::talk::table;
use crate::domain::{
    CaseId, Commitment, CommitmentCount, CommitmentFilter, CommitmentId, Commitments, ContactedInTime, Moment,
    PromiseId, TouchId,
};
use crate::store::error::StoreError;
use crate::store::{Reader, Result};

/// Counting stops here: more would tell nobody anything.
const COUNTED: usize = 10_000;
/// Days over which the share of detractors who were called back in time is taken.
const SHARE_DAYS: i64 = 90;
/// The hours within which a detractor should be contacted.
const CONTACT_HOURS: i64 = 24;

/// How a kind stands in the base.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) table: &'static str,
    /// When it ended; null while it is open.
    settled: &'static str,
}

pub(super) const CASE: Kind = Kind { table: "care_case", settled: "closed_at" };
pub(super) const PROMISE: Kind = Kind { table: "promise", settled: "ifnull(kept_at, broken_at)" };

impl Kind {
    /// Index and condition of a filter; a parameter `?1` is the owner.
    fn among(self, filter: CommitmentFilter) -> String {
        let Self { table, settled } = self;
        let which = match (filter.settled, filter.owner.is_some()) {
            (false, false) => "open",
            (false, true) => "mine",
            (true, false) => "settled",
            (true, true) => "settled_mine",
        };
        let is = if filter.settled { "IS NOT NULL" } else { "IS NULL" };
        // Mentioned either way, so that the statement has its parameter.
        let owner = if filter.owner.is_some() { "owner = ?1" } else { "?1 IS NULL" };
        format!("{table} INDEXED BY {table}_{which} WHERE {owner} AND {settled} {is}")
    }

    fn ids(self, connection: &Connection, filter: CommitmentFilter, limit: usize) -> Result<Vec<i64>> {
        let order = if filter.settled { format!("{} DESC, id DESC", self.settled) } else { "due, id".to_owned() };
        let sql = format!("SELECT id FROM {} ORDER BY {order} LIMIT {limit}", self.among(filter));
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([filter.owner], |row| row.get(0))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    fn count(self, connection: &Connection, filter: CommitmentFilter, now: Moment) -> Result<CommitmentCount> {
        let among = self.among(filter);
        let count = |more: &str| -> Result<u64> {
            let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {among} AND {more} LIMIT {COUNTED}) counted");
            Ok(connection.prepare_cached(&sql)?.query_row(params![filter.owner, now], |row| row.get(0))?)
        };
        let overdue = if filter.settled { 0 } else { count("due < ?2")? };
        Ok(CommitmentCount { all: count("?2 IS NOT NULL")?, overdue })
    }
}

impl Reader {
    /// Cases and promises of a filter, at most `limit` of each, with everything that is known of them; how many there
    /// are in all (counted up to 10,000), and how soon detractors were called back. One that is wanted is among them
    /// where it fits the filter, however far down it stands.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn commitments(
        &self,
        filter: CommitmentFilter,
        wanted: Option<CommitmentId>,
        now: Moment,
        limit: usize,
    ) -> Result<Commitments> {
        let connection = &self.connection;
        let mut rows = facts::cases(connection, &CASE.ids(connection, filter, limit)?)?;
        rows.extend(facts::promises(connection, &PROMISE.ids(connection, filter, limit)?)?);
        if let Some(wanted) = wanted.filter(|wanted| rows.iter().all(|row| row.id != *wanted)) {
            match self.commitment(wanted) {
                Ok(row) if filter.fits(&row) => {
                    let cases = rows.iter().take_while(|row| row.id.is_case()).count();
                    rows.insert(if wanted.is_case() { cases } else { rows.len() }, row);
                }
                Ok(_) | Err(StoreError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Commitments {
            rows,
            cases: CASE.count(connection, filter, now)?,
            promises: PROMISE.count(connection, filter, now)?,
            in_time: self.contacted_in_time(now)?,
        })
    }

    /// One case or promise with everything that is known of it.
    ///
    /// # Errors
    /// Where there is none, or the base cannot be read.
    pub fn commitment(&self, id: CommitmentId) -> Result<Commitment> {
        let (table, number) = table(id);
        let mut found = match id {
            CommitmentId::Case(_) => facts::cases(&self.connection, &[number])?,
            CommitmentId::Promise(_) => facts::promises(&self.connection, &[number])?,
        };
        found.pop().ok_or_else(|| StoreError::not_found(table, number))
    }

    /// The case or promise that a touch is about; none where it is about neither.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn commitment_of_touch(&self, touch: TouchId) -> Result<Option<Commitment>> {
        let found: Option<(Option<CaseId>, Option<PromiseId>)> = self
            .connection
            .prepare_cached("SELECT care_case, promise FROM touch WHERE id = ?1")?
            .query_row([touch], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let id = match found {
            Some((Some(case), _)) => CommitmentId::Case(case),
            Some((None, Some(promise))) => CommitmentId::Promise(promise),
            _ => return Ok(None),
        };
        self.commitment(id).map(Some)
    }

    /// Of the detractors' cases of the last 90 days, how many clients were spoken to in a call, or rang us, within 24
    /// hours. A younger case counts once its client was reached.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn contacted_in_time(&self, now: Moment) -> Result<ContactedInTime> {
        let since = now - TimeDelta::days(SHARE_DAYS);
        let ripe = now - TimeDelta::hours(CONTACT_HOURS);
        Ok(self
            .connection
            .prepare_cached(
                "SELECT ifnull(sum(reached), 0), ifnull(sum(reached OR opened_at <= ?2), 0) FROM (
                     SELECT opened_at, EXISTS (
                         SELECT 1 FROM call k INDEXED BY call_client WHERE k.client = c.client
                         AND k.began_at > c.opened_at AND k.began_at <= c.until
                         AND k.reached = 1 AND k.class IS NOT 'NC' AND k.state = 'coded' AND k.undone_by IS NULL
                     ) OR EXISTS (
                         SELECT 1 FROM touch t INDEXED BY touch_client WHERE t.client = c.client AND t.state = 'done'
                         AND t.direction = 'incoming' AND t.done_at > c.opened_at AND t.done_at <= c.until
                     ) AS reached FROM (
                         SELECT client, opened_at, strftime('%Y-%m-%dT%H:%M:%fZ', opened_at, ?3) AS until
                         FROM care_case INDEXED BY care_case_opened
                         WHERE interview IS NOT NULL AND opened_at >= ?1
                     ) c
                 )",
            )?
            .query_row(params![since, ripe, format!("+{CONTACT_HOURS} hours")], |row| {
                Ok(ContactedInTime { in_time: row.get(0)?, of: row.get(1)? })
            })?)
    }
}
