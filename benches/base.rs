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

use big_base::{OPERATOR, Size, fill, now};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::{Connection, params};
use serviceday::desk::{Whose, todays_list};
use serviceday::domain::{
    AnswerValue, CallId, Event, EventBody, EventId, InterviewId, Language, NewCall, OperatorId, PhoneId, RankClass,
    Score, ScriptId, StepId, TouchId, Zone,
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
            todays_list(&reader, &playbooks, &Whose::all(me(&reader), &zone()), now()).expect("a list").rows.len()
        });
    });
    let reader = Reader::open(&base.path).expect("a base");
    group.bench_function("call list", |bencher| {
        bencher.iter(|| {
            todays_list(&reader, &playbooks, &Whose::all(me(&reader), &zone()), now()).expect("a list").rows.len()
        });
    });
    group.bench_function("playbooks built in", |bencher| bencher.iter(Playbooks::built_in));
    for needle in ["в", "ве", "вект", "иванов", "4951", "99999"] {
        group.bench_function(format!("find {needle}"), |bencher| {
            bencher.iter(|| reader.find_clients(needle, 200).expect("a search").len());
        });
        group.bench_function(format!("count {needle}"), |bencher| {
            bencher.iter(|| reader.count_found(needle).expect("a search"));
        });
    }
    group.finish();
}

/// A call of a client of the base, dialled and answered, at the question for the score.
fn call(store: &mut Store, me: OperatorId) -> (NewCall, TouchId) {
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    let script = playbooks.script(&ScriptId("relationship-nps".to_owned()), Language::Russian).expect("a script");
    let list = todays_list(store, &playbooks, &Whose::all(me, &zone()), now()).expect("a list");
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

/// The rows that an answer writes, without anything around them.
fn raw(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a file");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE operation (id INTEGER PRIMARY KEY, at TEXT, detail TEXT);
             CREATE TABLE event (id TEXT PRIMARY KEY, operation INTEGER, body TEXT);
             CREATE TABLE call (id INTEGER PRIMARY KEY, state TEXT);
             CREATE TABLE interview (id INTEGER PRIMARY KEY, score INTEGER);
             INSERT INTO call VALUES (1, 'talking'); INSERT INTO interview VALUES (1, 0);",
        )
        .expect("tables");
    connection
}

fn answers(criterion: &mut Criterion) {
    // A base of its own: what a bench writes stays out of the one that others read.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.db");
    fill(&path, Size { clients: 10_000, touches: 100_000, answers: 0 }).expect("a base");
    let mut store = Store::open(&path, OpenOptions::new(now())).expect("a base");
    let me = me(&store);
    let (mut head, _) = call(&mut store, me);
    let phone = EventBody::Dialed { phone: PhoneId(1), number: "+74950000000".to_owned() };
    let started = EventBody::Started { script: ScriptId("relationship-nps".to_owned()), version: 1, again: false };
    let opening = [event(&head, phone.clone()), event(&head, EventBody::Answered), event(&head, started.clone())];
    store.append(&opening).expect("an answered call");
    let raw = raw(&folder.path().join("raw.db"));
    let mut group = criterion.benchmark_group("durable");
    group.sample_size(50);
    let mut score = 0;
    let mut count = 0;
    group.bench_function("one row, raw", |bencher| {
        bencher.iter(|| {
            raw.prepare_cached("INSERT INTO operation (at, detail) VALUES (?1, ?2)")
                .and_then(|mut insert| insert.execute(params![now(), "{}"]))
                .expect("a row");
        });
    });
    group.bench_function("the same rows, raw", |bencher| {
        bencher.iter(|| {
            score = (score + 1) % 11;
            let id = Uuid::now_v7().to_string();
            for sql in
                ["BEGIN IMMEDIATE", "INSERT INTO operation (at, detail) VALUES ('2026-11-20T09:00:00.000Z', '{}')"]
            {
                raw.prepare_cached(sql).and_then(|mut sql| sql.execute([])).expect("a row");
            }
            raw.prepare_cached("INSERT INTO event (id, operation, body) VALUES (?1, ?2, ?3)")
                .and_then(|mut sql| sql.execute(params![id, raw.last_insert_rowid(), "{\"event\":\"answer\"}"]))
                .expect("a row");
            for sql in ["UPDATE call SET state = 'talking'", "COMMIT"] {
                raw.prepare_cached(sql).and_then(|mut sql| sql.execute([])).expect("a row");
            }
        });
    });
    group.bench_function("an answer", |bencher| {
        bencher.iter(|| {
            // A call of a few dozen events, not of thousands: a new one from time to time, not measured apart.
            count += 1;
            if count % 40 == 0 {
                let ended = event(&head, EventBody::Ended { recovered: false });
                let outcome = serviceday::domain::OutcomeCode("technical".to_owned());
                store.append(std::slice::from_ref(&ended)).expect("the end");
                let code = Playbooks::built_in().outcome(&outcome).cloned().expect("an outcome");
                let coded = event(&head, EventBody::Coded { outcome, note: None });
                store.code_call(&coded, &[], &code, now()).expect("an outcome");
                store.release(head.client).expect("a release");
                head = call(&mut store, me).0;
                let opening =
                    [event(&head, phone.clone()), event(&head, EventBody::Answered), event(&head, started.clone())];
                store.append(&opening).expect("an answered call");
            }
            score = (score + 1) % 11;
            let value = AnswerValue::Score(Score::new(score).expect("a score"));
            let answer = event(&head, EventBody::Answer { step: StepId("score".to_owned()), value });
            store.append(std::slice::from_ref(&answer)).expect("an answer")
        });
    });
    group.finish();
}

criterion_group!(benches, lists, answers);
criterion_main!(benches);
