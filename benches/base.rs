//! The base: opening it with the first call list, a recorded answer on disk, a find at each letter.
//!
//! `SERVICEDAY_BENCH_BASE` names a file that `examples/big_base` has made; without it a smaller one is made.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, writes files, and may fail"
)]

#[path = "support/big_base.rs"]
mod big_base;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use big_base::{OPERATOR, Size, fill, now};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::{Connection, ToSql};
use serviceday::desk::{Whose, todays_list};
use serviceday::domain::{
    AnswerValue, CallId, Event, EventBody, EventId, InterviewId, Language, NewCall, OperatorId, OutcomeCode, PhoneId,
    RankClass, Score, ScriptId, StepId, TouchId, Zone,
};
use serviceday::playbook::Playbooks;
use serviceday::store::{OpenOptions, Reader, Store};
use tempfile::TempDir;
use uuid::Uuid;

struct Base {
    path: PathBuf,
    _folder: Option<TempDir>,
}

fn base() -> Base {
    if let Some(path) = std::env::var_os("SERVICEDAY_BENCH_BASE") {
        return Base { path: path.into(), _folder: None };
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bench.db");
    fill(&path, Size { clients: 10_000, touches: 100_000, answers: 0 }).expect("a base");
    Base { path, _folder: Some(folder) }
}

fn zone() -> Zone {
    Zone::new("Europe/Moscow").expect("a zone")
}

fn me(reader: &Reader) -> OperatorId {
    reader.find_operator(OPERATOR).expect("operators").expect("the operator of the base").id
}

fn lists(criterion: &mut Criterion) {
    let base = base();
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    let mut group = criterion.benchmark_group("base");
    group.bench_function("open for writing", |bencher| {
        bencher.iter(|| Store::open(&base.path, OpenOptions::new(now())).expect("a base"));
    });
    group.bench_function("open for reading", |bencher| bencher.iter(|| Reader::open(&base.path).expect("a base")));
    group.bench_function("open and first call list", |bencher| {
        bencher.iter(|| {
            let reader = Reader::open(&base.path).expect("a base");
            todays_list(&reader, &playbooks, &Whose::all(Some(me(&reader)), &zone()), now()).expect("a list").rows.len()
        });
    });
    let reader = Reader::open(&base.path).expect("a base");
    group.bench_function("call list", |bencher| {
        bencher.iter(|| {
            todays_list(&reader, &playbooks, &Whose::all(Some(me(&reader)), &zone()), now()).expect("a list").rows.len()
        });
    });
    group.bench_function("playbooks built in", |bencher| bencher.iter(Playbooks::built_in));
    for needle in ["в", "ве", "вект", "иванов", "4951", "99999"] {
        group.bench_function(format!("find {needle}"), |bencher| {
            bencher.iter(|| reader.find_clients(needle, 200).expect("a search").len());
        });
    }
    group.finish();
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
fn raw(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a file");
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;").expect("a base");
    connection
}

/// The statements of one answer, with the values bound.
fn raw_answer(raw: &Connection, head: &NewCall, score: u8) -> rusqlite::Result<()> {
    let execute = |sql: &str, values: &[&dyn ToSql]| raw.prepare_cached(sql)?.execute(values);
    execute("BEGIN IMMEDIATE", &[])?;
    execute(
        "INSERT INTO operation (at, operator, kind, client, detail) VALUES (?1, ?2, 'answer', ?3, '{}')",
        &[&now(), &head.operator, &head.client],
    )?;
    let operation = raw.last_insert_rowid();
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

fn answers(criterion: &mut Criterion) {
    // A base of its own: what a bench writes stays out of the one that others read.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.db");
    fill(&path, Size { clients: 10_000, touches: 100_000, answers: 0 }).expect("a base");
    let mut store = Store::open(&path, OpenOptions::new(now())).expect("a base");
    let me = me(&store);
    let mut head = answered_call(&mut store, me);
    let raw = raw(&path);
    let playbooks = Playbooks::built_in();
    let mut group = criterion.benchmark_group("durable");
    group.sample_size(50);
    let mut score = 0;
    let mut count = 0;
    group.bench_function("the same rows, raw", |bencher| {
        bencher.iter(|| {
            score = (score + 1) % 11;
            raw_answer(&raw, &head, score).expect("rows");
        });
    });
    head = next_call(&mut store, me, &head, &playbooks);
    group.bench_function("an answer", |bencher| {
        bencher.iter_custom(|answers| {
            let mut spent = Duration::ZERO;
            for _ in 0..answers {
                // A call as long as a real one, a dozen events, and not of thousands: a new one is begun beside the clock.
                count += 1;
                if count % 10 == 0 {
                    head = next_call(&mut store, me, &head, &playbooks);
                }
                score = (score + 1) % 11;
                let value = AnswerValue::Score(Score::new(score).expect("a score"));
                let answer = event(&head, EventBody::Answer { step: StepId("score".to_owned()), value });
                let begun = Instant::now();
                store.append(std::slice::from_ref(&answer)).expect("an answer");
                spent += begun.elapsed();
            }
            spent
        });
    });
    group.finish();
}

criterion_group!(benches, lists, answers);
criterion_main!(benches);
