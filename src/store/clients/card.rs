//! The card of a client: everything that is known, in a constant number of queries.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use super::notes::{NOTES, read_note};
use super::{PERSON, PHONE, one, read_person, read_phone};
use crate::domain::{
    AnswerValue, CallId, ClientCard, ClientId, ClientRecord, ConsentLine, ContactRecord, Deal, DealStage, Email,
    EventBody, ExtraField, LastScore, Letter, Moment, OperatorId, Person, PersonId, Score, StepId, TimelineEntry,
    TimelineKind, Touch,
};
use crate::store::deals::{DEAL, read_deal};
use crate::store::open::Reader;
use crate::store::operation::{from_json, json};
use crate::store::{Result, checklists, commitments, search, touches};

/// How much of the history a card brings along.
const TIMELINE: usize = 60;

/// The client and the duplicates that were merged into it: their calls are shown together.
const SAME: &str = "IN (SELECT id FROM client WHERE id = ?1 UNION ALL SELECT id FROM client WHERE merged_into = ?1)";

impl Reader {
    /// What is planned with a client, by the time it is due.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn planned_touches(&self, id: ClientId) -> Result<Vec<Touch>> {
        list(
            &self.connection,
            &format!(
                "SELECT {} FROM touch t WHERE t.client = ?1 AND t.state = 'planned' ORDER BY t.due",
                touches::COLUMNS
            ),
            id,
            touches::read,
        )
    }

    /// Everything the card of a client shows.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be read.
    pub fn client_card(&self, id: ClientId) -> Result<ClientCard> {
        let connection = &self.connection;
        let client = one(connection, id)?;
        let mut timeline = self.timeline(id, TIMELINE + 1)?;
        let more_timeline = timeline.len() > TIMELINE;
        timeline.truncate(TIMELINE);
        let owner_name = match client.owner {
            Some(owner) => connection
                .prepare_cached("SELECT name FROM operator WHERE id = ?1")?
                .query_row([owner], |row| row.get(0))
                .optional()?,
            None => None,
        };
        let mut phones = list(connection, &format!("{PHONE} WHERE client = ?1"), id, read_phone)?;
        search::living_first(&mut phones);
        let last_contact = connection
            .prepare_cached("SELECT last_contact FROM client WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        Ok(ClientCard {
            owner_name,
            record: ClientRecord { hours: self.client_hours(id)?, ..record(connection, id)? },
            people: people(connection, id)?,
            contacts: contacts(connection, id)?,
            consents: list(connection, CONSENTS, id, read_consent)?,
            phones,
            emails: list(
                connection,
                "SELECT id, person, address FROM email WHERE client = ?1 ORDER BY id",
                id,
                |row| Ok(Email { id: row.get(0)?, person: row.get(1)?, address: row.get(2)? }),
            )?,
            deals: list(
                connection,
                &format!("{DEAL} WHERE client = ?1 ORDER BY signed_on DESC, id DESC"),
                id,
                read_deal,
            )?,
            promises: list(
                connection,
                &format!(
                    "{} WHERE client = ?1 ORDER BY ifnull(kept_at, broken_at) IS NOT NULL, due",
                    commitments::PROMISE
                ),
                id,
                commitments::read_promise,
            )?,
            cases: list(
                connection,
                &format!("{} WHERE client = ?1 ORDER BY closed_at IS NOT NULL, due", commitments::CASE),
                id,
                commitments::read_case,
            )?,
            planned: self.planned_touches(id)?,
            checklists: checklists::of_client(connection, id)?,
            written: self.written_down(id)?,
            timeline,
            more_timeline,
            last_score: last_score(connection, id)?,
            last_contact,
            client,
        })
    }

    /// What happened with a client, newest first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn timeline(&self, client: ClientId, limit: usize) -> Result<Vec<TimelineEntry>> {
        let connection = &self.connection;
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut entries = list(
            connection,
            &format!(
                "SELECT c.began_at, c.holder, c.id, c.outcome, c.reached, c.talk_ms, c.note, i.score, i.reason, c.state,
                     EXISTS (SELECT 1 FROM touch t WHERE t.id = c.touch AND t.kind = 'survey'),
                     c.recovered
                 FROM call c LEFT JOIN interview i ON i.id = c.interview
                     AND i.undone_by IS NULL AND i.answered_at >= c.began_at
                 WHERE c.client {SAME} AND c.undone_by IS NULL AND c.number IS NOT NULL
                 ORDER BY c.began_at DESC LIMIT {most}"
            ),
            client,
            read_call,
        )?;
        said_in(connection, &mut entries)?;
        entries.extend(list(
            connection,
            &format!(
                "SELECT t.done_at, NULL, t.kind, t.channel, t.direction, t.goal FROM touch t
                 WHERE t.client {SAME} AND t.state = 'done' AND t.done_at IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM call c WHERE c.touch = t.id AND c.undone_by IS NULL)
                   AND NOT EXISTS (SELECT 1 FROM checklist l JOIN letter s ON s.checklist = l.id WHERE l.touch = t.id)
                 ORDER BY t.done_at DESC LIMIT {most}"
            ),
            client,
            read_touch,
        )?);
        entries.extend(list(
            connection,
            &format!(
                "SELECT sent_at, author, recipient, subject, body FROM letter WHERE client = ?1
                 ORDER BY sent_at DESC LIMIT {most}"
            ),
            client,
            |row| {
                let letter = Letter { to: row.get(2)?, subject: row.get(3)?, body: row.get(4)? };
                Ok(TimelineEntry { at: row.get(0)?, operator: row.get(1)?, what: TimelineKind::Letter { letter } })
            },
        )?);
        let notes = format!("{NOTES} {SAME} ORDER BY at DESC LIMIT {most}");
        entries.extend(list(connection, &notes, client, read_note)?);
        for deal in list(connection, &format!("{DEAL} WHERE client = ?1"), client, read_deal)? {
            entries.extend(of_deal(&deal));
        }
        entries.extend(commitments::of_client(connection, client)?);
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        entries.truncate(limit);
        Ok(entries)
    }
}

