//! Who is asked again when a new wave begins, and from when on.

use crate::domain::{ClientId, FollowUp, Moment};
use crate::store::testing::{Base, at, base};

const DAY: i64 = 24 * 60;

/// From when on the survey of the new wave may be asked.
fn ready(b: &Base, client: ClientId) -> Moment {
    let planned = b.store.client_card(client).unwrap().planned;
    planned.iter().map(|touch| touch.ready).max().unwrap()
}

fn after_days(at: Moment, days: i64) -> Moment {
    at + chrono::TimeDelta::days(days)
}

#[test]
fn answers_refusals_and_attempts_begin_a_quiet_period_and_follow_up_talks_do_not() {
    let mut b = base();
    let (answered, phone, touch) = b.client("answered", "+74950000001");
    let mut talk = b.talk(10, answered, phone, touch);
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    let (tried, phone, touch) = b.client("tried once", "+74950000002");
    let mut talk = b.talk(30, tried, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(210), attempt: 2, of: 6 }]);
    let (never, ..) = b.client("never tried", "+74950000003");
    let (talked, phone, _) = b.client("talked to because of a promise", "+74950000004");
    let promise = crate::domain::NewPromise {
        client: talked,
        person: None,
        text: "send".into(),
        due: at(5),
        zone: crate::domain::Zone::utc(),
        owner: b.vera,
        call: None,
    };
    b.store.add_promise(&promise, b.vera, at(1)).unwrap();
    let card = b.store.client_card(talked).unwrap();
    let about = card.planned.iter().find(|touch| touch.kind == crate::domain::TouchKind::PromiseTalk).unwrap().id;
    let mut talk = b.talk(50, talked, phone, about);
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);

    let begins = at(30 * DAY);
    b.store.begin_wave(b.oleg, 180, begins).unwrap();
    assert_eq!((ready(&b, never), ready(&b, talked)), (begins, begins));
    for (client, minute) in [(answered, 10), (tried, 30)] {
        let quiet = ready(&b, client);
        // The call ended some minutes after it had begun.
        assert!(quiet > after_days(at(minute), 180) && quiet < after_days(at(minute + 10), 180), "{quiet}");
    }
}

#[test]
fn a_callback_counts_as_a_refusal_only_when_its_wave_has_ended() {
    let mut b = base();
    let (agreed, phone, touch) = b.client("agreed", "+74950000001");
    let mut talk = b.talk(10, agreed, phone, touch);
    b.end_and_code(&mut talk, "callback", &[FollowUp::Retry { ready: at(2 * DAY), attempt: 2, of: 6 }]);
    let (closed, phone, touch) = b.client("agreed, and closed down since", "+74950000002");
    let mut talk = b.talk(30, closed, phone, touch);
    b.end_and_code(&mut talk, "callback", &[FollowUp::Retry { ready: at(2 * DAY), attempt: 2, of: 6 }]);
    let mut talk = b.talk(3 * DAY, closed, phone, touch);
    b.end_and_code(&mut talk, "company-closed", &[FollowUp::Finish { done: false }]);
    let (dropped, phone, touch) = b.client("agreed, and dropped", "+74950000003");
    let mut talk = b.talk(50, dropped, phone, touch);
    b.end_and_code(&mut talk, "callback", &[FollowUp::Retry { ready: at(2 * DAY), attempt: 2, of: 6 }]);
    let wave = b.store.running_wave().unwrap().id;
    let counts = |b: &Base| -> Vec<(&str, u64)> {
        let found = b.store.outcome_counts(Some(wave)).unwrap();
        found.into_iter().map(|(class, count)| (class.name(), count)).collect()
    };
    assert_eq!(counts(&b), [("U", 2), ("NE", 1)]);
    b.store.drop_touches(&[touch], b.vera, at(4 * DAY)).unwrap();
    assert_eq!(counts(&b), [("R", 1), ("U", 1), ("NE", 1)]);
    b.store.undo(b.vera, at(4 * DAY)).unwrap();
    assert_eq!(counts(&b), [("U", 2), ("NE", 1)]);
    b.store.begin_wave(b.oleg, 180, at(30 * DAY)).unwrap();
    assert_eq!(counts(&b), [("R", 2), ("NE", 1)]);
    assert!(ready(&b, agreed) > after_days(at(10), 180), "the attempt begins a quiet period all the same");
}

#[test]
fn the_survey_of_a_duplicate_was_the_clients_too() {
    let mut b = base();
    let (double, phone, touch) = b.client("Ель", "+74950000001");
    let mut talk = b.talk(10, double, phone, touch);
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    let (stays, ..) = b.client("ООО «Ель»", "+74950000001");
    b.store.merge_clients(stays, double, b.vera, at(60)).unwrap();
    b.store.begin_wave(b.oleg, 180, at(30 * DAY)).unwrap();
    assert!(ready(&b, stays) > after_days(at(10), 180), "{}", ready(&b, stays));
}
