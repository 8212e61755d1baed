//! What is read of a client when an operator takes them for a call.

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::{
    Briefing, CaseLine, CaseOfInterview, ClientId, ConsentWord, EarlierCall, InterviewId, QuoteLine, ReferralLine,
    TagLine, UsedTag, WrittenDown,
};
use crate::store::Result;
use crate::store::clients::{PERSON, read_person};
use crate::store::open::Reader;

/// The open cases that the calls of an interview have opened.
pub(super) const CASES_OF_INTERVIEW: &str = "SELECT k.id FROM call c CROSS JOIN care_case k ON k.call = c.id
    WHERE c.interview = ?1 AND k.closed_at IS NULL";

/// The latest word for each purpose, of whoever is rung by telephone.
const CONSENTS: &str = "SELECT purpose, granted, max(at) FROM consent
    WHERE client = ?1 AND channel = 'phone' GROUP BY purpose";

/// The numbers dialled in the last calls because of touches that are still planned, newest first.
const CALLS: &str = "SELECT c.touch, ifnull(e.body ->> 'phone', c.phone), c.outcome, c.coded_at
    FROM call c CROSS JOIN touch t ON t.id = c.touch
    LEFT JOIN event e ON e.call = c.id AND e.body ->> 'event' = 'dialed' AND e.undone_by IS NULL
    WHERE c.client = ?1 AND c.state = 'coded' AND c.undone_by IS NULL AND c.outcome IS NOT NULL AND t.state = 'planned'
    ORDER BY c.began_at DESC, e.seq DESC LIMIT 40";

/// Every theme in use: one seek each, not a walk over all rows.
const TAGS: &str = "WITH RECURSIVE step (tag) AS (
        SELECT min(tag) FROM tag
        UNION ALL SELECT (SELECT min(t.tag) FROM tag t WHERE t.tag > step.tag) FROM step WHERE step.tag IS NOT NULL
    ) SELECT tag, (
        SELECT s.name FROM tag s INDEXED BY tag_spelt WHERE s.tag = step.tag AND s.name IS NOT NULL ORDER BY s.id LIMIT 1
    ) FROM step WHERE tag IS NOT NULL LIMIT 300";

impl Reader {
    /// What to tell an operator of a client before a call.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn briefing(&self, client: ClientId) -> Result<Briefing> {
        let connection = &self.connection;
        let own = connection
            .prepare_cached("SELECT language, note, avoid FROM client WHERE id = ?1")?
            .query_row([client], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?
            .unwrap_or_default();
        let mut people = connection.prepare_cached(&format!("{PERSON} WHERE p.client = ?1 ORDER BY p.id"))?;
        let mut cases = connection.prepare_cached(
            "SELECT subject, due FROM care_case WHERE client = ?1 AND closed_at IS NULL ORDER BY due",
        )?;
        let mut consents = connection.prepare_cached(CONSENTS)?;
        let mut calls = connection.prepare_cached(CALLS)?;
        let mut earlier = calls
            .query_map([client], |row| {
                Ok(EarlierCall { touch: row.get(0)?, phone: row.get(1)?, outcome: row.get(2)?, at: row.get(3)? })
            })?
            .collect::<std::result::Result<Vec<_>, _>>()?;
        earlier.reverse();
        Ok(Briefing {
            language: own.0,
            note: own.1,
            avoid: own.2,
            people: people.query_map([client], read_person)?.collect::<std::result::Result<_, _>>()?,
            cases: cases
                .query_map([client], |row| Ok(CaseLine { subject: row.get(0)?, due: row.get(1)? }))?
                .collect::<std::result::Result<_, _>>()?,
            consents: consents
                .query_map([client], |row| {
                    Ok(ConsentWord { purpose: row.get(0)?, granted: row.get(1)?, at: row.get(2)? })
                })?
                .collect::<std::result::Result<_, _>>()?,
            product: connection
                .prepare_cached("SELECT title FROM deal WHERE client = ?1 AND ifnull(stage, 'won') = 'won' ORDER BY signed_on DESC, id DESC LIMIT 1")?
                .query_row([client], |row| row.get(0))
                .optional()?,
            earlier,
            gone: connection
                .prepare_cached("SELECT id FROM person WHERE client = ?1 AND left_at IS NOT NULL")?
                .query_map([client], |row| row.get(0))?
                .collect::<std::result::Result<_, _>>()?,
            tags: self.tags_in_use()?,
        })
    }

