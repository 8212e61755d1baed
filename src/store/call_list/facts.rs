//! What is known of some hundred touches, in one query per kind of fact.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::CandidateQuery;
use crate::domain::{
    Attempt, Candidate, CandidateMore, ClientId, Custom, DoNotCall, InterviewId, Language, LastScore, Moment,
    OperatorId, Person, PersonId, Phone, PromiseLine, RankClass, SITTING_MINUTES, Snoozed, Touch, TouchId, Week, Zone,
};
use crate::store::clients::{PERSON, PHONE, by_client, read_person, read_phone, wish};
use crate::store::open::Reader;
use crate::store::operation::{from_json, json};
use crate::store::{Result, checklists, claims, touches};

const GIVEN: &str = "IN (SELECT value FROM json_each(?1))";

/// The last score of each client: one seek each, not all the interviews there have ever been.
const LAST_SCORE: &str = "SELECT k.value, i.score, i.answered_at, i.reason
    FROM json_each(?1) k CROSS JOIN interview i ON i.rowid = (
        SELECT last.rowid FROM interview last INDEXED BY interview_client
        WHERE last.client IN (SELECT k.value UNION ALL SELECT m.id FROM client m WHERE m.merged_into = k.value) AND last.answer = 'score' AND last.undone_by IS NULL
        ORDER BY last.answered_at DESC LIMIT 1)";

/// What each client has bought so far.
const CUSTOM: &str = "SELECT client, count(*), min(signed_on), max(signed_on), max(delivered_on) FROM deal
    WHERE client IN (SELECT value FROM json_each(?1)) AND ifnull(stage, 'won') = 'won' GROUP BY client";

/// The last letter to each client to whom there was one, and when the client was heard last: in a call of ours, whatever
/// became of its touch, or in a talk that was logged without one.
const WRITTEN: &str = "SELECT l.client, max(l.finished_at),
        (SELECT max(k.coded_at) FROM call k WHERE k.client = l.client AND k.reached = 1 AND k.undone_by IS NULL),
        (SELECT max(t.done_at) FROM touch t WHERE t.client = l.client AND t.state = 'done' AND t.channel = 'call')
    FROM json_each(?1) g CROSS JOIN checklist l ON l.client = g.value AND l.state = 'sent' GROUP BY l.client";

/// The last letter to a client, and when the client was heard last.
struct WrittenTo {
    sent: Moment,
    heard: Option<Moment>,
}

impl WrittenTo {
    /// A row of [`WRITTEN`], by its client.
    fn read(row: &Row<'_>) -> rusqlite::Result<(ClientId, Self)> {
        let (spoken, logged): (Option<Moment>, Option<Moment>) = (row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, Self { sent: row.get(1)?, heard: spoken.max(logged) }))
    }

    /// The last contact was this letter, and on its day the client was not heard.
    fn is_all(&self, last_contact: Option<Moment>, zone: &Zone) -> bool {
        let same_day = self.heard.is_some_and(|heard| zone.date(heard) == zone.date(self.sent));
        last_contact == Some(self.sent) && !same_day
    }
}

/// The last score of one client, without one interview.
const SCORE_BEFORE: &str = "SELECT i.score, i.answered_at, i.reason FROM interview i INDEXED BY interview_client
    WHERE i.client IN (SELECT ?1 UNION ALL SELECT m.id FROM client m WHERE m.merged_into = ?1)
        AND i.answer = 'score' AND i.undone_by IS NULL AND i.id <> ?2
    ORDER BY i.answered_at DESC LIMIT 1";

/// Surveys of these touches in which something was answered and that did not come to their end, with the last talk.
const BROKEN_OFF: &str = "SELECT i.touch, max(k.coded_at) FROM interview i INDEXED BY interview_touch
    JOIN call k ON k.interview = i.id AND k.reached = 1 AND k.state = 'coded' AND k.undone_by IS NULL
    WHERE i.touch IN (SELECT value FROM json_each(?1)) AND i.undone_by IS NULL AND i.state IN ('started', 'partial')
        AND EXISTS (SELECT 1 FROM event e WHERE e.interview = i.id AND e.undone_by IS NULL
                    AND json_extract(e.body, '$.event') = 'answer')
    GROUP BY i.touch";

