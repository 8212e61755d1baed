//! What is known of some hundred cases and promises, in one query per kind of fact.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use crate::domain::{
    AnswerValue, CaseAnswer, CaseId, ClientId, Commitment, CommitmentId, CommitmentNote, Ending, Event, Interview,
    InterviewId, Moment, PromiseId, Score, Script, Settled, StepState,
};
use crate::store::Result;
use crate::store::calls::projection;
use crate::store::operation::{from_json, json};

/// The columns of a client and of the operation, the same for both kinds.
const OF_CLIENT: &str = "k.name, k.zone, k.last_contact, o.operator";

pub(super) fn cases(connection: &Connection, ids: &[i64]) -> Result<Vec<Commitment>> {
    let sql = format!(
        "SELECT {OF_CLIENT}, c.id, c.client, c.person, p.name, c.subject, c.owner, c.due, c.opened_at,
             (SELECT t.id FROM touch t WHERE t.care_case = c.id AND t.state = 'planned' LIMIT 1),
             c.closed_at, c.closed_by, c.closing_kind, c.closing, c.interview
         FROM json_each(?1) CROSS JOIN care_case c ON c.id = json_each.value
         CROSS JOIN client k ON k.id = c.client CROSS JOIN operation o ON o.id = c.created_op
         LEFT JOIN person p ON p.id = c.person ORDER BY json_each.key"
    );
    let mut interviews = Vec::new();
    let mut rows = Vec::new();
    let list = json(&ids)?;
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query([&list])?;
    while let Some(row) = found.next()? {
        let mut case = read(row, CommitmentId::Case(CaseId(row.get(4)?)))?;
        let closed_at: Option<Moment> = row.get(13)?;
        if let Some(at) = closed_at {
            case.settled =
                Some(Settled { how: Ending::Closed, at, by: row.get(14)?, kind: row.get(15)?, words: row.get(16)? });
        }
        interviews.push(row.get::<_, Option<InterviewId>>(17)?);
        rows.push(case);
    }
    let mut said = answers(connection, &interviews)?;
    for (case, interview) in rows.iter_mut().zip(interviews) {
        case.answer = interview.and_then(|interview| said.remove(&interview));
    }
    with_notes(connection, &mut rows, "care_case", &list)?;
    with_promises(connection, &mut rows)?;
    Ok(rows)
}

pub(super) fn promises(connection: &Connection, ids: &[i64]) -> Result<Vec<Commitment>> {
    let sql = format!(
        "SELECT {OF_CLIENT}, c.id, c.client, c.person, p.name, c.text, c.owner, c.due, c.made_at,
             (SELECT t.id FROM touch t WHERE t.promise = c.id AND t.state = 'planned' LIMIT 1),
             c.kept_at, c.broken_at, c.settled_by, c.broken_because, c.zone
         FROM json_each(?1) CROSS JOIN promise c ON c.id = json_each.value
         CROSS JOIN client k ON k.id = c.client CROSS JOIN operation o ON o.id = c.created_op
         LEFT JOIN person p ON p.id = c.person ORDER BY json_each.key"
    );
    let mut rows = Vec::new();
    let list = json(&ids)?;
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query([&list])?;
    while let Some(row) = found.next()? {
        let mut promise = read(row, CommitmentId::Promise(PromiseId(row.get(4)?)))?;
        let (kept, broken): (Option<Moment>, Option<Moment>) = (row.get(13)?, row.get(14)?);
        let end = kept.map(|at| (Ending::Kept, at)).or(broken.map(|at| (Ending::Broken, at)));
        if let Some((how, at)) = end {
            promise.settled = Some(Settled { how, at, by: row.get(15)?, kind: None, words: row.get(16)? });
        }
        // The clock that was meant, not the one the client has by now.
        promise.zone = Some(row.get(17)?);
        rows.push(promise);
    }
    with_notes(connection, &mut rows, "promise", &list)?;
    with_promises(connection, &mut rows)?;
    Ok(rows)
}

fn read(row: &Row<'_>, id: CommitmentId) -> rusqlite::Result<Commitment> {
    Ok(Commitment {
        id,
        client_name: row.get(0)?,
        zone: row.get(1)?,
        last_contact: row.get(2)?,
        opened_by: row.get(3)?,
        client: row.get(5)?,
        person: row.get(6)?,
        person_name: row.get(7)?,
        text: row.get(8)?,
        owner: row.get(9)?,
        due: row.get(10)?,
        opened_at: row.get(11)?,
        touch: row.get(12)?,
        settled: None,
        answer: None,
        notes: Vec::new(),
        promises: Vec::new(),
    })
}

