//! What an answer costs until it is on the disk, beside the bare statements that write the same rows.
//!
//! Both are written in turns, call by call, on the same base in the same minute: what else the disk has to do then hits
//! both, and the ratio holds where the times do not. A call is as long as a real one, a dozen events, and begun beside
//! the clock. `cargo bench --bench durable -- FOLDER` measures the disk of another folder than the temporary one.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a bench reads the clock, writes files, prints, and may fail"
)]

#[path = "support/big_base.rs"]
mod big_base;

use std::path::Path;
use std::time::{Duration, Instant};

use big_base::{OPERATOR, Size, fill, now};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ToSql};
use serviceday::desk::{Whose, todays_list};
use serviceday::domain::{
    AnswerValue, CallId, Event, EventBody, EventId, InterviewId, Language, NewCall, OperatorId, OutcomeCode, PhoneId,
    RankClass, Score, ScriptId, StepId, TouchId, Zone,
};
use serviceday::playbook::Playbooks;
use serviceday::store::{OpenOptions, Store};
use uuid::Uuid;

const CALLS: u32 = 1_000;
const ANSWERS: u8 = 10;

fn main() {
    let folder = match std::env::args().skip(1).find(|argument| !argument.starts_with('-')) {
        Some(folder) => tempfile::tempdir_in(folder),
        None => tempfile::tempdir(),
    };
    let folder = folder.expect("a folder");
    let path = folder.path().join("answers.db");
    fill(&path, Size { clients: 10_000, touches: 100_000, answers: 0 }).expect("a base");
    let mut store = Store::open(&path, OpenOptions::new(now())).expect("a base");
    let me = store.find_operator(OPERATOR).expect("operators").expect("the operator of the base").id;
    let playbooks = Playbooks::built_in();
    let mut head = answered_call(&mut store, me);
    let bare = bare(&path);
    let (mut bare_times, mut times) = (Vec::new(), Vec::new());
    for call in 0..CALLS {
        head = next_call(&mut store, me, &head, &playbooks);
        let is_bare = call % 2 == 0;
        for score in 0..=ANSWERS {
            let answer = answer(&head, score);
            let begun = Instant::now();
            if is_bare {
                bare_answer(&bare, &head, score).expect("rows");
            } else {
                store.append(std::slice::from_ref(&answer)).expect("an answer");
            }
            let spent = begun.elapsed();
            // At the first one the connection that has not begun the call reads its pages.
            if score > 0 {
                if is_bare { &mut bare_times } else { &mut times }.push(spent);
            }
        }
    }
    told(bare_times, times);
}

fn told(mut bare: Vec<Duration>, mut times: Vec<Duration>) {
    bare.sort_unstable();
    times.sort_unstable();
    println!("          the bare rows   an answer   ratio");
    for percent in [10, 25, 50, 75, 90, 95, 99] {
        let at = |times: &[Duration]| times.get(times.len() * percent / 100).copied().unwrap_or_default();
        line(&format!("p{percent}"), at(&bare), at(&times));
    }
    let mean = |times: &[Duration]| {
        times.iter().sum::<Duration>() / u32::try_from(times.len()).expect("a number of answers").max(1)
    };
    line("mean", mean(&bare), mean(&times));
}

fn line(what: &str, bare: Duration, spent: Duration) {
    let (ms, ratio) = (|time: Duration| time.as_secs_f64() * 1e3, spent.as_secs_f64() / bare.as_secs_f64());
    println!("{what:<8} {:>11.3} ms {:>8.3} ms {ratio:>7.2}", ms(bare), ms(spent));
}

fn answer(head: &NewCall, score: u8) -> Event {
    let value = AnswerValue::Score(Score::new(score).expect("a score"));
    event(head, EventBody::Answer { step: StepId("score".to_owned()), value })
}

fn zone() -> Zone {
    Zone::new("Europe/Moscow").expect("a zone")
}