/// How many sittings of a touch count as attempts.
pub(in crate::store) fn attempts_of(connection: &Connection, touch: TouchId) -> Result<u32> {
    let sittings = attempts(connection, &[touch.0])?.remove(&touch).unwrap_or_default();
    Ok(u32::try_from(sittings.len()).unwrap_or(u32::MAX))
}

/// What stands on the client's own row.
struct ClientFacts {
    name: String,
    owner: Option<OperatorId>,
    segment: Option<String>,
    language: Option<Language>,
    zone: Option<Zone>,
    zone_assumed: bool,
    last_contact: Option<Moment>,
    unwanted: Option<DoNotCall>,
}

/// What the client of a touch on the list is also planned for and that says something about today: an attempt and its
/// delay, an agreed time, an open case.
const BESIDE: &str =
    "SELECT t.id FROM (SELECT DISTINCT client FROM touch WHERE id IN (SELECT value FROM json_each(?1))) k
    CROSS JOIN touch t INDEXED BY touch_client ON t.client = k.client AND t.state = 'planned'
    WHERE (t.attempts > 0 OR t.appointed_from IS NOT NULL OR t.rank_class = ?2)
        AND t.id NOT IN (SELECT value FROM json_each(?1))";

/// The touches of a list with what is known of them, and after them the others of the same clients that count today.
pub(super) fn with_beside(reader: &Reader, ids: &[i64], query: &CandidateQuery) -> Result<Vec<Candidate>> {
    let mut statement = reader.connection.prepare_cached(BESIDE)?;
    let beside = statement.query_map(params![json(&ids)?, RankClass::Case as u8], |row| row.get(0))?;
    let beside = beside.collect::<std::result::Result<Vec<i64>, _>>()?;
    let all: Vec<i64> = ids.iter().chain(&beside).copied().collect();
    let mut list = candidates(reader, &all, query)?;
    for candidate in &mut list {
        candidate.more.beside = beside.contains(&candidate.touch.id.0);
    }
    Ok(list)
}

