//! tmp
#[path = "../tests/support/ugly_csv.rs"]
mod ugly_csv;
use serviceday::domain::{Moment, Zone};
use serviceday::exchange::csv::{CsvFile, CsvOptions};
use serviceday::exchange::phone::HomeRegion;
use serviceday::store::{ImportOptions, OpenOptions, Store};
use std::time::Instant;
fn main() {
    let n: usize = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(100_000);
    let mode = std::env::args().nth(2).unwrap_or_default();
    let ugly = ugly_csv::ugly_csv(n, 42);
    let now: Moment = "2026-11-21T09:00:00Z".parse().unwrap();
    let t = Instant::now();
    let file = CsvFile::open(
        ugly.bytes,
        CsvOptions {
            map: vec![],
            home: HomeRegion::default(),
            today: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            encoding: None,
        },
    )
    .unwrap();
    println!("open {:?}", t.elapsed());
    let t = Instant::now();
    let rows: Vec<_> = file.rows().filter_map(|r| r.row.ok()).collect();
    println!("parse {:?} {}", t.elapsed(), rows.len());
    if mode == "parse" {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let path = if mode == "mem" { std::path::PathBuf::from("/dev/shm/x.db") } else { dir.path().join("b.db") };
    let _ = std::fs::remove_file(&path);
    let mut store = Store::open(&path, OpenOptions::new(now)).unwrap();
    let o = |dry| ImportOptions {
        operator: None,
        at: now,
        source: "csv".into(),
        file_name: "b".into(),
        zone: Zone::utc(),
        do_not_call_reason: "f".into(),
        quiet_days: 180,
        dry_run: dry,
    };
    let only = std::env::args().nth(3).is_some();
    if !only {
        let t = Instant::now();
        let c = store.import_rows(&o(true), &mut rows.clone().into_iter(), &mut |_| ()).unwrap();
        println!("dry {:?} {} {} {}", t.elapsed(), c.added, c.updated, c.unchanged);
    }
    let t = Instant::now();
    let c = store.import_rows(&o(false), &mut rows.clone().into_iter(), &mut |_| ()).unwrap();
    println!(
        "real {:?} {} {} {} = {:.0}/s",
        t.elapsed(),
        c.added,
        c.updated,
        c.unchanged,
        rows.len() as f64 / t.elapsed().as_secs_f64()
    );
    println!("{}", std::fs::read_to_string("/proc/self/io").unwrap());
    if only {
        return;
    }
    let t = Instant::now();
    let c = store.import_rows(&o(false), &mut rows.clone().into_iter(), &mut |_| ()).unwrap();
    println!("again {:?} {} {} {}", t.elapsed(), c.added, c.updated, c.unchanged);
    println!("db {} MB", std::fs::metadata(&path).unwrap().len() / 1_000_000);
}
