//! What is found at the next start after an import that was killed.
#![allow(clippy::disallowed_methods, reason = "a test makes its own base")]

use std::path::Path;

use super::*;
use crate::domain::{ClientKind, ImportedRow, OperationDetail, OperatorId, OperatorRole, Person, PersonName};
use crate::store::{ImportOptions, KeyedRow, OpenOptions};

fn now() -> Moment {
    "2026-11-24T09:30:00Z".parse().unwrap()
}

fn open(path: &Path) -> Store {
    Store::open(path, OpenOptions::new(now())).unwrap()
}

/// An import of 1,300 clients whose program dies after the first thousand.
fn killed_import(path: &Path) -> OperatorId {
    let mut store = open(path);
    let ira = store.add_operator("Ира", OperatorRole::Operator, None, now()).unwrap();
    let _beside = open(path);
    let options = ImportOptions::of_file(Some(ira), now());
    let mut rows = (0..1_300).map(|n| {
        assert!(n < 1_200, "killed here");
        let row = ImportedRow {
            line: n,
            client_name: format!("Фирма {n}"),
            kind: Some(ClientKind::Company),
            ..ImportedRow::default()
        };
        KeyedRow::new(row)
    });
    let killed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.import_rows(&options, &mut rows.by_ref().map(Ok), &mut |_| ()).map(drop)
    }));
    assert!(killed.is_err());
    ira
}

#[test]
fn a_killed_import_is_taken_back_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    killed_import(&path);
    let mut store = open(&path);
    let found = take_back_unfinished(&mut store, now()).unwrap();
    assert_eq!(found.len(), 1);
    assert!(matches!(found[0].became, Became::TakenBack));
    assert!(matches!(&found[0].operation.detail, OperationDetail::File { name, .. } if name == "clients.csv"));
    assert_eq!(store.clients_count().unwrap(), 0);
    assert!(take_back_unfinished(&mut store, now()).unwrap().is_empty());
}

#[test]
fn what_others_have_added_to_keeps_a_killed_import_and_is_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let ira = killed_import(&path);
    let mut store = open(&path);
    let client = store.clients_page(None, 1).unwrap().0[0].id;
    let anna = Person::named(client, PersonName { full: "Анна".to_owned(), ..PersonName::default() });
    store.add_person(&anna, ira, now()).unwrap();
    let found = take_back_unfinished(&mut store, now()).unwrap();
    assert!(matches!(found[0].became, Became::Kept(UndoRefused::UsedSince { .. })), "{found:?}");
    assert_eq!(store.clients_count().unwrap(), 1_000);
    assert!(take_back_unfinished(&mut store, now()).unwrap().is_empty(), "it is told once");
}

#[test]
fn an_import_that_fails_late_is_taken_back_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut store = open(&path);
    let mut beside = open(&path);
    let options = ImportOptions::of_file(None, now());
    // Somebody else enters in the meantime the manager whom one of the last rows names.
    let mut rows = (0..1_100_u64).map(|n| {
        let row = |n: u64| {
            KeyedRow::new(ImportedRow {
                line: n,
                external_id: Some(format!("id-{n}")),
                client_name: format!("Фирма {n}"),
                kind: Some(ClientKind::Company),
                owner: (n == 1_050).then(|| "Вера".to_owned()),
                ..ImportedRow::default()
            })
        };
        if n == 700 {
            beside.add_operator("Вера", crate::domain::OperatorRole::Manager, None, now()).unwrap();
        }
        row(n)
    });
    let stopped = store.import_rows(&options, &mut rows.by_ref().map(Ok), &mut |_| ()).unwrap_err();
    assert!(matches!(stopped.error, StoreError::Rule(_)), "{stopped:?}");
    assert_eq!(stopped.left, crate::store::Left::TakenBack);
    assert_eq!(store.clients_count().unwrap(), 0);
    assert!(store.unfinished().unwrap().is_empty());
}