pub(super) fn candidates(reader: &Reader, ids: &[i64], query: &CandidateQuery) -> Result<Vec<Candidate>> {
    let connection = &reader.connection;
    let touches = touches_of(connection, ids)?;
    let mut clients: Vec<ClientId> = touches.values().map(|touch| touch.client).collect();
    clients.sort_unstable();
    clients.dedup();
    let clients = json(&clients)?;
    let mut facts = by_client(
        connection,
        &format!(
            "SELECT c.id, c.name, c.owner, c.segment, c.zone, c.zone_assumed, c.last_contact, d.since, d.reason,
                 c.language
             FROM client c LEFT JOIN do_not_call d ON d.client = c.id WHERE c.id {GIVEN}"
        ),
        &clients,
        |row| Ok((row.get(0)?, client_facts(row)?)),
    )?;
    let people = by_client(connection, &format!("{PERSON} WHERE p.client {GIVEN} ORDER BY p.id"), &clients, |row| {
        Ok((row.get(1)?, read_person(row)?))
    })?;
    let gone = by_client(
        connection,
        &format!("SELECT client, id FROM person WHERE client {GIVEN} AND left_at IS NOT NULL"),
        &clients,
        |row| Ok((row.get(0)?, row.get::<_, PersonId>(1)?)),
    )?;
    let phones = by_client(
        connection,
        &format!(
            "{PHONE} WHERE client {GIVEN} AND NOT EXISTS (SELECT 1 FROM do_not_call d WHERE d.e164 = phone.e164)
             ORDER BY id"
        ),
        &clients,
        |row| Ok((row.get(7)?, read_phone(row)?)),
    )?;
    let scores = by_client(connection, LAST_SCORE, &clients, |row| {
        Ok((row.get(0)?, LastScore { score: row.get(1)?, at: row.get(2)?, words: row.get(3)? }))
    })?;
    let promises = by_client(
        connection,
        &format!(
            "SELECT client, text, due FROM promise
             WHERE client {GIVEN} AND ifnull(kept_at, broken_at) IS NULL ORDER BY due"
        ),
        &clients,
        |row| Ok((row.get(0)?, PromiseLine { text: row.get(1)?, due: row.get(2)? })),
    )?;
    let held = claims::holders(reader, &clients)?;
    let mut tried = attempts(connection, ids)?;
    let mut more = on_touches(connection, ids)?;
    let mut broken_off = broken_off(connection, ids)?;
    let own_hours = own_hours(connection, &clients)?;
    let custom = by_client(connection, CUSTOM, &clients, |row| {
        let (first_signed, last_signed, last_delivered) = (row.get(2)?, row.get(3)?, row.get(4)?);
        Ok((row.get(0)?, Custom { deals: row.get(1)?, first_signed, last_signed, last_delivered }))
    })?;
    let mut cared = checklists::care_of(connection, ids)?;
    let written = by_client(connection, WRITTEN, &clients, WrittenTo::read)?;
    let mut list = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(touch) = touches.get(&TouchId(*id)).cloned() else { continue };
        let client = touch.client;
        let Some(known) = facts.get_mut(&client).and_then(|known| known.first()) else { continue };
        let people = people.get(&client).map_or(&[][..], Vec::as_slice);
        let gone = gone.get(&client).map_or(&[][..], Vec::as_slice);
        let person = person_to_ask(people, gone, touch.person);
        let unwanted = known.unwanted.clone().or_else(|| {
            person.filter(|person| touch.person == Some(person.id)).and_then(|person| person.do_not_call.clone())
        });
        let zone = known.zone.clone().unwrap_or_else(|| query.user_zone.clone());
        let mut letters = written.get(&client).into_iter().flatten();
        let only_written = letters.any(|letter| letter.is_all(known.last_contact, &zone));
        list.push(Candidate {
            client_name: known.name.clone(),
            owner: known.owner,
            segment: known.segment.clone(),
            language: known.language,
            zone,
            zone_assumed: known.zone_assumed || known.zone.is_none(),
            do_not_call: unwanted,
            phones: numbers(phones.get(&client).map_or(&[][..], Vec::as_slice), gone, person.map(|person| person.id)),
            person: person.cloned(),
            last_contact: known.last_contact,
            tried: tried.remove(&touch.id).unwrap_or_default(),
            last_score: scores.get(&client).and_then(|scores| scores.last()).cloned(),
            promises: promises.get(&client).cloned().unwrap_or_default(),
            more: CandidateMore {
                own_hours: own_hours.get(&client).cloned(),
                only_written,
                broken_off: broken_off.remove(&touch.id),
                custom: custom.get(&client).and_then(|custom| custom.first()).cloned().unwrap_or_default(),
                ..more.remove(&touch.id).unwrap_or_default()
            },
            held_by: held.get(&client).copied().filter(|holder| Some(*holder) != query.operator),
            care: cared.remove(&touch.id),
            touch,
        });
    }
    Ok(list)
}

/// The last score of a client in any interview but this one.
pub(super) fn score_before(
    connection: &Connection,
    client: ClientId,
    interview: InterviewId,
) -> Result<Option<LastScore>> {
    Ok(connection
        .prepare_cached(SCORE_BEFORE)?
        .query_row(params![client, interview], |row| {
            Ok(LastScore { score: row.get(0)?, at: row.get(1)?, words: row.get(2)? })
        })
        .optional()?)
}

fn client_facts(row: &Row<'_>) -> rusqlite::Result<ClientFacts> {
    Ok(ClientFacts {
        name: row.get(1)?,
        owner: row.get(2)?,
        segment: row.get(3)?,
        language: row.get(9)?,
        zone: row.get(4)?,
        zone_assumed: row.get(5)?,
        last_contact: row.get(6)?,
        unwanted: wish(row.get(7)?, row.get(8)?),
    })
}

