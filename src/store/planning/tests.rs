//! The touches that the program plans by itself.

use super::*;
use crate::domain::{TouchKind, Zone};
use crate::store::testing::{Base, at, base, client};

/// A client last spoken to so many days ago, without any planned touch.
fn silent(b: &mut Base, name: &str, days: i64) -> ClientId {
    let (_, id) = b.store.add_client(&client(name), b.oleg, at(0)).unwrap();
    let since = at(0) - TimeDelta::days(days);
    b.store
        .connection
        .execute_batch(&format!(
            "INSERT INTO current_operation VALUES (1, 1);
             UPDATE client SET last_contact = '{since}' WHERE id = {id};
             DELETE FROM touch WHERE client = {id};
             DELETE FROM current_operation;"
        ))
        .unwrap();
    id
}

fn plan_on(b: &mut Base, minutes: i64) -> usize {
    let now = at(minutes);
    b.store.plan_due_touches(&Cadence::default(), Zone::utc().date(now), now).unwrap()
}

fn kinds(b: &Base, client: ClientId) -> Vec<TouchKind> {
    b.store.client_card(client).unwrap().planned.iter().map(|touch| touch.kind).collect()
}

const DAY: i64 = 24 * 60;

#[test]
fn silent_clients_get_one_touch_and_no_second_one() {
    let mut b = base();
    let (old, fresh) = (silent(&mut b, "silent", 61), silent(&mut b, "spoken to", 59));
    assert_eq!(plan_on(&mut b, 1), 1);
    assert_eq!((kinds(&b, old), kinds(&b, fresh)), (vec![TouchKind::Feedback], vec![]));
    let touch = b.store.client_card(old).unwrap().planned.remove(0);
    assert_eq!((touch.due, touch.ready), (at(0) - TimeDelta::days(1), at(1)));
    assert_eq!(plan_on(&mut b, 2), 0, "once a day");
    assert_eq!(plan_on(&mut b, DAY), 0, "and not again the next day");
    assert_eq!(plan_on(&mut b, 3 * DAY), 1, "the other one is silent for 62 days now");
}

#[test]
fn whom_the_program_leaves_in_peace() {
    let mut b = base();
    let unwanted = silent(&mut b, "do not call", 100);
    b.store.do_not_call(unwanted, None, "asked", b.oleg, at(0)).unwrap();
    let planned = silent(&mut b, "something is planned", 100);
    let soon = PlannedTouch::new(planned, TouchKind::News, Channel::Letter, at(DAY));
    b.store.plan_touch(&soon, b.oleg, at(0)).unwrap();
    let gone = silent(&mut b, "left", 100);
    let mut left = b.store.client(gone).unwrap();
    left.loyalty = crate::domain::Loyalty::Left;
    b.store.update_client(&left, b.oleg, at(0)).unwrap();
    let given_up = silent(&mut b, "given up last week", 100);
    let (_, touch) = b
        .store
        .plan_touch(&PlannedTouch::new(given_up, TouchKind::Feedback, Channel::Call, at(0)), b.oleg, at(0))
        .unwrap();
    b.store.drop_touches(&[touch.unwrap()], b.vera, at(0)).unwrap();
    assert_eq!(plan_on(&mut b, 1), 0);
    // Two months after it was given up it is tried once more.
    assert_eq!(plan_on(&mut b, 61 * DAY), 1);
    assert_eq!(kinds(&b, given_up), [TouchKind::Feedback]);
}

#[test]
fn who_bought_nothing_for_a_year_is_passive() {
    let mut b = base();
    let id = silent(&mut b, "passive", 100);
    let deal = crate::domain::testing::deal(id, "old", "2025-01-15");
    let care = crate::store::CareStart { touches: Vec::new(), user_zone: &Zone::utc() };
    b.store.sign_deal(&deal, &care, b.oleg, at(0)).unwrap();
    plan_on(&mut b, 1);
    assert_eq!(kinds(&b, id), [TouchKind::Passive]);
}

#[test]
fn the_longest_silent_of_many_come_first_and_all_of_it_is_one_operation() {
    let mut b = base();
    b.store
        .connection
        .execute_batch(
            "INSERT INTO current_operation VALUES (1, 1);
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2600)
             INSERT INTO client (name, kind, last_contact, created_op)
             SELECT 'client ' || i, 'company', strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', '+' || (i / 4) || ' days'), 1
             FROM n;
             DELETE FROM current_operation;",
        )
        .unwrap();
    assert_eq!(plan_on(&mut b, 1), MOST_A_DAY);
    let newest: Moment = b
        .store
        .connection
        .query_row("SELECT max(last_contact) FROM touch WHERE kind = 'feedback'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(Zone::utc().date(newest), "2021-05-15".parse().unwrap(), "500 days in");
    let operation = b.store.recent_operations(1).unwrap().remove(0);
    assert_eq!((operation.kind, operation.operator), (OperationKind::CadencePlanned, None));
    assert_eq!(operation.detail, OperationDetail::Count(2_000));
    b.store.undo_operation(operation.id, Some(b.vera), at(2)).unwrap();
    let left: i64 = b
        .store
        .connection
        .query_row("SELECT count(*) FROM touch WHERE kind = 'feedback'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
    assert_eq!(plan_on(&mut b, DAY), MOST_A_DAY);
    assert_eq!(plan_on(&mut b, 2 * DAY), 600, "and the rest the day after");
}

#[test]
fn a_real_contact_takes_what_was_planned_for_the_silence_off_the_list() {
    let mut b = base();
    let id = silent(&mut b, "silent", 61);
    b.store.add_phone(id, &crate::store::testing::phone("+74950000009"), b.oleg, at(0)).unwrap();
    plan_on(&mut b, 1);
    let survey = PlannedTouch::new(id, TouchKind::Survey, Channel::Call, at(1));
    let (_, survey) = b.store.plan_touch(&survey, b.oleg, at(1)).unwrap();
    let phone = b.store.client_card(id).unwrap().phones[0].id;
    let mut talk = b.talk(5, id, phone, survey.unwrap());
    b.end_and_code(&mut talk, "complete", &[crate::domain::FollowUp::Finish { done: true }]);
    assert_eq!(kinds(&b, id), []);
    b.store.undo(b.vera, at(30)).unwrap();
    assert_eq!(kinds(&b, id), [TouchKind::Feedback, TouchKind::Survey]);
}
