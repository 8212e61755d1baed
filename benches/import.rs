//! Rows per second of an import: reading alone, and reading and writing into a base on disk.

#[path = "../tests/support/ugly_csv.rs"]
mod ugly_csv;

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use serviceday::domain::{Moment, Zone};
use serviceday::exchange::csv::{CsvFile, CsvOptions};
use serviceday::exchange::phone::HomeRegion;
use serviceday::store::{ImportOptions, OpenOptions, Store};
use ugly_csv::ugly_csv;

fn open(bytes: Vec<u8>) -> CsvFile {
    let options = CsvOptions {
        map: Vec::new(),
        home: HomeRegion::default(),
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
        encoding: None,
    };
    CsvFile::open(bytes, options).expect("the made file is good")
}

fn whole(bytes: Vec<u8>, folder: &std::path::Path) -> u64 {
    let now: Moment = "2026-11-21T09:00:00Z".parse().expect("an instant");
    let file = open(bytes);
    let mut store = Store::open(&folder.join("bench.db"), OpenOptions::new(now)).expect("a new base");
    let options = ImportOptions {
        operator: None,
        at: now,
        source: "csv".to_owned(),
        file_name: "bench.csv".to_owned(),
        zone: Zone::utc(),
        do_not_call_reason: "file".to_owned(),
        quiet_days: 180,
        dry_run: false,
    };
    let counts = serviceday::cli::import::through(&file, &mut store, &options, &mut |_| ()).expect("an import").0;
    counts.added + counts.updated + counts.unchanged
}

fn import(criterion: &mut Criterion) {
    let ugly = ugly_csv(100_000, 42);
    let mut group = criterion.benchmark_group("import 100,000 clients");
    group.throughput(Throughput::Elements(ugly.rows)).sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("read", |bencher| {
        bencher.iter_batched(
            || ugly.bytes.clone(),
            |bytes| open(bytes).rows().filter(|read| read.row.is_ok()).count(),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("read and write", |bencher| {
        bencher.iter_custom(|times| {
            (0..times)
                .map(|_| {
                    let folder = tempfile::tempdir().expect("a folder");
                    let bytes = ugly.bytes.clone();
                    #[allow(clippy::disallowed_methods, reason = "a bench reads the clock")]
                    let began = Instant::now();
                    whole(bytes, folder.path());
                    began.elapsed()
                })
                .sum()
        });
    });
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);