fn touches_of(connection: &Connection, ids: &[i64]) -> Result<BTreeMap<TouchId, Touch>> {
    let sql = format!("SELECT {} FROM touch t WHERE t.id {GIVEN}", touches::COLUMNS);
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([json(&ids)?], |row| touches::read(row).map(|touch| (touch.id, touch)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// To whom touches were handed, who answers for them, what was put off.
fn on_touches(connection: &Connection, ids: &[i64]) -> Result<BTreeMap<TouchId, CandidateMore>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT t.id, t.assignee, ifnull(p.owner, k.owner), t.snoozed_until, t.snooze_reason,
             t.kind = 'next-day-call' AND t.goal IS NOT NULL AND o.kind = 'coded'
         FROM touch t JOIN operation o ON o.id = t.created_op
         LEFT JOIN promise p ON p.id = t.promise LEFT JOIN care_case k ON k.id = t.care_case WHERE t.id {GIVEN}"
    ))?;
    let rows = statement.query_map([json(&ids)?], |row| {
        let snoozed = match row.get(3)? {
            Some(until) => Some(Snoozed { until, reason: row.get(4)? }),
            None => None,
        };
        let (assignee, answerable, once_more) = (row.get(1)?, row.get(2)?, row.get(5)?);
        Ok((row.get(0)?, CandidateMore { once_more, assignee, answerable, snoozed, ..CandidateMore::default() }))
    })?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn broken_off(connection: &Connection, ids: &[i64]) -> Result<BTreeMap<TouchId, Moment>> {
    let mut statement = connection.prepare_cached(BROKEN_OFF)?;
    let rows = statement.query_map([json(&ids)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// The weeks of those clients who keep their own.
fn own_hours(connection: &Connection, clients: &str) -> Result<BTreeMap<ClientId, Week>> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT client, week FROM client_hours WHERE client {GIVEN}"))?;
    let mut rows = statement.query([clients])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        found.insert(row.get(0)?, from_json("calling hours", &row.get::<_, String>(1)?)?);
    }
    Ok(found)
}

/// The person the touch names, else the first one who may be rung; who has left the firm only where nobody else is there.
fn person_to_ask<'p>(people: &'p [Person], gone: &[PersonId], named: Option<PersonId>) -> Option<&'p Person> {
    let named = people.iter().find(|person| Some(person.id) == named);
    let here = |person: &&Person| !gone.contains(&person.id);
    let free = |person: &&Person| person.do_not_call.is_none();
    named.filter(here).or_else(|| people.iter().filter(free).find(here)).or(named).or_else(|| people.iter().find(free))
}

/// The person's own numbers, then the firm's, then the colleagues'; those of people who have left, and dead ones, last.
fn numbers(phones: &[Phone], gone: &[PersonId], person: Option<PersonId>) -> Vec<Phone> {
    let mut phones = phones.to_vec();
    phones.sort_by_key(|phone| {
        let whose =
            if phone.person.is_some() && phone.person == person { 0 } else { 1 + u8::from(phone.person.is_some()) };
        let left = phone.person != person && phone.person.is_some_and(|whose| gone.contains(&whose));
        (phone.dead_since.is_some(), left, whose, phone.id)
    });
    phones
}

/// Earlier sittings of these touches, oldest first, each with its last outcome.
fn attempts(connection: &Connection, ids: &[i64]) -> Result<BTreeMap<TouchId, Vec<Attempt>>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT touch, began_at, coded_at, outcome, reached FROM call
         WHERE touch {GIVEN} AND state = 'coded' AND undone_by IS NULL AND attempt = 1 ORDER BY touch, coded_at"
    ))?;
    let mut rows = statement.query([json(&ids)?])?;
    let mut found: BTreeMap<TouchId, Vec<Attempt>> = BTreeMap::new();
    let mut before: Option<(TouchId, Moment)> = None;
    while let Some(row) = rows.next()? {
        let (touch, began, coded): (TouchId, Moment, Moment) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let reached = row.get::<_, Option<bool>>(4)?.unwrap_or(false);
        let attempt = Attempt { began, at: coded, outcome: row.get(3)?, reached };
        let sittings = found.entry(touch).or_default();
        let same =
            before.is_some_and(|(earlier, end)| earlier == touch && (began - end).num_minutes() < SITTING_MINUTES);
        match sittings.last_mut() {
            Some(last) if same => *last = attempt,
            _ => sittings.push(attempt),
        }
        before = Some((touch, coded));
    }
    Ok(found)
}
