//! A base that an older program has left behind opens with this one: nothing of it is lost, and what comes out is the
//! schema of a base made today. The kept bases lie in `tests/kept`, one for each released schema.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rstest::rstest;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::*;
use crate::domain::{
    AnswerValue, Appointment, FollowUp, Hardness, ImportedRow, NewDeal, NewPromise, OperationKind, PersonName, Purpose,
    Score, TagChange, TouchKind, UsedTag, Zone,
};
use crate::store::testing::{self, Base, answer, at, score};
use crate::store::{ImportOptions, KeyedRow, OpenOptions, PlannedTouch, Reader, Store};

fn kept(version: i64, ending: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/kept/base-{version}.{ending}"))
}

/// The kept base of a version as a file in a folder of its own.
fn laid_down(version: i64) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    // The first one is kept as words, as the shell of SQLite writes a dump; a full text could not be kept so.
    match std::fs::read_to_string(kept(version, "sql")) {
        Ok(dump) => Connection::open(&path).unwrap().execute_batch(&dump).unwrap(),
        Err(_) => drop(std::fs::copy(kept(version, "db"), &path).unwrap()),
    }
    (folder, path)
}

/// The tables of a base with their columns, but for what SQLite keeps for itself.
fn tables(connection: &Connection) -> BTreeMap<String, Vec<String>> {
    let mut names = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let columns = |table: &String| {
        let mut info = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").unwrap();
        let columns = info.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        (table.clone(), columns)
    };
    names.iter().map(columns).collect()
}

/// Every row of a table, of these columns.
fn rows(connection: &Connection, table: &str, columns: &[String]) -> BTreeSet<String> {
    let list = columns.join(", ");
    let mut all = connection.prepare(&format!("SELECT {list} FROM {table}")).unwrap();
    let read = |row: &rusqlite::Row<'_>| {
        let values: Vec<Value> = (0..columns.len()).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        Ok(format!("{values:?}"))
    };
    all.query_map([], read).unwrap().map(Result::unwrap).collect()
}