/// Answers and notes of the given calls that still hold, in their order.
const SAID: &str = "SELECT e.call, e.body FROM event e
    WHERE e.call IN (SELECT value FROM json_each(?1)) AND e.undone_by IS NULL
      AND (e.body ->> 'event' = 'noted' OR e.body ->> 'event' = 'answer') ORDER BY e.seq";

/// The last word on each purpose and way.
const CONSENTS: &str = "SELECT person, purpose, channel, granted, max(at), operator, call FROM consent
    WHERE client = ?1 GROUP BY person, purpose, channel ORDER BY person, purpose, channel";

pub(super) fn list<T>(
    connection: &Connection,
    sql: &str,
    client: ClientId,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([client], read)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn last_score(connection: &Connection, client: ClientId) -> Result<Option<LastScore>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT score, answered_at, reason FROM interview
                 WHERE client {SAME} AND answer = 'score' AND undone_by IS NULL ORDER BY answered_at DESC LIMIT 1"
        ))?
        .query_row([client], |row| Ok(LastScore { score: row.get(0)?, at: row.get(1)?, words: row.get(2)? }))
        .optional()?)
}

fn read_call(row: &Row<'_>) -> rusqlite::Result<TimelineEntry> {
    let (at, operator): (Moment, OperatorId) = (row.get(0)?, row.get(1)?);
    let call: CallId = row.get(2)?;
    let coded = row.get::<_, crate::domain::CallState>(9)? == crate::domain::CallState::Coded;
    let score: Option<Score> = row.get(7)?;
    Ok(TimelineEntry {
        at,
        operator: Some(operator),
        what: TimelineKind::Call {
            call,
            outcome: row.get(3)?,
            survey: row.get(10)?,
            reached: coded && row.get::<_, Option<bool>>(4)?.unwrap_or_default(),
            seconds: row.get::<_, Option<i64>>(5)?.and_then(|ms| u32::try_from(ms / 1000).ok()),
            at_least: row.get::<_, Option<bool>>(11)?.unwrap_or_default(),
            note: row.get(6)?,
            score,
            words: row.get(8)?,
            notes: Vec::new(),
            answers: Vec::new(),
        },
    })
}

/// Notes, and answers by step.
type Said = (Vec<String>, Vec<(StepId, AnswerValue)>);

