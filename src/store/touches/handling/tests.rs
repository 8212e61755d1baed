//! What can be done with rows of the list by hand, and that undo takes it back.

use super::*;
use crate::domain::{FollowUp, Hardness, Zone};
use crate::store::testing::{Base, at, base, dump};

fn time(minutes: i64) -> Appointment {
    Appointment { from: at(minutes), until: at(minutes), hardness: Hardness::Hard, zone: Zone::utc(), operator: None }
}

/// The planned touch of a client: ready from, the agreed time, put off until.
fn planned(b: &Base, client: ClientId) -> (Moment, Option<Moment>, Option<Moment>) {
    let sql = "SELECT ready, appointed_from, snoozed_until FROM touch WHERE client = ?1 AND state = 'planned'";
    b.store.connection.query_row(sql, [client], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
}

#[test]
fn several_clients_are_put_off_in_one_action_and_undo_brings_them_back() {
    let mut b = base();
    let (one, _, first) = b.client("A", "+74950000001");
    let (other, _, second) = b.client("B", "+74950000002");
    let before = dump(&b.store);
    let (_, done) = b.store.put_off(&[first, second], &time(300), Some("совещание"), b.vera, at(1)).unwrap();
    assert_eq!(done, 2);
    for client in [one, other] {
        assert_eq!(planned(&b, client), (at(300), None, Some(at(300))));
    }
    let undone = b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!((undone.what.kind, undone.what.detail), (OperationKind::TouchesPutOff, OperationDetail::Count(2)));
    assert_eq!(dump(&b.store), before);
}

#[test]
fn putting_off_a_callback_moves_the_agreed_time() {
    let mut b = base();
    let (client, phone, touch) = b.client("A", "+74950000001");
    let mut talk = b.talk(1, client, phone, touch);
    b.end_and_code(&mut talk, "callback", &[FollowUp::CallBack(time(60))]);
    b.store.release(client).unwrap();
    b.store.put_off(&[touch], &time(300), None, b.vera, at(20)).unwrap();
    assert_eq!(planned(&b, client), (at(300), Some(at(300)), Some(at(300))));
}

#[test]
fn whom_a_colleague_has_open_is_passed_over() {
    let mut b = base();
    let (held, _, first) = b.client("A", "+74950000001");
    let (_, _, second) = b.client("B", "+74950000002");
    b.store.claim(held, b.oleg, at(1)).unwrap();
    let (operation, done) = b.store.put_off(&[first, second], &time(300), None, b.vera, at(2)).unwrap();
    assert_eq!(done, 1);
    assert_eq!(b.store.operation(operation).unwrap().detail, OperationDetail::Count(1));
    assert!(b.store.put_off(&[first], &time(300), None, b.vera, at(3)).is_err());
    assert!(b.store.drop_touches(&[first], b.vera, at(3)).is_err());
}

#[test]
fn what_was_handed_over_is_a_candidate_for_that_operator_first() {
    let mut b = base();
    let (_, _, touch) = b.client("A", "+74950000001");
    b.store.hand_over(&[touch], Some(b.oleg), b.vera, at(1)).unwrap();
    let query = |operator| crate::store::CandidateQuery {
        now: at(10),
        day_end: at(600),
        open_zones: vec![Zone::new("Europe/Moscow").unwrap()],
        user_zone: Zone::utc(),
        operator,
        limit: 10,
        excluded_limit: 10,
        filter: crate::domain::TodayFilter::default(),
        open_clients: Vec::new(),
    };
    // For the others it stands among those who cannot be rung, so that it is not lost from sight.
    for operator in [Some(b.vera), Some(b.oleg), None] {
        let found = b.store.call_candidates(&query(operator)).unwrap().list;
        assert_eq!(found.iter().map(|row| row.more.assignee).collect::<Vec<_>>(), [Some(b.oleg)]);
    }
    let first_window = crate::store::CandidateQuery { excluded_limit: 0, ..query(Some(b.vera)) };
    assert_eq!(b.store.call_candidates(&first_window).unwrap().list.len(), 0);
    b.store.hand_over(&[touch], None, b.oleg, at(2)).unwrap();
    assert_eq!(b.store.call_candidates(&first_window).unwrap().list[0].more.assignee, None);
}

#[test]
fn a_dropped_touch_is_off_the_list_until_undo_brings_it_back() {
    let mut b = base();
    let (client, _, touch) = b.client("A", "+74950000001");
    b.store.drop_touches(&[touch], b.vera, at(1)).unwrap();
    assert!(b.store.client_card(client).unwrap().planned.is_empty());
    b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!(b.store.client_card(client).unwrap().planned[0].id, touch);
}

#[test]
fn a_letter_is_put_off_alone_and_stays_where_the_client_is_put_off() {
    let mut b = base();
    let (client, _, call) = b.client("A", "+74950000001");
    let letter = crate::store::touches::PlannedTouch::new(
        client,
        crate::domain::TouchKind::WelcomeLetter,
        crate::domain::Channel::Letter,
        at(0),
    );
    let operation = NewOperation {
        operator: Some(b.vera),
        at: at(0),
        kind: OperationKind::CadencePlanned,
        client: Some(client),
        detail: OperationDetail::Nothing,
    };
    let (_, letter) = b.store.write(&operation, |tx| crate::store::touches::plan(tx, &letter)).unwrap();
    let put_off = |b: &Base| {
        let planned = b.store.client_card(client).unwrap().planned;
        let of = |id| planned.iter().find(|touch| touch.id == id).unwrap().ready == at(300);
        (of(call), of(letter.unwrap()))
    };
    b.store.put_off(&[letter.unwrap()], &time(300), None, b.vera, at(1)).unwrap();
    assert_eq!(put_off(&b), (false, true));
    b.store.undo(b.vera, at(2)).unwrap();
    b.store.put_off(&[call], &time(300), None, b.vera, at(3)).unwrap();
    assert_eq!(put_off(&b), (true, false));
}