    /// Every theme that is in use.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn tags_in_use(&self) -> Result<Vec<UsedTag>> {
        let mut tags = self.connection.prepare_cached(TAGS)?;
        let used = |row: &Row<'_>| Ok(UsedTag { tag: row.get(0)?, name: row.get(1)? });
        Ok(tags.query_map([], used)?.collect::<std::result::Result<_, _>>()?)
    }

    /// Themes, quotes and referrals of a client.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn written_down(&self, client: ClientId) -> Result<WrittenDown> {
        let connection = &self.connection;
        let mut tags = connection.prepare_cached(
            "SELECT t.tag, (
                 SELECT s.name FROM tag s INDEXED BY tag_spelt WHERE s.tag = t.tag AND s.name IS NOT NULL
                 ORDER BY s.id LIMIT 1), t.step, o.at
             FROM tag t JOIN operation o ON o.id = t.created_op WHERE t.client = ?1 ORDER BY t.id",
        )?;
        let mut quotes = connection.prepare_cached(
            "SELECT q.text, q.said_at, q.person, (
                 SELECT k.granted FROM consent k WHERE k.client = ?1 AND k.person IS q.person AND k.purpose = 'quoting'
                 ORDER BY k.at DESC, k.id DESC LIMIT 1), q.call
             FROM quote q WHERE q.client = ?1 ORDER BY q.said_at DESC, q.id DESC",
        )?;
        let mut named = connection.prepare_cached(
            "SELECT r.client, c.name, r.at FROM referral r JOIN client c ON c.id = r.client
             WHERE r.referrer IN (SELECT ?1 UNION ALL SELECT m.id FROM client m WHERE m.merged_into = ?1) ORDER BY r.at DESC, r.id DESC",
        )?;
        let referral = |row: &Row<'_>| Ok(ReferralLine { client: row.get(0)?, name: row.get(1)?, at: row.get(2)? });
        Ok(WrittenDown {
            tags: tags
                .query_map([client], |row| {
                    Ok(TagLine { tag: row.get(0)?, name: row.get(1)?, step: row.get(2)?, at: row.get(3)? })
                })?
                .collect::<std::result::Result<_, _>>()?,
            quotes: quotes
                .query_map([client], |row| {
                    Ok(QuoteLine {
                        text: row.get(0)?,
                        said_at: row.get(1)?,
                        person: row.get(2)?,
                        permitted: row.get(3)?,
                        call: row.get(4)?,
                    })
                })?
                .collect::<std::result::Result<_, _>>()?,
            referrals: named.query_map([client], referral)?.collect::<std::result::Result<_, _>>()?,
            named_by: connection
                .prepare_cached(
                    "SELECT r.referrer, c.name, r.at FROM referral r JOIN client c ON c.id = r.referrer
                     WHERE r.client = ?1 ORDER BY r.id LIMIT 1",
                )?
                .query_row([client], referral)
                .optional()?,
        })
    }

    /// How the case stands that this interview has opened.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn case_of_interview(&self, interview: InterviewId) -> Result<CaseOfInterview> {
        let closed: Option<bool> = self
            .connection
            .prepare_cached("SELECT closed_at IS NOT NULL FROM care_case WHERE interview = ?1")?
            .query_row([interview], |row| row.get(0))
            .optional()?;
        let open = self.connection.prepare_cached(CASES_OF_INTERVIEW)?.exists(params![interview])?;
        Ok(match closed {
            _ if open => CaseOfInterview::Open,
            Some(true) => CaseOfInterview::Closed,
            Some(false) => CaseOfInterview::Open,
            None => CaseOfInterview::None,
        })
    }
}
