//! A dirty export, as a spreadsheet of an old Russian program makes it, read and merged into a base.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/ugly_csv.rs"]
mod ugly_csv;

use chrono::NaiveDate;
use serviceday::domain::{Moment, OperationState, Zone};
use serviceday::exchange::csv::{CsvFile, CsvOptions};
use serviceday::exchange::phone::HomeRegion;
use serviceday::store::{ImportCounts, ImportOptions, KeyedRow, Store};
use ugly_csv::ugly_csv;

fn now() -> Moment {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

fn open(bytes: Vec<u8>) -> CsvFile {
    let options = CsvOptions {
        map: Vec::new(),
        home: HomeRegion::default(),
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        encoding: None,
    };
    CsvFile::look(bytes, options).unwrap()
}

fn import(store: &mut Store, file: &CsvFile, dry_run: bool) -> ImportCounts {
    let options = ImportOptions {
        care: None,
        operator: None,
        at: now(),
        source: file.preview().source().to_owned(),
        ids_are_its_own: true,
        file_name: "clients.csv".to_owned(),
        zone: Zone::new("Europe/Moscow").unwrap(),
        do_not_call_reason: "from the file".to_owned(),
        quiet_days: 180,
        dry_run,
    };
    let mut rows = file.rows().map(Result::unwrap).filter_map(|read| read.row.ok()).map(KeyedRow::new).map(Ok);
    store.import_rows(&options, &mut rows, &mut |_| ()).unwrap()
}

#[test]
fn a_thousand_dirty_clients_come_in_once() {
    let ugly = ugly_csv(1_000, 7);
    let file = open(ugly.bytes);
    let preview = file.preview();
    assert_eq!((preview.encoding, preview.delimiter, preview.header_line), ("windows-1251", ';', 1));
    assert_eq!(preview.rows, ugly.rows);
    let rejected = file.rows().map(Result::unwrap).filter(|read| read.row.is_err()).count() as u64;
    assert_eq!(rejected, ugly.broken);

    let mut store = Store::in_memory(now()).unwrap();
    let tried = import(&mut store, &file, true);
    let done = import(&mut store, &file, false);
    assert_eq!(tried.operation, None);
    assert_eq!((tried.added, tried.updated, tried.unchanged), (done.added, done.updated, done.unchanged));
    assert_eq!(done.added + done.updated + done.unchanged + rejected, ugly.rows);
    assert!(done.added >= ugly.clients, "{done:?}");
    let operation = store.operation(done.operation.unwrap()).unwrap();
    assert_eq!(operation.state, OperationState::Done);

    let again = import(&mut store, &file, false);
    assert_eq!((again.added, again.updated), (0, 0), "the same file twice changes nothing");
    let tried_again = import(&mut store, &file, true);
    assert_eq!(tried_again.unchanged, again.unchanged);
}