fn schema(connection: &Connection) -> BTreeMap<String, Option<String>> {
    let mut all = connection.prepare("SELECT type || ' ' || name, sql FROM sqlite_master").unwrap();
    all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

/// Columns whose values a step has every right to change, because they are derived or passing.
fn derived(table: &str) -> bool {
    matches!(table, "claim" | "client_search" | "current_operation")
}

#[rstest]
fn a_kept_base_opens_with_everything_in_it(#[values(1)] version: i64) {
    let (_folder, path) = laid_down(version);
    let before = Connection::open(&path).unwrap();
    let had = tables(&before);
    let all: Vec<(&String, Vec<String>, BTreeSet<String>)> = had
        .iter()
        .filter(|(table, _)| !derived(table))
        .map(|(table, columns)| (table, columns.clone(), rows(&before, table, columns)))
        .collect();
    assert!(all.iter().all(|(_, _, rows)| !rows.is_empty()), "the kept base has a row in every table");
    drop(before);

    let store = Store::open(&path, OpenOptions::new(at(6_000))).unwrap();
    let has = tables(&store.connection);
    for (table, columns, rows_before) in all {
        let Some(now) = has.get(table) else { panic!("{table} has gone with all its rows") };
        let common: Vec<String> = columns.iter().filter(|column| now.contains(column)).cloned().collect();
        assert_eq!(common, columns, "{table} has lost columns");
        let rows_after = rows(&store.connection, table, &common);
        let lost: Vec<&String> = rows_before.difference(&rows_after).collect();
        assert!(lost.is_empty(), "{table} has lost or changed: {lost:#?}");
    }
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

#[rstest]
fn a_kept_base_becomes_what_a_new_one_is(#[values(1)] version: i64) {
    let (_folder, path) = laid_down(version);
    let store = Store::open(&path, OpenOptions::new(at(6_000))).unwrap();
    let fresh = Store::in_memory(at(0)).unwrap();
    assert_eq!(schema(&store.connection), schema(&fresh.connection));
    let mode: i64 = store.connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(mode, NEWEST);
}

#[rstest]
fn what_was_typed_in_place_of_a_given_name_is_how_the_person_is_spoken_to(#[values(1)] version: i64) {
    let (_folder, path) = laid_down(version);
    let old = Connection::open(&path).unwrap();
    old.execute_batch(
        r#"INSERT INTO operation (id, at, kind, detail) VALUES (9000, '2026-01-01T00:00:00.000Z', 'person-changed',
               '{"detail":"field","value":{"field":"address","value":"Анна Сергеевна"}}');
           INSERT OR REPLACE INTO current_operation (id, operation) VALUES (1, 9000);
           UPDATE person SET given = 'Анна Сергеевна' WHERE id = 1;
           UPDATE person SET given = 'Иван' WHERE id = 2;"#,
    )
    .unwrap();
    drop(old);
    let store = Store::open(&path, OpenOptions::new(at(6_000))).unwrap();
    let address = |id: i64| -> Option<String> {
        store.connection.query_row("SELECT address FROM person WHERE id = ?1", [id], |row| row.get(0)).unwrap()
    };
    assert_eq!((address(1).as_deref(), address(2)), (Some("Анна Сергеевна"), None), "the other came with a file");
}

#[test]
fn a_theme_of_an_older_base_is_called_by_its_stable_name_until_somebody_types_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut store = Store::open(&path, OpenOptions::new(at(0))).unwrap();
    let vera = store.add_operator("Vera", crate::domain::OperatorRole::Operator, None, at(0)).unwrap();
    let clients = ["A", "B"].map(|name| store.add_client(&testing::client(name), vera, at(0)).unwrap().1);
    let typed = TagChange { tag: "ндс".into(), name: "НДС".into(), on: true };
    store.change_tags(clients[0], std::slice::from_ref(&typed), vera, at(1)).unwrap();
    history::drop_triggers(&store.connection).unwrap();
    let older = "DROP INDEX tag_spelt; ALTER TABLE tag DROP COLUMN name; PRAGMA user_version = 18";
    store.connection.execute_batch(older).unwrap();
    drop(store);

    let mut store = Store::open(&path, OpenOptions::new(at(6_000))).unwrap();
    let used = |name: Option<&str>| [UsedTag { tag: "ндс".into(), name: name.map(str::to_owned) }];
    assert_eq!(store.tags_in_use().unwrap(), used(None));
    store.change_tags(clients[1], std::slice::from_ref(&typed), vera, at(6_001)).unwrap();
    assert_eq!(store.tags_in_use().unwrap(), used(Some("НДС")));
    store.undo(vera, at(6_002)).unwrap();
    assert_eq!(store.tags_in_use().unwrap(), used(None));
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

#[test]
fn only_an_older_base_is_told_to_be_brought_to_the_newest_schema() {
    let (_folder, path) = laid_down(1);
    let told = |path: &Path| {
        let mut told = 0;
        drop(Store::open_telling(path, OpenOptions::new(at(6_000)), &mut || told += 1).unwrap());
        told
    };
    assert_eq!(told(&path), 1);
    assert_eq!(told(&path), 0, "it is of this version by now");
    assert_eq!(told(&path.with_file_name("new.db")), 0, "and so is a new one");
}

#[rstest]
fn before_a_step_the_base_is_kept_as_it_was(#[values(1)] version: i64) {
    let (_folder, path) = laid_down(version);
    let had = Connection::open(&path).unwrap();
    let (tables_had, schema_had) = (tables(&had), schema(&had));
    let before: Vec<_> = tables_had.iter().map(|(table, columns)| rows(&had, table, columns)).collect();
    drop(had);
    drop(Store::open(&path, OpenOptions::new(at(6_000))).unwrap());
    let aside = path.with_file_name(format!("base.db.before-schema-{NEWEST}"));
    assert_eq!(aside.exists(), version < NEWEST, "a base of this very schema needs no copy");
    if version < NEWEST {
        let copy = Connection::open(&aside).unwrap();
        let after: Vec<_> = tables_had.iter().map(|(table, columns)| rows(&copy, table, columns)).collect();
        assert_eq!((before, schema_had), (after, schema(&copy)));
        let version_of_copy: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version_of_copy, version);
    }
}

#[rstest]
fn work_goes_on_in_a_base_that_was_kept(#[values(1)] version: i64) {
    let (_folder, path) = laid_down(version);
    let mut store = Store::open(&path, OpenOptions::new(at(6_000))).unwrap();
    let vera = store.find_operator("Вера").unwrap().unwrap().id;
    // The call that was cut off wants its outcome, with the words that were being typed.
    let open = store.open_call(vera, at(6_000)).unwrap().unwrap();
    assert_eq!(open.drafts.iter().map(|draft| draft.text.as_str()).collect::<Vec<_>>(), ["отвечают сраз"]);
    assert_eq!(store.open_cases(10).unwrap().len(), 1);
    assert_eq!(store.open_promises(10).unwrap().len(), 1);
    // What was done before the step is taken back after it.
    let oleg = store.find_operator("Олег").unwrap().unwrap().id;
    let undone = store.undo(oleg, at(6_001)).unwrap();
    assert_eq!(undone.what.kind, OperationKind::ClientChanged);
    let id = undone.what.client.unwrap();
    assert_eq!(store.client(id).unwrap().note.as_deref(), Some("звонить после обеда"));
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    drop(store);
    assert_eq!(Reader::open(&path).unwrap().check().unwrap(), Vec::<String>::new());
}