/// What was noted and answered in the calls of the list: one query for all of them. Of a step the last answer stands.
fn said_in(connection: &Connection, entries: &mut [TimelineEntry]) -> Result<()> {
    let calls: Vec<CallId> = entries
        .iter()
        .filter_map(|entry| match &entry.what {
            TimelineKind::Call { call, .. } => Some(*call),
            _ => None,
        })
        .collect();
    let mut statement = connection.prepare_cached(SAID)?;
    let mut rows = statement.query([json(&calls)?])?;
    let mut said: BTreeMap<CallId, Said> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (notes, answers) = said.entry(row.get(0)?).or_default();
        match from_json("event", &row.get::<_, String>(1)?)? {
            EventBody::Noted { text, .. } => notes.push(text),
            // Score and reason stand with the call itself; a page that was passed says nothing.
            EventBody::Answer { value: AnswerValue::Passed | AnswerValue::Score(_), .. } => {}
            EventBody::Answer { step, value } => match answers.iter_mut().find(|(known, _)| *known == step) {
                Some(known) => known.1 = value,
                None => answers.push((step, value)),
            },
            _ => {}
        }
    }
    for entry in entries {
        if let TimelineKind::Call { call, notes, answers, words, .. } = &mut entry.what
            && let Some((noted, answered)) = said.remove(call)
        {
            *notes = noted;
            *answers = answered;
            answers.retain(|(_, value)| !matches!(value, AnswerValue::Text(text) if Some(text) == words.as_ref()));
        }
    }
    Ok(())
}

fn of_deal(deal: &Deal) -> impl Iterator<Item = TimelineEntry> + use<> {
    let at = |day: chrono::NaiveDate| Moment::new(day.and_time(chrono::NaiveTime::MIN).and_utc());
    let (operator, title) = (deal.seller, deal.title.clone());
    let hoped_for = matches!(deal.stage, Some(DealStage::Open | DealStage::Lost));
    let signed = deal.signed_on.filter(|_| !hoped_for).map(|day| TimelineEntry {
        at: at(day),
        operator,
        what: TimelineKind::DealSigned { title: title.clone() },
    });
    let delivered = deal.delivered_on.map(|day| TimelineEntry {
        at: at(day),
        operator: None,
        what: TimelineKind::DealDelivered { title },
    });
    signed.into_iter().chain(delivered)
}

fn record(connection: &Connection, id: ClientId) -> Result<ClientRecord> {
    let mut record = connection
        .prepare_cached("SELECT avoid, archived_at, merged_into FROM client WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(ClientRecord {
                avoid: row.get(0)?,
                archived_at: row.get(1)?,
                merged_into: row.get(2)?,
                merged: Vec::new(),
                extra: Vec::new(),
                hours: None,
            })
        })?;
    let read = |row: &Row<'_>| Ok(ExtraField { person: row.get(0)?, header: row.get(1)?, value: row.get(2)? });
    let of_client = "SELECT NULL, e.key, e.atom FROM client c, json_each(c.extra) e WHERE c.id = ?1 ORDER BY e.key";
    let of_people =
        "SELECT p.id, e.key, e.atom FROM person p, json_each(p.extra) e WHERE p.client = ?1 ORDER BY p.id, e.key";
    record.extra = list(connection, of_client, id, read)?;
    record.extra.extend(list(connection, of_people, id, read)?);
    record.merged =
        list(connection, "SELECT name FROM client WHERE merged_into = ?1 ORDER BY id", id, |row| row.get(0))?;
    Ok(record)
}

fn people(connection: &Connection, id: ClientId) -> Result<Vec<Person>> {
    list(connection, &format!("{PERSON} WHERE p.client = ?1 ORDER BY p.left_at IS NOT NULL, p.id"), id, read_person)
}

fn contacts(connection: &Connection, id: ClientId) -> Result<BTreeMap<PersonId, ContactRecord>> {
    let sql = "SELECT id, interests, reach, left_at FROM person WHERE client = ?1";
    let found = list(connection, sql, id, |row| {
        Ok((row.get(0)?, ContactRecord { interests: row.get(1)?, reach: row.get(2)?, left_at: row.get(3)? }))
    })?;
    Ok(found.into_iter().collect())
}

fn read_consent(row: &Row<'_>) -> rusqlite::Result<ConsentLine> {
    Ok(ConsentLine {
        person: row.get(0)?,
        purpose: row.get(1)?,
        by_email: row.get::<_, String>(2)? == "email",
        granted: row.get(3)?,
        at: row.get(4)?,
        operator: row.get(5)?,
        call: row.get(6)?,
    })
}

fn read_touch(row: &Row<'_>) -> rusqlite::Result<TimelineEntry> {
    Ok(TimelineEntry {
        at: row.get(0)?,
        operator: row.get(1)?,
        what: TimelineKind::Touch {
            kind: row.get(2)?,
            channel: row.get(3)?,
            direction: row.get(4)?,
            goal: row.get(5)?,
        },
    })
}
