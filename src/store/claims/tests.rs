//! Two programs on one file: nobody is rung twice.

use super::*;
use crate::domain::EventBody;
use crate::store::testing::{Base, Talk, at, file, score, script, staffed};

fn two() -> (tempfile::TempDir, Base, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let base = staffed(file(&path));
    let other = file(&path);
    (folder, base, other)
}

fn holder(result: Result<Claim>) -> ClaimRefused {
    match result {
        Err(StoreError::Claimed(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn the_second_is_refused_and_told_by_whom_and_since_when() {
    let (_folder, mut b, mut other) = two();
    let (id, ..) = b.client("A", "+74951234567");
    b.store.claim(id, b.vera, at(1)).unwrap();
    let refused = holder(other.claim(id, b.oleg, at(2)));
    assert_eq!((refused.by, refused.by_name.as_str(), refused.since), (b.vera, "Вера", at(1)));
    assert!(!refused.call_open);
    assert_eq!(b.store.claim(id, b.vera, at(3)).unwrap().since, at(1), "claiming again changes nothing");
    b.store.release(id).unwrap();
    assert_eq!(other.claim(id, b.oleg, at(4)).unwrap().operator, b.oleg);
}

#[test]
fn the_claim_of_a_dead_program_is_free() {
    let (_folder, mut b, mut other) = two();
    let (id, ..) = b.client("A", "+74951234567");
    let (vera, oleg) = (b.vera, b.oleg);
    b.store.claim(id, vera, at(1)).unwrap();
    drop(b);
    assert_eq!(other.claim(id, oleg, at(2)).unwrap().since, at(2));
}

#[test]
fn the_list_shows_who_holds_a_client_only_while_that_program_lives() {
    let (folder, mut b, other) = two();
    let (id, ..) = b.client("A", "+74951234567");
    let (vera, oleg) = (b.vera, b.oleg);
    let query = crate::store::CandidateQuery {
        filter: crate::domain::TodayFilter::default(),
        open_clients: Vec::new(),
        now: at(10),
        day_end: at(600),
        open_zones: vec![crate::domain::Zone::new("Europe/Moscow").unwrap()],
        user_zone: crate::domain::Zone::utc(),
        operator: Some(oleg),
        limit: 10,
        excluded_limit: 10,
    };
    b.store.claim(id, vera, at(1)).unwrap();
    let held = |store: &Store| store.call_candidates(&query).unwrap().list[0].held_by;
    assert_eq!(held(&other), Some(vera));
    drop(b);
    assert_eq!(held(&other), None);
    drop(other);
    let next = file(&folder.path().join("base.db"));
    let left: i64 = next.connection.query_row("SELECT count(*) FROM claim", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0, "what the dead have left is swept away at the next start");
}

#[test]
fn a_call_without_outcome_keeps_its_claim_when_its_program_dies() {
    let (_folder, mut b, mut other) = two();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let (vera, oleg) = (b.vera, b.oleg);
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, score(7));
    b.store.release(id).unwrap();
    drop(b);
    let refused = holder(other.claim(id, oleg, at(9)));
    assert_eq!((refused.by, refused.call_open), (vera, true));

    let open = other.open_call(vera, at(10)).unwrap().unwrap();
    assert_eq!(open.state, CallState::Ended);
    let end = open.events.last().unwrap();
    assert_eq!(end.body, EventBody::Ended { recovered: true });
    assert_eq!(end.elapsed_ms, open.events[open.events.len() - 2].elapsed_ms, "a lower bound");
    assert_eq!(open.interview.unwrap().script, script());
}

#[test]
fn while_its_program_is_alive_an_open_call_is_nobody_elses() {
    let (_folder, mut b, mut other) = two();
    let (id, phone, touch) = b.client("A", "+74951234567");
    b.talk(1, id, phone, touch);
    assert!(other.open_call(b.vera, at(9)).unwrap().is_none());
    assert_eq!(b.store.open_call(b.vera, at(9)).unwrap().unwrap().state, CallState::Talking, "not ended by looking");
}

#[test]
fn after_a_take_over_the_first_ones_writes_are_refused_and_the_draft_stays() {
    let (_folder, mut b, mut other) = two();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    other.take_over(id, b.oleg, "Vera has gone home", at(8)).unwrap();
    let event = talk.event(score(7));
    match b.store.append(&[event]) {
        Err(StoreError::TakenOver { client, by, by_name }) => {
            assert_eq!((client, by, by_name.as_deref()), (id, Some(b.oleg), Some("Олег")));
        }
        other => panic!("{other:?}"),
    }
    b.store.save_draft(talk.call.id, "reason", "they said", at(9)).unwrap();
    let undo = b.store.undo(b.vera, at(9));
    match undo {
        Err(StoreError::Undo(UndoRefused::WentOn { by_name, .. })) => assert_eq!(by_name.as_deref(), Some("Олег")),
        other => panic!("{other:?}"),
    }
    assert_eq!(b.store.taken_over_by(talk.call.id, b.vera).unwrap().as_deref(), Some("Олег"));
    assert_eq!(b.store.taken_over_by(talk.call.id, b.oleg).unwrap(), None, "it is his own");
    let open = other.open_call(b.oleg, at(10)).unwrap().unwrap();
    assert_eq!(open.state, CallState::Ended, "whoever takes over is not on the line");
    assert_eq!((open.call.id, open.drafts[0].text.as_str()), (talk.call.id, "they said"));
    assert!(b.store.open_call(b.vera, at(11)).unwrap().is_none());
}

#[test]
fn one_number_has_one_open_call() {
    let (_folder, mut b, mut other) = two();
    let (first, phone, touch) = b.client("A", "+74951234567");
    let (second, second_phone, second_touch) = b.client("B", "+74951234567");
    b.talk(1, first, phone, touch);
    let mut talk = Talk::new(b.oleg, second, Some(second_touch), 5);
    other.begin_call(&talk.call, Some(&script())).unwrap();
    let dial = EventBody::Dialed { phone: second_phone, number: "+74951234567".into() };
    let event = talk.event(dial);
    match other.append(&[event]) {
        Err(StoreError::NumberBusy { number, client, by }) => {
            assert_eq!((number.as_str(), client.as_str(), by), ("+74951234567", "A", b.vera));
        }
        found => panic!("{found:?}"),
    }
}

#[test]
fn whoever_has_a_call_without_outcome_takes_over_no_other() {
    let (_folder, mut b, mut other) = two();
    let (first, phone, touch) = b.client("A", "+74951234567");
    let (second, second_phone, second_touch) = b.client("B", "+74957654321");
    b.talk(1, first, phone, touch);
    let mut talk = Talk::new(b.oleg, second, Some(second_touch), 5);
    other.begin_call(&talk.call, Some(&script())).unwrap();
    let event = talk.event(EventBody::Dialed { phone: second_phone, number: "+74957654321".into() });
    other.append(&[event]).unwrap();
    let refused = other.take_over(first, b.oleg, "Vera has gone home", at(8));
    assert!(matches!(refused, Err(StoreError::OutcomeFirst { client }) if client == second), "{refused:?}");
}
