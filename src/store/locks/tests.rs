//! A second process, killed without warning: its claims are free, its call and its acknowledged answers are there.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the child process of the test learns its base from the environment and answers on standard output"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::domain::{AnswerValue, CallState, NewOperation, OperationDetail, OperationKind};
use crate::store::testing::{answer, at, file, staffed};

const BASE: &str = "SERVICEDAY_TEST_BASE";

#[test]
#[ignore = "the child process of the test below"]
fn child_that_writes_until_it_is_killed() {
    let Ok(path) = std::env::var(BASE) else { return };
    let mut b = staffed(file(Path::new(&path)));
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    let import = NewOperation {
        operator: Some(b.oleg),
        at: at(2),
        kind: OperationKind::Import,
        client: None,
        detail: OperationDetail::Nothing,
    };
    let import = b.store.begin_bulk(&import).unwrap();
    for n in 0.. {
        b.tell(&mut talk, answer("reason", AnswerValue::Text(format!("words {n}"))));
        b.store
            .bulk_step(import, |tx| {
                crate::store::clients::insert(tx, &crate::store::testing::client(&format!("imported {n}"))).map(|_| ())
            })
            .unwrap();
        println!("saved {n}");
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_and_what_was_held_is_free_or_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "store::locks::tests::child_that_writes_until_it_is_killed"])
        .env(BASE, &path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Read from to the end of the test: the child would die of a closed pipe by itself.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let saved: Vec<u64> =
        lines.by_ref().filter_map(|line| line.strip_prefix("saved ").and_then(|n| n.parse().ok())).take(20).collect();
    {
        let mut beside = file(&path);
        assert!(!beside.process.is_alone(), "so that bulk work leaves room for the other");
        let vera = beside.find_operator("Вера").unwrap().unwrap().id;
        assert!(beside.unfinished().unwrap().is_empty(), "the import's program is alive");
        assert!(beside.open_call(vera, at(90)).unwrap().is_none(), "and so is the call's");
    }
    child.kill().unwrap();
    child.wait().unwrap();

    let mut store = file(&path);
    assert!(store.process.is_alone(), "whoever was killed is not waited for");
    assert!(store.check().unwrap().is_empty());
    let vera = store.find_operator("Вера").unwrap().unwrap().id;
    let open = store.open_call(vera, at(90)).unwrap().unwrap();
    assert_eq!(open.state, CallState::Ended);
    let written =
        open.events.iter().filter(|event| matches!(event.body, crate::domain::EventBody::Answer { .. })).count();
    assert!(written as u64 > *saved.last().unwrap(), "{written} of {saved:?}");
    let left = store.unfinished().unwrap();
    assert_eq!(left.len(), 1);
    store.finish_unfinished(left[0].id, crate::store::Finish::TakeBack, at(91)).unwrap();
    let named = store.recent_operations(1000).unwrap();
    assert!(named.iter().any(|operation| operation.kind == OperationKind::Undo));
    let rows: i64 = store.connection.query_row("SELECT count(*) FROM client", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 1, "the import is taken back, the client of the call stays");
}
