//! Rows per second of an import: reading alone, and reading and writing into a base on disk.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, writes files, and may fail"
)]

#[path = "../tests/support/ugly_csv.rs"]
mod ugly_csv;

use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use serviceday::desk::import::{ImportOrder, import as import_file, open};
use serviceday::domain::{Language, Moment, Zone};
use serviceday::exchange::phone::HomeRegion;
use serviceday::i18n::messages;
use serviceday::store::{OpenOptions, Store};
use ugly_csv::ugly_csv;

fn order() -> ImportOrder {
    ImportOrder {
        map: Vec::new(),
        source: None,
        home: HomeRegion::default(),
        zone: Zone::utc(),
        operator: None,
        now: "2026-11-21T09:00:00Z".parse::<Moment>().expect("an instant"),
        quiet_days: 180,
        care: None,
        dry_run: false,
    }
}

/// Everything between the order and the report, the backup before it included.
fn whole(path: &Path, store: &mut Store) -> u64 {
    let order = order();
    let file = open(path, &order).expect("the made file is good");
    import_file(store, path, &file, &order, messages(Language::Russian), &mut |_| ()).expect("an import").rows
}

fn import(criterion: &mut Criterion) {
    let ugly = ugly_csv(100_000, 42);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("clients.csv");
    std::fs::write(&path, &ugly.bytes).expect("a file");
    let mut group = criterion.benchmark_group("import 100,000 clients");
    group.throughput(Throughput::Elements(ugly.rows)).sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("read", |bencher| {
        bencher.iter_batched(
            || open(&path, &order()).expect("the made file is good"),
            |file| file.rows().map(|read| read.expect("the made file is good")).filter(|read| read.row.is_ok()).count(),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("read and write", |bencher| {
        bencher.iter_custom(|times| {
            (0..times)
                .map(|_| {
                    let folder = tempfile::tempdir().expect("a folder");
                    let mut store = Store::open(&folder.path().join("bench.db"), OpenOptions::new(order().now))
                        .expect("a new base");
                    let began = Instant::now();
                    whole(&path, &mut store);
                    began.elapsed()
                })
                .sum()
        });
    });
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);