/// A base in which every table has rows and every kind of change has left its trace.
#[allow(clippy::too_many_lines, reason = "a row or two in each table")]
fn full() -> Base {
    let mut b = testing::base();
    let settings = crate::domain::Settings { home_region: Some("RU".to_owned()), ..b.store.settings().unwrap() };
    b.store.set_settings(&settings, Some(b.oleg), at(0)).unwrap();
    let (vera, oleg) = (b.vera, b.oleg);

    let (alpha, number, touch) = b.client("ООО «Альфа»", "+74951112233");
    let anna = testing::person(alpha, "Петрова Анна");
    let (_, anna_id) = b.store.add_person(&anna, oleg, at(1)).unwrap();
    b.store.add_email(alpha, Some(anna_id), "Anna@Alfa.example", oleg, at(1)).unwrap();
    let deal = NewDeal {
        id: (),
        client: alpha,
        title: "Линия упаковки".to_owned(),
        amount_minor: Some(148_000_000),
        currency: Some("RUB".to_owned()),
        seller: Some(oleg),
        signed_on: Some("2026-03-02".parse().unwrap()),
        delivered_on: None,
        used_up_on: None,
        stage: None,
    };
    let care = crate::store::CareStart { touches: Vec::new(), user_zone: &Zone::utc() };
    b.store.sign_deal(&deal, &care, oleg, at(2)).unwrap();
    let mut talk = b.talk(10, alpha, number, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, score(9));
    b.store.undo(vera, at(15)).unwrap();
    b.tell(&mut talk, score(4));
    b.tell(&mut talk, answer("reason", AnswerValue::Text("три недели ждали деталь".into())));
    b.tell(&mut talk, answer("return", AnswerValue::Permission(true)));
    let case = FollowUp::OpenCase {
        owner: Some(oleg), due: at(1_400), subject: "три недели ждали деталь".to_owned()
    };
    let consent = FollowUp::Consent { person: None, purpose: Purpose::FollowUp, granted: true };
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }, case, consent]);

    let (beta, number, touch) = b.client("АО «Бета»", "+74951112244");
    let mut talk = b.talk(40, beta, number, touch);
    let appointment = Appointment {
        from: at(600),
        until: at(630),
        hardness: Hardness::Medium,
        zone: Zone::new("Asia/Omsk").unwrap(),
        operator: Some(vera),
    };
    b.end_and_code(&mut talk, "callback", &[FollowUp::CallBack(appointment)]);
    for (text, due) in [("выслать акт", 2_000), ("прислать образцы", 3_000)] {
        let zone = Zone::new("Europe/Moscow").unwrap();
        let promise = NewPromise {
            client: beta,
            person: None,
            text: text.to_owned(),
            due: at(due),
            zone,
            owner: oleg,
            call: None,
        };
        b.store.add_promise(&promise, oleg, at(60)).unwrap();
    }
    let open = b.store.open_promises(10).unwrap();
    b.store.keep_promise(open[0].id, oleg, at(90)).unwrap();

    let gamma = ImportedRow {
        line: 2,
        client_name: "ИП Гамма".to_owned(),
        person: Some(PersonName { full: "Иван Гамма".to_owned(), ..PersonName::default() }),
        external_id: Some("17".to_owned()),
        person_external_id: Some("18".to_owned()),
        ..ImportedRow::default()
    };
    let options = ImportOptions {
        source: "bitrix24".to_owned(),
        zone: Zone::new("Europe/Moscow").unwrap(),
        ..ImportOptions::of_file(Some(oleg), at(100))
    };
    b.store.import_rows(&options, &mut std::iter::once(Ok(KeyedRow::new(gamma))), &mut |_| ()).unwrap();
    let (delta, ..) = b.client("ООО «Дельта»", "+74951112266");
    b.store.do_not_call(delta, None, "просили больше не звонить", oleg, at(110)).unwrap();
    let (gone, ..) = b.client("Лишний", "+74951112277");
    assert!(b.store.client(gone).is_ok());
    // A client that was added and taken back, with its telephone: the history has what a delete leaves behind.
    b.store.undo(oleg, at(111)).unwrap();
    b.store.undo(oleg, at(112)).unwrap();
    b.store.redo(oleg, at(113)).unwrap();
    b.store.begin_wave(oleg, 180, at(120)).unwrap();
    let idea = PlannedTouch::new(beta, TouchKind::Idea, crate::domain::Channel::Call, at(130));
    b.store.plan_touch(&PlannedTouch { goal: Some("показать плёнку".to_owned()), ..idea }, oleg, at(121)).unwrap();

    // A call that is cut off in the middle of a word.
    let (epsilon, number, _) = b.client("ООО «Эпсилон»", "+74951112288");
    let touch = b.store.client_card(epsilon).unwrap().planned[0].id;
    b.store.claim(epsilon, vera, at(130)).unwrap();
    let mut talk = b.talk(130, epsilon, number, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, answer("score", AnswerValue::Score(Score::new(10).unwrap())));
    b.store.save_draft(talk.call.id, "reason", "отвечают сраз", at(136)).unwrap();

    let mut changed = b.store.client(alpha).unwrap();
    for note in ["звонить после обеда", "звонить с утра"] {
        changed.note = Some(note.to_owned());
        b.store.update_client(&changed, oleg, at(140)).unwrap();
    }
    b
}

/// Run once for each schema that is released: `cargo test -- --ignored keep_a_base_of_the_newest_schema`; then its
/// number joins those of the tests above.
#[test]
#[ignore = "writes tests/kept/base-N.db, which stays as it is from the release on"]
fn keep_a_base_of_the_newest_schema() {
    let path = kept(NEWEST, "db");
    assert!(!path.exists(), "{} is kept already", path.display());
    full().store.backup_to(&path).unwrap();
}
