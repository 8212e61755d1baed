//! The base: opening it with the first call list, a find at each letter.
//!
//! `SERVICEDAY_BENCH_BASE` names a file that `examples/big_base` has made; without it a smaller one is made.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, writes files, and may fail"
)]

#[path = "support/big_base.rs"]
mod big_base;

use std::path::PathBuf;

use big_base::{OPERATOR, Size, fill, now};
use criterion::{Criterion, criterion_group, criterion_main};
use serviceday::desk::{Whose, todays_list};
use serviceday::domain::{OperatorId, Zone};
use serviceday::playbook::Playbooks;
use serviceday::store::{OpenOptions, Reader, Store};
use tempfile::TempDir;

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

criterion_group!(benches, lists);
criterion_main!(benches);