/// A call of a client of the base, dialled and answered, at the question for the score.
fn call(store: &mut Store, me: OperatorId) -> (NewCall, TouchId) {
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    let script = playbooks.script(&ScriptId("relationship-nps".to_owned()), Language::Russian).expect("a script");
    let list = todays_list(store, &playbooks, &Whose::all(Some(me), &zone()), now()).expect("a list");
    let row = list.rows.iter().find(|row| row.candidate.touch.wave.is_some()).expect("a survey");
    let touch = row.candidate.touch.id;
    assert_eq!(RankClass::of(row.candidate.touch.kind), RankClass::Wave);
    let head = NewCall {
        id: CallId(Uuid::now_v7()),
        client: row.candidate.touch.client,
        person: None,
        touch: Some(touch),
        interview: Some(InterviewId(Uuid::now_v7())),
        operator: me,
        at: now(),
    };
    store.begin_call(&head, Some(script)).expect("a call");
    (head, touch)
}

/// The same, answered, at the first words.
fn answered_call(store: &mut Store, me: OperatorId) -> NewCall {
    let (head, _) = call(store, me);
    let phone = EventBody::Dialed { phone: PhoneId(1), number: "+74950000000".to_owned() };
    let started = EventBody::Started { script: ScriptId("relationship-nps".to_owned()), version: 1, again: false };
    let opening = [event(&head, phone), event(&head, EventBody::Answered), event(&head, started)];
    store.append(&opening).expect("an answered call");
    head
}

/// Ends and codes a call, and begins another.
fn next_call(store: &mut Store, me: OperatorId, head: &NewCall, playbooks: &Playbooks) -> NewCall {
    let outcome = OutcomeCode("technical".to_owned());
    store.append(&[event(head, EventBody::Ended { recovered: false })]).expect("the end");
    let code = playbooks.outcome(&outcome).cloned().expect("an outcome");
    let coded = event(head, EventBody::Coded { outcome, note: None });
    store.code_call(&coded, &[], &code, now()).expect("an outcome");
    store.release(head.client).expect("a release");
    answered_call(store, me)
}

fn event(head: &NewCall, body: EventBody) -> Event {
    let of_interview = matches!(body, EventBody::Answer { .. } | EventBody::Started { .. });
    Event {
        id: EventId(Uuid::now_v7()),
        at: now(),
        elapsed_ms: 1_000,
        operator: head.operator,
        call: head.id,
        interview: head.interview.filter(|_| of_interview),
        body,
    }
}

/// Another connection to the same base, for the rows that an answer writes without anything around them.
fn bare(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a file");
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;").expect("a base");
    // Plans of their own for each value bound would be most of the time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).expect("a base");
    connection
}

/// The statements of one answer, with the values bound.
fn bare_answer(bare: &Connection, head: &NewCall, score: u8) -> rusqlite::Result<()> {
    let execute = |sql: &str, values: &[&dyn ToSql]| bare.prepare_cached(sql)?.execute(values);
    execute("BEGIN IMMEDIATE", &[])?;
    execute(
        "INSERT INTO operation (at, operator, kind, client, detail) VALUES (?1, ?2, 'answer', ?3, '{}')",
        &[&now(), &head.operator, &head.client],
    )?;
    let operation = bare.last_insert_rowid();
    let body = format!(r#"{{"event":"answer","step":"score","value":{{"answer":"score","value":{score}}}}}"#);
    execute(
        "INSERT INTO event (id, operation, call, interview, at, elapsed_ms, operator, body)
         VALUES (?1, ?2, ?3, ?4, ?5, 1000, ?6, ?7)",
        &[&Uuid::now_v7().to_string(), &operation, &head.id, &head.interview, &now(), &head.operator, &body],
    )?;
    execute(
        "UPDATE interview SET state = 'partial', answer = 'score', score = ?2, answered_at = ?3 WHERE id = ?1",
        &[&head.interview, &score, &now()],
    )?;
    execute("COMMIT", &[])?;
    Ok(())
}