fn with_notes(connection: &Connection, rows: &mut [Commitment], column: &str, ids: &str) -> Result<()> {
    let index = if column == "promise" { "case_note_promise" } else { "case_note_case" };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT n.{column}, n.at, n.operator, n.step, n.text, n.owner, n.due
         FROM json_each(?1) CROSS JOIN case_note n INDEXED BY {index} ON n.{column} = json_each.value ORDER BY n.id"
    ))?;
    let mut notes: BTreeMap<i64, Vec<CommitmentNote>> = BTreeMap::new();
    let mut found = statement.query([ids])?;
    while let Some(row) = found.next()? {
        notes.entry(row.get(0)?).or_default().push(CommitmentNote {
            at: row.get(1)?,
            operator: row.get(2)?,
            step: row.get(3)?,
            text: row.get(4)?,
            owner: row.get(5)?,
            due: row.get(6)?,
        });
    }
    for row in rows {
        let (_, number) = super::talk::table(row.id);
        row.notes = notes.remove(&number).unwrap_or_default();
    }
    Ok(())
}

/// Open promises to the clients of the rows.
fn with_promises(connection: &Connection, rows: &mut [Commitment]) -> Result<()> {
    let mut clients: Vec<ClientId> = rows.iter().map(|row| row.client).collect();
    clients.sort_unstable();
    clients.dedup();
    let mut statement = connection.prepare_cached(
        "SELECT p.client, p.id, p.text, p.due FROM json_each(?1)
         CROSS JOIN promise p INDEXED BY promise_client ON p.client = json_each.value
         WHERE ifnull(p.kept_at, p.broken_at) IS NULL ORDER BY p.due",
    )?;
    let mut open: BTreeMap<ClientId, Vec<(PromiseId, String, Moment)>> = BTreeMap::new();
    let mut found = statement.query([json(&clients)?])?;
    while let Some(row) = found.next()? {
        open.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?, row.get(3)?));
    }
    for row in rows {
        let all = open.get(&row.client).map_or(&[][..], Vec::as_slice);
        let others = all.iter().filter(|(id, ..)| row.id != CommitmentId::Promise(*id));
        row.promises = others.map(|(_, text, due)| (text.clone(), *due)).collect();
    }
    Ok(())
}

/// The answers that opened cases: score, who asked, and what was said on the path of the interview.
fn answers(connection: &Connection, interviews: &[Option<InterviewId>]) -> Result<BTreeMap<InterviewId, CaseAnswer>> {
    let given = json(&interviews.iter().flatten().collect::<Vec<_>>())?;
    let mut events = projection::events_of_interviews(connection, &given)?;
    // Some hundred interviews go by two or three versions of a script.
    let mut scripts: BTreeMap<i64, Script> = BTreeMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT i.id, i.score, i.answered_at, i.operator, v.id, v.body FROM json_each(?1)
         CROSS JOIN interview i ON i.id = json_each.value CROSS JOIN script_version v ON v.id = i.script_version
         WHERE i.answer = 'score' AND i.undone_by IS NULL",
    )?;
    let mut found = statement.query([&given])?;
    let mut answers = BTreeMap::new();
    while let Some(row) = found.next()? {
        let (id, version): (InterviewId, i64) = (row.get(0)?, row.get(4)?);
        let script = match scripts.entry(version) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(new) => {
                new.insert(from_json("script", row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?)?)
            }
        };
        let score: Score = row.get(1)?;
        let words = said(script, &events.remove(&id).unwrap_or_default());
        answers.insert(id, CaseAnswer { score, at: row.get(2)?, asked_by: row.get(3)?, words });
    }
    Ok(answers)
}

/// The texts on the path, each with the title of its question.
fn said(script: &Script, events: &[Event]) -> Vec<(String, String)> {
    let interview = Interview::fold(script, events.iter());
    let on_path = interview.path().iter().filter(|step| step.state != StepState::OffPath);
    on_path
        .filter_map(|step| match interview.answer(&step.step) {
            Some(AnswerValue::Text(text)) => Some((script.pages.get(step.page)?.title.clone(), text.clone())),
            _ => None,
        })
        .collect()
}
